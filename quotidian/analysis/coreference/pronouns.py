"""Which person a pronoun means: the last main-clause subject of matching sex and number, carried along a chain.

Within a sentence the subjects that govern the pronoun come first ("Lind said she…"); an object does not mean the
subject of its own clause ("Roe met him"). A headline or caption keeps its people to itself. "I" in a quote is its
speaker. The rules are of the family of Hobbs (1978) and of centering (Grosz, Joshi and Weinstein 1995), kept to what
holds in news.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from quotidian.analysis.coreference import sex
from quotidian.analysis.coreference.antecedents import FIRST_PERSON, THIRD_PERSON, Answer, Reading
from quotidian.analysis.coreference.scene import Scene
from quotidian.analysis.speech.drafts import Draft
from quotidian.analysis.speech.speaker_words import speaking
from quotidian.lexicons.person_words import Sex
from quotidian.model import Article, Mention, Person, Span


def resolve(
    article: Article,
    scene: Scene,
    people: Sequence[Person],
    drafts: Sequence[Draft],
    speaking_names: dict[Span, tuple[str, ...]],
) -> tuple[tuple[str, Mention], ...]:
    """Return each pronoun that means one of `people`, as (the person's id, a mention of form "pronoun").

    The mention's score, from 0 to 1, says how sure the answer is.
    """
    told = sex.told(article, people)
    sexes = sex.guessed(article, people) | told
    first = Reading(scene, sexes, told).answers()
    # What pronouns within one sentence say of those whose names do not tell the sex helps with all others.
    learnt = _learn(first, sexes)
    answers = Reading(scene, sexes | learnt, told | learnt).answers() if learnt else first
    answers += _first_person(scene, drafts, speaking_names, answers)
    mentions = [(a.person, Mention(a.token.span, "person", "pronoun", a.score)) for a in answers if a.person]
    return tuple(sorted(mentions, key=lambda pair: pair[1].span))


def speaking_names(article: Article, people: Iterable[Person], drafts: Iterable[Draft]) -> dict[Span, tuple[str, ...]]:
    """Return the ids of the people that speak by name in the words of a draft's speaker."""
    named = sorted(((m, p.id) for p in people for m in p.mentions), key=lambda pair: pair[0].span)
    by_words: dict[Span, tuple[str, ...]] = {}
    at = 0
    for words in sorted({words.span for draft in drafts for words in draft.speakers}):
        while at < len(named) and named[at][0].span.end <= words.start:
            at += 1
        within = []
        for mention, person_id in named[at:]:
            if mention.span.start >= words.end:
                break
            within.append((mention, person_id))
        heads = speaking(article.text, words, [mention for mention, _ in within])
        by_words[words] = tuple(person_id for mention, person_id in within if mention in heads)
    return by_words


def _learn(answers: Iterable[Answer], sexes: dict[str, Sex]) -> dict[str, Sex]:
    votes: dict[str, Counter[Sex]] = defaultdict(Counter)
    for answer in answers:
        if answer.person and answer.person not in sexes and answer.is_sure:
            votes[answer.person][THIRD_PERSON[answer.token.text.lower()]] += 1
    return {person: max(counted, key=lambda s: counted[s]) for person, counted in votes.items() if _is_clear(counted)}


def _is_clear(votes: Counter[Sex]) -> bool:
    return votes["f"] >= 2 * votes["m"] or votes["m"] >= 2 * votes["f"]


def _first_person(
    scene: Scene,
    drafts: Iterable[Draft],
    speaking_names: dict[Span, tuple[str, ...]],
    answers: Iterable[Answer],
) -> list[Answer]:
    """Give "I" and its forms within quotation marks to the quote's only speaker."""
    resolved = {answer.token.span: answer.person for answer in answers if answer.person}
    found: dict[Span, Answer] = {}
    for draft in drafts:
        if len(draft.speakers) != 1:
            continue
        words = draft.speakers[0]
        named = speaking_names[words.span]
        person = named[0] if len(named) == 1 else resolved.get(words.span)
        if not person or len(named) > 1:
            continue
        for part in draft.parts:
            for token in scene.parse.tokens_in(part):
                if token.text.lower() in FIRST_PERSON and not scene.is_title_or_numeral(token):
                    found.setdefault(token.span, Answer(token, person, words.score))
    return list(found.values())

"""Whom "the Georgian", "the Finnish researcher", "the 34-year-old" or "the former midfielder" means where they speak.

News writers call somebody by another word to avoid the name (elegant variation). Where the word is of a country, it
means the one person who was named in a sentence with that country; an age or a former office means whom the sentences
just before were about. Bare nouns ("the official") are left alone: they mean somebody unnamed as often as not.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from quotidian.analysis.coreference.scene import Scene
from quotidian.analysis.grammar.syntax import Sentence, Token
from quotidian.analysis.speech.drafts import Draft
from quotidian.lexicons.person_words import fold, person_nouns
from quotidian.model import Mention, Place, Span

# As of a description by role, it is not measured how often such an answer is right.
SCORE = 0.6
# The article itself says who it is.
SELF_NAMED = 0.9
_DEFINITE = re.compile(r"[Tt]he (?:[\w’'-]+ ){0,3}[\w’'-]+")
_PASSING = re.compile(r"[Tt]he (?:\w+-year-old\b|former |ex-|retired |veteran |longtime )")
# Whom the sentences just before were about: so many paragraphs back.
_REACH = 1


def resolve(
    scene: Scene, places: Sequence[Place], drafts: Iterable[Draft], known: Sequence[tuple[str, Mention]]
) -> tuple[tuple[str, Mention], ...]:
    """Return each epithet of a speaker that means a person, as (the person's id, a mention "description").

    `known` are the pronouns and descriptions that were resolved before.
    """
    settled = {mention.span: person for person, mention in known}
    found = []
    for span in sorted({words.span for draft in drafts for words in draft.speakers} - set(settled)):
        if person := _self_named(scene, span):
            found.append((person, Mention(span, "person", "description", SELF_NAMED)))
            continue
        if not _DEFINITE.fullmatch(" ".join(span.of(scene.text).split())) or _names_somebody(scene, span):
            continue
        person = _of_country(scene, span, places) or _just_before(scene, span, settled)
        if person:
            found.append((person, Mention(span, "person", "description", SCORE)))
    return tuple(found)


def _names_somebody(scene: Scene, span: Span) -> bool:
    """Say whether a name stands in the words or beside them: "the Georgian minister, Ana Lind,"."""
    head = scene.parse.root_of(span)
    beside = scene.one_named_by(head) if head else None
    return bool(beside) or any(scene.person_at(token) for token in scene.parse.tokens_in(span))


def _self_named(scene: Scene, span: Span) -> str | None:
    head = scene.parse.root_of(span)
    return scene.self_named(head) if head else None


def _of_country(scene: Scene, span: Span, places: Iterable[Place]) -> str | None:
    """Return the one person who was named before in a sentence with the country that `span` has a word of."""
    head = scene.parse.root_of(span)
    if head is None or head.tag in {"NNS", "NNPS"}:
        return None
    for place in places:
        own = [mention for mention in place.mentions if mention.form == "demonym" and span.contains(mention.span)]
        is_head = any(mention.span.contains(head.span) for mention in own)
        if own and (is_head or (head.text.islower() and fold(head.lemma) in person_nouns())):
            beside = {person for mention in place.mentions for person in _named_beside(scene, mention.span, span.start)}
            return beside.pop() if len(beside) == 1 else None
    return None


def _named_beside(scene: Scene, place: Span, end: int) -> Iterator[str]:
    token = scene.parse.token_at(place.start)
    if token and place.end < end:
        yield from (naming.person for naming in scene.namings(scene.parse.sentence_of(token)))


def _just_before(scene: Scene, span: Span, settled: dict[Span, str]) -> str | None:
    """Return whom the last sentence before that is about a person is about, if `span` tells an age or a past."""
    first = scene.parse.token_at(span.start)
    if first is None or not _PASSING.match(span.of(scene.text)):
        return None
    block = scene.block_at(span.start)
    for sentence in reversed(scene.parse.sentences[: first.sentence]):
        if block - scene.block(sentence) > _REACH or scene.is_apart(sentence):
            return None
        if person := _about(scene, sentence, settled):
            return person
    return None


def _about(scene: Scene, sentence: Sentence, settled: dict[Span, str]) -> str | None:
    subject: Token | None = scene.main_subject(sentence)
    if subject is None:
        return None
    return scene.named_by(subject) or settled.get(subject.span)

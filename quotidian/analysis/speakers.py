"""From the words that name a speaker to the entity that speaks.

A name inside an of-phrase or a possessive does not speak ("a spokesman for Lind", "Lind's lawyer"): such a description
keeps its own words. A place may speak, where it stands for its government ("Washington said").
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from quotidian.analysis.drafts import Draft, SpeakerWords
from quotidian.analysis.person_lexicon import fold_title, titles
from quotidian.model import Article, Attribution, Entity, Mention, Organisation, Person, Place, Quote, Span

_PREPOSITION = re.compile(
    r"\b(?:of|for|at|in|from|with|to|by|on|near|under|against|about|after|before|behind|inside|outside|like|between|"
    r"among|representing|including|around|close to)\b"
)
# What may follow a speaker's name within the words; any other word is what the name belongs to ("Lind aides").
_CONTINUATION = re.compile(
    rf"\s*(?:$|[,;:.()\[\]–—-]|(?:who|whom|whose|which|that|and|or|as|himself|herself|itself|also|then|now|&)\b|"
    rf"{_PREPOSITION.pattern})"
)
_DETERMINERS = frozenset({"the", "a", "an", "its", "his", "her", "their", "our", "this", "that"})
_POSSESSIVE = re.compile(r"['’](?:s\b)?\s*(?=\w)")
_JOINT = re.compile(r"\s*(?:,\s*)?(?:and|&|or|as well as|along with)\s+|\s*,\s+")


@dataclass(frozen=True, slots=True)
class _Known:
    """A mention and the entity that it speaks of."""

    mention: Mention
    entity: Entity


def link(
    article: Article,
    drafts: Iterable[Draft],
    people: Iterable[Person],
    places: Iterable[Place],
    organisations: Iterable[Organisation],
) -> tuple[Quote, ...]:
    """Make quotes of `drafts`, numbered in text order, each with the entities that its speakers' words mean.

    `people` must hold their pronoun mentions already.
    """
    known = _Mentions((*people, *places, *organisations))
    ordered = sorted(drafts, key=lambda draft: (draft.span.start, -draft.span.end))
    return tuple(_quote(number, article.text, draft, known) for number, draft in enumerate(ordered, 1))


def speaking(text: str, words: Span, mentions: Sequence[Mention]) -> list[Mention]:
    """Return those of `mentions` (in text order) that speak where `words` name the speaker.

    Several do in "Ana Lind and Max Roe"; none in a description.
    """
    found: list[Mention] = []
    for mention in mentions:
        before = text[words.start : mention.span.start]
        if found:
            joint = _JOINT.match(text[found[-1].span.end : mention.span.start])
            if not joint:
                continue
            before = text[found[-1].span.end + joint.end() : mention.span.start]
            if not _is_title(before):
                continue
        if _heads(before, text[mention.span.start : max(words.end, mention.span.end)], len(mention.span)):
            found.append(mention)
    return found


class _Mentions:
    """All mentions of entities that may speak, in text order."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        pairs = (_Known(mention, entity) for entity in entities for mention in entity.mentions)
        self._known = sorted(
            (k for k in pairs if k.mention.form != "demonym"), key=lambda k: (k.mention.span.start, -k.mention.span.end)
        )
        self._starts = [k.mention.span.start for k in self._known]
        self._longest = max((len(k.mention.span) for k in self._known), default=0)

    def within(self, span: Span) -> list[_Known]:
        """Return the mentions that overlap `span`."""
        first = bisect_left(self._starts, span.start - self._longest)
        last = bisect_left(self._starts, span.end)
        return [k for k in self._known[first:last] if k.mention.span.overlaps(span)]

    def right_after(self, text: str, span: Span) -> list[_Known]:
        """Return the person named right behind `span`: a title before a name may be all that a parser saw."""
        at = span.end + 1
        if text[span.end : at] != " " or is_pronoun(span.of(text)):
            return []
        first = bisect_left(self._starts, at)
        following = self._known[first : first + 1]
        return [k for k in following if k.mention.span.start == at and k.mention.kind == "person"]


def _quote(number: int, text: str, draft: Draft, known: _Mentions) -> Quote:
    attributions = [a for words in draft.speakers for a in _attributions(text, words, known)]
    return Quote(
        id=f"quote-{number}",
        kind=draft.kind,
        span=draft.span,
        parts=draft.parts,
        speaker=attributions[0] if attributions else None,
        speakers=tuple(dict.fromkeys(a.entity for a in attributions if a.entity)),
        cue=draft.cue,
        confidence=draft.confidence,
    )


def _attributions(text: str, words: SpeakerWords, known: _Mentions) -> Iterator[Attribution]:
    """Yield who speaks; the span stays that of the words, so that the reader sees what the answer rests on."""
    within = known.within(words.span)
    pronoun = next((k for k in within if k.mention.form == "pronoun" and k.mention.span == words.span), None)
    if pronoun:
        score = words.score * pronoun.mention.score
        yield Attribution(pronoun.entity.name, words.span, pronoun.entity.id, True, score)
        return
    named = [k for k in (*within, *known.right_after(text, words.span)) if k.mention.form != "pronoun"]
    speakers = speaking(text, words.span, [k.mention for k in named])
    for k in named:
        if k.mention in speakers:
            span = words.span if len(speakers) == 1 else k.mention.span
            yield Attribution(k.entity.name, span, k.entity.id, words.carried, words.score)
    if not speakers:
        own = " ".join(words.span.of(text).split()).strip(" ,;:")
        yield Attribution(own, words.span, None, words.carried or is_pronoun(own), words.score)


def is_pronoun(words: str) -> bool:
    """Say whether `words` are a pronoun that may name a speaker."""
    return words.lower() in {"he", "she", "they", "i", "we", "it", "you", "him", "her", "them"}


def _heads(before: str, rest: str, length: int) -> bool:
    """Say whether a name is the head of its words: `rest` starts with the name, which is `length` long."""
    after = rest[length:]
    if _POSSESSIVE.match(after) or (rest[:length].endswith(("'s", "’s")) and after.strip()):
        return False
    return bool(_CONTINUATION.match(after)) and not _ends_in_of_phrase(before)


def _ends_in_of_phrase(before: str) -> bool:
    """Say whether a name after `before` stands in a phrase with a preposition, and not after a title that holds one.

    "a spokesman for President" does, "Secretary of State" and "Bank of Norland Governor" do not.
    """
    prepositions = list(_PREPOSITION.finditer(before))
    if not prepositions:
        return False
    last = prepositions[-1]
    between = [word for word in before[last.end() :].split() if word.lower() not in _DETERMINERS]
    head = before[: last.start()].split()
    if not between or not head:
        return True
    if _is_office(between):
        # A courtesy title after more words ends a title: "Undersecretary for Education Mr".
        return head[-1][0].islower() or len(between) < 2 or titles()[fold_title(between[-1])].kind != "courtesy"
    if head[-1][0].isupper():
        return False
    title = titles().get(fold_title(head[-1]))
    return title is None or title.kind != "office" or not all(word.islower() for word in between)


def _is_office(words: Sequence[str]) -> bool:
    """Say whether `words` are all titles and the last is an office: "President", "late Prime Minister"."""
    found = [titles().get(fold_title(word)) for word in words]
    return all(found) and found[-1] is not None and found[-1].kind != "modifier"


def _is_title(words: str) -> bool:
    """Say whether `words` may be a title before the second of two names."""
    return all(word[0].isupper() or fold_title(word) in titles() for word in words.split())

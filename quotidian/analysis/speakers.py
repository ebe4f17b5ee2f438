"""From the words that name a speaker to the entity that speaks.

A name inside an of-phrase or a possessive does not speak ("a spokesman for Lind", "Lind's lawyer"): such a description
keeps its own words. A place may speak, where it stands for its government ("Washington said").
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from quotidian.analysis.speech.drafts import Draft, Referent, SpeakerWords
from quotidian.analysis.speech.speaker_words import is_own_words, is_pronoun, speaking
from quotidian.lexicons.person_words import fold, person_nouns
from quotidian.model import Article, Attribution, Entity, Mention, Quote, Span

# How often such an answer is right is not measured: the corpora hold too few.
_REFERRED = 0.7
# Whatever the words, such an answer is below what counts as sure (0.8).
_UNSURE = 0.79
# Of pronouns that were resolved on so little, some half mean somebody else (a sample of PolNeAR).
_DOUBTFUL = 0.6
# "Ana Lind, who"; "Ana Lind, a carpenter from Dorren, who"
_RELATIVE = re.compile(r"(?:,? (?:who|which|that)|,[^.;:!?“”\"\n]{1,80}, who)\b")

# What closes a name in apposition: not "the guard, Lind said".
_CLOSES = re.compile(r"\s*(?:[,.;:)\n”\"—–]|$|\band\b|\bwho\b)")
# Of "a spokesman for the mayor, Ana Lind" either may be named; of "the head of the union in Dorren" only one.
_OTHERS = re.compile(r"\b(?:of|for|to|from|with|by)\b.*?([\w-]+)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Known:
    """A mention and the entity that it speaks of."""

    mention: Mention
    entity: Entity


def link(
    article: Article,
    drafts: Iterable[Draft],
    entities: Iterable[Entity],
    referents: Mapping[Span, Referent],
) -> tuple[Quote, ...]:
    """Make quotes of `drafts`, numbered in text order, each with the entities that its speakers' words mean.

    People must hold their pronouns and descriptions already; `referents` tells what other words mean that are no names.
    """
    known = _Mentions(entities, referents)
    ordered = sorted(drafts, key=lambda draft: (draft.span.start, -draft.span.end))
    return tuple(_quote(number, article.text, draft, known) for number, draft in enumerate(ordered, 1))


class _Mentions:
    """All mentions of entities that may speak, in text order."""

    def __init__(self, entities: Iterable[Entity], referents: Mapping[Span, Referent]) -> None:
        entities = tuple(entities)
        self.names = {entity.id: entity.name for entity in entities}
        self.referents = referents
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
        is_title = text[span.end : span.end + 1] == " " and not is_pronoun(span.of(text))
        return self._person_at(span.end + 1) if is_title else []

    def in_apposition(self, text: str, span: Span) -> _Known | None:
        """Return the person named between commas behind `span`, a description: "the mayor, Ana Lind,"."""
        if text[span.end : span.end + 2] != ", " or not _describes_head(span.of(text)):
            return None
        named = self._person_at(span.end + 2)
        return next((k for k in named if k.mention.form == "name" and _CLOSES.match(text, k.mention.span.end)), None)

    def _person_at(self, start: int) -> list[_Known]:
        first = bisect_left(self._starts, start)
        following = self._known[first : first + 1]
        return [k for k in following if k.mention.span.start == start and k.mention.kind == "person"]


def _describes_head(words: str) -> bool:
    """Say whether `words` describe one person, whom a name behind them means."""
    other = _OTHERS.search(words)
    return words[:1].isalpha() and not is_pronoun(words) and not (other and fold(other[1]) in person_nouns())


def _quote(number: int, text: str, draft: Draft, known: _Mentions) -> Quote:
    attributions = [
        _with_relative(text, draft, a) for words in draft.speakers for a in _attributions(text, words, known)
    ]
    return Quote(
        id=f"quote-{number}",
        kind=draft.kind,
        span=draft.span,
        parts=draft.parts,
        speaker=attributions[0] if attributions else None,
        speakers=tuple(dict.fromkeys(a.entity for a in attributions if a.entity)),
        cue=draft.cue,
        confidence=round(draft.confidence * _certainty(text, draft, attributions), 2),
    )


def _certainty(text: str, draft: Draft, attributions: Sequence[Attribution]) -> float:
    """Return by what an answer is less sure than its words: it is hardly known, or not at all, who "he" is."""
    by_pronoun = [a for a in attributions if is_pronoun(a.span.of(text))]
    is_unsure = any(
        is_pronoun(a.name) if a.entity is None else a.score <= _DOUBTFUL * draft.confidence for a in by_pronoun
    )
    return _UNSURE if is_unsure else 1.0


def _with_relative(text: str, draft: Draft, attribution: Attribution) -> Attribution:
    """Take the relative pronoun that is the cue's own subject into the words: "Ana Lind, who", before "called it"."""
    if attribution.inferred or attribution.span is None or draft.cue is None:
        return attribution
    pronoun = _RELATIVE.match(text, attribution.span.end, draft.cue.start)
    if pronoun is None or "," in text[pronoun.end() : draft.cue.start]:
        return attribution
    return replace(attribution, span=Span(attribution.span.start, pronoun.end()))


def _means(text: str, words: Span, mention: Mention) -> bool:
    """Say whether a pronoun or a description means the speaker: it is all of the words, or they are its own words."""
    if mention.form == "name" or mention.span.start != words.start:
        return False
    behind = text[mention.span.end : words.end]
    return mention.span == words or (mention.form == "pronoun" and is_own_words(behind))


def _attributions(text: str, words: SpeakerWords, known: _Mentions) -> Iterator[Attribution]:
    """Yield who speaks; the span stays that of the words, so that the reader sees what the answer rests on."""
    within = known.within(words.span)
    is_named = any(k.mention.kind == "person" and k.mention.form == "name" for k in within)
    if not is_named and (beside := known.in_apposition(text, words.span)):
        span = Span(words.span.start, beside.mention.span.end)
        yield Attribution(beside.entity.name, span, beside.entity.id, words.carried, words.score)
        return
    indirect = next((k for k in within if _means(text, words.span, k.mention)), None)
    if indirect:
        score = words.score * indirect.mention.score
        yield Attribution(indirect.entity.name, words.span, indirect.entity.id, True, score)
        return
    named = [k for k in (*within, *known.right_after(text, words.span)) if k.mention.form == "name"]
    speakers = speaking(text, words.span, [k.mention for k in named])
    for k in named:
        if k.mention in speakers:
            span = words.span if len(speakers) == 1 else k.mention.span
            yield Attribution(k.entity.name, span, k.entity.id, words.carried, words.score)
    if not speakers and (referent := known.referents.get(words.span)):
        score = words.score * _REFERRED
        for entity in referent.entities:
            yield Attribution(known.names[entity], words.span, entity, True, score)
        if not referent.entities:
            yield Attribution(referent.name, words.span, None, True, score)
    elif not speakers:
        own = " ".join(words.span.of(text).split()).strip(" ,;:")
        yield Attribution(own, words.span, None, words.carried or is_pronoun(own), words.score)

"""What is marked in the text: every occurrence of a person, place, organisation, quote or note, in reading order."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from heapq import merge
from typing import Literal

from quotidian.model import Analysis, Annotation, Entity, Quote, Span

MarkKind = Literal["person", "place", "quote", "organisation", "note", "indirect"]
MARK_KINDS: tuple[MarkKind, ...] = ("person", "place", "quote", "organisation", "note", "indirect")


@dataclass(frozen=True, slots=True)
class Target:
    """One occurrence of an entity, quote or note: `index` counts its mentions, or its parts, in text order from 0."""

    kind: MarkKind
    id: str
    index: int = 0


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch of the text. `light` is for what is less than a name: pronouns, demonyms, descriptions."""

    span: Span
    target: Target
    light: bool = False
    colour: str = ""


Occurrences = Mapping[tuple[MarkKind, str], tuple[Mark, ...]]


def build(analysis: Analysis | None, annotations: Iterable[Annotation]) -> tuple[Mark, ...]:
    """Return all marks sorted by start, the longer of two that begin together first."""
    return joined(of_analysis(analysis) if analysis else (), of_annotations(annotations))


def of_analysis(analysis: Analysis) -> tuple[Mark, ...]:
    """Return the marks of what the machine found. A quote without quotation marks is a kind of its own."""
    marks: list[Mark] = []
    for kind, entities in _entities(analysis):
        for entity in entities:
            marks.extend(_entity_marks(kind, entity))
    for quote in analysis.quotes:
        marks.extend(_quote_marks(quote))
    return tuple(sorted(marks, key=_reading_order))


def of_annotations(annotations: Iterable[Annotation]) -> tuple[Mark, ...]:
    """Return the marks of the reader's highlights and notes that have a place in the text."""
    marks = (
        Mark(Span(note.anchor.start, note.anchor.end), Target("note", note.id), colour=note.colour)
        for note in annotations
        if note.state == "anchored"
    )
    return tuple(sorted(marks, key=_reading_order))


def joined(first: Iterable[Mark], second: Iterable[Mark]) -> tuple[Mark, ...]:
    """Return two sorted rows of marks as one."""
    return tuple(merge(first, second, key=_reading_order))


def occurrences(marks: Iterable[Mark]) -> dict[tuple[MarkKind, str], tuple[Mark, ...]]:
    """Return the marks of each entity, quote and note, in text order."""
    found: dict[tuple[MarkKind, str], list[Mark]] = {}
    for mark in marks:
        found.setdefault((mark.target.kind, mark.target.id), []).append(mark)
    return {key: tuple(marks_of_one) for key, marks_of_one in found.items()}


def _reading_order(mark: Mark) -> tuple[int, int]:
    return mark.span.start, -mark.span.end


def _entities(analysis: Analysis) -> Iterable[tuple[MarkKind, Iterable[Entity]]]:
    yield "person", analysis.people
    yield "place", analysis.places
    yield "organisation", analysis.organisations


def _entity_marks(kind: MarkKind, entity: Entity) -> Iterable[Mark]:
    mentions = sorted(entity.mentions, key=lambda mention: (mention.span.start, -mention.span.end))
    for index, mention in enumerate(mentions):
        yield Mark(mention.span, Target(kind, entity.id, index), light=mention.form != "name")


def _quote_marks(quote: Quote) -> Iterable[Mark]:
    if not quote.parts:
        yield Mark(quote.span, Target("indirect", quote.id), light=True)
    for index, part in enumerate(sorted(quote.parts)):
        yield Mark(part, Target("quote", quote.id, index))

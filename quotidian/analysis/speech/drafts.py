"""What the quote stages hand on: reported speech whose speaker is words in the text, not yet an entity."""

from dataclasses import dataclass
from typing import Literal

from quotidian.model import QuoteKind, Span

Sort = Literal["body", "government", "document", "group", "somebody"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch in quotation marks, marks included, within one block.

    `nested` means it lies in another stretch. `continues` means that it goes on with the stretch before it: a
    quotation over several paragraphs, of which all but the last have no closing mark.
    """

    span: Span
    nested: bool = False
    continues: bool = False


@dataclass(frozen=True, slots=True)
class SpeakerWords:
    """The words that name a speaker (a name, a pronoun, a description) and how sure the attribution is, 0 to 1.

    `carried` means the words belong to an earlier or later quote or paragraph than the one they are given to.
    """

    span: Span
    score: float
    carried: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    """A quote before its speakers are linked to entities. Fields as in `model.Quote`; `speakers` in text order."""

    kind: QuoteKind
    span: Span
    parts: tuple[Span, ...] = ()
    speakers: tuple[SpeakerWords, ...] = ()
    cue: Span | None = None
    confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class Referent:
    """What words mean: listed entities, by their ids, or what the article calls by the words of `name` alone."""

    name: str
    entities: tuple[str, ...]
    sort: Sort

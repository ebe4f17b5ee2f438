"""The records that every part of Quotidian speaks in.

All are frozen and hold plain values only, so that they cross between processes and can be stored as they are. Every
position is a code point of `Article.text`, half-open: `text[span.start:span.end]`.
"""

from dataclasses import dataclass
from typing import Literal

EntityKind = Literal["person", "place", "organisation"]
# Of a place, a "demonym" is any use that tells where something belongs: "Norwegian fish", "Norway Lantern Board".
MentionForm = Literal["name", "pronoun", "description", "demonym"]
Origin = Literal["machine", "reader"]
QuoteKind = Literal["direct", "mixed", "indirect"]
InlineKind = Literal["emphasis", "strong", "code", "link"]
BlockKind = Literal[
    "headline", "deck", "byline", "dateline", "heading", "paragraph", "list_item", "quote", "caption", "furniture"
]
LocationKind = Literal[
    "country", "admin1", "admin2", "city", "region", "continent", "sea", "ocean", "island", "peninsula", "mountains",
    "river", "facility", "other",
]  # fmt: skip
AnnotationState = Literal["anchored", "orphan", "deleted"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open stretch of code points of `Article.text`."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the words that this span covers in `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Say whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Say whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Inline:
    """Emphasis, code or a link within a block; `target` is a link's address."""

    span: Span
    kind: InlineKind
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """One block of an article: a headline, a paragraph, a list item, a caption and so on.

    `level` is 1 to 6 for headings, and the depth of nesting (1 for the outermost) for list items. `marker` is what a
    list item starts with when shown ("•", "3."); it is not part of the text. `repeated` marks a caption that says word
    for word what an earlier one said.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    inlines: tuple[Inline, ...] = ()
    marker: str = ""
    repeated: bool = False


@dataclass(frozen=True, slots=True)
class Article:
    """An article as read: one canonical text and the blocks that lie in it, in order and without overlap.

    `id` is the one given with the text, or the SHA-256 of the text in hexadecimal. `source` is a path, an address, or a
    word such as "clipboard". `published` is an ISO 8601 date or None; `language` an ISO 639-1 code.
    """

    id: str
    source: str
    title: str
    text: str
    blocks: tuple[Block, ...]
    byline: tuple[str, ...] = ()
    dateline: str | None = None
    published: str | None = None
    language: str = "en"
    reader: str = "text"
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Mention:
    """One place in the text that speaks of an entity. `score` runs from 0 to 1."""

    span: Span
    kind: EntityKind
    form: MentionForm = "name"
    score: float = 1.0
    origin: Origin = "machine"
    as_government: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """One person: all the names the article uses, and where. `role` is worded as in the article."""

    id: str
    name: str
    mentions: tuple[Mention, ...]
    aliases: tuple[str, ...] = ()
    role: str | None = None
    author: bool = False
    origin: Origin = "machine"


@dataclass(frozen=True, slots=True)
class Location:
    """A spot on the map: degrees north and east, GeoNames id where there is one, ISO 3166-1 alpha-2 country code."""

    name: str
    latitude: float
    longitude: float
    kind: LocationKind
    country: str | None = None
    geonames_id: int | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """One place; `candidates` are the other locations its name may mean, likeliest first."""

    id: str
    name: str
    mentions: tuple[Mention, ...]
    aliases: tuple[str, ...] = ()
    location: Location | None = None
    candidates: tuple[Location, ...] = ()
    origin: Origin = "machine"


@dataclass(frozen=True, slots=True)
class Organisation:
    """One organisation."""

    id: str
    name: str
    mentions: tuple[Mention, ...]
    aliases: tuple[str, ...] = ()
    origin: Origin = "machine"


Entity = Person | Place | Organisation


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who is said to speak: the words that say so, and the entity they mean if it is one that we list.

    `name` is the entity's name, or the words themselves for a description ("a spokesman for the port"). `inferred` is
    true when the words at `span` are a pronoun or stand in another sentence than the quote.
    """

    name: str
    span: Span
    entity: str | None = None
    inferred: bool = False
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Quote:
    """Reported speech. `span` is the whole reported content, `parts` the stretches of it in quotation marks.

    `speakers` are the ids of all listed entities that speak; `cue` is the verb or phrase that reports ("said",
    "according to"). `confidence` runs from 0 to 1; from 0.8 upwards it counts as sure.
    """

    id: str
    kind: QuoteKind
    span: Span
    parts: tuple[Span, ...] = ()
    speaker: Attribution | None = None
    speakers: tuple[str, ...] = ()
    cue: Span | None = None
    confidence: float = 0.0
    origin: Origin = "machine"


@dataclass(frozen=True, slots=True)
class Engine:
    """What made an analysis."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that the machine found in one article. `timings` are (stage, seconds)."""

    article_id: str
    engine: Engine
    people: tuple[Person, ...] = ()
    places: tuple[Place, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    quotes: tuple[Quote, ...] = ()
    timings: tuple[tuple[str, float], ...] = ()
    warnings: tuple[str, ...] = ()

    def speaker_names(self, quote: Quote) -> tuple[str, ...]:
        """Return the names of all who speak a quote, or the words that describe who does; () where nobody is named."""
        if quote.speaker is None:
            return ()
        if len(quote.speakers) < 2:
            return (quote.speaker.name,)
        entities: tuple[Entity, ...] = (*self.people, *self.places, *self.organisations)
        names = {entity.id: entity.name for entity in entities}
        return tuple(names[speaker] for speaker in quote.speakers if speaker in names) or (quote.speaker.name,)


@dataclass(frozen=True, slots=True)
class TextAnchor:
    """Where an annotation sits: a position, the exact words there, and up to 32 code points on each side.

    The W3C Web Annotation Data Model's TextPositionSelector and TextQuoteSelector in one.
    """

    start: int
    end: int
    exact: str
    prefix: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Annotation:
    """A reader's highlight (empty `body`) or note (`body` in Markdown). Times are ISO 8601 in UTC."""

    id: str
    article_id: str
    anchor: TextAnchor
    colour: str
    created: str
    modified: str
    body: str = ""
    tags: tuple[str, ...] = ()
    state: AnnotationState = "anchored"

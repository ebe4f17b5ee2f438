"""An analysis as the public JSON object: a stable interface that scripts depend on."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from quotidian.model import (
    Analysis,
    Article,
    Attribution,
    Block,
    Location,
    Mention,
    Organisation,
    Person,
    Place,
    Quote,
    Span,
)


def to_dict(article: Article, analysis: Analysis) -> dict[str, Any]:
    """Return the JSON object of one article: every offset is a code point into its "text"."""
    return {
        "id": article.id,
        "source": article.source,
        "title": article.title,
        "byline": list(article.byline),
        "dateline": article.dateline,
        "published": article.published,
        "language": article.language,
        "text": article.text,
        "blocks": [_block(block) for block in article.blocks],
        "people": [_person(person) for person in analysis.people],
        "places": [_place(place) for place in analysis.places],
        "organisations": [_organisation(organisation) for organisation in analysis.organisations],
        "quotes": [_quote(quote) for quote in analysis.quotes],
        "engine": {"name": analysis.engine.name, "version": analysis.engine.version},
        "warnings": [*article.warnings, *analysis.warnings],
    }


def to_line(article: Article, analysis: Analysis) -> str:
    """Return the object on one line, ASCII-escaped, ended by a single line feed."""
    return json.dumps(to_dict(article, analysis), ensure_ascii=True) + "\n"


def to_pieces(results: Iterable[tuple[Article, Analysis]], as_array: bool) -> Iterator[str]:
    """Yield an indented object, or an array of them piece by piece, ASCII-escaped; nothing if there is no result."""
    before = "[\n" if as_array else ""
    for article, analysis in results:
        yield before + json.dumps(to_dict(article, analysis), ensure_ascii=True, indent=1)
        before = ",\n"
    if before == ",\n":
        yield "\n]\n" if as_array else "\n"


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _block(block: Block) -> dict[str, Any]:
    shown: dict[str, Any] = {"kind": block.kind, **_span(block.span)}
    if block.level:
        shown["level"] = block.level
    if block.repeated:
        shown["repeated"] = True
    return shown


def _mention(mention: Mention) -> dict[str, Any]:
    shown: dict[str, Any] = {**_span(mention.span), "kind": mention.form}
    if mention.kind == "place":
        shown["as_government"] = mention.as_government
    return shown


def _person(person: Person) -> dict[str, Any]:
    return {
        "id": person.id,
        "name": person.name,
        "role": person.role,
        "aliases": list(person.aliases),
        "author": person.author,
        "origin": person.origin,
        "mentions": [_mention(mention) for mention in person.mentions],
    }


def _location(location: Location) -> dict[str, Any]:
    return {
        "name": location.name,
        "latitude": location.latitude,
        "longitude": location.longitude,
        "geonames_id": location.geonames_id,
        "country": location.country,
        "kind": location.kind,
    }


def _place(place: Place) -> dict[str, Any]:
    return {
        "id": place.id,
        "name": place.name,
        "aliases": list(place.aliases),
        "origin": place.origin,
        "mentions": [_mention(mention) for mention in place.mentions],
        "location": _location(place.location) if place.location else None,
        "candidates": [_location(location) for location in place.candidates],
    }


def _organisation(organisation: Organisation) -> dict[str, Any]:
    return {
        "id": organisation.id,
        "name": organisation.name,
        "aliases": list(organisation.aliases),
        "origin": organisation.origin,
        "mentions": [_mention(mention) for mention in organisation.mentions],
    }


def _attribution(attribution: Attribution) -> dict[str, Any]:
    return {
        "entity": attribution.entity,
        "name": attribution.name,
        **_span(attribution.span),
        "inferred": attribution.inferred,
    }


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        "id": quote.id,
        "kind": quote.kind,
        **_span(quote.span),
        "parts": [_span(part) for part in quote.parts],
        "speaker": _attribution(quote.speaker) if quote.speaker else None,
        "speakers": list(quote.speakers),
        "cue": _span(quote.cue) if quote.cue else None,
        "confidence": round(quote.confidence, 3),
        "origin": quote.origin,
    }

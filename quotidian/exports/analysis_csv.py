"""An analysis as comma-separated rows: one for each mention, and one for each quote.

A text cell that a spreadsheet would run as a formula has an apostrophe before it, which whoever reads the rows with a
program has to take off; start and end always count the text without it.
"""

import csv
import io
from collections.abc import Iterable, Iterator

from quotidian.model import Analysis, Article, Entity, Location, Person, Place, Quote

COLUMNS = (
    "article", "kind", "id", "name", "form", "start", "end", "text", "role", "speaker", "confidence", "latitude",
    "longitude", "country",
)  # fmt: skip
# The wide forms too: East Asian versions of Excel take them for the narrow ones.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def to_pieces(results: Iterable[tuple[Article, Analysis]]) -> Iterator[str]:
    """Yield the row of column names before the first article, then each article's rows; offsets are code points."""
    names = _rows([dict(zip(COLUMNS, COLUMNS, strict=True))])
    for article, analysis in results:
        yield names + _article_rows(article, analysis)
        names = ""


def _article_rows(article: Article, analysis: Analysis) -> str:
    rows = [*_entities(article, analysis), *(_quote(article, analysis, quote) for quote in analysis.quotes)]
    return _rows(rows)


def _entities(article: Article, analysis: Analysis) -> Iterator[dict[str, object]]:
    entities: tuple[Entity, ...] = (*analysis.people, *analysis.places, *analysis.organisations)
    for entity in entities:
        for mention in entity.mentions:
            yield {
                "article": article.id,
                "kind": mention.kind,
                "id": entity.id,
                "name": entity.name,
                "form": mention.form,
                "start": mention.span.start,
                "end": mention.span.end,
                "text": mention.span.of(article.text),
                "role": entity.role if isinstance(entity, Person) else None,
                **_spot(entity),
            }


def _spot(entity: Entity) -> dict[str, object]:
    location: Location | None = entity.location if isinstance(entity, Place) else None
    if location is None:
        return {}
    return {"latitude": location.latitude, "longitude": location.longitude, "country": location.country}


def _quote(article: Article, analysis: Analysis, quote: Quote) -> dict[str, object]:
    return {
        "article": article.id,
        "kind": "quote",
        "id": quote.id,
        "form": quote.kind,
        "start": quote.span.start,
        "end": quote.span.end,
        "text": quote.span.of(article.text),
        "speaker": "; ".join(analysis.speaker_names(quote)) or None,
        "confidence": round(quote.confidence, 3),
    }


def _rows(rows: list[dict[str, object]]) -> str:
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, COLUMNS, restval="", lineterminator="\n")
    writer.writerows({column: _cell(value) for column, value in row.items()} for row in rows)
    return written.getvalue()


def _cell(value: object) -> object:
    """Keep a spreadsheet from running a text as a formula (OWASP, CSV injection)."""
    # Some spreadsheets strip the white space before it first.
    if isinstance(value, str) and (value[:1] in ("\t", "\r", "\n") or value.lstrip().startswith(_FORMULA)):
        return "'" + value
    return value

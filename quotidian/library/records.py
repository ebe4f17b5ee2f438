"""The model's records as rows of the library and back."""

from dataclasses import asdict, dataclass, replace
from typing import Any

import msgspec
from sqlalchemy import RowMapping

from quotidian.library.errors import LibraryError
from quotidian.model import Analysis, Annotation, Article, TextAnchor


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """What a list of recent articles shows. `opened` is ISO 8601 in UTC."""

    id: str
    title: str
    source: str
    opened: str


_encode = msgspec.json.encode
_article_decoder = msgspec.json.Decoder(Article)
_analysis_decoder = msgspec.json.Decoder(Analysis)
_tags_decoder = msgspec.json.Decoder(tuple[str, ...])


def article_row(article: Article) -> dict[str, Any]:
    """Return an article's columns. The text stands in a column of its own, where a search can reach it."""
    return {
        "id": article.id,
        "source": article.source,
        "title": article.title,
        "text": article.text,
        "record": _encode(replace(article, text="")),
    }


def article_from(row: RowMapping) -> Article:
    """Return the article of a row; LibraryError if this program cannot read it."""
    try:
        return replace(_article_decoder.decode(row["record"]), text=row["text"])
    except msgspec.MsgspecError as error:
        raise LibraryError(f"The saved article “{row['title']}” could not be read ({error}).") from error


def analysis_row(analysis: Analysis) -> dict[str, Any]:
    """Return an analysis's columns, with the engine that made it."""
    return {
        "article_id": analysis.article_id,
        "engine_name": analysis.engine.name,
        "engine_version": analysis.engine.version,
        "record": _encode(analysis),
    }


def analysis_from(record: bytes) -> Analysis | None:
    """Return a stored analysis, or None if it no longer fits the model: it can always be made again."""
    try:
        return _analysis_decoder.decode(record)
    except msgspec.MsgspecError:
        return None


def annotation_row(annotation: Annotation) -> dict[str, Any]:
    """Return an annotation's columns."""
    row = asdict(annotation)
    anchor = row.pop("anchor")
    return {**row, **anchor, "tags": _encode(annotation.tags).decode()}


def annotation_record(annotation: Annotation) -> bytes:
    """Return an annotation whole, for the log of changes."""
    return _encode(annotation)


def annotation_from(row: RowMapping) -> Annotation:
    """Return the annotation of a row."""
    anchor = TextAnchor(row["start"], row["end"], row["exact"], row["prefix"], row["suffix"])
    return Annotation(
        id=row["id"],
        article_id=row["article_id"],
        anchor=anchor,
        colour=row["colour"],
        created=row["created"],
        modified=row["modified"],
        body=row["body"],
        tags=_tags(row["tags"]),
        state=row["state"],
    )


def _tags(record: str) -> tuple[str, ...]:
    """Return the tags, or none where another program has spoilt them: the note itself is what counts."""
    try:
        return _tags_decoder.decode(record)
    except msgspec.MsgspecError:
        return ()

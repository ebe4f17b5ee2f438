"""Making and changing annotations: ids, times, and moving them to a changed text."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from quotidian.anchoring import anchor, reanchor
from quotidian.model import Annotation, Article, Span


def new_annotation(article: Article, span: Span, colour: str, body: str = "", tags: tuple[str, ...] = ()) -> Annotation:
    """Return a highlight (or, with a body, a note) on a stretch of the article. ValueError if it holds no text."""
    now = _now()
    return Annotation(
        id=str(uuid4()),
        article_id=article.id,
        anchor=anchor(article.text, span),
        colour=colour,
        created=now,
        modified=now,
        body=_whole(body),
        tags=tuple(_whole(tag) for tag in tags),
    )


def edited(annotation: Annotation, **changes: Any) -> Annotation:
    """Return the annotation with some fields changed ("body", "colour", "tags", "anchor", "state"), modified now."""
    if "body" in changes:
        changes["body"] = _whole(changes["body"])
    return replace(annotation, **{"modified": _now(), **changes})


def carried_to(article: Article, annotation: Annotation) -> Annotation:
    """Return an annotation of an earlier text moved to where its words stand in `article`.

    Where they are not to be found it becomes an orphan, which keeps its anchor: it finds its place again should the
    words come back.
    """
    found = reanchor(annotation.anchor, article.text)
    if found is None:
        return replace(annotation, article_id=article.id, state="orphan")
    return replace(annotation, article_id=article.id, anchor=found, state="anchored")


def _whole(text: str) -> str:
    """Half a surrogate pair, which a paste can leave behind, can neither be saved nor shown."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")

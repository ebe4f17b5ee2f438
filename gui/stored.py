"""What the library holds of the article that is being opened; asked in the library's thread."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from quotidian.engine import ENGINE
from quotidian.model import Annotation, Article

from .worker import Findings

if TYPE_CHECKING:
    from quotidian.library.store import Library


@dataclass(frozen=True, slots=True)
class Stored:
    """An article's kept analysis, annotations and reading place. `orphans` counts notes that lost their place now."""

    findings: Findings | None = None
    annotations: tuple[Annotation, ...] = ()
    reading_place: int = 0
    carried: int = 0
    orphans: int = 0


def look_up(library: "Library", article: Article) -> Stored:
    """Keep the article as opened now, and return what is known of it; notes of an earlier text are carried over.

    Raises LibraryError.
    """
    carried = _carried(library, article)
    library.keep_article(article)
    analysis = library.analysis(article.id, ENGINE)
    return Stored(
        Findings.of(analysis) if analysis else None,
        library.annotations(article.id),
        min(library.reading_place(article.id), len(article.text)),
        len(carried),
        sum(note.state == "orphan" for note in carried),
    )


def keep(library: "Library", article: Article) -> None:
    """Keep the article as opened now, and carry notes of an earlier text over to it. Raises LibraryError."""
    _carried(library, article)
    library.keep_article(article)


def is_lasting(source: str) -> bool:
    """Say whether a source names one thing whose text may change: a path or an address, not a clipboard."""
    return "://" in source or Path(source).is_absolute()


def _carried(library: "Library", article: Article) -> list[Annotation]:
    """Move the annotations of the text that this source had before to `article`, and return them."""
    from quotidian.annotations import carried_to

    earlier = library.latest_from(article.source) if is_lasting(article.source) else None
    if earlier is None or earlier.id == article.id:
        return []
    moved = [carried_to(article, note) for note in library.annotations(earlier.id)]
    if moved:
        library.keep_article(article)
        # The earlier text stays the latest until all is moved: a kill in the middle leaves nothing behind.
        library.keep_article(earlier)
        for note in moved:
            library.keep_annotation(note)
    return moved

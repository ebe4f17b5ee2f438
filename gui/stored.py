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


class Visit:
    """One opening of an article: kept as opened now, and what is known of it looked up.

    Two things, since a library that cannot be written can still tell what it holds.
    """

    def __init__(self, article: Article) -> None:
        self._article = article
        self._carried: list[Annotation] = []
        self.is_kept = False

    def keep(self, library: "Library") -> None:
        """Keep the article as opened now, and carry notes of an earlier text over to it. Raises LibraryError."""
        self._carried = _carried(library, self._article)
        library.keep_article(self._article)
        self.is_kept = True

    def look_up(self, library: "Library") -> Stored:
        """Return what is known of the article. Raises LibraryError."""
        article = self._article
        analysis = library.analysis(article.id, ENGINE)
        return Stored(
            Findings.of(analysis) if analysis else None,
            library.annotations(article.id),
            min(library.reading_place(article.id), len(article.text)),
            len(self._carried),
            sum(note.state == "orphan" for note in self._carried),
        )


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

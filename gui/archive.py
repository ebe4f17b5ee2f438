"""What the session keeps in the library and looks up there. Without a library it keeps nothing and finds nothing."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from quotidian.engine import ENGINE
from quotidian.model import Analysis, Annotation, Article

from . import stored
from .library_desk import ARTICLE
from .library_keeper import LibraryKeeper
from .stored import Stored

if TYPE_CHECKING:
    from quotidian.library.records import ArticleSummary


class Archive(QObject):
    """The library as the session sees it: of one open article, and a list of the recent ones."""

    # What is stored of the article that was looked up last; an empty Stored if the library could not be asked.
    found = Signal(Stored)
    recent_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.recent: tuple[ArticleSummary, ...] = ()
        self._keeper: LibraryKeeper | None = None
        self._article: Article | None = None
        self._is_missed = False

    def connect_to(self, keeper: LibraryKeeper) -> None:
        """Use a library from now on."""
        self._keeper = keeper
        keeper.state_changed.connect(self._look_up_what_was_missed)
        self._ask_for_recent()

    def look_up(self, article: Article) -> None:
        """Keep an article as opened now, and say by `found` what else is stored of it."""
        self._article = article
        self._is_missed = False
        if self._keeper is not None:
            self._keeper.ask(
                lambda library: stored.look_up(library, article), lambda answer: self._take(article, answer)
            )

    def may_hold_analysis(self, article: Article) -> bool:
        """Say whether to wait for the library's answer before the article is analysed anew."""
        if self._keeper is None:
            return False
        from quotidian.library import peek

        return self._keeper.is_open or peek.has_analysis(self._keeper.location, article.id, ENGINE)

    def fetch(self, article_id: str, answer: Callable[[Article | None], None]) -> None:
        """Have a stored article handed over; None if there is none."""
        if self._keeper is not None:
            self._keeper.ask(lambda library: library.article(article_id), answer)

    def keep_note(self, note_id: str, note: Annotation | None) -> None:
        """Keep a note as it is now, or its deletion."""
        if self._keeper is not None:
            self._keeper.keep(
                ("note", note_id),
                lambda library: library.keep_annotation(note) if note else library.delete_annotation(note_id),
            )

    def keep_analysis(self, analysis: Analysis) -> None:
        """Keep an article's analysis."""
        if self._keeper is not None:
            self._keeper.keep(("analysis", analysis.article_id), lambda library: library.keep_analysis(analysis))

    def keep_reading_place(self, position: int) -> None:
        """Keep how far the reader has come in the article that was looked up last."""
        if self._keeper is not None and self._article is not None:
            article_id = self._article.id
            self._keeper.keep(
                ("reading place", article_id), lambda library: library.keep_reading_place(article_id, position)
            )

    def _take(self, article: Article, answer: Stored | None) -> None:
        if article is not self._article or self._keeper is None:
            return
        if answer is None:
            self._is_missed = True
            # Whatever the reader does to the article meanwhile can be saved only after the article itself.
            self._keeper.keep((ARTICLE, article.id), lambda library: stored.keep(library, article))
        else:
            self._ask_for_recent()
        self.found.emit(answer or Stored())

    def _look_up_what_was_missed(self) -> None:
        if self._is_missed and self._article and self._keeper and self._keeper.is_open and self._keeper.is_saved:
            self.look_up(self._article)

    def _ask_for_recent(self) -> None:
        if self._keeper is not None:
            self._keeper.ask(lambda library: library.recent(), self._take_recent)

    def _take_recent(self, recent: "tuple[ArticleSummary, ...] | None") -> None:
        if recent is not None and recent != self.recent:
            self.recent = recent
            self.recent_changed.emit()

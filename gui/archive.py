"""What the session keeps in the library and looks up there. Without a library it keeps nothing and finds nothing."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from quotidian.engine import ENGINE
from quotidian.model import Analysis, Annotation, Article

from .library_desk import ARTICLE
from .library_keeper import LibraryKeeper
from .stored import Stored, Visit

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
        # The opening that the library could not keep or not tell of; it is looked up again once it can.
        self._missed: Visit | None = None
        # What is not in the library yet, by the note's id: the article's id, and the note unless it was deleted.
        self._unsaved: dict[str, tuple[str, Annotation | None]] = {}

    @property
    def is_shut(self) -> bool:
        """Whether the library could not be opened."""
        return self._keeper is not None and bool(self._keeper.trouble) and not self._keeper.is_open

    def connect_to(self, keeper: LibraryKeeper) -> None:
        """Use a library from now on."""
        self._keeper = keeper
        keeper.state_changed.connect(self._take_state)
        self._ask_for_recent()

    def look_up(self, article: Article) -> None:
        """Keep an article as opened now, and say by `found` what else is stored of it."""
        self._article = article
        self._missed = None
        if self._keeper is not None:
            visit = Visit(article)
            self._keeper.keep((ARTICLE, article.id), visit.keep)
            self._keeper.ask(visit.look_up, lambda answer: self._take(article, visit, answer))

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

    def keep_note(self, article_id: str, note_id: str, note: Annotation | None) -> None:
        """Keep a note on an article as it is now, or its deletion."""
        if self._keeper is not None:
            self._unsaved[note_id] = (article_id, note)
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

    def _take(self, article: Article, visit: Visit, answer: Stored | None) -> None:
        if article is not self._article or self._keeper is None:
            return
        if answer is None or not visit.is_kept:
            self._missed = visit
        else:
            self._ask_for_recent()
        answer = answer or Stored()
        self.found.emit(replace(answer, annotations=self._with_unsaved(article.id, answer.annotations)))

    def _with_unsaved(self, article_id: str, stored: Iterable[Annotation]) -> tuple[Annotation, ...]:
        """Return the notes on an article as the library would have them, had it taken everything."""
        notes = {note.id: note for note in stored}
        for note_id, (owner, note) in self._unsaved.items():
            if owner == article_id:
                notes.pop(note_id, None)
                if note is not None:
                    notes[note_id] = note
        return tuple(notes.values())

    def _take_state(self) -> None:
        assert self._keeper is not None
        if self._keeper.is_open and self._keeper.is_saved:
            self._unsaved.clear()
            if self._missed is not None and self._article is not None:
                self.look_up(self._article)

    def _ask_for_recent(self) -> None:
        if self._keeper is not None:
            self._keeper.ask(lambda library: library.recent(), self._take_recent)

    def _take_recent(self, recent: "tuple[ArticleSummary, ...] | None") -> None:
        if recent is not None and recent != self.recent:
            self.recent = recent
            self.recent_changed.emit()

"""What everybody may read of the session, and the signals that say when it has changed."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from quotidian.model import Analysis, Annotation, Article, Entity, Quote, Span

from . import mention_steps
from .archive import Archive
from .marks import Mark, MarkKind, Target
from .note_book import NoteBook
from .undo_stacks import UndoStacks
from .worker import AnalysisWorker, Findings

if TYPE_CHECKING:
    from quotidian.library.records import ArticleSummary

_Item = TypeVar("_Item", Entity, Quote)
_SHOWN_AT_FIRST: frozenset[MarkKind] = frozenset(("person", "place", "quote", "note"))


class SessionState(QObject):
    """The open article with its analysis, its notes and what is current. Only `Session` changes it."""

    # An article has been opened, be it the one that was open already.
    opened = Signal()
    article_changed = Signal()
    analysis_changed = Signal()
    analysis_progressed = Signal(float)
    analysing_changed = Signal()
    analysis_failed = Signal(str)
    annotations_changed = Signal()
    marks_changed = Signal()
    current_changed = Signal()
    # The place that the reader is about to leave by a jump or for another article.
    leaving = Signal()
    jump_requested = Signal(object)
    reading_place_found = Signal(int)
    shown_kinds_changed = Signal()
    recent_changed = Signal()
    said = Signal(str)
    # Plain words about what could not be done.
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker: AnalysisWorker | None = None
        self._archive = Archive(self)
        self._article: Article | None = None
        self._findings: Findings | None = None
        self._is_analysis_stopped = False
        self._notes = NoteBook()
        self._marks: tuple[Mark, ...] = ()
        self._current: Target | None = None
        self._shown_kinds = _SHOWN_AT_FIRST
        self.undo_stacks = UndoStacks(self)

    # Properties

    @property
    def article(self) -> Article | None:
        """The open article."""
        return self._article

    @property
    def analysis(self) -> Analysis | None:
        """What the machine found in it, None until that is known."""
        return self._findings.analysis if self._findings else None

    @property
    def notes_are_known(self) -> bool:
        """Whether the notes that are kept on the article can be shown: not if the library cannot be opened."""
        return not self._archive.is_shut

    @property
    def annotations(self) -> tuple[Annotation, ...]:
        """The reader's highlights and notes in text order, those that lost their place last."""
        return self._notes.in_text_order()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All marks, of every kind, sorted by start, the longer of two that begin together first."""
        return self._marks

    @property
    def current(self) -> Target | None:
        """The one current mention, quote or note."""
        return self._current

    @property
    def shown_kinds(self) -> frozenset[MarkKind]:
        """The kinds of marks that are shown in the text."""
        return self._shown_kinds

    @property
    def analysing(self) -> bool:
        """Whether an analysis of the open article is awaited."""
        return self._worker is not None and self._worker.is_busy

    @property
    def analysis_stopped(self) -> bool:
        """Whether the reader has given up the analysis of the open article."""
        return self._is_analysis_stopped

    @property
    def recent(self) -> "tuple[ArticleSummary, ...]":
        """The articles last opened, newest first, as the library knows them."""
        return self._archive.recent

    def occurrences_of(self, kind: MarkKind, item_id: str) -> tuple[Mark, ...]:
        """Return the marks of one entity, quote (its parts) or note, in text order."""
        found = self._findings.occurrences if self._findings else {}
        return (self._notes.occurrences if kind == "note" else found).get((kind, item_id), ())

    def mark_of(self, target: Target | None) -> Mark | None:
        """Return the mark of one mention, part of a quote or note; None for what is gone or has no place."""
        marks = self.occurrences_of(target.kind, target.id) if target else ()
        return next((mark for mark in marks if mark.target == target), None)

    def quotes_of(self, entity_id: str) -> int:
        """Return how many of the marked quotes an entity speaks."""
        quotes = self.analysis.quotes if self.analysis else ()
        return sum(1 for quote in quotes if quote.parts and entity_id in quote.speakers)

    def speakers_of(self, quote: Quote) -> tuple[str, ...]:
        """Return the names of all who speak a quote, or the words that describe who does; () where nobody is named."""
        return self.analysis.speaker_names(quote) if self.analysis else ()

    def entity(self, target: Target) -> Entity | None:
        """Return the person, place or organisation that is meant; None for quotes, notes and what is gone."""
        if self.analysis is None or target.kind in ("quote", "indirect", "note"):
            return None
        entities: dict[str, tuple[Entity, ...]] = {
            "person": self.analysis.people,
            "place": self.analysis.places,
            "organisation": self.analysis.organisations,
        }
        return _by_id(entities[target.kind], target.id)

    def quote(self, quote_id: str) -> Quote | None:
        """Return a quote by id."""
        return _by_id(self.analysis.quotes, quote_id) if self.analysis else None

    def annotation(self, annotation_id: str) -> Annotation | None:
        """Return a highlight or note by id."""
        return self._notes.get(annotation_id)

    def annotation_on(self, span: Span) -> Annotation | None:
        """Return the highlight or note that covers exactly this stretch of the text."""
        return self._notes.on(span)

    def position_of_current(self) -> tuple[int, int] | None:
        """Return (3, 14) for the third of fourteen mentions, quotes or notes; None if nothing is current."""
        if self._current is None:
            return None
        row = self._row_of(self._current)
        number = mention_steps.place_in(row, self._current)
        return None if number is None else (number + 1, len(row))

    def _row_of(self, target: Target) -> Sequence[Mark]:
        return mention_steps.steps(self._marks, self.occurrences_of(target.kind, target.id), target)


def _by_id(items: Iterable[_Item], item_id: str) -> _Item | None:
    return next((item for item in items if item.id == item_id), None)

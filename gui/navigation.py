"""Back and Forward through the places that were jumped from, and the reading place that is kept."""

from PySide6.QtCore import QObject, QTimer, Signal

from .article_view import ArticleView
from .history import History, Place
from .session import Session

_QUIET_MS = 1000


class Navigation(QObject):
    """Knows where the reader was. It belongs between view and session, which know nothing of one another's places."""

    changed = Signal()

    def __init__(self, session: Session, view: ArticleView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._history = History()
        self._kept_place = 0
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(self.keep_place)
        session.leaving.connect(self._remember)
        session.article_changed.connect(self._start_over)
        session.reading_place_found.connect(self._restore)
        view.verticalScrollBar().valueChanged.connect(lambda _: self._quiet.start())

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return self._history.can_go_back

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place that was gone back from."""
        return self._history.can_go_forward

    def back(self) -> None:
        """Go back to where the last jump began."""
        if self._history.can_go_back:
            self._go(self._history.back(self._here()))

    def forward(self) -> None:
        """Go forward again."""
        if self._history.can_go_forward:
            self._go(self._history.forward(self._here()))

    def keep_place(self) -> None:
        """Keep the reading place now, unless it is kept already."""
        self._quiet.stop()
        place = self._view.reading_place()
        if place != self._kept_place and self._session.article is not None:
            self._kept_place = place
            self._session.keep_reading_place(place)

    def _here(self) -> Place:
        return Place(self._view.reading_place(), self._session.current)

    def _go(self, place: Place) -> None:
        self._session.set_current(place.current)
        self._view.restore_reading_place(place.position)
        self.changed.emit()

    def _remember(self) -> None:
        self.keep_place()
        if self._session.article is not None:
            self._history.leave(self._here())
            self.changed.emit()

    def _start_over(self) -> None:
        self._quiet.stop()
        self._history.clear()
        self._kept_place = 0
        self.changed.emit()

    def _restore(self, position: int) -> None:
        """Go to the kept place, unless the reader has begun to read somewhere else."""
        if self._view.reading_place() == 0 and self._session.current is None:
            self._kept_place = position
            self._view.restore_reading_place(position)

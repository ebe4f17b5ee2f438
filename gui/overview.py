"""The strip beside the scroll bar: a tick for every mention, quote and note, in a lane for each kind."""

from bisect import bisect_left
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from .article_view import ArticleView
from .mark_summary import hover_text
from .marks import MARK_KINDS, Mark, MarkKind
from .session import Session
from .theme import LIGHT, Theme

_WIDTH = 24
_TICK = 2
_MARGIN = 2
# A click this far from a tick, in pixels, still means the lane that was clicked.
_REACH = 4
_QUIET = 80  # milliseconds
# So many marks are measured in a turn of the event loop, some 10 ms; a long article has ten times as many.
_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class _Tick:
    y: int
    mark: Mark


class OverviewStrip(QWidget):
    """Shows where in the article the marks of the shown kinds are; a click goes to the nearest."""

    def __init__(self, view: ArticleView, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view, self._session, self._theme = view, session, LIGHT
        # How far down each mark is, from 0 to 1; fewer than there are marks while they are being measured.
        self._heights: list[float] = []
        # Those of the shown kinds, which are drawn and clicked; and all, for the current mention may be of any kind.
        self._ticks: list[_Tick] = []
        self._all_ticks: list[_Tick] = []
        self._picture: QPixmap | None = None
        # While the window is dragged to another size the picture of before is good enough.
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET)
        self._quiet.timeout.connect(self._measure_anew)
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._measure_some)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName("Overview of the marks")
        view.layout_changed.connect(self._quiet.start)
        session.marks_changed.connect(self._measure_anew)
        session.shown_kinds_changed.connect(self._turn.start)
        session.current_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Be wide enough for the lanes; see QWidget."""
        return QSize(_WIDTH, 0)

    def set_theme(self, theme: Theme) -> None:
        """Paint with `theme`."""
        self._theme = theme
        self._draw_anew()

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ticks, and over them where the current mention is; see QWidget."""
        if self._picture is None:
            self._draw_at_once()
        painter = QPainter(self)
        if self._picture is not None:
            painter.drawPixmap(self.rect(), self._picture)
        current = self._session.current
        for tick in self._all_ticks:
            if tick.mark.target == current:
                painter.fillRect(QRect(0, tick.y - 1, self.width(), _TICK + 2), QColor(self._theme.current_fill))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the ticks anew, once the size has settled; see QWidget."""
        super().resizeEvent(event)
        self._quiet.start()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the nearest tick; see QWidget."""
        mark = self._mark_near(event.position().toPoint())
        if mark is not None and event.button() == Qt.MouseButton.LeftButton:
            self._session.jump_to(mark.target)

    def event(self, event: QEvent) -> bool:
        """Tell what the nearest tick stands for; see QWidget."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            mark = self._mark_near(event.pos())
            QToolTip.showText(event.globalPos(), hover_text(self._session, mark) if mark else "", self)
            return True
        return super().event(event)

    # Private methods

    def _draw_anew(self) -> None:
        self._picture = None
        self.update()

    def _measure_anew(self) -> None:
        """Find out again where the marks are; a few at the next paint, many in turns while the old picture stays."""
        self._heights = []
        if len(self._session.marks) <= _AT_ONCE:
            self._turn.stop()
            self._draw_anew()
        else:
            self._turn.start()

    def _measure_some(self) -> None:
        marks = self._session.marks
        done = len(self._heights)
        self._heights += self._view.heights_of(mark.span.start for mark in marks[done : done + _AT_ONCE])
        if len(self._heights) < len(marks):
            self._turn.start()
        else:
            self._picture = self._draw()
            self.update()

    def _draw_at_once(self) -> None:
        if len(self._session.marks) <= _AT_ONCE:
            self._heights = list(self._view.heights_of(mark.span.start for mark in self._session.marks))
            self._picture = self._draw()
        elif not self._turn.isActive():
            self._turn.start()

    def _draw(self) -> QPixmap:
        """Draw all ticks once; what lies on the same pixels is drawn once only."""
        self._all_ticks = self._place_ticks()
        shown = self._session.shown_kinds
        self._ticks = [tick for tick in self._all_ticks if tick.mark.target.kind in shown]
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(self._theme.page))
        painter = QPainter(picture)
        for kind, y in {(tick.mark.target.kind, tick.y) for tick in self._ticks}:
            left, right = self._lane(kind)
            painter.fillRect(left, y, right - left - 1, _TICK, QColor(self._theme.kinds[kind].line))
        painter.end()
        return picture

    def _place_ticks(self) -> list[_Tick]:
        room = max(0, self.height() - _TICK)
        measured = zip(self._heights, self._session.marks, strict=True)
        return [_Tick(round(height * room), mark) for height, mark in measured]

    def _mark_near(self, point: QPoint) -> Mark | None:
        """Return the mark whose tick is nearest, in the lane under the mouse if it has one within reach."""
        if not self._ticks:
            return None
        first = bisect_left(self._ticks, point.y() - _REACH, key=lambda tick: tick.y)
        last = bisect_left(self._ticks, point.y() + _REACH + 1, key=lambda tick: tick.y)
        near = self._ticks[first:last] or self._ticks[max(0, first - 1) : first + 1]
        in_lane = [tick for tick in near if point.x() in range(*self._lane(tick.mark.target.kind))]
        return min(in_lane or near, key=lambda tick: abs(tick.y - point.y())).mark

    def _lane(self, kind: MarkKind) -> tuple[int, int]:
        """Return where a kind's lane begins and ends; the shown kinds share the width."""
        kinds = [each for each in MARK_KINDS if each in self._session.shown_kinds]
        width = (_WIDTH - 2 * _MARGIN) // max(1, len(kinds))
        left = _MARGIN + width * kinds.index(kind)
        return left, left + width

"""A label that never makes the window wider: what it has no room for is cut off with "…" and told by its tool tip."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QStyle, QStyleOption, QToolTip, QWidget

_SHORTEST = "wwww…"


class ElidedLabel(QLabel):
    """Says the whole of its words to assistive technology, and shows as many as fit on one line."""

    def __init__(self, parent: QWidget | None = None, where: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> None:
        """`where` is where the words are cut."""
        super().__init__(parent)
        self._where = where

    def minimumSizeHint(self) -> QSize:
        """Return the size of a few letters, or of the words if they are shorter; see QWidget."""
        whole = super().sizeHint()
        few = self.fontMetrics().horizontalAdvance(_SHORTEST) + whole.width() - self._width_of_words()
        return QSize(min(whole.width(), few), whole.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write what fits; see QWidget."""
        option = QStyleOption()
        option.initFrom(self)
        painter = QPainter(self)
        room = self.contentsRect()
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        words = self.fontMetrics().elidedText(self.text(), self._where, room.width())
        self.style().drawItemText(
            painter, room, int(self.alignment()), self.palette(), self.isEnabled(), words, self.foregroundRole()
        )

    def event(self, event: QEvent) -> bool:
        """Tell the whole where it is cut off, unless there is more to tell; see QWidget."""
        is_cut = self._width_of_words() > self.contentsRect().width()
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip and is_cut and not self.toolTip():
            QToolTip.showText(event.globalPos(), self.text(), self)
            return True
        return super().event(event)

    def _width_of_words(self) -> int:
        return self.fontMetrics().horizontalAdvance(self.text())

"""The buttons that come up beside selected words: highlight them, or write a note on them."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

_GAP = 6


class SelectionBar(QFrame):
    """A small bar on the page. It never takes the focus; the same is done by menu and keys."""

    def __init__(self, page: QWidget, highlight: Callable[[], None], note: Callable[[], None]) -> None:
        super().__init__(page)
        self._page = page
        self.setAccessibleName("What to do with the selected words")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(4)
        self.highlight = self._button("Highlight", highlight)
        self.note = self._button("Note", note)
        row.addWidget(self.highlight)
        row.addWidget(self.note)
        self.hide()

    def show_above(self, top: QPoint, bottom: QPoint) -> None:
        """Come up above `top`, the first selected letter, or below `bottom`, the last, where there is no room."""
        self.adjustSize()
        room = self._page.rect()
        y = top.y() - self.height() - _GAP
        if y < 0:
            y = min(bottom.y() + _GAP, room.height() - self.height())
        self.move(min(max(0, top.x()), max(0, room.width() - self.width())), y)
        self.show()
        self.raise_()

    def _button(self, words: str, act: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setText(words)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(self.hide)
        button.clicked.connect(lambda: act())
        return button

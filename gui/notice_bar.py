"""A line above the article that says what went wrong and what to do, and is in nobody's way."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget


class NoticeBar(QFrame):
    """Shows one notice at a time, with a button for what can be done about it; Esc or Close puts it away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setAccessibleName("Notice")
        self._deed: Callable[[], object] = lambda: None
        self._is_lasting = False
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.deed_button = QPushButton(self)
        self.deed_button.clicked.connect(self._do)
        self.close_button = QPushButton("Close", self)
        self.close_button.setAccessibleName("Close the notice")
        self.close_button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.addWidget(self._words, 1)
        row.addWidget(self.deed_button)
        row.addWidget(self.close_button)
        self.hide()

    @property
    def words(self) -> str:
        """What the notice says; empty if none is shown."""
        return "" if self.isHidden() else self._words.text()

    def tell(
        self, words: str, deed_name: str = "", deed: Callable[[], object] | None = None, is_lasting: bool = False
    ) -> None:
        """Show a notice in place of the one before, with a button if something can be done.

        A lasting one is about more than the open article.
        """
        self._is_lasting = is_lasting
        self._words.setText(words)
        self._words.setAccessibleName(words)
        self._deed = deed or (lambda: None)
        self.deed_button.setText(deed_name)
        self.deed_button.setVisible(bool(deed_name))
        self.show()

    def end(self, is_lasting: bool) -> None:
        """Put away a notice whose matter is over: one that lasts, or one that is about the article."""
        if self._is_lasting == is_lasting:
            self.hide()

    def _do(self) -> None:
        self.hide()
        self._deed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the notice away at Esc; see QWidget."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

"""The field in which words are looked for in the article, with "3 of 14" beside it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from .article_view import ArticleView
from .theme import Theme

_WIDEST = 210
_NARROWEST = 100
_LONGEST_TAKEN_OVER = 60  # characters of a selection that are taken over as what to look for


class FindBar(QWidget):
    """Finds as the reader types; Enter and Shift+Enter go on and back, Esc puts the hits away."""

    def __init__(self, view: ArticleView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self.field = QLineEdit(self)
        self.field.setPlaceholderText("Find in article")
        self.field.setAccessibleName("Find in article")
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(_NARROWEST)
        self.field.setMaximumWidth(_WIDEST)
        self.field.textChanged.connect(self._seek)
        self.count = QLabel(self)
        self.count.setAccessibleName("Hits")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.count)
        row.addWidget(self.field)
        view.hits_changed.connect(self._show_count)
        view.article_shown.connect(self.field.clear)

    # Public slots

    def open(self) -> None:
        """Take the focus; a few selected words become what to look for."""
        article, span = self._view.article, self._view.selected_span()
        if article is not None and span is not None and len(span) <= _LONGEST_TAKEN_OVER:
            self.field.setText(" ".join(span.of(article.text).split()))
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def find_next(self) -> None:
        """Go to the next hit, or ask what to look for."""
        self._go_on(backwards=False)

    def find_previous(self) -> None:
        """Go to the hit before, or ask what to look for."""
        self._go_on(backwards=True)

    def set_theme(self, theme: Theme) -> None:
        """Show the count in the colour of what is said by the way."""
        self.count.setStyleSheet(f"color: {theme.muted};")

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on, go back or leave; the field passes on the keys that it has no use for itself. See QWidget."""
        if event.key() == Qt.Key.Key_Escape:
            self.field.clear()
            self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on(backwards=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        else:
            super().keyPressEvent(event)

    # Private slots

    def _seek(self, words: str) -> None:
        if words.strip():
            self._view.find_text(words)
        else:
            self._view.clear_find()

    def _show_count(self, number: int, total: int) -> None:
        if not self.field.text().strip():
            self.count.clear()
        else:
            self.count.setText(f"{number:,} of {total:,}" if total else "Not found")

    # Private methods

    def _go_on(self, backwards: bool) -> None:
        if self.field.text().strip():
            self._view.find_text(self.field.text(), backwards)
        else:
            self.open()

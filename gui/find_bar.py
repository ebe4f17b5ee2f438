"""The field in which words are looked for in the article, with "3 of 14" beside it."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from .article_view import ArticleView
from .theme import Theme

# In pixels, the count included: so the field keeps its place when the count comes.
_WIDEST = 320
_NARROWEST = 230
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
        self.field.textChanged.connect(self._seek)
        self.count = QLabel(self)
        self.count.setAccessibleName("Hits")
        self._last_words = ""
        self.setMinimumWidth(_NARROWEST)
        self.setMaximumWidth(_WIDEST)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        self.count.hide()
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
        """Go to the next hit of these words or of the last ones; ask what to look for if there were none."""
        self._go_on(backwards=False)

    def find_previous(self) -> None:
        """Go to the hit before, in the same way."""
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
            self._last_words = words
            self._view.find_text(words)
        else:
            self._view.clear_find()

    def _show_count(self, number: int, total: int) -> None:
        hits = self._view.hits
        if not hits.words and self.field.text().strip():
            # Put away on the page.
            self.field.clear()
            return
        in_folded = f"{hits.folded:,} in folded text" if hits.folded else ""
        here = f"{number:,} of {total:,}" if total else in_folded or "Not found"
        self.count.setText(here if hits.words else "")
        way = "“Show folded text”" if total else "Enter"
        self.count.setToolTip(f"{in_folded}; {way} shows it" if in_folded else "")
        self.count.setVisible(bool(hits.words))

    # Private methods

    def _go_on(self, backwards: bool) -> None:
        words = self.field.text() if self.field.text().strip() else self._last_words
        if not words:
            self.open()
            return
        if words != self.field.text():
            with QSignalBlocker(self.field):
                self.field.setText(words)
            self._view.find_text(words, backwards)
        elif self._view.hits.folded and not self._view.hits.spans:
            self._view.show_folded(True)
            self._view.find_text(words, backwards)
        else:
            self._view.find_text(words, backwards)

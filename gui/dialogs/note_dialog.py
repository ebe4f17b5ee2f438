"""Where a note is written: saved while the reader types, so that there is nothing to lose."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QIcon, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ..note_text import as_html
from ..theme import NOTE_COLOURS, Theme, note_fill

_QUIET_MS = 1000
_LONGEST_QUOTE = 160


class NoteDialog(QDialog):
    """Edits the body and the colour of one note. `written` comes a second after the last change, and at the end."""

    written = Signal(str, str)

    def __init__(self, quoted: str, body: str, colour: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Note")
        self.resize(480, 360)
        self._last_written = (body, colour)
        self.editor = QPlainTextEdit(body, self)
        self.editor.setPlaceholderText("Write in Markdown: *emphasis*, **strong**, lists, links")
        self.editor.setAccessibleName("Note")
        self.editor.setTabChangesFocus(True)
        self._preview = QTextBrowser(self)
        self._preview.setOpenExternalLinks(False)
        self._preview.setOpenLinks(False)
        self._preview.setAccessibleName("Preview of the note")
        self.colours = _colour_box(colour, theme, self)
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(self.flush)
        self._lay_out(quoted)
        self.editor.textChanged.connect(self._quiet.start)
        self.colours.currentIndexChanged.connect(self.flush)
        self.editor.installEventFilter(self)
        self._put_caret_at_end()
        self.editor.setFocus()

    @property
    def body(self) -> str:
        """What the note says, without white space at the ends."""
        return self.editor.toPlainText().strip()

    @property
    def colour(self) -> str:
        """The name of the chosen colour."""
        return str(self.colours.currentData())

    def flush(self) -> None:
        """Say what is written now, unless it has been said."""
        self._quiet.stop()
        if (self.body, self.colour) != self._last_written:
            self._last_written = (self.body, self.colour)
            self.written.emit(self.body, self.colour)

    def done(self, result: int) -> None:
        """Flush, however the dialog is closed: Esc too keeps what is written."""
        self.flush()
        super().done(result)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Flush when the editor loses the focus; see QObject."""
        if event.type() == QEvent.Type.FocusOut:
            self.flush()
        return super().eventFilter(watched, event)

    def _put_caret_at_end(self) -> None:
        """Let the reader who opens a note go on with it."""
        caret = self.editor.textCursor()
        caret.movePosition(caret.MoveOperation.End)
        self.editor.setTextCursor(caret)

    def _lay_out(self, quoted: str) -> None:
        words = " ".join(quoted.split())
        shown = words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1] + "…"
        quotation = QLabel(f"“{shown}”", self)
        quotation.setTextFormat(Qt.TextFormat.PlainText)
        quotation.setWordWrap(True)
        tabs = QTabWidget(self)
        tabs.setDocumentMode(True)
        tabs.addTab(self.editor, "Write")
        tabs.addTab(self._preview, "Preview")
        tabs.currentChanged.connect(lambda _: self._preview.setHtml(as_html(self.body)))
        done = QPushButton("Done", self)
        done.setDefault(True)
        done.clicked.connect(self.accept)
        keys = QShortcut(QKeySequence("Ctrl+Return"), self)
        keys.activated.connect(self.accept)
        bottom = QHBoxLayout()
        bottom.addWidget(QLabel("Colour", self))
        bottom.addWidget(self.colours)
        bottom.addStretch()
        bottom.addWidget(QLabel("Saved as you write", self))
        bottom.addWidget(done)
        column = QVBoxLayout(self)
        column.addWidget(quotation)
        column.addWidget(tabs, 1)
        column.addLayout(bottom)


def _colour_box(chosen: str, theme: Theme, parent: QWidget) -> QComboBox:
    box = QComboBox(parent)
    box.setAccessibleName("Colour of the note")
    for name in NOTE_COLOURS:
        swatch = QPixmap(16, 16)
        swatch.fill(QColor(note_fill(theme, name)))
        box.addItem(QIcon(swatch), name.capitalize(), name)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box

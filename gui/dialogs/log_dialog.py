"""The end of the log, with the way to its folder."""

from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from .. import assets, log
from ..messages import Messages


class LogDialog(QDialog):
    """Shows what has been logged last, to read or to send with a question."""

    def __init__(self, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Log")
        self.resize(720, 480)
        place = QLabel(str(log.path()), self)
        place.setWordWrap(True)
        self.lines = QPlainTextEdit(self)
        self.lines.setReadOnly(True)
        self.lines.setAccessibleName("The end of the log")
        self.lines.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        font = self.lines.font()
        font.setFamilies(assets.MONO_FAMILIES)
        self.lines.setFont(font)
        self.lines.setPlainText(log.tail() or "Nothing has been logged.")
        self.lines.moveCursor(self.lines.textCursor().MoveOperation.End)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.addButton("Copy", QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QApplication.clipboard().setText(self.lines.toPlainText()))
        self.folder_button = buttons.addButton("Open the folder", QDialogButtonBox.ButtonRole.ActionRole)
        self.folder_button.clicked.connect(lambda: messages.open_outside(log.path().parent))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(place)
        column.addWidget(self.lines, 1)
        column.addWidget(buttons)

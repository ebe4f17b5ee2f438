"""The only place that opens a dialog. Tests put a `Messages` of their own in its place and answer at once."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget

_ARTICLES = "Articles (*.txt *.text *.md *.markdown);;All files (*)"


class Messages:
    """Asks and tells the reader, on top of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._parent = parent

    def choose_article(self, folder: str) -> Path | None:
        """Ask which file to open."""
        name, _ = QFileDialog.getOpenFileName(self._parent, "Open an article", folder, _ARTICLES)
        return Path(name) if name else None

    def choose_export(self, suggestion: Path) -> Path | None:
        """Ask where to write the notes."""
        name, _ = QFileDialog.getSaveFileName(
            self._parent, "Export notes as Markdown", str(suggestion), "Markdown (*.md)"
        )
        return Path(name) if name else None

    def leave_unsaved(self, trouble: str) -> bool:
        """Ask whether to quit although something is not saved."""
        box = QMessageBox(self._parent)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("Not saved")
        box.setText("Your last changes are not saved.")
        box.setInformativeText(trouble)
        quit_button = box.addButton("Quit and lose them", QMessageBox.ButtonRole.DestructiveRole)
        stay_button = box.addButton("Go on reading", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay_button)
        box.setEscapeButton(stay_button)
        box.exec()
        return box.clickedButton() is quit_button

    def show(self, dialog: QDialog) -> bool:
        """Show a dialog until it is closed, and say whether it was accepted."""
        try:
            return dialog.exec() == QDialog.DialogCode.Accepted.value
        finally:
            dialog.deleteLater()

    def open_outside(self, place: Path | str) -> bool:
        """Open a folder or a web address with what the system has for it."""
        url = QUrl.fromLocalFile(str(place)) if isinstance(place, Path) else QUrl(place)
        return QDesktopServices.openUrl(url)

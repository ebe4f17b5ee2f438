"""What the Help menu does."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from . import log
from .dialogs.about_dialog import AboutDialog
from .dialogs.log_dialog import LogDialog
from .messages import Messages


class HelpDeeds(QObject):
    """Shows the log and its folder, and the credits."""

    def __init__(self, messages: Messages, window: QWidget) -> None:
        super().__init__(window)
        self._messages = messages
        self._window = window

    def show_log(self) -> None:
        """Show the end of the log."""
        self._messages.show(LogDialog(self._messages, self._window))

    def open_log_folder(self) -> None:
        """Open the folder of the log."""
        log.path().parent.mkdir(parents=True, exist_ok=True)
        self._messages.open_outside(log.path().parent)

    def about(self) -> None:
        """Show version and credits."""
        self._messages.show(AboutDialog(self._window))

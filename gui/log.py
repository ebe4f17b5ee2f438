"""The log: a rotated file in the user's data folder with every unexpected error, and a word of it in the window."""

import logging
import sys
import threading
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from platformdirs import user_data_path
from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

log = logging.getLogger("quotidian")

_BYTES_A_FILE = 1_000_000
_OLD_FILES = 3
_FORMAT = "%(asctime)s %(levelname)s %(process)d %(name)s: %(message)s"
_QT_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def path() -> Path:
    """Return the path of the log file."""
    return user_data_path("quotidian", appauthor=False) / "log" / "quotidian.log"


def start() -> None:
    """Write what is logged to the file; where that cannot be written, to standard error."""
    handler: logging.Handler
    try:
        path().parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path(), maxBytes=_BYTES_A_FILE, backupCount=_OLD_FILES, encoding="utf-8")
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter(_FORMAT))
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    # It tells of each of its plugins at every start.
    logging.getLogger("alembic").setLevel(logging.WARNING)
    root.addHandler(handler)


def tail(characters: int = 200_000) -> str:
    """Return the end of the log file, empty if there is none."""
    try:
        with path().open("rb") as file:
            file.seek(max(0, path().stat().st_size - characters))
            return file.read().decode("utf-8", "replace")
    except OSError:
        return ""


class ErrorWatch(QObject):
    """Logs every error that nobody caught, in any thread, and what Qt complains of; tells of each error once."""

    # What kind of error, in a word; it comes in the GUI thread.
    happened = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._told: set[str] = set()

    def install(self) -> None:
        """Watch from now on."""
        sys.excepthook = self.take
        threading.excepthook = self._take_from_hook
        sys.unraisablehook = self._take_from_hook
        qInstallMessageHandler(self._take_from_qt)

    def uninstall(self) -> None:
        """Watch no longer."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        qInstallMessageHandler(None)

    def take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log an error; say so unless one of its kind from the same place has been told before."""
        if issubclass(kind, KeyboardInterrupt):
            return
        log.critical("Unexpected error", exc_info=(kind, error, trace))
        origin = f"{kind.__name__} {_origin(trace)}"
        if origin not in self._told:
            self._told.add(origin)
            self.happened.emit(kind.__name__)

    def _take_from_hook(self, what: "threading.ExceptHookArgs | sys.UnraisableHookArgs") -> None:
        if what.exc_value is not None:
            self.take(what.exc_type, what.exc_value, what.exc_traceback)

    def _take_from_qt(self, kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        logging.getLogger("qt").log(_QT_LEVELS.get(kind, logging.WARNING), "%s", message)


def _origin(trace: TracebackType | None) -> str:
    if trace is None:
        return ""
    while trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"

"""The program with a window: starts it, lets what works behind it begin after the first paint, and ends it."""

import gc
import logging
import signal
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from quotidian import __version__
from quotidian.library.location import default_location, is_url

from . import assets, instance, log
from .instance import Instance
from .library_keeper import LibraryKeeper
from .messages import Messages
from .session import Session
from .settings import Settings
from .window import Window
from .worker import AnalysisWorker

_WITHOUT_PAINT_MS = 3000


def main(paths: list[str], library: str | None = None) -> int:
    """Run the window until it is closed, and return the exit code. A second start hands its articles to the first."""
    location = _location(library)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("quotidian")
    app.setApplicationDisplayName("Quotidian")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("quotidian")
    absolute = [str(Path(path).expanduser().absolute()) for path in paths]
    if instance.hand_over(instance.name_for(location), absolute):
        return 0
    log.start()
    logging.getLogger(__name__).info("Quotidian %s starts", __version__)
    # Ctrl+C in a terminal ends the program: everything is saved at any moment.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    watch = log.ErrorWatch()
    watch.install()
    program = Program(location)
    watch.happened.connect(program.window.tell_unexpected)
    program.start([Path(path) for path in absolute])
    try:
        return app.exec()
    finally:
        program.stop()
        watch.uninstall()


class Program(QObject):
    """The parts that live as long as the window: session, library, analysis, and the ear for later starts."""

    def __init__(
        self, location: Path | str, messages: Messages | None = None, settings: Settings | None = None
    ) -> None:
        super().__init__()
        self.settings = settings or Settings()
        self.session = Session(parent=self)
        self.worker = AnalysisWorker(self)
        self.keeper = LibraryKeeper(location, self)
        self.window = Window(self.session, self.settings, messages)
        self.instance = Instance(instance.name_for(location), self)
        self.instance.paths_received.connect(self._open_for_later_start)
        self._last: tuple[str, str] | None = None
        self._is_begun = False

    def start(self, paths: list[Path]) -> None:
        """Show the window with the articles given, the one open last, or the sample article."""
        if paths:
            for path in paths:
                self.session.open_path(path)
        else:
            self._open_last()
        self.instance.listen()
        watch = _FirstPaint(self.window.view.viewport(), self)
        watch.painted.connect(self.begin_behind)
        QTimer.singleShot(_WITHOUT_PAINT_MS, self, self.begin_behind)
        self.window.show()

    def begin_behind(self) -> None:
        """Open the library and begin to analyse: the text is on the screen."""
        if self._is_begun:
            return
        self._is_begun = True
        # What has been imported so far stays for good: the garbage collector need not look at it each time.
        gc.freeze()
        self.session.set_worker(self.worker)
        self.session.set_keeper(self.keeper)
        self.window.set_keeper(self.keeper)
        self.session.look_into_article()
        if self._last is not None:
            self.session.open_recent(*self._last)
        self.keeper.start()

    def stop(self) -> None:
        """End all that works behind."""
        self.instance.close()
        self.session.close()
        self.keeper.close()
        # Before the session, which it reads until its last moment.
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(self.window, QEvent.Type.DeferredDelete.value)

    def _open_last(self) -> None:
        last = self.settings.last_article
        if last is None:
            self.session.open_path(assets.sample_article_path())
        elif Path(last[1]).is_absolute() and Path(last[1]).is_file():
            self.session.open_path(Path(last[1]))
        else:
            # Only the library has its text.
            self._last = last

    def _open_for_later_start(self, paths: list[str]) -> None:
        for path in paths:
            self.session.open_path(Path(path))
        self.window.come_to_front()


class _FirstPaint(QObject):
    """Says when a widget has been painted for the first time."""

    painted = Signal()

    def __init__(self, widget: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            # Once this paint is on the screen.
            QTimer.singleShot(0, self, self.painted.emit)
        return False


def _location(library: str | None) -> Path | str:
    if library is None:
        return default_location().absolute()
    return library if is_url(library) else Path(library).expanduser().absolute()

"""A window that says on standard output when its text, and then its marks, are on the screen; run by bench_start.

`python -m tests.benchmarks.timed_window empty` shows an empty PySide6 window instead.
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget


class PaintClock(QObject):
    """Says when a widget is first painted after something has come to be true."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._widget = widget
        self._word = "text"
        widget.installEventFilter(self)

    def wait_for(self, word: str) -> None:
        """Say `word` at the next paint."""
        self._word = word
        self._widget.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint and self._word:
            word, self._word = self._word, ""
            QTimer.singleShot(0, self, lambda: print(word, time.time(), flush=True))
        return False


def show_empty() -> None:
    """Show a window with nothing in it, and end."""
    app = QApplication([])
    window = QMainWindow()
    window.resize(1280, 820)
    clock = PaintClock(window)
    window.show()
    QTimer.singleShot(300, app.quit)
    app.exec()
    del clock


def show_article(library: Path, article: Path) -> None:
    """Start Quotidian as its command does, and end it once the marks are painted."""
    app = QApplication([])
    from gui.app import Program

    program = Program(library)
    clock = PaintClock(program.window.view.viewport())

    def marks_came() -> None:
        if program.session.analysis is not None:
            clock.wait_for("marks")
            print("process", program.worker.process_id, flush=True)
            # Until the analysis is saved, so that the next run finds it.
            QTimer.singleShot(500, program.window.close)

    program.session.marks_changed.connect(marks_came)
    program.start([article])
    app.exec()
    program.stop()


if __name__ == "__main__":
    if sys.argv[1] == "empty":
        show_empty()
    else:
        show_article(Path(sys.argv[1]), Path(sys.argv[2]))

"""Does the window freeze while 100,000 words are analysed?

Run `python -m tests.benchmarks.bench_event_loop [--words N]`. A timer ticks every 5 ms from the moment the text is
shown until marks and panel are painted; the longest time between two ticks is the longest freeze. Aims: under 100 ms;
switching a kind off or on repaints in under 10 ms. The gap while the text itself is set is told apart.
"""

import argparse
import os
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from gui.app import Program

ROOT = Path(__file__).resolve().parents[2]
AIM_MS = 100


class Ticks:
    """Remembers the longest time between two ticks of the event loop, and when it was."""

    def __init__(self) -> None:
        self.longest = 0.0
        self.when = 0.0
        self._began = self._last = time.perf_counter()
        self._timer = QTimer(interval=5)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def start_over(self) -> None:
        """Forget what was."""
        self.longest = 0.0
        self._began = self._last = time.perf_counter()

    def _tick(self) -> None:
        now = time.perf_counter()
        if now - self._last > self.longest:
            self.longest, self.when = now - self._last, now - self._began
        self._last = now


def main() -> None:
    """Print the longest gaps, and how long a kind takes to switch."""
    parser = argparse.ArgumentParser(description="Measure the longest gap of the event loop.")
    parser.add_argument("--words", type=int, default=100_000)
    words = parser.parse_args().words
    app = QApplication([])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["XDG_CONFIG_HOME"] = os.environ["XDG_DATA_HOME"] = name
        article = folder / "long.txt"
        article.write_text(_words(words), encoding="utf-8")
        _measure(app, Program(folder / "library.sqlite3"), article)


def _measure(app: QApplication, program: Program, path: Path) -> None:
    ticks = Ticks()
    session = program.session
    program.start([path])
    _wait(app, lambda: session.article is not None and session.article.source == str(path))
    _pause(app, 0.5)
    print(f"while the text is opened   {ticks.longest * 1000:6.0f} ms")
    ticks.start_over()
    began = time.perf_counter()
    _wait(app, lambda: session.analysis is not None)
    took = time.perf_counter() - began
    _wait(app, lambda: program.keeper.is_saved)
    _pause(app, 1.0)
    print(
        f"while it is analysed       {ticks.longest * 1000:6.0f} ms  aim {AIM_MS} ({ticks.when:.1f} s of {took:.1f} s)"
    )
    print(f"marks                      {len(session.marks):6,}")
    for is_shown in (False, True):
        began = time.perf_counter()
        session.set_kind_shown("person", is_shown)
        program.window.view.viewport().repaint()
        took = time.perf_counter() - began
        print(f"switch a kind {'on ' if is_shown else 'off'}          {took * 1000:6.1f} ms  aim 10")
    program.window.close()
    program.stop()


def _wait(app: QApplication, is_there: "object") -> None:
    assert callable(is_there)
    while not is_there():
        app.processEvents()
        time.sleep(0.001)


def _pause(app: QApplication, seconds: float) -> None:
    until = time.perf_counter() + seconds
    _wait(app, lambda: time.perf_counter() > until)


def _words(count: int) -> str:
    """Return the sample article over and over, each time with other people in it."""
    sample = (ROOT / "resources" / "sample-article.md").read_text(encoding="utf-8")
    pieces: list[str] = []
    total = 0
    while total < count:
        letters = chr(ord("a") + len(pieces) % 26) + chr(ord("a") + len(pieces) // 26 % 26)
        piece = sample.replace("Morita", f"Morit{letters}").replace("Marsh", f"Marsh{letters}")
        pieces.append(piece)
        total += len(piece.split())
    return "\n\n".join(pieces)


if __name__ == "__main__":
    main()

"""Start the real program once on the display at hand, wait for the marks, and save a picture of the window.

    python -m tests.visual.run_once PICTURE [--theme dark] [--tab quote] [--size 1280x820] [ARTICLE]

Without an article it is a first start, which shows the sample. Exits with 1 if the marks do not come.
"""

import argparse
import multiprocessing
import sys
import tempfile
from pathlib import Path

PATIENCE_MS = 60_000


def main() -> int:
    """Run the program, save the picture, and return the exit code."""
    from PySide6.QtCore import QCoreApplication, QTimer
    from PySide6.QtWidgets import QApplication

    from gui.app import Program
    from gui.settings import Settings

    asked = _asked()
    app = QApplication(sys.argv[:1])
    app.setApplicationName("quotidian")
    width, height = map(int, asked.size.split("x"))
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder, "window.ini"))
        settings.scheme = asked.theme
        program = Program(Path(folder, "library.sqlite3"), settings=settings)
        program.window.resize(width, height)
        code = 1

        def finish() -> None:
            nonlocal code
            analysis = program.session.analysis
            if analysis is not None and analysis.people and analysis.quotes:
                if asked.tab:
                    marks = [mark for mark in program.session.marks if mark.target.kind == asked.tab]
                    program.session.jump_to(marks[min(1, len(marks) - 1)].target)
                QTimer.singleShot(800, save)

        def save() -> None:
            nonlocal code
            code = 0 if program.window.grab().save(asked.picture) else 1
            app.quit()

        program.session.analysis_changed.connect(finish)
        QTimer.singleShot(PATIENCE_MS, app.quit)
        program.start([Path(asked.article).absolute()] if asked.article else [])
        app.exec()
        program.stop()
        QCoreApplication.processEvents()
    print(f"{'Saved' if code == 0 else 'No marks came; not saved:'} {asked.picture}")
    return code


def _asked() -> argparse.Namespace:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("picture")
    ask.add_argument("article", nargs="?")
    ask.add_argument("--theme", choices=("light", "dark"), default="light")
    ask.add_argument("--tab", choices=("person", "place", "quote"))
    ask.add_argument("--size", default="1280x820")
    return ask.parse_args()


if __name__ == "__main__":
    multiprocessing.freeze_support()
    raise SystemExit(main())

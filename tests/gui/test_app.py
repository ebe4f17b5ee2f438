"""Start, second start and end of the program, and what survives a kill."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gui import instance
from gui.app import Program
from gui.marks import Target

from .conftest import ARTICLE, Start, end
from .hands import push

ROOT = Path(__file__).resolve().parents[2]


def test_the_first_start_shows_the_sample_article(start: Start) -> None:
    program = start().program
    assert program.session.article is not None
    assert program.session.article.source.endswith("sample-article.md")


def test_the_text_is_there_before_library_and_analysis(qtbot: QtBot, start: Start, article_file: Path) -> None:
    program = start(article_file, slow=True).program
    assert program.session.article is not None
    assert "Ottar Lien" in program.window.view.toPlainText()
    assert program.session.analysis is None


def test_progress_is_shown_and_the_analysis_can_be_stopped(qtbot: QtBot, start: Start, article_file: Path) -> None:
    started = start(article_file, slow=True)
    status = started.program.window.status
    qtbot.waitUntil(lambda: bool(started.worker.asked) and status.progress.isVisible())
    started.worker.progressed.emit(0.4)
    assert status.progress.value() == 40
    qtbot.waitUntil(started.program.window.actions_by_id["stop"].isEnabled)
    started.program.window.actions_by_id["stop"].trigger()
    assert not status.progress.isVisible()
    assert not started.program.session.analysing


def test_the_next_start_opens_the_last_article(start: Start, article_file: Path) -> None:
    end(start(article_file))
    assert start().program.window.windowTitle().startswith("New quay")


def test_the_next_start_opens_a_pasted_article_from_the_library(qtbot: QtBot, start: Start) -> None:
    first = start()
    first.program.session.open_text(ARTICLE, "clipboard")
    qtbot.waitUntil(lambda: first.program.keeper.is_saved)
    end(first)
    again = start().program
    qtbot.waitUntil(lambda: again.window.windowTitle().startswith("New quay"))


def test_a_second_start_hands_its_article_over(
    qtbot: QtBot, start: Start, library_path: Path, article_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start().program
    second = subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), "--library", str(library_path), "quay.txt"],
        cwd=article_file.parent, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    qtbot.waitUntil(lambda: program.window.windowTitle().startswith("New quay"), timeout=20_000)
    assert second.wait(20) == 0


def test_a_second_start_without_article_brings_the_window_back(qtbot: QtBot, start: Start, library_path: Path) -> None:
    program = start().program
    program.window.showMinimized()
    qtbot.waitUntil(program.window.isMinimized)
    program.instance.paths_received.emit([])
    assert not program.window.isMinimized()
    assert instance.name_for(library_path)


def test_the_notes_survive_a_kill(qtbot: QtBot, tmp_path: Path, library_path: Path, article_file: Path) -> None:
    """A process of its own makes a note and is killed while it runs; what it had made is in the library."""
    script = tmp_path / "killed.py"
    script.write_text(KILLED, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, str(script), str(library_path), str(article_file)],
        cwd=ROOT, stdout=subprocess.PIPE, text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert process.stdout is not None
    assert "saved" in process.stdout.readline()
    process.send_signal(signal.SIGKILL)
    process.wait(20)
    process.stdout.close()
    from quotidian.library.store import Library

    library = Library.open(library_path)
    (recent,) = library.recent()
    assert [note.body for note in library.annotations(recent.id)] == ["Made before the kill"]
    library.close()


KILLED = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from gui.app import Program
from quotidian.model import Span

if __name__ == "__main__":
    app = QApplication([])
    program = Program(Path(sys.argv[1]))
    program.start([Path(sys.argv[2])])
    def note():
        program.session.add_annotation(Span(0, 8), "orange", "Made before the kill")
        program.keeper.settle()
        print("saved", flush=True)
        time.sleep(60)
    QTimer.singleShot(300, note)
    app.exec()
"""


def test_no_process_is_left_when_the_program_ends(tmp_path: Path, library_path: Path, article_file: Path) -> None:
    script = tmp_path / "ends.py"
    script.write_text(ENDS, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(script), str(library_path), str(article_file)],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=60,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    process_id = json.loads(done.stdout)
    time.sleep(0.1)
    with pytest.raises(ProcessLookupError):
        os.kill(process_id, 0)
    assert "Traceback" not in done.stderr


ENDS = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import gui.app

if __name__ == "__main__":
    # Once the model is being loaded, the window is closed.
    made = []
    original = gui.app.Program.begin_behind
    def begin(self):
        original(self)
        if not made:
            made.append(self)
            def leave():
                print(self.worker.process_id, flush=True)
                self.window.close()
            QTimer.singleShot(1000, leave)
    gui.app.Program.begin_behind = begin
    raise SystemExit(gui.app.main([sys.argv[2]], sys.argv[1]))
"""


@pytest.mark.model
def test_end_to_end_with_the_model(qtbot: QtBot, library_path: Path, article_file: Path, start: Start) -> None:
    """From a file to people, places and quotes in the panel, with the real process; then once more from the library."""
    program = Program(library_path)
    program.start([article_file])
    try:
        qtbot.waitUntil(lambda: program.session.analysis is not None, timeout=60_000)
        assert program.session.analysis is not None
        lien = next(person for person in program.session.analysis.people if "Lien" in person.name)
        program.session.jump_to(Target("person", lien.id))
        assert program.window.status.position.text().startswith(lien.name)
        qtbot.waitUntil(lambda: program.keeper.is_saved)
    finally:
        program.window.close()
        program.stop()
    again = start(article_file)
    assert again.worker.asked == []
    assert again.program.session.analysis is not None
    push(again.program.window, "show_person")

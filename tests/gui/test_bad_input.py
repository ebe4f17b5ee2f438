"""All bad input gets a plain message in the window, the program goes on, and nothing saved is lost."""

import os
import signal
from pathlib import Path
from typing import BinaryIO

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gui.app import Program
from gui.worker import DIED, AnalysisWorker

from . import slow_service
from .conftest import ARTICLE, Start
from .hands import press, select

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.txt", b"", "There is no text in it"),
        ("blank.txt", b" \n\n\t\n", "There is no text in it"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00\x00\x00" * 40, "not opened"),
        ("page.pdf", b"%PDF-1.4", "PDF files are not read yet"),
        ("huge.txt", None, "too long for an article"),
    ],
)
def test_bad_files_are_told_plainly(
    qtbot: QtBot, start: Start, tmp_path: Path, article_file: Path, name: str, content: bytes | None, words: str
) -> None:
    started = start(article_file)
    bad = tmp_path / name
    if content is None:
        with bad.open("wb") as file:
            file.truncate(50 * 1024 * 1024)
    else:
        bad.write_bytes(content)
    started.answers.article = bad
    press(started.program.window, "Ctrl+O")
    qtbot.waitUntil(lambda: words in started.program.window.notice.words)
    assert name in started.program.window.notice.words
    assert_goes_on(started.program, article_file)


def test_a_folder_and_a_missing_file_are_told_plainly(start: Start, tmp_path: Path, article_file: Path) -> None:
    program = start(tmp_path / "nowhere.txt").program
    assert "nowhere.txt was not opened. There is no such file" in program.window.notice.words
    program.session.open_path(tmp_path)
    assert "This is a folder" in program.window.notice.words
    assert_goes_on(program, article_file)


def test_an_unreadable_file_is_told_plainly(
    start: Start, tmp_path: Path, article_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = start(article_file).program
    locked = tmp_path / "locked.txt"
    locked.write_text("secret", encoding="utf-8")

    def refuse(self: Path, mode: str) -> BinaryIO:
        raise PermissionError(13, "Permission denied", str(self))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", refuse)
        program.session.open_path(locked)
    assert "You are not allowed to read this file" in program.window.notice.words
    assert_goes_on(program, article_file)


def test_undecodable_bytes_open_with_a_warning(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "torn.txt"
    path.write_bytes(b"\xef\xbb\xbf" + ARTICLE.encode() + b"\nA torn \xff\xfe byte.\n")
    program = start(path).program
    assert program.session.article is not None
    assert "\ufffd" in program.session.article.text
    assert program.session.article.warnings


def test_a_file_of_one_long_line_opens(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    path = tmp_path / "line.txt"
    path.write_text("Ottar Lien spoke of boats. " * 8000, encoding="utf-8")
    program = start(path).program
    qtbot.waitUntil(lambda: program.session.article is not None and program.session.analysis is not None)


def assert_goes_on(program: Program, article_file: Path) -> None:
    program.session.open_path(article_file)
    assert program.window.windowTitle().startswith("New quay")
    assert program.window.notice.words == ""


def test_a_worker_that_is_killed_is_told_and_tried_again(qtbot: QtBot, start: Start, article_file: Path) -> None:
    started = start(article_file, slow=True)
    program = started.program
    qtbot.waitUntil(lambda: bool(started.worker.asked))
    real = AnalysisWorker(program, slow_service.serve)
    program.session.set_worker(real)
    program.session.open_text(ARTICLE, "slow")
    qtbot.waitUntil(lambda: program.window.status.progress.value() == 50, timeout=20_000)
    assert real.process_id is not None
    os.kill(real.process_id, signal.SIGKILL)
    qtbot.waitUntil(lambda: program.window.notice.words == DIED)
    assert not program.session.analysing
    QTest.mouseClick(program.window.notice.deed_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: real.process_id is not None, timeout=20_000)
    qtbot.waitUntil(program.window.status.progress.isVisible)
    program.session.stop_analysis()


def test_a_failed_analysis_offers_another_try(qtbot: QtBot, start: Start, article_file: Path) -> None:
    started = start(article_file, slow=True)
    qtbot.waitUntil(lambda: bool(started.worker.asked))
    started.worker.failure = "The analysis of this article failed."
    started.worker.finish()
    assert started.program.window.notice.words == "The analysis of this article failed."
    started.worker.failure = ""
    started.worker.is_slow = False
    QTest.mouseClick(started.program.window.notice.deed_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: started.program.session.analysis is not None)


def test_a_library_that_cannot_be_opened_is_told_and_tried_again(
    qtbot: QtBot, start: Start, library_path: Path, article_file: Path
) -> None:
    library_path.mkdir()
    started = start(article_file, slow=True)
    started.worker.is_slow = False
    program, window = started.program, started.program.window
    qtbot.waitUntil(lambda: window.notice.words.startswith("Not saved:"))
    notes = window.panel.panes["note"]
    window.panel.tabs.setCurrentWidget(notes)
    qtbot.waitUntil(lambda: "could not be opened" in " ".join(each.text() for each in notes.findChildren(QLabel)))
    select(window, "will close in May")
    press(window, "Ctrl+H")
    assert len(program.session.annotations) == 1
    qtbot.waitUntil(lambda: window.status.saved.text() == "Not saved")
    assert window.status.saved.toolTip() == window.notice.words
    library_path.rmdir()
    QTest.mouseClick(window.notice.deed_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.status.saved.text() == "All changes saved")


def test_leaving_unsaved_is_asked(qtbot: QtBot, start: Start, library_path: Path, article_file: Path) -> None:
    library_path.mkdir()
    started = start(article_file, slow=True)
    window = started.program.window
    qtbot.waitUntil(lambda: bool(started.program.keeper.trouble))
    select(window, "will close in May")
    press(window, "Ctrl+H")
    started.answers.may_leave = False
    press(window, "Ctrl+Q")
    assert len(started.answers.asked_to_leave) == 1
    assert window.isVisible()
    library_path.rmdir()
    press(window, "Ctrl+Q")
    assert not window.isVisible()
    assert len(started.answers.asked_to_leave) == 1

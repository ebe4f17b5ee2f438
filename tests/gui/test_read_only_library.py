"""A library that cannot be written: what it holds is shown, and what is new is kept in mind."""

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.app import Program
from quotidian.library.errors import LibraryReadOnly
from quotidian.library.store import Library

from .conftest import Start, end
from .hands import highlight, press


@dataclass
class Disk:
    """SQLite's ways with a read-only file: it is opened and read, and stays read-only for who has it open."""

    is_read_only: bool = False
    stuck: list[Library] = field(default_factory=list)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    disk = Disk()
    opened = Library.open

    def open_library(location: Path) -> Library:
        library = opened(location)
        if disk.is_read_only:
            disk.stuck.append(library)
        return library

    monkeypatch.setattr(Library, "open", open_library)
    for name in ("keep_article", "keep_annotation", "delete_annotation", "keep_analysis", "keep_reading_place"):
        monkeypatch.setattr(Library, name, _refusing(disk, getattr(Library, name)))
    return disk


def _refusing(disk: Disk, write: object) -> object:
    def refuse_or_write(library: Library, *what: object) -> None:
        if disk.is_read_only or library in disk.stuck:
            raise LibraryReadOnly("The library cannot be written.")
        write(library, *what)  # type: ignore[operator]

    return refuse_or_write


def noted(program: Program) -> list[str]:
    return [note.anchor.exact for note in program.session.annotations]


def test_what_is_stored_is_shown_and_what_is_new_is_saved_once_it_can_be(
    qtbot: QtBot, start: Start, disk: Disk, article_file: Path, other_file: Path
) -> None:
    first = start(article_file)
    highlight(first.program.window, "will close in May")
    end(first)
    disk.is_read_only = True
    started = start(article_file, slow=True)
    program, window = started.program, started.program.window
    qtbot.waitUntil(lambda: noted(program) == ["will close in May"])
    qtbot.waitUntil(lambda: window.notice.words.startswith("Not saved:"))
    highlight(program.window, "six of them")
    # Away and back: the new one waits in memory, and the notice stays.
    program.session.open_path(other_file)
    assert window.notice.words.startswith("Not saved:")
    program.session.open_path(article_file)
    qtbot.waitUntil(lambda: noted(program) == ["will close in May", "six of them"])
    # Another try that fails says so again; one that succeeds ends the trouble.
    QTest.mouseClick(window.notice.deed_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.notice.words.startswith("Not saved:"))
    disk.is_read_only = False
    QTest.mouseClick(window.notice.deed_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.status.saved.text() == "All changes saved")
    assert window.notice.words == ""
    end(started)
    assert started.answers.asked_to_leave == []
    again = start(article_file)
    qtbot.waitUntil(lambda: noted(again.program) == ["will close in May", "six of them"])


def test_a_note_deleted_in_a_read_only_library_stays_deleted_on_coming_back(
    qtbot: QtBot, start: Start, disk: Disk, article_file: Path, other_file: Path
) -> None:
    started = start(article_file)
    program = started.program
    highlight(program.window, "will close in May")
    qtbot.waitUntil(lambda: program.keeper.is_saved)
    disk.is_read_only = True
    press(program.window, "Ctrl+Z")
    program.session.open_path(other_file)
    program.session.open_path(article_file)
    program.keeper.settle()
    qtbot.wait(50)
    assert noted(program) == []
    disk.is_read_only = False

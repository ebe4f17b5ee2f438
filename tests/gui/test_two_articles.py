"""From one article to another and back: each begins where its reader was, and keeps what was done to it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from gui.app import Program
from gui.dialogs.note_dialog import NoteDialog

from .conftest import ARTICLE, Start, end
from .hands import highlight, press, select

LINES = "\n\n".join(f"Line {number} tells of the boats that lay in the old harbour all winter." for number in range(90))


@pytest.fixture
def long_files(tmp_path: Path) -> tuple[Path, Path]:
    """Two long articles that begin with page furniture, which is folded away."""
    paths = tmp_path / "one.txt", tmp_path / "two.txt"
    for path in paths:
        path.write_text(f"Back To Top\n\nBoats of harbour {path.stem}\n\n{LINES}", encoding="utf-8")
    return paths


def scroll(program: Program, pages: int) -> int:
    """Turn pages by key, and return the reading place."""
    for _ in range(pages):
        QTest.keyClick(program.window.view, Qt.Key.Key_PageDown)
    return program.window.view.reading_place()


def test_another_article_begins_at_its_top_and_the_first_goes_on_where_it_was(
    qtbot: QtBot, start: Start, long_files: tuple[Path, Path]
) -> None:
    one, two = long_files
    program = start(one).program
    session, view = program.session, program.window.view
    left = scroll(program, 3)
    assert left > 1000
    session.open_path(two)
    assert (view.reading_place(), view.verticalScrollBar().value(), view.textCursor().position()) == (0, 0, 0)
    second = scroll(program, 2)
    session.open_path(one)
    qtbot.waitUntil(lambda: view.reading_place() == left)
    session.open_path(two)
    qtbot.waitUntil(lambda: view.reading_place() == second)


def test_opening_the_open_article_once_more_changes_nothing(
    qtbot: QtBot, start: Start, long_files: tuple[Path, Path]
) -> None:
    started = start(long_files[0])
    program, window = started.program, started.program.window
    highlight(window, "old harbour")
    left = scroll(program, 3)
    before = window.view.verticalScrollBar().value()
    program.instance.paths_received.emit([str(long_files[0])])
    program.keeper.settle()
    qtbot.wait(50)
    assert (window.view.reading_place(), window.view.verticalScrollBar().value()) == (left, before)
    assert len(started.worker.asked) == 1
    press(window, "Ctrl+Z")
    assert program.session.annotations == ()


def test_what_was_done_can_be_undone_after_another_article(
    qtbot: QtBot, start: Start, article_file: Path, long_files: tuple[Path, Path]
) -> None:
    program = start(article_file).program
    session, window = program.session, program.window
    highlight(window, "will close in May")
    session.open_path(long_files[0])
    qtbot.waitUntil(lambda: not window.actions_by_id["undo"].isEnabled())
    highlight(window, "old harbour")
    session.open_path(article_file)
    qtbot.waitUntil(lambda: [note.anchor.exact for note in session.annotations] == ["will close in May"])
    qtbot.waitUntil(window.actions_by_id["undo"].isEnabled)
    press(window, "Ctrl+Z")
    assert session.annotations == ()
    qtbot.waitUntil(lambda: not window.actions_by_id["undo"].isEnabled())
    session.open_path(long_files[0])
    qtbot.waitUntil(lambda: [note.anchor.exact for note in session.annotations] == ["old harbour"])


@pytest.mark.parametrize("first_words", ["", "Before"])
def test_a_note_is_written_on_while_a_second_start_opens_another_article(
    qtbot: QtBot, start: Start, article_file: Path, other_file: Path, first_words: str
) -> None:
    started = start(article_file)
    program, window = started.program, started.program.window
    select(window, "will close in May")
    qtbot.waitUntil(window.actions_by_id["note"].isEnabled)
    started.answers.in_dialog = write_with(
        first_words, lambda: program.instance.paths_received.emit([str(other_file)]), " and after"
    )
    press(window, "Ctrl+M")
    assert window.windowTitle().startswith("Rain in Torvik")
    assert noted(program) == []
    program.session.open_path(article_file)
    qtbot.waitUntil(lambda: len(noted(program)) == 1)
    whole = [("will close in May", f"{first_words} and after".strip())]
    assert noted(program) == whole
    # What was written meanwhile is undone and done again like the rest.
    qtbot.waitUntil(window.actions_by_id["undo"].isEnabled)
    steps = 2 if first_words else 1
    for keys, left in (("Ctrl+Z", []), ("Ctrl+Shift+Z", whole)):
        for _ in range(steps):
            press(window, keys)
        assert noted(program) == left
    end(started)


def test_a_note_stays_one_when_its_article_comes_back_while_it_is_written(
    qtbot: QtBot, start: Start, article_file: Path, other_file: Path
) -> None:
    started = start(article_file)
    program, window = started.program, started.program.window
    select(window, "will close in May")
    qtbot.waitUntil(window.actions_by_id["note"].isEnabled)

    def there_and_back() -> None:
        for path in (other_file, article_file):
            program.instance.paths_received.emit([str(path)])

    started.answers.in_dialog = write_with("one", there_and_back, " two")
    press(window, "Ctrl+M")
    qtbot.waitUntil(lambda: noted(program) == [("will close in May", "one two")])


def noted(program: Program) -> list[tuple[str, str]]:
    return [(note.anchor.exact, note.body) for note in program.session.annotations]


def write_with(first: str, meanwhile: Callable[[], None], then: str) -> Callable[[QDialog], None]:
    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, NoteDialog)
        QTest.keyClicks(dialog.editor, first)
        meanwhile()
        QTest.keyClicks(dialog.editor, then)
        press(dialog.editor, "Escape")

    return act


def test_an_article_opens_in_place_of_the_sample_at_its_top(qtbot: QtBot, start: Start, article_file: Path) -> None:
    program = start().program
    scroll(program, 1)
    program.session.open_text(ARTICLE + LINES, "clipboard")
    assert program.window.view.verticalScrollBar().value() == 0

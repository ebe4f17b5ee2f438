"""Highlights and notes in the window: made, written, undone, kept, exported."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from gui.dialogs.note_dialog import NoteDialog
from gui.file_deeds import file_name
from gui.marks import Target

from .conftest import Start, end
from .hands import button, click, press, push, select


def test_highlight_undo_redo(qtbot: QtBot, start: Start, article_file: Path) -> None:
    program = start(article_file).program
    window = program.window
    assert not button(window, "highlight").isEnabled()
    select(window, "will close in May")
    qtbot.waitUntil(button(window, "highlight").isEnabled)
    push(window, "highlight")
    assert [note.anchor.exact for note in program.session.annotations] == ["will close in May"]
    qtbot.waitUntil(lambda: window.actions_by_id["undo"].text() == "&Undo add highlight")
    press(window, "Ctrl+Z")
    assert program.session.annotations == ()
    qtbot.waitUntil(window.actions_by_id["redo"].isEnabled)
    press(window, "Ctrl+Shift+Z")
    assert len(program.session.annotations) == 1


def type_and_close(words: str) -> Callable[[QDialog], None]:
    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, NoteDialog)
        dialog.editor.clear()
        QTest.keyClicks(dialog.editor, words)
        press(dialog.editor, "Escape")

    return act


def test_a_note_is_written_edited_and_deleted(qtbot: QtBot, start: Start, article_file: Path) -> None:
    started = start(article_file)
    program, window = started.program, started.program.window
    select(window, "six of them")
    qtbot.waitUntil(window.actions_by_id["note"].isEnabled)
    started.answers.in_dialog = type_and_close("Only *six*?")
    press(window, "Ctrl+M")
    (note,) = program.session.annotations
    assert (note.body, note.anchor.exact) == ("Only *six*?", "six of them")
    click(window, "six of them")
    assert program.session.current == Target("note", note.id)
    qtbot.waitUntil(window.actions_by_id["edit_note"].isEnabled)
    started.answers.in_dialog = type_and_close("All six.")
    press(window, "Ctrl+E")
    assert program.session.annotations[0].body == "All six."
    press(window, "Delete")
    assert program.session.annotations == ()
    assert "Ctrl+Z brings it back" in window.status.currentMessage()


def test_typing_is_saved_while_the_note_is_still_open(qtbot: QtBot, start: Start, article_file: Path) -> None:
    started = start(article_file)
    program, window = started.program, started.program.window
    select(window, "six of them")
    qtbot.waitUntil(window.actions_by_id["note"].isEnabled)

    def type_and_wait(dialog: QDialog) -> None:
        assert isinstance(dialog, NoteDialog)
        QTest.keyClicks(dialog.editor, "Still writing")
        assert program.session.annotations == ()
        qtbot.waitUntil(lambda: bool(program.session.annotations), timeout=3000)
        QTest.keyClicks(dialog.editor, " on")

    started.answers.in_dialog = type_and_wait
    press(window, "Ctrl+M")
    assert [note.body for note in program.session.annotations] == ["Still writing on"]


def test_an_empty_note_is_none(qtbot: QtBot, start: Start, article_file: Path) -> None:
    started = start(article_file)
    select(started.program.window, "six of them")
    qtbot.waitUntil(started.program.window.actions_by_id["note"].isEnabled)
    press(started.program.window, "Ctrl+M")
    assert started.answers.shown == ["Note"]
    assert started.program.session.annotations == ()


def test_notes_are_there_again_after_a_restart(qtbot: QtBot, start: Start, article_file: Path) -> None:
    first = start(article_file)
    select(first.program.window, "will close in May")
    qtbot.waitUntil(first.program.window.actions_by_id["highlight"].isEnabled)
    press(first.program.window, "Ctrl+H")
    end(first)
    again = start()
    assert again.program.window.windowTitle().startswith("New quay")
    assert [note.anchor.exact for note in again.program.session.annotations] == ["will close in May"]
    assert again.worker.asked == []


def test_export_writes_the_notes(qtbot: QtBot, start: Start, article_file: Path, tmp_path: Path) -> None:
    started = start(article_file)
    program, window = started.program, started.program.window
    assert "no highlights or notes yet" in window.actions_by_id["export"].toolTip()
    select(window, "will close in May")
    qtbot.waitUntil(window.actions_by_id["highlight"].isEnabled)
    press(window, "Ctrl+H")
    qtbot.waitUntil(window.actions_by_id["export"].isEnabled)
    started.answers.export = tmp_path / "my notes"
    press(window, "Ctrl+Shift+E")
    assert "will close in May" in (tmp_path / "my notes.md").read_text(encoding="utf-8")
    started.answers.export = tmp_path / "no such folder" / "notes.md"
    press(window, "Ctrl+Shift+E")
    assert "was not written" in window.notice.words
    assert len(program.session.annotations) == 1


@pytest.mark.parametrize(
    ("title", "name"), [("Who? What: where/when", "Who What where when"), ("  ", "Article"), ("a" * 200, "a" * 80)]
)
def test_a_title_becomes_a_file_name(title: str, name: str) -> None:
    assert file_name(title) == name

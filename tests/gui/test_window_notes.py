"""Highlights and notes in the window: made, written, undone, kept, exported."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from gui.dialogs.note_dialog import NoteDialog
from gui.file_deeds import file_name
from gui.marks import Target

from .conftest import Start, end
from .hands import button, click, highlight, press, push, select


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


def test_new_highlight_is_current_and_seen_and_is_not_made_twice(
    qtbot: QtBot, start: Start, article_file: Path
) -> None:
    program = start(article_file).program
    session, window = program.session, program.window
    bar = window.view._selection_bar
    for _ in range(2):
        select(window, "will close in May")
        assert bar.isVisible()
        qtbot.waitUntil(window.actions_by_id["highlight"].isEnabled)
        press(window, "Ctrl+H")
        (note,) = session.annotations
        assert session.current == Target("note", note.id)
        assert window.view.selected_span() is None
        assert not bar.isVisible()
        session.set_current(None)
    qtbot.waitUntil(lambda: not window.actions_by_id["highlight"].isEnabled())
    assert "select some text first" in window.actions_by_id["highlight"].toolTip()
    press(window, "Ctrl+H")
    assert len(session.annotations) == 1
    select(window, "close in May")
    QTest.mouseClick(bar.highlight, Qt.MouseButton.LeftButton)
    assert [note.anchor.exact for note in session.annotations] == ["will close in May", "close in May"]
    assert not bar.isVisible()


def test_a_note_on_highlighted_words_is_written_into_the_highlight(
    qtbot: QtBot, start: Start, article_file: Path
) -> None:
    started = start(article_file)
    program, window = started.program, started.program.window
    highlight(window, "six of them")
    select(window, "six of them")
    qtbot.waitUntil(window.actions_by_id["note"].isEnabled)
    started.answers.in_dialog = type_and_close("Which six?")
    press(window, "Ctrl+M")
    (note,) = program.session.annotations
    assert note.body == "Which six?"
    assert program.session.current == Target("note", note.id)


def test_a_note_without_a_place_leads_nowhere_and_says_why(qtbot: QtBot, start: Start, article_file: Path) -> None:
    started = start(article_file)
    session, window = started.program.session, started.program.window
    select(window, "six of them")
    qtbot.waitUntil(window.actions_by_id["note"].isEnabled)
    started.answers.in_dialog = type_and_close("Only six?")
    press(window, "Ctrl+M")
    text = article_file.read_text(encoding="utf-8").replace("asked six of them", "asked nobody")
    article_file.write_text(text, encoding="utf-8")
    session.open_path(article_file)
    qtbot.waitUntil(lambda: [note.state for note in session.annotations] == ["orphan"])
    bar = window.panel.tabs.tabBar()
    number = window.panel.tabs.indexOf(window.panel.panes["note"])
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(number).center())
    rows = window.panel.panes["note"].view
    qtbot.waitUntil(rows.isVisible)
    place = rows.visualRect(rows.model().index(0, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.status.currentMessage() == "Its place in the text is gone; the note is kept."
    qtbot.waitUntil(lambda: "its place in the text is gone" in window.actions_by_id["next"].toolTip())
    assert not window.actions_by_id["next"].isEnabled()
    press(rows, "Delete")
    assert session.annotations == ()


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
    assert program.session.current == Target("note", note.id)
    assert window.view.selected_span() is None
    program.session.set_current(None)
    click(window, "six of them")
    assert program.session.current == Target("note", note.id)
    qtbot.waitUntil(window.actions_by_id["edit_note"].isEnabled)
    started.answers.in_dialog = type_and_close("All six.")
    press(window, "Ctrl+E")
    assert program.session.annotations[0].body == "All six."
    press(window, "Delete")
    assert program.session.annotations == ()
    assert "Ctrl+Z brings it back" in window.status.currentMessage()


def test_a_note_that_is_opened_again_is_gone_on_with(qtbot: QtBot, start: Start, article_file: Path) -> None:
    started = start(article_file)
    program, window = started.program, started.program.window
    select(window, "six of them")
    qtbot.waitUntil(window.actions_by_id["note"].isEnabled)
    started.answers.in_dialog = type_and_close("Which six? Ask her.")
    press(window, "Ctrl+M")
    qtbot.waitUntil(window.actions_by_id["edit_note"].isEnabled)

    def go_on(dialog: QDialog) -> None:
        assert isinstance(dialog, NoteDialog)
        QTest.keyClicks(dialog.editor, " Soon.")
        press(dialog.editor, "Escape")

    started.answers.in_dialog = go_on
    press(window, "Ctrl+E")
    assert program.session.annotations[0].body == "Which six? Ask her. Soon."


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
    assert started.program.window.view.selected_span() is not None


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
    highlight(window, "will close in May")
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


def test_after_the_last_note_the_keys_go_on_from_the_filter(qtbot: QtBot, start: Start, article_file: Path) -> None:
    program = start(article_file).program
    window = program.window
    highlight(window, "six of them")
    pane = window.panel.panes["note"]
    place = pane.view.visualRect(pane.view.model().index(0, 0)).center()
    QTest.mouseClick(pane.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    press(pane.view, "Delete")
    assert program.session.annotations == ()
    assert pane.filter_box.hasFocus()
    press(pane.filter_box, "Escape")
    assert window.view.hasFocus()

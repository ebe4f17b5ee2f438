"""The window, driven by clicks and keys: open, mark, jump, note, undo, find, export."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QClipboard, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from gui.dialogs.about_dialog import AboutDialog
from gui.dialogs.log_dialog import LogDialog
from gui.dialogs.note_dialog import NoteDialog
from gui.file_deeds import NO_TEXT, file_name, text_of
from gui.marks import Target
from gui.theme import DARK, LIGHT

from .conftest import ARTICLE, Start, end
from .hands import button, click, press, push, select


def test_a_file_opens_and_its_marks_come(qtbot: QtBot, start: Start, article_file: Path) -> None:
    window = start(article_file).program.window
    assert window.windowTitle() == "New quay for Torvik — Quotidian"
    assert window.status.length.text() == "56 words · 1 min read"
    assert window.status.counts.text() == "2 people · 1 place · 2 quotes"
    assert window.status.saved.text() == "All changes saved"


def test_open_asks_for_a_file(qtbot: QtBot, start: Start, article_file: Path) -> None:
    started = start()
    started.answers.article = article_file
    press(started.program.window, "Ctrl+O")
    assert started.program.window.windowTitle().startswith("New quay")
    assert started.program.settings.folder == str(article_file.parent)


def test_open_and_think_better_of_it(qtbot: QtBot, start: Start, article_file: Path) -> None:
    started = start(article_file)
    push(started.program.window, "open")
    assert started.program.window.windowTitle().startswith("New quay")


def test_a_click_on_a_name_makes_it_current(qtbot: QtBot, start: Start, article_file: Path) -> None:
    program = start(article_file).program
    click(program.window, "Ottar Lien")
    assert program.session.current == Target("person", "person-1", 0)
    assert program.window.status.position.text() == "Ottar Lien 1 of 3"


def test_mentions_by_keys_then_back_and_forward(qtbot: QtBot, start: Start, article_file: Path) -> None:
    program = start(article_file).program
    window = program.window
    click(window, "Ottar Lien")
    press(window, "Alt+Down")
    press(window, "Alt+Down")
    assert window.status.position.text() == "Ottar Lien 3 of 3"
    press(window, "Alt+Left")
    assert program.session.current == Target("person", "person-1", 1)
    press(window, "Alt+Left")
    assert program.session.current == Target("person", "person-1", 0)
    press(window, "Alt+Right")
    assert program.session.current == Target("person", "person-1", 1)
    press(window, "Alt+Up")
    assert program.session.current == Target("person", "person-1", 0)


def test_back_returns_to_the_place_that_was_read(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    filler = "\n\n".join(f"Paragraph {number} tells of boats and of weather." for number in range(200))
    path.write_text(f"Long\n\nRuna Solberg begins.\n\n{filler}\n\nRuna Solberg ends.\n", encoding="utf-8")
    program = start(path).program
    window = program.window
    click(window, "Runa Solberg")
    press(window, "Alt+Down")
    assert window.view.reading_place() > 1000
    push(window, "back")
    assert window.view.reading_place() == 0


def test_kinds_are_switched_by_button_and_key(qtbot: QtBot, start: Start, article_file: Path) -> None:
    program = start(article_file).program
    push(program.window, "show_place")
    assert "place" not in program.session.shown_kinds
    press(program.window, "Ctrl+2")
    assert "place" in program.session.shown_kinds
    assert program.window.actions_by_id["show_place"].isChecked()


def test_switched_off_kinds_are_remembered(qtbot: QtBot, start: Start, article_file: Path) -> None:
    first = start(article_file)
    push(first.program.window, "show_quote")
    end(first)
    assert "quote" not in start(article_file).program.session.shown_kinds


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


def test_the_reading_place_is_kept(qtbot: QtBot, start: Start, tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text("Long\n\n" + "\n\n".join(f"Line {number} of many." for number in range(300)), encoding="utf-8")
    first = start(path)
    bar = first.program.window.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = first.program.window.view.reading_place()
    assert place > 0
    end(first)
    again = start(path).program.window
    qtbot.waitUntil(lambda: again.view.reading_place() == place)


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


def test_paste_opens_text(qtbot: QtBot, start: Start, clipboard: QClipboard) -> None:
    program = start().program
    clipboard.setText(ARTICLE)
    press(program.window, "Ctrl+V")
    assert program.session.article is not None
    assert program.session.article.title == "New quay for Torvik"
    assert program.session.article.source == "clipboard"


def test_paste_into_a_field_stays_there(qtbot: QtBot, start: Start, clipboard: QClipboard) -> None:
    program = start().program
    before = program.session.article
    clipboard.setText("ferry")
    field = program.window.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.setFocus()
    press(field, "Ctrl+V")
    assert field.text() == "ferry"
    assert program.session.article is before


def test_paste_of_a_page_is_its_text(qtbot: QtBot, start: Start, clipboard: QClipboard) -> None:
    program = start().program
    page = QMimeData()
    page.setHtml("<h1>Storm over Aldra</h1><p>It blew <b>hard</b>.<br>All night.</p><p>Then it <i>stopped</i>.</p>")
    clipboard.setMimeData(page)
    press(program.window, "Ctrl+Shift+V")
    assert program.session.article is not None
    assert program.session.article.text.split("\n\n") == [
        "Storm over Aldra", "It blew hard.\nAll night.", "Then it stopped.",
    ]  # fmt: skip


def test_text_is_taken_before_html() -> None:
    both = QMimeData()
    both.setText("plain")
    both.setHtml("<p>rich</p>")
    assert text_of(both) == "plain"


def test_an_empty_clipboard_is_told(qtbot: QtBot, start: Start, clipboard: QClipboard) -> None:
    program = start().program
    push(program.window, "paste")
    assert program.window.notice.words == NO_TEXT


def test_a_dropped_file_opens(qtbot: QtBot, start: Start, article_file: Path) -> None:
    window = start().program.window
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(article_file))])
    what = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    for target in (window.statusBar(), window.view.viewport()):
        window.files.open_sample()
        QApplication.sendEvent(target, QDragEnterEvent(QPoint(5, 5), *what))
        QApplication.sendEvent(target, QDropEvent(QPointF(5, 5), *what))
        assert window.windowTitle().startswith("New quay")


def test_recent_articles_are_offered_once_a_file(qtbot: QtBot, start: Start, article_file: Path) -> None:
    program = start(article_file).program
    qtbot.waitUntil(lambda: bool(program.session.recent))
    article_file.write_text(ARTICLE + "\nOne more line.\n", encoding="utf-8")
    program.session.open_path(article_file)
    qtbot.waitUntil(lambda: len(program.session.recent) == 2)
    entries = program.window.recent_menu.actions()
    assert [entry.text() for entry in entries] == ["New quay for Torvik"]
    assert entries[0].toolTip() == str(article_file)
    entries[0].trigger()
    assert program.session.article is not None
    assert program.session.article.text.endswith("One more line.\n")


def test_a_recent_article_whose_file_is_gone_comes_from_the_library(
    qtbot: QtBot, start: Start, article_file: Path, tmp_path: Path
) -> None:
    program = start(article_file).program
    qtbot.waitUntil(lambda: bool(program.session.recent))
    other = tmp_path / "other.txt"
    other.write_text("Other\n\nAnother text.", encoding="utf-8")
    program.session.open_path(other)
    article_file.unlink()
    qtbot.waitUntil(lambda: len(program.session.recent) == 2)
    program.window.recent_menu.actions()[1].trigger()
    qtbot.waitUntil(lambda: program.window.windowTitle().startswith("New quay"))


def test_zoom_keys(qtbot: QtBot, start: Start, article_file: Path) -> None:
    view = start(article_file).program.window.view
    press(view, "Ctrl+Plus")
    assert view.zoom > 1
    press(view, "Ctrl+0")
    press(view, "Ctrl+Minus")
    assert view.zoom < 1


def test_theme_is_chosen_and_kept(qtbot: QtBot, start: Start, article_file: Path) -> None:
    first = start(article_file)
    first.program.window.actions_by_id["scheme_dark"].trigger()
    assert first.program.window.view.page_theme is DARK
    end(first)
    again = start(article_file).program.window
    assert again.view.page_theme is DARK
    assert again.actions_by_id["scheme_dark"].isChecked()
    again.actions_by_id["scheme_light"].trigger()
    assert again.view.page_theme is LIGHT


def test_the_panel_hides_and_comes_back(qtbot: QtBot, start: Start, article_file: Path) -> None:
    window = start(article_file).program.window
    press(window, "F9")
    assert not window.panel.isVisible()
    press(window, "F9")
    assert window.panel.isVisible()


def test_help(qtbot: QtBot, start: Start) -> None:
    started = start()
    seen: list[str] = []

    def read(dialog: QDialog) -> None:
        if isinstance(dialog, AboutDialog):
            seen.append(dialog.words.toPlainText())
        if isinstance(dialog, LogDialog):
            dialog.folder_button.click()

    started.answers.in_dialog = read
    press(started.program.window, "F1")
    press(started.program.window, "Ctrl+Shift+L")
    started.program.window.actions_by_id["about"].trigger()
    started.program.window.actions_by_id["log_folder"].trigger()
    assert started.answers.shown == ["Keyboard shortcuts", "Log", "About Quotidian"]
    assert all(
        credit in seen[0] for credit in ("GeoNames", "Attribution 4.0", "en_core_web_md", "Lesser General Public")
    )
    assert [Path(place).name for place in started.answers.opened_outside] == ["log", "log"]


def test_an_unforeseen_error_is_told_with_the_way_to_the_log(qtbot: QtBot, start: Start) -> None:
    started = start()
    started.program.window.tell_unexpected("KeyError")
    assert "(KeyError)" in started.program.window.notice.words
    QTest.mouseClick(started.program.window.notice.deed_button, Qt.MouseButton.LeftButton)
    assert started.answers.shown == ["Log"]
    assert started.program.window.notice.words == ""


def test_links_open_outside_and_only_web_ones(qtbot: QtBot, start: Start) -> None:
    started = start()
    started.program.window.view.link_requested.emit("https://example.org/ferry")
    started.program.window.view.link_requested.emit("file:///etc/passwd")
    assert started.answers.opened_outside == ["https://example.org/ferry"]


@pytest.mark.parametrize(
    ("title", "name"), [("Who? What: where/when", "Who What where when"), ("  ", "Article"), ("a" * 200, "a" * 80)]
)
def test_a_title_becomes_a_file_name(title: str, name: str) -> None:
    assert file_name(title) == name

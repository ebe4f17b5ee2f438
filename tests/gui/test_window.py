"""The window, driven by clicks and keys: marks, mentions, back and forward, kinds, zoom, themes, help."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.dialogs.about_dialog import AboutDialog
from gui.dialogs.log_dialog import LogDialog
from gui.marks import Target
from gui.theme import DARK, LIGHT

from .conftest import Start, end
from .hands import click, point_at, press, push


def test_a_file_opens_and_its_marks_come(qtbot: QtBot, start: Start, article_file: Path) -> None:
    window = start(article_file).program.window
    assert window.windowTitle() == "New quay for Torvik — Quotidian"
    assert window.status.length.text() == "56 words · 1 min read"
    assert window.status.counts.text() == "2 people · 1 place · 2 quotes"
    assert window.status.saved.text() == "All changes saved"


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


def test_a_row_of_a_hidden_kind_is_seen_in_the_text(qtbot: QtBot, start: Start, article_file: Path) -> None:
    program = start(article_file).program
    window = program.window
    push(window, "show_person")
    rows = window.panel.panes["person"].view
    place = rows.visualRect(rows.model().index(0, 0)).center()
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    mark = program.session.mark_of(program.session.current)
    assert mark is not None
    assert mark.target.kind == "person"
    first = point_at(window, mark.span.start)
    image = window.view.viewport().grab().toImage()
    around = {
        image.pixelColor(x, y).name()
        for x in range(first.x() - 8, first.x() + 8)
        for y in range(first.y() - 8, first.y() + 8)
    }
    assert window.view.page_theme.current_fill in around


def test_switched_off_kinds_are_remembered(qtbot: QtBot, start: Start, article_file: Path) -> None:
    first = start(article_file)
    push(first.program.window, "show_quote")
    end(first)
    assert "quote" not in start(article_file).program.session.shown_kinds


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


def test_all_that_takes_the_focus_has_a_name_in_words(qtbot: QtBot, start: Start, article_file: Path) -> None:
    window = start(article_file).program.window
    for widget in window.findChildren(QWidget):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible():
            interface = QAccessible.queryAccessibleInterface(widget)
            name = interface.text(QAccessible.Text.Name)
            assert name, f"{widget} has no name"
            assert name[0].isalpha(), f"{widget} is called {name}"


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
        assert [button.text() for button in dialog.findChildren(QPushButton) if not button.icon().isNull()] == []
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

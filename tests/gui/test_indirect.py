"""What is said without quotation marks: a second, quieter layer that is off until the reader asks for it."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from gui.app import Program
from gui.marks import Target
from gui.models.outline_model import ITEM_ROLE

from .conftest import Start, end
from .fast_analysis import REPORTED
from .hands import click, press


def rows(program: Program) -> list[tuple[str, str]]:
    model = program.window.panel.panes["quote"].view.model()
    items = [model.index(row, 0).data(ITEM_ROLE) for row in range(model.rowCount())]
    return [(item.title, item.subtitle) for item in items]


def switch(program: Program) -> QPushButton:
    """Bring up the list of quotes in reading order, and return its switch."""
    tabs = program.window.panel.tabs
    bar, number = tabs.tabBar(), tabs.indexOf(program.window.panel.panes["quote"])
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(number).center())
    buttons = {each.text(): each for each in tabs.currentWidget().findChildren(QPushButton)}
    QTest.mouseClick(buttons["In order"], Qt.MouseButton.LeftButton)
    return buttons["Indirect"]


def test_indirect_quotes_are_shown_when_asked_for_and_stay_so(qtbot: QtBot, start: Start, article_file: Path) -> None:
    started = start(article_file)
    program, window = started.program, started.program.window
    button = switch(program)
    assert not button.isChecked()
    assert REPORTED not in [title for title, _ in rows(program)]
    assert len(rows(program)) == 2
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    # In reading order, and said to be what they are.
    assert rows(program)[0] == (REPORTED, "Ottar Lien · indirect")
    assert len(rows(program)) == 3
    click(window, "old quay")
    assert program.session.current == Target("indirect", "quote-reported")
    assert window.panel.tabs.currentWidget() is window.panel.panes["quote"]
    end(started)
    again = start(article_file)
    assert switch(again.program).isChecked()
    assert len(rows(again.program)) == 3
    press(again.program.window, "Ctrl+6")
    assert not switch(again.program).isChecked()
    assert len(rows(again.program)) == 2


def test_a_row_leads_to_the_words_which_have_a_line_and_no_fill(qtbot: QtBot, start: Start, article_file: Path) -> None:
    program = start(article_file).program
    window = program.window
    QTest.mouseClick(switch(program), Qt.MouseButton.LeftButton)
    (mark,) = (mark for mark in program.session.marks if mark.target.kind == "indirect")
    assert mark.light
    view = window.panel.panes["quote"].view
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(view.model().index(0, 0)).center())
    assert program.session.current == mark.target
    assert program.session.position_of_current() == (1, 1)
    assert "Indirect quote 1 of 1" in window.status.position.text()


def test_what_is_switched_off_is_no_longer_current(qtbot: QtBot, start: Start, article_file: Path) -> None:
    program = start(article_file).program
    button = switch(program)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    click(program.window, "old quay")
    assert program.session.current == Target("indirect", "quote-reported")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert program.session.current is None


def test_only_words_in_quotation_marks_are_counted_as_quoted(qtbot: QtBot, start: Start, article_file: Path) -> None:
    program = start(article_file).program
    QTest.mouseClick(switch(program), Qt.MouseButton.LeftButton)
    (by_speaker,) = (each for each in program.window.panel.findChildren(QPushButton) if each.text() == "By speaker")
    QTest.mouseClick(by_speaker, Qt.MouseButton.LeftButton)
    model = program.window.panel.panes["quote"].view.model()
    details = [model.index(row, 0).data(ITEM_ROLE).detail for row in range(model.rowCount())]
    assert details == ["2", "1 indirect"]

"""Room for all: what the window does with its width, and what the reader does with the panel's."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from gui.tool_row import ToolRow
from gui.window import Window

from .conftest import Start, end
from .hands import press, push


def make_wide(window: Window, width: int) -> None:
    """Drag the window's edge until it is so wide."""
    window.resize(width, window.height())
    # The panel takes its width again in a later turn of the event loop.
    for _ in range(3):
        QApplication.processEvents()


def tool_row(window: Window) -> ToolRow:
    row = window.findChild(ToolRow)
    assert isinstance(row, ToolRow)
    return row


def overflow(window: Window) -> list[str]:
    """Return the ids of the tools behind the last button."""
    return [action.objectName() for action in tool_row(window).more.menu().actions()]


def drag_panel_edge(window: Window, by: int) -> None:
    """Drag the edge between text and panel to the left (less than 0) or to the right."""
    edge = window.panel.mapTo(window, QPoint(-2, 300))
    QTest.mousePress(window, Qt.MouseButton.LeftButton, pos=edge)
    for part in (by // 2, by):
        QTest.mouseMove(window, edge + QPoint(part, 0))
        QApplication.processEvents()
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, pos=edge + QPoint(by, 0))
    QApplication.processEvents()


@pytest.fixture
def window(start: Start, article_file: Path) -> Window:
    return start(article_file).program.window


def test_a_wide_window_has_all_its_tools_in_the_row(window: Window) -> None:
    make_wide(window, 1280)
    row = tool_row(window)
    assert overflow(window) == []
    assert not row.more.isVisible()
    assert all(button.isVisible() for button in row.buttons.values())


@pytest.mark.parametrize("width", [620, 700, 850])
def test_find_can_be_used_in_a_narrow_window(window: Window, width: int) -> None:
    make_wide(window, width)
    assert window.width() == width
    press(window, "Ctrl+F")
    QTest.keyClicks(window.find_bar.field, "Torvik")
    QApplication.processEvents()
    field, count = window.find_bar.field, window.find_bar.count
    assert field.hasFocus()
    assert field.width() >= 140
    assert count.isVisible()
    assert count.width() >= count.fontMetrics().horizontalAdvance(count.text())
    for part in (field, count):
        corner = part.mapTo(window, part.rect().bottomRight())
        assert window.rect().contains(corner)
    row = tool_row(window)
    shown = [button for button in (*row.buttons.values(), row.more) if button.isVisible()]
    left = field.mapTo(window, QPoint()).x()
    assert all(button.mapTo(window, button.rect().topRight()).x() < left for button in shown)


def test_tools_without_room_are_behind_the_last_button(window: Window) -> None:
    make_wide(window, 700)
    row = tool_row(window)
    hidden = [action_id for action_id, button in row.buttons.items() if not button.isVisible()]
    assert hidden
    assert overflow(window) == hidden
    assert row.more.isVisible()
    assert row.more.accessibleName() == "More tools"
    assert "show_note" in hidden
    row.more.menu().popup(row.more.mapToGlobal(QPoint(0, 30)))
    menu = row.more.menu()
    place = menu.actionGeometry(window.actions_by_id["show_note"]).center()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=place)
    assert "note" not in window._session.shown_kinds
    make_wide(window, 1280)
    assert overflow(window) == []
    push(window, "show_note")
    assert "note" in window._session.shown_kinds


def test_the_tabs_show_counts_of_three_digits_at_the_first_width(window: Window) -> None:
    make_wide(window, 1280)
    tabs = window.panel.tabs
    for number in range(tabs.count()):
        tabs.setTabText(number, f"{tabs.tabText(number).split()[0]} 888")
    QApplication.processEvents()
    bar = tabs.tabBar()
    words = bar.fontMetrics()
    for number in range(tabs.count()):
        assert bar.tabRect(number).width() >= words.horizontalAdvance(bar.tabText(number))
        assert bar.rect().contains(bar.tabRect(number))
    assert not any(button.isVisible() for button in bar.findChildren(QToolButton))


def test_tabs_without_room_scroll_by_buttons_with_arrows(window: Window) -> None:
    make_wide(window, 1280)
    drag_panel_edge(window, 300)
    bar = window.panel.tabs.tabBar()
    buttons = [button for button in bar.findChildren(QToolButton) if button.isVisible()]
    assert len(buttons) == 2
    # Both ends are never reached at once: one of the arrows is in the colour of text.
    inks = [{image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
            for image in (button.grab().toImage() for button in buttons)]  # fmt: skip
    assert all(len(ink) > 1 for ink in inks)
    last = window.panel.tabs.count() - 1
    window.panel.tabs.setCurrentIndex(last)
    QApplication.processEvents()
    assert bar.tabRect(last).right() <= min(button.x() for button in buttons)


def test_the_panel_is_dragged_wider_and_narrower_and_keeps_that(qtbot: QtBot, start: Start, article_file: Path) -> None:
    first = start(article_file)
    window = first.program.window
    make_wide(window, 1280)
    before = window.panel.width()
    drag_panel_edge(window, -120)
    assert window.panel.width() == before + 120
    drag_panel_edge(window, 220)
    narrow = window.panel.width()
    assert narrow == before - 100
    press(window, "F9")
    press(window, "F9")
    QApplication.processEvents()
    assert window.panel.width() == narrow
    end(first)
    again = start(article_file).program.window
    make_wide(again, 1280)
    assert again.panel.width() == narrow


def test_the_panel_yields_to_the_text_and_comes_back(window: Window) -> None:
    make_wide(window, 1280)
    drag_panel_edge(window, -100)
    wide = window.panel.width()
    make_wide(window, 640)
    assert window.panel.width() < wide
    assert window.view.width() > 330
    make_wide(window, 1280)
    assert window.panel.width() == wide

"""What a reader's hands do: click words, select words, press keys, choose from menus."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gui.tool_row import ToolRow
from gui.window import Window
from quotidian.model import Span


def span_of(window: Window, words: str) -> Span:
    """Return where some words first stand in the open article."""
    article = window.view._article
    assert article is not None
    start = article.text.index(words)
    return Span(start, start + len(words))


def point_at(window: Window, position: int) -> QPoint:
    """Return the middle of a character on the page."""
    here = window.view.cursorRect(window.view.cursor_over(Span(position, position)))
    after = window.view.cursorRect(window.view.cursor_over(Span(position + 1, position + 1)))
    return QPoint((here.left() + after.left()) // 2, here.center().y())


def click(window: Window, words: str) -> None:
    """Click the first letter of some words in the article."""
    QTest.mouseClick(
        window.view.viewport(), Qt.MouseButton.LeftButton, pos=point_at(window, span_of(window, words).start)
    )


def select(window: Window, words: str) -> None:
    """Select some words with the mouse."""
    span = span_of(window, words)
    viewport = window.view.viewport()
    first = window.view.cursorRect(window.view.cursor_over(Span(span.start, span.start))).center()
    last = window.view.cursorRect(window.view.cursor_over(Span(span.end, span.end))).center()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=first)
    QTest.mouseMove(viewport, last)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=last)


def press(widget: QWidget, keys: str) -> None:
    """Press a shortcut such as "Ctrl+Shift+Z" where the focus is."""
    widget.window().activateWindow()
    QTest.qWaitForWindowActive(widget.window())
    QApplication.processEvents()
    *modifiers, key = keys.split("+")
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= {
            "Ctrl": Qt.KeyboardModifier.ControlModifier, "Shift": Qt.KeyboardModifier.ShiftModifier,
            "Alt": Qt.KeyboardModifier.AltModifier,
        }[modifier]  # fmt: skip
    QTest.keyClick(widget, getattr(Qt.Key, f"Key_{key}"), held)


def highlight(window: Window, words: str) -> None:
    """Highlight some words: by mouse and key, as soon as that can be done."""
    select(window, words)
    # The actions follow the selection in the next turn of the event loop.
    QApplication.processEvents()
    assert window.actions_by_id["highlight"].isEnabled()
    press(window, "Ctrl+H")


def button(window: Window, action_id: str) -> QWidget:
    """Return the tool bar's button of an action."""
    row = window.findChild(ToolRow)
    assert isinstance(row, ToolRow)
    return row.buttons[action_id]


def push(window: Window, action_id: str) -> None:
    """Click a button of the tool bar."""
    QApplication.processEvents()
    QTest.mouseClick(button(window, action_id), Qt.MouseButton.LeftButton)

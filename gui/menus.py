"""Menu bar, tool bar and context menu, made from the actions."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QWidget

from .actions import Actions
from .marks import Mark, MarkKind
from .session import Session
from .tool_row import ToolRow

TOOLS = (
    "open", "paste", "back", "forward", "show_person", "show_place", "show_quote", "show_note", "highlight", "note",
)  # fmt: skip
_LONGEST_TITLE = 60


def fill_menu_bar(window: QMainWindow, actions: Actions) -> dict[str, QMenu]:
    """Make the menus; return them by name."""
    menus = {}
    for name in actions.menus():
        menu = window.menuBar().addMenu(f"&{name}")
        menu.setToolTipsVisible(True)
        for spec in actions.of_menu(name):
            if spec.begins_section:
                menu.addSeparator()
            menu.addAction(actions[spec.id])
        menus[name] = menu
    return menus


def make_tool_bar(window: QMainWindow, actions: Actions, find: QWidget) -> QToolBar:
    """Make the one row of tools, with Find at its right end."""
    bar = QToolBar("Tools", window)
    bar.setObjectName("tools")
    bar.setMovable(False)
    bar.addWidget(ToolRow(actions, TOOLS, find, bar))
    bar.toggleViewAction().setEnabled(False)
    window.addToolBar(bar)
    return bar


class RecentMenu(QMenu):
    """The articles last opened; one file is listed once, however often its text has changed."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("&Recent articles", parent)
        self._session = session
        self.setToolTipsVisible(True)
        session.recent_changed.connect(self._fill)
        self._fill()

    def _fill(self) -> None:
        self.clear()
        seen: set[str] = set()
        for summary in self._session.recent:
            key = summary.source if "/" in summary.source or "\\" in summary.source else summary.id
            if key in seen:
                continue
            seen.add(key)
            title = summary.title or summary.source
            shown = title if len(title) <= _LONGEST_TITLE else title[: _LONGEST_TITLE - 1] + "…"
            action = self.addAction(shown.replace("&", "&&"))
            action.setToolTip(summary.source)
            action.triggered.connect(self._opener(summary.id, summary.source))
        if not seen:
            action = self.addAction("No articles yet")
            action.setToolTip("Articles that you open are listed here.")
            action.setEnabled(False)

    def _opener(self, article_id: str, source: str) -> Callable[[], None]:
        return lambda: self._session.open_recent(article_id, source)


def context_menu(window: QMainWindow, actions: Actions, mark: Mark | None) -> QMenu:
    """Return the menu for a place in the text: what can be done with the selection, and with the mark there."""
    menu = _passing_menu(window)
    for action_id in ("copy", "highlight", "note"):
        menu.addAction(actions[action_id])
    if mark is not None:
        menu.addSeparator()
        _add_for_current(menu, actions, mark.target.kind)
    return menu


def row_menu(window: QMainWindow, actions: Actions, kind: MarkKind) -> QMenu:
    """Return the menu for a row of the side panel, which is the current one."""
    menu = _passing_menu(window)
    _add_for_current(menu, actions, kind)
    return menu


def _passing_menu(window: QMainWindow) -> QMenu:
    menu = QMenu(window)
    menu.setToolTipsVisible(True)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _add_for_current(menu: QMenu, actions: Actions, kind: MarkKind) -> None:
    for action_id in ("next", "previous", *(("edit_note", "delete_note") if kind == "note" else ())):
        menu.addAction(actions[action_id])

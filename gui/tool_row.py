"""The one row of tools: a button for each command, and Find at the right end, which has its room before all others."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QToolButton, QWidget

from .actions import Actions

_GAP = 6


class ToolRow(QWidget):
    """Puts the buttons that it has no room for into the menu of a last one, as the window grows narrow."""

    def __init__(self, actions: Actions, ids: Sequence[str], find: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._find = find
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.buttons = {action_id: self._button(action_id) for action_id in ids}
        self.more = QToolButton(self)
        self.more.setText("»")
        self.more.setToolTip("More tools")
        self.more.setAccessibleName("More tools")
        self.more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.more)
        menu.setToolTipsVisible(True)
        self.more.setMenu(menu)
        find.setParent(self)

    # Sizes

    def sizeHint(self) -> QSize:
        """Return the least size: the row takes what room there is; see QWidget."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return what Find and the last button need; see QWidget."""
        width = self.more.sizeHint().width() + _GAP + self._find.minimumWidth()
        heights = [widget.sizeHint().height() for widget in (*self.buttons.values(), self._find)]
        return QSize(width, max(heights))

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find out which buttons there is room for; see QWidget."""
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Arrange the buttons, which now know their size; see QWidget."""
        super().showEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Arrange the buttons anew when one of them has changed its size; see QWidget."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    # Private methods

    def _button(self, action_id: str) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(self._actions[action_id])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setAccessibleName(self._actions.specs[action_id].name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _arrange(self) -> None:
        shown = self._with_room()
        left = 0
        for action_id, button in self.buttons.items():
            button.setVisible(action_id in shown)
            if action_id in shown:
                left = self._place(button, left)
        rest = [self._actions[action_id] for action_id in self.buttons if action_id not in shown]
        self.more.setVisible(bool(rest))
        if rest:
            left = self._place(self.more, left)
        if rest != self.more.menu().actions():
            self.more.menu().clear()
            self.more.menu().addActions(rest)
        width = min(self._find.maximumWidth(), self.width() - left)
        self._find.setGeometry(self.width() - width, 0, width, self.height())

    def _with_room(self) -> list[str]:
        """Return the first buttons that fit beside Find; if not all do, beside the last button too."""
        room = self.width() - self._find.minimumWidth()
        widths = {action_id: button.sizeHint().width() + _GAP for action_id, button in self.buttons.items()}
        if sum(widths.values()) <= room:
            return list(widths)
        room -= self.more.sizeHint().width() + _GAP
        fitting = []
        for action_id, width in widths.items():
            room -= width
            if room < 0:
                break
            fitting.append(action_id)
        return fitting

    def _place(self, button: QToolButton, left: int) -> int:
        """Put a button at `left` and return where the next one begins."""
        size = button.sizeHint()
        button.setGeometry(left, (self.height() - size.height()) // 2, size.width(), size.height())
        return left + size.width() + _GAP

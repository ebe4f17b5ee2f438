"""Every command of the window in one table: menus, tool bar and shortcut list are made from it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One command. `text` has its mnemonic, `tip` says in a sentence what it does, `button` is its short name.

    `slot` of a checkable command gets whether it is now checked.
    """

    id: str
    menu: str
    text: str
    slot: Callable[..., object]
    shortcuts: tuple[str, ...] = ()
    tip: str = ""
    button: str = ""
    checkable: bool = False
    begins_section: bool = False

    @property
    def name(self) -> str:
        """The text without mnemonic and dots."""
        return self.text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("….")


class Actions(QObject):
    """The QActions of a table, by id. One that cannot be used says why, in its tool tip and in the status bar."""

    changed = Signal()

    def __init__(self, table: Iterable[ActionSpec], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.specs = {spec.id: spec for spec in table}
        self._actions = {spec.id: self._made(spec) for spec in self.specs.values()}

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def of_menu(self, menu: str) -> list[ActionSpec]:
        """Return what stands in a menu, in order."""
        return [spec for spec in self.specs.values() if spec.menu == menu]

    def menus(self) -> list[str]:
        """Return the names of the menus, in order."""
        return list(dict.fromkeys(spec.menu for spec in self.specs.values()))

    def set_hindrance(self, action_id: str, why: str = "") -> None:
        """Make an action unusable, with the reason; or usable, without one."""
        action, spec = self._actions[action_id], self.specs[action_id]
        action.setEnabled(not why)
        words = f"{spec.name}: {why}" if why else spec.tip or spec.name
        keys = shortcut_text(spec)
        action.setToolTip(f"{words} ({keys})" if keys else words)
        action.setStatusTip(words)

    def set_checked(self, action_id: str, is_checked: bool) -> None:
        """Show a state that was changed elsewhere."""
        self._actions[action_id].setChecked(is_checked)

    def _made(self, spec: ActionSpec) -> QAction:
        action = QAction(spec.text, self)
        action.setObjectName(spec.id)
        action.setIconText(spec.button or spec.name)
        action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setCheckable(spec.checkable)
        if spec.id == "quit":
            action.setMenuRole(QAction.MenuRole.QuitRole)
        if spec.id == "about":
            action.setMenuRole(QAction.MenuRole.AboutRole)
        words = spec.tip or spec.name
        keys = shortcut_text(spec)
        action.setToolTip(f"{words} ({keys})" if keys else words)
        action.setStatusTip(words)
        if spec.checkable:
            action.triggered.connect(lambda is_checked: spec.slot(is_checked))
        else:
            action.triggered.connect(lambda _=False: spec.slot())
        return action


def shortcut_text(spec: ActionSpec) -> str:
    """Return the first shortcut of a command as the system writes it."""
    if not spec.shortcuts:
        return ""
    return QKeySequence(spec.shortcuts[0]).toString(QKeySequence.SequenceFormat.NativeText)

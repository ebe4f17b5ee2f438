"""All shortcuts, made from the table of actions."""

from html import escape

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from ..actions import Actions


class ShortcutDialog(QDialog):
    """Lists what each menu offers and by which keys."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard shortcuts")
        self.resize(460, 560)
        self.list = QTextBrowser(self)
        self.list.setAccessibleName("Keyboard shortcuts")
        self.list.setHtml(as_html(actions))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.list)
        column.addWidget(buttons)


def as_html(actions: Actions) -> str:
    """Return the list as an HTML table, a heading for each menu."""
    rows: list[str] = []
    for menu in actions.menus():
        keyed = [spec for spec in actions.of_menu(menu) if spec.shortcuts]
        if keyed:
            rows.append(f'<tr><td colspan="2"><h3>{escape(menu)}</h3></td></tr>')
        for spec in keyed:
            keys = ", ".join(_native(shortcut) for shortcut in spec.shortcuts)
            rows.append(f"<tr><td>{escape(spec.name)}</td><td>&nbsp;&nbsp;{escape(keys)}</td></tr>")
    return f'<table cellspacing="0" cellpadding="3">{"".join(rows)}</table>'


def _native(shortcut: str) -> str:
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)

"""The table of actions: complete, without clashes, and no action greyed without a reason."""

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from gui.action_table import Deeds, table
from gui.actions import Actions, ActionSpec
from gui.dialogs import shortcut_dialog

from .conftest import Start


def test_no_two_actions_share_a_shortcut(start: Start) -> None:
    owners: dict[str, str] = {}
    for spec in start().program.window.actions_by_id.specs.values():
        for shortcut in spec.shortcuts:
            keys = QKeySequence(shortcut).toString()
            assert keys, f"{spec.id} has no such keys as {shortcut}"
            assert keys not in owners, f"{spec.id} and {owners.get(keys)} both have {keys}"
            owners[keys] = spec.id


def test_no_single_letter_is_a_shortcut(start: Start) -> None:
    for spec in start().program.window.actions_by_id.specs.values():
        assert all(len(QKeySequence(shortcut).toString()) > 1 for shortcut in spec.shortcuts), spec.id


def test_no_two_entries_of_a_menu_share_a_mnemonic(start: Start) -> None:
    actions = start().program.window.actions_by_id
    for menu in actions.menus():
        letters = [spec.text[spec.text.index("&") + 1].lower() for spec in actions.of_menu(menu) if "&" in spec.text]
        if menu == "File":
            letters.append("r")  # Recent articles
        assert len(letters) == len(set(letters)), f"{menu}: {sorted(letters)}"


def test_every_action_is_in_its_menu(start: Start) -> None:
    window = start().program.window
    for menu_action in window.menuBar().actions():
        menu = menu_action.menu()
        assert isinstance(menu, QMenu)
        names = {action.objectName() for action in menu.actions()}
        wanted = {spec.id for spec in window.actions_by_id.of_menu(menu_action.text().lstrip("&"))}
        assert wanted <= names


def test_a_greyed_action_says_why(start: Start) -> None:
    window = start().program.window
    for spec in window.actions_by_id.specs.values():
        action = window.actions_by_id[spec.id]
        assert action.toolTip()
        if not action.isEnabled():
            assert ":" in action.statusTip(), f"{spec.id} does not say why"
    assert window.actions_by_id["highlight"].toolTip() == "Highlight: select some text first (Ctrl+H)"


def test_the_shortcut_list_is_made_from_the_table(start: Start) -> None:
    actions = start().program.window.actions_by_id
    listed = shortcut_dialog.as_html(actions)
    for spec in actions.specs.values():
        for shortcut in spec.shortcuts:
            assert QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText) in listed.replace(
                "&gt;", ">"
            ).replace("&lt;", "<")


def test_ids_are_unique(start: Start) -> None:
    window = start().program.window
    deeds = window._deeds
    assert isinstance(deeds, Deeds)
    ids = [spec.id for spec in table(deeds)]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(("text", "name"), [("&Open…", "Open"), ("Cut && &paste", "Cut & paste")])
def test_names_have_no_mnemonics(text: str, name: str) -> None:
    assert ActionSpec("x", "File", text, lambda: None).name == name


def test_a_checkable_action_passes_its_state(qtbot: QtBot) -> None:
    seen: list[bool] = []
    actions = Actions([ActionSpec("x", "View", "X", seen.append, checkable=True)])
    actions["x"].trigger()
    actions["x"].trigger()
    assert seen == [True, False]

"""The side panel driven by clicks and keys, with the article beside it."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QContextMenuEvent, QFontMetrics, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QStyleOptionViewItem, QWidget
from pytestqt.qtbot import QtBot

from gui.marks import MarkKind, Target
from gui.models.items import Item
from gui.models.outline_model import ITEM_ROLE, OutlineModel
from gui.panels.outline_pane import OutlinePane
from gui.panels.outline_view import OutlineView
from gui.panels.row_delegate import QUOTE_LINES, runs_right_to_left, shortened_before, wrapped
from gui.panels.side_panel import SidePanel, shortened
from gui.theme import DARK, LIGHT, Theme
from gui.window import Window

from .conftest import Started
from .hands import click, press, select
from .test_theme import contrast

Start = Callable[..., Started]


@pytest.fixture
def window(start: Start, article_file: Path) -> Window:
    return start(article_file).program.window


def pane(window: Window, kind: MarkKind) -> OutlinePane:
    return window.panel.panes[kind]


def open_tab(window: Window, kind: MarkKind) -> OutlinePane:
    """Click the tab of a kind."""
    tabs = window.panel.tabs
    bar = tabs.tabBar()
    shown = pane(window, kind)
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(tabs.indexOf(shown)).center())
    QApplication.processEvents()
    return shown


def row(shown: OutlinePane, words: str) -> QModelIndex:
    model = shown.view.model()
    for number in range(model.rowCount()):
        index = model.index(number, 0)
        if words in index.data(ITEM_ROLE).title:
            return index
    raise AssertionError(f"no row says {words}")


def choose(shown: OutlinePane, words: str) -> None:
    """Click the button of a pane that says `words`."""
    (button,) = (button for button in shown.findChildren(QPushButton) if button.text() == words)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def click_row(shown: OutlinePane, index: QModelIndex) -> None:
    QApplication.processEvents()
    shown.view.scrollTo(index)
    place = shown.view.visualRect(index).center()
    QTest.mouseClick(shown.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    # Far enough apart that the next click makes no double click.
    QTest.qWait(QApplication.doubleClickInterval() + 10)


def position(window: Window) -> tuple[int, int] | None:
    return window._session.position_of_current()


def test_every_tab_carries_its_count(window: Window) -> None:
    tabs = window.panel.tabs
    words = [tabs.tabText(number) for number in range(tabs.count())]
    assert [text.split()[0] for text in words] == ["People", "Places", "Quotes", "Notes", "Orgs"]
    people = pane(window, "person").view.model().rowCount()
    assert people > 1
    assert words[0] == f"People {people}"
    assert words[3] == "Notes 0"


def test_a_click_on_a_row_goes_to_the_text_and_the_next_one_further(window: Window) -> None:
    people = open_tab(window, "person")
    index = row(people, "Lien")
    click_row(people, index)
    at, total = position(window) or (0, 0)
    assert at == 1
    assert total > 1
    click_row(people, index)
    assert position(window) == (2, total)
    assert people.view.isExpanded(index)


def test_a_double_click_goes_in_where_the_reader_is(window: Window) -> None:
    people = open_tab(window, "person")
    index = row(people, "Lien")
    click_row(people, index)
    click_row(people, index)
    before = position(window)
    assert before is not None
    assert before[0] == 2
    place = people.view.visualRect(index).center()
    QTest.mouseClick(people.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(people.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert position(window) == before
    assert window.view.hasFocus()


def test_a_double_click_on_another_row_goes_there(window: Window) -> None:
    people = open_tab(window, "person")
    click_row(people, row(people, "Lien"))
    place = people.view.visualRect(row(people, "Solberg")).center()
    QTest.mouseClick(people.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(people.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.status.position.text().startswith("Runa Solberg 1 of")
    assert window.view.hasFocus()


def test_a_row_of_a_mention_goes_to_that_mention(window: Window) -> None:
    people = open_tab(window, "person")
    index = row(people, "Lien")
    click_row(people, index)
    model = people.view.model()
    last = model.rowCount(index) - 1
    child = model.index(last, 0, index)
    click_row(people, child)
    assert position(window) == (last + 1, last + 1)
    assert people.view.currentIndex() == child


def test_a_click_in_the_text_selects_the_row_and_takes_no_focus(window: Window) -> None:
    open_tab(window, "quote")
    window.view.setFocus()
    click(window, "Torvik will close")
    current = window._session.current
    assert current is not None
    assert window.panel.tabs.currentWidget() is pane(window, current.kind)
    chosen = pane(window, current.kind).view.currentIndex().data(ITEM_ROLE)
    assert (chosen.target.kind, chosen.target.id) == (current.kind, current.id)
    assert window.view.hasFocus()


def test_arrow_keys_reach_rows_and_keep_the_focus(window: Window) -> None:
    people = open_tab(window, "person")
    people.view.take_focus()
    first = people.view.currentIndex()
    press(people.view, "Down")
    reached = people.view.currentIndex()
    assert reached != first
    current = window._session.current
    assert current is not None
    assert current.id == reached.data(ITEM_ROLE).target.id
    assert people.view.hasFocus()


def test_arrow_keys_do_not_open_rows(window: Window) -> None:
    people = open_tab(window, "person")
    people.view.take_focus()
    press(people.view, "Down")
    assert not people.view.isExpanded(people.view.currentIndex())


def test_enter_goes_into_the_text(window: Window) -> None:
    people = open_tab(window, "person")
    people.view.take_focus()
    press(people.view, "Return")
    assert window.view.hasFocus()
    assert window._session.current is not None


def test_stepping_in_an_open_row_goes_from_mention_to_mention(window: Window) -> None:
    people = open_tab(window, "person")
    index = row(people, "Lien")
    click_row(people, index)
    click_row(people, people.view.model().index(0, 0, index))
    press(window.view, "Alt+Down")
    assert people.view.currentIndex().parent() == index
    assert people.view.currentIndex().row() == 1


def test_the_filter_keeps_matching_rows(window: Window, qtbot: QtBot) -> None:
    people = open_tab(window, "person")
    QTest.keyClicks(people.filter_box, "LIEN")
    qtbot.waitUntil(lambda: people.view.model().rowCount() == 1)
    press(people.filter_box, "Escape")
    assert people.filter_box.text() == ""
    qtbot.waitUntil(lambda: people.view.model().rowCount() > 1)


def test_the_down_arrow_leaves_the_filter_for_the_list(window: Window) -> None:
    people = open_tab(window, "person")
    people.filter_box.setFocus()
    press(people.filter_box, "Down")
    assert people.view.hasFocus()
    assert people.view.currentIndex().isValid()


def test_a_filtered_row_comes_back_when_its_mention_is_clicked(window: Window, qtbot: QtBot) -> None:
    click(window, "Ottar Lien")
    current = window._session.current
    assert current is not None
    shown = pane(window, current.kind)
    press(window.view, "Escape")
    QTest.keyClicks(shown.filter_box, "zzz")
    qtbot.waitUntil(lambda: shown.view.model().rowCount() == 0)
    click(window, "Ottar Lien")
    assert shown.filter_box.text() == ""
    assert shown.view.currentIndex().data(ITEM_ROLE).target.id == current.id


def test_quotes_by_speaker_and_in_order(window: Window) -> None:
    quotes = open_tab(window, "quote")
    count = window.panel.tabs.tabText(2)
    model = quotes.view.model()
    assert model.index(0, 0).data(ITEM_ROLE).look == "heading"
    assert window.panel.tabs.tabText(2) == count
    click_row(quotes, model.index(0, 0, model.index(0, 0)))
    current = window._session.current
    assert current is not None
    assert current.kind == "quote"
    choose(quotes, "In order")
    assert quotes.view.model().index(0, 0).data(ITEM_ROLE).look == "quote"
    choose(quotes, "By speaker")
    assert quotes.view.model().index(0, 0).data(ITEM_ROLE).look == "heading"


def test_notes_are_counted_edited_and_deleted_by_key(window: Window) -> None:
    select(window, "old quay")
    press(window.view, "Ctrl+H")
    select(window, "Fishermen")
    press(window.view, "Ctrl+H")
    notes = open_tab(window, "note")
    assert window.panel.tabs.tabText(3) == "Notes 2"
    asked: list[str] = []
    window.panel.note_edit_requested.disconnect()
    window.panel.note_edit_requested.connect(asked.append)
    click_row(notes, row(notes, "Highlight"))
    notes.view.setFocus()
    press(notes.view, "Return")
    assert asked == [window._session.annotations[0].id]
    press(notes.view, "Delete")
    assert window.panel.tabs.tabText(3) == "Notes 1"
    assert notes.view.currentIndex().isValid()
    press(window, "Ctrl+Z")
    assert window.panel.tabs.tabText(3) == "Notes 2"


def test_a_note_has_a_menu_of_the_window_s_own_actions(window: Window, qtbot: QtBot) -> None:
    for words in ("old quay", "Fishermen"):
        select(window, words)
        press(window.view, "Ctrl+H")
    notes = open_tab(window, "note")
    place = notes.view.visualRect(row(notes, "Highlight")).center()
    QTest.mouseClick(notes.view.viewport(), Qt.MouseButton.RightButton, pos=place)
    menu = _menu_at(notes.view.viewport(), place)
    ids = ["next", "previous", "edit_note", "delete_note"]
    assert [action.objectName() for action in menu.actions()] == ids
    assert all(action is window.actions_by_id[action.objectName()] for action in menu.actions())
    qtbot.waitUntil(window.actions_by_id["delete_note"].isEnabled)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(menu.actions()[-1]).center())
    assert [note.anchor.exact for note in window._session.annotations] == ["Fishermen"]
    assert window.status.currentMessage() == "Deleted. Ctrl+Z brings it back."
    assert notes.view.currentIndex().isValid()


def test_a_person_has_a_menu_by_key_that_goes_on(window: Window, qtbot: QtBot) -> None:
    people = open_tab(window, "person")
    click_row(people, row(people, "Lien"))
    click_row(people, row(people, "Lien"))
    place = people.view.visualRect(people.view.currentIndex()).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), people.view.mapToGlobal(place))
    QApplication.sendEvent(people.view.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.objectName() for action in menu.actions()] == ["next", "previous"]
    before, total = position(window) or (0, 0)
    menu.actions()[0].trigger()
    menu.close()
    assert position(window) == (before % total + 1, total)


def _menu_at(widget: QWidget, place: QPoint) -> QMenu:
    QApplication.sendEvent(widget, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, widget.mapToGlobal(place)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_an_empty_list_says_why(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "plain.txt"
    path.write_text("it rained all day and nobody came.\n", encoding="utf-8")
    started = start(path)
    panel = started.program.window.panel
    assert "No people found" in _empty_words(panel, "person")
    assert "Select words" in _empty_words(panel, "note")


def test_the_panel_says_that_the_analysis_goes_on_or_failed(start: Start, article_file: Path, qtbot: QtBot) -> None:
    started = start(article_file, slow=True)
    qtbot.waitUntil(lambda: bool(started.worker.asked))
    panel = started.program.window.panel
    assert _empty_words(panel, "person") == "Analysing…"
    started.worker.failure = "It ran out of memory."
    started.worker.finish()
    assert _empty_words(panel, "person") == "It ran out of memory."
    started.worker.failure = ""
    press(started.program.window, "F5")
    assert _empty_words(panel, "person") == "Analysing…"


def test_the_panel_says_that_the_analysis_was_stopped(
    start: Start, article_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    started = start(article_file, slow=True)
    qtbot.waitUntil(lambda: bool(started.worker.asked))
    window = started.program.window
    window.actions_by_id["stop"].trigger()
    for kind in ("person", "place", "quote", "organisation"):
        assert _empty_words(window.panel, kind) == "The analysis was stopped. F5 starts it again."
    press(window, "F5")
    assert _empty_words(window.panel, "person") == "Analysing…"
    started.worker.finish()
    assert pane(window, "person").count == 2
    press(window, "F5")
    window.actions_by_id["stop"].trigger()
    assert pane(window, "person").count == 2
    other = tmp_path / "other.txt"
    other.write_text("Harbour\n\nIt rained.\n", encoding="utf-8")
    window._session.open_path(other)
    assert _empty_words(window.panel, "person") == "Analysing…"


def _empty_words(panel: SidePanel, kind: MarkKind) -> str:
    shown = panel.panes[kind]
    assert shown._stack.currentWidget() is shown._empty
    return shown._empty.text()


def test_every_list_and_box_has_a_name_for_assistive_technology(window: Window) -> None:
    assert window.panel.tabs.tabBar().accessibleName() == "Lists"
    for shown in window.panel.panes.values():
        assert shown.view.accessibleName()
        assert shown.filter_box.accessibleName()
    assert row(pane(window, "person"), "Lien").data(Qt.ItemDataRole.AccessibleTextRole).startswith("Ottar Lien")


@pytest.mark.parametrize("look", [LIGHT, DARK])
def test_a_focused_row_shows_its_words_on_the_selection(window: Window, look: Theme) -> None:
    window.panel.set_theme(look)
    people = open_tab(window, "person")
    people.view.take_focus()
    press(people.view, "Down")
    area = people.view.visualRect(people.view.currentIndex())
    colours = Counter(_colours(people, area))
    assert colours[look.selection] > sum(colours.values()) / 2
    assert colours[look.text] > 5
    assert colours[look.kinds["person"].line] > 5


def _colours(shown: OutlinePane, area: QRect) -> Iterator[str]:
    picture = shown.view.viewport().grab(area).toImage()
    for y in range(picture.height()):
        for x in range(picture.width()):
            yield picture.pixelColor(x, y).name()


@pytest.mark.parametrize("look", [LIGHT, DARK])
def test_words_of_a_selected_row_keep_their_contrast(look: Theme) -> None:
    assert contrast(look.text, look.selection) >= 4.5
    assert contrast(look.muted, look.chrome) >= 4.5


def test_the_arrow_that_opens_a_row_is_beside_its_name(window: Window) -> None:
    view = open_tab(window, "person").view
    area = view.visualRect(row(pane(window, "person"), "Lien"))
    branch = QRect(0, area.y(), area.x(), area.height())
    picture = view.viewport().grab(branch).toImage()
    ground = picture.pixel(0, 0)
    inked = [y for y in range(branch.height()) if any(picture.pixel(x, y) != ground for x in range(branch.width()))]
    assert inked
    assert abs((inked[0] + inked[-1]) / 2 - view._delegate.height_of_first_line(view.font()) / 2) <= 2


def test_quotes_in_order_take_the_whole_width(window: Window) -> None:
    quotes = open_tab(window, "quote")
    choose(quotes, "In order")
    in_order = quotes.view._delegate._width_of_words
    assert quotes.view.viewport().width() - 30 < in_order < quotes.view.viewport().width()
    choose(quotes, "By speaker")
    assert quotes.view._delegate._width_of_words == in_order - 2 * quotes.view.indentation()


def test_the_filter_says_what_it_filters(window: Window) -> None:
    assert pane(window, "organisation").filter_box.placeholderText() == "Filter organisations…"


def test_an_unsure_quote_has_a_hollow_bar(window: Window) -> None:
    view = open_tab(window, "quote").view
    item = Item("quote", "“It is time.”", "quote", Target("quote", "quote-1"), "perhaps Lien")
    filled, hollow = (_bar_pixels(view, replace(item, unsure=unsure)) for unsure in (False, True))
    assert filled > hollow > 0


def _bar_pixels(view: OutlineView, item: Item) -> int:
    model = OutlineModel()
    model.fill((item,))
    picture = QImage(320, 60, QImage.Format.Format_RGB32)
    picture.fill(QColor(LIGHT.chrome))
    option = QStyleOptionViewItem()
    option.rect = picture.rect()
    painter = QPainter(picture)
    view.itemDelegate().paint(painter, option, model.index(0, 0))
    painter.end()
    line = LIGHT.kinds["quote"].line
    return sum(picture.pixelColor(x, 30).name() == line for x in range(14))


def test_ordering_the_quotes_keeps_their_tab(window: Window) -> None:
    click(window, "Ottar Lien")
    quotes = open_tab(window, "quote")
    for words in ("By speaker", "In order"):
        choose(quotes, words)
        assert window.panel.tabs.currentWidget() is quotes


def test_a_late_analysis_keeps_the_tab(window: Window) -> None:
    click(window, "Ottar Lien")
    places = open_tab(window, "place")
    analysis = window._session.analysis
    assert analysis is not None
    window._session.set_analysis(analysis)
    assert window.panel.tabs.currentWidget() is places


def test_notes_are_deleted_one_after_another(window: Window) -> None:
    for words in ("old quay", "Fishermen", "twenty years"):
        select(window, words)
        press(window.view, "Ctrl+H")
    notes = open_tab(window, "note")
    click_row(notes, row(notes, "Highlight"))
    notes.view.setFocus()
    for left in (2, 1, 0):
        press(notes.view, "Delete")
        assert window.panel.tabs.tabText(3) == f"Notes {left}"


def test_another_article_starts_with_an_empty_filter(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    people = open_tab(window, "person")
    QTest.keyClicks(people.filter_box, "zzz")
    qtbot.waitUntil(lambda: people.view.model().rowCount() == 0)
    other = tmp_path / "other.txt"
    other.write_text("Harbour\n\nMayor Ottar Lien opened it. Runa Solberg was glad.\n", encoding="utf-8")
    window._session.open_path(other)
    qtbot.waitUntil(lambda: people.view.model().rowCount() > 0)
    assert people.filter_box.text() == ""


def test_a_filter_that_matches_nothing_says_so(window: Window, qtbot: QtBot) -> None:
    people = open_tab(window, "person")
    QTest.keyClicks(people.filter_box, "zzz")
    qtbot.waitUntil(lambda: people._stack.currentWidget() is people._empty)
    assert "zzz" in people._empty.text()
    press(people.filter_box, "Escape")
    qtbot.waitUntil(lambda: people._stack.currentWidget() is people.view)


def test_a_filter_leaves_groups_open(window: Window, qtbot: QtBot) -> None:
    quotes = open_tab(window, "quote")
    choose(quotes, "By speaker")
    groups = quotes.view.model().rowCount()
    QTest.keyClicks(quotes.filter_box, "patched")
    qtbot.waitUntil(lambda: quotes.view.model().rowCount() == 1)
    assert quotes.view.isExpanded(quotes.view.model().index(0, 0))
    press(quotes.filter_box, "Escape")
    qtbot.waitUntil(lambda: quotes.view.model().rowCount() == groups)
    assert all(quotes.view.isExpanded(quotes.view.model().index(number, 0)) for number in range(groups))


def test_no_list_but_that_of_the_current_one_has_a_selection(window: Window) -> None:
    people, quotes = pane(window, "person"), open_tab(window, "quote")
    click(window, "Ottar Lien")
    assert people.view.selectionModel().hasSelection()
    open_tab(window, "quote")
    choose(quotes, "In order")
    click_row(quotes, row(quotes, "patched"))
    assert not people.view.selectionModel().hasSelection()
    window.view.setFocus()
    press(window.view, "Escape")
    assert not quotes.view.selectionModel().hasSelection()


def test_rows_stay_open_when_the_analysis_is_made_again(window: Window) -> None:
    people = open_tab(window, "person")
    click_row(people, row(people, "Lien"))
    analysis = window._session.analysis
    assert analysis is not None
    window._session.set_analysis(analysis)
    assert people.view.isExpanded(row(people, "Lien"))
    assert people.view.selectionModel().isSelected(row(people, "Lien"))


def test_another_article_has_nothing_selected(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    people = open_tab(window, "person")
    click_row(people, row(people, "Lien"))
    other = tmp_path / "other.txt"
    other.write_text("Harbour\n\nMayor Ottar Lien opened it. Runa Solberg was glad.\n", encoding="utf-8")
    window._session.open_path(other)
    qtbot.waitUntil(lambda: window._session.analysis is not None)
    assert people.view.model().rowCount() == 2
    assert not people.view.selectionModel().hasSelection()


@pytest.mark.parametrize(("count", "words"), [(0, "0"), (999, "999"), (1000, "1.0k"), (2849, "2.8k"), (12345, "12k")])
def test_large_counts_leave_room_for_the_other_tabs(count: int, words: str) -> None:
    assert shortened(count) == words


def test_escape_leads_from_the_filter_to_the_list_to_the_text(window: Window) -> None:
    people = open_tab(window, "person")
    people.filter_box.setFocus()
    press(people.filter_box, "Escape")
    assert people.view.hasFocus()
    press(people.view, "Escape")
    assert window.view.hasFocus()


@pytest.mark.parametrize(
    ("words", "wanted"), [("“Guten Tag”", False), ("«مرحبا»", True), ("1999", False), ("", False), ("“שלום” now", True)]
)
def test_the_first_letter_decides_the_direction(words: str, wanted: bool) -> None:
    assert runs_right_to_left(words) is wanted


def test_context_before_is_cut_between_words(qtbot: QtBot) -> None:
    metrics = QFontMetrics(QApplication.font())
    words = "…one two three four five "
    assert shortened_before(words, metrics, 1000) == words
    cut = shortened_before(words, metrics, metrics.horizontalAdvance("…four five "))
    assert cut == "…four five "
    assert shortened_before(words, metrics, 0) == ""


@pytest.mark.parametrize("words", ["", "short", "🌉 " * 400, "word " * 400, "x" * 900])
def test_words_are_set_in_a_few_lines(qtbot: QtBot, words: str) -> None:
    lines = wrapped(words, QApplication.font(), 240)
    assert 1 <= len(lines) <= QUOTE_LINES
    assert lines[0] in words
    assert "�" not in "".join(lines)
    if len(words) > 300:
        assert lines[-1].endswith("…")


def test_no_line_of_a_quote_is_cut_but_the_last(qtbot: QtBot) -> None:
    font = QApplication.font()
    words = "“People stopped crossing because we made it hard to cross, and then the boats stopped too,” she said."
    for width in range(120, 400):
        for line in wrapped(words, font, width)[:-1]:
            assert QFontMetrics(font).elidedText(line, Qt.TextElideMode.ElideRight, width) == line

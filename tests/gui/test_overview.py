"""The strip beside the scroll bar: where its ticks are and where a click goes."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from gui.marks import Target
from gui.overview import OverviewStrip
from gui.session import Session
from gui.theme import DARK, LIGHT

from .pages import LONG, analysis_of, article_of, shown_view

HEIGHT = 500


def shown_strip(qtbot: QtBot) -> tuple[OverviewStrip, Session]:
    article = article_of(*LONG)
    analysis = analysis_of(article, {"Liv Aune": ()}, ["street 75"], ["nobody hurried"])
    view, session = shown_view(qtbot, article, analysis)
    strip = OverviewStrip(view, session)
    qtbot.addWidget(strip)
    strip.resize(strip.sizeHint().width(), HEIGHT)
    strip.show()
    qtbot.waitExposed(strip)
    return strip, session


def colours_at(strip: OverviewStrip, y: int, reach: int = 8) -> set[str]:
    QApplication.processEvents()
    image = strip.grab().toImage()
    rows = range(max(0, y - reach), min(HEIGHT, y + reach + 1))
    return {image.pixelColor(x, row).name() for x in range(image.width()) for row in rows}


def test_ticks_lie_where_their_words_are(qtbot: QtBot) -> None:
    strip, _ = shown_strip(qtbot)
    person, place, page = LIGHT.kinds["person"].line, LIGHT.kinds["place"].line, LIGHT.page
    assert person in colours_at(strip, 10)
    assert person in colours_at(strip, HEIGHT - 12, 12)
    assert place in colours_at(strip, HEIGHT // 2, 12)
    assert colours_at(strip, HEIGHT // 4) == {page}


def test_a_hidden_kind_has_no_ticks(qtbot: QtBot) -> None:
    strip, session = shown_strip(qtbot)
    session.set_kind_shown("person", False)
    assert LIGHT.kinds["person"].line not in colours_at(strip, HEIGHT // 2, HEIGHT)
    session.set_kind_shown("person", True)
    assert LIGHT.kinds["person"].line in colours_at(strip, HEIGHT // 2, HEIGHT)


def test_the_current_mention_is_seen_though_its_kind_is_hidden(qtbot: QtBot) -> None:
    strip, session = shown_strip(qtbot)
    session.set_kind_shown("place", False)
    session.jump_to(Target("place", "place-1", 0))
    assert LIGHT.current_fill in colours_at(strip, HEIGHT // 2, 20)
    assert LIGHT.kinds["place"].line not in colours_at(strip, HEIGHT // 2, HEIGHT)
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(3, HEIGHT // 2 + 40))
    assert session.current == Target("person", "person-1", 1)


def test_a_click_goes_to_the_nearest(qtbot: QtBot) -> None:
    strip, session = shown_strip(qtbot)
    QApplication.processEvents()
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(3, HEIGHT - 60))
    assert session.current == Target("person", "person-1", 1)
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(3, HEIGHT // 2 - 40))
    assert session.current == Target("place", "place-1", 0)
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(3, 0))
    assert session.current == Target("person", "person-1", 0)


def test_a_click_takes_the_lane_that_is_under_the_mouse(qtbot: QtBot) -> None:
    strip, session = shown_strip(qtbot)
    colours_at(strip, 0)
    # The first name and the first quote are a line apart: within reach of one click.
    ticks = {tick.mark.target.kind: tick.y for tick in strip._ticks if tick.y < 30}
    left, _ = strip._lane("quote")
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(left + 1, ticks["person"]))
    assert session.current == Target("quote", "quote-1", 0)


def test_the_current_mention_is_seen_over_all_lanes(qtbot: QtBot) -> None:
    strip, session = shown_strip(qtbot)
    assert LIGHT.current_fill not in colours_at(strip, HEIGHT // 2, 20)
    session.set_current(Target("place", "place-1", 0))
    assert LIGHT.current_fill in colours_at(strip, HEIGHT // 2, 20)


def test_with_no_marks_a_click_goes_nowhere(qtbot: QtBot) -> None:
    view, session = shown_view(qtbot, article_of(("paragraph", "Nothing.")))
    strip = OverviewStrip(view, session)
    qtbot.addWidget(strip)
    strip.resize(24, 100)
    strip.show()
    colours_at(strip, 50)
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(3, 50))
    assert session.current is None


def test_dark_and_another_height(qtbot: QtBot) -> None:
    strip, _ = shown_strip(qtbot)
    strip.set_theme(DARK)
    strip.resize(strip.width(), 300)
    qtbot.waitUntil(lambda: not strip._quiet.isActive())
    assert DARK.kinds["person"].line in colours_at(strip, 288, 10)


def test_hovering_tells_what_a_tick_stands_for(qtbot: QtBot) -> None:
    strip, _ = shown_strip(qtbot)
    colours_at(strip, 0)
    point = QPoint(3, HEIGHT // 2)
    QApplication.sendEvent(strip, QHelpEvent(QEvent.Type.ToolTip, point, strip.mapToGlobal(point)))
    assert "street 75" in QToolTip.text()
    QToolTip.hideText()

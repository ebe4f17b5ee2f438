"""Find: what it finds, where it goes, how many it counts."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.article_view import ArticleView
from gui.find_bar import FindBar
from gui.finding import Hits, find_all
from gui.session import Session
from gui.theme import LIGHT
from quotidian.model import Span

from .pages import LONG, article_of, point_of, spans


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("mira", ["Mira", "MIRA"]),
        ("mira's", ["Mira’s"]),
        ('"stay', ["“Stay"]),
        ("north west", ["north\nwest"]),
        ("north-west", ["north–west"]),
        ("(.*)", []),
        ("  ", []),
        ("", []),
        ("\N{GRINNING FACE}", ["\N{GRINNING FACE}"]),
    ],
)
def test_find_knows_what_a_keyboard_offers(words: str, found: list[str]) -> None:
    text = "Mira’s boat. “Stay,” said MIRA, north\nwest or north–west. \N{GRINNING FACE}"
    assert [span.of(text) for span in find_all(text, [Span(0, len(text))], words)] == found


def test_a_hit_does_not_cross_into_the_next_paragraph() -> None:
    text = "the end\n\nof it"
    assert find_all(text, [Span(0, 7), Span(9, 14)], "end of") == []
    assert find_all(text, [Span(9, 14)], "end") == []


def test_hits_go_round_both_ways() -> None:
    hits = Hits("a", [Span(0, 1), Span(5, 6), Span(9, 10)])
    hits.go_from(2)
    assert hits.which_of == (2, 3)
    hits.go_on(backwards=False)
    hits.go_on(backwards=False)
    assert hits.which_of == (1, 3)
    hits.go_on(backwards=True)
    assert hits.which_of == (3, 3)
    hits.go_from(10)
    assert hits.chosen == Span(0, 1)
    assert list(hits.touching(1, 9)) == [Span(5, 6)]
    hits.go_from(9, backwards=True)
    assert hits.chosen == Span(5, 6)
    hits.go_from(0, backwards=True)
    assert hits.chosen == Span(9, 10)


def test_no_hits_have_none_chosen() -> None:
    hits = Hits("a", [])
    hits.go_from(3)
    hits.go_on(backwards=True)
    assert (hits.chosen, hits.which_of) == (None, (0, 0))


PageWithBar = tuple[ArticleView, FindBar, Session]


@pytest.fixture
def page_with_bar(qtbot: QtBot) -> Iterator[PageWithBar]:
    session = Session()
    window = QWidget()
    qtbot.addWidget(window)
    view = ArticleView(session, window)
    bar = FindBar(view, window)
    column = QVBoxLayout(window)
    column.addWidget(bar)
    column.addWidget(view)
    window.resize(700, 500)
    window.show()
    qtbot.waitActive(window)
    session.show_article(article_of(*LONG))
    QApplication.processEvents()
    yield view, bar, session
    window.close()


def test_typing_finds_at_once_and_counts(page_with_bar: PageWithBar) -> None:
    view, bar, _ = page_with_bar
    bar.open()
    QTest.keyClicks(bar.field, "LIV aune")
    assert bar.count.text() == "1 of 2"
    QTest.keyClicks(bar.field, "x")
    assert bar.count.text() == "Not found"
    QTest.keyClick(bar.field, Qt.Key.Key_Backspace)
    assert bar.count.text() == "1 of 2"
    assert view.reading_place() == 0


def test_enter_goes_on_and_the_page_follows(page_with_bar: PageWithBar) -> None:
    view, bar, session = page_with_bar
    assert session.article is not None
    last = spans(session.article, "Liv Aune")[1]
    bar.open()
    QTest.keyClicks(bar.field, "liv aune")
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.count.text() == "2 of 2"
    assert view.viewport().rect().contains(point_of(view, last.start))
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert bar.count.text() == "1 of 2"
    QTest.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == "2 of 2"


def test_find_next_and_previous_without_the_focus(page_with_bar: PageWithBar) -> None:
    _, bar, _ = page_with_bar
    bar.find_next()
    assert bar.field.hasFocus()
    QTest.keyClicks(bar.field, "street 14")
    assert bar.count.text() == "1 of 11"
    bar.find_previous()
    assert bar.count.text() == "11 of 11"
    bar.find_next()
    assert bar.count.text() == "1 of 11"


def test_a_longer_word_is_sought_from_the_hit_of_before(page_with_bar: PageWithBar) -> None:
    view, bar, session = page_with_bar
    assert session.article is not None
    bar.open()
    QTest.keyClicks(bar.field, "street 1")
    for _ in range(5):
        bar.find_next()
    QTest.keyClicks(bar.field, "4")
    chosen = view.hits.chosen
    assert chosen is not None
    assert chosen.of(session.article.text) == "street 14"


def test_escape_puts_the_hits_away_and_selects_the_last(page_with_bar: PageWithBar) -> None:
    view, bar, session = page_with_bar
    assert session.article is not None
    bar.open()
    QTest.keyClicks(bar.field, "liv aune")
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert (bar.field.text(), bar.count.text()) == ("", "")
    assert view.hasFocus()
    assert view.selected_span() == spans(session.article, "Liv Aune")[0]


def test_selected_words_are_taken_over(page_with_bar: PageWithBar) -> None:
    view, bar, session = page_with_bar
    assert session.article is not None
    view.select(spans(session.article, "the last lamp")[0])
    bar.open()
    assert (bar.field.text(), bar.count.text()) == ("the last lamp", "1 of 1")


def test_another_article_has_no_hits(page_with_bar: PageWithBar) -> None:
    view, bar, session = page_with_bar
    bar.open()
    QTest.keyClicks(bar.field, "lamp")
    session.show_article(article_of(("paragraph", "No light at all."), id="dark"))
    assert view.hits.which_of == (0, 0)
    assert bar.field.text() == ""
    assert bar.count.text() == ""


def test_hits_in_folded_text_count_when_it_is_shown(page_with_bar: PageWithBar) -> None:
    view, bar, session = page_with_bar
    session.show_article(article_of(("furniture", "lamp shop"), ("paragraph", "A lamp."), id="folded"))
    bar.open()
    QTest.keyClicks(bar.field, "lamp")
    assert bar.count.text() == "1 of 1"
    view.show_folded(True)
    assert bar.count.text() == "2 of 2"


def test_words_that_stand_in_folded_text_alone_are_told_and_brought_up(page_with_bar: PageWithBar) -> None:
    view, bar, session = page_with_bar
    article = article_of(("paragraph", "A lamp."), ("furniture", "Share this"), id="furniture")
    session.show_article(article)
    bar.open()
    QTest.keyClicks(bar.field, "share")
    assert bar.count.text() == "1 in folded text"
    assert "Enter shows it" in bar.count.toolTip()
    QTest.keyClick(bar.field, Qt.Key.Key_Return)
    assert view.shows_folded
    assert bar.count.text() == "1 of 1"
    assert view.hits.chosen == spans(article, "Share")[0]


def test_more_hits_in_folded_text_are_told_by_the_tool_tip(page_with_bar: PageWithBar) -> None:
    _, bar, session = page_with_bar
    session.show_article(article_of(("furniture", "lamp shop"), ("paragraph", "A lamp."), id="folded"))
    bar.open()
    QTest.keyClicks(bar.field, "lamp")
    assert bar.count.text() == "1 of 1"
    assert bar.count.toolTip().startswith("1 in folded text")


def test_the_last_words_are_sought_again_by_key(page_with_bar: PageWithBar) -> None:
    view, bar, session = page_with_bar
    assert session.article is not None
    bar.open()
    QTest.keyClicks(bar.field, "street 14")
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    bar.find_next()
    assert (bar.field.text(), bar.count.text()) == ("street 14", "2 of 11")
    assert view.hasFocus()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert (bar.field.text(), bar.count.text()) == ("", "")
    assert view.selected_span() == spans(session.article, "street 14")[1]
    bar.find_previous()
    assert bar.count.text() == "1 of 11"


def test_the_last_words_are_sought_in_the_next_article_too(page_with_bar: PageWithBar) -> None:
    _, bar, session = page_with_bar
    bar.open()
    QTest.keyClicks(bar.field, "lamp")
    session.show_article(article_of(("paragraph", "One lamp."), ("paragraph", "Two lamps."), id="two"))
    bar.find_next()
    assert bar.count.text() == "1 of 2"


def test_the_field_keeps_its_place_when_the_count_comes(page_with_bar: PageWithBar) -> None:
    _, bar, _ = page_with_bar
    bar.open()
    left, width = bar.field.mapTo(bar.window(), bar.field.rect().topLeft()), bar.width()
    QTest.keyClicks(bar.field, "lamp")
    QApplication.processEvents()
    assert bar.count.isVisible()
    assert (bar.field.mapTo(bar.window(), bar.field.rect().topLeft()), bar.width()) == (left, width)
    assert bar.field.width() > 120


def test_hits_look_unlike_marks(page_with_bar: PageWithBar) -> None:
    view, bar, session = page_with_bar
    assert session.article is not None
    bar.open()
    QTest.keyClicks(bar.field, "the first lamp")
    image = view.viewport().grab().toImage()
    middle = point_of(view, spans(session.article, "the first lamp")[0].start + 3)
    found = {image.pixelColor(middle.x(), middle.y() + dy).name() for dy in range(-16, 17)}
    assert LIGHT.find_fill in found
    assert LIGHT.find_outline in found
    assert LIGHT.find_fill not in {style.fill for style in LIGHT.kinds.values()}


def test_hits_in_a_caption_are_in_the_colour_of_the_text(page_with_bar: PageWithBar) -> None:
    view, bar, session = page_with_bar
    article = article_of(("paragraph", "Dusk."), ("caption", "All lamps lit on the quay of Vestmark."), id="caption")
    session.show_article(article)
    bar.open()
    QTest.keyClicks(bar.field, "lamps")
    image = view.viewport().grab().toImage()

    def darkest(words: str) -> int:
        span = spans(article, words)[0]
        first, last = point_of(view, span.start), point_of(view, span.end - 1)
        rows = range(first.y() - 6, first.y() + 6)
        return min(image.pixelColor(x, y).lightness() for x in range(first.x(), last.x()) for y in rows)

    assert darkest("lamps") < darkest("Vestmark") - 30

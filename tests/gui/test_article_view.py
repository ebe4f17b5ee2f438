"""The page with its marks, by real clicks, keys and pixels."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QFontMetricsF, QGuiApplication, QHelpEvent, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from gui.article_view import ArticleView
from gui.mark_index import MarkIndex
from gui.marks import Mark, Target
from gui.text_geometry import line_pieces
from gui.theme import DARK, LIGHT
from quotidian.model import Article, Block, BlockKind, Inline, Span

from .pages import LONG, analysis_of, article_of, click_at, drag_over, point_of, shown_view, spans

SMILE = "\N{GRINNING FACE}"
FAMILY = "\N{MAN}\N{ZERO WIDTH JOINER}\N{WOMAN}"
QUOTE = "“Siv Holt knows every stone of Vestmark,”"
PAGE = article_of(
    ("headline", f"{SMILE} A wall for Vestmark"),
    ("paragraph", f"{FAMILY} {QUOTE} said Odd Berg. He built the cafe\N{COMBINING ACUTE ACCENT} wall."),
    ("caption", "Siv Holt on the wall."),
    ("paragraph", "Siv Holt laughed."),
)
FOUND = analysis_of(
    PAGE, {"Odd Berg": (), "Siv Holt": ()}, ["Vestmark"], [QUOTE], pronouns={"Odd Berg": "He"}
)  # fmt: skip
ODD, SIV, TOWN, SAYING = "person-1", "person-2", "place-1", "quote-1"


def at(words: str, number: int = 0) -> int:
    return spans(PAGE, words)[number].start


def picture(view: ArticleView) -> QImage:
    QApplication.processEvents()
    return view.viewport().grab().toImage()


def colours(view: ArticleView, span: Span) -> set[str]:
    """Return every colour on the page within the boxes of a span's letters and the line below."""
    image = picture(view)
    found = set()
    for piece in line_pieces(view.document(), *view.positions.document_range(span)):
        box = piece.box.toRect().translated(-view.offset())
        found |= {
            image.pixelColor(x, y).name()
            for x in range(box.left(), box.right())
            for y in range(box.top(), box.bottom() + 2)
        }
    return found


# The marks are painted


def test_marks_have_the_fill_of_their_kind(qtbot: QtBot) -> None:
    view, _ = shown_view(qtbot, PAGE, FOUND)
    assert LIGHT.kinds["person"].fill in colours(view, spans(PAGE, "Odd Berg")[0])
    assert LIGHT.kinds["place"].fill in colours(view, spans(PAGE, "Vestmark")[0])
    assert LIGHT.kinds["quote"].fill in colours(view, spans(PAGE, "every stone")[0])
    assert colours(view, spans(PAGE, "laughed")[0]).isdisjoint(style.fill for style in LIGHT.kinds.values())


def test_a_name_within_a_quote_keeps_its_fill_and_the_quote_has_its_bar(qtbot: QtBot) -> None:
    view, _ = shown_view(qtbot, PAGE, FOUND)
    within = colours(view, spans(PAGE, "Siv Holt")[0])
    assert LIGHT.kinds["person"].fill in within
    assert LIGHT.kinds["quote"].fill not in within
    margin = int(view.document().rootFrame().frameFormat().leftMargin())
    image, y = picture(view), point_of(view, at("every stone")).y()
    assert LIGHT.kinds["quote"].line in {image.pixelColor(x, y).name() for x in range(margin - 20, margin)}


def test_a_pronoun_has_a_line_but_no_fill(qtbot: QtBot) -> None:
    view, _ = shown_view(qtbot, PAGE, FOUND)
    shown = colours(view, spans(PAGE, "He")[0])
    assert LIGHT.kinds["person"].line in shown
    assert LIGHT.kinds["person"].fill not in shown


def test_marked_words_of_a_caption_are_in_the_colour_of_the_text(qtbot: QtBot) -> None:
    view, _ = shown_view(qtbot, PAGE, FOUND)
    caption = spans(PAGE, "Siv Holt on")[0]
    darkest = min(QColor(name).lightness() for name in colours(view, Span(caption.start, caption.start + 8)))
    unmarked = min(QColor(name).lightness() for name in colours(view, spans(PAGE, "the wall.")[0]))
    assert darkest < QColor(LIGHT.muted).lightness() - 20 < unmarked


def test_the_current_mention_is_inverse_and_the_others_of_its_entity_are_lit(qtbot: QtBot) -> None:
    view, session = shown_view(qtbot, PAGE, FOUND)
    before = picture(view)
    session.set_current(Target("person", SIV, 2))
    assert LIGHT.current_fill in colours(view, Span(at("Siv Holt laughed"), at(" laughed")))
    other = point_of(view, at("Siv Holt"))
    lit, plain = picture(view), before
    area = [(x, y) for x in range(other.x() - 12, other.x() + 12) for y in range(other.y() - 16, other.y() + 16)]
    assert any(lit.pixel(x, y) != plain.pixel(x, y) for x, y in area)
    session.set_current(None)
    assert picture(view) == before


def test_a_name_within_the_current_quote_can_be_read(qtbot: QtBot) -> None:
    view, session = shown_view(qtbot, PAGE, FOUND)
    session.set_current(Target("quote", SAYING, 0))
    within = colours(view, spans(PAGE, "Siv Holt")[0])
    assert {LIGHT.current_fill, LIGHT.current_text} <= within
    assert LIGHT.kinds["person"].fill not in within


def test_a_note_across_the_edge_of_the_current_quote_leaves_it_readable(qtbot: QtBot) -> None:
    view, session = shown_view(qtbot, PAGE, FOUND)
    session.add_annotation(Span(at("stone of"), at("Odd Berg")), "teal")
    session.set_current(Target("quote", SAYING, 0))
    assert "#a3e0dc" not in colours(view, spans(PAGE, "stone of")[0])


def test_a_hit_of_find_on_the_current_mention_can_be_read(qtbot: QtBot) -> None:
    view, session = shown_view(qtbot, PAGE, FOUND)
    session.set_current(Target("person", ODD, 0))
    view.find_text("odd berg")
    within = colours(view, spans(PAGE, "Odd Berg")[0])
    assert {LIGHT.current_fill, LIGHT.current_text} <= within
    assert LIGHT.find_fill not in within


def test_a_kind_that_is_switched_off_is_not_painted_and_not_clicked(qtbot: QtBot) -> None:
    view, session = shown_view(qtbot, PAGE, FOUND)
    session.set_kind_shown("person", False)
    assert LIGHT.kinds["person"].fill not in colours(view, spans(PAGE, "Odd Berg")[0])
    click_at(view, at("Odd Berg"))
    assert session.current is None


def test_the_current_mention_is_painted_though_its_kind_is_hidden(qtbot: QtBot) -> None:
    view, session = shown_view(qtbot, PAGE, FOUND)
    session.set_kind_shown("person", False)
    session.jump_to(Target("person", ODD, 0))
    assert {LIGHT.current_fill, LIGHT.current_text} <= colours(view, spans(PAGE, "Odd Berg")[0])
    assert LIGHT.kinds["person"].fill not in colours(view, spans(PAGE, "Siv Holt")[0])
    click_at(view, at("Siv Holt laughed"))
    assert session.current == Target("person", ODD, 0)
    session.set_kind_shown("person", True)
    session.set_kind_shown("person", False)
    assert LIGHT.current_fill in colours(view, spans(PAGE, "Odd Berg")[0])
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert LIGHT.current_fill not in colours(view, spans(PAGE, "Odd Berg")[0])


def test_the_feet_of_letters_stand_over_the_line_of_a_byline(qtbot: QtBot) -> None:
    article = article_of(("byline", "By Peggy Quigg"), ("paragraph", "Rain fell."))
    view, session = shown_view(qtbot, article, analysis_of(article, {"Peggy Quigg": ()}))
    view.set_zoom(3.0)
    session.set_current(Target("person", "person-1", 0))
    image = picture(view)
    (piece,) = line_pieces(view.document(), *view.positions.document_range(spans(article, "Peggy Quigg")[0]))
    box = piece.box.translated(-view.offset())
    below = range(round(piece.baseline - view.offset().y()) + 3, round(box.bottom()))
    inked = [y for y in below if any(image.pixelColor(x, y).name() == LIGHT.current_text
                                     for x in range(round(box.left()), round(box.right())))]  # fmt: skip
    descent = QFontMetricsF(piece.block.charFormat().font()).tightBoundingRect("g").bottom()
    assert inked[-1] >= round(piece.baseline - view.offset().y() + descent) - 2


def test_a_large_text_on_a_narrow_page_keeps_its_room_and_its_signs(qtbot: QtBot) -> None:
    view, session = shown_view(qtbot, PAGE, FOUND)
    view.resize(420, 500)
    view.set_zoom(3.0)
    frame = view.document().rootFrame().frameFormat()
    assert frame.leftMargin() + frame.rightMargin() <= 60
    session.add_annotation(spans(PAGE, "A wall")[0], "teal")
    session.set_kind_shown("quote", False)
    view.verticalScrollBar().setValue(0)
    image, y = picture(view), point_of(view, at("A wall")).y()
    rows = range(y - 40, y + 40)
    sign = [x for x in range(int(frame.leftMargin())) if LIGHT.kinds["note"].line in
            {image.pixelColor(x, row).name() for row in rows}]  # fmt: skip
    assert sign
    assert sign[0] > 0
    assert sign[-1] - sign[0] > 15
    assert LIGHT.page in {image.pixelColor(0, row).name() for row in rows}


def test_a_large_text_on_a_narrow_page_breaks_no_word(qtbot: QtBot) -> None:
    article = article_of(("headline", "A wall for the municipality"), ("paragraph", "The responsibilities remain."))
    view, _ = shown_view(qtbot, article)
    view.resize(480, 500)
    view.set_zoom(3.0)
    for number in range(2):
        block = view.document().findBlockByNumber(number)
        lines = [block.layout().lineAt(each) for each in range(block.layout().lineCount())]
        ends = [line.textStart() + line.textLength() for line in lines]
        assert all(block.text()[end - 1] == " " for end in ends[:-1]), block.text()
    sizes = [view.document().findBlockByNumber(number).charFormat().fontPointSize() for number in range(2)]
    assert sizes[0] > 1.1 * sizes[1]


def test_dark_is_dark(qtbot: QtBot) -> None:
    view, _ = shown_view(qtbot, PAGE, FOUND)
    view.set_theme(DARK)
    assert {DARK.page} <= colours(view, spans(PAGE, "laughed")[0])
    assert DARK.kinds["person"].fill in colours(view, spans(PAGE, "Odd Berg")[0])


def test_a_highlight_has_the_colour_that_the_reader_chose(qtbot: QtBot) -> None:
    view, session = shown_view(qtbot, PAGE)
    session.add_annotation(spans(PAGE, "laughed")[0], "teal")
    assert "#a3e0dc" in colours(view, spans(PAGE, "laughed")[0])


def test_of_a_block_of_a_hundred_thousand_words_only_the_visible_marks_are_painted(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = article_of(("paragraph", "Siv Holt said “yes” and went on. " * 15_000))
    view, session = shown_view(qtbot, article, analysis_of(article, {"Siv Holt": ()}))
    session.jump_to(Target("person", "person-1", 12_000))
    painted: list[Span] = []
    where = view.positions.document_range

    def counted(span: Span) -> tuple[int, int]:
        painted.append(span)
        return where(span)

    monkeypatch.setattr(view.positions, "document_range", counted)
    view.viewport().repaint()
    assert 20 < len(painted) < 500


def test_right_to_left_names_are_marked_where_they_stand(qtbot: QtBot) -> None:
    article = article_of(("paragraph", "הנמל נסגר, אמרה דנה לוי ביום שני."))
    view, session = shown_view(qtbot, article, analysis_of(article, {"דנה לוי": ()}))
    assert LIGHT.kinds["person"].fill in colours(view, spans(article, "דנה לוי")[0])
    click_at(view, article.text.index("דנה"))
    assert session.current == Target("person", "person-1", 0)


def test_a_list_item_has_its_marker_before_it(qtbot: QtBot) -> None:
    article = article_of(("paragraph", "Before."), ("list_item", "First"), ("list_item", "Second"))
    view, _ = shown_view(qtbot, article)
    first, image = point_of(view, article.text.index("First")), picture(view)
    before = {
        image.pixelColor(x, first.y() + dy).name() for x in range(first.x() - 26, first.x() - 8) for dy in (-2, 0, 2)
    }
    assert before - {LIGHT.page}


# Clicks


def test_a_click_after_emoji_takes_the_right_name(qtbot: QtBot) -> None:
    view, session = shown_view(qtbot, PAGE, FOUND)
    click_at(view, at("Odd Berg"))
    assert session.current == Target("person", ODD, 0)
    click_at(view, at("Vestmark"))
    assert session.current == Target("place", TOWN, 0)


def test_the_last_character_counts_and_the_next_does_not(qtbot: QtBot) -> None:
    view, session = shown_view(qtbot, PAGE, FOUND)
    end = spans(PAGE, "Odd Berg")[0].end
    click_at(view, end)
    assert session.current is None
    click_at(view, end - 1)
    assert session.current == Target("person", ODD, 0)


def test_the_shortest_mark_wins_and_a_second_click_takes_the_longer(qtbot: QtBot) -> None:
    view, session = shown_view(qtbot, PAGE, FOUND)
    chosen = []
    for _ in range(3):
        click_at(view, at("Siv Holt"))
        chosen.append(session.current)
    assert chosen == [Target("person", SIV, 0), Target("quote", SAYING, 0), Target("person", SIV, 0)]


def test_a_click_on_plain_words_keeps_the_current_mention(qtbot: QtBot) -> None:
    view, session = shown_view(qtbot, PAGE, FOUND)
    session.set_current(Target("person", ODD, 0))
    click_at(view, at("laughed"))
    assert session.current == Target("person", ODD, 0)


def test_selecting_over_a_name_is_no_click(qtbot: QtBot) -> None:
    view, session = shown_view(qtbot, PAGE, FOUND)
    drag_over(view, spans(PAGE, "Odd Berg")[0])
    assert session.current is None
    assert view.selected_span() == spans(PAGE, "Odd Berg")[0]


def test_beside_the_text_nothing_is_hit(qtbot: QtBot) -> None:
    view, _ = shown_view(qtbot, PAGE, FOUND)
    assert view.marks_at(QPoint(2, point_of(view, at("Siv Holt", 2)).y())) == []
    assert view.marks_at(QPoint(300, 490)) == []


def test_a_hand_over_marks_only(qtbot: QtBot) -> None:
    view, _ = shown_view(qtbot, PAGE, FOUND)
    QTest.mouseMove(view.viewport(), point_of(view, at("Odd Berg")))
    assert view.viewport().cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(view.viewport(), point_of(view, at("laughed")))
    assert view.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor


def test_hovering_tells_what_a_mark_is(qtbot: QtBot) -> None:
    view, _ = shown_view(qtbot, PAGE, FOUND)
    point = point_of(view, at("He built"))
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, point, view.viewport().mapToGlobal(point)))
    assert "Odd Berg" in QToolTip.text()
    assert "2 mentions · 1 quote" in QToolTip.text()
    assert "Inferred" in QToolTip.text()
    QToolTip.hideText()


# Keys


def test_escape_leaves_the_current_mention(qtbot: QtBot) -> None:
    view, session = shown_view(qtbot, PAGE, FOUND)
    session.set_current(Target("person", ODD, 0))
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert session.current is None


def test_enter_chooses_the_mark_at_the_caret(qtbot: QtBot) -> None:
    view, session = shown_view(qtbot, PAGE, FOUND)
    view.select(Span(at("Odd Berg") + 2, at("Odd Berg") + 2))
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert session.current == Target("person", ODD, 0)


def test_selecting_by_keys_takes_whole_characters(qtbot: QtBot) -> None:
    view, _ = shown_view(qtbot, PAGE, FOUND)
    start = PAGE.text.index("e\N{COMBINING ACUTE ACCENT}")
    view.select(Span(start, start))
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_span() == Span(start, start + 2)
    family = PAGE.text.index(FAMILY)
    view.select(Span(family, family))
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view.selected_span() == Span(family, family + len(FAMILY))


# The bar at a selection


def test_selected_words_can_be_highlighted_and_noted_at_once(qtbot: QtBot) -> None:
    view, _ = shown_view(qtbot, PAGE, FOUND)
    bar = view._selection_bar
    asked: list[tuple[str, Span]] = []
    view.highlight_requested.connect(lambda span: asked.append(("highlight", span)))
    view.note_requested.connect(lambda span: asked.append(("note", span)))
    words = spans(PAGE, "laughed")[0]
    assert not bar.isVisible()
    for button in (bar.highlight, bar.note):
        view.select(Span(0, 0))
        drag_over(view, words)
        assert bar.isVisible()
        assert view.viewport().rect().contains(bar.geometry())
        assert not bar.geometry().contains(point_of(view, words.start))
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        assert not bar.isVisible()
    assert asked == [("highlight", words), ("note", words)]


def test_the_bar_goes_with_the_selection_and_by_escape(qtbot: QtBot) -> None:
    view, session = shown_view(qtbot, PAGE, FOUND)
    session.set_current(Target("person", ODD, 0))
    drag_over(view, spans(PAGE, "laughed")[0])
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not view._selection_bar.isVisible()
    assert session.current is not None
    drag_over(view, spans(PAGE, "stone of")[0])
    click_at(view, at("laughed"))
    assert not view._selection_bar.isVisible()


# Copying


def test_copied_text_is_the_articles_own(qtbot: QtBot) -> None:
    article = article_of(("paragraph", "one\u00a0two\nthree\u2028four"), ("furniture", "Share"), ("paragraph", "five"))
    view, _ = shown_view(qtbot, article)
    view.selectAll()
    view.copy()
    assert QGuiApplication.clipboard().text() == "one\u00a0two\nthree\u2028four\n\nfive"
    QGuiApplication.clipboard().clear()


def test_nothing_selected_is_no_span(qtbot: QtBot) -> None:
    view, _ = shown_view(qtbot, PAGE)
    assert view.selected_span() is None


def test_white_space_at_the_ends_of_a_selection_does_not_count(qtbot: QtBot) -> None:
    view, _ = shown_view(qtbot, PAGE)
    words = spans(PAGE, " said ")[0]
    view.select(words)
    assert view.selected_span() == Span(words.start + 1, words.end - 1)


# Jumps and the reading place


def long_page(qtbot: QtBot) -> tuple[ArticleView, Article]:
    article = article_of(*LONG, id="long")
    view, session = shown_view(qtbot, article, analysis_of(article, {"Liv Aune": ()}))
    assert session.article is article
    return view, article


def test_a_jump_puts_the_mention_a_third_from_the_top(qtbot: QtBot) -> None:
    article = article_of(*LONG, ("paragraph", "filler " * 2000))
    view, session = shown_view(qtbot, article, analysis_of(article, {"Liv Aune": ()}))
    session.jump_to(Target("person", "person-1", 1))
    y = point_of(view, spans(article, "Liv Aune")[1].start).y()
    assert abs(y - view.viewport().height() / 3) < 30


def test_a_jump_before_the_first_paint_arrives(qtbot: QtBot) -> None:
    article = article_of(*LONG)
    view, session = shown_view(qtbot, article_of(("paragraph", "Short.")))
    session.show_article(article)
    session.set_analysis(analysis_of(article, {"Liv Aune": ()}))
    session.jump_to(Target("person", "person-1", 1))
    assert view.viewport().rect().contains(point_of(view, spans(article, "Liv Aune")[1].start))


def test_a_jump_takes_neither_focus_nor_selection(qtbot: QtBot) -> None:
    view, session = shown_view(qtbot, PAGE, FOUND)
    words = spans(PAGE, "laughed")[0]
    view.select(words)
    view.clearFocus()
    session.jump_to(Target("person", ODD, 1))
    assert view.selected_span() == words
    assert not view.hasFocus()


def test_a_jump_to_a_folded_mention_unfolds_it(qtbot: QtBot) -> None:
    article = article_of(("paragraph", "Dusk."), ("caption", "Liv Aune."), ("caption", "Liv Aune."), repeated=(2,))
    view, session = shown_view(qtbot, article, analysis_of(article, {"Liv Aune": ()}))
    assert view.folded_count == 1
    session.jump_to(Target("person", "person-1", 1))
    assert view.shows_folded
    assert view.viewport().rect().contains(point_of(view, spans(article, "Liv Aune")[1].start))


def test_the_reading_place_outlives_zoom_width_theme_and_folding(qtbot: QtBot) -> None:
    view, article = long_page(qtbot)
    place = spans(article, "street 80 ")[0].start
    view.restore_reading_place(place)
    for number, change in enumerate((
        view.zoom_in, view.zoom_in, view.zoom_out, lambda: view.resize(500, 400), lambda: view.resize(1000, 700),
        lambda: view.set_theme(DARK), lambda: view.show_folded(True), view.zoom_reset,
    )):  # fmt: skip
        change()
        QApplication.processEvents()
        assert view.reading_place() == place, number
        assert 0 <= point_of(view, place).y() < 40 * view.zoom


def test_scrolling_moves_the_reading_place(qtbot: QtBot) -> None:
    view, article = long_page(qtbot)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    assert 0.4 < view.reading_place() / len(article.text) < 0.6
    view.verticalScrollBar().setValue(0)
    assert view.reading_place() == 0


def test_the_reading_place_is_told_and_restored(qtbot: QtBot) -> None:
    view, article = long_page(qtbot)
    view.verticalScrollBar().setValue(2000)
    place = view.reading_place()
    view.verticalScrollBar().setValue(0)
    view.restore_reading_place(place)
    assert view.reading_place() == place
    assert abs(view.verticalScrollBar().value() - 2000) < 40
    assert article.text[place : place + 2].strip()


def test_the_selection_outlives_zoom(qtbot: QtBot) -> None:
    view, _ = shown_view(qtbot, PAGE)
    words = spans(PAGE, "laughed")[0]
    view.select(words)
    view.zoom_in()
    assert view.selected_span() == words


def test_another_article_begins_at_its_top(qtbot: QtBot) -> None:
    view, _ = long_page(qtbot)
    view.verticalScrollBar().setValue(900)
    view._session.show_article(article_of(*LONG, id="other"))
    assert (view.reading_place(), view.verticalScrollBar().value()) == (0, 0)


# Zoom


@pytest.mark.parametrize("factor", [0.5, 0.6, 0.8, 1.0, 1.4])
@pytest.mark.parametrize("kind", ["paragraph", "byline", "caption"])
def test_lines_leave_the_feet_of_letters_alone(qtbot: QtBot, kind: BlockKind, factor: float) -> None:
    # A pronoun's mark has no fill: but for the line, the page looks as without it.
    article = article_of((kind, "gyppy jaqpy"), id=f"feet {kind} {factor}")
    view, session = shown_view(qtbot, article)
    view.set_zoom(factor)
    before = picture(view)
    session.set_analysis(analysis_of(article, {"Someone": ()}, pronouns={"Someone": "gyppy jaqpy"}))
    after = picture(view)
    (piece,) = line_pieces(view.document(), *view.positions.document_range(Span(0, len(article.text))))
    box = piece.box.toRect().translated(-view.offset())
    feet = round(piece.baseline + 0.8 * (piece.box.bottom() - piece.baseline)) - view.offset().y()
    assert before.copy(box.left(), box.top(), box.width(), feet - box.top()) == after.copy(
        box.left(), box.top(), box.width(), feet - box.top()
    )
    assert before != after


def test_ctrl_and_wheel_zoom(qtbot: QtBot) -> None:
    view, _ = shown_view(qtbot, PAGE)
    size = view.document().defaultFont().pointSizeF()

    def turn(notch: int) -> None:
        event = QWheelEvent(
            QPointF(50, 50), view.viewport().mapToGlobal(QPointF(50, 50)), QPoint(), QPoint(0, notch * 120),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(view.viewport(), event)

    turn(1)
    assert view.document().defaultFont().pointSizeF() == pytest.approx(size * 1.1)
    turn(-1)
    turn(-1)
    assert view.document().defaultFont().pointSizeF() == pytest.approx(size * 0.9)


def test_zoom_stays_within_its_steps(qtbot: QtBot) -> None:
    view, _ = shown_view(qtbot, PAGE)
    told: list[float] = []
    view.zoom_changed.connect(told.append)
    view.set_zoom(50)
    view.zoom_in()
    assert told == [3.0]
    view.set_zoom(0.01)
    view.zoom_out()
    assert told == [3.0, 0.5]


# Links, files, resources

LINKED = "Read Siv Holt and the rest."
LINK = Article(
    "link", "a", "", LINKED,
    (Block("paragraph", Span(0, len(LINKED)), 0, (Inline(Span(5, 22), "link", "https://example.org/"),)),),
)  # fmt: skip


def test_a_link_is_asked_for_not_followed(qtbot: QtBot) -> None:
    view, session = shown_view(qtbot, LINK, analysis_of(LINK, {"Siv Holt": ()}))
    asked: list[str] = []
    view.link_requested.connect(asked.append)
    click_at(view, LINKED.index("and"))
    assert asked == ["https://example.org/"]
    click_at(view, LINKED.index("Siv"))
    assert asked == ["https://example.org/"]
    assert session.current == Target("person", "person-1", 0)
    click_at(view, LINKED.index("Siv"), Qt.KeyboardModifier.ControlModifier)
    assert asked == ["https://example.org/"] * 2
    assert view.document().toPlainText() == LINKED


def test_no_resource_is_ever_loaded(qtbot: QtBot, tmp_path: Path) -> None:
    view, _ = shown_view(qtbot, PAGE)
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"not for the page")
    assert not view.document().resource(2, QUrl.fromLocalFile(str(secret)))


def test_a_dropped_file_is_passed_on(qtbot: QtBot, tmp_path: Path) -> None:
    view, _ = shown_view(qtbot, PAGE)
    dropped: list[Path] = []
    view.path_dropped.connect(dropped.append)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "a.txt")), QUrl("https://example.org/")])
    action, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    view.dropEvent(QDropEvent(QPointF(5, 5), action, data, button, none))
    assert dropped == [tmp_path / "a.txt"]


# Which marks touch a stretch


def test_the_index_finds_long_marks_that_begin_far_before() -> None:
    def mark(start: int, end: int) -> Mark:
        return Mark(Span(start, end), Target("person", f"{start}-{end}"))

    marks = [mark(0, 100), mark(2, 4), mark(10, 12), mark(50, 60)]
    index = MarkIndex(marks)
    assert index.touching(55, 56) == [marks[0], marks[3]]
    assert index.touching(4, 10) == [marks[0]]
    assert index.at(11) == [marks[2], marks[0]]
    assert index.at(100) == []
    assert MarkIndex().at(0) == []

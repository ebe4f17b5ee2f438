"""An article as a document: what is shown of it, how it is set, and the way between its positions and the text's."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont, QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from gui import assets
from gui.document import PositionMap, centre_column, fill
from gui.theme import DARK, LIGHT
from quotidian.model import Article, Block, Inline, Span

from .pages import article_of

FAMILY = "\N{MAN}\N{ZERO WIDTH JOINER}\N{WOMAN}\N{ZERO WIDTH JOINER}\N{GIRL}"
ACCENTED = "e\N{COMBINING ACUTE ACCENT}"
AWKWARD = ["a", "é", ACCENTED, "\N{GRINNING FACE}", FAMILY, "\u00a0", "\u2028", "\r", "\n", "\t", "\0", "\ufffc", "한"]


def document_of(article: Article, show_folded: bool = False) -> tuple[QTextDocument, PositionMap]:
    document = QTextDocument()
    return document, fill(document, article, LIGHT, 13.0, 700, show_folded)


def shown(document: QTextDocument, start: int, end: int) -> str:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def test_a_block_of_the_article_is_a_block_of_the_document(qtbot: QtBot) -> None:
    document, _ = document_of(article_of(("headline", "Rain"), ("paragraph", "It fell."), ("paragraph", "It stopped.")))
    assert document.blockCount() == 3
    assert document.toPlainText() == "Rain\nIt fell.\nIt stopped."
    assert not document.isUndoRedoEnabled()


def test_markup_in_the_text_stays_text(qtbot: QtBot) -> None:
    document, _ = document_of(article_of(("paragraph", "<b>Bold</b> &amp; <img src='file:///etc/hostname'>")))
    assert document.toPlainText() == "<b>Bold</b> &amp; <img src='file:///etc/hostname'>"


def test_furniture_and_repeated_captions_are_folded_until_asked_for(qtbot: QtBot) -> None:
    parts = (("furniture", "Back to top"), ("caption", "A lamp."), ("caption", "A lamp."), ("paragraph", "Dusk."))
    article = article_of(*parts, repeated=(2,))  # type: ignore[arg-type]
    document, _ = document_of(article)
    assert document.toPlainText() == "A lamp.\nDusk."
    document, _ = document_of(article, show_folded=True)
    assert document.toPlainText() == "Back to top\nA lamp.\nA lamp.\nDusk."


def test_a_line_end_within_a_paragraph_is_shown_as_a_space(qtbot: QtBot) -> None:
    document, _ = document_of(article_of(("paragraph", "one\ntwo\rthree\u2029four")))
    assert document.toPlainText() == "one two three four"


def test_a_line_separator_breaks_the_line_within_its_block(qtbot: QtBot) -> None:
    document, _ = document_of(article_of(("paragraph", "one\u2028two")))
    assert document.blockCount() == 1
    assert shown(document, 0, 7) == "one\u2028two"


@pytest.mark.parametrize(
    "before", ["", "\N{GRINNING FACE}", FAMILY, ACCENTED, "\u00a0", "\u2028", "a\rb", "\N{GOTHIC LETTER AHSA}é"]
)
def test_positions_after_awkward_characters(qtbot: QtBot, before: str) -> None:
    article = article_of(("headline", f"{before} Head"), ("paragraph", f"{before} Siv Holt spoke {before} at noon."))
    document, positions = document_of(article)
    start = article.text.index("Siv Holt")
    first, last = positions.document_range(Span(start, start + 8))
    assert shown(document, first, last) == "Siv Holt"
    assert (positions.to_text(first), positions.to_text(last)) == (start, start + 8)


blocks_of_awkward_text = st.lists(st.lists(st.sampled_from(AWKWARD), min_size=1).map("".join), min_size=1, max_size=5)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(blocks_of_awkward_text, st.sets(st.integers(0, 4)))
def test_every_shown_position_goes_there_and_back(qtbot: QtBot, texts: list[str], folded: set[int]) -> None:
    parts = [("furniture" if number in folded else "paragraph", text) for number, text in enumerate(texts)]
    article = article_of(*parts)  # type: ignore[arg-type]
    document, positions = document_of(article)
    assert document.blockCount() == max(1, len(positions.blocks))
    for number, block in enumerate(positions.blocks):
        there = document.findBlockByNumber(number)
        assert positions.to_document(block.span.start) == there.position()
        assert positions.to_document(block.span.end) == there.position() + there.length() - 1
        for position in range(block.span.start, block.span.end + 1):
            assert positions.to_text(positions.to_document(position)) == position


def test_between_two_surrogates_is_at_the_character_that_they_make(qtbot: QtBot) -> None:
    _, positions = document_of(article_of(("paragraph", "a\N{GRINNING FACE}b")))
    assert [positions.to_text(units) for units in range(5)] == [0, 1, 1, 2, 3]


def test_what_is_not_shown_goes_to_the_end_of_what_is_shown_before_it(qtbot: QtBot) -> None:
    article = article_of(("furniture", "Share"), ("paragraph", "One."), ("furniture", "Top"), ("paragraph", "Two."))
    _, positions = document_of(article)
    top = article.text.index("Top")
    assert positions.to_document(0) == 0
    assert positions.to_document(top + 1) == 4
    assert not positions.shows(Span(top, top + 3))
    assert list(positions.shown_parts(Span(0, len(article.text)))) == [Span(7, 11), Span(18, 22)]
    assert positions.shown_text(article.text, Span(0, len(article.text))) == "One.\n\nTwo."


def test_positions_beyond_the_document_are_clamped(qtbot: QtBot) -> None:
    _, positions = document_of(article_of(("paragraph", "One.")))
    assert (positions.to_text(-3), positions.to_text(99), positions.to_document(99)) == (0, 4, 4)


def test_an_article_without_blocks_is_an_empty_page(qtbot: QtBot) -> None:
    document, positions = document_of(article_of())
    assert document.isEmpty()
    assert (positions.to_text(5), positions.to_document(5)) == (0, 0)


def test_blocks_look_like_what_they_are(qtbot: QtBot) -> None:
    article = article_of(
        ("headline", "Head"), ("byline", "By Siv Holt"), ("heading", "Under"), ("paragraph", "Words."),
        ("list_item", "Item"), ("quote", "Said"), ("caption", "Seen"),
    )  # fmt: skip
    document, _ = document_of(article)
    blocks = [document.findBlockByNumber(number) for number in range(7)]
    sizes = [block.charFormat().fontPointSize() for block in blocks]
    headline, byline, heading, paragraph, item, quote, caption = range(7)
    assert sizes[headline] > sizes[heading] > sizes[paragraph] > sizes[byline] == sizes[caption]
    assert blocks[headline].charFormat().fontWeight() == QFont.Weight.Bold
    assert blocks[headline].blockFormat().headingLevel() == 1
    assert blocks[heading].blockFormat().headingLevel() == 2
    assert blocks[byline].charFormat().foreground().color().name() == LIGHT.muted
    assert blocks[caption].charFormat().fontFamilies() != blocks[paragraph].charFormat().fontFamilies()
    assert blocks[item].blockFormat().leftMargin() > 0 < blocks[quote].blockFormat().leftMargin()
    assert blocks[quote].charFormat().fontItalic()
    assert blocks[paragraph].blockFormat().lineHeight() > 110


def test_a_nested_list_item_is_set_further_in(qtbot: QtBot) -> None:
    text = "outer\n\ninner"
    blocks = (Block("list_item", Span(0, 5), 1, marker="•"), Block("list_item", Span(7, 12), 2, marker="•"))
    document, _ = document_of(Article("a", "a", "", text, blocks))
    margins = [document.findBlockByNumber(number).blockFormat().leftMargin() for number in range(2)]
    assert margins[1] == 2 * margins[0] > 0


def test_emphasis_links_and_code_keep_every_position(qtbot: QtBot) -> None:
    text = "\N{GRINNING FACE} very bold code link."
    at = text.index
    inlines = (
        Inline(Span(2, 11), "emphasis"), Inline(Span(at("bold"), at("bold") + 4), "strong"),
        Inline(Span(at("code"), at("code") + 4), "code"),
        Inline(Span(at("link"), at("link") + 4), "link", "https://example.org/a"),
    )  # fmt: skip
    document, positions = document_of(
        Article("a", "a", "", text, (Block("paragraph", Span(0, len(text)), 0, inlines),))
    )

    def format_at(words: str) -> QTextCursor:
        cursor = QTextCursor(document)
        cursor.setPosition(positions.to_document(at(words) + 1))
        return cursor

    assert document.toPlainText() == text
    assert format_at("very").charFormat().fontItalic()
    assert format_at("bold").charFormat().fontItalic()
    assert format_at("bold").charFormat().fontWeight() == QFont.Weight.Bold
    assert format_at("link").charFormat().anchorHref() == "https://example.org/a"
    assert format_at("code").charFormat().fontFamilies() == list(assets.MONO_FAMILIES)
    assert not format_at(".").charFormat().isAnchor()


def test_the_theme_colours_the_words(qtbot: QtBot) -> None:
    document = QTextDocument()
    fill(document, article_of(("paragraph", "Words.")), DARK, 13.0, 700)
    assert document.firstBlock().charFormat().foreground().color().name() == DARK.text


@pytest.mark.parametrize("width", [700, 900, 1600])
def test_a_line_holds_60_to_75_characters_in_the_middle_of_the_page(qtbot: QtBot, width: int) -> None:
    words = "The harbour master counted the boats again and wrote the number down in the old book by the door. " * 12
    document, _ = document_of(article_of(("paragraph", words)))
    document.setDocumentMargin(0)
    document.setTextWidth(width)
    centre_column(document, width)
    document.size()
    layout = document.firstBlock().layout()
    lengths = [layout.lineAt(number).textLength() for number in range(layout.lineCount() - 1)]
    assert 60 <= sum(lengths) / len(lengths) <= 75
    frame = document.rootFrame().frameFormat()
    assert frame.leftMargin() == frame.rightMargin() > 0

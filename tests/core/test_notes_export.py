"""Notes as Markdown: every line quoted, the article's words escaped, orphans apart."""

import html
import re
from dataclasses import replace

import markdown
import pytest

from quotidian.annotations import edited, new_annotation
from quotidian.exports.notes_markdown import notes_as_markdown
from quotidian.model import Annotation, Article, Block, Span

TEXT = "Ferry stops\n\nThe *old* ferry_line <b>stops</b> & waits.\n\n1. It was late.\n# Not a heading"


def article() -> Article:
    blocks = (
        Block("headline", Span(0, 11)),
        Block("paragraph", Span(13, 56)),
        Block("paragraph", Span(57, len(TEXT))),
    )
    return Article("a", "/news/ferry_line.txt", "Ferry *stops*", TEXT, blocks, published="2031-04-05")


def note_on(words: str, body: str = "", tags: tuple[str, ...] = ()) -> Annotation:
    start = TEXT.index(words)
    return new_annotation(article(), Span(start, start + len(words)), "yellow", body, tags)


def rendered_quote(markdown_text: str) -> str:
    quote = re.search(r"<blockquote>(.*?)</blockquote>", markdown.markdown(markdown_text), re.S)
    assert quote
    return html.unescape(re.sub(r"<[^>]+>", "", quote[1])).strip()


def test_title_source_and_date_come_first() -> None:
    lines = notes_as_markdown(article(), []).splitlines()
    assert lines[0] == r"# Notes on Ferry \*stops\*"
    assert r"Source: /news/ferry\_line.txt" in lines
    assert "Published: 2031-04-05" in lines
    assert "There are no notes." in lines


def test_a_note_has_its_place_body_tags_and_dates() -> None:
    note = note_on("ferry_line", "**Check** this", ("boats", "to_do"))
    text = notes_as_markdown(article(), [edited(note, modified="2031-05-06T07:08:09+00:00")])
    start = TEXT.index("ferry_line")
    assert f"## 1. Paragraph 1, characters {start}–{start + 10}" in text
    assert "\n**Check** this\n" in text
    assert r"- Tags: boats, to\_do" in text
    assert f"- Written: {note.created}" in text
    assert "- Changed: 2031-05-06T07:08:09+00:00" in text


def test_every_line_of_a_quote_is_a_block_quote() -> None:
    words = TEXT[TEXT.index("1. It") :]
    text = notes_as_markdown(article(), [note_on(words)])
    assert "> 1\\. It was late.\n> \\# Not a heading\n" in text


@pytest.mark.parametrize("words", ["*old* ferry_line <b>stops</b> & waits", "1. It was late.", "# Not a heading"])
def test_the_words_read_the_same_once_rendered(words: str) -> None:
    assert rendered_quote(notes_as_markdown(article(), [note_on(words)])) == words


def test_a_quote_over_a_blank_line_stays_one_block_quote() -> None:
    text = notes_as_markdown(article(), [note_on(TEXT[:20])])
    assert "> Ferry stops\n>\n> The \\*o" in text


def test_notes_come_in_text_order_and_orphans_apart() -> None:
    late, early = note_on("late"), note_on("Ferry")
    lost = replace(note_on("waits"), state="orphan")
    gone = replace(note_on("Not"), state="deleted")
    text = notes_as_markdown(article(), [late, lost, gone, early])
    heading = text.index("## Notes whose words are no longer in the text")
    assert text.index("> Ferry") < text.index("> late") < heading < text.index("> waits")
    assert "> Not" not in text


def test_an_open_code_fence_does_not_swallow_the_next_note() -> None:
    text = notes_as_markdown(article(), [note_on("Ferry", "```\nleft open"), note_on("late")])
    assert "```\nleft open\n```\n" in text
    closed = notes_as_markdown(article(), [note_on("Ferry", "```\nclosed\n```")])
    assert closed.count("```") == 2

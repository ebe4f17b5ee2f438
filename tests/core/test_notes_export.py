"""Notes as Markdown: every line quoted, the article's words escaped, orphans apart."""

import html
import re
from collections.abc import Callable
from dataclasses import replace

import markdown
import nh3
import pytest
from hypothesis import given
from hypothesis import strategies as st

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


def rendered(markdown_text: str) -> str:
    return markdown.markdown(markdown_text, extensions=["fenced_code"])


def assert_the_next_note_stands(body: str, render: Callable[[str], str] = rendered) -> None:
    """Assert that a browser shows both notes' headings and facts, and the last one's words.

    nh3 reads HTML as browsers do: whatever an element or a comment has swallowed is no heading in what it returns.
    """
    text = notes_as_markdown(article(), [note_on("Ferry", body, ("boats",)), note_on("late", "*end*")])
    shown = nh3.clean(render(text))
    for number, place in ((1, "Headline 1"), (2, "Paragraph 2")):
        assert re.search(rf"^<h2>{number}\. {place}, characters", shown, re.M), shown
    assert shown.count("\n<ul>\n<li>Colour: yellow") == 1, shown
    assert "\n<ul>\n<li>Tags: boats</li>\n<li>Colour: yellow" in shown
    assert re.search(r"<blockquote>\n<p>late</p>\n</blockquote>\n<p>Note:</p>\n<blockquote>\n<p><em>end</em>", shown)


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
    assert "\nNote:\n\n> **Check** this\n" in text
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


def test_words_that_begin_in_the_gap_before_a_block_have_its_place_and_no_empty_line() -> None:
    note = new_annotation(article(), Span(11, 20), "yellow")
    text = notes_as_markdown(article(), [note])
    assert "## 1. Paragraph 1, characters 11–20\n\n> The \\*ol\n\n-" in text


def test_words_between_two_blocks_have_their_characters_only() -> None:
    text = notes_as_markdown(article(), [new_annotation(article(), Span(11, 13), "yellow")])
    assert "## 1. Characters 11–13\n\n>\n\n-" in text


def test_a_note_with_html_is_given_as_typed() -> None:
    text = notes_as_markdown(article(), [note_on("late", "*so*\n<!-- check")])
    assert "<code>*so*\n&lt;!-- check\n</code>" in rendered(text)
    autolinks = "see <https://harbour.example/a> and <desk@harbour.example>, 1 < 2, a <- b"
    assert f"> {autolinks}\n" in notes_as_markdown(article(), [note_on("late", autolinks)])


NASTY = [
    "```\nleft open",
    "~~~~ text\nleft open\n~~~",
    "  ```\n  indented, left open",
    "- item\n  ```\n  open in a list",
    "- ```\n  opened at the marker\n```",
    "> ```\n> open in a quote",
    "<!-- left open",
    "so <!-- left open",
    "- <!-- left open",
    "<pre>left open",
    "<div>\n\nleft open",
    "<script>left open",
    "<style>",
    "<textarea>",
    "<![CDATA[ open",
    "<?php open",
    "<!DOCTYPE",
    "</blockquote>",
    "<a href='left open",
    "<details><summary>open",
    "`code <b` <title>",
    "- a list\n- that ends the note",
    "1. a list",
    "# A heading",
    "a heading\n===",
    "    code",
    "\tcode",
    "[label]: <left open",
    "![picture](left open",
    "**bold `code _left open",
    "\\",
    "\r\n\r\n---\r\n",
    "$$\nleft open",
    "|a|b|\n|-|-|",
    "\x0c\u2028```\x85<pre>",
    ">" * 300,
]


@pytest.mark.parametrize("body", NASTY)
def test_no_note_swallows_what_follows_it(body: str) -> None:
    assert_the_next_note_stands(body)


@given(
    st.lists(st.sampled_from([*NASTY, "words", "\n", "\n\n", "  ", "    ", "> ", "- ", "```", "<", "-->"]), max_size=6)
)
def test_no_mixture_of_them_does_either(pieces: list[str]) -> None:
    assert_the_next_note_stands("".join(pieces))

"""Markdown to blocks and inline marks."""

from pathlib import Path

import pytest

from quotidian.model import Article
from quotidian.readers import ReadError, read_bytes, read_file


def read(text: str) -> Article:
    return read_bytes(text.encode(), "article.md")


def kinds(article: Article) -> list[tuple[str, str]]:
    return [(block.kind, block.span.of(article.text)) for block in article.blocks]


def test_blocks_are_joined_by_blank_lines() -> None:
    article = read(
        "# Ferry *sails*\n\nIt left at dawn, an hour\nlate.\n\n## Later\n\n> It rained.\n\nNobody minded, he said."
    )
    assert (
        article.text
        == "Ferry sails\n\nIt left at dawn, an hour\nlate.\n\nLater\n\nIt rained.\n\nNobody minded, he said."
    )
    assert [kind for kind, _ in kinds(article)] == ["headline", "paragraph", "heading", "quote", "paragraph"]
    assert article.blocks[2].level == 2
    assert article.reader == "markdown"


def test_inline_marks_lie_where_their_words_are() -> None:
    article = read("# T\n\n😀 The *Haven* is **not** `late`, [they say](https://example.org/a?b=1&c=2).")
    block = article.blocks[1]
    marks = [(inline.kind, inline.span.of(article.text), inline.target) for inline in block.inlines]
    assert marks == [
        ("emphasis", "Haven", None), ("strong", "not", None), ("code", "late", None),
        ("link", "they say", "https://example.org/a?b=1&c=2"),
    ]  # fmt: skip


def test_nested_marks() -> None:
    article = read("# T\n\nThe ***Haven*** and [the *quay*](x).")
    words = {(inline.kind, inline.span.of(article.text)) for inline in article.blocks[1].inlines}
    assert words == {("emphasis", "Haven"), ("strong", "Haven"), ("emphasis", "quay"), ("link", "the quay")}


def test_lists_have_markers_and_depth() -> None:
    article = read("# T\n\n- rope\n- tar\n    1. red\n    2. black\n\nEnd of it.\n\n3. oars\n4. sail")
    items = [(b.level, b.marker, b.span.of(article.text)) for b in article.blocks if b.kind == "list_item"]
    assert items == [
        (1, "•", "rope"), (1, "•", "tar"), (2, "1.", "red"), (2, "2.", "black"), (1, "3.", "oars"), (1, "4.", "sail"),
    ]  # fmt: skip


def test_a_picture_is_a_caption_and_its_double_is_repeated() -> None:
    caption = "Captain Ida Holm (left) on the bridge. (Harbour Press)"
    article = read(f"# T\n\nIt left at dawn.\n\n![{caption}](bridge.jpg)\n\n{caption}\n\nIt came back.")
    assert [(block.kind, block.repeated) for block in article.blocks[2:4]] == [("caption", False), ("caption", True)]


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("AT&amp;T & co &copy; 2 &lt; 3", "AT&T & co © 2 < 3"),
        (r"1\. not a list \*", "1. not a list *"),
        ("raw <b>bold</b> words", "raw bold words"),
        ("`a < b && c`", "a < b && c"),
        ("two  \nlines", "two\nlines"),
        ("two\\\nlines", "two\nlines"),
        ("two\n   lines", "two\nlines"),
        ("<mara@example.org>", "mara@example.org"),
        ("~~old~~ new", "old new"),
        ("Mara Voss<br>Olu Adeyemi", "Mara Voss\nOlu Adeyemi"),
        ("Mara Voss<br>\nOlu <div>Adeyemi</div>", "Mara Voss\nOlu\nAdeyemi"),
        ("It left <script>count(1)</script>late.", "It left late."),
        ("It left <STYLE>p {}</STYLE>late, `<script>` and all.", "It left late, <script> and all."),
        ("<img src=x alt='The quay'> by night", "The quay by night"),
        ("#oslo and #quay", "#oslo and #quay"),
    ],
)
def test_entities_escapes_and_raw_html(source: str, shown: str) -> None:
    assert read(f"# T\n\n{source}").text.removeprefix("T\n\n") == shown


RAW_HTML = {
    "paragraphs": ("<p>It left.</p><p>It came.</p>", [("paragraph", "It left."), ("paragraph", "It came.")]),
    "cells": ("<table><tr><td>John</td> <td>Mary</td></tr></table>", [("paragraph", "John\tMary")]),
    "a list": (
        "<ol><li>rope<ul><li>hemp</li></ul></li><li>tar</li></ol>",
        [("list_item", "rope"), ("list_item", "hemp"), ("list_item", "tar")],
    ),
    "a heading": ("<h2>Later &amp; on</h2>", [("heading", "Later & on")]),
    "a quotation": ("<blockquote><p>It rained.</p></blockquote>", [("quote", "It rained.")]),
    "a picture": (
        "<figure>\n<img src=x alt='The quay'>\n<figcaption>Ida Holm on the quay</figcaption>\n</figure>",
        [("caption", "The quay"), ("caption", "Ida Holm on the quay")],
    ),
    "a script": ("<script>\n\nlet a = 1;\n</script>\n<style>p {}</style>", []),
    "a comment": ("<!-- not\n\nyet -->", []),
    "Markdown within": ("<div>\n\nIt *left*.\n\n</div>", [("paragraph", "It left.")]),
    "Markdown after it": ("<div>It left.</div>\nIt *came*.", [("paragraph", "It left."), ("paragraph", "It came.")]),
    "no end": ("<div>\nIt left.\n\nIt *came*.", [("paragraph", "It left."), ("paragraph", "It came.")]),
    "lines of source": ("<p>It\n  left.<br>\n  Late.</p>", [("paragraph", "It left.\nLate.")]),
}


@pytest.mark.parametrize(("source", "shown"), RAW_HTML.values(), ids=RAW_HTML)
def test_raw_html_is_cut_where_a_browser_would(source: str, shown: list[tuple[str, str]]) -> None:
    assert kinds(read(f"# T\n\n{source}\n\nThe ferry was never seen again after that night."))[1:-1] == shown


def test_the_address_of_a_mail_link() -> None:
    (mark,) = read("# T\n\nWrite to <mara@example.org>, she said.").blocks[1].inlines
    assert mark.target == "mailto:mara@example.org"


def test_footnotes_stand_at_the_end_and_off_the_words() -> None:
    article = read(
        "# T\n\nMara Voss[^1] left.[^b] [^none]\n\n[^1]: A *sailor*.\n[^b]: Late,\n    he said.\n\nIt rained."
    )
    assert kinds(article)[1:] == [
        ("paragraph", "Mara Voss [1] left. [2] [^none]"),
        ("paragraph", "It rained."),
        ("list_item", "A sailor."),
        ("list_item", "Late,\nhe said."),
    ]
    assert [block.marker for block in article.blocks[3:]] == ["1.", "2."]


@pytest.mark.parametrize("code", ["```python\nx = 1\ny = 2\n```", "    x = 1\n    y = 2", "~~~\nx = 1\ny = 2\n~~~"])
def test_code_looks_like_code(code: str) -> None:
    block = read(f"# T\n\n{code}").blocks[1]
    assert [(inline.kind, inline.span) for inline in block.inlines] == [("code", block.span)]


def test_the_head_of_a_table_is_no_heading() -> None:
    article = read("The ferry left.\n\n| Port | Depth |\n|---|---|\n| The old harbour of Oslo | 9 |")
    assert [kind for kind, _ in kinds(article)[-2:]] == ["paragraph", "paragraph"]
    assert kinds(read("| Port | Depth |\n|---|---|\n| Oslo | 9 |"))[0] == ("paragraph", "Port\tDepth")


@pytest.mark.parametrize(
    "text", ["<!-- x -->", "---\nlayout: post\n---", "---", "![]()", "<script>x</script>", "```\n```"]
)
def test_markdown_that_says_nothing_is_an_empty_file(text: str) -> None:
    with pytest.raises(ReadError, match="no text"):
        read(text)


@pytest.mark.parametrize(
    "matter",
    [
        '---\ntitle: "Ferry sails"\nauthor: Mara Voss\ndate: 2019-05-03\n---\n',
        "---\ntitle: Ferry sails\nauthors:\n  - Mara Voss\ndate: 3 May 2019\n---\n",
        "---\ntitle: 'Ferry sails'\nauthors: [Mara Voss]\ndate: 2019-05-03T10:00:00Z\n---\n",
        '+++\ntitle = "Ferry sails"\nauthors = ["Mara Voss"]\ndate = 2019-05-03\n+++\n',
    ],
)
def test_front_matter(matter: str) -> None:
    article = read(matter + "\nIt left at dawn.")
    assert (article.title, article.byline, article.published) == ("Ferry sails", ("Mara Voss",), "2019-05-03")
    assert kinds(article)[0] == ("headline", "Ferry sails")
    assert "title" not in article.text


def test_a_rule_at_the_start_is_no_front_matter() -> None:
    assert "It left at dawn." in read("---\n\nIt left at dawn.\n\n---\n\nIt came back.").text


def test_code_and_tables_keep_their_words() -> None:
    article = read("# T\n\n```\na = 1\n```\n\n| port | depth |\n|---|---|\n| Oslo | 9 |")
    assert article.text == "T\n\na = 1\n\nport\tdepth\n\nOslo\t9"


def test_the_sample_article_has_everything() -> None:
    article = read_file(Path(__file__).resolve().parents[2] / "resources" / "sample-article.md")
    found = {block.kind for block in article.blocks}
    assert {"headline", "deck", "byline", "heading", "paragraph", "list_item", "caption", "furniture"} <= found
    assert article.dateline
    assert any(block.repeated for block in article.blocks)

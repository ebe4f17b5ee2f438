"""Markdown to blocks and inline marks."""

from pathlib import Path

import pytest

from quotidian.model import Article
from quotidian.readers import read_bytes, read_file


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
        ("two  \nlines", "two\n\nlines"),
        ("<mara@example.org>", "mara@example.org"),
    ],
)
def test_entities_escapes_and_raw_html(source: str, shown: str) -> None:
    words = read(f"# T\n\n{source}").text.removeprefix("T\n\n")
    assert words.replace("\n\n", "\n") == shown.replace("\n\n", "\n")


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

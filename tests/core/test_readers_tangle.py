"""Markdown that would take minutes is read as plain text, and no article is."""

import time

import pytest

from quotidian.model import Article
from quotidian.readers import markdown_text, read_bytes
from quotidian.readers.tangle import is_tangled

TANGLED = {
    "brackets": "[" * 50_000,
    "brackets on lines": "[\n" * 12_000,
    "links within links": "[" * 5_000 + "a" + "](b)" * 5_000,
    "links without an end": "[x](" * 12_000,
    "pictures": "![" * 12_000,
    "tags": "<a " * 20_000,
    "headings": "# x\n" * 20_000,
    "references": "[a]:\n" * 20_000,
    "fences": "```a\n\n" * 20_000,
    "code": "\\```" * 10_000,
    "empty items": "- \n" * 20_000,
    "quotes": "> " * 3_000 + "x",
    "quotes in steps": "\n".join("> " * depth + "x" for depth in range(1_000)),
    "a list": "\n".join("    " * depth + "- x" for depth in range(500)),
    "lists on a line": "- " * 3_000 + "x",
}


def read(text: str) -> Article:
    return read_bytes(text.encode(), "article.md")


@pytest.mark.parametrize("text", TANGLED.values(), ids=TANGLED)
def test_a_tangle_is_read_as_plain_text_at_once(text: str) -> None:
    begun = time.process_time()
    article = read("---\ntitle: Ferry sails\n---\n" + text)
    assert time.process_time() - begun < 5
    assert article.warnings == ("Its Markdown is too tangled or too deeply nested, so it was read as plain text.",)
    assert (article.title, article.reader, article.text) == ("Ferry sails", "text", text)


@pytest.mark.parametrize("marks", ["**", "**a ", "*a_ ", "<", "& ", "|"])
def test_marks_that_cost_little_stay_markdown_and_take_little(marks: str) -> None:
    begun = time.process_time()
    assert read("x " + marks * 3_000).reader == "markdown"
    assert time.process_time() - begun < 5


@pytest.mark.parametrize(
    "text",
    [
        "It left.[^1]\n\n" * 5_000 + "[^1]: Late.",
        "# " + "#" * 30_000 + "x",
        "".join("`" * (3 + number) + "\n" for number in range(300)),
        "<script>\n\n" * 10_000 + "x",
        "x <script>" * 10_000 + "</script>",
        "<div>\n" * 20_000 + "x",
    ],
)
def test_what_the_library_alone_would_take_long_for(text: str) -> None:
    begun = time.process_time()
    assert read(text + "\n\nIt left.").reader == "markdown"
    assert time.process_time() - begun < 5


@pytest.mark.parametrize(
    "text",
    [
        "- [The ferry (late)](https://example.org/a_(b)) left *Oslo* at **nine**.\n" * 2_000,
        "See [the quay](x) and ![a picture](y), he said [sic] (twice).\n\n" * 5_000,
        "## Later\n\nIt rained; x < y, and a <b>bold</b> claim [was made.\n\n" * 500,
        "\n".join("  " * depth + "- item" for depth in range(12)),
        "> > > It rained.\n\n* * * * * * * * * * * * * * * * * * * *\n\n----------",
        "```python\nx = [1]\n```\n\n" * 500,
        "- run `make` and `test` for *all*\n" * 2_000,
        "| `a` | `b` |\n| --- | --- |\n" + "| `run` | `walk` |\n" * 1_000,
        "Run `make` and then `test`.\n\n" * 2_000,
        " " * 300 + "far to the right",
    ],
)
def test_no_article_is_a_tangle(text: str) -> None:
    assert not is_tangled(text)
    assert read(text).reader == "markdown"


def test_what_is_too_deep_for_python_is_read_as_plain_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markdown_text, "is_tangled", lambda text: False)
    article = read("\n".join("  " * depth + "- item" for depth in range(500)))
    assert (article.reader, len(article.warnings)) == ("text", 1)

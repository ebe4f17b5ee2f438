"""Lists of Markdown, as those who know CommonMark or a text editor write them."""

import pytest

from quotidian.model import Article
from quotidian.readers import read_bytes

Row = tuple[str, int, str, str]


def rows(text: str) -> list[Row]:
    article: Article = read_bytes(text.encode(), "article.md")
    return [(block.kind, block.level, block.marker, block.span.of(article.text)) for block in article.blocks]


def items(text: str) -> list[tuple[int, str, str]]:
    return [(level, marker, words) for kind, level, marker, words in rows(text) if kind == "list_item"]


NESTED = [(1, "1.", "rope"), (2, "•", "hemp"), (3, "•", "old"), (2, "•", "wire"), (1, "2.", "tar")]


@pytest.mark.parametrize("step", ["  ", "   ", "    ", "\t"])
def test_an_item_lies_in_the_one_above_however_far_it_is_indented(step: str) -> None:
    assert items(f"1. rope\n{step}- hemp\n{step * 2}- old\n{step}- wire\n2. tar") == NESTED


def test_blank_lines_between_the_items_change_nothing() -> None:
    assert items("1. rope\n\n   - hemp\n\n     - old\n\n   - wire\n\n2. tar") == NESTED


@pytest.mark.parametrize("marker", ["-", "*", "+", "1.", "1)"])
def test_a_list_right_below_a_line_of_text(marker: str) -> None:
    found = rows(f"They took along:\n{marker} rope\n{marker} tar\n\nThen the ferry sailed at dawn.")
    assert [kind for kind, *_ in found] == ["paragraph", "list_item", "list_item", "paragraph"]


@pytest.mark.parametrize("line", ["1986. It was cold.", "-5 degrees it was.", "*Haven* it was.", "- - -"])
def test_lines_of_a_paragraph_that_only_look_like_an_item(line: str) -> None:
    assert items(f"The ferry sailed in\n{line}") == []


def test_two_kinds_of_list_after_one_another() -> None:
    assert items("1. rope\n- hemp\n- wire\n2. tar") == [
        (1, "1.", "rope"), (1, "•", "hemp"), (1, "•", "wire"), (1, "2.", "tar"),
    ]  # fmt: skip


def test_items_that_stand_one_space_apart_are_on_one_level() -> None:
    assert items("  9. rope\n 10. tar") == [(1, "9.", "rope"), (1, "10.", "tar")]


def test_what_else_is_in_an_item_is_kept() -> None:
    text = "- rope\n  for all\n\n  and more\n\n  > He said so.\n\n  ## Rules\n\n      knot = 1\n- tar"
    assert rows(text) == [
        ("list_item", 1, "•", "rope\nfor all"),
        ("list_item", 1, "", "and more"),
        ("quote", 0, "", "He said so."),
        ("heading", 2, "", "Rules"),
        ("list_item", 1, "", "knot = 1"),
        ("list_item", 1, "•", "tar"),
    ]


@pytest.mark.parametrize("line", ["# Later", "---", "> It rained.", "```\nx\n```"])
def test_what_ends_a_list(line: str) -> None:
    found = rows(f"- rope\n{line}\n\nThe ferry sailed at dawn.")
    assert found[0] == ("list_item", 1, "•", "rope")
    assert found[-1][3] == "The ferry sailed at dawn."


def test_a_list_in_a_quotation() -> None:
    assert rows("> He said:\n> - rope\n>   - hemp\n>\n> And no more.") == [
        ("quote", 0, "", "He said:"),
        ("list_item", 1, "•", "rope"),
        ("list_item", 2, "•", "hemp"),
        ("quote", 0, "", "And no more."),
    ]


@pytest.mark.parametrize(
    "text", ["```\n- rope\n1) tar\n```", "<pre>\n- rope\n1) tar\n</pre>", "    - rope\n    1) tar"]
)
def test_code_that_looks_like_a_list_is_left_alone(text: str) -> None:
    ((_, _, _, words),) = rows(text)
    assert [line.strip() for line in words.split("\n")] == ["- rope", "1) tar"]


def test_code_in_an_item_keeps_its_lines() -> None:
    ((*_, first), (*_, code), (*_, last)) = rows("1. Run:\n\n   ```sh\n   # no heading\n\n   <div>\n   ```\n2. Wait.")
    assert (first, code, last) == ("Run:", "# no heading\n\n<div>", "Wait.")

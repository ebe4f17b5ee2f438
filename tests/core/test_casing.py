"""Recasing of headlines in capitals and in Title Case."""

import re

import pytest

from quotidian.analysis.casing import is_capitals, is_title_case, recaser
from quotidian.model import Article, Block, Span

BODY = "The Tavikian minister met Ada McHolt at the Blue Palace. They said McHolt would raise the levy on NKTO boats."


def recase(line: str, body: str = BODY) -> str:
    text = f"{line}\n{body}"
    blocks = tuple(Block("paragraph", Span(*match.span())) for match in re.finditer(r"[^\n]+", text))
    return recaser(Article("test", "test", "", text, blocks))(line)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("ADA MCHOLT SEEKS LEVY ON NKTO BOATS", "Ada McHolt seeks levy on NKTO boats"),
        ("Minister To Raise The Levy In Spring", "Minister to raise the levy in Spring"),
        ("LEVY TALKS END AT BLUE PALACE IN ORZAN", "Levy talks end at Blue Palace in Orzan"),
        ("ORZAN'S O'DUNNE SUES UN, EU: WHO PAYS?", "Orzan's O'Dunne sues UN, EU: Who pays?"),
    ],
)
def test_a_headline_is_spelled_as_running_text_would(line: str, expected: str) -> None:
    assert recase(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "The minister met Ada McHolt at the Blue Palace.",
        "Ada McHolt",
        "NKTO",
        "ORZAN, April 3 (Newswire) — The levy rose.",
        "Levy Rises, Boats Stay Away, Minister Says So.",
        "",
    ],
)
def test_other_lines_stay_as_they_are(line: str) -> None:
    assert recase(line) == line


@pytest.mark.parametrize("line", ["İSTANBUL TALKS END IN STRAẞE ROW AGAIN", "😀 ADA MCHOLT WINS E\u0301TE\u0301 CUP"])
def test_the_length_never_changes(line: str) -> None:
    recased = recase(line)
    assert recased != line
    assert len(recased) == len(line)


def test_words_of_the_article_decide_before_the_list_of_common_words() -> None:
    assert recase("ADA SPRING WINS AGAIN IN ORZAN", "They saw Ada Spring. They met Spring.") == (
        "Ada Spring wins again in Orzan"
    )


def test_what_counts_as_capitals_and_as_title_case() -> None:
    assert is_capitals("LEVY TALKS END")
    assert not is_capitals("U.N. U.K. A B")
    assert is_title_case("Levy Talks End in the Rain")
    assert not is_title_case("Levy talks end in Orzan")

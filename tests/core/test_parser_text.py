"""What the parser is given of a text, and that its words are found again in the article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotidian.analysis.parsing.parser_text import ParserText, parser_text
from quotidian.model import Span


def read(text: str) -> ParserText:
    return parser_text(text, Span(0, len(text)))


@pytest.mark.parametrize(
    ("text", "given_to_parser"),
    [
        ("Ada Holt came.", "Ada Holt came."),
        ("Ada\nHolt\r\ncame\u2028here\u2029now", "Ada Holt  came here now"),
        ("😀Ada Holt", " Ada Holt"),
        ("👍🏽Ada", "  Ada"),
        ("❤\ufe0fAda", " Ada"),
        ("3\ufe0f\u20e3Ada", "   Ada"),
        ("E\u0301lise", "Élise"),
        ("Vie\u0302\u0301n", "Viến"),
        ("x\u0301n", "xn"),
        ("\u0301Ada", "Ada"),
        ("\u200fAda\u200f said", "Ada said"),
        ("co\u00adoperate", "cooperate"),
        ("no\u200bbreak", "no break"),
        ("5^2 `Ada´", "5^2 `Ada´"),
        ("Ada said,“No.”", "Ada said, “No.”"),
        ('Ada:"No."', 'Ada: "No."'),
        ('Ada Holt (the mayor):"No."', 'Ada Holt (the mayor): "No."'),
        ("“No.”―Ada Holt", "“No.” ―Ada Holt"),
        ("at 5:30 he said “no”, she “yes”", "at 5:30 he said “no”, she “yes”"),
    ],
)
def test_what_the_parser_reads(text: str, given_to_parser: str) -> None:
    assert read(text).text == given_to_parser


@pytest.mark.parametrize("text", ["", " \n", "=" * 300, "12.5 – 13.5", "😀 …"])
def test_what_has_no_letter_is_not_parsed(text: str) -> None:
    assert read(text).text == ""


def test_words_lead_back_to_where_they_stand_in_the_article() -> None:
    text = "Once: \u200fZoe\u0301\u200f 😀Voss"
    part = parser_text(text, Span(6, len(text)))
    start = part.text.index("Zo\u00e9")
    assert part.source(start, start + 3).of(text) == "Zoe\u0301"
    assert part.source(part.text.index("Voss"), len(part.text)).of(text) == "Voss"


def test_a_gap_that_the_article_lacks_moves_nothing() -> None:
    text = "Ada said,“No.”―Roe said:“Yes.”"
    given_to_parser = read(text)
    for word in ("Ada", "said", "“", "No", "―", "Roe", "Yes", "”"):
        start = given_to_parser.text.rindex(word)
        source = given_to_parser.source(start, start + len(word))
        assert (source.of(text), source.start) == (word, text.rindex(word))


def test_a_rule_of_punctuation_is_blanked_and_a_short_one_kept() -> None:
    assert read("a" + "-" * 50).text == "a" + "-" * 50
    assert read("a" + "-" * 51 + "b").text == "a" + " " * 51 + "b"


def test_an_unbroken_run_is_broken_at_equal_length() -> None:
    assert read("x" * 200).text == "x" * 200
    broken = read("x" * 1000).text
    assert len(broken) == 1000
    assert max(map(len, broken.split())) == 99


def test_the_case_may_be_changed() -> None:
    assert parser_text("ADA HOLT", Span(0, 8), str.title).text == "Ada Holt"


@given(st.text(alphabet="aÉe\u0301\u0327 \n\u200f\u00ad\ufe0f\u20e31😀🏽=\u2028ß漢"))
def test_sources_follow_each_other_and_lie_within_the_text(text: str) -> None:
    part = parser_text("..." + text, Span(3, 3 + len(text)))
    assert len(part.text) == len(part.starts) == len(part.ends)
    position = 3
    for start, end in zip(part.starts, part.ends, strict=True):
        assert position <= start < end <= 3 + len(text)
        position = end

"""Indirect speech, on sentences of our own parsed by the model."""

from functools import cache

import pytest

from quotidian.analysis import quotation_marks, quotes, reported_speech
from quotidian.analysis.parsing import Parser
from quotidian.model import Article, Block, Span

pytestmark = pytest.mark.model


@cache
def parser() -> Parser:
    return Parser()


def reported(text: str) -> list[tuple[str, str]]:
    article = Article("a", "test", "", text, (Block("paragraph", Span(0, len(text))),))
    parse = parser().parse(article)
    stretches = quotation_marks.pair(article)
    drafts = quotes.attribute(article, parse, stretches, ())
    found = reported_speech.find(article, parse, stretches, (), drafts)
    assert all(draft.kind == "indirect" for draft in found)
    return [(draft.span.of(text), draft.speakers[0].span.of(text)) for draft in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said that the ferry would sail in June.", [("that the ferry would sail in June", "The mayor")]),
        ("The ferry will sail in June, officials said.", [("The ferry will sail in June", "officials")]),
        ("The ferry, Quill said, would sail in June.", [("The ferry", "Quill"), ("would sail in June", "Quill")]),
        (
            "The ferry will sail in June, according to two sailors.",
            [("The ferry will sail in June", "two sailors")],
        ),
        ("According to two sailors, the ferry leaks badly.", [("the ferry leaks badly", "two sailors")]),
    ],
)
def test_what_is_reported_and_by_whom(text: str, expected: list[tuple[str, str]]) -> None:
    assert reported(text) == expected


def test_denied_speech_is_no_quote() -> None:
    assert reported("Quill did not say the ferry was safe.") == []


@pytest.mark.parametrize(
    "plea",
    ["asked not to be named", "asked not to be identified", "requested not to be quoted", "asked to remain anonymous"],
)
def test_a_plea_to_stay_unnamed_is_not_reported(plea: str) -> None:
    found = reported(f"A senior sailor, who {plea}, said the ferry would lose money.")
    assert [words for words, _ in found] == ["the ferry would lose money"]


def test_what_others_are_asked_to_do_is_reported() -> None:
    assert reported("The mayor asked the sailors not to leave the pier.") == [("not to leave the pier", "The mayor")]


def test_what_was_denied_or_refused_to_be_said_is_not_reported() -> None:
    assert reported("Quill denied having said the ferry was safe.") == []
    assert reported("Quill refused to say whether the ferry was safe.") == []


def test_what_a_quote_covers_is_not_reported_twice() -> None:
    assert reported("Quill said that the ferry had been “a floating shed” for years.") == []


def test_a_nested_report_keeps_both_speakers() -> None:
    found = reported("Renn told Quill that the ferry would sail, the ministry said.")
    assert [speaker for _, speaker in found] == ["the ministry", "Renn"]

"""Indirect speech, on sentences of our own parsed by the model."""

from functools import cache

import pytest

from quotidian.analysis import quotation_marks, quotes, reported_speech
from quotidian.analysis.parsing import Parser
from quotidian.model import Article, Block, Mention, Span

pytestmark = pytest.mark.model


@cache
def parser() -> Parser:
    return Parser()


def test_who_asks_is_reported_once_and_not_who_is_asked() -> None:
    text = "Asked by a reporter whether she missed the sea, Ana Quill said that she sails on Sundays."
    assert reported(text) == [
        ("whether she missed the sea", "a reporter"),
        ("that she sails on Sundays", "Ana Quill"),
    ]


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


@pytest.mark.parametrize(
    "text",
    [
        "Quill saw her crew tie up the ferry.",
        "Quill heard the sailors sing all night.",
        "The island expects the ferry to sail in June.",
        "Quill wants the mayor to leave.",
        "The late ferry means that the shops stay shut.",
        "Prices continued to rise all summer.",
    ],
)
def test_what_one_sees_or_wants_or_what_follows_is_not_reported(text: str) -> None:
    assert reported(text) == []


def test_what_one_sees_to_be_so_is_reported() -> None:
    assert reported("Quill saw that the pier was gone.") == [("that the pier was gone", "Quill")]


def test_the_listener_is_no_part_of_what_is_told() -> None:
    assert reported("Quill told the island's evening paper that the ferry was late.") == [
        ("that the ferry was late", "Quill")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Quill said the ferry was late, adding that the crew was tired.",
            ["the ferry was late", "that the crew was tired"],
        ),
        ("Quill said the ferry was late and remembered the fog.", ["the ferry was late"]),
        ("Quill said the ferry was late and denied that it was old.", ["the ferry was late", "that it was old"]),
        # it may be Renn who told them
        ("Quill said Renn came late and told them everything.", ["Renn came late and told them everything"]),
    ],
)
def test_a_report_ends_where_the_next_begins(text: str, expected: list[str]) -> None:
    assert [words for words, _ in reported(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By June, according to two sailors, the ferry will leak.", ["the ferry will leak"]),
        ("The old ferry, according to two sailors, is leaking.", ["The old ferry", "is leaking"]),
        ("The ferry is leaking, according to Ada Renn, the mayor.", ["The ferry is leaking"]),
    ],
)
def test_what_is_said_according_to_somebody_may_stand_on_both_sides(text: str, expected: list[str]) -> None:
    assert [words for words, _ in reported(text)] == expected


def test_nobody_reports_his_own_name() -> None:
    assert reported("It is “a slow boring of boards,” as was said by Tobias Renn.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor accused the company of selling the pier.", [("the company of selling the pier", "The mayor")]),
        ("Quill called for a new pier.", [("a new pier", "Quill")]),
        ("Quill warned of high waves.", [("high waves", "Quill")]),
        ("Quill called on Tuesday.", []),
    ],
)
def test_what_somebody_is_accused_or_warned_of_is_reported(text: str, expected: list[tuple[str, str]]) -> None:
    assert reported(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quill is sure that the ferry will sail.", [("that the ferry will sail", "Quill")]),
        (
            "The sailors voiced fear that the ferry would sink.",
            [("that the ferry would sink", "The sailors")],
        ),
        ("Nobody shared Quill's belief that the ferry was safe.", [("that the ferry was safe", "Quill")]),
        ("Quill is not sure that the ferry will sail.", []),
        ("It is clear that the ferry will sail.", []),
        ("The fear that the ferry would sink was great.", []),
    ],
)
def test_what_somebody_is_sure_or_afraid_of_is_reported(text: str, expected: list[tuple[str, str]]) -> None:
    assert reported(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quill accused the board of lying about the ferry.", "the board of lying about the ferry"),
        (
            "Quill said the ferry would sail, according to two sailors.",
            "Quill said the ferry would sail",
        ),
        ("Quill said the ferry would sail from Orzan, which lies in the north.", "the ferry would sail from Orzan"),
    ],
)
def test_edges_of_what_is_reported(text: str, expected: str) -> None:
    assert reported(text)[0][0] == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Ana Quill: Ferry will not sail in June", [("Ferry will not sail in June", "Ana Quill")]),
        ("Ana Quill: A life at sea", []),
        ("Analysis: Ferry will not sail in June", []),
    ],
)
def test_a_headline_reports_behind_a_name(line: str, expected: list[tuple[str, str]]) -> None:
    article = Article("a", "test", "", line, (Block("headline", Span(0, len(line))),))
    parse = parser().parse(article)
    mentions = [Mention(Span(0, 9), "person")] if line.startswith("Ana ") else []
    found = reported_speech.find(article, parse, (), mentions, ())
    assert [(draft.span.of(line), draft.speakers[0].span.of(line)) for draft in found] == expected


def test_nested_reports_keep_both_speakers() -> None:
    assert reported("Quill said the ferry would sail in June, according to two sailors.") == [
        ("Quill said the ferry would sail in June", "two sailors"),
        ("the ferry would sail in June", "Quill"),
    ]

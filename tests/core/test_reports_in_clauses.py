"""Which of a sentence's clauses a report and its speaker belong to, on sentences of our own parsed by the model."""

from functools import cache

import pytest

from quotidian.analysis import quotation_marks, quotes, reported_speech
from quotidian.analysis.parsing import Parser
from quotidian.model import Article, Block, Span

pytestmark = pytest.mark.model


@cache
def parser() -> Parser:
    return Parser()


def reports(text: str) -> list[tuple[str, str]]:
    """Return what is reported and by whom, marked or not."""
    article = Article("a", "test", "", text, (Block("paragraph", Span(0, len(text))),))
    parse = parser().parse(article)
    stretches = quotation_marks.pair(article)
    drafts = quotes.attribute(article, parse, stretches, ())
    drafts += reported_speech.find(article, parse, stretches, (), drafts)
    return [(draft.span.of(text), draft.speakers[0].span.of(text)) for draft in drafts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The pier stayed shut; divers “need another week”, Marta Quill said.",
            [("divers “need another week”", "Marta Quill")],
        ),
        (
            "The ferry, Marta Quill said, had sailed “later than ever”; the pier was empty by noon.",
            [("had sailed “later than ever”", "Marta Quill")],
        ),
        ("The guild said the dock would close; the crew called a strike.", [("the dock would close", "The guild")]),
        (
            "The sea is rising; a new wall, Quill said, would “cost too much”.",
            [("would “cost too much”", "Quill"), ("a new wall", "Quill")],
        ),
        ("Renn welcomed the ruling; Quill said so too.", []),
        ("Norland denied the raid; the rebels said nothing.", []),
    ],
)
def test_a_semicolon_ends_what_is_reported(text: str, expected: list[tuple[str, str]]) -> None:
    assert reports(text) == expected


def test_who_says_nothing_speaks_no_quotation() -> None:
    assert reports("“Leave the pier,” Renn said; Quill said nothing.") == [("“Leave the pier,”", "Renn")]


def test_who_says_nothing_but_some_words_speaks_them() -> None:
    assert reports("Quill said nothing but “leave the pier at once”.")[0][1] == "Quill"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It is false,” she told Tobias Renn, who had claimed the logs looked “far too tidy”.", "Tobias Renn"),
        ("“We will appeal,” Quill said of Judge Renn, who had called the claim “a fairy tale”.", "Judge Renn"),
        ("“I never saw her,” Quill told the pilot, who had argued she was “always on deck”.", "the pilot"),
        ("“That is odd,” Quill replied to the sailor, who had insisted the rope was “never there”.", "the sailor"),
    ],
)
def test_who_is_told_of_behind_a_listener_speaks_the_words_there(text: str, speaker: str) -> None:
    last = reports(text)[-1]
    assert last[1] == speaker
    assert speaker not in last[0]


def test_a_relative_clause_within_a_report_is_part_of_it() -> None:
    text = "Quill said she admired Tobias Renn, who described the pier as “half finished”."
    assert reports(text)[-1][1] == "Quill"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Asked whether more piers would close, Quill replied that she could not tell.",
            [("that she could not tell", "Quill")],
        ),
        ("Asked why the ferry had sailed, Renn left the room.", []),
        ("When asked if he would sail again, Renn said he had not decided.", [("he had not decided", "Renn")]),
    ],
)
def test_who_is_asked_does_not_say_the_question(text: str, expected: list[tuple[str, str]]) -> None:
    assert reports(text) == expected

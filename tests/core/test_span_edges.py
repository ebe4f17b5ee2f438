"""Where the content of a quote begins and ends."""

import pytest

from quotidian.analysis.speech.span_edges import trimmed
from quotidian.model import Span

FAMILY = "👩\u200d👩\u200d👧"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (", that it sails.", "that it sails"),
        (f"{FAMILY} we will", "we will"),
        # a token may begin in the midst of an emoji that people see as one
        (f"{FAMILY[3:]} we will", "we will"),
        ("we will 👍🏽", "we will"),
        ("we will ❤\ufe0f.", "we will"),
        ("a cafe\u0301", "a cafe\u0301"),
        ("a cafe\u0301 …", "a cafe\u0301 …"),
        ("$5 a day", "$5 a day"),
        (f"we {FAMILY} will", f"we {FAMILY} will"),
    ],
)
def test_what_falls_off_the_edges(text: str, words: str) -> None:
    found = trimmed(text, Span(0, len(text)))
    assert found is not None
    assert found.of(text) == words


def test_nothing_is_left_of_punctuation_and_emoji() -> None:
    assert trimmed(f" {FAMILY}, ", Span(0, len(FAMILY) + 3)) is None


def test_what_must_be_kept_is() -> None:
    text = f"{FAMILY} “we will {FAMILY}”, "
    part = Span(text.index("“"), text.index("”") + 1)
    assert trimmed(text, Span(0, len(text)), part) == part

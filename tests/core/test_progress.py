"""What is said of a long run while it lasts."""

import io
import sys

import pytest

from quotidian import progress
from quotidian.progress import Progress, state


@pytest.mark.parametrize(
    ("done", "share", "total", "seconds", "words"),
    [
        (0, 0.25, 1, 9.0, "25% done"),
        (0, 0.0, 3000, 9.0, "0 of 3,000 articles done"),
        (12, 0.5, 3000, 2.0, "12 of 3,000 articles done, the next is 50% done"),
        (1200, 0.0, 3000, 400.0, "1,200 of 3,000 articles done, 3.0 a second, 0:10:00 left"),
        (30, 0.0, None, 20.0, "30 articles done, 1.5 a second"),
        (30, 0.0, 30, 20.0, "30 of 30 articles done, 1.5 a second"),
    ],
)
def test_how_far_how_fast_and_how_long(done: int, share: float, total: int | None, seconds: float, words: str) -> None:
    assert state(done, share, total, seconds) == words


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_shows_one_line_that_is_wiped_in_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    monkeypatch.setattr(progress, "BETWEEN_REDRAWS", 0.0)
    shown = Progress()
    shown.expect(2)
    shown(0, 0.5)
    shown(1, 0.0)
    shown.clear()
    lines = terminal.getvalue().split("\r\x1b[K")
    assert lines == ["", "0 of 2 articles done, the next is 50% done", "1 of 2 articles done", ""]


def test_a_short_run_into_a_file_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", log := io.StringIO())
    shown = Progress()
    shown(1, 0.5)
    shown.clear()
    assert log.getvalue() == ""

"""The status bar: short whatever it has to tell, and silent about what is over."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.elided_label import ElidedLabel
from gui.status_line import StatusLine, reading_time

from .conftest import Start
from .hands import press, select
from .pages import analysis_of, article_of


@pytest.mark.parametrize(
    ("words", "time"),
    [
        (0, "1 min"), (1100, "5 min"), (60 * 220, "1 h"), (125 * 220, "2 h 5 min"), (18_375 * 220, "306 h"),
        (90_000 * 220, "1,500 h"),
    ],
)  # fmt: skip
def test_long_reading_times_are_told_in_hours(words: int, time: str) -> None:
    assert reading_time(words) == time


class _Trouble:
    """A keeper that cannot save, for reasons that take long to tell."""

    is_saved = False
    is_open = True
    trouble = "The disk that holds the library is full. " * 8


def test_trouble_does_not_make_the_window_wider(qtbot: QtBot, start: Start, article_file: Path) -> None:
    window = start(article_file).program.window
    narrowest, width = window.minimumSizeHint().width(), window.width()
    window.status._keeper = _Trouble()  # type: ignore[assignment]
    window.status._show_saved()
    QApplication.processEvents()
    assert window.status.saved.text() == "Not saved"
    assert _Trouble.trouble in window.status.saved.toolTip()
    assert (window.minimumSizeHint().width(), window.width()) == (narrowest, width)


def test_a_long_name_leaves_room_for_the_rest(qtbot: QtBot, start: Start) -> None:
    program = start().program
    name = "Maximiliane " + "von Hohenfels und " * 6 + "Torvik"
    article = article_of(("paragraph", f"{name} came at noon."))
    program.session.show_article(article)
    program.session.set_analysis(analysis_of(article, {name: ()}))
    program.session.jump_to(program.session.marks[0].target)
    position = program.window.status.position
    assert position.text().endswith("… 1 of 1")
    assert len(position.text()) < 60
    assert position.toolTip() == position.accessibleName() == f"{name} 1 of 1"


def test_a_label_without_room_is_cut_and_says_the_whole_otherwise(qtbot: QtBot) -> None:
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText("eleven people and twelve places")
    assert label.minimumSizeHint().width() < label.sizeHint().width() / 2
    assert label.text() == "eleven people and twelve places"
    label.setText("one")
    assert label.minimumSizeHint().width() <= label.sizeHint().width()


def _said(window_status: StatusLine) -> str:
    return window_status.currentMessage()


def test_reading_is_told_until_it_is_over(qtbot: QtBot, start: Start, article_file: Path, tmp_path: Path) -> None:
    program = start(article_file).program
    no_text = tmp_path / "noise.txt"
    no_text.write_bytes(bytes(range(256)) * 4000)
    program.session.open_path(no_text)
    assert _said(program.window.status) == "Reading noise.txt…"
    qtbot.waitUntil(lambda: "was not opened" in program.window.notice.words)
    assert _said(program.window.status) == ""
    long = tmp_path / "long.txt"
    long.write_text("Long\n\n" + "It rained on the quay. " * 20_000, encoding="utf-8")
    program.session.open_path(long)
    assert _said(program.window.status) == "Reading long.txt…"
    qtbot.waitUntil(lambda: program.session.article is not None and program.session.article.source.endswith("long.txt"))
    assert _said(program.window.status) == ""
    with qtbot.waitSignal(program.session.opened):
        program.session.open_path(long)
        assert _said(program.window.status) == "Reading long.txt…"
    assert _said(program.window.status) == ""


def test_what_was_said_of_one_article_is_not_said_of_the_next(
    qtbot: QtBot, start: Start, article_file: Path, tmp_path: Path
) -> None:
    started = start(article_file, slow=True)
    qtbot.waitUntil(lambda: bool(started.worker.asked))
    window = started.program.window
    window.actions_by_id["stop"].trigger()
    assert _said(window.status) == "The analysis was stopped."
    press(window, "F5")
    assert _said(window.status) == ""
    window.actions_by_id["stop"].trigger()
    other = tmp_path / "other.txt"
    other.write_text("Harbour\n\nMayor Ottar Lien opened it.\n", encoding="utf-8")
    started.program.session.open_path(other)
    assert _said(window.status) == ""


def test_deleted_is_not_said_any_more_once_it_is_undone(qtbot: QtBot, start: Start, article_file: Path) -> None:
    window = start(article_file).program.window
    select(window, "six of them")
    qtbot.waitUntil(window.actions_by_id["highlight"].isEnabled)
    press(window, "Ctrl+H")
    qtbot.waitUntil(window.actions_by_id["delete_note"].isEnabled)
    press(window, "Delete")
    assert "brings it back" in _said(window.status)
    press(window, "Ctrl+Z")
    assert _said(window.status) == ""

"""Reading for the window: never waits for what may not end, and says in plain words what went wrong."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from gui.library_keeper import LibraryKeeper
from gui.session import Session
from quotidian import readers
from quotidian.model import Article

Make = Callable[..., tuple[Session, LibraryKeeper]]


def test_a_pipe_is_not_waited_for(qtbot: QtBot, tmp_path: Path) -> None:
    import os

    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no named pipes")
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    session = Session()
    with qtbot.waitSignal(session.refused) as refused:
        session.open_path(pipe)
    assert "not a file" in refused.args[0]


def test_the_newest_of_two_large_files_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(f"Title {name}\n\n" + "Some words. " * 40_000, encoding="utf-8")
    session = Session()
    session.open_path(tmp_path / "one.txt")
    session.open_path(tmp_path / "two.txt")
    qtbot.waitUntil(lambda: session.article is not None)
    session.close()
    QCoreApplication.processEvents()
    assert session.article is not None
    assert session.article.source.endswith("two.txt")


def test_an_unexpected_reader_error_is_told_in_plain_words(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, article_file: Path
) -> None:
    def broken(path: Path) -> Article:
        raise RuntimeError("never seen before")

    monkeypatch.setattr(readers, "read_file", broken)
    session = Session()
    with qtbot.waitSignal(session.refused) as refused:
        session.open_path(article_file)
    assert refused.args == ["quay.txt was not opened. It could not be read. The log says more."]


def test_markdown_is_read_in_a_thread_unless_tiny(qtbot: QtBot, tmp_path: Path) -> None:
    words = "# Ferry sails\n\nIt left at nine.\n"
    (tmp_path / "tiny.md").write_text(words, encoding="utf-8")
    (tmp_path / "small.md").write_text(words + "\nIt *rained*." * 1000, encoding="utf-8")
    session = Session()
    session.open_path(tmp_path / "tiny.md")
    assert session.article is not None
    session.open_path(tmp_path / "small.md")
    assert session.article.source.endswith("tiny.md")
    qtbot.waitUntil(lambda: session.article is not None and session.article.source.endswith("small.md"))
    session.close()

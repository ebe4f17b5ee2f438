"""The window under test: a whole program with a fast worker, a library of its own and answers in place of dialogs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from gui.app import Program
from gui.messages import Messages
from gui.worker import AnalysisWorker, Findings
from quotidian.model import Article

from .fast_analysis import analyse


@dataclass
class Answers(Messages):
    """Answers in place of the reader, and keeps what was asked and shown."""

    article: Path | None = None
    export: Path | None = None
    may_leave: bool = True
    in_dialog: Callable[[QDialog], None] = lambda dialog: dialog.accept()
    shown: list[str] = field(default_factory=list)
    opened_outside: list[str] = field(default_factory=list)
    asked_to_leave: list[str] = field(default_factory=list)

    def choose_article(self, folder: str) -> Path | None:
        return self.article

    def choose_export(self, suggestion: Path) -> Path | None:
        return self.export

    def leave_unsaved(self, trouble: str) -> bool:
        self.asked_to_leave.append(trouble)
        return self.may_leave

    def show(self, dialog: QDialog) -> bool:
        self.shown.append(dialog.windowTitle())
        dialog.show()
        self.in_dialog(dialog)
        dialog.close()
        dialog.deleteLater()
        return dialog.result() == QDialog.DialogCode.Accepted.value

    def open_outside(self, place: Path | str) -> bool:
        self.opened_outside.append(str(place))
        return True


class FastWorker(AnalysisWorker):
    """Finds capitalised names and quotation marks in no time; the window can't tell the difference."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[Article] = []
        self.is_slow = False
        self.failure = ""

    def analyse(self, article: Article) -> None:
        self.asked.append(article)
        self._generation += 1
        self._is_busy = True
        if not self.is_slow:
            QTimer.singleShot(0, self, lambda generation=self._generation: self._answer(generation, article))

    def finish(self) -> None:
        """Give the answer that a slow worker has held back."""
        self._answer(self._generation, self.asked[-1])

    def _answer(self, generation: int, article: Article) -> None:
        if self.failure:
            self._take_answer(("failed", generation, self.failure))
        else:
            self._take_answer(("done", generation, Findings.of(analyse(article))))


@dataclass
class Started:
    """A program that runs, and what it was given in place of the slow and the modal."""

    program: Program
    answers: Answers
    worker: FastWorker
    is_running: bool = True


Start = Callable[..., Started]


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def start(qtbot: QtBot, library_path: Path, answers: Answers) -> Iterator[Start]:
    """Start programs; each is ended when the test is."""
    running: list[Started] = []

    def start_one(*paths: Path, slow: bool = False) -> Started:
        program = Program(library_path, answers)
        program.worker = FastWorker()
        program.worker.is_slow = slow
        started = Started(program, answers, program.worker)
        running.append(started)
        program.start(list(paths))
        qtbot.waitExposed(program.window)
        if not slow:
            keeper, session = program.keeper, program.session
            qtbot.waitUntil(lambda: keeper.is_open and keeper.is_saved and not session.analysing)
            # The library's answers are on their way into the event loop.
            keeper.settle()
            QCoreApplication.processEvents()
        return started

    yield start_one
    for started in running:
        if started.is_running:
            end(started)


def end(started: Started) -> None:
    """Close a program as a reader does."""
    started.is_running = False
    started.answers.may_leave = True
    started.program.window.close()
    started.program.stop()


@pytest.fixture
def article_file(tmp_path: Path) -> Path:
    """A short article of our own with two people, a place and a quote."""
    path = tmp_path / "quay.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def other_file(tmp_path: Path) -> Path:
    """Another short article of our own."""
    path = tmp_path / "other.txt"
    path.write_text("Rain in Torvik\n\nIt rained on Monday.\n", encoding="utf-8")
    return path


@pytest.fixture
def clipboard(qtbot: QtBot) -> QClipboard:
    board = QGuiApplication.clipboard()
    board.clear()
    return board


ARTICLE = """New quay for Torvik

By Runa Solberg

The old quay in Torvik will close in May, Mayor Ottar Lien said on Monday.

“We have patched it for twenty years,” Lien told the council. “It is time to build.”

Fishermen in Torvik are not so sure. Runa Solberg asked six of them, and Lien asked the rest.
"""

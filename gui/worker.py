"""The analysis process: one for the life of the window, asked by generation numbers, ended without a trace."""

import gc
import logging
import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from quotidian.model import Analysis, Article

from . import marks
from .marks import Mark, Occurrences

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

log = logging.getLogger(__name__)

DIED = "The analysis stopped unexpectedly. The text and your notes are safe."
_PATIENCE_SECONDS = 5.0
_MOMENT_SECONDS = 0.5


Serve = Callable[["Connection[Any, Any]"], None]


@dataclass(frozen=True, slots=True)
class Findings:
    """An analysis with its marks, which are made off the GUI thread since a long article has tens of thousands."""

    analysis: Analysis
    marks: tuple[Mark, ...]
    occurrences: Occurrences

    @classmethod
    def of(cls, analysis: Analysis) -> "Findings":
        """Return an analysis with its marks."""
        found = marks.of_analysis(analysis)
        return cls(analysis, found, marks.occurrences(found))


class AnalysisWorker(QObject):
    """Has articles analysed in a process of its own, which starts with the first request and after each death.

    Only the newest request counts: what is said about older ones is dropped.
    """

    progressed = Signal(float)
    finished = Signal(Findings)
    failed = Signal(str)
    _answered = Signal(object)
    _hung_up = Signal(object)

    def __init__(self, parent: QObject | None = None, serve: Serve | None = None) -> None:
        """`serve` is what runs in the process; the analysis service by default."""
        super().__init__(parent)
        self._serve = serve
        self._generation = 0
        self._is_busy = False
        self._conversation: _Conversation | None = None
        self._answered.connect(self._take_answer)
        self._hung_up.connect(self._take_end)

    # Properties

    @property
    def is_busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._is_busy

    @property
    def process_id(self) -> int | None:
        """The id of the process, None while there is none."""
        return self._conversation.process.pid if self._conversation else None

    # Public methods

    def analyse(self, article: Article) -> None:
        """Ask for the analysis of an article; an older request is given up."""
        self._generation += 1
        self._is_busy = True
        if self._conversation is not None and not self._conversation.process.is_alive():
            self.stop()
            self._is_busy = True
        if self._conversation is None:
            self._conversation = _Conversation(self, self._serve)
        self._conversation.send((self._generation, article))

    def forget(self) -> None:
        """Await no answer any more; the process goes on, since its model is loaded."""
        self._generation += 1
        self._is_busy = False

    def stop(self) -> None:
        """End the process, whatever it does. The next request starts another."""
        self.forget()
        if self._conversation is not None:
            self._conversation.end()
            self._conversation = None

    # Private slots

    def _take_answer(self, answer: tuple[Any, ...]) -> None:
        kind, *rest = answer
        if kind == "ready" or rest[0] != self._generation or not self._is_busy:
            return
        if kind == "progress":
            self.progressed.emit(rest[1])
            return
        self._is_busy = False
        if kind == "done":
            self.finished.emit(rest[1])
        else:
            self.failed.emit(rest[1])

    def _take_end(self, conversation: "_Conversation") -> None:
        if conversation is not self._conversation:
            return
        was_busy = self._is_busy
        # Its end of the connection closes a moment before it can be told how it ended.
        conversation.process.join(_MOMENT_SECONDS)
        log.error("The analysis process ended by itself with code %s", conversation.process.exitcode)
        self.stop()
        if was_busy:
            self.failed.emit(DIED)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep the garbage collector from running over a hundred thousand new objects, none of which is garbage.

    It would stop all threads, the window's too, for some 30 ms again and again.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


class _Conversation:
    """One process, a thread that sends to it and one that hears from it: neither ever holds up the window."""

    def __init__(self, worker: AnalysisWorker, serve: Serve | None) -> None:
        # Here alone: the text is on the screen before the first process is needed.
        from multiprocessing import get_context

        from quotidian.analysis import service

        context = get_context("spawn")
        connection, other_end = context.Pipe()
        self._connection: Connection[Any, Any] = connection
        self._worker = worker
        self._requests: SimpleQueue[object] = SimpleQueue()
        self.process: SpawnProcess = context.Process(
            target=serve or service.serve, args=(other_end,), name="quotidian analysis", daemon=True
        )
        self.process.start()
        # With our copy closed, the end of the process is the end of the connection.
        other_end.close()
        self._threads = [
            Thread(target=self._send_requests, name="analysis requests", daemon=True),
            Thread(target=self._hear_answers, name="analysis answers", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def send(self, request: object) -> None:
        """Have a request sent."""
        self._requests.put(request)

    def end(self) -> None:
        """Kill the process, which keeps nothing that could be lost, and let the threads run out."""
        self.process.kill()
        self.process.join(_PATIENCE_SECONDS)
        self._requests.put(None)
        for thread in self._threads:
            thread.join(_PATIENCE_SECONDS)
        self._connection.close()
        self.process.close()

    def _send_requests(self) -> None:
        try:
            while (request := self._requests.get()) is not None:
                self._connection.send(request)
        except OSError:
            log.info("The analysis process hears no more.")

    def _hear_answers(self) -> None:
        try:
            while True:
                packed = self._connection.recv_bytes()
                with _no_collection():
                    answer = pickle.loads(packed)
                    if answer[0] == "done":
                        answer = (*answer[:2], Findings.of(answer[2]))
                if answer[0] == "log":
                    _, level, name, message = answer
                    logging.getLogger(name).log(level, "%s", message)
                else:
                    self._worker._answered.emit(answer)
        except (EOFError, OSError):
            self._worker._hung_up.emit(self)

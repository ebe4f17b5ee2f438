"""The library in a thread of its own: opened there, asked there, written there, so that no disk holds up the window."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Thread
from typing import Any

from PySide6.QtCore import QObject, Signal

from .library_desk import Key, LibraryDesk, Question, Write

Answer = Callable[[Any], None]

_PATIENCE_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class _Asked:
    question: Question
    answer: Answer


@dataclass(frozen=True, slots=True)
class _Kept:
    key: Key
    write: Write


@dataclass(frozen=True, slots=True)
class _State:
    """How far the thread has come: writes taken in, writes among them that wait because they failed, and why.

    `tries` counts how often it was tried again.
    """

    is_open: bool = False
    taken: int = 0
    waiting: int = 0
    trouble: str = ""
    tries: int = 0


class LibraryKeeper(QObject):
    """Keeps what the reader does in the library at `location`; what fails stays in memory and is tried again."""

    state_changed = Signal()
    # Also when the same trouble is met again at another try.
    trouble_changed = Signal(str)
    # Something that the reader ought to know but that stops nothing, such as a damaged library set aside.
    told = Signal(str)
    _answered = Signal(object, object)
    _reported = Signal(object)

    def __init__(self, location: Path | str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.location = location
        self._queue: SimpleQueue[_Asked | _Kept | Event | None] = SimpleQueue()
        self._desk = LibraryDesk(location, self.told.emit)
        self._thread: Thread | None = None
        self._is_closed = False
        self._sent = 0
        self._taken = 0
        self._tries = 0
        self._state = _State()
        self._answered.connect(self._pass_on)
        self._reported.connect(self._take_state)

    # Properties

    @property
    def is_open(self) -> bool:
        """Whether the library answers without delay."""
        return self._state.is_open

    @property
    def trouble(self) -> str:
        """Why the library cannot be opened or written, in plain words; empty if all is well."""
        return self._state.trouble

    @property
    def is_saved(self) -> bool:
        """Whether all that was to be kept is in the library."""
        return self._state.taken == self._sent and not self._state.waiting

    # Public methods

    def start(self) -> None:
        """Open the library in its thread and begin with what waits."""
        if self._thread is None:
            self._thread = Thread(target=self._run, name="library", daemon=True)
            self._thread.start()

    def ask(self, question: Question, answer: Answer) -> None:
        """Have a question put to the library; `answer` gets its result here, or None if it could not be asked."""
        self._queue.put(_Asked(question, answer))

    def keep(self, key: Key, write: Write) -> None:
        """Have something written, before anything that is asked later."""
        self._sent += 1
        self._queue.put(_Kept(key, write))
        self.state_changed.emit()

    def retry(self) -> None:
        """Try again to open the library and to write what waits."""
        self._queue.put(Event())

    def settle(self) -> bool:
        """Wait until everything so far has been tried, and say whether all of it is saved."""
        if self._thread is None:
            return not self._sent
        done = Event()
        self._queue.put(done)
        return done.wait(_PATIENCE_SECONDS) and not self._desk.waiting

    def close(self) -> None:
        """Write what waits, close the library and end the thread."""
        if self._thread is not None:
            self._queue.put(None)
            self._thread.join(_PATIENCE_SECONDS)
            self._thread = None
        self._is_closed = True

    # Private slots

    def _pass_on(self, answer: Answer, result: object) -> None:
        # An answer that was still on its way when all was closed would come to those who have left.
        if not self._is_closed:
            answer(result)

    def _take_state(self, state: _State) -> None:
        if self._is_closed:
            return
        before, self._state = self._state, state
        if state != before:
            self.state_changed.emit()
        if state.trouble != before.trouble or (state.trouble and state.tries != before.tries):
            self.trouble_changed.emit(state.trouble)

    # In the library's thread

    def _run(self) -> None:
        self._desk.open()
        self._report()
        while (job := self._queue.get()) is not None:
            self._do(job)
            self._report()
        self._desk.close()

    def _do(self, job: _Asked | _Kept | Event) -> None:
        if isinstance(job, _Asked):
            self._answered.emit(job.answer, self._desk.ask(job.question))
            return
        if isinstance(job, _Kept):
            self._taken += 1
            self._desk.add(job.key, job.write)
        else:
            self._tries += 1
            self._desk.open_anew()
        self._desk.write_all()
        if isinstance(job, Event):
            job.set()

    def _report(self) -> None:
        self._reported.emit(
            _State(self._desk.is_open, self._taken, self._desk.waiting, self._desk.trouble, self._tries)
        )

"""Articles into analyses in several processes, in their order, with as many in memory as keep the processes busy."""

import logging
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

from quotidian.model import Analysis, Article
from quotidian.runner import Analyser, EngineMissing, Result, analyse

log = logging.getLogger(__name__)

# Articles in flight for each worker: one in its hands, one that waits for it, and some slack for a long one in front.
AHEAD = 4
BETWEEN_SIGNS_OF_LIFE = 0.2
DIED = "The process that analysed this article died, twice; it may need more memory than there is. Please report it."

Outcome = Analysis | str | EngineMissing


@dataclass(slots=True)
class _Job:
    article: Article
    future: "Future[Outcome]"


class Pool:
    """The runner with `workers` processes, which end with this one whatever ends it. Each holds the model (400 MB)."""

    def __init__(self, workers: int, load: Callable[[], Analyser]) -> None:
        self._workers = workers
        self._load = load
        # New processes everywhere: a copy of this one would share its threads' locks.
        self._context = multiprocessing.get_context("spawn")

    def run(self, articles: Iterable[Article], progress: Callable[[float], None]) -> Iterator[Result]:
        """Yield the result of each article; see quotidian.runner.Runner. `progress` only hears that there is life."""
        # The workers listen at one end; the other is never written to and closes with this process.
        ears, self._mouth = self._context.Pipe(duplex=False)
        self._ears = ears
        self._executor = self._started()
        jobs: deque[_Job] = deque()
        try:
            for article in articles:
                jobs.append(_Job(article, self._submit(article)))
                while len(jobs) >= self._workers * AHEAD:
                    yield self._first(jobs, progress)
            while jobs:
                yield self._first(jobs, progress)
        finally:
            self._mouth.close()
            ears.close()
            self._executor.shutdown(cancel_futures=True)

    def _started(self) -> ProcessPoolExecutor:
        start = (self._load, self._ears, logging.getLogger().level)
        return ProcessPoolExecutor(self._workers, self._context, initializer=_start, initargs=start)

    def _submit(self, article: Article) -> "Future[Outcome]":
        while True:
            try:
                return self._executor.submit(_analyse, article)
            except BrokenProcessPool:
                # Nothing waits for this article yet, so it is not what killed the worker.
                self._executor = self._started()
            except OSError as error:
                reason = f"{self._workers} processes could not be started ({error.strerror})"
                raise EngineMissing(f"{reason}. Try fewer with --workers.") from error

    def _first(self, jobs: deque[_Job], progress: Callable[[float], None]) -> Result:
        outcome: Outcome | None = None
        while outcome is None:
            progress(0.0)
            try:
                outcome = jobs[0].future.result(BETWEEN_SIGNS_OF_LIFE)
            except NotYet:
                continue
            except BrokenProcessPool:
                self._one_at_a_time(jobs)
        if isinstance(outcome, EngineMissing):
            raise outcome
        return jobs.popleft().article, outcome

    def _one_at_a_time(self, jobs: deque[_Job]) -> None:
        """Analyse again, each alone, what was in flight when a worker died: only so is it known which one killed it."""
        log.error("A process of the analysis died; the articles in flight are analysed again.")
        self._executor.shutdown(cancel_futures=True)
        self._executor = self._started()
        for job in jobs:
            if _is_lost(job.future):
                job.future = self._submit(job.article)
                if isinstance(job.future.exception(), BrokenProcessPool):
                    job.future = Future()
                    job.future.set_result(DIED)
                    self._executor = self._started()


def _is_lost(future: "Future[Outcome]") -> bool:
    return future.cancelled() or not future.done() or future.exception() is not None


# In the worker ------------------------------------------------------------------------------------------------------

_pipeline: Analyser | EngineMissing | None = None


def _start(load: Callable[[], Analyser], ears: "Connection[Any, Any]", level: int) -> None:
    """Load the analysis. What hinders it is told with every article: an exception here would look like a crash."""
    global _pipeline
    logging.basicConfig(level=level)
    # Ctrl+C in a terminal reaches this process too, but the first process decides what becomes of the run.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(ears,), daemon=True).start()
    try:
        _pipeline = load()
    except EngineMissing as error:
        _pipeline = error


def _end_with(ears: "Connection[Any, Any]") -> None:
    with suppress(EOFError, OSError):
        ears.recv()
    os._exit(1)


def _analyse(article: Article) -> Outcome:
    if _pipeline is None or isinstance(_pipeline, EngineMissing):
        return _pipeline or EngineMissing("The analysis was not loaded.")
    return analyse(_pipeline, article, lambda _: None)

"""The loop of the analysis process: articles come in over a connection, analyses go out."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Any

from quotidian.model import Article

if TYPE_CHECKING:
    from quotidian.analysis.pipeline import Pipeline

log = logging.getLogger(__name__)

FAILED = "The analysis of this article failed. The text can be read all the same; the log says more."
NOT_LOADED = "The language model could not be loaded, so articles are shown without marks. The log says more."


class _Superseded(Exception):  # noqa: N818  (not an error: a newer article is waiting)
    """A newer article is waiting, so the one in hand is given up."""


def serve(connection: "Connection[Any, Any]") -> None:
    """Answer requests until the other side closes the connection or sends None.

    A request is (generation, Article). Answers are ("ready",) once the model is loaded, then for each request
    ("progress", generation, share), and ("done", generation, Analysis) or ("failed", generation, message). Only the
    newest request counts: older ones that wait, or are being parsed, are dropped without an answer. At any time comes
    ("log", level, name of the logger, message): this process has no log file, since two cannot rotate one.
    """
    try:
        with _log_sent(connection):
            _serve(connection)
    except KeyboardInterrupt:
        log.info("Ctrl+C in the terminal reaches this process too; it ends with the window.")
    except (EOFError, BrokenPipeError, ConnectionResetError):
        log.info("The window closed the connection; the analysis process ends.")


def _serve(connection: "Connection[Any, Any]") -> None:
    pipeline = _load()
    if pipeline is not None:
        connection.send(("ready",))
    while (request := _newest(connection)) is not None:
        generation, article = request
        if pipeline is None:
            connection.send(("failed", generation, NOT_LOADED))
        else:
            _answer(connection, pipeline, generation, article)


@contextmanager
def _log_sent(connection: "Connection[Any, Any]") -> Iterator[None]:
    handler = _LogSender(connection)
    root = logging.getLogger()
    root.addHandler(handler)
    try:
        yield
    finally:
        root.removeHandler(handler)


class _LogSender(logging.Handler):
    """Sends what is logged over the connection, tracebacks and all."""

    def __init__(self, connection: "Connection[Any, Any]") -> None:
        super().__init__()
        self._connection = connection

    def emit(self, record: logging.LogRecord) -> None:
        # Once the other side is gone there is nobody left to tell.
        with suppress(OSError):
            self._connection.send(("log", record.levelno, record.name, self.format(record)))


def _load() -> "Pipeline | None":
    try:
        from quotidian.analysis.pipeline import Pipeline

        return Pipeline()
    except Exception:
        log.exception("The language model could not be loaded")
        return None


def _newest(connection: "Connection[Any, Any]") -> tuple[int, Article] | None:
    """Wait for a request and return the last one that is there; None to end."""
    request: tuple[int, Article] | None = connection.recv()
    while request is not None and connection.poll():
        request = connection.recv()
    return request


def _answer(connection: "Connection[Any, Any]", pipeline: "Pipeline", generation: int, article: Article) -> None:
    def progress(share: float) -> None:
        if connection.poll():
            raise _Superseded
        connection.send(("progress", generation, share))

    try:
        analysis = pipeline.analyse(article, progress)
    except (_Superseded, BrokenPipeError, ConnectionResetError):
        return
    except Exception:
        log.exception("The analysis of article %s failed", article.id)
        connection.send(("failed", generation, FAILED))
    else:
        connection.send(("done", generation, analysis))

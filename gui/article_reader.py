"""Reads articles for the window: a small file at once, a large one in a thread, so that the window never freezes."""

import logging
import stat
from collections.abc import Callable
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QObject, Signal

from quotidian import readers
from quotidian.model import Article
from quotidian.readers import ReadError

log = logging.getLogger(__name__)

# In bytes or characters; this much is read in some ten milliseconds, or of Markdown, which takes longer, some thirty.
_SMALL = 200_000
_SMALL_MARKDOWN = 8_000
# Reading ends with the program: a thread on a disk that hangs must not keep it.
_PATIENCE_SECONDS = 5.0
_UNEXPECTED = "It could not be read. The log says more."


class ArticleReader(QObject):
    """Reads one article at a time; when a newer one is asked for, the older is dropped."""

    # The name of what takes long to read.
    begun = Signal(str)
    read = Signal(Article)
    # The name of what was to be read, and why it could not be.
    refused = Signal(str, str)
    _done = Signal(int, object, str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._generation = 0
        self._threads: list[Thread] = []
        self._done.connect(self._take)

    def read_path(self, path: Path) -> None:
        """Read the file at an absolute path."""
        self._start(path.name or str(path), _size_of(path), lambda: _read_file(path))

    def read_text(self, text: str, source: str) -> None:
        """Read a text that came as characters."""
        self._start(source, len(text), lambda: readers.read_text(text, source))

    def close(self) -> None:
        """Drop what is being read and wait for the threads to run out; at the end of the program."""
        self._generation += 1
        for thread in self._threads:
            thread.join(_PATIENCE_SECONDS)

    def _start(self, name: str, size: int, read: Callable[[], Article]) -> None:
        self._generation += 1
        generation = self._generation
        self._threads = [thread for thread in self._threads if thread.is_alive()]
        if size <= (_SMALL_MARKDOWN if readers.is_markdown(name) else _SMALL):
            self._take(generation, *_tried(name, read))
            return
        thread = Thread(target=lambda: self._done.emit(generation, *_tried(name, read)), name="reading", daemon=True)
        self._threads.append(thread)
        self.begun.emit(name)
        thread.start()

    def _take(self, generation: int, article: Article | None, name: str, message: str) -> None:
        if generation != self._generation:
            return
        if article is not None:
            self.read.emit(article)
        else:
            self.refused.emit(name, message)


def _tried(name: str, read: Callable[[], Article]) -> tuple[Article | None, str, str]:
    try:
        return read(), name, ""
    except ReadError as error:
        return None, name, str(error)
    except Exception:
        log.exception("%s could not be read", name)
        return None, name, _UNEXPECTED


def _read_file(path: Path) -> Article:
    if path.exists() and not stat.S_ISDIR(path.stat().st_mode) and not path.is_file():
        # A pipe or a device: it may never end.
        raise ReadError("This is not a file. Save the article to a file and open that.")
    return readers.read_file(path)


def _size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0

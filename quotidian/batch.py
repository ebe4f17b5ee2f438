"""The run over many inputs: articles come in one by one, analyses go out in the same order, failures stand alone."""

import logging
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from quotidian.model import Analysis, Article
from quotidian.readers import LARGEST_FILE, ReadError, count_lines, read_bytes, read_file, read_lines
from quotidian.runner import Runner

log = logging.getLogger(__name__)

STANDARD_INPUT = "-"
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Failure:
    """An input, or a line of one, that gave no analysis, and why in plain words."""

    name: str
    message: str


class Batch:
    """One run. `succeeded` and `failed` count articles; what fails is told to `on_failure` at once."""

    def __init__(self, inputs: Sequence[str], on_failure: Callable[[Failure], None], runner: Runner) -> None:
        self._inputs = inputs
        self._on_failure = on_failure
        self._runner = runner
        self.succeeded = 0
        self.failed = 0

    @property
    def has_one_article(self) -> bool:
        """Say whether the inputs can only hold a single article."""
        return len(self._inputs) == 1 and not _holds_lines(self._inputs[0])

    @property
    def done(self) -> int:
        """Return how many articles need no more work."""
        return self.succeeded + self.failed

    def count(self) -> int | None:
        """Return how many articles the inputs seem to hold, one a line in some; None where that is unknown."""
        counts = [count_lines(Path(name)) if _holds_lines(name) else 1 for name in self._inputs]
        return None if None in counts else sum(filter(None, counts))

    def results(self, progress: Callable[[int, float], None]) -> Iterator[tuple[Article, Analysis]]:
        """Yield each article with its analysis, in the order of the inputs; few are held at a time.

        `progress` is called with the number of articles done and the share done of the one in hand. Raises
        EngineMissing when the analysis cannot be loaded.
        """
        for article, analysis in self._runner.run(self._articles(), lambda share: progress(self.done, share)):
            if isinstance(analysis, str):
                self._fail(Failure(article.id, analysis))
            else:
                self.succeeded += 1
                yield article, analysis

    def _articles(self) -> Iterator[Article]:
        for name in self._inputs:
            try:
                for article in _read(name):
                    if isinstance(article, Failure):
                        self._fail(article)
                    else:
                        yield article
            except ReadError as error:
                self._fail(Failure(_shown(name), str(error)))
            except Exception as error:
                # One file that trips its reader must not end a run over thousands.
                log.exception("%s could not be read", _shown(name))
                reason = f"{type(error).__name__}: {error}"
                self._fail(Failure(_shown(name), f"It could not be read ({reason}). Please report it with the file."))

    def _fail(self, failure: Failure) -> None:
        self.failed += 1
        self._on_failure(failure)


def _holds_lines(name: str) -> bool:
    return Path(name).suffix.lower() == ".jsonl"


def _read(name: str) -> Iterator[Article | Failure]:
    """Yield the articles in one input. Raises ReadError when the input as a whole cannot be read."""
    if not name:
        raise ReadError("The name of this input is empty. Give the name of a file.")
    if name == STANDARD_INPUT:
        yield _read_standard_input()
    elif _ADDRESS.match(name):
        raise ReadError("Web addresses are not read yet. Save the page's text in a file and give that.")
    elif _holds_lines(name):
        for number, article in read_lines(Path(name)):
            yield Failure(f"{name}, line {number}", str(article)) if isinstance(article, ReadError) else article
    else:
        yield read_file(Path(name))


def _read_standard_input() -> Article:
    # Python has none when the process was started with it closed.
    if sys.stdin is None:
        raise ReadError("It is closed. Pipe the article's text into it, or give the name of a file.")
    try:
        return read_bytes(sys.stdin.buffer.read(LARGEST_FILE + 1), "standard input")
    except OSError as error:
        raise ReadError(f"It cannot be read ({error.strerror}). Give the name of a file.") from None


def _shown(name: str) -> str:
    return "standard input" if name == STANDARD_INPUT else name or "''"

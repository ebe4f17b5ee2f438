"""The run over many inputs: articles come in one by one, analyses go out in the same order, failures stand alone."""

import json
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Protocol

from quotidian.model import Analysis, Article
from quotidian.readers import LARGEST_FILE, ReadError, read_bytes, read_file
from quotidian.structure import structure_plain_text

STANDARD_INPUT = "-"
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Failure:
    """An input, or a line of one, that gave no analysis, and why in plain words."""

    name: str
    message: str


class Analyser(Protocol):
    """What a run needs of the pipeline."""

    def analyse(self, article: Article, progress: Callable[[float], None]) -> Analysis:
        """Return the analysis of `article`."""


def load_pipeline() -> Analyser:
    """Load the model, which takes seconds that a run with nothing to analyse need not spend."""
    from quotidian.analysis.pipeline import Pipeline

    return Pipeline()


class Batch:
    """One run. `succeeded` and `failed` count articles; what fails is told to `on_failure` at once."""

    def __init__(self, inputs: Sequence[str], on_failure: Callable[[Failure], None]) -> None:
        self._inputs = inputs
        self._on_failure = on_failure
        self._pipeline: Analyser | None = None
        self.succeeded = 0
        self.failed = 0

    @property
    def has_one_article(self) -> bool:
        """Say whether the inputs can only hold a single article."""
        return len(self._inputs) == 1 and not _holds_lines(self._inputs[0])

    def results(self, progress: Callable[[int, float], None]) -> Iterator[tuple[Article, Analysis]]:
        """Yield each article with its analysis; only one is held at a time.

        `progress` is called with the number of articles done and the share done of the one in hand.
        """
        for article in self._articles():
            analysis = self._analyse(article, lambda share: progress(self.succeeded + self.failed, share))
            if analysis is not None:
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
                self._fail(Failure("standard input" if name == STANDARD_INPUT else name, str(error)))

    def _analyse(self, article: Article, progress: Callable[[float], None]) -> Analysis | None:
        if self._pipeline is None:
            self._pipeline = load_pipeline()
        try:
            return self._pipeline.analyse(article, progress)
        except Exception as error:
            # One article that trips the analysis must not end a run over thousands.
            reason = f"{type(error).__name__}: {error}"
            self._fail(Failure(article.id, f"The analysis failed ({reason}). Please report it with the article."))
            return None

    def _fail(self, failure: Failure) -> None:
        self.failed += 1
        self._on_failure(failure)


def _holds_lines(name: str) -> bool:
    return Path(name).suffix.lower() == ".jsonl"


def _read(name: str) -> Iterator[Article | Failure]:
    """Yield the articles in one input. Raises ReadError when the input as a whole cannot be read."""
    if name == STANDARD_INPUT:
        yield read_bytes(sys.stdin.buffer.read(LARGEST_FILE + 1), "standard input")
    elif _ADDRESS.match(name):
        raise ReadError("Web addresses are not read yet. Save the page's text in a file and give that.")
    elif _holds_lines(name):
        yield from _read_lines(Path(name))
    else:
        yield read_file(Path(name))


def _read_lines(path: Path) -> Iterator[Article | Failure]:
    """Yield an article for each line {"id", "text"} of a JSON Lines file, its text exactly as given."""
    try:
        with path.open("rb") as file:
            yield from _read_open_lines(path, file)
    except FileNotFoundError:
        raise ReadError("There is no such file. Check its name and folder.") from None
    except IsADirectoryError:
        raise ReadError("This is a folder. Give a file in it instead.") from None
    except OSError as error:
        raise ReadError(f"The file cannot be read ({error.strerror}). Check its permissions.") from None


def _read_open_lines(path: Path, file: IO[bytes]) -> Iterator[Article | Failure]:
    empty = True
    for number, line in enumerate(file, 1):
        if not line.strip():
            continue
        empty = False
        try:
            yield _article_of_line(line.removeprefix(b"\xef\xbb\xbf"), str(path))
        except ReadError as error:
            yield Failure(f"{path}, line {number}", str(error))
    if empty:
        raise ReadError('There is no article in it. Give a line {"id": "…", "text": "…"} for each.')


def _article_of_line(line: bytes, source: str) -> Article:
    if len(line) > 6 * LARGEST_FILE:
        raise ReadError("It is too long for an article; 20 MB is the most.")
    try:
        record: Any = json.loads(line)
    except (ValueError, RecursionError):
        raise ReadError("This line is not JSON. Write each article as one line of JSON in UTF-8.") from None
    text = record.get("text") if isinstance(record, dict) else None
    if not isinstance(text, str):
        raise ReadError('This line has no "text". Give {"id": "…", "text": "…"}.')
    article_id = record.get("id")
    if not (article_id is None or isinstance(article_id, str | int)):
        raise ReadError('The "id" of this line is neither a string nor a number.')
    shown_id = None if article_id is None else str(article_id)
    if not _is_unicode(text) or not _is_unicode(shown_id or ""):
        raise ReadError("This line has half of a surrogate pair, which no text can hold. Replace it with U+FFFD.")
    if len(text) > LARGEST_FILE:
        raise ReadError("It is too long for an article; 20 MB is the most.")
    return structure_plain_text(text, article_id=shown_id, source=source)


def _is_unicode(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True

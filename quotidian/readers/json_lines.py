"""JSON Lines: an article for each line {"id", "text"}, its text exactly as given."""

import io
import json
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, AnyStr, BinaryIO

from quotidian.model import Article
from quotidian.readers.decoding import is_blank, mark_of
from quotidian.readers.errors import ReadError
from quotidian.readers.sources import open_source, unreadable
from quotidian.structure import structure_plain_text

log = logging.getLogger(__name__)

LONGEST_TEXT = 20 * 1024 * 1024
# In bytes or characters: JSON may write a character as six.
LONGEST_LINE = 6 * LONGEST_TEXT
_PIECE = 1024 * 1024
_TOO_LONG = "It is too long for an article; 20 MB is the most."


def read_lines(path: Path) -> Iterator[tuple[int, Article | ReadError]]:
    """Yield the number of each line that is not blank with its article, or why it has none; one is held at a time.

    The lines are UTF-8, or what the byte order mark of the file says. Raises ReadError when the file as a whole cannot
    be read.
    """
    with open_source(path) as file:
        try:
            yield from _read_open(file, str(path))
        except UnicodeDecodeError:
            raise ReadError(
                "From some line on it is not in the encoding of its first bytes. Save it in UTF-8."
            ) from None
        except OSError as error:
            raise unreadable(error) from None


def count_lines(path: Path) -> int | None:
    """Return how many lines `path` has, blank ones included; None where that cannot be told beforehand."""
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            count, last = 0, b"\n"
            while piece := file.read(_PIECE):
                count += piece.count(b"\n")
                last = piece[-1:]
            return count + (last != b"\n")
    except (OSError, ValueError):
        return None


def _read_open(file: BinaryIO, source: str) -> Iterator[tuple[int, Article | ReadError]]:
    mark, encoding = mark_of(getattr(file, "peek", lambda _: b"")(4))
    file.read(len(mark))
    if encoding == "utf-8":
        # As bytes: a line that is not UTF-8 then fails alone.
        yield from _articles(file, source)
        return
    with io.TextIOWrapper(file, encoding=encoding, errors="surrogatepass", newline="\n") as lines:
        yield from _articles(lines, source)


def _articles(file: IO[AnyStr], source: str) -> Iterator[tuple[int, Article | ReadError]]:
    number = shown = 0
    while line := file.readline(LONGEST_LINE + 1):
        number += 1
        is_whole = len(line) <= LONGEST_LINE
        if is_whole and not line.strip():
            continue
        shown += 1
        yield number, _read_line(line, source) if is_whole else ReadError(_TOO_LONG)
        # The rest of a line that is too long.
        while not is_whole and (rest := file.readline(LONGEST_LINE)):
            is_whole = rest[-1:] in ("\n", b"\n")
    if not shown:
        raise ReadError('There is no article in it. Give a line {"id": "…", "text": "…"} for each.')


def _read_line(line: str | bytes, source: str) -> Article | ReadError:
    try:
        return _article(line, source)
    except ReadError as error:
        return error
    except Exception as error:
        log.exception("A line of %s could not be read", source)
        return ReadError(f"It could not be read ({type(error).__name__}: {error}). Please report it with the line.")


def _article(line: str | bytes, source: str) -> Article:
    try:
        record: Any = json.loads(line)
    except (ValueError, RecursionError):
        raise ReadError("This line is not JSON. Write each article as one line of JSON in UTF-8.") from None
    text = record.get("text") if isinstance(record, dict) else None
    if not isinstance(text, str):
        raise ReadError('This line has no "text". Give {"id": "…", "text": "…"}.')
    article_id = record.get("id")
    if isinstance(article_id, bool) or not (article_id is None or isinstance(article_id, str | int)):
        raise ReadError('The "id" of this line is neither a string nor a whole number.')
    shown_id = None if article_id is None else str(article_id)
    if not _is_unicode(text) or not _is_unicode(shown_id or ""):
        raise ReadError("This line has half of a surrogate pair, which no text can hold. Replace it with U+FFFD.")
    if len(text) > LONGEST_TEXT:
        raise ReadError(_TOO_LONG)
    if is_blank(text):
        raise ReadError("There is no text in it. Give the article's text, or leave the line out.")
    return structure_plain_text(text, article_id=shown_id, source=source)


def _is_unicode(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True

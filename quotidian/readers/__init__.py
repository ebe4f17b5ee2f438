"""Readers: one file a format, each making an Article. They do not import one another; here one is chosen."""

import os
from pathlib import Path

from quotidian.model import Article
from quotidian.readers import markdown_text, plain_text
from quotidian.readers.decoding import Decoded, clean, decode, is_blank
from quotidian.readers.errors import ReadError
from quotidian.readers.json_lines import count_lines, read_lines
from quotidian.readers.sources import open_source, unreadable

__all__ = [
    "LARGEST_FILE",
    "ReadError",
    "count_lines",
    "is_markdown",
    "read_bytes",
    "read_file",
    "read_lines",
    "read_text",
]

LARGEST_FILE = 20 * 1024 * 1024
_TOO_LARGE = "It is too long for an article: 20 MB is the most. Cut it into parts and open one of them."
_MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_NOT_YET = {
    ".pdf": "PDF files", ".docx": "Word documents", ".doc": "Word documents", ".odt": "OpenDocument texts",
    ".rtf": "RTF documents", ".html": "web pages", ".htm": "web pages", ".xhtml": "web pages", ".mhtml": "web pages",
    ".epub": "e-books", ".eml": "mails", ".xml": "XML files",
}  # fmt: skip


def read_file(path: Path) -> Article:
    """Return the article in the file at `path`, whose suffix tells its format; an unknown one is read as plain text.

    Raises ReadError when there is no text to read.
    """
    if (kind := _NOT_YET.get(path.suffix.lower())) and not path.is_dir():
        raise ReadError(f"{kind[0].upper()}{kind[1:]} are not read yet. Save it as text, or paste its text.")
    return read_bytes(_bytes_of(path), source=str(path))


def read_bytes(data: bytes, source: str) -> Article:
    """Return the article in `data`, in the format that the suffix of `source` tells.

    Raises ReadError as `read_file` does.
    """
    if len(data) > LARGEST_FILE:
        raise ReadError(_TOO_LARGE)
    return _read(decode(data), source)


def read_text(text: str, source: str) -> Article:
    """Return the article in a text that came as characters, such as a paste. Raises ReadError when it is empty."""
    if len(text) > LARGEST_FILE:
        raise ReadError(_TOO_LARGE)
    return _read(clean(text), source)


def is_markdown(source: str) -> bool:
    """Say whether the suffix of `source` tells Markdown."""
    return Path(source).suffix.lower() in _MARKDOWN


def _read(decoded: Decoded, source: str) -> Article:
    read = markdown_text.read if is_markdown(source) else plain_text.read
    # Markdown may be written and still say nothing: a comment, front matter, a rule.
    if is_blank(decoded.text) or is_blank((article := read(decoded, source)).text):
        raise ReadError("There is no text in it. Choose another file, or paste the article's text.")
    return article


def _bytes_of(path: Path) -> bytes:
    with open_source(path) as file:
        try:
            if os.fstat(file.fileno()).st_size > LARGEST_FILE:
                raise ReadError(_TOO_LARGE)
            # A pipe has no size, and a file may grow: no more is read than can be used.
            return file.read(LARGEST_FILE + 1)
        except OSError as error:
            raise unreadable(error) from None

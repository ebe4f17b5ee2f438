"""Bytes to text: byte order marks, UTF-8, UTF-16 with and without its mark, and older encodings by their statistics."""

import codecs
import re
from dataclasses import dataclass

from quotidian.readers.errors import ReadError

REPLACEMENT = "\ufffd"
# Enough to tell an older encoding; its detection takes time in proportion.
SAMPLE = 64_000
# How much of a text may be control characters before it is no text.
MOST_CONTROLS = 0.02
MOST_UNREADABLE = 0.1
# Above this share of bytes beyond ASCII a text is not in Latin letters.
ACCENTED_SHARE = 0.12
# Words in other letters are such bytes in a row, and a few of them tell; accents and marks stand apart, and of them it
# takes many to tell one encoding of Latin letters from another.
FEWEST_IN_A_ROW = 8
FEWEST_APART = 40
# Not the same one over and over: that is a line of dashes.
_IN_A_ROW = re.compile(rb"([\x80-\xff])(?!\1\1)[\x80-\xff]{2}")

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LINE_ENDS = re.compile(r"\r\n?")
_INVISIBLE = "\ufeff\u200b \t\n\r\v\f\u00a0\0"
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SURROGATES = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A decoded text with line ends made "\\n", and what the reader should know about it."""

    text: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    """Return the text that `data` holds. What cannot be decoded becomes U+FFFD, with a warning.

    Raises ReadError when `data` is not text in any encoding.
    """
    text, warnings = _decode_by_mark(data) or _decode_utf(data) or _decode_by_statistics(data)
    if _share(_CONTROLS, text) > MOST_CONTROLS or text.count(REPLACEMENT) > MOST_UNREADABLE * len(text):
        raise ReadError("This is not a text file. Open the article as plain text or Markdown, or paste its text.")
    return Decoded(_LINE_ENDS.sub("\n", text), warnings)


def clean(text: str) -> Decoded:
    """Return a text that came as characters, such as a paste; lone surrogates become U+FFFD, with a warning."""
    cleaned, replaced = _SURROGATES.subn(REPLACEMENT, text)
    return Decoded(_LINE_ENDS.sub("\n", cleaned), (_replaced_warning(replaced),) if replaced else ())


def is_blank(text: str) -> bool:
    """Say whether there is nothing to read in `text`: it is white space or invisible."""
    return not text.strip(_INVISIBLE)


def mark_of(data: bytes) -> tuple[bytes, str]:
    """Return the byte order mark that `data` begins with and its encoding; no mark and UTF-8 where there is none."""
    return next(((mark, encoding) for mark, encoding in _MARKS if data.startswith(mark)), (b"", "utf-8"))


def _replaced_warning(count: int) -> str:
    what = "1 character" if count == 1 else f"{count} characters"
    return f"{what} could not be read and shows as {REPLACEMENT}."


def _decode_by_mark(data: bytes) -> tuple[str, tuple[str, ...]] | None:
    mark, encoding = mark_of(data)
    return _decode_with_replacement(data[len(mark) :], encoding) if mark else None


def _decode_with_replacement(data: bytes, encoding: str) -> tuple[str, tuple[str, ...]]:
    text = data.decode(encoding, "replace")
    replaced = text.count(REPLACEMENT)
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return text, (_replaced_warning(replaced),)
    return text, ()


def _decode_utf(data: bytes) -> tuple[str, tuple[str, ...]] | None:
    if encoding := _unmarked_utf16(data):
        return _decode_with_replacement(data, encoding)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        broken = data.decode("utf-8", "replace")
        letters = sum(byte >= 0x80 for byte in data[: error.start])
        # UTF-8 that was cut or damaged here and there is still UTF-8; another encoding fails at every letter.
        bad = broken.count(REPLACEMENT)
        good = sum(character > "\x7f" for character in broken) - bad
        if good > bad and (letters or good > 3 * bad):
            return broken, (_replaced_warning(bad),)
        return None


def _unmarked_utf16(data: bytes) -> str | None:
    """Tell UTF-16 without a mark: in Western text every other byte is zero."""
    sample = data[:SAMPLE]
    if len(sample) < 4 or len(data) % 2:
        return None
    half = len(sample) // 2
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.4 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _decode_by_statistics(data: bytes) -> tuple[str, tuple[str, ...]]:
    if b"\0" in data[:SAMPLE]:
        raise ReadError("This is not a text file. Open the article as plain text or Markdown, or paste its text.")
    return _decode_with_replacement(data, _likeliest_encoding(data))


def _likeliest_encoding(data: bytes) -> str:
    """Return the likeliest of the older encodings; Windows-1252 where there is too little to go by.

    Bytes of a few accents and curly quotes among ASCII are Windows-1252 in practice (the WHATWG encoding standard's
    default); statistics speak where the text is mostly in other letters.
    """
    sample = data[:SAMPLE]
    high = sum(byte >= 0x80 for byte in sample)
    fewest = FEWEST_IN_A_ROW if _IN_A_ROW.search(sample) else FEWEST_APART
    if (high < fewest or high < ACCENTED_SHARE * len(sample)) and _is_windows_1252(data):
        return "cp1252"
    from charset_normalizer import from_bytes

    whole_lines = sample[: sample.rfind(b"\n") + 1] or sample
    best = from_bytes(whole_lines).best()
    return best.encoding if best is not None else "cp1252"


def _is_windows_1252(data: bytes) -> bool:
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    return True


def _share(pattern: re.Pattern[str], text: str) -> float:
    return sum(1 for _ in pattern.finditer(text)) / len(text) if text else 0.0

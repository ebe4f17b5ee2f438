"""What falls off the edges of reported words: spaces, punctuation and emoji, none of which is cut in two."""

import unicodedata

from quotidian.model import Span

_EDGE = frozenset(" \t\r\n,;:.—–-")
# Emoji and what joins or modifies them; a token may begin or end in the midst of one that people see as a whole.
_COMBINING = frozenset({"Cf", "Mn", "Me", "Mc"})
_PICTURE_PARTS = _COMBINING | {"So", "Sk"}


def trimmed(text: str, span: Span, kept: Span | None = None) -> Span | None:
    """Return `span` without spaces, punctuation and emoji at its edges, but with all of `kept`; None if all is lost."""
    start, end = span.start, span.end
    first, last = (kept.start, kept.end) if kept else (end, start)
    while start < first and _falls_off(text, start, start):
        start += 1
    while end > max(last, start) and _falls_off(text, end - 1, _base(text, end - 1)):
        end -= 1
    return Span(start, end) if end > start else None


def _falls_off(text: str, position: int, base: int) -> bool:
    """Say whether the character at `position` has no place at an edge; an accent goes with the letter at `base`."""
    return text[position] in _EDGE or unicodedata.category(text[base]) in _PICTURE_PARTS


def _base(text: str, position: int) -> int:
    while position > 0 and unicodedata.category(text[position]) in _COMBINING:
        position -= 1
    return position

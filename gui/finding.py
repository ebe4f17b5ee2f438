"""Finding words in what is shown of an article. No Qt: it works on `Article.text` and counts in code points."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from quotidian.model import Span

# What a keyboard offers stands for what a newspaper prints.
_ALIKE = {"'": "['’‘]", '"': '["“”„]', "-": "[-‐‑–—]"}


def find_all(text: str, stretches: Iterable[Span], words: str) -> list[Span]:
    """Return where `words` stand in the given stretches of the text, in order and whatever their case.

    Each stretch (a paragraph) is searched by itself, so that no search holds the window up, and no hit crosses from one
    into the next. Any white space matches any other; straight quotes and hyphens match typographic ones.
    """
    if not words.strip():
        return []
    parts = re.split(r"(\s+)", words)
    pattern = "".join(r"\s+" if part.isspace() else _pattern(part) for part in parts)
    find = re.compile(pattern, re.IGNORECASE).finditer
    return [
        Span(stretch.start + hit.start(), stretch.start + hit.end())
        for stretch in stretches
        for hit in find(stretch.of(text))
    ]


def _pattern(part: str) -> str:
    return "".join(_ALIKE.get(character, re.escape(character)) for character in part)


class Hits:
    """Where some words stand, and which of those the reader has gone to."""

    def __init__(self, words: str = "", spans: Sequence[Span] = (), folded: int = 0) -> None:
        """`folded` is how often the words stand in text that is not shown."""
        self.words = words
        self.spans = spans
        self.folded = folded
        self._chosen: int | None = None

    @property
    def chosen(self) -> Span | None:
        """The hit that was gone to last."""
        return None if self._chosen is None else self.spans[self._chosen]

    @property
    def which_of(self) -> tuple[int, int]:
        """The number of the chosen hit, from 1 on (0 for none), and how many there are."""
        return (0 if self._chosen is None else self._chosen + 1), len(self.spans)

    def go_from(self, position: int, backwards: bool = False) -> None:
        """Choose the first hit at or after a code point, or the last one before it, going round at the ends."""
        if self.spans:
            following = bisect_left(self.spans, position, key=lambda span: span.start)
            self._chosen = (following - 1 if backwards else following) % len(self.spans)

    def go_on(self, backwards: bool) -> None:
        """Choose the next hit or the one before, going round at the ends."""
        if self.spans:
            step = -1 if backwards else 1
            self._chosen = (0 if self._chosen is None else self._chosen + step) % len(self.spans)

    def touching(self, start: int, end: int) -> Sequence[Span]:
        """Return the hits between two code points; hits do not overlap."""
        first = bisect_right(self.spans, start, key=lambda span: span.end)
        return self.spans[first : bisect_left(self.spans, end, key=lambda span: span.start)]

"""Which marks touch a stretch of the text, without looking at the others. No Qt: it counts in code points."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from .marks import Mark


class MarkIndex:
    """Marks sorted by (start, -end), as `marks.build` returns them; a look-up costs the logarithm of their number."""

    def __init__(self, marks: Sequence[Mark] = ()) -> None:
        self._marks = marks
        self._starts = [mark.span.start for mark in marks]
        # The furthest end so far: lets a look-up step over all marks that end before the stretch, nested or not.
        self._furthest_ends = list(accumulate((mark.span.end for mark in marks), max))

    def touching(self, start: int, end: int) -> list[Mark]:
        """Return the marks that share a character with the stretch from `start` to `end`, in text order."""
        first = bisect_right(self._furthest_ends, start)
        last = bisect_left(self._starts, end)
        return [mark for mark in self._marks[first:last] if mark.span.end > start]

    def at(self, position: int) -> list[Mark]:
        """Return the marks over one character, the shortest first."""
        return sorted(self.touching(position, position + 1), key=lambda mark: len(mark.span))

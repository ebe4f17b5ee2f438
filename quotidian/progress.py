"""Progress of a long run on standard error: a line rewritten on a terminal, a line now and then elsewhere."""

import sys
import time

BETWEEN_REDRAWS = 0.1
# Elsewhere than on a terminal a run is quiet until it turns out to be long.
BETWEEN_LINES = 30.0


class Progress:
    """Shows how far a run is. Call it with the articles done and the share of the one in hand."""

    def __init__(self) -> None:
        self._is_terminal = sys.stderr.isatty()
        self._last = time.monotonic()
        self._is_drawn = False

    def __call__(self, done: int, share: float) -> None:
        """Show the state, if it is time to."""
        now = time.monotonic()
        if now - self._last < (BETWEEN_REDRAWS if self._is_terminal else BETWEEN_LINES):
            return
        self._last = now
        state = f"{done} analysed, the next is {share:.0%} done"
        if self._is_terminal:
            sys.stderr.write(f"\r\x1b[K{state}")
            self._is_drawn = True
        else:
            sys.stderr.write(f"{state}\n")
        sys.stderr.flush()

    def clear(self) -> None:
        """Wipe the rewritten line, so that something else can be printed."""
        if self._is_drawn:
            sys.stderr.write("\r\x1b[K")
            self._is_drawn = False

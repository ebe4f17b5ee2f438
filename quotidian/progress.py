"""Progress of a long run on standard error: a line rewritten on a terminal, a line now and then elsewhere."""

import sys
import time
from datetime import timedelta

BETWEEN_REDRAWS = 0.1
# Elsewhere than on a terminal a run is quiet until it turns out to be long.
BETWEEN_LINES = 30.0
# Before that many seconds the rate says more about the loading of the model than about the articles.
STEADY = 5.0


class Progress:
    """Shows how far a run is, how fast it goes and how long it will take.

    Call it with the number of articles done and the share done of the next.
    """

    def __init__(self) -> None:
        self._is_terminal = sys.stderr.isatty()
        self._began = self._last = time.monotonic()
        self._is_drawn = False
        self._total: int | None = None

    def expect(self, total: int | None) -> None:
        """Say how many articles there are to do, if that is known."""
        self._total = total

    def __call__(self, done: int, share: float) -> None:
        """Show the state, if it is time to."""
        now = time.monotonic()
        if now - self._last < (BETWEEN_REDRAWS if self._is_terminal else BETWEEN_LINES):
            return
        self._last = now
        line = state(done, share, self._total, now - self._began)
        if self._is_terminal:
            sys.stderr.write(f"\r\x1b[K{line}")
            self._is_drawn = True
        else:
            sys.stderr.write(f"{line}\n")
        sys.stderr.flush()

    def clear(self) -> None:
        """Wipe the rewritten line, so that something else can be printed."""
        if self._is_drawn:
            sys.stderr.write("\r\x1b[K")
            self._is_drawn = False


def state(done: int, share: float, total: int | None, seconds: float) -> str:
    """Return in words how far a run is after so many seconds."""
    if total == 1:
        return f"{share:.0%} done"
    parts = [f"{done:,} of {total:,} articles done" if total else f"{done:,} articles done"]
    if share:
        parts.append(f"the next is {share:.0%} done")
    if done and seconds >= STEADY:
        parts.append(f"{done / seconds:.1f} a second")
        if total and total > done:
            parts.append(f"{timedelta(seconds=round((total - done) * seconds / done))} left")
    return ", ".join(parts)

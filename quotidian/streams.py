"""The standard streams and signals of a command, when the process was started with some of them closed."""

import os
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

# What a shell makes of it when a process ends by a signal.
_SIGNALLED = 128
_ENDING = ("SIGTERM", "SIGHUP")


def replace_closed() -> None:
    """Give the process a standard error when it has none, and fill the numbers of closed streams.

    Without this, messages would go to the standard output, and the system would give the number of a closed stream to
    the next file that is opened, which a library that writes to standard error would then write into.
    """
    if None not in (sys.stdin, sys.stdout, sys.stderr):
        return
    number = os.open(os.devnull, os.O_RDWR)
    while number <= 2:
        number = os.dup(number)
    os.close(number)
    if sys.stderr is None:
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  (open as long as the process)


@contextmanager
def ended_by_signals() -> Iterator[None]:
    """Raise SystemExit when the process is told to end, so that what is half written is taken back.

    A signal that is ignored, as under nohup, stays ignored.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    numbers = [getattr(signal, name) for name in _ENDING if hasattr(signal, name)]
    taken = [number for number in numbers if signal.getsignal(number) is signal.SIG_DFL]
    for number in taken:
        signal.signal(number, _end)
    try:
        yield
    finally:
        for number in taken:
            signal.signal(number, signal.SIG_DFL)


def _end(number: int, _: FrameType | None) -> None:
    raise SystemExit(_SIGNALLED + number)

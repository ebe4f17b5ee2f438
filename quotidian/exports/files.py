"""Writing export files: whole or not at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO


def write_whole(path: Path, text: str) -> None:
    """Write `text` to `path` in UTF-8, atomically as `opened_whole` does. Raises OSError."""
    with opened_whole(path) as file:
        file.write(text)


@contextmanager
def opened_whole(path: Path, interrupted: Path | None = None) -> Iterator[TextIO]:
    """Open a text file that takes the place of `path` when the block ends, and is dropped when it raises.

    When the block is interrupted (KeyboardInterrupt, SystemExit), what was written by then is kept as `interrupted`.

    A symbolic link is kept and its target replaced; an existing file keeps its mode. Line ends are "\\n" on every
    system. Raises OSError.
    """
    target = path.resolve()
    if target.exists() and not target.is_file():
        # A pipe or a device, such as /dev/stdout, cannot be replaced.
        with target.open("w", encoding="utf-8", newline="\n") as file:
            yield file
        return
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode(target))
        temporary.replace(target)
    except BaseException as error:
        with suppress(OSError):
            if interrupted and isinstance(error, KeyboardInterrupt | SystemExit) and temporary.stat().st_size:
                temporary.replace(interrupted)
            else:
                temporary.unlink()
        raise


def _mode(target: Path) -> int:
    """Return the mode of the file to replace, or what a new file gets: mkstemp's own is private."""
    with suppress(FileNotFoundError):
        return target.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask

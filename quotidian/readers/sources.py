"""Opening what an article may be read from: files, and pipes, but no device that never ends."""

import os
import stat
from pathlib import Path
from typing import BinaryIO

from quotidian.readers.errors import ReadError


def open_source(path: Path) -> BinaryIO:
    """Open the file, pipe or terminal at `path`; opening a pipe waits for who writes into it.

    Raises ReadError when it is something else, or cannot be opened.
    """
    try:
        _refuse_others(path.stat().st_mode)
        file = path.open("rb")
    except FileNotFoundError:
        raise ReadError("There is no such file. Check its name and folder.") from None
    except PermissionError:
        raise ReadError("You are not allowed to read this file. Change its permissions, or open a copy.") from None
    except (OSError, ValueError) as error:
        raise unreadable(error) from None
    if stat.S_ISCHR(os.fstat(file.fileno()).st_mode) and not file.isatty():
        file.close()
        raise ReadError("This is a device and not a file. Save the article to a file and give that.")
    return file


def unreadable(error: Exception) -> ReadError:
    """Return what to say when the system refuses to read."""
    reason = getattr(error, "strerror", None) or error
    return ReadError(f"The file cannot be read ({reason}). Copy it to another place and try again.")


def _refuse_others(mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise ReadError("This is a folder. Give an article in it instead.")
    if stat.S_ISBLK(mode) or stat.S_ISSOCK(mode):
        raise ReadError("This is a device and not a file. Save the article to a file and give that.")

"""What can go wrong with a library, in words for the reader. The error's text says what happened."""

from pathlib import Path


class LibraryError(Exception):
    """The library could not do what it was asked; `what_to_do` says in plain words how to go on.

    Nothing that the caller holds in memory is lost: a write either happened whole or not at all.
    """

    what_to_do = "Try again. If it happens once more, start Quotidian anew; what was saved before is still there."

    def __init__(self, what_happened: str, what_to_do: str | None = None) -> None:
        super().__init__(what_happened)
        if what_to_do is not None:
            self.what_to_do = what_to_do


class LibraryLocked(LibraryError):  # noqa: N818 - the state of the library, as the window names it
    """Another process has the library open."""

    what_to_do = "Close the other Quotidian that uses this library, or open another one with --library."


class LibraryReadOnly(LibraryError):  # noqa: N818
    """The library, or the folder in which it lies, cannot be written."""

    what_to_do = "Allow writing to its folder, or choose another place with --library or QUOTIDIAN_LIBRARY."


class LibraryFull(LibraryError):  # noqa: N818
    """There is no room left on the disk."""

    what_to_do = "Free some space on the disk and do the last step again; what was saved before is still there."


class LibraryTooNew(LibraryError):  # noqa: N818
    """A newer program has made this library."""

    what_to_do = "Update Quotidian, or open another library with --library. This one was left as it is."


class LibraryDamaged(LibraryError):  # noqa: N818
    """The library's file is damaged. It is never deleted: `set_aside` is where it was put, None if it still lies there.

    Once it is set aside, opening the same location again starts an empty library.
    """

    what_to_do = "Start Quotidian anew: the file is then checked, and set aside if it cannot be used."

    def __init__(self, what_happened: str, set_aside: Path | None = None) -> None:
        kept = f"It was kept as {set_aside}. Open the library again to go on with an empty one." if set_aside else None
        super().__init__(what_happened, kept)
        self.set_aside = set_aside

"""What is done at the library, in its own thread, without Qt: opened when needed, written until it is saved."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from quotidian.library.errors import LibraryError
    from quotidian.library.store import Library

log = logging.getLogger(__name__)

Write = Callable[["Library"], None]
Question = Callable[["Library"], Any]
# What a write is about: two with the same key are about the same thing, and the newer one replaces the older.
Key = tuple[str, str]

ARTICLE = "article"
UNEXPECTED = "The library could not be used. The log says more."


class LibraryDesk:
    """Holds what is still to be written. Nothing here raises: what went wrong is told by `trouble`."""

    def __init__(self, location: Path | str, tell: Callable[[str], None]) -> None:
        self._location = location
        self._tell = tell
        self._library: Library | None = None
        self._waiting: dict[Key, Write] = {}
        self._opening_trouble = ""
        self._writing_trouble = ""

    @property
    def is_open(self) -> bool:
        """Whether the library has been opened."""
        return self._library is not None

    @property
    def waiting(self) -> int:
        """How many things are not saved."""
        return len(self._waiting)

    @property
    def trouble(self) -> str:
        """Why the library cannot be opened or written, in plain words; empty if all is well."""
        return self._opening_trouble or self._writing_trouble

    def open(self) -> bool:
        """Open the library if it is not; say whether it is open. A damaged one that was set aside is begun anew."""
        if self._library is None:
            try:
                self._library, self._opening_trouble = self._opened()
            except Exception:
                log.exception("The library could not be opened")
                self._opening_trouble = UNEXPECTED
        return self._library is not None

    def open_anew(self) -> bool:
        """Open a library that has given trouble again: one that was read-only stays so for who has it open."""
        if self.trouble and self._library is not None:
            self._library.close()
            self._library = None
        return self.open()

    def ask(self, question: Question) -> Any:
        """Return the library's answer, or None if it could not be asked."""
        from quotidian.library.errors import LibraryError

        if not self.open() or self._library is None:
            return None
        try:
            return question(self._library)
        except LibraryError as error:
            log.exception("The library gave no answer")
            self._writing_trouble = in_words(error)
        except Exception:
            log.exception("The library gave no answer")
            self._writing_trouble = UNEXPECTED
        return None

    def add(self, key: Key, write: Write) -> None:
        """Take in something to be written, in place of an older write about the same thing."""
        self._waiting.pop(key, None)
        self._waiting[key] = write

    def write_all(self) -> None:
        """Try to write all that waits, in order; what fails goes on waiting."""
        if not self._waiting or not self.open() or self._library is None:
            return
        self._writing_trouble = ""
        # An article before the notes that belong to it; else in the order in which they came.
        for key, write in sorted(self._waiting.items(), key=lambda item: item[0][0] != ARTICLE):
            trouble = self._tried(write, self._library)
            if trouble:
                self._writing_trouble = self._writing_trouble or trouble
            else:
                del self._waiting[key]

    def close(self) -> None:
        """Try once more to write what waits, and let go of the library."""
        self.write_all()
        if self._waiting:
            log.error("Not saved at the end: %s", ", ".join(" ".join(key) for key in self._waiting))
        if self._library is not None:
            self._library.close()
            self._library = None

    def _opened(self) -> "tuple[Library | None, str]":
        """Return the library, or None and why it could not be opened."""
        # Imported here: SQLAlchemy takes half a second, which the window does not wait for.
        from quotidian.library.errors import LibraryDamaged, LibraryError
        from quotidian.library.store import Library

        try:
            try:
                return Library.open(self._location), ""
            except LibraryDamaged as error:
                if error.set_aside is None:
                    raise
                log.exception("The library is damaged")
                self._tell(f"{error} It was kept as {error.set_aside}, and an empty library was begun.")
                return Library.open(self._location), ""
        except LibraryError as error:
            log.exception("The library could not be opened")
            return None, in_words(error)

    def _tried(self, write: Write, library: "Library") -> str:
        from quotidian.library.errors import LibraryError

        try:
            write(library)
        except LibraryError as error:
            log.exception("Something could not be saved")
            return in_words(error)
        except Exception:
            log.exception("Something could not be saved")
            return UNEXPECTED
        return ""


def in_words(error: "LibraryError") -> str:
    """Return what happened and what to do about it."""
    return f"{error} {error.what_to_do}"

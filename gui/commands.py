"""What the reader does to the notes, as steps that can be undone and done again."""

import time
from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from quotidian.model import Annotation

# The article's id, the note's, and the note unless it is to be deleted.
Put = Callable[[str, str, Annotation | None], None]

_EDIT = 1
# Changes to one note that follow each other within this time are one piece of writing, and one step.
_ONE_PIECE_SECONDS = 5.0


class ChangeNote(QUndoCommand):
    """A highlight or note made, changed or deleted: `before` and `after` are None where there is none."""

    def __init__(self, put: Put, before: Annotation | None, after: Annotation | None) -> None:
        super().__init__(_name(before, after))
        self._put = put
        self._before = before
        self._after = after
        self._at = time.monotonic()

    def id(self) -> int:
        """Return the kind of step for Qt, which merges steps of one kind; -1 for none."""
        return _EDIT if self._before and self._after else -1

    def redo(self) -> None:
        """Do it."""
        self._put(self._note.article_id, self._note.id, self._after)

    def undo(self) -> None:
        """Take it back."""
        self._put(self._note.article_id, self._note.id, self._before)

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in the step that follows if it goes on writing the same note."""
        if not isinstance(other, ChangeNote) or other._note.id != self._note.id:
            return False
        if other._at - self._at > _ONE_PIECE_SECONDS:
            return False
        self._after = other._after
        self._at = other._at
        return True

    @property
    def _note(self) -> Annotation:
        note = self._before or self._after
        assert note is not None
        return note


def _name(before: Annotation | None, after: Annotation | None) -> str:
    note = after or before
    assert note is not None
    what = "note" if note.body or (before is not None and before.body) else "highlight"
    if before is None:
        return f"add {what}"
    return f"delete {what}" if after is None else f"edit {what}"

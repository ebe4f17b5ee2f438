"""The notes on the open article, as they are in memory."""

from collections.abc import Iterable

from quotidian.model import Annotation, Span

from . import marks
from .marks import Mark, Occurrences


class NoteBook:
    """Annotations by id, with their marks. What the reader has changed here counts more than what is stored."""

    def __init__(self) -> None:
        self._notes: dict[str, Annotation] = {}
        self._changed: set[str] = set()
        self.marks: tuple[Mark, ...] = ()
        self.occurrences: Occurrences = {}

    def __contains__(self, note_id: str) -> bool:
        return note_id in self._notes

    def get(self, note_id: str) -> Annotation | None:
        """Return a note by id."""
        return self._notes.get(note_id)

    def on(self, span: Span) -> Annotation | None:
        """Return the note that covers exactly this stretch of the text."""
        mark = next((mark for mark in self.marks if mark.span == span), None)
        return self._notes[mark.target.id] if mark else None

    def in_text_order(self) -> tuple[Annotation, ...]:
        """Return all notes by their place in the text; those that have lost it come last."""
        return tuple(sorted(self._notes.values(), key=_place))

    def put(self, note_id: str, note: Annotation | None) -> None:
        """Set a note, or take it out."""
        self._changed.add(note_id)
        if note is None:
            self._notes.pop(note_id, None)
        else:
            self._notes[note_id] = note
        self._renew()

    def add_stored(self, notes: Iterable[Annotation]) -> None:
        """Take in what is stored, except what the reader has changed meanwhile."""
        self._notes.update((note.id, note) for note in notes if note.id not in self._changed)
        self._renew()

    def _renew(self) -> None:
        self.marks = marks.of_annotations(self._notes.values())
        self.occurrences = marks.occurrences(self.marks)


def _place(note: Annotation) -> tuple[bool, int, int, str]:
    return note.state != "anchored", note.anchor.start, note.anchor.end, note.created

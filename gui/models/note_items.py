"""The rows of the reader's highlights and notes: in text order, those whose place was lost last."""

from quotidian.model import Annotation

from ..marks import Target
from ..note_text import as_plain_text
from ..session import Session
from .items import Item, folded, on_one_line


def note_items(session: Session) -> tuple[Item, ...]:
    """Return one row a highlight or note."""
    kept = [note for note in session.annotations if note.state != "deleted"]
    return tuple(_item(note) for note in sorted(kept, key=lambda note: (note.state == "orphan", note.anchor.start)))


def _item(note: Annotation) -> Item:
    words = on_one_line(note.anchor.exact)
    orphan = note.state == "orphan"
    return Item(
        "note",
        on_one_line(as_plain_text(note.body)) or "Highlight",
        "note",
        Target("note", note.id),
        subtitle=f"“{words}”",
        detail="its place is gone" if orphan else "",
        search=folded(f"{words} {note.body} {' '.join(note.tags)}"),
        unsure=orphan,
        colour=note.colour,
    )

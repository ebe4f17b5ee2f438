"""What the Annotate menu does: highlights and notes are made, changed and deleted."""

from dataclasses import dataclass

from PySide6.QtCore import QObject

from quotidian.model import Annotation, Article, Span

from .article_view import ArticleView
from .dialogs.note_dialog import NoteDialog
from .marks import Target
from .messages import Messages
from .session import Session

NOTE_COLOUR = "orange"


class NoteDeeds(QObject):
    """Acts on the selected text, or on the note that is current."""

    def __init__(self, session: Session, view: ArticleView, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._messages = messages

    def highlight(self) -> None:
        """Highlight the selected text."""
        span = self._view.selected_span()
        if span is not None:
            self.highlight_span(span)

    def highlight_span(self, span: Span) -> None:
        """Highlight a stretch of the text, unless it is highlighted already, and make that note the current one."""
        note = self._session.annotation_on(span)
        self._show(note.id if note else self._session.add_annotation(span, NOTE_COLOUR))

    def note(self) -> None:
        """Write a note on the selected text."""
        span = self._view.selected_span()
        if span is not None:
            self.note_on(span)

    def note_on(self, span: Span) -> None:
        """Write a note on a stretch of the text, or go on with the one it has. A new one is there once it has words."""
        article, note = self._session.article, self._session.annotation_on(span)
        if note is not None:
            self._show(note.id)
            self.edit_note(note.id)
        elif article is not None:
            draft = _Draft(self._session, article, span)
            self._write("", draft, span.of(article.text), NOTE_COLOUR)
            if draft.note is not None and self._session.annotation(draft.note.id) is not None:
                self._show(draft.note.id)

    def edit(self) -> None:
        """Change the current note."""
        current = self._session.current
        if current is not None and current.kind == "note":
            self.edit_note(current.id)

    def edit_note(self, note_id: str) -> None:
        """Change a note."""
        article, note = self._session.article, self._session.annotation(note_id)
        if article is not None and note is not None:
            draft = _Draft(self._session, article, Span(note.anchor.start, note.anchor.end), note)
            self._write(note.body, draft, note.anchor.exact, note.colour)

    def delete(self) -> None:
        """Delete the current note."""
        current = self._session.current
        if current is not None and current.kind == "note":
            self._session.delete_annotation(current.id)
            self._session.said.emit("Deleted. Ctrl+Z brings it back.")

    def _show(self, note_id: str) -> None:
        """Make a note current, and take the selection off its words; the bar beside them goes with the selection."""
        self._view.clear_selection()
        self._session.set_current(Target("note", note_id))

    def _write(self, body: str, draft: "_Draft", quoted: str, colour: str) -> None:
        dialog = NoteDialog(quoted, body, colour, self._view.page_theme, self._view.window())
        dialog.written.connect(draft.keep)
        self._session.leaving.connect(dialog.flush)
        self._messages.show(dialog)


@dataclass
class _Draft:
    """A note that is being written: made with the first words, changed with the next.

    Another article may be opened meanwhile, by a second start: the note is kept with its own all the same.
    """

    session: Session
    article: Article
    span: Span
    note: Annotation | None = None

    def keep(self, body: str, colour: str) -> None:
        """Keep what is written so far."""
        # Here: its fuzzy matching takes long to import, and a note is written long after the start.
        from quotidian.annotations import edited, new_annotation

        before = self.note
        if before is None and body:
            self.note = new_annotation(self.article, self.span, colour, body)
        elif before is not None and (before.body, before.colour) != (body, colour):
            self.note = edited(before, body=body, colour=colour)
        if self.note is not None and self.note != before:
            self.session.change_note(before, self.note)

"""The open article, its analysis and its notes: the only writer of all three. Panels and view listen to its signals."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from quotidian.model import Analysis, Annotation, Article, Span

from . import marks, mention_steps
from .article_reader import ArticleReader
from .commands import ChangeNote
from .library_keeper import LibraryKeeper
from .marks import MarkKind, Target
from .note_book import NoteBook
from .session_state import SessionState
from .stored import Stored
from .worker import AnalysisWorker, Findings

_MANY_MARKS = 2000
STOPPED = "The analysis was stopped."


class Session(SessionState):
    """One article at a time. Without a worker nothing is analysed, without a keeper nothing is saved."""

    def __init__(self, worker: AnalysisWorker | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reader = ArticleReader(self)
        self._reader.begun.connect(lambda name: self.said.emit(f"Reading {name}…"))
        self._reader.read.connect(self.show_article)
        self._reader.refused.connect(lambda name, why: self.refused.emit(f"{name} was not opened. {why}"))
        self._archive.found.connect(self._take_stored)
        self._archive.recent_changed.connect(self.recent_changed)
        if worker is not None:
            self.set_worker(worker)

    # Public methods: the parts that work behind

    def set_worker(self, worker: AnalysisWorker) -> None:
        """Have articles analysed from now on."""
        self._worker = worker
        worker.progressed.connect(self.analysis_progressed)
        worker.finished.connect(self._take_new_findings)
        worker.failed.connect(self._take_failure)

    def set_keeper(self, keeper: LibraryKeeper) -> None:
        """Keep everything in the library from now on."""
        self._archive.connect_to(keeper)

    def look_into_article(self) -> None:
        """Look up what is stored of the open article, and have it analysed unless that is stored too."""
        if self._article is None:
            return
        self._archive.look_up(self._article)
        if not self._archive.may_hold_analysis(self._article):
            self.analyse_again()

    def close(self) -> None:
        """Stop what works behind; the keeper belongs to whoever made it."""
        self._reader.close()
        if self._worker is not None:
            self._worker.stop()

    # Public methods: the article

    def open_path(self, path: Path) -> None:
        """Open the article in a file; `refused` says so if there is none."""
        self._reader.read_path(Path(path).expanduser().absolute())

    def open_text(self, text: str, source: str) -> None:
        """Open an article that came as text."""
        self._reader.read_text(text, source)

    def open_recent(self, article_id: str, source: str) -> None:
        """Open an article again: from its file if that is still there, else the text that the library keeps."""
        if Path(source).is_absolute() and Path(source).is_file():
            self.open_path(Path(source))
        else:
            self._archive.fetch(article_id, self._show_fetched)

    def show_article(self, article: Article) -> None:
        """Show an article: its text at once, what is stored of it and its analysis as soon as they are there."""
        self.opened.emit()
        if article == self._article:
            # Opened once more: nothing that the reader has done to it, or sees of it, is to be lost.
            self._archive.look_up(article)
            if self._findings is None and not self.analysing:
                self.analyse_again()
            return
        self.leaving.emit()
        if self._worker is not None:
            self._worker.forget()
        self._article = article
        self._findings = None
        self._is_analysis_stopped = False
        self._notes = NoteBook()
        self._marks = ()
        self._current = None
        self.undo_stacks.use(article.id)
        for changed in (self.article_changed, self.analysis_changed, self.annotations_changed, self.marks_changed):
            changed.emit()
        self.current_changed.emit()
        self.analysing_changed.emit()
        for warning in article.warnings:
            self.said.emit(warning)
        self.look_into_article()

    def set_analysis(self, analysis: Analysis) -> None:
        """Show an analysis of the open article."""
        self._set_findings(Findings.of(analysis))

    def analyse_again(self) -> None:
        """Have the open article analysed."""
        if self._worker is not None and self._article is not None:
            self._worker.analyse(self._article)
            self._is_analysis_stopped = False
            self.analysing_changed.emit()
            self.analysis_progressed.emit(0.0)

    def stop_analysis(self) -> None:
        """Give up the analysis that runs."""
        if self._worker is not None and self._worker.is_busy:
            self._worker.stop()
            self._is_analysis_stopped = True
            self.analysing_changed.emit()
            self.said.emit(STOPPED)

    def keep_reading_place(self, position: int) -> None:
        """Keep how far the reader has come in the open article."""
        self._archive.keep_reading_place(position)

    # Public methods: what is current

    def set_current(self, target: Target | None) -> None:
        """Make a mention, quote or note the current one."""
        if target != self._current:
            self._current = target
            self.current_changed.emit()

    def jump_to(self, target: Target) -> None:
        """Make it current and have the text scroll there; `said` tells of what has no place in the text."""
        if (why := self._why_nowhere(target)) is not None:
            self.set_current(target)
            self.said.emit(why)
            return
        self.leaving.emit()
        self.set_current(target)
        self.jump_requested.emit(target)

    def next_mention(self) -> None:
        """Jump to the next mention of the current entity, or to the next quote or note; wraps round."""
        self._step(1)

    def previous_mention(self) -> None:
        """Jump to the mention before; wraps round."""
        self._step(-1)

    def set_kind_shown(self, kind: MarkKind, is_shown: bool) -> None:
        """Show the marks of a kind in the text, or show them no more."""
        kinds = self._shown_kinds | {kind} if is_shown else self._shown_kinds - {kind}
        if kinds != self._shown_kinds:
            self._shown_kinds = kinds
            self.shown_kinds_changed.emit()
            if kind == "indirect" and not is_shown and self._current and self._current.kind == kind:
                # Unlike those of other kinds, its row is gone from the panel.
                self.set_current(None)

    # Public methods: notes

    def add_annotation(self, span: Span, colour: str, body: str = "") -> str:
        """Highlight a stretch of the text, with a note if `body` says something; return the annotation's id."""
        if self._article is None:
            raise ValueError("There is no article to annotate")
        # Here: its fuzzy matching takes long to import, and the text is to be seen first.
        from quotidian.annotations import new_annotation

        note = new_annotation(self._article, span, colour, body)
        self.change_note(None, note)
        return note.id

    def change_note(self, before: Annotation | None, after: Annotation) -> None:
        """Make a note, or change it, on the open article or on one that was open before."""
        self.undo_stacks.push(after.article_id, ChangeNote(self._put_note, before, after))

    def delete_annotation(self, annotation_id: str) -> None:
        """Delete a highlight or note."""
        note = self._notes.get(annotation_id)
        if note is not None:
            self.undo_stacks.push(note.article_id, ChangeNote(self._put_note, note, None))

    # Private slots

    def _take_new_findings(self, findings: Findings) -> None:
        if self._article is not None and findings.analysis.article_id == self._article.id:
            self._set_findings(findings)
            self._archive.keep_analysis(findings.analysis)
        self.analysing_changed.emit()

    def _take_failure(self, message: str) -> None:
        self.analysing_changed.emit()
        self.analysis_failed.emit(message)

    def _take_stored(self, found: Stored) -> None:
        if found.annotations:
            self._notes.add_stored(found.annotations)
            self._say_notes_changed()
        else:
            self.annotations_changed.emit()
        if self._findings is None and found.findings is not None:
            if self._worker is not None:
                self._worker.forget()
            self._set_findings(found.findings)
            self.analysing_changed.emit()
        elif self._findings is None and not self.analysing and not self._is_analysis_stopped:
            self.analyse_again()
        if found.reading_place:
            self.reading_place_found.emit(found.reading_place)
        if found.carried:
            self.said.emit(_about_carried(found))

    def _show_fetched(self, article: Article | None) -> None:
        if article is not None:
            self.show_article(article)
        else:
            self.refused.emit("This article is no longer in the library, and its file is gone. Open another one.")

    # Private methods

    def _set_findings(self, findings: Findings) -> None:
        self._findings = findings
        self._marks = marks.joined(findings.marks, self._notes.marks)
        self.marks_changed.emit()
        if len(self._marks) > _MANY_MARKS:
            # The text has its marks; the panel takes its time for so many in the next turn of the event loop.
            QTimer.singleShot(0, self, self.analysis_changed.emit)
        else:
            self.analysis_changed.emit()

    def _put_note(self, article_id: str, note_id: str, note: Annotation | None) -> None:
        """Set a note, or delete it, in the library, and here if its article is the open one."""
        self._archive.keep_note(article_id, note_id, note)
        if self._article is not None and self._article.id == article_id:
            self._notes.put(note_id, note)
            self._say_notes_changed()

    def _why_nowhere(self, target: Target) -> str | None:
        """Return what to say of a note or a person without a place in the text; None for all that can be jumped to."""
        if self.mark_of(target) is not None:
            return None
        if target.kind == "note" and target.id in self._notes:
            return "Its place in the text is gone; the note is kept."
        if (entity := self.entity(target)) is not None and not entity.mentions:
            return f"The text itself does not name {entity.name}."
        return None

    def _say_notes_changed(self) -> None:
        self._marks = marks.joined(self._findings.marks if self._findings else (), self._notes.marks)
        if self._current and self._current.kind == "note" and self._current.id not in self._notes:
            self.set_current(None)
        self.annotations_changed.emit()
        self.marks_changed.emit()

    def _step(self, by: int) -> None:
        if self._current and (target := mention_steps.neighbour(self._row_of(self._current), self._current, by)):
            self.jump_to(target)


def _about_carried(answer: Stored) -> str:
    if answer.orphans:
        return (
            f"The text has changed: {answer.orphans} of {answer.carried} notes lost their place and are listed apart."
        )
    return "The text has changed since it was last open; your notes were moved along with their words."

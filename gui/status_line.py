"""The status bar: how long the article is, what was found, which mention this is, and whether all is saved."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QProgressBar, QStatusBar, QWidget

from .elided_label import ElidedLabel
from .library_keeper import LibraryKeeper
from .mark_summary import KIND_NAMES, counted
from .session import STOPPED, Session

_WORDS_A_MINUTE = 220
_SAID_FOR_MS = 8000
# From here upwards the odd minutes are no more than noise.
_MANY_HOURS = 10
_LONGEST_NAME = 40


class StatusLine(QStatusBar):
    """Reads the session and the keeper; changes nothing."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._keeper: LibraryKeeper | None = None
        self.length = ElidedLabel(self)
        self.counts = ElidedLabel(self)
        # What is told last is which of how many.
        self.position = ElidedLabel(self, Qt.TextElideMode.ElideMiddle)
        self.saved = ElidedLabel(self)
        self.progress = QProgressBar(self)
        self.progress.setAccessibleName("Progress of the analysis")
        self.progress.setRange(0, 100)
        self.progress.setFormat("Analysing %p %")
        self.progress.setFixedWidth(160)
        self.progress.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.progress.hide()
        self.setSizeGripEnabled(False)
        for label in (self.length, self.counts):
            self.addWidget(label)
        for widget in (self.progress, self.position, self.saved):
            self.addPermanentWidget(widget)
        session.article_changed.connect(self._show_length)
        session.analysis_changed.connect(self._show_counts)
        session.annotations_changed.connect(self._show_counts)
        session.current_changed.connect(self._show_position)
        session.marks_changed.connect(self._show_position)
        session.analysing_changed.connect(self._show_progress)
        session.analysis_progressed.connect(lambda share: self.progress.setValue(round(100 * share)))
        session.said.connect(lambda words: self.showMessage(words, _SAID_FOR_MS))
        # What was said goes with its cause: read or refused, undone, begun again.
        session.opened.connect(self.clearMessage)
        session.refused.connect(lambda _: self.clearMessage())
        session.undo_stacks.indexChanged.connect(lambda _: self.clearMessage())

    def set_keeper(self, keeper: LibraryKeeper) -> None:
        """Show from now on whether everything is saved."""
        self._keeper = keeper
        keeper.state_changed.connect(self._show_saved)
        self._show_saved()

    def _show_length(self) -> None:
        article = self._session.article
        words = article.text.count(" ") + article.text.count("\n") + 1 if article else 0
        if article and len(article.text) < 1_000_000:
            words = len(article.text.split())
        self.length.setText(f"{counted(words, 'word')} · {reading_time(words)} read" if article else "")

    def _show_counts(self) -> None:
        analysis = self._session.analysis
        if analysis is None:
            self.counts.setText("")
            return
        people, places = counted(len(analysis.people), "person"), counted(len(analysis.places), "place")
        quotes = counted(sum(bool(quote.parts) for quote in analysis.quotes), "quote")
        self.counts.setText(f"{people.replace('persons', 'people')} · {places} · {quotes}")

    def _show_position(self) -> None:
        current, position = self._session.current, self._session.position_of_current()
        if current is None or position is None:
            self.position.setText("")
            self.position.setAccessibleName("")
            return
        number, total = position
        entity = self._session.entity(current)
        name = entity.name if entity else KIND_NAMES[current.kind]
        shown = name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1].rstrip() + "…"
        words = f"{name} {number:,} of {total:,}"
        if words != self.position.accessibleName():
            self.position.setText(f"{shown} {number:,} of {total:,}")
            self.position.setToolTip("" if shown == name else words)
            self.position.setAccessibleName(words)
            # For those who hear the window: a jump moves no focus, so nothing else would tell of it.
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.position, words))

    def _show_progress(self) -> None:
        self.progress.setVisible(self._session.analysing)
        if not self._session.analysing:
            self.progress.setValue(0)
        elif self.currentMessage() == STOPPED:
            self.clearMessage()

    def _show_saved(self) -> None:
        keeper = self._keeper
        if keeper is None:
            return
        if keeper.is_saved:
            self.saved.setText("" if not keeper.is_open else "All changes saved")
        else:
            self.saved.setText("Not saved" if keeper.trouble else "Saving…")
        # The notice says it in full; here it would push all else out of the window.
        self.saved.setToolTip(f"Not saved: {keeper.trouble}" if keeper.trouble else self.saved.text())


def reading_time(words: int) -> str:
    """Return how long so many words take to read: "5 min", "2 h 5 min", "306 h"."""
    minutes = max(1, round(words / _WORDS_A_MINUTE))
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{minutes} min"
    if hours >= _MANY_HOURS:
        return f"{round(minutes / 60):,} h"
    return f"{hours} h {rest} min" if rest else f"{hours} h"

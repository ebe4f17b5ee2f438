"""The status bar: how long the article is, what was found, which mention this is, and whether all is saved."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QWidget

from .library_keeper import LibraryKeeper
from .mark_summary import KIND_NAMES, counted
from .session import Session

_WORDS_A_MINUTE = 220
_SAID_FOR_MS = 8000


class StatusLine(QStatusBar):
    """Reads the session and the keeper; changes nothing."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._keeper: LibraryKeeper | None = None
        self.length = QLabel(self)
        self.counts = QLabel(self)
        self.position = QLabel(self)
        self.saved = QLabel(self)
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
        minutes = max(1, round(words / _WORDS_A_MINUTE))
        self.length.setText(f"{counted(words, 'word')} · {minutes} min read" if article else "")

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
            return
        number, total = position
        entity = self._session.entity(current)
        words = f"{entity.name if entity else KIND_NAMES[current.kind]} {number} of {total}"
        if words != self.position.text():
            self.position.setText(words)
            self.position.setAccessibleName(words)
            # For those who hear the window: a jump moves no focus, so nothing else would tell of it.
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.position, words))

    def _show_progress(self) -> None:
        self.progress.setVisible(self._session.analysing)
        if not self._session.analysing:
            self.progress.setValue(0)

    def _show_saved(self) -> None:
        keeper = self._keeper
        if keeper is None:
            return
        if keeper.is_saved:
            self.saved.setText("" if not keeper.is_open else "All changes saved")
        else:
            self.saved.setText(f"Not saved: {keeper.trouble}" if keeper.trouble else "Saving…")
        self.saved.setToolTip(self.saved.text())

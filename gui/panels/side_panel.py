"""The side panel: people, places, quotes, notes and organisations, each tab with its count."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from ..marks import MarkKind, Target
from ..models.entity_items import entity_items
from ..models.items import Item
from ..models.note_items import note_items
from ..models.quote_items import quotes_by_speaker, quotes_in_order
from ..session import Session
from ..theme import Theme
from .outline_pane import OutlinePane

NAMES: dict[MarkKind, str] = {
    "person": "People",
    "place": "Places",
    "quote": "Quotes",
    "note": "Notes",
    "organisation": "Orgs",
}
# In pixels. A tab has so much on each side of its words (see the style sheet); narrower than the least, tabs scroll.
_TAB_PADDING = 6
_LEAST_WIDTH = 220
FULL_NAMES: dict[MarkKind, str] = {"organisation": "Organisations"}


class SidePanel(QWidget):
    """Shows what was found in the open article, and goes to it in the text."""

    note_edit_requested = Signal(str)
    # Where on the screen; the Target of the row.
    menu_requested = Signal(QPoint, object)
    focus_text_requested = Signal()

    def __init__(self, session: Session, analyse_keys: str = "", parent: QWidget | None = None) -> None:
        """`analyse_keys` are what starts the analysis again, as the system writes them."""
        super().__init__(parent)
        self._session = session
        self._analyse_keys = analyse_keys
        # What is unsure stands first there, one click from being looked at.
        self._by_speaker = True
        self._lists_indirect = False
        self._problem = ""
        self._stepped_from: Target | None = None
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName("Side panel")
        self.tabs.tabBar().setAccessibleName("Lists")
        self.panes: dict[MarkKind, OutlinePane] = {}
        for kind, name in NAMES.items():
            self._add_pane(kind, name, FULL_NAMES.get(kind, name))
        self._add_quote_order(self.panes["quote"])
        # Not as wide as its tabs would like: their counts come late, and the text must not be laid out anew for them.
        self.setMinimumWidth(_LEAST_WIDTH)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.tabs)
        session.article_changed.connect(self._start_over)
        session.analysis_changed.connect(self._refresh_all)
        session.analysing_changed.connect(self._show_progress)
        session.analysis_failed.connect(self._tell_failure)
        session.annotations_changed.connect(self._show_notes)
        session.current_changed.connect(self._follow)
        session.shown_kinds_changed.connect(self._show_indirect)
        self._refresh_all()

    def sizeHint(self) -> QSize:
        """Return the size at which every tab shows a count of three digits; see QWidget."""
        words = self.tabs.tabBar().fontMetrics()
        width = sum(words.horizontalAdvance(f"{name} 888") + 2 * _TAB_PADDING for name in NAMES.values())
        return QSize(width + _TAB_PADDING, super().sizeHint().height())

    def set_theme(self, theme: Theme) -> None:
        """Paint the rows with `theme`."""
        for pane in self.panes.values():
            pane.view.set_theme(theme)

    def _add_pane(self, kind: MarkKind, name: str, full_name: str) -> None:
        pane = OutlinePane(full_name, self._maker(kind), self)
        pane.view.clicked_on.connect(self._step)
        pane.view.reached.connect(self._reach)
        pane.view.entered.connect(self._enter)
        pane.view.double_clicked.connect(self._enter_from_first_click)
        pane.view.menu_requested.connect(lambda place, item: self.menu_requested.emit(place, item.target))
        pane.view.left.connect(self.focus_text_requested)
        self.panes[kind] = pane
        self.tabs.addTab(pane, name)

    def _maker(self, kind: MarkKind) -> Callable[[], Sequence[Item]]:
        if kind == "quote":
            return lambda: (quotes_by_speaker if self._by_speaker else quotes_in_order)(self._session)
        if kind == "note":
            return lambda: note_items(self._session)
        return lambda: entity_items(self._session, kind)

    def _add_quote_order(self, pane: OutlinePane) -> None:
        row = QHBoxLayout()
        row.setSpacing(0)
        choice = QButtonGroup(pane)
        for words, by_speaker in (("By speaker", True), ("In order", False)):
            button = QPushButton(words, pane)
            button.setCheckable(True)
            button.setChecked(by_speaker == self._by_speaker)
            button.clicked.connect(lambda _=False, chosen=by_speaker: self._order_quotes(chosen))
            choice.addButton(button)
            row.addWidget(button)
        row.addStretch()
        self._indirect = QPushButton("Indirect", pane)
        self._indirect.setCheckable(True)
        self._indirect.setToolTip("Show what is said without quotation marks, too")
        self._indirect.clicked.connect(lambda shown: self._session.set_kind_shown("indirect", shown))
        row.addWidget(self._indirect)
        pane.box.insertLayout(1, row)

    def _show_indirect(self) -> None:
        is_shown = "indirect" in self._session.shown_kinds
        if is_shown != self._indirect.isChecked() or is_shown != self._lists_indirect:
            self._indirect.setChecked(is_shown)
            self._lists_indirect = is_shown
            self._refresh("quote")

    def _order_quotes(self, by_speaker: bool) -> None:
        self._by_speaker = by_speaker
        self._refresh("quote")

    def _start_over(self) -> None:
        self._problem = ""
        for pane in self.panes.values():
            pane.clear()
        self._refresh_all()

    def _tell_failure(self, problem: str) -> None:
        self._problem = problem
        self._refresh_all()

    def _show_progress(self) -> None:
        """Say whether there is something to wait for."""
        if self._session.analysing:
            self._problem = ""
        if self._session.analysis is None:
            self._refresh_all()

    def _refresh_all(self) -> None:
        for kind in self.panes:
            self._refresh(kind)

    def _refresh(self, kind: MarkKind) -> None:
        pane = self.panes[kind]
        pane.refresh(self._why_empty(kind))
        pane.select(self._current_of(kind))
        known = self._session.analysis is not None or kind == "note"
        tab = self.tabs.indexOf(pane)
        self.tabs.setTabText(tab, f"{NAMES[kind]} {shortened(pane.count)}" if known else NAMES[kind])
        self.tabs.setTabToolTip(tab, f"{FULL_NAMES.get(kind, NAMES[kind])}: {pane.count:,}" if known else "")

    def _show_notes(self) -> None:
        """Show the notes anew; the reader who deletes one in the list goes on with its neighbour."""
        pane = self.panes["note"]
        row = pane.view.currentIndex().row()
        self._refresh("note")
        if pane.view.hasFocus() and self._session.current is None and (neighbour := pane.target_near(row)):
            self._session.set_current(neighbour)

    def _current_of(self, kind: MarkKind) -> Target | None:
        current = self._session.current
        return current if current is not None and _pane_kind(current.kind) == kind else None

    def _why_empty(self, kind: MarkKind) -> str:
        if self._session.article is None:
            return "No article is open. Open one from the File menu, or drop a file here."
        if kind == "note":
            if not self._session.notes_are_known:
                return "Your library could not be opened, so the notes in it cannot be shown. They are safe."
            return "No notes yet. Select words in the text and choose Note or Highlight."
        if self._problem:
            return self._problem
        if self._session.analysis is None:
            is_over = self._session.analysis_stopped
            return f"The analysis was stopped. {self._analyse_keys} starts it again." if is_over else "Analysing…"
        words = {"person": "people", "place": "places", "quote": "quotes"}.get(kind, "organisations")
        return f"No {words} found in this article."

    def _step(self, item: Item) -> None:
        """Go to the row's mention; a click on the same row again goes on to the next one."""
        target, current = item.target, self._session.current
        self._stepped_from = None
        if target is None:
            return
        if item.look != "context" and current is not None and (current.kind, current.id) == (target.kind, target.id):
            self._stepped_from = current
            total = max(1, len(self._session.occurrences_of(target.kind, target.id)))
            target = Target(target.kind, target.id, (current.index + 1) % total)
        self._session.jump_to(target)

    def _reach(self, item: Item) -> None:
        """Go to the row's mention, unless another mention of the same entity is current already."""
        target, current = item.target, self._session.current
        is_there = current is not None and target is not None and (current.kind, current.id) == (target.kind, target.id)
        if target is not None and not (is_there and item.look != "context"):
            self._session.jump_to(target)

    def _enter(self, item: Item) -> None:
        """Open a note; go on into the text with anything else."""
        if item.target is None:
            return
        if item.look == "note":
            self.note_edit_requested.emit(item.target.id)
            return
        if self._session.current is None:
            self._session.jump_to(item.target)
        self.focus_text_requested.emit()

    def _enter_from_first_click(self, item: Item) -> None:
        """Go on into the text from where the reader was: the first click of the two has gone on to the next mention."""
        if self._stepped_from is not None and self._stepped_from != self._session.current:
            self._session.jump_to(self._stepped_from)
        self._enter(item)

    def _follow(self) -> None:
        """Show what has become current; no other list keeps a selection."""
        current = self._session.current
        if current is not None:
            self.tabs.setCurrentWidget(self.panes[_pane_kind(current.kind)])
        for kind, pane in self.panes.items():
            pane.select(self._current_of(kind))


def _pane_kind(kind: MarkKind) -> MarkKind:
    """Return the kind in whose list a kind is: all that is said is in one."""
    return "quote" if kind == "indirect" else kind


def shortened(count: int) -> str:
    """Return a count that leaves room for the other tabs: "999", "2.8k", "12k"."""
    if count < 1000:
        return str(count)
    return f"{count / 1000:.1f}k" if count < 9950 else f"{count / 1000:.0f}k"

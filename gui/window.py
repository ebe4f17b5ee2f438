"""The window: its parts put together, and nothing else."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QDockWidget, QHBoxLayout, QLineEdit, QMainWindow, QVBoxLayout, QWidget

from quotidian.model import Span

from . import action_table, hindrances, menus, theme
from .action_table import Deeds
from .actions import Actions
from .article_view import ArticleView
from .dialogs.shortcut_dialog import ShortcutDialog
from .file_deeds import FileDeeds
from .find_bar import FindBar
from .help_deeds import HelpDeeds
from .library_keeper import LibraryKeeper
from .marks import MARK_KINDS, Mark
from .messages import Messages
from .navigation import Navigation
from .note_deeds import NoteDeeds
from .notice_bar import NoticeBar
from .overview import OverviewStrip
from .panels.side_panel import SidePanel
from .session import Session
from .settings import SCHEMES, Scheme, Settings
from .status_line import StatusLine
from .theme import Theme

_SIZE = QSize(1280, 820)
_PANEL_WIDTH = 340


class Window(QMainWindow):
    """One article, its panel, and the commands over both."""

    closed = Signal()

    def __init__(self, session: Session, settings: Settings, messages: Messages | None = None) -> None:
        super().__init__()
        self._session = session
        self._settings = settings
        self._messages = messages or Messages(self)
        self._keeper: LibraryKeeper | None = None
        # Before any widget is made, so that none has to be polished twice.
        self._look = self._chosen_look()
        self._dress_application()
        self.setWindowTitle("Quotidian")
        self.setAcceptDrops(True)
        self.resize(_SIZE)
        self.view = ArticleView(session)
        self.overview = OverviewStrip(self.view, session)
        self.find_bar = FindBar(self.view)
        self.panel = SidePanel(session)
        self.notice = NoticeBar()
        self.navigation = Navigation(session, self.view, self)
        self.files = FileDeeds(session, self._messages, settings, self)
        self.notes = NoteDeeds(session, self.view, self._messages, self)
        self.help = HelpDeeds(self._messages, self)
        self._deeds = Deeds(session, self.view, self.find_bar, self.navigation, self.files, self.notes, self.help, self)
        self.actions_by_id = Actions(action_table.table(self._deeds), self)
        self._lay_out()
        self._restore_settings()
        self._connect()
        self._update_actions()

    # Public methods

    def set_keeper(self, keeper: LibraryKeeper) -> None:
        """Show from now on whether everything is saved, and what the library has to say."""
        self._keeper = keeper
        self.status.set_keeper(keeper)
        keeper.told.connect(self.notice.tell)
        keeper.trouble_changed.connect(self._tell_trouble)

    def tell_unexpected(self, kind: str) -> None:
        """Say that an error happened that nobody foresaw."""
        words = f"Something unexpected went wrong ({kind}). Your article and notes are safe; the log says more."
        self.notice.tell(words, "Show log", self.help.show_log)

    def come_to_front(self) -> None:
        """Show the window on top of all others, and bring it back if it is minimised."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized | Qt.WindowState.WindowActive)
        self.show()
        self.raise_()
        self.activateWindow()

    def choose_scheme(self, scheme: Scheme, is_chosen: bool = True) -> None:
        """Have the window light, dark, or as the system is."""
        self._settings.scheme = scheme
        self._apply_scheme()

    def show_panel(self, is_shown: bool) -> None:
        """Show the side panel, or hide it."""
        self._dock.setVisible(is_shown)

    def show_shortcuts(self) -> None:
        """List all shortcuts."""
        self._messages.show(ShortcutDialog(self.actions_by_id, self))

    def copy(self) -> None:
        """Copy what is selected where the focus is, in the article otherwise."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit):
            focused.copy()
        else:
            self.view.copy()

    # Private slots

    def _apply_scheme(self) -> None:
        look = self._chosen_look()
        if look is not self._look:
            self._look = look
            self._dress_application()
            self._set_theme()
        for each in SCHEMES:
            self.actions_by_id.set_checked(f"scheme_{each}", each == self._settings.scheme)

    def _show_title(self) -> None:
        article = self._session.article
        self.setWindowTitle(f"{article.title} — Quotidian" if article and article.title else "Quotidian")
        if article is not None:
            self._settings.last_article = (article.id, article.source)

    def _show_kinds(self) -> None:
        shown = self._session.shown_kinds
        for kind in MARK_KINDS:
            self.actions_by_id.set_checked(f"show_{kind}", kind in shown)
        self._settings.hidden_kinds = frozenset(MARK_KINDS) - shown

    def _update_actions(self) -> None:
        hindrances.apply(self.actions_by_id, self._deeds)
        self.actions_by_id.set_checked("folded", self.view.shows_folded)
        stack = self._session.undo_stacks
        for action_id, words in (("undo", stack.undoText()), ("redo", stack.redoText())):
            name = self.actions_by_id.specs[action_id].text
            self.actions_by_id[action_id].setText(f"{name} {words}" if words else name)

    def _show_menu(self, place: QPoint, span: Span | None, mark: Mark | None) -> None:
        if mark is not None:
            self._session.set_current(mark.target)
        menus.context_menu(self, self.actions_by_id, mark).popup(place)

    def _tell_trouble(self, trouble: str) -> None:
        if trouble and self._keeper is not None:
            self.notice.tell(f"Not saved: {trouble}", "Try again", self._keeper.retry, is_lasting=True)
        else:
            self.notice.end(is_lasting=True)

    def _follow_link(self, address: str) -> None:
        if address.startswith(("http://", "https://", "mailto:")):
            self._messages.open_outside(address)
        else:
            self._session.said.emit(f"Only web addresses are opened: {address}")

    # Events

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close once everything is saved, or the reader accepts that it is not; see QWidget."""
        self.navigation.keep_place()
        if self._keeper is not None and not self._keeper.settle() and not self._may_leave(self._keeper):
            event.ignore()
            return
        self._settings.geometry = self.saveGeometry()
        self._settings.arrangement = self.saveState()
        self._settings.zoom = self.view.zoom
        self._settings.save()
        event.accept()
        self.closed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files; see QWidget."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open dropped files; see QWidget."""
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self._session.open_path(Path(url.toLocalFile()))
        event.acceptProposedAction()

    # Private methods

    def _chosen_look(self) -> Theme:
        chosen = {"light": theme.LIGHT, "dark": theme.DARK}.get(self._settings.scheme)
        return chosen or theme.theme_for(QGuiApplication.styleHints().colorScheme())

    def _dress_application(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, self._look)

    def _set_theme(self) -> None:
        for part in (self.view, self.overview, self.find_bar, self.panel):
            part.set_theme(self._look)

    def _may_leave(self, keeper: LibraryKeeper) -> bool:
        return self._messages.leave_unsaved(keeper.trouble or "The library does not answer.")

    def _lay_out(self) -> None:
        page = QHBoxLayout()
        page.setSpacing(0)
        page.addWidget(self.view, 1)
        page.addWidget(self.overview)
        centre = QWidget(self)
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addLayout(page, 1)
        self.setCentralWidget(centre)
        self._dock = QDockWidget("Side panel", self)
        self._dock.setObjectName("panel")
        self._dock.setTitleBarWidget(QWidget(self._dock))
        self._dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        # Not as wide as its tabs would like: their counts come late, and the text must not be laid out anew for them.
        self.panel.setMinimumWidth(_PANEL_WIDTH)
        self._dock.setWidget(self.panel)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self._dock)
        self.resizeDocks([self._dock], [_PANEL_WIDTH], Qt.Orientation.Horizontal)
        self.status = StatusLine(self._session, self)
        self.setStatusBar(self.status)
        filled = menus.fill_menu_bar(self, self.actions_by_id)
        self.recent_menu = menus.RecentMenu(self._session, self)
        filled["File"].insertMenu(self.actions_by_id["sample"], self.recent_menu)
        menus.make_tool_bar(self, self.actions_by_id, self.find_bar)

    def _restore_settings(self) -> None:
        for kind in MARK_KINDS:
            self._session.set_kind_shown(kind, kind not in self._settings.hidden_kinds)
        self.view.set_zoom(self._settings.zoom)
        self._restore(self._settings.geometry, self._settings.arrangement)
        self._set_theme()
        self._apply_scheme()
        self._show_kinds()

    def _restore(self, geometry: QByteArray, arrangement: QByteArray) -> None:
        if not geometry.isEmpty():
            self.restoreGeometry(geometry)
        if not arrangement.isEmpty():
            self.restoreState(arrangement)
        self.actions_by_id.set_checked("panel", not self._dock.isHidden())

    def _connect(self) -> None:
        session, view = self._session, self.view
        session.article_changed.connect(self._show_title)
        session.opened.connect(lambda: self.notice.end(is_lasting=False))
        session.shown_kinds_changed.connect(self._show_kinds)
        session.refused.connect(self.notice.tell)
        session.analysis_failed.connect(lambda words: self.notice.tell(words, "Try again", session.analyse_again))
        for changed in (
            session.article_changed, session.current_changed, session.annotations_changed, session.analysing_changed,
            session.undo_stacks.indexChanged, self.navigation.changed, view.selection_changed, view.layout_changed,
        ):  # fmt: skip
            changed.connect(self._update_soon)
        self._updating = QTimer(self, singleShot=True, interval=0)
        self._updating.timeout.connect(self._update_actions)
        self._dock.visibilityChanged.connect(lambda _: self._show_panel_state())
        view.path_dropped.connect(session.open_path)
        view.note_requested.connect(self.notes.note_on)
        view.highlight_requested.connect(self.notes.highlight_span)
        view.menu_requested.connect(self._show_menu)
        view.link_requested.connect(self._follow_link)
        self.panel.note_edit_requested.connect(self.notes.edit_note)
        self.panel.focus_text_requested.connect(view.setFocus)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._apply_scheme)
        view.setFocus()

    def _show_panel_state(self) -> None:
        self.actions_by_id.set_checked("panel", not self._dock.isHidden())

    def _update_soon(self) -> None:
        self._updating.start()

"""The article with its marks: painted under the text, found by the mouse, jumped to."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl, Signal, SignalInstance
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
)
from PySide6.QtWidgets import QApplication, QTextEdit, QToolTip, QWidget

from quotidian.model import Span

from .mark_index import MarkIndex
from .mark_painting import MarkPainter
from .mark_summary import hover_text
from .marks import Mark, Target
from .searchable_page import SearchablePage
from .selection_bar import SelectionBar
from .session import Session
from .text_geometry import blocks_between, range_between


class ArticleView(SearchablePage):
    """Shows the session's article and its marks; a click on a mark makes it the session's current one."""

    path_dropped = Signal(Path)
    note_requested = Signal(Span)
    highlight_requested = Signal(Span)
    link_requested = Signal(str)
    # Where on the screen; the selected Span or None; the Mark there or None.
    menu_requested = Signal(QPoint, object, object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._index = MarkIndex()
        self._mark_covers_link = False
        self._pressed = QPoint()
        self._selection_bar = SelectionBar(
            self.viewport(),
            lambda: self._offer(self.highlight_requested),
            lambda: self._offer(self.note_requested),
        )
        self.verticalScrollBar().valueChanged.connect(self._selection_bar.hide)
        self.layout_changed.connect(self._selection_bar.hide)
        self.selection_changed.connect(self._selection_bar.hide)
        session.article_changed.connect(self._show_article)
        session.marks_changed.connect(self._show_marks)
        session.current_changed.connect(self._show_current)
        session.shown_kinds_changed.connect(self._show_current)
        session.jump_requested.connect(self._jump_to)
        self.anchorClicked.connect(self._follow_link)
        self._show_article()
        self.set_theme(self.page_theme)

    # Properties

    def marks_at(self, point: QPoint) -> list[Mark]:
        """Return the shown marks under a point of the viewport, the shortest first."""
        on_page = QPointF(point + self.offset())
        units = self.document().documentLayout().hitTest(on_page, Qt.HitTestAccuracy.ExactHit)
        return self._shown(self._index.at(self.positions.to_text(units))) if units >= 0 else []

    # Private slots

    def _show_article(self) -> None:
        self._index = MarkIndex(self._session.marks)
        self.set_article(self._session.article)

    def _show_marks(self) -> None:
        self._index = MarkIndex(self._session.marks)
        self._show_current()

    def _show_current(self) -> None:
        """Give the words of the current mention the colour that stands out from its fill."""
        mark = self._current_on_page()
        selections = []
        if mark is not None:
            selection = QTextEdit.ExtraSelection()
            selection.cursor = self.cursor_over(mark.span)
            selection.format = QTextCharFormat()
            selection.format.setForeground(QColor(self.page_theme.current_text))
            selections.append(selection)
        self.setExtraSelections(selections)
        self.viewport().update()

    def _jump_to(self, target: Target) -> None:
        mark = self._session.mark_of(target)
        if mark is None:
            return
        if not self.positions.shows(mark.span):
            self.show_folded(True)
        self.bring_up(mark.span)

    def _follow_link(self, url: QUrl) -> None:
        if not self._mark_covers_link:
            self.link_requested.emit(url.toString())

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page, the marks on it, then the words; see QWidget."""
        area = event.rect().translated(self.offset())
        visible = range_between(self.document(), area.top(), area.bottom())
        stretch = Span(*map(self.positions.to_text, visible))
        marks = self._shown(self._index.touching(stretch.start, stretch.end))
        hits = self.hits.touching(stretch.start, stretch.end)
        on_page = MarkPainter(self.document(), self.positions, self.page_theme, visible, self._current_on_page())
        with self._page_painter() as painter:
            painter.fillRect(area, QColor(self.page_theme.page))
            on_page.paint_block_signs(painter, blocks_between(self.document(), area.top(), area.bottom()))
            on_page.paint_marks(painter, marks)
            on_page.paint_hits(painter, hits, self.hits.chosen)
        super().paintEvent(event)
        selection = self.textCursor().selectionStart(), self.textCursor().selectionEnd()
        with self._page_painter() as painter:
            on_page.paint_muted_marks(painter, marks, selection)
            on_page.paint_muted_hits(painter, hits, self.hits.chosen, selection)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be clicked; see QWidget."""
        super().mouseMoveEvent(event)
        point = event.position().toPoint()
        if not event.buttons():
            is_over = bool(self.marks_at(point) or self.anchorAt(point))
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_over else Qt.CursorShape.IBeamCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where, to tell a click from a drag; see QWidget."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the mark that was clicked; see QWidget."""
        point = event.position().toPoint()
        is_click = (point - self._pressed).manhattanLength() < QApplication.startDragDistance()
        is_for_link = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        is_for_mark = is_click and not is_for_link and event.button() == Qt.MouseButton.LeftButton
        marks = self.marks_at(point) if is_for_mark else []
        # A marked name within a link is clicked as a name; with Ctrl, as a link.
        self._mark_covers_link = bool(marks)
        super().mouseReleaseEvent(event)
        self._mark_covers_link = False
        if marks:
            self._choose(marks)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._show_selection_bar()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc leave the current mark and Enter choose the one at the caret; see QWidget."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape and self._selection_bar.isVisible():
            self._selection_bar.hide()
        elif event.key() == Qt.Key.Key_Escape and self.hits.words:
            self.clear_find()
        elif event.key() == Qt.Key.Key_Escape and self._session.current is not None:
            self._session.set_current(None)
        elif is_enter and (marks := self._shown(self._index.at(self.caret()))):
            self._choose(marks)
        else:
            super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell what the mark under the mouse is; see QAbstractScrollArea."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            marks = self.marks_at(event.pos())
            QToolTip.showText(event.globalPos(), hover_text(self._session, marks[0]) if marks else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of actions; see QWidget."""
        marks = self.marks_at(event.pos())
        self.menu_requested.emit(event.globalPos(), self.selected_span(), marks[0] if marks else None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Accept files; see QWidget."""
        self._accept_paths(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Accept files; see QWidget."""
        self._accept_paths(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Pass on the paths of dropped files; see QWidget."""
        for path in _paths(event.mimeData()):
            self.path_dropped.emit(path)
        event.acceptProposedAction()

    def document_set(self) -> None:
        """Find the current mention in the new document."""
        self._show_current()

    # Private methods

    @contextmanager
    def _page_painter(self) -> Iterator[QPainter]:
        """Yield a painter in the document's coordinates, and end it: Qt may crash if one is left open."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.offset())
        try:
            yield painter
        finally:
            painter.end()

    def _shown(self, marks: list[Mark]) -> list[Mark]:
        """Keep the marks of the kinds that are shown, and the current one of whatever kind: it was jumped to."""
        kinds, current = self._session.shown_kinds, self._session.current
        return [mark for mark in marks if mark.target.kind in kinds or mark.target == current]

    def _current_on_page(self) -> Mark | None:
        mark = self._session.mark_of(self._session.current)
        return mark if mark is not None and self.positions.shows(mark.span) else None

    def _choose(self, marks: list[Mark]) -> None:
        """Make the shortest mark current; if one of them is already, the next longer one."""
        targets = [mark.target for mark in marks]
        current = self._session.current
        number = targets.index(current) + 1 if current in targets else 0
        self._session.set_current(targets[number % len(targets)])

    def _show_selection_bar(self) -> None:
        span = self.selected_span()
        if span is not None:
            first, last = self.cursor_over(span), self.cursor_over(Span(span.end, span.end))
            first.setPosition(first.selectionStart())
            self._selection_bar.show_above(self.cursorRect(first).topLeft(), self.cursorRect(last).bottomLeft())

    def _offer(self, signal: SignalInstance) -> None:
        if (span := self.selected_span()) is not None:
            signal.emit(span)

    def _accept_paths(self, event: QDragMoveEvent) -> None:
        if _paths(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()


def _paths(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]

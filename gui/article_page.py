"""The page: an article set in a column of good width, its zoom, its theme and the place where the reader is."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from quotidian.model import Article, Span

from . import zoom
from .document import PositionMap, centre_column, fill, is_folded
from .text_geometry import line_top
from .theme import LIGHT, Theme, page_palette

_BODY_SIZE = 13.0
# Up to this length the whole text is laid out just after the first paint, so that the scroll bar is true at once.
_LAID_OUT_AT_ONCE = 700_000


class ArticlePage(QTextBrowser):
    """Shows one article. Every position that goes in or out is a code point of `Article.text`."""

    selection_changed = Signal()
    article_shown = Signal()
    zoom_changed = Signal(float)
    # The text is set anew: another article, zoom, theme, folding or width.
    layout_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page_theme = LIGHT
        self.positions = PositionMap("", ())
        self._article: Article | None = None
        self._zoom = 1.0
        self._shows_folded = False
        self._place = 0
        self._is_settling = False
        self._prepare()
        self._layout_timer = QTimer(self, singleShot=True, interval=0)
        self._layout_timer.timeout.connect(self._lay_out_rest)
        self.verticalScrollBar().valueChanged.connect(self._note_place)
        self.selectionChanged.connect(self.selection_changed)

    # Properties

    @property
    def article(self) -> Article | None:
        """The article that is shown."""
        return self._article

    @property
    def zoom(self) -> float:
        """How much larger than its plain size the text is shown."""
        return self._zoom

    @property
    def shows_folded(self) -> bool:
        """Whether page furniture and repeated captions are shown."""
        return self._shows_folded

    @property
    def folded_count(self) -> int:
        """How many blocks of the article are page furniture or repeated captions."""
        return sum(map(is_folded, self._article.blocks)) if self._article else 0

    def selected_span(self) -> Span | None:
        """Return the selected code points of the text, without white space at the ends; None if there are none."""
        cursor = self.textCursor()
        if self._article is None or not cursor.hasSelection():
            return None
        start = self.positions.to_text(cursor.selectionStart())
        end = self.positions.to_text(cursor.selectionEnd())
        words = self._article.text[start:end]
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        return Span(start, end) if start < end else None

    def reading_place(self) -> int:
        """Return the code point at the top of the page, as the reader left it."""
        return self._place

    def heights_of(self, positions: Iterable[int]) -> list[float]:
        """Return where in the document's height the lines of code points begin, from 0 to 1.

        In a text too long to be laid out at once it is told by how much of the text stands before.
        """
        if self._article is None:
            return []
        if len(self._article.text) > _LAID_OUT_AT_ONCE:
            return [position / len(self._article.text) for position in positions]
        total = max(1.0, self.document().size().height())
        return [line_top(self.document(), self.positions.to_document(position)) / total for position in positions]

    # Public methods

    def set_article(self, article: Article | None) -> None:
        """Show an article from its beginning, or an empty page."""
        with self._keeping_place():
            # No place, caret or selection of the article before means anything in this one.
            self.setTextCursor(QTextCursor(self.document()))
            self.positions = PositionMap("", ())
            self._article = article
            self._place = 0
            self._shows_folded = False
            self._set_anew()
        self.article_shown.emit()

    def set_theme(self, theme: Theme) -> None:
        """Show everything in another theme; the reading place and the selection stay."""
        self.page_theme = theme
        self.setPalette(page_palette(theme))
        self._set_anew()

    def set_zoom(self, factor: float) -> None:
        """Show the text larger or smaller, within the range of the steps; 1 is its plain size."""
        factor = zoom.clamped(factor)
        if factor != self._zoom:
            self._zoom = factor
            self._set_anew()
            self.zoom_changed.emit(factor)

    def zoom_in(self) -> None:
        """Show the text one step larger."""
        self.set_zoom(zoom.larger(self._zoom))

    def zoom_out(self) -> None:
        """Show the text one step smaller."""
        self.set_zoom(zoom.smaller(self._zoom))

    def zoom_reset(self) -> None:
        """Show the text in its plain size."""
        self.set_zoom(1.0)

    def show_folded(self, shown: bool) -> None:
        """Bring folded text back, or fold it away again."""
        if shown != self._shows_folded:
            self._shows_folded = shown
            self._set_anew()

    def restore_reading_place(self, position: int) -> None:
        """Scroll so that the line of this code point is the first on the page."""
        self._place = position
        self._settle()

    def select(self, span: Span) -> None:
        """Select what is shown of a span."""
        self.setTextCursor(self.cursor_over(span))

    def clear_selection(self) -> None:
        """Select nothing any more; the caret stays."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def bring_up(self, span: Span) -> None:
        """Scroll so that the span begins about a third of the page from the top."""
        top = line_top(self.document(), self.positions.to_document(span.start))
        self.scroll_to(top - self.viewport().height() / 3)

    def scroll_to(self, top: float) -> None:
        """Scroll so that this height of the document, in pixels, is at the top of the page."""
        # The layout is lazy and the scroll bar only as long as what is laid out: lay out the page to be shown first.
        below = QPointF(0.0, top + 2 * self.viewport().height())
        self.document().documentLayout().hitTest(below, Qt.HitTestAccuracy.FuzzyHit)
        if top > self.verticalScrollBar().maximum():
            self.document().size()
        self.verticalScrollBar().setValue(round(top))

    # For the marks that are painted on the page

    def offset(self) -> QPoint:
        """Return what the viewport's corner shows of the document."""
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def cursor_over(self, span: Span) -> QTextCursor:
        """Return a cursor that selects what is shown of a span; lays out all that stands before it."""
        start, end = self.positions.document_range(span)
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def caret(self) -> int:
        """Return the code point before which the text cursor stands."""
        return self.positions.to_text(self.textCursor().position())

    def document_set(self) -> None:
        """Called when the document has been filled anew: positions of before are void."""

    # Events

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Load nothing: an article's text must not make the program read files or addresses."""
        # Not None: for that Qt would go on and read the file itself.
        return QByteArray()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy from the article's text, never from the widget, and only what is shown of it."""
        data = QMimeData()
        span = self.selected_span()
        if self._article is not None and span is not None:
            data.setText(self.positions.shown_text(self._article.text, span))
        return data

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the column anew for the new width, the reading place kept; see QWidget."""
        with self._keeping_place():
            centre_column(self.document(), self.viewport().width())
            super().resizeEvent(event)
        self._settle()
        self.layout_changed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the whole text out just after the first paint; see QWidget."""
        super().showEvent(event)
        self._layout_timer.start()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, scroll without; see QWidget."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
            event.accept()
        else:
            super().wheelEvent(event)

    # Private methods

    def _prepare(self) -> None:
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there: coming and going, it would change the width and set the text twice.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.document().setDocumentMargin(0)
        self.setAcceptDrops(True)
        self.viewport().setMouseTracking(True)
        self.setAccessibleName("Article")

    def _set_anew(self) -> None:
        """Fill the document again; what the reader sees and has selected stays where it is."""
        with self._keeping_place():
            cursor = self.textCursor()
            anchor, caret = self.positions.to_text(cursor.anchor()), self.positions.to_text(cursor.position())
            self._fill()
            cursor = QTextCursor(self.document())
            if (anchor, caret) != (0, 0):
                cursor.setPosition(self.positions.to_document(anchor))
                cursor.setPosition(self.positions.to_document(caret), QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
            self.document_set()
        self._settle()
        self._layout_timer.start()
        self.layout_changed.emit()

    def _fill(self) -> None:
        if self._article is None:
            self.document().clear()
            self.positions = PositionMap("", ())
        else:
            size, width = _BODY_SIZE * self._zoom, self.viewport().width()
            self.positions = fill(self.document(), self._article, self.page_theme, size, width, self._shows_folded)

    @contextmanager
    def _keeping_place(self) -> Iterator[None]:
        """Take no scrolling for the reader's own until the end of the block."""
        was_settling, self._is_settling = self._is_settling, True
        try:
            yield
        finally:
            self._is_settling = was_settling

    def _settle(self) -> None:
        """Scroll back to the reading place, which is not changed by that."""
        with self._keeping_place():
            first = self.positions.to_document(self._place)
            self.scroll_to(line_top(self.document(), first) if first else 0.0)

    def _note_place(self, value: int) -> None:
        if not self._is_settling:
            # A hair below the edge, since lines do not begin on whole pixels.
            top = QPointF(self.document().rootFrame().frameFormat().leftMargin(), value + 2.0)
            units = self.document().documentLayout().hitTest(top, Qt.HitTestAccuracy.FuzzyHit)
            self._place = self.positions.to_text(units) if value else 0

    def _lay_out_rest(self) -> None:
        if self._article is not None and self.isVisible() and len(self._article.text) <= _LAID_OUT_AT_ONCE:
            self.document().size()

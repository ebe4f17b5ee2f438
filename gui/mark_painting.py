"""Paints marks under the text: a fill and a line for each, bars and signs in the margin, and the signs of blocks."""

from collections.abc import Iterable, Sequence
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QPainter,
    QPainterPath,
    QPen,
    QTextBlock,
    QTextCharFormat,
    QTextDocument,
    QTextLayout,
)

from quotidian.model import Span

from .document import PositionMap, style_of
from .marks import Mark, MarkKind, Target
from .text_geometry import LinePiece, line_pieces
from .theme import KindStyle, Theme, note_fill

_RADIUS = 3.0
_LINE_WIDTH = 2.0
_BAR_WIDTH = 3.0
_THIN_BAR_WIDTH = 1.0
# In pixels of descent; below, lines are thin.
_SMALL_PRINT = 3.9
_WAVE_LENGTH = 6.0
# From below: what holds other marks is painted before what it holds.
_ORDER: dict[MarkKind, int] = {"indirect": 0, "quote": 1, "note": 2, "organisation": 3, "place": 4, "person": 5}

# What is said has a bar in the margin.
_WITH_BAR = ("quote", "indirect")


class MarkPainter:
    """Paints what is visible of one document, in one theme, with a painter in the document's coordinates.

    `visible` is from and to which position of the document; nothing beyond is looked at. `current` is the current
    mention, whose words Qt paints in the colour that stands out from its fill.
    """

    def __init__(
        self,
        document: QTextDocument,
        positions: PositionMap,
        theme: Theme,
        visible: tuple[int, int],
        current: Mark | None,
    ) -> None:
        self._document = document
        self._positions = positions
        self._theme = theme
        self._visible = visible
        self._current = current

    # Under the text

    def paint_marks(self, painter: QPainter, marks: Iterable[Mark]) -> None:
        """Paint the marks; those of the current entity are lit, the current mention is inverse."""
        pieces = self._pieces_of(marks, are_muted=False)
        for mark, lines in pieces:
            self._paint_fill(painter, mark, lines)
        for mark, lines in pieces:
            self._paint_line(painter, mark, lines)

    def paint_hits(self, painter: QPainter, hits: Iterable[Span], chosen: Span | None) -> None:
        """Paint hits of Find: a grey box with an outline, which no mark has; the chosen one has a heavy outline."""
        for hit in hits:
            self._paint_hit(painter, hit, self._pieces(hit), hit == chosen)

    def paint_block_signs(self, painter: QPainter, blocks: Iterable[QTextBlock]) -> None:
        """Paint the bars beside captions and quotations, and the markers of list items."""
        for block in blocks:
            number = block.blockNumber()
            if number >= len(self._positions.blocks):
                continue
            source = self._positions.blocks[number]
            if style_of(source).bar:
                self._paint_block_bar(painter, block)
            elif source.marker:
                self._paint_list_marker(painter, block, source.marker)

    # Over the text

    def paint_muted_marks(self, painter: QPainter, marks: Iterable[Mark], selection: tuple[int, int]) -> None:
        """Paint the marks of grey blocks, and their words again in the text's colour: grey on a fill is too faint.

        `selection` is what the reader has selected, from and to which position of the document.
        """
        pieces = self._pieces_of(marks, are_muted=True)
        for mark, lines in pieces:
            self._paint_fill(painter, mark, lines)
        # Below the words, or it would cut off the feet of their letters.
        for mark, lines in pieces:
            self._paint_line(painter, mark, lines)
        for mark, lines in pieces:
            if not mark.light or mark == self._current:
                self._paint_words(painter, mark.span, lines, self._ink(mark.span, self._theme.text), selection)

    def paint_muted_hits(
        self, painter: QPainter, hits: Iterable[Span], chosen: Span | None, selection: tuple[int, int]
    ) -> None:
        """Paint the hits of Find in grey blocks, and their words again in the text's colour."""
        for hit in hits:
            pieces = [piece for piece in self._pieces(hit) if self._is_muted(piece.block)]
            self._paint_hit(painter, hit, pieces, hit == chosen)
            self._paint_words(painter, hit, pieces, self._ink(hit, self._theme.text), selection)

    # Parts

    def _pieces_of(self, marks: Iterable[Mark], are_muted: bool) -> list[tuple[Mark, list[LinePiece]]]:
        """Return the lines of the marks in blocks of one sort, what lies beneath others first, the current one last."""
        found = []
        for mark in sorted(marks, key=lambda mark: (mark == self._current, _ORDER[mark.target.kind])):
            pieces = [piece for piece in self._pieces(mark.span) if self._is_muted(piece.block) == are_muted]
            if pieces:
                found.append((mark, pieces))
        return found

    def _pieces(self, span: Span) -> list[LinePiece]:
        start, end = self._positions.document_range(span)
        first, last = self._visible
        return list(line_pieces(self._document, max(start, first), min(end, last)))

    def _paint_words(
        self, painter: QPainter, span: Span, lines: Sequence[LinePiece], colour: str, selection: tuple[int, int]
    ) -> None:
        start, end = self._positions.document_range(span)
        for piece in lines:
            words = _format_range(piece.block, start, end)
            words.format.setForeground(QColor(colour))
            selected = _format_range(piece.block, *selection)
            selected.format.setForeground(QColor(self._theme.selected_text))
            selected.format.setBackground(QColor(self._theme.selected_fill))
            painter.save()
            painter.setClipRect(piece.box)
            piece.block.layout().draw(painter, QPointF(0, 0), [words, selected], piece.box)
            painter.restore()

    def _is_muted(self, block: QTextBlock) -> bool:
        number = block.blockNumber()
        return number < len(self._positions.blocks) and style_of(self._positions.blocks[number]).muted

    def _paint_hit(self, painter: QPainter, hit: Span, lines: Sequence[LinePiece], is_chosen: bool) -> None:
        is_on_current = self._current is not None and self._current.span.overlaps(hit)
        painter.setBrush(Qt.BrushStyle.NoBrush if is_on_current else QColor(self._theme.find_fill))
        painter.setPen(QPen(QColor(self._ink(hit, self._theme.find_outline)), 2.4 if is_chosen else 1.0))
        for piece in lines:
            painter.drawRect(piece.box.adjusted(-1, 0, 1, 0))

    def _paint_fill(self, painter: QPainter, mark: Mark, lines: Sequence[LinePiece]) -> None:
        style = self._theme.kinds[mark.target.kind]
        if mark == self._current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.current_fill))
        elif mark.light or self._is_in_current(mark.span):
            return
        else:
            is_lit = self._current is not None and _same_entity(mark.target, self._current.target)
            painter.setPen(QPen(QColor(style.line), 1.2) if is_lit else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(note_fill(self._theme, mark.colour) if mark.colour else style.fill))
        for piece in lines:
            top, width = _line_below(piece)
            box = piece.box.adjusted(-1, 0, 1, 0)
            box.setBottom(max(box.bottom(), top + width))
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)

    def _is_in_current(self, span: Span) -> bool:
        return self._current is not None and self._current.span.contains(span)

    def _ink(self, span: Span, colour: str) -> str:
        """Return the colour for what is painted over a span: within the current mention all is in its own."""
        return self._theme.current_text if self._is_in_current(span) else colour

    def _paint_line(self, painter: QPainter, mark: Mark, lines: Sequence[LinePiece]) -> None:
        kind = mark.target.kind
        style = self._theme.kinds[kind]
        if kind in _WITH_BAR:
            self._paint_margin_bar(painter, lines, style, heavy=mark == self._current)
        elif kind == "note" and lines:
            self._paint_margin_sign(painter, lines[0], style)
        colour = QColor(style.line if mark == self._current else self._ink(mark.span, style.line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for piece in lines:
            top, width = _line_below(piece)
            # A quote's line runs below those of the names in it.
            y = top + width / 2 + (width + 1 if kind in _WITH_BAR else 0)
            if style.wave:
                painter.setPen(QPen(colour, 1.3))
                painter.drawPath(_wave(piece.box.left(), piece.box.right(), y))
            else:
                painter.setPen(QPen(colour, width, style.pen_style, Qt.PenCapStyle.FlatCap))
                painter.drawLine(QPointF(piece.box.left(), y), QPointF(piece.box.right(), y))

    def _paint_margin_bar(
        self, painter: QPainter, lines: Sequence[LinePiece], style: KindStyle, *, heavy: bool
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(style.line))
        left = self._column_left() - 5 * _BAR_WIDTH
        width = (_BAR_WIDTH if style.fill else _THIN_BAR_WIDTH) * (1.7 if heavy else 1.0)
        for piece in lines:
            # On whole pixels, so that no seam shows between lines.
            top, bottom = round(piece.box.top()), round(piece.box.top() + piece.step)
            painter.drawRect(QRectF(left, top, width, bottom - top))

    def _paint_margin_sign(self, painter: QPainter, first: LinePiece, style: KindStyle) -> None:
        # Left of the bars of quotes. A sign is never larger than the margin, which does not grow with the text.
        right = self._column_left() - 7 * _BAR_WIDTH
        size = min(first.box.height() * 0.62, right - 1)
        box = QRectF(right - size, first.baseline - size * 0.85, size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(style.line))
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        font = painter.font()
        font.setPixelSize(max(7, round(size * 0.75)))
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.page))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, style.letter)

    def _paint_block_bar(self, painter: QPainter, block: QTextBlock) -> None:
        layout = block.layout()
        box = layout.boundingRect().translated(layout.position())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.border))
        painter.drawRect(QRectF(self._column_left(), box.top(), _BAR_WIDTH, box.height()))

    def _paint_list_marker(self, painter: QPainter, block: QTextBlock, marker: str) -> None:
        line = block.layout().lineAt(0)
        if not line.isValid():
            return
        font = block.charFormat().font()
        origin = block.layout().position()
        width = QFontMetricsF(font).horizontalAdvance(marker)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.muted))
        gap = QFontMetricsF(font).horizontalAdvance("n") * 0.8
        left = origin.x() + line.naturalTextRect().left() - width - gap
        painter.drawText(QPointF(left, origin.y() + line.y() + line.ascent()), marker)

    def _column_left(self) -> float:
        return float(self._document.rootFrame().frameFormat().leftMargin())


def _same_entity(one: Target, other: Target) -> bool:
    return (one.kind, one.id) == (other.kind, other.id)


def _line_below(piece: LinePiece) -> tuple[int, float]:
    """Return from where down a mark's line is drawn and how wide: on whole pixels, and clear of the letters' feet.

    Letters reach down about four fifths of what their face sets aside; in small print the line is wider than the rest.
    """
    descent = piece.box.bottom() - piece.baseline
    width = _LINE_WIDTH if descent >= _SMALL_PRINT else 1.0
    feet = ceil(piece.baseline + 0.8 * descent)
    return max(feet, round(piece.box.bottom() - width)), width


def _format_range(block: QTextBlock, start: int, end: int) -> QTextLayout.FormatRange:
    """Return what a block has of a stretch of the document, to be given a format."""
    result = QTextLayout.FormatRange()
    result.format = QTextCharFormat()
    result.start = min(max(0, start - block.position()), block.length())
    result.length = max(0, min(end - block.position(), block.length()) - result.start)
    return result


def _wave(left: float, right: float, y: float) -> QPainterPath:
    path = QPainterPath(QPointF(left, y))
    x, side = left, 1
    while x < right:
        path.quadTo(QPointF(x + _WAVE_LENGTH / 4, y + side * 2.2), QPointF(x + _WAVE_LENGTH / 2, y))
        x, side = x + _WAVE_LENGTH / 2, -side
    return path

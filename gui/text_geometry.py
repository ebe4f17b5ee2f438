"""Where stretches of a QTextDocument lie on the page, in the document's own coordinates."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine


@dataclass(frozen=True, slots=True)
class LinePiece:
    """What one line shows of a stretch: from the ascent of its letters to their descent.

    `step` is how far below the next line of the block begins; for the last line, the height of the box.
    """

    box: QRectF
    block: QTextBlock
    baseline: float
    step: float


def blocks_between(document: QTextDocument, top: float, bottom: float) -> Iterator[QTextBlock]:
    """Yield the blocks that reach into the band from `top` to `bottom`; lays out no more than that."""
    layout = document.documentLayout()
    block = document.findBlock(max(0, layout.hitTest(QPointF(0, top), Qt.HitTestAccuracy.FuzzyHit)))
    # The hit may be on the block after a gap: the one before may still reach into the band with its line height.
    block = block.previous() if block.previous().isValid() else block
    while block.isValid() and layout.blockBoundingRect(block).top() <= bottom:
        yield block
        block = block.next()


def range_between(document: QTextDocument, top: float, bottom: float) -> tuple[int, int]:
    """Return the positions between which the band from `top` to `bottom` lies: its lines, however long their block."""
    hit = document.documentLayout().hitTest
    width = document.documentLayout().documentSize().width()
    start = hit(QPointF(0, top), Qt.HitTestAccuracy.FuzzyHit)
    end = hit(QPointF(width, bottom), Qt.HitTestAccuracy.FuzzyHit)
    return max(0, start), max(0, end)


def line_pieces(document: QTextDocument, start: int, end: int) -> Iterator[LinePiece]:
    """Yield the pieces of a stretch of the document, line by line; its blocks must be laid out."""
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        first = max(0, start - block.position())
        last = min(block.length() - 1, end - block.position())
        yield from _pieces_in_block(block, first, last)
        block = block.next()


def _pieces_in_block(block: QTextBlock, first: int, last: int) -> Iterator[LinePiece]:
    layout = block.layout()
    origin = layout.position()
    while first < last:
        line = layout.lineForTextPosition(first)
        if not line.isValid():
            return
        stop = min(last, line.textStart() + line.textLength())
        left, right = sorted((_x(line, first), _x(line, stop)))
        # White space at the end of a line hangs over the column.
        right = min(right, line.naturalTextRect().right())
        baseline = origin.y() + line.y() + line.ascent()
        box = QRectF(origin.x() + left, baseline - line.ascent(), right - left, line.ascent() + line.descent())
        if box.width() > 0:
            following = layout.lineAt(line.lineNumber() + 1)
            step = following.y() - line.y() if following.isValid() else box.height()
            yield LinePiece(box, block, baseline, step)
        first = max(stop, first + 1)


def line_top(document: QTextDocument, position: int) -> float:
    """Return where the line with this position begins; lays out all that stands before it."""
    block = document.findBlock(position)
    if not block.isValid():
        return 0.0
    top = float(document.documentLayout().blockBoundingRect(block).top())
    line = block.layout().lineForTextPosition(position - block.position())
    return top + (float(line.y()) if line.isValid() else 0.0)


def _x(line: QTextLine, position: int) -> float:
    # The stub promises a float; what comes is a pair of it and the position, moved to a valid one.
    x, _ = cast(tuple[float, int], line.cursorToX(position))
    return x

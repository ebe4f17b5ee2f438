"""Paints the rows of the side panel: entities with the strip of where they occur, mentions, quotes and notes."""

import unicodedata
from bisect import bisect_right

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ..models.items import Item
from ..models.outline_model import ITEM_ROLE
from ..theme import LIGHT, Theme, note_bar

Index = QModelIndex | QPersistentModelIndex

MARGIN = 8
BADGE = 14
STRIP_HEIGHT = 9
QUOTE_LINES = 3
_RIGHT = Qt.TextElideMode.ElideRight


class RowDelegate(QStyledItemDelegate):
    """Draws every look of row with the colours of one theme."""

    def __init__(self, width_of_rows: int = 320) -> None:
        super().__init__()
        self._theme = LIGHT
        self._quiet = LIGHT.muted
        self._width = width_of_rows

    def set_theme(self, theme: Theme) -> None:
        """Paint with `theme` from now on."""
        self._theme = theme

    def set_width(self, width: int) -> None:
        """Tell how wide rows of quotes and notes are, in pixels, since their height depends on it."""
        self._width = width

    def height_of_first_line(self, font: QFont) -> int:
        """Return how far down a row its first line reaches, with as much room below as above."""
        return MARGIN + 4 + _metrics(font).height()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a row; see QStyledItemDelegate."""
        item: Item = index.data(ITEM_ROLE)
        line = _metrics(option.font).height()
        small = _metrics(_small(option.font)).height()
        height = MARGIN + line
        if item.look == "entity":
            height = 2 * MARGIN + line + (small if item.subtitle else 0) + (STRIP_HEIGHT + 4 if item.positions else 0)
        elif item.look in ("quote", "note"):
            height = 2 * MARGIN + self._line_count(item.title, option.font) * line + small
        elif item.look == "heading":
            height = MARGIN + line + 4
        return QSize(self._width, height)

    @property
    def _width_of_words(self) -> int:
        # Beside the row's own margins, the bar and the gap behind it.
        return max(40, self._width - MARGIN // 2 - MARGIN - (MARGIN + 4))

    def _line_count(self, words: str, font: QFont) -> int:
        """Return how many lines `words` take. Only what may fall on either side of a line's end is laid out: a long
        article has thousands of quotes, and the view asks for the heights of all of them.
        """
        width = self._width_of_words
        advance = _metrics(font).horizontalAdvance(words[: QUOTE_LINES * 200])
        if advance < width - 2:
            return 1
        if advance > width * (QUOTE_LINES + 0.5):
            return QUOTE_LINES
        return len(wrapped(words, font, width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row's words; selection and focus are the view's. See QStyledItemDelegate."""
        item: Item = index.data(ITEM_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = option.rect.adjusted(MARGIN // 2, MARGIN // 2, -MARGIN, -MARGIN // 2)
        # Grey on the selection's fill would fall under 4.5:1 in dark.
        is_selected = bool(option.state & QStyle.StateFlag.State_Selected)
        self._quiet = self._theme.text if is_selected else self._theme.muted
        paint = {
            "entity": self._paint_entity,
            "context": self._paint_context,
            "quote": self._paint_words,
            "note": self._paint_words,
            "heading": self._paint_heading,
        }[item.look]
        paint(painter, area, item, option.font)
        painter.restore()

    def _paint_entity(self, painter: QPainter, area: QRect, item: Item, font: QFont) -> None:
        style = self._theme.kinds[item.kind]
        bold = _bold(font)
        line = _metrics(bold).height()
        badge = QRectF(area.x(), area.y() + (line - BADGE) / 2 + 2, BADGE, BADGE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(style.line))
        painter.drawRoundedRect(badge, 3, 3)
        self._write(painter, badge.toRect(), style.letter, _small(bold), self._theme.page, Qt.AlignmentFlag.AlignCenter)
        left = area.adjusted(BADGE + MARGIN, 0, 0, 0)
        row = QRect(left.x(), left.y() + 2, left.width(), line)
        detail_width = _metrics(font).horizontalAdvance(item.detail) + MARGIN
        self._write(painter, row, item.detail, font, self._quiet, Qt.AlignmentFlag.AlignRight)
        self._write(painter, row.adjusted(0, 0, -detail_width, 0), item.title, bold, self._theme.text)
        y = row.bottom() + 1
        if item.subtitle:
            small = _small(font)
            below = QRect(left.x(), y, left.width(), _metrics(small).height())
            self._write(painter, below, item.subtitle, small, self._quiet)
            y = below.bottom() + 1
        self._paint_strip(painter, QRect(left.x(), y + 4, left.width(), STRIP_HEIGHT), item)

    def _paint_strip(self, painter: QPainter, area: QRect, item: Item) -> None:
        if not item.positions:
            return
        painter.setPen(QColor(self._theme.border))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        line = QColor(self._theme.kinds[item.kind].line)
        for position in item.positions:
            x = area.x() + position * (area.width() - 2)
            painter.fillRect(QRectF(x, area.y(), 2, area.height()), line)

    def _paint_context(self, painter: QPainter, area: QRect, item: Item, font: QFont) -> None:
        area = area.adjusted(MARGIN, 0, 0, 0)
        bold = _bold(font)
        bold.setItalic(item.unsure)
        middle = _metrics(bold).elidedText(item.title, _RIGHT, area.width())
        width = _metrics(bold).horizontalAdvance(middle)
        room = max(0, min(area.width() - width, area.width() // 2))
        before = shortened_before(item.before, _metrics(font), room)
        x = area.x()
        for words, face, colour in ((before, font, self._quiet), (middle, bold, self._theme.text)):
            advance = _metrics(face).horizontalAdvance(words)
            self._write(painter, QRect(x, area.y(), advance + 2, area.height()), words, face, colour)
            # A slanted letter leans over what comes after it.
            x += advance + (2 if face.italic() else 0)
        self._write(painter, QRect(x, area.y(), area.right() - x, area.height()), item.after, font, self._quiet)

    def _paint_words(self, painter: QPainter, area: QRect, item: Item, font: QFont) -> None:
        """Draw a quote or a note with its bar, which is hollow where the machine is unsure or a note's place is gone.

        Words that run from right to left have the bar at their right.
        """
        mirrored = runs_right_to_left(item.title)
        bar = QRect(area.x(), area.y() + 2, 3, area.height() - 4)
        area = area.adjusted(MARGIN + 4, 2, 0, 0)
        if mirrored:
            bar.moveRight(area.right())
            area.translate(-MARGIN - 4, 0)
        colour = self._theme.kinds[item.kind].line if item.look == "quote" else note_bar(item.colour)
        painter.setPen(QColor(colour))
        painter.setBrush(Qt.BrushStyle.NoBrush if item.unsure else QColor(colour))
        painter.drawRect(QRectF(bar).adjusted(0.5, 0.5, -0.5, -0.5))
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        height = _metrics(font).height()
        lines = wrapped(item.title, font, self._width_of_words)
        for number, line in enumerate(lines):
            row = QRect(area.x(), area.y() + number * height, area.width(), height)
            self._write(painter, row, line, font, self._theme.text, side, mirrored)
        small = _small(font)
        small.setItalic(item.unsure)
        below = QRect(area.x(), area.y() + len(lines) * height + 1, area.width(), _metrics(small).height())
        words = f"{item.subtitle} · {item.detail}" if item.detail else item.subtitle
        self._write(painter, below, words, small, self._quiet, side)

    def _paint_heading(self, painter: QPainter, area: QRect, item: Item, font: QFont) -> None:
        words = f"{item.title} · {item.detail}"
        self._write(painter, area, words, _small(_bold(font)), self._quiet)

    def _write(
        self,
        painter: QPainter,
        area: QRect,
        words: str,
        font: QFont,
        colour: str,
        alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        mirrored: bool = False,
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = _metrics(font).elidedText(words, _RIGHT, area.width())
        direction = Qt.TextFlag.TextForceRightToLeft if mirrored else Qt.TextFlag(0)
        flags = alignment | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(area, int(flags) | int(Qt.TextFlag.TextSingleLine) | int(direction), shown)


def _metrics(font: QFont) -> QFontMetrics:
    return QFontMetrics(font)


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    return bold


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPointSizeF(max(7.0, font.pointSizeF() * 0.86))
    return small


def runs_right_to_left(words: str) -> bool:
    """Say whether the first letter with a direction of its own runs from right to left (Unicode UAX #9, rule P2)."""
    directions = (unicodedata.bidirectional(character) for character in words)
    return next((direction != "L" for direction in directions if direction in ("L", "R", "AL")), False)


def shortened_before(words: str, metrics: QFontMetrics, room: int) -> str:
    """Return the last of `words` that have room in so many pixels, cut between words and begun with "…"."""
    if metrics.horizontalAdvance(words) <= room:
        return words
    rest = words.removeprefix("…")
    while rest.strip() and metrics.horizontalAdvance(f"…{rest}") > room:
        rest = rest.lstrip().partition(" ")[2]
    return f"…{rest}" if rest.strip() else ""


def wrapped(words: str, font: QFont, width: int) -> list[str]:
    """Return the first lines of `words` set in `width` pixels, the last one ended with "…" if there is more."""
    # A row shows a few lines: measuring the whole of a quote that runs over pages would be work for nothing.
    rest = words[: QUOTE_LINES * 200]
    metrics = _metrics(font)
    lines: list[str] = []
    # Whole pixels are rounded down, and Qt would end with "…" what is wider by a part of one.
    room = width - 1
    while len(lines) < QUOTE_LINES - 1 and metrics.horizontalAdvance(rest) > room:
        end = _end_of_line(rest, metrics, room)
        lines.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return [*lines, metrics.elidedText(rest, _RIGHT, width)]


def _end_of_line(words: str, metrics: QFontMetrics, width: int) -> int:
    """Return how many characters of `words` go into one line: up to a space, or within a word that is too long."""
    fitting = bisect_right(range(1, len(words)), width, key=lambda end: metrics.horizontalAdvance(words[:end]))
    return words.rfind(" ", 1, fitting + 1) + 1 or max(1, fitting)

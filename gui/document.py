"""An article as a QTextDocument: block formats, never HTML, and the way between its positions and the text's.

The document holds only what is shown: one document block for each block of the article that is not folded away, in
order. The blank lines between blocks and the folded blocks are not in it. Within a block one character of the text is
one character of the document, so a position needs its block's start and the text's UTF-16 map, nothing else.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
)

from quotidian.model import Article, Block, BlockKind, Inline, Span
from quotidian.offsets import Utf16Map

from . import assets
from .theme import Theme

# What Qt would take for the end of a paragraph or for one of its own marks; each is shown as one other character.
_SHOWN_AS = str.maketrans(
    dict.fromkeys("\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2029", " ") | dict.fromkeys("\x00\ufdd0\ufdd1￼", "�")
)

_SHOWN_OTHERWISE = re.compile(f"[{re.escape(''.join(map(chr, _SHOWN_AS)))}]")


@dataclass(frozen=True, slots=True)
class BlockStyle:
    """How one kind of block is set. Spaces and indents are in ems of the body text, `line_height` in per cent."""

    scale: float = 1.0
    serif: bool = True
    bold: bool = False
    italic: bool = False
    muted: bool = False
    above: float = 0.0
    below: float = 0.7
    indent: float = 0.0
    line_height: int = 125
    bar: bool = False


_BLOCK_STYLES: dict[BlockKind, BlockStyle] = {
    "headline": BlockStyle(scale=1.75, bold=True, below=0.6, line_height=100),
    "deck": BlockStyle(scale=1.15, italic=True, below=0.6, line_height=112),
    "byline": BlockStyle(scale=0.8, serif=False, muted=True, below=0.5, line_height=115),
    "dateline": BlockStyle(scale=0.8, serif=False, muted=True, below=0.8, line_height=115),
    "heading": BlockStyle(scale=1.15, bold=True, above=0.8, below=0.4, line_height=108),
    "paragraph": BlockStyle(),
    "list_item": BlockStyle(indent=1.6, below=0.35),
    "quote": BlockStyle(indent=1.4, italic=True, bar=True),
    "caption": BlockStyle(
        scale=0.8, serif=False, muted=True, indent=0.9, above=0.1, below=0.9, line_height=118, bar=True
    ),
    "furniture": BlockStyle(scale=0.8, serif=False, muted=True, below=0.5, line_height=115),
}
# In pixels, like what they hold: on the left the bars of quotes and the signs of notes, on the right nothing.
_LEAST_LEFT_MARGIN = 44
_LEAST_RIGHT_MARGIN = 16
# As many characters as a line has, 70.
_LINE = "the quick reporter asked seven plain questions and wrote the answers."
# When the reader enlarges the text, headlines stop here, or their long words would soon be wider than the page;
# they stay a little larger than the text.
_LARGEST_HEADLINE = 40.0  # points
_LEAST_HEADLINE_SCALE = 1.15
_HEADING_SCALES = (1.5, 1.3, 1.15, 1.05, 1.0, 1.0)


def style_of(block: Block) -> BlockStyle:
    """Return how a block of this kind is set."""
    return _BLOCK_STYLES[block.kind]


def is_folded(block: Block) -> bool:
    """Say whether the block is folded away at first: page furniture, and captions that repeat an earlier one."""
    return block.kind == "furniture" or block.repeated


class PositionMap:
    """Code points of `Article.text` to positions of the document (UTF-16 units) and back."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self.blocks = tuple(blocks)
        self._text_length = len(text)
        self._units = Utf16Map(text)
        self._starts = [block.span.start for block in self.blocks]
        self._document_starts: list[int] = []
        # From a unit of the whole text to one of the document, block by block.
        self._shifts: list[int] = []
        position = 0
        for block in self.blocks:
            start = self._units.to_units(block.span.start)
            self._document_starts.append(position)
            self._shifts.append(position - start)
            position += self._units.to_units(block.span.end) - start + 1
        self._document_length = max(0, position - 1)

    def to_document(self, position: int) -> int:
        """Return where a code point is shown; one that is not shown goes to the end of the shown block before it."""
        number = bisect_right(self._starts, position) - 1
        if number < 0:
            return 0
        shown = min(position, self.blocks[number].span.end)
        return self._units.to_units(shown) + self._shifts[number]

    def to_text(self, units: int) -> int:
        """Return the code point that is shown at a position of the document, clamped to what is shown."""
        if not self.blocks:
            return 0
        units = min(max(units, 0), self._document_length)
        number = bisect_right(self._document_starts, units) - 1
        return min(self._units.to_code_points(units - self._shifts[number]), self.blocks[number].span.end)

    def shows(self, span: Span) -> bool:
        """Say whether any character of the span is shown."""
        return any(True for _ in self.shown_parts(span))

    def shown_parts(self, span: Span) -> Iterator[Span]:
        """Yield what is shown of a span, a part for each block."""
        number = max(0, bisect_right(self._starts, span.start) - 1)
        for block in self.blocks[number:]:
            if block.span.start >= span.end:
                return
            start, end = max(span.start, block.span.start), min(span.end, block.span.end)
            if start < end:
                yield Span(start, end)

    def shown_text(self, text: str, span: Span) -> str:
        """Join what is shown of a span by what stands between in `text`, or by a blank line where that is folded."""
        shown = ""
        end = None
        for part in self.shown_parts(span):
            if end is not None:
                between = text[end : part.start]
                shown += "\n\n" if between.strip() else between
            shown += part.of(text)
            end = part.end
        return shown

    def document_range(self, span: Span) -> tuple[int, int]:
        """Return the start and the end of a span in the document."""
        return self.to_document(span.start), self.to_document(span.end)


def fill(
    document: QTextDocument, article: Article, theme: Theme, size: float, width: int, show_folded: bool = False
) -> PositionMap:
    """Put the article into the document and return the way between their positions.

    The body text is set in `size` points, in the middle of a page of `width` pixels.
    """
    blocks = [block for block in article.blocks if show_folded or not is_folded(block)]
    document.clear()
    document.setUndoRedoEnabled(False)
    font = assets.article_font(size)
    document.setDefaultFont(font)
    # While the document is empty: afterwards the whole text would be laid out a second time.
    centre_column(document, width)
    _Setter(document, article.text, theme, font).set_blocks(blocks)
    return PositionMap(article.text, blocks)


def centre_column(document: QTextDocument, width: int) -> None:
    """Set the document's margins so that a page of this width, in pixels, has lines of good length in its middle.

    On a narrow page the margins shrink to what they need, however large the text is: large words need the room.
    """
    metrics = QFontMetricsF(document.defaultFont())
    em = metrics.height()
    margin = round((width - metrics.horizontalAdvance(_LINE)) / 2)
    frame = document.rootFrame()
    page = QTextFrameFormat(frame.frameFormat())
    page.setLeftMargin(max(_LEAST_LEFT_MARGIN, margin))
    page.setRightMargin(max(_LEAST_RIGHT_MARGIN, margin))
    page.setTopMargin(1.4 * em)
    page.setBottomMargin(3.0 * em)
    if page != frame.frameFormat():
        frame.setFrameFormat(page)


class _Setter:
    """Sets blocks into an empty document, as a compositor sets type."""

    def __init__(self, document: QTextDocument, text: str, theme: Theme, font: QFont) -> None:
        self._document = document
        self._text = text
        self._theme = theme
        self._size = font.pointSizeF()
        self._em = _pixels(font)
        self._formats: dict[tuple[BlockKind, int], tuple[QTextBlockFormat, QTextCharFormat]] = {}

    def set_blocks(self, blocks: Sequence[Block]) -> None:
        """Insert the blocks in one edit, so that the layout hears of them once."""
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        for number, block in enumerate(blocks):
            block_format, characters = self._formats_of(block)
            if number:
                cursor.insertBlock(block_format, characters)
            else:
                cursor.setBlockFormat(block_format)
                cursor.setBlockCharFormat(characters)
            self._insert(cursor, block, characters)
        cursor.endEditBlock()

    def _insert(self, cursor: QTextCursor, block: Block, plain: QTextCharFormat) -> None:
        shown = block.span.of(self._text)
        if _SHOWN_OTHERWISE.search(shown):
            shown = shown.translate(_SHOWN_AS)
        if not block.inlines:
            cursor.insertText(shown, plain)
            return
        for run in _runs(block):
            characters = QTextCharFormat(plain)
            for inline in block.inlines:
                if inline.span.contains(run):
                    self._add_inline(characters, inline)
            cursor.insertText(shown[run.start - block.span.start : run.end - block.span.start], characters)

    def _formats_of(self, block: Block) -> tuple[QTextBlockFormat, QTextCharFormat]:
        key = (block.kind, block.level)
        if key not in self._formats:
            style = style_of(block)
            self._formats[key] = (self._block_format(style, block), self._character_format(style, block))
        return self._formats[key]

    def _block_format(self, style: BlockStyle, block: Block) -> QTextBlockFormat:
        result = QTextBlockFormat()
        result.setLineHeight(style.line_height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        result.setTopMargin(style.above * self._em)
        result.setBottomMargin(style.below * self._em)
        depth = max(1, block.level) if block.kind == "list_item" else 1
        result.setLeftMargin(style.indent * self._em * depth)
        if block.kind == "headline":
            result.setHeadingLevel(1)
        elif block.kind == "heading":
            result.setHeadingLevel(min(max(block.level, 2), 6))
        return result

    def _character_format(self, style: BlockStyle, block: Block) -> QTextCharFormat:
        scale = style.scale
        if block.kind == "heading" and block.level:
            scale = _HEADING_SCALES[min(block.level, len(_HEADING_SCALES)) - 1]
        result = QTextCharFormat()
        result.setFontFamilies(assets.SERIF_FAMILIES if style.serif else assets.SANS_FAMILIES)
        largest = max(_LARGEST_HEADLINE, self._size * _LEAST_HEADLINE_SCALE)
        result.setFontPointSize(min(self._size * scale, largest))
        result.setForeground(QBrush(QColor(self._theme.muted if style.muted else self._theme.text)))
        if style.bold:
            result.setFontWeight(QFont.Weight.Bold)
        result.setFontItalic(style.italic)
        return result

    def _add_inline(self, characters: QTextCharFormat, inline: Inline) -> None:
        if inline.kind == "emphasis":
            characters.setFontItalic(not characters.fontItalic())
        elif inline.kind == "strong":
            characters.setFontWeight(QFont.Weight.Bold)
        elif inline.kind == "code":
            characters.setFontFamilies(assets.MONO_FAMILIES)
            characters.setFontPointSize(characters.fontPointSize() * 0.9)
        elif inline.target:
            characters.setAnchor(True)
            characters.setAnchorHref(inline.target)
            characters.setForeground(QBrush(QColor(self._theme.accent)))
            characters.setFontUnderline(True)


def _runs(block: Block) -> Iterator[Span]:
    """Cut a block wherever the emphasis, code or link of its text begins or ends."""
    edges = {block.span.start, block.span.end}
    for inline in block.inlines:
        edges.update(min(max(edge, block.span.start), block.span.end) for edge in (inline.span.start, inline.span.end))
    cuts = sorted(edges)
    for start, end in pairwise(cuts):
        yield Span(start, end)


def _pixels(font: QFont) -> float:
    """Return the size of the font's em in pixels."""
    return float(QFontInfo(font).pixelSize())

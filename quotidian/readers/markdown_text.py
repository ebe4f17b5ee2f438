"""Markdown: the tree that the `markdown` library makes, written out as blocks joined by blank lines."""

import html
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from xml.etree.ElementTree import Element

from markdown.util import HTML_PLACEHOLDER_RE

from quotidian.model import Article, Block, BlockKind, Inline, InlineKind, Span
from quotidian.readers import front_matter
from quotidian.readers.decoding import Decoded
from quotidian.readers.markdown_tree import parsed
from quotidian.readers.raw_html import Piece, pieces, words_within
from quotidian.readers.tangle import is_tangled
from quotidian.structure import Metadata, build_article
from quotidian.structure.layout import plain_blocks

_INLINE: dict[str, InlineKind] = {"em": "emphasis", "strong": "strong", "code": "code", "a": "link"}
_HEADING = re.compile(r"h([1-6])")
_CONTAINERS = frozenset({"div", "blockquote", "li", "table", "thead", "tbody", "dl"})
_BLOCK_TAGS = frozenset({"p", "ul", "ol", "blockquote", "pre", "hr", "div", "table", *(f"h{n}" for n in range(1, 7))})
# What the library puts for characters that are to survive it, and for what it takes out again at the end.
_AMPERSAND = "\x02amp\x03"
_LEFT_BEHIND = re.compile(r"\x02[^\x02\x03]*\x03")
_LINE_BREAK = re.compile(r" *\n[ \n]*")
_BULLET = "•"
_TANGLED = "Its Markdown is too tangled or too deeply nested, so it was read as plain text."


def read(decoded: Decoded, source: str) -> Article:
    """Return the article that a Markdown text holds; a title in its front matter is its headline if it has no own.

    One that is nested too deeply, or would take too long, is read as plain text, with a warning.
    """
    metadata, body = front_matter.split(decoded.text)
    if not is_tangled(body):
        # However deep the library and the writer go into one another, one bad file must not end a run over many.
        with suppress(RecursionError):
            return _read_tree(body, metadata, source, decoded.warnings)
    warnings = (*decoded.warnings, _TANGLED)
    return build_article(body, plain_blocks(body), source=source, metadata=metadata, warnings=warnings)


def _read_tree(body: str, metadata: Metadata, source: str, warnings: tuple[str, ...]) -> Article:
    root, stash = parsed(body)
    writer = _Writer(stash)
    if metadata.title and root.find("h1") is None:
        writer.write_block("headline", metadata.title)
    writer.write_children(root)
    blocks = writer.marked_headline()
    return build_article(writer.text, blocks, source=source, reader="markdown", metadata=metadata, warnings=warnings)


class _Writer:
    """Writes text, and notes the blocks and inline marks that it makes."""

    def __init__(self, stash: Sequence[str]) -> None:
        self._stash = stash
        self.blocks: list[Block] = []
        self._pieces: list[str] = []
        self._length = 0
        self._inlines: list[Inline] = []
        self._depth = 0

    @property
    def text(self) -> str:
        """Return all that was written."""
        return "".join(self._pieces)

    def marked_headline(self) -> list[Block]:
        """Return the blocks with the first heading of level 1, or a heading that comes first, as the headline."""
        headings = [index for index, block in enumerate(self.blocks) if block.kind == "heading"]
        first = next((index for index in headings if self.blocks[index].level == 1), None)
        if first is None and headings[:1] == [0]:
            first = 0
        if first is not None and all(block.kind != "headline" for block in self.blocks):
            self.blocks[first] = replace(self.blocks[first], kind="headline")
        return self.blocks

    def write_block(self, kind: BlockKind, text: str) -> None:
        """Write a block of plain words."""
        with self._block(kind):
            self._write(text)

    def write_children(self, parent: Element, kind: BlockKind = "paragraph") -> None:
        """Write the blocks within `parent`; loose words and paragraphs among them become blocks of `kind`."""
        if parent.text and parent.text.strip():
            self.write_block(kind, parent.text)
        for child in parent:
            self._write_element(child, kind)

    def _write_element(self, element: Element, kind: BlockKind) -> None:
        if heading := _HEADING.fullmatch(element.tag):
            with self._block("heading", level=int(heading[1])):
                self._write_inline(element)
        elif element.tag in ("ul", "ol"):
            self._write_list(element)
        elif element.tag == "blockquote":
            self.write_children(element, "quote")
        elif element.tag == "tr":
            self._write_row(element)
        elif element.tag in _CONTAINERS:
            self.write_children(element, kind)
        elif element.tag != "hr":
            self._write_paragraph(element, kind)

    def _write_paragraph(self, element: Element, kind: BlockKind, marker: str = "") -> None:
        if (raw := self._raw_html(element)) is not None:
            for piece in pieces(raw):
                self._write_piece(piece, kind)
            return
        kind = "caption" if _is_picture(element) and kind != "list_item" else kind
        with self._block(kind, level=self._depth if kind == "list_item" else 0, marker=marker):
            self._write_inline(element)

    def _raw_html(self, element: Element) -> str | None:
        """Return the raw HTML that a paragraph consists of; None where there are words between."""
        text = element.text or ""
        if len(element) or HTML_PLACEHOLDER_RE.sub("", text).strip() or not text.strip():
            return None
        return HTML_PLACEHOLDER_RE.sub(self._stashed, text)

    def _write_piece(self, piece: Piece, kind: BlockKind) -> None:
        shown: BlockKind = kind if piece.kind == "paragraph" else piece.kind
        level = piece.level or (self._depth if shown == "list_item" else 0)
        with self._block(shown, level, piece.marker):
            start = self._length
            self._write_raw(piece.words)
            if piece.is_code:
                self._inlines.append(Inline(Span(start, self._length), "code"))

    def _write_list(self, element: Element) -> None:
        self._depth += 1
        number = int(element.get("start", "1"))
        for item in element:
            self._write_item(item, f"{number}." if element.tag == "ol" else _BULLET)
            number += 1
        self._depth -= 1

    def _write_item(self, item: Element, marker: str) -> None:
        """Write a list item: the marker before its first words, then its other paragraphs and what else is in it."""
        loose = Element("p")
        loose.text = item.text
        for child in item:
            if child.tag not in _BLOCK_TAGS:
                loose.append(child)
                continue
            for words in (loose, child) if child.tag == "p" else (loose,):
                before = len(self.blocks)
                self._write_paragraph(words, "list_item", marker)
                marker = marker if len(self.blocks) == before else ""
            if child.tag != "p":
                self._write_element(child, "list_item")
            loose = Element("p")
            loose.text = child.tail
        self._write_paragraph(loose, "list_item", marker)

    def _write_row(self, row: Element) -> None:
        with self._block("paragraph"):
            for index, cell in enumerate(row):
                self._write("\t" if index else "")
                self._write_inline(cell)

    @contextmanager
    def _block(self, kind: BlockKind, level: int = 0, marker: str = "") -> Iterator[None]:
        """Open a block, a blank line after the one before; one that stays empty is taken back."""
        before, length = len(self._pieces), self._length
        if self.blocks:
            self._write_raw("\n\n")
        start, begun = self._length, len(self._pieces)
        self._inlines = []
        yield
        words = "".join(self._pieces[begun:])
        shown = words.strip()
        if not shown:
            del self._pieces[before:]
            self._length = length
            return
        lead = len(words) - len(words.lstrip())
        self._pieces[begun:] = [shown]
        self._length = start + len(shown)
        inlines = tuple(moved for inline in self._inlines if (moved := _moved(inline, -lead, start, self._length)))
        self.blocks.append(Block(kind, Span(start, self._length), level, inlines, marker))

    def _write_inline(self, element: Element) -> None:
        self._write(element.text or "")
        for child in element:
            self._write_inline_element(child)
            self._write(child.tail or "")

    def _write_inline_element(self, element: Element) -> None:
        start = self._length
        role = element.get("class")
        if role == "footnote-backref":
            return
        if role == "footnote-ref" and not self._ends_in_space():
            # On the word before it would be read as a part of that.
            self._write_raw(" ")
        if element.tag == "br":
            self._write("\n")
        elif element.tag == "img":
            self._write(element.get("alt") or element.get("title") or "")
        elif element.tag == "code":
            self._write_raw(_unescaped(element.text or ""))
        else:
            self._write_inline(element)
        kind = _INLINE.get(element.tag)
        if kind and self._length > start and role != "footnote-ref":
            target = _unescaped(element.get("href", "")) if kind == "link" else None
            self._inlines.append(Inline(Span(start, self._length), kind, target))

    def _write(self, text: str) -> None:
        """Write words of the tree, with stashed HTML put back as its words alone; no line of a block is blank."""
        text = HTML_PLACEHOLDER_RE.sub(lambda match: words_within(self._stashed(match)), text)
        text = _LINE_BREAK.sub("\n", _unescaped(text))
        if self._pieces and self._pieces[-1].endswith("\n"):
            text = text.lstrip(" \n")
        self._write_raw(text)

    def _ends_in_space(self) -> bool:
        return not self._pieces or self._pieces[-1][-1:].isspace()

    def _stashed(self, match: re.Match[str]) -> str:
        index = int(match.group(1))
        return self._stash[index] if index < len(self._stash) else ""

    def _write_raw(self, text: str) -> None:
        if text:
            self._pieces.append(text)
            self._length += len(text)


def _unescaped(text: str) -> str:
    return html.unescape(_LEFT_BEHIND.sub("", text.replace(_AMPERSAND, "&")))


def _moved(inline: Inline, by: int, start: int, end: int) -> Inline | None:
    """Return `inline` moved, and cut to the block from `start` to `end`; None if nothing is left of it."""
    span = Span(max(inline.span.start + by, start), min(inline.span.end + by, end))
    return replace(inline, span=span) if span.start < span.end else None


def _is_picture(element: Element) -> bool:
    """Say whether a paragraph is a picture and nothing else."""
    return (
        len(element) == 1 and element[0].tag == "img" and not ((element.text or "") + (element[0].tail or "")).strip()
    )

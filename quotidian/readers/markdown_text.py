"""Markdown: the tree that the `markdown` library makes, written out as blocks joined by blank lines."""

import html
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE

from quotidian.layout import plain_blocks
from quotidian.model import Article, Block, BlockKind, Inline, InlineKind, Span
from quotidian.readers import front_matter
from quotidian.readers.decoding import Decoded
from quotidian.readers.tangle import is_tangled
from quotidian.structure import Metadata, build_article

# As objects: names would be looked for in the metadata of every installed package.
_EXTENSIONS = (FencedCodeExtension(), SaneListExtension(), TableExtension())
_INLINE: dict[str, InlineKind] = {"em": "emphasis", "strong": "strong", "code": "code", "a": "link"}
_HEADING = re.compile(r"h([1-6])")
_CONTAINERS = frozenset({"div", "blockquote", "li", "table", "thead", "tbody", "dl"})
_BLOCK_TAGS = frozenset({"p", "ul", "ol", "blockquote", "pre", "hr", "div", "table", *(f"h{n}" for n in range(1, 7))})
_TAG = re.compile(r"<!--.*?-->|<[^<>]*>", re.DOTALL)
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
    writer = _Writer()
    root = _tree(body, writer)
    if metadata.title and root.find("h1") is None:
        writer.write_block("headline", metadata.title)
    writer.write_children(root)
    blocks = writer.marked_headline()
    return build_article(writer.text, blocks, source=source, reader="markdown", metadata=metadata, warnings=warnings)


def _tree(body: str, writer: "_Writer") -> Element:
    """Return the element tree with inline marks done; raw HTML stays stashed, and `writer` gets the stash."""
    parser = markdown.Markdown(extensions=list(_EXTENSIONS))
    capture = _Capture(parser)
    # Lowest of all: it sees the tree when every other processor is done with it.
    parser.treeprocessors.register(capture, "capture", -100)
    parser.convert(body)
    writer.stash = [block if isinstance(block, str) else "" for block in parser.htmlStash.rawHtmlBlocks]
    return capture.root


class _Capture(Treeprocessor):
    root = Element("div")

    def run(self, root: Element) -> None:
        self.root = root


class _Writer:
    """Writes text, and notes the blocks and inline marks that it makes."""

    def __init__(self) -> None:
        self.stash: list[str] = []
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
            with self._block("caption" if _is_picture(element) else kind):
                self._write_inline(element)

    def _write_list(self, element: Element) -> None:
        self._depth += 1
        number = int(element.get("start", "1"))
        for item in element:
            marker = f"{number}." if element.tag == "ol" else _BULLET
            number += 1
            with self._block("list_item", level=self._depth, marker=marker):
                self._write_loose(item)
            for child in item:
                if child.tag in ("ul", "ol"):
                    self._write_list(child)
        self._depth -= 1

    def _write_loose(self, item: Element) -> None:
        """Write a list item's own words: inline elements and paragraphs, but not the lists within it."""
        self._write((item.text or "").lstrip())
        for child in item:
            if child.tag in _BLOCK_TAGS:
                if child.tag == "p":
                    self._write("\n" if self._open_has_words() else "")
                    self._write_inline(child)
            else:
                self._write_inline_element(child)
            self._write((child.tail or "").rstrip("\n"))

    def _open_has_words(self) -> bool:
        return bool(self._pieces) and not self._pieces[-1].endswith("\n\n")

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
        if element.tag == "br":
            self._write("\n")
        elif element.tag == "img":
            self._write(element.get("alt") or element.get("title") or "")
        else:
            self._write_inline(element)
        kind = _INLINE.get(element.tag)
        if kind and self._length > start:
            target = html.unescape(element.get("href", "")) if kind == "link" else None
            self._inlines.append(Inline(Span(start, self._length), kind, target))

    def _write(self, text: str) -> None:
        """Write words of the tree, with stashed HTML put back as its words alone."""
        text = HTML_PLACEHOLDER_RE.sub(self._unstashed, text)
        self._write_raw(html.unescape(text.replace("\x02amp\x03", "&")))

    def _unstashed(self, match: re.Match[str]) -> str:
        index = int(match.group(1))
        return _TAG.sub("", self.stash[index]) if index < len(self.stash) else ""

    def _write_raw(self, text: str) -> None:
        if text:
            self._pieces.append(text)
            self._length += len(text)


def _moved(inline: Inline, by: int, start: int, end: int) -> Inline | None:
    """Return `inline` moved, and cut to the block from `start` to `end`; None if nothing is left of it."""
    span = Span(max(inline.span.start + by, start), min(inline.span.end + by, end))
    return replace(inline, span=span) if span.start < span.end else None


def _is_picture(element: Element) -> bool:
    """Say whether a paragraph is a picture and nothing else."""
    return (
        len(element) == 1 and element[0].tag == "img" and not ((element.text or "") + (element[0].tail or "")).strip()
    )

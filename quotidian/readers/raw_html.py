"""The words of raw HTML within Markdown: what a browser would show of it, cut where it would begin a new line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html.parser import HTMLParser

from quotidian.model import BlockKind

_UNSEEN = frozenset({"script", "style", "template", "head", "svg"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_CELLS = frozenset({"td", "th"})
_BLOCKS = _HEADINGS | {
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "html", "legend", "li", "main", "nav", "ol",
    "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
}  # fmt: skip
_KINDS: dict[str, BlockKind] = {
    "li": "list_item", "figcaption": "caption", **dict.fromkeys(_HEADINGS, "heading"),
}  # fmt: skip
_TAG = re.compile(r"<!--.*?-->|</?(?P<name>[A-Za-z][\w-]*)[^<>]*>|<[^<>]*>", re.DOTALL)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_AROUND_A_BREAK = re.compile(r" *(?:(\t) *|\n[ \n]*)")
_ALT = re.compile(r"""\balt\s*=\s*(?:"(?P<double>[^"]*)"|'(?P<single>[^']*)')""", re.IGNORECASE)
_BULLET = "•"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of raw HTML that a browser sets apart; `level` and `marker` are those of its block."""

    kind: BlockKind
    words: str
    level: int = 0
    marker: str = ""
    is_code: bool = False


def pieces(source: str) -> list[Piece]:
    """Return what raw HTML that stands by itself shows."""
    cutter = _Cutter()
    cutter.feed(source)
    cutter.close()
    cutter.flush()
    return cutter.pieces


def words_within(source: str) -> str:
    """Return what raw HTML within a line of text shows, mostly a single tag: a line end, or nothing."""
    return _TAG.sub(_shown, source)


def _shown(tag: re.Match[str]) -> str:
    name = (tag["name"] or "").lower()
    if name == "img" and (words := _ALT.search(tag.group())):
        return words["double"] or words["single"] or ""
    return "\n" if name in _BLOCKS or name == "br" else ""


class _Cutter(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[Piece] = []
        self._words: list[str] = []
        self._kind: BlockKind | None = None
        self._level = 0
        self._unseen = ""
        self._quotes = 0
        self._preformatted = 0
        self._in_cell = False
        # For each list that is open: the number of its next item, or None for one with bullets.
        self._numbers: list[int | None] = []

    def flush(self) -> None:
        """End the piece; nothing is made of one without words."""
        words = "".join(self._words).strip()
        if not self._preformatted:
            words = _AROUND_A_BREAK.sub(lambda match: match[1] or "\n", words)
        self._words = []
        if not words:
            return
        kind = self._kind or ("quote" if self._quotes else "paragraph")
        level = len(self._numbers) if kind == "list_item" else self._level if kind == "heading" else 0
        marker = self._marker() if kind == "list_item" else ""
        self.pieces.append(Piece(kind, words, level, marker, bool(self._preformatted)))
        self._kind = None

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        """Begin a piece, a cell or a line; see HTMLParser."""
        if self._unseen:
            return
        if tag in _UNSEEN:
            self._unseen = tag
        elif tag == "br":
            self._words.append("\n")
        elif tag == "img":
            self._show_picture(dict(attrs).get("alt") or "")
        elif tag in _CELLS:
            self._words.append("\t" if "".join(self._words).strip() else "")
            self._in_cell = True
        elif tag in ("p", "div") and self._in_cell:
            self._words.append(" ")
        elif tag in _BLOCKS:
            self._begin(tag)

    def handle_endtag(self, tag: str) -> None:
        """End a piece; see HTMLParser."""
        if self._unseen:
            self._unseen = "" if tag == self._unseen else self._unseen
        elif tag in _CELLS:
            self._in_cell = False
        elif tag in _BLOCKS and not (tag in ("p", "div") and self._in_cell):
            self.flush()
            self._kind = None
            self._quotes = max(0, self._quotes - (tag == "blockquote"))
            self._preformatted = max(0, self._preformatted - (tag == "pre"))
            if tag in ("ul", "ol") and self._numbers:
                self._numbers.pop()

    def handle_data(self, data: str) -> None:
        """Take words in; see HTMLParser."""
        if not self._unseen:
            self._words.append(data if self._preformatted else _SPACE.sub(" ", data))

    def _begin(self, tag: str) -> None:
        self.flush()
        self._kind = _KINDS.get(tag, self._kind)
        self._level = int(tag[1]) if tag in _HEADINGS else self._level
        self._quotes += tag == "blockquote"
        self._preformatted += tag == "pre"
        if tag in ("ul", "ol"):
            self._numbers.append(1 if tag == "ol" else None)

    def _marker(self) -> str:
        number = self._numbers[-1] if self._numbers else None
        if number is None:
            return _BULLET
        self._numbers[-1] = number + 1
        return f"{number}."

    def _show_picture(self, words: str) -> None:
        """What stands for a picture is its caption where the picture stands by itself."""
        if "".join(self._words).strip():
            self._words.append(words)
            return
        kind, self._kind = self._kind, "caption"
        self._words.append(words)
        self.flush()
        self._kind = kind

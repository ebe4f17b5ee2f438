"""Plain text cut into paragraphs, list items and block quotes by its line ends alone.

Two habits of writing plain text are told apart, since in one a line end closes a paragraph and in the other it does
not: a paragraph a line, and lines wrapped at a fixed width with blank lines or indents between paragraphs. A text is
wrapped when most of the line ends within its sentences come where the next word would no longer have fitted.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from quotidian.model import Block, BlockKind, Span

# NEL (U+0085) is not among them: in texts decoded as Latin-1 by mistake it is an ellipsis.
_LINE = re.compile(r"[^\n\r\v\f\u2028\u2029]+")
_LINE_END = re.compile(r"\r\n|[\n\r\v\f\u2028\u2029]")
_INVISIBLE = "\u200b\u2060\ufeff"
_MARKER = re.compile(r"(?P<marker>[•‣▪●◦∙■□➢*·-]|(?P<number>\d{1,2})[.)])[ \t\u00a0]+(?=\S)")
_QUOTED = re.compile(r">[ \t]?(?=\S)")
_SENTENCE_END = re.compile(r"[.?!:…][\"'”’)\]»]*$")
_CONTINUES = re.compile(r"[^\W\d_](?:[^\W\d_]|['’\s-])")

WIDEST_WRAP = 140
NARROWEST_WRAP = 40
WRAPPED_SHARE = 0.6
# Fewer line ends than these may fall near the same width by chance.
FEWEST_LINE_ENDS = 3
# One very long word, or a headline that was never wrapped, must not set the width.
WIDTH_QUANTILE = 0.95


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without the blanks around it. `gap` is the number of blank lines before it; the first has one."""

    span: Span
    text: str
    indent: int
    gap: int

    @property
    def after_gap(self) -> bool:
        return self.gap > 0

    def __len__(self) -> int:
        return len(self.text)

    @property
    def first_word(self) -> str:
        return self.text.split(maxsplit=1)[0]


def plain_blocks(text: str) -> tuple[Block, ...]:
    """Return the blocks of a plain text, of kind paragraph, list_item or quote, in order and without overlap.

    All that is not in a block is white space, invisible, or the marker of a list item.
    """
    lines = _without_common_indent(list(_lines(text)))
    if _is_spaced_out(lines):
        lines = [replace(line, gap=max(line.gap - 1, 0)) for line in lines]
    numbered = _numbered_items(lines)
    return tuple(_block(group, numbered) for group in _grouped(lines, numbered))


def _lines(text: str) -> Iterator[_Line]:
    end = 0
    for match in _LINE.finditer(text):
        whole = match.group()
        shown = whole.strip().strip(_INVISIBLE).strip()
        if not shown:
            continue
        indent = whole.index(shown)
        between = text[end : match.start()]
        gap = 1 if end == 0 else len(_LINE_END.findall(between)) - 1 + between.count("\u2029")
        start = match.start() + indent
        end = match.end()
        yield _Line(Span(start, start + len(shown)), shown, indent, gap)


def _without_common_indent(lines: list[_Line]) -> list[_Line]:
    """Return the lines without the indent that all have but the first, which may have been cut from its own."""
    common = min((line.indent for line in lines[1:]), default=0)
    return [replace(line, indent=max(line.indent - common, 0)) for line in lines] if common else lines


def _is_spaced_out(lines: Sequence[_Line]) -> bool:
    """Say whether a blank line follows every line of a wrapped text, so that only more than one ends a paragraph."""
    if any(line.gap == 0 for line in lines) or not any(line.gap > 1 for line in lines):
        return False
    return _wrap_width([replace(line, gap=line.gap - 1) for line in lines]) is not None


def _grouped(lines: Sequence[_Line], numbered: frozenset[int]) -> Iterator[list[_Line]]:
    width = _wrap_width(lines)
    group: list[_Line] = []
    for line in lines:
        if group and not _joins(group[-1], line, width, numbered):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _joins(line: _Line, following: _Line, width: int | None, numbered: frozenset[int]) -> bool:
    """Say whether `following` goes on with the paragraph of `line`."""
    if following.after_gap or _is_item(following, numbered):
        return False
    if _QUOTED.match(line.text) or _QUOTED.match(following.text):
        return bool(_QUOTED.match(line.text) and _QUOTED.match(following.text))
    if _breaks_a_sentence(line, following):
        return True
    if width is None:
        return False
    indented = following.indent > line.indent and not _is_item(line, numbered)
    return not indented and _is_full(line, following, width)


def _breaks_a_sentence(line: _Line, following: _Line) -> bool:
    """Say whether the line end stands in the middle of a sentence, which no writer means."""
    start = following.text[:2]
    ends_open = line.text[-1].isalpha() or line.text[-1] == ","
    return ends_open and start.islower() and "@" not in following.first_word and _CONTINUES.match(start) is not None


def _is_full(line: _Line, following: _Line, width: int) -> bool:
    """Say whether the first word of `following` would not have fitted on `line`."""
    return line.indent + len(line) + 1 + len(following.first_word) > width


def _wrap_width(lines: Sequence[_Line]) -> int | None:
    """Return the width at which the text was wrapped, or None if it has a paragraph a line."""
    broken = [(line, following) for line, following in pairwise(lines) if not following.after_gap]
    lengths = sorted(line.indent + len(line) for line, _ in broken if " " in line.text)
    if len(lengths) < FEWEST_LINE_ENDS:
        return None
    width = lengths[min(int(WIDTH_QUANTILE * len(lengths)), len(lengths) - 1)]
    if not NARROWEST_WRAP <= width <= WIDEST_WRAP:
        return None
    # Where paragraphs are short, every other line is the last of one: those that end within a sentence decide.
    open_ended = [(line, following) for line, following in broken if not _SENTENCE_END.search(line.text)]
    full = sum(_is_full(line, following, width) for line, following in open_ended)
    return width if full >= max(WRAPPED_SHARE * len(open_ended), FEWEST_LINE_ENDS) else None


def _numbered_items(lines: Sequence[_Line]) -> frozenset[int]:
    """Return where the numbered items start that have a neighbour one more or one less: "3." alone is no list."""
    found = [(line.span.start, int(match["number"])) for line in lines if (match := _numbered(line))]
    items: set[int] = set()
    for (start, number), (next_start, next_number) in pairwise(found):
        if next_number == number + 1:
            items |= {start, next_start}
    return frozenset(items)


def _numbered(line: _Line) -> re.Match[str] | None:
    match = _MARKER.match(line.text)
    return match if match and match["number"] else None


def _is_item(line: _Line, numbered: frozenset[int]) -> bool:
    match = _MARKER.match(line.text)
    return match is not None and (match["number"] is None or line.span.start in numbered)


def _block(group: Sequence[_Line], numbered: frozenset[int]) -> Block:
    first = group[0]
    span = Span(first.span.start, group[-1].span.end)
    if _is_item(first, numbered) and (match := _MARKER.match(first.text)):
        start = span.start + match.end()
        return Block("list_item", Span(start, span.end), level=1, marker=match["marker"])
    kind: BlockKind = "paragraph"
    if match := _QUOTED.match(first.text):
        kind, span = "quote", Span(span.start + match.end(), span.end)
    return Block(kind, span)

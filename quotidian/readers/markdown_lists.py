"""Lists as CommonMark and its writers lay them out, laid out anew as the `markdown` library wants them.

The library takes a list only after a blank line and a list within an item only by four spaces. Writers begin a list
right below a line of text and indent by as much as the marker is wide, by two spaces or by a tab. So each item gets a
blank line before it and four spaces for each item it lies in.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown.preprocessors import Preprocessor

_ITEM = re.compile(r" *(?P<marker>[-*+]|(?P<number>\d{1,9})[.)]) +(?=\S)")
_RULE = re.compile(r" *(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})$")
_QUOTE = re.compile(r" {0,3}> ?")
# A heading, a rule, a quotation, or what was stashed away (raw HTML, fenced code): none of them goes on with a text.
_APART = re.compile(r" {0,3}(?:#{1,6} |>|\x02wzxhzdk|(?:[-*_] *){3,}$)")
_STEP = 4
# An item lies in the one above when its marker stands this much further to the right; CommonMark asks for the width
# of the marker, which most who write "1." do not know of.
_LEAST_STEP = 2


class ListPreprocessor(Preprocessor):
    """Lays lists out anew. It must come after raw HTML and fenced code have been stashed away."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines laid out; see Preprocessor."""
        return list(_Layout().laid_out(lines))


@dataclass(frozen=True, slots=True)
class _Item:
    """Where the marker of an item and its words begin, in columns."""

    indent: int
    words: int


class _Layout:
    def __init__(self) -> None:
        # The items that the current line may lie in, each within the one before.
        self._open: list[_Item] = []
        self._after_blank = True
        self._in_text = False
        self._in_code = False

    def laid_out(self, lines: Sequence[str]) -> Iterator[str]:
        number = 0
        while number < len(lines):
            line = lines[number]
            end = number + 1
            if not line.strip():
                yield ""
                self._after_blank, self._in_text = True, False
            elif self._is_quote(line):
                while end < len(lines) and _QUOTE.match(lines[end]):
                    end += 1
                inner = [_QUOTE.sub("", quoted, count=1) for quoted in lines[number:end]]
                yield from (f"> {quoted}".rstrip() for quoted in _Layout().laid_out(inner))
                self._open.clear()
                self._after_blank, self._in_text = False, True
            else:
                yield from self._line(line)
            number = end

    def _is_quote(self, line: str) -> bool:
        if not _QUOTE.match(line):
            return False
        return not self._open or indent_of(line) < self._open[-1].indent + _LEAST_STEP

    def _line(self, line: str) -> Iterator[str]:
        item = self._item(line)
        is_apart = _APART.match(line) is not None
        if item or self._after_blank or is_apart:
            had_list = bool(self._open)
            while self._open and indent_of(line) < self._open[-1].indent + _LEAST_STEP:
                self._open.pop()
            if is_apart and had_list and not self._open:
                yield ""
        if item:
            yield ""
            yield self._begun(line, item)
        else:
            yield self._continued(line)
        self._after_blank, self._in_text = False, not is_apart

    def _item(self, line: str) -> re.Match[str] | None:
        """Return the marker of an item, unless the line is code, goes on with a paragraph, or is a rule."""
        match = _ITEM.match(line)
        if match is None or _RULE.match(line):
            return None
        if not self._open:
            interrupts = match["number"] in (None, "1")
            return match if indent_of(line) < _STEP and (interrupts or not self._in_text) else None
        is_code = self._after_blank and indent_of(line) >= self._open[-1].words + _STEP
        return None if is_code else match

    def _begun(self, line: str, item: re.Match[str]) -> str:
        lead = " " * _STEP * len(self._open)
        self._open.append(_Item(indent_of(line), item.end()))
        self._in_code = False
        # The library knows no "1)".
        marker = f"{item['number']}." if item["number"] else item["marker"]
        return f"{lead}{marker} {line[item.end() :]}"

    def _continued(self, line: str) -> str:
        """Return a line that begins no item, behind the indent of the item it lies in."""
        further = indent_of(line) - (self._open[-1].words if self._open else 0)
        self._in_code = further >= _STEP and (self._after_blank or self._in_code)
        if not self._open:
            return line
        return " " * (_STEP * len(self._open) + (further if self._in_code else 0)) + line.lstrip(" ")


def indent_of(line: str) -> int:
    """Return how many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))

"""What is no Markdown within Markdown, fenced code and raw HTML, put aside before the library reads the rest.

As in CommonMark, a fence may be indented (it stands in a list item), and raw HTML ends at a blank line: what an author
writes between `<div>` and `</div>` with blank lines around it is Markdown. The library's own extensions know neither.
Unlike there, an element on a line of its own needs no blank line after it; the library's writers put none.
"""

import html
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

from markdown.preprocessors import Preprocessor

from quotidian.readers.markdown_lists import indent_of

_FENCE = re.compile(r"(?P<indent> *)(?P<marks>`{3,}|~{3,})(?P<rest>[^`]*)$")
# As CommonMark has them: HTML blocks of kind 6, and those of kinds 1 and 2, which go on to a tag of their own.
_BLOCK = re.compile(
    r" {0,3}</?(?P<name>address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|"
    r"dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|"
    r"li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|"
    r"th|thead|title|tr|track|ul)(?:[\s>]|/>|$)",
    re.IGNORECASE,
)
_TO_A_TAG = re.compile(r" {0,3}<(?:(?P<name>script|pre|style|textarea|template|svg)(?=[\s>]|$)|!--)", re.IGNORECASE)


class RawPreprocessor(Preprocessor):
    """Stashes fenced code and raw HTML away, each behind a placeholder in a paragraph of its own."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with placeholders; see Preprocessor."""
        return list(self._with_placeholders(lines))

    def _with_placeholders(self, lines: Sequence[str]) -> Iterator[str]:
        fences = _Fences(lines)
        tags = _Tags(lines)
        number = 0
        while number < len(lines):
            line = lines[number]
            if end := fences.end(number):
                code = "\n".join(_dedented(lines[number + 1 : end - 1], indent_of(line)))
                raw = f"<pre><code>{html.escape(code)}</code></pre>"
            elif end := tags.end(number):
                raw = "\n".join(lines[number:end])
            else:
                yield line
                number += 1
                continue
            yield from ("", " " * indent_of(line) + self.md.htmlStash.store(raw), "")
            number = end


class _Fences:
    """Where fenced code ends, found without looking at a line twice."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        self._closing: dict[str, list[int]] = defaultdict(list)
        for number, line in enumerate(lines):
            if (match := _FENCE.match(line)) and not match["rest"].strip():
                self._closing[match["marks"]].append(number)

    def end(self, number: int) -> int:
        """Return the number of the line behind the code that begins in this line; 0 without a beginning or an end."""
        opening = _FENCE.match(self._lines[number])
        if opening is None:
            return 0
        ends = (
            numbers[at]
            for marks, numbers in self._closing.items()
            if marks.startswith(opening["marks"]) and (at := bisect_right(numbers, number)) < len(numbers)
        )
        return min(ends, default=-1) + 1


class _Tags:
    """Where raw HTML ends."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._lines = lines
        # The endings that were looked for in vain; what has none ends at a blank line, like other HTML.
        self._missing: set[str] = set()

    def end(self, number: int) -> int:
        """Return the number of the line behind the HTML that begins in this line; 0 if none does."""
        line = self._lines[number]
        match = _TO_A_TAG.match(line)
        if match:
            ending = f"</{match['name'].lower()}" if match["name"] else "-->"
            if end := self._line_with(ending, number):
                return end
        block = _BLOCK.match(line)
        if not match and not block:
            return 0
        if block and line.rstrip().lower().endswith(f"</{block['name'].lower()}>"):
            return number + 1
        return next((at for at in range(number, len(self._lines)) if self._ends(number, at)), len(self._lines))

    def _ends(self, number: int, at: int) -> bool:
        """Say whether HTML that begins in line `number` ends before line `at`: with its list item, if not before."""
        return not self._lines[at].strip() or indent_of(self._lines[at]) < min(indent_of(self._lines[number]), 1)

    def _line_with(self, ending: str, number: int) -> int:
        if ending in self._missing:
            return 0
        for at in range(number, len(self._lines)):
            if ending in self._lines[at].lower():
                return at + 1
        self._missing.add(ending)
        return 0


def _dedented(lines: Sequence[str], indent: int) -> Iterator[str]:
    """Yield lines of code without the indent of their fence."""
    return (line[min(indent, indent_of(line)) :] for line in lines)

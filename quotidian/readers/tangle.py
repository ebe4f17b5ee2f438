"""Markdown that the `markdown` library would take minutes to read: found beforehand, by how long it would take.

The library scans from every opening mark to its closing one, and from every heading to the end of its chunk. In an
article that is a few words each; a run of marks that nothing closes costs the square of its length. The times below
were measured on one core and are rough.
"""

import re

# In seconds; a long article may take more, a character at a time.
LONGEST_READING = 1.0
LONGEST_PER_CHARACTER = 10e-6
BRACKET_TIME = 0.5e-6
TAG_TIME = 0.06e-6
FENCE_TIME = 0.01e-6
LINE_TIME = 0.01e-6
CODE_TIME = 0.05e-6
# Block quotes and lists in one another. Each level takes several calls, and Python allows a thousand.
DEEPEST = 50
# In columns, before the marker of a list item.
WIDEST_INDENT = 120

_CHUNK_END = re.compile(r"\n[ \t]*\n")
_OPENING_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_TAG_END = re.compile(">")
_OPENING_FENCE = re.compile(r"^(?:```|~~~)`*[^\n`]*\S", re.MULTILINE)
_FENCE_END = re.compile(r"^(?:```+|~~~+)[ \t]*$", re.MULTILINE)
_BRACKET = re.compile(r"[\[\]()]")
_STRUCTURAL_LINE = re.compile(r"^ {0,3}(?:#|\[[^\]\n]*\]:|[-*_=]{3,}[ \t]*$|[-*+][ \t]*$)", re.MULTILINE)
_CODE_MARK = re.compile("`+")
# A list, or a table by its second line: the library takes their lines one at a time.
_LIST_OR_TABLE = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]|[^\n]*\n[ \t|:-]+\n")
_MARKERS = re.compile(r"^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])[ \t]))+", re.MULTILINE)
_MARKER = re.compile(r">|[^\s>]+")
_CLOSING = {"]": "[", ")": "("}


def is_tangled(text: str) -> bool:
    """Say whether the Markdown in `text` is nested deeper than any article, or would take much longer than one."""
    return _is_deep(text) or _seconds(text) > max(LONGEST_READING, LONGEST_PER_CHARACTER * len(text))


def _is_deep(text: str) -> bool:
    for match in _MARKERS.finditer(text):
        markers = match.group()
        indent = len(markers.expandtabs(4)) - len(markers.expandtabs(4).lstrip())
        if indent > WIDEST_INDENT or sum(1 for _ in _MARKER.finditer(markers)) > DEEPEST:
            return True
    return False


def _seconds(text: str) -> float:
    seconds = TAG_TIME * _reach(text, _OPENING_TAG, _TAG_END) + FENCE_TIME * _reach(text, _OPENING_FENCE, _FENCE_END)
    for chunk in _CHUNK_END.split(text):
        lines = sum(1 for _ in _STRUCTURAL_LINE.finditer(chunk))
        seconds += (
            BRACKET_TIME * _bracket_reach(chunk) + LINE_TIME * lines * len(chunk) + CODE_TIME * _code_reach(chunk)
        )
    return seconds


def _code_reach(chunk: str) -> int:
    """Return how many characters are scanned for code: for each mark all that the library takes for one paragraph."""
    pieces = chunk.split("\n") if _LIST_OR_TABLE.match(chunk) else [chunk]
    return sum(len(piece) * sum(1 for _ in _CODE_MARK.finditer(piece)) for piece in pieces)


def _reach(text: str, opening: re.Pattern[str], closing: re.Pattern[str]) -> int:
    """Return how many characters lie between each opening mark and the next closing one, or the end, together."""
    ends = [match.start() for match in closing.finditer(text)]
    reach, index = 0, 0
    for match in opening.finditer(text):
        while index < len(ends) and ends[index] < match.end():
            index += 1
        reach += (ends[index] if index < len(ends) else len(text)) - match.start()
    return reach


def _bracket_reach(chunk: str) -> int:
    """Return how many characters lie between each bracket and the one that closes it, or the end, together."""
    starts: dict[str, list[int]] = {"[": [], "(": []}
    reach = 0
    for match in _BRACKET.finditer(chunk):
        mark = match.group()
        if mark in starts:
            starts[mark].append(match.start())
        elif opened := starts[_CLOSING[mark]]:
            reach += match.start() - opened.pop()
    return reach + sum(len(chunk) - start for opened in starts.values() for start in opened)

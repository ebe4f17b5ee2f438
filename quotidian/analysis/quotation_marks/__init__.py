"""Quotation marks paired within each block, by the role that each mark plays there.

A mark's role comes from its neighbours (space, letter, punctuation); its own direction only votes, because real texts
close with opening marks, mix straight with curly ones and lose marks. Time is linear in the length of the text.
See analysis.md, section 4, rules 1 and 2.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal

from quotidian.analysis.quotation_marks.single_marks import pair_singles
from quotidian.analysis.speech.drafts import Stretch
from quotidian.model import Article, Block, Span

Role = Literal["open", "close", "either"]

_MARK = re.compile(r"[“”„‟\"«»「」『』]|``|''|’’|‘‘")
_OPENING = frozenset({"“", "„", "‟", "«", "``", "‘‘", "「", "『"})
_CLOSING = frozenset({"”", "»", "''", "’’", "」", "』"})
_BRACKETS = frozenset("「」『』")
_BEFORE_OPENING = frozenset("([{—–-/‘'…:")
_AFTER_CLOSING = frozenset(")]}.,;:?!—–-/…'’")
# Some languages put a space inside their marks.
_STARTS_QUOTED = re.compile(r"\s*(?:[“„«\"‟]|``)\s?\S")
# Where a quotation that is never closed stops: at the punctuation before "Birk said", "said the mayor" and the like.
_CUE_AFTER_QUOTATION = re.compile(
    r"[,.?!…](?=\s{1,3}(?:[^\W\d_][\w.’'-]{0,30}\s){0,4}?"
    r"(?:said|says|told|added|adds|asked|wrote|replied|explained|noted|recalled|insisted|warned)\b)"
)
_RUNNING_TEXT = frozenset({"paragraph", "quote", "list_item"})
_SENTENCE_PUNCTUATION = frozenset(",.?!…")


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    text: str
    role: Role


def pair(article: Article) -> tuple[Stretch, ...]:
    """Return every stretch in quotation marks in text order, the marks included; none crosses a block."""
    blocks = [block for block in article.blocks if block.kind != "furniture"]
    doubles = [_pair_doubles(article.text, block, _next_text(blocks, i)) for i, block in enumerate(blocks)]
    singles = [pair_singles(article.text, block.span) for block in blocks]
    single_style = _singles_are_outer(doubles, singles)
    found: list[Stretch] = []
    goes_on = False
    for block, outer, inner in zip(blocks, doubles, singles, strict=True):
        outer_singles = single_style or block.kind in ("headline", "deck", "heading")
        stretches = _nest([span for span, _ in outer], [span for span, _ in inner], outer_singles)
        if goes_on and stretches and block.kind in _RUNNING_TEXT:
            stretches[0] = Stretch(stretches[0].span, continues=True)
        if block.kind in _RUNNING_TEXT:
            goes_on = any(open_ended for _, open_ended in outer)
        found += stretches
    return tuple(found)


def _next_text(blocks: list[Block], index: int) -> Block | None:
    """Return the next block of running text: captions stand between the paragraphs of a long quotation."""
    return next((b for b in blocks[index + 1 : index + 4] if b.kind in _RUNNING_TEXT), None)


def _marks(text: str, block: Block) -> Iterator[_Mark]:
    start, end = block.span.start, block.span.end
    for found in _MARK.finditer(text, start, end):
        before = text[found.start() - 1] if found.start() > start else " "
        after = text[found.end()] if found.end() < end else " "
        if not _measures(found.group(), before, after):
            yield _Mark(found.start(), found.end(), found.group(), _role(found.group(), before, after))


def _measures(mark: str, before: str, after: str) -> bool:
    """Say whether the mark means inches or seconds: right behind a digit, with no sentence punctuation in between."""
    return mark in ('"', "''") and before.isdigit() and not after.isalnum() and after not in ",.;"


def _role(mark: str, before: str, after: str) -> Role:
    if mark in _BRACKETS:
        return "open" if mark in _OPENING else "close"
    free_left = before.isspace() or before in _BEFORE_OPENING
    free_right = after.isspace() or after in _AFTER_CLOSING
    place: Role = "either" if free_left == free_right else "open" if free_left else "close"
    if mark in _OPENING:
        return "either" if place == "close" else "open"
    if mark in _CLOSING:
        return "either" if place == "open" else "close"
    return place


class _Pairing:
    """The walk over the marks of one block: `unclosed` is the stack of marks that wait for their closing one."""

    def __init__(self, text: str, block: Block) -> None:
        self.text = text
        self.block = block
        self.marks = list(_marks(text, block))
        self.straight_left = sum(mark.text == '"' for mark in self.marks)
        self.unclosed: list[_Mark] = []
        self.found: list[Span] = []

    def run(self, continued: bool) -> list[tuple[Span, bool]]:
        """Pair the marks; `continued` says that the quotation may go on in the next block."""
        for mark in self.marks:
            if self._opens(mark):
                self._open(mark)
            elif self.unclosed:
                self.found.append(Span(self.unclosed.pop().start, mark.end))
            else:
                self._close_without_opening(mark)
            self.straight_left -= mark.text == '"'
        return self._finish(continued)

    def _opens(self, mark: _Mark) -> bool:
        if mark.text == '"' and not self.unclosed and mark.role == "close":
            return self.straight_left % 2 == 0 and mark.start > self.block.span.start
        if mark.role == "either":
            return not self.unclosed
        if mark.text == '"' and self.unclosed and self.unclosed[-1].text == '"':
            return mark.role == "open" and self._cue_end(self.unclosed[-1], mark.start) is not None
        return mark.role == "open" and not (mark.text == "“" and self.unclosed and self.unclosed[-1].text == "„")

    def _open(self, mark: _Mark) -> None:
        if self.unclosed and (end := self._cue_end(self.unclosed[-1], mark.start)) is not None:
            self.found.append(Span(self.unclosed.pop().start, end))
        self.unclosed.append(mark)

    def _cue_end(self, opening: _Mark, limit: int) -> int | None:
        cue = _CUE_AFTER_QUOTATION.search(self.text, opening.end, limit)
        return cue.end() if cue else None

    def _close_without_opening(self, mark: _Mark) -> None:
        """A block that starts without its opening mark: “… is safe,” she said."""
        start = self.block.span.start
        if not self.found and mark.start > start and self.text[mark.start - 1] in _SENTENCE_PUNCTUATION:
            self.found.append(Span(start, mark.end))

    def _finish(self, continued: bool) -> list[tuple[Span, bool]]:
        """Close what is left open: at the cue, before the next mark, or at the end of the block."""
        for opening, following in zip_longest(self.unclosed, self.unclosed[1:]):
            limit = following.start if following else self.block.span.end
            end = None if continued and not following else self._cue_end(opening, limit)
            end = end or opening.end + len(self.text[opening.end : limit].rstrip())
            self.found.append(Span(opening.start, end))
        self.found.sort(key=lambda span: (span.start, -span.end))
        last_open = bool(self.unclosed) and continued
        return [(span, last_open and span.start == self.unclosed[-1].start) for span in self.found if len(span) > 2]


def _pair_doubles(text: str, block: Block, following: Block | None) -> list[tuple[Span, bool]]:
    """Return the block's stretches in double marks, each with whether it goes on in `following`."""
    continued = bool(following and _STARTS_QUOTED.match(text, following.span.start, following.span.end))
    return _Pairing(text, block).run(continued)


def _singles_are_outer(doubles: list[list[tuple[Span, bool]]], singles: list[list[tuple[Span, bool]]]) -> bool:
    """Say whether the article quotes in single marks, as British papers do: decided once for all of it."""
    count = sum(map(len, doubles))
    sure = sum(punctuated for block in singles for _, punctuated in block)
    return sure > count


def _nest(outer: list[Span], singles: list[Span], outer_singles: bool) -> list[Stretch]:
    """Join double and single stretches of a block; one that would cross another is dropped."""
    starts = [span.start for span in outer]
    spans = list(outer)
    for single in singles:
        at = bisect_right(starts, single.start) - 1
        inside = at >= 0 and outer[at].contains(single)
        if inside or (outer_singles and not (at >= 0 and outer[at].overlaps(single))):
            spans.append(single)
    found: list[Stretch] = []
    ends: list[int] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        while ends and ends[-1] <= span.start:
            ends.pop()
        if not ends or span.end <= ends[-1]:
            found.append(Stretch(span, nested=bool(ends)))
            ends.append(span.end)
    return found

"""A mention with the words around it, made only when its row is shown: a long article has tens of thousands."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import overload

from quotidian.model import Article, Span

from ..marks import Mark
from .items import Item, on_one_line

# Code points of context on each side; the row cuts off what its width has no room for.
BEFORE = 48
AFTER = 80


class Contexts:
    """The words around any span of one article, never beyond its block."""

    def __init__(self, article: Article) -> None:
        self._text = article.text
        self._blocks = [block.span for block in article.blocks]
        self._starts = [span.start for span in self._blocks]

    def around(self, span: Span) -> tuple[str, str, str]:
        """Return the words before, at and after `span`, each on one line, with "…" where a side was cut."""
        block = self._block_at(span.start)
        first, last = max(block.start, span.start - BEFORE), min(block.end, span.end + AFTER)
        before, after = self._text[first : span.start], self._text[span.end : last]
        if first > block.start:
            before = "…" + (before.split(maxsplit=1)[-1] if " " in before.strip() else before)
        if last < block.end:
            after += "…"
        return _spaced(before), on_one_line(span.of(self._text)), _spaced(after)

    def words(self, span: Span) -> str:
        """Return the words at `span` on one line."""
        return on_one_line(span.of(self._text))

    def share(self, span: Span) -> float:
        """Return where in the article `span` begins, from 0 to 1."""
        return span.start / max(1, len(self._text))

    def _block_at(self, position: int) -> Span:
        index = bisect_right(self._starts, position) - 1
        if index >= 0 and position < self._blocks[index].end:
            return self._blocks[index]
        return Span(0, len(self._text))


class ContextItems(Sequence[Item]):
    """The rows of an entity's mentions, each made when asked for."""

    def __init__(self, marks: Sequence[Mark], contexts: Contexts) -> None:
        self._marks = marks
        self._contexts = contexts

    def __len__(self) -> int:
        return len(self._marks)

    @overload
    def __getitem__(self, index: int) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Item]: ...
    def __getitem__(self, index: int | slice) -> Item | Sequence[Item]:
        if isinstance(index, slice):
            return [self._item(mark) for mark in self._marks[index]]
        return self._item(self._marks[index])

    def _item(self, mark: Mark) -> Item:
        before, words, after = self._contexts.around(mark.span)
        return Item("context", words, mark.target.kind, mark.target, before=before, after=after, unsure=mark.light)


def _spaced(words: str) -> str:
    """Return `words` on one line, with the space that parts them from the mention."""
    lead = " " if words[:1].isspace() else ""
    tail = " " if words[-1:].isspace() and words.strip() else ""
    return f"{lead}{on_one_line(words)}{tail}"

"""The parse of an article as plain records, so that the stages need no parser to run or to be tested.

Labels are those of the model: Universal POS tags, Penn Treebank tags, ClearNLP dependencies, OntoNotes entity types.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from quotidian.model import Span

FINITE_TAGS = frozenset({"VBD", "VBZ", "VBP", "MD"})


@dataclass(frozen=True, slots=True)
class Token:
    """One token. `head` and `index` count tokens of the whole article; the root of a sentence is its own head.

    `text` is spelled as in the article; `lemma` is lower case and set for verbs, auxiliaries and nouns, else it is the
    lower-case text. `entity` is the model's entity label or "", and `entity_begins` marks the first token of one.
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    sentence: int
    entity: str = ""
    entity_begins: bool = False

    @property
    def span(self) -> Span:
        """Return where the token stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: tokens `first` up to, not including, `last`. No sentence crosses a block."""

    index: int
    first: int
    last: int
    span: Span


class Parse:
    """All tokens and sentences of an article. Furniture has none, nor have spaces and line ends."""

    def __init__(self, tokens: Iterable[Token], sentences: Iterable[Sentence]) -> None:
        self.tokens = tuple(tokens)
        self.sentences = tuple(sentences)
        self._starts = [token.start for token in self.tokens]

    @cached_property
    def _children(self) -> list[list[int]]:
        children: list[list[int]] = [[] for _ in self.tokens]
        for token in self.tokens:
            if token.head != token.index:
                children[token.head].append(token.index)
        return children

    @cached_property
    def _edges(self) -> tuple[list[int], list[int]]:
        """Return the leftmost and rightmost token of each token's subtree."""
        left = list(range(len(self.tokens)))
        right = left.copy()
        for sentence in self.sentences:
            for index in self._bottom_up(sentence):
                head = self.tokens[index].head
                left[head] = min(left[head], left[index])
                right[head] = max(right[head], right[index])
        return left, right

    def _bottom_up(self, sentence: Sentence) -> Iterator[int]:
        order = [i for i in range(sentence.first, sentence.last) if self.tokens[i].head == i]
        for index in order:
            order.extend(self._children[index])
        return reversed(order)

    def head(self, token: Token) -> Token:
        """Return the token's head; a root is its own."""
        return self.tokens[token.head]

    def children(self, token: Token) -> list[Token]:
        """Return the token's direct dependents in text order."""
        return [self.tokens[i] for i in self._children[token.index]]

    def ancestors(self, token: Token) -> Iterator[Token]:
        """Yield the token's head, that one's head, and so on up to the root."""
        while token.head != token.index:
            token = self.tokens[token.head]
            yield token

    def subtree(self, token: Token) -> tuple[Token, ...]:
        """Return the tokens from the leftmost to the rightmost dependent of `token`, itself included."""
        left, right = self._edges
        return self.tokens[left[token.index] : right[token.index] + 1]

    def subtree_span(self, token: Token) -> Span:
        """Return the span of `subtree(token)`."""
        left, right = self._edges
        return Span(self.tokens[left[token.index]].start, self.tokens[right[token.index]].end)

    def sentence_of(self, token: Token) -> Sentence:
        """Return the sentence that the token stands in."""
        return self.sentences[token.sentence]

    def sentence_tokens(self, sentence: Sentence) -> tuple[Token, ...]:
        """Return the sentence's tokens."""
        return self.tokens[sentence.first : sentence.last]

    def token_at(self, position: int) -> Token | None:
        """Return the token that covers the code point at `position`, or None."""
        index = bisect_right(self._starts, position) - 1
        if index >= 0 and position < self.tokens[index].end:
            return self.tokens[index]
        return None

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """Return the tokens that overlap `span`."""
        first = max(bisect_right(self._starts, span.start) - 1, 0)
        if first < len(self.tokens) and self.tokens[first].end <= span.start:
            first += 1
        last = bisect_right(self._starts, span.end - 1)
        return self.tokens[first:last]

    def root_of(self, span: Span) -> Token | None:
        """Return the token of `span` whose head lies outside it (the first, if several), or None if it has no token."""
        inside = self.tokens_in(span)
        if not inside:
            return None
        first, last = inside[0].index, inside[-1].index
        return next((t for t in inside if t.head == t.index or not first <= t.head <= last), inside[0])

    def entities(self) -> Iterator[tuple[Span, str]]:
        """Yield the model's named entities as (span, label) in text order."""
        start, end, label = 0, 0, ""
        for token in self.tokens:
            if label and (token.entity_begins or token.entity != label):
                yield Span(start, end), label
                label = ""
            if token.entity:
                if not label:
                    start, label = token.start, token.entity
                end = token.end
        if label:
            yield Span(start, end), label


def is_finite(parse: Parse, verb: Token) -> bool:
    """Say whether `verb` is finite, by itself or by its auxiliary."""
    own = parse.children(verb)
    return verb.tag in FINITE_TAGS or any(child.dep in ("aux", "auxpass") and child.tag in FINITE_TAGS for child in own)

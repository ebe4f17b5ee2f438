"""Which tokens of the parse stand in quotation marks, and the noun phrases and sentences around the marks."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from quotidian.analysis.grammar.syntax import Parse, Token
from quotidian.analysis.speech.drafts import Stretch
from quotidian.model import Span

_PHRASE_ENDS = frozenset({",", "–", "—", ";", ":", "(", "-", "―"})
# Labels of names that mean the one named, and not what is called after somebody ("Lind's plan", "Lind Street").
_STANDS_ALONE = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})


class MarkedWords:
    """Look-ups by token: `number[i]` is the outer stretch that token i stands in, or -1."""

    def __init__(self, parse: Parse, stretches: Sequence[Stretch]) -> None:
        self.parse = parse
        self.stretches = tuple(stretch for stretch in stretches if not stretch.nested)
        self.number = [-1] * len(parse.tokens)
        self.ranges: list[tuple[int, int]] = []
        for number, stretch in enumerate(self.stretches):
            inside = parse.tokens_in(stretch.span)
            first = inside[0].index if inside else 0
            last = inside[-1].index + 1 if inside else 0
            self.ranges.append((first, last))
            self.number[first:last] = [number] * (last - first)
        self._starts = [token.start for token in parse.tokens]

    def outside(self, token: Token) -> bool:
        """Say whether the token stands in no quotation marks."""
        return self.number[token.index] < 0

    def names(self, speaker: Span, number: int) -> bool:
        """Say whether stretch `number` speaks of somebody by the last name in the words `speaker`."""
        named = [token.text for token in self.parse.tokens_in(speaker) if token.pos == "PROPN"]
        first, last = self.ranges[number]
        return bool(named) and any(
            token.text == named[-1] and token.pos == "PROPN" and token.dep in _STANDS_ALONE
            for token in self.parse.tokens[first:last]
        )

    def tokens_between(self, start: int, end: int) -> tuple[Token, ...]:
        """Return the tokens that start in [start, end)."""
        return self.parse.tokens[bisect_right(self._starts, start - 1) : bisect_right(self._starts, end - 1)]

    def noun_phrase(self, token: Token) -> Span:
        """Return the phrase that `token` heads, up to its first comma, and never into a quotation.

        A nickname in marks before the head ("Pedro “Lucky” Marin") belongs to it.
        """
        tokens = self.parse.tokens
        whole = self.parse.subtree(token)
        first, last = whole[0].index, whole[-1].index
        start = end = token.index
        while start > first and not self._breaks(start - 1, token):
            start -= 1
        joined = max((c.index for c in self.parse.children(token) if c.dep == "conj"), default=-1)
        while end < last and self.number[end + 1] < 0 and (tokens[end + 1].text not in _PHRASE_ENDS or joined > end):
            end += 1
        while start < token.index and tokens[start].pos in ("PUNCT", "CCONJ"):
            start += 1
        while end > token.index and tokens[end].pos in ("PUNCT", "CCONJ"):
            end -= 1
        return Span(tokens[start].start, tokens[end].end)

    def _breaks(self, index: int, head: Token) -> bool:
        number = self.number[index]
        if number < 0:
            return self.parse.tokens[index].text in ("―", "—", ":", ";")
        first, last = self.ranges[number]
        return last - first > 4 or head.pos != "PROPN" or first == 0 or self.number[first - 1] >= 0


def covered_tokens(parse: Parse, spans: Iterable[Span]) -> set[int]:
    """Return the indices of all tokens that `spans` touch."""
    return {token.index for span in spans for token in parse.tokens_in(span)}

"""The words of an article as names are made of them: one word where the parser's tokens may be three ("Geun-hye")."""

import re
import string
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from quotidian.analysis.grammar.syntax import Parse
from quotidian.lexicons.calendar import MONTHS, WEEKDAYS
from quotidian.lexicons.word_forms import POSSESSIVE
from quotidian.model import Article, Span

_LETTER = r"[^\W_][\u0300-\u036f]*"
# An abbreviation with full stops (U.S., J.) or letters and digits with hyphens and apostrophes among them.
_WORD = re.compile(rf"(?:[^\W\d_]\.)+(?!\w)|{_LETTER}(?:[-‑'’ʻ]?{_LETTER})*")
_SENTENCE_END = re.compile(r"[.!?:;…•\n\r\u2028\u2029]")
# Soft hyphens, joiners and marks of direction.
_UNSEEN = dict.fromkeys(
    map(ord, "\u00ad\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u2060\u2066\u2067\u2068\u2069\ufeff")
)
_SPACE = frozenset({" ", "\N{NO-BREAK SPACE}"})
_STOP = frozenset({". ", ".\N{NO-BREAK SPACE}"})
# Their full stop does not end a sentence.
_ABBREVIATIONS = frozenset(string.ascii_lowercase) | {
    "adm", "amb", "brig", "capt", "col", "cpl", "det", "dr", "esq", "fr", "ft", "gen", "gov", "hon", "insp", "jr", "lt",
    "maj", "mr", "mrs", "ms", "mt", "prof", "pvt", "rep", "rev", "sen", "sgt", "sr", "st", "ste", "supt",
}  # fmt: skip

CALENDAR = frozenset({*MONTHS, *WEEKDAYS})


@dataclass(frozen=True, slots=True)
class Word:
    """A word without its possessive ending.

    `joined` means that nothing but a space stands between it and the word before (nor a possessive ending), `opens`
    that it is the first of a sentence or of a line, `owner` that it had a possessive ending.
    """

    start: int
    end: int
    text: str
    joined: bool
    opens: bool
    owner: bool

    @property
    def capital(self) -> bool:
        """Say whether the word starts with a capital."""
        return self.text[0].isupper()


class Words:
    """All words of an article that names may stand in, furniture left out."""

    def __init__(self, article: Article, parse: Parse) -> None:
        self.text = article.text
        self.parse = parse
        self.all = tuple(self._read(article))
        self._starts = [word.start for word in self.all]

    def _read(self, article: Article) -> Iterator[Word]:
        for block in article.blocks:
            if block.kind != "furniture":
                yield from self._read_block(block.span)

    def _read_block(self, span: Span) -> Iterator[Word]:
        before: Word | None = None
        end = span.start
        for match in _WORD.finditer(self.text, span.start, span.end):
            spelled = POSSESSIVE.sub("", match.group())
            gap = self.text[end : match.start()].translate(_UNSEEN)
            joined = before is not None and not before.owner and (gap in _SPACE or _abbreviated(before, gap))
            opens = before is None or (not joined and bool(_SENTENCE_END.search(gap)))
            end = match.end()
            before = Word(
                match.start(), match.start() + len(spelled), spelled, joined, opens, len(spelled) < len(match[0])
            )
            yield before

    def index_at(self, position: int) -> int:
        """Return the index of the first word that ends after `position`; `len(words.all)` if there is none."""
        index = max(bisect_right(self._starts, position) - 1, 0)
        while index < len(self.all) and self.all[index].end <= position:
            index += 1
        return index

    def within(self, start: int, end: int) -> tuple[Word, ...]:
        """Return the words that start from `start` up to, not including, `end`."""
        return self.all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def before(self, index: int) -> str:
        """Return the word that leads up to the one at `index`, or "" where more than a space parts them."""
        return self.all[index - 1].text if index < len(self.all) and self.all[index].joined else ""

    def after(self, index: int) -> str:
        """Return the word that follows the one at `index`, or "" where more than a space parts them."""
        return self.all[index + 1].text if index + 1 < len(self.all) and self.all[index + 1].joined else ""

    def following(self, index: int) -> str:
        """Return the word that follows the one at `index` with a space between, even after a possessive ending."""
        word = self.all[index]
        gap = "’s " if word.owner else " "
        here = index + 1 < len(self.all) and self.all[index + 1].start - word.end == len(gap)
        return self.all[index + 1].text if here else ""


def _abbreviated(before: Word, gap: str) -> bool:
    return gap in _STOP and before.text.lower() in _ABBREVIATIONS

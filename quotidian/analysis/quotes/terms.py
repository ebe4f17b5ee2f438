"""What a stretch in marks looks like: a quotation, or rather a term, a title or a nickname.

See analysis.md, section 4, rule 6.
"""

import re
from collections.abc import Iterable, Sequence

from quotidian.analysis.grammar.marked_words import MarkedWords, covered_tokens
from quotidian.analysis.quotes.sureness import Look
from quotidian.analysis.speech.cues import Cue, naming_verbs
from quotidian.model import Span

_WORD = re.compile(r"\w[\w’'-]*")
_LONG_WORD = re.compile(r"[A-Za-z][\w'’]{3,}")
_WORKS = frozenset(
    {"book", "memoir", "novel", "poem", "essay", "column", "album", "song", "opera", "movie", "film", "documentary"}
    | {"series", "show", "programme", "program", "play", "podcast", "blog", "website", "exhibition", "painting"}
)
_FEW = 5
_MOST_OF_A_TITLE = 6
# Prepositions and articles up to this length keep their small letter in a title.
_LONGEST_SMALL_WORD = 3
_FEWEST_OF_A_SENTENCE = 3
_SENTENCE_PUNCTUATION = tuple(",.?!…—")


class Terms:
    """Tells quotations from what only stands in marks; `names` are the spans of all names in the article."""

    def __init__(self, text: str, marked: MarkedWords, names: Iterable[Span]) -> None:
        self._text = text
        self._marked = marked
        self._parse = marked.parse
        self._names = frozenset(names)
        self._name_tokens = covered_tokens(marked.parse, self._names)

    def is_term(self, stretch: int, cue: Cue | None) -> bool:
        """Say whether a stretch is no words, a name, a title or a term, given the cue that is nearest to it."""
        span = self._marked.stretches[stretch].span
        words = _WORD.findall(span.of(self._text)[1:-1])
        if not words or self._is_name(span, words) or self._is_title(stretch, words):
            return True
        if self._text[span.end - 2] in ",?!" or (cue and cue.token.lemma in naming_verbs()):
            return False
        if len(words) == 1:
            return self._modifies(span)
        is_title = len(words) <= _MOST_OF_A_TITLE and _are_capitalised(words)
        return is_title and cue is not None and cue.strength != "speech"

    def looks(self, stretch: int) -> frozenset[Look]:
        """Return what a stretch that is no term looks like."""
        span = self._marked.stretches[stretch].span
        inside = span.of(self._text)[1:-1].strip()
        words = _WORD.findall(inside)
        last, behind = self._text[span.end - 1], self._text[span.end : span.end + 1]
        goes_on = last.isalnum() or last in _SENTENCE_PUNCTUATION
        ends_like_speech = goes_on or inside.endswith(_SENTENCE_PUNCTUATION) or behind == ","
        is_so: dict[Look, bool] = {
            "short in capitals": len(words) <= _FEW and all(w[0].isupper() for w in _LONG_WORD.findall(inside)),
            "like a sentence": ends_like_speech and len(words) >= _FEWEST_OF_A_SENTENCE,
        }
        return frozenset(look for look, so in is_so.items() if so)

    def _is_name(self, span: Span, words: list[str]) -> bool:
        """A nickname, a title of a work: a whole name in marks, or marks inside a name."""
        inner = Span(span.start + 1, span.end - 1)
        if inner in self._names:
            return True
        tokens = self._parse.tokens_in(span)
        return len(words) <= 2 and bool(tokens) and {tokens[0].index, tokens[-1].index} <= self._name_tokens

    def _is_title(self, stretch: int, words: list[str]) -> bool:
        """The title of a programme or a book: "on the channel's “Good Evening Norland”", "in her memoir, “At Sea”"."""
        first = self._marked.ranges[stretch][0]
        spoken = any(mark in self._marked.stretches[stretch].span.of(self._text) for mark in "?!")
        if (
            spoken
            or len(words) < 2
            or not all(w[0].isupper() for w in (words[0], *words) if len(w) > 3 or w == words[0])
        ):
            return False
        before = [token for token in self._parse.tokens[max(first - 2, 0) : first] if token.text != ","]
        return bool(before) and (before[-1].tag in ("POS", "IN", "TO") or before[-1].lemma in _WORKS)

    def _modifies(self, span: Span) -> bool:
        """Say whether the word modifies a noun outside the marks: "her “safety-first” plan", "Max “Lucky” Roe"."""
        root = self._parse.root_of(span)
        head = self._parse.head(root) if root else None
        is_modifier = root is not None and root.dep in ("compound", "nmod", "poss", "punct")
        return is_modifier and head is not None and self._marked.outside(head) and head.pos in ("NOUN", "PROPN")


def _are_capitalised(words: Sequence[str]) -> bool:
    """Say whether the words are written like a title's; where all are short ("I had it"), short ones count too."""
    long = [word for word in words if len(word) > _LONGEST_SMALL_WORD] or words
    return all(word[0].isupper() for word in (words[0], *long))

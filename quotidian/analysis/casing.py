"""Recasing of headlines: a line in capitals, or With Every Word Capitalised, is put into the case of running text.

The parser tells names from words by their capitals, and finds neither where all words have them. The words of the
article itself say how each is spelled in running text, the true-casing of Lita et al. (2003) with the article as its
own corpus; a short list of common words speaks for those that the article does not repeat.
"""

import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from itertools import pairwise

from quotidian.analysis import lexicon
from quotidian.model import Article

_WORD = re.compile(r"[^\W\d_][\u0300-\u036f]*(?:[’'‑-]?[^\W\d_][\u0300-\u036f]*)*")
# Nothing but blanks and opening marks stands between these and the first word of a sentence.
_SENTENCE_BREAK = re.compile(r"(?:^|[.!?:…“\"‘\n—–])[\s\"“”'‘’(\[]*$")
# What bears a capital in a name: each part of Smith-Jones, Brien in O'Brien, but not the end of "they'll".
_NAME_PART = re.compile(r"(?:^|(?<=-))[^\W\d_]+|(?<=[’'])[^\W\d_]{3,}")
_CONTEXT = 6
_SHORTEST = 3
_USUAL_LENGTH = 3
# Words that Title Case leaves small.
_SMALL = frozenset({
    "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "is", "its", "nor", "of", "off",
    "on", "onto", "or", "over", "per", "than", "that", "the", "to", "up", "via", "vs", "with",
})  # fmt: skip


def recaser(article: Article) -> Callable[[str], str]:
    """Return a function that recases one block's text if it is in capitals or Title Case, and else returns it as is.

    The result has the length of what it was given, code point for code point.
    """
    spellings: _Spellings | None = None

    def recase(text: str) -> str:
        nonlocal spellings
        if not (is_capitals(text) or is_title_case(text)):
            return text
        spellings = spellings or _Spellings(article)
        return _recased(text, spellings)

    return recase


def is_capitals(text: str) -> bool:
    """Say whether all words of `text` are in capitals, and are more than a few initials."""
    words = _WORD.findall(text)
    return text.isupper() and len(words) >= _SHORTEST and sum(map(len, words)) >= _USUAL_LENGTH * len(words)


def is_title_case(text: str) -> bool:
    """Say whether `text` is a line whose words all have capitals but for small ones such as "of"."""
    words = _WORD.findall(text)
    if text.rstrip().endswith((".", ",", ";")) or len(words) <= _SHORTEST:
        return False
    large = [word for word in words if word.lower() not in _SMALL]
    capitalised = sum(word[0].isupper() for word in large)
    return len(large) > _SHORTEST and capitalised >= 0.9 * len(large)


class _Spellings:
    """How the words of an article, and pairs of them, are spelled within its running text."""

    def __init__(self, article: Article) -> None:
        self._counts: dict[str, Counter[str]] = {}
        self._pairs: set[tuple[str, str]] = set()
        for block in article.blocks:
            text = block.span.of(article.text)
            if block.kind != "furniture" and not (is_capitals(text) or is_title_case(text)):
                self._read(text)

    def _read(self, text: str) -> None:
        before = ""
        end = 0
        for match in _WORD.finditer(text):
            word, start = match.group(), match.start()
            if not _SENTENCE_BREAK.search(text[max(0, start - _CONTEXT) : start] if start else ""):
                self._counts.setdefault(word.lower(), Counter())[word] += 1
            if before and text[end:start] == " " and before[0].isupper() and word[0].isupper():
                self._pairs.add((before, word))
            before, end = word, match.end()

    def usual(self, word: str) -> str | None:
        """Return the spelling that the article uses most for `word`, or None if it has it in no sentence."""
        counts = self._counts.get(word.lower())
        return counts.most_common(1)[0][0] if counts else None

    def has_name(self, first: str, second: str) -> bool:
        """Say whether the article has these two words, with capitals, one after the other."""
        return (first.capitalize(), second.capitalize()) in self._pairs


def _recased(text: str, spellings: _Spellings) -> str:
    shouted = is_capitals(text)
    matches = list(_WORD.finditer(text))
    words = [match.group() for match in matches]
    in_name = _in_names(words, spellings)
    pieces: list[str] = []
    end = 0
    for match, word, named in zip(matches, words, in_name, strict=True):
        spelled = word.capitalize() if named else _spelled(word, shouted, spellings)
        if _SENTENCE_BREAK.search(text[max(0, match.start() - _CONTEXT) : match.start()]):
            spelled = spelled[0].upper() + spelled[1:]
        pieces += text[end : match.start()], spelled if len(spelled) == len(word) else word
        end = match.end()
    return "".join(pieces) + text[end:]


def _in_names(words: list[str], spellings: _Spellings) -> list[bool]:
    """Say of each word whether it and a neighbour stand as a pair with capitals in the running text."""
    named = [False] * len(words)
    for index, pair in enumerate(pairwise(words)):
        if spellings.has_name(*pair):
            named[index] = named[index + 1] = True
    return named


def _spelled(word: str, shouted: bool, spellings: _Spellings) -> str:
    usual = spellings.usual(word) or _common_words().get(word.lower())
    if usual is None and word.lower().endswith(("'s", "’s")):
        stem = _spelled(word[:-2], shouted, spellings)
        return stem + word[-2:].lower()
    if usual is not None:
        return usual
    return _NAME_PART.sub(lambda part: part.group().capitalize(), word.lower()) if shouted else word


@cache
def _common_words() -> dict[str, str]:
    """Return the usual spelling of words that headlines are made of, by their lower-case form."""
    return {word.lower(): word for word in lexicon.words("headline_words.txt")} | {word: word for word in _SMALL}

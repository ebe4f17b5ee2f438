"""Recasing: a line in capitals, or With Every Word Capitalised, is put into the case of running text.

The parser and the stages after it tell names from words by their capitals, and find neither where all words have them.
"""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from quotidian.analysis.casing.word_case import SMALL, WORD, Commonness, respelled
from quotidian.model import Article, Block

# A sentence starts here: after a full stop that is not one of "U.S.", or where a quotation opens.
_SENTENCE_START = re.compile(
    r"(?:^|(?:(?<!\b[A-Z]\.[A-Z])[.!?:…][\"”’')\]]*\s|\n)\s*|(?:^|[\s(\[—–])(?=[\"“‘]))[\"“‘'(\[]*$"
)
_CONTEXT = 6
_SHORTEST = 3
_USUAL_LENGTH = 3
_MOST = 0.5


def in_running_case(article: Article, commonness: Commonness) -> Article:
    """Return the article with its blocks in capitals recased; no position changes.

    Where most of the article is in capitals, its short lines count too.
    """
    shouted = [block for block in article.blocks if is_capitals(block.span.of(article.text))]
    if not shouted:
        return article
    length = sum(len(block.span) for block in article.blocks)
    if sum(len(block.span) for block in shouted) > _MOST * length:
        shouted = [block for block in article.blocks if block.span.of(article.text).isupper()]
    spellings = _Spellings(article)
    pieces: list[str] = []
    end = 0
    for block in shouted:
        pieces += article.text[end : block.span.start], _recased(block.span.of(article.text), spellings, commonness)
        end = block.span.end
    return replace(article, text="".join(pieces) + article.text[end:])


def recaser(article: Article, commonness: Commonness) -> Callable[[str], str]:
    """Return a function that recases one block's text if it is in Title Case, and else returns it as is.

    The result has the length of what it was given, code point for code point.
    """
    spellings: _Spellings | None = None

    def recase(text: str) -> str:
        nonlocal spellings
        if not is_title_case(text):
            return text
        spellings = spellings or _Spellings(article)
        return _recased(text, spellings, commonness)

    return recase


def is_capitals(text: str) -> bool:
    """Say whether all words of `text` are in capitals, and are more than a few initials."""
    words = WORD.findall(text)
    return text.isupper() and len(words) >= _SHORTEST and sum(map(len, words)) >= _USUAL_LENGTH * len(words)


def is_title_case(text: str) -> bool:
    """Say whether `text` is a line whose words all have capitals but for small ones such as "of"."""
    words = WORD.findall(text)
    if text.rstrip().endswith((".", ",", ";")) or len(words) <= _SHORTEST or text.isupper():
        return False
    large = [word for word in words if word.lower() not in SMALL]
    capitalised = sum(word[0].isupper() for word in large)
    return len(large) > _SHORTEST and capitalised >= 0.9 * len(large)


class _Spellings:
    """How the words of an article, and pairs of them, are spelled within its running text."""

    def __init__(self, article: Article) -> None:
        self._counts: dict[str, Counter[str]] = {}
        self._pairs: set[tuple[str, str]] = set()
        for block in article.blocks:
            if block.kind != "furniture" and _is_running(block, article.text):
                self._read(block.span.of(article.text))

    def _read(self, text: str) -> None:
        before = ""
        end = 0
        for match in WORD.finditer(text):
            word, start = match.group(), match.start()
            if not _starts_sentence(text, start):
                self._counts.setdefault(word.lower(), Counter())[word] += 1
            if before and text[end:start] == " " and before[0].isupper() and word[0].isupper():
                self._pairs.add((before.lower(), word.lower()))
            before, end = word, match.end()

    def usual(self, word: str) -> str | None:
        """Return the spelling that the article uses most for `word`, or None if it has it in no sentence."""
        counts = self._counts.get(word.lower())
        return counts.most_common(1)[0][0] if counts else None

    def has_name(self, first: str, second: str) -> bool:
        """Say whether the article has these two words, with capitals, one after the other."""
        return (first.lower(), second.lower()) in self._pairs


def _is_running(block: Block, text: str) -> bool:
    words = block.span.of(text)
    return not words.isupper() and not is_title_case(words)


def _recased(text: str, spellings: _Spellings, commonness: Commonness) -> str:
    pieces: list[str] = []
    end = 0
    for match, spelled in zip(WORD.finditer(text), respelled(text, spellings, commonness), strict=True):
        if _starts_sentence(text, match.start()):
            spelled = spelled[0].upper() + spelled[1:]
        word = match.group()
        pieces += text[end : match.start()], spelled if len(spelled) == len(word) else word
        end = match.end()
    return "".join(pieces) + text[end:]


def _starts_sentence(text: str, position: int) -> bool:
    return bool(_SENTENCE_START.search(text[max(0, position - _CONTEXT) : position])) if position else True

"""A stretch of an article as the parser reads it, and the way back from its words to the article's code points.

The model has learnt from plain running text. It takes an emoji beside a name for a part of it, a letter with a
combining mark for two words, and a line separator for a word; and its tokenizer's time grows with the square of an
unbroken run. So letters are composed (as in Unicode's form NFC), what shows nothing is left out, symbols and line ends
become spaces, and long runs are broken.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from quotidian.model import Span

# A row of dashes, dots or brackets as long as this rules a page; it is no part of a sentence.
_RULE = re.compile(r"(?:[^\w\s]|_){51,}")
# Longer than any word, and than all addresses but those that nobody reads.
_UNBROKEN = re.compile(r"\S{201,}")
_HUNDREDTH = re.compile(r"(\S{99})\S")
# An emoji that is a digit with a frame around it.
_KEYCAP = re.compile("[0-9#*]\ufe0f?\u20e3")
# A comma or colon, or a closing mark, that its neighbour makes part of a word in the model's eyes.
_STUCK = re.compile(r"(?<=[^\W\d_]|\))(?:[,:](?=“\w)|:(?=\"\w))|(?<=[.,?!…])[”\"](?=[―—–])")
_ZERO_WIDTH_SPACE = "\u200b"
_FIRST_ASTRAL = "\U00010000"

_Role = Literal["plain", "space", "mark", "unseen"]


@dataclass(frozen=True, slots=True)
class ParserText:
    """What the parser is given. `starts` and `ends` say of each of its code points where its source stands."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def source(self, start: int, end: int) -> Span:
        """Return the span of the article that the code points from `start` up to, not including, `end` stand for."""
        return Span(self.starts[start], self.ends[end - 1])


def parser_text(article_text: str, span: Span, recase: Callable[[str], str] = str) -> ParserText:
    """Return the words at `span` of the article as the parser is to read them: "" if there is no letter among them.

    `recase` may change the case of the text but not its length.
    """
    text = span.of(article_text)
    if not any(map(str.isalpha, text)):
        return ParserText("", (), ())
    read = _apart(_visible(recase(text), span.start))
    return ParserText(_broken(read.text), read.starts, read.ends)


def _visible(text: str, offset: int) -> ParserText:
    """Return the text with its letters composed, without what shows nothing, and with symbols as spaces."""
    text = _KEYCAP.sub(_blank, text)
    roles = {character: _role(character) for character in set(text)}
    spaced = text.translate({ord(character): " " for character, role in roles.items() if role == "space"})
    if not {"mark", "unseen"} & set(roles.values()):
        return ParserText(spaced, range(offset, offset + len(text)), range(offset + 1, offset + len(text) + 1))
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for position, character in enumerate(spaced, offset):
        role = roles.get(character, "plain")
        if role == "mark" and characters and characters[-1].isalpha():
            characters[-1] = _composed(characters[-1], character)
            ends[-1] = position + 1
        elif role in ("plain", "space"):
            characters.append(character)
            starts.append(position)
            ends.append(position + 1)
    return ParserText("".join(characters), starts, ends)


def _apart(read: ParserText) -> ParserText:
    """Return the text with a space where a quotation mark sticks to the words outside: "she said:“No.”―Ana Lind"."""
    gaps = [match.end() for match in _STUCK.finditer(read.text)]
    if not gaps:
        return read
    starts, ends = list(read.starts), list(read.ends)
    for gap in reversed(gaps):
        starts.insert(gap, starts[gap])
        ends.insert(gap, starts[gap])
    pieces = [read.text[first:last] for first, last in zip([0, *gaps], [*gaps, len(read.text)], strict=True)]
    return ParserText(" ".join(pieces), starts, ends)


@cache
def _role(character: str) -> _Role:
    category = unicodedata.category(character)
    if category in ("Mn", "Me"):
        return "mark"
    if category == "Cf" and character != _ZERO_WIDTH_SPACE:
        return "unseen"
    # An emoji's colour of skin is a modifier symbol (Sk); those of them that typewriters have serve as quotation marks.
    is_symbol = category == "So" or (category == "Sk" and character >= _FIRST_ASTRAL)
    return "space" if character.isspace() or is_symbol or category in ("Cc", "Cf", "Cs") else "plain"


def _composed(letter: str, mark: str) -> str:
    """Return the letter with its mark as one code point; without the mark where Unicode has no such letter."""
    composed = unicodedata.normalize("NFC", letter + mark)
    return composed if len(composed) == 1 else letter


def _broken(text: str) -> str:
    """Return the text with rules of punctuation as spaces and with a space for every hundredth of an unbroken run."""
    text = _RULE.sub(_blank, text)
    return _UNBROKEN.sub(lambda run: _HUNDREDTH.sub(r"\1 ", run.group()), text)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())

"""How the words of a line in capitals, or in Title Case, would be spelled in running text.

The article itself says how it spells most of its words, the true-casing of Lita et al. (2003) with the article as its
own corpus. The others get the spelling that is the most common in English at large; where two are nearly as common
("park" and "Park"), the neighbours decide, since capitals come together in names.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log
from typing import Protocol

from quotidian.lexicons.body_words import SURE_BODY_WORDS
from quotidian.lexicons.person_words import fold_title, titles
from quotidian.lexicons.word_forms import POSSESSIVE

WORD = re.compile(r"[^\W\d_][\u0300-\u036f]*(?:[’'‑-]?[^\W\d_][\u0300-\u036f]*)*")
# One over the rank of a spelling among all of English; 0 for one that is not known.
Commonness = Callable[[str], float]

# What bears a capital in a name: each part of Smith-Jones, Brien in O'Brien, but not the end of "they'll".
_NAME_PART = re.compile(r"(?:^|(?<=[-‑]))[^\W\d_]+|(?<=[’'])[^\W\d_]{3,}")
_PART = re.compile(r"[^-‑]+")
_CONTRACTION = re.compile(r"(?:n['’]t|['’](?:re|ve|ll|d|m))$", re.IGNORECASE)
_DAY_BEFORE, _DAY_AFTER = re.compile(r"(?:\d\s|\bin\s)$", re.IGNORECASE), re.compile(r"\s\d")

# The logarithm by which a capital must be the more common spelling: titles of pages and starts of sentences
# count among English at large, so that "Administration" seems more of a name than it is.
_BIAS = 0.6
# How much less common the capital may be where a sure name stands beside the word, and what makes a name sure.
_LEANING = -1.2
_SURE = 1.0
# Strength of what is known of a word otherwise, and of a word that English at large does not know.
_CERTAIN = 9.0
_UNKNOWN = 2.0
# As common as a spelling that is not known could be at most, the list being about half a million spellings long.
_RAREST = 1e-6
_RAREST_ACRONYM = _RAREST / 3
# A spelling below this is as good as not known: the rarest are misspellings, and words of other languages.
_RARE = 2.5e-6
# A part of a word with hyphens that is commoner than this is a word ("pro-Orzan"); others are halves of a name.
_COMMON_PART = 1e-4
_HALF_OF_NAME = 0.5
# So far before the word for a body ("ministry") the words of its name may begin.
_BODY_REACH = 3

# Words that Title Case leaves small.
SMALL = frozenset({
    "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "is", "its", "nor", "of", "off",
    "on", "onto", "or", "over", "per", "than", "that", "the", "to", "up", "via", "vs", "with",
})  # fmt: skip
# Words of grammar, and of reports, which no name beside them makes one.
_NEVER_LEANING = SMALL | frozenset({
    "about", "after", "against", "all", "also", "are", "be", "been", "before", "between", "can", "could", "did", "do",
    "does", "down", "had", "has", "have", "he", "her", "his", "if", "may", "more", "most", "my", "no", "not", "other",
    "our", "out", "said", "says", "she", "should", "so", "their", "then", "there", "these", "they", "this", "those",
    "was", "we", "were", "what", "when", "where", "which", "who", "will", "would", "you", "your",
})  # fmt: skip
_COMPASS = frozenset({
    "central", "east", "eastern", "great", "lower", "middle", "new", "north", "northeast", "northern", "northwest",
    "south", "southeast", "southern", "southwest", "upper", "west", "western",
})  # fmt: skip
_STATES = frozenset({"EU", "UN", "US"})
# After these "US" is as a rule the pronoun.
_BEFORE_PRONOUN = frozenset({
    "all", "allow", "allows", "among", "around", "ask", "at", "behind", "between", "both", "bring", "brings", "by",
    "for", "from", "gave", "give", "gives", "help", "helps", "join", "let", "lets", "make", "makes", "of", "on",
    "remind", "see", "show", "take", "teach", "tell", "to", "told", "with",
})  # fmt: skip


class Spellings(Protocol):
    """What an article's running text says of the spelling of words."""

    def usual(self, word: str) -> str | None:
        """Return the spelling that the article uses most for `word`, or None if it has it in no sentence."""

    def has_name(self, first: str, second: str) -> bool:
        """Say whether the article has these two words, with capitals, one after the other."""


@dataclass(slots=True)
class _Word:
    """A word of the line: its spelling as a name, without a possessive ending, and how sure it is that it is one.

    `strength` is the logarithm of how much more common the capital is; `joined` says that only a space or a hyphen
    stands between the word and the one before, `told` that the article itself spells the word.
    """

    name: str
    ending: str
    strength: float
    joined: bool
    told: bool = False
    capital: bool = False

    @property
    def small(self) -> str:
        return self.name.lower()

    @property
    def spelled(self) -> str:
        return (self.name if self.capital else self.small) + self.ending

    @property
    def sure(self) -> bool:
        return self.capital and self.strength > _SURE


def respelled(text: str, spellings: Spellings, commonness: Commonness) -> list[str]:
    """Return the words of `text`, which is in capitals or in Title Case, as running text would spell them.

    The words are those that `WORD` finds, in order; a start of a sentence gets no capital here.
    """
    shouted = text.isupper()
    matches = list(WORD.finditer(text))
    words: list[_Word] = []
    for index, match in enumerate(matches):
        joined = index > 0 and text[matches[index - 1].end() : match.start()] in (" ", "-")
        words.append(_word(match.group(), joined, shouted, spellings, commonness))
    for index, match in enumerate(matches):
        _settle_homograph(words, index, text[: match.start()][-4:], text[match.end() : match.end() + 2])
    # Title Case has capitals to lose, not to give: a word that may well be a name keeps its own.
    threshold = 0 if shouted else _LEANING
    for word in words:
        word.capital = word.strength > threshold
    _join_names(words, spellings)
    _lean_on_names(words)
    _complete_bodies(words)
    return [word.spelled for word in words]


def _word(text: str, joined: bool, shouted: bool, spellings: Spellings, commonness: Commonness) -> _Word:
    ending = match.group() if (match := POSSESSIVE.search(text)) else ""
    word = text[: len(text) - len(ending)]
    usual = spellings.usual(text) or spellings.usual(word)
    if usual is not None:
        name, strength = POSSESSIVE.sub("", usual), _CERTAIN if usual[0].isupper() else -_CERTAIN
    elif _CONTRACTION.search(word) or word == "A":
        name, strength = word.capitalize(), -_CERTAIN
    elif len(word) == 1:
        name, strength = word, _CERTAIN
    else:
        name, strength = _by_commonness(word, commonness)
        name = name if shouted else word
    return _Word(name, ending.lower(), strength, joined, told=usual is not None)


def _by_commonness(word: str, commonness: Commonness) -> tuple[str, float]:
    """Return the spelling of `word` as a name, and how much more common it is than the small one, as a logarithm."""
    small, name, acronym = (commonness(form) for form in (word.lower(), _named(word), word.upper()))
    if max(small, name, acronym) < _RARE:
        parts = _PART.findall(word)
        return _by_parts(parts, word, commonness) if len(parts) > 1 else (_named(word), _UNKNOWN)
    largest = max(name or _RAREST, acronym or _RAREST_ACRONYM)
    spelled = word.upper() if acronym > name else _named(word)
    return spelled, log(largest / (small or _RAREST)) - _BIAS


def _by_parts(parts: Sequence[str], word: str, commonness: Commonness) -> tuple[str, float]:
    """Spell each part of a word with hyphens by itself: "UK-based", "pro-Orzan", "Smith-Marsh"."""
    answers = [_by_commonness(part, commonness) for part in parts]
    spelled = [name if strength > 0 else name.lower() for name, strength in answers]
    if parts[0] in _STATES:
        spelled[0], answers[0] = parts[0], (parts[0], _CERTAIN)
    elif commonness(parts[0].lower()) < _COMMON_PART:
        spelled[0], answers[0] = answers[0][0], (answers[0][0], max(answers[0][1], _HALF_OF_NAME))
    pieces = iter(spelled)
    return _PART.sub(lambda _: next(pieces), word), max(strength for _, strength in answers)


def _named(word: str) -> str:
    return _NAME_PART.sub(lambda part: part.group().capitalize(), word.lower())


def _settle_homograph(words: Sequence[_Word], index: int, before: str, after: str) -> None:
    """Tell "US" from "us", "UN" from the French article, and the month of May from the verb."""
    word = words[index]
    if word.small == "us":
        previous = words[index - 1].small if word.joined else ""
        word.name, word.strength = "US", -_CERTAIN if previous in _BEFORE_PRONOUN else _CERTAIN
    elif word.small == "un":
        word.name, word.strength = "UN", _CERTAIN
    elif word.small == "may" and not word.told:
        is_month = _DAY_BEFORE.search(before) or _DAY_AFTER.match(after)
        word.strength = _CERTAIN if is_month else -_CERTAIN


def _join_names(words: Sequence[_Word], spellings: Spellings) -> None:
    """Give both words a capital where the running text has them as a pair with capitals."""
    for first, second in pairwise(words):
        if spellings.has_name(first.name, second.name):
            for word in (first, second):
                word.capital, word.name = True, word.name if word.capital else _named(word.name)


def _lean_on_names(words: Sequence[_Word]) -> None:
    """Give a word that may well be a name a capital where a sure name stands beside it, and so titles and "North"."""
    for index, word in enumerate(words):
        if word.capital or (word.small in _NEVER_LEANING):
            continue
        before = words[index - 1] if word.joined else None
        after = words[index + 1] if index + 1 < len(words) and words[index + 1].joined else None
        follows = before is not None and before.sure and not before.ending
        leads = after is not None and after.sure and not word.ending
        precedes_name = word.small in _COMPASS or fold_title(word.small) in titles()
        word.capital = (word.strength > _LEANING and (follows or leads)) or (leads and precedes_name)


def _complete_bodies(words: Sequence[_Word]) -> None:
    """Give a capital to the word for a body at the end of its name, and to those between: "Orzan Harbour Authority"."""
    for index, word in enumerate(words):
        if word.small not in SURE_BODY_WORDS or word.capital:
            continue
        first = index
        while first > max(0, index - _BODY_REACH) and words[first].joined and _may_be_of_body(words[first - 1]):
            first -= 1
        if words[first].joined and words[first - 1].sure and not words[first - 1].ending:
            for inner in words[first : index + 1]:
                inner.capital = True


def _may_be_of_body(word: _Word) -> bool:
    return not word.capital and not word.ending and word.small not in _NEVER_LEANING and word.strength > -_UNKNOWN

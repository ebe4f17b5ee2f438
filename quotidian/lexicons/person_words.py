"""What is known of the words of people's names: titles, given names and their sex, short forms, family names first.

All look-ups are by folded words: lower case, no diacritics, one kind of apostrophe and hyphen.
"""

import unicodedata
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Literal, NamedTuple, cast

from quotidian.lexicons import word_lists

Sex = Literal["f", "m"]
TitleKind = Literal["courtesy", "regnal", "clergy", "office", "modifier"]
NounKind = Literal["kin", "plain", "role"]
Order = Literal["usual", "evidence"]

# The Census's names come first: where it says that both sexes bear a name, no other list may decide.
_GIVEN_NAMES = ("given_names.tsv", "world_given_names.tsv", "more_given_names.tsv")
_UNDECOMPOSED = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ə": "a"}
    | dict.fromkeys("’‘ʼ`", "'")
    | dict.fromkeys("‐‑–", "-")
)


class Title(NamedTuple):
    """A word that stands before a name, and the sex of who bears it if it tells."""

    kind: TitleKind
    sex: Sex | None


class PersonNoun(NamedTuple):
    """A common noun for a person: a relative, somebody without a role ("man"), or one who plays a role."""

    kind: NounKind
    sex: Sex | None


# Words within a name, mostly in lower case, that are neither given nor family name.
PARTICLES = frozenset({
    "abu", "al", "ap", "bin", "bint", "da", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "e", "el",
    "ibn", "la", "las", "le", "los", "ten", "ter", "ul", "van", "von", "y", "zu",
})  # fmt: skip


def fold(words: str) -> str:
    """Return `words` in lower case, without diacritics, with straight apostrophes and plain hyphens."""
    if words.isascii():
        # Nearly all words, at a tenth of the cost: this is the most called function of the analysis.
        return words.lower().replace("`", "'")
    decomposed = unicodedata.normalize("NFKD", words.lower().translate(_UNDECOMPOSED))
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def fold_title(word: str) -> str:
    """Return a title folded and without its full stop ("Sen." becomes "sen")."""
    return fold(word).strip(".")


@cache
def titles() -> Mapping[str, Title]:
    """Return the titles, by `fold_title` of the word."""
    return MappingProxyType(
        {fold_title(row[0]): Title(cast(TitleKind, row[1]), _sex(row[2:])) for row in word_lists.rows("titles.tsv")}
    )


@cache
def person_nouns() -> Mapping[str, PersonNoun]:
    """Return the common nouns for a person, in the singular."""
    return MappingProxyType(
        {row[0]: PersonNoun(cast(NounKind, row[1]), _sex(row[2:])) for row in word_lists.rows("person_nouns.tsv")}
    )


@cache
def given_names() -> Mapping[str, Sex | None]:
    """Return given names with the sex that bears them, None where both do."""
    names: dict[str, Sex | None] = {}
    for file in _GIVEN_NAMES:
        for row in word_lists.rows(file):
            names.setdefault(fold(row[0]), _sex(row[1:]))
    return MappingProxyType(names)


@cache
def variants() -> Mapping[str, frozenset[int]]:
    """Return for each given name the groups of short forms and spellings that it is in.

    "bill" and "willie" share William's group; "patrick" and "patricia" share none, although "pat" is in both theirs.
    """
    groups: dict[str, set[int]] = {}
    for number, names in enumerate(word_lists.rows("nicknames.tsv")):
        for name in names:
            groups.setdefault(name, set()).add(number)
    return MappingProxyType({name: frozenset(numbers) for name, numbers in groups.items()})


@cache
def family_first() -> Mapping[str, Order]:
    """Return family names that stand first: usually so, or only where the article gives evidence of it."""
    return MappingProxyType(
        {row[0]: cast(Order, row[1] if len(row) > 1 else "usual") for row in word_lists.rows("family_first.tsv")}
    )


def _sex(columns: tuple[str, ...]) -> Sex | None:
    return cast(Sex, columns[0]) if columns and columns[0] else None

"""A person's name taken apart: titles, given names, family name."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from quotidian.lexicons.person_words import PARTICLES, Sex, family_first, fold_title, given_names, titles, variants

_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv", "v"})
_DEGREES = frozenset({"esq", "m.d", "md", "ph.d", "phd"})
# Letters behind a name for an honour, an office or a degree. In capitals only: "Aung San" and "Anna Am" are names.
HONOURS = frozenset({
    "AM", "AO", "AS", "BL", "CB", "CBE", "CMG", "DBE", "DCM", "DL", "FRCS", "FRS", "JP", "KBE", "KC", "KCB", "MBE",
    "MC", "MD", "MEP", "MFR", "MLA", "MP", "MS", "MSP", "OAM", "OBE", "OFR", "OON", "PhD", "QC", "RN", "SAN", "SC",
    "TD",
})  # fmt: skip
# Of these, what somebody is: behind a comma it is a role, "MLA for Zarnow".
_OFFICES = frozenset({"MEP", "MLA", "MP", "MS", "MSP", "TD"})
# Those of them that are words of a name which is all in capitals: "AUNG SAN".
_ALSO_NAMES = frozenset({"AM", "AO", "AS", "MS", "SAN"})
_PARTICLES = PARTICLES | {"abd", "abdel", "abdul", "af", "av", "ben", "das", "mac", "san", "santa", "st"}
# Particles that are as often a first name or the start of a place's name.
_NOT_AT_START = frozenset({"la", "le", "san", "santa", "ben", "abu", "mac"})
# No title with the words before it is longer ("Deputy Undersecretary of State for Economic Affairs").
_REACH = 60
_MOST_WORDS = 5
_CLAUSE_END = re.compile(r"[,;:?!\"“”()\[\]]$")
_ARABIC_ARTICLE = re.compile(r"^(?:al|el|ul|as|ar|ad|an|ash|az|at)[- ](?=.)")
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$", re.IGNORECASE)
# What stands between given and family name, and is neither: "Ada “Spoons” Holt".
_NICKNAME = re.compile(r"(?<=\w\s)(?:[“\"][^“”\"]+[”\"]|\([^()]+\)|[‘'][^‘’']+[’'])(?=\s\w)")
# The longest given name of one syllable or two in Chinese, Korean and Vietnamese spelling ("Keqiang", "Jinping").
_LONGEST_ASIAN = 7


@dataclass(frozen=True, slots=True)
class PersonName:
    """One mention's name, folded. A unit is a word with its particles ("van der bellen").

    `core` are the units without the Arabic article; `titles` those in and before the mention; `generation` is "jr",
    "iii" and the like.
    """

    units: tuple[str, ...]
    core: tuple[str, ...]
    titles: frozenset[str] = frozenset()
    generation: str | None = None
    family_first: bool = False

    @property
    def is_short(self) -> bool:
        """Say whether the name is one unit: a family name or a given name alone."""
        return len(self.core) == 1

    @property
    def family(self) -> str:
        """Return the family name, or the only unit."""
        return self.core[0] if self.family_first or self.is_short else self.core[-1]

    @property
    def given(self) -> tuple[str, ...]:
        """Return the given names, none for a short name."""
        if self.is_short:
            return ()
        return self.core[1:] if self.family_first else self.core[:-1]

    @property
    def sex(self) -> Sex | None:
        """Return the sex that the titles tell, if any."""
        return next((sex for title in sorted(self.titles) if (sex := titles()[title].sex)), None)

    @property
    def given_sex(self) -> Sex | None:
        """Return the sex that mostly bears the first given name that is more than an initial, if known."""
        first = next((name for name in self.given if len(name) > 1), "")
        known = given_names()
        if first in known:
            return known[first]
        # "Jean-Robert": whose parts are a woman's and a man's may be either.
        of_first, *others = (known.get(part) for part in first.split("-"))
        return of_first if {*others} <= {of_first, None} else None

    @property
    def key(self) -> tuple[tuple[str, ...], str | None, bool]:
        """Return what makes two mentions the same name: titles may differ."""
        return self.core, self.generation, self.family_first


def parse_name(words: str, before: str = "") -> PersonName | None:
    """Take a mention apart; `before` are the words before it in its clause. None when no name is left.

    Titles are looked for at the start of `words` and at the end of `before`.
    """
    tokens = _tokens(words)
    generation = None
    while (
        len(tokens) > 1
        and (is_suffix(tokens[-1]) or tokens[-1] in _OFFICES)
        and not (tokens[-1] in _ALSO_NAMES and tokens[0].isupper())
    ):
        suffix = fold_title(tokens[-1])
        generation = suffix if suffix in _GENERATIONS else generation
        tokens.pop()
    found: list[str] = []
    while len(tokens) > 1 and _is_title(tokens[0], is_last=len(tokens) == 2):
        found.append(fold_title(tokens.pop(0)))
    found += titles_at_end(before)
    units = _units([fold_title(token) for token in tokens])
    if not units or _is_courtesy(units):
        return None
    core = tuple(_ARABIC_ARTICLE.sub("", unit) for unit in units)
    name = PersonName(tuple(units), core, frozenset(found), generation)
    return replace(name, family_first=_looks_family_first(core))


def is_generation(word: str) -> bool:
    """Say whether the word tells bearers of one name apart: "Jr.", "III"."""
    return fold_title(word) in _GENERATIONS


def is_suffix(word: str) -> bool:
    """Say whether the word stands behind a name as its generation or an honour: "Jr.", "PhD"."""
    return fold_title(word) in _GENERATIONS | _DEGREES or word in HONOURS - _OFFICES


def _is_behind_name(word: str, in_capitals: bool) -> bool:
    return (is_suffix(word) or word in _OFFICES) and not (in_capitals and word in _ALSO_NAMES)


def words_before(text: str, start: int) -> str:
    """Return the few words before `start` that stand in the same clause and line."""
    before = text[max(0, start - _REACH) : start].rpartition("\n")[2]
    if before and not before[-1].isspace():
        return ""
    words: list[str] = []
    for word in reversed(before.split()[-_MOST_WORDS:]):
        if _CLAUSE_END.search(word) or (word.endswith(".") and fold_title(word) not in titles()):
            break
        words.append(word)
    return " ".join(reversed(words))


def possessive_at_end(words: str) -> str:
    """Return the possessive ending of `words`: "'s", a bare apostrophe after an s, or nothing."""
    ending = _POSSESSIVE.search(words)
    return ending.group() if ending else ""


def titles_at_end(before: str) -> list[str]:
    """Return the titles that `before` ends with, the last first; lower-case words count only if they name an office."""
    found: list[str] = []
    for word in reversed(re.findall(r"[\w.'’-]+", before)[-5:]):
        title = titles().get(fold_title(word))
        if title is None or not (word[:1].isupper() or title.kind == "office"):
            break
        found.append(fold_title(word))
    return found


def with_order(name: PersonName, bare: dict[str, int], titled: set[str] | frozenset[str]) -> PersonName:
    """Settle which end the family name stands at by how often each end stands alone in the article (`bare`).

    A word that "Mr" or "Mrs" stands before (`titled`) is a family name, whether a list has it or not.
    """
    if name.is_short:
        return name
    first, last = bare.get(name.core[0], 0), bare.get(name.core[-1], 0)
    if first > last and (name.core[0] in family_first() or name.core[0] in titled - given_names().keys()):
        return replace(name, family_first=True)
    return replace(name, family_first=name.family_first and (first >= last or first > 0))


def as_family(name: PersonName, families: Container[str]) -> PersonName:
    """Return the name, of one unit if its words are somebody's family name: "Abu Harmon" where there is a Max of it."""
    whole = " ".join(name.units)
    return replace(name, units=(whole,), core=(whole,)) if not name.is_short and whole in families else name


def _is_title(word: str, is_last: bool) -> bool:
    """Say whether a mention's first word is a title; before a lone name "Dean" and "Earl" are given names."""
    folded = fold_title(word)
    title = titles().get(folded)
    if title is None:
        return False
    return not (is_last and folded in given_names() and title.kind not in {"courtesy", "regnal"})


def _is_courtesy(units: Sequence[str]) -> bool:
    title = titles().get(units[0])
    return len(units) == 1 and title is not None and title.kind == "courtesy"


def _tokens(words: str) -> list[str]:
    bare = " ".join(_NICKNAME.sub(" ", words).split()).strip(' ,;:"“”()[]')
    return bare.removesuffix(possessive_at_end(bare)).replace(",", " ").split()


def _units(tokens: list[str]) -> list[str]:
    units: list[str] = []
    at = 0
    while at < len(tokens):
        last = at
        if tokens[at] not in _NOT_AT_START or at > 0:
            while last < len(tokens) - 1 and tokens[last] in _PARTICLES:
                last += 1
        if unit := " ".join(tokens[at : last + 1]).strip(" -'"):
            units.append(unit)
        at = last + 1
    return units


def _looks_family_first(core: tuple[str, ...]) -> bool:
    """Judge by the words alone: an Asian family name before what may be an Asian given name ("Grace Park" is not)."""
    if len(core) < 2 or family_first().get(core[0]) != "usual":
        return False
    if "-" in core[1]:
        return True
    if any(word in given_names() or word in variants() or len(word) > _LONGEST_ASIAN for word in core[1:]):
        return False
    return len(core) == 3 or core[-1] not in family_first()

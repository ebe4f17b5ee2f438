"""A person's name taken apart: titles, given names, family name, and when two such names may be one person's."""

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.distance import OSA

from quotidian.lexicons.person_words import Sex, family_first, fold_title, given_names, titles, variants

_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv", "v"})
_HONOURS = frozenset({"phd", "ph.d", "md", "m.d", "esq", "qc", "kc", "mp", "obe", "cbe", "mbe", "mep"})
# Letters behind a name for an honour, an office or a degree. In capitals only: "Aung San" and "Anna Am" are names.
HONOURS = frozenset(
    {
        "AM",
        "AO",
        "BL",
        "CB",
        "CBE",
        "CMG",
        "DBE",
        "DCM",
        "DL",
        "FRCS",
        "FRS",
        "JP",
        "KBE",
        "KC",
        "KCB",
        "MBE",
        "MC",
        "MD",
    }
    | {"MEP", "MLA", "MP", "MS", "MSP", "OAM", "OBE", "PhD", "QC", "RN", "SAN", "SC", "TD"}
)
_PARTICLES = frozenset(
    {"al", "el", "ul", "bin", "ibn", "ben", "bint", "abu", "abd", "abdul", "abdel", "van", "von", "der", "den", "de"}
    | {"da", "di", "del", "della", "dos", "das", "du", "la", "le", "ter", "ten", "st", "mac", "san", "santa", "zu"}
    | {"af", "av", "y", "e"}
)
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
# "j.k", and "jk", which no vowel makes a word.
_INITIALS = re.compile(r"[a-z]\.[a-z]|[b-df-hj-np-tv-xz]{2}")
# Shorter words are other names as often as slips of the pen ("Lind", "Lund").
_SHORTEST_SLIP = 5
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
        return known.get(first) or known.get(first.split("-")[0])

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
    while len(tokens) > 1 and (is_suffix(tokens[-1]) or (tokens[-1] in HONOURS and not tokens[0].isupper())):
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
    return fold_title(word) in _GENERATIONS | _HONOURS


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


def is_slip(one: str, other: str) -> bool:
    """Say whether two longer words with the same first letter differ by one letter, or by two turned round.

    "Abdul Rahim" and "Abdul Karim" are words with a particle: what follows it must have the same first letter.
    """
    pairs = list(zip(one.split(), other.split(), strict=False))
    if len(pairs) > 1:
        return len(one.split()) == len(other.split()) and all(a == b or is_slip(a, b) for a, b in pairs)
    if min(len(one), len(other)) < _SHORTEST_SLIP or one[0] != other[0]:
        return False
    return OSA.distance(one, other, score_cutoff=1) <= 1


def is_variant(one: str, other: str) -> bool:
    """Say whether two given names are short forms or spellings of one name."""
    groups = variants()
    return bool(groups.get(one, frozenset()) & groups.get(other, frozenset()))


def compatible(one: Sequence[str], other: Sequence[str]) -> bool:
    """Say whether two lists of given names may be one person's: one may leave names out, shorten or abbreviate them."""
    if not one or not other or _run_together(one) == _run_together(other):
        return True
    if not (_same_first(one[0], other[0]) or _skips_initial(one, other) or _skips_initial(other, one)):
        return other[0] in one[1:] or one[0] in other[1:]
    return not _other_middle_name(one, other)


def related(one: PersonName, other: PersonName) -> bool:
    """Say whether two names of several units may be one person's."""
    if one.core == other.core or sorted(one.core) == sorted(other.core):
        return True
    nested = set(one.core) <= set(other.core) or set(other.core) <= set(one.core)
    if nested and _sexes_clash(one, other):
        return False
    if one.family == other.family:
        return compatible(one.given, other.given)
    return nested or (_same_family(one, other) and compatible(one.given, other.given))


def surname_words(name: PersonName) -> set[str]:
    """Return the family name, its parts, and the word before it where that may be a surname too, as in Spanish."""
    return {name.family, *name.family.replace("-", " ").split(), *_surnames(name)}


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


def _same_first(one: str, other: str) -> bool:
    if one == other or _run_together([one]) == _run_together([other]) or is_variant(one, other):
        return True
    if len(one) == 1 or len(other) == 1 or _INITIALS.fullmatch(one) or _INITIALS.fullmatch(other):
        return one[0] == other[0]
    return is_slip(one, other) and not _are_two_names(one, other)


def _are_two_names(one: str, other: str) -> bool:
    """Say whether two given names are both well known and sound different: "Martin" and "Marvin", not a slip."""
    known = given_names()
    if one not in known or other not in known:
        return False
    return known[one] != known[other] or _consonants(one) != _consonants(other)


def _consonants(word: str) -> str:
    return re.sub(r"[aeiouyh]|(.)(?=\1)", "", word)


def _run_together(names: Sequence[str]) -> str:
    return "".join(names).replace("-", "")


def _skips_initial(longer: Sequence[str], shorter: Sequence[str]) -> bool:
    """Say whether `longer` is `shorter` with an initial before it ("J. Edgar", "Edgar")."""
    return len(longer) > 1 and len(longer[0]) == 1 and len(longer[1]) > 1 and compatible(longer[1:], shorter)


def _other_middle_name(one: Sequence[str], other: Sequence[str]) -> bool:
    if len(one) != 2 or len(other) != 2 or one[1] == other[1]:
        return False
    initial = len(one[1]) == 1 or len(other[1]) == 1
    return one[1][0] != other[1][0] if initial else not is_slip(one[1], other[1])


def _same_family(one: PersonName, other: PersonName) -> bool:
    same_first = one.given[0] == other.given[0]
    if is_slip(one.family, other.family) or (max(len(one.core), len(other.core)) >= 3 and _surnames_meet(one, other)):
        return same_first
    if one.family.replace("-", " ") == other.family.replace("-", " "):
        return True
    return one.family in other.family.split("-") or other.family in one.family.split("-")


def _surnames_meet(one: PersonName, other: PersonName) -> bool:
    """Say whether two names share a surname where either may have two, as Spanish ones do."""
    return bool(_surnames(one) & _surnames(other))


def _surnames(name: PersonName) -> set[str]:
    double = {name.core[-2]} if len(name.core) >= 3 and not name.family_first else set()
    return {name.family} | double


def _sexes_clash(one: PersonName, other: PersonName) -> bool:
    return None not in (one.given_sex, other.given_sex) and one.given_sex != other.given_sex

"""When two names of people may be one person's: slips of the pen, short forms, names left out."""

import re
from collections.abc import Sequence

from rapidfuzz.distance import OSA

from quotidian.lexicons.person_names import PersonName
from quotidian.lexicons.person_words import given_names, variants

# "j.k", and "jk", which no vowel makes a word.
_INITIALS = re.compile(r"[a-z]\.[a-z]|[b-df-hj-np-tv-xz]{2}")


# Shorter words are other names as often as slips of the pen ("Lind", "Lund").
_SHORTEST_SLIP = 5


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

"""What a relative's noun tells of who is named with it: the sex and the generation ("his father, Max Holt")."""

import re
from functools import cache
from typing import Literal

from quotidian.lexicons.person_words import Sex, person_nouns
from quotidian.model import Span

_REACH = 60
# A name that a comma parts from the noun is in apposition only if it ends there: not in "met his wife, Holt said".
_ENDS = re.compile(r"[,.;:)\n]|\s(?:and|who)\b|$")


Seniority = Literal["elder", "younger"]

_ELDERS = re.compile(r"(?:step|grand|great-grand|god)?(?:father|mother|dad|mum|mom|pa|ma)|(?:great-)?(?:uncle|aunt)")
_YOUNGER = re.compile(r"(?:step|grand|great-grand|god)?(?:son|daughter)|(?:great-)?(?:nephew|niece)")
_COMPARED = re.compile(r"\b(?P<which>elder|older|younger|big|little|senior|junior)\b", re.IGNORECASE)
# "The elder Holt", "the younger Mr. Holt".
_CALLED = re.compile(r"\b[Tt]he (?P<which>elder|older|younger|senior|junior) (?:[A-Z][a-z]{0,5}\.? )?$")
_SENIORITY: dict[str, Seniority] = {
    "elder": "elder", "older": "elder", "big": "elder", "senior": "elder",
    "younger": "younger", "little": "younger", "junior": "younger",
}  # fmt: skip


@cache
def kin_nouns() -> frozenset[str]:
    """Return the nouns for relatives that tell the sex, in the singular: companies have partners as well."""
    return frozenset(noun for noun, known in person_nouns().items() if known.kind == "kin" and known.sex)


def told_sex(text: str, name: Span) -> Sex | None:
    """Return the sex that the noun for a relative right before or behind `name` tells, if there is one."""
    found = _relative(text, name)
    return person_nouns()[found["noun"].lower()].sex if found else None


def told_seniority(text: str, name: Span) -> Seniority | None:
    """Return whether a noun for a relative makes `name` the elder or the younger of two: "his father, Max Holt"."""
    found = _relative(text, name)
    if found is None:
        return None
    noun = found["noun"].lower()
    if _ELDERS.fullmatch(noun):
        return "elder"
    if _YOUNGER.fullmatch(noun):
        return "younger"
    compared = _COMPARED.search(found.group())
    return _SENIORITY[compared["which"].lower()] if compared else None


def called_seniority(text: str, start: int) -> Seniority | None:
    """Return which of two the words before a bare family name call the bearer: "the elder Holt"."""
    called = _CALLED.search(text, max(0, start - _REACH), start)
    return _SENIORITY[called["which"]] if called else None


def _relative(text: str, name: Span) -> re.Match[str] | None:
    before = text[max(0, name.start - _REACH) : name.start].rpartition("\n")[2]
    found = _before().search(before)
    if found and found["comma"] and not _ENDS.match(text, name.end):
        return None
    return found or _behind().match(text, name.end, name.end + _REACH)


@cache
def _before() -> re.Pattern[str]:
    owner = r"(?:\b(?:his|her|whose|my|their|our)|['’]s?)"
    return re.compile(rf"{owner}\s+(?:[\w-]+\s){{0,2}}?{_noun()}(?P<comma>,?)\s+$", re.IGNORECASE)


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf",\s+(?:the\s)?(?:[\w-]+\s)?{_noun()}\s+of\b", re.IGNORECASE)


def _noun() -> str:
    return rf"(?P<noun>{'|'.join(sorted(kin_nouns(), key=len, reverse=True))})"

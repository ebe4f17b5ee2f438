"""The sex that a relative's noun tells of who is named with it: "his wife, Ada Holt", "Ada Holt, the widow of"."""

import re
from functools import cache

from quotidian.lexicons.person_words import Sex, person_nouns
from quotidian.model import Span

_REACH = 60
# A name that a comma parts from the noun is in apposition only if it ends there: not in "met his wife, Holt said".
_ENDS = re.compile(r"[,.;:)\n]|\s(?:and|who)\b|$")


def told_sex(text: str, name: Span) -> Sex | None:
    """Return the sex that the noun for a relative right before or behind `name` tells, if there is one."""
    before = text[max(0, name.start - _REACH) : name.start].rpartition("\n")[2]
    found = _before().search(before)
    if found and found["comma"] and not _ENDS.match(text, name.end):
        return None
    found = found or _behind().match(text, name.end, name.end + _REACH)
    return person_nouns()[found["noun"].lower()].sex if found else None


@cache
def _before() -> re.Pattern[str]:
    owner = r"(?:\b(?:his|her|whose|my|their|our)|['’]s?)"
    return re.compile(rf"{owner}\s+(?:[\w-]+\s){{0,2}}?{_noun()}(?P<comma>,?)\s+$", re.IGNORECASE)


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf",\s+(?:the\s)?(?:[\w-]+\s)?{_noun()}\s+of\b", re.IGNORECASE)


def _noun() -> str:
    nouns = (noun for noun, known in person_nouns().items() if known.kind == "kin" and known.sex)
    return rf"(?P<noun>{'|'.join(sorted(nouns, key=len, reverse=True))})"

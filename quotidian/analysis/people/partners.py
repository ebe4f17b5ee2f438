"""Given names that borrow a family name from beside them: "Ada and Max Holt", "Max Holt and his wife Ada".

So "Mrs Holt" may be Ada, and is no third person.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from quotidian.analysis.people.bearers import NamedMention
from quotidian.lexicons.person_words import fold, given_names
from quotidian.model import Span

_PAIR = re.compile(r" (?:and|&) ")
_SPOUSE = re.compile(r",? (?:and )?(?:his|her) (?:late |first |second )?(?:husband|wife|son|daughter),? ")


def with_family_names(text: str, spans: Sequence[Span], named: Sequence[NamedMention]) -> list[NamedMention]:
    """Return the mentions, those of given names alone completed by the family name of the one that they stand with."""
    families = {mention.name.family for mention in named if not mention.name.is_short}
    completed = list(named)
    for number in range(len(named) - 1):
        between = Span(spans[number].end, spans[number + 1].start).of(text)
        if _PAIR.fullmatch(between):
            completed[number] = _completed(named[number], named[number + 1], families)
        elif _SPOUSE.fullmatch(between):
            completed[number + 1] = _completed(named[number + 1], named[number], families)
    return completed


def _completed(short: NamedMention, full: NamedMention, families: set[str]) -> NamedMention:
    name, other = short.name, full.name
    if not name.is_short or other.is_short or other.family_first or name.titles or other.titles:
        return short
    given = name.core[0]
    if given in families or given not in given_names() or fold(other.given[0]) not in given_names():
        return short
    units, core = (*name.units, other.units[-1]), (*name.core, other.core[-1])
    return replace(short, name=replace(name, units=units, core=core))

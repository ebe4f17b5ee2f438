"""Two names that the article says are one person's: "Ada Holt, better known as Kelu Vint"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from quotidian.analysis.people.bearers import Cluster
from quotidian.model import Span

_HOW = (
    r"(?:also|best|better|commonly|formerly|mostly|online|originally|popularly|previously|professionally|simply|widely)"
)
_NAME_KIND = r"(?:alias|nickname|nom de guerre|pen name|pseudonym|stage name)"
_JOINS = re.compile(
    r"(?:\s\([^()\n]*\))?,?\s\(?(?:"
    rf"(?:(?:who\s)?(?:is|was)\s)?(?:{_HOW}\s)*known\s(?:{_HOW}\s)?(?:as|by\s(?:his|her|their|the)\s{_NAME_KIND})"
    r"|alias|aka|a\.k\.a\.|born|née?"
    r")\s[“\"‘'(]?"
)

_BORN = re.compile(r"(?:^|[.!?]['”’\"]?\s|\n)Born\s$")
_TAKEN_UP = re.compile(r"[^.\n]{0,80}?, (?:he|she)\b")
_REACH = 20


def join(text: str, spans: Sequence[Span], clusters: Sequence[Cluster]) -> list[Cluster]:
    """Return the clusters, those joined whose names the article calls one person's; `spans` are of their members."""
    owners = {member: cluster for cluster in clusters for member in cluster.members}
    for number, (one, other) in enumerate(pairwise(spans)):
        if _JOINS.fullmatch(text, one.end, other.start) or _is_born(text, other):
            kept, gone = owners[number], owners[number + 1]
            if kept is not gone and _may_be_one(kept, gone, " " in other.of(text)):
                kept.take(gone)
                owners |= dict.fromkeys(gone.members, kept)
    return list(dict.fromkeys(owners.values()))


def _is_born(text: str, other: Span) -> bool:
    """Say whether a sentence says what whoever was named last was called at birth: "Born Ida Roe, she …"."""
    return bool(_BORN.search(text, max(0, other.start - _REACH), other.start) and _TAKEN_UP.match(text, other.end))


def join_initials(text: str, spans: Sequence[Span], clusters: Sequence[Cluster]) -> list[Cluster]:
    """Return the clusters, "AH" joined with the only Ada Holt: labels of turns are shortened so."""
    bearers: dict[str, list[Cluster]] = {}
    for cluster in clusters:
        for initials in {name.core[0][0] + name.core[-1][0] for name in cluster.long_forms.values()}:
            bearers.setdefault(initials.upper(), []).append(cluster)
    joined = []
    for cluster in clusters:
        found = bearers.get(spans[cluster.members[0]].of(text), [])
        if cluster.long_forms or len(found) != 1:
            joined.append(cluster)
        else:
            found[0].take(cluster)
    return joined


def _may_be_one(kept: Cluster, gone: Cluster, is_full: bool) -> bool:
    """Say whether two clusters may be one person's: the lone "Roe" of "née Roe" is no Max Roe."""
    clash = kept.sexes and gone.sexes and not kept.sexes & gone.sexes
    return not clash and (is_full or len(gone.members) == 1)

"""A spot for a name that the gazetteer lacks (a school, a village): near the town that the text names beside it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from quotidian.model import Location, LocationKind, Span

# Beyond this many characters two names seldom stand in one sentence.
FARTHEST = 150
_APART = re.compile('[\n“”"«»]')
_KINDS: frozenset[LocationKind] = frozenset({"city", "admin1", "admin2"})


def nearest_town(text: str, unknown: Iterable[Span], located: Iterable[tuple[Span, Location]]) -> Location | None:
    """Return a spot near the town or region named nearest to a mention of the unknown place, or None.

    It must stand in the same paragraph, and both in quotation marks or neither. Its name says that it is a guess
    ("near Orzan"), and no GeoNames id claims to know the place.
    """
    towns = sorted(((s, place) for s, place in located if place.kind in _KINDS), key=lambda town: town[0])
    starts = [span.start for span, _ in towns]
    beside = [(span, town) for span in unknown for town in _neighbours(towns, bisect_left(starts, span.start))]
    gaps = [(_gap(text, span, other), location) for span, (other, location) in beside]
    gap, location = min(gaps, key=lambda pair: pair[0], default=(FARTHEST + 1, None))
    return near(location) if location and gap <= FARTHEST else None


def _neighbours(towns: Sequence[tuple[Span, Location]], position: int) -> Sequence[tuple[Span, Location]]:
    """Return the town before `position` and the one from it on: what parts those from a name parts all further ones."""
    return towns[max(0, position - 1) : position + 1]


def near(location: Location) -> Location:
    """Return the spot of `location` as that of something near it."""
    return replace(location, name=f"near {location.name}", kind="other", geonames_id=None)


def _gap(text: str, one: Span, other: Span) -> int:
    first, second = sorted((one, other))
    if second.start - first.end > FARTHEST:
        return FARTHEST + 1
    between = text[first.end : second.start]
    return FARTHEST + 1 if _APART.search(between) else len(between)

"""A spot for a name that the gazetteer lacks (a school, a village): near the town that the text names beside it."""

import re
from collections.abc import Iterable
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
    towns = [(span, location) for span, location in located if location.kind in _KINDS]
    pairs = [(_gap(text, span, other), location) for span in unknown for other, location in towns]
    gap, location = min(pairs, key=lambda pair: pair[0], default=(FARTHEST + 1, None))
    if location is None or gap > FARTHEST:
        return None
    return near(location)


def near(location: Location) -> Location:
    """Return the spot of `location` as that of something near it."""
    return replace(location, name=f"near {location.name}", kind="other", geonames_id=None)


def _gap(text: str, one: Span, other: Span) -> int:
    first, second = sorted((one, other))
    between = text[first.end : second.start]
    return FARTHEST + 1 if _APART.search(between) else len(between)

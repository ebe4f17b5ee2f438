"""A spot for a name that the gazetteer lacks (a school, a village): that of the town the text names beside it."""

from collections.abc import Iterable

from quotidian.model import Location, LocationKind, Span

# Beyond this many characters two names seldom stand in one sentence.
FARTHEST = 150
_KINDS: frozenset[LocationKind] = frozenset({"city", "admin1", "admin2"})


def nearest_town(unknown: Iterable[Span], located: Iterable[tuple[Span, Location]]) -> Location | None:
    """Return the location of the town or region named nearest to a mention of the unknown place, or None."""
    towns = [(span, location) for span, location in located if location.kind in _KINDS]
    pairs = [(_gap(span, other), location) for span in unknown for other, location in towns]
    gap, location = min(pairs, key=lambda pair: pair[0], default=(FARTHEST + 1, None))
    return location if gap <= FARTHEST else None


def _gap(one: Span, other: Span) -> int:
    return max(one.start - other.end, other.start - one.end, 0)

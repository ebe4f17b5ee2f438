"""Which location each name of an article means: the sure ones first, and the others in their light.

Each name has one sense in an article. What counts: how likely the bare name means the place, the words beside it
("Springfield, Ill."), and then, from the names settled before it, the same country, the same region, and nearness.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from quotidian.analysis.places.evidence import AFTER_COMMA, Hint
from quotidian.lexicons.gazetteer import Candidate, Direction, direction, nearest_km
from quotidian.model import LocationKind

SAME_COUNTRY = 2.0
SAME_REGION = 1.5
NEARNESS = 2.0
NEAR_KM = 150.0
# A lead of this much over the next candidate (a thousandfold population) settles a name without the others.
SURE_LEAD = 3.0
NAMESAKE_SHARE = 0.2
NAMESAKE_REGION = 1.0
SAME_SPELLING = 0.5
# What is called as a town is one rather than the country of its name ("a Lebanon man").
TOWN = 5.8
# Where papers in English speak of such towns.
LOCAL_PRESS = frozenset({"AU", "CA", "GB", "IE", "NZ", "US", "ZA"})
# The counties of Britain and Ireland are called by bare names ("Kent"); each has as many people as a large city.
SHIRE = 5.3
_OF_SHIRES = frozenset({"GB", "IE"})
DEMONYM_VOTE = 0.25
HOME_REGION = 3.0
_FIXED_KINDS = frozenset({"country", "continent", "ocean", "sea"})
_POINT_KINDS: frozenset[LocationKind] = frozenset({"city", "admin1", "admin2", "facility", "island"})
# How near counts as near, in kilometres; the middle of a large area lies far from most of it.
_REACHES: Mapping[LocationKind, float] = {
    **dict.fromkeys(sorted(_POINT_KINDS), NEAR_KM),
    **dict.fromkeys(("country", "sea", "river", "mountains", "region"), 4 * NEAR_KM),
}


@dataclass(slots=True)
class PlaceName:
    """One name of an article (its mentions' spellings may differ in case): what it may mean and what speaks for it.

    `as_town` says that the words around it speak of a town, `beside` the name of the place that one without candidates
    lies in.
    """

    candidates: tuple[Candidate, ...]
    hints: list[Hint] = field(default_factory=list)
    as_town: bool = False
    spelling: str = ""
    beside: "PlaceName | None" = None
    ranked: tuple[Candidate, ...] = ()

    @property
    def chosen(self) -> Candidate | None:
        """Return the location settled on, or None if the gazetteer knows none."""
        return self.ranked[0] if self.ranked else None


class _Context:
    """What the names settled so far say about where the story happens."""

    def __init__(self) -> None:
        self._countries: dict[str, float] = defaultdict(float)
        self._regions: dict[int, float] = defaultdict(float)
        self._points: list[Direction] = []

    def add_country(self, code: str | None, weight: float) -> None:
        if code:
            self._countries[code] += weight

    def add(self, place: Candidate, weight: float) -> None:
        self.add_country(place.location.country, weight)
        if place.admin1 is not None:
            self._regions[place.admin1] += weight
        if place.location.kind in _POINT_KINDS:
            self._points.append(direction(place.location))

    def support(self, place: Candidate) -> float:
        """Return how well a candidate fits in."""
        score = 0.0
        if place.location.country:
            score += (
                SAME_COUNTRY * self._countries.get(place.location.country, 0.0) / (sum(self._countries.values()) + 1)
            )
        if place.admin1 is not None:
            score += SAME_REGION * self._regions.get(place.admin1, 0.0) / (sum(self._regions.values()) + 1)
        if self._points and (reach := _REACHES.get(place.location.kind)):
            score += NEARNESS * math.exp(-nearest_km(direction(place.location), self._points) / reach)
        return score


def settle(names: Sequence[PlaceName], demonyms: Iterable[Candidate] = (), home: Iterable[Candidate] = ()) -> None:
    """Rank the candidates of each name; the places that demonyms speak of are weak evidence of the country.

    `home` are the regions where the paper of the article is at home.
    """
    peoples = list(demonyms)
    _doubt_towns(names, peoples)
    context = _Context()
    for region in home:
        context.add(region, HOME_REGION)
    for place in peoples:
        context.add_country(place.location.country, DEMONYM_VOTE)
    waiting = []
    for name in names:
        scored = _scored(name)
        for hint in name.hints:
            if hint.weight >= AFTER_COMMA and any(c.lies_in(hint.area) for c in name.candidates):
                context.add(hint.area, 0.7)
        if _is_sure(name, scored):
            _choose(name, scored, context, 1.0)
        elif scored:
            waiting.append((name, scored))
    while waiting:
        rescored = [
            (name, [(score + context.support(place), place) for score, place in scored]) for name, scored in waiting
        ]
        position = max(range(len(waiting)), key=lambda i: _lead(_sorted(rescored[i][1])))
        name, scored = rescored[position]
        scored = _sorted(scored)
        _choose(name, scored, context, min(1.0, _lead(scored) / 2))
        del waiting[position]


def _doubt_towns(names: Sequence[PlaceName], peoples: Sequence[Candidate]) -> None:
    """Take no name for a town where the article tells of the country otherwise: "Jamaica police said in Kingston"."""
    told = {place.location.country for place in peoples}
    told |= {top.location.country for name in names for top in name.candidates[:1] if top.location.kind != "country"}
    for name in names:
        name.as_town = name.as_town and not {c.location.country for c in name.candidates[:1]} & told


_Scored = list[tuple[float, Candidate]]


def _scored(name: PlaceName) -> _Scored:
    return _sorted([(_alone(candidate, name), candidate) for candidate in name.candidates])


def _sorted(scored: _Scored) -> _Scored:
    return sorted(scored, key=lambda pair: -pair[0])


def _lead(scored: _Scored) -> float:
    return scored[0][0] - scored[1][0] if len(scored) > 1 else scored[0][0]


def _alone(candidate: Candidate, name: PlaceName) -> float:
    """Return what speaks for a candidate without the rest of the article."""
    score = candidate.prior
    if candidate.location.kind == "country" and _is_contested(name):
        score = math.log10(candidate.population + 10)
    if candidate.location.kind == "region":
        # No one governs the Galicia of the map's lettering: the Galicia that somebody does is as likely.
        score = min([score, *(other.prior for other in name.candidates if other.location.kind == "admin1")])
    if _is_shire(candidate, name):
        score = SHIRE
    if name.as_town and _is_country(name) and _is_of_local_press(candidate):
        score += TOWN
    metropolis = max((other.prior for other in name.candidates if _is_namesake(other, candidate)), default=score)
    score = min(score, metropolis - NAMESAKE_REGION) if metropolis != score else score
    if _folded(candidate.location.name) == _folded(name.spelling):
        score += SAME_SPELLING
    return score + max((hint.weight for hint in name.hints if candidate.lies_in(hint.area)), default=0.0)


def _is_shire(candidate: Candidate, name: PlaceName) -> bool:
    """Say whether a county of Britain or Ireland is called by the bare name, and no town there ("Durham") is."""
    place = candidate.location
    if place.kind != "admin2" or place.country not in _OF_SHIRES or candidate.form != "name":
        return False
    return not any(c.location.kind == "city" and c.location.country == place.country for c in name.candidates)


def _folded(spelling: str) -> str:
    return spelling.casefold().replace("’", "'")


def _is_of_local_press(place: Candidate) -> bool:
    return place.location.kind == "city" and place.form == "name" and place.location.country in LOCAL_PRESS


def _is_country(name: PlaceName) -> bool:
    return name.candidates[0].location.kind == "country"


def _is_contested(name: PlaceName) -> bool:
    """Say whether the country has a region of another country as a namesake of more people (Georgia)."""
    country, *rest = name.candidates
    return any(c.location.kind == "admin1" and c.population > country.population for c in rest)


def _is_namesake(city: Candidate, region: Candidate) -> bool:
    """Say whether a region bears the name of its own metropolis, which then is what the bare name means (New York)."""
    return (
        region.location.kind == "admin1"
        and city.location.kind == "city"
        and city.lies_in(region)
        and (city.population >= NAMESAKE_SHARE * region.population)
    )


def _is_sure(name: PlaceName, scored: _Scored) -> bool:
    if not scored:
        return False
    top = scored[0][1]
    is_alone = len(scored) == 1 or _lead(scored) > SAME_SPELLING
    if top.location.kind in _FIXED_KINDS and is_alone and not name.as_town and not _is_contested(name):
        return True
    if any(hint.weight >= AFTER_COMMA and top.lies_in(hint.area) for hint in name.hints):
        return True
    return _lead(scored) > SURE_LEAD


def _choose(name: PlaceName, scored: _Scored, context: _Context, certainty: float) -> None:
    name.ranked = tuple(place for _, place in scored)
    context.add(name.ranked[0], certainty)

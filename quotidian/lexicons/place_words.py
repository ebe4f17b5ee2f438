"""What the gazetteer says of a bare name: whether it is a place, and so well known a one that nothing else is meant."""

import re
from collections.abc import Iterator
from functools import cache

from quotidian.lexicons.gazetteer import Gazetteer
from quotidian.model import Span

# From this prior upwards a bare name means the place: countries, first-level regions, capitals, seas.
SURE = 6.0
# What is no name by itself, even where the gazetteer has a place so called: "the Kingdom", "the West".
GENERIC = frozenset({
    "area", "assembly", "capital", "center", "central", "centre", "city", "coast", "country", "county",
    "delta", "district", "east", "eastern", "federal", "kingdom", "municipality", "north", "northern", "province",
    "region", "republic", "south", "southern", "state", "west", "western",
})  # fmt: skip
# Buildings and quarters whose names stand for the government that sits there.
SEATS_OF_GOVERNMENT = frozenset({
    "Blue House", "Capitol Hill", "Cheong Wa Dae", "Downing Street", "Elysee", "Foggy Bottom", "Holyrood", "Kantei",
    "Kremlin", "La Moncloa", "Malacanang", "Matignon", "Nagatacho", "Parliament Hill", "Pentagon", "Quai d'Orsay",
    "Quirinal Palace", "Rashtrapati Bhavan", "Stormont", "Westminster", "White House", "Zhongnanhai",
})  # fmt: skip
# Waters, heights, ways and sites: nobody governs from there.
_UNGOVERNED = frozenset({
    "airport", "arena", "avenue", "bay", "beach", "bridge", "camp", "canal", "canyon", "cape", "cave", "cemetery",
    "channel", "creek", "crossing", "dam", "desert", "estuary", "falls", "farm", "field", "fjord", "forest", "gardens",
    "glacier", "gorge", "gulf", "harbor", "harbour", "highway", "hill", "hills", "hotel", "interstate", "junction",
    "lake", "lane", "line", "loch", "lough", "marsh", "mine", "mosque", "motorway", "mount", "mountain", "mountains",
    "mt", "ocean", "park", "pass", "peak", "peninsula", "pier", "plain", "plains", "plant", "plateau", "plaza", "point",
    "port", "quay", "reef", "reservoir", "ridge", "rio", "river", "road", "route", "sea", "shore", "square", "stadium",
    "station", "strait", "stream", "street", "terminal", "tower", "trail", "tunnel", "valley", "volcano", "wharf",
    "woods",
})  # fmt: skip
_LONGEST_ACRONYM = 5
_COUNTY = r"(?:St\. )?[A-Z][^\W\d_]+(?: (?:[A-Z]|du |la |of )[^\W\d_]+){0,2}"
_COUNTIES = re.compile(rf"\b(?:{_COUNTY}, )*{_COUNTY},? (?:and|or) {_COUNTY}$")
_SHARED_NOUN = re.compile(r" [Cc]ounties\b")
_LONGEST_LIST = 200


def may_be_governed(name: str) -> bool:
    """Say whether a name that no map has may be that of a town or a country: not "Orlo River" or "Mount Zarn"."""
    words = name.lower().replace(".", "").split()
    return not {words[0], words[-1]} & _UNGOVERNED


def is_sure_place(name: str) -> bool:
    """Say whether the bare name means a country, a first-level region, a capital, a sea or the like."""
    if name.isupper():
        return is_country(name) or (len(name) > _LONGEST_ACRONYM and _is_sure(name))
    return _is_sure(name)


def _is_sure(name: str) -> bool:
    return Gazetteer.load().is_well_known(name) and name.lower() not in GENERIC and _prior(name) >= SURE


def is_known_place(name: str) -> bool:
    """Say whether the gazetteer has exactly this name."""
    return _prior(name) > 0


def is_country(name: str) -> bool:
    """Say whether the bare name means a country before all else."""
    return any(candidate.location.kind == "country" for candidate in Gazetteer.load().known(name)[:1])


def is_region(name: str) -> bool:
    """Say whether the name may mean a country or a first-level region, abbreviations included ("Mich.")."""
    return any(candidate.location.kind in ("country", "admin1") for candidate in Gazetteer.load().known(name))


@cache
def _prior(name: str) -> float:
    known = [c for c in Gazetteer.load().known(name) if c.form != "other"]
    return known[0].prior if known else 0.0


def counties(text: str) -> Iterator[Span]:
    """Yield the names of counties that share one noun: "Holt, Clay and Orlen counties"."""
    for noun in _SHARED_NOUN.finditer(text):
        start = max(0, noun.start() - _LONGEST_LIST)
        listed = _COUNTIES.search(text[start : noun.start()])
        if listed is None:
            continue
        for name in re.finditer(_COUNTY, listed.group()):
            span = Span(start + listed.start() + name.start(), start + listed.start() + name.end())
            if is_known_place(f"{span.of(text)} County"):
                yield span

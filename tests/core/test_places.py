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


@pytest.mark.parametrize("name", ["Portugal", "Lisbon", "Bavaria", "Qzarnovia", "Kremlin", "Westminster"])
def test_countries_regions_and_capitals_govern_and_so_may_what_no_map_has(name: str) -> None:
    assert governs(f"{name} warned", name, f"{name}/PROPN/nsubj/1 warned/VERB/ROOT/1")


@pytest.mark.parametrize("name", ["Gdansk", "Danube", "Himalayas", "Europe", "Crete", "Scandinavia", "Colosseum"])
def test_towns_landscapes_and_continents_do_not_govern(name: str) -> None:
    assert not governs(f"{name} warned", name, f"{name}/PROPN/nsubj/1 warned/VERB/ROOT/1")


@pytest.mark.parametrize("name", ["Orlo River", "Lake Orlo", "Tarn Bridge", "Zarn Street", "Mount Orlo"])
def test_waters_heights_and_ways_that_no_map_has_do_not_govern(name: str) -> None:
    one, other = name.split()
    words = f"{one}/PROPN/compound/1 {other}/PROPN/nsubj/2 warned/VERB/ROOT/2"
    assert not governs(f"{name} warned", name, words)


def test_a_date_line_does_not_govern() -> None:
    text = "LISBON (AP) — Miners warned"
    words = "LISBON/PROPN/nsubj/6 (/PUNCT/punct/0 AP/PROPN/appos/0 )/PUNCT/punct/0 —/PUNCT/punct/6 Miners/NOUN/appos/0"
    assert not governs(text, "LISBON", f"{words} warned/VERB/ROOT/6")


@pytest.mark.parametrize("text", ["Fire in Ala. today", "Fire in Kan. today", "Fire in Mont. today"])
def test_an_abbreviated_state_is_the_state(text: str) -> None:
    (place,) = resolve(text, text.split()[2])
    assert where(place) == ("admin1", "US")


@pytest.mark.parametrize(
    "text",
    [
        "A Malta couple, their Malta home and Helena, Montana",
        "Trains from Malta police to Helena, Montana",
        "Ada Holt, 44, of Malta, and Helena, Montana",
        "The city of Malta and Helena, Montana",
    ],
)
def test_what_is_called_as_a_town_is_not_the_country_of_its_name(text: str) -> None:
    town, *_ = resolve(text, "Malta", "Helena", "Montana")
    assert where(town) == ("city", "US")


@pytest.mark.parametrize("text", ["Jamaica police wait in Kingston", "Jamaica police, says a Jamaican, and Kingston"])
def test_a_country_that_the_article_tells_of_otherwise_is_no_town(text: str) -> None:
    country, *_ = resolve(text, "Jamaica", "Kingston")
    assert where(country) == ("country", "JM")


def test_a_city_that_is_named_after_its_country_in_other_words_is_no_town_of_its_name() -> None:
    (country,) = resolve("Then Mexico police waited", "Mexico")
    assert where(country) == ("country", "MX")


def test_the_country_stays_where_nothing_speaks_of_a_town() -> None:
    country, *_ = resolve("Trade between Malta and Helena, Montana", "Malta", "Helena", "Montana")
    assert where(country) == ("country", "MT")


def test_a_telephone_number_tells_the_state_of_the_paper() -> None:
    (town,) = resolve("Call the Salem choir at 978-555-0142 today", "Salem")
    assert town.location is not None
    assert town.location.longitude == pytest.approx(-70.9, abs=0.2)


@pytest.mark.parametrize("number", ["978-555", "978 ducks", "1978-555-0142", "000-555-0142"])
def test_other_figures_tell_nothing(number: str) -> None:
    (alone,) = resolve("Call the Salem choir today", "Salem")
    (town,) = resolve(f"Call the Salem choir at {number} today", "Salem")
    assert town.location == alone.location


def test_counties_that_share_a_noun_are_counties() -> None:
    found = resolve("Rain in Dodge and Ozaukee counties", "Dodge", "Ozaukee")
    assert {where(place) for place in found} == {("admin2", "US")}


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("Ottumwa High", "near Ottumwa"),
        ("Ozaukee County Jail", "near Ozaukee County"),
        ("Toronto Lantern Hall", "near Toronto"),
    ],
)
def test_what_no_map_has_lies_in_the_place_that_its_name_begins_with(name: str, near: str) -> None:
    (place,) = resolve(f"At {name} today", name)
    assert place.location is not None
    assert (place.name, place.location.name, place.location.kind) == (name, near, "other")


@pytest.mark.parametrize("name", ["Ottumwa Lantern", "Toronto Street", "Grace High", "Lantern High"])
def test_a_name_that_may_be_borrowed_tells_no_spot(name: str) -> None:
    (place,) = resolve(f"At {name} today", name)
    assert place.location is None


def test_a_small_town_that_the_article_names_too_lends_its_spot() -> None:
    hall, town = resolve("At Ottumwa Lantern, says Ottumwa", "Ottumwa Lantern", "Ottumwa")
    assert hall.location is not None
    assert town.location is not None
    assert hall.location.latitude == town.location.latitude


@pytest.mark.parametrize(("text", "longitude"), [("Snow in N. Macedonia", 22), ("Metro Toronto sleeps", -79)])
def test_abbreviated_directions_and_metro_are_left_off(text: str, longitude: int) -> None:
    (place,) = resolve(text, text.removeprefix("Snow in ").removesuffix(" sleeps"))
    assert place.location is not None
    assert place.location.longitude == pytest.approx(longitude, abs=1)


def test_of_two_spellings_the_one_of_the_article_is_meant() -> None:
    (american,) = resolve("A show in ST. LOUIS today", "ST. LOUIS")
    (senegalese,) = resolve("A show in Saint-Louis today", "Saint-Louis")
    assert (where(american), where(senegalese)) == (("city", "US"), ("city", "SN"))


def test_a_small_region_does_not_go_before_a_large_town_of_its_name() -> None:
    (place,) = resolve("A show in Portland today", "Portland")
    assert where(place) == ("city", "US")


@pytest.mark.parametrize(("word", "country"), [("Kazakh", "KZ"), ("Welsh", "GB"), ("Canadian", "CA")])
def test_a_demonym_that_the_model_takes_for_a_place_is_a_demonym(word: str, country: str) -> None:
    (place,) = resolve(f"Then {word} farmers came", word)
    assert place.location is not None
    assert (place.location.country, [mention.form for mention in place.mentions]) == (country, ["demonym"])


def test_a_city_that_is_spelled_as_a_demonym_is_the_city() -> None:
    (place,) = resolve("Then Norman, Oklahoma", "Norman")
    assert [mention.form for mention in place.mentions] == ["name"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Rain in Hamilton, the capital of Bermuda", "BM"),
        ("Rain in Valencia, the third city of Venezuela", "VE"),
        ("Rain in Valencia, a Venezuelan port", "VE"),
        ("Rain in Valencia, a port", "ES"),
    ],
)
def test_what_the_town_is_said_to_be_settles_it(text: str, country: str) -> None:
    town, *_ = resolve(text, text.split()[2].strip(","))
    assert where(town)[1] == country


def test_a_city_keeps_its_name_where_only_the_country_speaks_for_a_hamlet() -> None:
    *_, leeds = resolve("From Toronto and Ottawa to Leeds", "Toronto", "Ottawa", "Leeds")
    assert where(leeds) == ("city", "GB")


def test_the_noun_behind_it_tells_the_state_from_the_city() -> None:
    (state,) = resolve("Rain in Washington state today", "Washington")
    (city,) = resolve("Rain in Washington today", "Washington")
    assert (where(state), where(city)) == (("admin1", "US"), ("city", "US"))


def test_of_two_rivers_the_nearer_is_meant() -> None:
    *_, vietnamese = resolve("From Hanoi to the Red River", "Hanoi", "Red River")
    *_, american = resolve("From Dallas to the Red River", "Dallas", "Red River")
    assert (where(vietnamese), where(american)) == (("river", "VN"), ("river", "US"))


def test_a_country_that_a_larger_state_bears_the_name_of_is_told_by_what_lies_near() -> None:
    *_, country = resolve("From Baku to Georgia", "Baku", "Georgia")
    *_, state = resolve("From Atlanta to Georgia", "Atlanta", "Georgia")
    assert (where(country), where(state)) == (("country", "GE"), ("admin1", "US"))


@pytest.mark.parametrize("behind", [", in Texas,", ", in the northern Texas hills", " in Texas", ", Texas"])
def test_the_region_that_a_city_is_said_to_be_in_settles_it(behind: str) -> None:
    city, *_ = resolve(f"Rain fell on Athens{behind} all day", "Athens", "Texas")
    assert where(city) == ("city", "US")


@pytest.mark.parametrize("text", ["Fire in Truro, in Cornwall, today", "Fire in Truro, Cornwall, today"])
def test_a_county_settles_the_town_and_the_town_the_county(text: str) -> None:
    town, county = resolve(text, "Truro", "Cornwall")
    assert where(town) == ("city", "GB")
    assert where(county) == ("admin2", "GB")


@pytest.mark.parametrize("county", ["Kent", "Essex", "Somerset"])
def test_a_british_county_goes_before_a_small_town_overseas(county: str) -> None:
    (found,) = resolve(f"Sheep graze all over {county} again", county)
    assert where(found) == ("admin2", "GB")


def test_a_british_county_does_not_go_before_the_town_where_its_state_is_named() -> None:
    town, _ = resolve("Fire in Kent, Washington, today", "Kent", "Washington")
    assert where(town) == ("city", "US")

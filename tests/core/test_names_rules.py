"""The rules that add names or change their kind: titles, contexts, the gazetteer, datelines, bylines, consistency."""

import pytest

from tests.core.name_parses import names_of


@pytest.mark.parametrize(
    ("marked", "people"),
    [
        ("Then Foreign Minister Tavik Orlen spoke", ["Tavik Orlen"]),
        ("Then Mr. Orlen spoke", ["Orlen"]),
        ("Then Gen. {GPE Orlen} spoke", ["Orlen"]),
        ("the President Ford Library opened", []),
        ("the Prime Minister of it spoke", []),
        ("says {ORG Justice Ministry Watch} today", []),
    ],
)
def test_a_name_after_a_title_is_a_person(marked: str, people: list[str]) -> None:
    assert names_of("person", marked) == people


def test_a_surname_of_a_full_name_marks_its_bare_mentions() -> None:
    text = "{PERSON Tavik Orlen} spoke. Later Orlen left. {ORG Orlen} and {GPE Orlen} are he. The Orlen Tower is not."
    assert names_of("person", text) == ["Tavik Orlen", "Orlen", "Orlen", "Orlen"]


def test_a_family_name_that_stands_first_marks_its_bare_mentions() -> None:
    assert names_of("person", "{PERSON Baek Mi-ran} spoke. Then Baek left.") == ["Baek Mi-ran", "Baek"]
    assert names_of("person", "Then {PERSON Market Orlen} spoke. Later Market left.") == ["Market Orlen"]


def test_a_surname_in_a_headline_in_capitals_is_found() -> None:
    assert names_of("person", "ORLEN DEFIES COURT\n{PERSON Tavik Orlen} spoke.") == ["ORLEN", "Tavik Orlen"]


def test_a_surname_that_is_a_country_stays_a_country() -> None:
    assert names_of("place", "{PERSON Ada Portugal} spoke about {GPE Portugal} there.") == ["Portugal"]


def test_most_mentions_decide_what_a_name_is() -> None:
    text = "{ORG Zarnova Line} sails. {ORG Zarnova Line} pays. {PERSON Zarnova Line} sinks."
    assert names_of("organisation", text) == ["Zarnova Line"] * 3
    assert names_of("person", text) == []


@pytest.mark.parametrize("label", ["ORG", "PRODUCT", "PERSON"])
def test_a_country_is_a_place_whatever_the_model_says(label: str) -> None:
    assert names_of("place", f"Ships of {{{label} Mauritius}} sail.") == ["Mauritius"]


def test_a_body_is_no_place_though_the_gazetteer_has_it() -> None:
    assert names_of("organisation", "the {ORG European Union} said") == ["European Union"]


def test_an_unknown_name_that_is_only_somewhere_is_a_place() -> None:
    assert names_of("place", "They live in {PERSON Zarnow} now.") == ["Zarnow"]
    assert names_of("person", "They live in {PERSON Zarnow} now. {PERSON Zarnow} is kind.") == ["Zarnow", "Zarnow"]


def test_who_speaks_is_a_person_unless_the_gazetteer_is_sure() -> None:
    assert names_of("person", "It is late, {GPE Torvek} said.") == ["Torvek"]
    assert names_of("place", "It is late, {GPE Portugal} said.") == ["Portugal"]
    assert names_of("person", "{GPE Torvek}'s wife came.") == ["Torvek"]


def test_a_common_noun_with_a_capital_is_no_place() -> None:
    assert names_of("place", "the {GPE Kingdom} and the {LOC West}") == []


def test_a_country_that_the_model_missed_is_added() -> None:
    assert names_of("place", "Ships sail to Portugal often, and the Portugal Trader too.") == ["Portugal"]


def test_a_place_named_once_is_a_place_again() -> None:
    assert names_of("place", "They flew to {GPE Whitehorse} first. Then Whitehorse froze.") == ["Whitehorse"] * 2


@pytest.mark.parametrize(
    ("line", "places"),
    [
        ("LISBON (AP) - The port is shut.", ["LISBON"]),
        ("LISBON, Portugal — The port is shut.", ["LISBON", "Portugal"]),
        ("LISBON, New Zealand, March 3 — The port is shut.", ["LISBON", "New Zealand"]),
        ("LISBON, South Korea March 3 (Newswire) — The port is shut.", ["LISBON", "South Korea"]),
        ("LISBON, April 12 (Newswire) -- The port is shut.", ["LISBON"]),
        ("LISBON: The port is shut.", ["LISBON"]),
        ("MEXICO CITY (AP) - The port is shut.", ["MEXICO CITY"]),
        ("SÃO PAULO, April 12 (Newswire) -- The port is shut.", ["SÃO PAULO"]),
        ("ZZQRT: The port is shut.", []),
        ("LISBON HAS no port.", []),
    ],
)
def test_a_dateline_gives_a_place(line: str, places: list[str]) -> None:
    found = names_of("place", line)
    assert [name for name in found if name != "Lisbon"] == places


def test_a_byline_gives_its_author() -> None:
    assert names_of("person", "By Tavik Orlen", {0: "byline"}, ("Tavik Orlen",)) == ["Tavik Orlen"]
    assert names_of("person", "By Tavik Orlen") == ["Tavik Orlen"]
    assert names_of("person", "By Friday the port was open.") == []


def test_north_and_south_are_places_only_with_evidence() -> None:
    korea = "{GPE North Korea} wrote. The North and the South talked, and the North Sea froze."
    assert names_of("place", korea)[:3] == ["North Korea", "North", "South"]
    assert names_of("place", "{GPE Pyongyang} wrote. Then the South replied.") == ["Pyongyang", "South"]
    assert names_of("place", "{GPE Portugal} wrote. Then the {LOC South} replied.") == ["Portugal"]


def test_a_facility_runs_on_over_words_in_lower_case() -> None:
    assert names_of("place", "waste at the {PERSON Kori} nuclear power plant grows") == ["Kori nuclear power plant"]
    assert names_of("person", "so {PERSON Torvek} nuclear power plant said") == ["Torvek"]


def test_a_given_or_family_name_that_the_model_left_out_is_joined() -> None:
    assert names_of("person", "then Walter {PERSON Zarnova} spoke") == ["Walter Zarnova"]
    assert names_of("person", "then {PERSON Walter} Zarnova spoke") == ["Walter Zarnova"]
    assert names_of("person", "then Ferry {ORG Zarnova} sank") == []


def test_who_is_spoken_of_as_a_human_being_is_a_person() -> None:
    assert names_of("person", "Now {ORG Zarnova} was born there. Then {ORG Zarnova} left.") == ["Zarnova", "Zarnova"]
    assert names_of("person", "his father, {ORG Pavo Zarnova}, left") == ["Pavo Zarnova"]
    assert names_of("person", "Now {ORG ZRNV} believes it.") == []


def test_a_single_name_with_an_article_is_a_thing_unless_somebody_bears_it() -> None:
    assert names_of("person", "They launched the {PERSON Zarnova} rocket.") == []
    text = "They saw the {PERSON Zarnova} boat. {PERSON Ada Zarnova} came."
    assert names_of("person", text) == ["Zarnova", "Ada Zarnova"]


def test_a_person_is_no_bare_title_and_no_building() -> None:
    assert names_of("person", "The {PERSON Prince} came with {PERSON Ada Zarnova Stadium} staff.") == []
    assert names_of("person", "Then {PERSON Ida Park} spoke.") == ["Ida Park"]


def test_the_end_of_a_chinese_name_is_no_participle() -> None:
    assert names_of("person", "and {PERSON Huo Mei}-ching came") == ["Huo Mei-ching"]


@pytest.mark.parametrize(
    ("text", "organisations"),
    [
        ("{ORG Transport} Minister Tavik Orlen came.", []),
        ("{ORG Labour} Secretary Ada Holt left.", []),
        ("{ORG Kelvane} Director Ada Holt left.", ["Kelvane"]),
        ("{ORG WTO} Secretary Ada Holt left.", ["WTO"]),
        ("{ORG Kelvane} ministers of the church left.", ["Kelvane"]),
    ],
)
def test_the_field_of_an_office_is_no_organisation(text: str, organisations: list[str]) -> None:
    assert names_of("organisation", text) == organisations


def test_a_family_name_that_the_model_takes_for_a_body_is_a_person_s_behind_a_given_name() -> None:
    assert names_of("person", "Then \u00c9lise {ORG Brulard} came.") == ["\u00c9lise Brulard"]
    assert names_of("person", "Then E\u0301lise {ORG Brulard} came.") == ["E\u0301lise Brulard"]
    assert names_of("organisation", "Then \u00c9lise {ORG Bank} came.") == ["Bank"]
    assert names_of("organisation", "Then Georgia {ORG Tech} came.") == ["Tech"]


def test_marks_of_direction_do_not_part_words() -> None:
    assert names_of("person", "\u200fAnders\u200f {PERSON Brulard}\u200f came.") == ["Anders\u200f Brulard"]


@pytest.mark.parametrize(
    ("marked", "people"),
    [
        ("“It rains.” {PERSON Said} others: it pours.", []),
        ("“It rains.” {PERSON Said Tavik Orlen}: it pours.", ["Tavik Orlen"]),
        ("It rains. {PERSON Said} spoke. They saw {PERSON Said} go.", ["Said", "Said"]),
    ],
)
def test_the_verb_that_opens_a_report_is_nobody_unless_somebody_is_called_so(marked: str, people: list[str]) -> None:
    assert names_of("person", marked) == people

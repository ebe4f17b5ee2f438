"""People told by what stands beside their names, where the model marks nothing or the wrong thing."""

import pytest

from tests.core.name_parses import names_of


@pytest.mark.parametrize(
    "marked",
    [
        "eight-month-old Zarnova slept",
        "the 41-year-old {GPE Zarnova} slept",
        "“It rained,” said Zarnova.",
        "according to Zarnova, it rained",
        "then {ORG Zarnova}, a spokesman for the port, spoke",
        "then Zarnova, the port’s director, spoke",
        "then {ORG Zarnova}, born in May, spoke",
        "her name is Zarnova",
        "a farmer called Zarnova spoke",
        "he asked his cousin Zarnova about it",
        "then Zarnova said it rained",
    ],
)
def test_who_says_or_is_explained_is_a_person(marked: str) -> None:
    assert names_of("person", marked) == ["Zarnova"]


@pytest.mark.parametrize(
    "marked",
    [
        "according to Portugal, it rained",
        "then {ORG Zarnova}, the operator of the port, spoke",
        "a ship called Zarnova sank",
        "then Zarnova, the largest port, froze",
        "the {GPE City of Zarnow} says so",
        "according to Norwegian, it rained",
        "“It rained,” said Zarnova Radio.",
        "then ZBC said it rained",
        "the 41-year-old Zarnova woman slept",
    ],
)
def test_who_may_be_a_body_or_a_place_is_left_alone(marked: str) -> None:
    assert names_of("person", marked) == []


@pytest.mark.parametrize(
    ("marked", "people"),
    [
        ("Solicitor Zev {PERSON Tamrin} spoke", ["Zev Tamrin"]),
        ("with P {PERSON Tamrin} here", ["P Tamrin"]),
        ("with C F {PERSON Tamrin} here", ["C F Tamrin"]),
        ("Then A {PERSON Tamrin} spoke", ["Tamrin"]),
        ("{PERSON Ada Tamrin QC} spoke", ["Ada Tamrin"]),
        ("Photo: Zev Tamrin/Isle Post", ["Zev Tamrin"]),
        ("Photo: Isle Post", []),
        ("to the Hindu {PERSON god Zarnova} then", ["Zarnova"]),
        ("with {PERSON al-Zarnov} then", ["al-Zarnov"]),
        ("in the {PERSON zarn_NOVA} file", []),
        ("then {NORP Rahul} Tamrin spoke", ["Rahul Tamrin"]),
        ("then {ORG Mduduzi Tamrin} spoke", ["Mduduzi Tamrin"]),
        ("Alhaji {GPE Tamrin} spoke", ["Tamrin"]),
        ("then {GPE Serkan} spoke", ["Serkan"]),
        ("against Jan-Zev Tamrin now", ["Jan-Zev Tamrin"]),
        ("In Tamrin it rained", []),
    ],
)
def test_names_are_completed(marked: str, people: list[str]) -> None:
    assert names_of("person", marked) == people


def test_partners_are_two_people() -> None:
    assert names_of("person", "with Frances and {PERSON Patrick Tamrin} here") == ["Frances", "Patrick Tamrin"]
    assert names_of("person", "with Reuters and {PERSON Patrick Tamrin} here") == ["Patrick Tamrin"]


def test_a_couple_that_is_taken_for_a_firm_is_two_people() -> None:
    text = "{PERSON Ada Tamrin} met {PERSON Max Orlen}. {ORG Tamrin and Orlen} left. {ORG Zarn & Vint} grew."
    assert names_of("person", text) == ["Ada Tamrin", "Max Orlen", "Tamrin", "Orlen"]
    assert names_of("person", "with {ORG Frances & Patrick Tamrin} here") == ["Frances", "Patrick Tamrin"]
    assert names_of("person", "with {ORG Frances & Young} here") == []


def test_a_body_that_speaks_is_a_person_where_the_model_says_so_elsewhere() -> None:
    text = "{PERSON Tamrin} rose. {ORG Tamrin} said so. {ORG Tamrin} left. {ORG Tamrin} recalled it."
    assert names_of("person", text) == ["Tamrin"] * 4
    assert names_of("person", "{ORG Zarnova} said so.") == []


def test_a_full_name_is_found_wherever_it_stands() -> None:
    text = "{PERSON Will Tamrin} spoke.\n| Will {PERSON Tamrin} | 903 |\n{PERSON Will Orlen} left."
    assert names_of("person", text) == ["Will Tamrin", "Will Tamrin", "Will Orlen"]


def test_a_surname_behind_the_slug_of_an_agency_is_found() -> None:
    text = "TENNIS-Tamrin wins\n{PERSON Ada Tamrin} won. {PERSON Ida Vint-Orlen} lost. Vint-Orlen left."
    assert names_of("person", text) == ["Tamrin", "Ada Tamrin", "Ida Vint-Orlen", "Vint-Orlen"]


def test_initials_before_turns_are_of_whom_the_article_names() -> None:
    text = "{PERSON Ada Tamrin} spoke to {PERSON Max Orlen}.\nMO: Why?\nAT: It rained.\nMO: Did it?\nAT: Yes.\nOK: No."
    people = names_of("person", text)
    assert people.count("AT") == 2
    assert "OK" not in people


def test_a_label_that_comes_once_and_is_nobodys_name_is_no_person() -> None:
    text = "{ORG THEFT}: A bicycle was taken.\n{ORG ARSON}: A barn was burnt."
    assert names_of("person", text) == []


def test_a_body_that_is_called_as_a_full_name_begins_is_a_person() -> None:
    assert names_of("person", "{PERSON Zelos Adar Mebrat} spoke. {ORG Zelos} slept.") == ["Zelos Adar Mebrat", "Zelos"]
    assert names_of("person", "{PERSON Twitter Adar} spoke. {ORG Twitter} grew.") == ["Twitter Adar"]

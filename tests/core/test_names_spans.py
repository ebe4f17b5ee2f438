"""The edges of names: titles, hyphens, line ends, credits, lists."""

import pytest

from tests.core.name_parses import names_of


@pytest.mark.parametrize(
    ("marked", "people"),
    [
        ("Then {PERSON President Ada Holt} spoke", ["Ada Holt"]),
        ("Then {PERSON Foreign Minister Ada Holt} spoke", ["Ada Holt"]),
        ("Then {PERSON King Osric} spoke", ["Osric"]),
        ("a book by {PERSON Dean Farrow}", ["Dean Farrow"]),
        ("{PERSON Baek Mi}-ran came", ["Baek Mi-ran"]),
        ("the {PERSON Holt}-era rules", ["Holt"]),
        ("the {PERSON Holt-backed} bill", ["Holt"]),
        ("with {PERSON Ilsa van der} Brandt today", ["Ilsa van der Brandt"]),
        ("with {PERSON Omar} bin Rashad today", ["Omar bin Rashad"]),
        ("with {PERSON Ada Holt} of {PERSON Ida Crane (left)}", ["Ada Holt", "Ida Crane"]),
        ("{PERSON Ada Holt / Pool}", ["Ada Holt"]),
        ("{PERSON Ada Holt and Ida Crane} wed", ["Ada Holt", "Ida Crane"]),
        ("{PERSON Ada Holt’s} boat", ["Ada Holt"]),
        ("{PERSON Ada Holt y Crane} spoke, {PERSON Ada Holt} y Crane left", ["Ada Holt y Crane"] * 2),
        ("{PERSON Ada Holt y Ida Crane} wed", ["Ada Holt", "Ida Crane"]),
        ("{PERSON Ada Holt} ({PERSON née Crane})", ["Ada Holt", "Crane"]),
        ("{PERSON Holt built Crane} a boat", ["Holt"]),
        ("{PERSON Ada Holt\nThe} boat", ["Ada Holt"]),
        ("{PERSON Ada Holt Jr.} came", ["Ada Holt Jr."]),
        ("{PERSON Sohn Mi}-in came", ["Sohn Mi-in"]),
        ("{PERSON Lau Wai-to} came", ["Lau Wai-to"]),
        ("the {PERSON Holt}-in crowd", ["Holt"]),
        ("the {PERSON Ada Holt-to} swing", ["Ada Holt"]),
        ("the {PERSON Sohn Mi}-led talks", ["Sohn Mi"]),
        ("the {PERSON Baek Mi}-ran-led talks", ["Baek Mi-ran"]),
        ("{PERSON 😀Ada Holt👍🏽} came", ["Ada Holt"]),
        ("{PERSON \u0300Ada Holt❤\ufe0f} came", ["Ada Holt"]),
        ("{PERSON \u200fAda Holt\u200f} came", ["Ada Holt"]),
        ("{PERSON Ada Zoe\u0301} came", ["Ada Zoe\u0301"]),
        ("{PERSON Ada Holt\u2028The} boat", ["Ada Holt"]),
        ("the firm {PERSON ZQTA} said", []),
        ("{PERSON blue satin} shirts", []),
    ],
)
def test_a_person_s_name_is_cut_to_the_name(marked: str, people: list[str]) -> None:
    assert names_of("person", marked) == people


@pytest.mark.parametrize(
    ("marked", "places"),
    [
        ("across {GPE the Netherlands}", ["Netherlands"]),
        ("in {GPE Lisbon, Portugal} today", ["Lisbon", "Portugal"]),
        ("in {GPE Portugal's} south", ["Portugal"]),
        ("{GPE Lisbon - The} mayor", ["Lisbon"]),
        ("the {LOC east coast} of it", []),
        ("the {GPE U.S.} said", ["U.S."]),
        ("in {GPE 🇵🇹Lisbon🇵🇹} today", ["Lisbon"]),
    ],
)
def test_a_place_s_name_is_cut_to_the_name(marked: str, places: list[str]) -> None:
    assert names_of("place", marked) == places

"""The frames in which a name is a place whatever the model says."""

import pytest

from tests.core.name_parses import names_of


@pytest.mark.parametrize(
    ("marked", "places"),
    [
        ("They held {PERSON Ada Holt}, 43, of {ORG Qwxzow}, today.", ["Qwxzow"]),
        ("They held {PERSON Ada Holt} (43) of {ORG Qwxzow} today.", ["Qwxzow"]),
        ("{PERSON Ada Holt} and {PERSON Ida Roe}, both of {ORG Ottumwa}, won.", ["Ottumwa"]),
        ("A {PERSON Ottumwa} man was held.", ["Ottumwa"]),
        ("{ORG Ottumwa} commuters wait.", ["Ottumwa"]),
        ("It hit {ORG Ottumwa} Mayor {PERSON Ada Holt} hard.", ["Ottumwa"]),
        ("A choir from {PERSON Ottumwa} sang.", ["Ottumwa"]),
        ("From Ottumwa the road goes on.", ["Ottumwa"]),
        ("Then she went to {PERSON Ottumwa} by rail.", ["Ottumwa"]),
        ("The ferry to {ORG Lerwick} sank.", ["Lerwick"]),
        ("Boats fish off {ORG Lerwick} now.", ["Lerwick"]),
        ("Between {ORG Lerwick} in {GPE Scotland} and here.", ["Lerwick", "Scotland"]),
        ("Today {PERSON Lerwick}, the main port of {GPE Scotland}, sleeps.", ["Lerwick", "Scotland"]),
        ("Snow fell on Mount Rinjani today.", ["Mount Rinjani"]),
        ("{GPE Near Lerwick} it rained.", ["Lerwick"]),
        ("In Lerwick it rained.", ["Lerwick"]),
        ("Singers from {GPE Wales} and {PERSON Brittany} came.", ["Wales", "Brittany"]),
        ("{GPE Palau} and the {ORG Marshall Islands} came.", ["Palau", "Marshall Islands"]),
        ("She leaves a sister, {PERSON Ada Holt}, of {ORG Ottumwa}.", ["Ottumwa"]),
        ("Sen. {PERSON Ada Holt}, {ORG D-Ohio}, spoke.", ["Ohio"]),
        ("Sen. {PERSON Ada Holt} ({ORG R-Mich.}) spoke.", ["Mich."]),
        ("Del. {PERSON Ada Holt}, {PERSON D-W. Va.}, spoke.", ["W. Va."]),
        (
            "It rained in {PERSON Dodge}, {PERSON Fond du Lac} and {ORG Ozaukee} counties.",
            ["Dodge", "Fond du Lac", "Ozaukee"],
        ),
    ],
)
def test_a_name_in_the_frame_of_a_place_is_one(marked: str, places: list[str]) -> None:
    assert names_of("place", marked) == places


@pytest.mark.parametrize(
    "marked",
    [
        "The {ORG Ottumwa Tools} man was held.",
        "{PERSON Ada Ottumwa} came. A letter from {PERSON Ottumwa} came.",
        "{PERSON Ottumwa} said so. A letter from {PERSON Ottumwa} came.",
        "A letter from {ORG Qwxzow} came.",
        "A letter from {PERSON Sylvester} came.",
        "The {ORG NATO} man was held.",
        "A gift from {ORG God} came.",
        "It takes 2 of {ORG Qwxzow} today.",
        "It needs a {ORG D-Qwxzow}, too.",
    ],
)
def test_what_may_be_something_else_is_left_as_it_is(marked: str) -> None:
    assert names_of("place", marked) == []


def test_all_mentions_of_a_framed_name_are_places() -> None:
    marked = "A {PERSON Ottumwa} man was held. {ORG Ottumwa} wept."
    assert names_of("place", marked) == ["Ottumwa", "Ottumwa"]


def test_an_abbreviated_state_keeps_its_full_stop() -> None:
    assert names_of("place", "Fire in {GPE Kearney}, {GPE Neb}. today, in the {GPE U.S.} and in {GPE Peru}.") == [
        "Kearney",
        "Neb.",
        "U.S.",
        "Peru",
    ]

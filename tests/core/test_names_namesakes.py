"""People who are called as countries and cities are, and countries that have somebody's surname."""

import pytest

from tests.core.name_parses import names_of


@pytest.mark.parametrize(
    "text",
    [
        "{PERSON Ada Portugal} left. “It rained,” {GPE Portugal} said.",
        "{PERSON Ada Portugal} left. {GPE Portugal}, 61, walked home.",
        "{PERSON Ada Portugal} left. Neighbours called {GPE Portugal}'s daughter.",
        "{PERSON Ada Portugal} left. Then Mrs. {GPE Portugal} rang.",
        "{PERSON Ada Portugal} left. The clerk knew {GPE Portugal} who had signed.",
        "{PERSON Ada Portugal} left, and then {GPE Portugal}, who is 61, rang.",
        "{PERSON Ada Portugal} left. “It rained,” said {GPE Portugal}.",
        "{PERSON Ada Portugal} left, and {GPE Portugal} told the board so.",
    ],
)
def test_a_surname_that_is_a_country_is_a_persons_where_a_person_is_spoken_of(text: str) -> None:
    assert names_of("person", text) == ["Ada Portugal", "Portugal"]
    assert names_of("place", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "{PERSON Ada Portugal} left. She lives in {GPE Portugal} now, and {GPE Portugal} said no.",
        "{PERSON Ada Portugal} left. {GPE Portugal}'s government paid, and {GPE Portugal} told the banks.",
        "{PERSON Ada Portugal} left. {GPE Egypt}, {GPE Portugal} and {GPE Peru} pay. {GPE Portugal} told the banks.",
        "{PERSON Ada Portugal} left {GPE Porto}. Then {GPE Portugal} told the banks.",
        "{PERSON Ada Portugal} left. Later {GPE Portugal} said it would pay.",
    ],
)
def test_a_surname_that_is_a_country_is_the_countrys_where_a_country_is_spoken_of(text: str) -> None:
    assert names_of("person", text) == ["Ada Portugal"]


def test_several_other_places_of_a_country_tell_that_it_speaks() -> None:
    text = "{PERSON Ada Portugal} left {GPE Lisbon} for {GPE Porto}. “We wait,” {GPE Portugal} said."
    assert names_of("person", text) == ["Ada Portugal"]


@pytest.mark.parametrize("marked", ["{GPE Florence} {GPE Norway}", "{GPE Florence Norway}"])
def test_two_places_with_a_space_between_are_somebody(marked: str) -> None:
    assert names_of("person", f"Then {marked} swam home.") == ["Florence Norway"]


def test_two_places_are_places_where_one_lies_in_the_other_or_a_comma_parts_them() -> None:
    assert names_of("person", "Then {GPE Florence}, {GPE Norway} and {GPE Peru} wrote.") == []
    assert names_of("person", "Then {GPE Florence} {GPE Italy} was shut.") == []
    assert names_of("person", "Then {GPE Florence Street} was shut.") == []


def test_a_person_and_the_country_of_that_name_are_told_apart() -> None:
    text = "{PERSON Ada Portugal} left. {GPE Portugal}'s army moved. “It rained,” {GPE Portugal} said."
    assert names_of("person", text) == ["Ada Portugal", "Portugal"]
    assert names_of("place", text) == ["Portugal"]

"""Relatives of one family name, told apart as the elder and the younger; family names of two words."""

import pytest

from tests.core.people_marked import rows


@pytest.mark.parametrize(
    ("told", "which"),
    [
        ("His father, {Terje Vik}, was there. ", "elder"),
        ("His uncle, {Terje Vik}, was there. ", "older"),
        ("His son, {Terje Vik}, was there. ", "younger"),
        ("His younger brother, {Terje Vik}, was there. ", "younger"),
    ],
)
def test_the_relative_is_whom_the_article_calls_the_elder_or_younger(told: str, which: str) -> None:
    people = rows(f"{{Jonas Vik}} signed. {told}{{Vik}} smiled. The {which} {{Vik}} wept. {{Vik}} left.")
    assert people == [["Jonas Vik", "Vik", "Vik"], ["Terje Vik", "Vik"]]


def test_the_other_of_two_is_who_was_named_before() -> None:
    people = rows(
        "{Shen Bo} sells. His son, {Shen Tao}, does not. The elder Mr. {Shen} laughed. The younger {Shen} left."
    )
    assert people == [["Shen Bo", "Shen"], ["Shen Tao", "Shen"]]


def test_without_a_relative_nothing_is_told() -> None:
    assert rows("{Jonas Vik} signed. The elder {Vik} wept.") == [["Jonas Vik", "Vik"]]


@pytest.mark.parametrize("family", ["Abu Zaid", "Ben Zur", "Le Gall", "La Torre", "San Martín"])
def test_a_family_name_of_two_words_alone_is_its_bearers(family: str) -> None:
    assert rows(f"{{Rita {family}}} sang. {{{family}}} danced.") == [[f"Rita {family}", family]]


def test_two_of_such_a_family_stay_two() -> None:
    assert rows("{Iyad Abu Rahma} came. {Nasser Abu Rahma} left.") == [["Iyad Abu Rahma"], ["Nasser Abu Rahma"]]


def test_a_nickname_is_no_part_of_the_family_name() -> None:
    assert rows("{Ada “Spoons” Holt} sang. {Ada Holt} danced. {Holt} left.") == [
        ["Ada “Spoons” Holt", "Ada Holt", "Holt"]
    ]

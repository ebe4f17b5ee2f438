"""A name of which the article speaks as of a human being only is a person's, whatever the model takes it for."""

import pytest

from tests.core.name_parses import names_of


@pytest.mark.parametrize(
    "text",
    [
        "{GPE Wambui Zarnova}, 41, a nurse, wept.",
        "{ORG Wambui Zarnova}, aged 9, wept.",
        "Then {ORG Wambui Zarnova} said she was ill.",
        "Then {FAC Wambui Zarnova}, 41, wept.",
        "“It is late,” {GPE Wambui Zarnova} said.",
        "{GPE Wambui Zarnova} wept. She was ill.",
        "Then Wambui Zarnova, 41, wept.",
        "On Friday nurse Wambui Zarnova, 41, wept.",
        "Then Mrs Wambui Zarnova, 41, wept.",
        "Then the stage designer {ORG Wambui Zarnova} wept.",
    ],
)
def test_an_age_a_verb_of_saying_or_a_pronoun_makes_a_person(text: str) -> None:
    assert names_of("person", text) == ["Wambui Zarnova"]


def test_one_unknown_word_is_a_person_as_well() -> None:
    assert names_of("person", "{GPE Torvék}, 58, left. {GPE Torvék} lied.") == ["Torvék", "Torvék"]
    assert names_of("person", "Then Torvék, 58, left.") == ["Torvék"]
    assert names_of("person", "Then Torvék, 5,800 strong, left.") == []


@pytest.mark.parametrize(
    "text",
    [
        "{GPE Leeds}, 41, {GPE Bradford}, 12, were the scores.",
        "{GPE Portugal} said she was late.",
        "Officials at the {FAC White House} said he left.",
        "He on {ORG Zarnova} said he left.",
        "{ORG Zarnova Line} grew. He left.",
        "The {GPE City of Zarnow} says so.",
        "{GPE Zarnova Valley} said so.",
        "Its publisher {ORG Zarnova} said so.",
        "The plains of {PERSON Zarnova} and the town of {PERSON Torvek} froze.",
        "{GPE Zarnow} grew.\nShe left.",
        "On March, 12, the {FAC Zarnova Cemetery} whose wall fell.",
    ],
)
def test_places_and_bodies_stay_what_they_are(text: str) -> None:
    assert names_of("person", text) == []


def test_a_generation_is_part_of_the_name_before_it() -> None:
    text = "{PERSON Otto Zarnova}, Jr., left. {ORG Torvek}, {ORG III}, wept. Then Quell, {PERSON Sr.}."
    assert names_of("person", text) == ["Otto Zarnova, Jr.", "Torvek, III", "Quell, Sr."]
    assert names_of("person", "Then Phase {ORG III} and no {PERSON Jr.} left.") == []
    assert names_of("organisation", "Then Phase {ORG III} and no {PERSON Jr.} left.") == []


@pytest.mark.parametrize("label", ["PERSON", "ORG"])
def test_an_office_is_nobody(label: str) -> None:
    text = f"Its Chief {{{label} Harbour Officer}} wept. The {{{label} Chief Harbour Officer}} left."
    assert names_of("person", text) + names_of("organisation", text) == []
    assert names_of("person", "Its Chief Harbour Officer Tavik Orlen wept.") == ["Tavik Orlen"]


def test_who_is_called_as_an_office_is_somebody() -> None:
    assert names_of("person", "Then {PERSON Ada Dean} and {PERSON Otto Governor} left.") == [
        "Ada Dean",
        "Otto Governor",
    ]
    assert names_of("organisation", "Then {ORG Bank Governor} left.") == ["Bank Governor"]

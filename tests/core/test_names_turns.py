"""The labels of a transcript's turns: who speaks is a person, unless a body, a place or a role does."""

import pytest

from tests.core.name_parses import names_of


@pytest.mark.parametrize("label", ["GPE", "ORG", "PERSON", "NORP"])
def test_a_label_is_a_person_whatever_the_model_says(label: str) -> None:
    text = f"{{{label} BRULARD}}: We wait.\nQUILLBY: Why?\nBRULARD: The ferry is late."
    assert names_of("person", text) == ["BRULARD", "BRULARD"]


def test_a_label_that_the_model_has_seen_in_part_is_a_person_in_whole() -> None:
    text = "{ORG GARCIA} BRULARD: We wait.\nQUILLBY: Why?"
    assert names_of("person", text) == ["GARCIA BRULARD"]


def test_a_label_whose_name_the_article_tells_is_a_person() -> None:
    text = "The mayor, {PERSON Ida Brulard}, came.\nBRULARD: We wait.\nADA QUILLBY: Why?\nQZ: No."
    assert names_of("person", text) == ["Ida Brulard", "BRULARD", "ADA QUILLBY"]


@pytest.mark.parametrize("title", ["SEN.", "REP.", "GOV.", "MR.", "DR."])
def test_a_label_with_a_title_is_a_person_that_the_model_has_not_seen(title: str) -> None:
    assert names_of("person", f"{title} BRIMBLE: We wait.\nQUILLBY: Why?") == ["BRIMBLE"]


@pytest.mark.parametrize("label", ["BOARD OF HEALTH", "FERRY UNION", "QZT", "BRIGHTWATER"])
def test_a_body_stays_one(label: str) -> None:
    text = f"They asked {{ORG Brightwater}}.\n{{ORG {label}}}: We wait.\nQUILLBY: Why?"
    assert names_of("person", text) == []
    assert names_of("organisation", text) == ["Brightwater", label]


def test_a_country_stays_a_place() -> None:
    assert names_of("place", "{GPE PORTUGAL}: We wait.\nQUILLBY: Why?") == ["PORTUGAL"]


@pytest.mark.parametrize("label", ["REPORTER", "HOST", "WATCH"])
def test_a_role_or_a_word_names_nobody(label: str) -> None:
    assert names_of("person", f"{{ORG {label}}}: We wait.\nQUILLBY: Why?") == []


def test_one_label_alone_makes_no_transcript() -> None:
    assert names_of("organisation", "{ORG BRULARD}: We wait.\nThey left.") == ["BRULARD"]

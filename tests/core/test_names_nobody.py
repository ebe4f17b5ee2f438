"""What is nobody, and what is no part of anybody's name, though the model or a capital says so."""

import pytest

from tests.core.name_parses import names_of


@pytest.mark.parametrize("opener", ["Neither", "Both", "Either", "Nor", "Every", "Another"])
def test_a_determiner_that_opens_a_sentence_is_no_part_of_a_name(opener: str) -> None:
    assert names_of("person", f"{{PERSON {opener} Zarnova}} came late.") == ["Zarnova"]


def test_an_article_is_no_given_name() -> None:
    assert names_of("person", "An {ORG Orlentec} spokeswoman wept.") == []


@pytest.mark.parametrize(
    "aside", ["({PERSON Laughter}.)", "[{ORG Applause}]", "({PERSON Murmurs}.)", "({GPE Crosstalk})"]
)
def test_what_a_transcript_tells_in_brackets_is_nobody(aside: str) -> None:
    for kind in ("person", "place", "organisation"):
        assert names_of(kind, f"It is over. {aside} Go home.") == []


def test_a_name_in_brackets_is_somebodys() -> None:
    assert names_of("person", "The keeper ({PERSON Torvek}) wept.") == ["Torvek"]


def test_a_surname_that_the_model_takes_for_a_day_is_joined() -> None:
    assert names_of("person", "then {PERSON Walter} {DATE Frydai} spoke") == ["Walter Frydai"]
    assert names_of("person", "then {PERSON Walter} {DATE Friday} spoke") == ["Walter"]


def test_a_rank_of_two_words_leads_a_name() -> None:
    assert names_of("person", "Then Det Con Zurab {PERSON Torvek} spoke.") == ["Zurab Torvek"]


@pytest.mark.parametrize("letters", ["MS", "AS", "MSP", "TD"])
def test_letters_of_a_parliament_are_no_part_of_a_name(letters: str) -> None:
    assert names_of("person", f"then {{PERSON Walter Torvek {letters}}} spoke") == ["Walter Torvek"]


def test_a_family_name_with_the_letters_of_a_parliament_is_no_body() -> None:
    assert names_of("person", "then Walter {ORG Torvek MS} spoke") == ["Walter Torvek"]
    assert names_of("organisation", "then the {ORG Torvek MS} sank") == ["Torvek MS"]


def test_a_spokesman_is_somebody_whatever_his_name_ends_in() -> None:
    assert names_of("person", "The spokesman {PERSON Wang Bank} wept.") == ["Wang Bank"]

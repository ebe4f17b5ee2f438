"""Nicknames within names, people whom an article introduces by a bare word, and letters of honour."""

import pytest

from tests.core.name_parses import names_of


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("Police held {PERSON Ernesto} “Kuya” {GPE Villar}. Villar denied it.", ["Ernesto “Kuya” Villar", "Villar"]),
        ('{PERSON Warren} "Slim" {PERSON Pell} sang.', ['Warren "Slim" Pell']),
        ("Guards found {PERSON Dmitri} ‘the Owl’ {GPE Saratov}.", ["Dmitri ‘the Owl’ Saratov"]),
        ("They fined {PERSON Robert} (Big Bob) {ORG Lancaster}.", ["Robert (Big Bob) Lancaster"]),
        ("Senator {PERSON Juan} “Johnny” de la {GPE Vega} left.", ["Juan “Johnny” de la Vega"]),
        ("They heard Tommy “The Cat” {ORG Burnley}. Later Burnley sat.", ["Tommy “The Cat” Burnley", "Burnley"]),
    ],
)
def test_a_nickname_within_a_name_is_part_of_it(marked: str, names: list[str]) -> None:
    assert names_of("person", marked) == names
    assert names_of("place", marked) == []


@pytest.mark.parametrize(
    "marked",
    [
        "{PERSON Ada} shouted “Stop,” {PERSON Holt} heard.",
        "{ORG Norwind} “Deluxe” {PERSON Holt} liked.",
        "{PERSON Ada} “Spoons” Monday",
    ],
)
def test_what_stands_in_quotation_marks_otherwise_is_no_nickname(marked: str) -> None:
    assert not any("“" in name for name in names_of("person", marked))


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("A man, who identified himself simply as {DATE Sunday}, wept.", "Sunday"),
        ("A trader who gave her name only as Blessing wept.", "Blessing"),
        ("The guard asked to be identified only as {DATE Friday}, he wept.", "Friday"),
        ("A seller who gave only her first name, Nhima, wept.", "Nhima"),
        ("A soldier named {DATE Wednesday} wept.", "Wednesday"),
        ("A widow known only as Patience wept.", "Patience"),
    ],
)
def test_whoever_is_introduced_by_a_bare_word_is_called_so(marked: str, name: str) -> None:
    assert names_of("person", marked) == [name]


def test_one_introduced_so_is_known_where_he_speaks_again_and_not_by_the_calendar() -> None:
    text = "A man who gave his name as {DATE Sunday} wept. “No,” said Sunday. They will meet on Sunday."
    assert names_of("person", text) == ["Sunday", "Sunday"]


@pytest.mark.parametrize(
    "marked", ["The system is known only as Horizon.", "He introduced himself as Chairman of the board."]
)
def test_systems_and_offices_are_nobody(marked: str) -> None:
    assert names_of("person", marked) == []


@pytest.mark.parametrize("honour", ["SAN", "QC", "OBE", "S.J."])
def test_letters_of_honour_behind_a_name_are_no_name(honour: str) -> None:
    marked = f"The court heard Chief {{PERSON Ada Holt}}, {{GPE {honour}}}, on Friday."
    assert names_of("person", marked) == ["Ada Holt"]
    assert names_of("place", marked) == []


def test_a_country_behind_a_name_is_one() -> None:
    assert names_of("place", "First came {PERSON Ada Holt}, {GPE U.S.}, on Friday.") == ["U.S."]


@pytest.mark.parametrize("trade", ["full-back", "winger", "pharmacist"])
def test_a_trade_before_a_full_name_tells_a_human_being(trade: str) -> None:
    marked = f"They let the {trade} {{NORP Dwayne}} Lanark go. The club said that {{GPE Lanark}} had gone."
    assert names_of("person", marked) == ["Dwayne Lanark", "Lanark"]


def test_a_given_name_that_is_a_state_is_hers_where_it_acts() -> None:
    marked = "{PERSON Georgia Nowak} wrote it. “{GPE Georgia} called me at night,” he said."
    assert names_of("person", marked) == ["Georgia Nowak", "Georgia"]
    marked = "{PERSON Georgia Nowak} lives in {GPE Georgia}. “{GPE Georgia} called me home,” she said."
    assert names_of("place", marked) == ["Georgia", "Georgia"]


def test_a_first_name_that_no_list_has_stands_for_its_bearer() -> None:
    marked = "Chief {PERSON Wimi Ekpo} was jailed. They sang that Wimi would be back."
    assert names_of("person", marked) == ["Wimi Ekpo", "Wimi"]


def test_a_given_name_before_a_particle_is_part_of_the_name() -> None:
    assert names_of("person", "They met Louise {PERSON de Holt} on Friday.") == ["Louise de Holt"]

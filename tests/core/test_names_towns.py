"""Towns that look like people, teams that are called by towns, states in short."""

import pytest

from quotidian.analysis.names import find
from tests.core.name_parses import names_of, read


@pytest.mark.parametrize("town", ["Puerto Montt", "Ciudad Juárez", "Saint-Denis", "Red Deer"])
def test_a_town_of_several_words_is_nobody(town: str) -> None:
    assert names_of("place", f"It closed {{PERSON {town}}} on Friday.") == [town]


@pytest.mark.parametrize("name", ["Glen Burnie", "Van Buren", "Prince Albert"])
def test_what_may_be_somebodys_name_stays_so(name: str) -> None:
    assert names_of("place", f"It pleased {{PERSON {name}}} on Friday.") == []


def test_where_an_author_writes_is_no_author() -> None:
    text = "By {PERSON Ada Holt}, {GPE Port Harcourt}\nIt closed."
    article, parse = read(text, {0: "byline"}, ("Ada Holt", "Port Harcourt"))
    kinds = {mention.span.of(article.text): mention.kind for mention in find(article, parse)}
    assert kinds == {"Ada Holt": "person", "Port Harcourt": "place"}


@pytest.mark.parametrize(
    ("marked", "team"),
    [
        ("He left the Red Deer Rebels on Friday.", "Red Deer Rebels"),
        ("He left the Prince {PERSON George} Cougars.", "Prince George Cougars"),
        ("He left the {PERSON Brandon} Wheat Kings.", "Brandon Wheat Kings"),
    ],
)
def test_a_team_is_called_by_its_town(marked: str, team: str) -> None:
    assert names_of("organisation", marked) == [team]
    assert names_of("person", marked) == []


@pytest.mark.parametrize("name", ["Lincoln Brothers", "Jackson Heights", "Zarnow Tigers"])
def test_what_no_team_is_called_is_none(name: str) -> None:
    assert names_of("organisation", f"He left the {name} on Friday.") == []


def test_a_state_in_short_behind_its_town() -> None:
    assert names_of("place", "A man from {FAC Flin Flon}, Man., won.") == ["Flin Flon", "Man."]
    assert names_of("place", "A man from {GPE Lisbon}, Man., won.") == ["Lisbon"]


def test_the_west_of_a_country_is_the_country_and_a_western_state_is_itself() -> None:
    assert names_of("place", "{LOC Western Spain} burned.") == ["Spain"]
    assert names_of("place", "{GPE Western Australia} burned.") == ["Western Australia"]


def test_a_pair_in_which_the_first_is_told_a_place() -> None:
    assert names_of("place", "It is open in {GPE Wodonga} and {PERSON Wangaratta}.") == ["Wodonga", "Wangaratta"]
    assert names_of("place", "It was in {GPE Wodonga} and {PERSON Wangaratta} said so.") == ["Wodonga"]


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("A petrol station at {ORG Orlu} was sold.", "Orlu"),
        ("Residents of Apalit wept.", "Apalit"),
        ("The fire seen from {ORG Heron Point} grew.", "Heron Point"),
    ],
)
def test_frames_of_small_places(marked: str, name: str) -> None:
    assert names_of("place", marked) == [name]


def test_what_is_at_a_firm_is_at_no_place() -> None:
    assert names_of("place", "A job at {ORG Orlu} was cut.") == []


@pytest.mark.parametrize("ending", ["born", "based", "raised", "bound"])
def test_the_town_that_somebody_is_from_or_something_sits_in(ending: str) -> None:
    assert names_of("place", f"The Coventry-{ending} one won.") == ["Coventry"]
    assert names_of("place", f"The Holtish-{ending} one won.") == []


def test_a_bay_is_nobody_but_one_who_has_a_given_name_may_be_called_so() -> None:
    assert names_of("place", "{PERSON Zarnow Bay} is calm.") == ["Zarnow Bay"]
    assert names_of("person", "{PERSON Ada Bay} is calm.") == ["Ada Bay"]

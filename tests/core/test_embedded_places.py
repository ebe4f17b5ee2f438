"""Places within the names of organisations."""

import pytest

from quotidian.analysis import places
from quotidian.model import Mention, Place, Span
from tests.core.place_parses import article_of, parse_of, place_mentions


def resolve(text: str, organisation: str, *names: str) -> tuple[Place, ...]:
    start = text.index(organisation)
    body = Mention(Span(start, start + len(organisation)), "organisation")
    return places.resolve(article_of(text), parse_of(text), [body, *place_mentions(text, *names)])


def embedded(text: str, organisation: str, *names: str) -> list[tuple[str, str]]:
    """Return the place and the words of each mention that is no name."""
    found = resolve(text, organisation, *names)
    return [(p.name, m.span.of(text)) for p in found for m in p.mentions if m.form == "demonym"]


@pytest.mark.parametrize(
    ("organisation", "place", "words"),
    [
        ("Kentucky Lantern Society", "Kentucky", "Kentucky"),
        ("Lantern Society of New Zealand", "New Zealand", "New Zealand"),
        ("U.S. Lantern Board", "United States", "U.S."),
        ("Norwegian Lantern Board", "Norway", "Norwegian"),
        ("Norway's Lantern Board", "Norway", "Norway"),
    ],
)
def test_a_place_in_the_name_of_a_body_is_found(organisation: str, place: str, words: str) -> None:
    assert embedded(f"The {organisation} met", organisation) == [(place, words)]


def test_a_lesser_place_counts_where_the_article_has_it_elsewhere() -> None:
    text = "The Qwxztown Lantern Society met in Qwxztown"
    assert embedded(text, "Qwxztown Lantern Society") == []
    # The second Qwxztown is the place by itself.
    last = text.rindex("Qwxztown")
    body = Mention(Span(4, 28), "organisation")
    town = Mention(Span(last, last + 8), "place")
    (place,) = places.resolve(article_of(text), parse_of(text), [body, town])
    assert [(mention.span.start, mention.form) for mention in place.mentions] == [(4, "demonym"), (last, "name")]


@pytest.mark.parametrize(
    "organisation",
    [
        "Reading Lantern Society",
        "Norway",
        "Mobile Lantern Board",
        "NATO",
        "St Mary Lantern Board",
        "Federal Lantern Board",
    ],
)
def test_words_that_are_more_than_a_place_and_whole_names_do_not_count(organisation: str) -> None:
    assert embedded(f"The {organisation} met", organisation) == []


def test_what_is_embedded_stands_for_no_government() -> None:
    (place,) = resolve("Norway Lantern Board said", "Norway Lantern Board")
    assert not place.mentions[0].as_government


@pytest.mark.parametrize(
    ("organisation", "words"),
    [
        ("Ottumwa Fire Department", "Ottumwa"),
        ("Ottumwa High School", "Ottumwa"),
        ("University of Tauranga", "Tauranga"),
        ("Ozaukee County Circuit Court", "Ozaukee County"),
        ("Friends of the Ozaukee County Library", "Ozaukee County"),
    ],
)
def test_a_body_of_a_town_or_county_tells_the_town(organisation: str, words: str) -> None:
    assert [found for _, found in embedded(f"The {organisation} met", organisation)] == [words]


@pytest.mark.parametrize("organisation", ["Ottumwa Lantern Society", "Madison High School", "Qwxzow Fire Department"])
def test_a_body_that_may_bear_somebodys_name_tells_none(organisation: str) -> None:
    assert embedded(f"The {organisation} met", organisation) == []


@pytest.mark.parametrize(("team", "town"), [("Winnipeg Jets", "Winnipeg"), ("Brandon Wheat Kings", "Brandon")])
def test_a_team_belongs_to_the_town_that_it_is_called_by(team: str, town: str) -> None:
    assert embedded(f"He left the {team} on Friday.", team) == [(town, town)]


@pytest.mark.parametrize("body", ["Lincoln Motors", "Jackson Brothers"])
def test_firms_and_families_belong_to_no_town(body: str) -> None:
    assert embedded(f"He left the {body} on Friday.", body) == []

"""Places told by the words beside them: prepositions, regions, towns' people, rows, compounds."""

import pytest

from tests.core.name_parses import names_of


@pytest.mark.parametrize(
    "marked",
    [
        "a choir from {PERSON Maputo} sang",
        "they sailed to {PERSON Trondheim} then",
        "residents of {PERSON Trondheim} voted",
        "it went on to {ORG Trondheim} then",
        "a {PERSON Trondheim} man was held",
        "the road to Trondheim is shut",
        "they live near Trondheim now",
        "at last {PERSON Trondheim}, Norway, froze",
    ],
)
def test_a_known_place_is_one_where_the_words_before_it_say_so(marked: str) -> None:
    place = "Maputo" if "Maputo" in marked else "Trondheim"
    assert place in names_of("place", marked)
    assert names_of("person", marked) == []


@pytest.mark.parametrize(
    "marked",
    [
        "They trust in {PERSON Lincoln} and Ada {PERSON Lincoln} smiled.",
        "a letter from {PERSON Lincoln} came",
        "they spoke of {PERSON Lincoln} often",
    ],
)
def test_a_person_stays_one_where_the_words_before_speak_of_people_too(marked: str) -> None:
    assert names_of("place", marked) == []


def test_a_namesake_of_a_person_is_a_place_where_its_own_words_say_so() -> None:
    text = "{PERSON Ida Jackson} farms near {PERSON Jackson}, Minn. {PERSON Jackson} is glad. It rains in Jackson too."
    assert names_of("place", text)[0] == "Jackson"
    assert names_of("person", text) == ["Ida Jackson", "Jackson"]


def test_an_unknown_name_where_a_lord_sits_is_a_place() -> None:
    text = "Baron {PERSON Holt} of {PERSON Zarncombe} died."
    assert names_of("place", text) == ["Zarncombe"]
    assert names_of("person", text) == ["Holt"]


@pytest.mark.parametrize(
    ("marked", "places"),
    [
        ("a {NORP pro-Norway} party", ["Norway"]),
        ("the Norway-Mali talks", ["Norway", "Mali"]),
        ("the {NORP U.S.-Norwegian} pact", ["U.S."]),
        ("Sen. {PERSON Ada Holt}, {ORG R-Alaska}, left", ["Alaska"]),
        ("Sen. {PERSON Ada Holt}, {ORG D-Mich}., left", ["Mich."]),
        ("Rep. {PERSON Ada Holt} ({ORG D-N.Y.}) left", ["N.Y."]),
        ("they asked {PERSON Ada Holt}, R-Alaska.", ["Alaska"]),
        ("a {GPE Norway-led} force", ["Norway"]),
        ("the Holt-Norway talks", []),
    ],
)
def test_countries_within_compounds_are_places(marked: str, places: list[str]) -> None:
    assert names_of("place", marked) == places


def test_a_known_place_among_places_is_one() -> None:
    assert names_of("place", "in {GPE Bergen}, {PERSON Trondheim} and {GPE Oslo}") == ["Bergen", "Trondheim", "Oslo"]
    row = "{GPE Bergen} (+41), {PERSON Trondheim} (+9); and {PERSON Lillehammer} (+2)"
    assert names_of("person", row) == []


def test_a_row_of_people_is_left_to_the_model() -> None:
    row = "{PERSON Lincoln}, {PERSON Jackson}, {PERSON Madison} and {GPE Trondheim}"
    assert names_of("person", row) == ["Lincoln", "Jackson", "Madison"]
    assert names_of("person", "{PERSON Orlen}, {PERSON Vint} and {GPE Oslo}") == ["Orlen", "Vint"]


def test_a_people_or_language_is_no_place() -> None:
    text = "the {GPE Zarnish} language is old. In {GPE Zarnish} it is {PERSON Zarnish}."
    assert names_of("place", text) == []
    assert names_of("person", text) == []
    assert names_of("place", "the {GPE Norway} culture") == ["Norway"]


@pytest.mark.parametrize("site", ["Hotel", "Museum", "Stadium", "Cathedral", "Bay"])
def test_a_site_that_the_model_takes_for_a_body_is_a_place(site: str) -> None:
    assert names_of("place", f"the {{ORG Zarnova {site}}} was full") == [f"Zarnova {site}"]


def test_a_club_is_no_place() -> None:
    assert names_of("place", "{GPE Torvek United} lost") == []
    assert names_of("organisation", "{PERSON Torvek Wanderers} lost to {PERSON Zarnova Madrid}") == [
        "Torvek Wanderers",
        "Zarnova Madrid",
    ]


@pytest.mark.parametrize("behind", ["lost 2–0", "’s striker fell", "beat us"])
def test_a_town_that_plays_is_a_club(behind: str) -> None:
    assert names_of("organisation", f"then {{GPE Lincoln City}} {behind}".replace(" ’", "’")) == ["Lincoln City"]
    assert names_of("place", f"then {{GPE Trondheim}} {behind}".replace(" ’", "’")) == ["Trondheim"]


def test_a_word_that_opens_a_sentence_is_no_part_of_a_place() -> None:
    assert names_of("place", "It ended. {GPE Near Trondheim} it rained.") == ["Trondheim"]


def test_a_capital_that_speaks_is_a_place() -> None:
    assert names_of("place", "{PERSON Freetown} said so.") == ["Freetown"]


def test_a_state_that_is_a_given_name_too_is_a_place_by_itself() -> None:
    assert names_of("place", "{PERSON Jordan} grew by 4 per cent.") == ["Jordan"]
    assert names_of("person", "{PERSON Jordan} said so.") == ["Jordan"]


def test_an_acronym_in_brackets_is_what_its_name_is() -> None:
    text = "the {ORG Zarnova Port Authority} ({GPE ZPA}) met. The {GPE ZPA} left."
    assert names_of("place", text) == []
    assert names_of("place", "the {ORG Zarnova Port} ({GPE XYZ}) met. {GPE Norway} left.") == ["Norway"]


@pytest.mark.parametrize(
    ("line", "places"),
    [
        ("ZARNCOMBE, Norway, 14 February – It rained.", ["ZARNCOMBE", "Norway"]),
        ("TRONDHEIM, 14 February – It rained.", ["TRONDHEIM"]),
    ],
)
def test_date_lines_name_places(line: str, places: list[str]) -> None:
    assert names_of("place", line) == places


def test_an_unknown_name_that_is_mostly_somewhere_is_a_place() -> None:
    text = "They live near {PERSON Zarnow Torv}. It snows in {PERSON Zarnow Torv}. {PERSON Zarnow Torv} is cold."
    assert names_of("place", text) == ["Zarnow Torv"] * 3
    assert names_of("person", "They believe in {PERSON Ada Torv}.") == ["Ada Torv"]


def test_the_seat_of_an_office_is_not_part_of_who_holds_it() -> None:
    text = "the Archbishop of {ORG Trondheim Ada Zarnova} spoke"
    assert names_of("place", text) == ["Trondheim"]
    assert names_of("person", text) == ["Ada Zarnova"]
    assert names_of("place", "the Archbishop of {ORG Zarnow Ada Zarnova} spoke") == []


def test_a_saints_town_keeps_what_looks_like_a_possessive_ending() -> None:
    assert names_of("place", "They sailed to {GPE St. John}'s, {GPE Canada}, again.") == ["St. John's", "Canada"]
    assert names_of("place", "They saw {LOC St. Peter}'s Basilica.") == ["St. Peter"]
    bare = "They sailed to {GPE St. John} and saw {GPE St. John}'s port."
    assert names_of("place", bare) == ["St. John", "St. John"]

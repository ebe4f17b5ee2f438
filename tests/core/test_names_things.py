"""Ships, works, papers and portfolios are nobody; the words around a person's name are no part of it."""

import pytest

from quotidian.analysis.pipeline import Pipeline
from quotidian.structure import structure_plain_text
from tests.core.name_parses import names_of


@pytest.mark.parametrize(
    "text",
    [
        "the space shuttle {PERSON Zarnova} landed",
        "Now Space {PERSON Shuttle Zarnova} landed",
        "Then {PERSON Hurricane Zarnova} struck",
        "the film {PERSON Torvek Rises} was shown",
        "the vocal quartet {PERSON Zarnova} sang, and {PERSON Zarnova} bowed",
        "the annual {PERSON Zarnova} began, and {PERSON Zarnova} ended",
        "the 1991 {PERSON Zarnova} was short",
        "her own book {PERSON Zarnova} was short",
        "they asked {PERSON ZarnNet} and other {PERSON ZarnTubers}",
    ],
)
def test_a_thing_is_nobody(text: str) -> None:
    assert names_of("person", text) == []


def test_a_noun_for_a_body_makes_a_body() -> None:
    text = "the rebel movement {PERSON Zarnova} fell, and {PERSON Zarnova} rose"
    assert names_of("organisation", text) == ["Zarnova", "Zarnova"]
    assert names_of("person", "the firm {PERSON Zarnova} left {PERSON Ada Zarnova}") == ["Zarnova", "Ada Zarnova"]


@pytest.mark.parametrize("name", ["University of Zarnova", "Bank of Torvek Rises"])
def test_a_university_is_nobody(name: str) -> None:
    assert names_of("person", f"an ecologist at the {{PERSON {name}}} spoke") == []
    assert names_of("organisation", f"an ecologist at the {{PERSON {name}}} spoke") == [name]


def test_a_trade_or_a_full_name_makes_no_thing() -> None:
    assert names_of("person", "the singer {PERSON Zarnova} bowed") == ["Zarnova"]
    assert names_of("person", "the film {PERSON Zarnova} shows {PERSON Ada Zarnova}.") == ["Zarnova", "Ada Zarnova"]
    assert names_of("person", "the late {PERSON Zarnova} wrote, said {PERSON Orlen}") == ["Zarnova", "Orlen"]


@pytest.mark.parametrize("noun", ["administration", "campaign", "era"])
def test_an_article_may_belong_to_what_somebody_leads(noun: str) -> None:
    assert names_of("person", f"the {{PERSON Zarnova}} {noun} ended") == ["Zarnova"]


def test_a_word_that_leads_something_is_nobody() -> None:
    assert names_of("person", "the {PERSON Leave} campaign and the {PERSON Zarn1More} campaign ended") == []


def test_a_given_name_that_is_a_place_in_the_article_marks_nobody() -> None:
    text = "{PERSON Amelia Zarnova} lives. Then Amelia left {GPE Amelia}."
    assert names_of("person", text) == ["Amelia Zarnova"]


@pytest.mark.parametrize("name", ["McZarn", "MacZarn", "DeZarn", "LeZarn", "VanZarn", "O’Zarn"])
def test_a_capital_within_a_family_name_makes_no_thing(name: str) -> None:
    assert names_of("person", f"they asked {{PERSON {name}}}") == [name]


@pytest.mark.parametrize("name", ["Die Rundschau", "La Prensa", "El Día"])
def test_a_paper_with_its_article_is_an_organisation(name: str) -> None:
    assert names_of("organisation", f"It was {{PERSON {name}}} that wrote so.") == [name]


def test_a_family_name_with_an_article_is_no_paper() -> None:
    assert names_of("person", "It was {PERSON Le Brulard} that wrote so.") == ["Le Brulard"]


def test_a_score_is_no_part_of_a_team_s_name() -> None:
    assert names_of("organisation", "Then {ORG Zarnova Rovers 3-0} and {ORG Torvek 12–7} won.") == [
        "Zarnova Rovers",
        "Torvek",
    ]


def test_the_field_of_an_office_is_nobody_before_and_behind_it() -> None:
    assert names_of("organisation", "a Secretary of {ORG State} and a minister for {ORG Fisheries} wept.") == []
    assert names_of("organisation", "a director of {ORG Zarnova} and a state of {ORG Zarnova} wept.") == ["Zarnova"] * 2


def test_a_family_name_is_spread_with_its_particles() -> None:
    text = "{PERSON Ilse von der Aue} met {PERSON Ida St. Orlen}. Von der Aue left. {ORG St. Orlen} wept. Aue slept."
    assert names_of("person", text) == ["Ilse von der Aue", "Ida St. Orlen", "Von der Aue", "St. Orlen", "Aue"]


def test_a_full_name_that_the_model_left_out_is_added() -> None:
    assert names_of("person", "then Margaret van der Zarn spoke") == ["Margaret van der Zarn"]
    assert names_of("person", "then Margaret Zarnova spoke") == ["Margaret Zarnova"]


@pytest.mark.parametrize(
    "text",
    [
        "then Margaret spoke",
        "the Margaret Zarnova Gallery spoke",
        "the Margaret Gallery spoke",
        "then Georgia Zarnova spoke",
        "then New Margaret Zarnova spoke",
        "MARGARET ZARNOVA spoke",
    ],
)
def test_a_given_name_alone_or_within_more_adds_nobody(text: str) -> None:
    assert names_of("person", text) == []


def test_a_given_name_of_a_full_name_marks_its_bare_mentions() -> None:
    text = (
        "{PERSON Margaret Zarnova} spoke. {ORG Margaret} left. They asked Margaret. {PERSON Will Orlen} left. Will he?"
    )
    assert names_of("person", text) == ["Margaret Zarnova", "Margaret", "Margaret", "Will Orlen"]


def test_a_body_that_a_given_name_starts_is_a_person() -> None:
    assert names_of("person", "They asked {ORG Margaret Zarnova} and {ORG Piet van der Molen}.") == [
        "Margaret Zarnova",
        "Piet van der Molen",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "They asked {ORG Margaret Airlines}.",
        "They asked {ORG Margaret Zarnova} hospital.",
        "They asked the {ORG Margaret Zarnova}.",
        "They asked {ORG Margaret’s Zarnova}.",
        "They asked {ORG MARGARET Zarnova}.",
        "They asked {ORG Al Zarnova}.",
        "They asked {ORG Margaret, Zarnova}.",
        "They asked {ORG Margaret/Zarnova}.",
        "They asked {ORG Margaret University Zarnova}.",
        "They asked {ORG Christian Zarnova}.",
        "They asked {ORG German Zarnova}.",
        "They asked {ORG Margaret 7}.",
        "They asked {ORG Georgia Zarnova}.",
    ],
)
def test_a_body_stays_one_whatever_it_starts_with(text: str) -> None:
    assert names_of("person", text) == []


@pytest.mark.model
def test_a_headline_is_no_name() -> None:
    article = structure_plain_text(
        "BRULARD DEFIES OYELARAN\n\nMayor Tom Oyelaran quit. Ines Brulard won.", article_id="a"
    )
    found = Pipeline().analyse(article)
    assert [len(person.mentions) for person in found.people] == [2, 2]
    assert found.organisations == ()


def test_what_is_called_after_somebody_is_no_part_of_the_name() -> None:
    text = "{PERSON Ada Zarnova} made {PERSON Zarnova Prints}. They saw Prints."
    assert names_of("person", text) == ["Ada Zarnova", "Zarnova"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("{PERSON Ada Zarnova} met Mr. {PERSON Zarnova Torvek}.", "Zarnova Torvek"),
        ("{PERSON Ada Zarnova} met {PERSON Zarnova Torvek} and {PERSON Ada Torvek}.", "Zarnova Torvek"),
        ("{PERSON Ada Zarnova} met {PERSON Zarnova Margaret}.", "Zarnova Margaret"),
        ("{PERSON Mi-ran Baek} met {PERSON Baek Torvek}.", "Baek Torvek"),
    ],
)
def test_a_second_name_that_somebody_may_bear_stays(text: str, name: str) -> None:
    assert name in names_of("person", text)


def test_a_word_that_opens_the_sentence_is_no_part_of_a_name() -> None:
    assert names_of("person", "It fell. {PERSON Later Tavik Orlen} wept.") == ["Tavik Orlen"]
    assert names_of("person", "It fell. {PERSON Ban Zarnova} wept. {PERSON Later} left.") == ["Ban Zarnova", "Later"]


@pytest.mark.parametrize(
    "marked",
    [
        "some {PERSON Sheikhs} agreed",
        "their {PERSON General Secretary} agreed",
        "they like {PERSON Zarnovism} there",
        "two {PERSON F-35s} flew",
        "they voted on {PERSON Zarnovacare} twice",
        "{PERSON Zarnova} crude fell and {PERSON Zarnova} rose",
        "“{PERSON Mum} slept",
        "{PERSON Mussels} keep well. Now mussels are dear.",
    ],
)
def test_titles_teachings_models_and_words_are_nobody(marked: str) -> None:
    assert names_of("person", marked) == []


def test_a_word_that_is_somebodys_name_within_sentences_stays() -> None:
    assert names_of("person", "{PERSON Reed} came. A reed broke. Then {PERSON Reed} left.") == ["Reed", "Reed"]


@pytest.mark.parametrize(
    "marked",
    [
        "shares in {PERSON Zarnova} rose",
        "{PERSON Zarnova} shares rose",
        "they asked {PERSON Zarnova}, which grew",
        "{PERSON Zarnova}'s chief executive left",
        "{PERSON Zarnova Torvek}’s factories shut",
        "the pump maker {PERSON Zarnova} grew",
        "then {PERSON Morgan Zarn} MZN.N rose",
        "then {PERSON Zarnova} (7299.T) fell",
        "then {PERSON Fianna Fáil} won",
        "he wrote on {PERSON Twitter} again",
        "{PERSON Interpol Norway} agreed",
        "then {PERSON Zarnova Semiconductor} grew",
    ],
)
def test_companies_parties_and_branches_are_organisations(marked: str) -> None:
    assert names_of("person", marked) == []
    assert len(names_of("organisation", marked)) == 1


@pytest.mark.parametrize(
    ("marked", "people"),
    [
        ("{PERSON Ada Zarnova}'s shares rose", ["Ada Zarnova"]),
        ("{PERSON Ada Orlen} owns it. {PERSON Orlen}'s factories shut.", ["Ada Orlen", "Orlen"]),
        ("then {PERSON Ida Norway} wept", ["Ida Norway"]),
    ],
)
def test_somebody_may_own_what_companies_have(marked: str, people: list[str]) -> None:
    assert names_of("person", marked) == people


def test_a_trade_that_opens_a_sentence_is_no_part_of_a_name() -> None:
    assert names_of("person", "{PERSON Activist Ada Zarnova} said so.") == ["Ada Zarnova"]


def test_a_body_of_many_words_is_nobody_whoever_speaks_of_it() -> None:
    assert names_of("person", "the {ORG Federation of Zarnova Nations} who met") == []
    assert names_of("person", "a secretary of {ORG State} who met them") == []
    assert names_of("person", "{PERSON Senate} rose. {ORG Senate} said so.") == ["Senate"]

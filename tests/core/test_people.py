"""One person, one row: each rule of merging with a case that it joins and one that it keeps apart."""

from dataclasses import replace
from time import perf_counter

import pytest

from quotidian.analysis import people
from quotidian.analysis.grammar.syntax import Parse
from quotidian.analysis.people import clusters
from quotidian.lexicons.name_relations import related
from quotidian.lexicons.person_names import PersonName
from quotidian.model import Article, Mention, Span
from tests.core.people_marked import merged, read, rows

ONE_PERSON = {
    "family name alone": "{Petra Lindqvist} won. {Lindqvist} wept.",
    "capitals in a headline that comes first": "{LINDQVIST} WINS\n{Petra Lindqvist} won.",
    "possessives": "{Petra Lindqvist} won. {Lindqvist’s} lead was small, {Lindqvist's} luck great.",
    "diacritics left out": "{Jiří Dvorský} won. {Jiri Dvorsky} wept. {Dvorský} left.",
    "titles": "President {Petra Lindqvist} won. {President Lindqvist} wept. Ms. {Lindqvist} left.",
    "family name first": "{Park Min-ji} won. {Park} wept. {Min-ji} left.",
    "hyphen left out": "{Park Min-ji} won. {Park Min Ji} wept.",
    "order turned round": "{Szabó Réka} won. {Réka Szabó} wept. {Szabó} left.",
    "two family names": "{Inés Cobo Vidal} won. {Cobo} wept. {Cobo Vidal} left.",
    "Arabic article": "{Samir al-Khatib} won. {al-Khatib} wept. {Khatib} left.",
    "particles": "{Griet van der Molen} won. {Van der Molen} wept.",
    "letters behind a name left out": "{Otto Brandt KC} won. {Brandt} wept. {Otto Brandt} left.",
    "generation left out": "{Otto Brandt Jr.} won. {Brandt} wept. {Otto Brandt} left.",
    "nickname": "{Margaret Oyelaran} won. {Peggy Oyelaran} wept. {Meg} left.",
    "middle name": "{Petra Lindqvist} won. {Petra Maria Lindqvist} wept.",
    "initials": "{R.T. Oyelaran} won. {R. T. Oyelaran} wept. {Robert Oyelaran} left.",
    "slip of the pen": "{Kirstin Oyelaran} won. {Kirsten Oyelaran} wept. {Oyelarin} left.",
    "given name alone": "{Tobias Oyelaran}, 9, won. {Tobias} wept.",
    "slip of the pen in the surname of a full name": "{Kirsten Oyelaran} won. {Kirsten Oyelarin} wept.",
    "second surname left out or changed": "{Inés Cobo Vidal} won. {Inés Cobo Ruiz} wept. {Inés Cobo} left.",
    "one half of a hyphened surname": "{Inés Cobo-Vidal} won. {Inés Vidal} wept.",
    "two given names before both surnames": "{José Luis} won. {José Luis Cobo Vidal} wept.",
    "saint in the family name": "{Ann-Marie St. Orlen} won. {St. Orlen} wept. {Ann-Marie St Orlen} left.",
    "knighthood before the given name": "{Sir Tobias Oyelaran} won. {Sir Tobias} wept.",
}

SEVERAL_PEOPLE = {
    "different given names": ("{Petra Lindqvist} met {Sven Lindqvist}.", 2),
    "given names of one family name first": ("{Park Min-ji} met {Park Min-ho}.", 2),
    "given name that looks like a family name": ("{Grace Park} met {Park Min-ji}.", 2),
    "father and son": ("{Otto Brandt Jr.} met {Otto Brandt Sr.}.", 2),
    "couple": ("{Mr. Oyelaran} met {Mrs. Oyelaran}.", 2),
    "wife of a man named in full": ("{Robert Oyelaran} left. {Mrs. Oyelaran} stayed.", 2),
    "well-known names one letter apart": ("{Martin Oyelaran} met {Marvin Oyelaran}.", 2),
    "names of two sexes one letter apart": ("{Carlo Oyelaran} met {Carla Oyelaran}.", 2),
    "short given name that is no initial": ("{Jo Lindqvist} met {Jane Lindqvist}.", 2),
    "Patrick and Patricia, both Pat": ("{Patrick Oyelaran} met {Patricia Oyelaran}.", 2),
    "middle names": ("{Petra Maria Lindqvist} met {Petra Helga Lindqvist}.", 2),
    "king and namesake": ("{Karl Oyelaran} met {King Karl}.", 2),
}


@pytest.mark.parametrize("marked", ONE_PERSON.values(), ids=ONE_PERSON.keys())
def test_joins(marked: str) -> None:
    assert len(rows(marked)) == 1


@pytest.mark.parametrize(("marked", "number"), SEVERAL_PEOPLE.values(), ids=SEVERAL_PEOPLE.keys())
def test_keeps_apart(marked: str, number: int) -> None:
    assert len(rows(marked)) == number


def test_short_name_goes_to_who_is_called_so_already() -> None:
    marked = "{Sven Lindqvist} won. {Lindqvist} wept. His aunt, {Petra Lindqvist}, came. {Lindqvist} hid."
    assert rows(marked) == [["Sven Lindqvist", "Lindqvist", "Lindqvist"], ["Petra Lindqvist"]]


def test_short_name_follows_the_sex_of_its_title() -> None:
    marked = "{Sven Lindqvist} won. His aunt, {Petra Lindqvist}, came. Mrs. {Lindqvist} wept."
    assert rows(marked)[1] == ["Petra Lindqvist", "Lindqvist"]


COUPLES = {
    "family name last": ("{Zhevra Ombu} and his wife, {Kelu Ombu}, came.", "Zhevra Ombu", "Kelu Ombu"),
    "family name first": ("{Ombu Zhevra} and his wife, {Ombu Kelu}, came.", "Ombu Zhevra", "Ombu Kelu"),
    "the wife first": ("{Kelu Ombu} came. {Zhevra Ombu}, the husband of an heiress, left.", "Zhevra Ombu", "Kelu Ombu"),
    "no comma": ("{Zhevra Ombu} brought his wife {Kelu Ombu}.", "Zhevra Ombu", "Kelu Ombu"),
}


@pytest.mark.parametrize(("marked", "husband", "wife"), COUPLES.values(), ids=COUPLES.keys())
@pytest.mark.parametrize("later", ["Mrs. {Ombu} wept. Mr. {Ombu} slept.", "Mr. {Ombu} slept. Mrs. {Ombu} wept."])
def test_a_title_means_the_spouse_of_its_sex(marked: str, husband: str, wife: str, later: str) -> None:
    text = read(f"{marked} {later}")[0].text
    people_found = merged(f"{marked} {later}")
    titles = {p.name: [text[: m.span.start].split()[-1] for m in p.mentions[1:]] for p in people_found}
    assert titles == {husband: ["Mr."], wife: ["Mrs."]}


def test_whose_relative_somebody_meets_is_not_told_of_who_speaks() -> None:
    assert len(rows("Mr. {Ombu} met his wife, {Zhevra Ombu} said.")) == 1


def test_a_lord_is_a_mister_too_unless_somebody_else_is() -> None:
    assert len(rows("Lord {Oyelaran} came. Mr {Oyelaran} spoke. {Oyelaran} left.")) == 1
    assert len(rows("Lord {Oyelaran} came. Lady {Oyelaran} spoke.")) == 2
    marked = "Lord {Oyelaran} came. {Sven Oyelaran} spoke. Mr {Oyelaran} left."
    assert len(rows(marked)) == 1
    marked = "Lord {Oyelaran} met {Petra Oyelaran} and Mrs {Oyelaran}."
    assert rows(marked)[1] == ["Petra Oyelaran", "Oyelaran"]


def test_two_long_names_are_not_joined_through_a_short_one() -> None:
    assert len(rows("{Sven Lindqvist} won. {Lindqvist} wept. {Petra Lindqvist} left.")) == 2


def test_family_as_a_whole_is_nobody() -> None:
    assert rows("{Sven Lindqvist} and {Petra Lindqvist} wed. The {Lindqvists} left.") == [
        ["Sven Lindqvist"],
        ["Petra Lindqvist"],
    ]


def test_the_family_of_somebody_is_nobody() -> None:
    assert rows(
        "{Sven Lindqvist} left. The {Lindqvist} family and the {Lindqvist} sisters stayed. {Lindqvist} wept."
    ) == [["Sven Lindqvist", "Lindqvist"]]
    assert rows("He met {Lindqvist} family doctors.") == [["Lindqvist"]]


def test_name_that_ends_in_s_is_no_family() -> None:
    assert rows("{Ivo Janssens} met {Ada Janssen}. The {Janssens} plan fell.")[0] == ["Ivo Janssens", "Janssens"]


def test_people_are_numbered_by_first_appearance_and_named_in_full() -> None:
    found = merged("{OYELARAN} LOSES\n{Petra Lindqvist} beat {Robert Oyelaran}. {Lindqvist} wept. {Oyelaran} left.")
    assert [(p.id, p.name, p.aliases) for p in found] == [
        ("person-1", "Robert Oyelaran", ("OYELARAN",)),
        ("person-2", "Petra Lindqvist", ("Lindqvist",)),
    ]


def test_lone_name_keeps_the_title_that_says_who_it_is() -> None:
    assert [p.name for p in merged("Mrs. {Oyelaran} met Queen {Solveig} and Senator {Lindqvist}.")] == [
        "Mrs. Oyelaran",
        "Queen Solveig",
        "Lindqvist",
    ]


def test_byline_is_the_author_and_takes_no_short_names() -> None:
    found = merged("By {Ada Lindqvist}\n{Lindqvist} resigned as mayor.", {0: "byline"})
    assert [(p.name, p.author) for p in found] == [("Ada Lindqvist", True), ("Lindqvist", False)]


def test_an_editor_in_the_byline_is_no_author() -> None:
    article, mentions = read("(Reporting by {Ada Lindqvist}; Editing by {Ivo Janssens})", {0: "byline"})
    found = people.merge(replace(article, byline=("Ada Lindqvist",)), Parse([], []), mentions)
    assert [(person.name, person.author) for person in found] == [("Ada Lindqvist", True), ("Ivo Janssens", False)]


def with_byline(marked: str, *byline: str) -> list[tuple[str, bool, int]]:
    article, mentions = read(marked)
    found = people.merge(replace(article, byline=byline), Parse([], []), mentions)
    assert [person.id for person in found] == [f"person-{number}" for number in range(1, len(found) + 1)]
    return [(person.name, person.author, len(person.mentions)) for person in found]


def test_an_author_whom_the_text_does_not_name_has_no_mentions() -> None:
    assert with_byline("The mayor, {Robert Oyelaran}, said no.", "Ada Lindqvist", "Ivo Janssens") == [
        ("Robert Oyelaran", False, 1), ("Ada Lindqvist", True, 0), ("Ivo Janssens", True, 0),
    ]  # fmt: skip


def test_an_author_whom_the_text_names_is_there_once() -> None:
    assert with_byline("{Ada M. Lindqvist} won.", "Ada Lindqvist") == [("Ada M. Lindqvist", True, 1)]


def test_a_family_name_alone_is_not_the_author_s() -> None:
    assert with_byline("{Lindqvist} resigned.", "Ada Lindqvist") == [
        ("Lindqvist", False, 1),
        ("Ada Lindqvist", True, 0),
    ]


@pytest.mark.parametrize("author", ["Harbour Press", "Staff", "admin", "By the team"])
def test_an_author_who_is_no_person_is_not_among_the_people(author: str) -> None:
    assert with_byline("{Robert Oyelaran} said no.", author) == [("Robert Oyelaran", False, 1)]


def test_only_names_of_people_are_merged() -> None:
    article, mentions = read("{Ada Lindqvist} came to {Lindqvist}.")
    place = Mention(mentions[1].span, "place")
    assert [len(p.mentions) for p in people.merge(article, Parse([], []), [mentions[0], place])] == [1]


def test_mentions_without_a_letter_or_with_a_title_alone_are_left_out() -> None:
    assert rows("“{’}” said {Mrs.} {Ada Lindqvist}.") == [["Ada Lindqvist"]]


def test_positions_are_code_points_behind_emoji_and_combining_marks() -> None:
    article, mentions = read("🎻 Cafe\u0301: {Zoe\u0308 Lindqvist} won. 🎻 {Zoë Lindqvist} wept.")
    (person,) = people.merge(article, Parse([], []), mentions)
    assert [m.span.of(article.text) for m in person.mentions] == ["Zoe\u0308 Lindqvist", "Zoë Lindqvist"]


def test_pronouns_are_added_in_text_order() -> None:
    person = merged("{Ada Lindqvist} won, she said. {Lindqvist} wept.")[0]
    pronoun = Mention(Span(19, 22), "person", "pronoun", 0.9)
    (changed,) = people.with_mentions([person], [("person-1", pronoun)])
    assert [m.form for m in changed.mentions] == ["name", "pronoun", "name"]


def test_merging_thousands_of_names_takes_no_more_than_seconds() -> None:
    names = [f"{chr(65 + i % 26)}{'aeiou'[i % 5]}l{i} N{'aeiou'[i % 7 % 5]}r{i // 2}" for i in range(4000)]
    text = " ".join(names)
    starts = [0]
    for name in names:
        starts.append(starts[-1] + len(name) + 1)
    mentions = [Mention(Span(s, s + len(n)), "person") for s, n in zip(starts, names, strict=False)]
    began = perf_counter()
    people.merge(Article("test", "test", "", text, ()), Parse([], []), mentions)
    assert perf_counter() - began < 5


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[tuple[PersonName, PersonName]]:
    """The pairs of long names that are compared."""
    pairs = []

    def spy(one: PersonName, other: PersonName) -> bool:
        pairs.append((one, other))
        return related(one, other)

    monkeypatch.setattr(clusters, "related", spy)
    return pairs


def test_people_who_share_a_given_name_alone_are_not_compared(compared: list[tuple[PersonName, PersonName]]) -> None:
    surnames = [f"{initial}{vowel}lm" for initial in "BDFGKLMNPR" for vowel in "aeiou"]
    assert len(merged(" ".join(f"{{Ada {surname}}} came." for surname in surnames))) == 50
    # Only those that a slip of the pen could turn into each other: five vowels behind one initial.
    assert len(compared) == 10 * (4 + 3 + 2 + 1)


def test_people_who_share_given_name_and_initial_are_compared_only_where_a_slip_may_be(
    compared: list[tuple[PersonName, PersonName]],
) -> None:
    # Each differs from each other in two letters at least.
    surnames = [f"B{one}r{one}l{other}m{other}" for one in "aeiou" for other in "aeiouy"]
    assert len(merged(" ".join(f"{{Ada {surname}}} came." for surname in surnames))) == 30
    assert compared == []

"""Who is meant by "the mayor": one person of that role, named before; nobody where it could be two."""

import pytest

from quotidian.analysis.coreference import descriptions
from quotidian.analysis.speech.drafts import Draft, SpeakerWords
from quotidian.model import Article, Mention, Person, Span

TEXT = "Norville Mayor Ada Holt met Tavik Orlen. “No,” {} said. Later Mayor Ines Roe came."
ROLES = {"Ada Holt": "Norville Mayor", "Tavik Orlen": "deputy harbour master"}


def meant(words: str, roles: dict[str, str]) -> list[tuple[str, str]]:
    """Return the people meant by a speaker's words, with the words."""
    text = TEXT.format(words)
    start = text.index(words, text.index("”"))
    people = []
    for name, role in roles.items():
        at = text.index(name)
        people.append(Person(name, name, (Mention(Span(at, at + len(name)), "person"),), role=role))
    draft = Draft("direct", Span(0, 1), (), (SpeakerWords(Span(start, start + len(words)), 0.9),))
    found = descriptions.resolve(Article("id", "test", "", text, ()), people, [draft, draft])
    assert all(mention.form == "description" for _, mention in found)
    return [(person, mention.span.of(text)) for person, mention in found]


@pytest.mark.parametrize(
    ("words", "person"),
    [
        ("the mayor", "Ada Holt"),
        ("The mayor", "Ada Holt"),
        ("the harbour master", "Tavik Orlen"),
        ("the master", "Tavik Orlen"),
    ],
)
def test_a_role_that_one_person_has_means_that_person(words: str, person: str) -> None:
    assert meant(words, ROLES) == [(person, words)]


@pytest.mark.parametrize("words", ["a mayor", "the minister", "the Norville mayor of old", "the yor", "mayor", "she"])
def test_other_words_mean_nobody(words: str) -> None:
    assert meant(words, ROLES) == []


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("mayor of Norville", "the mayor"),
        ("chief executive of Norwind", "the chief executive"),
        ("chief executive at Norwind", "the executive"),
        ("chairwoman and chief executive of Norwind", "the chairwoman"),
        ("chairwoman and chief executive of Norwind", "the chief executive"),
        ("lawyer for the port", "the lawyer"),
    ],
)
def test_what_a_role_belongs_to_need_not_be_said_again(role: str, words: str) -> None:
    assert meant(words, {"Ada Holt": role}) == [("Ada Holt", words)]


def test_what_a_role_belongs_to_is_not_the_role() -> None:
    assert meant("the mayor", {"Ada Holt": "spokeswoman for the mayor"}) == []


def test_a_deputy_gives_way_to_who_holds_the_office() -> None:
    assert meant("the mayor", {"Ada Holt": "mayor of Norville", "Tavik Orlen": "deputy mayor"}) == [
        ("Ada Holt", "the mayor")
    ]


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("Justice", "the judge"),
        ("Mr Justice", "the judge"),
        ("Lord Justice", "the judge"),
        ("Sen.", "the senator"),
        ("Cllr", "The councillor"),
        ("Premier", "the prime minister"),
    ],
)
def test_a_title_goes_by_its_noun_where_the_name_is_left_out(role: str, words: str) -> None:
    assert meant(words, {"Ada Holt": role}) == [("Ada Holt", words)]


@pytest.mark.parametrize("words", ["the Norland senator", "The New Norland senator"])
def test_what_the_office_is_of_may_be_said_first(words: str) -> None:
    assert meant(words, {"Ada Holt": "Sen."}) == [("Ada Holt", words)]


def test_a_role_that_two_people_have_means_neither_if_both_are_near() -> None:
    assert meant("the mayor", {"Ada Holt": "mayor of Norville", "Tavik Orlen": "mayor of Oslo"}) == []


def test_a_role_that_two_people_have_means_the_one_spoken_of_just_before() -> None:
    text = (
        "Mayor Ada Holt left. "
        + "It snowed in the hills for days. " * 12
        + "Mayor Tavik Orlen came. “No,” the mayor said."
    )
    people = [
        Person(name, name, (Mention(Span(text.index(name), text.index(name) + len(name)), "person"),), role="Mayor")
        for name in ("Ada Holt", "Tavik Orlen")
    ]
    words = SpeakerWords(Span(text.index("the mayor"), text.index(" said")), 0.9)
    found = descriptions.resolve(
        Article("id", "test", "", text, ()), people, [Draft("direct", Span(0, 1), (), (words,))]
    )
    assert [person for person, _ in found] == ["Tavik Orlen"]


def test_somebody_named_only_later_is_not_meant() -> None:
    assert meant("the mayor", {"Ines Roe": "Mayor"}) == []


@pytest.mark.parametrize(
    ("title", "words"),
    [("Dr.", "the doctor"), ("Prof.", "the professor"), ("Capt.", "the captain"), ("Sgt", "the sergeant")],
)
def test_a_title_before_the_name_is_what_somebody_without_a_role_is_called(title: str, words: str) -> None:
    text = f"{title} Ada Holt met Tavik Orlen. “No,” {words} said."
    people = [
        Person(name, name, (Mention(Span(text.index(name), text.index(name) + len(name)), "person"),))
        for name in ("Ada Holt", "Tavik Orlen")
    ]
    start = text.index(words)
    draft = Draft("direct", Span(0, 1), (), (SpeakerWords(Span(start, start + len(words)), 0.9),))
    found = descriptions.resolve(Article("id", "test", "", text, ()), people, [draft])
    assert [person for person, _ in found] == ["Ada Holt"]

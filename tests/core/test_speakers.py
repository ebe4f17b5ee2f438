"""From a speaker's words to the entity that speaks."""

import pytest

from quotidian.analysis import speakers
from quotidian.analysis.speech.drafts import Draft, Referent, SpeakerWords
from quotidian.model import Article, Entity, Mention, MentionForm, Organisation, Person, Place, Quote, Span

QUOTE = "“No.” "


def person(number: int, name: str, text: str, words: str, form: MentionForm = "name") -> Person:
    """Return a person mentioned once, at the first place of `words`."""
    start = text.index(words)
    return Person(f"person-{number}", name, (Mention(Span(start, start + len(words)), "person", form),))


def linked(
    words: str, people: dict[str, str], places: tuple[str, ...] = (), organisations: tuple[str, ...] = ()
) -> Quote:
    """Return the quote whose speaker's words are `words`; `people` are names with the words that mention them."""
    text = f"{QUOTE}{words} said."
    draft = Draft("direct", Span(0, 5), (Span(0, 5),), (SpeakerWords(Span(6, 6 + len(words)), 0.9),), None, 0.9)
    spans = {name: Span(text.index(name), text.index(name) + len(name)) for name in (*places, *organisations)}
    entities: list[Entity] = [person(i, name, text, said) for i, (name, said) in enumerate(people.items(), 1)]
    entities += [Place(f"place-{i}", name, (Mention(spans[name], "place"),)) for i, name in enumerate(places, 1)]
    entities += [
        Organisation(f"organisation-{i}", n, (Mention(spans[n], "organisation"),))
        for i, n in enumerate(organisations, 1)
    ]
    (quote,) = speakers.link(Article("test", "test", "", text, ()), [draft], entities, {})
    return quote


SPEAKS = [
    "Roe",
    "Senator Roe",
    "Secretary of State Roe",
    "Bank of Norland Governor Roe",
    "Undersecretary for Education Mr. Roe",
    "Roe, a friend of the mayor",
    "Roe, who runs the port",
    "Roe himself",
    "Roe KC",
    "Sir Roe, QC",
    "Dr Roe CBE FRS, the physicist",
    "the minister of defence Roe",
    "Roe's statement",
    "Roe’s own latest letter to the port",
    "Senator Roe's review of the plan",
]
DESCRIBES = [
    "a spokesman for Roe",
    "a spokesman for President Roe",
    "the lawyer of the late Mr. Roe",
    "Roe's lawyer",
    "Roe’s lawyer",
    "Roe's lawyer's letter",
    "Roe's ministry report",
    "an aide to Roe's statement",
    "Roe aides",
    "an aide to Norland Republican Roe",
]


@pytest.mark.parametrize("words", SPEAKS)
def test_name_that_heads_its_words_speaks(words: str) -> None:
    quote = linked(words, {"Max Roe": "Roe"})
    assert quote.speaker
    assert (quote.speaker.name, quote.speaker.entity, quote.speakers) == ("Max Roe", "person-1", ("person-1",))
    assert not quote.speaker.inferred


@pytest.mark.parametrize("words", DESCRIBES)
def test_description_keeps_its_own_words(words: str) -> None:
    quote = linked(words, {"Max Roe": "Roe"})
    assert quote.speaker
    assert (quote.speaker.name, quote.speaker.entity, quote.speakers) == (words, None, ())


def test_several_speakers() -> None:
    quote = linked("Mayor Ana Lind and Senator Roe", {"Ana Lind": "Ana Lind", "Max Roe": "Roe"})
    assert quote.speaker
    assert (quote.speaker.name, quote.speakers) == ("Ana Lind", ("person-1", "person-2"))


def test_name_in_an_apposition_does_not_speak_too() -> None:
    assert linked("Ana Lind, an aide to Roe", {"Ana Lind": "Ana Lind", "Max Roe": "Roe"}).speakers == ("person-1",)


def test_name_right_behind_the_title_speaks() -> None:
    text = "“No,” said Head of the Port Office Ana Lind."
    words = Span(text.index("Head"), text.index(" Ana"))
    draft = Draft("direct", Span(0, 5), (Span(0, 5),), (SpeakerWords(words, 0.9),))
    office = Organisation("organisation-1", "Port Office", (Mention(Span(23, 34), "organisation"),))
    article = Article("test", "test", "", text, ())
    (quote,) = speakers.link(article, [draft], [person(1, "Ana Lind", text, "Ana Lind"), office], {})
    assert quote.speakers == ("person-1",)


def test_place_speaks_for_its_government_but_not_as_an_address() -> None:
    assert linked("Norland", {}, places=("Norland",)).speakers == ("place-1",)
    assert linked("officials in Norland", {}, places=("Norland",)).speakers == ()
    assert linked("Norland officials", {}, places=("Norland",)).speakers == ()


def test_organisation_speaks() -> None:
    assert linked("The Port Office in Norland", {}, ("Norland",), ("Port Office",)).speakers == ("organisation-1",)


def test_resolved_pronoun_is_inferred_and_less_sure() -> None:
    text = f"{QUOTE}she said."
    draft = Draft("direct", Span(0, 5), (Span(0, 5),), (SpeakerWords(Span(6, 9), 0.9),))
    lind = Person("person-1", "Ana Lind", (Mention(Span(6, 9), "person", "pronoun", 0.5),))
    (quote,) = speakers.link(Article("test", "test", "", text, ()), [draft], [lind], {})
    assert quote.speaker
    assert (quote.speaker.name, quote.speaker.inferred, quote.speaker.score) == ("Ana Lind", True, 0.45)


def test_possessive_pronoun_within_a_description_does_not_speak() -> None:
    quote = linked("his wife", {})
    text = f"{QUOTE}his wife said."
    roe = person(1, "Max Roe", text, "his", "pronoun")
    draft = Draft("direct", Span(0, 5), (Span(0, 5),), (SpeakerWords(Span(6, 14), 0.9),))
    (quote,) = speakers.link(Article("test", "test", "", text, ()), [draft], [roe], {})
    assert quote.speaker
    assert (quote.speaker.name, quote.speaker.entity) == ("his wife", None)


def test_unresolved_pronoun_keeps_its_word_and_is_inferred() -> None:
    quote = linked("they", {})
    assert quote.speaker
    assert (quote.speaker.name, quote.speaker.entity, quote.speaker.inferred) == ("they", None, True)


def test_carried_words_are_inferred() -> None:
    text = f"Roe spoke. {QUOTE}"
    draft = Draft("direct", Span(11, 16), (Span(11, 16),), (SpeakerWords(Span(0, 3), 0.5, carried=True),))
    (quote,) = speakers.link(Article("test", "test", "", text, ()), [draft], [person(1, "Max Roe", text, "Roe")], {})
    assert quote.speaker
    assert (quote.speaker.entity, quote.speaker.inferred) == ("person-1", True)


def test_quotes_are_numbered_in_text_order_and_may_have_no_speaker() -> None:
    late, early = Draft("direct", Span(9, 14)), Draft("direct", Span(0, 5))
    quotes = speakers.link(Article("test", "test", "", "“No.” … “Yes.”", ()), [late, early], [], {})
    assert [(q.id, q.span.start, q.speaker) for q in quotes] == [("quote-1", 0, None), ("quote-2", 9, None)]


def test_description_over_a_line_end_is_put_on_one_line() -> None:
    quote = linked("a port\nworker", {})
    assert quote.speaker
    assert quote.speaker.name == "a port worker"


@pytest.mark.parametrize(
    ("text", "cue", "words"),
    [
        ("Roe, who called it “odd”", "called", "Roe, who"),
        ("Roe who has since called it “odd”", "called", "Roe who"),
        # the relative clause is about something else
        ("Roe, who runs the port, called it “odd”", "called", "Roe"),
        ("Roe, whose port it is, called it “odd”", "called", "Roe"),
        ("Roe called it “odd” who was", "called", "Roe"),
    ],
)
def test_a_relative_pronoun_that_is_the_cue_s_subject_is_among_the_speaker_s_words(
    text: str, cue: str, words: str
) -> None:
    part = Span(text.index("“"), text.index("”") + 1)
    spoken = Span(text.index(cue), text.index(cue) + len(cue))
    draft = Draft("direct", part, (part,), (SpeakerWords(Span(0, 3), 0.9),), spoken, 0.9)
    article = Article("test", "test", "", text, ())
    (quote,) = speakers.link(article, [draft], [person(1, "Max Roe", text, "Roe")], {})
    assert quote.speaker
    assert (quote.speaker.name, quote.speaker.span.of(text)) == ("Max Roe", words)


def test_words_that_are_no_name_speak_for_what_they_were_found_to_mean() -> None:
    text = f"{QUOTE}they said."
    words = Span(6, 10)
    draft = Draft("direct", Span(0, 5), (Span(0, 5),), (SpeakerWords(words, 0.9),))
    lind, roe = person(1, "Ana Lind", text, "“"), person(2, "Max Roe", text, "”")
    both = {words: Referent("", ("person-1", "person-2"), "group")}
    (quote,) = speakers.link(Article("test", "test", "", text, ()), [draft], [lind, roe], both)
    assert quote.speakers == ("person-1", "person-2")
    assert quote.speaker
    assert (quote.speaker.name, quote.speaker.span, quote.speaker.inferred) == ("Ana Lind", words, True)
    letter = {words: Referent("a letter", (), "document")}
    (quote,) = speakers.link(Article("test", "test", "", text, ()), [draft], [lind, roe], letter)
    assert quote.speaker
    assert (quote.speaker.name, quote.speaker.entity, quote.speakers) == ("a letter", None, ())


def test_a_pronoun_that_means_nobody_is_never_a_sure_answer() -> None:
    text = f"{QUOTE}he said."
    draft = Draft("direct", Span(0, 5), (Span(0, 5),), (SpeakerWords(Span(6, 8), 1.0),), None, 1.0)
    roe = person(1, "Max Roe", text, "“")
    named = Person("person-1", "Max Roe", (*roe.mentions, Mention(Span(6, 8), "person", "pronoun")))
    confidences = [
        speakers.link(Article("test", "test", "", text, ()), [draft], [someone], {})[0].confidence
        for someone in (roe, named)
    ]
    assert confidences[0] < 0.8 <= confidences[1]


@pytest.mark.parametrize(("score", "is_sure"), [(0.5, False), (0.6, False), (0.7, True)])
def test_a_pronoun_that_was_resolved_on_little_is_no_sure_answer(score: float, is_sure: bool) -> None:
    text = f"{QUOTE}he said."
    draft = Draft("direct", Span(0, 5), (Span(0, 5),), (SpeakerWords(Span(6, 8), 0.95),), None, 0.95)
    roe = Person("person-1", "Max Roe", (Mention(Span(6, 8), "person", "pronoun", score),))
    (quote,) = speakers.link(Article("test", "test", "", text, ()), [draft], [roe], {})
    assert (quote.confidence >= 0.8) == is_sure


def beside(words: str, behind: str) -> str | None:
    """Return the entity that speaks where `behind`, which has Max Roe's name, stands behind the speaker's words."""
    text = f"{QUOTE}{words}{behind}"
    draft = Draft("direct", Span(0, 5), (Span(0, 5),), (SpeakerWords(Span(6, 6 + len(words)), 0.9),), None, 0.9)
    guessed = Person("person-2", "Bo Orlen", (Mention(Span(6, 6 + len(words)), "person", "description", 0.6),))
    people = [person(1, "Max Roe", text, "Max Roe"), guessed]
    (quote,) = speakers.link(Article("test", "test", "", text, ()), [draft], people, {})
    return quote.speaker.entity if quote.speaker else None


@pytest.mark.parametrize("words", ["the Norland minister", "a trader at the market in Norville", "the accused"])
@pytest.mark.parametrize("behind", [", Max Roe, said.", ", Max Roe.", ", Max Roe, 41."])
def test_a_name_in_apposition_tells_more_than_any_guess(words: str, behind: str) -> None:
    assert beside(words, behind) == "person-1"


@pytest.mark.parametrize(
    ("words", "behind"),
    [("the minister", ", Max Roe said."), ("a spokesman for the mayor", ", Max Roe."), ("he", ", Max Roe.")],
)
def test_a_name_behind_a_comma_may_be_another_s(words: str, behind: str) -> None:
    assert beside(words, behind) == "person-2"


@pytest.mark.parametrize(
    ("words", "means"),
    [("Her last letter", "person-1"), ("Her own statement", "person-1"), ("Her lawyer", None), ("Her lettering", None)],
)
def test_what_is_somebody_s_own_words_is_of_whom_the_pronoun_means(words: str, means: str | None) -> None:
    text = f"{QUOTE}{words} said."
    roe = person(1, "Ana Roe", text, "Her", "pronoun")
    draft = Draft("direct", Span(0, 5), (Span(0, 5),), (SpeakerWords(Span(6, 6 + len(words)), 0.9),), None, 0.9)
    (quote,) = speakers.link(Article("test", "test", "", text, ()), [draft], [roe], {})
    assert quote.speaker is not None
    assert quote.speaker.entity == means


def test_a_relative_pronoun_behind_an_apposition_belongs_to_the_words() -> None:
    text = "Roe, a sailor from Dorren, who called it “a shed”"
    cue = Span(text.index("called"), text.index(" it"))
    draft = Draft("direct", Span(41, 49), (Span(41, 49),), (SpeakerWords(Span(0, 3), 0.9),), cue, 0.9)
    (quote,) = speakers.link(Article("test", "test", "", text, ()), [draft], [person(1, "Roe", text, "Roe")], {})
    assert quote.speaker is not None
    assert quote.speaker.span is not None
    assert quote.speaker.span.of(text) == "Roe, a sailor from Dorren, who"

"""What a hover text says of a mark."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from gui.mark_summary import counted, hover_text, is_sure, speaker_line, title_and_lines
from gui.marks import Mark, Target
from gui.session import Session
from quotidian.model import Attribution, Quote, Span

from .pages import analysis_of, article_of, spans

TEXT = "Ida Holm spoke. “We sail,” she said. The port of Vik is <small>. Then, adding more, all left."
PAGE = article_of(("paragraph", TEXT))
FOUND = analysis_of(PAGE, {"Ida Holm": ("Holm's",)}, ["Vik"], ["“We sail,”"], pronouns={"Ida Holm": "she"})
SHE = Span(TEXT.index("she"), TEXT.index("she") + 3)
SAID = Span(SHE.end + 1, SHE.end + 5)
ADDING = Span(TEXT.index("adding"), TEXT.index("adding") + 6)


@pytest.fixture
def session(qtbot: QtBot) -> Session:
    session = Session()
    session.show_article(PAGE)
    person = replace(FOUND.people[0], role="Harbour master", aliases=("Ida Holm", "Holm"))
    session.set_analysis(replace(FOUND, people=(person,)))
    return session


def mark_of(session: Session, target: Target) -> Mark:
    return next(mark for mark in session.marks if mark.target == target)


@pytest.mark.parametrize(
    ("number", "word", "words"),
    [(1, "quote", "1 quote"), (0, "quote", "0 quotes"), (1200, "mention", "1,200 mentions"), (2, "reply", "2 replies")],
)
def test_numbers_come_with_their_words(number: int, word: str, words: str) -> None:
    assert counted(number, word) == words


def test_a_person_has_role_counts_and_other_names(session: Session) -> None:
    name = mark_of(session, Target("person", "person-1", 0))
    assert title_and_lines(session, name) == (
        "Ida Holm", ["Harbour master", "Person · 2 mentions · 1 quote", "Also Holm"],
    )  # fmt: skip


def test_a_pronoun_says_that_it_is_inferred(session: Session) -> None:
    _, lines = title_and_lines(session, mark_of(session, Target("person", "person-1", 1)))
    assert lines[-1] == "Inferred: no name stands here"


def test_a_place_has_its_count(session: Session) -> None:
    assert title_and_lines(session, mark_of(session, Target("place", "place-1"))) == ("Vik", ["Place · 1 mention"])


def test_a_note_shows_its_words_and_a_highlight_that_it_is_one(session: Session) -> None:
    noted = session.add_annotation(spans(PAGE, "sail")[0], "teal", "Ask <b>when</b>")
    plain = session.add_annotation(spans(PAGE, "port")[0], "teal")
    assert title_and_lines(session, mark_of(session, Target("note", noted))) == ("Note", ["Ask <b>when</b>"])
    assert title_and_lines(session, mark_of(session, Target("note", plain))) == ("Highlight", [])


def test_markup_in_a_note_is_shown_as_it_was_typed(session: Session) -> None:
    noted = session.add_annotation(spans(PAGE, "sail")[0], "teal", "<img src=x> & so on")
    assert "&lt;img src=x&gt; &amp; so on" in hover_text(session, mark_of(session, Target("note", noted)))


def quote(attribution: Attribution | None, confidence: float = 0.9, cue: Span | None = SAID) -> Quote:
    return Quote("quote-1", "direct", spans(PAGE, "“We sail,”")[0], (), attribution, (), cue, confidence)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (quote(None), "Speaker unknown"),
        (quote(Attribution("Ida Holm", SHE, "person-1", inferred=True)), "she said · inferred: Ida Holm"),
        (quote(Attribution("Ida Holm", Span(0, 8), "person-1")), "Ida Holm said"),
        (quote(Attribution("Ida Holm", Span(4, 8), "person-1", inferred=True)), "Ida Holm · inferred"),
        (quote(Attribution("Ida Holm", Span(0, 8), "person-1"), cue=None), "Ida Holm"),
        (quote(Attribution("Ida Holm", Span(0, 8), "person-1"), cue=ADDING), "Ida Holm"),
        (quote(Attribution("Ida Holm", SHE, "person-1", inferred=True), 0.79), "perhaps Ida Holm"),
    ],
)
def test_the_speaker_is_told_as_surely_as_it_is_known(said: Quote, words: str) -> None:
    assert speaker_line(said, TEXT, ["Ida Holm"]) == words


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["Ida Holm", "Max Roe"], "she said · inferred: Ida Holm and Max Roe"),
        (["Ida Holm", "Max Roe", "Oslo"], "she said · inferred: Ida Holm, Max Roe and Oslo"),
    ],
)
def test_all_who_speak_together_are_told(names: list[str], words: str) -> None:
    assert speaker_line(quote(Attribution("Ida Holm", SHE, "person-1", inferred=True)), TEXT, names) == words


def test_sure_is_from_four_fifths_on(qtbot: QtBot) -> None:
    ida = Attribution("Ida Holm", SHE, "person-1")
    assert is_sure(quote(ida, 0.8))
    assert not is_sure(quote(ida, 0.79))
    assert not is_sure(quote(None, 1.0))


def test_what_is_gone_is_told_by_its_kind_alone(qtbot: QtBot) -> None:
    session = Session()
    session.show_article(PAGE)
    assert title_and_lines(session, Mark(Span(0, 8), Target("person", "person-1"))) == ("Person", [])

import pytest

from quotidian.analysis.places import demonyms
from quotidian.lexicons.gazetteer import Gazetteer
from quotidian.model import Mention, Span
from tests.core.place_parses import parse_of


def found(text: str, words: str, *mentions: Mention) -> list[tuple[str, str]]:
    hits = demonyms.find(parse_of(text, words), mentions, Gazetteer.load())
    return [(mention.span.of(text), place.location.name) for mention, place in hits]


def test_two_words_go_before_one() -> None:
    text = "South Korean workers rest"
    words = "South/ADJ/amod/1 Korean/ADJ/amod/2 workers/NOUN/nsubj/3 rest/VERB/ROOT/3"
    assert found(text, words) == [("South Korean", "South Korea")]


def test_peoples_in_the_plural() -> None:
    assert found("Canadians vote", "Canadians/PROPN/nsubj/1 vote/VERB/ROOT/1") == [("Canadians", "Canada")]


@pytest.mark.parametrize(
    ("text", "words"),
    [("They speak German", "They/PRON/nsubj/1 speak/VERB/ROOT/1 German/PROPN/dobj/1"),
     ("written in Dutch", "written/VERB/ROOT/0 in/ADP/prep/0 Dutch/PROPN/pobj/1"),
     ("a French lesson", "a/DET/det/2 French/ADJ/amod/2 lesson/NOUN/ROOT/2")],
)  # fmt: skip
def test_languages_are_no_places(text: str, words: str) -> None:
    assert found(text, words) == []


def test_a_lower_case_word_is_no_demonym() -> None:
    assert found("they polish boots", "they/PRON/nsubj/1 polish/VERB/ROOT/1 boots/NOUN/dobj/1") == []


def test_a_demonym_within_another_name_belongs_to_it() -> None:
    bank = Mention(Span(0, 13), "organisation")
    assert found("Egyptian Bank fails", "Egyptian/ADJ/amod/1 Bank/PROPN/nsubj/2 fails/VERB/ROOT/2", bank) == []


def test_a_double_identity_means_the_second_place() -> None:
    text = "African American voters"
    words = "African/ADJ/amod/2 American/ADJ/amod/2 voters/NOUN/ROOT/2"
    assert found(text, words) == [("American", "United States")]

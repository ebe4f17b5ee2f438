"""Emoji, combining marks and marks of direction before every kind of mention, through the whole analysis."""

from collections.abc import Callable
from itertools import chain

import pytest

from quotidian.analysis.pipeline import Pipeline
from quotidian.annotations import new_annotation
from quotidian.model import Analysis, Article, Span
from quotidian.structure import structure_plain_text

pytestmark = pytest.mark.model

BEFORE = [
    "",
    "😀",
    "😀 ",
    "👩🏽\u200d🚀",
    "🇵🇹",
    "❤\ufe0f",
    "3\ufe0f\u20e3",
    "\u0300",
    "\u200f",
    "\ufeff",
]
Finder = Callable[[Analysis], list[Span]]


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline()


def people(analysis: Analysis) -> list[Span]:
    return [mention.span for person in analysis.people for mention in person.mentions]


def places(analysis: Analysis) -> list[Span]:
    return [mention.span for place in analysis.places for mention in place.mentions]


def organisations(analysis: Analysis) -> list[Span]:
    return [mention.span for organisation in analysis.organisations for mention in organisation.mentions]


def quotes(analysis: Analysis) -> list[Span]:
    return [quote.span for quote in analysis.quotes]


def speakers(analysis: Analysis) -> list[Span]:
    found = (quote.speaker.span for quote in analysis.quotes if quote.speaker)
    return [span for span in found if span]


def analysed(pipeline: Pipeline, text: str) -> tuple[Article, Analysis]:
    article = structure_plain_text(text, article_id="test", source="test")
    return article, pipeline.analyse(article)


@pytest.mark.parametrize("before", BEFORE)
@pytest.mark.parametrize(
    ("text", "find", "words"),
    [
        ("{}Mara Voss said the ferry was late.", people, "Mara Voss"),
        ("In {}Lisbon the ferry was late.", places, "Lisbon"),
        ("They told {}Reuters that the ferry was late.", organisations, "Reuters"),
        ("{}“The ferry was late again,” Mara Voss said.", quotes, "“The ferry was late again,”"),
        ("“The ferry was late again,” {}Mara Voss said.", speakers, "Mara Voss"),
        ("Mara Voss left. {}She said the ferry was late.", people, "She"),
    ],
    ids=["person", "place", "organisation", "quote", "speaker", "pronoun"],
)
def test_a_mention_begins_behind_what_stands_before_it(
    pipeline: Pipeline, before: str, text: str, find: Finder, words: str
) -> None:
    article, analysis = analysed(pipeline, text.format(before))
    start = article.text.index(words)
    assert Span(start, start + len(words)) in find(analysis)


@pytest.mark.parametrize("before", BEFORE)
def test_a_note_holds_its_words_whatever_stands_before(before: str) -> None:
    article = structure_plain_text(f"{before}Mara Voss left.", article_id="test", source="test")
    start = article.text.index("Mara")
    anchor = new_annotation(article, Span(start, start + 9), "yellow", "Who?").anchor
    assert article.text[anchor.start : anchor.end] == anchor.exact == "Mara Voss"


@pytest.mark.parametrize(
    "name", ["E\u0301lise Dupont", "Zoe\u0301 Smith", "\u00c9lise Dupont", "Ann Bru\u0308ll", "Ann Sm\u00adith"]
)
def test_a_name_with_marks_within_is_one_person(pipeline: Pipeline, name: str) -> None:
    article, analysis = analysed(pipeline, f"{name} said the ferry was late.")
    assert [span.of(article.text) for span in people(analysis)] == [name]


def test_marks_of_direction_around_a_name_are_no_part_of_it(pipeline: Pipeline) -> None:
    article, analysis = analysed(pipeline, "\u200fAnn Smith\u200f said the ferry was late.")
    assert [span.of(article.text) for span in people(analysis)] == ["Ann Smith"]


def test_everything_after_emoji_keeps_its_code_points(pipeline: Pipeline) -> None:
    plain = "Mara Voss left Lisbon. She told Reuters: “The ferry was late again.”"
    finders: list[Finder] = [people, places, organisations, quotes]
    _, expected = analysed(pipeline, plain)
    _, found = analysed(pipeline, "👩🏽\u200d🚀😀" + plain)
    for find in finders:
        assert find(expected)
        assert find(found) == [Span(span.start + 5, span.end + 5) for span in find(expected)]
    assert len(list(chain.from_iterable(find(found) for find in finders))) >= 5

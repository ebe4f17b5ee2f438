"""Who speaks where the words are no name: "it", "they", "the company", "the two", "the Georgian", "the ex-pilot"."""

import pytest

from quotidian.analysis.parsing import Parser
from quotidian.analysis.pipeline import Pipeline
from quotidian.model import Entity
from quotidian.structure import structure_plain_text

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline(Parser())


def speakers(pipeline: Pipeline, text: str) -> dict[str, list[str]]:
    """Return for the first words of each direct quote the names of those who speak; a description in its own words."""
    article = structure_plain_text("A headline of the day\n\n" + text)
    found = pipeline.analyse(article)
    entities: tuple[Entity, ...] = (*found.people, *found.places, *found.organisations)
    names = {entity.id: entity.name for entity in entities}
    return {
        " ".join(quote.span.of(article.text).strip("“”").split()[:2]): [names[one] for one in quote.speakers]
        or ([quote.speaker.name] if quote.speaker else [])
        for quote in found.quotes
        if quote.parts
    }


CASES = {
    "it is the body that spoke last": (
        "The Norwind Foundation said on Monday that it would close two harbours. “We have no choice left,” it added.",
        {"We have": ["Norwind Foundation"]},
    ),
    "it is the government that spoke last": (
        "Norway said on Monday that it would close two harbours. “We have no choice left,” it added.",
        {"We have": ["Norway"]},
    ),
    "it is the document that somebody shows": (
        "Helen Marsh, the harbour master, opened the report. “Nobody checked the ropes,” it says.",
        {"Nobody checked": ["the report"]},
    ),
    "it is no person": (
        "A letter came in March. Helen Marsh read it to the crew. “Nobody checked the ropes,” it said.",
        {"Nobody checked": ["A letter"]},
    ),
    "they are those who did something together": (
        "Helen Marsh and Tobias Lind wrote to the harbour board. “We will not sail again,” they said.",
        {"We will": ["Helen Marsh", "Tobias Lind"]},
    ),
    "they are a group without names": (
        "Several fishermen refused to leave on Monday. “We will not sail again,” they said.",
        {"We will": ["Several fishermen"]},
    ),
    "the couple are two, one named beside the other": (
        "Helen Marsh and her husband, Tobias Lind, are planning another trip. “We will sail at noon,” the couple said.",
        {"We will": ["Helen Marsh", "Tobias Lind"]},
    ),
    "the company is the organisation spoken of": (
        "Lufthansa cancelled every ferry flight on Monday. “We will pay for the tickets,” the company said.",
        {"We will": ["Lufthansa"]},
    ),
    "the ministry is the one whose name has the word": (
        "The Ministry of Fisheries opened two harbours. Greenpeace sued. “The harbours are safe,” the ministry said.",
        {"The harbours": ["Ministry of Fisheries"]},
    ),
    "a word of a country means who was named with it": (
        "Giorgi Lomidze, a driver from Georgia, sat on the pier. Tobias Lind came late.\n\nIt snowed for hours. "
        "“I had three coats on,” the Georgian said.",
        {"I had": ["Giorgi Lomidze"]},
    ),
    "a trade with a word of a country does as well": (
        "Sanna Virtala of Turku in Finland studies ferries.\n\nIt snowed for hours. "
        "“Nobody counts the ropes,” the Finnish researcher said.",
        {"Nobody counts": ["Sanna Virtala"]},
    ),
    "he may be somebody whom the article does not name": (
        "A harbour official spoke to the board. “No boat is left,” he said.",
        {"No boat": ["A harbour official"]},
    ),
    "an age or a past means whom the sentence before was about": (
        "Tobias Lind wanted another boat. “I would rather swim,” the former pilot said.",
        {"I would": ["Tobias Lind"]},
    ),
}


@pytest.mark.parametrize(("text", "right"), CASES.values(), ids=CASES)
def test_who_speaks(pipeline: Pipeline, text: str, right: dict[str, list[str]]) -> None:
    assert speakers(pipeline, text) == right


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Tobias Lind wanted another boat. “No boat is left,” the official said.", "the official"),
        (
            "Tobias Lind and a driver from Georgia sat on the pier. “No boat is left,” the Georgians said.",
            "the Georgians",
        ),
        (
            "Giorgi Lomidze of Georgia met Nino Abashidze of Georgia. “No boat is left,” the Georgian official said.",
            "the Georgian official",
        ),
        ("It snowed for hours on Monday. “No boat is left,” they said.", "they"),
    ],
    ids=["a bare noun", "a plural", "two it may be", "nobody before"],
)
def test_who_is_not_guessed(pipeline: Pipeline, text: str, kept: str) -> None:
    assert speakers(pipeline, text) == {"No boat": [kept]}


def test_a_referent_is_carried_over_two_paragraphs_and_no_further(pipeline: Pipeline) -> None:
    text = "The Norwind Foundation closed two harbours.{}\n\n“We have no choice left,” it said."
    snow = "\n\nSnow fell for hours."
    assert speakers(pipeline, text.format(snow)) == {"We have": ["Norwind Foundation"]}
    assert speakers(pipeline, text.format(3 * snow)) == {"We have": ["it"]}


def test_somebody_who_may_be_a_thing_does_not_hide_who_was_named(pipeline: Pipeline) -> None:
    text = "Helen Marsh grew up here. A coach from the north pulled up outside.\n\n“They sang anyway,” she says."
    assert speakers(pipeline, text) == {"They sang": ["Helen Marsh"]}


@pytest.mark.parametrize("office", ["coroner", "minister", "bishop"])
def test_he_is_whom_a_description_named_in_the_paragraph_before(pipeline: Pipeline, office: str) -> None:
    text = (
        f"Tobias Lind, the {office}, met Karl Roe on Monday. Roe sang.\n\nThe {office} said the pier would close.\n\n"
        "“We have no choice left,” he said."
    )
    assert speakers(pipeline, text) == {"We have": ["Tobias Lind"]}


@pytest.mark.parametrize(("verb", "speaker"), [("answered", "Karl Roe"), ("replied", "Karl Roe"), ("said", "Max Dorn")])
def test_who_was_asked_answers(pipeline: Pipeline, verb: str, speaker: str) -> None:
    text = f"Max Dorn asked Karl Roe about the missing boat.\n\n“It sank on Monday,” he {verb}."
    assert speakers(pipeline, text) == {"It sank": [speaker]}


def test_a_name_in_apposition_makes_a_description_no_epithet_of_another(pipeline: Pipeline) -> None:
    text = (
        "Tobias Lind spoke of Georgia on Monday. Karl Roe read a letter in which the Georgian minister, "
        "Nino Abashidze, wrote: “We have no choice left.”"
    )
    assert speakers(pipeline, text) == {"We have": ["Nino Abashidze"]}

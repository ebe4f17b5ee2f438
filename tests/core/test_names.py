"""Names: what is kept of the model's answers, what is added, and where each mention stands."""

import inspect
import json
import random
import re
from itertools import pairwise
from pathlib import Path

import pytest

from quotidian.analysis import casing, names
from quotidian.analysis.names import find
from quotidian.analysis.parsing import Parser
from quotidian.model import Article, Span
from tests.core.name_parses import names_of, read

SEEDS = Path(__file__).resolve().parents[2].parent / "shared" / "seeds"


def test_people_places_and_organisations_are_told_apart() -> None:
    text = "{PERSON Ada Holt} left {GPE Lisbon} for {ORG Brightwater Ferries} on {DATE Monday}."
    assert names_of("person", text) == ["Ada Holt"]
    assert names_of("place", text) == ["Lisbon"]
    assert names_of("organisation", text) == ["Brightwater Ferries"]


def test_mentions_are_sorted_and_do_not_overlap() -> None:
    text = "Mayor Ilsa Brandt of {GPE Lisbon} met {ORG Brandt} and {PERSON Ilsa Brandt} in {GPE the Lisbon}."
    article, parse = read(text)
    mentions = find(article, parse)
    assert len(mentions) >= 4
    assert all(one.span.end <= other.span.start for one, other in pairwise(mentions))


@pytest.mark.parametrize("before", ["😀😀 ", "e\u0301te\u0301 ", "👩‍👩‍👧 said so. ", "\u200f"])
def test_emoji_and_combining_marks_before_a_name_do_not_shift_it(before: str) -> None:
    article, parse = read(before + "Then {PERSON Ada Holt} spoke. Later Holt left {GPE Lisbon}.")
    assert [mention.span.of(article.text) for mention in find(article, parse)] == ["Ada Holt", "Holt", "Lisbon"]


def test_a_combining_mark_within_a_name_stays_with_it() -> None:
    assert names_of("person", "{PERSON Rene\u0301 Obrist} came. Police saw Obrist.") == ["Rene\u0301 Obrist", "Obrist"]
    assert names_of("person", "{PERSON Ida Brule\u0301} came. Police saw Brule\u0301.")[1] == "Brule\u0301"


def test_nothing_is_found_in_furniture() -> None:
    text = "{PERSON Ada Holt} came.\nRead more about Minister Holt in Portugal"
    assert names_of("person", text, {1: "furniture"}) == ["Ada Holt"]
    assert names_of("place", text, {1: "furniture"}) == []


def test_an_empty_article_has_no_names() -> None:
    assert find(*read("")) == ()


def test_random_unicode_gives_spans_within_the_text() -> None:
    generator = random.Random(7)
    pieces = [
        "Mr. ",
        "Holt",
        "’s ",
        "{PERSON Jun-ho}",
        "-a ",
        "😀",
        "\u0301",
        "{GPE the Rhine,}",
        " and ",
        "—",
        "\u00a0",
        "İ",
    ]
    for _ in range(200):
        article, parse = read("".join(generator.choices(pieces, k=12)))
        for mention in find(article, parse):
            words = mention.span.of(article.text)
            assert words
            assert words == words.strip()


@pytest.mark.model
def test_the_first_article_has_all_its_people_and_places() -> None:
    if not SEEDS.exists():
        pytest.skip("the article that the product was first asked to handle is not on this machine")
    gold = json.loads((SEEDS / "korea-dialogue.names-places.json").read_text(encoding="utf-8"))
    article = _structured((SEEDS / "korea-dialogue.txt").read_bytes().decode("utf-8"))
    parser = Parser()
    mentions = find(article, parser.parse(article, casing.recaser(article, parser.commonness)))
    people = {tuple(m["span"]) for person in gold["people"] for m in person["mentions"]}
    places = {tuple(place["span"]) for place in gold["places"] if place["use"] != "demonym"}
    free = {tuple(place["span"]) for place in gold["optional"]}
    found = {kind: {_pair(m.span) for m in mentions if m.kind == kind} for kind in ("person", "place")}
    assert found["person"] == people
    assert found["place"] - free == places


def _structured(text: str) -> Article:
    from quotidian.structure import structure_plain_text

    return structure_plain_text(text, article_id="seed", source="test")


def _pair(span: Span) -> tuple[int, int]:
    return span.start, span.end


def test_the_table_of_the_layers_has_them_all_in_their_order() -> None:
    """The docstring is the stage's table of contents; it must not go stale."""
    called = re.findall(r"candidates = (\w+)\.(\w+)\(", inspect.getsource(names.find))
    told = []
    for row in re.findall(r"^\| (\w+\.\w+(?:, \w+)*) \|", names.__doc__ or "", re.MULTILINE):
        module, _, functions = row.partition(".")
        told += [(module, function) for function in functions.split(", ")]
    assert told == called

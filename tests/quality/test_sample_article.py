"""The sample article of the first start, end to end: who, where, and who said what, as a reader would answer."""

from pathlib import Path
from typing import Any

import pytest

from quotidian.analysis.parsing import Parser
from quotidian.analysis.pipeline import Pipeline
from quotidian.exports.analysis_json import to_dict
from quotidian.readers import read_file

pytestmark = pytest.mark.model

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample-article.md"

# Role, and the words of all mentions that are names or descriptions.
PEOPLE = {
    "Dora Lindqvist": (None, ["Dora Lindqvist"]),
    "Seo Ji-woo": ("Transport Minister", ["Seo Ji-woo", "Seo", "Seo"]),
    "Kenji Morita": ("Fukuoka Mayor", ["Kenji Morita", "Kenji Morita", "Kenji Morita", "Morita", "the mayor"]),
    "Kang Min-ho": ("Captain", ["Kang Min-ho", "Kang Min-ho", "Kang Min-ho", "Kang Min-ho"]),
    "Ines Calder": (None, ["Ines Calder", "Ines Calder"]),
    "Kang Hye-jin": (None, ["Kang Hye-jin", "Kang Hye-jin"]),
    "Helen Marsh": ("British naval architect", ["Helen Marsh", "Marsh"]),
}
PLACES = {
    "Busan": ["Busan", "BUSAN", "Busan", "Busan", "Busan", "Busan"],
    "Fukuoka": ["Fukuoka", "Fukuoka", "Fukuoka"],
    "South Korea": ["South Korea"],
    "Korea Strait": ["Korea Strait"],
    "Seoul": ["Seoul"],
    "Tokyo": ["Tokyo"],
    "Gdansk": ["Gdansk"],
    "Ulsan": ["Ulsan"],
    "United Kingdom": ["British"],
    "Japan": ["Japan"],
}
GOVERNMENTS = ["Seoul", "Tokyo"]
QUOTES = [
    ("“People stopped crossing", "Seo Ji-woo"),
    ("“This boat is a small thing", "Seo Ji-woo"),
    ("“My brother sees a ship", "Kang Hye-jin"),
    ("“I see forty pilots", "Kang Hye-jin"),
    ("“hold the ferry hostage", "Kang Hye-jin"),
    ("“You learn to listen", "Kenji Morita"),
    ("“I would like our two cities", "Kenji Morita"),
    ("“She is sound, but", "Helen Marsh"),
    ("“pear boat.”", "Environmental groups in Japan"),
    ("“They are right about", "Seo Ji-woo"),
    ("“They are wrong that", "Seo Ji-woo"),
    ("“until the day somebody", "A senior official"),
]


@pytest.fixture(scope="module")
def found() -> dict[str, Any]:
    article = read_file(SAMPLE)
    return to_dict(article, Pipeline(Parser()).analyse(article))


def test_each_person_has_one_row(found: dict[str, Any]) -> None:
    have = {
        person["name"]: (person["role"], [_words(found, m) for m in person["mentions"] if m["kind"] != "pronoun"])
        for person in found["people"]
    }
    assert have == PEOPLE
    assert [person["name"] for person in found["people"] if person["author"]] == ["Dora Lindqvist"]


def test_each_place_is_found_and_two_cities_are_governments(found: dict[str, Any]) -> None:
    assert {place["name"]: [_words(found, m) for m in place["mentions"]] for place in found["places"]} == PLACES
    governments = [place["name"] for place in found["places"] for m in place["mentions"] if m["as_government"]]
    assert governments == GOVERNMENTS


def test_each_marked_stretch_has_its_speaker(found: dict[str, Any]) -> None:
    have = [(_words(found, part), quote["speaker"]["name"]) for quote in found["quotes"] for part in quote["parts"]]
    assert len(have) == len(QUOTES)
    for (words, speaker), (beginning, right) in zip(sorted(have), sorted(QUOTES), strict=True):
        assert words.startswith(beginning)
        assert speaker == right


def _words(found: dict[str, Any], span: dict[str, Any]) -> str:
    words: str = found["text"][span["start"] : span["end"]]
    return words

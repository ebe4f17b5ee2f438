"""The article that the product was first asked to handle: everybody, every place and every quote in it, end to end."""

import json
from pathlib import Path
from typing import Any

import pytest

from quotidian.analysis.parsing import Parser
from quotidian.analysis.pipeline import Pipeline
from quotidian.exports.analysis_json import to_dict
from quotidian.readers import read_file

pytestmark = pytest.mark.model

SEEDS = Path(__file__).resolve().parents[2].parent / "shared" / "seeds"
KINDS = ("name", "demonym")

if not SEEDS.is_dir():
    pytest.skip(
        "the article that the product was first asked to handle is not on this machine", allow_module_level=True
    )


@pytest.fixture(scope="module")
def found() -> dict[str, Any]:
    article = read_file(SEEDS / "korea-dialogue.txt")
    return to_dict(article, Pipeline(Parser()).analyse(article))


def right_answers(name: str) -> dict[str, Any]:
    answers: dict[str, Any] = json.loads((SEEDS / f"korea-dialogue.{name}.json").read_text(encoding="utf-8"))
    return answers


def test_each_person_has_one_row_with_every_mention(found: dict[str, Any]) -> None:
    have = {person["name"]: _spans(person["mentions"], "name") for person in found["people"]}
    want = {
        person["name"]: {tuple(mention["span"]) for mention in person["mentions"]}
        for person in right_answers("names-places")["people"]
    }
    assert have == want


def test_each_role_is_the_article_s(found: dict[str, Any]) -> None:
    have = {person["name"]: "author" if person["author"] else person["role"] for person in found["people"]}
    assert have == {person["name"]: person["role"] for person in right_answers("names-places")["people"]}


def test_every_place_is_found_and_none_is_false(found: dict[str, Any]) -> None:
    answers = right_answers("names-places")
    have = {(*span, kind) for place in found["places"] for kind in KINDS for span in _spans(place["mentions"], kind)}
    want = {(*place["span"], "demonym" if place["use"] == "demonym" else "name") for place in answers["places"]}
    optional = {tuple(place["span"]) for place in answers["optional"]}
    assert want - have == set()
    assert {place for place in have - want if place[:2] not in optional} == set()


def test_every_marked_stretch_has_its_speaker_and_nothing_else_is_quoted(found: dict[str, Any]) -> None:
    have = {
        (part["start"], part["end"]): (quote["speaker"] or {}).get("name")
        for quote in found["quotes"]
        for part in quote["parts"]
    }
    want = {
        tuple(span): quote["speaker_name"]
        for quote in right_answers("quotes")["quotes"]
        if quote["kind"] != "indirect"
        for span in quote.get("quoted", [[quote["start"], quote["end"]]])
    }
    assert len(want) == 13
    assert have == want


def _spans(mentions: list[dict[str, Any]], kind: str) -> set[tuple[int, int]]:
    return {(mention["start"], mention["end"]) for mention in mentions if mention["kind"] == kind}

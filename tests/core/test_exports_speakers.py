"""All who speak a quote together are named in every export."""

import csv
import io
import json

from quotidian.exports import analysis_csv, analysis_json, analysis_markdown
from quotidian.model import Analysis, Article, Attribution, Engine, Organisation, Person, Quote, Span
from quotidian.structure import structure_plain_text

TEXT = "“We stay,” they said."
SAID, THEY = Span(0, 10), Span(11, 15)


def found() -> tuple[Article, Analysis]:
    people = (Person("person-1", "Ada Holt", ()), Person("person-2", "Max Roe", ()))
    port = (Organisation("organisation-1", "Port of Zarnow", ()),)
    first = Attribution("Ada Holt", THEY, "person-1", inferred=True)
    speakers = ("person-1", "person-2", "organisation-1")
    quote = Quote("quote-1", "direct", SAID, (SAID,), first, speakers, None, 0.9)
    return structure_plain_text(TEXT), Analysis("1", Engine("test", "0"), people, (), port, (quote,))


def test_the_table_names_all() -> None:
    rows = list(csv.DictReader(io.StringIO("".join(analysis_csv.to_pieces([found()])))))
    assert [row["speaker"] for row in rows if row["kind"] == "quote"] == ["Ada Holt; Max Roe; Port of Zarnow"]


def test_the_report_names_all() -> None:
    assert "**Ada Holt and Max Roe and Port of Zarnow**" in "".join(analysis_markdown.to_pieces([found()]))


def test_the_json_names_the_first_and_lists_all() -> None:
    (quote,) = json.loads(analysis_json.to_line(*found()))["quotes"]
    assert quote["speaker"]["name"] == "Ada Holt"
    assert quote["speakers"] == ["person-1", "person-2", "organisation-1"]


def test_one_who_is_only_described_is_told_in_those_words() -> None:
    _, analysis = found()
    guard = Quote("quote-1", "direct", SAID, (SAID,), Attribution("a guard", THEY))
    assert analysis.speaker_names(guard) == ("a guard",)
    assert analysis.speaker_names(Quote("quote-1", "direct", SAID, (SAID,))) == ()

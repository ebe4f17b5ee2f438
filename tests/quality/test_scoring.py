"""The reader of marked articles and the scorer of the gate, on answers whose score is known."""

from dataclasses import replace
from pathlib import Path

import pytest

from quotidian.model import (
    Analysis,
    Article,
    Attribution,
    Block,
    Engine,
    Location,
    Mention,
    Organisation,
    Person,
    Place,
    Quote,
    Span,
)  # fmt: skip
from tests.quality.marked_article import BadMark, MarkedArticle, read
from tests.quality.scoring import MEASURES, Score, is_same_description

HEADER = """+++
kind = "wire report"
region = "nowhere"
[structure]
headline = "Boats stay"
byline = ["Ida Roe"]
[people]
ada = { name = "Ada Holt", role = "mayor" }
ida = { name = "Ida Roe", author = true }
[places]
oslo = { at = [59.91, 10.75] }
[others]
driver = "a driver"
+++
"""
TEXT = """Boats stay

By [Ida Roe](person:ida)

Mayor [Ada Holt](person:ada) of [Oslo](place:oslo) said [it was \\[too\\] cold](indirect:ada).

[“Boats stay,”](quote:ada) [Holt](person:ada) said on the [Titash](any:). [“I walk,”](quote:driver) said a driver.
"""


@pytest.fixture
def marked(tmp_path: Path) -> MarkedArticle:
    return write(tmp_path, HEADER + TEXT)


def write(folder: Path, source: str) -> MarkedArticle:
    path = folder / "01-boats.txt"
    path.write_text(source, encoding="utf-8")
    return read(path)


def right_answers(marked: MarkedArticle) -> tuple[Article, Analysis]:
    text = marked.text

    def at(words: str, nth: int = 0) -> Span:
        start = -1
        for _ in range(nth + 1):
            start = text.index(words, start + 1)
        return Span(start, start + len(words))

    blocks = (Block("headline", at("Boats stay")), Block("byline", at("By Ida Roe")))
    article = Article("1", "test", "Boats stay", text, blocks, byline=("Ida Roe",))
    names = [Mention(at(words), "person") for words in ("Ida Roe", "Ada Holt")]
    holt = Mention(at("Holt", 1), "person")
    people = (
        Person("person-1", "Ida Roe", (names[0],), author=True),
        Person("person-2", "Ada Holt", (names[1], holt), role="mayor"),
    )
    oslo = Location("Oslo", 59.9, 10.7, "city")
    quotes = (
        Quote("1", "indirect", at("it was [too] cold"), (), Attribution("Ada Holt", at("Ada Holt")), ("person-2",)),
        _quote(at("“Boats stay,”"), Attribution("Ada Holt", holt.span), ("person-2",)),
        _quote(at("“I walk,”"), Attribution("a driver", at("a driver")), ()),
    )
    places = (Place("place-1", "Oslo", (Mention(at("Oslo"), "place"),), location=oslo),)
    return article, Analysis("1", Engine("test", "0"), people, places, (), quotes)


def _quote(span: Span, speaker: Attribution | None, speakers: tuple[str, ...]) -> Quote:
    return Quote("q", "direct", span, (span,), speaker, speakers, confidence=0.9)


def tallies(marked: MarkedArticle, article: Article, analysis: Analysis) -> dict[str, tuple[int, int, int]]:
    score = Score()
    score.add(marked, article, analysis)
    return {measure: (tally.right, tally.given, tally.due) for measure, tally in score.tallies.items()}


def test_marks_are_taken_out_of_the_text(marked: MarkedArticle) -> None:
    assert "Mayor Ada Holt of Oslo said it was [too] cold.\n\n“Boats stay,” Holt said" in marked.text
    shown = [(mark.kind, marked.text[mark.start : mark.end], mark.targets) for mark in marked.of_kind("quote", "any")]
    assert shown == [
        ("quote", "“Boats stay,”", ("ada",)), ("any", "Titash", ("",)), ("quote", "“I walk,”", ("driver",)),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("(person:ada)", "(person:eve)"),
        ("[Holt]", "Holt]"),
        ("[Holt](person:ada)", "[Holt"),
        ("(place:oslo)", "(town:oslo)"),
        ("[Holt]", "[Holt ]"),
        ('headline = "Boats stay"', 'headline = "Boats go"'),
        ("[“I walk,”](quote:driver)", "“I walk,”"),
        ("+++\nkind", "kind"),
    ],
)
def test_what_is_not_written_by_the_rules_is_told(tmp_path: Path, was: str, becomes: str) -> None:
    with pytest.raises(BadMark, match=r"01-boats\.txt"):
        write(tmp_path, (HEADER + TEXT).replace(was, becomes))


def test_right_answers_have_full_marks(marked: MarkedArticle) -> None:
    score = Score()
    score.add(marked, *right_answers(marked))
    assert score.errors == []
    assert set(score.tallies) == set(MEASURES)
    assert {tally.f1 for tally in score.tallies.values()} == {100.0}
    assert score.tallies["quotes with speakers"].due == 2


def test_wrong_speakers_and_missing_speakers_cost(marked: MarkedArticle) -> None:
    article, analysis = right_answers(marked)
    indirect, first, second = analysis.quotes
    swapped = replace(
        analysis, quotes=(indirect, replace(first, speakers=("person-1",)), replace(second, speaker=None))
    )
    assert tallies(marked, article, swapped)["quotes with speakers"] == (0, 2, 2)


def test_an_unsure_answer_is_not_called_sure(marked: MarkedArticle) -> None:
    article, analysis = right_answers(marked)
    quotes = (*analysis.quotes[:2], replace(analysis.quotes[2], confidence=0.5))
    assert tallies(marked, article, replace(analysis, quotes=quotes))["sure quotes"] == (1, 1, 2)


def test_a_stretch_counts_from_four_fifths_on(marked: MarkedArticle) -> None:
    article, analysis = right_answers(marked)
    for cut, right in ((2, 1), (4, 0)):
        first = analysis.quotes[1]
        shorter = replace(first, parts=(Span(first.span.start, first.span.end - cut),))
        found = tallies(marked, article, replace(analysis, quotes=(shorter,)))
        assert found["quotes with speakers"] == (right, 1, 2)


def test_words_that_may_be_anything_count_neither_way(marked: MarkedArticle) -> None:
    article, analysis = right_answers(marked)
    start = marked.text.index("Titash")
    ship = Place("place-2", "Titash", (Mention(Span(start, start + 6), "place"),))
    assert tallies(marked, article, replace(analysis, places=(*analysis.places, ship)))["place names"] == (1, 1, 1)


def test_two_people_where_there_is_one_are_both_wrong(marked: MarkedArticle) -> None:
    article, analysis = right_answers(marked)
    roe, holt = analysis.people
    parts = tuple(replace(holt, id=f"person-{n}", mentions=(m,)) for n, m in enumerate(holt.mentions, 2))
    found = tallies(marked, article, replace(analysis, people=(roe, *parts)))
    assert found["whole people"] == (1, 3, 2)
    assert found["person names"] == (3, 3, 3)


def test_a_spot_counts_within_a_hundred_miles_for_a_town_and_further_for_a_country(marked: MarkedArticle) -> None:
    article, analysis = right_answers(marked)
    bergen = Location("Bergen", 60.39, 5.32, "city")
    for location, right in ((bergen, 0), (replace(bergen, kind="country"), 1)):
        places = (replace(analysis.places[0], location=location),)
        assert tallies(marked, article, replace(analysis, places=places))["spots"][0] == right


def test_structure_counts_blocks_authors_and_date_lines(marked: MarkedArticle) -> None:
    article, analysis = right_answers(marked)
    wrong = replace(article, byline=("Ada Holt",), dateline="OSLO", blocks=article.blocks[1:])
    assert tallies(marked, wrong, analysis)["structure"] == (0, 2, 2)


def test_a_second_speaker_who_does_not_speak_is_wrong(marked: MarkedArticle) -> None:
    article, analysis = right_answers(marked)
    port = Organisation("organisation-1", "a driver", ())
    for speakers, right in ((("organisation-1",), 1), (("organisation-1", "person-1"), 0)):
        quotes = (replace(analysis.quotes[2], speakers=speakers),)
        found = tallies(marked, article, replace(analysis, organisations=(port,), quotes=quotes))
        assert found["quotes with speakers"] == (right, 1, 2)


@pytest.mark.parametrize(
    ("given", "due", "same"),
    [
        ("the driver of a taxi", "a driver", True),
        ("driver", "a taxi driver", True),
        ("a screwdriver", "a driver", False),
        ("a woman", "a man", False),
        ("its spokesman", "the spokesman", True),
    ],
)
def test_descriptions_are_compared_by_whole_words(given: str, due: str, same: bool) -> None:
    assert is_same_description(given, due) == same

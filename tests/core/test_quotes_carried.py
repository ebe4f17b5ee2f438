"""Who speaks where no cue stands by, how sure that is, and what is left out since nobody said it; without a model."""

import time

import pytest

from quotidian.analysis import quotation_marks, quotes
from quotidian.analysis.speech.drafts import Draft
from quotidian.model import Span
from tests.core.quote_parses import Links, parsed

# architecture.md: from here upwards an answer counts as sure.
SURE = 0.8
ALONE = "“ We shall mend it before the winter comes . ”"


def attributed(text: str, links: Links | None = None) -> list[Draft]:
    article, parse = parsed(text, links)
    return list(quotes.attribute(article, parse, quotation_marks.pair(article), ()))


def speakers(text: str, links: Links | None = None) -> list[str | None]:
    return [draft.speakers[0].span.of(text) if draft.speakers else None for draft in attributed(text, links)]


@pytest.mark.parametrize(("paragraphs", "speaker"), [(0, "Lind"), (1, "Lind"), (2, None), (5, None)])
def test_a_speaker_is_carried_over_one_paragraph_and_no_further(paragraphs: int, speaker: str | None) -> None:
    text = "\n".join(["“ It broke , ” Lind said .", *["it rained ."] * paragraphs, ALONE])
    assert speakers(text) == ["Lind", speaker]


def test_nobody_is_carried_to_a_quotation_within_a_paragraph() -> None:
    assert speakers(f"“ It broke , ” Lind said .\nthe sea . {ALONE}") == ["Lind", None]


@pytest.mark.parametrize(("named", "speaker"), [("Lind", None), ("Roe", "Lind")])
def test_nobody_goes_on_to_speak_of_himself_by_name(named: str, speaker: str | None) -> None:
    text = f"“ It broke , ” Lind said .\n“ {named} will mend it before the winter comes . ”"
    assert speakers(text, {9: ("nsubj", 11)})[1] == speaker


NOT_SAID = "Lind never said “ we shall leave the old city soon . ”"
HANGS: Links = {0: ("nsubj", 2), 1: ("neg", 2), 2: ("ROOT", 2), 3: ("ccomp", 2)}


def test_what_was_not_said_is_no_quote() -> None:
    assert attributed(NOT_SAID, HANGS) == []
    assert len(attributed(NOT_SAID.replace("never", "then"), {**HANGS, 1: ("advmod", 2)})) == 1


def test_what_was_not_said_has_no_speaker_from_the_paragraph_or_the_one_before() -> None:
    """Neither he who spoke just before nor who spoke a paragraph earlier is taken instead."""
    shifted = {index + 8: (dep, head + 8) for index, (dep, head) in HANGS.items()}
    for end in (" ", "\n"):
        assert speakers(f"“ It broke , ” Roe said .{end}{NOT_SAID}", shifted) == ["Roe"]


def test_what_another_says_was_not_said_is_a_quote_of_the_other() -> None:
    links = {0: ("nsubj", 1), 1: ("ROOT", 1)} | {i + 2: (dep, head + 2) for i, (dep, head) in HANGS.items()}
    assert speakers(f"Roe said {NOT_SAID}", links | {4: ("ccomp", 1)}) == ["Roe"]


@pytest.mark.parametrize(
    ("surer", "less_sure"),
    [
        # a longer one
        ("Lind said “We shall leave the old city soon again”", "Lind said “We shall”"),
        # who speaks stands by, and is not carried
        ("“ We shall mend it before the winter comes , ” Lind said .", f"“ It broke , ” Lind said .\n{ALONE}"),
        (f"“ It broke , ” Lind said .\n{ALONE}", ALONE),
        # nobody else comes into question
        ("so it rained , “We shall leave soon,” Lind said .", "Roe said , “We shall leave soon,” Lind said ."),
        ("“We shall leave soon,” Lind said .", "“We shall leave soon Lind said ."),
    ],
)
def test_how_sure_an_answer_is(surer: str, less_sure: str) -> None:
    assert attributed(surer)[-1].confidence > attributed(less_sure)[-1].confidence


def test_a_plain_attribution_is_sure_and_an_open_one_is_not() -> None:
    assert attributed("“ It broke again and again today , ” Lind said .")[0].confidence >= SURE
    assert attributed(ALONE)[0].confidence < 0.5


def test_time_grows_with_the_number_of_quotes_in_a_line_and_not_with_its_square() -> None:
    line = "“ We go there now , ” Lind said . "

    def seconds(number: int) -> float:
        article, parse = parsed((line * number).strip())
        stretches = quotation_marks.pair(article)
        began = time.perf_counter()
        quotes.attribute(article, parse, stretches, ())
        return time.perf_counter() - began

    few = min(seconds(300), seconds(300))
    assert seconds(3000) < 30 * few


def test_a_quotation_over_paragraphs_is_one_quote_of_whoever_the_surest_of_them_names() -> None:
    """Whoever is named at its end has said its beginning too, and so has whoever is named at its beginning."""
    first, last = "“ You hear the boats before you see them .", "“ I would like that again , ”"
    at_the_end = f"{first}\n“ And then the fog .\n{last} Roe said ."
    assert speakers(f"“ It broke , ” Lind said .\n{at_the_end}") == ["Lind", "Roe"]
    quote = attributed(at_the_end)[0]
    assert [part.of(at_the_end) for part in quote.parts] == [first, "“ And then the fog .", last]
    assert (quote.kind, quote.span) == ("direct", Span(quote.parts[0].start, quote.parts[-1].end))
    at_the_beginning = f"Roe said : {first}\n“ I would like that very much again . ”"
    assert speakers(at_the_beginning) == ["Roe"]
    (quote,) = attributed(at_the_beginning)
    assert len(quote.parts) == 2
    assert not quote.speakers[0].carried


def test_a_quotation_that_a_split_one_goes_on_to_open_is_joined_alone() -> None:
    text = "“ It broke , ” Lind said . “ We waited .\n“ And then the fog . ”"
    assert [len(draft.parts) for draft in attributed(text)] == [1, 2]


def test_two_quotations_in_two_paragraphs_keep_their_speakers() -> None:
    text = "“ You hear the boats before you see them , ” Lind said .\n“ I would like that again , ” Roe said ."
    assert speakers(text) == ["Lind", "Roe"]

"""How sure a report without marks is: what makes it surer and less sure, on parses made by hand."""

from dataclasses import replace

import pytest

from quotidian.analysis.grammar.syntax import Token
from quotidian.analysis.reported_speech.sureness import LOG_ODDS, evidence, sureness
from quotidian.analysis.speech.cues import Cue
from quotidian.model import Span
from tests.core.quote_parses import parsed

TEXT = "Quill said that ferries sail on Sundays"
ARTICLE, PARSE = parsed(TEXT)
SUBJECT, VERB = PARSE.tokens[:2]
CUE = Cue(VERB, VERB.span, SUBJECT.span, SUBJECT, "verb", "speech")
WHOLE = Span(PARSE.tokens[2].start, len(TEXT))


def test_a_plain_that_clause_counts_as_sure() -> None:
    assert sureness(PARSE, CUE, WHOLE) >= 0.8


@pytest.mark.parametrize(
    "cue",
    [
        replace(CUE, embedded=True),
        replace(CUE, token=replace(VERB, dep="relcl")),
        replace(CUE, strength="attitude", token=replace(VERB, lemma="believe"), inherited=True),
    ],
)
def test_what_is_told_in_passing_does_not(cue: Cue) -> None:
    assert sureness(PARSE, cue, WHOLE) < 0.8


def test_a_clause_without_that_is_less_sure_and_a_short_one_less_again() -> None:
    without = Span(PARSE.tokens[3].start, len(TEXT))
    short = Span(PARSE.tokens[5].start, len(TEXT))
    assert sureness(PARSE, CUE, WHOLE) > sureness(PARSE, CUE, Span(without.start, without.end))
    assert "short" in set(evidence(PARSE, CUE, short))


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        (replace(SUBJECT, entity="PERSON"), "subject is a person"),
        (replace(SUBJECT, text="She"), "subject is he or she"),
        (replace(SUBJECT, entity="GPE"), "subject is a place"),
    ],
)
def test_who_speaks_counts(subject: Token, name: str) -> None:
    assert name in set(evidence(PARSE, replace(CUE, subject=subject), WHOLE))


def test_every_kind_of_evidence_is_weighed() -> None:
    assert set(evidence(PARSE, CUE, WHOLE)) <= set(LOG_ODDS)

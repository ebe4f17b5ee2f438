"""What speaks for an answer and what against it, by the table of log-odds."""

from dataclasses import replace
from typing import Any

import pytest

from quotidian.analysis.grammar.syntax import Token
from quotidian.analysis.quotes.ranking import Ranked
from quotidian.analysis.quotes.sureness import (
    LOG_ODDS,
    Answer,
    Evidence,
    How,
    Look,
    is_likely,
    sureness,
    weigh,
)
from quotidian.analysis.speech.cues import Cue
from quotidian.model import BlockKind, Span

LIND = Token(0, 0, 4, "Lind", "lind", "PROPN", "NNP", "nsubj", 1, 0, "PERSON")
SAID = Token(1, 5, 9, "said", "say", "VERB", "VBD", "ROOT", 1, 0)
CUE = Cue(SAID, SAID.span, LIND.span, LIND, "verb", "speech")
RANKED = Ranked(CUE, 2.0, False, True, lead=3.0)


def evidence(
    words: str = "“We shall go there soon.”",
    before: str = "",
    block: BlockKind = "paragraph",
    how: How = "cue",
    ranked: Ranked | None = RANKED,
    looks: frozenset[Look] = frozenset(),
) -> Evidence:
    answer = Answer(LIND.span if how != "unknown" else None, how, ranked)
    return Evidence(Span(0, len(words)), words, before, block, answer, looks)


def ranked(**changes: Any) -> Ranked:
    """Return the ranked cue with changes to itself, to its cue or (as `subject`) to its cue's subject."""
    own = {key: value for key, value in changes.items() if key in ("score", "sentence_between", "lead")}
    of_cue = {key: value for key, value in changes.items() if key not in own and key != "subject"}
    subject = replace(LIND, **changes.get("subject", {}))
    return replace(RANKED, **own, cue=replace(CUE, subject=subject, **of_cue))


@pytest.mark.parametrize(
    ("name", "with_it"),
    [
        ("continued", evidence(how="continued")),
        ("same paragraph", evidence(how="same paragraph")),
        ("carried", evidence(how="carried")),
        ("unknown", evidence(how="unknown", ranked=None)),
        ("sentence between", evidence(ranked=ranked(sentence_between=True))),
        ("embedded", evidence(ranked=ranked(embedded=True))),
        ("relative clause", evidence(ranked=ranked(token=replace(SAID, dep="relcl")))),
        ("of a noun", evidence(ranked=ranked(token=replace(SAID, dep="acl")))),
        ("shared subject", evidence(ranked=ranked(inherited=True))),
        ("attitude verb", evidence(ranked=ranked(strength="attitude"))),
        ("other word", evidence(ranked=ranked(strength="other"))),
        ("plain verb", evidence()),
        ("subject is he or she", evidence(ranked=ranked(subject={"text": "She", "pos": "PRON", "entity": ""}))),
        ("subject is a person", evidence()),
        ("subject is a place", evidence(ranked=ranked(subject={"entity": "GPE"}))),
        ("subject is another name", evidence(ranked=ranked(subject={"entity": "ORG"}))),
        ("not closed", evidence("“We shall go there soon.")),
        ("long and begins with a capital", evidence("“We shall go there very soon and stay.”")),
        ("in a headline", evidence(block="headline")),
        ("ends with a question mark", evidence("“Shall we go?”")),
        ("ends with a comma", evidence("“We shall go,”")),
        ("behind a comma or colon", evidence(before=":")),
        ("weak", evidence(how="weak")),
        ("short and carried", evidence("“a shed”", how="carried", ranked=None)),
        ("short in capitals", evidence(looks=frozenset({"short in capitals"}))),
        ("like a sentence", evidence(looks=frozenset({"like a sentence"}))),
    ],
)
def test_what_is_there(name: str, with_it: Evidence) -> None:
    assert weigh(with_it)[name] == 1.0
    plain = evidence(ranked=ranked(subject={"entity": "", "pos": "NOUN"}, token=replace(SAID, lemma="shout")))
    assert name not in weigh(plain)


def test_each_entry_of_the_table_counts() -> None:
    assert set(weigh(evidence())) <= set(LOG_ODDS)
    assert {"any answer", "score", "lead", "length"} <= set(weigh(evidence()))


def test_words_score_and_lead_count_up_to_a_bound() -> None:
    assert weigh(evidence("“a”"))["length"] < weigh(evidence("“a b c d”"))["length"]
    assert weigh(evidence(f"“{'a ' * 20}”"))["length"] == weigh(evidence(f"“{'a ' * 90}”"))["length"]
    for name in ("score", "lead"):
        low, high, higher = (weigh(evidence(ranked=ranked(**{name: value})))[name] for value in (1.0, 7.0, 9.0))
        assert low < high == higher


def test_a_clear_answer_is_sure_and_a_wild_guess_is_not() -> None:
    assert sureness(evidence("“We shall go there very soon and stay,”")) >= 0.8
    assert sureness(evidence("“soon”", how="unknown", ranked=None)) < 0.3
    assert 0 < sureness(evidence(block="headline")) < sureness(evidence()) < 1


SENTENCE: frozenset[Look] = frozenset({"like a sentence"})


@pytest.mark.parametrize(
    ("found", "confidence", "likely"),
    [
        (evidence("“a shed”"), 0.6, True),
        (evidence("“a shed”"), 0.3, False),
        (evidence("“We shall go there very soon and stay.”", looks=SENTENCE), 0.3, True),
        (evidence("“a shed”", block="headline"), 0.3, True),
        (evidence("“a shed”", how="carried"), 0.9, False),
        (evidence("“We go.”", how="carried", looks=SENTENCE), 0.1, True),
        (evidence("“the old wooden shed”", how="carried"), 0.1, True),
        (evidence("“the old wooden shed”", how="weak"), 0.9, False),
        (evidence("“The Old Shed.”", how="weak", looks=SENTENCE | {"short in capitals"}), 0.9, False),
        (evidence("“a shed that nobody wants at all”", how="unknown"), 0.1, True),
    ],
)
def test_a_term_is_told_by_its_odds_or_its_looks(found: Evidence, confidence: float, likely: bool) -> None:
    assert is_likely(found, confidence) == likely

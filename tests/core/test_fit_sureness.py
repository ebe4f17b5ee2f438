"""The script that fits how sure an answer is."""

import json
from pathlib import Path

import numpy as np
import pytest

from quotidian.analysis.parsing import Parser
from quotidian.analysis.quotes.sureness import LOG_ODDS
from scripts import fit_sureness
from scripts.fit_sureness import Answer

QUOTE = "“The ferry will sail again in the spring,” Marta Quill said."
MARKED = {"start": 0, "end": QUOTE.index("”") + 1, "kind": "direct"}
NAME = QUOTE.index("Marta")


@pytest.mark.parametrize(("arguments", "message"), [([], "required"), (["gone.jsonl"], "there is no file gone.jsonl")])
def test_bad_arguments(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        fit_sureness.main(arguments)
    assert stopped.value.code == 2
    assert message in capsys.readouterr().err


@pytest.mark.model
def test_which_answers_are_right() -> None:
    quotes = [
        [MARKED | {"speaker": [NAME, NAME + 11]}],
        [MARKED | {"speaker_name": "Ada Quill"}],
        [MARKED | {"speaker_name": "Tobias Renn"}],
        [],
        [MARKED | {"uncertain": "why"}],
    ]
    model = Parser()
    found = [list(fit_sureness.answers(model, {"text": QUOTE, "quotes": marked})) for marked in quotes]
    assert [[answer.is_right for answer in text] for text in found] == [[True], [True], [False], [False], []]
    assert found[0][0].amounts["plain verb"] == 1.0


def test_the_fit_finds_the_odds_of_what_was_seen() -> None:
    """Of a thousand answers with something in them, nine tenths are right; of those without it, half are."""
    amounts = np.array([[1.0, 1.0]] * 1000 + [[1.0, 0.0]] * 1000)
    right = np.array([1.0] * 900 + [0.0] * 100 + [1.0, 0.0] * 500)
    without, with_it = fit_sureness.fit(amounts, right)
    assert without == pytest.approx(0.0, abs=0.05)
    assert with_it == pytest.approx(np.log(9), abs=0.05)


def test_the_report_judges_on_texts_kept_apart(capsys: pytest.CaptureFixture[str]) -> None:
    good, bad = Answer({"any answer": 1.0, "lead": 6.0}, True), Answer({"any answer": 1.0}, False)
    fit_sureness.report([[good] * 20 + [bad] * 20 for _ in range(5)])
    printed = capsys.readouterr().out
    table, _, summary = printed.rpartition("}")
    assert set(json.loads(table + "}")) == set(LOG_ODDS)
    assert "sure: 100 of 200 answers, 1.000 of them right" in summary


@pytest.mark.model
def test_it_reads_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold = tmp_path / "gold.jsonl"
    rows = [{"text": QUOTE, "quotes": [MARKED | {"speaker": [NAME, NAME + 11]}]}] * 5
    gold.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    fit_sureness.main([str(gold)])
    assert "of 5 answers" in capsys.readouterr().out

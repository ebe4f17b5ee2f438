"""The script that measures how often an answer is right."""

import json
from pathlib import Path

import pytest

from quotidian.analysis.quotes import CONFIDENCE
from scripts import measure_confidence

QUOTE = "“The ferry will sail again in the spring,” Marta Quill said."


@pytest.mark.parametrize(("arguments", "message"), [([], "required"), (["gone.jsonl"], "there is no file gone.jsonl")])
def test_bad_arguments(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        measure_confidence.main(arguments)
    assert stopped.value.code == 2
    assert message in capsys.readouterr().err


@pytest.mark.model
def test_the_share_of_right_answers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = dict(CONFIDENCE)
    marked = {"start": 0, "end": QUOTE.index("”") + 1, "kind": "direct"}
    name = QUOTE.index("Marta")
    rows = [
        {"text": QUOTE, "quotes": [marked | {"speaker": [name, name + 11]}]},
        {"text": QUOTE, "quotes": [marked | {"speaker_name": "Ada Quill"}]},
        {"text": QUOTE, "quotes": [marked | {"speaker_name": "Tobias Renn"}]},
        {"text": QUOTE, "quotes": []},
        {"text": QUOTE, "quotes": [marked | {"uncertain": "why"}]},
    ]
    gold = tmp_path / "gold.jsonl"
    gold.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    measure_confidence.main([str(gold)])
    assert "clear           8 words and more  0.50 of 4" in capsys.readouterr().out
    assert before == CONFIDENCE

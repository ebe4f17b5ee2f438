"""Tune the weights of quotidian/analysis/quotes/ranking.py on texts whose quotes and speakers were marked by hand.

    uv run python -m scripts.tune_speaker_weights GOLD.jsonl [GOLD.jsonl …]

Each line of a file is {"text", "quotes": [{"start", "end", "kind", "speaker": [start, end], "quoted": [[start, end]]}]}
in code points; "quoted" are the marked parts of a mixed quote.
All files weigh the same, so that the weights hold on each. Prints the table to put into the module.
"""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from quotidian.analysis import quotes
from quotidian.analysis.parsing import Parser
from quotidian.analysis.quotes.ranking import WEIGHTS
from quotidian.model import Span
from scripts.marked_texts import Text, inner, paths_asked_for, read, rows_of

STEPS = (0.6, 0.3)
LEAST_GAIN = 0.0002


class Case(NamedTuple):
    """One text, ready for attribution, with the speaker of every marked stretch."""

    text: Text
    gold: dict[Span, Span]


def main(arguments: Sequence[str] | None = None) -> None:
    """Tune on the files that `arguments` name (those of the process by default)."""
    tune(paths_asked_for("tune_speaker_weights", __doc__ or "", arguments))


def tune(paths: Iterable[Path]) -> None:
    """Climb from the weights as they are, one at a time, while the mean F1 of the files grows."""
    parser = Parser()
    sets = [[_case(parser, row) for row in rows_of(path)] for path in paths]
    best = _mean_f1(sets)
    for step in STEPS:
        for name in WEIGHTS:
            best = _climb(sets, name, step, best)
            print(f"{name}: {WEIGHTS[name]:.2f} (mean F1 {100 * best:.2f})", flush=True)
    print(json.dumps(WEIGHTS, indent=4))


def _climb(sets: list[list[Case]], name: str, step: float, best: float) -> float:
    for change in (step, -step):
        before = WEIGHTS[name]
        WEIGHTS[name] = round(before + (change / 12 if name == "distance" else change), 2)
        if (value := _mean_f1(sets)) > best + LEAST_GAIN:
            return value
        WEIGHTS[name] = before
    return best


def _case(parser: Parser, row: dict[str, Any]) -> Case:
    text = read(parser, row["text"])
    gold = {}
    for quote in row["quotes"]:
        if quote["kind"] != "indirect" and quote.get("speaker"):
            for start, end in quote.get("quoted") or [(quote["start"], quote["end"])]:
                gold[inner(text.article.text, Span(start, end))] = Span(*quote["speaker"])
    return Case(text, gold)


def _mean_f1(sets: list[list[Case]]) -> float:
    return sum(map(_f1, sets)) / len(sets)


def _f1(cases: list[Case]) -> float:
    right = given = wanted = 0
    for case in cases:
        wanted += len(case.gold)
        for draft in quotes.attribute(*case.text):
            for part in draft.parts:
                speaker = case.gold.get(inner(case.text.article.text, part))
                right += bool(speaker and draft.speakers and speaker.overlaps(draft.speakers[0].span))
                given += 1
    return 2 * right / (given + wanted) if given + wanted else 0.0


if __name__ == "__main__":
    main()

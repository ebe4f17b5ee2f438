"""Tune the weights of quotidian/analysis/speaker_ranking.py on texts whose quotes and speakers were marked by hand.

    uv run python -m scripts.tune_speaker_weights GOLD.jsonl [GOLD.jsonl …]

Each line of a file is {"text", "quotes": [{"start", "end", "kind", "speaker": [start, end], "quoted": [[start, end]]}]}
in code points; "quoted" are the marked parts of a mixed quote.
All files weigh the same, so that the weights hold on each. Prints the table to put into the module.
"""

import argparse
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from quotidian.analysis import casing, names, quotation_marks, quotes
from quotidian.analysis.drafts import Stretch
from quotidian.analysis.parsing import Parser
from quotidian.analysis.speaker_ranking import WEIGHTS
from quotidian.analysis.syntax import Parse
from quotidian.model import Article, Mention, Span
from quotidian.structure import structure_plain_text

STEPS = (0.6, 0.3)
LEAST_GAIN = 0.0002


class Case(NamedTuple):
    """One text, ready for attribution, with the speaker of every marked stretch."""

    article: Article
    parse: Parse
    stretches: Sequence[Stretch]
    mentions: Sequence[Mention]
    gold: dict[Span, Span]


def main(arguments: Sequence[str] | None = None) -> None:
    """Tune on the files that `arguments` name (those of the process by default)."""
    summary, _, form = (__doc__ or "").partition("\n\n")
    parser = argparse.ArgumentParser(
        prog="python -m scripts.tune_speaker_weights",
        description=summary,
        epilog=form.split("\n\n", 1)[-1],
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("paths", nargs="+", metavar="GOLD.jsonl", type=Path, help="texts marked by hand, one a line")
    paths = parser.parse_args(arguments).paths
    for path in paths:
        if not path.is_file():
            parser.error(f"there is no file {path}")
    tune(paths)


def tune(paths: Iterable[Path]) -> None:
    """Climb from the weights as they are, one at a time, while the mean F1 of the files grows."""
    parser = Parser()
    rows = [path.read_text(encoding="utf-8").strip().split("\n") for path in paths]
    sets = [[_case(parser, json.loads(line)) for line in lines] for lines in rows]
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
    article = casing.in_running_case(structure_plain_text(row["text"]), parser.commonness)
    parse = parser.parse(article, casing.recaser(article, parser.commonness))
    gold = {}
    for quote in row["quotes"]:
        if quote["kind"] != "indirect" and quote.get("speaker"):
            for start, end in quote.get("quoted") or [(quote["start"], quote["end"])]:
                gold[_inner(article.text, Span(start, end))] = Span(*quote["speaker"])
    return Case(article, parse, quotation_marks.pair(article), names.find(article, parse), gold)


def _inner(text: str, span: Span) -> Span:
    """Return the span without the marks and punctuation at its edges."""
    words = span.of(text)
    edge = " \"“”'‘’`«»,.;:-–—\n"
    start = span.start + len(words) - len(words.lstrip(edge))
    return Span(start, max(start, span.end - len(words) + len(words.rstrip(edge))))


def _mean_f1(sets: list[list[Case]]) -> float:
    return sum(map(_f1, sets)) / len(sets)


def _f1(cases: list[Case]) -> float:
    right = given = wanted = 0
    for case in cases:
        wanted += len(case.gold)
        for draft in quotes.attribute(case.article, case.parse, case.stretches, case.mentions):
            for part in draft.parts:
                speaker = case.gold.get(_inner(case.article.text, part))
                right += bool(speaker and draft.speakers and speaker.overlaps(draft.speakers[0].span))
                given += 1
    return 2 * right / (given + wanted) if given + wanted else 0.0


if __name__ == "__main__":
    main()

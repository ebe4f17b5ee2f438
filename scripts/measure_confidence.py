"""Measure how often each kind of answer is right, for the table CONFIDENCE of quotidian/analysis/quotes.py.

    uv run python -m scripts.measure_confidence GOLD.jsonl [GOLD.jsonl …]

Each line of a file is {"text", "quotes": [{"start", "end", "kind", "speaker": [start, end], "speaker_name",
"quoted": [[start, end], …], "uncertain"}]} in code points; "quoted" are the marked parts of a mixed quote, and all but
"start", "end" and "kind" may be left out. An answer is right if a quotation was marked there by hand and its speaker is
the same: the same words in the text, or the same surname. What is marked as uncertain counts neither way.

Prints a row for each kind and length of stretch; copy the shares into the module. A length with too few cases is taken
together with the next longer one.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from quotidian.analysis.pipeline import Pipeline
from quotidian.analysis.quotes import CONFIDENCE, How
from quotidian.model import Attribution, Span
from quotidian.structure import structure_plain_text

LENGTHS = ("up to 3 words", "4 to 7 words", "8 words and more")
FEWEST_CASES = 20
_SAME_STRETCH = 0.8
_EDGE = " \"“”'‘’`«»,.;:-–—"
_NAME = re.compile(r"[^\W\d_][\w.’'-]*")

Cell = tuple[How, int]


class Marked(NamedTuple):
    """A stretch that was marked by hand as a quotation. `names` are the surnames that may stand for its speaker."""

    span: Span
    speaker: Span | None
    names: frozenset[str]
    uncertain: bool


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure on the files that `arguments` name (those of the process by default)."""
    summary, _, form = (__doc__ or "").partition("\n\n")
    parser = argparse.ArgumentParser(
        prog="python -m scripts.measure_confidence",
        description=summary,
        epilog=form.split("\n\n", 1)[-1],
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("paths", nargs="+", metavar="GOLD.jsonl", type=Path, help="texts marked by hand, one a line")
    paths = parser.parse_args(arguments).paths
    for path in paths:
        if not path.is_file():
            parser.error(f"there is no file {path}")
    measure(paths)


def measure(paths: Iterable[Path]) -> None:
    """Print how many answers of each kind there are in all files together, and the share that is right."""
    given: Counter[Cell] = Counter()
    right: Counter[Cell] = Counter()
    pipeline = Pipeline()
    with _numbered_kinds() as cells:
        for path in paths:
            for line in path.read_text(encoding="utf-8").strip().split("\n"):
                for number, is_right in _answers(pipeline, json.loads(line)):
                    if number in cells:
                        given[cells[number]] += 1
                        right[cells[number]] += is_right
    for how in CONFIDENCE:
        for lengths in _pooled([given[how, length] for length in range(len(LENGTHS))]):
            count = sum(given[how, length] for length in lengths)
            share = sum(right[how, length] for length in lengths) / max(count, 1)
            for length in lengths:
                print(f"{how:15} {LENGTHS[length]:17} {share:.2f} of {count}")


def _pooled(counts: Sequence[int]) -> list[list[int]]:
    """Return the lengths in groups of enough cases: each with the next longer ones, a rest with those before it."""
    groups: list[list[int]] = [[]]
    for length in range(len(counts)):
        groups[-1].append(length)
        if sum(counts[member] for member in groups[-1]) >= FEWEST_CASES:
            groups.append([])
    rest = groups.pop()
    if not groups:
        return [rest]
    groups[-1] += rest
    return groups


@contextmanager
def _numbered_kinds() -> Iterator[dict[float, Cell]]:
    """Let the analysis give each kind of answer a number as its confidence, so that a quote tells which kind it is."""
    before = dict(CONFIDENCE)
    # The analysis takes the surest of several answers: a higher number must stay surer.
    surer = sorted((row[length], how, length) for how, row in before.items() for length in range(len(LENGTHS)))
    cells: dict[float, Cell] = {float(number): (how, length) for number, (_, how, length) in enumerate(surer)}
    numbers = {cell: number for number, cell in cells.items()}
    for how in before:
        CONFIDENCE[how] = (numbers[how, 0], numbers[how, 1], numbers[how, 2])
    try:
        yield cells
    finally:
        CONFIDENCE.update(before)


def _answers(pipeline: Pipeline, row: dict[str, Any]) -> Iterator[tuple[float, bool]]:
    """Yield the number of its kind for every stretch that the analysis takes for a quote, and whether it is right."""
    text = row["text"]
    marked = list(_marked(text, row["quotes"]))
    for quote in pipeline.analyse(structure_plain_text(text)).quotes:
        for part in quote.parts:
            stretch = _inner(text, part)
            gold = next((one for one in marked if _share(one.span, stretch) >= _SAME_STRETCH), None)
            if gold is None or not gold.uncertain:
                yield quote.confidence, gold is not None and _is_speaker(text, gold, quote.speaker)


def _marked(text: str, quotes: Iterable[dict[str, Any]]) -> Iterator[Marked]:
    for quote in quotes:
        if quote["kind"] == "indirect":
            continue
        speaker = Span(*quote["speaker"]) if quote.get("speaker") else None
        names = {_surname(speaker.of(text)) if speaker else "", _surname(quote.get("speaker_name") or "")} - {""}
        for start, end in quote.get("quoted") or [(quote["start"], quote["end"])]:
            for line in re.finditer(r"[^\n]+", text[start:end]):
                span = _inner(text, Span(start + line.start(), start + line.end()))
                yield Marked(span, speaker, frozenset(names), bool(quote.get("uncertain")))


def _is_speaker(text: str, gold: Marked, given: Attribution | None) -> bool:
    if given is None or (gold.speaker is None and not gold.names):
        return given is None and gold.speaker is None and not gold.names
    same_words = bool(gold.speaker and given.span and gold.speaker.overlaps(given.span))
    return same_words or _surname(given.name) in gold.names


def _surname(name: str) -> str:
    """Return the last word of a name, folded, or "" for a pronoun or a description."""
    words = _NAME.findall(re.split(r"[,(;:—–]| (?:of|for|at|in|from|who) ", name)[0])
    return words[-1].removesuffix("’s").removesuffix("'s").casefold() if words and words[-1][0].isupper() else ""


def _share(one: Span, other: Span) -> float:
    """Return what two stretches have in common, as a share of what they cover together."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / (len(one) + len(other) - common) if common > 0 else 0.0


def _inner(text: str, span: Span) -> Span:
    """Return the span without the marks and punctuation at its edges."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip(_EDGE))
    return Span(start, max(start, span.end - len(words) + len(words.rstrip(_EDGE))))


if __name__ == "__main__":
    main()

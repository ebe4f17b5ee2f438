"""Fit the log-odds of quotidian/analysis/quotes/sureness.py to texts whose quotes and speakers were marked by hand.

    uv run python -m scripts.fit_sureness GOLD.jsonl [GOLD.jsonl …]

Each line of a file is {"text", "quotes": [{"start", "end", "kind", "speaker": [start, end], "speaker_name",
"quoted": [[start, end], …], "uncertain"}]} in code points; "quoted" are the marked parts of a mixed quote, and all but
"start", "end" and "kind" may be left out. An answer is right if a quotation was marked there by hand and its speaker is
the same: the same words in the text, or the same surname. What is marked as uncertain counts neither way.

Prints the table to put into the module, and how often the answers are right that it calls sure, measured on texts
that it was not fitted to.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from quotidian.analysis import quotes
from quotidian.analysis.parsing import Parser
from quotidian.analysis.quotes.sureness import LOG_ODDS, Evidence, sureness, weigh
from quotidian.model import Span
from scripts.marked_texts import inner, paths_asked_for, read, rows_of

FOLDS = 5
SURE = 0.8
_SAME_STRETCH = 0.8
_ROUNDS = 30
_NAME = re.compile(r"[^\W\d_][\w.’'-]*")

Numbers = NDArray[np.float64]


class Marked(NamedTuple):
    """A stretch that was marked by hand as a quotation. `names` are the surnames that may stand for its speaker."""

    span: Span
    speaker: Span | None
    names: frozenset[str]
    uncertain: bool


class Answer(NamedTuple):
    """What speaks for an answer of the analysis, and whether it is right."""

    amounts: dict[str, float]
    is_right: bool


def main(arguments: Sequence[str] | None = None) -> None:
    """Fit to the files that `arguments` name (those of the process by default)."""
    rows = [row for path in paths_asked_for("fit_sureness", __doc__ or "", arguments) for row in rows_of(path)]
    parser = Parser()
    report([list(answers(parser, row)) for row in rows])


def report(texts: Sequence[Sequence[Answer]]) -> None:
    """Print the fitted table, and the share of the sure answers that is right in texts kept apart."""
    amounts, right = _numbers([answer for text in texts for answer in text])
    fold = np.array([number % FOLDS for number, text in enumerate(texts) for _ in text])
    chance = np.zeros(len(right))
    for apart in range(FOLDS):
        chance[fold == apart] = _chance(amounts[fold == apart], fit(amounts[fold != apart], right[fold != apart]))
    fitted = dict(zip(LOG_ODDS, fit(amounts, right).round(2).tolist(), strict=True))
    print(json.dumps(fitted, indent=4))
    sure = chance >= SURE
    share = right[sure].mean() if sure.any() else 0.0
    print(f"sure: {sure.sum()} of {len(right)} answers, {share:.3f} of them right")


def answers(parser: Parser, row: dict[str, Any]) -> Iterator[Answer]:
    """Yield what the analysis finds of every stretch in a text, be it enough for a quote or not."""
    article, parse, stretches, mentions = read(parser, row["text"])
    seen: dict[Span, Evidence] = {}

    def note(evidence: Evidence) -> float:
        seen[evidence.part] = evidence
        return sureness(evidence)

    quotes.attribute(article, parse, stretches, mentions, weigh_evidence=note)
    marked = list(_marked(article.text, row["quotes"]))
    for part, evidence in seen.items():
        stretch = inner(article.text, part)
        gold = next((one for one in marked if _share(one.span, stretch) >= _SAME_STRETCH), None)
        if not (gold and gold.uncertain):
            is_right = gold is not None and _is_speaker(article.text, gold, evidence.answer.speaker)
            yield Answer(weigh(evidence), is_right)


def fit(amounts: Numbers, right: Numbers) -> Numbers:
    """Return the log-odds of a logistic regression with a light ridge, found by Newton's method."""
    odds = np.zeros(amounts.shape[1])
    ridge = np.eye(len(odds))
    for _ in range(_ROUNDS):
        chance = _chance(amounts, odds)
        slope = amounts.T @ (chance - right) + odds
        bend = (amounts * (chance * (1 - chance))[:, None]).T @ amounts + ridge
        odds -= np.linalg.solve(bend, slope)
    return odds


def _chance(amounts: Numbers, odds: Numbers) -> Numbers:
    chance: Numbers = 1 / (1 + np.exp(-(amounts @ odds)))
    return chance


def _numbers(found: Sequence[Answer]) -> tuple[Numbers, Numbers]:
    amounts = np.array([[answer.amounts.get(name, 0.0) for name in LOG_ODDS] for answer in found])
    return amounts, np.array([float(answer.is_right) for answer in found])


def _marked(text: str, marked: Iterable[dict[str, Any]]) -> Iterator[Marked]:
    for quote in marked:
        if quote["kind"] == "indirect":
            continue
        speaker = Span(*quote["speaker"]) if quote.get("speaker") else None
        names_ = {_surname(speaker.of(text)) if speaker else "", _surname(quote.get("speaker_name") or "")} - {""}
        for start, end in quote.get("quoted") or [(quote["start"], quote["end"])]:
            for line in re.finditer(r"[^\n]+", text[start:end]):
                span = inner(text, Span(start + line.start(), start + line.end()))
                yield Marked(span, speaker, frozenset(names_), bool(quote.get("uncertain")))


def _is_speaker(text: str, gold: Marked, given: Span | None) -> bool:
    if given is None or (gold.speaker is None and not gold.names):
        return given is None and gold.speaker is None and not gold.names
    same_words = bool(gold.speaker and gold.speaker.overlaps(given))
    return same_words or _surname(given.of(text)) in gold.names


def _surname(name: str) -> str:
    """Return the last word of a name, folded, or "" for a pronoun or a description."""
    words = _NAME.findall(re.split(r"[,(;:—–]| (?:of|for|at|in|from|who) ", name)[0])
    return words[-1].removesuffix("’s").removesuffix("'s").casefold() if words and words[-1][0].isupper() else ""


def _share(one: Span, other: Span) -> float:
    """Return what two stretches have in common, as a share of what they cover together."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / (len(one) + len(other) - common) if common > 0 else 0.0


if __name__ == "__main__":
    main()

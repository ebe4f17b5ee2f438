"""How fast is `analyse` beside spaCy's own pipeline on the same texts?

Run `python -m tests.benchmarks.bench_analyse [FILE.jsonl]`. Both run in one process and take turns, so that a busy
machine slows both; the share by the processor's clock is the steadier one. The aim is a share of 1.0 or more, the
floor 0.9.
"""

import argparse
import json
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import spacy

from quotidian.analysis.parsing import model_folder
from quotidian.analysis.pipeline import Pipeline
from quotidian.exports import analysis_json
from quotidian.structure import structure_plain_text

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 3
CLOCKS = {"wall": time.perf_counter, "processor": time.process_time}


def main() -> None:
    """Print the words a second of both, the best of the rounds, and their share."""
    parser = argparse.ArgumentParser(description="Compare the speed of the analysis with spaCy's own.")
    parser.add_argument("articles", nargs="?", type=Path, help='lines of {"text"}; the sample article 40 times if none')
    parser.add_argument("--limit", type=int, default=100)
    options = parser.parse_args()
    texts = _texts(options.articles)[: options.limit]
    words = sum(len(text.split()) for text in texts)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r".*W095")
        model = spacy.load(model_folder())
    pipeline = Pipeline()

    def ours() -> None:
        for text in texts:
            article = structure_plain_text(text)
            analysis_json.to_line(article, pipeline.analyse(article))

    def theirs() -> None:
        for _ in model.pipe(texts, batch_size=64):
            pass

    theirs_best, ours_best = _best(theirs, ours)
    print(f"{len(texts)} articles, {words} words")
    for clock, theirs_took, ours_took in zip(CLOCKS, theirs_best, ours_best, strict=True):
        print(
            f"by the {clock + ':':11} spaCy's pipeline {words / theirs_took:6.0f} words/s, "
            f"analyse {words / ours_took:6.0f} words/s, a share of {theirs_took / ours_took:.2f}"
        )


def _texts(path: Path | None) -> list[str]:
    if path is None:
        return [(ROOT / "resources" / "sample-article.md").read_text(encoding="utf-8")] * 40
    return [json.loads(line)["text"] for line in path.read_text(encoding="utf-8").split("\n") if line.strip()]


def _best(*runs: Callable[[], None]) -> list[list[float]]:
    """Return for each run the shortest time by each clock."""
    best = [[float("inf")] * len(CLOCKS) for _ in runs]
    for _ in range(ROUNDS):
        for index, run in enumerate(runs):
            began = [clock() for clock in CLOCKS.values()]
            run()
            took = [clock() - start for clock, start in zip(CLOCKS.values(), began, strict=True)]
            best[index] = list(map(min, best[index], took))
    return best


if __name__ == "__main__":
    main()

"""How much memory does an article of 600,000 characters take? `python -m tests.benchmarks.bench_memory`

The aim is less than 1.5 GB at the peak, the model and the interpreter included. POSIX only.
"""

import resource
import sys
import time
from pathlib import Path

from quotidian.analysis.pipeline import Pipeline
from quotidian.exports import analysis_json
from quotidian.structure import structure_plain_text

ROOT = Path(__file__).resolve().parents[2]
CHARACTERS = 600_000


def main() -> None:
    """Print the peak of the process and the time; `--one-paragraph` puts everything in one block."""
    sample = (ROOT / "resources" / "sample-article.md").read_text(encoding="utf-8")
    text = (sample * (CHARACTERS // len(sample) + 1))[:CHARACTERS]
    if "--one-paragraph" in sys.argv:
        text = text.replace("\n", " ")
    article = structure_plain_text(text)
    began = time.perf_counter()
    line = analysis_json.to_line(article, Pipeline().analyse(article))
    unit = 1 if sys.platform == "darwin" else 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
    print(f"{len(text)} characters in {len(article.blocks)} blocks: {time.perf_counter() - began:.0f} s")
    print(f"{len(line)} characters of JSON, peak {peak / 1e9:.2f} GB")


if __name__ == "__main__":
    main()

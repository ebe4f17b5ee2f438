"""How soon is the text on the screen, and how soon its marks?

Run `python -m tests.benchmarks.bench_start`. An empty PySide6 window and Quotidian are started in turn, each in a fresh
process, with offscreen painting. Aims: the text no more than 0.4 s after the empty window; the marks of a 1,000-word
article within 4 s of a cold start; those of an article seen before within 1 s of its text, without a model loaded.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 5


def main() -> None:
    """Print the best of five rounds."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        article = folder / "article.md"
        article.write_text(_thousand_words(), encoding="utf-8")
        _run(folder, "empty")
        _run(folder, str(folder / "warm.sqlite3"), str(article))
        empty, text, cold, seen_text, seen_marks = [], [], [], [], []
        process = ""
        for number in range(ROUNDS):
            library = str(folder / f"{number}.sqlite3")
            empty.append(float(_run(folder, "empty")["text"]))
            first = _run(folder, library, str(article))
            text.append(float(first["text"]))
            cold.append(float(first["marks"]))
            again = _run(folder, library, str(article))
            seen_text.append(float(again["text"]))
            seen_marks.append(float(again["marks"]) - float(again["text"]))
            process = again["process"]
    print(f"{len(_thousand_words().split())} words, best of {ROUNDS} (worst)")
    _say("empty window", empty)
    _say("text on the screen", text)
    print(f"{'text after the empty window':34}{min(text) - min(empty):6.2f} s  aim 0.40")
    _say("marks, cold start", cold, "aim 4.00")
    _say("marks after the text, seen before", seen_marks, "aim 1.00")
    print(f"{'analysis process, seen before':34}{process:>6}")


def _say(what: str, seconds: list[float], aim: str = "") -> None:
    print(f"{what:34}{min(seconds):6.2f} s ({max(seconds):.2f})  {aim}")


def _run(folder: Path, *arguments: str) -> dict[str, str]:
    """Start a window and return what it says, times in seconds since the start."""
    environment = {
        **os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder),
    }  # fmt: skip
    # A reader's Python keeps compiled modules; some test environments forbid it.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    began = time.time()
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.timed_window", *arguments],
        cwd=ROOT, env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    said = dict(line.split(" ", 1) for line in done.stdout.splitlines())
    return {word: value if word == "process" else str(float(value) - began) for word, value in said.items()}


def _thousand_words() -> str:
    sample = (ROOT / "resources" / "sample-article.md").read_text(encoding="utf-8")
    return (sample + "\n\n" + sample.split("\n\n", 4)[4]).rsplit("\n\n", 3)[0]


if __name__ == "__main__":
    main()

"""A program killed in the middle of its work loses nothing that it had said was saved."""

import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from quotidian.library.store import Library

ROOT = Path(__file__).resolve().parents[2]

WRITER = """
import sys
from quotidian.annotations import new_annotation
from quotidian.library.store import Library
from quotidian.model import Article, Span

library = Library.open(sys.argv[1])
text = "The lamplighter of Quenby walks at six. " * 50
article = Article("lamps", "desk", "Lamps", text, ())
library.keep_article(article)
for number in range(100_000):
    note = new_annotation(article, Span(number % 900, number % 900 + 9), "yellow", f"note {number} " * 40)
    library.keep_annotation(note)
    print(note.id, flush=True)
    if number % 3 == 2:
        library.delete_annotation(note.id)
        print("-" + note.id, flush=True)
"""


def written_until_killed(location: Path, seconds: float) -> list[str]:
    """Run the writer, kill it `seconds` after its first word, and return the whole lines that it got out."""
    writer = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(location)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert writer.stdout
    first = writer.stdout.readline()
    time.sleep(seconds)
    writer.send_signal(signal.SIGKILL)
    rest, _ = writer.communicate(timeout=30)
    assert writer.returncode == -signal.SIGKILL
    return [line.strip() for line in (first + rest).splitlines(keepends=True) if line.endswith("\n")]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_what_was_confirmed_survives_kills_at_random_moments(tmp_path: Path) -> None:
    location = tmp_path / "library.sqlite3"
    dice = random.Random(20)
    kept: set[str] = set()
    deleted: set[str] = set()
    for _ in range(5):
        lines = written_until_killed(location, dice.uniform(0, 0.4))
        deleted |= {line[1:] for line in lines if line.startswith("-")}
        kept |= {line for line in lines if not line.startswith("-")}
        library = Library.open(location)  # the lock of the killed one is free
        there = {note.id for note in library.annotations("lamps")}
        library.close()
        # One deletion may have been saved before the writer could say so.
        assert len(kept - deleted - there) <= 1
        assert not deleted & there
        kept &= there | deleted
    with closing(sqlite3.connect(location)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert len(kept) >= 5

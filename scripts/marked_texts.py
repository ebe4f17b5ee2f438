"""Texts whose quotes and speakers were marked by hand, as the scripts that tune the analysis read them."""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from quotidian.analysis import casing, names, quotation_marks
from quotidian.analysis.grammar.syntax import Parse
from quotidian.analysis.parsing import Parser
from quotidian.analysis.speech.drafts import Stretch
from quotidian.model import Article, Mention, Span
from quotidian.structure import structure_plain_text

_EDGE = " \"“”'‘’`«»,.;:-–—\n"


class Text(NamedTuple):
    """One text as far as it is analysed before quotes are attributed."""

    article: Article
    parse: Parse
    stretches: Sequence[Stretch]
    mentions: Sequence[Mention]


def paths_asked_for(program: str, doc: str, arguments: Sequence[str] | None) -> list[Path]:
    """Return the files that a script's arguments name; end the program with a message if one is missing.

    `doc` is the script's docstring: its first paragraph says what it does, those behind the usage line describe the
    format.
    """
    summary, _, form = doc.partition("\n\n")
    parser = argparse.ArgumentParser(
        prog=f"python -m scripts.{program}",
        description=summary,
        epilog=form.split("\n\n", 1)[-1],
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("paths", nargs="+", metavar="GOLD.jsonl", type=Path, help="texts marked by hand, one a line")
    paths: list[Path] = parser.parse_args(arguments).paths
    for path in paths:
        if not path.is_file():
            parser.error(f"there is no file {path}")
    return paths


def rows_of(path: Path) -> list[dict[str, Any]]:
    """Return the lines of a file of texts marked by hand."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def read(parser: Parser, text: str) -> Text:
    """Take a text through all stages before quotes are attributed."""
    article = casing.in_running_case(structure_plain_text(text), parser.commonness)
    parse = parser.parse(article, casing.recaser(article, parser.commonness))
    return Text(article, parse, quotation_marks.pair(article), names.find(article, parse))


def inner(text: str, span: Span) -> Span:
    """Return the span without the marks and punctuation at its edges."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip(_EDGE))
    return Span(start, max(start, span.end - len(words) + len(words.rstrip(_EDGE))))

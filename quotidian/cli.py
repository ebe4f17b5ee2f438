"""The command line: `quotidian [ARTICLE…]` opens the window, `quotidian analyse` needs none."""

import argparse
import logging
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TextIO

from quotidian import __version__, display
from quotidian.batch import Batch, EngineMissing, Failure
from quotidian.exports import analysis_csv, analysis_json, analysis_markdown
from quotidian.exports.files import opened_whole
from quotidian.progress import Progress
from quotidian.streams import ended_by_signals, replace_closed

DONE, SOME_FAILED, NOTHING_DONE = 0, 1, 2
INTERRUPTED = 130

FORMATS = ("json", "jsonl", "csv", "markdown")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with `arguments` (those of the process by default) and return its exit code."""
    arguments = sys.argv[1:] if arguments is None else list(arguments)
    replace_closed()
    try:
        if arguments[:1] == ["analyse"]:
            options = _analyse_parser().parse_args(arguments[1:])
            with ended_by_signals():
                return _analyse(options)
        return _open_window(_window_parser().parse_args(arguments))
    except KeyboardInterrupt:
        return INTERRUPTED


def _window_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="quotidian",
        usage="quotidian [--library PATH] [ARTICLE ...]\n"
        "       quotidian analyse [--format FORMAT] [--output FILE] INPUT ...",
        description="Show who is in a news article, where it happens, and who said what.",
        epilog="`quotidian analyse --help` tells how to get the same without a window. "
        "A file that is called analyse opens as ./analyse.",
    )
    parser.add_argument("articles", nargs="*", metavar="ARTICLE", help="plain text or Markdown files to open")
    parser.add_argument("--library", metavar="PATH", help="keep articles and notes in this file instead of your own")
    parser.add_argument("--version", action="version", version=f"quotidian {__version__}")
    return parser


def _analyse_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="quotidian analyse",
        description="Find the people, places and quotes of articles, and write them out. Your library is not touched.",
        epilog="Exit codes: 0 all were analysed, 1 some failed (each is named on standard error), 2 none was.",
    )
    parser.add_argument(
        "inputs",
        nargs="+",
        metavar="INPUT",
        help='text or Markdown files, "-" for standard input, or .jsonl files with a line {"id", "text"} an article',
    )
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default="json",
        help="json by default; jsonl for many articles; in csv an apostrophe goes before names and texts that a "
        "spreadsheet would run as a formula",
    )
    parser.add_argument("--output", metavar="FILE", type=Path, help="write to this file instead of standard output")
    parser.add_argument("--verbose", action="store_true", help="show where in the program an error came from")
    return parser


def _open_window(options: argparse.Namespace) -> int:
    if "" in options.articles:
        return _refuse("The name of an article is empty. Give the name of a file.")
    if reason := display.hindrance():
        return _refuse(reason)
    # In a wheel the gui lies within this package, in a checkout beside it.
    gui = "quotidian.gui" if Path(__file__).with_name("gui").is_dir() else "gui"
    try:
        # Here alone: `analyse` runs where there is no Qt.
        app = import_module(f"{gui}.app")
    except ImportError as error:
        return _refuse(display.missing_library(error))
    code: int = app.main(options.articles, options.library)
    return code


def _refuse(reason: str) -> int:
    print(f"quotidian: {reason}", file=sys.stderr)
    return NOTHING_DONE


def _analyse(options: argparse.Namespace) -> int:
    logging.basicConfig(level=logging.ERROR if options.verbose else logging.CRITICAL)
    if options.output is None and sys.stdout is None:
        return _refuse("The standard output is closed. Give a file to write to with --output.")
    progress = Progress()
    batch = Batch(options.inputs, partial(_report, progress))
    try:
        with _output(options.output) as file:
            for piece in _pieces(batch, options.format, progress):
                file.write(piece)
                file.flush()
            progress.clear()
            if not batch.succeeded:
                raise _NothingDone
    except _NothingDone:
        return NOTHING_DONE
    except EngineMissing as error:
        progress.clear()
        return _refuse(str(error))
    except BrokenPipeError:
        # Whoever read our output has seen enough; without this, Python complains again when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return SOME_FAILED
    except OSError as error:
        return _refuse(f"{options.output or 'The output'} cannot be written ({error.strerror}). Choose another file.")
    return SOME_FAILED if batch.failed else DONE


class _NothingDone(Exception):  # noqa: N818  (leaves the output file as it was)
    """No article was analysed, so no output is written."""


def _pieces(batch: Batch, shape: str, progress: Progress) -> Iterator[str]:
    results = batch.results(progress)
    if shape == "jsonl":
        return (analysis_json.to_line(article, analysis) for article, analysis in results)
    if shape == "csv":
        return analysis_csv.to_pieces(results)
    if shape == "markdown":
        return analysis_markdown.to_pieces(results)
    return analysis_json.to_pieces(results, as_array=not batch.has_one_article)


@contextmanager
def _output(path: Path | None) -> Iterator[TextIO]:
    """Open the file to write, or standard output; in UTF-8 with "\\n" on every system."""
    if path is not None:
        with opened_whole(path) as file:
            yield file
        return
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    yield sys.stdout


def _report(progress: Progress, failure: Failure) -> None:
    progress.clear()
    print(f"quotidian: {failure.name}: {failure.message}", file=sys.stderr)

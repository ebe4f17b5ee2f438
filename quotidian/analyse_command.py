"""`quotidian analyse`: articles in, analyses out, without a window and without the library."""

import argparse
import logging
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TextIO

from quotidian.batch import Batch, Failure
from quotidian.exports import analysis_csv, analysis_json, analysis_markdown
from quotidian.exports.files import opened_whole
from quotidian.progress import Progress
from quotidian.runner import EngineMissing, OneByOne, Runner, load_pipeline
from quotidian.streams import ended_by_signals

DONE, SOME_FAILED, NOTHING_DONE = 0, 1, 2

# More is never faster, and each takes memory; Windows waits for no more than 61 at once.
MOST_WORKERS = 60

FORMATS = ("json", "jsonl", "csv", "markdown")


def main(arguments: Sequence[str]) -> int:
    """Run the command with the `arguments` behind its name and return its exit code."""
    options = _parser().parse_args(arguments)
    with ended_by_signals():
        return _run(options)


def _parser() -> argparse.ArgumentParser:
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
    parser.add_argument(
        "--workers", metavar="N", type=_workers, default=1,
        help="analyse in so many processes, 1 by default; each takes some 400 MB of memory and one core",
    )  # fmt: skip
    parser.add_argument("--verbose", action="store_true", help="show where in the program an error came from")
    return parser


def _workers(given: str) -> int:
    number = int(given) if given.isascii() and given.isdigit() else 0
    if not 1 <= number <= MOST_WORKERS:
        raise argparse.ArgumentTypeError(f"{given!r} is not a number from 1 to {MOST_WORKERS}")
    return number


def _run(options: argparse.Namespace) -> int:
    logging.basicConfig(level=logging.ERROR if options.verbose else logging.CRITICAL)
    if options.output is None and sys.stdout is None:
        return _refuse("The standard output is closed. Give a file to write to with --output.")
    progress = Progress()
    failures: list[str] = []
    batch = Batch(options.inputs, partial(_report, progress, failures), _runner(options.workers))
    progress.expect(batch.count())
    try:
        _write(batch, options, progress)
    except _NothingDone:
        return NOTHING_DONE
    except EngineMissing as error:
        return _refuse(str(error))
    except BrokenPipeError:
        # Whoever read our output has seen enough; without this, Python complains again when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return SOME_FAILED
    except OSError as error:
        return _refuse(f"{options.output or 'The output'} cannot be written ({error.strerror}). Choose another file.")
    except (KeyboardInterrupt, SystemExit):
        _tell_what_is_kept(batch, _partial(options))
        raise
    finally:
        _sum_up(batch, failures)
    return SOME_FAILED if batch.failed else DONE


def _write(batch: Batch, options: argparse.Namespace, progress: Progress) -> None:
    try:
        with _output(options.output, _partial(options)) as file:
            for piece in _pieces(batch, options.format, progress):
                file.write(piece)
                file.flush()
            if not batch.succeeded:
                raise _NothingDone
    finally:
        progress.clear()


def _refuse(reason: str) -> int:
    print(f"quotidian: {reason}", file=sys.stderr)
    return NOTHING_DONE


class _NothingDone(Exception):  # noqa: N818  (leaves the output file as it was)
    """No article was analysed, so no output is written."""


def _runner(workers: int) -> Runner:
    if workers == 1:
        return OneByOne(load_pipeline)
    # Here alone: the machinery of processes takes time to import, and one article needs none.
    from quotidian.pool import Pool

    return Pool(workers, load_pipeline)


def _pieces(batch: Batch, shape: str, progress: Progress) -> Iterator[str]:
    results = batch.results(progress)
    if shape == "jsonl":
        return (analysis_json.to_line(article, analysis) for article, analysis in results)
    if shape == "csv":
        return analysis_csv.to_pieces(results)
    if shape == "markdown":
        return analysis_markdown.to_pieces(results)
    return analysis_json.to_pieces(results, as_array=not batch.has_one_article)


def _partial(options: argparse.Namespace) -> Path | None:
    """Return where to keep what is done when the run is stopped; None if a part would be no valid output."""
    return None if options.output is None or options.format == "json" else Path(f"{options.output}.partial")


@contextmanager
def _output(path: Path | None, partial_path: Path | None) -> Iterator[TextIO]:
    """Open the file to write, or standard output; in UTF-8 with "\\n" on every system."""
    if path is not None:
        with opened_whole(path, partial_path) as file:
            yield file
        return
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    yield sys.stdout


def _report(progress: Progress, failures: list[str], failure: Failure) -> None:
    failures.append(failure.name)
    progress.clear()
    print(f"quotidian: {failure.name}: {failure.message}", file=sys.stderr)


def _tell_what_is_kept(batch: Batch, partial_path: Path | None) -> None:
    if partial_path and partial_path.exists() and batch.succeeded:
        print(f"quotidian: Stopped. What was analysed by then is in {partial_path}.", file=sys.stderr)


def _sum_up(batch: Batch, failures: list[str]) -> None:
    """Name once more what failed: in a run over thousands the messages have long scrolled away."""
    if failures and batch.done > 1:
        print(
            f"quotidian: {batch.succeeded:,} analysed, {batch.failed:,} failed: {', '.join(failures)}", file=sys.stderr
        )

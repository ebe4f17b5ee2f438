"""The command line: `quotidian [ARTICLE…]` opens the window, `quotidian analyse` needs none."""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from quotidian import __version__, analyse_command, display
from quotidian.streams import replace_closed

NO_WINDOW = 2
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with `arguments` (those of the process by default) and return its exit code."""
    arguments = sys.argv[1:] if arguments is None else list(arguments)
    replace_closed()
    try:
        if arguments[:1] == ["analyse"]:
            return analyse_command.main(arguments[1:])
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
    return NO_WINDOW

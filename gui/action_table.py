"""The table of all commands of the window, in the order of its menus."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from .actions import KIND_WORDS, ActionSpec
from .article_view import ArticleView
from .file_deeds import FileDeeds
from .find_bar import FindBar
from .help_deeds import HelpDeeds
from .marks import MarkKind
from .navigation import Navigation
from .note_deeds import NoteDeeds
from .session import Session
from .settings import SCHEMES, Scheme

_SCHEME_WORDS: dict[Scheme, str] = {"system": "Theme of the &system", "light": "&Light theme", "dark": "&Dark theme"}
KIND_KEYS: tuple[MarkKind, ...] = ("person", "place", "quote", "note", "organisation")


class WindowDeeds(Protocol):
    """What the window does to itself."""

    def close(self) -> bool: ...  # noqa: D102
    def choose_scheme(self, scheme: Scheme, is_chosen: bool = True) -> None: ...  # noqa: D102
    def show_panel(self, is_shown: bool) -> None: ...  # noqa: D102
    def show_shortcuts(self) -> None: ...  # noqa: D102
    def copy(self) -> None: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Deeds:
    """All that commands are carried out by."""

    session: Session
    view: ArticleView
    find: FindBar
    navigation: Navigation
    files: FileDeeds
    notes: NoteDeeds
    help: HelpDeeds
    window: WindowDeeds


def table(deeds: Deeds) -> list[ActionSpec]:
    """Return every command, menu by menu."""
    return [*_file(deeds), *_edit(deeds), *_view(deeds), *_go(deeds), *_annotate(deeds), *_help(deeds)]


def _file(deeds: Deeds) -> Iterator[ActionSpec]:
    files = deeds.files
    yield ActionSpec("open", "File", "&Open…", files.open, ("Ctrl+O",), "Open an article from a file", "Open")
    yield ActionSpec(
        "paste", "File", "&Paste article", files.paste, ("Ctrl+Shift+V", "Ctrl+V"),
        "Open the article on the clipboard", "Paste",
    )  # fmt: skip
    yield ActionSpec("sample", "File", "Sample &article", files.open_sample, tip="Open the article that shows it all")
    yield ActionSpec(
        "export", "File", "&Export notes as Markdown…", files.export_notes, ("Ctrl+Shift+E",),
        "Write your highlights and notes to a file", begins_section=True,
    )  # fmt: skip
    yield ActionSpec(
        "quit", "File", "&Quit", deeds.window.close, ("Ctrl+Q",), "Everything is saved already", begins_section=True
    )


def _edit(deeds: Deeds) -> Iterator[ActionSpec]:
    stack, find = deeds.session.undo_stacks, deeds.find
    yield ActionSpec("undo", "Edit", "&Undo", stack.undo, ("Ctrl+Z",), "Take the last step back")
    yield ActionSpec("redo", "Edit", "&Redo", stack.redo, ("Ctrl+Shift+Z", "Ctrl+Y"), "Do it again")
    yield ActionSpec(
        "copy", "Edit", "&Copy", deeds.window.copy, ("Ctrl+C",), "Copy the selected text", begins_section=True
    )
    yield ActionSpec("find", "Edit", "&Find…", find.open, ("Ctrl+F",), "Find words in the article", begins_section=True)
    yield ActionSpec("find_next", "Edit", "Find &next", find.find_next, ("F3", "Ctrl+G"), "Go to the next hit")
    yield ActionSpec(
        "find_previous", "Edit", "Find pre&vious", find.find_previous, ("Shift+F3", "Ctrl+Shift+G"),
        "Go to the hit before",
    )  # fmt: skip


def _view(deeds: Deeds) -> Iterator[ActionSpec]:
    view = deeds.view
    for number, kind in enumerate(KIND_KEYS, start=1):
        word = KIND_WORDS[kind]
        show: Callable[[bool], None] = partial(deeds.session.set_kind_shown, kind)
        yield ActionSpec(
            f"show_{kind}", "View", f"&{number} {word}", show, (f"Ctrl+{number}",),
            f"Mark {word.lower()} in the text", word, checkable=True,
        )  # fmt: skip
    yield ActionSpec(
        "folded", "View", "Show &folded text", view.show_folded, ("Ctrl+Shift+F",),
        "Show page furniture and repeated captions", checkable=True, begins_section=True,
    )  # fmt: skip
    yield ActionSpec(
        "panel", "View", "Side &panel", deeds.window.show_panel, ("F9",), "Show the side panel", checkable=True
    )
    yield ActionSpec(
        "zoom_in", "View", "Zoom &in", view.zoom_in, ("Ctrl++", "Ctrl+="), "Show the text larger", begins_section=True
    )
    yield ActionSpec("zoom_out", "View", "Zoom &out", view.zoom_out, ("Ctrl+-",), "Show the text smaller")
    yield ActionSpec("zoom_reset", "View", "Plain si&ze", view.zoom_reset, ("Ctrl+0",), "Show the text in plain size")
    for scheme in SCHEMES:
        choose: Callable[[bool], None] = partial(deeds.window.choose_scheme, scheme)
        yield ActionSpec(
            f"scheme_{scheme}", "View", _SCHEME_WORDS[scheme], choose, checkable=True,
            begins_section=scheme == SCHEMES[0],
        )  # fmt: skip


def _go(deeds: Deeds) -> Iterator[ActionSpec]:
    session, navigation = deeds.session, deeds.navigation
    yield ActionSpec(
        "next", "Go", "&Next mention", session.next_mention, ("Alt+Down", "Ctrl+."),
        "Go to the next mention of the current one, or to the next quote or note",
    )  # fmt: skip
    yield ActionSpec(
        "previous", "Go", "&Previous mention", session.previous_mention, ("Alt+Up", "Ctrl+,"),
        "Go to the mention before",
    )  # fmt: skip
    yield ActionSpec(
        "back", "Go", "&Back", navigation.back, ("Alt+Left",), "Go back to where you were", "◂", begins_section=True
    )
    yield ActionSpec("forward", "Go", "&Forward", navigation.forward, ("Alt+Right",), "Go forward again", "▸")
    yield ActionSpec(
        "analyse", "Go", "&Analyse again", session.analyse_again, ("F5",), "Look for people, places and quotes again",
        begins_section=True,
    )  # fmt: skip
    yield ActionSpec("stop", "Go", "&Stop the analysis", session.stop_analysis, tip="Give up the analysis that runs")


def _annotate(deeds: Deeds) -> Iterator[ActionSpec]:
    notes = deeds.notes
    yield ActionSpec(
        "highlight", "Annotate", "&Highlight", notes.highlight, ("Ctrl+H",), "Highlight the selected text", "Highlight"
    )
    yield ActionSpec("note", "Annotate", "&Note…", notes.note, ("Ctrl+M",), "Write a note on the selected text", "Note")
    yield ActionSpec(
        "edit_note", "Annotate", "&Edit note…", notes.edit, ("Ctrl+E",), "Change the current note", begins_section=True
    )
    yield ActionSpec("delete_note", "Annotate", "&Delete note", notes.delete, ("Del",), "Delete the current note")


def _help(deeds: Deeds) -> Iterator[ActionSpec]:
    yield ActionSpec("shortcuts", "Help", "&Keyboard shortcuts", deeds.window.show_shortcuts, ("F1",))
    yield ActionSpec(
        "log", "Help", "Show &log", deeds.help.show_log, ("Ctrl+Shift+L",), "Show what went wrong", begins_section=True
    )
    yield ActionSpec("log_folder", "Help", "Open log &folder", deeds.help.open_log_folder, tip="Open where the log is")
    yield ActionSpec("about", "Help", "&About Quotidian", deeds.help.about, begins_section=True)

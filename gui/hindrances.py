"""Why a command cannot be used just now: no action is greyed without saying so."""

from collections.abc import Iterator

from .action_table import Deeds
from .actions import Actions

NO_ARTICLE = "open an article first"
NO_SELECTION = "select some text first"
NO_CURRENT = "click a name, a quote or a note first"
NO_PLACE = "its place in the text is gone"
NO_NOTE = "click a note first"


def apply(actions: Actions, deeds: Deeds) -> None:
    """Make every action usable or not, with its reason."""
    for action_id, why in _reasons(deeds):
        actions.set_hindrance(action_id, why)


def _reasons(deeds: Deeds) -> Iterator[tuple[str, str]]:
    yield from _of_article(deeds)
    yield from _of_selection_and_current(deeds)
    stack = deeds.session.undo_stacks
    yield "undo", "" if stack.canUndo() else "nothing has been done to this article yet"
    yield "redo", "" if stack.canRedo() else "nothing has been taken back"
    yield "back", "" if deeds.navigation.can_go_back else "nothing has been jumped to yet"
    yield "forward", "" if deeds.navigation.can_go_forward else "you have not gone back"


def _of_article(deeds: Deeds) -> Iterator[tuple[str, str]]:
    session = deeds.session
    no_article = "" if session.article is not None else NO_ARTICLE
    for action_id in ("find", "find_next", "find_previous"):
        yield action_id, no_article
    yield "export", no_article or ("" if session.annotations else "there are no highlights or notes yet")
    yield "folded", no_article or ("" if deeds.view.folded_count else "nothing is folded away in this article")
    yield "analyse", no_article or ("it is being analysed" if session.analysing else "")
    yield "stop", no_article or ("" if session.analysing else "nothing is being analysed")


def _of_selection_and_current(deeds: Deeds) -> Iterator[tuple[str, str]]:
    no_selection = "" if deeds.view.selected_span() is not None else NO_SELECTION
    for action_id in ("highlight", "note"):
        yield action_id, no_selection
    current = deeds.session.current
    no_place = "" if deeds.session.mark_of(current) else NO_PLACE
    for action_id in ("next", "previous"):
        yield action_id, NO_CURRENT if current is None else no_place
    no_note = "" if current is not None and current.kind == "note" else NO_NOTE
    for action_id in ("edit_note", "delete_note"):
        yield action_id, no_note

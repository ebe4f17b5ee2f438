"""The session without a window: what it reads, keeps, takes back and finds again."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from gui import session as session_module
from gui.library_keeper import LibraryKeeper
from gui.marks import Target
from gui.session import Session
from gui.stored import Stored
from quotidian import readers
from quotidian.annotations import edited
from quotidian.library.errors import LibraryFull
from quotidian.library.store import Library
from quotidian.model import Annotation, Article, Span

from .conftest import ARTICLE, FastWorker
from .fast_analysis import analyse

Make = Callable[..., tuple[Session, LibraryKeeper]]


@pytest.fixture
def make(qtbot: QtBot, library_path: Path) -> Iterator[Make]:
    made: list[tuple[Session, LibraryKeeper]] = []

    def make_one(location: Path = library_path) -> tuple[Session, LibraryKeeper]:
        keeper = LibraryKeeper(location)
        session = Session(FastWorker())
        session.set_keeper(keeper)
        keeper.start()
        made.append((session, keeper))
        return session, keeper

    yield make_one
    for session, keeper in made:
        finish(session, keeper)


def finish(session: Session, keeper: LibraryKeeper) -> None:
    session.close()
    keeper.close()


def settle(qtbot: QtBot, session: Session, keeper: LibraryKeeper) -> None:
    qtbot.waitUntil(lambda: keeper.is_open and keeper.is_saved and not session.analysing)
    keeper.settle()
    QCoreApplication.processEvents()


def article(text: str = ARTICLE, source: str = "clipboard") -> Article:
    return readers.read_text(text, source)


def span_of(session: Session, words: str) -> Span:
    assert session.article is not None
    start = session.article.text.index(words)
    return Span(start, start + len(words))


def test_the_text_is_there_before_anything_else(qtbot: QtBot) -> None:
    session = Session()
    session.show_article(article())
    assert session.article is not None
    assert session.article.title == "New quay for Torvik"
    assert (session.analysis, session.marks, session.annotations) == (None, (), ())


def test_mentions_go_round_and_say_which_of_how_many(qtbot: QtBot) -> None:
    session = Session()
    session.show_article(article())
    session.set_analysis(analyse(article()))
    session.jump_to(Target("person", "person-1", 0))
    assert session.position_of_current() == (1, 3)
    session.next_mention()
    session.next_mention()
    assert session.position_of_current() == (3, 3)
    session.next_mention()
    assert session.position_of_current() == (1, 3)
    session.previous_mention()
    assert session.current == Target("person", "person-1", 2)


def test_next_goes_through_all_quotes_when_a_quote_is_current(qtbot: QtBot) -> None:
    session = Session()
    session.show_article(article())
    session.set_analysis(analyse(article()))
    session.set_current(Target("quote", "quote-1"))
    session.next_mention()
    assert session.current == Target("quote", "quote-2")
    assert session.position_of_current() == (2, 2)


def test_a_note_is_kept_at_once_and_found_again(qtbot: QtBot, make: Make) -> None:
    session, keeper = make()
    session.show_article(article())
    note_id = session.add_annotation(span_of(session, "old quay"), "green", "Which **one**?")
    settle(qtbot, session, keeper)
    finish(session, keeper)
    again, keeper = make()
    again.show_article(article())
    settle(qtbot, again, keeper)
    note = again.annotation(note_id)
    assert note is not None
    assert (note.body, note.colour, note.anchor.exact) == ("Which **one**?", "green", "old quay")
    assert again.occurrences_of("note", note_id)


def test_undo_and_redo_reach_the_library(qtbot: QtBot, make: Make, library_path: Path) -> None:
    session, keeper = make()
    session.show_article(article())
    note_id = session.add_annotation(span_of(session, "Monday"), "orange", "Check")
    write(session, note_id, "Checked")
    assert session.undo_stacks.undoText() == "edit note"
    session.undo_stacks.undo()
    assert session.annotations[0].body == "Check"
    session.delete_annotation(note_id)
    assert session.annotations == ()
    session.undo_stacks.undo()
    session.undo_stacks.undo()
    settle(qtbot, session, keeper)
    assert stored(library_path, session) == ()
    session.undo_stacks.redo()
    settle(qtbot, session, keeper)
    assert [note.body for note in stored(library_path, session)] == ["Check"]


def write(session: Session, note_id: str, body: str) -> None:
    note = session.annotation(note_id)
    assert note is not None
    session.change_note(note, edited(note, body=body, colour=note.colour))


def stored(path: Path, session: Session) -> tuple[Annotation, ...]:
    """Return what the library's file says, read apart from the session."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT id FROM annotations WHERE state != 'deleted'").fetchall()
    kept = {row[0] for row in rows}
    return tuple(note for note in session.annotations if note.id in kept) if kept else ()


def test_writing_on_is_one_step(qtbot: QtBot) -> None:
    session = Session()
    session.show_article(article())
    note_id = session.add_annotation(span_of(session, "Monday"), "orange", "C")
    for body in ("Ch", "Che", "Check"):
        write(session, note_id, body)
    session.undo_stacks.undo()
    assert session.annotations[0].body == "C"


def test_deleting_the_current_note_leaves_nothing_current(qtbot: QtBot) -> None:
    session = Session()
    session.show_article(article())
    note_id = session.add_annotation(span_of(session, "Monday"), "orange")
    session.set_current(Target("note", note_id))
    session.delete_annotation(note_id)
    assert session.current is None


def test_a_stored_analysis_needs_no_worker(qtbot: QtBot, make: Make) -> None:
    session, keeper = make()
    session.show_article(article())
    settle(qtbot, session, keeper)
    assert session.analysis is not None
    finish(session, keeper)
    again, keeper = make()
    again.show_article(article())
    settle(qtbot, again, keeper)
    assert again.analysis is not None
    assert again._worker.asked == []  # type: ignore[union-attr]


def test_notes_made_before_the_library_is_open_are_kept(qtbot: QtBot, library_path: Path) -> None:
    session, keeper = Session(FastWorker()), LibraryKeeper(library_path)
    session.set_keeper(keeper)
    session.show_article(article())
    note_id = session.add_annotation(span_of(session, "Monday"), "orange", "Early")
    assert not keeper.is_saved
    keeper.start()
    settle(qtbot, session, keeper)
    assert [note.id for note in stored(library_path, session)] == [note_id]
    finish(session, keeper)


def test_notes_follow_a_text_that_has_changed(qtbot: QtBot, make: Make, tmp_path: Path) -> None:
    source = str(tmp_path / "quay.txt")
    session, keeper = make()
    session.show_article(article(source=source))
    kept = session.add_annotation(span_of(session, "patched it for twenty years"), "orange", "Since 2006?")
    lost = session.add_annotation(span_of(session, "Fishermen in Torvik are not so sure."), "orange", "Who?")
    settle(qtbot, session, keeper)
    said: list[str] = []
    session.said.connect(said.append)
    changed = ARTICLE.replace("New quay for Torvik", "A new quay at last for Torvik").replace(
        "Fishermen in Torvik are not so sure. ", ""
    )
    session.show_article(article(changed, source))
    settle(qtbot, session, keeper)
    moved, orphan = session.annotation(kept), session.annotation(lost)
    assert moved is not None
    assert session.article is not None
    assert Span(moved.anchor.start, moved.anchor.end).of(session.article.text) == "patched it for twenty years"
    assert orphan is not None
    assert orphan.state == "orphan"
    assert session.annotations[-1] is orphan
    assert session.occurrences_of("note", lost) == ()
    assert any("1 of 2 notes lost their place" in words for words in said)


def test_a_note_whose_place_is_gone_says_so(qtbot: QtBot, make: Make, tmp_path: Path) -> None:
    source = str(tmp_path / "quay.txt")
    session, keeper = make()
    session.show_article(article(source=source))
    lost = session.add_annotation(span_of(session, "Fishermen in Torvik are not so sure."), "orange", "Who?")
    settle(qtbot, session, keeper)
    session.show_article(article(ARTICLE.replace("Fishermen in Torvik are not so sure. ", ""), source))
    settle(qtbot, session, keeper)
    said: list[str] = []
    gone_to: list[Target] = []
    session.said.connect(said.append)
    session.jump_requested.connect(gone_to.append)
    session.jump_to(Target("note", lost))
    assert said == ["Its place in the text is gone; the note is kept."]
    assert gone_to == []
    assert session.current == Target("note", lost)
    kept = session.add_annotation(span_of(session, "Monday"), "orange")
    session.jump_to(Target("note", kept))
    assert (len(said), gone_to) == (1, [Target("note", kept)])


def test_the_session_knows_entities_and_how_often_they_speak(qtbot: QtBot) -> None:
    session = Session()
    session.show_article(article())
    assert session.entity(Target("person", "person-1")) is None
    session.set_analysis(analyse(article()))
    person, place = session.entity(Target("person", "person-1")), session.entity(Target("place", "place-1"))
    assert [found.name for found in (person, place) if found] == ["Ottar Lien", "Torvik"]
    assert session.entity(Target("place", "person-1")) is None
    assert session.entity(Target("quote", "quote-1")) is None
    assert session.quotes_of("place-1") == 0


def test_two_pastes_are_two_articles(qtbot: QtBot, make: Make) -> None:
    session, keeper = make()
    session.show_article(article())
    session.add_annotation(span_of(session, "Monday"), "orange", "Here")
    session.show_article(article("Another text on Monday.\n\nIt says nothing of quays."))
    settle(qtbot, session, keeper)
    assert session.annotations == ()


def test_a_failed_save_stays_in_memory_and_is_tried_again(
    qtbot: QtBot, make: Make, monkeypatch: pytest.MonkeyPatch, library_path: Path
) -> None:
    session, keeper = make()
    session.show_article(article())
    settle(qtbot, session, keeper)

    def full(*_: object) -> None:
        raise LibraryFull("There is no room left on the disk.")

    with monkeypatch.context() as patch:
        patch.setattr(Library, "keep_annotation", full)
        first = session.add_annotation(span_of(session, "Monday"), "orange", "Kept")
        qtbot.waitUntil(lambda: "no room left" in keeper.trouble)
        assert not keeper.is_saved
        assert session.annotation(first) is not None
    second = session.add_annotation(span_of(session, "Torvik"), "orange", "Too")
    settle(qtbot, session, keeper)
    assert keeper.trouble == ""
    assert {note.id for note in stored(library_path, session)} == {first, second}


def test_a_library_that_opens_late_gives_what_it_holds(qtbot: QtBot, make: Make, tmp_path: Path) -> None:
    session, keeper = make()
    session.show_article(article())
    old = session.add_annotation(span_of(session, "Monday"), "orange", "Old")
    settle(qtbot, session, keeper)
    finish(session, keeper)
    place = keeper.location
    assert isinstance(place, Path)
    away = place.with_suffix(".away")
    place.rename(away)
    place.mkdir()
    late, keeper = make()
    late.show_article(article())
    qtbot.waitUntil(lambda: bool(keeper.trouble) and late.analysis is not None)
    place.rmdir()
    away.rename(place)
    new = late.add_annotation(span_of(late, "council"), "orange", "New")
    qtbot.waitUntil(lambda: keeper.is_saved and late.annotation(old) is not None)
    assert {note.id for note in late.annotations} == {old, new}


def test_the_window_is_light_to_import() -> None:
    import subprocess
    import sys

    heavy = "('sqlalchemy', 'alembic', 'spacy', 'numpy', 'rapidfuzz', 'multiprocessing', 'nh3')"
    script = f"import sys, gui.app; print([name for name in {heavy} if name in sys.modules])"
    root = Path(session_module.__file__).parents[1]
    done = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_an_analysis_that_was_stopped_does_not_start_when_the_library_answers_late(qtbot: QtBot) -> None:
    worker = FastWorker()
    worker.is_slow = True
    session = Session(worker)
    session.show_article(article())
    assert len(worker.asked) == 1
    session.stop_analysis()
    session._archive.found.emit(Stored())
    assert len(worker.asked) == 1
    session.analyse_again()
    assert len(worker.asked) == 2
    worker.stop()

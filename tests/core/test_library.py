"""What the library keeps and gives back."""

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from quotidian.annotations import edited, new_annotation
from quotidian.library import schema
from quotidian.library.errors import LibraryError
from quotidian.library.location import default_location
from quotidian.library.peek import has_analysis
from quotidian.library.store import Library
from quotidian.model import Annotation, Engine, Span
from tests.core.library_records import ENGINE, TEXT, analysis, article, library_with_article

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def location(tmp_path: Path) -> Path:
    return tmp_path / "50% of it?" / "library.sqlite3"


@pytest.fixture
def library(location: Path) -> Iterator[Library]:
    library = library_with_article(location)
    yield library
    library.close()


def note(start: int, end: int, body: str = "") -> Annotation:
    return new_annotation(article(), Span(start, end), "yellow", body, ("sea", "“x”"))


def test_everything_is_there_after_closing_and_opening_again(location: Path) -> None:
    library = library_with_article(location)
    kept = note(13, 21, "*why*\0 \U0001f600")
    library.keep_analysis(analysis())
    library.keep_annotation(kept)
    library.keep_reading_place("ferry", 23)
    library.close()
    again = Library.open(location)
    assert again.article("ferry") == article()
    assert again.analysis("ferry", ENGINE) == analysis()
    assert again.annotations("ferry") == (kept,)
    assert again.reading_place("ferry") == 23
    again.close()


def test_what_is_not_there_is_none_or_empty(library: Library) -> None:
    assert library.article("none") is None
    assert library.latest_from("none") is None
    assert library.analysis("ferry", ENGINE) is None
    assert library.annotations("none") == ()
    assert library.reading_place("none") == 0


def test_recent_articles_come_newest_first_and_opening_again_moves_to_the_top(library: Library) -> None:
    for name in ("second", "third"):
        library.keep_article(article(name))
    library.keep_article(article())
    recent = library.recent()
    assert [summary.id for summary in recent] == ["ferry", "third", "second"]
    assert [summary.id for summary in library.recent(2)] == ["ferry", "third"]
    assert (recent[0].title, recent[0].source) == ("Ferry “100%”", "/news/ferry.txt")
    assert datetime.fromisoformat(recent[0].opened).utcoffset() == UTC.utcoffset(None)


def test_the_latest_text_of_a_source_is_found(library: Library) -> None:
    library.keep_article(article("changed", text=TEXT + " Later."))
    library.keep_article(article("other", source="/news/other.txt"))
    found = library.latest_from("/news/ferry.txt")
    assert found
    assert found.id == "changed"


def test_refreshing_an_article_keeps_its_place_notes_and_analysis(library: Library) -> None:
    kept = note(0, 3)
    library.keep_annotation(kept)
    library.keep_analysis(analysis())
    library.keep_reading_place("ferry", 9)
    library.keep_article(replace(article(), title="New title"))
    renewed = library.article("ferry")
    assert renewed
    assert renewed.title == "New title"
    assert (library.annotations("ferry"), library.reading_place("ferry")) == ((kept,), 9)
    assert library.analysis("ferry", ENGINE) == analysis()


def test_an_analysis_of_another_engine_is_not_served(library: Library) -> None:
    library.keep_analysis(analysis())
    assert library.analysis("ferry", Engine("tester", "1.3")) is None
    assert library.analysis("ferry", Engine("other", "1.2")) is None
    newer = analysis(engine=Engine("tester", "1.3"))
    library.keep_analysis(newer)
    assert library.analysis("ferry", newer.engine) == newer
    assert library.analysis("ferry", ENGINE) is None


def test_an_analysis_that_no_longer_fits_the_model_is_none(library: Library, location: Path) -> None:
    library.keep_analysis(analysis())
    with closing(sqlite3.connect(location)) as outside, outside:
        outside.execute("UPDATE analyses SET record = ?", (b'{"people": 3}',))
    assert library.analysis("ferry", ENGINE) is None


def test_a_note_with_spoilt_tags_is_a_note_without_any(library: Library, location: Path) -> None:
    kept = note(2, 9)
    library.keep_annotation(replace(kept, tags=("quay",)))
    with closing(sqlite3.connect(location)) as outside, outside:
        outside.execute("UPDATE annotations SET tags = '[1'")
    assert library.annotations("ferry") == (replace(kept, tags=()),)


def test_annotations_come_in_the_order_of_the_text(library: Library) -> None:
    notes = [note(30, 40), note(2, 9), note(2, 5)]
    for each in notes:
        library.keep_annotation(each)
    assert library.annotations("ferry") == (notes[2], notes[1], notes[0])


def test_an_edit_replaces_and_a_deletion_hides_until_it_is_undone(library: Library) -> None:
    first = note(2, 5, "old")
    library.keep_annotation(first)
    changed = edited(first, body="new")
    library.keep_annotation(changed)
    assert library.annotations("ferry") == (changed,)
    library.delete_annotation(first.id)
    assert library.annotations("ferry") == ()
    library.keep_annotation(changed)
    assert library.annotations("ferry") == (changed,)
    library.delete_annotation("never there")


def test_a_deleted_note_leaves_a_tombstone_and_every_version_in_the_log(library: Library, location: Path) -> None:
    kept = note(2, 5, "first words")
    library.keep_annotation(kept)
    library.keep_annotation(edited(kept, body="second words"))
    library.delete_annotation(kept.id)
    outside = sqlite3.connect(location)
    assert outside.execute("SELECT state, body FROM annotations").fetchall() == [("deleted", "second words")]
    log = outside.execute("SELECT action, record FROM changes ORDER BY id").fetchall()
    outside.close()
    assert [action for action, _ in log] == ["keep", "keep", "delete"]
    assert b"first words" in log[0][1]


def test_what_belongs_to_no_saved_article_is_refused_whole(library: Library, location: Path) -> None:
    with pytest.raises(LibraryError, match="not in the library"):
        library.keep_annotation(replace(note(2, 5), article_id="none"))
    with pytest.raises(LibraryError, match="not in the library"):
        library.keep_analysis(analysis("none"))
    with pytest.raises(LibraryError, match="not in the library"):
        library.keep_reading_place("none", 3)
    outside = sqlite3.connect(location)
    assert outside.execute("SELECT count(*) FROM changes").fetchone() == (0,)
    outside.close()


def test_half_a_character_is_refused_plainly(library: Library) -> None:
    with pytest.raises(LibraryError, match="half a character"):
        library.keep_article(article(text="lone \ud83d surrogate"))


def test_the_file_is_kept_safe_at_every_commit(library: Library) -> None:
    with library._engine.connect() as connection:
        pragmas = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_a_library_opened_in_one_thread_serves_another(location: Path) -> None:
    with ThreadPoolExecutor(1) as pool:
        library = pool.submit(Library.open, location).result()
    library.keep_article(article())
    assert library.article("ferry") == article()
    library.close()
    library.close()


def test_two_threads_do_not_mix_their_transactions(library: Library) -> None:
    def work(start: int) -> None:
        for number in range(40):
            each = note(start, start + 1 + number % 9)
            library.keep_annotation(each)
            if number % 2:
                library.delete_annotation(each.id)

    threads = [threading.Thread(target=work, args=(start,)) for start in (0, 20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(library.annotations("ferry")) == 40


def test_a_peek_sees_just_this_engines_analysis(library: Library, location: Path) -> None:
    assert not has_analysis(location, "ferry", ENGINE)
    library.keep_analysis(analysis())
    assert has_analysis(location, "ferry", ENGINE)
    assert not has_analysis(location, "ferry", Engine("tester", "1.3"))
    assert not has_analysis(location, "none", ENGINE)
    library.close()
    assert has_analysis(str(location), "ferry", ENGINE)


def test_a_peek_doubts_rather_than_fails(tmp_path: Path) -> None:
    rubbish = tmp_path / "rubbish.sqlite3"
    rubbish.write_bytes(b"no database at all" * 100)
    empty = tmp_path / "empty.sqlite3"
    empty.touch()
    for place in (rubbish, empty, tmp_path, tmp_path / "missing.sqlite3", "postgresql://desk/library"):
        assert not has_analysis(place, "ferry", ENGINE)
    assert not (tmp_path / "missing.sqlite3").exists()


def test_a_peek_and_the_errors_load_no_database_toolkit() -> None:
    script = (
        "import sys, quotidian.library.peek, quotidian.library.errors, quotidian.library.location\n"
        "assert not {'sqlalchemy', 'alembic', 'PySide6', 'spacy'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True)


def test_the_default_place_can_be_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("QUOTIDIAN_LIBRARY", str(tmp_path / "mine.sqlite3"))
    assert default_location() == tmp_path / "mine.sqlite3"
    monkeypatch.delenv("QUOTIDIAN_LIBRARY")
    assert default_location().name == "library.sqlite3"
    assert default_location().parent.name == "quotidian"


def test_an_sqlite_url_is_the_same_as_its_path(tmp_path: Path) -> None:
    library_with_article(tmp_path / "here.sqlite3").close()
    library = Library.open(f"sqlite:///{tmp_path / 'here.sqlite3'}")
    assert library.article("ferry") == article()
    library.close()


def test_the_tables_can_be_made_in_postgresql_and_nul_is_kept_out_of_it() -> None:
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    for table in schema.metadata.sorted_tables:
        assert "CREATE TABLE" in str(CreateTable(table).compile(dialect=dialect))
    assert schema.PlainText().process_bind_param("a\0b", dialect) == "a\ufffdb"

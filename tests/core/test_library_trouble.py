"""Libraries that cannot be opened or written: each says what happened and what to do, and nothing is lost."""

import os
import sqlite3
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from quotidian.annotations import new_annotation
from quotidian.library.errors import (
    LibraryDamaged,
    LibraryError,
    LibraryFull,
    LibraryLocked,
    LibraryReadOnly,
    LibraryTooNew,
)
from quotidian.library.sqlite import FileLock
from quotidian.library.store import Library
from quotidian.model import Span
from tests.core.library_records import article, library_with_article

ROOT = Path(__file__).resolve().parents[2]
NOBODY = 65534


@pytest.fixture
def location(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite3"


def outside(location: Path, statement: str) -> None:
    connection = sqlite3.connect(location, isolation_level=None)
    connection.execute(statement)
    connection.close()


def test_a_second_opening_is_refused_until_the_first_closes(location: Path) -> None:
    library = library_with_article(location)
    began = time.perf_counter()
    with pytest.raises(LibraryLocked, match="Another program is using the library") as refused:
        Library.open(location)
    assert time.perf_counter() - began < 2, "a reader who starts Quotidian twice should not wait"
    assert "Close the other Quotidian" in refused.value.what_to_do
    library.close()
    Library.open(location).close()


def test_another_process_is_refused_too(location: Path) -> None:
    library = library_with_article(location)
    script = (
        "import sys\nfrom quotidian.library.store import Library\nfrom quotidian.library.errors import LibraryLocked\n"
        "try:\n    Library.open(sys.argv[1])\nexcept LibraryLocked:\n    sys.exit(7)"
    )
    ended = subprocess.run([sys.executable, "-c", script, str(location)], cwd=ROOT, check=False)
    library.close()
    assert ended.returncode == 7


def test_a_write_while_another_program_holds_the_file_is_told(location: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quotidian.library.sqlite.BUSY_TIMEOUT", 0.05)
    library = library_with_article(location)
    intruder = sqlite3.connect(location, isolation_level=None)
    intruder.execute("BEGIN IMMEDIATE")
    with pytest.raises(LibraryLocked):
        library.keep_reading_place("ferry", 4)
    intruder.execute("ROLLBACK")
    intruder.close()
    library.keep_reading_place("ferry", 5)
    assert library.reading_place("ferry") == 5
    library.close()


def test_a_newer_library_is_left_as_it_is(location: Path) -> None:
    library_with_article(location).close()
    outside(location, "UPDATE alembic_version SET version_num = '9999'")
    before = location.read_bytes()
    with pytest.raises(LibraryTooNew) as refused:
        Library.open(location)
    assert "Update Quotidian" in refused.value.what_to_do
    assert location.read_bytes() == before


def test_an_overwritten_library_is_set_aside_and_the_next_opening_is_fresh(location: Path) -> None:
    rubbish = b"these bytes were a library once " * 200
    location.write_bytes(rubbish)
    with pytest.raises(LibraryDamaged) as refused:
        Library.open(location)
    kept = refused.value.set_aside
    assert kept
    assert kept.read_bytes() == rubbish
    assert str(kept) in refused.value.what_to_do
    library = Library.open(location)
    assert library.recent() == ()
    library.close()


def test_damage_in_the_middle_of_the_file_is_found_at_opening(location: Path) -> None:
    library = library_with_article(location)
    for start in range(40):
        library.keep_annotation(new_annotation(article(), Span(start, start + 5), "yellow", "long note " * 300))
    library.close()
    whole = location.read_bytes()
    location.write_bytes(whole[:8192] + os.urandom(40_000) + whole[48_192:])
    with pytest.raises(LibraryDamaged) as refused:
        Library.open(location)
    assert refused.value.set_aside
    assert not location.exists()


def test_two_damaged_libraries_of_one_second_are_both_kept(location: Path) -> None:
    kept = set()
    for content in (b"first rubbish " * 99, b"second rubbish " * 99):
        location.write_bytes(content)
        with pytest.raises(LibraryDamaged) as refused:
            Library.open(location)
        kept.add(refused.value.set_aside)
    assert len(kept) == 2
    assert all(path and path.exists() for path in kept)


def test_a_file_that_is_no_library_is_neither_moved_nor_changed(tmp_path: Path) -> None:
    text = tmp_path / "article.txt"
    text.write_text("The wrong file was named. " * 40)
    with pytest.raises(LibraryError, match="not a library"):
        Library.open(text)
    assert text.read_text() == "The wrong file was named. " * 40
    notes = tmp_path / "notes.db"
    notes.write_bytes(b"records of another program " * 40)
    with pytest.raises(LibraryError, match="not a library"):
        Library.open(notes)
    assert notes.read_bytes() == b"records of another program " * 40
    foreign = tmp_path / "foreign.sqlite3"
    outside(foreign, "CREATE TABLE recipes (name TEXT)")
    with pytest.raises(LibraryError, match="not a library"):
        Library.open(foreign)
    assert foreign.exists()


def test_a_folder_is_no_library(tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="is a folder"):
        Library.open(tmp_path)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LibraryReadOnly):
        Library.open(tmp_path / "file" / "library.sqlite3")


@pytest.fixture
def locked_folder() -> Iterator[Path]:
    """A folder in which this process may not write; root gives up its rights for as long."""
    folder = Path(tempfile.mkdtemp())
    library_with_article(folder / "library.sqlite3").close()
    folder.chmod(0o555)
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    yield folder
    if root:
        os.seteuid(0)
    folder.chmod(stat.S_IRWXU)
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no folder modes")
def test_a_folder_without_the_right_to_write_is_told(locked_folder: Path) -> None:
    with pytest.raises(LibraryReadOnly) as refused:
        Library.open(locked_folder / "library.sqlite3")
    assert "--library" in refused.value.what_to_do
    with pytest.raises(LibraryReadOnly):
        Library.open(locked_folder / "new" / "library.sqlite3")


def test_a_library_that_turns_read_only_says_so_and_can_still_be_read(location: Path) -> None:
    library = library_with_article(location)
    with library._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA query_only = ON")
    with pytest.raises(LibraryReadOnly):
        library.keep_reading_place("ferry", 4)
    assert library.article("ferry") == article()
    library.close()


def test_a_full_disk_loses_nothing_saved_and_writing_goes_on_once_there_is_room(location: Path) -> None:
    library = library_with_article(location)
    first = new_annotation(article(), Span(2, 5), "yellow", "small")
    library.keep_annotation(first)
    large = new_annotation(article(), Span(6, 9), "yellow", "large " * 100_000)
    with library._engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(LibraryFull) as refused:
        library.keep_annotation(large)
    assert "Free some space" in refused.value.what_to_do
    assert library.annotations("ferry") == (first,)
    with library._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 100000")
    library.keep_annotation(large)
    assert library.annotations("ferry") == (first, large)
    library.close()


def test_a_folder_that_takes_no_new_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(LibraryReadOnly):
        FileLock(tmp_path / "missing" / "library.sqlite3")


def test_damage_met_while_reading_is_told(location: Path) -> None:
    library = library_with_article(location)
    library.close()
    library = Library.open(location)
    whole = location.read_bytes()
    location.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    with pytest.raises(LibraryDamaged) as refused:
        library.article("ferry")
    assert refused.value.set_aside is None
    with suppress(LibraryError):
        library.close()


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("nonsense://x/y", "driver"),
        ("postgresql://desk/library", "driver"),
        ("://", "address of a database"),
        ("sqlite://", "in memory"),
    ],
)
def test_an_address_that_cannot_be_used_is_told(address: str, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg2", None)
    with pytest.raises(LibraryError, match=words) as refused:
        Library.open(address)
    assert "--library" in refused.value.what_to_do or "sqlite:///" in refused.value.what_to_do


@pytest.mark.parametrize("kind", LibraryError.__subclasses__())
def test_every_error_says_what_to_do(kind: type[LibraryError]) -> None:
    assert kind("It went wrong.").what_to_do.endswith(".")

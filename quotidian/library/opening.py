"""Opens a library's database: lock, check, schema."""

import errno
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from quotidian.library import migrations, schema, sqlite
from quotidian.library.errors import (
    LibraryDamaged,
    LibraryError,
    LibraryFull,
    LibraryReadOnly,
    LibraryTooNew,
)
from quotidian.library.location import is_url


@dataclass(frozen=True, slots=True)
class Opened:
    """A database that is ready for use: `explained` turns its driver's errors into ours."""

    engine: Engine
    explained: Callable[[BaseException | None], LibraryError]
    lock: sqlite.FileLock | None = None

    def close(self) -> None:
        """Close the connections, then free the lock."""
        self.engine.dispose()
        if self.lock:
            self.lock.release()


def open_database(location: str | Path) -> Opened:
    """Open, or make, the database at a path or URL and bring its schema up to date. Raises as `Library.open` does."""
    if is_url(location):
        return _open_url(str(location))
    return _open_file(Path(location).expanduser().absolute())


def _open_url(address: str) -> Opened:
    try:
        url = make_url(address)
        if url.get_backend_name() == "sqlite":
            return _open_file(_file_of(url))
        engine = create_engine(url)
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        advice = "Install the Python driver of that database, or choose a file with --library."
        raise LibraryError(f"The library needs a driver that is not installed ({error}).", advice) from error
    except ArgumentError as error:
        raise LibraryError(f"“{address}” is not the address of a database.", "Choose a file with --library.") from error
    opened = Opened(engine, lambda error: LibraryError(f"The library could not be used ({error})."))
    return _brought_up_to_date(opened, None)


def _file_of(url: URL) -> Path:
    if not url.database or url.database == ":memory:":
        raise LibraryError("A library in memory would be lost.", "Name a file after sqlite:///.")
    return Path(url.database).absolute()


def _open_file(path: Path) -> Opened:
    _make_folder(path)
    lock = sqlite.FileLock(path)
    try:
        if not sqlite.is_sound(path):
            raise LibraryDamaged(f"The library {path} was damaged.", sqlite.set_aside(path))
        opened = Opened(sqlite.engine_for(path), lambda error: sqlite.explained(error, path), lock)
        return _brought_up_to_date(opened, path)
    except BaseException:
        lock.release()
        raise


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        is_folder = path.is_dir()
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise LibraryFull(f"There is no room left for the library {path}.") from error
        raise LibraryReadOnly(f"The folder {path.parent} cannot be used ({error.strerror}).") from error
    if is_folder:
        raise LibraryError(f"{path} is a folder, not a library.", "Choose a file with --library.")


def _brought_up_to_date(opened: Opened, path: Path | None) -> Opened:
    try:
        with opened.engine.connect() as connection:
            revision = _revision(connection)
        if revision != schema.REVISION:
            _upgrade(opened.engine, revision, path)
    except DBAPIError as error:
        opened.engine.dispose()
        raise opened.explained(error.orig) from error
    except BaseException:
        opened.engine.dispose()
        raise
    return opened


def _upgrade(engine: Engine, revision: str | None, path: Path | None) -> None:
    if revision is not None and path is not None:
        sqlite.copy_before_upgrade(path, revision)
    with engine.begin() as connection:
        migrations.upgrade(connection)


def _revision(connection: Connection) -> str | None:
    """Return the schema's revision, None for an empty database, without importing Alembic."""
    tables = inspect(connection).get_table_names()
    if not tables:
        return None
    if "alembic_version" not in tables:
        raise LibraryError("This database is not a library of Quotidian.", "Choose another one with --library.")
    revision = connection.scalar(text("SELECT version_num FROM alembic_version"))
    if revision is not None and revision > schema.REVISION:
        raise LibraryTooNew("This library was made by a newer version of Quotidian.")
    return str(revision) if revision is not None else None

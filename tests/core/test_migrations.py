"""The schema's steps: they lead to the tables of schema.py, copy the library first, and happen whole or not at all."""

import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from quotidian.library import migrations, schema
from quotidian.library.errors import LibraryError
from quotidian.library.store import Library
from tests.core.library_records import article, library_with_article

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = Path(migrations.__file__).parent

SECOND_STEP = """
from alembic import op
import sqlalchemy as sa

revision = "0002"
down_revision = "0001"


def upgrade():
    op.create_table("shelves", sa.Column("name", sa.String))
    {more}
"""


@pytest.fixture
def location(tmp_path: Path) -> Path:
    return tmp_path / "50%" / "library.sqlite3"


def with_second_step(monkeypatch: pytest.MonkeyPatch, folder: Path, more: str = "") -> None:
    """Pretend that the program is one step newer."""
    shutil.copytree(SCRIPTS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "0002_shelves.py").write_text(SECOND_STEP.format(more=more))
    monkeypatch.setattr(migrations, "SCRIPTS", str(folder))
    monkeypatch.setattr(schema, "REVISION", "0002")


def revision_and_tables(location: Path) -> tuple[str, set[str]]:
    connection = sqlite3.connect(location)
    revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
    tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    connection.close()
    return revision, tables


def test_the_steps_lead_to_the_tables_of_the_schema(location: Path) -> None:
    library = library_with_article(location)
    with library._engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, schema.metadata) == []
    library.close()


def test_the_newest_step_is_the_one_the_schema_names() -> None:
    assert ScriptDirectory(str(SCRIPTS)).get_heads() == [schema.REVISION]


def test_an_up_to_date_library_opens_without_alembic(location: Path) -> None:
    library_with_article(location).close()
    script = (
        "import sys\nfrom quotidian.library.store import Library\nLibrary.open(sys.argv[1]).close()\n"
        "sys.exit('alembic' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script, str(location)], cwd=ROOT, check=True)


def test_an_older_library_is_copied_then_brought_up(
    location: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library_with_article(location).close()
    with_second_step(monkeypatch, tmp_path / "steps")
    library = Library.open(location)
    assert library.article("ferry") == article()
    library.close()
    revision, tables = revision_and_tables(location)
    assert revision == "0002"
    assert "shelves" in tables
    copy = location.with_name("library.before-upgrade-from-0001.sqlite3")
    revision, tables = revision_and_tables(copy)
    assert revision == "0001"
    assert "shelves" not in tables


def test_a_step_that_fails_half_way_leaves_the_old_library(
    location: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library_with_article(location).close()
    with monkeypatch.context() as newer:
        with_second_step(newer, tmp_path / "steps", 'op.execute("SELECT nothing FROM nowhere")')
        with pytest.raises(LibraryError):
            Library.open(location)
    revision, tables = revision_and_tables(location)
    assert revision == "0001"
    assert "shelves" not in tables
    library = Library.open(location)
    assert library.article("ferry") == article()
    library.close()


def test_a_revision_that_no_step_knows_is_told(location: Path) -> None:
    library_with_article(location).close()
    connection = sqlite3.connect(location, isolation_level=None)
    connection.execute("UPDATE alembic_version SET version_num = '0000'")
    connection.close()
    with pytest.raises(LibraryError, match="could not be upgraded"):
        Library.open(location)

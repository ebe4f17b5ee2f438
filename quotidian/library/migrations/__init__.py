"""Changes of the library's schema, one file a step. Only this package imports Alembic, and only when it is needed."""

from sqlalchemy import Connection

from quotidian.library.errors import LibraryError

SCRIPTS = "quotidian.library:migrations"


def upgrade(connection: Connection) -> None:
    """Bring the database behind an open connection up to the newest revision, within its running transaction.

    The connection is handed over, not its address: a `%` in a path would be read as interpolation by Alembic.
    Raises LibraryError if no step leads from the database's revision to the newest.
    """
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    config.set_main_option("script_location", SCRIPTS)
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, "head")
    except CommandError as error:
        raise LibraryError(f"The library could not be upgraded ({error}). It was left as it is.") from error

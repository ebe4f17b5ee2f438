"""Changes of the library's schema, one file a step. Only this package imports Alembic, and only when it is needed."""

from sqlalchemy import Connection

SCRIPTS = "quotidian.library:migrations"


def upgrade(connection: Connection) -> None:
    """Bring the database behind an open connection up to the newest revision, within its running transaction.

    The connection is handed over, not its address: a `%` in a path would be read as interpolation by Alembic.
    """
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", SCRIPTS)
    config.attributes["connection"] = connection
    command.upgrade(config, "head")

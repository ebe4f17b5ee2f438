"""Where the library lies."""

import os
from pathlib import Path

from platformdirs import user_data_path

ENVIRONMENT_VARIABLE = "QUOTIDIAN_LIBRARY"
DEFAULT_NAME = "library.sqlite3"


def default_location() -> Path:
    """Return the path that QUOTIDIAN_LIBRARY names, or the file in the user's data folder."""
    named = os.environ.get(ENVIRONMENT_VARIABLE)
    if named:
        return Path(named).expanduser()
    return user_data_path("quotidian", appauthor=False) / DEFAULT_NAME


def is_url(location: str | Path) -> bool:
    """Say whether a location is a database's URL rather than a path."""
    return isinstance(location, str) and "://" in location

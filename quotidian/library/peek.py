"""A look into the library before it is open: the standard library only, a few milliseconds."""

import sqlite3
from pathlib import Path

from quotidian.library.location import is_url
from quotidian.model import Engine

_QUERY = "SELECT 1 FROM analyses WHERE article_id = ? AND engine_name = ? AND engine_version = ?"


def has_analysis(location: str | Path, article_id: str, engine: Engine) -> bool:
    """Say whether the library holds this engine's analysis of an article; False on any doubt. Writes nothing."""
    if is_url(location):
        return False
    path = Path(location).expanduser().absolute()
    if not path.is_file():
        return False
    try:
        connection = sqlite3.connect(path.as_uri() + "?mode=ro", uri=True, timeout=0)
    except sqlite3.Error:
        return False
    try:
        return connection.execute(_QUERY, (article_id, engine.name, engine.version)).fetchone() is not None
    except sqlite3.Error:
        return False
    finally:
        connection.close()

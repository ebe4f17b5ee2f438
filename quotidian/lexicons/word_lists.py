"""The word lists of the analysis, read once a process from the package's data files.

A list is a text file in UTF-8: one entry a line, columns parted by tabs, "#" starts a comment line. Its source and
licence stand in the data folder's README.md.
"""

from functools import cache
from importlib.resources import files

_DATA = "quotidian.data"


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of the data file `name`, each a tuple of its columns.

    Raises FileNotFoundError when the installation lacks the file.
    """
    lines = (files(_DATA) / name).read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line.strip() and not line.startswith("#"))


@cache
def words(name: str) -> frozenset[str]:
    """Return the first column of the data file `name`."""
    return frozenset(row[0] for row in rows(name))

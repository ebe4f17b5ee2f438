"""How the reader likes the window: kept in a small file of its own, apart from the library."""

from collections.abc import Collection
from pathlib import Path
from typing import Literal

from platformdirs import user_config_path
from PySide6.QtCore import QByteArray, QSettings

from .marks import MARK_KINDS, MarkKind

Scheme = Literal["system", "light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("system", "light", "dark")


def default_path() -> Path:
    """Return where the settings are kept."""
    return user_config_path("quotidian", appauthor=False) / "window.ini"


class Settings:
    """Typed access to the settings; anything missing or odd in the file counts as the default."""

    def __init__(self, path: Path | None = None) -> None:
        self._store = QSettings(str(path or default_path()), QSettings.Format.IniFormat)

    @property
    def scheme(self) -> Scheme:
        """Whether the window is light, dark, or as the system is."""
        value = str(self._store.value("look/scheme", "system"))
        return next((scheme for scheme in SCHEMES if scheme == value), "system")

    @scheme.setter
    def scheme(self, value: Scheme) -> None:
        self._store.setValue("look/scheme", value)

    @property
    def zoom(self) -> float:
        """How much larger than its plain size the article is shown."""
        try:
            return float(str(self._store.value("look/zoom", 1.0)))
        except ValueError:
            return 1.0

    @zoom.setter
    def zoom(self, value: float) -> None:
        self._store.setValue("look/zoom", value)

    @property
    def hidden_kinds(self) -> frozenset[MarkKind]:
        """The kinds of marks that the reader has switched off."""
        words = str(self._store.value("look/hidden_kinds", "organisation indirect")).split()
        return frozenset(kind for kind in MARK_KINDS if kind in words)

    @hidden_kinds.setter
    def hidden_kinds(self, kinds: Collection[MarkKind]) -> None:
        self._store.setValue("look/hidden_kinds", " ".join(sorted(kinds)))

    @property
    def last_article(self) -> tuple[str, str] | None:
        """The id and the source of the article that was open last."""
        article_id, source = (str(self._store.value(f"article/{name}", "")) for name in ("id", "source"))
        return (article_id, source) if article_id else None

    @last_article.setter
    def last_article(self, value: tuple[str, str]) -> None:
        self._store.setValue("article/id", value[0])
        self._store.setValue("article/source", value[1])

    @property
    def folder(self) -> str:
        """The folder in which the reader opened a file last."""
        return str(self._store.value("files/folder", ""))

    @folder.setter
    def folder(self, value: str) -> None:
        self._store.setValue("files/folder", value)

    @property
    def geometry(self) -> QByteArray:
        """The window's place and size; empty if never kept."""
        return self._bytes("window/geometry")

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._store.setValue("window/geometry", value)

    @property
    def arrangement(self) -> QByteArray:
        """Where the window's docks and bars are; empty if never kept."""
        return self._bytes("window/arrangement")

    @arrangement.setter
    def arrangement(self, value: QByteArray) -> None:
        self._store.setValue("window/arrangement", value)

    @property
    def panel_width(self) -> int:
        """How wide the reader has made the side panel, in pixels; 0 if never kept."""
        words = str(self._store.value("window/panel", 0))
        return int(words) if words.isdecimal() else 0

    @panel_width.setter
    def panel_width(self, value: int) -> None:
        self._store.setValue("window/panel", value)

    def save(self) -> None:
        """Write the file now."""
        self._store.sync()

    def _bytes(self, key: str) -> QByteArray:
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

"""Settings come back, and an odd file does no harm."""

from pathlib import Path

from gui.settings import Settings


def test_settings_come_back(tmp_path: Path) -> None:
    settings = Settings(tmp_path / "window.ini")
    settings.scheme = "dark"
    settings.zoom = 1.4
    settings.hidden_kinds = {"quote", "organisation"}
    settings.last_article = ("abc", "/news/ænd 100 %, done; [x].txt")
    settings.save()
    again = Settings(tmp_path / "window.ini")
    assert again.scheme == "dark"
    assert again.zoom == 1.4
    assert again.hidden_kinds == {"quote", "organisation"}
    assert again.last_article == ("abc", "/news/ænd 100 %, done; [x].txt")


def test_an_odd_settings_file_counts_as_none(tmp_path: Path) -> None:
    path = tmp_path / "window.ini"
    path.write_text("[look]\nscheme=plaid\nzoom=huge\nhidden_kinds=dragons\n\x00\xff", encoding="latin-1")
    settings = Settings(path)
    assert (settings.scheme, settings.zoom, settings.hidden_kinds) == ("system", 1.0, frozenset())
    assert settings.last_article is None
    assert settings.geometry.isEmpty()

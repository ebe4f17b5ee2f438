"""What every test stands on: no display needed, nothing of the user's touched, nothing left behind."""

import multiprocessing
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def pytest_configure(config: pytest.Config) -> None:
    """Let Qt's platform without a display say what it cannot do: it is no fault of ours."""
    config.addinivalue_line("qt_log_ignore", "This plugin does not support")


@pytest.fixture(autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test a home of its own: settings, log and library of the user stay untouched."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    for name, folder in (
        ("XDG_DATA_HOME", "data"), ("XDG_CONFIG_HOME", "config"), ("XDG_STATE_HOME", "state"),
        ("XDG_CACHE_HOME", "cache"), ("APPDATA", "config"), ("LOCALAPPDATA", "data"),
    ):  # fmt: skip
        monkeypatch.setenv(name, str(home / folder))
    monkeypatch.setenv("QUOTIDIAN_LIBRARY", str(home / "library.sqlite3"))


@pytest.fixture(autouse=True)
def _nothing_left_behind() -> Iterator[None]:
    """Fail a test that leaves a thread, a child process or a top-level widget."""
    threads_before = set(threading.enumerate())
    yield
    left: list[object] = [f"thread {thread.name}" for thread in set(threading.enumerate()) - threads_before]
    left += [f"process {process.name}" for process in multiprocessing.active_children()]
    left += _widgets_left()
    assert not left, f"left behind: {left}"


def _widgets_left() -> list[object]:
    widgets = sys.modules.get("PySide6.QtWidgets")
    app = widgets.QApplication.instance() if widgets else None
    if widgets is None or not isinstance(app, widgets.QApplication):
        return []
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return [f"widget {widget!r}" for widget in app.topLevelWidgets() if widget.isVisible()]


@pytest.fixture
def library_path(tmp_path: Path) -> Path:
    """Where a test may keep a library."""
    return tmp_path / "library.sqlite3"

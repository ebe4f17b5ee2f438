"""The log: rotated, in the user's data folder, with every unexpected error, each told once."""

import logging
import sys
import threading
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler

import pytest
from PySide6.QtCore import QtMsgType, qWarning
from pytestqt.qtbot import QtBot

from gui import log


@pytest.fixture
def started() -> Iterator[RotatingFileHandler]:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    log.start()
    (added,) = [handler for handler in root.handlers if handler not in before]
    assert isinstance(added, RotatingFileHandler)
    yield added
    root.removeHandler(added)
    root.setLevel(level)
    added.close()


def test_the_log_is_in_the_data_folder_and_rotated(started: RotatingFileHandler) -> None:
    logging.getLogger("quotidian").warning("Something to remember")
    assert "Something to remember" in log.tail()
    assert log.path().name == "quotidian.log"
    assert (started.maxBytes, started.backupCount) == (1_000_000, 3)
    started.maxBytes = 200
    for number in range(10):
        logging.getLogger("quotidian").warning("line %d %s", number, "x" * 50)
    assert log.path().with_name("quotidian.log.1").exists()


def test_no_log_yet_is_an_empty_one() -> None:
    assert log.tail() == ""


def test_an_unexpected_error_is_logged_and_told_once(qtbot: QtBot, started: RotatingFileHandler) -> None:
    watch = log.ErrorWatch()
    told: list[str] = []
    watch.happened.connect(told.append)
    for _ in range(3):
        try:
            raise ZeroDivisionError("a surprise")
        except ZeroDivisionError as error:
            watch.take(type(error), error, error.__traceback__)
    assert told == ["ZeroDivisionError"]
    assert log.tail().count("ZeroDivisionError: a surprise") == 3


def test_an_error_in_a_thread_is_told_too(qtbot: QtBot, started: RotatingFileHandler) -> None:
    watch = log.ErrorWatch()
    hook, threading.excepthook = threading.excepthook, watch._take_from_hook
    try:
        with qtbot.waitSignal(watch.happened) as happened:
            thread = threading.Thread(target=lambda: [][0])
            thread.start()
            thread.join()
    finally:
        threading.excepthook = hook
    assert happened.args == ["IndexError"]


def test_what_qt_says_is_logged(qtbot: QtBot, started: RotatingFileHandler) -> None:
    hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
    watch = log.ErrorWatch()
    watch._take_from_qt(QtMsgType.QtWarningMsg, None, "QThing: no such thing")  # type: ignore[arg-type]
    assert "WARNING" in log.tail()
    assert "QThing: no such thing" in log.tail()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == hooks
    assert callable(qWarning)

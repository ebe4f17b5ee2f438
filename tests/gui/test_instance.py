"""One window a library: later starts hand over their articles, and a killed window is in nobody's way."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from gui.instance import Instance, hand_over, name_for

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def name(library_path: Path) -> str:
    return name_for(library_path)


@pytest.fixture
def first(qtbot: QtBot, name: str) -> Iterator[Instance]:
    made = Instance(name)
    assert made.listen()
    yield made
    made.close()


def later_start(name: str, paths: list[str]) -> "subprocess.Popen[str]":
    script = (
        "import sys, json; from PySide6.QtCore import QCoreApplication; app = QCoreApplication([]);"
        "from gui.instance import hand_over; print(hand_over(sys.argv[1], json.loads(sys.argv[2])))"
    )
    return subprocess.Popen(
        [sys.executable, "-c", script, name, json.dumps(paths)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )


def test_nobody_there(qtbot: QtBot, name: str) -> None:
    assert not hand_over(name, [])


def test_another_library_is_another_window(tmp_path: Path) -> None:
    assert name_for(tmp_path / "one") != name_for(tmp_path / "two")


def test_a_later_start_hands_its_articles_over(qtbot: QtBot, first: Instance, name: str) -> None:
    paths = ["/news/one.txt", "/news/zwölf \U0001f4f0.md"]
    with qtbot.waitSignal(first.paths_received, timeout=20_000) as received:
        later = later_start(name, paths)
    assert received.args == [paths]
    out, _ = later.communicate(timeout=20)
    assert out.strip() == "True"


def test_a_start_without_articles_only_asks_to_come_to_the_front(qtbot: QtBot, first: Instance, name: str) -> None:
    with qtbot.waitSignal(first.paths_received, timeout=20_000) as received:
        later = later_start(name, [])
    assert received.args == [[]]
    later.communicate(timeout=20)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
def test_the_socket_of_a_killed_window_is_taken_over(qtbot: QtBot, name: str) -> None:
    script = (
        "import sys; from PySide6.QtCore import QCoreApplication; app = QCoreApplication([]);"
        "from gui.instance import Instance; one = Instance(sys.argv[1]); print(one.listen(), flush=True); app.exec()"
    )
    killed = subprocess.Popen([sys.executable, "-c", script, name], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert killed.stdout is not None
    assert killed.stdout.readline().strip() == "True"
    os.kill(killed.pid, signal.SIGKILL)
    killed.communicate(timeout=20)
    assert not hand_over(name, [])
    next_one = Instance(name)
    assert next_one.listen()
    with qtbot.waitSignal(next_one.paths_received, timeout=20_000):
        later = later_start(name, ["/news/one.txt"])
    later.communicate(timeout=20)
    next_one.close()


def test_nonsense_on_the_socket_does_no_harm(qtbot: QtBot, first: Instance, name: str) -> None:
    socket = QLocalSocket()
    socket.connectToServer(name)
    assert socket.waitForConnected(1000)
    with qtbot.assertNotEmitted(first.paths_received, wait=200):
        socket.write(b"\xff\xfe not JSON\n")
        socket.flush()
        QCoreApplication.processEvents()
    with qtbot.waitSignal(first.paths_received, timeout=20_000):
        later = later_start(name, [])
    later.communicate(timeout=20)

"""The analysis process as the window sees it: asked, overtaken, stopped, killed from outside, ended without a trace."""

import logging
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from gui.worker import DIED, AnalysisWorker, Findings
from quotidian import readers
from quotidian.model import Article

from .conftest import ARTICLE
from .slow_service import serve


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[AnalysisWorker]:
    made = AnalysisWorker(serve=serve)
    yield made
    made.stop()


def article(source: str = "clipboard", text: str = ARTICLE) -> Article:
    return readers.read_text(text, source)


def test_no_process_before_it_is_needed(worker: AnalysisWorker) -> None:
    assert worker.process_id is None
    assert multiprocessing.active_children() == []


def test_an_analysis_comes_with_its_marks(qtbot: QtBot, worker: AnalysisWorker) -> None:
    shares: list[float] = []
    worker.progressed.connect(shares.append)
    with qtbot.waitSignal(worker.finished, timeout=20_000) as finished:
        worker.analyse(article())
        assert worker.is_busy
    (findings,) = finished.args
    assert isinstance(findings, Findings)
    assert findings.analysis.people[0].name == "Ottar Lien"
    assert len(findings.occurrences["person", "person-1"]) == 3
    assert shares == [0.5]
    assert not worker.is_busy


def test_one_process_serves_all(qtbot: QtBot, worker: AnalysisWorker) -> None:
    with qtbot.waitSignal(worker.finished, timeout=20_000):
        worker.analyse(article())
    first = worker.process_id
    with qtbot.waitSignal(worker.finished, timeout=20_000):
        worker.analyse(article(text="Torvik\n\nNothing else."))
    assert worker.process_id == first


def test_the_answer_to_an_older_request_is_dropped(qtbot: QtBot, worker: AnalysisWorker) -> None:
    answers: list[Findings] = []
    worker.finished.connect(answers.append)
    worker.analyse(article())
    newest = article(text="Torvik\n\nThe newest text.")
    with qtbot.waitSignal(worker.finished, timeout=20_000):
        worker.analyse(newest)
    qtbot.wait(50)
    assert [findings.analysis.article_id for findings in answers] == [newest.id]


def test_a_forgotten_request_is_not_answered(qtbot: QtBot, worker: AnalysisWorker) -> None:
    worker.analyse(article())
    worker.forget()
    with qtbot.assertNotEmitted(worker.finished, wait=300):
        pass


def test_a_failure_is_passed_on_and_its_log_kept(
    qtbot: QtBot, worker: AnalysisWorker, caplog: pytest.LogCaptureFixture
) -> None:
    with qtbot.waitSignal(worker.failed, timeout=20_000) as failed:
        worker.analyse(article("fail"))
    assert failed.args == ["It failed."]
    assert ("far", logging.ERROR, "It tripped there.") in caplog.record_tuples


def test_stopping_ends_the_process_whatever_it_does(qtbot: QtBot, worker: AnalysisWorker) -> None:
    with qtbot.waitSignal(worker.progressed, timeout=20_000):
        worker.analyse(article("slow"))
    process = worker.process_id
    assert process is not None
    worker.stop()
    assert not worker.is_busy
    assert multiprocessing.active_children() == []
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("analysis")]
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
def test_a_process_killed_at_work_is_told_and_another_one_serves(qtbot: QtBot, worker: AnalysisWorker) -> None:
    with qtbot.waitSignal(worker.progressed, timeout=20_000):
        worker.analyse(article("slow"))
    first = worker.process_id
    assert first is not None
    with qtbot.waitSignal(worker.failed, timeout=5000) as failed:
        os.kill(first, signal.SIGKILL)
    assert failed.args == [DIED]
    with qtbot.waitSignal(worker.finished, timeout=20_000):
        worker.analyse(article())
    assert worker.process_id not in (None, first)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
def test_a_process_killed_at_rest_is_replaced_without_a_word(qtbot: QtBot, worker: AnalysisWorker) -> None:
    with qtbot.waitSignal(worker.finished, timeout=20_000):
        worker.analyse(article())
    first = worker.process_id
    assert first is not None
    with qtbot.assertNotEmitted(worker.failed, wait=300):
        os.kill(first, signal.SIGKILL)
    with qtbot.waitSignal(worker.finished, timeout=20_000):
        worker.analyse(article())


def test_a_long_text_does_not_hold_up_the_one_who_asks(qtbot: QtBot, worker: AnalysisWorker) -> None:
    long_article = replace(article("slow"), text=ARTICLE * 20_000)
    worker.analyse(long_article)
    began = time.perf_counter()
    worker.analyse(long_article)
    assert time.perf_counter() - began < 0.1


@pytest.mark.model
def test_the_real_service_answers(qtbot: QtBot) -> None:
    real = AnalysisWorker()
    try:
        with qtbot.waitSignal(real.finished, timeout=60_000) as finished:
            real.analyse(article())
        names = {person.name for person in finished.args[0].analysis.people}
        assert "Ottar Lien" in names
    finally:
        real.stop()

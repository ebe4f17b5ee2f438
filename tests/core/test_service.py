"""The analysis process, really spawned, and its loop with a pipeline that answers at once."""

import logging
import multiprocessing
from collections.abc import Callable
from typing import Any

import pytest

from quotidian.analysis import service
from quotidian.model import Analysis, Article, Engine
from quotidian.structure import structure_plain_text

VOSS = structure_plain_text("Ferry sails\n\n“We are late,” Mara Voss said in Oslo.", article_id="a")


class FakePipeline:
    def analyse(self, article: Article, progress: Callable[[float], None]) -> Analysis:
        progress(0.5)
        if article.id == "trip":
            raise ValueError("tripped")
        return Analysis(article.id, Engine("fake", "0"))


def answers(*requests: object, pipeline: object | None = FakePipeline()) -> list[Any]:
    """Give all requests at once, and return what the loop answers."""
    ours, theirs = multiprocessing.Pipe()
    with ours, theirs, pytest.MonkeyPatch.context() as patch:
        patch.setattr(service, "_load", lambda: pipeline)
        for request in requests:
            ours.send(request)
        ours_is_done = requests[-1:] == (None,)
        assert ours_is_done, "the loop must be told to end"
        service.serve(theirs)
        received = []
        while ours.poll():
            received.append(ours.recv())
        return received


def test_requests_that_wait_give_way_to_the_newest_which_is_the_end_here() -> None:
    assert answers((1, VOSS), (2, VOSS), None) == [("ready",)]


def one_by_one(*requests: tuple[int, Article], pipeline: object | None = FakePipeline()) -> list[Any]:
    """Give each request when the one before is answered."""

    class Connection:
        def __init__(self) -> None:
            self.waiting = [*requests]
            self.sent: list[Any] = []

        def send(self, answer: object) -> None:
            self.sent.append(answer)

        def recv(self) -> object:
            if not self.waiting:
                raise EOFError
            return self.waiting.pop(0)

        def poll(self) -> bool:
            return False

    connection: Any = Connection()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(service, "_load", lambda: pipeline)
        service.serve(connection)
    sent: list[Any] = connection.sent
    return sent


def test_a_request_gets_progress_and_its_answer_under_its_generation() -> None:
    assert one_by_one((7, VOSS)) == [("ready",), ("progress", 7, 0.5), ("done", 7, Analysis("a", Engine("fake", "0")))]


def test_an_article_that_trips_the_analysis_fails_alone(caplog: pytest.LogCaptureFixture) -> None:
    trip = structure_plain_text("x", article_id="trip")
    with caplog.at_level(logging.ERROR):
        sent = one_by_one((1, trip), (2, VOSS))
    assert ("failed", 1, service.FAILED) in sent
    assert sent[-1][:2] == ("done", 2)
    assert "tripped" in caplog.text


def test_what_is_logged_goes_to_the_other_side_with_its_traceback() -> None:
    sent = one_by_one((1, structure_plain_text("x", article_id="trip")))
    ((level, name, message),) = (answer[1:] for answer in sent if answer[0] == "log")
    assert (level, name) == (logging.ERROR, "quotidian.analysis.service")
    assert "Traceback" in message
    assert "ValueError: tripped" in message


def test_a_log_with_nobody_left_to_read_it_is_no_error() -> None:
    ours, theirs = multiprocessing.Pipe()
    ours.close()
    with theirs, service._log_sent(theirs):
        logging.getLogger("test").error("unheard")


def test_a_model_that_does_not_load_is_told_for_each_request() -> None:
    assert one_by_one((1, VOSS), pipeline=None) == [("failed", 1, service.NOT_LOADED)]


def test_an_article_is_given_up_when_a_newer_one_waits() -> None:
    class Connection:
        def __init__(self) -> None:
            self.waiting: list[object] = [(1, VOSS)]
            self.sent: list[Any] = []

        def send(self, answer: object) -> None:
            self.sent.append(answer)

        def recv(self) -> object:
            return self.waiting.pop(0)

        def poll(self) -> bool:
            return bool(self.waiting)

    class Slow(FakePipeline):
        def analyse(self, article: Article, progress: Callable[[float], None]) -> Analysis:
            connection.waiting.append(None)
            return super().analyse(article, progress)

    connection: Any = Connection()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(service, "_load", Slow)
        service.serve(connection)
    assert connection.sent == [("ready",)]


@pytest.mark.model
def test_a_spawned_process_serves_and_ends() -> None:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=service.serve, args=(theirs,))
    process.start()
    theirs.close()
    try:
        ours.send((3, VOSS))
        received: list[Any] = []
        while not received or received[-1][0] not in ("done", "failed"):
            assert ours.poll(60), "no answer within a minute"
            received.append(ours.recv())
        assert received[0] == ("ready",)
        assert received[-1][:2] == ("done", 3)
        assert [person.name for person in received[-1][2].people] == ["Mara Voss"]
    finally:
        ours.close()
        process.join(20)
        process.kill()
    assert process.exitcode == 0

"""Articles analysed in several processes, with pipelines that answer, trip, die or take their time as the text says."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from quotidian.model import Analysis, Article, Engine
from quotidian.pool import AHEAD, DIED, Pool
from quotidian.runner import EngineMissing

ROOT = Path(__file__).resolve().parents[2]


class Obeying:
    """Does what the article's text says, and tells which process did it."""

    def analyse(self, article: Article, progress: Callable[[float], None]) -> Analysis:
        word, _, rest = article.text.partition(" ")
        if word == "trip":
            raise ValueError("tripped")
        if word == "die":
            os._exit(3)
        if word == "die-once" and not Path(rest).exists():
            Path(rest).touch()
            os._exit(3)
        if word == "wait":
            time.sleep(float(rest))
        if word == "sign":
            Path(rest).write_text(str(os.getpid()))
            time.sleep(60)
        return Analysis(article.id, Engine(str(os.getpid()), "0"))


class Lacking:
    """Stands for a pipeline whose model is not there."""

    def __init__(self) -> None:
        raise EngineMissing("There is no model.")

    def analyse(self, article: Article, progress: Callable[[float], None]) -> Analysis:
        raise AssertionError


def article(number: int, text: str) -> Article:
    return Article(str(number), "test", "", text, ())


def run(*texts: str, workers: int = 2) -> list[tuple[str, Analysis | str]]:
    results = Pool(workers, Obeying).run([article(*numbered) for numbered in enumerate(texts)], lambda _: None)
    return [(article.id, analysis) for article, analysis in results]


def test_results_come_in_the_order_of_the_articles_whoever_is_quicker() -> None:
    results = run("wait 0.5", "wait 0", "wait 0.2", "wait 0", "wait 0")
    assert [number for number, _ in results] == list("01234")
    assert all(isinstance(analysis, Analysis) for _, analysis in results)
    assert len({analysis.engine.name for _, analysis in results if isinstance(analysis, Analysis)}) == 2


def test_an_article_that_trips_the_analysis_fails_alone() -> None:
    results = run("fine", "trip", "fine")
    assert [isinstance(analysis, Analysis) for _, analysis in results] == [True, False, True]
    assert "ValueError: tripped" in str(results[1][1])


def test_an_article_that_kills_its_process_fails_alone() -> None:
    results = run("fine", "die", "wait 0.1", "fine", "die", *["fine"] * 20)
    assert [number for number, analysis in results if analysis == DIED] == ["1", "4"]
    assert len(results) == 25


def test_a_process_that_dies_by_chance_costs_no_article(tmp_path: Path) -> None:
    results = run("fine", f"die-once {tmp_path / 'died'}", "fine", "fine")
    assert all(isinstance(analysis, Analysis) for _, analysis in results)


def test_no_more_articles_are_read_than_keep_the_processes_busy() -> None:
    taken = []

    def articles() -> Iterator[Article]:
        for number in range(50):
            taken.append(number)
            yield article(number, "fine")

    results = Pool(2, Obeying).run(articles(), lambda _: None)
    next(results)
    assert len(taken) <= 2 * AHEAD
    assert len(list(results)) == 49


def test_what_the_installation_lacks_is_told() -> None:
    with pytest.raises(EngineMissing, match="There is no model"):
        list(Pool(2, Lacking).run([article(0, "fine")], lambda _: None))


def test_there_are_signs_of_life_while_a_long_article_is_analysed() -> None:
    signs: list[float] = []
    list(Pool(1, Obeying).run([article(0, "wait 0.7")], signs.append))
    assert len(signs) >= 3


def test_giving_up_ends_the_processes_at_once(tmp_path: Path) -> None:
    began = time.monotonic()
    results = Pool(2, Obeying).run([article(0, "fine"), article(1, "wait 60"), article(2, "wait 60")], lambda _: None)
    next(results)
    results.close()  # type: ignore[attr-defined]
    assert time.monotonic() - began < 20


SCRIPT = """
import sys
from quotidian.pool import Pool
from tests.core.test_pool import Obeying, article

if __name__ == "__main__":
    list(Pool(2, Obeying).run([article(n, f"sign {path}") for n, path in enumerate(sys.argv[1:])], lambda _: None))
"""


@pytest.mark.skipif(os.name == "nt", reason="signals are POSIX")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_the_processes_end_with_the_one_that_started_them(tmp_path: Path, how: signal.Signals) -> None:
    script = tmp_path / "script.py"
    script.write_text(SCRIPT)
    signs = [tmp_path / "one", tmp_path / "two"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    started = subprocess.Popen(
        [sys.executable, str(script), *map(str, signs)], cwd=ROOT, env=environment, stderr=subprocess.DEVNULL
    )
    _until(lambda: all(sign.exists() and sign.read_text() for sign in signs))
    started.send_signal(how)
    started.wait(20)
    _until(lambda: not any(_is_running(int(sign.read_text())) for sign in signs))


def _until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.05)


def _is_running(number: int) -> bool:
    try:
        # A process that ended and that nobody waited for still has its number, and no command line.
        return bool(Path(f"/proc/{number}/cmdline").read_bytes())
    except OSError:
        return False

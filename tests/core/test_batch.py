"""The run over many inputs, with a pipeline that answers at once."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from quotidian import batch
from quotidian.batch import Batch, Failure
from quotidian.model import Analysis, Article, Engine


class FakePipeline:
    def analyse(self, article: Article, progress: Callable[[float], None]) -> Analysis:
        if "trip" in article.text:
            raise ValueError("tripped")
        progress(1.0)
        return Analysis(article.id, Engine("fake", "0"))


@pytest.fixture(autouse=True)
def fake_pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch, "load_pipeline", FakePipeline)


def run(*inputs: Path | str) -> tuple[list[Article], list[Failure], Batch]:
    failures: list[Failure] = []
    made = Batch([str(given) for given in inputs], failures.append)
    return [article for article, _ in made.results(lambda done, share: None)], failures, made


def lines(folder: Path, *records: object) -> Path:
    path = folder / "articles.jsonl"
    path.write_text("".join(record if isinstance(record, str) else json.dumps(record) + "\n" for record in records))
    return path


def test_texts_of_lines_are_kept_exactly_and_in_order(tmp_path: Path) -> None:
    texts = ["one\r\ntwo\r", "nul \0 here", "line\u2028separator\u2029", "astral 😀 e\u0301", "", " \n "]
    path = lines(tmp_path, *({"id": str(number), "text": text} for number, text in enumerate(texts)))
    articles, failures, _ = run(path)
    assert [article.text for article in articles] == texts
    assert [article.id for article in articles] == list("012345")
    assert failures == []


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{not json}\n", "not JSON"),
        ('{"id": "a", "text": "half \\ud800 pair"}\n', "surrogate"),
        ('{"id": "\\udfff", "text": "x"}\n', "surrogate"),
        ('{"id": "a"}\n', 'no "text"'),
        ('{"id": "a", "text": 3}\n', 'no "text"'),
        ('["x"]\n', 'no "text"'),
        ('{"id": [], "text": "x"}\n', "neither a string nor a number"),
        ("[" * 100_000 + "\n", "not JSON"),
    ],
)
def test_a_bad_line_fails_alone(tmp_path: Path, line: str, message: str) -> None:
    path = lines(tmp_path, {"id": "1", "text": "first"}, line, {"id": "3", "text": "third"})
    articles, failures, made = run(path)
    assert [article.id for article in articles] == ["1", "3"]
    assert failures[0].name == f"{path}, line 2"
    assert message in failures[0].message
    assert (made.succeeded, made.failed) == (2, 1)


def test_bytes_that_are_not_utf8_fail_alone(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    path.write_bytes(b'{"text": "\xff"}\n{"text": "fine"}\n')
    articles, failures, _ = run(path)
    assert [article.text for article in articles] == ["fine"]
    assert len(failures) == 1


def test_an_id_may_be_a_number_or_missing(tmp_path: Path) -> None:
    articles, _, _ = run(lines(tmp_path, {"id": 7, "text": "x"}, {"text": "x"}))
    assert articles[0].id == "7"
    assert len(articles[1].id) == 64


def test_an_article_that_trips_the_analysis_fails_alone(tmp_path: Path) -> None:
    articles, failures, _ = run(lines(tmp_path, {"id": "1", "text": "trip"}, {"id": "2", "text": "fine"}))
    assert [article.id for article in articles] == ["2"]
    assert (failures[0].name, "tripped" in failures[0].message) == ("1", True)


def test_bad_inputs_are_named(tmp_path: Path) -> None:
    (tmp_path / "empty.jsonl").write_text("\n")
    bad: list[Path | str] = [
        tmp_path,
        tmp_path / "gone.txt",
        tmp_path / "gone.jsonl",
        tmp_path / "empty.jsonl",
        "https://example.org/a",
    ]
    articles, failures, made = run(*bad)
    assert articles == []
    assert [failure.name for failure in failures] == [str(name) for name in bad]
    assert "Web addresses are not read yet" in failures[-1].message
    assert made.failed == 5


def test_lines_are_read_one_at_a_time(tmp_path: Path) -> None:
    made = Batch([str(lines(tmp_path, {"text": "first"}, "{bad}\n"))], lambda failure: None)
    next(made.results(lambda done, share: None))
    assert made.failed == 0

"""The run over many inputs, with a pipeline that answers at once."""

import json
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread

import pytest

from quotidian import batch, readers
from quotidian.batch import Batch, Failure
from quotidian.model import Analysis, Article, Engine
from quotidian.readers import json_lines
from quotidian.runner import OneByOne
from quotidian.structure import structure_plain_text


class FakePipeline:
    def analyse(self, article: Article, progress: Callable[[float], None]) -> Analysis:
        if "trip" in article.text:
            raise ValueError("tripped")
        progress(1.0)
        return Analysis(article.id, Engine("fake", "0"))


def run(*inputs: Path | str) -> tuple[list[Article], list[Failure], Batch]:
    failures: list[Failure] = []
    made = Batch([str(given) for given in inputs], failures.append, OneByOne(FakePipeline))
    return [article for article, _ in made.results(lambda done, share: None)], failures, made


def lines(folder: Path, *records: object) -> Path:
    path = folder / "articles.jsonl"
    path.write_text("".join(record if isinstance(record, str) else json.dumps(record) + "\n" for record in records))
    return path


def test_texts_of_lines_are_kept_exactly_and_in_order(tmp_path: Path) -> None:
    texts = ["one\r\ntwo\r", "nul \0 here", "line\u2028separator\u2029", "astral 😀 e\u0301"]
    path = lines(tmp_path, *({"id": str(number), "text": text} for number, text in enumerate(texts)))
    articles, failures, _ = run(path)
    assert [article.text for article in articles] == texts
    assert [article.id for article in articles] == list("0123")
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
        ('{"id": [], "text": "x"}\n', "neither a string nor a whole number"),
        ('{"id": true, "text": "x"}\n', "neither a string nor a whole number"),
        ('{"id": "a", "text": ""}\n', "There is no text in it"),
        ('{"id": "a", "text": " \\n\\u00a0"}\n', "There is no text in it"),
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


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_tells_the_encoding(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "articles.jsonl"
    # In UTF-16 the first text holds bytes that are line ends in UTF-8.
    path.write_bytes('{"text": "Ċ੊ Ærø"}\n{bad}\n{"text": "half \\ud800"}\n{"text": "fine"}\n'.encode(encoding))
    articles, failures, _ = run(path)
    assert [article.text for article in articles] == ["Ċ੊ Ærø", "fine"]
    assert [failure.name for failure in failures] == [f"{path}, line 2", f"{path}, line 3"]


def test_utf16_that_breaks_off_keeps_what_came_before(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    path.write_bytes('{"text": "fine"}\n'.encode("utf-16") + b"{" + b"\0\n" * 5000 + b"\0\0\0")
    articles, failures, _ = run(path)
    assert [article.text for article in articles] == ["fine"]
    assert failures


def test_a_line_that_is_too_long_fails_alone_and_is_not_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_lines, "LONGEST_LINE", 50)
    articles, failures, _ = run(lines(tmp_path, {"text": "x" * 500}, {"text": "fine"}, {"text": "y" * 30}))
    assert [article.text for article in articles] == ["fine", "y" * 30]
    assert (failures[0].name.endswith("line 1"), "too long" in failures[0].message) == (True, True)


def test_a_line_that_trips_its_reader_fails_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def structure(text: str, article_id: str | None, source: str) -> Article:
        if "trip" in text:
            raise KeyError("tripped")
        return structure_plain_text(text, article_id, source)

    monkeypatch.setattr(json_lines, "structure_plain_text", structure)
    articles, failures, _ = run(lines(tmp_path, {"text": "trip"}, {"text": "fine"}))
    assert [article.text for article in articles] == ["fine"]
    assert "could not be read (KeyError: 'tripped')" in failures[0].message


def test_a_file_that_trips_its_reader_fails_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def read_file(path: Path) -> Article:
        if path.name == "bad.md":
            raise RecursionError("too deep")
        return structure_plain_text("fine", source=str(path))

    monkeypatch.setattr(batch, "read_file", read_file)
    articles, failures, _ = run(tmp_path / "bad.md", tmp_path / "good.md")
    assert [article.text for article in articles] == ["fine"]
    assert "could not be read (RecursionError: too deep)" in failures[0].message
    assert "Traceback" in caplog.text


def test_markdown_nested_500_deep_ends_no_run(tmp_path: Path) -> None:
    (tmp_path / "deep.md").write_text("\n".join("  " * depth + "- item" for depth in range(500)))
    (tmp_path / "good.txt").write_text("The ferry left.")
    articles, failures, _ = run(tmp_path / "deep.md", tmp_path / "good.txt")
    assert len(articles) == 2
    assert "read as plain text" in articles[0].warnings[0]
    assert failures == []


@pytest.mark.skipif(not Path("/dev/zero").is_char_device(), reason="this system has no /dev/zero")
def test_a_device_that_never_ends_is_refused(tmp_path: Path) -> None:
    link = tmp_path / "endless.jsonl"
    link.symlink_to("/dev/zero")
    articles, failures, _ = run("/dev/zero", link)
    assert articles == []
    assert ["This is a device and not a file" in failure.message for failure in failures] == [True, True]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
@pytest.mark.parametrize(
    ("name", "content"), [("pipe", "The ferry left."), ("pipe.jsonl", '{"text": "The ferry left."}')]
)
def test_a_pipe_is_read(tmp_path: Path, name: str, content: str) -> None:
    os.mkfifo(tmp_path / name)
    writer = Thread(target=(tmp_path / name).write_text, args=(content,))
    writer.start()
    articles, _, _ = run(tmp_path / name)
    writer.join()
    assert [article.text for article in articles] == ["The ferry left."]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_read_no_further_than_an_article_may_be_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "LARGEST_FILE", 1000)
    os.mkfifo(tmp_path / "pipe")

    def write() -> None:
        with suppress(BrokenPipeError), (tmp_path / "pipe").open("wb") as pipe:
            while True:
                pipe.write(b"word " * 1000)

    writer = Thread(target=write)
    writer.start()
    _, failures, _ = run(tmp_path / "pipe")
    writer.join(10)
    assert not writer.is_alive()
    assert "too long" in failures[0].message


def test_an_empty_name_is_told() -> None:
    _, failures, _ = run("")
    assert (failures[0].name, "name of this input is empty" in failures[0].message) == ("''", True)


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
    made = Batch([str(lines(tmp_path, {"text": "first"}, "{bad}\n"))], lambda failure: None, OneByOne(FakePipeline))
    next(made.results(lambda done, share: None))
    assert made.failed == 0

"""The command line in this process, with a pipeline that answers at once; and once for real."""

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pytest

from quotidian import analyse_command, cli, display
from quotidian.exports import analysis_csv
from quotidian.model import Analysis, Article, Attribution, Engine, Location, Mention, Person, Place, Quote, Span
from quotidian.structure import structure_plain_text

ROOT = Path(__file__).resolve().parents[2]
TEXT = "Ferry sails\n\n“We are late,” Mara Voss said in Oslo.\n"


class FakePipeline:
    def analyse(self, article: Article, progress: Callable[[float], None]) -> Analysis:
        def span(words: str) -> Span:
            start = article.text.find(words)
            return Span(start, start + len(words))

        voss, oslo = span("Mara Voss"), span("Oslo")
        speaker = Attribution("Mara Voss", voss, "person-1")
        return Analysis(
            article.id,
            Engine("fake", "0"),
            (Person("person-1", "Mara Voss", (Mention(voss, "person"),), role="=HARBOUR()"),),
            (Place("place-1", "Oslo", (Mention(oslo, "place"),), (), Location("Oslo", 59.91, -10.75, "city", "NO")),),
            quotes=(Quote("quote-1", "direct", span("“We are late,”"), (span("“We are late,”"),), speaker),),
        )


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(analyse_command, "load_pipeline", FakePipeline)
    path = tmp_path / "ferry.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_one_input_gives_one_object(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["analyse", str(article)]) == 0
    shown = capsys.readouterr()
    result = json.loads(shown.out)
    assert result["text"] == TEXT
    assert [block["kind"] for block in result["blocks"]] == ["headline", "paragraph"]
    assert shown.out.isascii()
    assert shown.out.endswith("}\n")
    assert shown.err == ""


def test_several_inputs_give_an_array_even_when_one_fails(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["analyse", str(article), str(article)]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 2
    assert cli.main(["analyse", str(article), "gone.txt"]) == 1
    shown = capsys.readouterr()
    assert len(json.loads(shown.out)) == 1
    assert shown.err == (
        "quotidian: gone.txt: There is no such file. Check its name and folder.\n"
        "quotidian: 1 analysed, 1 failed: gone.txt\n"
    )


def test_lines(article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text('{"id": "b", "text": "x\\u2028"}\n{"id": "a", "text": "y"}\n')
    assert cli.main(["analyse", "--format", "jsonl", str(path)]) == 0
    out = capsys.readouterr().out
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["b", "a"]
    assert "\\u2028" in out
    assert cli.main(["analyse", str(path)]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 2


def test_csv_names_who_says_what_and_runs_no_formula(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["analyse", "--format", "csv", str(article), str(article)]) == 0
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert [row["kind"] for row in rows] == ["person", "place", "quote"] * 2
    assert rows[0]["role"] == "'=HARBOUR()"
    assert (rows[1]["latitude"], rows[1]["longitude"]) == ("59.91", "-10.75")
    assert (rows[2]["speaker"], rows[2]["text"]) == ("Mara Voss", "“We are late,”")


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@x", " =1", "\t=1", "\n", "＝1"])
def test_no_cell_of_text_is_a_formula(words: str) -> None:
    article = structure_plain_text(words + "!", article_id=words)
    whole = Span(0, len(article.text))
    analysis = Analysis(
        words, Engine("fake", "0"), (Person("p", words, (Mention(whole, "person"),), role=words),),
        quotes=(Quote("q", "direct", whole, (whole,), Attribution(words, whole, None)),),
    )  # fmt: skip
    rows = list(csv.DictReader(io.StringIO("".join(analysis_csv.to_pieces([(article, analysis)])), newline="")))
    for row, column in [(0, "article"), (0, "name"), (0, "text"), (0, "role"), (1, "speaker"), (1, "text")]:
        assert rows[row][column].startswith("'" + words), column


def test_markdown_is_for_people(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["analyse", "--format", "markdown", str(article)]) == 0
    out = capsys.readouterr().out
    assert out.startswith("# Ferry sails\n")
    assert "- **Mara Voss** (direct): “We are late,”" in out
    assert "59.91° N 10.75° W" in out


def test_output_is_written_whole_or_not_at_all(article: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.json"
    assert cli.main(["analyse", "--output", str(output), str(article)]) == 0
    before = output.read_bytes()
    assert json.loads(before)["text"] == TEXT
    assert b"\r" not in before
    assert cli.main(["analyse", "--output", str(output), "gone.txt"]) == 2
    assert output.read_bytes() == before
    assert {path.name for path in tmp_path.iterdir()} == {"out.json", "ferry.txt"}


def test_an_output_that_cannot_be_written(article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["analyse", "--output", str(tmp_path / "no" / "out.json"), str(article)]) == 2
    assert "cannot be written" in capsys.readouterr().err


BAD = [
    ("empty.txt", b"", "There is no text in it"),
    ("binary.txt", b"\x89PNG\0\1\2" * 99, "not a text file"),
    ("long.txt", b"word " * (10 * 1024 * 1024), "too long"),
    ("paper.pdf", b"%PDF", "not read yet"),
]


@pytest.mark.parametrize(("name", "content", "message"), BAD)
def test_bad_files_are_named_with_exit_code_2(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes, message: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert cli.main(["analyse", str(path)]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith(f"quotidian: {path}: ")
    assert message in shown.err


@pytest.mark.parametrize(
    ("given", "message"),
    [("gone.txt", "no such file"), (".", "folder"), ("https://example.org/a", "Web addresses are not read yet")],
)
def test_bad_names(capsys: pytest.CaptureFixture[str], given: str, message: str) -> None:
    assert cli.main(["analyse", given]) == 2
    assert message in capsys.readouterr().err


def test_an_unreadable_file(article: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, mode: str) -> BinaryIO:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert cli.main(["analyse", str(article)]) == 2
    assert "not allowed" in capsys.readouterr().err


def test_one_long_line_and_damaged_bytes_are_analysed(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "line.txt"
    path.write_bytes(b"word " * 50_000 + "Åsa Ærø Ørsted ".encode() * 9 + b"\xff")
    assert cli.main(["analyse", str(path)]) == 0
    assert json.loads(capsys.readouterr().out)["warnings"]


@pytest.mark.parametrize("arguments", [["analyse"], ["analyse", "--format", "xml", "a.txt"], ["--nonsense"]])
def test_bad_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(arguments)
    assert stopped.value.code == 2
    assert "usage: quotidian" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["analyse", "--help"]])
def test_help(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        cli.main(arguments)
    assert stopped.value.code == 0
    assert "quotidian" in capsys.readouterr().out


def command(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    display_names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    kept = {name: value for name, value in os.environ.items() if name not in display_names}
    return subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *arguments], capture_output=True, encoding="utf-8", check=False,
        env=kept | environment, timeout=120,
    )  # fmt: skip


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
def test_no_display_is_one_line_and_no_abort() -> None:
    for environment in ({}, {"DISPLAY": ":947"}):
        done = command("article.txt", **environment)
        assert (done.returncode, done.stdout) == (2, "")
        assert len(done.stderr.splitlines()) == 1
        assert done.stderr.startswith("quotidian: ")


def test_a_missing_system_library_names_what_to_install() -> None:
    error = ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")
    assert "apt-get install libgl1 libegl1" in display.missing_library(error)


def test_the_window_gets_the_articles_and_the_library(monkeypatch: pytest.MonkeyPatch) -> None:
    class App:
        @staticmethod
        def main(paths: list[str], library: str | None) -> int:
            return 7 if (paths, library) == (["./analyse", "b.md"], "my.sqlite3") else 1

    monkeypatch.setattr(display, "hindrance", lambda: None)
    monkeypatch.setattr(cli, "import_module", {"gui.app": App}.__getitem__)
    assert cli.main(["--library", "my.sqlite3", "./analyse", "b.md"]) == 7


def test_a_reader_who_stops_early_is_no_error(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    script = (
        "import sys; from quotidian import analyse_command as command, cli; from tests.core import test_cli;"
        "command.load_pipeline = test_cli.FakePipeline;"
        "sys.exit(cli.main(['analyse', '--format', 'jsonl', sys.argv[1]]))"
    )
    path.write_text('{"text": "' + "word " * 40_000 + '"}\n')
    path.write_text(path.read_text() * 20)
    process = subprocess.Popen(
        [sys.executable, "-c", script, str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()
    complaint = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=60) == 1
    assert complaint == b""


def test_an_empty_name_of_an_article_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([""]) == 2
    assert "name of an article is empty" in capsys.readouterr().err


@pytest.mark.model
def test_for_real_from_standard_input(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "analyse", "-"], input=TEXT.encode(), capture_output=True,
        check=False, timeout=120, env={**os.environ, "XDG_DATA_HOME": str(tmp_path)},
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
    result = json.loads(done.stdout)
    assert [person["name"] for person in result["people"]] == ["Mara Voss"]
    assert [quote["speaker"]["entity"] for quote in result["quotes"]] == ["person-1"]
    assert not list(tmp_path.iterdir()), "analyse must not touch the library"

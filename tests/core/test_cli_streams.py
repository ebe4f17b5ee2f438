"""The command as a process of its own: closed standard streams, and signals."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# With a pipeline that answers at once, or one that says it has begun and takes its time.
SCRIPT = """
import sys, time
from pathlib import Path
from quotidian import analyse_command, batch, cli
from tests.core.test_cli import FakePipeline

class Slow(FakePipeline):
    def analyse(self, article, progress):
        if "slow" in article.text:
            Path(article.text.split()[1]).touch()
            time.sleep(60)
        return super().analyse(article, progress)

analyse_command.load_pipeline = Slow
sys.exit(cli.main(["analyse", *sys.argv[1:]]))
"""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="shells and signals are POSIX")


def command(redirection: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", "-c", f'"$@" {redirection}', "sh", sys.executable, "-c", SCRIPT, *arguments],
        capture_output=True, encoding="utf-8", check=False, cwd=ROOT, timeout=60,
    )  # fmt: skip


@pytest.fixture
def article(tmp_path: Path) -> str:
    path = tmp_path / "ferry.txt"
    path.write_text("The ferry left.")
    return str(path)


def test_a_closed_standard_input_is_told() -> None:
    done = command("<&-", "-")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "quotidian: standard input: It is closed. Pipe the article's text into it, or give the name of a file.\n"
    )


def test_a_closed_standard_output_is_told(article: str, tmp_path: Path) -> None:
    done = command(">&-", article)
    assert done.returncode == 2
    assert done.stderr == "quotidian: The standard output is closed. Give a file to write to with --output.\n"
    assert command(">&-", "--output", str(tmp_path / "out.json"), article).returncode == 0
    assert (tmp_path / "out.json").is_file()


def test_a_closed_standard_error_keeps_messages_out_of_the_output(article: str) -> None:
    done = command("2>&-", article, "gone.txt")
    assert done.returncode == 1
    assert len(json.loads(done.stdout)) == 1
    assert command("2>&-", "gone.txt").stdout == ""
    assert command("<&- >&- 2>&-", article).returncode == 2


def test_usage_with_closed_streams_is_no_traceback() -> None:
    assert command("2>&-", "--nonsense").returncode == 2
    assert "Traceback" not in command(">&-", "--help").stderr


@pytest.mark.skipif(not Path("/dev/stdin").exists(), reason="this system has no /dev/stdin")
def test_standard_input_may_be_given_by_its_file(article: str) -> None:
    done = command(f"< {article}", "/dev/stdin")
    assert json.loads(done.stdout)["text"] == "The ferry left."
    done = subprocess.run(
        ["sh", "-c", 'cat "$0" | "$@" /dev/stdin', article, sys.executable, "-c", SCRIPT],
        capture_output=True, encoding="utf-8", check=False, cwd=ROOT, timeout=60,
    )  # fmt: skip
    assert json.loads(done.stdout)["text"] == "The ferry left."


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_leaves_no_half_written_file(tmp_path: Path, number: signal.Signals) -> None:
    output, begun, slow = tmp_path / "out.json", tmp_path / "begun", tmp_path / "slow.txt"
    output.write_text("old")
    slow.write_text(f"slow {begun} article")
    # Under nohup, the tests' own children would ignore a signal that the reader's would not.
    script = f"import signal; signal.signal({int(number)}, signal.SIG_DFL)\n{SCRIPT}"
    process = subprocess.Popen(
        [sys.executable, "-c", script, "--output", str(output), str(slow)], cwd=ROOT, stderr=subprocess.PIPE
    )
    give_up = time.monotonic() + 30
    while not begun.exists() and time.monotonic() < give_up:
        time.sleep(0.02)
    assert any(path.name.endswith(".part") for path in tmp_path.iterdir())
    process.send_signal(number)
    assert process.communicate(timeout=30)[1] == b""
    assert process.returncode == 128 + number
    assert output.read_text() == "old"
    assert {path.name for path in tmp_path.iterdir()} == {"out.json", "begun", "slow.txt"}


def test_a_stopped_run_keeps_the_lines_that_it_has(tmp_path: Path) -> None:
    lines, output, begun = tmp_path / "many.jsonl", tmp_path / "out.jsonl", tmp_path / "begun"
    texts = ["The ferry left.", "The ferry came.", f"slow {begun} now"]
    lines.write_text("".join(json.dumps({"id": str(n), "text": text}) + "\n" for n, text in enumerate(texts)))
    process = subprocess.Popen(
        [sys.executable, "-c", SCRIPT, "--format", "jsonl", "--output", str(output), str(lines)],
        cwd=ROOT, stderr=subprocess.PIPE, encoding="utf-8",
    )  # fmt: skip
    give_up = time.monotonic() + 30
    while not begun.exists() and time.monotonic() < give_up:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    errors = process.communicate(timeout=30)[1]
    assert process.returncode == 130
    assert not output.exists()
    kept = tmp_path / "out.jsonl.partial"
    assert [json.loads(line)["id"] for line in kept.read_text().splitlines()] == ["0", "1"]
    assert errors == f"quotidian: Stopped. What was analysed by then is in {kept}.\n"


def test_an_ignored_signal_stays_ignored() -> None:
    script = (
        "import os, signal; from quotidian.streams import ended_by_signals\n"
        "with ended_by_signals(): os.kill(os.getpid(), signal.SIGHUP)\n"
        "print('went on')"
    )
    done = subprocess.run(
        ["sh", "-c", 'trap "" HUP; exec "$@"', "sh", sys.executable, "-c", script],
        capture_output=True, encoding="utf-8", check=False, cwd=ROOT, timeout=60,
    )  # fmt: skip
    assert done.stdout == "went on\n"


@pytest.mark.parametrize("error", ["ImportError('no spaCy')", "FileNotFoundError('no model')"])
def test_an_installation_that_lacks_something_is_told(article: str, error: str) -> None:
    script = SCRIPT.replace(
        "analyse_command.load_pipeline = Slow",
        f"import quotidian.analysis.parsing as p; p.Parser.__init__ = lambda _: (_ for _ in ()).throw({error})",
    )
    done = subprocess.run(
        [sys.executable, "-c", script, article], capture_output=True, encoding="utf-8", check=False, cwd=ROOT
    )
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert "could not be loaded (no " in line
    assert "Install Quotidian again" in line


def test_more_is_told_of_an_error_when_asked(article: str) -> None:
    script = SCRIPT.replace("analyse_command.load_pipeline = Slow", "batch.read_file = {}.__getitem__")
    command = [sys.executable, "-c", script, article]
    for arguments, is_told in (([], False), (["--verbose"], True)):
        done = subprocess.run([*command, *arguments], capture_output=True, encoding="utf-8", check=False, cwd=ROOT)
        assert done.returncode == 2
        assert "It could not be read (KeyError" in done.stderr
        assert ("Traceback" in done.stderr) == is_told

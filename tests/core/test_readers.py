"""Files to articles, and what is said of those that are none."""

import os
import time
from pathlib import Path
from typing import BinaryIO

import pytest

from quotidian.readers import LARGEST_FILE, ReadError, is_markdown, read_file, read_text

BODY = "The ferry left an hour late on Monday, and nobody on the quay seemed to mind the rain very much at all."


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_plain_text_is_kept_as_it_is(tmp_path: Path) -> None:
    text = f"Ferry sails\n\n  {BODY}  \nIt rained.\n\n\n"
    article = read_file(written(tmp_path, "ferry.txt", text))
    assert article.text == text
    assert (article.title, article.reader) == ("Ferry sails", "text")
    assert article.source == str(tmp_path / "ferry.txt")


def test_an_unknown_suffix_reads_as_text(tmp_path: Path) -> None:
    assert read_file(written(tmp_path, "ferry.story", BODY)).text == BODY


def test_pasted_text(tmp_path: Path) -> None:
    assert read_text("Ferry sails\r\n\r\nIt did.", "clipboard").text == "Ferry sails\n\nIt did."


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("empty.txt", b"", "no text"),
        ("blank.txt", b" \n\t\n", "no text"),
        ("marked.txt", b"\xef\xbb\xbf", "no text"),
        ("picture.txt", b"\x89PNG\0\0\x01\x02" * 50, "not a text file"),
        ("paper.pdf", b"%PDF-1.7", "PDF files are not read yet"),
        ("page.html", b"<p>x", "Web pages are not read yet"),
        ("report.DOCX", b"PK", "Word documents are not read yet"),
    ],
)
def test_files_that_cannot_be_read(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        read_file(written(tmp_path, name, content))


def test_a_folder_and_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="folder"):
        read_file(tmp_path)
    with pytest.raises(ReadError, match="no such file"):
        read_file(tmp_path / "gone.txt")
    with pytest.raises(ReadError, match="cannot be read"):
        read_file(Path("bad\0name"))


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_an_unreadable_file(tmp_path: Path) -> None:
    path = written(tmp_path, "secret.txt", BODY)
    path.chmod(0)
    with pytest.raises(ReadError, match="not allowed"):
        read_file(path)


def test_a_refusal_of_the_system_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, mode: str) -> BinaryIO:
        raise PermissionError(13, "Permission denied")

    path = written(tmp_path, "secret.txt", BODY)
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(ReadError, match="not allowed"):
        read_file(path)


def test_a_file_that_is_too_long_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(ReadError, match="too long"):
        read_file(path)
    with pytest.raises(ReadError, match="too long"):
        read_text("x" * (LARGEST_FILE + 1), "clipboard")


def test_damage_is_a_warning_of_the_article(tmp_path: Path) -> None:
    article = read_file(written(tmp_path, "ferry.txt", "Åsa Ærø Ørsted ".encode() * 5 + b"\xff left."))
    assert article.warnings


def test_many_short_paragraphs_are_read_in_time_in_proportion() -> None:
    # 20 seconds and more when each paragraph looked through all that follow.
    begun = time.process_time()
    article = read_text("It rained.\n\n" * 100_000, "clipboard")
    assert time.process_time() - begun < 8
    assert len(article.blocks) == 100_000


@pytest.mark.parametrize(("source", "is_one"), [("a.md", True), ("A.MARKDOWN", True), ("a.txt", False), ("", False)])
def test_the_suffix_tells_markdown(source: str, is_one: bool) -> None:
    assert is_markdown(source) == is_one

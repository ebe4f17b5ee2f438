"""Export files are written whole or not at all."""

import os
import sys
from pathlib import Path

import pytest

from quotidian.exports.files import opened_whole, write_whole


def test_a_file_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    write_whole(path, "one\n")
    write_whole(path, "“two”\n")
    assert path.read_bytes() == "“two”\n".encode()
    assert list(tmp_path.iterdir()) == [path]


def test_what_fails_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    write_whole(path, "old")
    with pytest.raises(UnicodeEncodeError), opened_whole(path) as file:
        file.write("half \ud800")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="modes and links are POSIX")
def test_mode_and_link_are_kept(tmp_path: Path) -> None:
    path, link = tmp_path / "notes.md", tmp_path / "link.md"
    write_whole(path, "old")
    mask = os.umask(0)
    os.umask(mask)
    assert path.stat().st_mode & 0o777 == 0o666 & ~mask
    path.chmod(0o640)
    link.symlink_to(path)
    write_whole(link, "new")
    assert link.is_symlink()
    assert path.read_text() == "new"
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        write_whole(tmp_path / "no" / "notes.md", "x")

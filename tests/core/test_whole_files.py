"""A whole file is on the disk, not only in the system's memory, before it takes the old one's place."""

import os
from pathlib import Path

import pytest

from quotidian.exports import files


def test_the_file_is_synced_whole_before_it_takes_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "notes.md"
    path.write_text("old", encoding="utf-8")
    synced: list[tuple[int, str]] = []

    def spy(handle: int) -> None:
        os_fsync(handle)
        synced.append((os.fstat(handle).st_size, path.read_text(encoding="utf-8")))

    os_fsync = os.fsync
    monkeypatch.setattr(os, "fsync", spy)
    files.write_whole(path, "“new”")
    assert synced == [(len("“new”".encode()), "old")]
    assert path.read_text(encoding="utf-8") == "“new”"


def test_a_file_that_cannot_be_synced_does_not_replace_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    path = tmp_path / "notes.md"
    path.write_text("old", encoding="utf-8")
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="No space left"):
        files.write_whole(path, "new")
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]

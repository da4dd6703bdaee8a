from __future__ import annotations

from datetime import date
from pathlib import Path

import h5py
import numpy as np
import pytest

from tickdeck.domain.errors import RecordingError
from tickdeck.store.catalogue import MERGED, SealedFile, merged_segments, sealed_files


def touch(path: Path, merged: tuple[str, ...] | None = None) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with h5py.File(path, "x") as file:
        if merged is not None:
            rows = [(name.encode(), b"0" * 64, 1) for name in merged]
            file[MERGED] = np.array(rows, dtype=[("name", "S32"), ("sha256", "S64"), ("rows", "<u8")])


def test_segments_and_merged_days_are_listed_by_day_and_none_twice(tmp_path: Path):
    for name in ("0001.h5", "0002.h5", "0003.h5"):
        touch(tmp_path / "2026-06-22" / name)
    touch(tmp_path / "2026-06-22.h5", merged=("0001.h5", "0003.h5"))
    touch(tmp_path / "2026-06-21" / "0002.h5")
    touch(tmp_path / "2026-06-21" / "0001.h5")
    touch(tmp_path / "2026-06-20.h5", merged=("0001.h5",))
    assert sealed_files(tmp_path) == [
        SealedFile(tmp_path / "2026-06-20.h5", date(2026, 6, 20), is_merged=True),
        SealedFile(tmp_path / "2026-06-21" / "0001.h5", date(2026, 6, 21), is_merged=False),
        SealedFile(tmp_path / "2026-06-21" / "0002.h5", date(2026, 6, 21), is_merged=False),
        SealedFile(tmp_path / "2026-06-22.h5", date(2026, 6, 22), is_merged=True),
        SealedFile(tmp_path / "2026-06-22" / "0002.h5", date(2026, 6, 22), is_merged=False),
    ]


def test_what_is_no_recording_of_a_day_is_passed_over(tmp_path: Path):
    for name in ("notes.h5", "2026-99-99.h5", "2026-06-22.h5.7.unfinished", "2026-06-22/0001.h5.unfinished"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "2026-06-22" / "0001.journal").write_bytes(b"")
    assert sealed_files(tmp_path) == []
    assert sealed_files(tmp_path / "absent") == []


def test_a_merged_file_of_which_it_is_unknown_what_is_in_it_is_said(tmp_path: Path):
    touch(tmp_path / "2026-06-22" / "0001.h5")
    (tmp_path / "2026-06-22.h5").write_bytes(b"no HDF5")
    with pytest.raises(RecordingError, match=r"2026-06-22\.h5 cannot be read"):
        sealed_files(tmp_path)


def test_a_merged_file_with_another_table_of_names_is_said(tmp_path: Path):
    with h5py.File(tmp_path / "2026-06-22.h5", "x") as file:
        file[MERGED] = np.zeros(2, dtype=[("other", "<u4")])
    with pytest.raises(RecordingError, match="cannot be read"):
        merged_segments(tmp_path / "2026-06-22.h5")


def test_a_day_that_is_merged_while_it_is_listed_is_not_missed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """Merging renames the day's file into place and deletes segments, here right after they are listed."""
    touch(tmp_path / "2026-06-22" / "0001.h5")
    listed = Path.iterdir

    def listed_then_merged(folder: Path) -> list[Path]:
        found = list(listed(folder))
        if folder.name == "2026-06-22" and found:
            touch(tmp_path / "2026-06-22.h5", merged=("0001.h5",))
            (tmp_path / "2026-06-22" / "0001.h5").unlink()
        return found

    monkeypatch.setattr(Path, "iterdir", listed_then_merged)
    assert [file.path.name for file in sealed_files(tmp_path)] == ["2026-06-22.h5"]


def test_a_folder_that_cannot_be_listed_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def refuse(_: Path) -> list[Path]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(RecordingError, match=r"cannot be read \(Permission denied\)"):
        sealed_files(tmp_path)

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import h5py
import numpy as np
import pytest

from tickdeck.domain.errors import RecordingError
from tickdeck.domain.tick import Block
from tickdeck.pipeline.gaps import Gap
from tickdeck.store import known_file
from tickdeck.store.catalogue import MERGED, SealedFile, sealed_files
from tickdeck.store.hdf5 import segment_content, write_segment
from tickdeck.store.journal import Counters, Header
from tickdeck.store.known_file import KnownFile, KnownFiles, ReplacedError
from tickdeck.store.segment_file import SegmentFile

Ticks = Callable[..., Block]
Segment = Callable[..., Path]


@pytest.fixture
def segment(tmp_path: Path, header: Header, ticks: Ticks) -> Segment:
    def write(name: str, count: int) -> Path:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        write_segment(path, segment_content(header, ticks(count), [Gap(0, 1, 2, "lost")], Counters()))
        return path

    return write


def listed(files: list[KnownFile]) -> list[KnownFile]:
    return files


def test_a_file_is_known_by_its_tables(tmp_path: Path, segment: Segment):
    path = segment("2026-06-22/0001.h5", 7)
    (file,) = KnownFiles(tmp_path).read(listed)
    assert (file.path, file.day, file.rows, file.is_merged) == (path, date(2026, 6, 22), 7, False)
    assert file.rows_of("00005.HK") == (3, 2)
    assert file.rows_of("MSFT.US") is None
    assert file.gaps == [Gap(0, 1, 2, "lost")]


def test_only_files_of_days_asked_for_are_opened_and_each_once(
    tmp_path: Path, segment: Segment, monkeypatch: pytest.MonkeyPatch
):
    for name in ("2026-06-21/0001.h5", "2026-06-22/0001.h5", "2026-06-22/0002.h5"):
        segment(name, 3)
    opened: list[str] = []

    def noting(path: Path) -> SegmentFile:
        opened.append(path.parent.name)
        return SegmentFile(path)

    monkeypatch.setattr(known_file, "SegmentFile", noting)
    files = KnownFiles(tmp_path)
    assert files.days() == [date(2026, 6, 21), date(2026, 6, 22)]
    assert opened == []
    for _ in range(2):
        assert len(files.read(listed, lambda day: day == date(2026, 6, 22))) == 2
    assert opened == ["2026-06-22"] * 2


def test_another_file_under_the_same_name_is_looked_into_anew(tmp_path: Path, segment: Segment):
    path = segment("2026-06-22/0001.h5", 3)
    files = KnownFiles(tmp_path)
    (before,) = files.read(listed)
    path.unlink()
    segment("2026-06-22/0001.h5", 9)
    with pytest.raises(ReplacedError):
        before.open()
    (after,) = files.read(listed)
    assert (before.rows, after.rows) == (3, 9)


def test_what_is_replaced_while_it_is_read_is_read_again(tmp_path: Path, segment: Segment):
    path = segment("2026-06-22/0001.h5", 3)
    found = []

    def do(files: list[KnownFile]) -> int:
        if not found:
            path.unlink()
            segment("2026-06-22/0002.h5", 4)
        found.append([file.path.name for file in files])
        return sum(file.open().rows for file in files)

    assert KnownFiles(tmp_path).read(do) == 4
    assert found == [["0001.h5"], ["0002.h5"]]


def test_it_is_not_tried_for_ever(tmp_path: Path, segment: Segment):
    segment("2026-06-22/0001.h5", 3)

    def do(files: list[KnownFile]) -> None:
        raise ReplacedError

    with pytest.raises(RecordingError, match="keep being replaced"):
        KnownFiles(tmp_path).read(do)


def test_a_file_that_cannot_be_read_is_said_and_not_taken_for_replaced(tmp_path: Path):
    (tmp_path / "2026-06-22").mkdir()
    (tmp_path / "2026-06-22" / "0001.h5").write_bytes(b"no HDF5")
    with pytest.raises(RecordingError, match=r"0001\.h5 cannot be read"):
        KnownFiles(tmp_path).read(listed)


def test_a_segment_that_was_merged_after_it_was_listed_is_not_read_twice(
    tmp_path: Path, segment: Segment, monkeypatch: pytest.MonkeyPatch
):
    """The day's file takes it in under the name that was listed already; it has not been deleted yet."""
    late = SealedFile(segment("2026-06-22/0001.h5", 3), date(2026, 6, 22), is_merged=False)
    whole = SealedFile(segment("2026-06-22.h5", 3), date(2026, 6, 22), is_merged=True)
    with h5py.File(whole.path, "r+") as file:
        columns = [("name", "S32"), ("sha256", "S64"), ("rows", "<u8")]
        file[MERGED] = np.array([(b"0001.h5", b"", 3)], dtype=columns)
    lists = [[whole, late], sealed_files(tmp_path)]
    monkeypatch.setattr(known_file, "sealed_files", lambda _: lists.pop(0))
    assert [file.path for file in KnownFiles(tmp_path).read(listed)] == [whole.path]


def test_a_link_to_a_disk_that_is_away_is_told_and_not_taken_for_replaced(tmp_path: Path):
    (tmp_path / "2026-06-22").mkdir()
    (tmp_path / "2026-06-22" / "0001.h5").symlink_to("/nowhere/0001.h5")
    with pytest.raises(RecordingError, match=r"is a link to /nowhere/0001\.h5 that is not there"):
        KnownFiles(tmp_path).read(listed)

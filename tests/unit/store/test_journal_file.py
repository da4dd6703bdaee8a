from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tickdeck.store.disk import Disk
from tickdeck.store.journal_file import JournalFile, TornBlockError, Whereabouts


class Stingy(Disk):
    """Takes a few bytes a call, and refuses when there is no more room."""

    def __init__(self) -> None:
        self.at_once = 10**9
        self.room = 10**9
        self.syncs = True
        self.cuts = True

    def write(self, descriptor: int, parts: Sequence[bytes | memoryview]) -> int:
        data = b"".join(parts)[: min(self.at_once, self.room)]
        if not data:
            raise OSError(errno.ENOSPC, "full")
        self.room -= len(data)
        return super().write(descriptor, [data])

    def sync(self, descriptor: int) -> None:
        if not self.syncs:
            raise OSError(errno.EIO, "broken")

    def truncate(self, descriptor: int, length: int) -> None:
        if not self.cuts:
            raise OSError(errno.EIO, "broken")
        super().truncate(descriptor, length)


@pytest.fixture
def disk() -> Stingy:
    return Stingy()


@pytest.fixture
def file(tmp_path: Path, disk: Stingy) -> Iterator[JournalFile]:
    made = JournalFile(tmp_path / "0001.journal", disk)
    yield made
    made.close()
    made.close()


@pytest.mark.parametrize("at_once", [1, 2, 3, 4, 5, 7, 8, 9])
def test_a_block_is_whole_however_little_the_disk_takes_at_once(
    file: JournalFile, disk: Stingy, at_once: int
):
    disk.at_once = at_once
    file.append([b"abc", memoryview(b"defg"), b"h"], ticks=2)
    file.append([b"ij"], ticks=1)
    assert file.path.read_bytes() == b"abcdefghij"
    assert (file.ticks, file.unsynced_bytes) == (3, 10)


@pytest.mark.parametrize("room", range(8))
def test_a_block_that_does_not_fit_leaves_nothing_behind(file: JournalFile, disk: Stingy, room: int):
    file.append([b"before"])
    disk.room = room
    with pytest.raises(OSError, match="full"):
        file.append([b"abc", b"defgh"], ticks=2)
    assert file.path.read_bytes() == b"before"
    assert file.ticks == 0
    disk.room = 100
    file.append([b"after"])
    assert file.path.read_bytes() == b"beforeafter"


def test_half_a_block_that_stays_is_told_from_a_refusal_without_one(
    file: JournalFile, disk: Stingy, allow_logs: object
):
    disk.cuts = False
    disk.room = 0
    with pytest.raises(OSError, match="full") as refused:
        file.append([b"abc"])
    assert not isinstance(refused.value, TornBlockError), "nothing is torn where nothing was written"
    assert callable(allow_logs)
    allow_logs("could not be cut off")
    disk.room = 2
    with pytest.raises(TornBlockError):
        file.append([b"abc"])


def test_what_a_failed_sync_may_have_lost_is_put_back_at_its_place(file: JournalFile, disk: Stingy):
    file.append([b"kept "])
    file.sync()
    file.append([b"may be ", b"lost "], ticks=3)
    disk.syncs = False
    with pytest.raises(OSError, match="broken"):
        file.sync()
    os.truncate(file.path, 7)
    disk.syncs = True
    assert file.unsynced == [([b"may be ", b"lost "], 3)]
    file.sync()
    assert (file.unsynced, file.unsynced_bytes) == ([], 0)
    file.append([b"next"])
    assert file.path.read_bytes() == b"kept may be lost next"


def test_a_file_knows_whether_its_name_still_leads_to_it(file: JournalFile, tmp_path: Path):
    assert file.whereabouts is Whereabouts.HERE
    file.path.rename(tmp_path / "elsewhere")
    assert file.whereabouts is Whereabouts.ELSEWHERE
    file.path.write_text("a stranger's")
    assert file.whereabouts is Whereabouts.ELSEWHERE
    (tmp_path / "elsewhere").unlink()
    assert file.whereabouts is Whereabouts.DELETED


def test_a_deleted_file_is_copied_whole(file: JournalFile, tmp_path: Path):
    file.append([b"abc" * 1_000_000], ticks=7)
    file.path.unlink()
    other = JournalFile(tmp_path / "0002.journal", Disk())
    file.copy_to(other)
    assert other.path.read_bytes() == b"abc" * 1_000_000
    assert other.ticks == 7
    other.close()

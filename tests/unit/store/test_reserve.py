from __future__ import annotations

import contextlib
import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from fakes.recordings import read_segment, recorded_gaps
from tickdeck.domain.clock import SystemClock
from tickdeck.domain.data_quality import Verdict
from tickdeck.domain.tick import Block
from tickdeck.store import writer as module
from tickdeck.store.audit.audit import audit
from tickdeck.store.disk import Disk
from tickdeck.store.journal import Counters, SymbolRow, read_journal
from tickdeck.store.queued import CloseSegment, DayBlock
from tickdeck.store.recorder import Recorder
from tickdeck.store.recovery import recover
from tickdeck.store.reserve import LEAST_BYTES, NAME, Reserve
from tickdeck.store.writer import JournalWriter

DAY = "2026-06-22"
Ticks = Callable[..., Block]
Eventually = Callable[[Callable[[], bool]], None]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real disk of 5 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    try:
        mounted = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=5m", "tmpfs", str(folder)], capture_output=True, check=False
        )
    except OSError:
        pytest.skip("there is no mount here")
    if mounted.returncode:
        pytest.skip("mounting a disk needs rights that this run has not")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def _fill(disk: Path) -> Path:
    """Fill a disk to its last byte with something else."""
    file = disk / "something else"
    with file.open("wb", buffering=0) as filling, contextlib.suppress(OSError):
        while True:
            filling.write(bytes(4096))
    return file


class FullDisk(Disk):
    """A real disk that takes a number of bytes, and as much more as the reserve gives back."""

    def __init__(self, reserve: Path) -> None:
        self._reserve = reserve
        self.is_full = False
        self.room = 0

    def write(self, descriptor: int, parts: Sequence[bytes | memoryview]) -> int:
        if self.is_full:
            size = sum(map(len, parts))
            if self._reserve.exists() or size > self.room:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            self.room -= size
        return super().write(descriptor, parts)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "RETRY_S", 0.005)


def _writer(feed_dir: Path, disk: Disk, closed: list[Path], instruments: int = 3) -> JournalWriter:
    rows = [SymbolRow(number, f"{number:05d}.HK", "", "HKD") for number in range(instruments)]
    return JournalWriter(
        feed="alltick",
        feed_dir=feed_dir,
        symbols=lambda first: rows[first:],
        clock=SystemClock(),
        closed=lambda path, _: closed.append(path),
        disk=disk,
    )


@pytest.mark.skipif(sys.platform == "win32", reason="mounts are a POSIX notion")
@pytest.mark.usefixtures("impatient")
def test_what_a_full_disk_did_not_take_is_still_known_after_recovery(
    small_disk: Path,
    recorder: Callable[..., Recorder],
    ticks: Ticks,
    eventually: Eventually,
    allow_logs: Callable[[str], None],
):
    allow_logs("Recording waits|Gave up writing|Sealing waits")
    feed_dir = small_disk / "recordings" / "alltick"
    one = recorder(feed_dir=feed_dir)
    one.start()
    one.append(ticks(300))
    eventually(lambda: one.recorded == 300)
    eventually((feed_dir / NAME).exists)
    filling = _fill(small_disk)
    one.append(ticks(30_000, first=300))
    eventually(lambda: "is full" in " ".join(one.trouble))
    one.stop(deadline_s=0.5)
    lost = one.lost
    assert lost > 0
    assert (one.recorded + lost, shutil.disk_usage(small_disk).free < 1_000_000) == (30_300, True)
    assert not (feed_dir / NAME).exists()
    filling.unlink()
    assert all(not result.error for result in recover(small_disk))
    (day,) = audit(small_disk)
    assert (day.verdict, day.ticks) == (Verdict.GAPS, 30_300 - lost)
    gaps = recorded_gaps(small_disk)
    assert {gap[3] for gap in gaps} == {"not recorded: the disk was full"}
    assert sum(gap[4] for gap in gaps) == lost
    assert not list(feed_dir.rglob("*.journal*"))


@pytest.mark.usefixtures("impatient")
def test_the_gap_gets_the_room_that_was_kept(
    tmp_path: Path, ticks: Ticks, eventually: Eventually, allow_logs: Callable[[str], None]
):
    allow_logs("Recording waits|Gave up writing")
    disk, closed = FullDisk(tmp_path / "alltick" / NAME), []
    writer = _writer(tmp_path / "alltick", disk, closed)
    writer.start()
    writer.put(DayBlock(DAY, ticks(5)))
    eventually((tmp_path / "alltick" / NAME).exists)
    disk.is_full, disk.room = True, LEAST_BYTES
    writer.put(DayBlock(DAY, ticks(100, first=5)))
    writer.put(CloseSegment(Counters(4, 5, 6)))
    eventually(lambda: bool(writer.trouble))
    writer.stop(0.01)
    content = read_journal(closed[0])
    assert [(gap.symbol, gap.missed) for gap in content.gaps] == [(0, 33), (1, 33), (2, 34)]
    assert content.counters == Counters(4, 5, 6, ticks=5)


@pytest.mark.usefixtures("impatient")
def test_where_not_all_gaps_have_room_one_for_all_instruments_is_noted(
    tmp_path: Path, ticks: Ticks, eventually: Eventually, allow_logs: Callable[[str], None]
):
    allow_logs("Recording waits|Gave up writing")
    disk, closed = FullDisk(tmp_path / "alltick" / NAME), []
    writer = _writer(tmp_path / "alltick", disk, closed)
    writer.start()
    writer.put(DayBlock(DAY, ticks(5)))
    eventually((tmp_path / "alltick" / NAME).exists)
    disk.is_full, disk.room = True, 200
    block = ticks(100, first=5)
    writer.put(DayBlock(DAY, block))
    eventually(lambda: bool(writer.trouble))
    writer.stop(0.01)
    (gap,) = read_journal(closed[0]).gaps
    assert (gap.symbol, gap.missed, gap.reason) == (-1, -1, "not recorded: the disk was full")
    assert (gap.from_us, gap.to_us) == (int(block["recv_us"][0]), int(block["recv_us"][-1]))


def test_it_lies_there_while_something_is_recorded_and_not_afterwards(
    tmp_path: Path, ticks: Ticks, eventually: Eventually
):
    file = tmp_path / "alltick" / NAME
    writer = _writer(tmp_path / "alltick", Disk(), [])
    writer.start()
    writer.put(DayBlock(DAY, ticks(5)))
    eventually(file.exists)
    writer.put(CloseSegment(Counters()))
    writer.stop(10)
    assert not file.exists()


def test_it_takes_real_room_and_more_for_more_instruments(tmp_path: Path):
    reserve, file = Reserve(tmp_path, Disk()), tmp_path / NAME
    reserve.keep(3)
    assert file.stat().st_size == LEAST_BYTES
    if hasattr(os.stat_result, "st_blocks"):
        assert file.stat().st_blocks * 512 >= LEAST_BYTES
    before = file.read_bytes()
    reserve.keep(20_000)
    assert file.stat().st_size == 20_000 * 256
    assert file.read_bytes().startswith(before), "it grows, and is never gone in between"
    reserve.keep(3)
    assert file.stat().st_size == 20_000 * 256
    reserve.spend()
    assert list(tmp_path.iterdir()) == []
    reserve.spend()


def test_the_last_room_of_a_disk_is_not_taken_for_it(tmp_path: Path):
    class NearlyFull(Disk):
        def free_bytes(self, folder: Path) -> int:
            return LEAST_BYTES

    Reserve(tmp_path, NearlyFull()).keep(3)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="mounts are a POSIX notion")
def test_what_does_not_fit_is_not_left_half(small_disk: Path):
    class DoesNotSay(Disk):
        def free_bytes(self, folder: Path) -> int:
            return -1

    filling = _fill(small_disk)
    Reserve(small_disk, DoesNotSay()).keep(3)
    assert not (small_disk / NAME).exists() or (small_disk / NAME).stat().st_size == 0
    filling.unlink()
    Reserve(small_disk, DoesNotSay()).keep(3)
    assert (small_disk / NAME).stat().st_size == LEAST_BYTES


def test_something_else_of_its_name_does_no_harm(tmp_path: Path):
    (tmp_path / NAME).mkdir()
    reserve = Reserve(tmp_path, Disk())
    reserve.keep(20_000)
    reserve.spend()
    assert (tmp_path / NAME).is_dir()


def test_recovery_removes_what_a_killed_recorder_left(
    tmp_path: Path, write_journal: Callable[..., Path], ticks: Ticks
):
    one, other = tmp_path / "recordings" / "alltick", tmp_path / "recordings" / "binance"
    write_journal(one / DAY / "0001.journal", ticks(5))
    other.mkdir(parents=True)
    for feed_dir in (one, other):
        Reserve(feed_dir, Disk()).keep(3)
    assert [(result.rows, result.error) for result in recover(tmp_path)] == [(5, "")]
    assert not (one / NAME).exists()
    assert not (other / NAME).exists()
    assert read_segment(one / DAY / "0001.h5", "alltick")[0].size == 5

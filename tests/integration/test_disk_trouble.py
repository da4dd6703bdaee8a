"""What a disk can do to a recording, with real disks: full, read-only, forbidden, gone, slow.

Each time the same is asked: the sender never waits, what was sent is in the files once, and what is not is a
gap that says why and how many.
"""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest

from fakes.clock import NOON_US
from fakes.recordings import read_segment, recorded_gaps, segments
from tickdeck.domain.clock import SystemClock
from tickdeck.domain.errors import FolderInUseError
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.recorder_health import RecorderState
from tickdeck.domain.tick import TICK
from tickdeck.pipeline.gaps import Gap
from tickdeck.store import recorder as recorder_module
from tickdeck.store import sealing, slowness, writer
from tickdeck.store.disk import Disk
from tickdeck.store.journal import Counters
from tickdeck.store.queued import DayBlock
from tickdeck.store.recorder import Recorder

CODES = ("00700.HK", "00005.HK", "AAPL.US")
DAY = "2026-06-22"
ALLOWED = (
    "Recording waits|is written again|Sealing waits|could not be sealed|is taken anew|could not be ended"
    "|was moved away|Somebody deleted|Gave up|could not be noted|could not be cut off|has disappeared"
)
pytestmark = [
    pytest.mark.skipif(
        sys.platform == "win32", reason="mounts, and files deleted while open, are POSIX notions"
    ),
    pytest.mark.timeout(120),
]


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch, allow_logs: Callable[[str], None]) -> None:
    """Try again at once, and close segments early."""
    allow_logs(ALLOWED)
    monkeypatch.setattr(writer, "RETRY_S", 0.01)
    monkeypatch.setattr(writer, "LOOK_S", 0.01)
    monkeypatch.setattr(sealing, "FIRST_RETRY_S", 0.02)
    monkeypatch.setattr(sealing, "LAST_RETRY_S", 0.05)
    monkeypatch.setattr(recorder_module, "SEGMENT_TICKS", 20_000)


def until(condition: Callable[[], bool]) -> None:
    """Wait for what another thread or process brings about."""
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline, "it did not come about"
        time.sleep(0.005)


class Market:
    """Sends numbered ticks to a recorder, and tells what became of them."""

    def __init__(self, data_dir: Path, disk: Disk | None = None) -> None:
        self.data_dir = data_dir
        self.feed_dir = data_dir / "recordings" / "alltick"
        self.sent = 0
        self.recorder = Recorder(
            feed="alltick",
            feed_dir=self.feed_dir,
            instruments=InstrumentTable([Instrument(code) for code in CODES]),
            clock=SystemClock(),
            counters=Counters,
            note_gaps=self._note_gaps,
            sealer_command=[sys.executable, "-m", "tickdeck.store.sealer"],
            disk=disk,
        )

    def send(self, count: int) -> None:
        """Ticks in blocks of 1000; they come back only because the recorder never waits."""
        for first in range(self.sent, self.sent + count, 1000):
            block = np.zeros(1000, dtype=TICK)
            block["ordinal"] = block["seq"] = np.arange(first, first + 1000)
            block["recv_us"] = block["time_us"] = NOON_US + block["ordinal"].astype(np.int64)
            block["symbol"] = block["ordinal"] % 3
            # Nothing that a file could be made small with.
            block["price"] = np.random.default_rng(first).random(1000)
            self.recorder.append(block)
        self.sent += count

    def until_recorded(self) -> None:
        until(lambda: self.recorder.health().waiting_bytes == 0)

    def state(self) -> RecorderState:
        return self.recorder.health().state

    def says(self, text: str) -> bool:
        return any(text in sentence for sentence in self.recorder.trouble)

    def ordinals(self, *data_dirs: Path) -> list[int]:
        """What the sealed files hold, sorted."""
        found = [
            read_segment(path, "alltick")[0]["ordinal"]
            for data_dir in (data_dirs or (self.data_dir,))
            for path in segments(data_dir)
        ]
        return sorted(np.concatenate(found).tolist()) if found else []

    def finish(self) -> None:
        """Stop; all that was sent is in sealed files, once, and there is no hole."""
        self.recorder.stop()
        assert self.recorder.trouble == tuple(self.recorder._writer.incidents)
        assert (self.recorder.recorded, self.recorder.lost) == (self.sent, 0)
        assert self.ordinals() == list(range(self.sent))
        assert recorded_gaps(self.data_dir) == []
        assert list(self.data_dir.rglob("*.journal*")) == []

    def _note_gaps(self, gaps: list[Gap]) -> None:
        self.recorder.add_gaps(gaps)


@pytest.fixture
def market(tmp_path: Path) -> Iterator[Callable[..., Market]]:
    made: list[Market] = []

    def make(data_dir: Path = tmp_path / "data", disk: Disk | None = None) -> Market:
        made.append(Market(data_dir, disk))
        made[-1].recorder.start()
        return made[-1]

    yield make
    for each in made:
        each.recorder.stop(deadline_s=10)


def _call(*command: str) -> bool:
    try:
        return subprocess.run(command, capture_output=True, timeout=30, check=False).returncode == 0
    except OSError:
        return False


def _mount(*arguments: str) -> None:
    if not _call("mount", *arguments):
        pytest.skip("mounting a disk needs rights that this run has not")


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 20 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    _mount("-t", "tmpfs", "-o", "size=20m", "tmpfs", str(folder))
    yield folder
    while _call("umount", "-l", str(folder)):
        pass


def _fill(disk: Path, left: int = 0) -> Path:
    """Fill a disk with something else."""
    file = disk / "something else"
    with file.open("ab") as filling, contextlib.suppress(OSError):
        while shutil.disk_usage(disk).free > left:
            filling.write(bytes(min(65_536, shutil.disk_usage(disk).free - left)))
            filling.flush()
    return file


def test_a_disk_that_is_full_in_mid_session_and_freed_again(
    small_disk: Path, market: Callable[..., Market]
) -> None:
    one = market(small_disk / "data")
    one.send(30_000)
    one.until_recorded()
    until(lambda: one.recorder.sealed == 20_000)
    filling = _fill(small_disk)
    one.send(30_000)
    until(lambda: one.state() is RecorderState.WAITING)
    assert one.says("is full (No space left on device)")
    said = one.recorder.trouble
    one.send(10_000)
    assert one.recorder.trouble == said
    health = one.recorder.health()
    assert health.waiting >= 35_000
    assert health.at_risk_s is not None
    filling.unlink()
    one.until_recorded()
    until(lambda: one.state() is RecorderState.RECORDING)
    until(lambda: one.recorder.sealed == 60_000)
    one.send(5_000)
    one.finish()


def test_sealing_that_failed_for_a_full_disk_is_done_when_there_is_room(
    small_disk: Path, market: Callable[..., Market]
) -> None:
    one = market(small_disk / "data")
    one.send(19_000)
    one.until_recorded()
    # Room for the journal's last block, and not for the file that it becomes.
    filling = _fill(small_disk, left=150_000)
    one.send(2_000)
    until(lambda: one.says("Sealing waits: the disk of"))
    assert one.recorder.health().unsealed_journals == 1
    assert one.recorder.health().unsealed_since_us == NOON_US
    one.until_recorded()
    assert one.recorder.recorded == 21_000, "the journal had the last room"
    filling.unlink()
    until(lambda: one.recorder.sealed == 20_000)
    until(lambda: one.recorder.trouble == ())
    one.finish()


def test_what_a_full_disk_and_a_full_memory_cost_is_a_gap_that_says_so(
    small_disk: Path, market: Callable[..., Market], monkeypatch: pytest.MonkeyPatch
) -> None:
    room = 20 * DayBlock(DAY, np.zeros(1000, dtype=TICK)).held_bytes
    monkeypatch.setattr(recorder_module, "PENDING_BYTES", room)
    one = market(small_disk / "data")
    one.send(5_000)
    one.until_recorded()
    filling = _fill(small_disk)
    one.send(1_000)
    until(lambda: one.state() is RecorderState.WAITING)
    one.send(60_000)
    assert one.state() is RecorderState.LOSING
    assert one.recorder.health().waiting_bytes <= room + room // 20
    filling.unlink()
    one.until_recorded()
    one.send(3_000)
    one.recorder.stop()
    kept = one.ordinals()
    assert len(kept) == len(set(kept)) == one.sent - one.recorder.lost
    missing = sorted(set(range(one.sent)) - set(kept))
    assert missing == list(range(missing[0], missing[-1] + 1)), "one hole, behind what memory could hold"
    gaps = recorded_gaps(one.data_dir)
    assert {(gap[0], gap[3]) for gap in gaps} == {(code, "not recorded: the disk was full") for code in CODES}
    assert sum(gap[4] for gap in gaps) == len(missing) == one.recorder.lost
    assert {(gap[1], gap[2]) for gap in gaps} == {(NOON_US + missing[0], NOON_US + missing[-1] + 1)}


def test_a_disk_that_stays_full_to_the_end(small_disk: Path, market: Callable[..., Market]) -> None:
    one = market(small_disk / "data")
    one.send(5_000)
    one.until_recorded()
    # Too little for a block, enough for a gap.
    filling = _fill(small_disk, left=40_000)
    one.send(10_000)
    until(lambda: one.state() is RecorderState.WAITING)
    one.recorder.stop(deadline_s=0.2)
    assert one.recorder.recorded + one.recorder.lost == one.sent
    assert one.says("Recording has ended")
    filling.unlink()
    again = market(small_disk / "data")
    again.recorder.stop()
    assert again.ordinals() == list(range(one.recorder.recorded))
    gaps = recorded_gaps(one.data_dir)
    assert sum(gap[4] for gap in gaps) == one.recorder.lost
    assert {gap[3] for gap in gaps} == {"not recorded: the disk was full"}


def test_a_disk_that_becomes_read_only(small_disk: Path, market: Callable[..., Market]) -> None:
    one = market(small_disk / "data")
    one.send(5_000)
    one.until_recorded()
    # Over it, read-only: a disk with a file open for writing is not made so.
    _mount("-t", "tmpfs", "-o", "ro", "tmpfs", str(small_disk))
    one.send(5_000)
    until(lambda: one.says("is read-only (Read-only file system)"))
    one.send(5_000)
    assert one.state() is RecorderState.WAITING
    assert _call("umount", str(small_disk))
    one.until_recorded()
    one.recorder.stop()
    again = market(small_disk / "data")
    again.recorder.stop()
    assert again.ordinals() == list(range(15_000)), "what was recorded before was there all the time"


@pytest.mark.parametrize("which", ["day", "journal"])
def test_writing_is_forbidden_and_allowed_again(
    tmp_path: Path, market: Callable[..., Market], which: str
) -> None:
    one = market()
    one.send(5_000)
    one.until_recorded()
    path = one.feed_dir / DAY
    if which == "journal":
        path /= "0001.journal"
    if not _call("chattr", "+i", str(path)):
        pytest.skip("this file system or user cannot forbid writing to root")
    try:
        # The open segment may be written to its end, but nothing new may be made.
        one.send(40_000)
        until(lambda: one.says("may not be written to (Operation not permitted)"))
        assert one.recorder.lost == 0
    finally:
        _call("chattr", "-i", str(path))
    one.until_recorded()
    until(lambda: one.recorder.trouble == ())
    one.finish()


def test_a_disk_that_is_pulled_out_and_plugged_in_again(
    tmp_path: Path, small_disk: Path, market: Callable[..., Market]
) -> None:
    socket = tmp_path / "socket"
    socket.mkdir()
    _mount("--bind", str(small_disk), str(socket))
    try:
        one = market(socket / "data")
        one.send(25_000)
        one.until_recorded()
        until(lambda: one.recorder.sealed == 20_000)
        assert _call("umount", "-l", str(socket))
        one.send(5_000)
        until(lambda: one.says("is not there (it is not mounted)"))
        assert list(socket.iterdir()) == [], "nothing is written where it would be hidden later"
        written = one.recorder.recorded
        one.send(5_000)
        assert one.recorder.recorded == written < one.sent
        _mount("--bind", str(small_disk), str(socket))
        one.until_recorded()
        until(lambda: one.recorder.trouble == ())
        one.finish()
    finally:
        _call("umount", "-l", str(socket))


def test_the_folder_is_moved_away(tmp_path: Path, market: Callable[..., Market]) -> None:
    one = market()
    one.send(5_000)
    one.until_recorded()
    one.data_dir.rename(tmp_path / "moved")
    one.send(5_000)
    until(lambda: one.says("was moved away"))
    one.send(5_000)
    one.recorder.stop()
    moved = market(tmp_path / "moved")
    moved.recorder.stop()
    assert sorted(one.ordinals() + moved.ordinals()) == list(range(15_000))
    assert one.recorder.recorded == 15_000
    assert one.recorder.sealed == len(one.ordinals()), "what is elsewhere does not count as sealed"


def test_the_folder_is_deleted(tmp_path: Path, market: Callable[..., Market]) -> None:
    one = market()
    one.send(5_000)
    one.until_recorded()
    shutil.rmtree(one.data_dir)
    one.send(5_000)
    until(lambda: one.says("Somebody deleted"))
    until((one.feed_dir / ".owner").exists)
    with pytest.raises(FolderInUseError):
        market()
    one.finish()


def test_a_days_folder_is_replaced_by_a_file(tmp_path: Path, market: Callable[..., Market]) -> None:
    one = market()
    one.send(5_000)
    one.until_recorded()
    shutil.rmtree(one.feed_dir / DAY)
    (one.feed_dir / DAY).write_text("in the way")
    one.send(5_000)
    until(lambda: one.says("has something else in the folder's place"))
    one.send(5_000)
    assert one.recorder.lost == 0
    (one.feed_dir / DAY).unlink()
    one.until_recorded()
    until(lambda: not one.says("Recording waits"))
    one.finish()


class Gated(Disk):
    """A disk that takes so many bytes and then keeps the writer waiting until it may take more."""

    def __init__(self) -> None:
        self._may_write = threading.Semaphore(0)
        self.is_open = False

    def let(self, blocks: int) -> None:
        self._may_write.release(blocks)

    def open(self) -> None:
        self.is_open = True
        self._may_write.release()

    def write(self, descriptor: int, parts: Sequence[bytes | memoryview]) -> int:
        if not self.is_open and not self._may_write.acquire(timeout=60):
            raise TimeoutError
        return super().write(descriptor, parts)


def test_a_disk_that_is_too_slow_keeps_nobody_waiting_and_costs_no_more_memory_than_it_may(
    market: Callable[..., Market], monkeypatch: pytest.MonkeyPatch
) -> None:
    room = 100 * DayBlock(DAY, np.zeros(1000, dtype=TICK)).held_bytes
    monkeypatch.setattr(recorder_module, "PENDING_BYTES", room)
    monkeypatch.setattr(slowness, "BEHIND_S", 0.05)
    disk = Gated()
    one = market(disk=disk)
    one.send(20_000)
    until(lambda: one.state() is RecorderState.WAITING)
    assert one.says("is too slow")
    disk.let(11)
    until(lambda: one.recorder.recorded == 10_000)
    one.send(200_000)
    assert one.state() is RecorderState.LOSING
    assert one.recorder.health().waiting_bytes <= room + room // 100
    disk.open()
    one.until_recorded()
    one.send(1_000)
    one.recorder.stop()
    assert len(set(one.ordinals())) == len(one.ordinals()) == one.sent - one.recorder.lost
    gaps = recorded_gaps(one.data_dir)
    assert sum(gap[4] for gap in gaps) == one.recorder.lost
    assert {gap[3] for gap in gaps} == {"not recorded: the disk was too slow"}

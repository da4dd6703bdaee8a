from __future__ import annotations

import errno
import os
import shutil
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from fakes.clock import FakeClock
from fakes.recordings import read_segment
from tickdeck.domain.clock import SystemClock
from tickdeck.domain.tick import Block
from tickdeck.pipeline.gaps import Gap
from tickdeck.store import writer as module
from tickdeck.store.disk import Disk, DiskAwayError, FolderTakenError
from tickdeck.store.journal import MAGIC, Counters, Kind, SymbolRow, blocks_of, read_journal
from tickdeck.store.queued import CloseSegment, DayBlock, DayGaps
from tickdeck.store.recovery import recover
from tickdeck.store.writer import SYNC_INTERVAL_S, JournalWriter

DAY = "2026-06-22"
Ticks = Callable[..., Block]
Eventually = Callable[[Callable[[], bool]], None]


class RefusingDisk(Disk):
    """A real disk that refuses as often as it is told, or takes only a part first."""

    def __init__(self) -> None:
        self._refusals: dict[str, int] = {}
        self._part = 0
        self._room = 10**12
        self.calls = 0
        self.synced = 0

    def refuse(self, times: int, *, call: str = "write", part: int = 0) -> None:
        self._part = part
        self._refusals[call] = times

    def refuse_above(self, size: int) -> None:
        """Refuse writes of more bytes."""
        self._room = size

    def write(self, descriptor: int, parts: Sequence[bytes | memoryview]) -> int:
        if sum(map(len, parts)) > self._room:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        if self._part and self._refusals["write"]:
            part, self._part = self._part, 0
            return super().write(descriptor, [b"".join(parts)[:part]])
        self._may_refuse("write", errno.ENOSPC)
        return super().write(descriptor, parts)

    def sync(self, descriptor: int) -> None:
        self._may_refuse("sync", errno.EIO)
        super().sync(descriptor)
        self.synced += 1

    def truncate(self, descriptor: int, length: int) -> None:
        self._may_refuse("truncate", errno.EIO)
        super().truncate(descriptor, length)

    def _may_refuse(self, call: str, number: int) -> None:
        if self._refusals.get(call, 0):
            self.calls += 1
            self._refusals[call] -= 1
            raise OSError(number, os.strerror(number))


class Setup:
    """A journal thread, and the journals that it closed."""

    def __init__(self, feed_dir: Path, **given: Any) -> None:
        self.feed_dir = feed_dir
        self.closed: list[Path] = []
        self.noted: list[str] = []
        self.instruments = 3
        self.disk = RefusingDisk()
        settings: dict[str, Any] = {
            "feed": "alltick",
            "feed_dir": feed_dir,
            "symbols": self._symbol_rows,
            "clock": SystemClock(),
            "closed": lambda path, _: self.closed.append(path),
            "disk": self.disk,
            "note": self.noted.append,
        }
        self.writer = JournalWriter(**(settings | given))

    def _symbol_rows(self, first: int) -> list[SymbolRow]:
        return [SymbolRow(number, f"0000{number}.HK", "", "HKD") for number in range(first, self.instruments)]

    def finish(self) -> Block:
        """End the segment and the thread; returns the ticks of all journals, oldest first."""
        self.writer.put(CloseSegment(Counters(1, 2, 3)))
        self.writer.stop(10)
        return self.ticks()

    def ticks(self) -> Block:
        contents = [read_journal(path) for path in sorted(self.feed_dir.rglob("*.journal"))]
        assert all(content.cut_bytes == 0 for content in contents)
        return np.concatenate([content.ticks for content in contents])


@pytest.fixture
def setup(tmp_path: Path) -> Iterator[Setup]:
    made = Setup(tmp_path / "recordings" / "alltick")
    made.writer.start()
    yield made
    made.writer.stop(5)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "RETRY_S", 0.005)


def test_blocks_gaps_and_counters_are_journalled_in_their_order(setup: Setup, ticks: Ticks):
    gaps = [Gap(1, 2, 3, "lost")]
    setup.writer.put(DayBlock(DAY, ticks(5)))
    setup.writer.put(DayGaps(DAY, gaps))
    setup.writer.put(DayBlock(DAY, ticks(5, first=5)))
    assert setup.finish().tobytes() == ticks(10).tobytes()
    assert setup.closed == [setup.feed_dir / DAY / "0001.journal"]
    content = read_journal(setup.closed[0])
    assert content.gaps == gaps
    assert content.counters == Counters(1, 2, 3, ticks=10)
    assert content.header is not None
    assert [row.code for row in content.header.symbols] == ["00000.HK", "00001.HK", "00002.HK"]
    assert setup.writer.recorded == 10
    assert setup.writer.written_bytes == ticks(10).nbytes
    assert setup.writer.latency.count == 10
    assert setup.writer.trouble == ""


def test_each_closed_segment_is_followed_by_a_new_file(setup: Setup, ticks: Ticks):
    setup.writer.put(DayBlock(DAY, ticks(5)))
    setup.writer.put(CloseSegment(Counters()))
    setup.writer.put(DayBlock("2026-06-23", ticks(5, first=5)))
    assert setup.finish().size == 10
    assert [path.relative_to(setup.feed_dir).as_posix() for path in setup.closed] == [
        "2026-06-22/0001.journal",
        "2026-06-23/0001.journal",
    ]


def test_without_anything_to_write_no_file_appears(setup: Setup):
    setup.writer.put(CloseSegment(Counters(1, 1, 1)))
    setup.writer.stop(5)
    assert not setup.feed_dir.exists()
    assert setup.closed == []


def test_what_was_written_reaches_the_disk_without_being_asked(
    setup: Setup, ticks: Ticks, eventually: Eventually
):
    setup.writer.put(DayBlock(DAY, ticks(5)))
    eventually(lambda: setup.disk.synced == 1)
    setup.writer.put(DayBlock(DAY, ticks(5, first=5)))
    eventually(lambda: setup.disk.synced == 2)
    assert SYNC_INTERVAL_S < 0.25, "a power cut costs the last quarter of a second, as the README promises"


@pytest.mark.usefixtures("impatient")
def test_a_full_disk_is_waited_out_and_nothing_is_lost(
    setup: Setup,
    ticks: Ticks,
    eventually: Eventually,
    allow_logs: Callable[[str], None],
):
    allow_logs("Recording waits|is written again")
    setup.writer.put(DayBlock(DAY, ticks(5)))
    eventually(lambda: setup.writer.recorded == 5)
    disk = setup.disk
    disk.refuse(10**9)
    setup.writer.put(DayBlock(DAY, ticks(5, first=5)))
    setup.writer.put(DayBlock(DAY, ticks(5, first=10)))
    eventually(lambda: disk.calls >= 3)
    assert "No space left on device" in setup.writer.trouble
    assert setup.writer.trouble.endswith("goes on by itself.")
    assert setup.writer.recorded == 5
    disk.refuse(0)
    eventually(lambda: setup.writer.recorded == 15)
    eventually(lambda: setup.writer.trouble == "")
    assert setup.finish().tobytes() == ticks(15).tobytes()
    assert len(setup.closed) == 1


@pytest.mark.usefixtures("impatient")
def test_a_disk_that_is_full_from_the_start_is_waited_out(
    tmp_path: Path,
    ticks: Ticks,
    eventually: Eventually,
    allow_logs: Callable[[str], None],
):
    allow_logs("Recording waits|is written again")
    setup = Setup(tmp_path / "alltick")
    setup.disk.refuse(3)
    setup.writer.start()
    setup.writer.put(DayBlock(DAY, ticks(5)))
    eventually(lambda: setup.writer.recorded == 5)
    assert setup.finish().tobytes() == ticks(5).tobytes()


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("part", [1, 8, 9, 100])
def test_half_a_block_is_undone_before_it_is_written_again(
    setup: Setup,
    ticks: Ticks,
    eventually: Eventually,
    allow_logs: Callable[[str], None],
    part: int,
):
    allow_logs("Recording waits|is written again")
    setup.writer.put(DayBlock(DAY, ticks(5)))
    eventually(lambda: setup.writer.recorded == 5)
    good = (setup.feed_dir / DAY / "0001.journal").stat().st_size
    disk = setup.disk
    disk.refuse(10**9, part=part)
    setup.writer.put(DayBlock(DAY, ticks(5, first=5)))
    eventually(lambda: disk.calls >= 4)
    assert (setup.feed_dir / DAY / "0001.journal").stat().st_size == good
    disk.refuse(0)
    eventually(lambda: setup.writer.recorded == 10)
    assert setup.finish().tobytes() == ticks(10).tobytes()


@pytest.mark.usefixtures("impatient")
def test_a_torn_block_that_cannot_be_undone_costs_a_new_file_and_no_tick(
    setup: Setup,
    ticks: Ticks,
    eventually: Eventually,
    allow_logs: Callable[[str], None],
):
    allow_logs("Recording waits|is written again|could not be cut off")
    setup.writer.put(DayBlock(DAY, ticks(5)))
    eventually(lambda: setup.writer.recorded == 5)
    setup.disk.refuse(1, call="truncate")
    setup.disk.refuse(1, part=50)
    setup.writer.put(DayBlock(DAY, ticks(5, first=5)))
    eventually(lambda: setup.writer.recorded == 10)
    setup.writer.put(CloseSegment(Counters()))
    setup.writer.stop(5)
    assert [path.name for path in setup.closed] == ["0001.journal", "0002.journal"]
    torn, fresh = (read_journal(path) for path in setup.closed)
    assert torn.ticks.tobytes() == ticks(5).tobytes()
    assert torn.cut_bytes == 50
    assert fresh.ticks.tobytes() == ticks(5, first=5).tobytes()


@pytest.mark.usefixtures("impatient")
def test_no_journal_ends_up_outside_a_days_folder(
    setup: Setup,
    ticks: Ticks,
    eventually: Eventually,
    allow_logs: Callable[[str], None],
):
    """The counters at the end of a segment may be what the disk refuses, too."""
    allow_logs("Recording waits|is written again|could not be cut off")
    setup.writer.put(DayBlock(DAY, ticks(5)))
    eventually(lambda: setup.writer.recorded == 5)
    setup.disk.refuse(1, call="truncate")
    setup.disk.refuse(1, part=5)
    setup.writer.put(CloseSegment(Counters()))
    setup.writer.stop(5)
    outside = [path for path in setup.feed_dir.rglob("*.journal") if path.parent.name != DAY]
    assert outside == []


@pytest.mark.usefixtures("impatient")
def test_a_folder_that_is_in_the_way_of_a_file_is_waited_out(
    tmp_path: Path, ticks: Ticks, eventually: Eventually, allow_logs: Callable[[str], None]
):
    allow_logs("Recording waits|is written again")
    (tmp_path / "alltick").write_text("in the way")
    setup = Setup(tmp_path / "alltick")
    setup.writer.start()
    setup.writer.put(DayBlock(DAY, ticks(5)))
    eventually(lambda: setup.writer.trouble != "")
    (tmp_path / "alltick").unlink()
    eventually(lambda: setup.writer.recorded == 5)
    eventually(lambda: setup.writer.trouble == "")
    assert setup.finish().tobytes() == ticks(5).tobytes()


@pytest.mark.usefixtures("impatient")
def test_stopping_gives_up_on_a_disk_that_refuses_for_good(
    setup: Setup,
    ticks: Ticks,
    eventually: Eventually,
    allow_logs: Callable[[str], None],
):
    allow_logs("Recording waits|Gave up writing|could not be noted")
    setup.writer.put(DayBlock(DAY, ticks(5)))
    eventually(lambda: setup.writer.recorded == 5)
    setup.disk.refuse(10**9)
    setup.writer.put(DayBlock(DAY, ticks(5, first=5)))
    setup.writer.stop(0.01)
    assert not setup.writer._thread.is_alive()
    assert setup.writer.recorded == 5
    assert setup.ticks().tobytes() == ticks(5).tobytes()


@pytest.mark.usefixtures("impatient")
def test_what_a_sync_could_not_keep_is_said_and_written_again(
    setup: Setup, ticks: Ticks, eventually: Eventually, allow_logs: Callable[[str], None]
):
    allow_logs("Recording waits|is written again")
    setup.disk.refuse(10**9, call="sync")
    setup.writer.put(DayBlock(DAY, ticks(5)))
    eventually(lambda: setup.disk.calls >= 3)
    assert "refuses (Input/output error)" in setup.writer.trouble
    journal = setup.feed_dir / DAY / "0001.journal"
    # What the system forgets when it cannot write it to the disk.
    with journal.open("r+b") as file:
        file.truncate(len(MAGIC))
    setup.disk.refuse(0, call="sync")
    eventually(lambda: setup.writer.trouble == "")
    assert setup.finish().tobytes() == ticks(5).tobytes()
    assert len(setup.noted) == 1, "told once, however often it was tried"


def test_a_journal_that_somebody_deletes_while_it_is_written_is_saved(
    setup: Setup, ticks: Ticks, eventually: Eventually, allow_logs: Callable[[str], None]
):
    allow_logs("Somebody deleted")
    setup.writer.put(DayBlock(DAY, ticks(5)))
    eventually(lambda: setup.writer.recorded == 5)
    shutil.rmtree(setup.feed_dir)
    setup.writer.put(DayBlock(DAY, ticks(5, first=5)))
    eventually(lambda: bool(setup.writer.incidents))
    setup.writer.put(DayBlock(DAY, ticks(5, first=10)))
    setup.writer.put(CloseSegment(Counters()))
    setup.writer.stop(5)
    (journal,) = setup.feed_dir.rglob("*.journal")
    assert journal.stem == "0002", "the number of the deleted one must not come again"
    assert read_journal(journal).ticks["ordinal"].tolist() == list(range(15))
    assert setup.writer.recorded == 15


def _numbers(journal: Path) -> list[int]:
    header = read_journal(journal).header
    assert header is not None
    return [row.id for row in header.symbols]


def _kinds(journal: Path) -> list[int]:
    data = journal.read_bytes()
    return [kind for kind, _, _ in blocks_of(data, len(MAGIC))]


def test_an_instrument_that_is_added_meanwhile_is_written_once_before_its_first_tick(
    setup: Setup, ticks: Ticks, eventually: Eventually
):
    setup.writer.put(DayBlock(DAY, ticks(5)))
    eventually(lambda: setup.writer.recorded == 5)
    setup.instruments = 5
    setup.writer.put(DayBlock(DAY, ticks(5, first=5, symbol=4)))
    setup.writer.put(DayBlock(DAY, ticks(5, first=10)))
    assert setup.finish().size == 15
    (journal,) = setup.closed
    assert _numbers(journal) == [0, 1, 2, 3, 4]
    assert _kinds(journal) == [
        Kind.HEADER,
        Kind.TICKS,
        Kind.INSTRUMENTS,
        Kind.TICKS,
        Kind.TICKS,
        Kind.COUNTERS,
    ]


def test_where_none_is_added_a_journal_has_its_instruments_in_the_header_alone(setup: Setup, ticks: Ticks):
    setup.writer.put(DayBlock(DAY, ticks(5)))
    setup.writer.put(DayBlock(DAY, ticks(5, first=5)))
    setup.finish()
    assert _kinds(setup.closed[0]) == [Kind.HEADER, Kind.TICKS, Kind.TICKS, Kind.COUNTERS]


def test_an_instrument_that_is_added_meanwhile_is_written_before_its_first_gap(
    setup: Setup, ticks: Ticks, eventually: Eventually
):
    setup.writer.put(DayBlock(DAY, ticks(5)))
    eventually(lambda: setup.writer.recorded == 5)
    setup.instruments = 4
    setup.writer.put(DayGaps(DAY, [Gap(3, 1, 2, "lost")]))
    setup.finish()
    assert _numbers(setup.closed[0]) == [0, 1, 2, 3]
    assert _kinds(setup.closed[0]) == [
        Kind.HEADER,
        Kind.TICKS,
        Kind.INSTRUMENTS,
        Kind.GAPS,
        Kind.COUNTERS,
    ]


def test_the_next_file_has_all_instruments_in_its_header(setup: Setup, ticks: Ticks, eventually: Eventually):
    setup.writer.put(DayBlock(DAY, ticks(5)))
    eventually(lambda: setup.writer.recorded == 5)
    setup.instruments = 4
    setup.writer.put(DayBlock(DAY, ticks(5, first=5)))
    setup.writer.put(CloseSegment(Counters()))
    setup.writer.put(DayBlock(DAY, ticks(5, first=10, symbol=3)))
    setup.finish()
    assert [_numbers(journal) for journal in setup.closed] == [[0, 1, 2, 3]] * 2
    assert Kind.INSTRUMENTS not in _kinds(setup.closed[1])


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("undone", [True, False])
def test_a_full_disk_loses_no_instrument_that_is_added_meanwhile(
    setup: Setup,
    ticks: Ticks,
    eventually: Eventually,
    allow_logs: Callable[[str], None],
    undone: bool,
):
    allow_logs("Recording waits|is written again|could not be cut off")
    setup.writer.put(DayBlock(DAY, ticks(5)))
    eventually(lambda: setup.writer.recorded == 5)
    if not undone:
        setup.disk.refuse(1, call="truncate")
    disk = setup.disk
    disk.refuse(3, part=20)
    setup.instruments = 4
    setup.writer.put(DayBlock(DAY, ticks(5, first=5, symbol=3)))
    eventually(lambda: setup.writer.recorded == 10)
    setup.writer.put(CloseSegment(Counters()))
    setup.writer.stop(5)
    last = setup.closed[-1]
    assert _numbers(last) == [0, 1, 2, 3]
    assert read_journal(last).ticks["symbol"].tolist()[-5:] == [3] * 5
    assert sum(read_journal(journal).ticks.size for journal in setup.closed) == 10
    assert len(setup.closed) == (1 if undone else 2)


def test_a_deleted_journal_is_saved_with_the_instruments_that_were_added(
    setup: Setup, ticks: Ticks, eventually: Eventually, allow_logs: Callable[[str], None]
):
    allow_logs("Somebody deleted")
    setup.writer.put(DayBlock(DAY, ticks(5)))
    eventually(lambda: setup.writer.recorded == 5)
    setup.instruments = 4
    setup.writer.put(DayBlock(DAY, ticks(5, first=5, symbol=3)))
    eventually(lambda: setup.writer.recorded == 10)
    shutil.rmtree(setup.feed_dir)
    setup.instruments = 5
    setup.writer.put(DayBlock(DAY, ticks(5, first=10, symbol=4)))
    eventually(lambda: bool(setup.writer.incidents))
    setup.writer.put(CloseSegment(Counters()))
    setup.writer.stop(5)
    (journal,) = setup.feed_dir.rglob("*.journal")
    assert _numbers(journal) == [0, 1, 2, 3, 4]
    assert read_journal(journal).ticks.size == 15


@pytest.mark.usefixtures("impatient")
def test_ticks_given_up_at_the_end_are_noted_where_there_is_room_for_that(
    setup: Setup, ticks: Ticks, eventually: Eventually, allow_logs: Callable[[str], None]
):
    allow_logs("Recording waits|Gave up writing")
    setup.writer.put(DayBlock(DAY, ticks(5)))
    eventually(lambda: setup.writer.recorded == 5)
    disk = setup.disk
    disk.refuse_above(1_000)
    setup.writer.put(DayBlock(DAY, ticks(100, first=5)))
    setup.writer.put(CloseSegment(Counters(4, 5, 6)))
    eventually(lambda: bool(setup.writer.trouble))
    setup.writer.stop(0.01)
    content = read_journal(setup.closed[0])
    assert content.ticks.tobytes() == ticks(5).tobytes()
    assert content.counters == Counters(4, 5, 6, ticks=5)
    assert [(gap.symbol, gap.missed) for gap in content.gaps] == [(0, 33), (1, 33), (2, 34)]
    assert {gap.reason for gap in content.gaps} == {"not recorded: the disk was full"}
    assert content.gaps == setup.writer.given_up


def test_a_slow_disk_is_given_up_at_the_end_with_a_gap_for_what_it_did_not_take(
    tmp_path: Path, ticks: Ticks, eventually: Eventually, allow_logs: Callable[[str], None]
):
    allow_logs("Gave up writing")
    clock = FakeClock()

    class SlowDisk(Disk):
        def write(self, descriptor: int, parts: Sequence[bytes | memoryview]) -> int:
            size = super().write(descriptor, parts)
            clock.advance(size / 1_000_000)
            return size

    setup = Setup(tmp_path / "alltick", disk=SlowDisk(), clock=clock)
    # Each is written in four pieces, so that it may be given up in the middle.
    block = ticks(50_000)
    for _ in range(20):
        setup.writer.put(DayBlock(DAY, block))
    assert setup.writer.behind_s() == 0
    clock.advance(1)
    assert setup.writer.behind_s() == 1
    setup.writer.start()
    setup.writer.stop(5, 10)
    content = read_journal(setup.closed[0])
    lost = sum(gap.missed for gap in content.gaps)
    assert content.tick_count + lost == 1_000_000
    assert content.counted == content.tick_count == setup.writer.recorded
    assert 0 < lost < 900_000
    assert {gap.reason for gap in content.gaps} == {"not recorded: the disk was too slow"}


@pytest.mark.usefixtures("impatient")
def test_each_journal_counts_its_own_ticks_and_together_they_count_all(
    setup: Setup, ticks: Ticks, eventually: Eventually, allow_logs: Callable[[str], None], tmp_path: Path
):
    allow_logs("was moved away")
    setup.writer.put(DayBlock(DAY, ticks(5)))
    eventually(lambda: setup.writer.recorded == 5)
    setup.feed_dir.rename(tmp_path / "moved")
    setup.writer.put(DayBlock(DAY, ticks(7, first=5)))
    eventually(lambda: bool(setup.writer.incidents))
    setup.writer.put(DayBlock(DAY, ticks(9, first=12)))
    setup.finish()
    (moved,) = (tmp_path / "moved").rglob("*.journal")
    (here,) = setup.closed
    assert (moved.name, here.name) == ("0001.journal", "0002.journal"), "they can be put together again"
    contents = [read_journal(moved), read_journal(here)]
    assert [content.counted for content in contents] == [content.tick_count for content in contents]
    assert np.concatenate([content.ticks for content in contents]).tobytes() == ticks(21).tobytes()
    assert contents[1].counters.duplicates == 1


def test_a_segment_ends_after_its_time_though_nothing_comes(
    tmp_path: Path, ticks: Ticks, eventually: Eventually, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(module, "LOOK_S", 0.002)
    setup = Setup(tmp_path / "alltick", close_after_s=0.01, counters=lambda: Counters(1, 1, 1))
    setup.writer.start()
    setup.writer.put(DayBlock(DAY, ticks(5)))
    eventually(lambda: len(setup.closed) == 1)
    assert read_journal(setup.closed[0]).counters == Counters(1, 1, 1, ticks=5)
    setup.writer.put(CloseSegment(Counters(2, 2, 2)))
    setup.writer.put(DayBlock(DAY, ticks(5, first=5)))
    assert setup.finish().tobytes() == ticks(10).tobytes()
    assert read_journal(setup.closed[1]).counters.duplicates >= 3, "what had no journal goes with the next"


def test_a_huge_block_is_written_in_pieces_that_read_back_as_one(
    setup: Setup, ticks: Ticks, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(module, "_LARGEST_BLOCK_TICKS", 40)
    setup.writer.put(DayBlock(DAY, ticks(100)))
    assert setup.finish().tobytes() == ticks(100).tobytes()
    assert [block.size for block in read_journal(setup.closed[0]).blocks] == [40, 40, 20]


def test_ticks_of_the_next_day_begin_a_new_file_even_if_nobody_closed_the_segment(setup: Setup, ticks: Ticks):
    setup.writer.put(DayBlock(DAY, ticks(5)))
    setup.writer.put(DayBlock("2026-06-23", ticks(5, first=5)))
    setup.finish()
    assert [path.parent.name for path in setup.closed] == [DAY, "2026-06-23"]
    assert [read_journal(path).counted for path in setup.closed] == [5, 5]


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("error", [DiskAwayError, FolderTakenError])
def test_while_the_folder_may_not_be_used_nothing_is_written_and_all_of_it_later(
    tmp_path: Path,
    ticks: Ticks,
    eventually: Eventually,
    allow_logs: Callable[[str], None],
    monkeypatch: pytest.MonkeyPatch,
    error: type[OSError],
):
    allow_logs("Recording waits|is written again")
    monkeypatch.setattr(module, "LOOK_S", 0.002)
    is_away = False

    def check() -> None:
        if is_away:
            raise error

    setup = Setup(tmp_path / "alltick", check_folder=check)
    setup.writer.start()
    setup.writer.put(DayBlock(DAY, ticks(5)))
    eventually(lambda: setup.writer.recorded == 5)
    is_away = True
    eventually(lambda: setup.writer.trouble != "")
    setup.writer.put(DayBlock(DAY, ticks(5, first=5)))
    assert setup.writer.recorded == 5
    is_away = False
    eventually(lambda: setup.writer.recorded == 10)
    eventually(lambda: setup.writer.trouble == "")
    assert setup.finish().tobytes() == ticks(10).tobytes()
    handed_on = ["0001.journal", "0002.journal"] if error is DiskAwayError else ["0002.journal"]
    assert [path.name for path in setup.closed] == handed_on


class PhotographingDisk(RefusingDisk):
    """Keeps what a kill would leave before each call, once it is told to."""

    def __init__(self) -> None:
        super().__init__()
        self.folder: Path | None = None
        self.photographs: list[Path] = []

    def write(self, descriptor: int, parts: Sequence[bytes | memoryview]) -> int:
        self._photograph()
        return super().write(descriptor, parts)

    def sync(self, descriptor: int) -> None:
        self._photograph()
        super().sync(descriptor)

    def truncate(self, descriptor: int, length: int) -> None:
        self._photograph()
        super().truncate(descriptor, length)

    def _photograph(self) -> None:
        if self.folder is not None:
            here = self.folder.parent / "photographs" / f"{len(self.photographs)}" / "alltick"
            shutil.copytree(self.folder, here)
            self.photographs.append(here)


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("more_refusals", [0, 2])
@pytest.mark.parametrize("confirmed", [0, 5])
def test_what_a_vanished_disk_did_not_confirm_is_in_one_journal_whenever_it_is_killed(
    tmp_path: Path,
    ticks: Ticks,
    eventually: Eventually,
    allow_logs: Callable[[str], None],
    monkeypatch: pytest.MonkeyPatch,
    more_refusals: int,
    confirmed: int,
):
    """What a disk did not confirm may be on it all the same."""
    allow_logs("Recording waits|is written again|could not be ended")
    monkeypatch.setattr(module, "LOOK_S", 0.002)
    is_away = False

    def check() -> None:
        if is_away:
            raise DiskAwayError

    # So that several blocks are taken along, and a kill may come between two.
    monkeypatch.setattr(module, "_LARGEST_BLOCK_TICKS", 3)
    disk = PhotographingDisk()
    setup = Setup(tmp_path / "alltick", check_folder=check, disk=disk)
    setup.writer.start()
    if confirmed:
        setup.writer.put(DayBlock(DAY, ticks(confirmed)))
        eventually(lambda: disk.synced > 0)
    disk.refuse(10**9, call="sync")
    setup.writer.put(DayBlock(DAY, ticks(10 - confirmed, first=confirmed)))
    eventually(lambda: setup.writer.recorded == 10)
    is_away = True
    eventually(lambda: not setup.writer._series.is_open)
    assert setup.closed == [], "it is not sealed before it is settled what is in it"
    assert setup.writer.since_us == ticks(1)["recv_us"][0]
    disk.folder = setup.feed_dir
    disk.refuse(more_refusals, call="sync")
    is_away = False
    eventually(lambda: setup.writer._series.is_open)
    assert setup.finish().tobytes() == ticks(10).tobytes()
    *_, last = setup.closed
    assert read_journal(last).ticks.tobytes() == ticks(10 - confirmed, first=confirmed).tobytes()
    assert read_journal(last).counted == 10 - confirmed
    assert [path.stem for path in setup.closed[:-1]] == ["0001"]
    assert last.stem == f"000{2 + more_refusals}"
    assert len(disk.photographs) > 5
    for killed in disk.photographs:
        assert [result.error for result in recover(killed) if result.error] == []
        found = [read_segment(path, "alltick")[0]["ordinal"] for path in sorted(killed.rglob("*.h5"))]
        assert sorted(np.concatenate(found).tolist()) == list(range(10)), killed


def test_a_journal_that_another_has_sealed_meanwhile_is_not_copied(
    setup: Setup, ticks: Ticks, eventually: Eventually, allow_logs: Callable[[str], None]
):
    allow_logs("Another Tickdeck has sealed")
    setup.writer.put(DayBlock(DAY, ticks(5)))
    eventually(lambda: setup.disk.synced > 0)
    journal = setup.feed_dir / DAY / "0001.journal"
    journal.with_suffix(".h5").touch()
    journal.unlink()
    eventually(lambda: (setup.writer.put(DayBlock(DAY, ticks(1, first=5))), bool(setup.writer.incidents))[1])
    setup.finish()
    assert 0 not in setup.ticks()["ordinal"], "sealed is sealed; twice would be wrong"
    doubts = [gap for path in setup.feed_dir.rglob("*.journal") for gap in read_journal(path).gaps]
    assert [(gap.symbol, gap.missed) for gap in doubts] == [(0, -1), (1, -1), (2, -1)]
    assert all(0 < gap.from_us <= gap.to_us and "another Tickdeck" in gap.reason for gap in doubts)


def test_what_the_disk_does_not_come_back_from_shows(tmp_path: Path, ticks: Ticks, eventually: Eventually):
    clock, called, release = FakeClock(), threading.Event(), threading.Event()

    class HangingDisk(Disk):
        def sync(self, descriptor: int) -> None:
            called.set()
            release.wait(30)

    setup = Setup(tmp_path / "alltick", disk=HangingDisk(), clock=clock)
    setup.writer.start()
    setup.writer.put(DayBlock(DAY, ticks(5)))
    assert called.wait(30)
    clock.advance(3)
    assert setup.writer.behind_s() >= 3
    assert setup.writer.trouble == ""
    release.set()
    eventually(lambda: setup.writer.behind_s() == 0)
    setup.finish()

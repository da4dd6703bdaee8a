from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from tickdeck.domain.clock import SystemClock
from tickdeck.domain.tick import Block
from tickdeck.pipeline.gaps import Gap
from tickdeck.store import writer as module
from tickdeck.store.journal import MAGIC, Counters, Kind, SymbolRow, _blocks, read_journal
from tickdeck.store.writer import CloseSegment, DayBlock, DayGaps, JournalWriter

DAY = "2026-06-22"
Ticks = Callable[..., Block]
Eventually = Callable[[Callable[[], bool]], None]


class Setup:
    """A journal thread, and the journals that it closed."""

    def __init__(self, feed_dir: Path) -> None:
        self.feed_dir = feed_dir
        self.closed: list[Path] = []
        self.instruments = 3
        self.writer = JournalWriter(
            feed="alltick",
            feed_dir=feed_dir,
            symbols=self._symbol_rows,
            clock=SystemClock(),
            closed=self.closed.append,
        )

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
    made.writer.stop(0)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "RETRY_S", 0.005)


class Disk:
    """Replaces a call of the operating system: refuses as often as told, or writes only a part first."""

    def __init__(self, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
        self._real = getattr(os, name)
        self._refusals = 0
        self._part = 0
        self.calls = 0
        monkeypatch.setattr(os, name, self)

    def refuse(self, times: int, *, part: int = 0) -> None:
        self._part = part
        self._refusals = times

    def __call__(self, descriptor: int, *arguments: object) -> object:
        if self._refusals:
            self.calls += 1
            self._refusals -= 1
            if self._part and isinstance(arguments[0], memoryview):
                part, self._part = self._part, 0
                self._refusals += 1
                return self._real(descriptor, arguments[0][:part])
            raise OSError(errno.ENOSPC, "No space left on device")
        return self._real(descriptor, *arguments)


def test_blocks_gaps_and_counters_are_journalled_in_their_order(setup: Setup, ticks: Ticks):
    gaps = [Gap(1, 2, 3, "lost")]
    setup.writer.put(DayBlock(DAY, ticks(5)))
    setup.writer.put(DayGaps(DAY, gaps))
    setup.writer.put(DayBlock(DAY, ticks(5, first=5)))
    assert setup.finish().tobytes() == ticks(10).tobytes()
    assert setup.closed == [setup.feed_dir / DAY / "0001.journal"]
    content = read_journal(setup.closed[0])
    assert content.gaps == gaps
    assert content.counters == Counters(1, 2, 3)
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
    setup: Setup, ticks: Ticks, eventually: Eventually, monkeypatch: pytest.MonkeyPatch
):
    synced: list[int] = []
    monkeypatch.setattr(module, "_sync", synced.append)
    setup.writer.put(DayBlock(DAY, ticks(5)))
    eventually(lambda: len(synced) == 1)


@pytest.mark.usefixtures("impatient")
def test_a_full_disk_is_waited_out_and_nothing_is_lost(
    setup: Setup,
    ticks: Ticks,
    eventually: Eventually,
    monkeypatch: pytest.MonkeyPatch,
    allow_logs: Callable[[str], None],
):
    allow_logs("Recording waits|is written again")
    setup.writer.put(DayBlock(DAY, ticks(5)))
    eventually(lambda: setup.writer.recorded == 5)
    disk = Disk("write", monkeypatch)
    disk.refuse(10**9)
    setup.writer.put(DayBlock(DAY, ticks(5, first=5)))
    setup.writer.put(DayBlock(DAY, ticks(5, first=10)))
    eventually(lambda: disk.calls >= 3)
    assert "No space left on device" in setup.writer.trouble
    assert setup.writer.trouble.endswith("goes on by itself.")
    assert setup.writer.recorded == 5
    disk.refuse(0)
    eventually(lambda: setup.writer.recorded == 15)
    assert setup.writer.trouble == ""
    assert setup.finish().tobytes() == ticks(15).tobytes()
    assert len(setup.closed) == 1


@pytest.mark.usefixtures("impatient")
def test_a_disk_that_is_full_from_the_start_is_waited_out(
    tmp_path: Path,
    ticks: Ticks,
    eventually: Eventually,
    monkeypatch: pytest.MonkeyPatch,
    allow_logs: Callable[[str], None],
):
    allow_logs("Recording waits|is written again")
    setup = Setup(tmp_path / "alltick")
    Disk("write", monkeypatch).refuse(3)
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
    monkeypatch: pytest.MonkeyPatch,
    allow_logs: Callable[[str], None],
    part: int,
):
    allow_logs("Recording waits|is written again")
    setup.writer.put(DayBlock(DAY, ticks(5)))
    eventually(lambda: setup.writer.recorded == 5)
    good = (setup.feed_dir / DAY / "0001.journal").stat().st_size
    disk = Disk("write", monkeypatch)
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
    monkeypatch: pytest.MonkeyPatch,
    allow_logs: Callable[[str], None],
):
    allow_logs("Recording waits|is written again|could not be cut off")
    setup.writer.put(DayBlock(DAY, ticks(5)))
    eventually(lambda: setup.writer.recorded == 5)
    Disk("ftruncate", monkeypatch).refuse(1)
    Disk("write", monkeypatch).refuse(1, part=50)
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
    monkeypatch: pytest.MonkeyPatch,
    allow_logs: Callable[[str], None],
):
    """The counters at the end of a segment may be what the disk refuses, too."""
    allow_logs("Recording waits|is written again|could not be cut off")
    setup.writer.put(DayBlock(DAY, ticks(5)))
    eventually(lambda: setup.writer.recorded == 5)
    Disk("ftruncate", monkeypatch).refuse(1)
    Disk("write", monkeypatch).refuse(1, part=5)
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
    assert setup.writer.trouble == ""
    assert setup.finish().tobytes() == ticks(5).tobytes()


@pytest.mark.usefixtures("impatient")
def test_stopping_gives_up_on_a_disk_that_refuses_for_good(
    setup: Setup,
    ticks: Ticks,
    eventually: Eventually,
    monkeypatch: pytest.MonkeyPatch,
    allow_logs: Callable[[str], None],
):
    allow_logs("Recording waits|Gave up writing")
    setup.writer.put(DayBlock(DAY, ticks(5)))
    eventually(lambda: setup.writer.recorded == 5)
    Disk("write", monkeypatch).refuse(10**9)
    setup.writer.put(DayBlock(DAY, ticks(5, first=5)))
    setup.writer.stop(0.01)
    assert not setup.writer._thread.is_alive()
    assert setup.writer.recorded == 5
    assert setup.ticks().tobytes() == ticks(5).tobytes()


def test_a_sync_that_fails_is_said(
    setup: Setup,
    ticks: Ticks,
    eventually: Eventually,
    monkeypatch: pytest.MonkeyPatch,
    allow_logs: Callable[[str], None],
):
    allow_logs("does not keep what is written")

    def broken(_: int) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(module, "_sync", broken)
    setup.writer.put(DayBlock(DAY, ticks(5)))
    eventually(lambda: "does not keep what is written (Input/output error)" in setup.writer.trouble)


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
    return [kind for kind, _, _ in _blocks(data, len(MAGIC))]


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
    monkeypatch: pytest.MonkeyPatch,
    allow_logs: Callable[[str], None],
    undone: bool,
):
    allow_logs("Recording waits|is written again|could not be cut off")
    setup.writer.put(DayBlock(DAY, ticks(5)))
    eventually(lambda: setup.writer.recorded == 5)
    if not undone:
        Disk("ftruncate", monkeypatch).refuse(1)
    disk = Disk("write", monkeypatch)
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

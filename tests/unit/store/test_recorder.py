from __future__ import annotations

import errno
import os
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import h5py
import numpy as np
import pytest

import tickdeck
from fakes.clock import NOON_US, FakeClock
from fakes.recordings import arrival_order, read_segment, recorded_gaps, segments
from tickdeck.domain.clock import SystemClock
from tickdeck.domain.errors import FolderInUseError, RecordingError
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.recorder_health import RecorderState
from tickdeck.domain.tick import Block, TickFlag
from tickdeck.pipeline.gaps import Gap
from tickdeck.store import recorder as module
from tickdeck.store import writer
from tickdeck.store.disk import Disk
from tickdeck.store.feed_folder import lock_of
from tickdeck.store.journal import Counters, read_journal
from tickdeck.store.queued import DayBlock
from tickdeck.store.recorder import Recorder
from tickdeck.store.recovery import recover
from tickdeck.store.sealed_files import REASON
from tickdeck.store.slowness import BEHIND_S

Ticks = Callable[..., Block]
Make = Callable[..., Recorder]
Eventually = Callable[[Callable[[], bool]], None]
MIDNIGHT_US = NOON_US // 86_400_000_000 * 86_400_000_000 + 86_400_000_000


def _names(data_dir: Path) -> list[str]:
    root = data_dir / "recordings" / "alltick"
    return [path.relative_to(root).as_posix() for path in segments(data_dir)]


def _ordinals(data_dir: Path) -> list[int]:
    return sorted(int(n) for path in segments(data_dir) for n in read_segment(path, "alltick")[0]["ordinal"])


def test_what_is_appended_is_sealed_when_recording_stops(tmp_path: Path, recorder: Make, ticks: Ticks):
    one = recorder(counters=lambda: Counters(7, 8, 9))
    one.start()
    one.append(ticks(100))
    one.append(ticks(50, first=100))
    one.add_gaps([Gap(1, 5, 6, "lost")])
    one.stop()
    assert (one.recorded, one.sealed, one.lost, one.trouble) == (150, 150, 0, ())
    assert one.files == segments(tmp_path)
    assert _names(tmp_path) == ["2026-06-22/0001.h5"]
    assert _ordinals(tmp_path) == list(range(150))
    assert recorded_gaps(tmp_path) == [("00005.HK", 5, 6, "lost", -1)]
    with h5py.File(one.files[0]) as file:
        assert (file.attrs["duplicates"], file.attrs["out_of_order"], file.attrs["rejected"]) == (7, 8, 9)
    assert list(tmp_path.rglob("*.journal")) == []


def test_a_second_recorder_in_the_same_folder_is_refused_in_a_sentence(
    tmp_path: Path, recorder: Make, ticks: Ticks
):
    first, second = recorder(), recorder()
    first.start()
    with pytest.raises(
        FolderInUseError,
        match=r"^Another Tickdeck is recording into .*alltick \(process \d+, since .* UTC\).*\.$",
    ) as refused:
        second.start()
    assert refused.value.folder == str(tmp_path / "recordings" / "alltick")
    assert f"process {os.getpid()}, since" in refused.value.owner
    assert second.health().state is RecorderState.REFUSED
    assert second.health().trouble[0] == str(refused.value)
    second.append(ticks(3))
    assert (second.lost, second.recorded) == (3, 0)
    first.append(ticks(5))
    first.stop()
    assert _ordinals(tmp_path) == list(range(5))
    second.start()
    second.stop()


def test_a_folder_that_cannot_be_made_is_said_in_a_sentence(tmp_path: Path, recorder: Make):
    (tmp_path / "recordings").write_text("in the way")
    with pytest.raises(RecordingError, match=r"^Nothing can be recorded: .*--data-dir\.$"):
        recorder().start()


def test_segments_are_divided_at_midnight_utc(tmp_path: Path, recorder: Make, ticks: Ticks):
    one = recorder()
    one.start()
    one.append(ticks(10, recv_us=MIDNIGHT_US - 5))
    one.append(ticks(10, first=10, recv_us=MIDNIGHT_US))
    one.stop()
    assert _names(tmp_path) == ["2026-06-22/0001.h5", "2026-06-23/0001.h5"]
    before, after = (read_segment(path, "alltick")[0] for path in segments(tmp_path))
    assert sorted(before["ordinal"].tolist()) == list(range(5))
    assert sorted(after["ordinal"].tolist()) == list(range(5, 20))


def test_a_gap_before_the_first_tick_does_not_pull_the_next_days_ticks_into_its_folder(
    tmp_path: Path, recorder: Make, ticks: Ticks
):
    """Hong Kong traders start up before 08:00, which is midnight UTC."""
    one = recorder(clock=FakeClock(MIDNIGHT_US - 1_000_000))
    one.start()
    one.add_gaps([Gap(0, 1, 2, "lost")])
    one.append(ticks(10, recv_us=MIDNIGHT_US + 1_000_000))
    one.stop()
    days = {path.parent.name for path in segments(tmp_path) if read_segment(path, "alltick")[0].size}
    assert days == {"2026-06-23"}
    assert recorded_gaps(tmp_path) == [("00700.HK", 1, 2, "lost", -1)]


def test_a_segment_is_closed_after_so_many_ticks(
    tmp_path: Path, recorder: Make, ticks: Ticks, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(module, "SEGMENT_TICKS", 100)
    counted = [Counters()]
    one = recorder(counters=lambda: counted[-1])
    one.start()
    for start in range(0, 250, 50):
        counted.append(Counters(start + 50, 0, 1))
        one.append(ticks(50, first=start))
    one.stop()
    assert _names(tmp_path) == [f"2026-06-22/000{number}.h5" for number in (1, 2, 3)]
    assert _ordinals(tmp_path) == list(range(250))
    counts = []
    for path in one.files:
        with h5py.File(path) as file:
            counts.append((int(file.attrs["duplicates"]), int(file.attrs["rejected"])))
    assert sum(duplicates for duplicates, _ in counts) == 250, "each file counts its own time only"
    assert [rejected for _, rejected in counts] == [1, 0, 0]


def test_a_segment_is_closed_after_so_much_time(tmp_path: Path, recorder: Make, ticks: Ticks):
    one = recorder()
    one.start()
    for number in range(3):
        one.append(ticks(5, first=5 * number, recv_us=NOON_US + number * (module.SEGMENT_US - 60)))
    one.stop()
    assert [read_segment(path, "alltick")[0].size for path in segments(tmp_path)] == [10, 5]


def test_a_segment_is_closed_for_whoever_waits_for_it_unless_it_is_small(
    tmp_path: Path, recorder: Make, ticks: Ticks, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(module, "LEAST_SEGMENT_TICKS", 8)
    clock = FakeClock()
    one = recorder(clock=clock)
    one.start()
    one.seal_soon()
    one.append(ticks(5, recv_us=clock.now_us()))
    one.seal_soon()
    one.append(ticks(3, first=5, recv_us=clock.now_us()))
    clock.advance(module.LEAST_SEGMENT_US / 1e6)
    one.seal_soon()
    one.add_gaps([Gap(0, clock.now_us() - 5, clock.now_us(), "the connection was lost")])
    assert not one._early_gaps, "what ends before the next tick is on the disk if the program is killed"
    one.seal_soon()
    one.append(ticks(2, first=8, recv_us=clock.now_us()))
    clock.advance(module.LEAST_SEGMENT_US / 1e6)
    one.seal_soon()
    one.append(ticks(3, first=10, recv_us=clock.now_us()))
    one.stop()
    one.seal_soon()
    assert [read_segment(path, "alltick")[0].size for path in segments(tmp_path)] == [8, 5]
    assert _ordinals(tmp_path) == list(range(13))


def test_journals_of_a_crash_are_sealed_at_the_next_start_beside_the_new_ones(
    tmp_path: Path, recorder: Make, ticks: Ticks, write_journal: Callable[..., Path]
):
    write_journal(tmp_path / "recordings" / "alltick" / "2026-06-22" / "0003.journal", ticks(7), b"torn")
    one = recorder()
    one.start()
    one.append(ticks(5, first=100))
    one.stop()
    assert _names(tmp_path) == ["2026-06-22/0003.h5", "2026-06-22/0004.h5"]
    assert _ordinals(tmp_path) == [*range(7), *range(100, 105)]


def test_sealed_counts_only_this_runs_ticks_so_that_it_can_be_compared_with_recorded(
    tmp_path: Path, recorder: Make, ticks: Ticks, write_journal: Callable[..., Path]
):
    write_journal(tmp_path / "recordings" / "alltick" / "2026-06-22" / "0003.journal", ticks(7))
    one = recorder()
    one.start()
    one.append(ticks(5, first=100))
    one.stop()
    assert one.recorded == 5
    assert one.sealed == 5
    assert [path.name for path in one.files] == ["0004.h5"]


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch, allow_logs: Callable[[str], None]) -> Callable[[bool], None]:
    """Call it with whether the disk is full."""
    allow_logs("Recording waits|is written again|Gave up|could not be noted")
    monkeypatch.setattr(writer, "RETRY_S", 0.005)
    real, full = Disk.write, [False]

    def write(self: Disk, descriptor: int, parts: Sequence[bytes | memoryview]) -> int:
        if full[0]:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(self, descriptor, parts)

    monkeypatch.setattr(Disk, "write", write)
    return lambda now: full.__setitem__(0, now)


def test_beyond_what_memory_may_hold_ticks_are_lost_counted_and_noted_as_a_gap(
    tmp_path: Path,
    recorder: Make,
    ticks: Ticks,
    full_disk: Callable[[bool], None],
    eventually: Eventually,
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(module, "PENDING_BYTES", 5 * DayBlock("", ticks(20)).held_bytes)
    one = recorder()
    one.start()
    full_disk(True)
    for start in range(0, 300, 20):
        one.append(ticks(20, first=start))
        if start == 180:
            eventually(lambda: len(one.trouble) == 2)
            said = one.trouble
    kept = 120
    assert one.lost == 300 - kept
    assert one.trouble == said, "figures that move are not in the sentence"
    assert said[0].startswith("Ticks are lost:")
    assert "is full" in said[1]
    health = one.health()
    assert (health.state, health.lost, health.waiting) == (RecorderState.LOSING, 180, kept)
    assert health.waiting_bytes > health.waiting_limit_bytes
    assert health.at_risk_s == 0
    full_disk(False)
    eventually(lambda: one.health().waiting_bytes == 0)
    one.append(ticks(20, first=300))
    one.stop()
    assert _ordinals(tmp_path) == [*range(kept), *range(300, 320)]
    gaps = recorded_gaps(tmp_path)
    assert {gap[0] for gap in gaps} == {"00700.HK", "00005.HK", "AAPL.US"}
    assert {(gap[1], gap[2]) for gap in gaps} == {(NOON_US + kept, NOON_US + 300)}
    assert {gap[3] for gap in gaps} == {"not recorded: the disk was full"}
    assert sum(gap[4] for gap in gaps) == 180, "each instrument's gap tells what it cost"
    assert one.trouble == ("180 ticks could not be recorded.",)


def test_a_disk_that_takes_one_block_now_and_then_makes_one_hole_and_not_one_a_block(
    tmp_path: Path, recorder: Make, ticks: Ticks, eventually: Eventually, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(module, "PENDING_BYTES", 20 * DayBlock("", ticks(20)).held_bytes)
    may_write = threading.Semaphore(0)

    class OneByOne(Disk):
        def write(self, descriptor: int, parts: Sequence[bytes | memoryview]) -> int:
            assert may_write.acquire(timeout=30)
            return super().write(descriptor, parts)

    one = recorder(disk=OneByOne())
    one.start()
    for start in range(0, 440, 20):
        one.append(ticks(20, first=start))
    assert one.lost == 20
    may_write.release(2)
    eventually(lambda: one.recorded == 20)
    one.append(ticks(20, first=440))
    assert one.lost == 40, "there is room for it, but not for many"
    may_write.release(10_000)
    eventually(lambda: one.recorded == 420)
    one.append(ticks(20, first=460))
    one.stop()
    assert {(gap[1], gap[2]) for gap in recorded_gaps(tmp_path)} == {(NOON_US + 420, NOON_US + 460)}


def test_a_loss_that_lasts_to_the_end_is_noted_as_a_gap_too(
    tmp_path: Path,
    recorder: Make,
    ticks: Ticks,
    full_disk: Callable[[bool], None],
    eventually: Eventually,
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(module, "PENDING_BYTES", 5 * DayBlock("", ticks(20)).held_bytes)
    told: list[Gap] = []
    one = recorder(note_gaps=told.extend)
    one.start()
    full_disk(True)
    for start in range(0, 300, 20):
        one.append(ticks(20, first=start))
    full_disk(False)
    eventually(lambda: one.recorded == 120)
    one.stop()
    assert one.lost == 180
    assert {gap[1] for gap in recorded_gaps(tmp_path)} == {NOON_US + 120}
    assert {gap.from_us for gap in one.given_up} == {NOON_US + 120}
    assert sum(gap.missed for gap in one.given_up) == 180
    assert told == [], "stopping may be done in another thread, and calls nobody back"


def test_what_a_full_disk_kept_in_memory_until_the_end_counts_as_lost(
    tmp_path: Path, recorder: Make, ticks: Ticks, full_disk: Callable[[bool], None], eventually: Eventually
):
    told: list[Gap] = []
    one = recorder(note_gaps=told.extend)
    one.start()
    one.append(ticks(5))
    eventually(lambda: one.recorded == 5)
    full_disk(True)
    one.append(ticks(15, first=5))
    one.stop(deadline_s=0.05)
    full_disk(False)
    assert (one.recorded, one.lost) == (5, 15)
    assert [(gap.symbol, gap.missed) for gap in one.given_up] == [(0, 5), (1, 5), (2, 5)]
    assert told == []
    again = recorder()
    again.start()
    again.stop()
    assert _ordinals(tmp_path) == list(range(5))


def test_gaps_end_up_in_a_file_even_without_any_tick(tmp_path: Path, recorder: Make):
    one = recorder(clock=FakeClock())
    one.start()
    one.add_gaps([Gap(0, 1, 2, "lost")])
    one.stop()
    assert recorded_gaps(tmp_path) == [("00700.HK", 1, 2, "lost", -1)]


def test_files_keep_the_order_of_arrival(
    tmp_path: Path, recorder: Make, ticks: Ticks, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(module, "SEGMENT_TICKS", 40)
    one = recorder()
    one.start()
    everything = ticks(200)
    for part in np.array_split(everything, 17):
        one.append(part)
    one.stop()
    assert [seq for _, seq in arrival_order(tmp_path)] == everything["seq"].tolist()


def test_stopping_twice_or_without_a_start_is_harmless(recorder: Make):
    one = recorder()
    one.stop()
    one.start()
    one.stop()
    one.stop()


def test_an_instrument_that_is_added_while_recording_is_read_back_by_its_name(
    tmp_path: Path, recorder: Make, ticks: Ticks, eventually: Eventually
):
    table = InstrumentTable([Instrument("00700.HK"), Instrument("00005.HK"), Instrument("AAPL.US")])
    one = recorder(instruments=table)
    one.start()
    one.append(ticks(30))
    eventually(lambda: one.recorded == 30)
    number = table.add(Instrument("00941.HK", "China Mobile", currency="HKD"))
    one.append(ticks(10, first=30, symbol=number))
    one.add_gaps([Gap(number, 1, 2, "lost")])
    one.stop()
    assert _names(tmp_path) == ["2026-06-22/0001.h5"]
    assert recorded_gaps(tmp_path) == [("00941.HK", 1, 2, "lost", -1)]
    recordings = tickdeck.open_recordings(tmp_path)
    assert recordings.ticks("941").tobytes() == ticks(10, first=30, symbol=number).tobytes()
    found = {instrument.id: instrument for instrument in recordings.instruments()}
    assert found["00941.HK"] == Instrument("00941.HK", "China Mobile", currency="HKD")
    assert [gap.from_us for gap in recordings.gaps("941")] == [1]


@pytest.mark.parametrize("torn", [0, 1, 70])
def test_what_a_kill_leaves_of_an_added_instrument_is_recovered_under_its_name(
    tmp_path: Path, recorder: Make, ticks: Ticks, eventually: Eventually, torn: int
):
    table = InstrumentTable([Instrument("00700.HK"), Instrument("00005.HK"), Instrument("AAPL.US")])
    one = recorder(instruments=table)
    one.start()
    one.append(ticks(30))
    eventually(lambda: one.recorded == 30)
    number = table.add(Instrument("00941.HK"))
    for first in (30, 35):
        one.append(ticks(5, first=first, symbol=number))
        eventually(lambda upto=first + 5: one.recorded == upto)
    (journal,) = tmp_path.rglob("*.journal")
    left = tmp_path / "killed" / "recordings" / "alltick" / "2026-06-22" / "0001.journal"
    left.parent.mkdir(parents=True)
    data = journal.read_bytes()
    left.write_bytes(data[: len(data) - torn])
    (result,) = recover(tmp_path / "killed")
    kept = 5 if torn else 10
    assert (result.rows, result.error, result.damage) == (30 + kept, "", "")
    found = tickdeck.open_recordings(tmp_path / "killed").ticks("941")
    assert found.tobytes() == ticks(kept, first=30, symbol=number).tobytes()


def test_back_filled_ticks_belong_to_the_day_of_their_receipt(tmp_path: Path, recorder: Make, ticks: Ticks):
    one = recorder()
    one.start()
    one.append(ticks(5, recv_us=MIDNIGHT_US - 1_000_000))
    late = ticks(5, first=5, recv_us=MIDNIGHT_US + 1_000_000)
    late["time_us"] = MIDNIGHT_US - 3_600_000_000
    late["flags"] = TickFlag.BACKFILLED
    one.append(late)
    one.append(ticks(5, first=10, recv_us=MIDNIGHT_US + 1_000_000))
    one.stop()
    assert _names(tmp_path) == ["2026-06-22/0001.h5", "2026-06-23/0001.h5"]
    before, after = (read_segment(path, "alltick")[0] for path in segments(tmp_path))
    assert sorted(before["ordinal"].tolist()) == list(range(5))
    assert sorted(after["ordinal"].tolist()) == list(range(5, 15))
    filled = np.sort(after, order="ordinal")[:5]
    assert filled.tobytes() == late.tobytes()


def test_health_tells_what_is_journalled_and_what_is_sealed(
    tmp_path: Path, recorder: Make, ticks: Ticks, eventually: Eventually, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(module, "SEGMENT_TICKS", 100)
    one = recorder()
    assert one.health().state is RecorderState.STOPPED
    one.start()
    one.append(ticks(100))
    one.append(ticks(30, first=100))
    eventually(lambda: one.sealed == 100 and one.recorded == 130)
    health = one.health()
    assert health.state is RecorderState.RECORDING
    assert health.folder == str(tmp_path / "recordings" / "alltick")
    assert (health.journalled, health.sealed, health.waiting, health.lost) == (130, 100, 0, 0)
    assert health.journal_bytes == ticks(130).nbytes
    assert health.sealed_bytes == one.files[0].stat().st_size
    assert health.unsealed_since_us == NOON_US + 100, "the first tick of the open journal"
    assert health.disk_free_bytes > 0
    assert health.ticks_per_s > 0
    assert (health.at_risk_s, health.trouble, health.last_error, health.set_aside) == (None, (), "", ())
    one.stop()
    health = one.health()
    assert (health.state, health.sealed, health.unsealed_journals) == (RecorderState.STOPPED, 130, 0)
    assert health.unsealed_since_us == -1


def test_health_tells_the_age_of_what_is_in_closed_journals_that_are_not_sealed(
    recorder: Make,
    ticks: Ticks,
    eventually: Eventually,
    monkeypatch: pytest.MonkeyPatch,
    allow_logs: Callable[[str], None],
):
    allow_logs("cannot be started")
    monkeypatch.setattr(module, "SEGMENT_TICKS", 100)
    one = recorder(sealer_command=["/nonexistent"])
    one.start()
    one.append(ticks(100, first=7))
    one.append(ticks(100, first=107))
    one.append(ticks(30, first=207))
    eventually(lambda: one.recorded == 230 and one.health().unsealed_journals == 2)
    assert one.health().unsealed_since_us == NOON_US + 7
    one.stop()
    assert one.health().unsealed_journals == 3
    assert one.health().unsealed_since_us == NOON_US + 7


def test_health_tells_how_long_memory_lasts_while_the_disk_refuses(
    recorder: Make, ticks: Ticks, full_disk: Callable[[bool], None], eventually: Eventually
):
    clock = FakeClock()
    one = recorder(clock=clock)
    one.start()
    one.append(ticks(50))
    eventually(lambda: one.recorded == 50)
    full_disk(True)
    one.append(ticks(50, first=50))
    clock.advance(1)
    eventually(lambda: one.health().state is RecorderState.WAITING)
    health = one.health()
    assert health.waiting == 50
    assert health.at_risk_s is not None
    assert health.at_risk_s > 60
    assert "is full (No space left on device)" in health.last_error
    assert health.last_error_us >= NOON_US
    full_disk(False)
    eventually(lambda: one.recorded == 100)
    one.stop()
    assert one.health().last_error == health.last_error, "kept for those who come later"


def test_a_disk_that_does_not_answer_is_said_before_anything_is_lost(
    recorder: Make, ticks: Ticks, eventually: Eventually
):
    clock, called, release = FakeClock(), threading.Event(), threading.Event()

    class HangingDisk(Disk):
        def sync(self, descriptor: int) -> None:
            called.set()
            release.wait(30)

    one = recorder(clock=clock, disk=HangingDisk())
    one.start()
    one.append(ticks(5))
    assert called.wait(30)
    one.append(ticks(5, first=5))
    assert one.trouble == ()
    clock.advance(BEHIND_S + 0.1)
    (sentence,) = one.trouble
    assert sentence.startswith("Recording is behind: the disk of ")
    assert one.health().state is RecorderState.WAITING
    clock.advance(60)
    assert one.trouble == (sentence,)
    release.set()
    eventually(lambda: one.trouble == ())
    assert one.health().state is RecorderState.RECORDING


def test_a_journal_tells_whether_ids_count_each_instruments_prints(
    tmp_path: Path, recorder: Make, ticks: Ticks, eventually: Eventually
):
    one = recorder(contiguous_ids=True)
    one.start()
    one.append(ticks(5))
    eventually(lambda: one.recorded == 5)
    (journal,) = tmp_path.rglob("*.journal")
    header = read_journal(journal).header
    assert header is not None
    assert header.contiguous_ids
    one.stop()


def test_what_killed_processes_left_is_removed_before_anything_is_sealed(
    tmp_path: Path, recorder: Make, ticks: Ticks, write_journal: Callable[..., Path]
):
    left = write_journal(tmp_path / "recordings" / "alltick" / "2026-06-22" / "0003.journal", ticks(7))
    seen: list[bool] = []
    one = recorder(tidy=lambda folder: seen.append((folder / "2026-06-22" / "0003.journal").exists()))
    one.start()
    one.stop()
    assert seen == [True]
    assert not left.exists()


def test_the_owner_of_a_folder_who_is_no_more_is_not_named(tmp_path: Path, recorder: Make):
    folder = tmp_path / "recordings" / "alltick"
    folder.mkdir(parents=True)
    with lock_of(folder):
        (folder / ".owner").write_text('{"process": 4194999, "since": "2026-06-22 09:00 UTC"}')
        with pytest.raises(FolderInUseError) as refused:
            recorder().start()
    assert refused.value.owner == ""
    assert str(refused.value).startswith(f"Another Tickdeck is recording into {folder}; close it")


def test_a_lock_that_somebody_deletes_is_taken_anew(
    tmp_path: Path,
    recorder: Make,
    eventually: Eventually,
    monkeypatch: pytest.MonkeyPatch,
    allow_logs: Callable[[str], None],
):
    allow_logs("is taken anew")
    monkeypatch.setattr(writer, "LOOK_S", 0.002)
    lock = tmp_path / "recordings" / "alltick" / ".lock"
    one, other = recorder(), recorder()
    one.start()
    lock.unlink()
    eventually(lock.exists)
    eventually((lock.parent / ".owner").exists)
    with pytest.raises(FolderInUseError):
        other.start()
    one.stop()
    other.start()
    other.stop()


def test_a_folder_that_another_has_taken_meanwhile_is_left_to_it_until_it_ends(
    tmp_path: Path,
    recorder: Make,
    ticks: Ticks,
    eventually: Eventually,
    monkeypatch: pytest.MonkeyPatch,
    allow_logs: Callable[[str], None],
):
    allow_logs("is taken anew|Recording waits|is written again|could not be ended")
    monkeypatch.setattr(writer, "RETRY_S", 0.005)
    one = recorder()
    one.start()
    one.append(ticks(5))
    eventually(lambda: one.recorded == 5)
    lock = tmp_path / "recordings" / "alltick" / ".lock"
    lock.unlink()
    with lock_of(lock.parent):
        monkeypatch.setattr(writer, "LOOK_S", 0.002)
        eventually(lambda: any("another Tickdeck" in sentence for sentence in one.trouble))
        one.append(ticks(5, first=5))
        assert one.recorded == 5
        assert one.health().state is RecorderState.WAITING
    eventually(lambda: one.recorded == 10)
    one.stop()
    recorder().start()


def test_sealed_files_that_somebody_deletes_are_counted_told_and_noted_as_a_gap(
    tmp_path: Path, recorder: Make, ticks: Ticks, eventually: Eventually, allow_logs: Callable[[str], None]
):
    allow_logs("deleted or moved away by somebody|Somebody deleted")
    one = recorder(segment_ticks=100)
    one.start()
    now_us = SystemClock().now_us()
    one.append(ticks(100, recv_us=now_us))
    one.append(ticks(10, first=100, recv_us=now_us + 1_000))
    eventually(lambda: one.sealed == 100)
    one.files[0].unlink()
    eventually(lambda: one.deleted == 100)
    health = one.health()
    assert (health.deleted, health.sealed) == (100, 0)
    assert any("100 sealed ticks, of" in sentence for sentence in health.trouble)
    one.append(ticks(10, first=110, recv_us=SystemClock().now_us()))
    one.stop()
    gaps = recorded_gaps(tmp_path)
    assert {reason for _, _, _, reason, _ in gaps} == {REASON}
    assert len(gaps) == 3, "one for each instrument"
    assert gaps[0][1] == now_us


@pytest.mark.parametrize("name", ["line\nbreak", "per%20cent and space", os.fsdecode(b"not-utf8-\xff")])
def test_any_name_of_a_folder_is_sealed_in(tmp_path: Path, recorder: Make, ticks: Ticks, name: str):
    if sys.platform in {"win32", "darwin"} and name != "per%20cent and space":
        pytest.skip("no such names here")
    one = recorder(feed_dir=tmp_path / name / "recordings" / "alltick")
    one.start()
    one.append(ticks(10))
    one.stop()
    assert (one.sealed, one.trouble) == (10, ())

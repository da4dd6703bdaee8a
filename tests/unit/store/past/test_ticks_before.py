"""The newest recorded ticks before a time: from several files and days, nothing twice, nothing left out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from fakes.clock import NOON_US
from tickdeck.domain.tick import TICK, Block
from tickdeck.pipeline.gaps import Gap
from tickdeck.store.journal import Header, Kind, SymbolRow, encode, encode_header
from tickdeck.store.past import ticks_before as module
from tickdeck.store.past.day_files import FeedFiles
from tickdeck.store.past.messages import NO_HOLE, TickClock, TicksBefore, TicksTold
from tickdeck.store.past.ticks_before import ticks_before
from tickdeck.store.upkeep.merging import merge_day

DAY, NEXT = "2026-06-22", "2026-06-23"
DAY_US = 86_400_000_000
SECOND = 1_000_000
Prints = Callable[..., Block]
Segment = Callable[..., Path]


def ask(
    files: FeedFiles,
    before_us: int,
    rows: int,
    *,
    code: str = "00700.HK",
    clock: TickClock = TickClock.RECEIPT,
    symbol: int = 7,
) -> tuple[TicksTold, Block]:
    told, ticks = ticks_before(files, TicksBefore(code, before_us, rows, clock, symbol))
    assert told.bytes == ticks.nbytes
    return told, ticks


def all_pages(files: FeedFiles, before_us: int, rows: int, clock: TickClock) -> Block:
    """All ticks, asked for as a chart does: each question goes on before the oldest tick."""
    pages: list[Block] = []
    while True:
        told, ticks = ask(files, before_us, rows, clock=clock)
        pages.insert(0, ticks)
        if not told.has_more:
            return np.concatenate(pages)
        before_us = int(ticks["recv_us" if clock is TickClock.RECEIPT else "time_us"].min())


def test_the_newest_are_given_in_order_of_arrival_with_the_number_asked_for(
    feed_dir: Path, segment: Segment, prints: Prints
):
    stored = prints(NOON_US + SECOND * np.arange(100))
    segment(DAY, stored)
    told, ticks = ask(FeedFiles(feed_dir), NOON_US + 50 * SECOND, 10)
    assert ticks.dtype == TICK
    assert ticks["price"].tolist() == list(range(40, 50))
    assert set(ticks["symbol"].tolist()) == {7}
    assert told.has_more
    assert (told.gaps, told.damage, told.hole_since_us) == ((), (), NO_HOLE)


def test_they_come_from_as_many_files_and_days_as_it_takes(feed_dir: Path, segment: Segment, prints: Prints):
    for number, (day, begin_us) in enumerate(
        [(DAY, NOON_US), (DAY, NOON_US + 1000 * SECOND), (NEXT, NOON_US + DAY_US)]
    ):
        segment(day, prints(begin_us + SECOND * np.arange(10)), number=number + 1)
    told, ticks = ask(FeedFiles(feed_dir), 1 << 60, 25)
    assert ticks["price"].tolist() == [*range(5, 10), *range(10), *range(10)]
    assert (np.diff(ticks["recv_us"]) > 0).all()
    assert told.has_more
    told, ticks = ask(FeedFiles(feed_dir), int(ticks["recv_us"][0]), 25)
    assert ticks["price"].tolist() == list(range(5))
    assert not told.has_more


def test_exactly_as_many_as_there_are_leave_no_more(feed_dir: Path, segment: Segment, prints: Prints):
    segment(DAY, prints(NOON_US + SECOND * np.arange(10)))
    segment(NEXT, prints(NOON_US + DAY_US + SECOND * np.arange(10)))
    assert not ask(FeedFiles(feed_dir), 1 << 60, 20)[0].has_more
    assert ask(FeedFiles(feed_dir), 1 << 60, 10)[0].has_more


def test_one_that_never_ticked_has_no_past(feed_dir: Path, segment: Segment, prints: Prints):
    segment(DAY, prints(NOON_US + SECOND * np.arange(10)))
    for code in ("AAPL.US", "MSFT.US", ""):
        told, ticks = ask(FeedFiles(feed_dir), 1 << 60, 10, code=code)
        assert (ticks.size, told.has_more) == (0, False)
    assert ask(FeedFiles(feed_dir / "absent"), 1 << 60, 10)[1].size == 0


@pytest.mark.parametrize("clock", list(TickClock))
@pytest.mark.parametrize(("rows", "seed", "files"), [(1, 3, 3), (10, 4, 8), (20, 5, 8), (5000, 6, 8)])
def test_going_on_before_the_oldest_gives_every_tick_once(
    feed_dir: Path, segment: Segment, prints: Prints, clock: TickClock, rows: int, seed: int, files: int
):
    # Several prints a receipt, made up to two seconds before it, in no order; the day ends in between.
    rng = np.random.default_rng(seed)
    midnight_us = NOON_US + 12 * 3600 * SECOND
    count = 20 * files
    stored = prints(midnight_us + SECOND * np.sort(rng.integers(-3 * files, 3 * files, count)))
    stored["time_us"] -= rng.integers(0, 2 * SECOND, stored.size)
    for number, first in enumerate(range(0, count, 20)):
        day = DAY if stored["recv_us"][first] < midnight_us else NEXT
        segment(day, stored[first : first + 20], number=number + 1)
    found = all_pages(FeedFiles(feed_dir), 1 << 60, rows, clock)
    assert np.sort(found["price"]).tolist() == list(range(count))


def test_an_old_print_that_came_late_leaves_newer_ones_to_be_asked_for(
    feed_dir: Path, segment: Segment, prints: Prints
):
    for number, made in enumerate([[10, 30, 31, 5, 32], [6, 20, 21, 22, 40]]):
        stored = prints(NOON_US + 100 * SECOND * number + SECOND * np.arange(5))
        stored["time_us"] = NOON_US + SECOND * np.array(made)
        segment(DAY, stored, number=number + 1)
    found = all_pages(FeedFiles(feed_dir), NOON_US + 25 * SECOND, 3, TickClock.EXCHANGE)
    assert sorted((found["time_us"] - NOON_US) // SECOND) == [5, 6, 10, 20, 21, 22]


def test_a_time_within_a_long_file_is_found(feed_dir: Path, segment: Segment, prints: Prints):
    stored = prints(NOON_US + 1000 * np.arange(70_000))
    segment(DAY, np.concatenate((stored, prints([NOON_US], symbol=1))))
    files = FeedFiles(feed_dir)
    for place in (1, 15_999, 16_000, 16_001, 47_123, 69_999):
        _, ticks = ask(files, NOON_US + 1000 * place, 3)
        assert ticks["price"].tolist() == list(range(max(0, place - 3), place))


def test_a_run_whose_clock_was_set_back_gives_nothing_that_is_not_before(
    feed_dir: Path, segment: Segment, prints: Prints
):
    stored = prints(np.concatenate((NOON_US + SECOND * np.arange(50), NOON_US + SECOND * np.arange(20, 60))))
    segment(DAY, stored)
    _, ticks = ask(FeedFiles(feed_dir), NOON_US + 10 * SECOND, 1000)
    assert ticks["recv_us"].max() < NOON_US + 10 * SECOND
    assert ticks.size == 10


def test_a_merged_day_gives_the_same_with_what_was_sealed_later(
    feed_dir: Path, segment: Segment, prints: Prints
):
    segment(DAY, prints(NOON_US + SECOND * np.arange(30)))
    segment(DAY, prints(NOON_US + SECOND * np.arange(30, 60)), number=2)
    files = FeedFiles(feed_dir)
    before = ask(files, 1 << 60, 45)[1]
    assert not merge_day(feed_dir, DAY, progress=lambda _: None).error
    merged = ask(files, 1 << 60, 45)[1]
    assert merged["recv_us"].tolist() == before["recv_us"].tolist()
    segment(DAY, prints(NOON_US + SECOND * np.arange(60, 65)), number=3)
    # A leftover of a merging that was interrupted is in the day's file already.
    segment(DAY, prints(NOON_US + SECOND * np.arange(30)))
    told, ticks = ask(files, 1 << 60, 1000)
    assert ticks["recv_us"].tolist() == (NOON_US + SECOND * np.arange(65)).tolist()
    assert not told.has_more


def test_what_cannot_be_opened_is_left_out_and_told(feed_dir: Path, segment: Segment, prints: Prints):
    segment(DAY, prints(NOON_US + SECOND * np.arange(10)))
    segment(DAY, prints(NOON_US + SECOND * np.arange(10, 20)), number=2).write_bytes(b"no HDF5")
    segment(NEXT, prints(NOON_US + DAY_US + SECOND * np.arange(10)))
    (feed_dir / f"{NEXT}.h5").write_bytes(b"nor this")
    told, ticks = ask(FeedFiles(feed_dir), 1 << 60, 100)
    assert ticks.size == 20
    assert len(told.damage) == 2
    assert told.damage[0].startswith(f"{NEXT}.h5 is left out (")
    assert told.damage[1].startswith("0002.h5 is left out (")


@pytest.mark.parametrize("name", [f"{DAY}/0002.h5", f"{DAY}.h5"])
def test_a_link_to_a_disk_that_is_away_is_told_beside_what_is_there(
    feed_dir: Path, segment: Segment, prints: Prints, name: str
):
    segment(DAY, prints(NOON_US + SECOND * np.arange(3)))
    (feed_dir / name).symlink_to("/nowhere/far.h5")
    told, ticks = ask(FeedFiles(feed_dir), NOON_US + 50 * SECOND, 10)
    assert ticks.size == 3
    assert [each.partition(" is left out")[0] for each in told.damage] == [name.rsplit("/", maxsplit=1)[-1]]
    assert "is a link to /nowhere/far.h5 that is not there" in told.damage[0]


def test_damaged_rows_are_left_out_and_the_others_given(
    feed_dir: Path, segment: Segment, prints: Prints, damage_chunk: Callable[[Path, int], None]
):
    damage_chunk(segment(DAY, prints(NOON_US + 1000 * np.arange(40_000))), 1)
    told, ticks = ask(FeedFiles(feed_dir), 1 << 60, 30_000)
    assert ticks["price"].tolist() == [*range(16_000), *range(32_000, 40_000)]
    assert told.damage == ("16,000 ticks of 0001.h5 are damaged and left out. “tickdeck audit” says more.",)
    # What lies behind the damage alone is as whole as ever.
    told, ticks = ask(FeedFiles(feed_dir), 1 << 60, 5000)
    assert ticks["price"].tolist() == list(range(35_000, 40_000))
    assert told.damage == ()


def test_only_losses_of_the_instrument_within_the_stretch_are_gaps(
    feed_dir: Path, segment: Segment, prints: Prints
):
    at = [NOON_US + SECOND * second for second in range(100)]
    gaps = (
        Gap(0, at[5], at[6], "connection lost"),
        Gap(0, at[50], at[55], "connection lost"),
        Gap(0, at[50], at[55], "connection lost", 3),
        Gap(0, at[60], at[61], "back-filled", 0),
        Gap(1, at[70], at[71], "of another"),
        Gap(-1, at[80], at[81], "all of a shard"),
        Gap(0, at[90], at[95], "later"),
    )
    segment(DAY, prints(at), gaps=gaps)
    told, _ = ask(FeedFiles(feed_dir), at[85], 45)
    assert [(gap.from_us, gap.reason, gap.missed) for gap in told.gaps] == [
        (at[50], "connection lost", 3),
        (at[80], "all of a shard", -1),
    ]
    told, _ = ask(FeedFiles(feed_dir), at[85], 1000)
    assert told.gaps[0].from_us == at[5]


def test_a_journal_that_is_not_sealed_is_told(feed_dir: Path, segment: Segment, prints: Prints):
    segment(DAY, prints(NOON_US + SECOND * np.arange(10)))
    journal = feed_dir / DAY / "0002.journal"
    header = Header("alltick", NOON_US + 20 * SECOND, [SymbolRow(0, "00700.HK", "", "")])
    waits = prints(NOON_US + SECOND * np.arange(20, 30))
    journal.write_bytes(encode_header(header) + encode(Kind.TICKS, waits.tobytes()))
    files = FeedFiles(feed_dir)
    told, ticks = ask(files, NOON_US + 30 * SECOND, 100)
    assert (told.hole_since_us, told.is_awaited) == (NOON_US + 20 * SECOND, True)
    assert ticks.size == 10
    assert ask(files, NOON_US + 15 * SECOND, 100)[0].hole_since_us == NO_HOLE
    journal.rename(journal.with_name("0002.journal.poisoned"))
    told = ask(files, NOON_US + 30 * SECOND, 100)[0]
    assert (told.hole_since_us, told.is_awaited) == (NOON_US + 20 * SECOND, False), "nobody will seal it"
    segment(DAY, prints(NOON_US + SECOND * np.arange(40, 50)), number=3)
    # It lies before the ten that were asked for.
    assert ask(files, 1 << 60, 10)[0].hole_since_us == NO_HOLE


def test_one_that_ticks_rarely_is_not_looked_for_without_end(
    feed_dir: Path, segment: Segment, prints: Prints, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(module, "MOST_FILES", 3)
    for number in range(8):
        segment(DAY, prints([NOON_US + number * SECOND]), number=number + 1)
    told, ticks = ask(FeedFiles(feed_dir), 1 << 60, 100)
    assert (ticks.size, told.has_more) == (3, True)
    assert all_pages(FeedFiles(feed_dir), 1 << 60, 100, TickClock.RECEIPT).size == 8


def test_a_late_print_is_found_though_it_arrived_behind_its_place(
    feed_dir: Path, segment: Segment, prints: Prints
):
    stored = prints(NOON_US + SECOND * np.arange(100))
    stored["time_us"][60] = NOON_US + 40 * SECOND + 1
    segment(DAY, stored)
    _, ticks = ask(FeedFiles(feed_dir), NOON_US + 45 * SECOND, 10, clock=TickClock.EXCHANGE)
    assert 60 in ticks["price"]
    assert (ticks["time_us"] < NOON_US + 45 * SECOND).all()


def test_prints_without_an_exchange_time_go_by_their_receipt(
    feed_dir: Path, segment: Segment, prints: Prints
):
    stored = prints(NOON_US + SECOND * np.arange(20))
    stored["time_us"] = -1
    segment(DAY, stored)
    _, ticks = ask(FeedFiles(feed_dir), NOON_US + 10 * SECOND, 4, clock=TickClock.EXCHANGE)
    assert ticks["price"].tolist() == [6, 7, 8, 9]


def test_an_exchange_whose_clock_is_far_ahead_leads_to_no_endless_asking(
    feed_dir: Path, segment: Segment, prints: Prints
):
    stored = prints(NOON_US + SECOND * np.arange(50))
    stored["time_us"] += 14 * 3600 * SECOND
    segment(DAY, stored)
    # An hour and a half after the end of the day that they were received on.
    before_us = NOON_US + 13 * 3600 * SECOND + 1800 * SECOND
    told, ticks = ask(FeedFiles(feed_dir), before_us, 5, clock=TickClock.EXCHANGE)
    assert (ticks.size, told.has_more) == (0, False)

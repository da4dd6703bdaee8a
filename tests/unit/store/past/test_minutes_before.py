"""Volumes of past days by the minute of the venue's clock, and what is unknown of them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
import pytest

from fakes.clock import NOON_US
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.tick import Block
from tickdeck.pipeline.gaps import Gap
from tickdeck.pipeline.minutes import Minutes
from tickdeck.store.past import minutes_before as module
from tickdeck.store.past.answers import MinuteVolumes, minute_volumes
from tickdeck.store.past.day_files import FeedFiles
from tickdeck.store.past.messages import MinutesBefore
from tickdeck.store.past.minute_cache import MinuteCache, cache_dir_of
from tickdeck.store.past.minutes_before import PastMinutes
from tickdeck.store.upkeep.merging import merge_day

Prints = Callable[..., Block]
Segment = Callable[..., Path]
SECOND, MINUTE, DAY_US = 1_000_000, 60_000_000, 86_400_000_000
HK, US = "00700.HK", "AAPL.US"


def us(text: str) -> int:
    return round(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()) * SECOND


def volumes(feed_dir: Path, *ids: str, days: int = 20, now_us: int = NOON_US + 30 * DAY_US) -> MinuteVolumes:
    question = MinutesBefore(ids or (HK, US), days, now_us)
    told, arrays = PastMinutes(FeedFiles(feed_dir), MinuteCache(cache_dir_of(feed_dir))).answer(question)
    content = memoryview(b"".join(each.tobytes() for each in arrays))
    assert told.bytes == len(content)
    return minute_volumes(question, told, content)


def minute(text: str) -> int:
    hours, minutes = text.split(":")
    return 60 * int(hours) + int(minutes)


def test_a_minute_is_one_of_the_venues_clock(feed_dir: Path, segment: Segment, prints: Prints):
    # 12:00 UTC is 20:00 in Hong Kong and 08:00 in New York in June.
    received = NOON_US + 1 + MINUTE * np.arange(3)
    both = np.concatenate((prints(received), prints(received, symbol=1, volume=7)))
    segment("2026-06-22", both)
    found = volumes(feed_dir)
    assert found.dates == (date(2026, 6, 22),)
    by_instrument = found.by_instrument()
    hk, usa = by_instrument[HK], by_instrument[US]
    assert hk.shape == usa.shape == (1, 1440)
    assert hk.dtype == np.float32
    # They were made 20 ms before, in the minute before.
    assert hk[0, minute("19:59") : minute("20:02")].tolist() == [100, 100, 100]
    assert usa[0, minute("07:59") : minute("08:02")].tolist() == [7, 7, 7]
    assert np.nansum(hk) == 300


def test_a_local_day_is_put_together_from_both_days_of_receipt(
    feed_dir: Path, segment: Segment, prints: Prints
):
    # An evening in New York is the next day in UTC; so is a morning in Hong Kong, the other way round.
    segment("2026-06-22", prints([us("2026-06-22 20:30"), us("2026-06-22 23:30")], symbol=1))
    segment("2026-06-23", prints([us("2026-06-23 00:30"), us("2026-06-23 14:00")], symbol=1))
    found = volumes(feed_dir, US)
    assert found.dates == (date(2026, 6, 22), date(2026, 6, 23))
    assert np.nansum(found.volume, axis=(1, 2)).tolist() == [300, 100]
    assert found.volume[0, 0, minute("20:29")] == 100


def test_the_oldest_day_asked_for_is_whole(feed_dir: Path, segment: Segment, prints: Prints):
    # Both are of the 23rd in Hong Kong.
    segment("2026-06-22", prints([us("2026-06-22 20:00")]))
    segment("2026-06-23", prints([us("2026-06-23 02:00")]))
    assert np.nansum(volumes(feed_dir, HK, days=1).volume) == 200


def test_clocks_put_forward_in_the_night_move_the_minutes(feed_dir: Path, segment: Segment, prints: Prints):
    # New York put its clocks forward on 8 March 2026, at 07:00 UTC.
    for day, utc in (("2026-03-06", "14:30"), ("2026-03-08", "06:59"), ("2026-03-09", "13:30")):
        segment(day, prints([us(f"{day} {utc}") + SECOND], symbol=1))
    segment("2026-03-08", prints([us("2026-03-08 07:00") + SECOND], symbol=1), number=2)
    found = volumes(feed_dir, US)
    (opened,) = np.nonzero(found.volume[0, 0] > 0)
    (night,) = np.nonzero(found.volume[1, 0] > 0)
    (reopened,) = np.nonzero(found.volume[2, 0] > 0)
    assert opened.tolist() == reopened.tolist() == [minute("09:30")]
    assert night.tolist() == [minute("01:59"), minute("03:00")]


def test_the_same_is_counted_as_while_it_came(feed_dir: Path, segment: Segment, prints: Prints):
    rng = np.random.default_rng(5)
    ticks = prints(NOON_US + SECOND * np.sort(rng.integers(0, 3000, 4000)))
    ticks["symbol"] = rng.integers(0, 2, ticks.size)
    ticks["volume"] = rng.integers(1, 1000, ticks.size)
    ticks["volume"][::50] = np.nan
    ticks["time_us"][::40] = -1
    ticks["time_us"][7] = NOON_US + 9 * DAY_US
    live = Minutes(InstrumentTable([Instrument(HK), Instrument(US)]))
    live.append(ticks)
    segment("2026-06-22", ticks[:2500])
    segment("2026-06-22", ticks[2500:], number=2)
    found = volumes(feed_dir)
    np.testing.assert_array_equal(np.nan_to_num(found.volume[0]), live.volume)


def test_only_past_days_of_each_venue_and_the_last_of_them_are_given(
    feed_dir: Path, segment: Segment, prints: Prints
):
    for day in range(22, 27):
        at = [us(f"2026-06-{day} 14:00")]
        segment(f"2026-06-{day}", np.concatenate((prints(at), prints(at, symbol=1))))
    # In UTC it is still the 25th, and so it is in New York, but in Hong Kong that day is over.
    found = volumes(feed_dir, now_us=us("2026-06-25 23:00"), days=3)
    assert found.dates == (date(2026, 6, 23), date(2026, 6, 24), date(2026, 6, 25))
    assert (found.by_instrument()[HK] > 0).any(axis=1).tolist() == [True, True, True]
    assert (found.by_instrument()[US] > 0).any(axis=1).tolist() == [True, True, False]
    assert np.isnan(found.by_instrument()[US][2]).all()
    found = volumes(feed_dir, now_us=us("2026-06-25 15:00"), days=3)
    assert found.dates == (date(2026, 6, 22), date(2026, 6, 23), date(2026, 6, 24))
    assert volumes(feed_dir, days=0).dates == ()


def test_a_minute_without_prints_is_nothing_where_the_recording_ran_and_else_unknown(
    feed_dir: Path, segment: Segment, prints: Prints
):
    # Apple alone, a print a minute from 12:00 to 12:09; nothing until 13:00, then ten minutes more.
    received = np.concatenate((np.arange(10), 60 + np.arange(10))) * MINUTE + NOON_US + 30 * SECOND
    received = np.delete(received, [4, 5])
    segment("2026-06-22", prints(received, symbol=1))
    quiet = volumes(feed_dir, HK, US).by_instrument()[HK]
    assert quiet.shape == (1, 1440)
    known = np.flatnonzero(quiet[0] == 0)
    noon = minute("20:00")
    assert known.tolist() == [*range(noon, noon + 10), *range(noon + 60, noon + 70)]
    assert np.isnan(np.delete(quiet[0], known)).all()


def test_an_instrument_that_was_not_asked_for_is_unknown(feed_dir: Path, segment: Segment, prints: Prints):
    segment("2026-06-22", prints([NOON_US]), codes=(HK,))
    segment("2026-06-23", prints([NOON_US + DAY_US], symbol=1))
    found = volumes(feed_dir, HK, US, "MSFT.US", "not an id").by_instrument()
    assert np.isnan(found[US][0]).all()
    assert np.nansum(found[US][1]) == 100
    assert np.isnan(found["MSFT.US"]).all()
    assert np.isnan(found["not an id"]).all()


def test_minutes_of_which_too_much_was_lost_are_unknown(feed_dir: Path, segment: Segment, prints: Prints):
    at = NOON_US + MINUTE * np.arange(10)
    both = np.concatenate((prints(at + 30 * SECOND), prints(at + 30 * SECOND, symbol=1)))
    gaps = (
        Gap(0, int(at[2]) + 50 * SECOND, int(at[4]) + 10 * SECOND, "connection lost"),
        Gap(0, int(at[4]) + 5 * SECOND, int(at[4]) + 14 * SECOND, "connection lost"),
        Gap(0, int(at[6]), int(at[7]), "connection lost, 4 back-filled", 0),
        Gap(-1, int(at[8]), int(at[9]), "all of a shard"),
    )
    segment("2026-06-22", both, gaps=gaps)
    found = volumes(feed_dir).by_instrument()
    hk = found[HK][0, minute("20:00") : minute("20:10")]
    usa = found[US][0, minute("08:00") : minute("08:10")]
    assert np.flatnonzero(np.isnan(hk)).tolist() == [3, 8]
    assert np.flatnonzero(np.isnan(usa)).tolist() == [8]


def test_whose_rows_are_damaged_is_unknown_for_the_day_and_the_others_are_not(
    feed_dir: Path, segment: Segment, prints: Prints, damage_chunk: Callable[[Path, int], None]
):
    at = NOON_US + 50_000 * np.arange(20_000)
    damage_chunk(segment("2026-06-22", np.concatenate((prints(at), prints(at, symbol=1)))), 2)
    found = volumes(feed_dir)
    assert np.nansum(found.by_instrument()[HK]) == 20_000 * 100
    assert np.isnan(found.by_instrument()[US]).all()
    told = ("2026-06-22: 8,000 ticks of 0001.h5 are damaged and left out. “tickdeck audit” says more.",)
    assert found.damage == told
    assert volumes(feed_dir).damage == told, "and so it is when it was kept"


def test_a_file_that_cannot_be_opened_leaves_the_others(feed_dir: Path, segment: Segment, prints: Prints):
    segment("2026-06-22", prints([NOON_US]))
    segment("2026-06-22", prints([NOON_US]), number=2).write_bytes(b"no HDF5")
    found = volumes(feed_dir)
    assert np.nansum(found.volume) == 100
    assert len(found.damage) == 1
    assert found.damage[0].startswith("2026-06-22: 0002.h5 is left out (")


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[date]:
    """The days that are counted from their files, one after the other."""
    days: list[date] = []
    count = module.minute_table

    def noting(day: date, *given: object) -> object:
        days.append(day)
        return count(day, *given)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "minute_table", noting)
    return days


def test_a_day_is_counted_once_and_again_when_its_files_change(
    feed_dir: Path, segment: Segment, prints: Prints, counted: list[date]
):
    days = [date(2026, 6, 22), date(2026, 6, 23)]
    for number, day in enumerate(days):
        segment(str(day), prints([NOON_US + number * DAY_US]))
    first = volumes(feed_dir)
    assert sorted(counted) == days
    again = volumes(feed_dir)
    assert sorted(counted) == days
    np.testing.assert_array_equal(first.volume, again.volume)
    segment(str(days[0]), prints([NOON_US + MINUTE]), number=2)
    assert np.nansum(volumes(feed_dir).volume) == 300
    assert counted[2:] == [days[0]]
    assert not merge_day(feed_dir, str(days[0]), progress=lambda _: None).error
    assert np.nansum(volumes(feed_dir).volume) == 300
    assert sorted(path.name for path in cache_dir_of(feed_dir).iterdir()) == [f"{day}.npz" for day in days]


@pytest.mark.parametrize("harm", ["cut", "flipped", "empty", "foreign"])
def test_a_damaged_kept_day_is_counted_again(
    feed_dir: Path, segment: Segment, prints: Prints, counted: list[date], harm: str
):
    segment("2026-06-22", prints([NOON_US]))
    first = volumes(feed_dir)
    (kept,) = cache_dir_of(feed_dir).iterdir()
    data = bytearray(kept.read_bytes())
    if harm == "flipped":
        data[data.find(np.float32(100).tobytes())] ^= 1
    kept.write_bytes({"cut": data[: len(data) // 2], "empty": b"", "foreign": b"PK\x03\x04"}.get(harm, data))
    np.testing.assert_array_equal(volumes(feed_dir).volume, first.volume)
    assert len(counted) == 2
    volumes(feed_dir)
    assert len(counted) == 2, "it was written anew"


def test_where_nothing_can_be_kept_it_is_counted_each_time_and_said(
    feed_dir: Path, segment: Segment, prints: Prints, counted: list[date]
):
    segment("2026-06-22", prints([NOON_US]))
    cache_dir_of(feed_dir).parent.write_text("a file where the folder would be")
    for _ in range(2):
        found = volumes(feed_dir)
        assert np.nansum(found.volume) == 100
        assert len(found.damage) == 1
        assert "cannot be kept" in found.damage[0]
    assert len(counted) == 2


def test_kept_days_go_with_the_recording(feed_dir: Path, segment: Segment, prints: Prints):
    path = segment("2026-06-22", prints([NOON_US]))
    volumes(feed_dir)
    path.unlink()
    assert volumes(feed_dir).dates == ()
    assert list(cache_dir_of(feed_dir).iterdir()) == []


def test_where_nothing_is_recorded_there_are_no_days(feed_dir: Path):
    found = volumes(feed_dir)
    assert (found.dates, found.volume.shape) == ((), (0, 2, 1440))
    assert volumes(feed_dir / "absent").dates == ()

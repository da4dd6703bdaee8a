from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from fakes.clock import NOON_US
from tickdeck.domain.calendar import DAY_US, MINUTE_US, MINUTES
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.tick import Block, TickFlag
from tickdeck.pipeline.minutes import Minutes, MinutesSoFar

Blocks = Callable[..., Block]
HK_MINUTE = (NOON_US // MINUTE_US + 8 * 60) % MINUTES


@pytest.fixture
def instruments() -> InstrumentTable:
    return InstrumentTable([Instrument("00700.HK"), Instrument("AAPL.US")])


@pytest.fixture
def minutes(instruments: InstrumentTable) -> Minutes:
    return Minutes(instruments)


def test_nothing_is_known_before_the_first_print(minutes: Minutes):
    assert np.isnan(minutes.close_at(MINUTES - 1)).all()
    assert minutes.volume_within(0, MINUTES - 1).tolist() == [0, 0]


def test_prints_count_in_the_minute_of_their_venues_clock(minutes: Minutes, block: Blocks):
    minutes.append(
        block(
            {"symbol": 0, "price": 10.0, "volume": 100.0, "time_us": NOON_US},
            {"symbol": 0, "price": 11.0, "volume": 50.0, "time_us": NOON_US + 30_000_000},
            {"symbol": 1, "price": 200.0, "volume": 1.0, "time_us": NOON_US},
        )
    )
    assert minutes.newest[0] == HK_MINUTE
    assert minutes.newest[1] == (HK_MINUTE - 12 * 60) % MINUTES
    assert minutes.close_at(HK_MINUTE).tolist() == [11.0, 200.0]
    assert minutes.volume_within(HK_MINUTE, HK_MINUTE).tolist()[0] == 150.0


def test_a_minute_without_a_print_has_the_close_before(minutes: Minutes, block: Blocks):
    minutes.append(
        block(
            {"price": 10.0, "time_us": NOON_US},
            {"price": 12.0, "time_us": NOON_US + 5 * MINUTE_US},
        )
    )
    closes = [float(minutes.close_at(HK_MINUTE + after)[0]) for after in (-1, 0, 1, 4, 5, 9)]
    assert np.isnan(closes[0])
    assert closes[1:] == [10.0, 10.0, 10.0, 12.0, 12.0]


def test_volume_within_spans_both_ends_and_nothing_else(minutes: Minutes, block: Blocks):
    minutes.append(
        block(*({"volume": 2.0**at, "time_us": NOON_US + at * MINUTE_US, "price": 1.0} for at in range(5)))
    )
    assert minutes.volume_within(HK_MINUTE + 1, HK_MINUTE + 3)[0] == 2 + 4 + 8
    assert minutes.volume_within(np.array([HK_MINUTE, 0]), np.array([HK_MINUTE + 1, 0])).tolist() == [3, 0]
    assert minutes.volume_within(-5, MINUTES + 5)[0] == 31


def test_a_new_local_date_clears_the_row_and_older_prints_count_nowhere(minutes: Minutes, block: Blocks):
    minutes.append(block({"price": 10.0, "volume": 7.0, "time_us": NOON_US}))
    minutes.append(
        block(
            {"price": 11.0, "volume": 5.0, "time_us": NOON_US + DAY_US},
            {"price": 99.0, "volume": 3.0, "time_us": NOON_US},
        )
    )
    assert minutes.volume_within(0, MINUTES - 1)[0] == 5.0
    assert minutes.close_at(MINUTES - 1)[0] == 11.0
    assert np.isnan(minutes.close_at(HK_MINUTE - 1)[0])


def test_a_late_print_counts_as_volume_and_is_no_close(minutes: Minutes, block: Blocks):
    late = int(TickFlag.OUT_OF_ORDER)
    minutes.append(block({"price": 10.0, "volume": 1.0, "time_us": NOON_US + MINUTE_US}))
    minutes.append(block({"price": 99.0, "volume": 4.0, "time_us": NOON_US, "flags": late}))
    assert minutes.close_at(MINUTES - 1)[0] == 10.0
    assert minutes.volume_within(HK_MINUTE, HK_MINUTE)[0] == 4.0


def test_instruments_numbered_later_get_rows(minutes: Minutes, instruments: InstrumentTable, block: Blocks):
    number = instruments.add(Instrument("00005.HK"))
    minutes.append(block({"symbol": number, "price": 60.0, "volume": 1.0, "time_us": NOON_US}))
    assert minutes.close_at(HK_MINUTE)[number] == 60.0
    assert minutes.close.shape == (3, MINUTES)


def test_it_agrees_with_a_slow_account_of_a_random_day(minutes: Minutes, block: Blocks):
    rng = np.random.default_rng(4)
    times = np.sort(rng.integers(0, 90 * MINUTE_US, 400)) + NOON_US - NOON_US % MINUTE_US
    rows = [
        {"price": float(price), "volume": float(volume), "time_us": int(at), "symbol": 0}
        for at, price, volume in zip(times, rng.integers(1, 90, 400), rng.integers(1, 50, 400), strict=True)
    ]
    for first in range(0, 400, 7):
        minutes.append(block(*rows[first : first + 7]))
    start = int(times[0] // MINUTE_US)
    for after in range(90):
        until = [row for row in rows if row["time_us"] // MINUTE_US <= start + after]
        at = (HK_MINUTE + start - NOON_US // MINUTE_US + after) % MINUTES
        assert minutes.close_at(at)[0] == until[-1]["price"]
        within = sum(row["volume"] for row in until if row["time_us"] // MINUTE_US == start + after)
        assert minutes.volume_within(at, at)[0] == within


def test_a_clock_that_went_back_within_a_block_changes_no_minute_that_is_over(
    minutes: Minutes, block: Blocks
):
    minutes.append(
        block(
            {"price": 10.0, "time_us": NOON_US},
            {"price": 11.0, "time_us": NOON_US + MINUTE_US},
            {"price": 12.0, "time_us": NOON_US},
        )
    )
    assert minutes.close[0, HK_MINUTE : HK_MINUTE + 2].tolist() == [10.0, 12.0]


def walk(block: Blocks, first: int, last: int) -> Block:
    """Prints of both instruments, some late and most minutes without any; the same ones each time."""
    rng = np.random.default_rng(7)
    at = np.sort(rng.integers(0, 120 * MINUTE_US, 200))
    rows = [
        {"symbol": int(symbol), "price": float(price), "volume": float(price), "time_us": NOON_US + int(us)}
        | ({"flags": int(TickFlag.OUT_OF_ORDER)} if price % 9 == 0 else {})
        for us, symbol, price in zip(at, rng.integers(0, 2, 200), rng.integers(1, 90, 200), strict=True)
    ]
    return block(*rows[first:last])


def so_far_of(instruments: InstrumentTable, *blocks: Block, pauses: tuple[tuple[int, int], ...] = ()):
    earlier = Minutes(instruments)
    for each in blocks:
        earlier.append(each)
    found = earlier.so_far()
    return MinutesSoFar(found.day, found.first, found.close, found.volume, pauses)


@pytest.mark.parametrize(("stopped", "resumed"), [(80, 80), (80, 81), (80, 150), (0, 50), (200, 200)])
def test_a_run_that_goes_on_with_the_day_knows_what_one_knows_that_never_stopped(
    minutes: Minutes, instruments: InstrumentTable, block: Blocks, stopped: int, resumed: int
):
    never_stopped = Minutes(instruments)
    never_stopped.append(walk(block, 0, 200))
    # What came between its beginning and the answer is its own already.
    minutes.append(walk(block, stopped, resumed))
    found = so_far_of(instruments, walk(block, 0, stopped))
    for number in (1, 0):
        minutes.resume(np.array([number]), found.part(number, number + 1))
    minutes.append(walk(block, resumed, 200))
    np.testing.assert_array_equal(minutes.close, never_stopped.close)
    np.testing.assert_array_equal(minutes.volume, never_stopped.volume)
    assert minutes.newest.tolist() == never_stopped.newest.tolist()
    assert minutes.day.tolist() == never_stopped.day.tolist()


@pytest.mark.parametrize("is_first", [True, False])
def test_the_price_of_minutes_in_which_nothing_was_recorded_is_unknown(
    minutes: Minutes, instruments: InstrumentTable, block: Blocks, is_first: bool
):
    earlier = block({"price": 10.0, "time_us": NOON_US})
    pause = NOON_US + 150_000_000, NOON_US + 5 * MINUTE_US
    found = so_far_of(instruments, earlier, pauses=(pause,))
    later = block({"price": 12.0, "time_us": NOON_US + 6 * MINUTE_US})
    # The first print may come before the recording has answered, or long after.
    if is_first:
        minutes.append(later)
    minutes.resume(np.array([0, 1]), found)
    if not is_first:
        minutes.append(later)
    closes = minutes.close[0, HK_MINUTE : HK_MINUTE + 7].tolist()
    assert [at for at, close in enumerate(closes) if np.isnan(close)] == [3, 4]
    assert (closes[2], closes[5], closes[6]) == (10.0, 10.0, 12.0)
    assert np.isnan(minutes.close_at(HK_MINUTE + 4)[0])
    assert np.isnan(minutes.close[1]).all()
    for after in (0, 9):
        at_us = NOON_US + DAY_US + after * MINUTE_US
        minutes.append(block({"price": 9.0, "time_us": at_us, "recv_us": at_us}))
    assert not np.isnan(minutes.close[0, HK_MINUTE : HK_MINUTE + 9]).any(), "a pause is of its day"


def test_a_day_that_is_over_is_not_resumed(minutes: Minutes, instruments: InstrumentTable, block: Blocks):
    found = so_far_of(instruments, block({"price": 10.0, "volume": 7.0, "time_us": NOON_US - DAY_US}))
    minutes.append(block({"price": 11.0, "volume": 5.0, "time_us": NOON_US}))
    minutes.resume(np.array([0, 1]), found)
    assert minutes.volume.sum() == 5.0
    assert minutes.resumed == 0

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from fakes.clock import NOON_US
from tickdeck.domain.calendar import DAY_US
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.tick import Block, TickFlag
from tickdeck.pipeline.minutes import MINUTE_US, MINUTES, Minutes

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

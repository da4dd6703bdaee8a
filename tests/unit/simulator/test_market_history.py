from __future__ import annotations

import itertools

import numpy as np
import pytest

from tickdeck.domain.bar import Bar
from tickdeck.settings.universe import Listing
from tickdeck.simulator.market import PRINT, STEP_MS, Market, Prints
from tickdeck.simulator.market_history import MarketHistory

MONDAY_US = 1_789_920_000_000_000  # 21 September 2026, 00:00 in Hong Kong
HOUR_US = 3_600_000_000
MINUTE_US = 60_000_000
DAY_US = 24 * HOUR_US


def market_of(listings: list[Listing], *, start_us: int, seed: int = 1) -> Market:
    return Market(listings[:3], seed=seed, rate=500.0, start_us=start_us)


def prints_of(*rows: tuple[int, int, float, int]) -> Prints:
    """Prints of number, milliseconds, price and volume."""
    prints = np.zeros(len(rows), dtype=PRINT)
    for at, (number, time_ms, price, volume) in enumerate(rows):
        prints[at] = (number, time_ms, price, volume, price * volume, 1, at)
    return prints


def test_a_bar_holds_what_was_traded_in_its_minute(listings: list[Listing]):
    start_ms = (MONDAY_US + HOUR_US) // 1000
    history = MarketHistory(market_of(listings, start_us=start_ms * 1000))
    history.take(prints_of((1, start_ms, 5.0, 100), (0, start_ms + 1, 9.0, 1), (1, start_ms + 2, 7.0, 200)))
    assert history.minutes(1, 1)[0].close == 7.0, "also while the minute lasts"
    history.take(prints_of((1, start_ms + 59_999, 4.0, 300), (1, start_ms + 60_000, 6.0, 400)))
    assert history.minutes(1, 2) == [
        Bar(start_ms * 1000, MINUTE_US, 5.0, 7.0, 4.0, 4.0, 600.0, 3100.0),
        Bar(start_ms * 1000 + MINUTE_US, MINUTE_US, 6.0, 6.0, 6.0, 6.0, 400.0, 2400.0),
    ]
    assert [bar.close for bar in history.minutes(0, 1)] == [9.0]


@pytest.mark.parametrize("hours", [0, 3, 20])
def test_a_day_is_its_minutes_together(listings: list[Listing], hours: int):
    market = market_of(listings, start_us=MONDAY_US + hours * HOUR_US)
    history = MarketHistory(market)
    prints = np.concatenate([market.step() for _ in range(60_000 // STEP_MS)])
    history.take(prints)
    mine = prints[prints["instrument"] == 0]
    friday, today = history.days(0, 2)
    assert today.time_us == MONDAY_US
    assert friday.time_us == MONDAY_US - 3 * DAY_US
    assert today.close == mine["price"][-1]
    minutes = [bar for bar in history.minutes(0) if bar.time_us >= MONDAY_US]
    if hours < 8:  # All of the day's minutes are kept.
        assert today.high == max(bar.high for bar in minutes)
        assert today.low == min(bar.low for bar in minutes)
        assert today.volume == sum(bar.volume for bar in minutes)
    assert today.volume >= mine["volume"].sum()


def test_the_invented_past_leads_to_the_opening(listings: list[Listing]):
    history = MarketHistory(market_of(listings, start_us=MONDAY_US + 3 * HOUR_US))
    opening = listings[0].reference_price
    minutes = history.minutes(0)
    assert minutes[-1].close == pytest.approx(opening, rel=0.01)
    at_midnight = next(bar for bar in minutes if bar.time_us == MONDAY_US)
    assert at_midnight.open == pytest.approx(history.days(0, 2)[0].close, rel=0.01)
    for before, after in itertools.pairwise(minutes):
        assert before.close == pytest.approx(after.open, rel=0.002)


def test_yesterday_is_the_same_in_every_run_of_a_day(listings: list[Listing]):
    first = MarketHistory(market_of(listings, start_us=MONDAY_US + HOUR_US, seed=1))
    second = MarketHistory(market_of(listings, start_us=MONDAY_US + 5 * HOUR_US, seed=2))
    assert first.days(0)[:-1] == second.days(0)[:-1]
    assert first.days(0)[-2] != first.days(1)[-2]


def test_no_more_than_the_last_bars_are_kept(listings: list[Listing]):
    start_ms = MONDAY_US // 1000
    history = MarketHistory(market_of(listings, start_us=MONDAY_US))
    for minute in range(600):
        history.take(prints_of((0, start_ms + minute * 60_000, 5.0 + minute, 1)))
    bars = history.minutes(0)
    assert [bar.open for bar in bars] == [105.0 + at for at in range(500)]

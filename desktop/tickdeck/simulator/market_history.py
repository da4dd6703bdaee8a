"""What the simulated market remembers: its own bars, and the invented ones from before it opened."""

from __future__ import annotations

from dataclasses import replace

from tickdeck.domain.bar import Bar
from tickdeck.simulator.bar_rows import BarRows
from tickdeck.simulator.invented_past import (
    DAY_MS,
    DAYS,
    MINUTE_MS,
    MINUTES,
    day_began_ms,
    past_days,
    past_minutes,
)
from tickdeck.simulator.market import HONG_KONG_AHEAD_MS, Market, Prints


class MarketHistory:
    """Bars of a market's instruments."""

    def __init__(self, market: Market) -> None:
        """Remember a market from now on.

        Args:
            market: A market that has not traded yet.
        """
        self._market = market
        self._start_ms = market.time_ms
        self._day_began_us = day_began_ms(market.time_ms) * 1000
        count = len(market.codes)
        self._minutes = BarRows(instruments=count, width_ms=MINUTE_MS, ahead_ms=0, keep=MINUTES)
        self._days = BarRows(instruments=count, width_ms=DAY_MS, ahead_ms=HONG_KONG_AHEAD_MS, keep=DAYS)
        self._todays: dict[int, Bar | None] = {}

    def take(self, prints: Prints) -> None:
        """Add what was traded."""
        self._minutes.take(prints)
        self._days.take(prints)

    def minutes(self, instrument: int, count: int = MINUTES) -> list[Bar]:
        """The last one-minute bars, the oldest first; the last may be unfinished."""
        bars = list(self._minutes.bars(instrument))[-count:]
        missing = count - len(bars)
        if missing:
            bars[:0] = past_minutes(*self._start_of(instrument)).last(missing)
        return bars

    def days(self, instrument: int, count: int = DAYS) -> list[Bar]:
        """The last daily bars, the oldest first; the last is the present day's."""
        bars = list(self._days.bars(instrument))
        before = self._before_the_opening(instrument)
        if before is not None:
            if bars and bars[0].time_us == self._day_began_us:
                bars[0] = _merged(before, bars[0])
            else:
                bars.insert(0, before)
        missing = count - len(bars)
        if missing > 0:
            bars[:0] = past_days(*self._start_of(instrument)).last(missing)
        return bars[-count:]

    def _before_the_opening(self, instrument: int) -> Bar | None:
        """The day's invented minutes as one bar; None if the market opened with the day."""
        if instrument not in self._todays:
            minutes = past_minutes(*self._start_of(instrument))
            self._todays[instrument] = minutes.as_one(self._day_began_us // 1000, DAY_MS)
        return self._todays[instrument]

    def _start_of(self, instrument: int) -> tuple[str, float, int, int]:
        market = self._market
        opening_price, lot = market.opening_price[instrument], market.lot[instrument]
        return market.codes[instrument], float(opening_price), int(lot), self._start_ms


def _merged(first: Bar, second: Bar) -> Bar:
    return replace(
        first,
        high=max(first.high, second.high),
        low=min(first.low, second.low),
        close=second.close,
        volume=first.volume + second.volume,
        turnover=first.turnover + second.turnover,
    )

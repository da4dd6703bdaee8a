"""Repair bars: what the provider's history says of the intervals in which ticks are missing."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import astuple

from tickdeck.domain.bar import Bar

DEFAULT_BARS = 2000
"""How many bars of one instrument are kept at most: more than a day of minutes."""


class RepairBars:
    """Bars by instrument, for the chart; they never become ticks.

    Attributes:
        version: Grows with every change.
        rejected: Bars left out because a price was missing or they had no width.
    """

    def __init__(self, bars: int = DEFAULT_BARS) -> None:
        """Make an empty store.

        Args:
            bars: How many of one instrument are kept; the oldest go first.
        """
        self._most = bars
        self._of: dict[int, tuple[Bar, ...]] = {}
        self.version = 0
        self.rejected = 0

    def add(self, symbol: int, bars: Iterable[Bar]) -> None:
        """Take in bars of an instrument, in any order; a bar replaces one that begins at the same time."""
        known = self.of(symbol)
        by_time = {bar.time_us: bar for bar in known}
        for bar in bars:
            if _is_sound(bar):
                by_time[bar.time_us] = bar
            else:
                self.rejected += 1
        kept = tuple(by_time[time_us] for time_us in sorted(by_time)[-self._most :])
        if tuple(map(_values, kept)) != tuple(map(_values, known)):
            self._of[symbol] = kept
            self.version += 1

    def of(self, symbol: int) -> tuple[Bar, ...]:
        """The bars of an instrument, oldest first; the same object until they change."""
        return self._of.get(symbol, ())


def _values(bar: Bar) -> tuple[object, ...]:
    """A bar's values; what is unknown is equal to itself, which NaN is not."""
    return tuple(None if math.isnan(value) else value for value in astuple(bar))


def _is_sound(bar: Bar) -> bool:
    prices = (bar.open, bar.high, bar.low, bar.close)
    return bar.width_us > 0 and all(math.isfinite(price) for price in prices)

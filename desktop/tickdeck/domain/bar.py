"""A bar: what the provider's history says of an interval of which we have no ticks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """One interval of an instrument, from a provider's history; never made into ticks.

    Attributes:
        time_us: Where it begins, UTC microseconds.
        width_us: How long it is.
        open, high, low, close: Prices.
        volume: Traded quantity; NaN if not told.
        turnover: Traded value; NaN if not told.
    """

    time_us: int
    width_us: int
    open: float
    high: float
    low: float
    close: float
    volume: float
    turnover: float

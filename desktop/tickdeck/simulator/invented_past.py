"""The past of a name before the simulated market opened: invented, but the same in every run of a day.

It depends on the code, the opening price and the day alone. Days are Hong Kong's; Saturdays and Sundays
have no bar. The market trades round the clock, so the minutes lie beside each other.
"""

from __future__ import annotations

import functools
import itertools
import zlib
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from tickdeck.domain.bar import Bar
from tickdeck.simulator.market import HONG_KONG_AHEAD_MS, trading_day
from tickdeck.simulator.spread_table import round_to_spread

MINUTE_MS = 60_000
DAY_MS = 86_400_000
MINUTES = 500
DAYS = 500

_EPOCH_DAY = date(1970, 1, 1).toordinal()
_SATURDAY = 6

# Standard deviations of log returns.
_DAY_MOVE = 0.015
_MINUTE_MOVE = 0.0006
_LOTS_A_MINUTE = 30.0
_LOTS_A_DAY = 3000.0

_Floats = npt.NDArray[np.float64]
_Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class BarColumns:
    """Bars of one instrument side by side, the oldest first; see `Bar` for the fields."""

    width_ms: int
    time_ms: _Ints
    open: _Floats
    high: _Floats
    low: _Floats
    close: _Floats
    volume: _Floats
    turnover: _Floats

    def last(self, count: int) -> list[Bar]:
        """The last bars, one by one."""
        columns = (self.open, self.high, self.low, self.close, self.volume, self.turnover)
        kept = [column[-count:].tolist() for column in columns] if count > 0 else [[]] * len(columns)
        times = self.time_ms[-count:].tolist() if count > 0 else []
        return [
            Bar(time_ms * 1000, self.width_ms * 1000, *values)
            for time_ms, *values in zip(times, *kept, strict=True)
        ]

    def as_one(self, from_ms: int, width_ms: int) -> Bar | None:
        """The bars from a moment on as a single one that begins there; None if there are none."""
        first = int(np.searchsorted(self.time_ms, from_ms))
        if first == len(self.time_ms):
            return None
        return Bar(
            time_us=from_ms * 1000,
            width_us=width_ms * 1000,
            open=float(self.open[first]),
            high=float(self.high[first:].max()),
            low=float(self.low[first:].min()),
            close=float(self.close[-1]),
            volume=float(self.volume[first:].sum()),
            turnover=float(self.turnover[first:].sum()),
        )


def past_days(code: str, opening_price: float, lot: int, start_ms: int) -> BarColumns:
    """The `DAYS` trading days before the one in which the market opens.

    Args:
        code: Canonical id.
        opening_price: HK$ at the start.
        lot: Shares in a board lot.
        start_ms: The start, UTC milliseconds.
    """
    start_day = _day(start_ms)
    days = _weekdays_before(start_day)
    rng = _chance(code, start_day, 1)
    # From the opening price back in time: close to open, open to the close before, and so on.
    walk = opening_price * np.exp(np.cumsum(rng.normal(0.0, _DAY_MOVE, 2 * DAYS)))[::-1]
    return _columns(
        DAY_MS,
        days * DAY_MS - HONG_KONG_AHEAD_MS,
        opened=walk[0::2],
        close=walk[1::2],
        extent=_DAY_MOVE / 2 * rng.random(DAYS),
        volume=lot * (1 + rng.exponential(_LOTS_A_DAY, DAYS).astype(np.int64)),
        on_date=trading_day(start_ms),
    )


def past_minutes(code: str, opening_price: float, lot: int, start_ms: int) -> BarColumns:
    """The `MINUTES` before the one in which the market opens.

    Where the day begins among them, the price is the close of the day before.

    Args:
        code: Canonical id.
        opening_price: HK$ at the start.
        lot: Shares in a board lot.
        start_ms: The start, UTC milliseconds.
    """
    start_day = _day(start_ms)
    start_minute = start_ms // MINUTE_MS
    rng = _chance(code, start_day, 2)
    today = min(start_minute - day_began_ms(start_ms) // MINUTE_MS, MINUTES)
    before = np.cumsum(rng.normal(0.0, _MINUTE_MOVE, MINUTES - today + 1))
    within = np.cumsum(rng.normal(0.0, _MINUTE_MOVE, today + 1))
    opening = np.log(opening_price)
    close = np.log(past_days(code, opening_price, lot, start_ms).close[-1]) if today else opening
    # A walk that is bent so that it arrives where the market opens.
    bend = np.linspace(0.0, opening - close - (within[-1] - within[0]), today + 1)
    path = np.exp(np.concatenate([close + before - before[-1], (close + within - within[0] + bend)[1:]]))
    return _columns(
        MINUTE_MS,
        np.arange(start_minute - MINUTES, start_minute) * MINUTE_MS,
        opened=path[:-1],
        close=path[1:],
        extent=_MINUTE_MOVE * rng.random(MINUTES),
        volume=lot * (1 + rng.exponential(_LOTS_A_MINUTE, MINUTES).astype(np.int64)),
        on_date=trading_day(start_ms),
    )


def day_began_ms(time_ms: int) -> int:
    """When the Hong Kong day of a moment began, UTC milliseconds."""
    return _day(time_ms) * DAY_MS - HONG_KONG_AHEAD_MS


def _columns(
    width_ms: int,
    time_ms: _Ints,
    *,
    opened: _Floats,
    close: _Floats,
    extent: _Floats,
    volume: _Ints,
    on_date: date,
) -> BarColumns:
    high = round_to_spread(np.maximum(opened, close) * (1 + extent), on_date)
    low = round_to_spread(np.minimum(opened, close) * (1 - extent), on_date)
    opened, close = round_to_spread(opened, on_date), round_to_spread(close, on_date)
    turnover = np.round(volume * (opened + high + low + close) / 4, 3)
    return BarColumns(width_ms, time_ms, opened, high, low, close, volume.astype(np.float64), turnover)


def _chance(code: str, day: int, what: int) -> np.random.Generator:
    return np.random.default_rng([zlib.crc32(code.encode()), day, what])


def _day(time_ms: int) -> int:
    return (time_ms + HONG_KONG_AHEAD_MS) // DAY_MS


@functools.cache
def _weekdays_before(day: int) -> _Ints:
    """The last `DAYS`, counted from the epoch."""
    weekdays = (each for each in itertools.count(day - 1, -1) if _weekday(each) < _SATURDAY)
    return np.array(list(itertools.islice(weekdays, DAYS)))[::-1]


def _weekday(day: int) -> int:
    return date.fromordinal(_EPOCH_DAY + day).isoweekday()

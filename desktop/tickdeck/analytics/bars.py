"""Bars from ticks: by time, by number of prints, by volume and by turnover.

Each function takes the ticks of one instrument in arrival order, as `tickdeck.open_recordings` gives them,
and returns an array of dtype `BAR`. What holds for all of them:

* The time of a print is the exchange's; where the feed gives none, it is that of receipt.
* A print whose volume is unknown counts as a trade, but adds nothing to volume, turnover or vwap, nor to a
  volume or turnover that a bar waits for. An unknown turnover is price times volume.
* Every print counts, those of auctions too; ``flags`` says which kinds a bar has in it.
* The last bar is the one that may still grow: its ``complete`` is False, unless it is just full.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from tickdeck.domain.tick import NO_SEQ, NO_TIME, Block, Side, TickFlag

BAR = np.dtype(
    [
        ("start_us", "<i8"),
        ("end_us", "<i8"),
        ("open", "<f8"),
        ("high", "<f8"),
        ("low", "<f8"),
        ("close", "<f8"),
        ("volume", "<f8"),
        ("turnover", "<f8"),
        ("vwap", "<f8"),
        ("buy_volume", "<f8"),
        ("sell_volume", "<f8"),
        ("trades", "<i8"),
        ("flags", "<u2"),
        ("complete", "?"),
    ]
)
"""One bar.

start_us, end_us: UTC microseconds. Of a time bar the interval, without its end; of the others the earliest
and the latest time of a print in it.
open, high, low, close: prices, in the instrument's currency.
volume: traded quantity; 0 where no print told it.
turnover: traded value, in the instrument's currency; 0 where it could not be known.
vwap: mean price weighted by volume; NaN where there is no volume.
buy_volume, sell_volume: the parts of the volume whose buyer or seller crossed the spread; prints of which
nobody said belong to neither.
trades: prints.
flags: the union of the prints' `tickdeck.domain.tick.TickFlag`.
complete: whether no later print can belong to it, save a late one.
"""

Bars: TypeAlias = npt.NDArray[np.void]
"""Bars of dtype `BAR`, oldest first."""

_Ints: TypeAlias = npt.NDArray[np.int64]
_Floats: TypeAlias = npt.NDArray[np.float64]

_UNITS = 100_000_000
"""Volumes are added up in whole parts of this kind towards a threshold: eight decimals are what exchanges of
digital coins have, and others have fewer. So ten prints of 0.1 are 1, and no sum drifts over a day."""
_LARGEST_SUM = 2**62


def time_bars(ticks: Block, span_us: int, *, origin_us: int = 0) -> Bars:
    """Bars of equal length in time; intervals without a print have none.

    A print that came late (`TickFlag.OUT_OF_ORDER`) amends the bar of its own time, its high, low and sums,
    but is neither open nor close of a bar that has others. A back-filled print stands where its id puts it.

    Args:
        ticks: Of one instrument, in arrival order.
        span_us: How long a bar is, microseconds.
        origin_us: Where one of the bars begins, UTC microseconds; such as local midnight, for bars of a day.

    Returns:
        The bars by time. The last is never ``complete``: its interval may not be over.

    Raises:
        ValueError: If the span is not a whole number above zero.
    """
    span_us = _whole(span_us, "A bar's span")
    if not ticks.size:
        return np.zeros(0, dtype=BAR)
    number = (_times(ticks) - origin_us) // span_us
    flags = ticks["flags"]
    if bool((flags & TickFlag.BACKFILLED).any()) and not bool((ticks["seq"] == NO_SEQ).any()):
        order = np.lexsort((ticks["seq"], number))
        ticks, number = ticks.take(order), number[order]
    elif bool((number[1:] < number[:-1]).any()):
        order = np.argsort(number, kind="stable")
        ticks, number = ticks.take(order), number[order]
    starts = np.flatnonzero(np.concatenate(([True], number[1:] != number[:-1])))
    bars = _bars(ticks, starts)
    bars["start_us"] = number[starts] * span_us + origin_us
    bars["end_us"] = bars["start_us"] + span_us
    if bool((ticks["flags"] & TickFlag.OUT_OF_ORDER).any()):
        _leave_out_late(bars, ticks, starts)
    bars["complete"] = True
    bars["complete"][-1] = False
    return bars


def tick_bars(ticks: Block, count: int) -> Bars:
    """Bars of equally many prints, in the order in which they arrived.

    Args:
        ticks: Of one instrument, in arrival order.
        count: Prints in a bar.

    Returns:
        The bars; the last may have fewer prints, and is then not ``complete``.

    Raises:
        ValueError: If the count is not a whole number above zero.
    """
    count = _whole(count, "A bar's count")
    if not ticks.size:
        return np.zeros(0, dtype=BAR)
    bars = _bars(ticks, np.arange(0, ticks.size, count))
    bars["complete"] = bars["trades"] == count
    return bars


def volume_bars(ticks: Block, volume: float) -> Bars:
    """Bars that are complete once they have a volume, in the order in which the prints arrived.

    The print that reaches the volume belongs to the bar that it completes, whole: it is not split, and what
    it has too much does not count for the next bar.

    Args:
        ticks: Of one instrument, in arrival order.
        volume: Traded quantity.

    Raises:
        ValueError: If the volume is no number above zero.
    """
    return _filled_bars(ticks, _volumes(ticks), volume, "A bar's volume")


def turnover_bars(ticks: Block, turnover: float) -> Bars:
    """Bars that are complete once they have a turnover; like `volume_bars` in everything else.

    Args:
        ticks: Of one instrument, in arrival order.
        turnover: Traded value, in the instrument's currency.

    Raises:
        ValueError: If the turnover is no number above zero.
    """
    return _filled_bars(ticks, _turnovers(ticks, _volumes(ticks)), turnover, "A bar's turnover")


def _filled_bars(ticks: Block, amount: _Floats, most: float, what: str) -> Bars:
    most = float(most)
    if not 0 < most < np.inf:
        raise ValueError(f"{what} must be a number above zero.")
    if not ticks.size:
        return np.zeros(0, dtype=BAR)
    units = _UNITS
    largest = float(amount.sum()) + most
    while units > 1 and largest * units >= _LARGEST_SUM:
        units //= 10
    if largest * units >= _LARGEST_SUM or most * units < 1:
        # Beyond what any market trades, or finer than it: floats do.
        filled, needed = np.cumsum(amount), np.float64(most)
    else:
        filled = np.cumsum(np.rint(amount * units).astype(np.int64))
        needed = np.rint(most * units).astype(np.int64)
    # For each print, behind which one a bar that begins with it is full.
    before = np.concatenate((np.zeros(1, dtype=filled.dtype), filled))
    behind = (np.searchsorted(filled, before[:-1] + needed) + 1).tolist()
    starts = [0]
    while (following := behind[starts[-1]]) < ticks.size:
        starts.append(following)
    bars = _bars(ticks, np.array(starts))
    bars["complete"] = True
    bars["complete"][-1] = behind[starts[-1]] == ticks.size
    return bars


def _bars(ticks: Block, starts: _Ints) -> Bars:
    """Bars of consecutive prints, of which each begins at one of these places; `complete` is left False."""
    bars = np.zeros(starts.size, dtype=BAR)
    ends = np.append(starts[1:], ticks.size)
    price = np.ascontiguousarray(ticks["price"])
    volume, side, times = _volumes(ticks), ticks["side"], _times(ticks)
    bars["start_us"] = np.minimum.reduceat(times, starts)
    bars["end_us"] = np.maximum.reduceat(times, starts)
    bars["open"] = price[starts]
    bars["close"] = price[ends - 1]
    bars["high"] = np.fmax.reduceat(price, starts)
    bars["low"] = np.fmin.reduceat(price, starts)
    bars["volume"] = np.add.reduceat(volume, starts)
    bars["turnover"] = np.add.reduceat(_turnovers(ticks, volume), starts)
    bars["buy_volume"] = np.add.reduceat(np.where(side == Side.BUY, volume, 0.0), starts)
    bars["sell_volume"] = np.add.reduceat(np.where(side == Side.SELL, volume, 0.0), starts)
    bars["trades"] = ends - starts
    bars["flags"] = np.bitwise_or.reduceat(np.ascontiguousarray(ticks["flags"]), starts)
    value = np.add.reduceat(np.where(volume > 0, price * volume, 0.0), starts)
    bars["vwap"] = np.divide(
        value, bars["volume"], out=np.full(starts.size, np.nan), where=bars["volume"] > 0
    )
    return bars


def _leave_out_late(bars: Bars, ticks: Block, starts: _Ints) -> None:
    """Take open and close from the prints that came in time, wherever a bar has some."""
    late = (ticks["flags"] & TickFlag.OUT_OF_ORDER) != 0
    place = np.arange(ticks.size)
    first = np.minimum.reduceat(np.where(late, ticks.size, place), starts)
    last = np.maximum.reduceat(np.where(late, -1, place), starts)
    some = last >= 0
    bars["open"][some] = ticks["price"][first[some]]
    bars["close"][some] = ticks["price"][last[some]]


def _times(ticks: Block) -> _Ints:
    return np.where(ticks["time_us"] == NO_TIME, ticks["recv_us"], ticks["time_us"])


def _volumes(ticks: Block) -> _Floats:
    """Traded quantities, 0 where none is known."""
    volume = np.ascontiguousarray(ticks["volume"])
    # Below zero, or without end, is no quantity either.
    return np.where(np.isfinite(volume) & (volume > 0), volume, 0.0)


def _turnovers(ticks: Block, volume: _Floats) -> _Floats:
    """Traded values, 0 where none can be known."""
    turnover = np.ascontiguousarray(ticks["turnover"])
    value = np.where(np.isfinite(turnover), turnover, ticks["price"] * volume)
    return np.where(np.isfinite(value) & (value > 0), value, 0.0)


def _whole(value: Any, what: str) -> int:
    if isinstance(value, (bool, np.bool_)) or not isinstance(value, (int, np.integer)) or value <= 0:
        raise ValueError(f"{what} must be a whole number above zero.")
    return int(value)

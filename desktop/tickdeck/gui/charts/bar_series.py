"""The bars of a chart: the last grows with each print, older ones come before the first."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt

from tickdeck.analytics.bars import BAR, Bars, tick_bars, time_bars, turnover_bars, volume_bars
from tickdeck.domain.tick import Block, TickFlag
from tickdeck.gui.charts.chart_kind import ChartKind, Unit

CHART_BAR = np.dtype([*BAR.descr, ("cut", "?")])
"""A bar of a chart: `analytics.bars.BAR`, and whether a gap of the feed interrupts it or ends it early."""

_FIRST_ROWS = 512
GROUP = 16
"""So many bars side by side are one where a pixel has more."""
_LATE = int(TickFlag.OUT_OF_ORDER | TickFlag.BACKFILLED)
_ALMOST_FULL = 1e-9


class BarSeries:
    """Bars of one instrument, oldest first.

    Older ticks are gathered backwards from the first bar, so that no bar on the screen changes when more
    of the past is read.

    Attributes:
        kind: What fills a bar.
        version: Grows with every change.
        first: The number of the first bar; the one that was made first has 0, older ones are below it.
    """

    def __init__(self, kind: ChartKind, origin_us: Callable[[int], int]) -> None:
        """Make an empty series.

        Args:
            kind: What fills a bar; not `Unit.TICKS`.
            origin_us: The local midnight before a moment, both in UTC microseconds; there bars of time begin.
        """
        self.kind = kind
        self._origin_us = origin_us
        self.version = 0
        self.first = 0
        self._rows = np.zeros(_FIRST_ROWS, dtype=CHART_BAR)
        self._start = self._stop = _FIRST_ROWS // 2
        # The ticks of the oldest bar, which more of the past may complete; None once it cannot.
        self._oldest: Block | None = None
        self._groups = np.zeros(0, dtype=CHART_BAR)
        self._grouped = 0

    def __len__(self) -> int:
        return self._stop - self._start

    @property
    def bars(self) -> npt.NDArray[np.void]:
        """The bars, dtype `CHART_BAR`; not to be written to, and valid until the next change."""
        return self._rows[self._start : self._stop]

    def append(self, ticks: Block, *, after_gap: bool = False) -> None:
        """Take in ticks in arrival order.

        Args:
            ticks: Of this instrument.
            after_gap: Whether ticks before the first of these are missing.
        """
        ticks = ticks[np.isfinite(ticks["price"])]
        if ticks.size == 0:
            return
        self.version += 1
        if self.kind.unit is Unit.TIME:
            self._append_timed(ticks, after_gap=after_gap)
            return
        breaks = _breaks(ticks)
        breaks[0] |= after_gap
        starts = np.flatnonzero(breaks).tolist()
        bounds = sorted({0, *starts, ticks.size})
        for begin, end in pairwise(bounds):
            self._append_counted(ticks[begin:end], goes_on=not breaks[begin])

    def prepend(self, ticks: Block) -> None:
        """Take in ticks older than all before, in arrival order."""
        ticks = ticks[np.isfinite(ticks["price"])]
        if ticks.size == 0:
            return
        self.version += 1
        self._grouped = 0
        if self.kind.unit is Unit.TIME:
            self._prepend_timed(ticks)
        else:
            self._prepend_counted(ticks)

    def cut_first(self) -> None:
        """Keep the first bar apart from older ticks: some before it are missing."""
        self._oldest = None
        self.bars["cut"][:1] = True

    def groups(self) -> npt.NDArray[np.void]:
        """Every `GROUP` bars as one, from the first bar on; the last of them may have fewer."""
        whole = max(0, len(self) - 1) // GROUP
        if whole > self._groups.size:
            grown = np.zeros(2 * whole, dtype=CHART_BAR)
            grown[: self._grouped] = self._groups[: self._grouped]
            self._groups = grown
        if whole > self._grouped:
            bars = self.bars[self._grouped * GROUP : whole * GROUP]
            self._groups[self._grouped : whole] = _grouped(bars, np.arange(0, bars.size, GROUP))
            self._grouped = whole
        rest = self.bars[whole * GROUP :]
        some = _grouped(rest, np.zeros(1, dtype=np.intp)) if rest.size else rest
        return np.concatenate((self._groups[:whole], some))

    def slice_of(self, from_us: int, to_us: int) -> tuple[int, int]:
        """Which bars have anything of a stretch of time, as places in `bars`.

        Args:
            from_us: UTC microseconds.
            to_us: UTC microseconds.
        """
        # Unlike searchsorted, bisect makes no contiguous copy of a field first.
        starts = self.bars["start_us"]
        return max(0, bisect_right(starts, from_us) - 1), bisect_right(starts, to_us)

    def _append_timed(self, ticks: Block, *, after_gap: bool) -> None:
        bars = self._timed(ticks)
        bars["cut"][0] |= after_gap
        newest = self._rows["start_us"][self._stop - 1] if len(self) else -1
        known = int(np.searchsorted(bars["start_us"], newest, side="right"))
        late = ticks["flags"] & _LATE != 0
        for bar in bars[:known]:
            self._amend(bar, is_late=bool(late.all()) or bar["start_us"] < newest)
        if known < bars.size:
            if len(self):
                self._rows["complete"][self._stop - 1] = True
            self._push(bars[known:])

    def _amend(self, bar: Any, *, is_late: bool) -> None:
        """Add what came for a bar that is there, or put one between the others."""
        self._grouped = min(self._grouped, bisect_left(self.bars["start_us"], bar["start_us"]) // GROUP)
        place = bisect_left(self.bars["start_us"], bar["start_us"])
        if place < len(self) and self.bars["start_us"][place] == bar["start_us"]:
            _join(self.bars[place : place + 1], bar, keeps_close=is_late)
            return
        rows = np.insert(self.bars, place, bar)
        self._rows, self._start, self._stop = rows, 0, rows.size

    def _append_counted(self, ticks: Block, *, goes_on: bool) -> None:
        if len(self):
            last = self._rows[self._stop - 1 : self._stop]
            if not goes_on:
                last["cut"] |= ~last["complete"]
                last["complete"] = True
            elif not last["complete"][0]:
                taken = self._needed(ticks, last[0])
                _join(last, _rows_of(self._gathered(ticks[:taken]))[0], keeps_close=False)
                last["complete"] = self._filled(last[0]) >= self.kind.size - _ALMOST_FULL
                ticks = ticks[taken:]
        if ticks.size:
            self._push(_rows_of(self._gathered(ticks)))

    def _needed(self, ticks: Block, last: Any) -> int:
        """How many of some ticks the last bar takes."""
        missing = self.kind.size - self._filled(last)
        if self.kind.unit is Unit.COUNT:
            return min(ticks.size, round(missing))
        volume = np.nan_to_num(ticks["volume"])
        amount = volume
        if self.kind.unit is Unit.TURNOVER:
            amount = np.where(np.isfinite(ticks["turnover"]), ticks["turnover"], volume * ticks["price"])
        filled = np.cumsum(np.maximum(amount, 0.0))
        return min(ticks.size, int(np.searchsorted(filled, missing - _ALMOST_FULL)) + 1)

    def _filled(self, bar: Any) -> float:
        field = {Unit.COUNT: "trades", Unit.VOLUME: "volume", Unit.TURNOVER: "turnover"}[self.kind.unit]
        return float(bar[field])

    def _prepend_timed(self, ticks: Block) -> None:
        bars = self._timed(ticks)
        bars["complete"] = True
        if len(self) and bars["start_us"][-1] == self.bars["start_us"][0]:
            first = self.bars[0].copy()
            whole = bars[-1:]
            _join(whole, first, keeps_close=False)
            whole["complete"] = first["complete"]
            self.bars[0] = whole[0]
            bars = bars[:-1]
        self._push_before(bars)

    def _prepend_counted(self, ticks: Block) -> None:
        if self._oldest is not None:
            ticks = np.concatenate((ticks, self._oldest))
            self._start += 1
            self.first += 1
        breaks = np.flatnonzero(_breaks(ticks)).tolist()
        bounds = sorted({0, *breaks, ticks.size})
        for begin, end in reversed(list(pairwise(bounds))):
            part = ticks[begin:end]
            bars = _rows_of(self._gathered(part[::-1]))[::-1].copy()
            bars["open"], bars["close"] = bars["close"].copy(), bars["open"].copy()
            # The oldest of a stretch is the one that is not full.
            short = not bars["complete"][0]
            is_first = begin == 0
            self._oldest = part[: int(bars["trades"][0])].copy() if short and is_first else None
            bars["cut"][0] = short and not is_first
            bars["complete"] = True
            self._push_before(bars)

    def _timed(self, ticks: Block) -> npt.NDArray[np.void]:
        span_us = round(self.kind.size * 1e6)
        time_us = ticks["time_us"]
        at = int(time_us[0]) if time_us[0] >= 0 else int(ticks["recv_us"][0])
        bars = _rows_of(time_bars(ticks, span_us, origin_us=self._origin_us(at)))
        after = ticks[_breaks(ticks)]
        if after.size:
            at_us = np.where(after["time_us"] >= 0, after["time_us"], after["recv_us"])
            place = np.searchsorted(bars["start_us"], at_us, side="right") - 1
            bars["cut"][place] = True
        return bars

    def _gathered(self, ticks: Block) -> Bars:
        size = self.kind.size
        if self.kind.unit is Unit.COUNT:
            return tick_bars(ticks, int(size))
        return (volume_bars if self.kind.unit is Unit.VOLUME else turnover_bars)(ticks, size)

    def _push(self, bars: npt.NDArray[np.void]) -> None:
        self._reserve(after=bars.size)
        self._rows[self._stop : self._stop + bars.size] = bars
        self._stop += bars.size

    def _push_before(self, bars: npt.NDArray[np.void]) -> None:
        self._reserve(before=bars.size)
        self._rows[self._start - bars.size : self._start] = bars
        self._start -= bars.size
        self.first -= bars.size

    def _reserve(self, *, before: int = 0, after: int = 0) -> None:
        """Make room at either end; amortised by doubling."""
        if before <= self._start and self._stop + after <= self._rows.size:
            return
        count = len(self)
        left = max(2 * before, count) if before > self._start else self._start
        right = (
            max(2 * after, count) if self._stop + after > self._rows.size else self._rows.size - self._stop
        )
        rows = np.zeros(left + count + right, dtype=CHART_BAR)
        rows[left : left + count] = self.bars
        self._rows, self._start, self._stop = rows, left, left + count


def _rows_of(bars: Bars) -> npt.NDArray[np.void]:
    rows = np.zeros(bars.size, dtype=CHART_BAR)
    for name in BAR.names or ():
        rows[name] = bars[name]
    return rows


def _grouped(bars: npt.NDArray[np.void], starts: npt.NDArray[np.intp]) -> npt.NDArray[np.void]:
    """The bars from each of these places to the next as one; without a mean."""
    ends = np.append(starts[1:], bars.size) - 1
    groups = np.zeros(starts.size, dtype=CHART_BAR)
    for name in ("start_us", "open"):
        groups[name] = bars[name][starts]
    for name in ("end_us", "close"):
        groups[name] = bars[name][ends]
    groups["high"] = np.maximum.reduceat(bars["high"], starts)
    groups["low"] = np.minimum.reduceat(bars["low"], starts)
    groups["volume"] = np.add.reduceat(bars["volume"], starts)
    groups["flags"] = np.bitwise_or.reduceat(bars["flags"], starts)
    groups["cut"] = np.logical_or.reduceat(bars["cut"], starts)
    return groups


def _breaks(ticks: Block) -> npt.NDArray[np.bool_]:
    """Before which ticks some are missing; a flag on a late one says nothing of where it stands."""
    flags = ticks["flags"]
    breaks: npt.NDArray[np.bool_] = (flags & TickFlag.AFTER_GAP != 0) & (flags & _LATE == 0)
    return breaks


def _join(whole: npt.NDArray[np.void], bar: Any, *, keeps_close: bool) -> None:
    """Add a bar to the one before it, in place.

    Args:
        whole: The one before, as an array of one.
        bar: The later one.
        keeps_close: Whether the later one only came late, so that its close is none.
    """
    value = np.nansum([whole["vwap"][0] * whole["volume"][0], bar["vwap"] * bar["volume"]])
    whole["high"] = np.fmax(whole["high"], bar["high"])
    whole["low"] = np.fmin(whole["low"], bar["low"])
    whole["end_us"] = np.maximum(whole["end_us"], bar["end_us"])
    for name in ("volume", "turnover", "buy_volume", "sell_volume", "trades"):
        whole[name] += bar[name]
    whole["vwap"] = value / whole["volume"][0] if whole["volume"][0] > 0 else np.nan
    whole["flags"] |= bar["flags"]
    whole["cut"] |= bar["cut"]
    if not keeps_close:
        whole["close"] = bar["close"]

"""The mean price of a day weighted by volume (VWAP), and how far prices lie from it.

VWAP is the traded value over the traded quantity from the day's first print on (Berkowitz, Logue and Noser,
"The Total Cost of Transactions on the NYSE", Journal of Finance 43, 1988). Its deviation is the square root
of the variance with the volumes as weights,

    s² = Σ v (p - vwap)² / Σ v = Σ v (p - c)² / Σ v - (vwap - c)²,

whose right side needs only sums; c is any price near the others, so that the difference keeps its digits.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tickdeck.domain.calendar import DAY_US
from tickdeck.domain.tick import NO_TIME, Block

STEP_US = 1_000_000
"""The curve has a point for each second in which there was a print."""
_HOUR_US = 3_600_000_000
_FIRST_STEPS = 512

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class VwapCurve:
    """The curve; point i holds from `time_us[i]` on.

    Attributes:
        time_us: The end of the second that a point tells of, UTC microseconds, ascending.
        vwap: Mean price of the local day up to there; NaN while nothing is known to have been traded.
        deviation: Standard deviation of the prices, weighted by volume.
        begins: Whether a point is the first of its day, so that no line leads to it.
    """

    time_us: Ints
    vwap: Floats
    deviation: Floats
    begins: npt.NDArray[np.bool_]

    def since(self, from_us: int) -> VwapCurve:
        """The points behind a moment, UTC microseconds."""
        first = int(np.searchsorted(self.time_us, from_us, side="right"))
        begins = self.begins[first:].copy()
        begins[:1] = True
        return VwapCurve(self.time_us[first:], self.vwap[first:], self.deviation[first:], begins)


class SessionVwap:
    """VWAP of each local day of one instrument; prints without a volume count nothing.

    Attributes:
        version: Grows with every print taken in.
    """

    def __init__(self, offset_us: Callable[[int], int]) -> None:
        """Make an empty curve.

        Args:
            offset_us: How far the venue's wall clock is ahead of UTC at a moment, both in microseconds.
        """
        self._offset_us = offset_us
        self._offset_hour, self._offset = -1, 0
        self.version = 0
        self._centre = np.nan
        self._size = 0
        self._step = np.zeros(_FIRST_STEPS, dtype=np.int64)
        self._day = np.zeros(_FIRST_STEPS, dtype=np.int64)
        # Volume, volume times price, volume times price squared; prices from the centre on.
        self._sums = np.zeros((3, _FIRST_STEPS))
        self._totals = np.zeros((3, _FIRST_STEPS))
        self._known = 0

    def append(self, ticks: Block) -> None:
        """Take in ticks, in arrival order; a late one counts at its own time."""
        step, day, sums = self._steps(ticks)
        if step.size == 0:
            return
        self.version += 1
        if self._size and step[0] <= self._step[self._size - 1]:
            first = int(np.searchsorted(self._step[: self._size], step[0]))
            step, day, sums = _merged(
                (step, day, sums),
                (
                    self._step[first : self._size],
                    self._day[first : self._size],
                    self._sums[:, first : self._size],
                ),
            )
            self._size = first
        size = self._size + step.size
        if size > self._step.size:
            self._grow(max(size, 2 * self._step.size))
        at = slice(self._size, size)
        self._step[at], self._day[at], self._sums[:, at] = step, day, sums
        self._known = min(self._known, self._size)
        self._size = size

    def prepend(self, ticks: Block) -> None:
        """Take in ticks that are older than all before, in any order."""
        held = self._step[: self._size], self._day[: self._size], self._sums[:, : self._size]
        step, day, sums = self._steps(ticks)
        if step.size == 0:
            return
        self.version += 1
        if self._size and step[-1] >= held[0][0]:
            step, day, sums = _merged((step, day, sums), held)
        else:
            step, day = np.concatenate((step, held[0])), np.concatenate((day, held[1]))
            sums = np.concatenate((sums, held[2]), axis=1)
        self._step, self._day, self._sums = step, day, sums
        self._totals = np.zeros_like(sums)
        self._size, self._known = step.size, 0

    @property
    def volume(self) -> float:
        """The quantity of the newest day, as far as its prints were taken in."""
        return self._newest_day()[0] if self._size else 0.0

    @property
    def second_day_us(self) -> int | None:
        """When the first print was made of the day after the first, UTC microseconds; None for one day alone.

        Of the first day the beginning may be missing.
        """
        if self._size == 0:
            return None
        place = bisect_right(self._day, self._day[0], 0, self._size)
        return int(self._step[place]) * STEP_US if place < self._size else None

    def latest(self) -> tuple[float, float]:
        """VWAP and deviation as they are now; NaN while there are none."""
        if self._size == 0:
            return np.nan, np.nan
        volume, value, square = self._newest_day()
        if not volume > 0:
            return np.nan, np.nan
        mean = value / volume
        return mean + float(self._centre), max(square / volume - mean**2, 0.0) ** 0.5

    def _newest_day(self) -> tuple[float, float, float]:
        """The sums of the newest day; there must be one."""
        self._bring_up_to_date()
        last = self._size - 1
        # Unlike searchsorted, bisect looks at a few days instead of converting them all.
        first = bisect_left(self._day, self._day[last], 0, self._size)
        totals = self._totals[:, last] - self._totals[:, first - 1] if first else self._totals[:, last]
        volume, value, square = totals.tolist()
        return volume, value, square

    def curve(self, from_us: int, to_us: int, most: int) -> VwapCurve:
        """The curve between two moments, and one point beyond on either side.

        Args:
            from_us: UTC microseconds.
            to_us: UTC microseconds.
            most: About so many points are enough; with more, some are left out.
        """
        steps = self._step[: self._size]
        start = max(0, int(np.searchsorted(steps, from_us // STEP_US)) - 1)
        stop = min(self._size, int(np.searchsorted(steps, to_us // STEP_US, side="right")) + 1)
        places = np.arange(start, stop, max(1, (stop - start) // max(1, most)))
        if places.size and places[-1] != stop - 1:
            places = np.append(places, stop - 1)
        return self._curve(places)

    def _curve(self, places: npt.NDArray[np.intp]) -> VwapCurve:
        self._bring_up_to_date()
        day = self._day[: self._size]
        first = np.searchsorted(day, day[places])
        before = np.where(first > 0, self._totals[:, first - 1], 0.0)
        volume, value, square = self._totals[:, places] - before
        some = volume > 0
        blank = np.full(places.size, np.nan)
        mean = np.divide(value, volume, out=blank.copy(), where=some)
        variance = np.divide(square, volume, out=blank, where=some) - mean**2
        begins = np.ones(places.size, dtype=bool)
        begins[1:] = day[places[1:]] != day[places[:-1]]
        return VwapCurve(
            (self._step[places] + 1) * STEP_US,
            mean + self._centre,
            np.sqrt(np.maximum(variance, 0.0)),
            begins,
        )

    def _bring_up_to_date(self) -> None:
        if self._known < self._size:
            at = slice(self._known, self._size)
            np.cumsum(self._sums[:, at], axis=1, out=self._totals[:, at])
            if self._known:
                self._totals[:, at] += self._totals[:, self._known - 1 : self._known]
            self._known = self._size

    def _steps(self, ticks: Block) -> tuple[Ints, Ints, Floats]:
        """Seconds, local days and sums of ticks, by time."""
        volume, price = ticks["volume"], ticks["price"]
        usable = np.isfinite(volume) & (volume > 0) & np.isfinite(price)
        ticks, volume, price = ticks[usable], volume[usable], price[usable]
        if ticks.size == 0:
            return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64), np.zeros((3, 0))
        if np.isnan(self._centre):
            self._centre = float(price[0])
        time_us = np.where(ticks["time_us"] == NO_TIME, ticks["recv_us"], ticks["time_us"])
        step = time_us // STEP_US
        if bool((step[1:] < step[:-1]).any()):
            order = np.argsort(step, kind="stable")
            step, volume, price = step[order], volume[order], price[order]
        starts = np.flatnonzero(np.concatenate(([True], step[1:] != step[:-1])))
        price = price - self._centre
        sums = np.stack(
            [np.add.reduceat(part, starts) for part in (volume, volume * price, volume * price * price)]
        )
        step = step[starts]
        return step, self._days(step), sums

    def _days(self, step: Ints) -> Ints:
        hour = int(step[0]) * STEP_US // _HOUR_US
        if hour != self._offset_hour:
            self._offset_hour, self._offset = hour, self._offset_us(int(step[0]) * STEP_US)
        days: Ints = (step * STEP_US + self._offset) // DAY_US
        return days

    def _grow(self, size: int) -> None:
        more = size - self._step.size
        self._step = np.append(self._step, np.zeros(more, dtype=np.int64))
        self._day = np.append(self._day, np.zeros(more, dtype=np.int64))
        self._sums = np.concatenate((self._sums, np.zeros((3, more))), axis=1)
        self._totals = np.concatenate((self._totals, np.zeros((3, more))), axis=1)


def _merged(one: tuple[Ints, Ints, Floats], other: tuple[Ints, Ints, Floats]) -> tuple[Ints, Ints, Floats]:
    """Seconds of two as those of one, by time."""
    step = np.concatenate((one[0], other[0]))
    order = np.argsort(step, kind="stable")
    step, day = step[order], np.concatenate((one[1], other[1]))[order]
    sums = np.concatenate((one[2], other[2]), axis=1)[:, order]
    starts = np.flatnonzero(np.concatenate(([True], step[1:] != step[:-1])))
    return step[starts], day[starts], np.add.reduceat(sums, starts, axis=1)

"""Which stretches of a chart's time nobody traded in because the market was closed."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from tickdeck.domain.sessions import Phase, TradingCalendar
from tickdeck.gui.charts.tick_series import TickSeries

_LEFT_OUT = {Phase.CLOSED, Phase.LUNCH}
_LEAST_S = 60.0
_MOST_SPANS = 4_000
_LOOK_AGAIN_S = 10.0
"""So often all prints since the close are looked at anew: some come later than their time says."""


class ClosedTimes:
    """Finds them, and remembers those that are over.

    Of a closed phase only the longest stretch without a print is left out: one that came just behind the
    close stays where it was.
    """

    def __init__(self, calendar: TradingCalendar) -> None:
        self._calendar = calendar
        self._found: dict[int, tuple[float, float]] = {}
        self._last: tuple[tuple[float, float], ...] = ()
        self._open = _Stretch(math.nan)

    def of(self, series: TickSeries, now_x: float) -> tuple[tuple[float, float], ...]:
        """The closed stretches from a series' first print until now, as (from, to) in its seconds.

        The same object is given as long as they are the same.
        """
        if len(series) == 0:
            return ()
        found = []
        at_us = series.t0_us + round(series.first_x * 1e6)
        end_us = series.t0_us + round(now_x * 1e6)
        for _ in range(_MOST_SPANS):
            if at_us >= end_us:
                break
            span = self._calendar.at(at_us)
            if span.phase in _LEFT_OUT:
                is_over = span.to_us <= series.t0_us + series.last_x * 1e6
                stretch = self._found.get(span.from_us)
                if stretch is None:
                    begin, end = max(span.from_us, at_us), min(span.to_us, end_us)
                    from_x, to_x = (begin - series.t0_us) / 1e6, (end - series.t0_us) / 1e6
                    stretch = self._free(series, from_x, to_x, is_over=is_over)
                    if is_over and begin == span.from_us:
                        self._found[span.from_us] = stretch
                if stretch[1] - stretch[0] >= _LEAST_S:
                    found.append(stretch)
            at_us = span.to_us
        if tuple(found) != self._last:
            self._last = tuple(found)
        return self._last

    def _free(self, series: TickSeries, from_x: float, to_x: float, *, is_over: bool) -> tuple[float, float]:
        """The longest stretch between two times without a print."""
        if series.count_between(from_x, to_x) == 0:
            return from_x, to_x
        # A stretch that goes on is asked for with each frame, and most of its prints were looked at before.
        known = self._open
        if is_over or known.from_x != from_x or to_x - known.begun_x > _LOOK_AGAIN_S:
            known = _Stretch(from_x, begun_x=to_x, seen_x=from_x)
        behind_x = math.nextafter(known.seen_x, math.inf)
        if series.count_between(behind_x, to_x):
            known = known.with_prints(series.between(behind_x, to_x).x)
        if not is_over:
            self._open = known
        begin, end = max(known.free, (known.seen_x, to_x), key=lambda pair: pair[1] - pair[0])
        # A hair's breadth, so that the prints at its ends lie beside the seam rather than on it.
        return begin + 1e-3, end - 1e-3


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A closed time as far as its prints were looked at.

    Attributes:
        from_x: Where it begins.
        begun_x: The present when it was first looked at.
        seen_x: The last print that was looked at; at first where it begins.
        free: The longest time without a print until then.
    """

    from_x: float
    begun_x: float = 0.0
    seen_x: float = 0.0
    free: tuple[float, float] = (0.0, 0.0)

    def with_prints(self, x: npt.NDArray[np.float64]) -> _Stretch:
        """The same after some more prints."""
        edges = np.concatenate(([self.seen_x], x))
        at = int(np.argmax(np.diff(edges)))
        longest = float(edges[at]), float(edges[at + 1])
        is_longer = longest[1] - longest[0] > self.free[1] - self.free[0]
        return replace(self, seen_x=float(x[-1]), free=longest if is_longer else self.free)

"""Which stretches of a chart's time nobody traded in because the market was closed."""

from __future__ import annotations

import numpy as np

from tickdeck.domain.sessions import Phase, TradingCalendar
from tickdeck.gui.charts.tick_series import TickSeries

_LEFT_OUT = {Phase.CLOSED, Phase.LUNCH}
_LEAST_S = 60.0
_MOST_SPANS = 4_000


class ClosedTimes:
    """Finds them, and remembers those that are over.

    Of a closed phase only the longest stretch without a print is left out: one that came just behind the
    close stays where it was.
    """

    def __init__(self, calendar: TradingCalendar) -> None:
        self._calendar = calendar
        self._found: dict[int, tuple[float, float]] = {}
        self._last: tuple[tuple[float, float], ...] = ()

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
                    stretch = _free(series, (begin - series.t0_us) / 1e6, (end - series.t0_us) / 1e6)
                    if is_over and begin == span.from_us:
                        self._found[span.from_us] = stretch
                if stretch[1] - stretch[0] >= _LEAST_S:
                    found.append(stretch)
            at_us = span.to_us
        if tuple(found) != self._last:
            self._last = tuple(found)
        return self._last


def _free(series: TickSeries, from_x: float, to_x: float) -> tuple[float, float]:
    """The longest stretch between two times without a print."""
    if series.count_between(from_x, to_x) == 0:
        return from_x, to_x
    edges = np.concatenate(([from_x], series.between(from_x, to_x).x, [to_x]))
    at = int(np.argmax(np.diff(edges)))
    # A hair's breadth, so that the prints at its ends lie beside the seam rather than on it.
    return float(edges[at]) + 1e-3, float(edges[at + 1]) - 1e-3

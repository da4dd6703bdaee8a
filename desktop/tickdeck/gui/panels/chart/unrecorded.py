"""The time between the last print of an earlier run and the first of this one: nobody recorded it."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tickdeck.domain.sessions import Phase, TradingCalendar
from tickdeck.domain.tick import NO_TIME, Block
from tickdeck.gui.charts.gap_band import PlacedBand, length_text
from tickdeck.gui.charts.tick_series import TickSeries
from tickdeck.words import tr

_LEAST_US = 5_000_000
"""So much of an open market may pass between two prints anyway."""


class Unrecorded:
    """Finds it out from this run's first ticks and the newest that a recording has from before them.

    Its length is told without the hours in which the market was closed: nothing is missing from those.
    """

    def __init__(self, calendar: TradingCalendar) -> None:
        self._calendar = calendar
        self._has_begun = False
        self._from_us: int | None = None
        self._to_us: int | None = None
        self._band: PlacedBand | None = None

    def begin(self, ticks: Block, missed: int) -> bool:
        """Take note of this run's first ticks; later ones change nothing.

        Args:
            ticks: From the tape, in arrival order.
            missed: How many before them the tape has let go; the recording has those, so that nothing can
                be told from the first one left.

        Returns:
            Whether the time before them was not recorded, as far as is known by now.
        """
        times = _times(ticks)
        if self._has_begun or not (times.size or missed):
            return False
        self._has_begun = True
        if not missed:
            self._to_us = int(times.min())
        return self._is_gap()

    def recall(self, ticks: Block) -> bool:
        """Take note of the newest recorded ticks; older ones, which come later, change nothing.

        Returns:
            Whether the time behind them was not recorded, as far as is known by now.
        """
        times = _times(ticks)
        if self._to_us is not None:
            times = times[times < self._to_us]
        if self._from_us is not None or not times.size:
            return False
        self._from_us = int(times.max())
        return self._is_gap()

    def band(self, series: TickSeries) -> PlacedBand | None:
        """Where it lies on the chart; None where there is none, the same object while nothing changes."""
        if self._band is None and self._from_us is not None and self._to_us is not None and self._is_gap():
            from_x, to_x = ((at_us - series.t0_us) / 1e6 for at_us in (self._from_us, self._to_us))
            length = length_text(self._open_us(self._from_us, self._to_us) / 1e6)
            self._band = PlacedBand(
                from_x, to_x, tr("gap {length} · not recorded", length=length), short=length
            )
        return self._band

    def _is_gap(self) -> bool:
        if self._from_us is None or self._to_us is None:
            return False
        return self._open_us(self._from_us, self._to_us) > _LEAST_US

    def _open_us(self, from_us: int, to_us: int) -> int:
        """How long the market was open between two moments."""
        found = 0
        while from_us < to_us:
            span = self._calendar.at(from_us)
            end_us = min(span.to_us, to_us)
            found += end_us - from_us if span.phase is Phase.OPEN else 0
            from_us = end_us
        return found


def _times(ticks: Block) -> npt.NDArray[np.int64]:
    ticks = ticks[np.isfinite(ticks["price"])]
    times: npt.NDArray[np.int64] = np.where(ticks["time_us"] == NO_TIME, ticks["recv_us"], ticks["time_us"])
    return times

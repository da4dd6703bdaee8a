"""What a chart draws: the prints of an instrument, and bars and VWAP of them, built part by part."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from tickdeck.analytics.vwap import SessionVwap
from tickdeck.domain.calendar import DAY_US
from tickdeck.domain.tick import Block
from tickdeck.gui.charts.bar_series import BarSeries
from tickdeck.gui.charts.chart_kind import TICKS, ChartKind
from tickdeck.gui.charts.prints import BREAKS, Prints
from tickdeck.gui.charts.tick_page import Page
from tickdeck.gui.charts.tick_series import DEFAULT_CAPACITY, MOST_PRINTS, TickSeries

PART_ROWS = 32_768
"""So many prints are gathered into bars in one frame, a few milliseconds of work."""


class ChartData:
    """Prints, bars and VWAP of one instrument.

    Attributes:
        series: The prints.
        vwap: Their mean by volume.
        kind: What the bars are.
        bars: The bars; None while every print is shown.
    """

    def __init__(
        self,
        offset_us: Callable[[int], int] = lambda _: 0,
        *,
        capacity: int = DEFAULT_CAPACITY,
        most: int = MOST_PRINTS,
    ) -> None:
        """Hold nothing yet.

        Args:
            offset_us: How far the venue's wall clock is ahead of UTC at a moment, both in microseconds.
            capacity: See `TickSeries`.
            most: How many prints are held at most.
        """
        self._offset_us = offset_us
        self.series = TickSeries(capacity, most)
        self.vwap = SessionVwap(offset_us)
        self.kind = TICKS
        self.bars: BarSeries | None = None
        # Parts that are still to be taken in, the oldest first, so that the last is next.
        self._for_bars: list[_Part] = []
        self._for_vwap: list[_Part] = []

    @property
    def version(self) -> tuple[int, int, int]:
        """Differs once anything to be seen does."""
        return self.series.version, self.vwap.version, self.bars.version if self.bars is not None else -1

    @property
    def is_working(self) -> bool:
        """Whether `work` has something left to do."""
        return bool(self._for_bars or self._for_vwap)

    def append(self, ticks: Block, *, after_gap: bool = False) -> None:
        """Take in new ticks, in arrival order; see `TickSeries.append`."""
        if ticks.size == 0:
            return
        self.series.append(ticks, after_gap=after_gap)
        self.vwap.append(ticks)
        if self.bars is not None:
            self.bars.append(ticks, after_gap=after_gap)

    def prepend(self, ticks: Block, *, before_gap: bool = False) -> int:
        """Take in older ticks; bars and VWAP of them follow with `work`.

        Args:
            ticks: In arrival order.
            before_gap: Whether prints after the last of these are missing.

        Returns:
            How many were taken.
        """
        if before_gap and len(self.series):
            self.series.break_first()
            if self.bars is not None and self._for_bars:
                self._for_bars[0] = replace(self._for_bars[0], is_cut=True)
            elif self.bars is not None:
                self.bars.cut_first()
        taken = self.series.prepend(ticks)
        if taken is None:
            return 0
        parts = _parts(taken)
        self._for_vwap[:0] = parts
        if self.bars is not None:
            self._for_bars[:0] = parts
        return int(taken.x.size)

    def choose(self, kind: ChartKind) -> None:
        """Make bars of another kind, the newest at once, older ones with `work`."""
        self.kind = kind
        self.bars = None
        self._for_bars = []
        if not kind.has_bars:
            return
        self.bars = BarSeries(kind, self._midnight_us)
        held: list[Prints | Page] = [*self.series.pages, self.series.newest]
        parts = [part for some in held for part in _parts(some)]
        if parts:
            newest = parts.pop().prints
            self.bars.append(newest.block(self.series.t0_us))
            if newest.marks[0] & BREAKS:
                self.bars.cut_first()
        self._for_bars = parts

    def work(self) -> None:
        """Take in one more part of what is older."""
        if self._for_bars and self.bars is not None:
            part = self._for_bars.pop()
            self.bars.prepend(part.prints.block(self.series.t0_us))
            if part.is_cut:
                self.bars.cut_first()
        elif self._for_vwap:
            self.vwap.prepend(self._for_vwap.pop().prints.block(self.series.t0_us))

    def _midnight_us(self, at_us: int) -> int:
        offset_us = self._offset_us(at_us)
        return (at_us + offset_us) // DAY_US * DAY_US - offset_us


@dataclass(frozen=True, slots=True)
class _Part:
    """Some prints of what has them, unpacked only when they are taken in.

    Attributes:
        of: What has them.
        start, stop: Which of its prints.
        is_cut: Whether prints before the first of these are missing.
    """

    of: Prints | Page
    start: int
    stop: int
    is_cut: bool = False

    @property
    def prints(self) -> Prints:
        return self.of.part(self.start, self.stop)


def _parts(of: Prints | Page) -> list[_Part]:
    return [_Part(of, start, min(start + PART_ROWS, of.size)) for start in range(0, of.size, PART_ROWS)]

"""The times between two runs while the market traded: nobody recorded them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tickdeck.domain.sessions import Phase, TradingCalendar
from tickdeck.domain.tick import NO_TIME, Block, TickFlag
from tickdeck.gui.charts.gap_band import PlacedBand, length_text
from tickdeck.gui.charts.tick_series import TickSeries
from tickdeck.words import tr

_LEAST_US = 5_000_000
"""So much of an open market may pass between two prints anyway."""

Times = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Span:
    """A time in which nothing was recorded, UTC microseconds of the exchange's clock.

    Attributes:
        from_us, to_us: The time.
        open_us: How long of it the market was open.
    """

    from_us: int
    to_us: int
    open_us: int


class Unrecorded:
    """Finds them out: from what the recording tells of earlier runs, and from this run's first ticks.

    The last one ends with this run's first print, or in the present while there is none; it begins with the
    newest print that the recording has from before. Lengths are told without the hours in which the market
    was closed: nothing is missing from those.
    """

    def __init__(self, calendar: TradingCalendar) -> None:
        self._calendar = calendar
        self._has_begun = False
        self._from_us: int | None = None
        # When that print was received, and how far its time is ahead of that.
        self._received_us, self._ahead_us = 0, 0
        self._until_now: _Span | None = None
        self._to_us: int | None = None
        self._earlier: list[_Span] = []
        self._bands: tuple[PlacedBand, ...] = ()
        # What these were made of.
        self._shown: list[_Span] = []

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
        return self._before_this_run() is not None

    def recall(
        self, ticks: Block, pauses: Sequence[tuple[int, int]] = (), next_us: int | None = None
    ) -> tuple[Block, bool]:
        """Take note of recorded ticks: the newest first, then older ones.

        Args:
            ticks: In arrival order.
            pauses: When nothing was recorded, whether the market was open or not; UTC microseconds of
                receipt.
            next_us: The time of the print after them, UTC microseconds of the exchange's clock; None where
                there is none yet.

        Returns:
            The ticks, with those flagged that follow a gap, and whether prints after the last are missing.
        """
        times = _times(ticks)
        if self._to_us is not None:
            times = times[times < self._to_us]
        is_cut = False
        if self._from_us is None and times.size:
            self._from_us = int(times.max())
            at = int(np.flatnonzero(_all_times(ticks) == self._from_us)[-1])
            self._received_us = int(ticks["recv_us"][at])
            self._ahead_us = self._from_us - self._received_us
            is_cut = self._before_this_run() is not None
        flagged: list[int] = []
        for pause in pauses if ticks.size else ():
            span, after = self._placed(ticks, pause, next_us)
            if span.open_us <= _LEAST_US:
                continue
            if not any(span.from_us == each.from_us for each in self._earlier):
                self._earlier.append(span)
            flagged += [after] if after < ticks.size else []
            is_cut |= after == ticks.size
        if flagged:
            ticks = ticks.copy()
            ticks["flags"][flagged] |= int(TickFlag.AFTER_GAP)
        return ticks, is_cut

    def wait(self, now_us: int, pauses: Sequence[tuple[int, int]]) -> None:
        """Take note of the present, which ends the time before this run while it has no print.

        Args:
            now_us: The present, UTC microseconds of the exchange's clock.
            pauses: When nothing was recorded until this run began, oldest first; UTC microseconds of receipt.
        """
        self._until_now = None
        if self._has_begun or self._from_us is None or not pauses or pauses[-1][1] <= self._received_us:
            return
        # Others may have been recorded for longer than this one traded.
        from_us = max(self._from_us, pauses[-1][0] + self._ahead_us)
        if now_us > from_us:
            # No print says that it trades, so that only the calendar does.
            span = _Span(from_us, now_us, self._hours_us(from_us, now_us))
            self._until_now = span if span.open_us > _LEAST_US else None

    def bands(self, series: TickSeries) -> tuple[PlacedBand, ...]:
        """Where they lie on the chart, by time; the same object while nothing changes."""
        last = self._before_this_run() or self._until_now
        spans = sorted(self._earlier, key=lambda span: span.from_us)
        if last is not None:
            # The recording may tell of the same one, as this run's first segment may be sealed.
            spans = [span for span in spans if span.to_us <= last.from_us or span.from_us >= last.to_us]
            spans.append(last)
        if spans != self._shown:
            self._shown = spans
            self._bands = tuple(_band(span, series.t0_us) for span in spans)
        return self._bands

    def _before_this_run(self) -> _Span | None:
        if self._from_us is None or self._to_us is None:
            return None
        span = _Span(self._from_us, self._to_us, self._open_us(self._from_us, self._to_us))
        return span if span.open_us > _LEAST_US else None

    def _placed(self, ticks: Block, pause: tuple[int, int], next_us: int | None) -> tuple[_Span, int]:
        """Where a pause lies by the exchange's clock, and the place of the first tick after it.

        The clocks differ by the latency, or by years in replayed traffic: the ticks around it tell.
        """
        received_us, times = ticks["recv_us"], _all_times(ticks)
        after = int(np.searchsorted(received_us, pause[1]))
        before = int(np.searchsorted(received_us, pause[0], side="right")) - 1
        near = before if before >= 0 else min(after, ticks.size - 1)
        ahead_us = int(times[near]) - int(received_us[near])
        from_us, to_us = pause[0] + ahead_us, pause[1] + ahead_us
        if before >= 0:
            from_us = max(from_us, int(times[before]))
        if after < ticks.size:
            to_us = min(to_us, int(times[after]))
        elif next_us is not None:
            to_us = min(to_us, next_us)
        to_us = max(from_us, to_us)
        return _Span(from_us, to_us, self._open_us(from_us, to_us)), after

    def _open_us(self, from_us: int, to_us: int) -> int:
        """How long the market was open between two moments at which it traded."""
        span = self._calendar.at(from_us)
        if to_us < span.to_us:
            # It trades now, whatever the calendar says: a simulated market does so at night.
            return to_us - from_us
        return self._hours_us(from_us, to_us)

    def _hours_us(self, from_us: int, to_us: int) -> int:
        """How long the market was open between two moments, as its calendar says."""
        found = 0
        while from_us < to_us:
            span = self._calendar.at(from_us)
            end_us = min(span.to_us, to_us)
            found += end_us - from_us if span.phase is Phase.OPEN else 0
            from_us = end_us
        return found


def _band(span: _Span, t0_us: int) -> PlacedBand:
    from_x, to_x = ((at_us - t0_us) / 1e6 for at_us in (span.from_us, span.to_us))
    length = length_text(span.open_us / 1e6)
    return PlacedBand(from_x, to_x, tr("gap {length} · not recorded", length=length), short=length)


def _times(ticks: Block) -> Times:
    return _all_times(ticks[np.isfinite(ticks["price"])])


def _all_times(ticks: Block) -> Times:
    times: Times = np.where(ticks["time_us"] == NO_TIME, ticks["recv_us"], ticks["time_us"])
    return times

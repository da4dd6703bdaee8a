"""Latency of every single tick, in a histogram of constant size."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from tickdeck.domain.tick import Block

TURNS = 2
"""The screen is painted in so many turns, each with a part of it."""

_LOWEST_US = 1.0
_HIGHEST_US = 600_000_000.0
_STEPS_PER_OCTAVE = 16
_BUCKETS = int(math.log2(_HIGHEST_US / _LOWEST_US) * _STEPS_PER_OCTAVE) + 2


class LatencyHistogram:
    """Counts latencies in buckets 1/16 of an octave wide, so that quantiles are within 4.5 %.

    Not thread-safe: one thread records; others may read a slightly older state.
    """

    def __init__(self) -> None:
        self._counts = np.zeros(_BUCKETS, dtype=np.int64)
        self._max_us = 0.0

    def record(self, latencies_us: npt.NDArray[np.int64] | npt.NDArray[np.float64]) -> None:
        """Count latencies, given in microseconds; negative ones count as 0."""
        if latencies_us.size == 0:
            return
        steps = np.log2(np.clip(latencies_us, _LOWEST_US, _HIGHEST_US)) * _STEPS_PER_OCTAVE
        self._counts += np.bincount(steps.astype(np.intp) + 1, minlength=_BUCKETS)
        self._max_us = max(self._max_us, float(latencies_us.max()))

    @property
    def count(self) -> int:
        """How many latencies have been counted."""
        return int(self._counts.sum())

    @property
    def max_ms(self) -> float:
        """The largest latency in milliseconds, exact; 0 where nothing was counted."""
        return self._max_us / 1000

    def quantile_ms(self, q: float) -> float:
        """Milliseconds that a share q of all ticks stayed within; NaN where nothing was counted.

        The upper edge of the bucket is given, so the figure never flatters, and never exceeds the largest.
        """
        total = self.count
        if total == 0:
            return math.nan
        bucket = int(np.searchsorted(np.cumsum(self._counts), math.ceil(q * total)))
        return min(float(2 ** (bucket / _STEPS_PER_OCTAVE)) * _LOWEST_US, self._max_us) / 1000

    def since(self, earlier: LatencyHistogram) -> LatencyHistogram:
        """What has been counted since an earlier `copy`; its maximum is a bucket's edge."""
        difference = LatencyHistogram()
        difference._counts = self._counts - earlier._counts
        (filled,) = np.nonzero(difference._counts)
        if filled.size:
            difference._max_us = min(float(2 ** (filled[-1] / _STEPS_PER_OCTAVE)), self._max_us)
        return difference

    def copy(self) -> LatencyHistogram:
        """A snapshot of the present counts."""
        twin = LatencyHistogram()
        twin._counts = self._counts.copy()
        twin._max_us = self._max_us
        return twin


class PaintLatency:
    """Receive-to-paint of every tick: from its receipt until every part of the screen shows it.

    A sink of ingest. While no window is visible nothing is painted and nothing is measured.
    """

    def __init__(self) -> None:
        self.histogram = LatencyHistogram()
        # Receipts since the last turn, and since the turns before it that have not had all turns behind them.
        self._waiting: list[list[npt.NDArray[np.int64]]] = [[]]
        self._visible = False

    def append(self, block: Block) -> None:
        """Remember when the ticks of a block were received."""
        if self._visible:
            self._waiting[-1].append(block["recv_us"])

    def show(self, visible: bool) -> None:
        """Start or stop measuring as the window is shown or hidden."""
        self._visible = visible
        self._waiting = [[]]

    def painted(self, at_us: int) -> None:
        """Count what all of the screen shows since `at_us`, UTC microseconds of the same clock.

        That turn showed all ticks appended so far, but only on its part of the screen: what every part shows
        was appended before the turn that began the round.
        """
        if len(self._waiting) == TURNS:
            shown = self._waiting.pop(0)
            if shown:
                self.histogram.record(at_us - np.concatenate(shown))
        self._waiting.append([])

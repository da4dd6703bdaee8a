"""From the time of a print to its place along a chart, and back: as it ran, compact, or by bars."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
_BAR_EDGE = 0.15
"""Where in its room of 1 a bar begins, and how far before the end of it the bar ends."""


class Scale(Protocol):
    """Places along a chart; both ways ascend."""

    def to_view(self, x: Floats) -> Floats:
        """Where times (seconds) lie."""

    def to_time(self, at: Floats) -> Floats:
        """Which times (seconds) lie at places."""


class TimeScale:
    """Time without what is closed: a closed stretch has no width. x = 0 lies at 0.

    Attributes:
        closed: The stretches left out, as (from, to) in seconds, ascending and apart.
    """

    def __init__(self, closed: Sequence[tuple[float, float]] = ()) -> None:
        self.closed = tuple(closed)
        edges = np.array(self.closed, dtype=np.float64).reshape(-1, 2)
        lengths = edges[:, 1] - edges[:, 0]
        behind = np.cumsum(lengths)
        self._edges = edges.ravel()
        self._left_out = np.column_stack((behind - lengths, behind)).ravel()
        self._zero = self._before(np.zeros(1))[0] if self.closed else 0.0
        self._at = edges[:, 0] - (behind - lengths) + self._zero
        self._behind = np.append(0.0, behind)

    @property
    def seams(self) -> Floats:
        """Where the stretches left out lie."""
        return self._at

    def to_view(self, x: Floats) -> Floats:
        """Where times (seconds) lie."""
        return x - self._before(x) + self._zero if self.closed else x

    def to_time(self, at: Floats) -> Floats:
        """Which times lie at places; at a seam, what comes after it."""
        if not self.closed:
            return at
        return at - self._zero + self._behind[np.searchsorted(self._at, at, side="right")]

    def _before(self, x: Floats) -> Floats:
        before: Floats = np.interp(x, self._edges, self._left_out)
        return before


class BarScale:
    """Bars side by side, each one wide, whatever time they took."""

    def __init__(self, start_x: Floats, end_x: Floats, first: int, every: int = 1) -> None:
        """Make the scale of some bars.

        Args:
            start_x: When each begins, seconds.
            end_x: When each ends.
            first: The number of the first of them, and the place of its left edge.
            every: How many bars there are from one of them to the next.
        """
        count = start_x.size
        times = np.column_stack((start_x, np.maximum(end_x, start_x))).ravel()
        left = first + every * np.arange(count, dtype=np.float64)
        self._times = np.maximum.accumulate(times) if count else np.zeros(1)
        places = np.column_stack((left + _BAR_EDGE, left + 1 - _BAR_EDGE)).ravel()
        self._places = places if count else np.zeros(1)

    def to_view(self, x: Floats) -> Floats:
        """Where times lie; what is beyond the bars, at their edge."""
        places: Floats = np.interp(x, self._times, self._places)
        return places

    def to_time(self, at: Floats) -> Floats:
        """Which times lie at places; beyond the bars, that of their edge."""
        times: Floats = np.interp(at, self._places, self._times)
        return times

"""The bars in view, and what is made of those that share a pixel."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tickdeck.domain.tick import TickFlag

Floats = npt.NDArray[np.float64]
_LEAST_SLOT_PX = 3.0
"""Bars with less room are gathered, so that each stroke is a pixel of its own."""


@dataclass(frozen=True, slots=True)
class BarView:
    """The bars in view; of many in one pixel, one for all of them.

    Attributes:
        left, right: Where each begins and ends along the chart.
        open, high, low, close: Prices.
        volume: What was traded in it.
        is_cut: Whether a gap interrupts it.
        is_auction: Whether it has a print of an auction.
    """

    left: Floats
    right: Floats
    open: Floats
    high: Floats
    low: Floats
    close: Floats
    volume: Floats
    is_cut: npt.NDArray[np.bool_]
    is_auction: npt.NDArray[np.bool_]

    @property
    def middle(self) -> Floats:
        """Where each has its stroke."""
        return (self.left + self.right) / 2


def bar_view(
    bars: npt.NDArray[np.void], left: Floats, right: Floats, is_cut: npt.NDArray[np.bool_], pixel: float
) -> BarView:
    """The bars in view.

    Args:
        bars: Of dtype `bar_series.CHART_BAR`.
        left: Where each begins along the chart.
        right: Where each ends.
        is_cut: Whether a gap interrupts it.
        pixel: How much of the chart a pixel is.
    """
    is_auction = bars["flags"] & int(TickFlag.AUCTION) != 0
    typical = float(np.median(right - left)) if left.size else 0.0
    if left.size < 2 or typical >= _LEAST_SLOT_PX * pixel:
        return BarView(
            left,
            right,
            np.ascontiguousarray(bars["open"]),
            np.ascontiguousarray(bars["high"]),
            np.ascontiguousarray(bars["low"]),
            np.ascontiguousarray(bars["close"]),
            np.ascontiguousarray(bars["volume"]),
            is_cut,
            is_auction,
        )
    column = np.floor((left + right) / 2 / (2 * pixel))
    starts = np.flatnonzero(np.concatenate(([True], column[1:] != column[:-1])))
    ends = np.append(starts[1:], left.size) - 1
    return BarView(
        column[starts] * 2 * pixel,
        (column[starts] + 1) * 2 * pixel,
        bars["open"][starts],
        np.maximum.reduceat(np.ascontiguousarray(bars["high"]), starts),
        np.minimum.reduceat(np.ascontiguousarray(bars["low"]), starts),
        bars["close"][ends],
        np.add.reduceat(np.ascontiguousarray(bars["volume"]), starts),
        np.logical_or.reduceat(is_cut, starts),
        np.logical_or.reduceat(is_auction, starts),
    )

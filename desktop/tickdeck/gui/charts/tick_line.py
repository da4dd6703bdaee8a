"""The line of prints: each price holds until the next print, and no longer than to a gap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tickdeck.gui.charts.tick_columns import Columns

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Line:
    """A line to draw: `connect[i]` tells whether point i is joined with the next."""

    x: Floats
    y: Floats
    connect: npt.NDArray[np.bool_]


def line_of(columns: Columns, width_s: float, bands: Sequence[tuple[float, float]], until_x: float) -> Line:
    """The line through columns.

    Args:
        columns: By time.
        width_s: Seconds a column.
        bands: Gaps as (from, to) in x, as placed by `TickSeries.place`.
        until_x: How far the last price holds, usually now.
    """
    count = columns.size
    if count == 0:
        return Line(np.zeros(0), np.zeros(0), np.zeros(0, dtype=bool))
    x = (columns["key"] + 0.5) * width_s
    breaks = columns["breaks"].copy()
    breaks[0] = True
    hold = x.copy()
    hold[:-1][breaks[1:]] += width_s
    hold[-1] = max(until_x, x[-1])
    last_x = columns["last_x"]
    ended: set[int] = set()
    for from_x, _ in sorted(bands):
        after = int(np.searchsorted(last_x, from_x, side="right"))
        if after == 0 or after in ended:
            continue  # Of several gaps in one pause the first ends the line.
        if after == count:
            hold[-1] = min(hold[-1], max(x[-1], from_x))
        elif columns["first_x"][after] >= from_x:
            hold[after - 1] = max(x[after - 1], from_x)
            breaks[after] = True
        ended.add(after)
    points_x = np.repeat(x, 5).reshape(count, 5)
    points_x[:, 4] = hold
    points_y = np.empty((count, 5))
    points_y[1:, 0] = np.where(breaks[1:], columns["first"][1:], columns["last"][:-1])
    points_y[0, 0] = columns["first"][0]
    points_y[:, 1] = columns["low"]
    points_y[:, 2] = columns["high"]
    points_y[:, 3] = points_y[:, 4] = columns["last"]
    connect = np.ones((count, 5), dtype=bool)
    connect[:-1, 4] = ~breaks[1:]
    connect[-1, 4] = False
    return _without_repeats(points_x.ravel(), points_y.ravel(), connect.ravel())


def _without_repeats(x: Floats, y: Floats, connect: npt.NDArray[np.bool_]) -> Line:
    """Leave out points that lie on the one they are joined with."""
    keep = np.ones(x.size, dtype=bool)
    keep[:-1] = (x[1:] != x[:-1]) | (y[1:] != y[:-1]) | ~connect[:-1]
    return Line(x[keep], y[keep], connect[keep])

"""Instruments compared: in per cent of their prices at the first moment in view at which all have one."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tickdeck.gui.charts.plot_state import Peer
from tickdeck.gui.charts.tick_columns import Columns
from tickdeck.gui.charts.tick_line import Line, line_of
from tickdeck.gui.number_text import signed_percent

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Trail:
    """When an instrument has a price: from print to print, and never across a gap.

    Attributes:
        first_x, last_x: The first and the last print of each column, seconds.
        first, last: Their prices.
        from_x, to_x: Between which times it has one; each a stretch without a gap.
    """

    first_x: Floats
    last_x: Floats
    first: Floats
    last: Floats
    from_x: Floats
    to_x: Floats

    def next_x(self, x: float) -> float:
        """The first time from this one on at which it has a price; infinity for never."""
        at = bisect_right(self.from_x, x) - 1
        if at >= 0 and x <= self.to_x[at]:
            return x
        return float(self.from_x[at + 1]) if at + 1 < self.from_x.size else math.inf

    def price(self, x: float) -> float:
        """The price at a time at which it has one."""
        at = bisect_right(self.first_x, x) - 1
        return float(self.last[at] if self.last_x[at] <= x else self.first[at])


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is shown of the instruments compared.

    Attributes:
        base: The price of the chart's own instrument from which per cent are counted.
        lines: The lines of the others, in the chart's seconds and in prices of that one, and their labels.
        places: Which of those that were chosen each of them is.
    """

    base: float
    lines: tuple[tuple[Line, str], ...]
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """An instrument compared that has a price in view."""

    peer: Peer
    columns: Columns
    trail: Trail


def trail_of(columns: Columns, bands: Sequence[tuple[float, float]] = (), shift_s: float = 0.0) -> Trail:
    """When prints gathered into columns tell a price.

    Args:
        columns: By time.
        bands: Gaps as (from, to), in the time of the columns; those that `line_of` breaks a line at.
        shift_s: What is added to each time.
    """
    first_x, last_x = columns["first_x"], columns["last_x"]
    begins = columns["breaks"].copy()
    begins[:1] = True
    # What nothing interrupts holds until the next print, and the last one for good.
    until = np.append(last_x[:-1], math.inf)[: columns.size]
    for from_x, _ in sorted(bands, reverse=True):
        after = int(np.searchsorted(last_x, from_x, side="right"))
        if after == 0 or (after < columns.size and first_x[after] < from_x):
            continue
        until[after - 1] = from_x
        if after < columns.size:
            begins[after] = True
    starts = np.flatnonzero(begins)
    ends = np.append(starts[1:], columns.size)[: starts.size] - 1
    return Trail(
        first_x + shift_s,
        last_x + shift_s,
        columns["first"].copy(),
        columns["last"].copy(),
        first_x[starts] + shift_s,
        until[ends] + shift_s,
    )


def common_x(trails: Sequence[Trail], x: float) -> float:
    """The first time from this one on at which all of them have a price; infinity for never."""
    while math.isfinite(x):
        later = max((trail.next_x(x) for trail in trails), default=x)
        if later == x:
            return x
        x = later
    return x


def compared(
    own: Trail,
    peers: Sequence[Peer],
    edges: tuple[float, float],
    *,
    width_s: float,
    otherwise: float,
) -> Comparison:
    """What is shown of instruments compared.

    One that never has a price while the others do cannot be compared with them, and is left out.

    Args:
        own: The prices of the chart's own instrument.
        peers: The others.
        scale: Where along the chart each time lies.
        edges: From when to when per cent are counted, in the chart's seconds.
        width_s: Seconds a column of pixels, where these are not all of one length on the average.
        otherwise: From which price per cent are counted where the chart's own instrument has none in view.
    """
    low_x, high_x = edges
    trails = [own] if own.next_x(low_x) <= high_x else []
    has_own = bool(trails)
    found: list[_Found] = []
    for peer in peers:
        columns = peer.series.columns(low_x - peer.shift_s, high_x - peer.shift_s, width_s).copy()
        trail = trail_of(columns, shift_s=peer.shift_s)
        if common_x([*trails, trail], low_x) <= high_x:
            trails.append(trail)
            found.append(_Found(peer, columns, trail))
    at_x = common_x(trails, low_x)
    base = own.price(at_x) if has_own else otherwise
    lines = tuple(_line(each, each.trail.price(at_x), base, edges, width_s) for each in found)
    return Comparison(base, lines, tuple(each.peer.place for each in found))


def _line(
    found: _Found, price: float, base: float, edges: tuple[float, float], width_s: float
) -> tuple[Line, str]:
    """The line of an instrument compared, in prices of the one shown, and what it is called."""
    peer, columns = found.peer, found.columns
    low_x, high_x = edges[0] - peer.shift_s, edges[1] - peer.shift_s
    stop = bisect_right(columns["first_x"], high_x)
    # Of what lies before the view only the last price can be seen, unless a gap follows it, and of what lies
    # behind it nothing but whether a gap follows the last price in view.
    start = max(0, bisect_left(columns["last_x"], low_x) - 1)
    start += int(start + 1 < stop and columns["last_x"][start] < low_x and bool(columns["breaks"][start + 1]))
    is_ended = stop < columns.size and bool(columns["breaks"][stop])
    inner = columns[start:stop]
    if inner["last_x"][0] < low_x:
        for field in ("first", "low", "high"):
            inner[field][0] = inner["last"][0]
    until_x = float(inner["last_x"][-1]) if is_ended else high_x
    line = line_of(inner, width_s, (), until_x)
    x = np.clip(line.x, low_x, high_x) + peer.shift_s
    label = f"{peer.name} {signed_percent(float(inner['last'][-1]) / price - 1)}"
    return Line(x, line.y / price * base, line.connect), label

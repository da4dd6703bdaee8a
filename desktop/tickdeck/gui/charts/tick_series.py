"""The prints of one instrument as arrays in time order, and reduced to the pixel columns of a view.

Columns are anchored to absolute time, not to the edge of the view, so a scrolling line does not shimmer,
and only the columns that new prints touch are computed again.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tickdeck.domain.tick import NO_TIME, Block, TickFlag

DEFAULT_CAPACITY = 200_000

_FIRST_ROWS = 1024
_ROW = np.dtype(
    [
        ("x", "f8"),
        ("recv", "f8"),
        ("price", "f8"),
        ("volume", "f8"),
        ("seq", "i8"),
        ("side", "i1"),
        ("flagged", "?"),
        ("lost", "?"),
        ("breaks", "?"),
        ("late", "?"),
    ]
)
"""One print. `flagged`: the first after a gap, by the feed; `lost`: prints before it are no longer kept;
`breaks`: the line breaks before it, since one of the two holds; `late`: it came later than its time says."""

COLUMN = np.dtype(
    [
        ("key", "i8"),
        ("first_x", "f8"),
        ("last_x", "f8"),
        ("first", "f8"),
        ("low", "f8"),
        ("high", "f8"),
        ("last", "f8"),
        ("up", "f8"),
        ("down", "f8"),
        ("other", "f8"),
        ("breaks", "?"),
    ]
)
"""One pixel column: its number (x // width), the prints in it, volume by side, and whether the line
breaks before it. A break inside a pixel makes two columns of the same number."""

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Line:
    """A line to draw: `connect[i]` tells whether point i is joined with the next."""

    x: Floats
    y: Floats
    connect: npt.NDArray[np.bool_]


class TickSeries:
    """Prints of one instrument, at most `capacity` of them, sorted by exchange time.

    x is in seconds from `t0_us`, by exchange time, or by receipt for prints without one. A late print, or
    one that the provider's history brought, is put where it belongs in time, so the line never runs
    backwards; it never breaks the line, since what it follows is not what it arrived after.

    Attributes:
        t0_us: UTC microseconds of x = 0; -1 before the first print.
        version: Grows with every append.
    """

    def __init__(self, capacity: int = DEFAULT_CAPACITY) -> None:
        self._capacity = capacity
        self._rows = np.zeros(min(_FIRST_ROWS, capacity), dtype=_ROW)
        self._size = 0
        self.t0_us = -1
        self.version = 0
        self._columns = np.zeros(0, dtype=COLUMN)
        self._column_count = 0
        self._width = 0.0
        self._dirty_x = -np.inf
        # A break that waits for the next print that comes in time.
        self._owed = (False, False)
        self._missing: tuple[tuple[int, float], ...] | None = None
        self._judged = True

    def __len__(self) -> int:
        return self._size

    @property
    def x(self) -> Floats:
        """Seconds from `t0_us`, ascending."""
        return self._rows["x"][: self._size]

    @property
    def price(self) -> Floats:
        """Prices in the order of x."""
        return self._rows["price"][: self._size]

    @property
    def volume(self) -> Floats:
        """Traded quantities in the order of x, 0 where the feed gave none."""
        return self._rows["volume"][: self._size]

    @property
    def side(self) -> npt.NDArray[np.int8]:
        """Sides in the order of x."""
        return self._rows["side"][: self._size]

    def append(self, ticks: Block, *, after_gap: bool = False) -> None:
        """Take in ticks of this instrument in arrival order.

        Args:
            ticks: A slice of the tape.
            after_gap: Whether prints before the first of these are missing.
        """
        ticks = ticks[np.isfinite(ticks["price"])][-self._capacity :]
        if ticks.size == 0:
            return
        time_us = np.where(ticks["time_us"] == NO_TIME, ticks["recv_us"], ticks["time_us"])
        if self.t0_us < 0:
            self.t0_us = int(time_us.min())
        rows = np.zeros(ticks.size, dtype=_ROW)
        rows["x"] = (time_us - self.t0_us) / 1e6
        rows["recv"] = (ticks["recv_us"] - self.t0_us) / 1e6
        rows["price"] = ticks["price"]
        rows["volume"] = np.nan_to_num(ticks["volume"])
        rows["side"] = ticks["side"]
        rows["seq"] = ticks["seq"]
        rows["late"] = (ticks["flags"] & (TickFlag.OUT_OF_ORDER | TickFlag.BACKFILLED)) != 0
        self._flag(rows, (ticks["flags"] & TickFlag.AFTER_GAP) != 0, after_gap)
        self._reserve(rows.size)
        if np.any(np.diff(rows["x"]) < 0):
            rows = _in_time_order(rows)
        start = self._size
        if start:
            newest_x = self._rows["x"][start - 1]
            if rows["x"][0] < newest_x or (rows["late"][0] and rows["x"][0] == newest_x):
                start = bisect_left(self.x, rows["x"][0])
                rows = _in_time_order(np.concatenate((self._rows[start : self._size], rows)))
        self._rows[start : start + rows.size] = rows
        self._size = start + rows.size
        self._dirty_x = min(self._dirty_x, float(rows["x"][0]))
        self.version += 1

    def _flag(self, rows: npt.NDArray[np.void], flagged: npt.NDArray[np.bool_], lost: bool) -> None:
        """Mark before which of new rows, in arrival order, the line breaks."""
        timely = np.flatnonzero(~rows["late"])
        owed_flag, owed_lost = self._owed[0], self._owed[1] or lost
        # A flag on a late print is meant for the next one that came in time.
        places = np.searchsorted(timely, np.flatnonzero(flagged))
        rows["flagged"][timely[places[places < timely.size]]] = True
        self._owed = bool(np.any(places == timely.size)), owed_lost
        if timely.size:
            rows["flagged"][timely[0]] |= owed_flag
            rows["lost"][timely[0]] = owed_lost
            self._owed = self._owed[0], False
        else:
            self._owed = owed_flag or self._owed[0], owed_lost
        rows["breaks"] = rows["flagged"] | rows["lost"]
        self._judged &= not rows["flagged"].any()

    def break_at(self, missing: Sequence[tuple[int, float]]) -> None:
        """Let the line break at the first print after a gap only where prints are still missing.

        What was flagged as the first print after a gap follows the one before it after all when the
        provider's history has brought what lay between. Unless this was called, every flag counts.

        Args:
            missing: The gaps in which prints may be missing, from and to in UTC microseconds of receipt.
        """
        gaps = tuple(missing)
        if self._judged and gaps == self._missing:
            return
        self._judged, self._missing = True, gaps
        rows = self._rows[: self._size]
        timely = np.flatnonzero(~rows["late"])
        places = np.flatnonzero(rows["flagged"][timely])
        if not places.size:
            return
        recv_us = np.rint(rows["recv"][timely] * 1e6) + self.t0_us
        after = recv_us[places]
        before = np.where(places > 0, recv_us[places - 1], -np.inf)
        edges = np.array(gaps, dtype=np.float64).reshape(-1, 2)
        low, high = edges[:, :1], edges[:, 1:]
        # A gap lies between two prints; where both were received at once it has no length.
        between = ((low < after) & (high > before)) | ((low == before) & (high == after))
        flagged = timely[places]
        breaks = between.any(axis=0) | rows["lost"][flagged]
        changed = flagged[breaks != rows["breaks"][flagged]]
        if changed.size:
            rows["breaks"][flagged] = breaks
            self._dirty_x = min(self._dirty_x, float(rows["x"][changed[0]]))
            self.version += 1

    def _reserve(self, more: int) -> None:
        """Make room for rows, letting go of the oldest above the capacity; amortised by doubling."""
        needed = self._size + more
        if needed <= self._rows.size:
            return
        if needed <= 2 * self._capacity:
            grown = np.zeros(min(max(2 * self._rows.size, needed), 2 * self._capacity), dtype=_ROW)
            grown[: self._size] = self._rows[: self._size]
            self._rows = grown
            return
        keep = max(0, self._capacity - more)
        self._rows[:keep] = self._rows[self._size - keep : self._size].copy()
        self._size = keep
        self._width = 0.0  # The columns begin with prints that are gone.

    def columns(self, low_x: float, high_x: float, width_s: float) -> npt.NDArray[np.void]:
        """The columns that a view covers, and one more on either side where there is one.

        Args:
            low_x: Left edge in seconds.
            high_x: Right edge in seconds.
            width_s: Seconds a column.

        Returns:
            An array of dtype `COLUMN`, ascending; valid until the next append.
        """
        self._bring_up_to_date(width_s)
        made = self._columns[: self._column_count]
        # Unlike searchsorted, bisect makes no contiguous copy of a field first.
        start = bisect_left(made["key"], math.floor(low_x / width_s))
        stop = bisect_right(made["key"], math.floor(high_x / width_s))
        return made[max(0, start - 1) : stop + 1]

    def _bring_up_to_date(self, width_s: float) -> None:
        if width_s != self._width:
            self._width = width_s
            self._column_count = 0
            self._dirty_x = -np.inf
        if self._dirty_x == np.inf:
            return
        keep = 0
        if self._column_count:
            key = math.floor(self._dirty_x / width_s)
            keep = bisect_left(self._columns["key"][: self._column_count], key)
        start = 0
        if keep:
            # The first print of the first column that is made anew.
            start = bisect_right(self.x, self._columns["last_x"][keep - 1])
        fresh = _reduce(self._rows[start : self._size], width_s)
        needed = keep + fresh.size
        if needed > self._columns.size:
            grown = np.zeros(max(2 * self._columns.size, needed), dtype=COLUMN)
            grown[:keep] = self._columns[:keep]
            self._columns = grown
        self._columns[keep:needed] = fresh
        self._column_count = needed
        self._dirty_x = np.inf

    def line(
        self,
        columns: npt.NDArray[np.void],
        bands: Sequence[tuple[float, float]],
        until_x: float,
    ) -> Line:
        """The line of prints: each price holds until the next print, and no longer than to a gap.

        Args:
            columns: What `columns` returned.
            bands: Gaps as (from, to) in x, as placed by `place`.
            until_x: How far the last price holds, usually now.
        """
        count = columns.size
        if count == 0:
            return Line(np.zeros(0), np.zeros(0), np.zeros(0, dtype=bool))
        x = (columns["key"] + 0.5) * self._width
        breaks = columns["breaks"].copy()
        breaks[0] = True
        hold = x.copy()
        hold[:-1][breaks[1:]] += self._width
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

    def place(self, from_us: int, to_us: int) -> tuple[float, float, bool]:
        """Where an interval of receipt lies on the axis of exchange time.

        The two clocks differ by the latency, or by years in replayed traffic, so the interval is put
        between the prints that were received before and after it.

        Returns:
            The edges in x, and whether they are final: a print after the interval has fixed them.
        """
        rows = self._rows[: self._size]
        x, recv, timely = rows["x"], rows["recv"], ~rows["late"]
        low, high = (from_us - self.t0_us) / 1e6, (to_us - self.t0_us) / 1e6
        before = np.flatnonzero(timely & (recv <= low))
        after = np.flatnonzero(timely & (recv >= max(low, high)))
        ahead = 0.0
        if before.size:
            # Rows are sorted by x, so the last is the newest.
            ahead = x[before[-1]] - recv[before[-1]]
            low = max(low + ahead, x[before[-1]])
        if after.size:
            ahead_after = x[after[0]] - recv[after[0]]
            low = low if before.size else low + ahead_after
            high = min(high + ahead_after, x[after[0]])
        else:
            high += ahead
        return float(low), float(max(low, high)), bool(after.size)


def _in_time_order(rows: npt.NDArray[np.void]) -> npt.NDArray[np.void]:
    """Rows by time; those of one moment by their ids, and without ids as they came."""
    return rows[np.lexsort((rows["seq"], rows["x"]))]


def _reduce(rows: npt.NDArray[np.void], width_s: float) -> npt.NDArray[np.void]:
    """Columns of rows that are sorted by x."""
    if rows.size == 0:
        return np.zeros(0, dtype=COLUMN)
    key = np.floor(rows["x"] / width_s).astype(np.int64)
    begins = np.empty(rows.size, dtype=bool)
    begins[0] = True
    np.not_equal(key[1:], key[:-1], out=begins[1:])
    begins |= rows["breaks"]
    starts = np.flatnonzero(begins)
    ends = np.append(starts[1:], rows.size) - 1
    price, volume, side = np.ascontiguousarray(rows["price"]), rows["volume"], rows["side"]
    columns = np.zeros(starts.size, dtype=COLUMN)
    columns["key"] = key[starts]
    columns["first_x"] = rows["x"][starts]
    columns["last_x"] = rows["x"][ends]
    columns["first"] = price[starts]
    columns["last"] = price[ends]
    columns["low"] = np.minimum.reduceat(price, starts)
    columns["high"] = np.maximum.reduceat(price, starts)
    columns["up"] = np.add.reduceat(np.where(side > 0, volume, 0.0), starts)
    columns["down"] = np.add.reduceat(np.where(side < 0, volume, 0.0), starts)
    columns["other"] = np.add.reduceat(np.where(side == 0, volume, 0.0), starts)
    columns["breaks"] = rows["breaks"][starts]
    return columns


def _without_repeats(x: Floats, y: Floats, connect: npt.NDArray[np.bool_]) -> Line:
    """Leave out points that lie on the one they are joined with."""
    keep = np.ones(x.size, dtype=bool)
    keep[:-1] = (x[1:] != x[:-1]) | (y[1:] != y[:-1]) | ~connect[:-1]
    return Line(x[keep], y[keep], connect[keep])

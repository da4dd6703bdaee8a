"""The prints of one instrument in time order, the older ones packed, and their columns of pixels.

Columns are anchored to absolute time, not to the edge of the view, so a scrolling line does not shimmer,
and only the columns that new prints touch are computed again.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from tickdeck.domain.rows import concatenated, opaque
from tickdeck.domain.tick import NO_TIME, Block, TickFlag
from tickdeck.gui.charts.prints import AUCTION, BREAKS, Prints, joined
from tickdeck.gui.charts.tick_columns import COLUMN, Columns, reduced
from tickdeck.gui.charts.tick_line import Line, line_of
from tickdeck.gui.charts.tick_page import Page
from tickdeck.gui.charts.tick_pages import TickPages
from tickdeck.gui.charts.tick_rows import ROW, in_time_order, packed

DEFAULT_CAPACITY = 65_536
MOST_PRINTS = 10_000_000
"""So many prints of one instrument are held at most: 100 to 140 MB, 9 to 14 bytes each once packed."""

_FIRSTROWS = 1024
Floats = npt.NDArray[np.float64]


class TickSeries:
    """Prints of one instrument, sorted by exchange time.

    The newest can still change: late ones come between them, and gaps are filled. What falls behind those,
    and what a recording brings from before them, is packed into pages.

    x is in seconds from `t0_us`, by exchange time, or by receipt for prints without one. A late print, or
    one that the provider's history brought, is put where it belongs in time, so the line never runs
    backwards; it never breaks the line, since what it follows is not what it arrived after.

    Attributes:
        t0_us: UTC microseconds of x = 0; -1 before the first print.
        version: Grows with every append.
    """

    def __init__(self, capacity: int = DEFAULT_CAPACITY, most: int | None = None) -> None:
        """Make an empty series.

        Args:
            capacity: How many of the newest prints are kept as rows; twice as many between two packings.
            most: How many prints are kept in all; None for `capacity`, without any page.
        """
        self._capacity = capacity
        self._most = capacity if most is None else most
        self._pages = TickPages()
        self._rows = np.zeros(min(_FIRSTROWS, capacity), dtype=ROW)
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
        return self._pages.rows + self._size

    @property
    def is_full(self) -> bool:
        """Whether there is no room for older prints."""
        return len(self) >= self._most

    @property
    def first_x(self) -> float:
        """The time of the oldest print; infinity without one."""
        return min(self._pages.first_x, float(self._rows["x"][0]) if self._size else math.inf)

    @property
    def last_x(self) -> float:
        """The time of the newest print; minus infinity without one."""
        return float(self._rows["x"][self._size - 1]) if self._size else self._pages.last_x

    @property
    def pages(self) -> Sequence[Page]:
        """The prints that are packed, oldest first."""
        return self._pages.pages

    @property
    def newest(self) -> Prints:
        """The prints that are not packed."""
        return packed(self._rows[: self._size])

    @property
    def x(self) -> Floats:
        """Seconds from `t0_us` of the newest prints, ascending."""
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
        ticks = ticks.compress(np.isfinite(ticks["price"]))[-self._most :]
        for start in range(0, ticks.size, self._capacity):
            self._append(ticks[start : start + self._capacity], after_gap=after_gap and start == 0)

    def _append(self, ticks: Block, *, after_gap: bool) -> None:
        time_us = np.where(ticks["time_us"] == NO_TIME, ticks["recv_us"], ticks["time_us"])
        if self.t0_us < 0:
            self.t0_us = int(time_us.min())
        rows = np.zeros(ticks.size, dtype=ROW)
        rows["x"] = (time_us - self.t0_us) / 1e6
        rows["recv"] = (ticks["recv_us"] - self.t0_us) / 1e6
        rows["price"] = ticks["price"]
        rows["volume"] = np.nan_to_num(ticks["volume"])
        rows["side"] = ticks["side"]
        rows["seq"] = ticks["seq"]
        rows["auction"] = (ticks["flags"] & TickFlag.AUCTION) != 0
        rows["late"] = (ticks["flags"] & (TickFlag.OUT_OF_ORDER | TickFlag.BACKFILLED)) != 0
        self._flag(rows, (ticks["flags"] & TickFlag.AFTER_GAP) != 0, after_gap)
        self._reserve(rows.size)
        if np.any(np.diff(rows["x"]) < 0):
            rows = in_time_order(rows)
        rows = self._without_packed(rows)
        if rows.size == 0:
            return
        start = self._size
        if start:
            newest_x = self._rows["x"][start - 1]
            if rows["x"][0] < newest_x or (rows["late"][0] and rows["x"][0] == newest_x):
                start = bisect_left(self.x, rows["x"][0])
                rows = in_time_order(concatenated((self._rows[start : self._size], rows)))
        opaque(self._rows)[start : start + rows.size] = opaque(rows)
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
            grown = np.zeros(min(max(2 * self._rows.size, needed), 2 * self._capacity), dtype=ROW)
            opaque(grown)[: self._size] = opaque(self._rows)[: self._size]
            self._rows = grown
            return
        keep = max(0, self._capacity - more)
        if self._most > self._capacity:
            self._pages.push(packed(self._rows[: self._size - keep]))
            self._pages.let_go(self._most - self._capacity)
        opaque(self._rows)[:keep] = opaque(self._rows)[self._size - keep : self._size].copy()
        self._size = keep
        self._width = 0.0  # The columns begin with prints that are gone.

    def break_first(self) -> None:
        """Let the line break before the first print; seen after the next change."""
        if not self._pages.break_first():
            self._rows["lost"][:1] = self._rows["breaks"][:1] = True
        self._dirty_x = -np.inf

    def prepend(self, ticks: Block) -> Prints | None:
        """Take in older ticks, as a recording holds them.

        Args:
            ticks: In arrival order. Those that are not older than the oldest print held are left out.

        Returns:
            Those that were taken; None if none was.
        """
        ticks = ticks.compress(np.isfinite(ticks["price"]))
        time_us = np.where(ticks["time_us"] == NO_TIME, ticks["recv_us"], ticks["time_us"])
        if self.t0_us < 0 and ticks.size:
            self.t0_us = int(time_us.max())
        x = (time_us - self.t0_us) / 1e6
        older = x < self.first_x
        room = max(0, self._most - len(self))
        if not older.all():
            ticks, x = ticks.compress(older), x[older]
        ticks, x = ticks[max(0, x.size - room) :], x[max(0, x.size - room) :]
        if x.size == 0:
            return None
        flags = ticks["flags"]
        marks = np.where(flags & TickFlag.AFTER_GAP, BREAKS, 0)
        marks |= np.where(flags & TickFlag.AUCTION, AUCTION, 0)
        volume = np.nan_to_num(ticks["volume"]).astype(np.float32)
        prints = Prints(x, ticks["price"].copy(), volume, ticks["side"].copy(), marks.astype(np.uint8))
        if np.any(np.diff(x) < 0):
            prints = prints.taken(np.argsort(x, kind="stable"))
        self._pages.prepend(prints)
        self.version += 1
        return prints

    def _without_packed(self, rows: npt.NDArray[np.void]) -> npt.NDArray[np.void]:
        """Put those rows that belong among the packed prints there, and give back the others."""
        count = int(np.searchsorted(rows["x"], self._pages.last_x))
        if count:
            self._pages.merge(packed(rows[:count]))
            self.version += 1
        return rows[count:]

    def columns(self, low_x: float, high_x: float, width_s: float) -> Columns:
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
        if self._pages.rows == 0 or start > 0:
            return made[max(0, start - 1) : stop + 1]
        low_x = math.floor(low_x / width_s) * width_s
        high_x = (math.floor(high_x / width_s) + 1) * width_s
        older = self._pages.columns(*self._pages.around(low_x, high_x), width_s)
        ends_packed = bool(older) and older[-1].size > 0 and older[-1]["key"][-1] * width_s >= high_x
        return concatenated([*older, made[: 0 if ends_packed else stop + 1]])

    def _bring_up_to_date(self, width_s: float) -> None:
        if width_s != self._width:
            self._width = width_s
            self._column_count = 0
            self._dirty_x = -np.inf
        if self._dirty_x == np.inf:
            return
        keep = 0
        if self._column_count and self._dirty_x > -np.inf:
            key = math.floor(self._dirty_x / width_s)
            keep = bisect_left(self._columns["key"][: self._column_count], key)
        # The first print of the first column that is made anew.
        start = bisect_right(self.x, self._columns["last_x"][keep - 1]) if keep else 0
        fresh = reduced(self._rows[start : self._size], width_s)
        needed = keep + fresh.size
        if needed > self._columns.size:
            grown = np.zeros(max(2 * self._columns.size, needed), dtype=COLUMN)
            opaque(grown)[:keep] = opaque(self._columns)[:keep]
            self._columns = grown
        opaque(self._columns)[keep:needed] = opaque(fresh)
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
        return line_of(columns, self._width, bands, until_x)

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

    def between(self, low_x: float, high_x: float) -> Prints:
        """The prints from one time up to and including another."""
        start, stop = bisect_left(self.x, low_x), bisect_right(self.x, high_x)
        return joined([*self._pages.between(low_x, high_x), packed(self._rows[start:stop])])

    def count_between(self, low_x: float, high_x: float) -> int:
        """How many prints there are from one time up to and including another."""
        newest = bisect_right(self.x, high_x) - bisect_left(self.x, low_x)
        return newest + self._pages.count_between(low_x, high_x)

    def volume_between(self, low_x: float, high_x: float) -> float:
        """What was traded from one time up to and including another."""
        start, stop = bisect_left(self.x, low_x), bisect_right(self.x, high_x)
        return self._pages.volume_between(low_x, high_x) + float(self.volume[start:stop].sum())

    def nearest(self, x: float) -> Prints | None:
        """The one print nearest to a time; None while there is none."""
        place = bisect_left(self.x, x)
        newest = packed(self._rows[max(0, place - 1) : min(place + 1, self._size)])
        around = joined([*self._pages.between(*self._pages.around(x, x)), newest])
        if around.x.size == 0:
            return None
        at = int(np.argmin(np.abs(around.x - x)))
        return around.part(at, at + 1)

    def beside(self, x: float, steps: int) -> Prints | None:
        """One print of the next moment after a time, or where steps are negative of the one before it."""
        if steps < 0:
            place = bisect_left(self.x, x)
            low_x = float(self.x[place - 1]) if place else self._pages.around(x, x)[0]
            return self.nearest(low_x) if low_x < x else None
        high_x = self._pages.around(x, math.nextafter(x, math.inf))[1]
        place = bisect_right(self.x, x)
        if high_x <= math.nextafter(x, math.inf) and place < self._size:
            high_x = float(self.x[place])
        return self.nearest(high_x) if high_x > math.nextafter(x, math.inf) else None

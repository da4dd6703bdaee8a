"""Older prints in packed pages, each with sums of its cells, so that a view of millions costs its pixels."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from tickdeck.domain.tick import NO_SEQ, TICK, Block, TickFlag
from tickdeck.gui.charts.tick_columns import COLUMN, Columns

CELL = 64
"""Prints of which the extremes and the volumes are kept."""
PAGE_ROWS = 262_144
"""Pages grow to so many prints when older ones come before them."""
_DENSE = 4 * CELL
"""From so many prints a column on, cells are cheaper than the prints themselves."""
_ROUNDED = 16 * CELL
"""Between columns of so many prints the edge is that of a cell, off by less than a thirtieth of a pixel."""

BREAKS, AUCTION = 1, 2
"""What `marks` are made of: the line breaks before a print; it is one of an auction."""

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Prints:
    """Prints in columns, by time; 22 bytes each.

    Attributes:
        x: Seconds, float64, ascending.
        price: float64.
        volume: float32, 0 where none is known.
        side: int8, a `domain.tick.Side`.
        marks: uint8, a union of `BREAKS` and `AUCTION`.
    """

    x: Floats
    price: Floats
    volume: npt.NDArray[np.float32]
    side: npt.NDArray[np.int8]
    marks: npt.NDArray[np.uint8]

    def part(self, start: int, stop: int) -> Prints:
        """Those from one place to before another."""
        at = slice(start, stop)
        return Prints(self.x[at], self.price[at], self.volume[at], self.side[at], self.marks[at])

    def taken(self, order: npt.NDArray[np.intp]) -> Prints:
        """Those at some places, in the order of these."""
        return Prints(
            self.x[order], self.price[order], self.volume[order], self.side[order], self.marks[order]
        )

    def block(self, t0_us: int) -> Block:
        """As ticks, with what a bar needs of them: receipt, ids and turnover are gone.

        Args:
            t0_us: UTC microseconds of x = 0.
        """
        block = np.zeros(self.x.size, dtype=TICK)
        block["time_us"] = block["recv_us"] = np.rint(self.x * 1e6).astype(np.int64) + t0_us
        block["price"], block["volume"], block["side"] = self.price, self.volume, self.side
        block["turnover"], block["seq"] = np.nan, NO_SEQ
        block["flags"] = np.where(self.marks & BREAKS, int(TickFlag.AFTER_GAP), 0)
        block["flags"] |= np.where(self.marks & AUCTION, int(TickFlag.AUCTION), 0).astype(np.uint16)
        return block


def joined(parts: list[Prints]) -> Prints:
    """Prints of several one behind the other, as one."""
    return Prints(
        np.concatenate([part.x for part in parts]),
        np.concatenate([part.price for part in parts]),
        np.concatenate([part.volume for part in parts]),
        np.concatenate([part.side for part in parts]),
        np.concatenate([part.marks for part in parts]),
    )


class Page:
    """Prints that change no more, with the extremes and the volumes of each `CELL` of them."""

    __slots__ = ("_breaks", "_cells", "_high", "_low", "_made", "_sums", "prints")

    def __init__(self, prints: Prints) -> None:
        self.prints = prints
        self._cells = prints.x.size // CELL
        whole = prints.part(0, self._cells * CELL)
        price = whole.price.reshape(-1, CELL)
        # One more than there are, so that a range may end behind the last.
        self._low = np.append(price.min(axis=1), np.inf) if self._cells else np.full(1, np.inf)
        self._high = np.append(price.max(axis=1), -np.inf) if self._cells else np.full(1, -np.inf)
        self._sums = np.zeros((3, self._cells + 1))
        for place, volume in enumerate(_by_side(whole)):
            np.cumsum(volume.reshape(-1, CELL).sum(axis=1), out=self._sums[place, 1:])
        self._breaks = np.flatnonzero(prints.marks & BREAKS)
        # The columns of the whole page as they were made last, and for which width.
        self._made: tuple[float, Columns] = (0.0, np.zeros(0, dtype=COLUMN))

    def columns(self, low_x: float, high_x: float, width_s: float) -> Columns:
        """The columns between two edges; they cost what is shown, not what is in them."""
        x = self.prints.x
        if low_x > x[0] or high_x < x[-1]:
            return self._columns(max(low_x, float(x[0])), min(high_x, float(x[-1])), width_s)
        if self._made[0] != width_s:
            self._made = width_s, self._columns(float(x[0]), float(x[-1]), width_s)
        return self._made[1]

    def _columns(self, low_x: float, high_x: float, width_s: float) -> Columns:
        first_key, last_key = math.floor(low_x / width_s), math.floor(high_x / width_s)
        if last_key < first_key:
            return np.zeros(0, dtype=COLUMN)
        places = np.searchsorted(self.prints.x, np.arange(first_key, last_key + 2) * width_s)
        some = places[1:] > places[:-1]
        starts, stop = places[:-1][some], int(places[-1])
        if starts.size == 0:
            return np.zeros(0, dtype=COLUMN)
        key = first_key + np.flatnonzero(some)
        if stop - int(starts[0]) > _DENSE * starts.size:
            starts = _to_cells(starts, stop)
        low, high = np.searchsorted(self._breaks, (starts[0], stop))
        if high > low:
            whole = starts
            starts = np.union1d(starts, self._breaks[low:high])
            key = key[np.searchsorted(whole, starts, side="right") - 1]
        return self._reduced(key, starts, stop)

    def _reduced(self, key: npt.NDArray[np.intp], starts: npt.NDArray[np.intp], stop: int) -> Columns:
        prints = self.prints
        ends = np.append(starts[1:], stop)
        columns = np.zeros(starts.size, dtype=COLUMN)
        columns["key"] = key
        columns["first_x"], columns["last_x"] = prints.x[starts], prints.x[ends - 1]
        columns["first"], columns["last"] = prints.price[starts], prints.price[ends - 1]
        columns["breaks"] = prints.marks[starts] & BREAKS != 0
        begin = int(starts[0])
        if stop - begin <= _DENSE * starts.size:
            for name, value in _extremes(prints.part(begin, stop), starts - begin).items():
                columns[name] = value
            return columns
        # Whole cells are known; what is before and behind them is looked at print by print.
        first_cell, last_cell = -(-starts // CELL), ends // CELL
        whole = last_cell > first_cell
        columns["low"], columns["high"] = np.inf, -np.inf
        bounds = np.column_stack((first_cell[whole], last_cell[whole])).ravel()
        if bounds.size:
            columns["low"][whole] = np.minimum.reduceat(self._low, bounds)[::2]
            columns["high"][whole] = np.maximum.reduceat(self._high, bounds)[::2]
            for place, side in enumerate(("up", "down", "other")):
                sums = self._sums[place]
                columns[side][whole] = sums[last_cell[whole]] - sums[first_cell[whole]]
        head = np.where(whole, first_cell * CELL, ends)
        tail = np.where(whole, last_cell * CELL, ends)
        odd = np.flatnonzero((head > starts) | (ends > tail))
        if odd.size:
            index, offsets = _ragged(starts[odd], head[odd], tail[odd], ends[odd])
            found = _extremes(prints.taken(index), offsets)
            columns["low"][odd] = np.minimum(columns["low"][odd], found["low"])
            columns["high"][odd] = np.maximum(columns["high"][odd], found["high"])
            for side in ("up", "down", "other"):
                columns[side][odd] += found[side]
        return columns


class TickPages:
    """Pages by time, oldest first; each begins where the one before it ends."""

    def __init__(self) -> None:
        self._pages: list[Page] = []
        self.rows = 0

    @property
    def first_x(self) -> float:
        """The oldest print's time, infinity without one."""
        return float(self._pages[0].prints.x[0]) if self._pages else math.inf

    @property
    def last_x(self) -> float:
        """The newest print's time, minus infinity without one."""
        return float(self._pages[-1].prints.x[-1]) if self._pages else -math.inf

    def prepend(self, prints: Prints) -> None:
        """Put prints before all others."""
        if self._pages and self._pages[0].prints.x.size + prints.x.size <= PAGE_ROWS:
            self._pages[0] = Page(joined([prints, self._pages[0].prints]))
        else:
            self._pages.insert(0, Page(prints))
        self.rows += prints.x.size

    def break_first(self) -> bool:
        """Let the line break before the oldest print; says whether there is one."""
        if not self._pages:
            return False
        oldest = self._pages[0].prints
        marks = oldest.marks.copy()
        marks[0] |= BREAKS
        self._pages[0] = Page(replace(oldest, marks=marks))
        return True

    def push(self, prints: Prints) -> None:
        """Put prints behind all others."""
        if self._pages and self._pages[-1].prints.x.size + prints.x.size <= PAGE_ROWS:
            self._pages[-1] = Page(joined([self._pages[-1].prints, prints]))
        else:
            self._pages.append(Page(prints))
        self.rows += prints.x.size

    def merge(self, prints: Prints) -> None:
        """Put prints among the others, by time."""
        first = next((place for place, page in enumerate(self._pages) if page.prints.x[-1] > prints.x[0]), -1)
        among = joined([self._pages[first].prints, prints])
        self._pages[first] = Page(among.taken(np.argsort(among.x, kind="stable")))
        self.rows += prints.x.size

    def let_go(self, most: int) -> None:
        """Forget the oldest prints until no more than so many are left."""
        while self._pages and self.rows > most:
            oldest = self._pages[0].prints
            gone = min(self.rows - most, oldest.x.size)
            self.rows -= gone
            if gone == oldest.x.size:
                self._pages.pop(0)
            else:
                self._pages[0] = Page(oldest.part(gone, oldest.x.size))

    def columns(self, low_x: float, high_x: float, width_s: float) -> list[Columns]:
        """The columns between two edges, a part for each page that has some."""
        return [page.columns(low_x, high_x, width_s) for page in self._within(low_x, high_x)]

    def around(self, low_x: float, high_x: float) -> tuple[float, float]:
        """Two edges, moved outwards to the next print beyond each where there is one."""
        for page in reversed(self._pages):
            place = int(np.searchsorted(page.prints.x, low_x))
            if place:
                low_x = float(page.prints.x[place - 1])
                break
        for page in self._pages:
            place = int(np.searchsorted(page.prints.x, high_x))
            if place < page.prints.x.size:
                high_x = float(page.prints.x[place])
                break
        return low_x, high_x

    def between(self, low_x: float, high_x: float) -> list[Prints]:
        """The prints from one time up to and including another, a part for each page that has some."""
        parts = []
        for page in self._within(low_x, high_x):
            x = page.prints.x
            parts.append(
                page.prints.part(int(np.searchsorted(x, low_x)), int(np.searchsorted(x, high_x, "right")))
            )
        return parts

    def pages(self) -> list[Prints]:
        """The prints of each page, oldest first."""
        return [page.prints for page in self._pages]

    def _within(self, low_x: float, high_x: float) -> list[Page]:
        return [page for page in self._pages if page.prints.x[-1] >= low_x and page.prints.x[0] <= high_x]


def _to_cells(starts: npt.NDArray[np.intp], stop: int) -> npt.NDArray[np.intp]:
    """Where columns begin, moved to the next edge of a cell where they are large on either side of it."""
    count = np.diff(starts, append=stop)
    large = np.zeros(starts.size, dtype=bool)
    large[1:] = (count[1:] >= _ROUNDED) & (count[:-1] >= _ROUNDED)
    return np.where(large, np.rint(starts / CELL).astype(starts.dtype) * CELL, starts)


def _extremes(prints: Prints, starts: npt.NDArray[np.intp]) -> dict[str, Floats]:
    """What the prints from each of these places to the next come to."""
    up, down, other = _by_side(prints)
    return {
        "low": np.minimum.reduceat(prints.price, starts),
        "high": np.maximum.reduceat(prints.price, starts),
        "up": np.add.reduceat(up, starts),
        "down": np.add.reduceat(down, starts),
        "other": np.add.reduceat(other, starts),
    }


def _by_side(prints: Prints) -> tuple[Floats, Floats, Floats]:
    """The volume of each print where its buyer, its seller, or nobody crossed the spread."""
    volume = prints.volume.astype(np.float64)
    side = prints.side
    return (
        np.where(side > 0, volume, 0.0),
        np.where(side < 0, volume, 0.0),
        np.where(side == 0, volume, 0.0),
    )


def _ragged(
    starts: npt.NDArray[np.intp],
    head: npt.NDArray[np.intp],
    tail: npt.NDArray[np.intp],
    ends: npt.NDArray[np.intp],
) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """The places from starts to head and from tail to ends of each column, and where each column begins."""
    begins = np.column_stack((starts, tail)).ravel()
    lengths = np.column_stack((head - starts, ends - tail)).ravel()
    behind = np.cumsum(lengths)
    index = np.arange(int(behind[-1])) + np.repeat(begins - (behind - lengths), lengths)
    return index, (behind - lengths)[::2]

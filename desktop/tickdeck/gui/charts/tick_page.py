"""Older prints of a chart, packed, with sums of their cells, so that a view of many costs its pixels."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from tickdeck.gui.charts.prints import BREAKS, Prints
from tickdeck.gui.charts.tick_columns import COLUMN, Columns
from tickdeck.gui.charts.tight_numbers import tight

CELL = 64
"""Prints of which the extremes and the volumes are kept."""
_DENSE = 4 * CELL
"""From so many prints a column on, cells are cheaper than the prints themselves."""
_ROUNDED = 16 * CELL
"""Between columns of so many prints the edge is that of a cell, off by less than a thirtieth of a pixel."""

_PER_SECOND = (1e3, 1e6)
_DECIMALS = tuple(10.0**places for places in range(7))
_LOTS = (0.01, 1.0)
"""What turns times, prices and volumes into whole numbers, as feeds send them."""
_UNMARKED = np.zeros(1, dtype=np.uint8)

Floats = npt.NDArray[np.float64]


class Page:
    """Prints that change no more, with the extremes and the volumes of each `CELL` of them.

    A print takes about 9 bytes: its time 4, its price and its volume 2 each, its side 1. Marks take one more
    in pages that have any, and times in microseconds four more in a page of more than 71 minutes.

    Attributes:
        size: How many there are.
        first_x, last_x: The times of the first and of the last of them.
    """

    __slots__ = (
        "_breaks",
        "_cells",
        "_high",
        "_low",
        "_made",
        "_marks",
        "_price",
        "_side",
        "_sums",
        "_volume",
        "_x",
        "first_x",
        "last_x",
        "size",
    )

    def __init__(self, prints: Prints) -> None:
        """Pack some.

        Args:
            prints: At least one, by time.
        """
        self.size = prints.size
        self.first_x, self.last_x = float(prints.x[0]), float(prints.x[-1])
        self._x = tight(prints.x, _PER_SECOND)
        self._price = tight(prints.price, _DECIMALS)
        self._volume = tight(prints.volume, _LOTS)
        # A copy: what is given may be a part of much more.
        self._side = prints.side.copy()
        self._marks = prints.marks.copy() if prints.marks.any() else np.broadcast_to(_UNMARKED, prints.size)
        self._cells = prints.size // CELL
        whole = prints.part(0, self._cells * CELL)
        price = whole.price.reshape(-1, CELL)
        # One more than there are, so that a range may end behind the last.
        self._low = np.append(price.min(axis=1), np.inf) if self._cells else np.full(1, np.inf)
        self._high = np.append(price.max(axis=1), -np.inf) if self._cells else np.full(1, -np.inf)
        self._sums = np.zeros((3, self._cells + 1))
        for place, volume in enumerate(_by_side(whole.volume, whole.side)):
            np.cumsum(volume.reshape(-1, CELL).sum(axis=1), out=self._sums[place, 1:])
        self._breaks = np.flatnonzero(prints.marks & BREAKS)
        # The columns of the whole page as they were made last, and for which width.
        self._made: tuple[float, Columns] = (0.0, np.zeros(0, dtype=COLUMN))

    @property
    def prints(self) -> Prints:
        """All of them."""
        return self.part(0, self.size)

    def part(self, start: int, stop: int) -> Prints:
        """Those from one place to before another."""
        return self._taken(slice(start, stop))

    def span(self, low_x: float, high_x: float) -> tuple[int, int]:
        """The places of the first print not before a time and of the first one after another."""
        start = 0 if low_x <= self.first_x else self._x.first_from(low_x)
        return start, self.size if high_x >= self.last_x else self._x.first_above(high_x)

    def x_at(self, place: int) -> float:
        """The time of one of them."""
        return float(self._x.at(place))

    def volume(self, start: int, stop: int) -> float:
        """What was traded from one place to before another."""
        first, last = -(-start // CELL), stop // CELL
        if last <= first:
            return float(self._volume.at(slice(start, stop)).sum(dtype=np.float64))
        cells = float((self._sums[:, last] - self._sums[:, first]).sum())
        head, tail = slice(start, first * CELL), slice(last * CELL, stop)
        return cells + sum(float(self._volume.at(part).sum(dtype=np.float64)) for part in (head, tail))

    def columns(self, low_x: float, high_x: float, width_s: float) -> Columns:
        """The columns between two edges; they cost what is shown, not what is in them."""
        if low_x > self.first_x or high_x < self.last_x:
            return self._columns(max(low_x, self.first_x), min(high_x, self.last_x), width_s)
        if self._made[0] != width_s:
            self._made = width_s, self._columns(self.first_x, self.last_x, width_s)
        return self._made[1]

    def _taken(self, where: slice | npt.NDArray[np.intp]) -> Prints:
        return Prints(
            self._x.at(where),
            self._price.at(where),
            self._volume.at(where),
            self._side[where],
            self._marks[where],
        )

    def _columns(self, low_x: float, high_x: float, width_s: float) -> Columns:
        first_key, last_key = math.floor(low_x / width_s), math.floor(high_x / width_s)
        if last_key < first_key:
            return np.zeros(0, dtype=COLUMN)
        first, stop = self._x.first_from(first_key * width_s), self._x.first_from((last_key + 1) * width_s)
        if stop <= first:
            return np.zeros(0, dtype=COLUMN)
        if last_key - first_key > stop - first:
            # More columns than prints, as around a weekend, or a print of long ago.
            keys = np.floor(self._x.at(slice(first, stop)) / width_s).astype(np.intp)
            begins = np.flatnonzero(np.diff(keys, prepend=keys[0] - 1))
            starts, key = first + begins, keys[begins]
        else:
            places = self._x.places_of(np.arange(first_key, last_key + 2, dtype=np.float64) * width_s)
            some = places[1:] > places[:-1]
            starts, key = places[:-1][some], first_key + np.flatnonzero(some)
        if stop - int(starts[0]) > _DENSE * starts.size:
            starts = _to_cells(starts, stop, key)
        low, high = np.searchsorted(self._breaks, (starts[0], stop))
        if high > low:
            whole = starts
            starts = np.union1d(starts, self._breaks[low:high])
            key = key[np.searchsorted(whole, starts, side="right") - 1]
        return self._reduced(key, starts, stop)

    def _reduced(self, key: npt.NDArray[np.intp], starts: npt.NDArray[np.intp], stop: int) -> Columns:
        ends = np.append(starts[1:], stop)
        columns = np.zeros(starts.size, dtype=COLUMN)
        columns["key"] = key
        columns["first_x"], columns["last_x"] = self._x.at(starts), self._x.at(ends - 1)
        columns["first"], columns["last"] = self._price.at(starts), self._price.at(ends - 1)
        columns["breaks"] = self._marks[starts] & BREAKS != 0
        begin = int(starts[0])
        if stop - begin <= _DENSE * starts.size:
            for name, value in self._extremes(slice(begin, stop), starts - begin).items():
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
            found = self._extremes(index, offsets)
            columns["low"][odd] = np.minimum(columns["low"][odd], found["low"])
            columns["high"][odd] = np.maximum(columns["high"][odd], found["high"])
            for side in ("up", "down", "other"):
                columns[side][odd] += found[side]
        return columns

    def _extremes(
        self, where: slice | npt.NDArray[np.intp], starts: npt.NDArray[np.intp]
    ) -> dict[str, Floats]:
        """What some of the prints come to, from each of these of them to the next."""
        price = self._price.at(where)
        up, down, other = _by_side(self._volume.at(where), self._side[where])
        return {
            "low": np.minimum.reduceat(price, starts),
            "high": np.maximum.reduceat(price, starts),
            "up": np.add.reduceat(up, starts),
            "down": np.add.reduceat(down, starts),
            "other": np.add.reduceat(other, starts),
        }


def _to_cells(starts: npt.NDArray[np.intp], stop: int, key: npt.NDArray[np.intp]) -> npt.NDArray[np.intp]:
    """Where columns begin, moved to the next edge of a cell where they are large on either side of it."""
    count = np.diff(starts, append=stop)
    large = np.zeros(starts.size, dtype=bool)
    large[1:] = (count[1:] >= _ROUNDED) & (count[:-1] >= _ROUNDED)
    # Behind a time without prints the edge would move by all of that time.
    large[1:] &= np.diff(key) == 1
    return np.where(large, np.rint(starts / CELL).astype(starts.dtype) * CELL, starts)


def _by_side(volume: npt.NDArray[np.float32], side: npt.NDArray[np.int8]) -> tuple[Floats, Floats, Floats]:
    """The volume of each print where its buyer, its seller, or nobody crossed the spread."""
    known = volume.astype(np.float64)
    return np.where(side > 0, known, 0.0), np.where(side < 0, known, 0.0), np.where(side == 0, known, 0.0)


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

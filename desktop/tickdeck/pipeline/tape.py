"""The tape: the recent ticks of each instrument."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tickdeck.domain.rows import concatenated, opaque
from tickdeck.domain.tick import TICK, Block

_FIRST_ROWS = 256
_SORT_AT_ROWS = 8192
_RINGS_A_BLOCK = 48
"""With each block so many rings are filled: all of them within the frames until the next are sorted."""
DEFAULT_ROWS = 32_768
"""How many ticks of one instrument are kept at most."""
ROWS_IN_ALL = 500_000
"""When the rings of all instruments have room for as many ticks (32 MB), none grows any more."""


@dataclass(frozen=True, slots=True)
class TapeSlice:
    """Ticks of one instrument that came after a reader's last look.

    Attributes:
        ticks: The ticks in arrival order, dtype `TICK`.
        total: How many ticks of the instrument have passed in all; the cursor for the next look.
        missed: How many passed since the cursor but are no longer kept.
    """

    ticks: Block
    total: int
    missed: int


class _Ring:
    """A ring of rows that grows by doubling up to its capacity."""

    __slots__ = ("_capacity", "_rows", "total")

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._rows = np.zeros(min(_FIRST_ROWS, capacity), dtype=TICK)
        self.total = 0

    @property
    def size(self) -> int:
        return self._rows.size

    def freeze(self) -> None:
        """Keep the present size from now on."""
        self._capacity = self._rows.size

    def extend(self, block: Block) -> None:
        size = self._rows.size
        if self.total + block.size > size and size < self._capacity:
            # Still unwrapped here: a ring wraps only once it has its full capacity.
            while size < min(self.total + block.size, self._capacity):
                size = min(size * 2, self._capacity)
            grown = np.zeros(size, dtype=TICK)
            opaque(grown)[: self.total] = opaque(self._rows)[: self.total]
            self._rows = grown
        skipped = max(0, block.size - size)
        start = (self.total + skipped) % size
        rows, kept = opaque(self._rows), opaque(block)[skipped:]
        first = min(kept.size, size - start)
        rows[start : start + first] = kept[:first]
        rows[: kept.size - first] = kept[first:]
        self.total += block.size

    def newest(self, count: int) -> Block:
        size = self._rows.size
        count = min(count, self.total, size)
        end = self.total % size
        if count <= end:
            return concatenated((self._rows[end - count : end],))
        return concatenated((self._rows[size - (count - end) :], self._rows[:end]))


class _Gathered:
    """Ticks in arrival order until there are enough of them to be sorted, and whose they are."""

    __slots__ = ("_rows", "_symbols", "count")

    def __init__(self, room: int) -> None:
        self._rows = np.zeros(room, dtype=TICK)
        # Beside the rows, where looking for an instrument reads only what it needs.
        self._symbols = np.zeros(room, dtype=TICK["symbol"])
        self.count = 0

    @property
    def room(self) -> int:
        return self._rows.size - self.count

    def add(self, block: Block) -> None:
        end = self.count + block.size
        opaque(self._rows)[self.count : end] = opaque(block)
        self._symbols[self.count : end] = block["symbol"]
        self.count = end

    def of(self, symbol: int) -> Block:
        places = np.flatnonzero(self._symbols[: self.count] == symbol)
        ticks: Block = self._rows.take(places)
        return ticks

    def take_sorted(self) -> _Sorted:
        symbols = self._symbols[: self.count]
        order = np.argsort(symbols, kind="stable")
        keys, starts = np.unique(symbols[order], return_index=True)
        ordered = self._rows.take(order)
        self.count = 0
        return _Sorted(ordered, keys.tolist(), [*starts.tolist(), ordered.size])


class _Sorted:
    """Ticks by instrument, on their way into the rings."""

    __slots__ = ("_bounds", "_keys", "_next", "_places", "_rows")

    def __init__(self, rows: Block, keys: list[int], bounds: list[int]) -> None:
        self._rows = rows
        self._keys = keys
        self._bounds = bounds
        self._places = {symbol: place for place, symbol in enumerate(keys)}
        self._next = 0

    @property
    def is_empty(self) -> bool:
        return self._next == len(self._keys)

    def of(self, symbol: int) -> Block:
        place = self._places.get(symbol, -1)
        return self._at(place) if place >= self._next else self._rows[:0]

    def take(self) -> tuple[int, Block]:
        place, self._next = self._next, self._next + 1
        return self._keys[place], self._at(place)

    def _at(self, place: int) -> Block:
        return self._rows[self._bounds[place] : self._bounds[place + 1]]


class Tape:
    """Recent ticks by instrument.

    Appending only gathers; what has gathered is sorted from time to time, because splitting many small blocks
    by instrument costs far more than a few large ones, and then goes into the rings a few instruments with
    each block, because all at once would hold up a frame. Readers, who ask for one instrument at a time, are
    given what is still on its way too.
    """

    def __init__(self, rows: int = DEFAULT_ROWS, rows_in_all: int = ROWS_IN_ALL) -> None:
        self._capacity = rows
        self._most_rows = rows_in_all
        self._rows_in_all = 0
        self._rings: dict[int, _Ring] = {}
        self._gathered = _Gathered(_SORT_AT_ROWS)
        self._sorted = _Sorted(np.zeros(0, dtype=TICK), [], [0])

    def append(self, block: Block) -> None:
        """Take in a block."""
        self._put_away(_RINGS_A_BLOCK)
        while block.size > self._gathered.room:
            room = self._gathered.room
            self._gathered.add(block[:room])
            block = block[room:]
            self._put_away(_SORT_AT_ROWS)
            self._sorted = self._gathered.take_sorted()
        self._gathered.add(block)

    def since(self, symbol: int, cursor: int) -> TapeSlice:
        """The ticks of an instrument after a cursor; a cursor of 0 gives all that is kept."""
        coming = self._gathered.of(symbol)
        if (before := self._sorted.of(symbol)).size:
            coming = concatenated((before, coming))
        ring = self._rings.get(symbol)
        total = coming.size + (ring.total if ring is not None else 0)
        wanted = total - cursor
        if wanted <= coming.size or ring is None:
            ticks = coming[coming.size - wanted :]
        else:
            ticks = concatenated((ring.newest(wanted - coming.size), coming))
        return TapeSlice(ticks=ticks, total=total, missed=wanted - ticks.size)

    def _put_away(self, most: int) -> None:
        """Put the sorted ticks of some instruments into their rings."""
        while most and not self._sorted.is_empty:
            symbol, ticks = self._sorted.take()
            ring = self._rings.get(symbol)
            if ring is None:
                ring = self._rings[symbol] = _Ring(self._capacity)
                self._rows_in_all += ring.size
            before = ring.size
            if self._rows_in_all >= self._most_rows:
                ring.freeze()
            ring.extend(ticks)
            self._rows_in_all += ring.size - before
            most -= 1

"""The tape: the recent ticks of each instrument."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tickdeck.domain.tick import TICK, Block

_FIRST_ROWS = 256
_FOLD_AT_ROWS = 8192
DEFAULT_ROWS = 32_768
"""How many ticks of one instrument are kept at most."""
ROWS_IN_ALL = 1_000_000
"""When the rings of all instruments have room for as many ticks (63 MB), none grows any more."""


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
            grown[: self.total] = self._rows[: self.total]
            self._rows = grown
        skipped = max(0, block.size - size)
        start = (self.total + skipped) % size
        kept = block[skipped:]
        first = min(kept.size, size - start)
        self._rows[start : start + first] = kept[:first]
        self._rows[: kept.size - first] = kept[first:]
        self.total += block.size

    def newest(self, count: int) -> Block:
        size = self._rows.size
        count = min(count, self.total, size)
        end = self.total % size
        if count <= end:
            return self._rows[end - count : end].copy()
        return np.concatenate((self._rows[size - (count - end) :], self._rows[:end]))


class Tape:
    """Recent ticks by instrument.

    Appending only keeps a reference to the block; sorting it into the rings waits until enough has
    gathered, because splitting many small blocks by instrument costs far more than a few large ones.
    Readers, who ask for one instrument at a time, are given what is still unsorted too.
    """

    def __init__(self, rows: int = DEFAULT_ROWS, rows_in_all: int = ROWS_IN_ALL) -> None:
        self._capacity = rows
        self._most_rows = rows_in_all
        self._rows_in_all = 0
        self._rings: dict[int, _Ring] = {}
        self._pending: list[Block] = []
        self._pending_rows = 0

    def append(self, block: Block) -> None:
        """Take in a block; the caller must not change it afterwards."""
        self._pending.append(block)
        self._pending_rows += block.size
        if self._pending_rows >= _FOLD_AT_ROWS:
            self._fold()

    def since(self, symbol: int, cursor: int) -> TapeSlice:
        """The ticks of an instrument after a cursor; a cursor of 0 gives all that is kept."""
        pending = self._joined()
        unsorted = pending[pending["symbol"] == symbol]
        ring = self._rings.get(symbol)
        total = unsorted.size + (ring.total if ring is not None else 0)
        wanted = total - cursor
        if wanted <= unsorted.size or ring is None:
            ticks = unsorted[unsorted.size - wanted :]
        else:
            ticks = np.concatenate((ring.newest(wanted - unsorted.size), unsorted))
        return TapeSlice(ticks=ticks, total=total, missed=wanted - ticks.size)

    def _joined(self) -> Block:
        """What is not sorted yet, as one block."""
        if len(self._pending) != 1:
            self._pending = [np.concatenate(self._pending) if self._pending else np.zeros(0, dtype=TICK)]
        return self._pending[0]

    def _fold(self) -> None:
        block = self._joined()
        self._pending = []
        self._pending_rows = 0
        symbols = block["symbol"]
        order = np.argsort(symbols, kind="stable")
        ordered = block[order]
        keys, starts = np.unique(symbols[order], return_index=True)
        bounds = [*starts.tolist(), ordered.size]
        for position, symbol in enumerate(keys.tolist()):
            ring = self._rings.get(symbol)
            if ring is None:
                ring = self._rings[symbol] = _Ring(self._capacity)
                self._rows_in_all += ring.size
            before = ring.size
            if self._rows_in_all >= self._most_rows:
                ring.freeze()
            ring.extend(ordered[bounds[position] : bounds[position + 1]])
            self._rows_in_all += ring.size - before

"""When instruments printed: cells of time that grow coarser as the day grows longer."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

CELLS = 4_096
LIVE, BACKFILLED = 1, 2


class Presence:
    """In which cells each instrument has prints, whatever the order in which they are added.

    A cell is a power of two microseconds long, the least with which `CELLS` of them span all that was
    added; so memory is bounded, and a cell is far shorter than a part of a strip.
    """

    def __init__(self) -> None:
        self._shift = 0
        self._base = 0
        self._cells = np.zeros((0, CELLS), dtype=np.uint8)
        self._span: tuple[int, int] | None = None

    def add(
        self, rows: npt.NDArray[np.int64], recv_us: npt.NDArray[np.int64], kinds: npt.NDArray[np.uint8]
    ) -> None:
        """Note prints.

        Args:
            rows: The row of each print's instrument.
            recv_us: Its receipt, UTC microseconds.
            kinds: `LIVE` or `BACKFILLED`.
        """
        if not rows.size:
            return
        self._fit(int(recv_us.min()), int(recv_us.max()))
        if (highest := int(rows.max())) >= len(self._cells):
            more = np.zeros((highest + 1 - len(self._cells), CELLS), dtype=np.uint8)
            self._cells = np.concatenate((self._cells, more))
        flat = rows * CELLS + ((recv_us >> self._shift) - self._base)
        cells = self._cells.reshape(-1)
        for kind in (LIVE, BACKFILLED):
            chosen = flat[kinds == kind]
            cells[chosen] |= kind

    def times_us(self) -> npt.NDArray[np.int64]:
        """The middle of each cell, UTC microseconds."""
        cells: npt.NDArray[np.int64] = self._base + np.arange(CELLS, dtype=np.int64)
        return (cells << self._shift) + (1 << self._shift >> 1)

    def of(self, row: int) -> npt.NDArray[np.uint8]:
        """The cells of an instrument, each a union of `LIVE` and `BACKFILLED`."""
        return self._cells[row] if row < len(self._cells) else np.zeros(CELLS, dtype=np.uint8)

    def _fit(self, first_us: int, last_us: int) -> None:
        """Make the cells span an interval too."""
        low, high = (first_us, last_us) if self._span is None else self._span
        low, high = min(low, first_us), max(high, last_us)
        if (low, high) == self._span:
            return
        self._span = low, high
        shift = self._shift
        while (high >> shift) - (low >> shift) >= CELLS:
            shift += 1
        base = low >> shift
        if (base, shift) == (self._base, self._shift):
            return
        target = ((self._base + np.arange(CELLS)) >> (shift - self._shift)) - base
        cells = np.zeros_like(self._cells)
        # The cells behind the last print are empty and may have no place any more.
        kept = (target >= 0) & (target < CELLS)
        np.bitwise_or.at(cells.T, target[kept], self._cells.T[kept])
        self._cells, self._base, self._shift = cells, base, shift

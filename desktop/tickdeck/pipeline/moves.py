"""The last ten moves of each instrument: whether its price rose or fell at each of its last changes."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tickdeck.domain.instrument import InstrumentTable
from tickdeck.domain.tick import Block, TickFlag

KEPT = 10
"""So many moves of an instrument are kept."""

_BITS = np.uint64(2)
_UP, _DOWN = np.uint64(1), np.uint64(2)
_MASK = np.uint64((1 << 2 * KEPT) - 1)
_SHIFTS = (np.arange(KEPT - 1, -1, -1, dtype=np.uint64) * _BITS)[np.newaxis, :]
_SIGNS = np.array([0, 1, -1, 0], dtype=np.int8)

MOVES_SO_FAR = np.dtype([("packed", "<u8"), ("last", "<f8")])
"""The last moves of an instrument, two bits each, and its last price; NaN before its first print."""


class Moves:
    """Changes of price by instrument; a sink of ingest.

    A print at the price before is no move, and neither is one that came late. The moves of an instrument
    are two bits each in one number, the newest lowest.

    Attributes:
        version: Grows by one with every block in which a price moved.
    """

    def __init__(self, instruments: InstrumentTable) -> None:
        self._instruments = instruments
        self.version = 0
        self._first = np.zeros(0)
        self._last = np.zeros(0)
        self._packed = np.zeros(0, dtype=np.uint64)
        self.fit()

    def append(self, block: Block) -> None:
        """Take in a block of ticks, in arrival order."""
        self.fit()
        price = block["price"]
        late = (block["flags"] & (TickFlag.OUT_OF_ORDER | TickFlag.BACKFILLED)) != 0
        kept = ~late & ~np.isnan(price)
        symbol = block["symbol"][kept].astype(np.intp)
        if symbol.size == 0:
            return
        # Stable, so that the prints of an instrument stay in the order of their arrival.
        by_symbol = np.argsort(symbol, kind="stable")
        symbol, price = symbol[by_symbol], price[kept][by_symbol]
        begins = np.ones(symbol.size, dtype=bool)
        begins[1:] = symbol[1:] != symbol[:-1]
        before = np.empty(symbol.size)
        before[1:] = price[:-1]
        before[begins] = self._last[symbol[begins]]
        unopened = begins.copy()
        unopened[begins] = np.isnan(before[begins]) & np.isnan(self._first[symbol[begins]])
        self._first[symbol[unopened]] = price[unopened]
        # The price of the last print of each: with repeated indices numpy keeps the last value assigned.
        self._last[symbol] = price
        rose, fell = price > before, price < before
        moved = rose | fell
        if moved.any():
            self.version += 1
            self._push(symbol[moved], np.where(rose[moved], _UP, _DOWN))

    def so_far(self) -> npt.NDArray[np.void]:
        """The moves of each instrument, dtype `MOVES_SO_FAR`; a copy."""
        rows = np.zeros(self._last.size, dtype=MOVES_SO_FAR)
        rows["packed"], rows["last"] = self._packed, self._last
        return rows

    def resume(self, symbols: npt.NDArray[np.intp], rows: npt.NDArray[np.void]) -> None:
        """Put the moves before this run before those that have come; once for each instrument.

        Args:
            symbols: The instruments' numbers, each once.
            rows: Of each its moves until then, dtype `MOVES_SO_FAR`. Those without a print are passed over.
        """
        self.fit()
        known = ~np.isnan(rows["last"])
        symbols, rows = symbols[known], rows[known]
        if not symbols.size:
            return
        self.version += 1
        first, last = self._first[symbols], rows["last"]
        across = np.where(first > last, _UP, np.where(first < last, _DOWN, np.uint64(0)))
        before = np.where(across > 0, (rows["packed"] << _BITS) | across, rows["packed"])
        count = np.count_nonzero(self.of(symbols), axis=1).astype(np.uint64)
        self._packed[symbols] = ((before << (count * _BITS)) | self._packed[symbols]) & _MASK
        unopened = symbols[np.isnan(first)]
        self._last[unopened] = last[np.isnan(first)]

    def of(self, rows: npt.NDArray[np.intp]) -> npt.NDArray[np.int8]:
        """The last moves of some instruments.

        Args:
            rows: Their numbers; one that is not known yet has not moved.

        Returns:
            1 for a rise, -1 for a fall, 0 where there was no move yet; shape (rows, `KEPT`), the newest
            last.
        """
        signs: npt.NDArray[np.int8] = _SIGNS[(self.packed(rows)[:, np.newaxis] >> _SHIFTS) & np.uint64(3)]
        return signs

    def packed(self, rows: npt.NDArray[np.intp]) -> npt.NDArray[np.uint64]:
        """The moves of some instruments as one number each; equal numbers are equal moves."""
        packed = np.zeros(rows.size, dtype=np.uint64)
        known = rows < self._packed.size
        packed[known] = self._packed[rows[known]]
        return packed

    def fit(self) -> None:
        """Give instruments that were numbered meanwhile their places."""
        more = len(self._instruments) - self._last.size
        if more > 0:
            self._first = np.append(self._first, np.full(more, np.nan))
            self._last = np.append(self._last, np.full(more, np.nan))
            self._packed = np.append(self._packed, np.zeros(more, dtype=np.uint64))

    def _push(self, symbol: npt.NDArray[np.intp], code: npt.NDArray[np.uint64]) -> None:
        """Append moves, given in order and instrument by instrument."""
        begins = np.flatnonzero(np.append(True, symbol[1:] != symbol[:-1]))
        counts = np.diff(np.append(begins, symbol.size))
        # How many moves of the same instrument follow each one.
        behind = np.repeat(begins + counts, counts) - np.arange(symbol.size) - 1
        recent = behind < KEPT
        added = np.zeros(symbol.size, dtype=np.uint64)
        added[recent] = code[recent] << (behind[recent].astype(np.uint64) * _BITS)
        rows = symbol[begins]
        pushed = np.minimum(counts, KEPT).astype(np.uint64) * _BITS
        self._packed[rows] = ((self._packed[rows] << pushed) | np.bitwise_or.reduceat(added, begins)) & _MASK

"""How far each price went between two looks, which the last price alone does not tell."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tickdeck.domain.tick import Block, TickFlag

_NOT_NEWS = TickFlag.OUT_OF_ORDER | TickFlag.BACKFILLED


class PriceSpans:
    """First, highest and lowest price of each instrument since the last look; a sink of ingest.

    Prints that came late or were filled in are left out: they say what was, not what is.

    Attributes:
        first, high, low: Indexed by the instrument's number; NaN where there was no print.
    """

    def __init__(self) -> None:
        self.first = np.zeros(0)
        self.high = np.zeros(0)
        self.low = np.zeros(0)
        self._touched = False

    def append(self, block: Block) -> None:
        """Take in a block of ticks, in arrival order."""
        news = (block["flags"] & _NOT_NEWS) == 0
        if not news.all():
            block = block[news]
        if block.size == 0:
            return
        symbol, price = block["symbol"].astype(np.intp), block["price"]
        self.fit(int(symbol.max()) + 1)
        self._touched = True
        unseen = np.isnan(self.first[symbol])
        if unseen.any():
            # Reversed, so that of several prints the earliest stays.
            self.first[symbol[unseen][::-1]] = price[unseen][::-1]
        np.fmax.at(self.high, symbol, price)
        np.fmin.at(self.low, symbol, price)

    def fit(self, size: int) -> None:
        """Have room for so many instruments."""
        more = size - self.first.size
        if more > 0:
            unknown: npt.NDArray[np.float64] = np.full(more, np.nan)
            self.first = np.append(self.first, unknown)
            self.high = np.append(self.high, unknown)
            self.low = np.append(self.low, unknown)

    def clear(self) -> None:
        """Begin again."""
        if self._touched:
            self._touched = False
            for column in (self.first, self.high, self.low):
                column.fill(np.nan)

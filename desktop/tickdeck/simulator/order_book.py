"""The published order book: ten levels on each side of the market's quote, with invented quantities."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from tickdeck.simulator.alltick_wire import DEPTH_LEVELS, depth_frame
from tickdeck.simulator.market import Market

_MEAN_LOTS = 40.0


class OrderBook:
    """Draws the book of any instrument at any moment.

    Its chance is its own, so that prints are the same whether or not somebody watches the book.
    """

    def __init__(self, market: Market, *, codes: Sequence[str], seed: int) -> None:
        """Look at a market.

        Args:
            market: The market whose quotes are published.
            codes: AllTick's spelling by instrument number.
            seed: Source of the quantities.
        """
        self._market = market
        self._codes = codes
        self._rng = np.random.default_rng([seed, 1])
        self._seq = market.first_seq

    def frames(self, instrument: npt.NDArray[np.int64]) -> list[bytes]:
        """One push for each of the instruments, as whole WebSocket frames."""
        bid, ask, step = self._market.quotes(instrument)
        away = np.arange(DEPTH_LEVELS) * step[:, np.newaxis]
        bids = np.round(bid[:, np.newaxis] - away, 3)
        asks = np.round(ask[:, np.newaxis] + away, 3)
        lots = 1 + self._rng.exponential(_MEAN_LOTS, (2, *bids.shape)).astype(np.int64)
        volume = lots * self._market.lot[instrument][:, np.newaxis]
        first = self._seq + 1
        self._seq += len(instrument)
        return [
            depth_frame(
                self._codes[number],
                seq=first + row,
                time_ms=self._market.time_ms,
                bids=[level for level in zip(*sides[:2], strict=True) if level[0] > 0],
                asks=list(zip(*sides[2:], strict=True)),
            )
            for row, (number, *sides) in enumerate(
                zip(
                    instrument.tolist(),
                    bids.tolist(),
                    volume[0].tolist(),
                    asks.tolist(),
                    volume[1].tolist(),
                    strict=True,
                )
            )
        ]

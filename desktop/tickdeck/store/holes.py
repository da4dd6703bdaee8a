"""A hole in the record: ticks that came and could not be written, counted so that the gap says how many."""

from __future__ import annotations

import numpy as np

from tickdeck.domain.tick import Block
from tickdeck.pipeline.gaps import Gap


class Hole:
    """Ticks lost one after the other, until something is written again.

    Attributes:
        ticks: How many.
    """

    def __init__(self) -> None:
        self._lost: dict[int, int] = {}
        self._from_us = 0
        self._to_us = 0
        self.ticks = 0

    def add(self, block: Block) -> None:
        """Count the ticks of a block as lost."""
        if not block.size:
            return
        if not self.ticks:
            self._from_us = int(block["recv_us"][0])
        self._to_us = int(block["recv_us"][-1])
        self.ticks += block.size
        symbols, counts = np.unique(block["symbol"], return_counts=True)
        for symbol, count in zip(symbols.tolist(), counts.tolist(), strict=True):
            self._lost[symbol] = self._lost.get(symbol, 0) + count

    def gaps(self, reason: str, to_us: int | None = None) -> list[Gap]:
        """The hole as a gap of each instrument that lost any.

        Args:
            reason: Why.
            to_us: When recording went on, UTC microseconds; with the last tick lost if not given.
        """
        end_us = self._to_us if to_us is None else max(to_us, self._from_us)
        return [
            Gap(symbol, self._from_us, end_us, reason, lost) for symbol, lost in sorted(self._lost.items())
        ]

"""The newest ticks of all instruments together, in arrival order."""

from __future__ import annotations

import numpy as np

from tickdeck.domain.rows import concatenated, opaque
from tickdeck.domain.tick import TICK, Block

DEFAULT_ROWS = 32_768


class RecentTicks:
    """A ring of the newest ticks; a sink of ingest.

    Attributes:
        total: How many ticks have passed; the cursor of a reader's next look.
    """

    def __init__(self, rows: int = DEFAULT_ROWS) -> None:
        """Make an empty ring.

        Args:
            rows: How many ticks are kept.
        """
        self._ring = np.zeros(rows, dtype=TICK)
        self.total = 0

    def append(self, block: Block) -> None:
        """Take in a block."""
        size = self._ring.size
        kept = block[-size:]
        self.total += block.size
        start = (self.total - kept.size) % size
        first = min(kept.size, size - start)
        ring, kept = opaque(self._ring), opaque(kept)
        ring[start : start + first] = kept[:first]
        ring[: kept.size - first] = kept[first:]

    def since(self, cursor: int) -> Block:
        """The ticks after a cursor, as far as they are still kept; a copy."""
        count = min(self.total - cursor, self.total, self._ring.size)
        end = self.total % self._ring.size
        if count <= end:
            return concatenated((self._ring[end - count : end],))
        return concatenated((self._ring[self._ring.size - (count - end) :], self._ring[:end]))

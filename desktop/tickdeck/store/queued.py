"""What the journal thread is given to write, one after the other."""

from __future__ import annotations

from dataclasses import dataclass

from tickdeck.domain.tick import Block
from tickdeck.pipeline.gaps import Gap
from tickdeck.store.journal import Counters

_ITEM_BYTES = 256
"""What an item or a gap takes beside its ticks, roughly."""


@dataclass(frozen=True, slots=True)
class CloseSegment:
    """End the present segment; the next block begins a new one.

    Attributes:
        counters: What was counted during the segment.
    """

    counters: Counters

    @property
    def held_bytes(self) -> int:
        """Memory that it takes while it waits."""
        return _ITEM_BYTES


@dataclass(frozen=True, slots=True)
class DayBlock:
    """Ticks received on one UTC day."""

    day: str
    block: Block

    @property
    def held_bytes(self) -> int:
        """Memory that it takes while it waits."""
        return self.block.nbytes + _ITEM_BYTES


@dataclass(frozen=True, slots=True)
class DayGaps:
    """Gaps that ended on one UTC day."""

    day: str
    gaps: list[Gap]

    @property
    def held_bytes(self) -> int:
        """Memory that it takes while it waits."""
        return _ITEM_BYTES * (1 + len(self.gaps))


Item = CloseSegment | DayBlock | DayGaps

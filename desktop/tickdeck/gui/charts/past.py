"""Where a chart's older ticks come from."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Protocol

from tickdeck.domain.tick import Block
from tickdeck.pipeline.gaps import Gap

MOST_ROWS = 100_000
"""So many ticks are asked for at a time: about what can be taken in within one frame."""


class Unsealed(Enum):
    """Whose ticks are not in a file yet that can be read."""

    NOTHING = 0
    OF_THIS_RUN = 1
    OF_EARLIER_RUNS = 2
    """Of this one too, maybe."""


class TakePast(Protocol):
    """Takes in an answer."""

    def __call__(
        self,
        ticks: Block,
        has_more: bool,
        pauses: Sequence[tuple[int, int]] = (),
        unsealed: Unsealed = Unsealed.NOTHING,
        gaps: Sequence[Gap] = (),
        /,
    ) -> None:
        """Take it in.

        Args:
            ticks: In arrival order.
            has_more: Whether there are more before them; without any tick, that nothing was read and it is
                to be asked again.
            pauses: From and to when nothing was recorded from the first tick on, between two runs, whether
                the market was open or not; oldest first, UTC microseconds of receipt.
            unsealed: What may be missing behind these since it is not sealed yet.
            gaps: Where the recording tells that ticks were lost from the first tick on, oldest first; by
                receipt.
        """


class PastTicks(Protocol):
    """Answers questions about recorded ticks, without keeping the window waiting."""

    def ask(self, symbol_id: str, before_us: int, rows: int, done: TakePast) -> None:
        """Ask for older ticks.

        Args:
            symbol_id: The instrument's id.
            before_us: They are older than this, UTC microseconds of the exchange's clock.
            rows: How many at most; the newest of them.
            done: Called later, in the window's thread.
        """

    def seal_soon(self) -> None:
        """Have what this run has recorded sealed soon: somebody waits for it, and asks again."""

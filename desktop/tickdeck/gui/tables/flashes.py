"""When the rows of a live table flashed last, and how strongly they still do."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tickdeck.gui.tables.column import Rows

FLASH_US = 400_000
FLASH_STEPS = 6
"""Strengths of a flash: with more of them the eye sees the same, and rows are painted twice as often."""
_NEVER_US = -(1 << 60)


class Flashes:
    """Flashes of all instruments, by number.

    Attributes:
        up: Whether the last flash was a rise.
        painted: The step with which the row was painted last, so that it is painted again with another one.
    """

    def __init__(self) -> None:
        self._at_us = np.zeros(0, dtype=np.int64)
        self.up = np.zeros(0, dtype=bool)
        self.painted = np.zeros(0, dtype=np.int64)

    def fit(self, size: int) -> None:
        """Give instruments that were numbered meanwhile their places."""
        more = size - self.up.size
        if more > 0:
            self._at_us = np.append(self._at_us, np.full(more, _NEVER_US, dtype=np.int64))
            self.up = np.append(self.up, np.zeros(more, dtype=bool))
            self.painted = np.append(self.painted, np.zeros(more, dtype=np.int64))

    def begin(self, symbols: Rows, now_us: int, *, up: bool) -> None:
        """Let some instruments flash from now on."""
        self._at_us[symbols] = now_us
        self.up[symbols] = up

    def steps(self, symbols: Rows, now_us: int) -> npt.NDArray[np.int64]:
        """How strongly some instruments flash: `FLASH_STEPS` at the change, 0 when it is over."""
        ages = now_us - self._at_us[symbols]
        steps: npt.NDArray[np.int64] = np.where(
            ages < FLASH_US, FLASH_STEPS - ages * FLASH_STEPS // FLASH_US, 0
        )
        return steps

"""Which instruments the panels show, shared by all of them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tickdeck.domain.instrument import InstrumentTable


class Listed:
    """The instruments that are wanted, by their numbers; whoever is numbered later is listed at once.

    Panels pull: they remember the version that they drew last and look again when it differs.
    """

    def __init__(self, instruments: InstrumentTable) -> None:
        self._instruments = instruments
        self._mask = np.ones(len(instruments), dtype=bool)
        self._sets = 0

    @property
    def version(self) -> int:
        """Grows with every change, a new instrument included."""
        return self._sets + len(self._instruments)

    @property
    def mask(self) -> npt.NDArray[np.bool_]:
        """For every instrument, whether it is listed; not to be written to."""
        more = len(self._instruments) - self._mask.size
        if more > 0:
            self._mask = np.append(self._mask, np.ones(more, dtype=bool))
        return self._mask

    def set(self, mask: npt.NDArray[np.bool_]) -> None:
        """List exactly some instruments.

        Args:
            mask: By number; those that it is too short for are listed.
        """
        wanted = np.ones(len(self._instruments), dtype=bool)
        wanted[: mask.size] = mask[: wanted.size]
        if not np.array_equal(wanted, self.mask):
            self._mask = wanted
            self._sets += 1

    def numbers(self, size: int) -> npt.NDArray[np.intp]:
        """The numbers of those listed, ascending, as far as a board of `size` rows knows them."""
        return np.flatnonzero(self.mask[:size])

    def holds(self, symbol: int) -> bool:
        """Whether an instrument is listed; -1 is none."""
        return 0 <= symbol < self.mask.size and bool(self.mask[symbol])

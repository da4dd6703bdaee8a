"""The instruments of which nothing is told for the rest of their day."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt


class MutedToday:
    """Each muted instrument with the local date on which it is muted.

    Attributes:
        dates: The local date that each instrument is at, days since the epoch; -1 before that is known.
    """

    def __init__(self) -> None:
        self.dates: npt.NDArray[np.int64] = np.zeros(0, dtype=np.int64)
        self._days: dict[int, int] = {}

    def __contains__(self, symbol: int) -> bool:
        return symbol in self._days and self._days[symbol] in (-1, self._date(symbol))

    @property
    def days(self) -> Mapping[int, int]:
        """The muted instruments, and the date of each."""
        return self._days

    def add(self, symbol: int, day: int | None = None) -> None:
        """Mute an instrument.

        Args:
            symbol: Its number.
            day: On which local date; None is the present one.
        """
        self._days[symbol] = self._date(symbol) if day is None else day

    def discard(self, symbol: int) -> None:
        """Tell of an instrument again."""
        self._days.pop(symbol, None)

    def come_to(self, dates: npt.NDArray[np.int64]) -> None:
        """Come to other local dates; who was muted on an earlier one is told of again."""
        self.dates = dates
        known = {symbol: self._date(symbol) if day < 0 else day for symbol, day in self._days.items()}
        self._days = {symbol: day for symbol, day in known.items() if day == self._date(symbol)}

    def _date(self, symbol: int) -> int:
        return int(self.dates[symbol]) if symbol < self.dates.size else -1

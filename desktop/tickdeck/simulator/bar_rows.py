"""Bars of all instruments, made from their prints as they trade."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from tickdeck.domain.bar import Bar
from tickdeck.simulator.market import Prints

_ROW = np.dtype(
    [
        ("open", "<f8"),
        ("high", "<f8"),
        ("low", "<f8"),
        ("close", "<f8"),
        ("volume", "<f8"),
        ("turnover", "<f8"),
        ("prints", "<i8"),
    ]
)
_FOLD_AT = 20_000


class BarRows:
    """The last bars of one width, by instrument number."""

    def __init__(self, *, instruments: int, width_ms: int, ahead_ms: int, keep: int) -> None:
        """Begin without bars.

        Args:
            instruments: How many there are.
            width_ms: Width of a bar.
            ahead_ms: How far the clock by which bars begin is ahead of UTC.
            keep: How many bars of an instrument are kept.
        """
        self._instruments = instruments
        self._width_ms = width_ms
        self._ahead_ms = ahead_ms
        self._keep = keep
        self._rows: dict[int, npt.NDArray[np.void]] = {}
        self._waiting: list[Prints] = []
        self._waiting_prints = 0

    def take(self, prints: Prints) -> None:
        """Add prints; they are in order of time."""
        if len(prints):
            self._waiting.append(prints)
            self._waiting_prints += len(prints)
            if self._waiting_prints >= _FOLD_AT:
                self._fold()

    def bars(self, instrument: int) -> Iterator[Bar]:
        """An instrument's bars, the oldest first; none where it did not trade."""
        self._fold()
        for begin, row in sorted(self._rows.items()):
            one = row[instrument]
            if one["prints"]:
                time_us = (begin * self._width_ms - self._ahead_ms) * 1000
                # item(): plain floats.
                opened, high, low, close, volume, turnover, _ = one.item()
                yield Bar(time_us, self._width_ms * 1000, opened, high, low, close, volume, turnover)

    def _fold(self) -> None:
        if not self._waiting:
            return
        prints = np.concatenate(self._waiting)
        self._waiting.clear()
        self._waiting_prints = 0
        begin = (prints["time_ms"] + self._ahead_ms) // self._width_ms
        for each in np.unique(begin).tolist():
            self._add(each, prints[begin == each])
        for old in sorted(self._rows)[: -self._keep]:
            del self._rows[old]

    def _add(self, begin: int, prints: Prints) -> None:
        row = self._rows.get(begin)
        if row is None:
            row = self._rows[begin] = np.zeros(self._instruments, dtype=_ROW)
        prints = prints[np.argsort(prints["instrument"], kind="stable")]
        number = prints["instrument"]
        first = np.flatnonzero(np.diff(number, prepend=-1))
        last = np.append(first[1:], len(prints)) - 1
        number, price = number[first], prints["price"]
        new = row["prints"][number] == 0
        high, low = np.maximum.reduceat(price, first), np.minimum.reduceat(price, first)
        row["open"][number] = np.where(new, price[first], row["open"][number])
        row["high"][number] = np.where(new, high, np.maximum(high, row["high"][number]))
        row["low"][number] = np.where(new, low, np.minimum(low, row["low"][number]))
        row["close"][number] = price[last]
        row["volume"][number] += np.add.reduceat(prints["volume"], first)
        row["turnover"][number] += np.add.reduceat(prints["turnover"], first)
        row["prints"][number] += last - first + 1

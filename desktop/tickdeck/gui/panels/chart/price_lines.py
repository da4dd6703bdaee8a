"""The lines that a person drew at prices, kept for each instrument."""

from __future__ import annotations

import math
from collections.abc import Mapping

MOST_LINES = 50
"""So many lines of one instrument are kept."""


class PriceLines:
    """Lines by instrument id, in the order in which they were drawn."""

    def __init__(self) -> None:
        self._of: dict[str, list[float]] = {}

    def of(self, symbol_id: str) -> tuple[float, ...]:
        """The prices of an instrument's lines."""
        return tuple(self._of.get(symbol_id, ()))

    def add(self, symbol_id: str, price: float) -> int:
        """Draw a line.

        Returns:
            Its number; -1 where there are too many, or the price is none.
        """
        lines = self._of.setdefault(symbol_id, [])
        if len(lines) >= MOST_LINES or not math.isfinite(price) or price <= 0:
            return -1
        lines.append(price)
        return len(lines) - 1

    def move(self, symbol_id: str, number: int, price: float) -> None:
        """Move a line; one that is not there, or a price that is none, changes nothing."""
        lines = self._of.get(symbol_id, [])
        if 0 <= number < len(lines) and math.isfinite(price) and price > 0:
            lines[number] = price

    def remove(self, symbol_id: str, number: int) -> None:
        """Remove a line; one that is not there changes nothing."""
        lines = self._of.get(symbol_id, [])
        if 0 <= number < len(lines):
            del lines[number]

    def state(self) -> dict[str, object]:
        """As JSON can hold it."""
        return {symbol_id: list(lines) for symbol_id, lines in self._of.items() if lines}

    def restore(self, state: object) -> None:
        """Keep the lines that a state tells, and no others."""
        self._of = {}
        if not isinstance(state, Mapping):
            return
        for symbol_id, lines in state.items():
            if isinstance(symbol_id, str) and isinstance(lines, list):
                for price in lines:
                    if isinstance(price, (int, float)) and not isinstance(price, bool):
                        self.add(symbol_id, float(price))

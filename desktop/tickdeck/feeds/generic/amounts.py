"""Numbers of a tick, and its own part of a volume that counts from the start of the day."""

from __future__ import annotations

from collections.abc import Iterable
from math import nan
from typing import Any

import msgspec

from tickdeck.domain.tick import NO_TIME
from tickdeck.pipeline.rejects import RejectedError


def number_of(value: Any, name: str) -> float | None:
    """A number sent as a number or as text; None for null and for empty text.

    Raises:
        RejectedError: If it is anything else.
    """
    if type(value) is float:
        return value
    if value is None or value == "":
        return None
    try:
        return msgspec.convert(value, float, strict=False)
    except msgspec.ValidationError:
        raise RejectedError(f"{name} is not a number") from None


def whole_number_of(value: Any, name: str) -> int | None:
    """A whole number sent as a number or as text; None for null and for empty text.

    Raises:
        RejectedError: If it is anything else.
    """
    if type(value) is int:
        return value
    if value is None or value == "":
        return None
    try:
        return msgspec.convert(value, int, strict=False)
    except msgspec.ValidationError:
        raise RejectedError(f"{name} is not a whole number") from None


class RunningTotals:
    """Each print's part of totals that grow through the day, by instrument.

    The first total of an instrument says nothing of its print. A smaller total than the one before means
    that a day has begun, unless the print is older by its own time: then it has come late, and its part is
    unknown.
    """

    def __init__(self) -> None:
        self._last: dict[int, tuple[float, int]] = {}

    def part(self, symbol: int, total: float, time_us: int) -> float:
        """What a print adds to the total before it; NaN if that is unknown.

        Args:
            symbol: The instrument's number.
            total: The total with this print; NaN if the provider gave none.
            time_us: The print's time, -1 if unknown.
        """
        if total != total:  # noqa: PLR0124  (the quick way to see NaN)
            return nan
        before, before_us = self._last.get(symbol, (nan, NO_TIME))
        if total < before:
            if NO_TIME < time_us < before_us:
                return nan
            self._last[symbol] = (total, time_us)
            return total
        self._last[symbol] = (total, max(time_us, before_us))
        return total - before

    def forget(self, symbols: Iterable[int]) -> None:
        """Start anew with these: what was traded while nobody listened belongs to no print."""
        for symbol in symbols:
            self._last.pop(symbol, None)

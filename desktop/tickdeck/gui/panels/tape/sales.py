"""Prints as the tape shows them: those of one order put together, and only those of some size."""

from __future__ import annotations

import math
import re
import statistics
from collections import deque
from dataclasses import dataclass, replace

import numpy as np

from tickdeck.domain.tick import Block

KEPT = 5_000
"""Rows kept; the oldest go first."""
LARGE_TIMES = 10.0
"""A row is large from so many times the median size of those before it."""
_MEDIAN_OF = 500
_LEAST_FOR_MEDIAN = 20
_MEDIAN_EVERY = 16
_UNITS = {"": 1.0, "k": 1e3, "m": 1e6, "bn": 1e9, "b": 1e9}
_SIZE = re.compile(r"\s*(?:>=?|≥)?\s*([0-9][0-9,]*\.?[0-9]*|\.[0-9]+)\s*(k|m|bn|b)?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sale:
    """One row.

    Attributes:
        symbol: The instrument's number.
        time_us: Exchange time, UTC microseconds; that of the receipt where the feed gives none.
        price: The last price of it.
        from_price: The first; the same unless an order went through several prices.
        size: Quantity of all its prints, NaN where no print has one.
        value: Price times quantity, or what the feed says.
        side: +1 bought, -1 sold, 0 unknown.
        prints: Of how many prints it is put together.
        is_large: Whether it is much larger than is usual here.
    """

    symbol: int
    time_us: int
    price: float
    from_price: float
    size: float
    value: float
    side: int
    prints: int = 1
    is_large: bool = False


def read_least_size(text: str) -> float | None:
    """A size as a person writes it, "10k" or "≥ 1.5 m"; 0 for nothing, None for what is none."""
    if not text.strip():
        return 0.0
    found = _SIZE.fullmatch(text)
    return float(found[1].replace(",", "")) * _UNITS[(found[2] or "").lower()] if found else None


class Sales:
    """Rows made of prints as they come.

    Prints of one instrument that follow each other with the same exchange time and side are one order's
    that met several others; they can be put together.

    Attributes:
        rows: Oldest first.
        version: Grows with every change.
        added: How many rows have been begun in all.
    """

    def __init__(self) -> None:
        self._joins = True
        self._sizes: deque[float] = deque(maxlen=_MEDIAN_OF)
        self._large_from = math.inf
        self.rows: deque[Sale] = deque(maxlen=KEPT)
        self.version = 0
        self.added = 0

    def clear(self, *, joins: bool) -> None:
        """Begin anew.

        Args:
            joins: Whether prints of one order become one row.
        """
        self._joins = joins
        self._sizes.clear()
        self._large_from = math.inf
        self.rows.clear()
        self.version += 1

    def add(self, ticks: Block) -> None:
        """Take in prints, in arrival order."""
        if not ticks.size:
            return
        self.version += 1
        times = np.where(ticks["time_us"] >= 0, ticks["time_us"], ticks["recv_us"])
        volume = ticks["volume"]
        value = np.where(np.isnan(ticks["turnover"]), ticks["price"] * volume, ticks["turnover"])
        # What would be dropped again need not be made.
        skipped = max(0, ticks.size - 4 * KEPT)
        columns = (ticks["symbol"], times, ticks["price"], volume, value, ticks["side"])
        for symbol, time_us, price, size, worth, side in zip(
            *(column[skipped:].tolist() for column in columns), strict=True
        ):
            self._take(Sale(symbol, time_us, price, price, size, worth, side))

    def _take(self, sale: Sale) -> None:
        last = self.rows[-1] if self.rows else None
        if last is not None and self._joins and _is_one_order(last, sale):
            size = _sum(last.size, sale.size)
            self.rows[-1] = replace(
                sale,
                from_price=last.from_price,
                size=size,
                value=_sum(last.value, sale.value),
                prints=last.prints + 1,
                is_large=size >= self._large_from,
            )
            return
        if last is not None and not math.isnan(last.size):
            self._sizes.append(last.size)
        if self.added % _MEDIAN_EVERY == 0 and len(self._sizes) >= _LEAST_FOR_MEDIAN:
            self._large_from = LARGE_TIMES * statistics.median(self._sizes) or math.inf
        self.added += 1
        self.rows.append(replace(sale, is_large=True) if sale.size >= self._large_from else sale)


def _is_one_order(last: Sale, sale: Sale) -> bool:
    return (last.symbol, last.time_us, last.side) == (sale.symbol, sale.time_us, sale.side)


def _sum(one: float, other: float) -> float:
    """The sum of what is known of both; NaN where nothing is."""
    if math.isnan(one):
        return other
    return one if math.isnan(other) else one + other

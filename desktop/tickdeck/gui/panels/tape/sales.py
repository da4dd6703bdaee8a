"""Prints as the tape shows them: those of one order put together, and only those of some size."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tickdeck.domain.tick import Block

KEPT = 5_000
"""Rows kept; the oldest go first."""
LARGE_TIMES = 10.0
"""A row is large from so many times the median size of those before it; the first rows, of their own."""
_MEDIAN_OF = 500
_LEAST_FOR_MEDIAN = 20
_MEDIAN_EVERY = 16
_PART = 250
"""So many rows at a time are told large by the median of those before them."""
_UNITS = {"": 1.0, "k": 1e3, "m": 1e6, "bn": 1e9, "b": 1e9, "萬": 1e4, "万": 1e4, "億": 1e8, "亿": 1e8}
_SIZE = re.compile(
    r"\s*(?:>=?|≥)?\s*([0-9][0-9,]*\.?[0-9]*|\.[0-9]+)\s*(k|m|bn|b|萬|万|億|亿)?\s*", re.IGNORECASE
)
_ROW = np.dtype(
    [
        ("symbol", np.int32),
        ("time_us", np.int64),
        ("price", np.float64),
        ("from_price", np.float64),
        ("size", np.float64),
        ("value", np.float64),
        ("side", np.int8),
        ("prints", np.int32),
        ("is_large", np.bool_),
        ("until_us", np.int64),
    ]
)
"""The fields of `Sale`, in its order."""
_Rows = npt.NDArray[np.void]
_Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Sale:
    """One row: prints, or a time in which nothing was recorded.

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
        until_us: Until when nothing was recorded from `time_us` on, UTC microseconds; -1 for prints.
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
    until_us: int = -1


def read_least_size(text: str) -> float | None:
    """A size as a person writes it, "10k" or "≥ 1.5 m" or "2萬"; 0 for nothing, None for what is none."""
    if not text.strip():
        return 0.0
    found = _SIZE.fullmatch(text)
    return float(found[1].replace(",", "")) * _UNITS[(found[2] or "").lower()] if found else None


class Sales:
    """Rows made of prints as they come.

    Prints of one instrument that follow each other with the same exchange time and side are one order's
    that met several others; they can be put together.

    Attributes:
        version: Grows with every change.
        added: How many rows have been begun in all.
    """

    def __init__(self) -> None:
        self._joins = True
        # The rows kept end at `_end`; twice the room, so that they are moved to the front but rarely.
        self._table = np.zeros(2 * KEPT, dtype=_ROW)
        self._begin = self._end = 0
        self._large_from = math.inf
        self._unjudged = _MEDIAN_EVERY
        self.version = 0
        self.added = 0

    def __len__(self) -> int:
        return self._end - self._begin

    @property
    def rows(self) -> list[Sale]:
        """All of them, oldest first."""
        return _sales(self._kept)

    @property
    def _kept(self) -> _Rows:
        return self._table[self._begin : self._end]

    def clear(self, *, joins: bool) -> None:
        """Begin anew.

        Args:
            joins: Whether prints of one order become one row.
        """
        self._joins = joins
        self._begin = self._end = 0
        self._large_from = math.inf
        self._unjudged = _MEDIAN_EVERY
        self.version += 1

    def places(self, *, least: float, later: int) -> npt.NDArray[np.intp]:
        """Where the rows of some size are, newest first, for `at`.

        Args:
            least: Smaller ones are left out, but those of unknown size are not; 0 for all.
            later: So many of the newest rows are left out.
        """
        count = max(0, len(self) - later)
        if least:
            return np.flatnonzero(~(self._kept["size"][:count] < least))[::-1]
        return np.arange(count - 1, -1, -1)

    def count_since(self, added: int, *, least: float) -> int:
        """How many rows of some size have been begun since; where a size is given, of those still kept.

        Args:
            added: What `added` was then.
            least: Smaller ones are not counted, but those of unknown size are; 0 for all.
        """
        count = self.added - added
        if not least:
            return count
        sizes = self._kept["size"][max(0, len(self) - count) :]
        return int(np.count_nonzero(~(sizes < least)))

    def at(self, places: npt.NDArray[np.intp]) -> list[Sale]:
        """The rows at some places."""
        return _sales(self._kept[places])

    def add(self, ticks: Block) -> None:
        """Take in prints, in arrival order."""
        if not ticks.size:
            return
        self.version += 1
        # What would be dropped again need not be made.
        made = self._made(ticks[-4 * KEPT :])
        if self._joins and len(self) and _is_one_order(self._table[self._end - 1], made[0]):
            self._go_on(made[0])
            made = made[1:]
        for start in range(0, made.size, _PART):
            self._append(made[start : start + _PART])

    def add_pause(self, symbol: int, from_us: int, until_us: int) -> None:
        """Take in that nothing was recorded of an instrument for some time, UTC microseconds."""
        self.version += 1
        row = np.zeros(1, dtype=_ROW)
        row["symbol"], row["time_us"], row["until_us"] = symbol, from_us, until_us
        for name in ("price", "from_price", "size", "value"):
            row[name] = math.nan
        self._append(row)

    def _made(self, ticks: Block) -> _Rows:
        """Rows of prints, put together as is wanted."""
        symbols, sides, prices = ticks["symbol"], ticks["side"], ticks["price"]
        times = np.where(ticks["time_us"] >= 0, ticks["time_us"], ticks["recv_us"])
        values = np.where(np.isnan(ticks["turnover"]), prices * ticks["volume"], ticks["turnover"])
        begins = np.ones(ticks.size, dtype=bool)
        if self._joins:
            begins[1:] = (symbols[1:] != symbols[:-1]) | (times[1:] != times[:-1]) | (sides[1:] != sides[:-1])
        starts = np.flatnonzero(begins)
        stops = np.append(starts[1:], ticks.size)
        made = np.zeros(starts.size, dtype=_ROW)
        made["symbol"], made["time_us"], made["side"] = symbols[starts], times[starts], sides[starts]
        made["from_price"], made["price"] = prices[starts], prices[stops - 1]
        made["size"], made["value"] = _sums(ticks["volume"], starts), _sums(values, starts)
        made["prints"], made["until_us"] = stops - starts, -1
        return made

    def _go_on(self, more: np.void) -> None:
        """Put more prints of its order to the newest row."""
        last = self._table[self._end - 1]
        last["price"] = more["price"]
        for name in ("size", "value"):
            last[name] = _sum(last[name], more[name])
        last["prints"] += more["prints"]
        last["is_large"] = last["size"] >= self._large_from

    def _append(self, part: _Rows) -> None:
        if self._unjudged >= _MEDIAN_EVERY:
            known = _known(self._kept["size"][-_MEDIAN_OF:])
            if known.size < _LEAST_FOR_MEDIAN and math.isinf(self._large_from):
                known = _known(part["size"])
            if known.size >= _LEAST_FOR_MEDIAN:
                self._large_from = LARGE_TIMES * float(np.median(known)) or math.inf
                self._unjudged = 0
        part["is_large"] = part["size"] >= self._large_from
        if self._end + part.size > self._table.size:
            kept = self._kept[-KEPT:].copy()
            self._table[: kept.size] = kept
            self._end = kept.size
        self._table[self._end : self._end + part.size] = part
        self._end += part.size
        self._begin = max(0, self._end - KEPT)
        self._unjudged += part.size
        self.added += part.size


def _sales(rows: _Rows) -> list[Sale]:
    return [Sale(*row) for row in rows.tolist()]


def _known(sizes: _Floats) -> _Floats:
    return sizes[~np.isnan(sizes)]


def _sums(amounts: _Floats, starts: npt.NDArray[np.intp]) -> _Floats:
    """The sums of what is known from each start to the next; NaN where nothing is."""
    unknown = np.isnan(amounts)
    sums: _Floats = np.add.reduceat(np.where(unknown, 0.0, amounts), starts)
    sums[np.logical_and.reduceat(unknown, starts)] = math.nan
    return sums


def _is_one_order(last: np.void, row: np.void) -> bool:
    return all(bool(last[name] == row[name]) for name in ("symbol", "time_us", "side", "until_us"))


def _sum(one: float, other: float) -> float:
    """The sum of what is known of both; NaN where nothing is."""
    if math.isnan(one):
        return other
    return one if math.isnan(other) else one + other

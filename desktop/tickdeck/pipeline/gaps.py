"""Gaps: intervals in which ticks may be missing, and why."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

UNKNOWN_MISSED = -1
STILL_OPEN = -1


@dataclass(frozen=True, slots=True)
class Gap:
    """An interval in which ticks of an instrument may be missing.

    Attributes:
        symbol: The instrument's number.
        from_us: Receipt of the last frame before it, UTC microseconds.
        to_us: When the feed was confirmed again, UTC microseconds; `STILL_OPEN` while it lasts.
        reason: Why, in a few words.
        missed: How many ticks are missing; `UNKNOWN_MISSED` where the provider's ids cannot tell.
    """

    symbol: int
    from_us: int
    to_us: int
    reason: str
    missed: int = UNKNOWN_MISSED

    @property
    def is_open(self) -> bool:
        """Whether it still lasts."""
        return self.to_us == STILL_OPEN


class GapLog:
    """All gaps of a run, the open ones included.

    A gap is told to the listener (the recorder) when it ends.
    """

    def __init__(self, listener: Callable[[list[Gap]], None]) -> None:
        self._listener = listener
        self._closed: list[Gap] = []
        self._by_symbol: dict[int, list[Gap]] = {}
        self._open: dict[int, Gap] = {}
        self._outages = 0
        self._outages_of = (0, 0)

    def open(self, symbols: Iterable[int], from_us: int, reason: str) -> None:
        """Begin a gap for instruments that have none open."""
        for symbol in symbols:
            self._open.setdefault(symbol, Gap(symbol, from_us, STILL_OPEN, reason))

    def close(self, symbols: Iterable[int], to_us: int) -> list[int]:
        """End the open gaps of instruments; returns the numbers of those that had one."""
        ended = [self._open.pop(symbol) for symbol in symbols if symbol in self._open]
        self.add([replace(gap, to_us=max(to_us, gap.from_us)) for gap in ended])
        return [gap.symbol for gap in ended]

    def close_all(self, to_us: int) -> None:
        """End all open gaps, as when the run ends."""
        self.close(list(self._open), to_us)

    def add(self, gaps: list[Gap]) -> None:
        """Note gaps that are over."""
        if gaps:
            self._closed.extend(gaps)
            for gap in gaps:
                self._by_symbol.setdefault(gap.symbol, []).append(gap)
            self._listener(gaps)

    def of(self, symbol: int) -> list[Gap]:
        """The gaps of an instrument, oldest first, an open one last."""
        gaps = list(self._by_symbol.get(symbol, ()))
        if symbol in self._open:
            gaps.append(self._open[symbol])
        return gaps

    @property
    def closed(self) -> list[Gap]:
        """All gaps that are over, in the order in which they ended."""
        return self._closed

    @property
    def outages(self) -> int:
        """How many interruptions there were: gaps of many instruments that overlap count once."""
        key = len(self._closed), len(self._open)
        if key != self._outages_of:
            self._outages_of = key
            self._outages, end = 0, -1.0
            for from_us, to_us in sorted({_interval(gap) for gap in (*self._closed, *self._open.values())}):
                self._outages += from_us > end
                end = max(end, to_us)
        return self._outages


def _interval(gap: Gap) -> tuple[int, float]:
    return gap.from_us, math.inf if gap.is_open else gap.to_us

"""Gaps: intervals in which ticks may be missing or are not as they should be, and why."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from tickdeck.words import mark

UNKNOWN_MISSED = -1
STILL_OPEN = -1
EPISODES_KEPT = 2_000
SETTLE_US = 30_000_000
"""So long after its end it may take to learn how much a gap has cost; then it is told as it is."""


class GapKind(StrEnum):
    """What is wrong with an interval."""

    OUTAGE = "outage"
    """Nothing could come: there was no connection, or it was silent."""
    JUMP = "jump"
    """The provider's ids left some out."""
    DUPLICATES = "duplicates"
    """Prints came again; nothing is missing for all we know."""
    DISORDER = "disorder"
    """Prints came late; nothing is missing for all we know."""


@dataclass(frozen=True, slots=True)
class Gap:
    """An interval in which ticks of an instrument may be missing, or were not as they should be.

    Attributes:
        symbol: The instrument's number.
        from_us: Receipt of the last frame before it, UTC microseconds.
        to_us: When the feed was confirmed again, UTC microseconds; `STILL_OPEN` while it lasts.
        reason: Why, in a few words.
        missed: How many ticks are still missing; `UNKNOWN_MISSED` where the provider's ids cannot tell.
        kind: What is wrong.
        backfilled: How many ticks the provider's history has brought since.
    """

    symbol: int
    from_us: int
    to_us: int
    reason: str
    missed: int = UNKNOWN_MISSED
    kind: GapKind = GapKind.OUTAGE
    backfilled: int = 0

    @property
    def is_open(self) -> bool:
        """Whether it still lasts."""
        return self.to_us == STILL_OPEN

    @property
    def account(self) -> str:
        """The reason, with what the history has brought."""
        if not self.backfilled:
            return self.reason
        return mark("{reason}, {count} back-filled").format(reason=self.reason, count=f"{self.backfilled:,}")

    @property
    def may_miss_ticks(self) -> bool:
        """Whether ticks may be missing, rather than doubled or late."""
        return self.kind in {GapKind.OUTAGE, GapKind.JUMP}


@dataclass(slots=True, eq=False)
class Hole:
    """Prints that the ids of a provider show to be missing, while they may still come.

    Attributes:
        gap: The gap that it belongs to.
        first_seq, last_seq: The ids that were left out.
        missed: How many of them have not come.
        backfilled: How many the provider's history has brought.
        is_asked_for: Whether somebody asks the history, and will say when there is no more to be had.
        is_told: Whether its gap is told, so that nothing changes it any more.
    """

    gap: Gap
    first_seq: int
    last_seq: int
    missed: int
    backfilled: int = 0
    is_asked_for: bool = False
    is_told: bool = False

    def as_gap(self) -> Gap:
        """The gap with what is known by now."""
        return replace(self.gap, missed=self.missed, backfilled=self.backfilled)


@dataclass(frozen=True, slots=True)
class Episode:
    """Gaps of several instruments that are one event, such as the outage of a connection.

    Attributes:
        from_us, to_us: The longest of them, as in `Gap`.
        reason: Why.
        kind: What is wrong.
        symbols: The instruments.
        missed: Ticks still missing over all; `UNKNOWN_MISSED` if it is unknown of any.
        backfilled: Ticks brought since, over all.
    """

    from_us: int
    to_us: int
    reason: str
    kind: GapKind
    symbols: tuple[int, ...]
    missed: int
    backfilled: int


class GapLog:
    """All gaps of a run, the open ones included.

    A gap is told to the listener (the recorder) once, when all is known of it: at its end, or where the
    provider counts its prints, when the first print after it has shown how many are missing and the
    provider's history has brought what it can.
    """

    def __init__(
        self,
        listener: Callable[[list[Gap]], None],
        *,
        settles: bool = False,
        early: Callable[[list[Gap]], None] = lambda _: None,
    ) -> None:
        """Make an empty log.

        Args:
            listener: Told of gaps.
            settles: Whether the provider counts its prints, so that a gap's cost is learnt after its end.
            early: Told of gaps that have ended while their cost is being learnt, so that a record has them
                whatever happens; the listener is told of the same interval later.
        """
        self._listener = listener
        self._early = early
        self._settles = settles
        self._closed: list[Gap] = []
        self._by_symbol: dict[int, list[Gap]] = {}
        self._open: dict[int, Gap] = {}
        self._unsettled: dict[int, Gap] = {}
        self._holes: dict[int, Hole] = {}
        self._version = 0
        self._joined: deque[_Joined] = deque(maxlen=EPISODES_KEPT)
        self._newest: dict[tuple[GapKind, str], _Joined] = {}
        self._outages = 0
        self._outage_to_us: float = -1
        self._missing = 0

    def open(self, symbols: Iterable[int], from_us: int, reason: str) -> None:
        """Begin a gap for instruments that have none open.

        One whose cost is still unknown goes on instead: not a single print has come in between.
        """
        self._version += 1
        for symbol in symbols:
            before = self._unsettled.pop(symbol, None)
            begins_us = from_us if before is None else before.from_us
            self._open.setdefault(symbol, Gap(symbol, begins_us, STILL_OPEN, reason))

    def close(self, symbols: Iterable[int], to_us: int) -> list[int]:
        """End the open gaps of instruments; returns the numbers of those that had one."""
        ended = [self._open.pop(symbol) for symbol in symbols if symbol in self._open]
        ended = [replace(gap, to_us=max(to_us, gap.from_us)) for gap in ended]
        if self._settles:
            self._version += 1
            self._unsettled.update((gap.symbol, gap) for gap in ended)
            self._early(ended)
        else:
            self.add(ended)
        return [gap.symbol for gap in ended]

    def settle(self, symbol: int, missed: int) -> Gap | None:
        """Note what the gap of an instrument has cost, as its first print after it shows.

        Args:
            symbol: The instrument's number.
            missed: How many prints it has cost; `UNKNOWN_MISSED` if even now nobody can tell.

        Returns:
            The gap if it has cost some, for a `Hole`; any other is told.
        """
        gap = self._unsettled.pop(symbol, None)
        if gap is None:
            return None
        if missed > 0:
            return gap
        self.add([replace(gap, missed=missed)])
        return None

    def hold(self, hole: Hole) -> None:
        """Keep a hole that may still be filled; where gaps do not settle it is told at once."""
        if self._settles:
            self._version += 1
            self._holes[id(hole)] = hole
            if hole.gap.kind is GapKind.JUMP:
                self._early([replace(hole.as_gap(), missed=UNKNOWN_MISSED)])
        else:
            hole.is_told = True
            self.add([hole.as_gap()])

    def filled(self, hole: Hole, *, backfilled: bool) -> None:
        """Note that one of a hole's prints has come after all; the last one that was only late ends it."""
        self._version += 1
        hole.missed -= 1
        hole.backfilled += backfilled
        if hole.missed == 0:
            self.tell(hole)

    def tell(self, hole: Hole) -> None:
        """Tell a hole as it is, unless that has happened."""
        if hole.is_told:
            return
        hole.is_told = True
        del self._holes[id(hole)]
        self._version += 1
        if hole.missed or hole.backfilled or hole.gap.kind is GapKind.OUTAGE:
            self.add([hole.as_gap()])
        else:
            # Only late; what was told early is taken back.
            self._early([hole.as_gap()])

    def release(self, before_us: int, *, also_asked_for: bool = False) -> None:
        """Tell the gaps that ended before a moment, whether or not all is known of them.

        Args:
            before_us: The moment, UTC microseconds.
            also_asked_for: Whether not to wait for those that the history is being asked for.
        """
        due = [gap for gap in self._unsettled.values() if gap.to_us < before_us]
        for gap in due:
            del self._unsettled[gap.symbol]
        self.add(due)
        for hole in [hole for hole in self._holes.values() if hole.gap.to_us < before_us]:
            if also_asked_for or not hole.is_asked_for:
                self.tell(hole)

    def close_all(self, to_us: int) -> None:
        """End all open gaps, as when the run ends."""
        self.close(list(self._open), to_us)
        self.release(to_us + 1, also_asked_for=True)

    def add(self, gaps: list[Gap]) -> None:
        """Note gaps that are over."""
        if gaps:
            self._version += 1
            self._closed.extend(gaps)
            for gap in gaps:
                self._by_symbol.setdefault(gap.symbol, []).append(gap)
                self._join(gap)
            self._listener(gaps)

    def of(self, symbol: int) -> list[Gap]:
        """The gaps of an instrument, oldest first, an open one last."""
        gaps = list(self._by_symbol.get(symbol, ()))
        gaps += [hole.as_gap() for hole in self._holes.values() if hole.gap.symbol == symbol]
        return gaps + [waiting[symbol] for waiting in (self._unsettled, self._open) if symbol in waiting]

    @property
    def closed(self) -> list[Gap]:
        """All gaps that were told, in the order in which they were."""
        return self._closed

    @property
    def version(self) -> int:
        """Grows with every change."""
        return self._version

    def episodes(self) -> list[Episode]:
        """What happened, newest first: gaps of one reason that overlap, whoever's they are, are one."""
        waiting: dict[tuple[GapKind, str], _Joined] = {}
        for gap in self._waiting():
            key = gap.kind, gap.reason
            if key not in waiting or not waiting[key].overlaps(gap):
                waiting[key] = _Joined(gap)
            waiting[key].add(gap)
        joined = [
            each for each in self._joined if each.key not in waiting or not waiting[each.key].take(each)
        ]
        return sorted(
            (each.episode() for each in (*joined, *waiting.values())),
            key=lambda each: each.from_us,
            reverse=True,
        )

    @property
    def outages(self) -> int:
        """How many interruptions there were: gaps of many instruments that overlap count once."""
        count, end = self._outages, self._outage_to_us
        for from_us, to_us in sorted({_interval(gap) for gap in self._waiting() if gap.may_miss_ticks}):
            count += from_us > end
            end = max(end, to_us)
        return count

    @property
    def missing(self) -> int:
        """Of how many gaps ticks are missing still, or may be."""
        return self._missing + sum(gap.may_miss_ticks and gap.missed != 0 for gap in self._waiting())

    def _join(self, gap: Gap) -> None:
        """Add a gap to what is counted, without looking at all those before it."""
        if gap.may_miss_ticks:
            self._missing += gap.missed != 0
            if gap.from_us > self._outage_to_us:
                self._outages += 1
            self._outage_to_us = max(self._outage_to_us, gap.to_us)
        key = gap.kind, gap.reason
        newest = self._newest.get(key)
        if newest is None or not newest.overlaps(gap):
            newest = self._newest[key] = _Joined(gap)
            self._joined.append(newest)
        newest.add(gap)

    def _waiting(self) -> list[Gap]:
        held = [hole.as_gap() for hole in self._holes.values()]
        return [*held, *self._unsettled.values(), *self._open.values()]


class _Joined:
    """Gaps of one kind and reason that overlap, as they come."""

    def __init__(self, first: Gap) -> None:
        self.key = first.kind, first.reason
        self.from_us = first.from_us
        self.to_us: float = first.from_us
        self.missed = 0
        self.backfilled = 0
        self.symbols: dict[int, None] = {}

    def overlaps(self, gap: Gap) -> bool:
        from_us, to_us = _interval(gap)
        return from_us <= self.to_us and to_us >= self.from_us

    def add(self, gap: Gap) -> None:
        from_us, to_us = _interval(gap)
        self.from_us, self.to_us = min(self.from_us, from_us), max(self.to_us, to_us)
        self.symbols[gap.symbol] = None
        self.backfilled += gap.backfilled
        self._miss(gap.missed)

    def take(self, other: _Joined) -> bool:
        """Become one with another if they overlap."""
        if other.from_us > self.to_us or other.to_us < self.from_us:
            return False
        self.from_us, self.to_us = min(self.from_us, other.from_us), max(self.to_us, other.to_us)
        self.symbols |= other.symbols
        self.backfilled += other.backfilled
        self._miss(other.missed)
        return True

    def episode(self) -> Episode:
        to_us = STILL_OPEN if math.isinf(self.to_us) else int(self.to_us)
        return Episode(
            self.from_us, to_us, self.key[1], self.key[0], tuple(self.symbols), self.missed, self.backfilled
        )

    def _miss(self, missed: int) -> None:
        unknown = UNKNOWN_MISSED in (self.missed, missed)
        self.missed = UNKNOWN_MISSED if unknown else self.missed + missed


def _interval(gap: Gap) -> tuple[int, float]:
    return gap.from_us, math.inf if gap.is_open else gap.to_us

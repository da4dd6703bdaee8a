"""Which prints have been seen, by the provider's id of each instrument."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from enum import Enum

from tickdeck.domain.tick import NO_TIME

KEPT_IDS = 1_024
"""How many ids of one instrument are remembered at least, whatever the others do."""
LATE_IDS = 16_384
"""How many late ids of one instrument are remembered at most."""
LATE_SPELLS = 16
"""For so many calls of `forget` a late id is remembered: what fills a hole may be asked for again."""
RESTART_US = 1_000_000
"""An old id on a print so much newer than all before means that the provider counts anew."""


class Seen(Enum):
    """What an id says about a print."""

    NEW = 0
    LATE = 1
    DUPLICATE = 2


class SeenIds:
    """The ids of one instrument.

    Ids that grow are kept sorted by nature; late ones go to a small table. Both are bounded, by whoever calls
    `forget`: of an id older than everything remembered nobody can tell, and the print is kept, marked late,
    rather than lost.

    Attributes:
        highest: The highest id since the provider began to count, -1 before the first.
    """

    __slots__ = ("_growing", "_late", "_newest_us", "_old", "_spell", "highest")

    def __init__(self) -> None:
        self._growing = array("q")
        self._old = 0
        self._spell = 0
        # By when they came, the oldest first.
        self._late: dict[int, int] = {}
        self._newest_us = NO_TIME
        self.highest = -1

    def __len__(self) -> int:
        """How many ids are remembered."""
        return len(self._growing) + len(self._late)

    def add(self, seq: int, time_us: int = NO_TIME) -> Seen:
        """Note an id and say what it is.

        Args:
            seq: The provider's id.
            time_us: Exchange time of the print, UTC microseconds; `NO_TIME` if unknown.
        """
        if seq <= self.highest:
            if not time_us > self._newest_us + RESTART_US or self._newest_us == NO_TIME:
                return self._add_late(seq)
            self._growing = array("q")
            self._old = 0
            self._late.clear()
        self.highest = seq
        self._newest_us = max(self._newest_us, time_us)
        self._growing.append(seq)
        return Seen.NEW

    def forget(self) -> None:
        """Forget what was known at the last call already; the newest `KEPT_IDS` and late ones stay longer."""
        gone = min(self._old, len(self._growing) - KEPT_IDS)
        if gone > 0:
            # A copy, since an array that was cut keeps up to twice the room it needs.
            self._growing = self._growing[gone:]
        self._old = len(self._growing)
        self._spell += 1
        while self._late and self._late[oldest := next(iter(self._late))] <= self._spell - LATE_SPELLS:
            del self._late[oldest]

    def _add_late(self, seq: int) -> Seen:
        position = bisect_left(self._growing, seq)
        if self._growing[position] == seq or seq in self._late:
            return Seen.DUPLICATE
        self._late[seq] = self._spell
        if len(self._late) > LATE_IDS:
            # A dictionary gives the longest kept first.
            del self._late[next(iter(self._late))]
        return Seen.LATE

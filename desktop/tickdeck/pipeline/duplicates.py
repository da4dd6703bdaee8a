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
RESTART_US = 1_000_000
"""An old id on a print so much newer than all before means that the provider counts anew."""


class Seen(Enum):
    """What an id says about a print."""

    NEW = 0
    LATE = 1
    DUPLICATE = 2


class SeenIds:
    """The ids of one instrument.

    Ids that grow are kept sorted by nature; late ones go to a small table. Both are bounded, the first by
    whoever calls `forget`: of an id older than everything remembered nobody can tell, and the print is kept,
    marked late, rather than lost.

    Attributes:
        highest: The highest id since the provider began to count, -1 before the first.
    """

    __slots__ = ("_growing", "_late", "_newest_us", "_old", "highest")

    def __init__(self) -> None:
        self._growing = array("q")
        self._old = 0
        self._late: dict[int, None] = {}
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
        """Forget what was remembered at the last call already, but for the newest `KEPT_IDS`."""
        gone = min(self._old, len(self._growing) - KEPT_IDS)
        if gone > 0:
            del self._growing[:gone]
            oldest = self._growing[0]
            self._late = {seq: None for seq in self._late if seq >= oldest}
        self._old = len(self._growing)

    def _add_late(self, seq: int) -> Seen:
        position = bisect_left(self._growing, seq)
        if self._growing[position] == seq or seq in self._late:
            return Seen.DUPLICATE
        self._late[seq] = None
        if len(self._late) > LATE_IDS:
            # A dictionary gives the longest kept first.
            del self._late[next(iter(self._late))]
        return Seen.LATE

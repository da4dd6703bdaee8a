"""Which prints have been seen, by the provider's id of each instrument."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from enum import Enum

DEFAULT_WINDOW = 32_768
"""How many ids of one instrument are remembered at least."""


class Seen(Enum):
    """What an id says about a print."""

    NEW = 0
    LATE = 1
    DUPLICATE = 2


class SeenIds:
    """The ids of one instrument.

    Ids that grow are kept sorted by nature; late ones go to a small set. The window is bounded: of an id
    older than everything remembered nobody can tell, and the print is kept, marked late, rather than lost.
    """

    __slots__ = ("_growing", "_late", "_window", "highest")

    def __init__(self, window: int = DEFAULT_WINDOW) -> None:
        self._window = window
        self._growing = array("q")
        self._late: dict[int, None] = {}
        self.highest = -1

    def add(self, seq: int) -> Seen:
        """Note an id and say what it is."""
        if seq > self.highest:
            self.highest = seq
            self._growing.append(seq)
            if len(self._growing) > 2 * self._window:
                self._forget()
            return Seen.NEW
        position = bisect_left(self._growing, seq)
        if self._growing[position] == seq or seq in self._late:
            return Seen.DUPLICATE
        self._late[seq] = None
        if len(self._late) > self._window:
            # A dictionary gives the longest kept first.
            del self._late[next(iter(self._late))]
        return Seen.LATE

    def _forget(self) -> None:
        del self._growing[: self._window]
        oldest = self._growing[0]
        self._late = {seq: None for seq in self._late if seq >= oldest}

"""Silence: whether a connection that is open, and perhaps even answers, has stopped to bring data.

Heartbeats tell whether the other side is alive. They do not tell whether it still sends: a subscription
can be lost on a connection that answers. What is usual on the connection tells that.
"""

from __future__ import annotations

from collections import deque
from enum import Enum

from tickdeck.domain.venue import Venue

_WINDOW_S = 60
_GUESS_WEIGHT_S = 10
"""What a connection should bring is guessed from its names, and weighs as much as so many seconds seen."""
_NAMES_HALF_BUSY = 15
"""So many names bring something every other second, or more often; of one nobody can expect much."""
_MOST_BUSY = 0.95
"""However busy a connection is, one second without data means little."""
_STALE_CHANCE = 1e-4
_SILENT_CHANCE = 1e-6
_MOST_PATIENCE = 16.0


class Hearing(Enum):
    """What the lack of data means."""

    FINE = "fine"
    STALE = "stale"
    """Longer than is usual; prices may be old."""
    SILENT = "silent"
    """So long that chance does not explain it."""


class Silence:
    """Listens to one shard, over all its connections.

    Of the last 60 seconds in which the market was open and the shard was live, it knows the part that
    brought data. If that part is p, the chance of n seconds without is (1 - p) ** n. Bursts do not matter:
    a second counts once, however much it brings. As long as little is known, p is mostly a guess.
    """

    def __init__(self) -> None:
        self._seconds: deque[bool] = deque(maxlen=_WINDOW_S)
        self._quiet_s = 0.0
        self._heard = False
        self._patience = 1.0
        self._open_venues: frozenset[Venue] = frozenset()

    def hear(self) -> None:
        """Data has come."""
        self._heard = True

    def start(self) -> None:
        """The market has opened, or a new connection is live: what was quiet before counts for nothing."""
        self._quiet_s = 0.0
        self._heard = False

    def listen_to(self, open_venues: frozenset[Venue]) -> None:
        """Say which markets are open; others than before have habits of their own."""
        if open_venues != self._open_venues:
            self._open_venues = open_venues
            self._seconds.clear()
            self._patience = 1.0
            self.start()

    def pass_time(self, seconds: float, names: int) -> Hearing:
        """Let time pass in which the market was open and the connection live; what its silence means.

        Args:
            seconds: How long it was, about a second.
            names: How many instruments are subscribed.
        """
        if self._heard:
            if self._patience == 1.0:
                # After a fault, how long it took is no habit of the market's.
                self._seconds.extend([False] * round(self._quiet_s))
            self._seconds.append(True)
            self._heard = False
            self._quiet_s = 0.0
            self._patience = 1.0
            return Hearing.FINE
        self._quiet_s += seconds
        guess = names / (names + _NAMES_HALF_BUSY)
        seen = sum(self._seconds) + guess * _GUESS_WEIGHT_S
        busy = min(seen / (len(self._seconds) + _GUESS_WEIGHT_S), _MOST_BUSY)
        chance: float = (1.0 - busy) ** (self._quiet_s / self._patience)
        if chance < _SILENT_CHANCE:
            # A new connection may be silent too; it is given more time, or it would be hammered.
            self._patience = min(self._patience * 2, _MOST_PATIENCE)
            return Hearing.SILENT
        return Hearing.STALE if chance < _STALE_CHANCE else Hearing.FINE

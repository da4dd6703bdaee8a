"""What happens to the computer and matters to its connections: sleep, a set clock, another network."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable

from tickdeck.domain.clock import Clock
from tickdeck.session import wording

_JUMP_S = 2.0
"""Clocks that differ by more than this since the last look have been apart: one stood still, or was set."""


class Surroundings:
    """Looks once a second."""

    def __init__(self, clock: Clock, wall_s: Callable[[], float] = time.time) -> None:
        """Begin to look.

        Args:
            clock: Its `now_us` goes on while the computer sleeps, its `monotonic_s` does not.
            wall_s: The computer's clock as people see and set it, seconds.
        """
        self._clock = clock
        self._wall_s = wall_s
        self._apart_s = self._clocks_apart_s()
        self._set_by_s = self._wall_ahead_s()
        self.note = ""
        """What stays worth saying about the clock; empty while there is nothing."""

    def change(self) -> str:
        """What has happened since the last look, one sentence; empty if nothing has."""
        apart_s, ahead_s = self._clocks_apart_s(), self._wall_ahead_s()
        slept_s, set_by_s = apart_s - self._apart_s, ahead_s - self._set_by_s
        self._apart_s, self._set_by_s = apart_s, ahead_s
        if slept_s > _JUMP_S:
            return wording.asleep_for(slept_s)
        if abs(set_by_s) > _JUMP_S:
            self.note = wording.clock_was_set(set_by_s)
            return wording.clock_set(set_by_s)
        return ""

    def _clocks_apart_s(self) -> float:
        return self._clock.now_us() / 1e6 - self._clock.monotonic_s()

    def _wall_ahead_s(self) -> float:
        return self._wall_s() - self._clock.now_us() / 1e6


def leaves_from(remote: tuple[str, int]) -> str:
    """The address from which this computer would now connect to another; empty if it has no network.

    Nothing is sent: for a datagram socket, to connect only asks the routing table.
    """
    family = socket.AF_INET6 if ":" in remote[0] else socket.AF_INET
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as asking:
            asking.connect((remote[0], remote[1] or 443))
            return str(asking.getsockname()[0])
    except OSError:
        return ""

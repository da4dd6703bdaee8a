"""How fast ticks come to the recorder, over the last seconds."""

from __future__ import annotations

from collections import deque

from tickdeck.domain.clock import Clock

_WINDOW_S = 10.0


class Rates:
    """Rates from counts that are noted now and then, by one thread.

    Attributes:
        ticks_per_s: Ticks a second that come to be journalled.
        bytes_per_s: What they take in memory.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._noted: deque[tuple[float, int, int]] = deque([(clock.monotonic_s(), 0, 0)])
        self.ticks_per_s = 0.0
        self.bytes_per_s = 0.0

    def note(self, queued_bytes: int, ticks: int) -> None:
        """Note the counts since the start of the run."""
        now_s = self._clock.monotonic_s()
        # The newest that is older than the window stays, so that the rates are over no less than that.
        while len(self._noted) > 1 and self._noted[1][0] <= now_s - _WINDOW_S:
            self._noted.popleft()
        then_s, then_bytes, then_ticks = self._noted[0]
        self._noted.append((now_s, queued_bytes, ticks))
        if now_s > then_s:
            self.bytes_per_s = (queued_bytes - then_bytes) / (now_s - then_s)
            self.ticks_per_s = (ticks - then_ticks) / (now_s - then_s)

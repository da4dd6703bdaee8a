"""How fast ticks come to the recorder and leave it, over the last seconds."""

from __future__ import annotations

from collections import deque

from tickdeck.domain.clock import Clock

_WINDOW_S = 10.0


class Rates:
    """Rates from counts that are noted now and then, by one thread.

    Attributes:
        journalled_per_s: Ticks journalled a second.
        queued_bytes_per_s: Bytes a second that come to be journalled.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._noted: deque[tuple[float, int, int]] = deque([(clock.monotonic_s(), 0, 0)])
        self.journalled_per_s = 0.0
        self.queued_bytes_per_s = 0.0

    def note(self, queued_bytes: int, journalled: int) -> None:
        """Note the counts since the start of the run."""
        now_s = self._clock.monotonic_s()
        # The newest that is older than the window stays, so that the rates are over no less than that.
        while len(self._noted) > 1 and self._noted[1][0] <= now_s - _WINDOW_S:
            self._noted.popleft()
        then_s, then_bytes, then_journalled = self._noted[0]
        self._noted.append((now_s, queued_bytes, journalled))
        if now_s > then_s:
            self.queued_bytes_per_s = (queued_bytes - then_bytes) / (now_s - then_s)
            self.journalled_per_s = (journalled - then_journalled) / (now_s - then_s)

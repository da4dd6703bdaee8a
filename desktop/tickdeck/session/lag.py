"""Lag: how far the ticks that arrive are behind the market.

The time from the exchange to here cannot be measured with two clocks that differ. What can: by how much it
has grown over its usual value. Only the first second of the usual value is taken for the clocks' difference;
a feed that is always later than that is late, or the computer's clock is wrong, and both are worth saying.
"""

from __future__ import annotations

from collections import deque

import numpy as np
import numpy.typing as npt

from tickdeck.domain.tick import NO_TIME, Block, TickFlag

LIMIT_S = 2.0
"""Less than this behind is not worth a word; some providers give times in whole seconds."""
_SKEW_S = 1.0
_USUAL_OVER_S = 600
_SAMPLE_S = 1.0
_LEAST_TICKS = 3
_LASTING = 3
"""So many samples in a row must say the same: after a reconnection some ticks may be old."""
_LEAST_RATE = 1000.0
_NOT_NOW = int(TickFlag.OUT_OF_ORDER | TickFlag.BACKFILLED | TickFlag.SNAPSHOT)


class Lag:
    """Measures lag from the ticks' times, and from what waits in the sockets."""

    def __init__(self) -> None:
        self._delays: list[npt.NDArray[np.int64]] = []
        self._usual: deque[float] = deque(maxlen=round(_USUAL_OVER_S / _SAMPLE_S))
        self._behind: deque[float] = deque([0.0] * _LASTING, maxlen=_LASTING)
        self._waiting: deque[float] = deque([0.0] * _LASTING, maxlen=_LASTING)

    def append(self, block: Block) -> None:
        """Take in a block of ticks; a sink of ingest."""
        ours = (block["time_us"] != NO_TIME) & ((block["flags"] & _NOT_NOW) == 0)
        if ours.any():
            self._delays.append(block["recv_us"][ours] - block["time_us"][ours])

    def pass_second(self, *, is_open: bool, pending_bytes: int, bytes_per_s: float) -> None:
        """Judge the last second.

        Args:
            is_open: Whether the market trades continuously; at other times old prints are no sign of lag.
            pending_bytes: What has arrived at this computer and is not read.
            bytes_per_s: How fast it is read.
        """
        delays, self._delays = self._delays, []
        late_s = 0.0
        if delays and is_open:
            all_us = np.concatenate(delays)
            if all_us.size >= _LEAST_TICKS:
                delay_s = float(np.median(all_us)) / 1e6
                usual_s = min(self._usual, default=delay_s)
                late_s = delay_s - min(usual_s, _SKEW_S)
                self._usual.append(delay_s)
            else:
                # Too few to tell; what was said before holds.
                late_s = self._behind[-1]
        self._behind.append(late_s)
        self._waiting.append(pending_bytes / max(bytes_per_s, _LEAST_RATE))

    @property
    def behind_s(self) -> float:
        """Seconds behind the market; 0 while that is not worth a word."""
        behind = max(min(self._behind), min(self._waiting))
        return behind if behind >= LIMIT_S else 0.0

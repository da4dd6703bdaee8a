"""Time of receipt: UTC microseconds that never step back."""

from __future__ import annotations

import time
from functools import partial
from typing import Protocol


class Clock(Protocol):
    """Where the time comes from; tests give their own."""

    def now_us(self) -> int:
        """UTC microseconds since the epoch; never decreases."""

    def monotonic_s(self) -> float:
        """Seconds from an arbitrary start; for measuring intervals."""


class SystemClock:
    """The monotonic clock anchored to wall time once, so that a clock step never reorders rows.

    Where there is one that goes on while the computer sleeps, it is that one.
    """

    def __init__(self) -> None:
        boot_time = getattr(time, "CLOCK_BOOTTIME", None)
        self._ticking_ns = (
            time.monotonic_ns if boot_time is None else partial(time.clock_gettime_ns, boot_time)
        )
        self._anchor_ns = time.time_ns() - self._ticking_ns()

    def now_us(self) -> int:
        """UTC microseconds since the epoch; never decreases."""
        return (self._ticking_ns() + self._anchor_ns) // 1000

    def monotonic_s(self) -> float:
        """Seconds of the monotonic clock."""
        return time.monotonic()

"""Time of receipt: UTC microseconds that never step back."""

from __future__ import annotations

import time
from typing import Protocol


class Clock(Protocol):
    """Where the time comes from; tests give their own."""

    def now_us(self) -> int:
        """UTC microseconds since the epoch; never decreases."""

    def monotonic_s(self) -> float:
        """Seconds from an arbitrary start; for measuring intervals."""


class SystemClock:
    """The monotonic clock anchored to wall time once, so that a clock step never reorders rows."""

    def __init__(self) -> None:
        self._anchor_ns = time.time_ns() - time.monotonic_ns()

    def now_us(self) -> int:
        """UTC microseconds since the epoch; never decreases."""
        return (time.monotonic_ns() + self._anchor_ns) // 1000

    def monotonic_s(self) -> float:
        """Seconds of the monotonic clock."""
        return time.monotonic()

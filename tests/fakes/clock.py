"""A clock that stands still until a test moves it."""

from __future__ import annotations

NOON_US = 1_782_129_600_000_000
"""2026-06-22 12:00 UTC, far from every midnight."""


class FakeClock:
    """A `tickdeck.domain.clock.Clock` of which the test is the only hand."""

    def __init__(self, now_us: int = NOON_US) -> None:
        self._now_us = now_us

    def now_us(self) -> int:
        """UTC microseconds since the epoch."""
        return self._now_us

    def monotonic_s(self) -> float:
        """Seconds; the same hand."""
        return self._now_us / 1e6

    def advance(self, seconds: float) -> None:
        """Move on."""
        self._now_us += round(seconds * 1e6)

"""Pacing: never faster than the provider allows."""

from __future__ import annotations

import asyncio

from tickdeck.domain.clock import Clock


class Pacer:
    """Lets callers pass one after the other, at least `spacing_s` apart, in the order in which they came."""

    def __init__(self, spacing_s: float, clock: Clock) -> None:
        self._spacing_s = spacing_s
        self._clock = clock
        self._next_s = float("-inf")
        self._turn = asyncio.Lock()

    async def passed(self) -> None:
        """Wait for the next slot; cancelling gives the place in the queue up."""
        async with self._turn:
            # Loop timers may fire a little early, so the clock is asked again.
            while (wait_s := self._next_s - self._clock.monotonic_s()) > 0:  # noqa: ASYNC110
                await asyncio.sleep(wait_s)
            self._next_s = self._clock.monotonic_s() + self._spacing_s

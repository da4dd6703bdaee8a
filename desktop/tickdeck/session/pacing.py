"""Pacing: never faster than the provider allows."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tickdeck.domain.clock import Clock


class Pacer:
    """Gives turns one after the other, at least `spacing_s` apart, in the order of asking."""

    def __init__(self, spacing_s: float, clock: Clock) -> None:
        self._spacing_s = spacing_s
        self._clock = clock
        self._next_s = float("-inf")
        self._turn = asyncio.Lock()

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Wait for a turn; the next one comes `spacing_s` after this one has ended.

        Cancelling while it waits gives the place in the queue up.
        """
        async with self._turn:
            # Loop timers may fire a little early, so the clock is asked again.
            while (wait_s := self._next_s - self._clock.monotonic_s()) > 0:  # noqa: ASYNC110
                await asyncio.sleep(wait_s)
            try:
                yield
            finally:
                self.hold()

    def hold(self) -> None:
        """Let nobody have a turn for `spacing_s` from now."""
        self._next_s = self._clock.monotonic_s() + self._spacing_s

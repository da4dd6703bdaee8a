"""Pacing: never faster than the provider allows."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tickdeck.domain.clock import Clock

_PATIENCE = 2
"""An answer is waited for at most so many times the spacing."""
_LOOK_S = 0.05


class Pacer:
    """Gives turns one after the other, at least `spacing_s` apart, in the order of asking.

    The other side counts from when it reads, which may be long after we have sent: see `await_answer`.
    """

    def __init__(self, spacing_s: float, clock: Clock) -> None:
        self._spacing_s = spacing_s
        self._clock = clock
        self._next_s = float("-inf")
        self._turn = asyncio.Lock()
        self._answer: asyncio.Future[None] | None = None
        self._patient_until_s = float("-inf")

    @property
    def wait_s(self) -> float:
        """How many seconds the next turn is away at least."""
        return max(0.0, self._next_s - self._clock.monotonic_s())

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Wait for a turn; the next one comes `spacing_s` after this one has ended.

        Cancelling while it waits gives the place in the queue up.
        """
        async with self._turn:
            # Loop timers may fire a little early, so the clock is asked again.
            while (wait_s := self._due_s() - self._clock.monotonic_s()) > 0:  # noqa: ASYNC110
                await asyncio.sleep(wait_s if self._answer is None else min(wait_s, _LOOK_S))
            try:
                yield
            finally:
                self.hold()

    def hold(self, times: float = 1.0) -> None:
        """Let nobody have a turn for `spacing_s` from now, or for some times that."""
        self._next_s = self._clock.monotonic_s() + times * self._spacing_s

    def await_answer(self, answer: asyncio.Future[None]) -> None:
        """Count from the answer to what is sent in this turn, as far as it comes in reasonable time."""
        self._answer = answer
        self._patient_until_s = self._clock.monotonic_s() + (1 + _PATIENCE) * self._spacing_s
        answer.add_done_callback(self._on_answer)

    def _due_s(self) -> float:
        """When the next turn comes, as far as is known now."""
        return self._next_s if self._answer is None else max(self._next_s, self._patient_until_s)

    def _on_answer(self, answer: asyncio.Future[None]) -> None:
        if answer is self._answer:
            self._answer = None
            self.hold()

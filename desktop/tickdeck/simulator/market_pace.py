"""Real time for the market: each step is delivered when its ten milliseconds are over."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

import numpy as np

from tickdeck.simulator.market import STEP_MS, Market, Prints

_log = logging.getLogger(__name__)

_MOST_STEPS_AT_ONCE = 10
"""Steps made up for in one go; between goes the loop serves its sockets."""
_MOST_BEHIND_MS = 5_000
"""Further behind than this, the market stands still for the time that was missed."""


async def keep_pace(market: Market, deliver: Callable[[Prints], None]) -> None:
    """Step the market by the loop's clock until cancelled.

    Args:
        market: The market; its time runs with the clock from here on.
        deliver: Takes the prints of each step, of several at once after a delay.
    """
    loop = asyncio.get_running_loop()
    start_s, start_ms = loop.time(), market.time_ms
    while True:
        due_ms = start_ms + (loop.time() - start_s) * 1000
        behind_ms = due_ms - market.time_ms
        if behind_ms > _MOST_BEHIND_MS:
            _log.warning(
                "The market stood still for %.1f s: the computer slept or is too slow for this rate.",
                behind_ms / 1000,
            )
            market.skip_to(int(due_ms) - STEP_MS)
        steps = [market.step() for _ in range(_steps_due(market, due_ms))]
        if steps:
            deliver(np.concatenate(steps))
        next_s = start_s + (market.time_ms + STEP_MS - start_ms) / 1000
        await asyncio.sleep(max(next_s - loop.time(), 0.0))


def _steps_due(market: Market, due_ms: float) -> int:
    return min(int(due_ms - market.time_ms) // STEP_MS, _MOST_STEPS_AT_ONCE)

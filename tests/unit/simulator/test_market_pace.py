from __future__ import annotations

import asyncio
from typing import Any

import numpy as np

from tickdeck.settings.universe import Listing
from tickdeck.simulator.market import STEP_MS, Market, Prints
from tickdeck.simulator.market_pace import keep_pace

START_MS = 1_790_000_000_000


class JumpingLoop(asyncio.SelectorEventLoop):
    """A loop whose clock the test can set forward."""

    ahead_s = 0.0

    def time(self) -> float:
        return super().time() + self.ahead_s


def deliveries(listings: list[Listing], *, ahead_s: float) -> tuple[Prints, Prints]:
    """The prints of a second before and a second after the clock is set forward."""

    async def run() -> tuple[Prints, Prints]:
        loop = asyncio.get_running_loop()
        assert isinstance(loop, JumpingLoop)
        market = Market(listings, seed=1, rate=10_000.0, start_us=START_MS * 1000)
        delivered: list[Prints] = []
        done = asyncio.Event()
        # Deliveries after the jump count from here.
        jumped_at = 0

        def deliver(prints: Prints) -> None:
            nonlocal jumped_at
            delivered.append(prints)
            if not jumped_at and market.time_ms >= START_MS + 200:
                jumped_at = len(delivered)
                loop.ahead_s = ahead_s
            elif jumped_at and market.time_ms >= START_MS + 200 + ahead_s * 1000:
                done.set()

        task = asyncio.create_task(keep_pace(market, deliver), name="market")
        async with asyncio.timeout(60 + ahead_s):
            await done.wait()
        task.cancel()
        return np.concatenate(delivered[:jumped_at]), np.concatenate(delivered[jumped_at:])

    with asyncio.Runner(loop_factory=JumpingLoop) as runner:
        return runner.run(run())


def test_a_delay_is_made_up_for_without_a_hole(listings: list[Listing]):
    before, after = deliveries(listings, ahead_s=2.0)
    times = np.unique(np.concatenate([before, after])["time_ms"] // STEP_MS)
    assert np.diff(times).max() <= 3


def test_after_a_sleep_the_market_goes_on_in_the_present(listings: list[Listing], allow_logs: Any):
    allow_logs("stood still for")
    before, after = deliveries(listings, ahead_s=3600.0)
    assert after["time_ms"][0] - before["time_ms"][-1] > 3_590_000
    assert after["seq"][0] > before["seq"][-1]

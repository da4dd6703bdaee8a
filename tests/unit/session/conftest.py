"""A session against a real server, with the provider's spacing taken out so that tests need not wait."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from random import Random
from typing import Any

import pytest

from tickdeck.domain.clock import Clock, SystemClock
from tickdeck.domain.instrument import Instrument, InstrumentTable, canonical_id
from tickdeck.domain.quote import Quote
from tickdeck.domain.sessions import TradingCalendar
from tickdeck.domain.tick import Block
from tickdeck.domain.venue import Venue
from tickdeck.feeds.alltick.config import ALLTICK
from tickdeck.feeds.base import FeedSpec, Plan
from tickdeck.pipeline.gaps import Gap, GapLog
from tickdeck.pipeline.ingest import Ingest
from tickdeck.pipeline.rejects import RejectLog
from tickdeck.session.health import ShardState
from tickdeck.session.intake import Intake
from tickdeck.session.supervisor import Session
from tickdeck.settings.secrets import Secret

QUICK = Plan(connections=3, instruments=200, request_spacing_s=0.0, handshake_spacing_s=0.0, quotes=False)


class NoJitter(Random):
    """Backs off for as short a time as jitter allows."""

    def uniform(self, a: float, b: float) -> float:
        return a


class Setup:
    """A session and everything that it feeds."""

    def __init__(
        self,
        url: str,
        codes: Sequence[str],
        *,
        spec: FeedSpec = ALLTICK,
        plan: Plan = QUICK,
        token: str = "t",
        clock: Clock | None = None,
        random: Random | None = None,
        hours: Callable[[Venue], TradingCalendar] | None = None,
    ) -> None:
        self.blocks: list[Block] = []
        self.told_gaps: list[Gap] = []
        self.instruments = InstrumentTable(Instrument(canonical_id(code, spec.venue)) for code in codes)
        clock = clock or SystemClock()
        self.gaps = GapLog(self.told_gaps.extend, settles=spec.contiguous_ids)
        self.rejects = RejectLog()
        self.quotes: dict[int, Quote] = {}
        self.ingest = Ingest(
            sinks=[self.blocks.append],
            gaps=self.gaps,
            contiguous_ids=spec.contiguous_ids,
            quote_sink=self.quotes.update,
            on_hole=self.gaps.tell,
        )
        self.session = Session(
            spec=spec,
            plan=plan,
            url=url,
            token=Secret(token),
            instruments=self.instruments,
            ingest=self.ingest,
            intake=Intake(self.ingest, self.rejects, clock),
            gaps=self.gaps,
            clock=clock,
            random=random or NoJitter(1),
            hours=hours,
        )

    @property
    def states(self) -> list[ShardState]:
        return [shard.state for shard in self.session.health()]

    @property
    def all_live(self) -> bool:
        return all(state is ShardState.LIVE for state in self.states)

    async def until(self, condition: Callable[[], bool]) -> None:
        """Wait for something that the other side brings about."""
        async with asyncio.timeout(30):
            while not condition():  # noqa: ASYNC110  (it is the other side's doing)
                await asyncio.sleep(0.002)


@pytest.fixture(scope="session")
def session_with() -> Callable[..., Any]:
    """An async context manager: a session that has been started, and is stopped in the end."""

    @asynccontextmanager
    async def running(url: str, codes: Sequence[str], **given: Any):
        setup = Setup(url, codes, **given)
        setup.session.start()
        try:
            yield setup
        finally:
            await setup.session.stop()

    return running


@pytest.fixture(scope="session")
def quick_spec() -> FeedSpec:
    """AllTick with heartbeats in quick succession."""
    return replace(ALLTICK, heartbeat_s=0.05)

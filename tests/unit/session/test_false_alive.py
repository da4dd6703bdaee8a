"""A connection that answers heartbeats and brings no ticks any more, though its market is open."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from fakes.alltick_server import AllTickServer
from fakes.known_ticks import known_ticks
from tickdeck.domain.sessions import Phase, PhaseSpan
from tickdeck.feeds.alltick.config import ALLTICK
from tickdeck.session import link, silence

SessionWith = Callable[..., Any]
CODES = ["1.HK", "2.HK"]


class AtLunch:
    def at(self, at_us: int) -> PhaseSpan:
        return PhaseSpan(Phase.LUNCH, 0, 1 << 62)


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Seconds become twentieths, and a fifth of one is silence on a busy connection."""
    monkeypatch.setattr(link, "_WATCH_S", 0.05)
    monkeypatch.setattr(silence, "_GUESS_WEIGHT_S", 1)
    monkeypatch.setattr(silence, "_SILENT_CHANCE", 0.5)
    monkeypatch.setattr(silence, "_STALE_CHANCE", 0.7)


async def _tick_for_a_while(server: AllTickServer, setup: Any) -> int:
    """Let ticks come until the connection is known as busy; when the last was received."""
    ticks = known_ticks(CODES, 400)
    for place in range(0, 400, 10):
        server.send(ticks[place : place + 10])
        await setup.until(lambda place=place: setup.ingest.received >= place + 10)
        await asyncio.sleep(0.01)
    await setup.until(lambda: sum(block.size for block in setup.blocks) == 400)
    return int(setup.blocks[-1]["recv_us"][-1])


def test_it_is_replaced_again_and_again_and_the_gap_begins_with_the_last_tick(session_with: SessionWith):
    spec = replace(ALLTICK, heartbeat_s=0.1)

    async def run() -> None:
        async with session_with(server.url, CODES, spec=spec, token=server.token) as setup:
            await setup.until(lambda: setup.all_live)
            last_us = await _tick_for_a_while(server, setup)
            # What is usual is not forgotten with the connection: the second is found silent too.
            await setup.until(lambda: setup.session.reconnects >= 2)
            assert len(server.heartbeats) > 3
            assert setup.session.reasons == {
                "AllTick sends nothing on a connection that is open": setup.session.reconnects
            }
            (gap,) = setup.gaps.of(0)
            assert gap.from_us == last_us, "a heartbeat's answer proves nothing"
            assert gap.is_open, "nor does an acknowledgement, after one that was worth nothing"
            # A tick that comes before the connection is confirmed ends no gap, but one of the next does.
            while not setup.gaps.closed:
                sent = setup.ingest.received
                server.send(known_ticks(CODES, 10, seed=2, start_ms=1_782_180_999_000 + sent))
                await setup.until(lambda sent=sent: setup.ingest.received >= sent + 10)
                await asyncio.sleep(0.05)
            gap = setup.gaps.closed[0]
            assert gap.from_us == last_us
            assert gap.to_us >= setup.blocks[-1]["recv_us"][0]

    with AllTickServer() as server:
        asyncio.run(run())


def test_at_lunch_nothing_is_silence(session_with: SessionWith):
    spec = replace(ALLTICK, heartbeat_s=0.1)

    async def run() -> None:
        given = {"spec": spec, "token": server.token, "hours": lambda _: AtLunch()}
        async with session_with(server.url, CODES, **given) as setup:
            await setup.until(lambda: setup.all_live)
            await _tick_for_a_while(server, setup)
            beats = len(server.heartbeats)
            await setup.until(lambda: len(server.heartbeats) >= beats + 10)
            assert setup.session.reconnects == 0
            assert setup.all_live

    with AllTickServer() as server:
        asyncio.run(run())


def test_heartbeats_go_on_while_this_program_is_held_up_again_and_again(
    session_with: SessionWith, monkeypatch: pytest.MonkeyPatch
):
    """A provider ends a connection without heartbeats, whatever kept us from sending them."""
    spec = replace(ALLTICK, heartbeat_s=0.1)
    # Every look comes late.
    monkeypatch.setattr(link, "_OVERSLEPT_S", -10.0)

    async def run() -> None:
        async with session_with(server.url, CODES, spec=spec, token=server.token) as setup:
            await setup.until(lambda: setup.all_live)
            await _tick_for_a_while(server, setup)
            beats = len(server.heartbeats)
            await setup.until(lambda: len(server.heartbeats) >= beats + 5)
            assert setup.session.reconnects == 0, "late looks judge nobody's silence"

    with AllTickServer() as server:
        asyncio.run(run())

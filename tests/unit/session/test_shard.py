"""What a shard owes the provider: distance between handshakes, between requests, and between attempts."""

from __future__ import annotations

import asyncio
import itertools
import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from random import Random
from types import SimpleNamespace
from typing import Any

import pytest
from websockets.asyncio.server import ServerConnection, serve
from websockets.exceptions import ConnectionClosed
from websockets.protocol import State

from fakes.alltick_server import AllTickServer
from fakes.clock import FakeClock
from fakes.known_ticks import hk_codes
from tickdeck.feeds.alltick.config import ALLTICK
from tickdeck.feeds.alltick.protocol import AllTickProtocol
from tickdeck.feeds.base import FeedSpec, Plan
from tickdeck.session import pacing, shard
from tickdeck.settings.secrets import Secret

SessionWith = Callable[..., Any]
SPACING_S = 0.5


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> FakeClock:
    """A clock that only waiting for a turn moves on, at once."""
    made = FakeClock()

    async def sleep(seconds: float) -> None:
        await asyncio.sleep(0)
        made.advance(seconds)

    monkeypatch.setattr(pacing, "asyncio", SimpleNamespace(Lock=asyncio.Lock, sleep=sleep))
    return made


class Noted:
    """AllTick's protocol, noting when each handshake and each subscription was made, by the clock."""

    def __init__(self, clock: FakeClock) -> None:
        self.handshakes: list[float] = []
        self.requests: list[float] = []
        noted = self

        class _Protocol(AllTickProtocol):
            def url(self, base: str, token: Secret) -> str:
                noted.handshakes.append(clock.monotonic_s())
                return super().url(base, token)

            def subscribe(self, request: int, confirmed: Sequence[int], wanted: Sequence[int]) -> bytes:
                noted.requests.append(clock.monotonic_s())
                return super().subscribe(request, confirmed, wanted)

        self.spec: FeedSpec = replace(ALLTICK, protocol=_Protocol)


def _pauses(times: Sequence[float]) -> list[float]:
    return [later - earlier for earlier, later in itertools.pairwise(times)]


def test_a_reconnection_keeps_its_distance_from_the_end_of_the_connection_before(
    session_with: SessionWith, clock: FakeClock
):
    plan = Plan(connections=1, instruments=200, request_spacing_s=0.0, handshake_spacing_s=SPACING_S)
    noted = Noted(clock)

    async def run() -> None:
        given = {"spec": noted.spec, "plan": plan, "token": server.token, "clock": clock}
        async with session_with(server.url, ["1.HK"], **given) as setup:
            await setup.until(lambda: setup.all_live)
            # The handshake was long ago; what counts is when the connection ended.
            clock.advance(60)
            ended = clock.monotonic_s()
            await asyncio.to_thread(server.restart, down_s=0)
            await setup.until(lambda: setup.session.reconnects == 1 and setup.all_live)
            # The faked clock goes on while somebody waits, and the end may be told a wait later.
            assert SPACING_S - 1e-6 <= noted.handshakes[1] - ended <= 2 * SPACING_S + 1e-6
            assert min(_pauses(noted.handshakes)) >= SPACING_S - 1e-6

    with AllTickServer() as server:
        asyncio.run(run())


def test_subscriptions_of_different_connections_keep_their_distance(
    session_with: SessionWith, clock: FakeClock
):
    plan = Plan(connections=2, instruments=2, request_spacing_s=0.0, handshake_spacing_s=SPACING_S)
    noted = Noted(clock)

    async def run() -> None:
        given = {"spec": noted.spec, "plan": plan, "token": server.token, "clock": clock}
        async with session_with(server.url, hk_codes(4), **given) as setup:
            await setup.until(lambda: setup.all_live)

    with AllTickServer() as server:
        asyncio.run(run())
        assert len({request.connection for request in server.requests}) == 2
    assert len(noted.requests) == 2
    assert min(_pauses(noted.requests)) >= SPACING_S - 1e-6


class _Bounds(Random):
    """Never waits, and notes for how long it might have had to."""

    def __init__(self) -> None:
        super().__init__()
        self.drawn: list[float] = []

    def uniform(self, a: float, b: float) -> float:
        self.drawn.append(b)
        return a


@pytest.mark.parametrize(
    ("stable_s", "bounds"),
    [(shard.STABLE_S, [1, 2, 4, 8, 15]), (0.0, [1, 1, 1, 1, 1])],
    ids=["sooner than stable", "once stable"],
)
def test_a_server_that_confirms_and_closes_is_sought_ever_more_rarely_unless_it_had_been_stable(
    session_with: SessionWith, monkeypatch: pytest.MonkeyPatch, stable_s: float, bounds: list[float]
):
    monkeypatch.setattr(shard, "STABLE_S", stable_s)
    random = _Bounds()

    async def run() -> None:
        async def confirm_and_close(socket: ServerConnection) -> None:
            # In the end it is the session that closes.
            with suppress(ConnectionClosed):
                asked = json.loads(await socket.recv())
                answer = {"ret": 200, "msg": "ok", "cmd_id": 22005, "data": {}}
                await socket.send(json.dumps(answer | {"seq_id": asked["seq_id"], "trace": asked["trace"]}))
                await setup.until(lambda: setup.all_live or socket.state is not State.OPEN)

        async with serve(confirm_and_close, "127.0.0.1", 0) as server:
            url = f"ws://127.0.0.1:{server.sockets[0].getsockname()[1]}"
            async with session_with(url, ["1.HK"], random=random) as setup:
                await setup.until(lambda: len(random.drawn) >= len(bounds))

    asyncio.run(run())
    assert random.drawn[: len(bounds)] == bounds

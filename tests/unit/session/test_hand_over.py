"""A connection whose life is limited is replaced by another before it ends."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from fakes.binance_server import BinanceServer
from tickdeck.feeds.base import Plan
from tickdeck.feeds.binance.config import BINANCE
from tickdeck.session import shard

SessionWith = Callable[..., Any]
PLAN = Plan(1, 1024, 0.0, 0.0)
SHUTDOWN = json.dumps({"e": "serverShutdown", "E": 1_782_180_164_000})


def _trades(first: int, last: int) -> list[str]:
    return [
        json.dumps(
            {
                "stream": "btcusdt@trade",
                "data": {
                    "e": "trade",
                    "s": "BTCUSDT",
                    "t": number,
                    "p": "1.5",
                    "q": "2",
                    "T": 1_782_180_164_000 + number,
                    "m": True,
                },
            }
        )
        for number in range(first, last + 1)
    ]


@pytest.mark.parametrize("life_s", [None, 0.2])
def test_a_second_connection_takes_over_without_a_hole_and_without_a_print_twice(
    session_with: SessionWith, life_s: float | None
):
    spec = replace(BINANCE, plans={"public": PLAN}, life_s=life_s)

    async def run() -> None:
        async with session_with(server.url, ["BTCUSDT"], spec=spec, plan=PLAN) as setup:
            await setup.until(lambda: setup.all_live)
            last = 0
            if life_s is None:
                server.send([*_trades(1, 10), SHUTDOWN])
                last = 10
            # Trades go on all the while, to the one, to both, and to the other.
            while len(server.paths) < 2 or len(server._live) > 1 or last < 60:
                last += 1
                server.send(_trades(last, last))
                await setup.until(lambda last=last: setup.ingest.received >= last)
            server.send(_trades(last + 1, last + 10))
            await setup.until(lambda: setup.ingest.received == last + 10)
            assert setup.ingest.duplicates == 0
            assert setup.told_gaps == []
            assert setup.session.reconnects == 0
            assert setup.all_live
            await setup.until(lambda: sum(block.size for block in setup.blocks) == last + 10)

    with BinanceServer(streams=["btcusdt@trade"]) as server:
        asyncio.run(run())
        assert server.most_subscribed == 2, "they overlapped"


def test_when_the_successor_cannot_be_reached_the_old_connection_goes_on(
    session_with: SessionWith,
    allow_logs: Callable[[str], None],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
):
    allow_logs("take over failed")
    monkeypatch.setattr(shard, "HAND_OVER_AGAIN_S", 0.01)
    spec = replace(BINANCE, plans={"public": PLAN}, life_s=None)

    async def run() -> None:
        async with session_with(server.url, ["BTCUSDT"], spec=spec, plan=PLAN) as setup:
            await setup.until(lambda: setup.all_live)
            assert server._server is not None
            server.run(lambda: server._server.close(close_connections=False))
            server.send([*_trades(1, 10), SHUTDOWN, *_trades(11, 20)])
            await setup.until(lambda: "take over failed" in caplog.text)
            server.send(_trades(21, 30))
            await setup.until(lambda: setup.ingest.received == 30)
            # It is tried again and again, until the old one ends.
            await setup.until(lambda: caplog.text.count("take over failed") >= 3)
            assert setup.told_gaps == []
            assert setup.all_live

    with BinanceServer(streams=["btcusdt@trade"]) as server:
        asyncio.run(run())

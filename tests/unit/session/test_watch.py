"""What the session does once a second beside its connections."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from fakes.alltick_server import AllTickServer
from fakes.known_ticks import hk_codes
from tickdeck.feeds.base import Plan
from tickdeck.session import supervisor

SessionWith = Callable[..., Any]
PLAN = Plan(connections=3, instruments=4, request_spacing_s=0.0, handshake_spacing_s=0.0, quotes=False)


def test_a_computer_that_was_asleep_makes_all_connections_anew_once(
    session_with: SessionWith, monkeypatch: pytest.MonkeyPatch, allow_logs: Callable[[str], None]
):
    allow_logs("all connections are made anew")
    monkeypatch.setattr(supervisor, "_WATCH_S", 0.02)

    async def run() -> None:
        async with session_with(server.url, hk_codes(8), plan=PLAN, token=server.token) as setup:
            await setup.until(lambda: setup.all_live)
            happened = ["The computer was asleep for 60 s"]
            monkeypatch.setattr(
                setup.session._surroundings, "change", lambda: happened.pop() if happened else ""
            )
            await setup.until(lambda: server.accepted == 4 and setup.all_live)
            await setup.until(lambda: len(setup.told_gaps) == 8)
            assert {gap.reason for gap in setup.told_gaps} == {"The computer was asleep for 60 s"}
            assert setup.session.reasons == {"The computer was asleep for 60 s": 2}

    with AllTickServer() as server:
        asyncio.run(run())
        assert server.accepted == 4
        assert server.violations == []

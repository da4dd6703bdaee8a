"""Instruments that come and go while the session runs."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from fakes.alltick_server import AllTickServer
from fakes.known_ticks import hk_codes, known_ticks
from tickdeck.domain.instrument import Instrument
from tickdeck.feeds.base import Plan
from tickdeck.session import requests
from tickdeck.session.health import ShardState

SessionWith = Callable[..., Any]
PLAN = Plan(connections=3, instruments=4, request_spacing_s=0.0, handshake_spacing_s=0.0, quotes=False)


@pytest.fixture(autouse=True)
def _refusals_are_logged(allow_logs: Callable[[str], None]) -> None:
    allow_logs(r"Shard \d+ (was refused|stopped)")


def test_a_change_sends_the_whole_list_on_the_connections_concerned_and_on_no_other(
    session_with: SessionWith,
):
    codes = hk_codes(10)

    async def run() -> None:
        async with session_with(server.url, codes, plan=PLAN, token=server.token) as setup:
            await setup.until(lambda: server.acknowledged == set(codes))
            before = len(server.requests)
            concerned = {symbol for symbol in (0, 3) if symbol in setup.session.live_instruments()}
            assert concerned == {0, 3}, "both are on the first connection"
            setup.session.want(symbol for symbol in range(10) if symbol not in concerned)
            await setup.until(lambda: server.acknowledged == set(codes) - {codes[0], codes[3]})
            assert len(server.requests) == before + 1
            setup.instruments.add(Instrument("00011.HK"))
            setup.session.want([*range(1, 3), *range(4, 11)])
            await setup.until(lambda: "11.HK" in server.acknowledged)
            assert len(server.requests) == before + 2
            assert setup.session.reconnects == 0
            server.send(known_ticks(["11.HK"], 5))
            await setup.until(lambda: setup.ingest.received == 5)
            assert setup.rejects.total == 0

    with AllTickServer() as server:
        asyncio.run(run())
        assert server.violations == []
        assert server.accepted == 3


def test_several_changes_in_a_row_are_one_request(session_with: SessionWith):
    codes = hk_codes(4)

    async def run() -> None:
        async with session_with(server.url, codes, plan=PLAN, token=server.token) as setup:
            await setup.until(lambda: server.acknowledged == set(codes))
            before = len(server.requests)
            for count in (3, 2, 1, 2, 3, 2):
                setup.session.want(range(count))
            await setup.until(lambda: server.acknowledged == set(codes[:2]))
            assert len(server.requests) == before + 1

    with AllTickServer() as server:
        asyncio.run(run())


def test_a_connection_without_instruments_is_closed_and_a_new_one_made_when_there_are_more(
    session_with: SessionWith,
):
    codes = hk_codes(8)

    async def run() -> None:
        async with session_with(server.url, codes, plan=PLAN, token=server.token) as setup:
            await setup.until(lambda: setup.all_live)
            assert len(setup.states) == 2
            setup.session.want(range(0, 8, 2))
            await setup.until(lambda: len(server.shares) == 1)
            assert setup.states == [ShardState.LIVE]
            setup.session.want(range(8))
            await setup.until(lambda: server.acknowledged == set(codes))
            assert setup.session.left_out == ()
            assert len(setup.states) == 2

    with AllTickServer() as server:
        asyncio.run(run())
        assert server.violations == []


def test_what_is_removed_during_an_outage_has_a_gap_that_ends_with_it(session_with: SessionWith):
    async def run() -> None:
        async with session_with(server.url, ["1.HK", "2.HK"], plan=PLAN, token=server.token) as setup:
            await setup.until(lambda: setup.all_live)
            await asyncio.to_thread(server.stop)
            await setup.until(lambda: len(setup.gaps.of(0)) == 1)
            setup.session.want([1])
            await setup.until(lambda: [gap.symbol for gap in setup.told_gaps] == [0])
            assert setup.gaps.of(1)[0].is_open

    with AllTickServer() as server:
        asyncio.run(run())


def test_what_there_is_no_room_for_is_said_and_comes_in_when_there_is(session_with: SessionWith):
    plan = Plan(connections=1, instruments=3, request_spacing_s=0.0, handshake_spacing_s=0.0, quotes=False)
    codes = hk_codes(4)

    async def run() -> None:
        async with session_with(server.url, codes, plan=plan, token=server.token) as setup:
            await setup.until(lambda: setup.all_live)
            (left_out,) = setup.session.not_subscribed()
            assert (left_out.id, left_out.reason) == ("00004.HK", "The plan has no room for it.")
            setup.session.want([0, 2, 3])
            await setup.until(lambda: server.acknowledged == {codes[0], codes[2], codes[3]})
            assert setup.session.not_subscribed() == []

    with AllTickServer() as server:
        asyncio.run(run())


def test_a_person_can_reconnect_one_connection(session_with: SessionWith):
    async def run() -> None:
        async with session_with(server.url, hk_codes(8), plan=PLAN, token=server.token) as setup:
            await setup.until(lambda: setup.all_live)
            setup.session.reconnect(2)
            await setup.until(lambda: server.accepted == 3 and setup.all_live)
            assert [shard.reconnects for shard in setup.session.health()] == [0, 1]
            assert setup.session.health()[1].reasons == (("Reconnected by hand", 1),)
            assert {gap.reason for gap in setup.told_gaps} == {"Reconnected by hand"}
            assert len(setup.told_gaps) == 4

    with AllTickServer() as server:
        asyncio.run(run())


def test_a_refused_session_is_tried_again_when_the_person_says_so(session_with: SessionWith):
    async def run() -> None:
        async with session_with(server.url, ["1.HK"], plan=PLAN, token="another-token") as setup:
            await setup.until(lambda: setup.session.stopped_for_good)
            attempts = len(server.handshakes)
            server.token = "another-token"
            setup.session.retry()
            setup.session.retry()
            await setup.until(lambda: setup.all_live)
            assert len(server.handshakes) == attempts + 1
            assert setup.session.trouble() == []

    with AllTickServer() as server:
        asyncio.run(run())


def test_bids_and_asks_are_asked_for_when_all_have_their_ticks_and_again_when_the_list_changes(
    session_with: SessionWith,
):
    codes = hk_codes(6)

    async def run() -> None:
        given = {"plan": replace(PLAN, quotes=True), "token": server.token}
        async with session_with(server.url, codes, **given) as setup:
            await setup.until(lambda: len(server.requests) == 4)
            assert [request.command for request in server.requests] == [22004, 22004, 22002, 22002]
            assert {code for request in server.requests[2:] for code in request.codes} == set(codes)
            setup.session.want(range(5))
            await setup.until(lambda: len(server.requests) == 6)
            assert [request.command for request in server.requests[4:]] == [22004, 22002]
            assert server.requests[4].codes == server.requests[5].codes

    with AllTickServer() as server:
        asyncio.run(run())
        assert server.violations == []


def test_without_permission_for_depth_ticks_go_on_and_it_is_said(session_with: SessionWith):
    async def run() -> None:
        given = {"plan": replace(PLAN, quotes=True), "token": server.token}
        server.answer_next(200, 604)
        async with session_with(server.url, ["1.HK"], **given) as setup:
            await setup.until(lambda: len(setup.session.notes()) == 1)
            assert setup.session.notes()[0].startswith("There are no bids and asks: ")
            server.send(known_ticks(["1.HK"], 5))
            await setup.until(lambda: setup.ingest.received == 5)
            assert setup.all_live
            assert setup.session.trouble() == []

    with AllTickServer() as server:
        asyncio.run(run())


def test_a_provider_that_never_answers_for_bids_and_asks_costs_no_tick_and_delays_no_change(
    session_with: SessionWith, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(requests, "ANSWER_TIMEOUT_S", 0.3)

    async def run() -> None:
        given = {"plan": replace(PLAN, quotes=True), "token": server.token}
        server.ignores_depth = True
        async with session_with(server.url, ["1.HK", "2.HK"], **given) as setup:
            await setup.until(lambda: any(request.command == 22002 for request in server.requests))
            setup.session.want([0])
            await setup.until(lambda: server.acknowledged == {"1.HK"})
            await setup.until(lambda: len(setup.session.notes()) == 1)
            assert "did not answer" in setup.session.notes()[0]
            server.send(known_ticks(["1.HK"], 5))
            await setup.until(lambda: setup.ingest.received == 5)
            assert setup.session.reconnects == 0
            assert setup.all_live

    with AllTickServer() as server:
        asyncio.run(run())

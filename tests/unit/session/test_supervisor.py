from __future__ import annotations

import asyncio
import http
import json
import socket
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from websockets.asyncio.server import ServerConnection, serve
from websockets.http11 import Request, Response

from fakes.alltick_server import AllTickServer
from fakes.binance_server import BinanceServer
from fakes.known_ticks import hk_codes, known_ticks
from tickdeck.domain.market import Market
from tickdeck.domain.tick import TickFlag
from tickdeck.feeds.base import FeedSpec, Plan
from tickdeck.feeds.binance.config import BINANCE
from tickdeck.session.health import ShardState

AllowLogs = Callable[[str], None]
SessionWith = Callable[..., Any]


@pytest.fixture(autouse=True)
def _refusals_are_logged(allow_logs: AllowLogs) -> None:
    allow_logs(r"Shard \d+ (was refused|stopped)")


def test_instruments_are_spread_over_connections_and_their_ticks_arrive(session_with: SessionWith):
    codes = hk_codes(10)
    plan = Plan(connections=3, instruments=4, request_spacing_s=0.0, handshake_spacing_s=0.0)

    async def run() -> None:
        async with session_with(server.url, codes, plan=plan, token=server.token) as setup:
            await setup.until(lambda: setup.all_live)
            assert setup.session.live_instruments() == set(range(10))
            server.send(known_ticks(codes, 200))
            await setup.until(lambda: setup.ingest.received == 200)
            assert setup.session.trouble() == []
            assert setup.session.market is Market.LIVE
            assert [shard.wanted for shard in setup.session.health()] == [4, 3, 3]

    with AllTickServer() as server:
        asyncio.run(run())
        assert server.violations == []
        assert server.accepted == 3


def test_what_the_plan_has_no_room_for_is_said(session_with: SessionWith):
    plan = Plan(connections=1, instruments=2, request_spacing_s=0.0, handshake_spacing_s=0.0)

    async def run() -> None:
        async with session_with(server.url, hk_codes(9), plan=plan, token=server.token) as setup:
            await setup.until(lambda: setup.all_live)
            (sentence,) = setup.session.trouble()
            assert "no room for 7 instruments" in sentence
            assert "00003.HK" in sentence
            assert sentence.endswith("and 2 more.")

    with AllTickServer() as server:
        asyncio.run(run())


def test_unknown_codes_are_found_by_halving_and_the_others_are_subscribed(session_with: SessionWith):
    codes = hk_codes(20)
    unknown = {"3.HK", "4.HK", "17.HK"}

    async def run() -> None:
        async with session_with(server.url, codes, token=server.token) as setup:
            await setup.until(lambda: setup.all_live)
            # The server acknowledges first and notes it then.
            await setup.until(lambda: server.acknowledged == set(codes) - unknown)
            (sentence,) = setup.session.trouble()
            assert (
                sentence == "Not subscribed are 00003.HK, 00004.HK, 00017.HK: AllTick does not know a code."
            )
            server.send(known_ticks(sorted(set(codes) - unknown), 50))
            await setup.until(lambda: setup.ingest.received == 50)
            assert setup.session.reconnects == 0

    with AllTickServer(known_codes=set(codes) - unknown) as server:
        asyncio.run(run())


def test_an_unknown_code_is_not_asked_for_again_after_a_reconnection(session_with: SessionWith):
    async def run() -> None:
        async with session_with(server.url, ["1.HK", "2.HK"], token=server.token) as setup:
            await setup.until(lambda: setup.all_live)
            await asyncio.to_thread(server.restart, down_s=0)
            await setup.until(lambda: setup.session.reconnects == 1 and setup.all_live)

    with AllTickServer(known_codes={"1.HK"}) as server:
        asyncio.run(run())
        assert server.requests[-1].codes == ("1.HK",)
        assert server.requests[-1].ret == 200


def test_a_restart_of_the_server_is_survived_and_noted_as_a_gap(session_with: SessionWith):
    codes = hk_codes(3)

    async def run() -> None:
        async with session_with(server.url, codes, token=server.token) as setup:
            await setup.until(lambda: setup.all_live)
            server.send(known_ticks(codes, 30))
            await setup.until(lambda: setup.ingest.received == 30)
            await asyncio.to_thread(server.restart, down_s=0)
            await setup.until(lambda: len(setup.told_gaps) == 3)
            server.send(known_ticks(codes, 30, seed=2, start_ms=1_782_180_999_000))
            await setup.until(lambda: setup.ingest.received == 60)
            assert setup.session.reconnects == 1
            assert {gap.symbol for gap in setup.told_gaps} == {0, 1, 2}
            assert all(gap.to_us >= gap.from_us > 0 for gap in setup.told_gaps)
            assert all("closed the connection" in gap.reason for gap in setup.told_gaps)
            await setup.until(lambda: sum(block.size for block in setup.blocks) == 60)
            flagged = [row for block in setup.blocks for row in block if row["flags"] & TickFlag.AFTER_GAP]
            assert sorted(int(row["symbol"]) for row in flagged) == [0, 1, 2]

    with AllTickServer() as server:
        asyncio.run(run())
        assert server.violations == []


def test_a_silent_server_is_replaced(session_with: SessionWith, quick_spec: FeedSpec):
    async def run() -> None:
        async with session_with(server.url, ["1.HK"], spec=quick_spec, token=server.token) as setup:
            await setup.until(lambda: setup.all_live)
            server.mute()
            await setup.until(lambda: setup.session.reconnects == 1)
            assert any("stopped answering" in sentence for sentence in setup.session.trouble())
            server.mute(False)
            # What was asked while the server was mute is never answered.
            server.call(server._disconnect(graceful=False))
            server.call(server._listen())
            await setup.until(lambda: setup.all_live)
            assert any("stopped answering" in gap.reason for gap in setup.told_gaps)

    with AllTickServer() as server:
        asyncio.run(run())


def test_a_quiet_market_is_not_a_silent_server(session_with: SessionWith, quick_spec: FeedSpec):
    async def run() -> None:
        async with session_with(server.url, ["1.HK"], spec=quick_spec, token=server.token) as setup:
            await setup.until(lambda: len(server.heartbeats) >= 10)
            assert setup.all_live
            assert setup.session.reconnects == 0

    with AllTickServer() as server:
        asyncio.run(run())


@pytest.mark.parametrize("refuse", ["http", "frame"])
def test_a_wrong_token_stops_for_good_is_counted_and_said_without_the_token(
    session_with: SessionWith, refuse: str
):
    async def run() -> None:
        async with session_with(server.url, ["1.HK"], token="canary-31337") as setup:
            await setup.until(lambda: setup.session.stopped_for_good)
            assert setup.states == [ShardState.REFUSED]
            (sentence,) = setup.session.trouble()
            assert "does not accept the token" in sentence
            assert "canary-31337" not in sentence
            assert setup.session.refusals >= 1

    with AllTickServer(refuse=refuse) as server:
        asyncio.run(run())
        assert len(server.handshakes) == 1


def test_a_provider_that_repeats_the_token_in_its_answer_does_not_make_us_show_it(session_with: SessionWith):
    def refuse(socket: ServerConnection, request: Request) -> Response:
        text = json.dumps({"ret": 777, "msg": f"no route for {request.path}"})
        return socket.respond(http.HTTPStatus.NOT_FOUND, text)

    async def run() -> None:
        async with serve(lambda _: asyncio.sleep(0), "127.0.0.1", 0, process_request=refuse) as server:
            port = server.sockets[0].getsockname()[1]
            async with session_with(f"ws://127.0.0.1:{port}", ["1.HK"], token="canary-31337") as setup:
                await setup.until(lambda: bool(setup.session.trouble()))
                assert "777" in setup.session.trouble()[0]
                assert "canary-31337" not in setup.session.trouble()[0]

    asyncio.run(run())


def test_too_much_asking_is_waited_out(session_with: SessionWith):
    async def run() -> None:
        async with session_with(server.url, ["1.HK"], token=server.token) as setup:
            await setup.until(lambda: setup.all_live)
            assert setup.session.refusals == 2
            assert not setup.session.stopped_for_good

    with AllTickServer() as server:
        server.answer_next(605, 429)
        asyncio.run(run())


def test_a_server_that_is_not_there_is_said_and_sought_again(session_with: SessionWith):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

    async def run() -> None:
        async with session_with(f"ws://127.0.0.1:{port}", ["1.HK"]) as setup:
            await setup.until(lambda: bool(setup.session.trouble()))
            (sentence,) = setup.session.trouble()
            assert sentence.startswith(f"127.0.0.1:{port} cannot be reached (")
            assert "Errno" not in sentence
            assert not setup.session.stopped_for_good
            assert setup.session.reconnects == 0
            assert setup.told_gaps == []

    asyncio.run(run())


@pytest.mark.parametrize(
    ("header", "market"),
    [
        ("simulated", Market.SIMULATED),
        ("captured", Market.CAPTURED),
        ("nonsense", Market.LIVE),
        (None, Market.LIVE),
    ],
)
def test_the_market_is_what_the_handshake_says_it_is(
    session_with: SessionWith, header: str | None, market: Market
):
    def mark(_: ServerConnection, __: Request, response: Response) -> Response:
        if header is not None:
            response.headers["X-Tickdeck-Market"] = header
        return response

    async def run() -> None:
        async def stay(socket: ServerConnection) -> None:
            await socket.wait_closed()

        async with serve(stay, "127.0.0.1", 0, process_response=mark) as server:
            url = f"ws://127.0.0.1:{server.sockets[0].getsockname()[1]}"
            async with session_with(url, ["1.HK"]) as setup:
                assert setup.session.market is Market.UNKNOWN
                await setup.until(lambda: setup.session.market is not Market.UNKNOWN)
                assert setup.session.market is market

    asyncio.run(run())


def test_what_came_before_the_end_is_handed_on_and_no_connection_stays(session_with: SessionWith):
    codes = hk_codes(2)

    async def run() -> None:
        async with session_with(server.url, codes, token=server.token) as setup:
            await setup.until(lambda: setup.all_live)
            server.send(known_ticks(codes, 500))
            await setup.until(lambda: setup.ingest.received + len(setup.ingest.rows) == 500)
        assert sum(block.size for block in setup.blocks) == 500
        assert setup.gaps.of(0) == []
        assert [task for task in asyncio.all_tasks() if task is not asyncio.current_task()] == []

    with AllTickServer() as server:
        asyncio.run(run())
        server.wait_until(lambda s: s.shares == [], what="all connections closed")


def test_an_outage_that_lasts_to_the_end_is_a_gap_until_then(session_with: SessionWith):
    async def run() -> None:
        async with session_with(server.url, ["1.HK"], token=server.token) as setup:
            await setup.until(lambda: setup.all_live)
            await asyncio.to_thread(server.stop)
            await setup.until(lambda: setup.session.reconnects == 1)
            assert setup.told_gaps == []
        (gap,) = setup.told_gaps
        assert gap.to_us > gap.from_us

    with AllTickServer() as server:
        asyncio.run(run())


def test_binance_is_subscribed_in_portions_and_a_jump_of_ids_noted(session_with: SessionWith):
    pairs = [f"COIN{number}USDT" for number in range(150)]
    spec = replace(BINANCE, plans={"public": Plan(1, 1024, 0.0, 0.0)})

    def trade(number: int) -> str:
        data = {
            "e": "trade",
            "s": "COIN7USDT",
            "t": number,
            "p": "1.5",
            "q": "2",
            "T": 1723075200122,
            "m": True,
        }
        return json.dumps({"stream": "coin7usdt@trade", "data": data})

    async def run() -> None:
        async with session_with(server.url, pairs, spec=spec, plan=spec.plans["public"]) as setup:
            await setup.until(lambda: setup.all_live)
            server.send([trade(1), trade(2), trade(5)])
            await setup.until(lambda: len(setup.told_gaps) == 1)
            (gap,) = setup.told_gaps
            assert (gap.symbol, gap.missed, gap.reason) == (7, 2, "ids jumped")

    with BinanceServer(streams=[f"{pair.lower()}@trade" for pair in pairs]) as server:
        asyncio.run(run())
        assert [len(request["params"]) for request in server.requests] == [200, 100]
        assert server.violations == []

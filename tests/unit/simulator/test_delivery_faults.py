from __future__ import annotations

import asyncio
import base64
import contextlib
import json
from typing import Any
from urllib.parse import urlsplit

import pytest
from websockets.asyncio.client import ClientConnection, connect

from tickdeck.simulator.floor import Addresses

IDS = list(range(1000, 1050))
STREAM = "?streams=btcusdt@trade"
OPTIONS: dict[str, Any] = {"proxy": None, "close_timeout": 0.2, "max_queue": None}
NOT_HEARD_S = 0.3


async def trade_ids(client: ClientConnection, count: int) -> list[int]:
    return [json.loads(await client.recv())["data"]["t"] for _ in range(count)]


async def listed(client: ClientConnection) -> list[int]:
    """The ids that come before the answer to a question."""
    await client.send('{"method":"LIST_SUBSCRIPTIONS","id":7}')
    ids: list[int] = []
    while "id" not in (frame := json.loads(await client.recv())):
        ids.append(frame["data"]["t"])
    return ids


async def is_dumb(trader: Any) -> bool:
    """Whether neither heartbeats nor pings are answered."""
    pong = await trader.client.ping()
    # Whatever was under way when it fell mute comes first.
    try:
        async with asyncio.timeout(NOT_HEARD_S):
            await trader.heartbeat()
    except TimeoutError:
        return not pong.done()
    return False


def test_a_half_open_connection_neither_sends_nor_hears_and_stays_open(
    alltick: Any, run_scene: Any, open_trader: Any
):
    async def scene(at: Addresses) -> None:
        async with open_trader(at.url) as trader:
            assert (await trader.subscribe("700.HK"))["ret"] == 200
            assert await is_dumb(trader)
            assert trader.client.close_code is None
            # Whoever comes later is served.
            async with open_trader(at.url) as later:
                await later.subscribe("700.HK")
                await later.tick()
                assert (await later.heartbeat())["ret"] == 200

    run_scene(alltick("half-open:after=0:s=0"), scene)


def test_a_half_open_connection_is_not_closed_for_want_of_heartbeats(
    alltick: Any, run_scene: Any, open_trader: Any
):
    async def scene(at: Addresses) -> None:
        async with open_trader(at.url) as trader, open_trader(at.url) as other:
            await trader.subscribe("700.HK")
            await other.client.wait_closed()
            assert other.client.close_code == 1008
            # A close frame would be lost, and the connection cut a second later.
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(1.5):
                    await trader.client.wait_closed()

    config = alltick("half-open:after=0:s=0")
    limits = type(config.limits)(
        connection_spacing_s=0, token_spacing_s=0, reconnect_spacing_s=0, heartbeat_timeout_s=0.3
    )
    run_scene(alltick("half-open:after=0:s=0", limits=limits), scene)


async def hear_until_silence(trader: Any) -> None:
    """Take what comes, as on a busy machine it may before the fault has begun; raises when nothing does."""
    while True:
        async with asyncio.timeout(NOT_HEARD_S):
            await trader.client.recv()


def test_a_silent_connection_answers_but_pushes_nothing(alltick: Any, run_scene: Any, open_trader: Any):
    async def scene(at: Addresses) -> None:
        async with open_trader(at.url) as trader:
            await trader.subscribe("700.HK", "9988.HK")
            with pytest.raises(TimeoutError):
                await hear_until_silence(trader)
            assert (await trader.heartbeat())["cmd_id"] == 22001
            await (await trader.client.ping())

    run_scene(alltick("silent:after=0:s=inf"), scene)


def test_silence_ends(alltick: Any, run_scene: Any, open_trader: Any):
    async def scene(at: Addresses) -> None:
        async with open_trader(at.url) as trader:
            await trader.subscribe("700.HK")
            await trader.tick()

    run_scene(alltick("silent:after=0:s=0.2"), scene)


def test_only_the_shard_that_subscribed_first_is_dead(alltick: Any, run_scene: Any, open_trader: Any):
    async def scene(at: Addresses) -> None:
        async with open_trader(at.url) as second, open_trader(at.url) as first:
            await first.subscribe("700.HK")
            await second.subscribe("700.HK")
            for _ in range(50):
                await second.tick()
            await first.client.send('{"cmd_id":22000,"seq_id":2,"trace":"t","data":{}}')
            assert json.loads(await first.client.recv())["cmd_id"] == 22001

    run_scene(alltick("dead-shard:after=0"), scene)


@pytest.mark.parametrize("fault", ["stall:after=0:s=0.3", "lag:after=0:by=0.3:grow=0"])
def test_what_is_held_back_comes_later_and_whole(captured: Any, run_scene: Any, fault: str):
    async def scene(at: Addresses) -> None:
        async with connect(at.url + STREAM, **OPTIONS) as client:
            assert await listed(client) == [], "nothing comes before the answer"
            assert await trade_ids(client, len(IDS)) == IDS

    run_scene(captured(fault), scene)


def test_lag_grows_up_to_its_most(alltick: Any, run_scene: Any, open_trader: Any):
    async def scene(at: Addresses) -> None:
        async with open_trader(at.url) as trader:
            await trader.subscribe("700.HK", "9988.HK")
            # The scene's time limit ends it if ticks go on.
            with contextlib.suppress(TimeoutError):
                while True:
                    async with asyncio.timeout(NOT_HEARD_S):
                        await trader.client.recv()
            assert (await trader.heartbeat())["cmd_id"] == 22001

    # Within moments it grows to a quarter of an hour.
    run_scene(alltick("lag:after=0:by=0:grow=1e6:most=900"), scene)


def test_dripping_bytes_come_in_pieces_smaller_than_a_frame(captured: Any, run_scene: Any):
    async def scene(at: Addresses) -> None:
        url = urlsplit(at.url + STREAM)
        reader, writer = await asyncio.open_connection(url.hostname, url.port)
        key = base64.b64encode(b"0123456789abcdef").decode()
        writer.write(
            f"GET {url.path}?{url.query} HTTP/1.1\r\nHost: {url.netloc}\r\nUpgrade: websocket\r\n"
            f"Connection: Upgrade\r\nSec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
        )
        await reader.readuntil(b"\r\n\r\n")
        assert len(await reader.read(65536)) == 5
        writer.close()
        await writer.wait_closed()

    run_scene(captured("slow-drip:after=0:s=inf:bytes=5:ms=200"), scene)


def test_a_drip_loses_nothing_and_ends(captured: Any, run_scene: Any):
    async def scene(at: Addresses) -> None:
        async with connect(at.url + STREAM, **OPTIONS) as client:
            # The answer is written by the library, between frames that still drip.
            before = await listed(client)
            assert before + await trade_ids(client, len(IDS) - len(before)) == IDS

    run_scene(captured("slow-drip:after=0:s=0.4:bytes=7:ms=1"), scene)


def test_a_burst_pushes_so_many_ticks_of_what_is_subscribed(alltick: Any, run_scene: Any, open_trader: Any):
    async def scene(at: Addresses) -> None:
        async with open_trader(at.url) as trader:
            await trader.subscribe("700.HK", "5.HK")
            ticks = [await trader.tick() for _ in range(20_000)]
            assert {tick["code"] for tick in ticks} == {"700.HK", "5.HK"}
            assert len({tick["seq"] for tick in ticks}) == len(ticks)

    # Hardly a tick an hour without it.
    run_scene(alltick("burst:after=0:ticks=20000", rate=0.0001), scene)


def test_a_burst_of_captured_traffic_does_not_wait(captured: Any, run_scene: Any):
    async def scene(at: Addresses) -> None:
        async with connect(at.url + STREAM, **OPTIONS) as client:
            assert await trade_ids(client, 40) == IDS[:40]

    # At this speed every frame but the first would come after hours.
    run_scene(captured("burst:after=0:ticks=40", speed=1e-13), scene)


def test_who_comes_back_gets_the_last_ticks_again(captured: Any, run_scene: Any):
    async def scene(at: Addresses) -> None:
        async with connect(at.url + STREAM, **OPTIONS) as client:
            assert await trade_ids(client, len(IDS)) == IDS
        async with connect(at.url + STREAM, **OPTIONS) as client:
            assert await trade_ids(client, 20) == IDS[-20:]
            assert await trade_ids(client, len(IDS)) == IDS
        async with connect(at.url + "?streams=ethusdt@trade", **OPTIONS) as client:
            assert await listed(client) == [], "not of what it did not subscribe"

    run_scene(captured("duplicate-replay:ticks=20"), scene)


def test_some_ticks_come_after_later_ones(captured: Any, run_scene: Any):
    async def scene(at: Addresses) -> None:
        async with connect(at.url + STREAM, **OPTIONS) as client:
            ids = await trade_ids(client, 12)
            assert ids == [1000, 1001, 1002, 1003, 1005, 1006, 1004, 1007, 1008, 1010, 1011, 1009]

    run_scene(captured("out-of-order:after=0:k=5:by=2"), scene)


def test_at_its_end_out_of_order_keeps_nothing_back(captured: Any, run_scene: Any):
    async def scene(at: Addresses) -> None:
        async with connect(at.url + STREAM, **OPTIONS) as client:
            assert await trade_ids(client, len(IDS)) == IDS

    run_scene(captured("out-of-order:after=0:s=0.3:k=50:by=2"), scene)


def test_ids_jump_and_the_history_has_what_is_missing(captured: Any, run_scene: Any):
    async def scene(at: Addresses) -> None:
        async with connect(at.url + STREAM, **OPTIONS) as client:
            assert await trade_ids(client, 40) == [id_ for id_ in IDS if id_ % 5 != 4]

    run_scene(captured("id-jumps:after=0:k=5"), scene)


def test_faults_work_together(captured: Any, run_scene: Any):
    async def scene(at: Addresses) -> None:
        async with connect(at.url + STREAM, **OPTIONS) as client:
            assert await listed(client) == []
            assert await trade_ids(client, 40) == [id_ for id_ in IDS if id_ % 5 != 4]

    run_scene(captured("id-jumps:after=0:k=5,stall:after=0:s=0.3"), scene)

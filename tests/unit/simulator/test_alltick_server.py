from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlsplit

import pytest
import websockets
from websockets.asyncio.client import ClientConnection, connect

from tickdeck.domain.errors import UsageError
from tickdeck.simulator.limits import Limits, PlanName
from tickdeck.simulator.run import SimulatorConfig

UNLIMITED = Limits(connection_spacing_s=0, token_spacing_s=0, reconnect_spacing_s=0)
# Nothing that a test does takes this long: a second event always breaks the rule.
STRICT_S = 3600.0


def config(limits: Limits = UNLIMITED, plan: PlanName = PlanName.PREMIUM, **more: Any) -> SimulatorConfig:
    return SimulatorConfig(**{"token": "secret", "limits": limits, "plan": plan, "rate": 20_000.0, **more})


def open_to(url: str, token: str = "secret", **options: Any) -> connect:
    return connect(f"{url}?token={token}", proxy=None, close_timeout=1, **options)


def play(running: Any, chosen: SimulatorConfig, scene: Callable[[str], Awaitable[None]]) -> None:
    async def run() -> None:
        async with asyncio.timeout(30), running(chosen) as url:
            await scene(url)

    asyncio.run(run())


async def ask(client: ClientConnection, command: int, data: object) -> dict[str, Any]:
    await client.send(json.dumps({"cmd_id": command, "seq_id": 1, "trace": "t", "data": data}))
    while True:
        frame = json.loads(await client.recv())
        if "ret" in frame:
            return frame


async def subscribe(client: ClientConnection, *codes: str, command: int = 22004) -> dict[str, Any]:
    return await ask(client, command, {"symbol_list": [{"code": code} for code in codes]})


async def pushes(client: ClientConnection, count: int, command: int = 22998) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    while len(found) < count:
        frame = json.loads(await client.recv())
        if frame["cmd_id"] == command:
            found.append(frame)
    return found


@pytest.mark.parametrize(
    ("query", "text"),
    [("", "token is required"), ("?token=", "token is required"), ("?token=wrong", "token is invalid")],
)
def test_without_the_token_the_handshake_is_refused(running: Any, query: str, text: str):
    async def scene(url: str) -> None:
        with pytest.raises(websockets.InvalidStatus) as refused:
            await connect(url + query, proxy=None)
        assert refused.value.response.status_code == 401
        assert json.loads(refused.value.response.body) == {"msg": text, "ret": 401}

    play(running, config(), scene)


def test_the_handshake_says_that_the_market_is_simulated(running: Any):
    async def scene(url: str) -> None:
        async with open_to(url) as client:
            assert client.response is not None
            assert client.response.headers["X-Tickdeck-Market"] == "simulated"

    play(running, config(), scene)


def test_pushes_look_as_documented(running: Any):
    async def scene(url: str) -> None:
        async with open_to(url) as client:
            assert (await subscribe(client, "700.HK"))["cmd_id"] == 22005
            text = await client.recv()
            assert isinstance(text, str)
            assert " " not in text
            push = json.loads(text)
            assert push.keys() == {"cmd_id", "data"}
            assert push["cmd_id"] == 22998
            kinds = {name: type(value) for name, value in push["data"].items()}
            assert kinds == {
                "code": str,
                "seq": int,
                "tick_time": int,
                "price": str,
                "volume": str,
                "turnover": str,
                "trade_direction": int,
            }
            tick = push["data"]
            assert tick["code"] == "700.HK"
            value = float(tick["price"]) * float(tick["volume"])
            assert float(tick["turnover"]) == pytest.approx(value)

    play(running, config(), scene)


def test_nothing_is_pushed_before_a_subscription_and_only_what_is_subscribed_after(running: Any):
    async def scene(url: str) -> None:
        async with open_to(url) as client, open_to(url) as other:
            await subscribe(other, "9988.HK")
            await pushes(other, 50)
            assert (await ask(client, 22000, {}))["cmd_id"] == 22001
            await subscribe(client, "700.HK", "5.HK")
            assert {push["data"]["code"] for push in await pushes(client, 300)} == {"700.HK", "5.HK"}
            assert {push["data"]["code"] for push in await pushes(other, 50)} == {"9988.HK"}

    play(running, config(), scene)


def test_a_subscription_replaces_the_list(running: Any):
    async def scene(url: str) -> None:
        async with open_to(url) as client:
            await subscribe(client, "700.HK")
            await pushes(client, 5)
            await subscribe(client, "9988.HK")
            assert {push["data"]["code"] for push in await pushes(client, 100)} == {"9988.HK"}

    play(running, config(), scene)


def test_symbols_beyond_the_plan_never_tick(running: Any):
    async def scene(url: str) -> None:
        async with open_to(url) as client:
            codes = ["9988.HK", "700.HK", "1810.HK", "3690.HK", "981.HK", "1299.HK", "5.HK"]
            assert (await subscribe(client, *codes))["ret"] == 200
            assert {push["data"]["code"] for push in await pushes(client, 1000)} == set(codes[:5])

    play(running, config(plan=PlanName.FREE), scene)


def test_cancel_ends_the_pushes(running: Any):
    async def scene(url: str) -> None:
        async with open_to(url) as client:
            await subscribe(client, "700.HK")
            await pushes(client, 5)
            assert (await ask(client, 22006, {"cancel_type": 2}))["cmd_id"] == 22007
            await client.send('{"cmd_id":22000,"seq_id":2,"trace":"t","data":{}}')
            assert json.loads(await client.recv())["cmd_id"] == 22001

    play(running, config(), scene)


def test_ids_of_each_instrument_rise(running: Any):
    async def scene(url: str) -> None:
        async with open_to(url) as client:
            await subscribe(client, "700.HK", "9988.HK")
            last = {"700.HK": 0, "9988.HK": 0}
            for push in await pushes(client, 2000):
                tick = push["data"]
                assert tick["seq"] > last[tick["code"]]
                last[tick["code"]] = tick["seq"]

    play(running, config(), scene)


def test_depth_is_pushed_with_the_best_levels_first(running: Any):
    async def scene(url: str) -> None:
        async with open_to(url) as client:
            assert (await subscribe(client, "700.HK", command=22002))["cmd_id"] == 22003
            book = (await pushes(client, 1, command=22999))[0]["data"]
            bids = [float(level["price"]) for level in book["bids"]]
            asks = [float(level["price"]) for level in book["asks"]]
            assert len(bids) == len(asks) == 10
            assert bids == sorted(bids, reverse=True)
            assert asks == sorted(asks)
            assert bids[0] < asks[0]

    play(running, config(), scene)


def test_requests_too_close_together_are_told_606_and_dropped(running: Any):
    async def scene(url: str) -> None:
        async with open_to(url) as client:
            assert (await subscribe(client, "700.HK"))["ret"] == 200
            assert (await subscribe(client, "9988.HK"))["ret"] == 606
            await client.wait_closed()

    play(running, config(Limits(connection_spacing_s=STRICT_S, token_spacing_s=0)), scene)


def test_requests_of_two_connections_too_close_together_drop_the_second(running: Any):
    async def scene(url: str) -> None:
        async with open_to(url) as first, open_to(url) as second:
            assert (await subscribe(first, "700.HK"))["ret"] == 200
            assert (await ask(second, 22000, {}))["ret"] == 200
            assert (await subscribe(second, "9988.HK"))["ret"] == 606
            await second.wait_closed()
            await pushes(first, 5)

    play(running, config(Limits(connection_spacing_s=0, token_spacing_s=STRICT_S)), scene)


def test_connections_beyond_the_plan_are_closed_at_once(running: Any):
    async def scene(url: str) -> None:
        async with open_to(url) as first, open_to(url) as second:
            await second.wait_closed()
            assert (await ask(first, 22000, {}))["ret"] == 200

    play(running, config(plan=PlanName.BASIC), scene)


def test_a_reconnect_that_comes_too_soon_is_told_606_and_closed(running: Any):
    async def scene(url: str) -> None:
        async with open_to(url) as first:
            assert (await subscribe(first, "NONSENSE"))["ret"] == 600
            assert (await subscribe(first, "700.HK"))["ret"] == 606
            await first.wait_closed()
        async with open_to(url) as again:
            assert json.loads(await again.recv())["ret"] == 606
            await again.wait_closed()

    strict = Limits(connection_spacing_s=STRICT_S, token_spacing_s=0, reconnect_spacing_s=STRICT_S)
    play(running, config(strict), scene)


def test_a_connection_without_heartbeat_is_closed(running: Any):
    async def scene(url: str) -> None:
        async with open_to(url) as client:
            await client.wait_closed()
            assert client.close_code == 1008

    play(running, config(Limits(heartbeat_timeout_s=0.2)), scene)


def test_a_client_that_does_not_read_is_disconnected(running: Any, logged: Any, allow_logs: Any):
    allow_logs("reads too slowly")

    async def scene(url: str) -> None:
        disconnected = logged("reads too slowly")
        # max_queue=1 makes the library stop reading the socket.
        async with connect(f"{url}?token=secret", proxy=None, close_timeout=1, max_queue=1) as client:
            await client.send(
                json.dumps(
                    {
                        "cmd_id": 22004,
                        "seq_id": 1,
                        "trace": "t",
                        "data": {"symbol_list": [{"code": "9988.HK"}, {"code": "700.HK"}]},
                    }
                )
            )
            await disconnected.wait()

    unread = Limits(connection_spacing_s=0, token_spacing_s=0, send_buffer_bytes=100_000)
    play(running, config(unread, rate=30_000.0), scene)


def test_broken_and_binary_frames_leave_the_connection_alive(running: Any):
    async def scene(url: str) -> None:
        async with open_to(url) as client:
            for message in ("nonsense", b"\x00\xff", "x" * 500_000):
                await client.send(message)
                assert json.loads(await client.recv())["ret"] == 201
            assert (await ask(client, 22000, {}))["ret"] == 200

    play(running, config(), scene)


def test_a_port_in_use_is_said_in_a_sentence(running: Any):
    async def scene(url: str) -> None:
        port = urlsplit(url).port
        with pytest.raises(UsageError, match=f"Port {port} on 127.0.0.1 is in use"):
            async with running(config(port=port)):
                pass

    play(running, config(), scene)


@pytest.mark.parametrize(
    "wrong", [{"token": ""}, {"rate": 0.0}, {"rate": float("nan")}, {"seed": -1}, {"port": 70_000}]
)
def test_a_wrong_setting_is_said_in_a_sentence(running: Any, wrong: dict[str, Any]):
    async def run() -> None:
        async with running(config(**wrong)):
            pass

    with pytest.raises(UsageError, match=r"\.$"):
        asyncio.run(run())


def test_the_token_does_not_show():
    assert "secret" not in repr(config())


def test_stopping_closes_every_connection(running: Any):
    async def run() -> None:
        async with asyncio.timeout(30):
            async with running(config()) as url:
                # Without a limit to the queue, the end is noticed behind ticks that nobody reads.
                client = await open_to(url, max_queue=None)
                await subscribe(client, "700.HK")
            await client.wait_closed()
            assert client.close_code == 1001

    asyncio.run(run())

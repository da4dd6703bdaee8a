from __future__ import annotations

import contextlib
import json
from typing import Any

import pytest
import websockets
from websockets.asyncio.client import connect

from tickdeck.simulator.floor import Addresses

STREAM = "?streams=btcusdt@trade"
OPTIONS: dict[str, Any] = {"proxy": None, "close_timeout": 0.2, "max_queue": None}


async def six(at: Addresses) -> list[bytes]:
    """Five trades and what comes behind the fifth."""
    async with connect(at.url + STREAM, **OPTIONS) as client:
        frames = [await client.recv(decode=False) for _ in range(7)]
    ids = [json.loads(frame)["data"]["t"] for frame in (*frames[:5], frames[6])]
    assert ids == [1000, 1001, 1002, 1003, 1004, 1005], "no good trade is lost"
    return frames


def test_broken_json_comes_beside_the_good(captured: Any, run_scene: Any):
    async def scene(at: Addresses) -> None:
        frames = await six(at)
        assert len(frames[5]) == len(frames[4])
        with pytest.raises(json.JSONDecodeError):
            json.loads(frames[5])

    run_scene(captured("malformed:after=0:k=5"), scene)


def test_half_a_message_comes_beside_the_good(captured: Any, run_scene: Any):
    async def scene(at: Addresses) -> None:
        frames = await six(at)
        assert frames[5] == frames[4][: len(frames[4]) // 2]

    run_scene(captured("truncated:after=0:k=5"), scene)


def test_a_binary_message_comes_beside_the_good(captured: Any, run_scene: Any):
    async def scene(at: Addresses) -> None:
        await six(at)
        async with connect(at.url + STREAM, **OPTIONS) as client:
            kinds = [type(await client.recv()) for _ in range(6)]
        assert kinds == [str] * 5 + [bytes]

    run_scene(captured("binary:after=0:k=5"), scene)


def test_a_huge_message_is_sound_json(alltick: Any, run_scene: Any, open_trader: Any):
    async def scene(at: Addresses) -> None:
        async with open_trader(at.url, max_size=None) as trader:
            await trader.subscribe("700.HK")
            while len(frame := await trader.client.recv()) < 2_000_000:
                pass
            assert len(json.loads(frame)["padding"]) == 2_000_000
            await trader.tick()

    run_scene(alltick("huge:after=0.05:mb=2"), scene)


def test_a_huge_message_comes_again_and_again(alltick: Any, run_scene: Any, open_trader: Any):
    async def scene(at: Addresses) -> None:
        async with open_trader(at.url) as trader:
            await trader.subscribe("700.HK")
            for _ in range(3):
                assert json.loads(await trader.client.recv()) == {"padding": "x" * 100}

    run_scene(alltick("huge:after=0:every=0.05:mb=0.0001", rate=0.0001), scene)


def test_a_connection_is_torn_within_a_frame(alltick: Any, run_scene: Any, open_trader: Any):
    async def scene(at: Addresses) -> None:
        async with open_trader(at.url) as trader:
            await trader.subscribe("700.HK")
            with contextlib.suppress(websockets.ConnectionClosedError):
                while True:
                    json.loads(await trader.client.recv())
            # No close frame: the half frame before would have swallowed it.
            assert trader.client.close_code == 1006
        async with open_trader(at.url) as trader:
            await trader.subscribe("700.HK")
            await trader.tick()

    run_scene(alltick("torn:after=0.2"), scene)

from __future__ import annotations

import asyncio
import gzip
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
import websockets
from websockets.asyncio.client import ClientConnection, connect

from tickdeck.domain.errors import UsageError
from tickdeck.simulator.run import SimulatorConfig

REAL_CAPTURE = Path(__file__).parents[4] / "shared" / "data" / "binance-spot-btcusdt-20240808.gz"
REAL_TRADES = 9757

TRADES = [
    b'{"stream":"btcusdt@trade","data":{"e":"trade", "t":%d,"p":"1.%08d","m":true}}' % (number, number)
    for number in range(50)
]
BOOK = b'{"stream":"btcusdt@bookTicker","data":{"u":1}}'
SNAPSHOT = b'{"lastUpdateId":5,"bids":[]}'


def capture_of(path: Path, frames: list[bytes], *, step_ns: int = 1_000_000) -> Path:
    lines = [b"%d %s\n" % (10**18 + number * step_ns, frame) for number, frame in enumerate(frames)]
    path.write_bytes(b"".join(lines))
    return path


@pytest.fixture
def capture(tmp_path: Path) -> Path:
    mixed = [frame for trade in TRADES for frame in (BOOK, trade, SNAPSHOT)]
    return capture_of(tmp_path / "capture.txt", mixed)


def play(running: Any, capture: Path, scene: Callable[[str], Awaitable[None]], *, speed: float = 0.0) -> None:
    async def run() -> None:
        async with asyncio.timeout(60), running(SimulatorConfig(capture=capture, speed=speed)) as url:
            await scene(url)

    asyncio.run(run())


def open_to(url: str) -> connect:
    return connect(url, proxy=None, close_timeout=1, max_queue=1024)


async def frames(client: ClientConnection, count: int) -> list[bytes]:
    return [await client.recv(decode=False) for _ in range(count)]


async def ask(client: ClientConnection, request: object) -> Any:
    await client.send(json.dumps(request))
    return json.loads(await client.recv())


@pytest.mark.parametrize("speed", [0.0, 1.0, 50.0])
def test_streams_in_the_url_are_played_unchanged(running: Any, capture: Path, speed: float):
    async def scene(url: str) -> None:
        async with open_to(f"{url}?streams=btcusdt@trade") as client:
            assert client.response is not None
            assert client.response.headers["X-Tickdeck-Market"] == "captured"
            assert await frames(client, len(TRADES)) == TRADES

    play(running, capture, scene, speed=speed)


def test_several_streams_keep_their_order(running: Any, capture: Path):
    async def scene(url: str) -> None:
        async with open_to(f"{url}?streams=btcusdt@trade/btcusdt@bookTicker") as client:
            expected = [frame for trade in TRADES for frame in (BOOK, trade)]
            assert await frames(client, len(expected)) == expected

    play(running, capture, scene)


def test_subscribing_starts_the_play_after_the_answer(running: Any, capture: Path):
    async def scene(url: str) -> None:
        async with open_to(url) as client:
            listed = await ask(client, {"method": "LIST_SUBSCRIPTIONS", "id": 1})
            assert listed == {"result": [], "id": 1}
            request = {"method": "SUBSCRIBE", "params": ["btcusdt@trade"], "id": 2}
            assert await ask(client, request) == {"result": None, "id": 2}
            assert await frames(client, len(TRADES)) == TRADES
            # The play is over: the connection is silent but answers.
            listed = await ask(client, {"method": "LIST_SUBSCRIPTIONS", "id": 3})
            assert listed == {"result": ["btcusdt@trade"], "id": 3}
            request = {"method": "UNSUBSCRIBE", "params": ["btcusdt@trade"], "id": 4}
            assert await ask(client, request) == {"result": None, "id": 4}
            assert await ask(client, {"method": "LIST_SUBSCRIPTIONS", "id": 5}) == {"result": [], "id": 5}

    play(running, capture, scene)


def test_every_connection_has_its_own_play(running: Any, capture: Path):
    async def scene(url: str) -> None:
        for _ in range(2):
            async with open_to(f"{url}?streams=btcusdt@trade") as client:
                assert await frames(client, len(TRADES)) == TRADES

    play(running, capture, scene)


@pytest.mark.parametrize("path", ["/ws", "/ws/btcusdt@trade"])
def test_the_raw_form_sends_the_inner_object(running: Any, capture: Path, path: str):
    async def scene(url: str) -> None:
        async with open_to(url.removesuffix("/stream") + path) as client:
            if path == "/ws":
                await ask(client, {"method": "SUBSCRIBE", "params": ["btcusdt@trade"], "id": 1})
            inner = [trade[len(b'{"stream":"btcusdt@trade","data":') : -1] for trade in TRADES]
            assert await frames(client, len(inner)) == inner

    play(running, capture, scene)


@pytest.mark.parametrize("message", ["nonsense", "[]", '{"method":"DANCE","id":1}', '{"id":1}'])
def test_a_request_that_cannot_be_understood_is_an_error(running: Any, capture: Path, message: str):
    async def scene(url: str) -> None:
        async with open_to(url) as client:
            await client.send(message)
            answer = json.loads(await client.recv())
            assert answer["code"] == 2
            assert answer["msg"]
            assert await ask(client, {"method": "LIST_SUBSCRIPTIONS", "id": 1}) == {"result": [], "id": 1}

    play(running, capture, scene)


def test_other_paths_are_not_found(running: Any, capture: Path):
    async def scene(url: str) -> None:
        with pytest.raises(websockets.InvalidStatus) as refused:
            await open_to(url.removesuffix("/stream") + "/quotes")
        assert refused.value.response.status_code == 404

    play(running, capture, scene)


def test_bad_lines_are_left_out_and_reported(running: Any, logged: Any, tmp_path: Path):
    path = capture_of(tmp_path / "damaged.txt", TRADES)
    good = path.read_bytes()
    bad = b"\n12 {\nnot a line\n13 \xff\xfe\n14 []\n15 " + SNAPSHOT + b"\n"
    path.write_bytes(bad + good)

    async def scene(url: str) -> None:
        reported = logged("sent 50 of 50 frames; 1 without a stream and 5 bad lines")
        async with open_to(f"{url}?streams=btcusdt@trade") as client:
            assert await frames(client, len(TRADES)) == TRADES
            await reported.wait()

    play(running, path, scene)


def test_a_cut_archive_plays_to_its_end(running: Any, tmp_path: Path, capture: Path):
    packed = gzip.compress(capture.read_bytes())
    path = tmp_path / "cut.gz"
    path.write_bytes(packed[:-12])

    async def scene(url: str) -> None:
        async with open_to(f"{url}?streams=btcusdt@trade") as client:
            assert (await frames(client, 10)) == TRADES[:10]

    play(running, path, scene)


@pytest.mark.parametrize("content", [None, b"", b"no capture\n"])
def test_an_unusable_capture_is_said_in_a_sentence(running: Any, tmp_path: Path, content: bytes | None):
    path = tmp_path / "unusable.txt"
    if content is not None:
        path.write_bytes(content)

    async def run() -> None:
        async with running(SimulatorConfig(capture=path)):
            pass

    with pytest.raises(UsageError, match=r"unusable\.txt .*\.$"):
        asyncio.run(run())


@pytest.mark.parametrize("speed", [-1.0, float("nan"), float("inf")])
def test_a_wrong_speed_is_said_in_a_sentence(running: Any, capture: Path, speed: float):
    async def run() -> None:
        async with running(SimulatorConfig(capture=capture, speed=speed)):
            pass

    with pytest.raises(UsageError, match="speed"):
        asyncio.run(run())


@pytest.mark.skipif(
    not REAL_CAPTURE.is_file(), reason="the captured Binance traffic is not beside the project"
)
def test_every_trade_of_the_real_capture_arrives(running: Any):
    with gzip.open(REAL_CAPTURE) as lines:
        recorded = [line.rstrip(b"\n").partition(b" ")[2] for line in lines]
    trades = [frame for frame in recorded if b'"btcusdt@trade"' in frame]
    assert len(trades) == REAL_TRADES

    async def scene(url: str) -> None:
        async with open_to(f"{url}?streams=btcusdt@trade") as client:
            assert await frames(client, REAL_TRADES) == trades

    play(running, REAL_CAPTURE, scene)

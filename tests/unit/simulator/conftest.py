"""A simulated exchange on a free port of this machine, for the length of a test's block."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from websockets.asyncio.client import ClientConnection, connect

from tickdeck.settings.paths import resource
from tickdeck.settings.universe import Listing, load_universe
from tickdeck.simulator.faults import Served, parse_faults
from tickdeck.simulator.floor import Addresses
from tickdeck.simulator.limits import Limits
from tickdeck.simulator.run import SimulatorConfig, serve


@contextlib.asynccontextmanager
async def _exchange(config: SimulatorConfig) -> AsyncIterator[Addresses]:
    announced: asyncio.Future[Addresses] = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(serve(config, announce=announced.set_result), name="simulated-exchange")
    try:
        # A server that fails to start must fail the test, not hang it.
        await asyncio.wait({task, announced}, return_when=asyncio.FIRST_COMPLETED)
        if task.done():
            task.result()
        yield announced.result()
    finally:
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task


@contextlib.asynccontextmanager
async def _running(config: SimulatorConfig) -> AsyncIterator[str]:
    async with _exchange(config) as addresses:
        yield addresses.url


@pytest.fixture(scope="session")
def running():
    """Runs an exchange and gives its WebSocket address."""
    return _running


@pytest.fixture(scope="session")
def exchange():
    """Runs an exchange and gives its addresses."""
    return _exchange


@pytest.fixture(scope="session")
def listings() -> list[Listing]:
    return load_universe(resource("universes", "hk-connect.csv"))


@pytest.fixture
def logged() -> Iterator[Callable[[str], asyncio.Event]]:
    """Gives an event that is set when the simulator logs a text."""
    logger = logging.getLogger("tickdeck.simulator")
    level = logger.level
    logger.setLevel(logging.INFO)
    watches: list[_Watch] = []

    def watch(text: str) -> asyncio.Event:
        watches.append(_Watch(text))
        logger.addHandler(watches[-1])
        return watches[-1].seen

    yield watch
    logger.setLevel(level)
    for handler in watches:
        logger.removeHandler(handler)


class _Watch(logging.Handler):
    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        self.seen = asyncio.Event()

    def emit(self, record: logging.LogRecord) -> None:
        if self._text in record.getMessage():
            self.seen.set()


class Trader:
    """A client of the simulated AllTick that keeps what it hears."""

    def __init__(self, client: ClientConnection) -> None:
        self.client = client

    async def ask(self, command: int, data: object) -> dict[str, Any]:
        """Send a request, and give the next answer of that kind or the next refusal."""
        await self.client.send(json.dumps({"cmd_id": command, "seq_id": 1, "trace": "t", "data": data}))
        return await self.answer()

    async def subscribe(self, *codes: str) -> dict[str, Any]:
        return await self.ask(22004, {"symbol_list": [{"code": code} for code in codes]})

    async def heartbeat(self) -> dict[str, Any]:
        return await self.ask(22000, {})

    async def answer(self) -> dict[str, Any]:
        while True:
            frame = json.loads(await self.client.recv())
            if "ret" in frame:
                return frame

    async def tick(self) -> dict[str, Any]:
        while True:
            frame = json.loads(await self.client.recv())
            if frame.get("cmd_id") == 22998:
                return frame["data"]


@pytest.fixture(scope="session")
def open_trader():
    """Opens a client of the simulated AllTick at an address, with the token ``secret``."""

    @contextlib.asynccontextmanager
    async def opened(url: str, **options: Any) -> AsyncIterator[Trader]:
        # Without a limit to the queue, what comes behind unread ticks is noticed too.
        client = connect(f"{url}?token=secret", proxy=None, close_timeout=0.2, max_queue=None, **options)
        async with client as connection:
            yield Trader(connection)

    return opened


@pytest.fixture(scope="session")
def alltick():
    """Makes the configuration of a simulated AllTick without spacing rules, given the faults."""

    def made(*faults: str, **more: Any) -> SimulatorConfig:
        unlimited = Limits(connection_spacing_s=0, token_spacing_s=0, reconnect_spacing_s=0, rest_spacing_s=0)
        parsed = parse_faults(faults, Served.ALLTICK)
        return SimulatorConfig(
            **{"token": "secret", "limits": unlimited, "rate": 20_000.0, "faults": parsed, **more}
        )

    return made


@pytest.fixture
def captured(tmp_path: Path):
    """Makes the configuration of a capture of 50 trades, their ids from 1000 on, given the faults."""
    path = tmp_path / "fifty.txt"
    path.write_bytes(b"".join(b"%d %s\n" % (10**18 + id_, captured_trade(id_)) for id_ in range(1000, 1050)))

    def made(*faults: str, **more: Any) -> SimulatorConfig:
        parsed = parse_faults(faults, Served.CAPTURE)
        return SimulatorConfig(**{"capture": path, "speed": 0.0, "faults": parsed, **more})

    return made


def captured_trade(id_: int) -> bytes:
    return (
        b'{"stream":"btcusdt@trade","data":{"e":"trade","s":"BTCUSDT","t":%d,"p":"1.%d","q":"0.5","T":%d,"m":true}}'
        % (id_, id_, 1_700_000_000_000 + id_)
    )


@pytest.fixture(scope="session")
def run_scene():
    """Plays a scene in an exchange, on a loop of its own."""

    def play(config: SimulatorConfig, scene: Callable[[Addresses], Awaitable[None]]) -> None:
        async def run() -> None:
            async with asyncio.timeout(60), _exchange(config) as addresses:
                await scene(addresses)

        asyncio.run(run())

    return play

"""A simulated exchange on a free port of this machine, for the length of a test's block."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable, Iterator

import pytest

from tickdeck.settings.paths import resource
from tickdeck.settings.universe import Listing, load_universe
from tickdeck.simulator.run import SimulatorConfig, serve


@contextlib.asynccontextmanager
async def _running(config: SimulatorConfig) -> AsyncIterator[str]:
    announced: asyncio.Future[str] = asyncio.get_running_loop().create_future()
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


@pytest.fixture(scope="session")
def running():
    return _running


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

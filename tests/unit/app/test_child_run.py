"""A command run for the window: every line arrives on the loop, and it never outlives its owner."""

from __future__ import annotations

import asyncio
import sys
import threading

import pytest

from tickdeck.app.child_run import ChildRun

TALKS = "import sys; print('one'); print('two'); print('why', file=sys.stderr); sys.exit(3)"
WAITS = "import time; print('begun', flush=True); time.sleep(600)"


def test_lines_come_in_order_on_the_loop_and_then_the_end() -> None:
    told: list[object] = []
    threads: set[str] = set()

    async def run() -> None:
        done = asyncio.Event()

        def line(text: bytes) -> None:
            threads.add(threading.current_thread().name)
            told.append(text.strip())

        def ended(status: int, said: str) -> None:
            told.append((status, said))
            done.set()

        ChildRun((), line=line, ended=ended, program=[sys.executable, "-c", TALKS])
        await asyncio.wait_for(done.wait(), 30)

    asyncio.run(run())
    assert told == [b"one", b"two", (3, "why")]
    assert threads == {threading.main_thread().name}


def test_a_cancelled_command_says_that_it_has_ended() -> None:
    statuses: list[int] = []

    async def run() -> None:
        begun, done = asyncio.Event(), asyncio.Event()

        def ended(status: int, _: str) -> None:
            statuses.append(status)
            done.set()

        child = ChildRun((), line=lambda _: begun.set(), ended=ended, program=[sys.executable, "-c", WAITS])
        await asyncio.wait_for(begun.wait(), 30)
        assert child.is_running
        child.cancel()
        await asyncio.wait_for(done.wait(), 30)
        assert not child.is_running

    asyncio.run(run())
    assert len(statuses) == 1
    assert statuses[0] != 0


def test_stopping_ends_the_command_and_tells_nobody() -> None:
    told: list[int] = []

    async def run() -> ChildRun:
        begun = asyncio.Event()
        child = ChildRun(
            (),
            line=lambda _: begun.set(),
            ended=lambda status, _: told.append(status),
            program=[sys.executable, "-c", WAITS],
        )
        await asyncio.wait_for(begun.wait(), 30)
        child.stop()
        await asyncio.sleep(0)
        return child

    assert not asyncio.run(run()).is_running
    assert told == []


def test_what_cannot_be_started_is_an_error_at_once() -> None:
    async def run() -> None:
        with pytest.raises(OSError, match="no-such-program"):
            ChildRun((), line=print, ended=print, program=["/no-such-program"])

    asyncio.run(run())

from __future__ import annotations

import asyncio
import contextlib
import itertools

import pytest

from fakes.clock import FakeClock
from tickdeck.session import pacing
from tickdeck.session.pacing import Pacer


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> FakeClock:
    """A clock that sleeping moves on, always a little less than asked for."""
    made = FakeClock()
    real_sleep = asyncio.sleep

    async def sleep(seconds: float) -> None:
        await real_sleep(0)
        made.advance(max(seconds - 0.001, 0.0005))

    monkeypatch.setattr(pacing.asyncio, "sleep", sleep)
    return made


def test_turns_are_spaced_from_the_end_of_one_to_the_next(clock: FakeClock):
    async def run() -> list[float]:
        pacer = Pacer(3.0, clock)
        starts: list[float] = []
        for _ in range(4):
            async with pacer.turn():
                starts.append(clock.monotonic_s())
                clock.advance(0.5)
        return starts

    starts = asyncio.run(run())
    pauses = [later - earlier for earlier, later in itertools.pairwise(starts)]
    assert all(3.5 <= pause < 3.6 for pause in pauses)


def test_the_first_turn_comes_at_once(clock: FakeClock):
    async def run() -> float:
        before = clock.monotonic_s()
        async with Pacer(3.0, clock).turn():
            return clock.monotonic_s() - before

    assert asyncio.run(run()) == 0


def test_turns_are_taken_in_the_order_of_asking_one_at_a_time(clock: FakeClock):
    async def run() -> list[str]:
        pacer = Pacer(1.0, clock)
        events: list[str] = []

        async def worker(name: str) -> None:
            async with pacer.turn():
                events.append(f"{name} in")
                await asyncio.sleep(0.1)
                events.append(f"{name} out")

        await asyncio.gather(*(worker(name) for name in "abc"))
        return events

    assert asyncio.run(run()) == ["a in", "a out", "b in", "b out", "c in", "c out"]


def test_who_gives_up_waiting_or_fails_does_not_hold_up_the_rest(clock: FakeClock):
    async def run() -> None:
        pacer = Pacer(1.0, clock)
        with contextlib.suppress(KeyError):
            async with pacer.turn():
                raise KeyError
        held = asyncio.Event()

        async def hold() -> None:
            async with pacer.turn():
                held.set()
                await asyncio.Event().wait()

        async def ask() -> None:
            async with pacer.turn():
                pass

        holder = asyncio.create_task(hold())
        await held.wait()
        waiter, last = asyncio.create_task(ask()), asyncio.create_task(ask())
        await asyncio.get_running_loop().run_in_executor(None, lambda: None)
        waiter.cancel()
        holder.cancel()
        await asyncio.wait_for(last, 10)

    asyncio.run(run())


def test_a_hold_pushes_the_next_turn_back(clock: FakeClock):
    async def run() -> float:
        pacer = Pacer(3.0, clock)
        async with pacer.turn():
            pass
        clock.advance(2)
        pacer.hold()
        before = clock.monotonic_s()
        async with pacer.turn():
            return clock.monotonic_s() - before

    assert 3 <= asyncio.run(run()) < 3.1


def test_who_was_not_answered_yet_is_not_followed_so_soon(clock: FakeClock):
    """What is sent may be read much later; the other side counts from then."""

    async def run() -> float:
        pacer = Pacer(1.0, clock)
        answer: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        async with pacer.turn():
            pacer.await_answer(answer)
        answered_s = clock.monotonic_s() + 1.7

        async def read_late() -> None:
            while clock.monotonic_s() < answered_s:  # noqa: ASYNC110  (the other turn moves the clock)
                await asyncio.sleep(0)
            answer.set_result(None)

        reading = asyncio.create_task(read_late())
        async with pacer.turn():
            await reading
            return clock.monotonic_s() - answered_s

    assert 1.0 <= asyncio.run(run()) < 1.2


def test_an_answer_that_never_comes_holds_up_the_next_only_for_a_while(clock: FakeClock):
    async def run() -> float:
        pacer = Pacer(1.0, clock)
        async with pacer.turn():
            pacer.await_answer(asyncio.get_running_loop().create_future())
        before = clock.monotonic_s()
        async with pacer.turn():
            return clock.monotonic_s() - before

    assert 2.9 <= asyncio.run(run()) < 3.2


def test_it_says_how_long_the_next_turn_is_away(clock: FakeClock):
    pacer = Pacer(3.0, clock)
    assert pacer.wait_s == 0
    pacer.hold()
    assert pacer.wait_s == pytest.approx(3.0)
    pacer.hold(times=1.5)
    assert pacer.wait_s == pytest.approx(4.5)
    clock.advance(5)
    assert pacer.wait_s == 0

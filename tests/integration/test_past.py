"""Questions about recorded days while they are merged, damaged and killed over."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable, Coroutine, Iterator
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import pytest

from fakes.clock import NOON_US, FakeClock
from fakes.recorded_day import DAY, TICKS, record_day
from tickdeck.app.child import command
from tickdeck.app.past import Past
from tickdeck.domain.clock import SystemClock
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.tick import Block, block_of
from tickdeck.gui.charts.past import Unsealed
from tickdeck.pipeline.gaps import Gap
from tickdeck.store.journal import Counters
from tickdeck.store.past.answers import PastTicks
from tickdeck.store.recorder import Recorder
from tickdeck.store.upkeep.merging import merge_day

Result = TypeVar("Result")
HK = "00700.HK"
SECOND = 1_000_000
LATER_US = NOON_US + 5 * 86_400 * SECOND
KILL = getattr(signal, "SIGKILL", signal.SIGTERM)


@pytest.fixture
def past(tmp_path: Path) -> Iterator[Past]:
    instruments = InstrumentTable([Instrument(HK), Instrument("AAPL.US")])
    made = Past(tmp_path / "recordings" / "binance", instruments, FakeClock(LATER_US))
    yield made
    made.stop()


def run(work: Coroutine[Any, Any, Result]) -> Result:
    return asyncio.run(asyncio.wait_for(work, 90))


async def pages(past: Past, rows: int, between: Callable[[int], None] = lambda _: None) -> list[PastTicks]:
    """All of Tencent's past, from the newest page to the oldest."""
    before_us, got = LATER_US, []
    while True:
        page = await past.ticks_before(HK, before_us, rows)
        got.append(page)
        if not page.has_more:
            return got
        before_us = int(page.ticks["time_us"].min())
        between(len(got))


def received(got: list[PastTicks]) -> list[int]:
    return np.concatenate([page.ticks["recv_us"] for page in reversed(got)]).tolist()


def expected(ticks: int) -> list[int]:
    return [NOON_US + number * SECOND for number in range(ticks) if number % 4 != 3]


def test_a_day_that_is_merged_and_a_child_that_is_killed_between_pages_cost_nothing(
    tmp_path: Path, past: Past
) -> None:
    record_day(tmp_path, Gap(0, NOON_US + 10 * SECOND, NOON_US + 12 * SECOND, "connection lost", 2))
    record_day(tmp_path, number=2, first_ordinal=TICKS)
    feed_dir = tmp_path / "recordings" / "binance"

    def disturb(page: int) -> None:
        if page == 2:
            assert not merge_day(feed_dir, DAY, progress=lambda _: None).error
        else:
            process = past._ticks._answerer.process
            assert process is not None
            os.kill(process, KILL)

    got = run(pages(past, 1500, disturb))
    assert received(got) == expected(2 * TICKS)
    assert len(got) == 4
    assert [len(page.gaps) for page in got] == [0, 0, 0, 1]
    assert got[-1].gaps[0].reason == "connection lost"
    assert not any(page.damage for page in got)


def test_a_damaged_file_costs_its_own_ticks_and_is_told(tmp_path: Path, past: Past) -> None:
    record_day(tmp_path)
    harmed = record_day(tmp_path, number=2, first_ordinal=TICKS)
    record_day(tmp_path, number=3, first_ordinal=2 * TICKS)
    data = bytearray(harmed.read_bytes())
    data[1024 : len(data) // 2] = bytes(len(data) // 2 - 1024)
    harmed.write_bytes(data)

    async def ask() -> None:
        got = await pages(past, 100_000)
        found = received(got)
        assert found == sorted(set(found))
        assert set(found) <= set(expected(3 * TICKS))
        whole = [at for at in expected(3 * TICKS) if not TICKS <= (at - NOON_US) // SECOND < 2 * TICKS]
        assert set(whole) <= set(found)
        assert "0002.h5" in " ".join(got[0].damage)
        assert "0002.h5" in " ".join((await past.minute_volumes((HK,), 20)).damage)

    run(ask())
    assert past.trouble == ()


def test_what_is_being_recorded_is_told_as_a_hole_until_it_is_sealed(tmp_path: Path) -> None:
    clock = SystemClock()
    instruments = InstrumentTable([Instrument(HK)])
    feed_dir = tmp_path / "recordings" / "binance"
    recorder = Recorder(
        feed="binance",
        feed_dir=feed_dir,
        instruments=instruments,
        clock=clock,
        counters=Counters,
        note_gaps=lambda _: None,
        sealer_command=command("tickdeck.store.sealer"),
    )
    past = Past(feed_dir, instruments, clock)
    recorder.start()
    try:
        block = _block(clock.now_us())
        recorder.append(block)

        async def ask() -> PastTicks:
            while not list(feed_dir.rglob("*.journal")):  # noqa: ASYNC110  (the journal thread has no event)
                await asyncio.sleep(0.005)
            return await past.ticks_before(HK, clock.now_us() + 1, 100)

        async def ask_as_a_chart(past: Past) -> Unsealed:
            told: asyncio.Future[Unsealed] = asyncio.get_running_loop().create_future()
            past.ask(HK, clock.now_us() + 1, 100, lambda *given: told.set_result(given[3]))
            return await told

        got = run(ask())
        assert got.ticks.size == 0
        assert 0 <= got.hole_since_us <= clock.now_us()
        assert run(ask_as_a_chart(past)) is Unsealed.OF_THIS_RUN
        of_next_run = Past(feed_dir, instruments, clock)
        assert run(ask_as_a_chart(of_next_run)) is Unsealed.OF_EARLIER_RUNS
        of_next_run.stop()
        recorder.stop()
        assert run(ask_as_a_chart(past)) is Unsealed.NOTHING
        got = run(past.ticks_before(HK, clock.now_us() + 1, 100))
        assert got.ticks["price"].tolist() == block["price"].tolist()
        assert got.hole_since_us == -1
    finally:
        recorder.stop()
        past.stop()


def _block(now_us: int) -> Block:
    return block_of(
        [(now_us, now_us, 0, 600.0 + number, 100.0, 60_000.0, 1, number, 0, number) for number in range(9)]
    )

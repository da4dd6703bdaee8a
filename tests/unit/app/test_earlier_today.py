"""A run that begins in the middle of a day goes on with the day's sums."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Coroutine
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import tickdeck.app.earlier_today as module
from fakes.clock import NOON_US, FakeClock
from fakes.recorded_day import DAY, journal_day, record_day
from tickdeck.app.desk_worker import DeskWorker
from tickdeck.app.earlier_today import EarlierToday
from tickdeck.app.options import RunOptions
from tickdeck.app.past import Past
from tickdeck.app.wiring import Terminal
from tickdeck.domain.instrument import Instrument
from tickdeck.settings.paths import recordings_dir
from tickdeck.store.sealer import seal

LATER_US = NOON_US + 2 * 3_600_000_000


class Morning:
    """A run whose feed has recordings of this morning."""

    def __init__(self, options: RunOptions, **given: Any) -> None:
        self.feed = options.spec.name
        self.data_dir = options.data_dir
        options = replace(options, instruments=(Instrument("00700.HK"), Instrument("00005.HK")))
        self.terminal = Terminal(options, FakeClock(LATER_US))
        feed_dir = recordings_dir(options.data_dir, self.feed)
        self.past = Past(feed_dir, self.terminal.instruments, self.terminal.clock, **given)
        self.worker = DeskWorker()
        self.earlier = EarlierToday(self.terminal, self.past, self.worker)

    def run(self, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        async def all_of_it() -> None:
            try:
                await work()
                await self.worker.settled()
            finally:
                self.past.stop()

        asyncio.run(asyncio.wait_for(all_of_it(), 60))

    async def pass_seconds(self, count: int = 10) -> None:
        for _ in range(count):
            self.earlier.pass_second()
        await self.worker.settled()


@pytest.fixture
def morning(unconnected: RunOptions) -> Morning:
    return Morning(unconnected)


def test_what_earlier_runs_recorded_today_is_on_the_board(morning: Morning):
    record_day(morning.data_dir, feed=morning.feed)
    morning.run(morning.pass_seconds)
    board = morning.terminal.board
    assert board.trades.tolist() == [3_000, 0]
    assert board.turnover[0] == 3_000 * 60_050.0
    assert board.last[0] == 600.5
    assert morning.earlier.trouble == ""


def test_each_instrument_is_asked_about_once_also_when_more_are_added(morning: Morning):
    record_day(morning.data_dir, feed=morning.feed)

    async def add_one() -> None:
        await morning.pass_seconds()
        morning.terminal.instruments.add(Instrument("AAPL.US"))
        await morning.pass_seconds()
        await morning.pass_seconds()

    morning.run(add_one)
    assert morning.terminal.board.trades.tolist() == [3_000, 0, 1_000]


def test_a_journal_of_this_morning_is_waited_for(morning: Morning, monkeypatch: pytest.MonkeyPatch):
    journal = journal_day(morning.data_dir, feed=morning.feed)
    monkeypatch.setattr(module, "_AGAIN_S", 0.01)
    seen: list[int] = []
    asks = morning.past.day_so_far

    async def asked(*arguments: Any) -> Any:
        found = await asks(*arguments)
        seen.append(int(found.rows["trades"].sum()))
        if len(seen) == 1:
            seal(journal)
        return found

    monkeypatch.setattr(morning.past, "day_so_far", asked)
    morning.run(morning.pass_seconds)
    assert seen == [0, 3_000]
    assert morning.terminal.board.trades.tolist() == [3_000, 0]


def test_what_is_never_sealed_is_told(morning: Morning, monkeypatch: pytest.MonkeyPatch):
    journal_day(morning.data_dir, feed=morning.feed)
    monkeypatch.setattr(module, "_AGAIN_S", 0.01)
    monkeypatch.setattr(module, "_MOST_WAITED_S", 0.02)
    morning.run(morning.pass_seconds)
    assert "not sealed" in morning.earlier.trouble


def test_a_recording_that_cannot_be_read_is_told(unconnected: RunOptions, allow_logs: Callable[[str], None]):
    allow_logs("Recorded days cannot be read")
    morning = Morning(unconnected, program=[sys.executable, "-c", "raise SystemExit(1)"])
    morning.run(morning.pass_seconds)
    assert "missing in the day's volumes" in morning.earlier.trouble


def test_nothing_recorded_is_no_trouble(morning: Morning, tmp_path: Path):
    morning.run(morning.pass_seconds)
    assert morning.earlier.trouble == ""
    assert DAY not in str(list(tmp_path.rglob("*")))
    assert morning.terminal.board.trades.tolist() == [0, 0]

"""A run that begins in the middle of a day goes on with the day's sums."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Coroutine
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import tickdeck.app.earlier_today as module
from fakes.clock import NOON_US, FakeClock
from fakes.recorded_day import DAY, journal_day, record_day
from tickdeck.app.desk_worker import DeskWorker
from tickdeck.app.earlier_today import EarlierToday
from tickdeck.app.options import RunOptions
from tickdeck.app.past import Past
from tickdeck.app.wiring import Terminal
from tickdeck.domain.calendar import MINUTE_US
from tickdeck.domain.instrument import Instrument
from tickdeck.domain.tick import TICK, Block
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.minutes import NO_DAY, Minutes
from tickdeck.pipeline.moves import Moves
from tickdeck.settings.paths import recordings_dir
from tickdeck.store.hdf5 import segment_content, write_segment
from tickdeck.store.journal import Counters, Header, SymbolRow
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
        self.minutes, self.moves = (part(self.terminal.instruments) for part in (Minutes, Moves))
        self.earlier = EarlierToday(
            self.terminal, self.past, self.worker, minutes=self.minutes, moves=self.moves
        )

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


def test_what_was_set_aside_is_told_and_not_waited_for(morning: Morning, monkeypatch: pytest.MonkeyPatch):
    journal = journal_day(morning.data_dir, feed=morning.feed)
    journal.rename(journal.with_name(f"{journal.name}.poisoned"))
    asked: list[object] = []
    asks = morning.past.day_so_far

    async def noted(*arguments: Any) -> Any:
        asked.append(arguments)
        return await asks(*arguments)

    monkeypatch.setattr(morning.past, "day_so_far", noted)
    morning.run(morning.pass_seconds)
    assert len(asked) == 1
    assert "not sealed" in morning.earlier.trouble
    assert morning.earlier.is_whole().tolist() == [True, True]


def test_an_instrument_that_comes_on_a_later_day_gets_nothing_of_the_day_before(morning: Morning):
    record_day(morning.data_dir, feed=morning.feed)

    async def on_the_next_day() -> None:
        await morning.pass_seconds()
        morning.terminal.clock.advance(86_400)  # type: ignore[attr-defined]
        number = morning.terminal.instruments.add(Instrument("AAPL.US"))
        assert not morning.earlier.is_whole()[number:].any()
        await morning.pass_seconds()
        assert morning.earlier.is_whole()[number]
        assert morning.terminal.board.trades[number] == 0
        assert morning.minutes.day[number] == NO_DAY

    morning.run(on_the_next_day)


def test_one_that_comes_later_has_no_prices_until_then(morning: Morning):
    record_day(morning.data_dir, feed=morning.feed)

    async def an_hour_later() -> None:
        await morning.pass_seconds()
        morning.terminal.clock.advance(3_600)  # type: ignore[attr-defined]
        number = morning.terminal.instruments.add(Instrument("AAPL.US"))
        await morning.pass_seconds()
        told = morning.earlier.pauses_of(number)
        assert told is not None
        assert told[-1][1] == LATER_US + 3_600_000_000
        assert all(until_us <= LATER_US for _, until_us in told[:-1])
        assert (morning.earlier.pauses_of(0) or ((0, LATER_US),))[-1][1] <= LATER_US

    morning.run(an_hour_later)


def test_a_recording_that_cannot_be_read_is_told(unconnected: RunOptions, allow_logs: Callable[[str], None]):
    allow_logs("Recorded days cannot be read")
    morning = Morning(unconnected, program=[sys.executable, "-c", "raise SystemExit(1)"])
    morning.run(morning.pass_seconds)
    assert "missing in the day's volumes" in morning.earlier.trouble
    assert morning.earlier.pauses_of(0) == ()


def test_nothing_recorded_is_no_trouble(morning: Morning, tmp_path: Path):
    morning.run(morning.pass_seconds)
    assert morning.earlier.trouble == ""
    assert DAY not in str(list(tmp_path.rglob("*")))
    assert morning.terminal.board.trades.tolist() == [0, 0]


def prints_of_the_day() -> Block:
    """Three an exchange second and instrument, on and off through the last two hours."""
    rng = np.random.default_rng(11)
    ticks = np.zeros(2_000, dtype=TICK)
    ticks["ordinal"] = np.arange(ticks.size)
    ticks["recv_us"] = np.sort(
        rng.integers(LATER_US - 120 * MINUTE_US, LATER_US + 20 * MINUTE_US, ticks.size)
    )
    ticks["time_us"] = ticks["recv_us"] - 30_000
    ticks["symbol"] = rng.integers(0, 2, ticks.size)
    ticks["price"], ticks["volume"] = rng.integers(500, 520, ticks.size), rng.integers(1, 9, ticks.size)
    ticks["turnover"] = ticks["price"] * ticks["volume"]
    return ticks


def record(morning: Morning, ticks: Block, number: int) -> None:
    """Seal prints in a file whose numbers of instruments are others than this run's."""
    folder = recordings_dir(morning.data_dir, morning.feed) / DAY
    folder.mkdir(parents=True, exist_ok=True)
    ticks = ticks.copy()
    ticks["symbol"] = 1 - ticks["symbol"]
    rows = [SymbolRow(0, "00005.HK", "", ""), SymbolRow(1, "00700.HK", "", "")]
    header = Header(morning.feed, int(ticks["recv_us"][0]), rows)
    content = segment_content(header, ticks, [], Counters(ticks=ticks.size))
    write_segment(folder / f"{number:04d}.h5", content)


def test_the_day_is_that_of_a_run_which_was_never_stopped(morning: Morning):
    ticks = prints_of_the_day()
    stopped = int(np.searchsorted(ticks["recv_us"], LATER_US))
    record(morning, ticks[:700], 1)
    record(morning, ticks[700:stopped], 2)
    table = morning.terminal.instruments
    board, minutes, moves = Board(table), Minutes(table), Moves(table)
    for take in (board.apply, minutes.append, moves.append):
        take(ticks)

    def receive(block: Block) -> None:
        for take in (morning.terminal.board.apply, morning.minutes.append, morning.moves.append):
            take(block)

    async def go_on() -> None:
        receive(ticks[stopped : stopped + 40])
        await morning.pass_seconds()
        receive(ticks[stopped + 40 :])

    morning.run(go_on)
    sums = [
        each.so_far()[["volume", "turnover", "trades", "high", "low", "last"]]
        for each in (morning.terminal.board, board)
    ]
    np.testing.assert_allclose(*(np.array(each.tolist()) for each in sums))
    np.testing.assert_array_equal(morning.minutes.close, minutes.close)
    np.testing.assert_allclose(morning.minutes.volume, minutes.volume)
    assert morning.moves.of(np.arange(2)).tolist() == moves.of(np.arange(2)).tolist()
    assert np.isfinite(minutes.close).sum() > 200


def test_a_time_in_which_the_program_was_closed_has_no_prices(morning: Morning):
    ticks = prints_of_the_day()
    closed = (ticks["recv_us"] >= LATER_US - 60 * MINUTE_US) & (ticks["recv_us"] < LATER_US - 30 * MINUTE_US)
    record(morning, ticks[: np.argmax(closed)], 1)
    record(morning, ticks[np.argmax(closed) + np.count_nonzero(closed) :][:200], 2)
    morning.run(morning.pass_seconds)
    now = LATER_US // MINUTE_US % 1440 + 8 * 60
    closes = morning.minutes.close[0, now - 100 : now - 20]
    assert np.isnan(closes).sum() == pytest.approx(30, abs=2)
    assert not np.isnan(closes[:39]).any()
    assert not np.isnan(closes[71:]).any()
    pauses = morning.earlier.pauses_of(0)
    assert pauses is not None
    assert pauses[0][1] - pauses[0][0] == pytest.approx(30 * MINUTE_US, rel=0.05)
    assert pauses[-1][1] == LATER_US
    assert morning.earlier.pauses_of(1) == pauses
    assert morning.earlier.pauses_of(2) is None, "it is not known yet"

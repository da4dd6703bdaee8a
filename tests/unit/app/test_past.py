"""The recorded past on the loop: newest first, few wait, and nothing is left when the run ends."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections.abc import Callable, Coroutine, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import pytest

from fakes.clock import NOON_US, FakeClock
from fakes.recorded_day import DAY, TICKS, record_day
from tickdeck.app.past import MOST_WAITING, Past, SupersededError
from tickdeck.domain.errors import RecordingError
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.tick import Block
from tickdeck.gui.charts.past import TakePast, Unsealed
from tickdeck.pipeline.gaps import Gap
from tickdeck.store.past.answers import MinuteVolumes, PastTicks
from tickdeck.store.past.messages import NO_INSTRUMENT

Result = TypeVar("Result")
Make = Callable[..., Past]
HK = "00700.HK"
LATER_US = NOON_US + 5 * 86_400_000_000

# Answers a question about ticks with none, once a file of its name exists, and notes what it was asked.
HOLDS_BACK = """
import json, pathlib, sys, time
log, gate = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
for line in sys.stdin:
    with log.open("a") as file:
        file.write(json.loads(line)["instrument"] + "\\n")
    while not gate.exists():
        time.sleep(0.005)
    print('{"type":"ticks","bytes":0,"has_more":false}', flush=True)
"""


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    made: list[Past] = []

    def of(**given: Any) -> Past:
        instruments = InstrumentTable([Instrument("00005.HK"), Instrument(HK)])
        feed_dir = tmp_path / "recordings" / "binance"
        made.append(Past(feed_dir, instruments, FakeClock(LATER_US), **given))
        return made[-1]

    yield of
    for past in made:
        past.stop()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("past ")]


@pytest.fixture
def held_back(tmp_path: Path, make: Make) -> Past:
    program = [sys.executable, "-c", HOLDS_BACK, str(tmp_path / "asked"), str(tmp_path / "gate")]
    return make(program=program)


def run(work: Coroutine[Any, Any, Result]) -> Result:
    return asyncio.run(asyncio.wait_for(work, 60))


async def asked(tmp_path: Path) -> list[str]:
    """What the program was asked by now, once it was asked something."""
    log = tmp_path / "asked"
    while not log.exists() or not log.read_text():  # noqa: ASYNC110  (another process writes it)
        await asyncio.sleep(0.005)
    return log.read_text().split()


def test_ticks_come_on_the_loop_with_the_numbers_of_this_run(tmp_path: Path, make: Make) -> None:
    record_day(tmp_path)
    past = make()
    got: list[tuple[Block, bool, str]] = []

    async def ask() -> PastTicks:
        done = asyncio.Event()

        def take(ticks: Block, has_more: bool, *_more: object) -> None:
            got.append((ticks, has_more, threading.current_thread().name))
            done.set()

        past.ask(HK, LATER_US, 100, take)
        assert got == [], "it answers later"
        await done.wait()
        return await past.ticks_before("AAPL.US", LATER_US, 10_000)

    apple = run(ask())
    ((ticks, has_more, thread),) = got
    assert (ticks.size, has_more, thread) == (100, True, threading.main_thread().name)
    assert set(ticks["symbol"].tolist()) == {1}
    assert ticks["recv_us"][-1] == NOON_US + (TICKS - 2) * 1_000_000
    assert (apple.ticks.size, apple.has_more) == (TICKS // 4, False)
    assert set(apple.ticks["symbol"].tolist()) == {NO_INSTRUMENT}, "it is no instrument of this run"
    assert past.trouble == ()


def test_pauses_between_runs_and_gaps_come_with_the_ticks_around_them(tmp_path: Path, make: Make) -> None:
    gap = Gap(0, NOON_US + 3_500_000, NOON_US + 4_500_000, "closed", 12)
    record_day(tmp_path, gap)
    record_day(tmp_path, number=2, first_ordinal=TICKS + 100)
    past = make()
    got: list[Sequence[tuple[int, int]]] = []
    lost: list[Gap] = []

    async def ask() -> None:
        done = asyncio.Event()

        def take(
            _ticks: Block,
            _has_more: bool,
            pauses: Sequence[tuple[int, int]] = (),
            _unsealed: Unsealed = Unsealed.NOTHING,
            gaps: Sequence[Gap] = (),
        ) -> None:
            got.append(pauses)
            lost.extend(gaps)
            done.set()

        past.ask(HK, LATER_US, 100_000, take)
        await done.wait()

    run(ask())
    assert got == [((NOON_US + (TICKS - 1) * 1_000_000, NOON_US + (TICKS + 100) * 1_000_000),)]
    assert [(each.from_us, each.to_us, each.missed) for each in lost] == [(gap.from_us, gap.to_us, 12)]


def test_days_and_minutes_are_told(tmp_path: Path, make: Make) -> None:
    record_day(tmp_path)
    past = make()

    async def ask() -> tuple[tuple[date, ...], MinuteVolumes]:
        return await asyncio.gather(past.days(), past.minute_volumes((HK, "AAPL.US"), 20))

    days, volumes = run(ask())
    assert days == (date.fromisoformat(DAY),)
    assert volumes.dates == (date.fromisoformat(DAY),)
    assert volumes.instruments == (HK, "AAPL.US")
    assert np.nansum(volumes.by_instrument()[HK]) == 100 * TICKS * 3 / 4


def test_nothing_runs_until_something_is_asked(make: Make) -> None:
    before = threading.active_count()
    make()
    assert threading.active_count() == before


def test_the_newest_question_is_next_and_the_oldest_of_too_many_is_told(
    tmp_path: Path, held_back: Past
) -> None:
    told: dict[int, bool] = {}
    count = MOST_WAITING + 4

    async def scroll() -> None:
        everything = asyncio.Event()

        def taker(number: int) -> TakePast:
            def take(ticks: Block, has_more: bool, *_more: object) -> None:
                assert ticks.size == 0
                told[number] = has_more
                if len(told) == count:
                    everything.set()

            return take

        held_back.ask("0", LATER_US, 1, taker(0))
        await asked(tmp_path)
        for number in range(1, count):
            held_back.ask(str(number), LATER_US, 1, taker(number))
        (tmp_path / "gate").touch()
        await everything.wait()

    run(scroll())
    newest_first = [str(number) for number in range(count - 1, 3, -1)]
    assert (tmp_path / "asked").read_text().split() == ["0", *newest_first]
    # There may be more of whatever was not asked.
    assert [number for number, has_more in told.items() if has_more] == [1, 2, 3]


def test_a_question_that_is_asked_already_is_not_asked_twice(tmp_path: Path, held_back: Past) -> None:
    async def ask() -> list[PastTicks]:
        first = asyncio.ensure_future(held_back.ticks_before("A", LATER_US, 1))
        await asked(tmp_path)
        others = [asyncio.ensure_future(held_back.ticks_before(code, LATER_US, 1)) for code in "ABB"]
        await asyncio.sleep(0)
        (tmp_path / "gate").touch()
        return list(await asyncio.gather(first, *others))

    assert len(run(ask())) == 4
    assert (tmp_path / "asked").read_text().split() == ["A", "B"]


def test_a_question_that_was_cancelled_is_not_asked(tmp_path: Path, held_back: Past) -> None:
    async def ask() -> None:
        first = asyncio.ensure_future(held_back.ticks_before("A", LATER_US, 1))
        await asked(tmp_path)
        kept = asyncio.ensure_future(held_back.ticks_before("C", LATER_US, 1))
        dropped = asyncio.ensure_future(held_back.ticks_before("B", LATER_US, 1))
        await asyncio.sleep(0)
        dropped.cancel()
        await asyncio.sleep(0)
        first.cancel()
        (tmp_path / "gate").touch()
        await kept
        assert dropped.cancelled()

    run(ask())
    assert (tmp_path / "asked").read_text().split() == ["A", "C"]


def test_only_the_newest_question_about_minutes_waits(make: Make, tmp_path: Path) -> None:
    record_day(tmp_path)
    past = make()

    async def ask() -> list[object]:
        wanted = [asyncio.ensure_future(past.minute_volumes((HK,), days)) for days in (1, 2, 3)]
        return list(await asyncio.gather(*wanted, return_exceptions=True))

    first, second, third = run(ask())
    assert isinstance(second, SupersededError)
    assert isinstance(third, MinuteVolumes)
    # The first may have been at hand already when the second came.
    assert isinstance(first, (MinuteVolumes, SupersededError))


def test_a_program_that_dies_is_said_once_and_no_more_is_to_be_had(
    make: Make, allow_logs: Callable[[str], None]
) -> None:
    allow_logs("Recorded days cannot be read: the process")
    past = make(program=[sys.executable, "-c", "import sys; sys.stdin.readline()"])
    told: list[tuple[int, bool]] = []

    async def ask() -> None:
        done = asyncio.Event()

        def take(ticks: Block, has_more: bool, *_more: object) -> None:
            told.append((ticks.size, has_more))
            done.set()

        past.ask(HK, LATER_US, 1, take)
        await done.wait()
        with pytest.raises(RecordingError, match="ended twice"):
            await past.ticks_before(HK, LATER_US, 1)

    run(ask())
    assert told == [(0, False)]
    (sentence,) = past.trouble
    assert sentence.startswith("Recorded days cannot be read: the process that does so ended twice")


def test_an_answer_to_something_else_is_an_error(make: Make, allow_logs: Callable[[str], None]) -> None:
    allow_logs("answered another question")
    other = 'import sys\nfor line in sys.stdin: print(\'{"type":"days","dates":[]}\', flush=True)'
    past = make(program=[sys.executable, "-c", other])

    async def ask() -> None:
        with pytest.raises(RecordingError, match="answered another question"):
            await past.ticks_before(HK, LATER_US, 1)
        assert await past.days() == ()

    run(ask())
    assert past.trouble == (), "the last one was answered"


def test_a_child_that_nobody_asks_is_ended_and_started_again(tmp_path: Path, make: Make) -> None:
    record_day(tmp_path)
    past = make(idle_s=0.05)

    async def ask() -> None:
        assert len(await past.days()) == 1
        while past._ticks._answerer.process is not None:  # noqa: ASYNC110  (its thread ends it)
            await asyncio.sleep(0.005)
        assert len(await past.days()) == 1

    run(ask())


def test_the_end_of_the_run_ends_a_child_that_is_busy(tmp_path: Path, held_back: Past) -> None:
    told: list[object] = []

    async def ask() -> None:
        held_back.ask("A", LATER_US, 1, lambda *given: told.append(given))
        held_back.ask("B", LATER_US, 1, lambda *given: told.append(given))
        await asked(tmp_path)
        held_back.stop()
        held_back.ask("C", LATER_US, 1, lambda *given: told.append(given))
        await asyncio.sleep(0)

    run(ask())
    assert told == []
    assert held_back._ticks._answerer.process is None


def test_a_loop_that_is_gone_is_told_nothing(tmp_path: Path, held_back: Past) -> None:
    async def ask() -> None:
        held_back.ask("A", LATER_US, 1, lambda *_: None)
        await asked(tmp_path)

    run(ask())
    (tmp_path / "gate").touch()
    held_back.stop()

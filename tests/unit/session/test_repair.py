"""What is asked of a provider's history, in which order, and what becomes of the answers."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from math import nan

import pytest

from fakes.clock import NOON_US, FakeClock
from tickdeck.domain.bar import Bar
from tickdeck.domain.errors import FeedError
from tickdeck.domain.tick import Block, Row, TickFlag
from tickdeck.feeds.base import RestRequest
from tickdeck.pipeline.gaps import Gap, GapKind, GapLog
from tickdeck.pipeline.ingest import Ingest
from tickdeck.pipeline.rejects import RejectedError
from tickdeck.session import repair as repair_module
from tickdeck.session.repair import Repair
from tickdeck.session.rest import RestError
from tickdeck.settings.secrets import Secret

MINUTE_US = 60_000_000


def _row(seq: int) -> Row:
    return (NOON_US, NOON_US, 0, 10.0, 1.0, nan, 0, seq, 0, 0)


def _bar(time_us: int) -> Bar:
    return Bar(time_us, MINUTE_US, 1.0, 2.0, 0.5, 1.5, 100.0, nan)


class History:
    """A provider that has the prints 1 to 1,000, three an answer, and bars of every minute."""

    has_prints = True
    refuses = False

    def prints(self, symbol: int, first_seq: int, last_seq: int, token: Secret) -> RestRequest | None:
        return RestRequest("/prints", {"from": str(first_seq)}) if self.has_prints else None

    def read_prints(self, symbol: int, body: bytes, recv_us: int) -> list[Row]:
        if body == b"broken":
            raise RejectedError("answer is not JSON")
        first = int(body)
        return [_row(seq) for seq in range(first, min(first + 3, 1001))]

    def bars(self, symbol: int, from_us: int, to_us: int, token: Secret) -> RestRequest | None:
        return RestRequest("/bars", {"symbol": str(symbol)})

    def read_bars(self, symbol: int, body: bytes) -> list[Bar]:
        return [_bar(NOON_US + minute * MINUTE_US) for minute in range(-10, 10)]

    def closes(self, symbols: Sequence[int], token: Secret) -> list[RestRequest]:
        if self.refuses:
            raise FeedError("The token is no token.")
        return [RestRequest("/closes", {"symbol": str(symbol)}) for symbol in symbols]

    def read_closes(self, body: bytes, now_us: int) -> dict[int, float]:
        return {int(body): 9.5}

    def suspended(self, symbols: Sequence[int], token: Secret) -> list[RestRequest]:
        return [RestRequest("/suspended")]

    def read_suspended(self, body: bytes) -> set[int]:
        return {1}


class Rest:
    """Answers each question with its parameter."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.errors: list[Exception] = []
        self.bodies: dict[str, bytes] = {}

    async def ask(self, request: RestRequest) -> bytes:
        self.asked.append(request.path)
        await asyncio.sleep(0)
        if self.errors:
            raise self.errors.pop(0)
        return self.bodies.get(request.path, next(iter(request.query.values()), "").encode())


class Setup:
    """A repair with everything that it feeds, on a clock that the test moves."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.told: list[Gap] = []
        self.bars: dict[int, Sequence[Bar]] = {}
        self.closes: dict[int, float] = {}
        self.suspended: set[int] = set()
        self.clock = FakeClock()
        self.history = History()
        self.rest = Rest()
        self.gaps = GapLog(self.told.extend, settles=True)
        self.ingest = Ingest(
            sinks=[self.blocks.append],
            gaps=self.gaps,
            contiguous_ids=True,
            on_hole=lambda hole: self.repair.fill(hole),  # noqa: PLW0108  (it is made later)
        )
        self.repair = Repair(
            history=self.history,
            rest=self.rest,  # type: ignore[arg-type]
            token=Secret("t"),
            ingest=self.ingest,
            gaps=self.gaps,
            screen=self,
            clock=self.clock,
        )

    def add_bars(self, symbol: int, bars: Sequence[Bar]) -> None:
        self.bars[symbol] = bars

    def set_closes(self, closes: Mapping[int, float]) -> None:
        self.closes |= closes

    def set_suspended(self, symbols: Iterable[int]) -> None:
        self.suspended |= set(symbols)

    def give(self, *seqs: int) -> None:
        self.ingest.rows += [_row(seq) for seq in seqs]
        self.ingest.flush()

    def run(self, until: Callable[[], bool]) -> None:
        async def running() -> None:
            task = asyncio.create_task(self.repair.run())
            try:
                async with asyncio.timeout(30):
                    while not until():  # noqa: ASYNC110
                        await asyncio.sleep(0.001)
            finally:
                task.cancel()

        asyncio.run(running())


@pytest.fixture
def setup(monkeypatch: pytest.MonkeyPatch, allow_logs: Callable[[str], None]) -> Setup:
    monkeypatch.setattr(repair_module, "_LATE_S", 0.0)
    monkeypatch.setattr(repair_module, "_RETRY_S", 0.001)
    allow_logs("Could not get")
    return Setup()


def test_missing_prints_are_brought_page_by_page_and_the_gap_is_told_as_filled(setup: Setup):
    setup.give(1, 9)
    setup.run(lambda: bool(setup.told))
    assert setup.rest.asked == ["/prints"] * 3
    assert [(gap.missed, gap.backfilled) for gap in setup.told] == [(0, 7)]
    rows = [row for block in setup.blocks for row in block]
    assert [int(row["seq"]) for row in rows] == [1, 9, 2, 3, 4, 5, 6, 7, 8]
    assert all(row["flags"] & TickFlag.BACKFILLED for row in rows[2:])


def test_many_holes_close_together_are_one_question_and_none_is_told_before_it_was_asked_for(setup: Setup):
    setup.give(*range(1, 401, 2))
    setup.gaps.release(NOON_US + 10**12)
    assert setup.told == [], "they are being asked for"
    setup.run(lambda: len(setup.told) == 199)
    assert {(gap.missed, gap.backfilled) for gap in setup.told} == {(0, 1)}
    # The provider of this test gives three an answer.
    assert len(setup.rest.asked) <= 134
    assert sorted(int(row["seq"]) for block in setup.blocks for row in block) == list(range(1, 400))


def test_prints_that_come_late_by_themselves_are_not_asked_for(setup: Setup):
    setup.give(1, 4)
    setup.give(3, 2)
    setup.repair.learn([0])
    setup.run(lambda: bool(setup.suspended))
    assert "/prints" not in setup.rest.asked


def test_a_history_that_ends_early_leaves_the_rest_missing(setup: Setup):
    setup.give(998, 1005)
    setup.run(lambda: bool(setup.told))
    assert [(gap.missed, gap.backfilled) for gap in setup.told] == [(4, 2)]


def test_a_failed_question_is_asked_again(setup: Setup):
    setup.rest.errors = [RestError("busy", 0.0), RestError("busy", 0.0)]
    setup.give(1, 3)
    setup.run(lambda: bool(setup.told))
    assert setup.told[0].backfilled == 1
    assert setup.repair.notes == ()


@pytest.mark.parametrize("how", ["refused", "broken"])
def test_what_cannot_be_had_is_said_and_the_gap_told_as_it_is(setup: Setup, how: str):
    if how == "refused":
        setup.rest.errors = [RestError("The provider answered 500.", 0.0)] * 3
    else:
        setup.rest.bodies["/prints"] = b"broken"
    setup.give(1, 3)
    setup.run(lambda: bool(setup.told))
    assert [(gap.missed, gap.backfilled) for gap in setup.told] == [(1, 0)]
    (note,) = setup.repair.notes
    assert note.startswith("The provider's history gave no missing prints: ")
    assert len(setup.rest.asked) == (3 if how == "refused" else 1), "what cannot be read is not asked again"


def test_without_a_history_of_prints_nothing_is_asked(setup: Setup):
    setup.history.has_prints = False
    setup.give(1, 3)
    setup.repair.learn([0])
    setup.run(lambda: bool(setup.suspended))
    assert "/prints" not in setup.rest.asked
    setup.gaps.release(NOON_US + 1)
    assert [gap.missed for gap in setup.told] == [1]


def test_an_outage_of_unknown_cost_is_covered_by_bars_once_its_last_minute_is_over(setup: Setup):
    outage = Gap(0, NOON_US + 10, NOON_US + 90_000_000, "lost")
    setup.repair.cover([outage])
    setup.repair.learn([0])
    setup.run(lambda: bool(setup.suspended))
    assert setup.bars == {}, "its last bar is not complete"
    setup.clock.advance(126)
    setup.run(lambda: bool(setup.bars))
    assert [bar.time_us for bar in setup.bars[0]] == [NOON_US, NOON_US + MINUTE_US]


def test_several_outages_of_an_instrument_are_one_question(setup: Setup):
    for minute in range(5):
        start_us = NOON_US + minute * MINUTE_US
        setup.repair.cover([Gap(0, start_us, start_us + 1_000_000, "lost")])
    setup.clock.advance(3600)
    setup.run(lambda: bool(setup.bars))
    assert setup.rest.asked == ["/bars"]
    assert len(setup.bars[0]) == 5


def test_the_instrument_that_the_person_looks_at_comes_first(setup: Setup):
    setup.repair.focus = lambda: 7
    setup.repair.cover([Gap(symbol, NOON_US, NOON_US + 1, "lost") for symbol in range(10)])
    setup.clock.advance(3600)
    setup.run(lambda: len(setup.bars) == 10)
    assert next(iter(setup.bars)) == 7


@pytest.mark.parametrize(
    "gap",
    [
        Gap(0, NOON_US, NOON_US + 1, "lost", missed=0),
        Gap(0, NOON_US, NOON_US + 1, "ids jumped", missed=3, kind=GapKind.JUMP),
        Gap(0, NOON_US, NOON_US + 1, "2 prints came late", kind=GapKind.DISORDER),
    ],
)
def test_where_nothing_is_unknown_no_bars_are_asked_for(setup: Setup, gap: Gap):
    setup.repair.cover([gap])
    setup.clock.advance(3600)
    setup.repair.learn([0])
    setup.run(lambda: bool(setup.suspended))
    assert "/bars" not in setup.rest.asked


def test_closes_and_suspensions_are_learnt(setup: Setup):
    setup.repair.learn([0, 3])
    setup.run(lambda: bool(setup.suspended))
    assert setup.closes == {0: 9.5, 3: 9.5}
    assert setup.suspended == {1}


def test_where_asking_again_is_no_use_nobody_does(setup: Setup):
    setup.rest.errors = [RestError("The provider does not know us.")]
    setup.give(1, 3)
    setup.run(lambda: bool(setup.told))
    assert setup.rest.asked == ["/prints"]


def test_a_token_that_cannot_be_used_is_said(setup: Setup):
    setup.history.refuses = True
    setup.repair.learn([0])
    setup.run(lambda: bool(setup.repair.notes))
    assert setup.repair.notes == ("The token is no token.",)
    assert setup.rest.asked == []

"""What the ids of a provider that counts its prints tell of a gap, and how it is filled."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from fakes.clock import NOON_US
from tickdeck.domain.tick import Block, Row, TickFlag
from tickdeck.pipeline.gaps import UNKNOWN_MISSED, Gap, GapKind, GapLog, Hole
from tickdeck.pipeline.ingest import RUN_US, Ingest

MakeRow = Callable[..., Row]


class Counted:
    """Ingest and gaps of a provider that counts its prints."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.told: list[Gap] = []
        self.holes: list[Hole] = []
        self.log = GapLog(self.told.extend, settles=True)
        self.ingest = Ingest(
            sinks=[self.blocks.append], gaps=self.log, contiguous_ids=True, on_hole=self.holes.append
        )

    def give(self, *rows: Row) -> None:
        self.ingest.rows.extend(rows)
        self.ingest.flush()

    def outage(self, *symbols: int, from_us: int = NOON_US + 10, to_us: int = NOON_US + 90) -> None:
        self.log.open(symbols, from_us, "lost")
        self.ingest.mark_after_gap(self.log.close(symbols, to_us))

    @property
    def rows(self) -> list[tuple[int, int]]:
        return [(int(row["seq"]), int(row["flags"])) for block in self.blocks for row in block]


@pytest.fixture
def counted() -> Counted:
    return Counted()


def test_an_outage_that_cost_nothing_says_so_with_the_first_print_after_it(counted: Counted, row: MakeRow):
    counted.give(row(seq=1))
    counted.outage(0)
    assert counted.told == []
    assert counted.log.of(0)[0].missed == UNKNOWN_MISSED
    counted.give(row(seq=2))
    assert counted.told == [Gap(0, NOON_US + 10, NOON_US + 90, "lost", 0)]


def test_an_outage_is_one_gap_with_what_it_cost(counted: Counted, row: MakeRow):
    counted.give(row(seq=1))
    counted.outage(0)
    counted.give(row(seq=6))
    (hole,) = counted.holes
    assert (hole.first_seq, hole.last_seq, hole.missed) == (2, 5, 4)
    assert counted.log.of(0) == [Gap(0, NOON_US + 10, NOON_US + 90, "lost", 4)]
    counted.log.tell(hole)
    counted.log.tell(hole)
    assert counted.told == [Gap(0, NOON_US + 10, NOON_US + 90, "lost", 4)]


def test_the_history_fills_a_hole_with_flagged_prints_and_the_gap_says_how_many(
    counted: Counted, row: MakeRow
):
    counted.give(row(seq=1))
    counted.outage(0)
    counted.give(row(seq=6))
    assert counted.ingest.backfill([row(seq=seq) for seq in range(1, 7)]) == 4
    assert counted.told == [Gap(0, NOON_US + 10, NOON_US + 90, "lost", 0, GapKind.OUTAGE, 4)]
    assert counted.rows == [
        (1, 0),
        (6, TickFlag.AFTER_GAP),
        *((seq, TickFlag.BACKFILLED) for seq in range(2, 6)),
    ]
    assert [int(row["ordinal"]) for block in counted.blocks for row in block] == list(range(6))
    assert (counted.ingest.received, counted.ingest.backfilled, counted.ingest.out_of_order) == (6, 4, 0)
    assert counted.ingest.backfill([row(seq=3)]) == 0, "once is enough"


def test_what_the_history_does_not_have_is_still_missing(counted: Counted, row: MakeRow):
    counted.give(row(seq=1), row(seq=6))
    counted.ingest.backfill([row(seq=3)])
    counted.log.tell(counted.holes[0])
    assert counted.told == [Gap(0, NOON_US, NOON_US, "ids jumped", 3, GapKind.JUMP, 1)]


def test_prints_that_were_only_late_leave_no_hole(counted: Counted, row: MakeRow):
    counted.give(row(seq=1), row(seq=4))
    counted.give(row(seq=3), row(seq=2))
    assert counted.told == []
    assert counted.log.of(0) == []
    assert counted.log.outages == 0
    counted.ingest.end_runs(NOON_US + 1)
    assert [(gap.kind, gap.reason) for gap in counted.told] == [(GapKind.DISORDER, "2 prints came late")]


def test_an_outage_before_the_first_print_ever_costs_nobody_knows_what(counted: Counted, row: MakeRow):
    counted.outage(0)
    counted.give(row(seq=6))
    assert [gap.missed for gap in counted.told] == [UNKNOWN_MISSED]
    assert counted.holes == []


def test_a_gap_of_a_quiet_instrument_is_told_as_unknown_after_a_while(counted: Counted, row: MakeRow):
    counted.give(row(seq=1))
    counted.outage(0)
    counted.log.release(NOON_US + 90)
    assert counted.told == []
    counted.log.release(NOON_US + 91)
    assert [gap.missed for gap in counted.told] == [UNKNOWN_MISSED]
    counted.give(row(seq=2))
    assert len(counted.told) == 1


def test_two_outages_without_a_print_between_are_one_gap(counted: Counted, row: MakeRow):
    counted.give(row(seq=1))
    counted.outage(0)
    counted.outage(0, from_us=NOON_US + 200, to_us=NOON_US + 300)
    counted.give(row(seq=3))
    counted.log.tell(counted.holes[0])
    assert [(gap.from_us, gap.to_us, gap.missed) for gap in counted.told] == [
        (NOON_US + 10, NOON_US + 300, 1)
    ]


def test_the_end_of_the_run_tells_everything(counted: Counted, row: MakeRow):
    counted.give(row(0, seq=1), row(0, seq=9), row(1, seq=1))
    counted.outage(1)
    counted.log.open([2], NOON_US, "lost")
    counted.log.close_all(NOON_US + 500)
    assert sorted((gap.symbol, gap.missed) for gap in counted.told) == [(0, 7), (1, -1), (2, -1)]
    assert counted.log.closed == counted.told


def test_duplicates_close_together_are_one_run_and_told_when_it_is_over(counted: Counted, row: MakeRow):
    counted.give(row(seq=1), row(seq=2))
    counted.give(*(row(seq=1, recv_us=NOON_US + second * 1_000_000) for second in range(5)))
    counted.ingest.end_runs(NOON_US)
    assert counted.told == []
    counted.ingest.end_runs(NOON_US + 4_000_001)
    (gap,) = counted.told
    assert gap == Gap(
        0, NOON_US, NOON_US + 4_000_000, "5 prints came again and left out", 0, GapKind.DUPLICATES
    )
    assert counted.log.outages == 0, "nothing was missed"
    assert not gap.may_miss_ticks
    counted.give(row(seq=1, recv_us=NOON_US + 2 * RUN_US))
    counted.ingest.end_runs(NOON_US + 3 * RUN_US)
    assert len(counted.told) == 2


def test_where_ids_are_not_counted_nobody_says_that_nothing_is_missing(row: MakeRow):
    told: list[Gap] = []
    ingest = Ingest(sinks=[], gaps=GapLog(told.extend), contiguous_ids=False)
    ingest.rows += [row(seq=5), row(seq=5), row(seq=4)]
    ingest.flush()
    ingest.end_runs(NOON_US + 1)
    assert {(gap.kind, gap.missed) for gap in told} == {
        (GapKind.DUPLICATES, UNKNOWN_MISSED),
        (GapKind.DISORDER, UNKNOWN_MISSED),
    }


def test_while_two_connections_overlap_each_print_counts_once(counted: Counted, row: MakeRow):
    counted.ingest.overlap([0])
    counted.give(row(0, seq=1), row(0, seq=1), row(1, seq=1), row(1, seq=1))
    assert (counted.ingest.received, counted.ingest.duplicates) == (3, 1)
    counted.ingest.end_overlap([0])
    counted.give(row(0, seq=1))
    assert (counted.ingest.received, counted.ingest.duplicates) == (4, 2)


def test_gaps_of_one_event_are_one_episode(row: MakeRow):
    log = GapLog(lambda _: None)
    log.open([0, 1], 100, "lost")
    log.close([0], 150)
    log.close([1], 160)
    log.open([0], 500, "lost")
    log.add([Gap(2, 120, 130, "ids jumped", 3, GapKind.JUMP)])
    newest, jump, oldest = log.episodes()
    assert (newest.symbols, newest.to_us) == ((0,), -1)
    assert (jump.reason, jump.missed) == ("ids jumped", 3)
    assert (oldest.symbols, oldest.from_us, oldest.to_us, oldest.missed) == ((0, 1), 100, 160, UNKNOWN_MISSED)


def test_a_gap_is_noted_before_its_cost_is_known_so_that_a_crash_does_not_forget_it(row: MakeRow):
    told: list[Gap] = []
    early: list[Gap] = []
    log = GapLog(told.extend, settles=True, early=early.extend)
    ingest = Ingest(sinks=[], gaps=log, contiguous_ids=True)
    ingest.rows += [row(0, seq=1), row(1, seq=1)]
    ingest.flush()
    log.open([0], NOON_US + 10, "lost")
    ingest.mark_after_gap(log.close([0], NOON_US + 90))
    assert [(gap.symbol, gap.missed) for gap in early] == [(0, UNKNOWN_MISSED)]
    ingest.rows += [row(1, seq=4)]
    ingest.flush()
    assert [(gap.symbol, gap.missed) for gap in early] == [(0, UNKNOWN_MISSED), (1, UNKNOWN_MISSED)]
    ingest.rows += [row(1, seq=2), row(1, seq=3)]
    ingest.flush()
    assert (early[-1].symbol, early[-1].missed) == (1, 0), "they were only late"
    assert told == []
    log.close_all(NOON_US + 500)
    assert [(gap.symbol, gap.from_us, gap.to_us) for gap in told] == [(0, NOON_US + 10, NOON_US + 90)]


def test_many_gaps_are_counted_without_looking_at_all_of_them_again():
    log = GapLog(lambda _: None)
    for number in range(5_000):
        log.add([Gap(number % 50, number * 100, number * 100 + 10, "ids jumped", 1, GapKind.JUMP)])
    log.add([Gap(0, 10**9, 10**9 + 5, "lost", 0)])
    assert log.outages == 5_001
    assert log.missing == 5_000
    episodes = log.episodes()
    assert len(episodes) == 2_000, "the newest"
    assert episodes[0].reason == "lost"

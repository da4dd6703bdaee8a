from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from fakes.clock import NOON_US
from tickdeck.domain.tick import NO_SEQ, NO_TIME, TICK, Block, Row, TickFlag
from tickdeck.pipeline import ingest
from tickdeck.pipeline.duplicates import KEPT_IDS
from tickdeck.pipeline.gaps import Gap, GapKind, GapLog
from tickdeck.pipeline.ingest import Ingest


class Setup:
    """An ingest whose blocks and gaps are kept."""

    def __init__(self, *, contiguous: bool = False) -> None:
        self.blocks: list[Block] = []
        self.gaps: list[Gap] = []
        self.ingest = Ingest(
            sinks=[self.blocks.append], gaps=GapLog(self.gaps.extend), contiguous_ids=contiguous
        )

    def give(self, *rows: Row) -> Block:
        """Ingest rows, and return what came out of them."""
        before = len(self.blocks)
        self.ingest.rows.extend(rows)
        self.ingest.flush()
        fresh = self.blocks[before:]
        return np.concatenate(fresh) if fresh else np.zeros(0, dtype=TICK)


@pytest.fixture
def setup() -> Setup:
    return Setup()


def test_a_duplicate_is_found_by_its_id_within_one_instrument(setup: Setup, row: Callable[..., Row]):
    out = setup.give(row(0, seq=1), row(1, seq=1), row(0, seq=1), row(0, seq=2))
    assert list(zip(out["symbol"].tolist(), out["seq"].tolist(), strict=True)) == [(0, 1), (1, 1), (0, 2)]
    assert setup.give(row(1, seq=1), row(1, seq=2))["seq"].tolist() == [2]
    assert (setup.ingest.received, setup.ingest.duplicates, setup.ingest.out_of_order) == (6, 2, 0)


def test_equal_time_and_price_with_another_id_are_two_prints(setup: Setup, row: Callable[..., Row]):
    assert setup.give(*(row(seq=seq, time_us=NOON_US, price=1.5) for seq in range(735))).size == 735
    assert setup.ingest.duplicates == 0


def test_a_late_id_is_kept_and_flagged(setup: Setup, row: Callable[..., Row]):
    out = setup.give(row(seq=10), row(seq=8), row(seq=11), row(seq=9), row(seq=8))
    assert out["seq"].tolist() == [10, 8, 11, 9]
    assert out["flags"].tolist() == [0, TickFlag.OUT_OF_ORDER, 0, TickFlag.OUT_OF_ORDER]
    assert setup.ingest.out_of_order == 2
    assert setup.ingest.duplicates == 1


def test_a_whole_day_of_ids_is_not_remembered_and_the_last_spell_is(
    setup: Setup, row: Callable[..., Row], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(ingest, "IDS_A_SPELL", 4 * KEPT_IDS)
    for start in range(0, 40 * KEPT_IDS, KEPT_IDS):
        setup.give(*(row(symbol, seq=seq) for seq in range(start, start + KEPT_IDS) for symbol in (0, 1)))
    remembered = sum(len(ids) for ids in setup.ingest._seen.values())
    assert 4 * KEPT_IDS <= remembered <= 8 * KEPT_IDS
    assert setup.give(*(row(0, seq=seq) for seq in range(38 * KEPT_IDS, 40 * KEPT_IDS))).size == 0


def test_without_ids_everything_is_kept_and_times_tell_what_is_late(setup: Setup, row: Callable[..., Row]):
    times = [NOON_US, NOON_US, NOON_US - 1, NOON_US, NOON_US + 1]
    out = setup.give(*(row(seq=NO_SEQ, time_us=time) for time in times))
    assert out["time_us"].tolist() == times
    assert out["flags"].tolist() == [0, 0, TickFlag.OUT_OF_ORDER, 0, 0]
    assert setup.ingest.duplicates == 0
    assert setup.ingest.out_of_order == 1


def test_without_id_and_time_everything_is_kept_and_nothing_flagged(setup: Setup, row: Callable[..., Row]):
    out = setup.give(*(row(seq=NO_SEQ, time_us=NO_TIME) for _ in range(3)))
    assert out["flags"].tolist() == [0, 0, 0]


def test_a_print_without_time_does_not_make_later_ones_forget_the_order(
    setup: Setup, row: Callable[..., Row]
):
    out = setup.give(row(time_us=NOON_US), row(time_us=NO_TIME), row(time_us=NOON_US - 1_000_000))
    assert out["flags"].tolist() == [0, 0, TickFlag.OUT_OF_ORDER]


def test_a_print_that_lacks_its_id_among_others_is_not_late_for_having_travelled(
    setup: Setup, row: Callable[..., Row]
):
    """Receipts are always behind exchange times, so the two must not be compared."""
    out = setup.give(
        row(seq=1, time_us=NOON_US, recv_us=NOON_US + 50_000),
        row(seq=NO_SEQ, time_us=NOON_US + 10_000, recv_us=NOON_US + 60_000),
    )
    assert out["flags"].tolist() == [0, 0]


def test_order_is_judged_for_each_instrument_alone(setup: Setup, row: Callable[..., Row]):
    out = setup.give(row(0, seq=10), row(1, seq=3), row(0, seq=11), row(1, seq=4))
    assert not out["flags"].any()


def test_a_jump_of_contiguous_ids_is_a_gap_of_known_size(row: Callable[..., Row]):
    setup = Setup(contiguous=True)
    out = setup.give(
        row(seq=100, recv_us=NOON_US), row(seq=101, recv_us=NOON_US + 5), row(seq=105, recv_us=NOON_US + 9)
    )
    assert setup.gaps == [Gap(0, NOON_US + 5, NOON_US + 9, "ids jumped", 3, GapKind.JUMP)]
    assert out["flags"].tolist() == [0, 0, TickFlag.AFTER_GAP]


def test_neither_the_first_nor_a_late_nor_a_repeated_id_is_a_jump(row: Callable[..., Row]):
    setup = Setup(contiguous=True)
    setup.give(row(0, seq=100), row(1, seq=7), row(0, seq=99), row(0, seq=101), row(0, seq=101))
    setup.give(row(0, seq=102))
    assert setup.gaps == []


def test_where_ids_are_not_contiguous_a_jump_means_nothing(setup: Setup, row: Callable[..., Row]):
    assert not setup.give(row(seq=1), row(seq=1000))["flags"].any()
    assert setup.gaps == []


def test_the_first_print_after_a_gap_is_flagged_once(setup: Setup, row: Callable[..., Row]):
    setup.give(row(0, seq=1), row(1, seq=1))
    setup.ingest.mark_after_gap([0])
    out = setup.give(row(1, seq=2), row(0, seq=1), row(0, seq=2), row(0, seq=3))
    assert out["flags"].tolist() == [0, TickFlag.AFTER_GAP, 0]


def test_flags_given_by_the_feed_stay(setup: Setup, row: Callable[..., Row]):
    out = setup.give(row(seq=2, flags=int(TickFlag.AUCTION)), row(seq=1, flags=int(TickFlag.BACKFILLED)))
    assert out["flags"].tolist() == [TickFlag.AUCTION, TickFlag.BACKFILLED | TickFlag.OUT_OF_ORDER]


def test_ordinals_count_what_was_kept_over_all_blocks(setup: Setup, row: Callable[..., Row]):
    assert setup.give(row(0, seq=1), row(0, seq=1), row(1, seq=1))["ordinal"].tolist() == [0, 1]
    assert setup.give(row(0, seq=2), row(2))["ordinal"].tolist() == [2, 3]


def test_rows_that_come_after_a_flush_go_into_the_next_block(setup: Setup, row: Callable[..., Row]):
    setup.give(row(seq=1, recv_us=NOON_US + 3))
    setup.ingest.rows.append(row(seq=2))
    assert len(setup.blocks) == 1
    setup.ingest.flush()
    setup.ingest.flush()
    assert [block["seq"].tolist() for block in setup.blocks] == [[1], [2]]
    assert setup.ingest.first_recv_us == NOON_US + 3


def test_a_sink_may_cause_rows_without_losing_them(row: Callable[..., Row]):
    blocks: list[Block] = []

    def more(block: Block) -> None:
        if len(blocks) == 1:
            ingest.rows.append(row(seq=2))

    ingest = Ingest(sinks=[blocks.append, more], gaps=GapLog(lambda _: None), contiguous_ids=False)
    ingest.rows.append(row(seq=1))
    ingest.flush()
    ingest.flush()
    assert [block["seq"].tolist() for block in blocks] == [[1], [2]]


def test_sinks_share_one_block_in_the_order_given_and_get_none_that_is_empty(row: Callable[..., Row]):
    calls: list[tuple[str, int]] = []
    sinks = [
        lambda block: calls.append(("journal", id(block))),
        lambda block: calls.append(("board", id(block))),
    ]
    ingest = Ingest(sinks=sinks, gaps=GapLog(lambda _: None), contiguous_ids=False)
    ingest.flush()
    ingest.rows.append(row(seq=1))
    ingest.flush()
    ingest.rows.append(row(seq=1))
    ingest.flush()
    assert [name for name, _ in calls] == ["journal", "board"]
    assert len({block for _, block in calls}) == 1


def test_a_sink_added_later_gets_the_same_blocks_from_then_on(setup: Setup, row: Callable[..., Row]):
    setup.give(row(seq=1))
    more: list[Block] = []
    setup.ingest.add_sink(more.append)
    setup.give(row(seq=2))
    assert len(more) == 1
    assert more[0] is setup.blocks[-1]

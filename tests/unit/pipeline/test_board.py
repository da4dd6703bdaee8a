from __future__ import annotations

import math
import random
from collections.abc import Callable
from datetime import UTC, datetime

import numpy as np
import pytest

from fakes.clock import NOON_US
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.tick import NO_TIME, Block, TickFlag
from tickdeck.pipeline.board import Board

LATE = int(TickFlag.OUT_OF_ORDER)
Blocks = Callable[..., Block]


@pytest.fixture
def instruments() -> InstrumentTable:
    return InstrumentTable([Instrument("00700.HK"), Instrument("00005.HK"), Instrument("AAPL.US")])


@pytest.fixture
def board(instruments: InstrumentTable) -> Board:
    return Board(instruments)


def _us(*moment: int) -> int:
    return int(datetime(*moment, tzinfo=UTC).timestamp()) * 1_000_000


def test_before_the_first_print_nothing_is_known(board: Board):
    for column in (board.last, board.open, board.high, board.low, board.previous_close, board.change()):
        assert np.isnan(column).all()
    assert board.trades.tolist() == [0, 0, 0]
    assert board.time_us.tolist() == [-1, -1, -1]
    assert board.changed_since(0).size == 0


def test_several_prints_of_one_instrument_in_a_block_all_count_and_the_newest_is_last(
    board: Board, block: Blocks
):
    board.apply(
        block(
            {"symbol": 1, "price": 50.0, "volume": 10.0, "time_us": NOON_US},
            {"symbol": 0, "price": 10.0, "volume": 100.0, "turnover": 999.0, "time_us": NOON_US + 1},
            {"symbol": 0, "price": 12.0, "volume": 200.0, "time_us": NOON_US + 2},
            {"symbol": 0, "price": 8.0, "volume": 300.0, "time_us": NOON_US + 3, "recv_us": NOON_US + 9},
            {"symbol": 0, "price": 11.0, "volume": 400.0, "time_us": NOON_US + 3, "recv_us": NOON_US + 10},
        )
    )
    assert (board.last[0], board.open[0], board.high[0], board.low[0]) == (11.0, 10.0, 12.0, 8.0)
    assert board.volume.tolist() == [1000.0, 10.0, 0.0]
    assert board.turnover[0] == 999.0 + 2400.0 + 2400.0 + 4400.0
    assert board.trades.tolist() == [4, 1, 0]
    assert (board.time_us[0], board.recv_us[0]) == (NOON_US + 3, NOON_US + 10)
    assert board.change()[0] == pytest.approx(0.1)
    assert board.change()[1] == 0.0
    assert math.isnan(board.last[2])


def test_a_print_without_volume_counts_as_a_trade_of_no_known_quantity(board: Board, block: Blocks):
    board.apply(
        block(
            {"price": 10.0, "volume": math.nan, "turnover": math.nan},
            {"price": 10.0, "volume": math.nan, "turnover": 70.0},
            {"price": 10.0, "volume": 5.0, "turnover": math.nan},
        )
    )
    assert (board.trades[0], board.volume[0], board.turnover[0]) == (3, 5.0, 120.0)


def test_a_late_print_counts_but_is_not_the_last_price(board: Board, block: Blocks):
    board.apply(block({"price": 10.0, "volume": 1.0, "time_us": NOON_US + 5}))
    board.apply(
        block({"price": 20.0, "volume": 2.0, "flags": LATE}, {"price": 5.0, "volume": 3.0, "flags": LATE})
    )
    assert (board.last[0], board.open[0], board.time_us[0]) == (10.0, 10.0, NOON_US + 5)
    assert (board.high[0], board.low[0], board.volume[0], board.trades[0]) == (20.0, 5.0, 6.0, 3)
    assert board.direction[0] == 0


def test_a_late_print_behind_newer_ones_in_its_block_is_not_the_last_price(board: Board, block: Blocks):
    board.apply(block({"price": 10.0}, {"price": 11.0}, {"price": 5.0, "flags": LATE}))
    assert board.last[0] == 11.0


def test_what_a_late_print_changes_is_seen_by_whoever_asks_for_changes(board: Board, block: Blocks):
    board.apply(block({"price": 10.0}))
    seen = board.version
    board.apply(block({"price": 20.0, "flags": LATE}))
    assert board.changed_since(seen).tolist() == [0]


def test_directions_and_versions_follow_changes_of_price(board: Board, block: Blocks):
    board.apply(block({"symbol": 0, "price": 10.0}))
    assert (board.direction[0], board.moved[0]) == (0, 0)
    board.apply(block({"symbol": 0, "price": 11.0}))
    assert (board.direction[0], board.moved[0]) == (1, 2)
    board.apply(block({"symbol": 0, "price": 11.0}, {"symbol": 1, "price": 3.0}))
    assert (board.direction[0], board.moved[0], board.row_version[0]) == (1, 2, 3)
    board.apply(block({"symbol": 0, "price": 9.0}))
    assert (board.direction[0], board.moved[0]) == (-1, 4)
    assert board.changed_since(0).tolist() == [0, 1]
    assert board.changed_since(3).tolist() == [0]
    assert board.changed_since(board.version).size == 0


def test_an_empty_block_changes_nothing(board: Board, block: Blocks):
    board.apply(block({"price": 1.0})[:0])
    assert board.version == 0


def test_a_new_local_day_makes_the_last_price_the_previous_close(board: Board, block: Blocks):
    # In Hong Kong the day changes at 16:00 UTC.
    before, after = _us(2026, 6, 22, 15, 59, 59), _us(2026, 6, 22, 16)
    board.apply(block({"price": 10.0, "time_us": before - 9}, {"price": 12.0, "time_us": before}))
    assert math.isnan(board.previous_close[0])
    assert board.change()[0] == pytest.approx(0.2)
    board.apply(block({"price": 15.0, "volume": 7.0, "time_us": after}))
    assert (board.previous_close[0], board.open[0], board.high[0], board.low[0]) == (12.0, 15.0, 15.0, 15.0)
    assert (board.volume[0], board.turnover[0], board.trades[0]) == (7.0, 105.0, 1)
    assert board.change()[0] == pytest.approx(0.25)


def test_midnight_in_utc_is_no_new_day_in_hong_kong(board: Board, block: Blocks):
    board.apply(block({"price": 10.0, "time_us": _us(2026, 6, 22, 23, 59)}))
    board.apply(block({"price": 12.0, "time_us": _us(2026, 6, 23, 0, 1)}))
    assert math.isnan(board.previous_close[0])
    assert board.trades[0] == 2


def test_each_instrument_has_the_days_of_its_own_venue(board: Board, block: Blocks):
    early, later = _us(2026, 6, 22, 15), _us(2026, 6, 22, 17)
    board.apply(
        block({"symbol": 0, "price": 10.0, "time_us": early}, {"symbol": 2, "price": 20.0, "time_us": early})
    )
    board.apply(
        block({"symbol": 0, "price": 11.0, "time_us": later}, {"symbol": 2, "price": 22.0, "time_us": later})
    )
    assert board.previous_close[0] == 10.0
    assert math.isnan(board.previous_close[2])


def test_a_day_that_begins_within_a_block_counts_only_its_own_prints(board: Board, block: Blocks):
    board.apply(block({"price": 10.0, "time_us": _us(2026, 6, 22, 15)}))
    board.apply(
        block(
            {"price": 99.0, "volume": 5.0, "time_us": _us(2026, 6, 22, 15, 59)},
            {"price": 20.0, "volume": 3.0, "time_us": _us(2026, 6, 22, 16, 1)},
        )
    )
    assert (board.open[0], board.high[0], board.volume[0], board.trades[0]) == (20.0, 20.0, 3.0, 1)


def test_the_previous_close_is_the_last_print_even_when_the_next_day_is_in_the_same_block(
    board: Board, block: Blocks
):
    board.apply(
        block(
            {"price": 10.0, "time_us": _us(2026, 6, 22, 15, 58)},
            {"price": 12.0, "time_us": _us(2026, 6, 22, 15, 59)},
            {"price": 15.0, "time_us": _us(2026, 6, 22, 16, 1)},
        )
    )
    assert board.last[0] == 15.0
    assert board.previous_close[0] == 12.0


def test_prints_of_an_earlier_day_are_left_out(board: Board, block: Blocks):
    board.apply(block({"price": 10.0, "time_us": NOON_US}))
    seen = board.version
    board.apply(block({"price": 99.0, "volume": 1e6, "time_us": NOON_US - 86_400_000_000}))
    assert (board.last[0], board.high[0], board.volume[0], board.trades[0]) == (10.0, 10.0, 100.0, 1)
    assert math.isnan(board.previous_close[0])
    assert board.changed_since(seen).size == 0


def test_without_exchange_time_the_receipt_tells_the_day(board: Board, block: Blocks):
    board.apply(block({"price": 10.0, "time_us": NO_TIME, "recv_us": NOON_US}))
    board.apply(block({"price": 11.0, "time_us": NO_TIME, "recv_us": NOON_US + 86_400_000_000}))
    assert board.previous_close[0] == 10.0
    assert board.time_us[0] == NO_TIME


def test_one_wrong_time_far_ahead_does_not_freeze_an_instrument(board: Board, block: Blocks):
    board.apply(block({"price": 10.0}))
    board.apply(block({"price": 11.0, "time_us": _us(2099, 1, 1)}))
    board.apply(block({"price": 12.0, "time_us": NOON_US + 2_000_000, "recv_us": NOON_US + 2_000_000}))
    assert board.last[0] == 12.0


def test_the_first_print_of_a_summer_night_belongs_to_its_own_day(board: Board, block: Blocks):
    # 00:30 and 00:40 in New York.
    board.apply(block({"symbol": 2, "price": 10.0, "time_us": _us(2026, 6, 22, 4, 30)}))
    board.apply(block({"symbol": 2, "price": 11.0, "time_us": _us(2026, 6, 22, 4, 40)}))
    assert math.isnan(board.previous_close[2])
    assert board.trades[2] == 2


def test_the_board_grows_with_the_table(board: Board, instruments: InstrumentTable, block: Blocks):
    board.apply(block({"symbol": 0, "price": 10.0}))
    number = instruments.add(Instrument("BTCUSDT.BINANCE"))
    board.apply(block({"symbol": number, "price": 60_000.0}, {"symbol": 0, "price": 11.0}))
    assert board.last.tolist()[:1] + board.last.tolist()[3:] == [11.0, 60_000.0]
    assert board.open[0] == 10.0
    assert board.change().size == len(instruments) == 4


def test_blocks_of_any_size_give_the_same_board(instruments: InstrumentTable, block: Blocks):
    dice = random.Random(3)
    rows = [
        {
            "symbol": dice.randrange(3),
            "price": float(dice.randrange(1, 500)),
            "volume": float(dice.choice((100, 200, 500))),
            "time_us": NOON_US + number * 60_000_000,
            "flags": dice.choice((0, 0, 0, LATE)),
        }
        for number in range(2000)
    ]
    boards = [Board(instruments) for _ in range(3)]
    for size, each in zip((1, 7, 300), boards, strict=True):
        for start in range(0, len(rows), size):
            each.apply(block(*rows[start : start + size]))
    for name in ("last", "open", "volume", "turnover", "trades", "time_us", "high", "low"):
        columns = [getattr(each, name) for each in boards]
        np.testing.assert_array_equal(columns[0], columns[1], err_msg=name)
        np.testing.assert_array_equal(columns[0], columns[2], err_msg=name)


def earlier(board: Board, *blocks: Block) -> np.ndarray:
    """What another board knows of the day after these prints."""
    other = Board(board.instruments)
    for each in blocks:
        other.apply(each)
    return other.so_far()


EVERYBODY = np.arange(3)


def test_a_day_that_is_resumed_is_the_same_as_one_that_was_never_left(board: Board, block: Blocks):
    morning = block(
        {"symbol": 0, "price": 10.0, "volume": 100.0, "time_us": NOON_US, "recv_us": NOON_US},
        {"symbol": 0, "price": 7.0, "volume": 50.0, "time_us": NOON_US + 1, "recv_us": NOON_US + 1},
        {"symbol": 1, "price": 50.0, "volume": 20.0, "time_us": NOON_US + 2, "recv_us": NOON_US + 2},
    )
    later = block({"symbol": 0, "price": 8.0, "volume": 30.0, "time_us": NOON_US + 9, "recv_us": NOON_US + 9})
    whole = Board(board.instruments)
    whole.apply(morning)
    whole.apply(later)
    board.apply(later)
    seen = board.version
    board.resume(EVERYBODY, earlier(board, morning))
    assert board.so_far().tobytes() == whole.so_far().tobytes()
    assert board.changed_since(seen).tolist() == [0, 1]
    next_print = block(
        {"symbol": 1, "price": 51.0, "volume": 1.0, "time_us": NOON_US + 20, "recv_us": NOON_US + 20}
    )
    for each in (board, whole):
        each.apply(next_print)
    assert board.so_far().tobytes() == whole.so_far().tobytes()


def test_a_day_that_is_over_is_not_resumed(board: Board, block: Blocks):
    day_us = 86_400_000_000
    today = {
        "symbol": 0,
        "price": 10.0,
        "volume": 1.0,
        "time_us": NOON_US + day_us,
        "recv_us": NOON_US + day_us,
    }
    board.apply(block(today))
    before = board.so_far()
    board.resume(
        EVERYBODY, earlier(board, block({"symbol": 0, "price": 9.0, "volume": 5.0, "time_us": NOON_US}))
    )
    assert board.so_far().tobytes() == before.tobytes()


def test_a_day_that_is_resumed_has_its_own_last_price(board: Board, block: Blocks):
    at_us = NOON_US - 86_400_000_000
    # As a provider may replay one of the day before.
    board.apply(block({"symbol": 0, "price": 500.0, "volume": 1.0, "time_us": at_us, "recv_us": at_us}))
    now = block({"symbol": 0, "price": 600.0, "volume": 1.0, "time_us": NOON_US, "recv_us": NOON_US})
    board.resume(EVERYBODY, earlier(board, now))
    assert board.last[0] == board.high[0] == board.low[0] == 600.0
    assert board.previous_close[0] == 500.0


def test_resuming_what_was_never_traded_changes_nothing(board: Board):
    board.resume(EVERYBODY, earlier(board))
    assert board.version == 0
    assert board.trades.tolist() == [0, 0, 0]

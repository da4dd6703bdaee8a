from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.tick import Block, TickFlag
from tickdeck.pipeline.moves import KEPT, Moves

Blocks = Callable[..., Block]
TENCENT, APPLE = 0, 1


@pytest.fixture
def instruments() -> InstrumentTable:
    return InstrumentTable([Instrument("00700.HK"), Instrument("AAPL.US")])


@pytest.fixture
def moves(instruments: InstrumentTable) -> Moves:
    return Moves(instruments)


def seen(moves: Moves, symbol: int = TENCENT) -> list[int]:
    return moves.of(np.array([symbol]))[0].tolist()


def test_nothing_has_moved_before_the_first_change_of_price(moves: Moves, block: Blocks):
    assert seen(moves) == [0] * KEPT
    moves.append(block({"price": 10.0}, {"price": 10.0}))
    assert seen(moves) == [0] * KEPT
    assert moves.version == 0


def test_rises_and_falls_stand_in_their_order_the_newest_last(moves: Moves, block: Blocks):
    moves.append(block({"price": 10.0}, {"price": 11.0}, {"price": 11.0}, {"price": 10.5}, {"price": 12.0}))
    assert seen(moves)[-4:] == [0, 1, -1, 1]
    moves.append(block({"price": 11.0}))
    assert seen(moves)[-4:] == [1, -1, 1, -1]
    assert moves.version == 2


def test_only_the_last_ten_are_kept_also_of_a_block_with_many(moves: Moves, block: Blocks):
    prices = [10.0, *(10.0 + 1.0 * at for at in range(1, 60)), 5.0]
    moves.append(block(*({"price": price} for price in prices)))
    assert seen(moves) == [1] * (KEPT - 1) + [-1]


def test_moves_before_the_last_ten_leave_no_trace_in_the_number_either(moves: Moves, block: Blocks):
    moves.append(block(*({"price": price} for price in (10.0, 9.0, *range(10, 10 + KEPT)))))
    packed = moves.packed(np.array([TENCENT, APPLE]))
    assert packed.tolist() == [sum(1 << 2 * place for place in range(KEPT)), 0]


def test_instruments_of_one_block_are_told_apart(moves: Moves, block: Blocks):
    moves.append(
        block(
            {"symbol": TENCENT, "price": 10.0},
            {"symbol": APPLE, "price": 200.0},
            {"symbol": TENCENT, "price": 9.0},
            {"symbol": APPLE, "price": 201.0},
        )
    )
    assert seen(moves, TENCENT)[-2:] == [0, -1]
    assert seen(moves, APPLE)[-2:] == [0, 1]
    assert moves.of(np.array([APPLE, TENCENT])).shape == (2, KEPT)


@pytest.mark.parametrize("flag", [TickFlag.OUT_OF_ORDER, TickFlag.BACKFILLED])
def test_what_came_late_is_no_move_and_not_what_the_next_is_measured_against(
    moves: Moves, block: Blocks, flag: TickFlag
):
    moves.append(block({"price": 10.0}, {"price": 5.0, "flags": int(flag)}, {"price": 9.0}))
    assert seen(moves)[-2:] == [0, -1]


def test_a_price_that_is_none_is_passed_over(moves: Moves, block: Blocks):
    moves.append(block({"price": 10.0}, {"price": float("nan")}, {"price": 11.0}))
    assert seen(moves)[-2:] == [0, 1]


def test_an_empty_block_and_an_unknown_instrument_are_harmless(
    moves: Moves, instruments: InstrumentTable, block: Blocks
):
    moves.append(block({"price": 10.0})[:0])
    number = instruments.add(Instrument("00005.HK"))
    assert seen(moves, number) == [0] * KEPT
    moves.append(block({"symbol": number, "price": 60.0}, {"symbol": number, "price": 61.0}))
    assert seen(moves, number)[-1] == 1


def test_it_agrees_with_a_slow_account_of_random_prints(moves: Moves, block: Blocks):
    rng = np.random.default_rng(7)
    last: dict[int, float] = {}
    expected: dict[int, list[int]] = {TENCENT: [0] * KEPT, APPLE: [0] * KEPT}
    for size in rng.integers(1, 40, 30).tolist():
        symbols, prices = rng.integers(0, 2, size).tolist(), rng.integers(1, 5, size).tolist()
        for symbol, price in zip(symbols, prices, strict=True):
            if symbol in last and price != last[symbol]:
                expected[symbol].append(1 if price > last[symbol] else -1)
            last[symbol] = price
        rows = zip(symbols, prices, strict=True)
        moves.append(block(*({"symbol": symbol, "price": float(price)} for symbol, price in rows)))
        for symbol, all_moves in expected.items():
            assert seen(moves, symbol) == all_moves[-KEPT:]


@pytest.mark.parametrize(("stopped", "resumed"), [(30, 30), (30, 33), (30, 60), (1, 3), (0, 9), (60, 60)])
def test_moves_go_on_as_if_the_run_had_never_stopped(
    moves: Moves, instruments: InstrumentTable, block: Blocks, stopped: int, resumed: int
):
    rng = np.random.default_rng(3)
    rows = [
        {"symbol": int(symbol), "price": float(price)}
        for symbol, price in zip(rng.integers(0, 2, 60), rng.integers(1, 4, 60), strict=True)
    ]
    never_stopped, earlier = Moves(instruments), Moves(instruments)
    for into, part in ((earlier, rows[:stopped]), (moves, rows[stopped:resumed])):
        if part:
            into.append(block(*part))
    moves.resume(np.array([1, 0]), earlier.so_far()[[1, 0]])
    never_stopped.append(block(*rows[:resumed]))
    assert [seen(moves, each) for each in (TENCENT, APPLE)] == [
        seen(never_stopped, each) for each in (TENCENT, APPLE)
    ]
    for into in (moves, never_stopped):
        into.append(block({"symbol": APPLE, "price": 9.0}, {"symbol": TENCENT, "price": 2.5}))
    assert [seen(moves, each) for each in (TENCENT, APPLE)] == [
        seen(never_stopped, each) for each in (TENCENT, APPLE)
    ]

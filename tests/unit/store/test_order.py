from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from tickdeck.domain.tick import TICK, Block
from tickdeck.store.order import arrival_positions, copy_rows, in_file_order, joined, rows_at

Ticks = Callable[..., Block]


@pytest.mark.parametrize("largest", [5, 70_000])
@pytest.mark.parametrize("shuffled", [False, True])
def test_file_order_is_by_symbol_and_then_by_ordinal(ticks: Ticks, largest: int, shuffled: bool):
    made = ticks(1000)
    random = np.random.default_rng(3)
    made["symbol"] = random.integers(0, largest, made.size)
    if shuffled:
        random.shuffle(made)
    expected = made[np.lexsort((made["ordinal"], made["symbol"]))]
    assert in_file_order(made).tobytes() == expected.tobytes()


def test_no_ticks_are_in_order(ticks: Ticks):
    assert in_file_order(np.zeros(0, dtype=TICK)).size == 0
    assert arrival_positions(np.zeros(0, dtype=np.uint64)).size == 0
    assert joined([]).dtype == TICK


@pytest.mark.parametrize(
    "ordinals",
    [
        [2, 0, 1],
        [7, 12, 9, 8],
        [10**15, 5, 2**63 + 5],
        [3, 1, 3, 2, 1],
        [2**64 - 1, 2**64 - 3, 2**64 - 2],
        [4, 4, 0, 1],
    ],
    ids=["dense", "with holes", "sparse", "repeated", "at the end of the range", "repeated beside a hole"],
)
def test_arrival_is_by_ordinal_and_equal_ones_stay_in_their_order(ordinals: list[int]):
    given = np.array(ordinals, dtype=np.uint64)
    assert arrival_positions(given).tolist() == np.argsort(given, kind="stable").tolist()


def test_rows_are_taken_joined_and_copied_whole(ticks: Ticks):
    made = ticks(30)
    assert rows_at(made, np.array([4, 2, 4])).tobytes() == made[[4, 2, 4]].tobytes()
    assert joined([made[:10], made[10:]]).tobytes() == made.tobytes()
    assert joined([made]) is made, "one block needs no copy"
    there = np.zeros(10, dtype=TICK)
    copy_rows(made[::3], there)
    assert there.tobytes() == made[::3].tobytes()

"""Rows are moved whole, and come out as they went in."""

import numpy as np
import pytest

from tickdeck.domain.rows import concatenated, opaque
from tickdeck.domain.tick import TICK, Block


def _block(count: int, first: int = 0) -> Block:
    block = np.zeros(count, dtype=TICK)
    block["ordinal"] = np.arange(first, first + count)
    block["price"] = block["ordinal"] / 7
    return block


def test_rows_copied_without_their_fields_are_the_same_rows():
    source, into = _block(9), np.zeros(9, dtype=TICK)
    opaque(into)[2:6] = opaque(source)[5:9]
    assert into[2:6].tobytes() == source[5:9].tobytes()
    assert not into[:2]["ordinal"].any()


@pytest.mark.parametrize("sizes", [(3,), (0, 4), (2, 0, 5), (0,)])
def test_rows_behind_each_other_are_those_of_all_parts_and_their_own(sizes: tuple[int, ...]):
    parts, first = [], 0
    for size in sizes:
        parts.append(_block(size, first))
        first += size
    rows = concatenated(parts)
    assert rows.dtype == TICK
    assert rows.tobytes() == _block(sum(sizes)).tobytes()
    for part in parts:
        part["price"] = -1
    assert (rows["price"] >= 0).all()

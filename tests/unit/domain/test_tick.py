from __future__ import annotations

import math

from tickdeck.domain.tick import TICK, block_of


def test_a_tick_is_packed_and_little_endian_as_the_journal_needs():
    assert {name: TICK.fields[name][0].str for name in TICK.names} == {
        "time_us": "<i8",
        "recv_us": "<i8",
        "symbol": "<u4",
        "price": "<f8",
        "volume": "<f8",
        "turnover": "<f8",
        "side": "|i1",
        "seq": "<i8",
        "flags": "<u2",
        "ordinal": "<u8",
    }
    assert TICK.itemsize == 63


def test_rows_become_a_block_in_their_order():
    rows = [(-1, 5, 1, 0.1, math.nan, 2.0, -1, -1, 4, 7), (3, 6, 0, 1e9, 1.0, math.nan, 1, 2**62, 0, 2**63)]
    block = block_of(rows)
    assert block.dtype == TICK
    assert block["symbol"].tolist() == [1, 0]
    assert block["seq"].tolist() == [-1, 2**62]
    assert block["ordinal"].tolist() == [7, 2**63]
    assert math.isnan(block["volume"][0])

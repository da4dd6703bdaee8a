from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from tickdeck.domain.tick import Block
from tickdeck.pipeline.tape import Tape

Blocks = Callable[..., Block]


def _numbered(block: Blocks, numbers: range, symbol: int = 0) -> Block:
    return block(*({"symbol": symbol, "ordinal": number} for number in numbers))


def test_an_instrument_without_prints_has_an_empty_slice():
    look = Tape().since(7, 0)
    assert (look.ticks.size, look.total, look.missed) == (0, 0, 0)


def test_each_look_gives_what_came_since_the_last(block: Blocks):
    tape = Tape()
    tape.append(_numbered(block, range(3)))
    first = tape.since(0, 0)
    assert first.ticks["ordinal"].tolist() == [0, 1, 2]
    tape.append(_numbered(block, range(3, 5)))
    second = tape.since(0, first.total)
    assert (second.ticks["ordinal"].tolist(), second.total, second.missed) == ([3, 4], 5, 0)
    assert tape.since(0, second.total).ticks.size == 0


def test_instruments_are_kept_apart_in_their_order_of_arrival(block: Blocks):
    tape = Tape()
    tape.append(block(*({"symbol": number % 3, "ordinal": number} for number in range(30))))
    assert tape.since(1, 0).ticks["ordinal"].tolist() == list(range(1, 30, 3))


@pytest.mark.parametrize("rows", [1, 7, 256, 300, 1000])
@pytest.mark.parametrize("step", [1, 5, 97, 1200])
def test_the_newest_stay_however_they_come(
    block: Blocks, monkeypatch: pytest.MonkeyPatch, rows: int, step: int
):
    monkeypatch.setattr("tickdeck.pipeline.tape._SORT_AT_ROWS", 200)
    tape = Tape(rows=rows)
    everything = _numbered(block, range(2500))
    for start in range(0, 2500, step):
        tape.append(everything[start : start + step])
        end = min(start + step, 2500)
        if start % 3 == 0:
            look = tape.since(0, 0)
            assert rows <= look.ticks.size + (rows - min(rows, end)) <= rows + 2 * 200
            np.testing.assert_array_equal(look.ticks["ordinal"], np.arange(end - look.ticks.size, end))
            assert (look.total, look.missed) == (end, end - look.ticks.size)
            recent = tape.since(0, max(0, end - rows))
            assert (recent.ticks.size, recent.missed) == (min(rows, end), 0)


def test_a_reader_that_looked_away_too_long_learns_how_much_it_missed(
    block: Blocks, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("tickdeck.pipeline.tape._SORT_AT_ROWS", 300)
    tape = Tape(rows=100)
    tape.append(_numbered(block, range(50)))
    cursor = tape.since(0, 0).total
    tape.append(_numbered(block, range(50, 350)))
    # What was sorted goes into the rings with the next block.
    tape.append(block({"symbol": 1, "ordinal": 0}))
    look = tape.since(0, cursor)
    assert look.ticks["ordinal"].tolist() == list(range(200, 350))
    assert (look.total, look.missed) == (350, 150)


def test_a_look_at_one_instrument_finds_sorted_and_unsorted_prints_in_order(
    block: Blocks, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("tickdeck.pipeline.tape._SORT_AT_ROWS", 20)
    tape = Tape()
    tape.append(block(*({"symbol": number % 2, "ordinal": number} for number in range(20))))
    tape.append(block({"symbol": 1, "ordinal": 20}, {"symbol": 0, "ordinal": 21}))
    tape.append(block({"symbol": 5, "ordinal": 22}))
    assert tape.since(0, 0).ticks["ordinal"].tolist() == [*range(0, 20, 2), 21]
    assert tape.since(0, 9).ticks["ordinal"].tolist() == [18, 21]
    assert tape.since(0, 10).ticks["ordinal"].tolist() == [21]
    assert tape.since(0, 11).ticks.size == 0
    assert tape.since(5, 0).ticks["ordinal"].tolist() == [22]


def test_what_a_reader_holds_does_not_change_afterwards(block: Blocks):
    tape = Tape(rows=4)
    tape.append(_numbered(block, range(4)))
    look = tape.since(0, 2)
    tape.append(_numbered(block, range(4, 8)))
    tape.since(0, 0)
    assert look.ticks["ordinal"].tolist() == [2, 3]


def test_prints_on_their_way_into_the_rings_are_found_whichever_were_put_away_already(block: Blocks):
    tape, names = Tape(), 200
    everything = block(*({"symbol": number % names, "ordinal": number} for number in range(9_000)))
    tape.append(everything)
    for _ in range(6):
        for symbol in (0, 47, 48, 150, names - 1):
            expected = [*range(symbol, 9_000, names)]
            assert tape.since(symbol, 0).ticks["ordinal"].tolist() == expected
            assert tape.since(symbol, len(expected) - 2).ticks["ordinal"].tolist() == expected[-2:]
        tape.append(block({"symbol": names, "ordinal": 9_000}))

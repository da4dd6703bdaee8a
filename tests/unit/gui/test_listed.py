"""Which instruments are shown: all until told otherwise, and a version that tells of every change."""

from __future__ import annotations

import numpy as np

from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.gui.listed import Listed


def table(count: int) -> InstrumentTable:
    return InstrumentTable([Instrument(f"{number:05d}.HK") for number in range(1, count + 1)])


def test_everything_is_listed_until_told_otherwise() -> None:
    assert Listed(table(3)).numbers(3).tolist() == [0, 1, 2]


def test_a_mask_lists_some_and_is_not_shared_with_its_owner() -> None:
    listed, mask = Listed(table(3)), np.array([True, False, True])
    listed.set(mask)
    mask[:] = False
    assert listed.numbers(3).tolist() == [0, 2]
    assert [listed.holds(symbol) for symbol in (-1, 0, 1, 2, 3)] == [False, True, False, True, False]


def test_an_instrument_numbered_later_is_listed_and_changes_the_version() -> None:
    instruments = table(2)
    listed = Listed(instruments)
    listed.set(np.array([False, True]))
    before = listed.version
    number = instruments.add(Instrument("AAPL.US"))
    assert listed.version > before
    assert listed.holds(number)
    assert listed.mask.tolist() == [False, True, True]


def test_a_board_that_is_behind_gets_only_what_it_knows() -> None:
    assert Listed(table(5)).numbers(3).tolist() == [0, 1, 2]


def test_only_a_change_is_a_new_version() -> None:
    listed = Listed(table(3))
    before = listed.version
    listed.set(np.ones(3, dtype=bool))
    listed.set(np.ones(7, dtype=bool))
    assert listed.version == before
    listed.set(np.array([False]))
    assert listed.version > before
    assert listed.numbers(3).tolist() == [1, 2]

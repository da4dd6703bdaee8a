from __future__ import annotations

import numpy as np

from fakes.clock import NOON_US
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.sessions import AlwaysOpen, Phase, PhaseSpan
from tickdeck.session.silent_names import SILENT_US, SilentNames

INSTRUMENTS = InstrumentTable([Instrument("00001.HK"), Instrument("00002.HK"), Instrument("AAPL.US")])
NEVER = np.full(3, -1, dtype=np.int64)


class Until:
    """A market that is open, or at lunch, since a moment."""

    def __init__(self, phase: Phase, from_us: int) -> None:
        self._span = PhaseSpan(phase, from_us, from_us + 10**12)

    def at(self, at_us: int) -> PhaseSpan:
        return self._span


def test_a_name_is_silent_a_minute_after_it_was_confirmed_unless_it_has_ticked():
    names = SilentNames(INSTRUMENTS, lambda _: AlwaysOpen())
    names.look({1: [0, 1], 2: [2]}, NEVER, NOON_US)
    names.look({1: [0, 1], 2: [2]}, NEVER, NOON_US + SILENT_US - 1)
    assert (names.of(1), names.of(2)) == (0, 0)
    ticked = np.array([NOON_US + 5, -1, NOON_US - 5])
    names.look({1: [0, 1], 2: [2]}, ticked, NOON_US + SILENT_US)
    assert (names.of(1), names.of(2)) == (1, 1), "a tick of the connection before does not count"


def test_a_name_that_was_lost_in_between_gets_its_minute_again():
    names = SilentNames(INSTRUMENTS, lambda _: AlwaysOpen())
    names.look({1: [0]}, NEVER, NOON_US)
    names.look({1: []}, NEVER, NOON_US + SILENT_US // 2)
    names.look({1: [0]}, NEVER, NOON_US + SILENT_US)
    assert names.of(1) == 0
    names.look({1: [0]}, NEVER, NOON_US + 2 * SILENT_US)
    assert names.of(1) == 1


def test_while_the_market_is_closed_or_has_just_opened_nobody_is_silent():
    at_lunch = SilentNames(INSTRUMENTS, lambda _: Until(Phase.LUNCH, 0))
    opened = SilentNames(INSTRUMENTS, lambda _: Until(Phase.OPEN, NOON_US + 2 * SILENT_US))
    for names in (at_lunch, opened):
        names.look({1: [0]}, NEVER, NOON_US)
        names.look({1: [0]}, NEVER, NOON_US + 3 * SILENT_US - 1)
        assert names.of(1) == 0
    opened.look({1: [0]}, NEVER, NOON_US + 3 * SILENT_US)
    assert opened.of(1) == 1


def test_a_board_that_is_smaller_than_the_list_is_no_error():
    names = SilentNames(INSTRUMENTS, lambda _: AlwaysOpen())
    names.look({1: [2]}, NEVER[:1], NOON_US)
    names.look({1: [2]}, NEVER[:1], NOON_US + SILENT_US)
    assert names.of(1) == 1

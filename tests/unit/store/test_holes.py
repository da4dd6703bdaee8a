from __future__ import annotations

from collections.abc import Callable

from fakes.clock import NOON_US
from tickdeck.domain.tick import Block
from tickdeck.pipeline.gaps import Gap
from tickdeck.store.holes import Hole

Ticks = Callable[..., Block]


def test_each_instrument_that_lost_ticks_has_a_gap_with_their_number(ticks: Ticks):
    hole = Hole()
    hole.add(ticks(4))
    hole.add(ticks(0))
    hole.add(ticks(3, first=4, symbol=0))
    assert hole.ticks == 7
    assert hole.gaps("why", NOON_US + 100) == [
        Gap(0, NOON_US, NOON_US + 100, "why", 5),
        Gap(1, NOON_US, NOON_US + 100, "why", 1),
        Gap(2, NOON_US, NOON_US + 100, "why", 1),
    ]


def test_a_hole_at_the_end_ends_with_its_last_tick(ticks: Ticks):
    hole = Hole()
    hole.add(ticks(4))
    assert {gap.to_us for gap in hole.gaps("why")} == {NOON_US + 3}
    assert {gap.to_us for gap in hole.gaps("why", 5)} == {NOON_US}, "no gap ends before it begins"


def test_a_hole_without_a_tick_is_none():
    assert Hole().gaps("why") == []

"""Repair bars: in order, once each, bounded, and nothing that cannot be drawn."""

from __future__ import annotations

import math

import pytest

from tickdeck.domain.bar import Bar
from tickdeck.pipeline.repair_bars import RepairBars

MINUTE_US = 60_000_000


def bar(minute: int, close: float = 10.0, *, low: float = 9.0, width_us: int = MINUTE_US) -> Bar:
    return Bar(minute * MINUTE_US, width_us, 10.0, 11.0, low, close, 100.0, math.nan)


def test_bars_come_out_in_order_whatever_order_they_came_in() -> None:
    bars = RepairBars()
    bars.add(3, [bar(5), bar(2)])
    bars.add(3, [bar(4)])
    assert [made.time_us // MINUTE_US for made in bars.of(3)] == [2, 4, 5]
    assert bars.of(4) == ()


def test_a_newer_answer_replaces_the_bar_of_the_same_minute() -> None:
    bars = RepairBars()
    bars.add(0, [bar(1, 10.0)])
    bars.add(0, [bar(1, 10.5), bar(2)])
    assert [made.close for made in bars.of(0)] == [10.5, 10.0]


def test_only_the_newest_are_kept() -> None:
    bars = RepairBars(bars=3)
    bars.add(0, [bar(minute) for minute in range(10)])
    assert [made.time_us // MINUTE_US for made in bars.of(0)] == [7, 8, 9]


def test_the_version_grows_with_changes_only_and_the_bars_stay_the_same_object() -> None:
    bars = RepairBars()
    bars.add(0, [bar(1)])
    version, made = bars.version, bars.of(0)
    bars.add(0, [bar(1)])
    bars.add(0, [])
    assert bars.version == version
    assert bars.of(0) is made
    bars.add(0, [bar(2)])
    assert bars.version > version


@pytest.mark.parametrize("bad", [bar(1, math.nan), bar(1, low=-math.inf), bar(1, width_us=0)])
def test_a_bar_that_cannot_be_drawn_is_left_out_and_counted(bad: Bar) -> None:
    bars = RepairBars()
    bars.add(0, [bad, bar(2)])
    assert [made.time_us // MINUTE_US for made in bars.of(0)] == [2]
    assert bars.rejected == 1

"""The little chart of an entry goes on for some minutes, and stays as it was on another day."""

from __future__ import annotations

import pytest

from fakes.unusual_market import MORNING_US, Market
from tickdeck.analytics.unusual import Unusual, UnusualKind
from tickdeck.app.hours import hours_of
from tickdeck.gui.panels.unusual.basis_words import CLOSED, DEAF, WAITING, empty_text
from tickdeck.gui.panels.unusual.feed_minutes import BEHIND, minutes_around

DAY_S = 86_400
LUNCH_US = MORNING_US + 90 * 60_000_000
"""12:00 in Hong Kong."""


def said_of(market: Market) -> str:
    return empty_text(market.watch, market.table, is_filtered=False)


def alarmed(market: Market) -> Unusual:
    market.learn()
    market.run(270)
    market.second((1, 101.0, 90_000.0))
    (entry,) = market.log
    return entry


def test_minutes_behind_an_entry_are_shown_as_they_pass() -> None:
    market = Market()
    entry = alarmed(market)
    before = minutes_around(entry, market.minutes, market.watch)
    assert len(before.volumes) == len(entry.volumes)
    assert list(before.marked) == [len(entry.volumes) - 1]
    market.run(100)
    after = minutes_around(entry, market.minutes, market.watch)
    assert len(after.volumes) == len(after.usuals) == len(entry.volumes) + 2
    # The minute that was under way is whole now.
    assert after.volumes[after.marked[0]] == pytest.approx(60_000 + 90_000)
    assert after.volumes[after.marked[0] + 1] == pytest.approx(60_000)
    assert after.usuals[-1] == pytest.approx(60_000, rel=0.1)
    market.run(60 * BEHIND)
    assert len(minutes_around(entry, market.minutes, market.watch).volumes) == len(entry.volumes) + BEHIND


def test_an_entry_of_yesterday_keeps_its_minutes() -> None:
    market = Market()
    entry = alarmed(market)
    market.now_us += DAY_S * 1_000_000
    market.run(2)
    shown = minutes_around(entry, market.minutes, market.watch)
    assert shown.volumes == entry.volumes
    assert shown.usuals == entry.usuals


def test_what_is_shown_twice_is_equal() -> None:
    """Else each look would paint the chart anew."""
    market = Market()
    market.run(1801)
    market.second((1, 101.0, 90_000.0))
    (entry,) = market.log
    assert entry.kind is UnusualKind.BLOCK
    first, again = (minutes_around(entry, market.minutes, market.watch) for _ in range(2))
    assert first == again


def test_an_empty_feed_says_why() -> None:
    market = Market()
    assert said_of(market) == WAITING
    market.run(3)
    assert said_of(market).startswith("Learning")
    assert "in about 11 minutes" in said_of(market)
    market.run(700)
    assert "today alone" in said_of(market)
    market.learn(days=1)
    assert "up to 1 recorded day of each" in said_of(market)


def test_who_hears_nothing_does_not_call_the_market_closed() -> None:
    market = Market(hours=hours_of, now_us=LUNCH_US - 5_000_000)
    market.stale[:] = True
    market.pass_second()
    assert said_of(market) == DEAF
    market.stale[:] = False
    market.run(2)
    assert said_of(market).startswith("Learning")
    market.pass_second(4)
    assert said_of(market) == CLOSED
    market.stale[:] = True
    market.pass_second()
    assert said_of(market) == CLOSED


def test_before_anything_is_connected_no_calendar_is_believed() -> None:
    market = Market(hours=hours_of, now_us=LUNCH_US + 60_000_000)
    market.stale[:] = True
    market.pass_second(2)
    assert said_of(market) == WAITING
    market.stale[0] = False
    market.pass_second()
    assert said_of(market) == CLOSED


def test_an_empty_feed_says_since_when_it_learns_again() -> None:
    market = Market()
    market.run(60)
    market.stale[:] = True
    market.pass_second(120)
    market.stale[:] = False
    market.run(70)
    assert said_of(market).startswith("Started again at 10:33. Learning")
    market.pass_second(3600)
    market.run(2)
    assert said_of(market).startswith("Started again at 11:34. Learning")

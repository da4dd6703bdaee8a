"""The watch: what it tells, with which numbers, and above all when it keeps quiet."""

from __future__ import annotations

import numpy as np
import pytest

from fakes.unusual_market import MORNING_US, Market
from tickdeck.analytics.unusual import UnusualKind
from tickdeck.app.hours import hours_of
from tickdeck.domain.instrument import Instrument
from tickdeck.domain.sessions import AlwaysOpen
from tickdeck.domain.tick import TickFlag, block_of
from tickdeck.domain.venue import Venue
from tickdeck.settings.unusual import Thresholds

LUNCH_US = MORNING_US + 90 * 60_000_000
"""12:00 in Hong Kong."""


def kinds(market: Market) -> list[UnusualKind]:
    return [entry.kind for entry in market.log]


def test_a_steady_market_is_told_nothing_of() -> None:
    market = Market()
    market.learn()
    market.run(700)
    assert kinds(market) == []


def test_a_steady_market_is_not_unusual_against_itself() -> None:
    market = Market()
    market.run(1500)
    assert kinds(market) == []


def test_a_window_of_which_recorded_days_know_a_part_is_not_compared_with_that_part() -> None:
    """Recorded days may begin and end at other times than the running one."""
    market = Market()
    market.learn(known=slice(640, 652))
    market.run(600)
    assert np.isnan(market.watch.now.z[:, 0]).all()
    market.run(330)
    assert np.isfinite(market.watch.now.z[:, 0]).all()
    market.run(600)
    assert np.isnan(market.watch.now.z[:, 0]).all()
    assert kinds(market) == []


def test_volume_above_usual_is_told_with_its_numbers() -> None:
    market = Market()
    market.learn(days=4)
    market.run(300)
    market.run(60, times=6.0, only=1)
    (entry,) = [entry for entry in market.log if entry.kind is UnusualKind.VOLUME]
    assert entry.symbol == 1
    assert entry.days == 4
    assert entry.span_s == 60
    assert entry.ratio == pytest.approx(4.0, rel=0.1)
    assert entry.usual == pytest.approx(60_000, rel=0.1)
    assert entry.z >= 3
    assert entry.largest == 6000.0
    assert MORNING_US < entry.largest_us < entry.at_us
    assert market.minutes.volume[1, entry.minute] >= entry.volumes[-1] > 0


def test_the_running_day_alone_is_enough_and_says_so() -> None:
    market = Market()
    rng = np.random.default_rng(3)
    for _ in range(1500):
        market.second(times=float(rng.uniform(0.5, 1.5)))
    assert kinds(market) == []
    market.run(60, times=8.0, only=2)
    entry = market.log[0]
    assert (entry.kind, entry.symbol, entry.days) == (UnusualKind.VOLUME, 2, 0)


def test_without_days_nothing_is_compared_before_ten_minutes() -> None:
    market = Market()
    market.run(400)
    market.run(60, times=20.0, only=0)
    assert UnusualKind.VOLUME not in kinds(market)


def test_cool_down_keeps_a_detector_quiet() -> None:
    market = Market(thresholds=Thresholds(cool_down_s=120, jump_on=False, accelerating_on=False))
    market.learn()
    market.run(300)
    market.run(300, times=8.0, only=0)
    told = [entry.at_us for entry in market.log if entry.kind is UnusualKind.VOLUME]
    assert len(told) in (2, 3)
    assert min(np.diff(told)) >= 120_000_000


def test_too_little_money_is_not_told() -> None:
    market = Market(thresholds=Thresholds(least_turnover=1e12))
    market.learn()
    market.run(300)
    market.run(60, times=8.0, only=0)
    assert kinds(market) == []


def test_a_burst_of_prints_is_compared_with_the_last_minutes() -> None:
    market = Market()
    market.learn()
    market.run(200)
    for _ in range(8):
        market.second(*[(0, 100.0, 1.0)] * 15)
    (entry,) = market.log
    assert entry.kind is UnusualKind.BURST
    assert entry.usual_prints == pytest.approx(10.0)
    assert entry.prints >= 50


def test_a_block_is_told_with_its_share_of_the_day() -> None:
    market = Market()
    market.learn()
    market.run(100)
    market.second((1, 101.0, 60_000.0))
    (entry,) = market.log
    assert entry.kind is UnusualKind.BLOCK
    assert entry.volume == 60_000.0
    assert entry.turnover == pytest.approx(60_000 * 101.0)
    assert entry.share == pytest.approx(60_000 / (101 * 1000 + 60_000))


def test_a_jump_needs_volume_behind_it() -> None:
    for times, told in ((1.0, []), (3.0, [UnusualKind.JUMP])):
        market = Market(thresholds=Thresholds(volume_on=False, accelerating_on=False))
        market.learn()
        rng = np.random.default_rng(2)
        for _ in range(400):
            market.price[0] *= float(np.exp(rng.normal(0, 1e-4)))
            market.second()
        for _ in range(60):
            market.price[0] *= 1.0005
            market.second(times=times, only=0)
        assert kinds(market)[:1] == told


def test_accelerating_volume_is_told_when_its_third_minute_is_over() -> None:
    market = Market(thresholds=Thresholds(volume_on=False, jump_on=False))
    market.learn()
    market.run(300)
    for times in (2.5, 3.5, 4.5):
        market.run(60, times=times, only=1)
    (entry,) = market.log
    assert (entry.kind, entry.symbol) == (UnusualKind.ACCELERATING, 1)
    assert entry.volume == pytest.approx((2.5 + 3.5 + 4.5) * 60_000)
    assert entry.volumes[-4:-1] == pytest.approx((150_000, 210_000, 270_000))


def test_volume_that_grows_is_told_only_with_how_many_times_as_much_as_usual_it_is() -> None:
    """Without recorded days, what is usual for a minute is known before it is for three."""
    market = Market(thresholds=Thresholds(volume_on=False, burst_on=False, block_on=False, jump_on=False))
    market.run(480)
    for times in (2.5, 6.0, 14.0, 30.0, 60.0, 120.0):
        market.run(60, times=times, only=1)
    assert kinds(market) == [UnusualKind.ACCELERATING]
    assert market.log[0].ratio > 0


def test_what_is_back_after_a_gap_is_not_unusual() -> None:
    """What was heard before the gap is not added to what comes behind it."""
    market = Market()
    market.learn()
    market.run(400)
    market.stale[:] = True
    for _ in range(120):
        market.pass_second()
    market.stale[:] = False
    # All that gathered comes at once.
    market.prints([(symbol, 103.0, 120_000.0) for symbol in range(3)], late_us=60_000_000)
    market.run(59)
    assert kinds(market) == []


def test_what_was_heard_before_a_gap_is_not_part_of_what_is_usual_behind_it() -> None:
    market = Market()
    market.learn()
    market.run(400)
    market.stale[:] = True
    market.pass_second()
    market.stale[:] = False
    market.run(125)
    for _ in range(10):
        market.second(*[(0, 100.0, 1.0)] * 15)
    (entry,) = market.log
    assert entry.usual_prints == pytest.approx(10.0)


def test_late_and_auction_prints_count_nowhere() -> None:
    market = Market()
    market.learn()
    market.run(400)
    for flag in (TickFlag.BACKFILLED, TickFlag.OUT_OF_ORDER, TickFlag.AUCTION, TickFlag.SNAPSHOT):
        market.prints([(0, 100.0, 1e7)], flags=int(flag))
        market.second()
    assert kinds(market) == []


def test_it_is_deaf_only_while_an_open_market_is_not_heard() -> None:
    market = Market(hours=hours_of, now_us=LUNCH_US - 10_000_000)
    assert not market.watch.is_deaf
    market.stale[:] = True
    market.pass_second()
    assert market.watch.is_deaf
    assert market.watch.started_us == -1
    market.stale[1] = False
    market.pass_second()
    assert not market.watch.is_deaf
    assert (market.watch.started_us, market.watch.has_paused) == (market.now_us, False)
    market.stale[:] = True
    market.pass_second(2)
    assert market.watch.is_deaf
    market.stale[:] = False
    market.pass_second()
    assert (market.watch.started_us, market.watch.has_paused) == (market.now_us, True)
    market.stale[:] = True
    market.pass_second(10)
    assert not market.watch.is_deaf


def test_the_lunch_break_neither_alarms_nor_dilutes() -> None:
    market = Market(hours=hours_of, now_us=LUNCH_US - 600_000_000)
    market.learn()
    market.run(600)
    # Prints of a break are odd, but nothing to compare with.
    market.run(60, times=30.0)
    for _ in range(56):
        market.pass_second(60)
    for _ in range(200):
        market.second()
    assert kinds(market) == []
    assert market.watch.rvol.tolist() == pytest.approx([1.0] * 3, rel=0.05)


def test_a_market_that_turns_out_to_be_simulated_is_listened_to_at_night() -> None:
    night_us = MORNING_US + 12 * 3_600_000_000
    calendars = [hours_of(Venue.HK)]
    market = Market(hours=lambda _venue: calendars[-1], now_us=night_us)
    market.run(5)
    assert not market.watch.heard_s.any()
    calendars.append(AlwaysOpen())
    market.run(5)
    assert market.watch.heard_s.tolist() == [5, 5, 5]


def test_rvol_counts_only_what_was_listened_to() -> None:
    market = Market()
    market.learn()
    market.run(300)
    market.stale[0] = True
    for _ in range(300):
        market.second()
    assert market.watch.rvol.tolist() == pytest.approx([1.0] * 3, rel=0.05)
    assert np.isnan(Market().watch.rvol).all()


def test_a_muted_instrument_is_not_told_of_today() -> None:
    market = Market()
    market.learn()
    market.run(300)
    market.watch.muted.add(1)
    market.run(60, times=8.0, only=1)
    assert kinds(market) == []
    assert 1 in market.watch.muted
    market.pass_second(86_400)
    assert 1 not in market.watch.muted


def test_instruments_that_come_later_are_watched_too() -> None:
    market = Market(count=2)
    market.learn()
    market.run(30)
    market.table.add(Instrument("00005.HK", "HSBC"))
    market.price.append(60.0)
    market.run(200)
    assert market.watch.rvol.size == 3
    assert market.watch.heard_s[2] > 0
    assert market.watch.usual.days.tolist() == [4, 4, 0]


def test_rates_are_unknown_until_they_are_measured() -> None:
    market = Market()
    market.learn()
    assert np.isnan(market.watch.seen_rate(UnusualKind.BLOCK))
    # Three instruments that are always open make a day of one within eight hours.
    market.watch.watched_days = 2.0
    market.run(110)
    market.second((1, 101.0, 90_000.0))
    assert market.watch.seen_rate(UnusualKind.BLOCK) == pytest.approx(0.5, rel=0.01)
    market.watch.set_thresholds(Thresholds(block_ratio=100.0))
    assert np.isnan(market.watch.seen_rate(UnusualKind.BLOCK))


def test_rates_of_other_thresholds_are_not_taken() -> None:
    market = Market()
    market.watch.take_rates(Thresholds(cool_down_s=60), {UnusualKind.VOLUME: 3.0})
    assert market.watch.measured == {}
    market.watch.take_rates(market.watch.thresholds, {UnusualKind.VOLUME: 3.0})
    assert market.watch.measured == {UnusualKind.VOLUME: 3.0}


def test_wrong_numbers_of_a_feed_are_no_alarm() -> None:
    market = Market()
    market.learn()
    market.run(100)
    nan, infinite = float("nan"), float("inf")
    rows = ((0, nan, 1e9), (0, 0.0, 1e9), (0, infinite, 1e9), (1, 100.0, infinite), (2, 100.0, nan))
    at_us = market.now_us
    market.watch.append(block_of([(at_us, at_us, *row, nan, 1, -1, 0, 0) for row in rows]))
    market.run(5)
    assert kinds(market) == []


def test_a_sleeping_computer_is_not_listened_to() -> None:
    market = Market()
    market.learn()
    market.run(400)
    market.pass_second(3600)
    assert market.watch.heard_s.max() <= 1
    market.run(59, times=1.0)
    assert kinds(market) == []

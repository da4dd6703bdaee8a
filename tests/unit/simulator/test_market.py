from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from tickdeck.settings.universe import Listing
from tickdeck.simulator.market import PRINT, STEP_MS, Market, Prints
from tickdeck.simulator.spread_table import round_to_spread

START_US = 1_790_000_000_000_000  # 21 September 2026
TRADING_DAY = date(2026, 9, 21)
STEPS_A_MINUTE = 60_000 // STEP_MS


def trade(market: Market, steps: int) -> Prints:
    return np.concatenate([market.step() for _ in range(steps)])


def market_of(listings: list[Listing], *, seed: int = 1, rate: float = 1500.0) -> Market:
    return Market(listings, seed=seed, rate=rate, start_us=START_US)


@pytest.fixture(scope="module")
def minutes(listings: list[Listing]) -> list[Prints]:
    """Five minutes of one market."""
    market = market_of(listings)
    return [trade(market, STEPS_A_MINUTE) for _ in range(5)]


@pytest.fixture(scope="module")
def two_minutes(minutes: list[Prints]) -> Prints:
    return np.concatenate(minutes[:2])


def test_same_seed_gives_the_same_prints(listings: list[Listing]):
    first, second = trade(market_of(listings), 500), trade(market_of(listings), 500)
    assert first.tobytes() == second.tobytes()
    assert trade(market_of(listings, seed=2), 500).tobytes() != first.tobytes()


@pytest.mark.parametrize("rate", [100.0, 20_000.0])
def test_mean_rate_over_a_minute_is_as_asked(listings: list[Listing], rate: float):
    prints = trade(market_of(listings, rate=rate), STEPS_A_MINUTE)
    assert len(prints) / 60 == pytest.approx(rate, rel=0.1)


def test_mean_rate_over_a_minute_is_the_usual_one(minutes: list[Prints]):
    assert len(minutes[0]) / 60 == pytest.approx(1500.0, rel=0.1)


def test_prints_are_what_they_should_be(two_minutes: Prints, listings: list[Listing]):
    assert two_minutes.dtype == PRINT
    assert np.array_equal(two_minutes["price"], round_to_spread(two_minutes["price"], TRADING_DAY))
    assert (two_minutes["volume"] > 0).all()
    lots = np.array([listing.lot or 1 for listing in listings])
    assert not (two_minutes["volume"] % lots[two_minutes["instrument"]]).any()
    value = two_minutes["price"] * two_minutes["volume"]
    assert np.allclose(two_minutes["turnover"], value, rtol=0, atol=0.001)
    assert set(np.unique(two_minutes["direction"]).tolist()) == {0, 1, 2}


def test_prints_come_in_order_of_time_within_their_step(listings: list[Listing]):
    market = market_of(listings)
    for _ in range(300):
        begin_ms = market.time_ms
        prints = market.step()
        assert (np.diff(prints["time_ms"]) >= 0).all()
        assert ((prints["time_ms"] >= begin_ms) & (prints["time_ms"] < begin_ms + STEP_MS)).all()
    assert market.time_ms == START_US // 1000 + 300 * STEP_MS


def test_ids_rise_with_gaps(two_minutes: Prints):
    steps = np.diff(two_minutes["seq"])
    assert steps.min() >= 1
    assert steps.max() > 1


def test_a_restarted_market_uses_no_id_again(listings: list[Listing]):
    market = market_of(listings, rate=100_000.0)
    before = trade(market, 100)
    later = Market(listings, seed=1, rate=1500.0, start_us=market.time_ms * 1000)
    assert trade(later, 100)["seq"][0] > before["seq"][-1]
    assert before["seq"][-1] < 2**53


def test_a_few_names_trade_all_the_time_and_most_seldom(two_minutes: Prints, listings: list[Listing]):
    prints = np.bincount(two_minutes["instrument"], minlength=len(listings))
    ranked = np.sort(prints)[::-1]
    assert ranked[:10].sum() > 0.4 * len(two_minutes)
    assert ranked[len(ranked) // 2 :].sum() < 0.1 * len(two_minutes)
    assert prints[:20].sum() > 0.4 * len(two_minutes)  # The universe names the most traded first.
    assert (prints > 0).mean() > 0.9


def test_orders_sweep_several_prints_with_one_time(two_minutes: Prints):
    _, shared = np.unique(two_minutes[["instrument", "time_ms"]], return_counts=True)
    assert shared.max() >= 20
    assert (shared > 1).mean() > 0.2


def test_most_prints_are_one_lot_and_few_are_enormous(two_minutes: Prints):
    top = two_minutes[two_minutes["instrument"] == 0]["volume"]
    lots = top // top.min()
    assert 0.4 < (lots == 1).mean() < 0.7
    assert lots.max() > 200


def test_prices_of_many_names_move_visibly_within_two_minutes(two_minutes: Prints, listings: list[Listing]):
    changes = []
    for number in range(len(listings)):
        prices = two_minutes["price"][two_minutes["instrument"] == number]
        if len(prices) > 1:
            changes.append(abs(prices[-1] / prices[0] - 1))
    visible = [0.003 < change < 0.03 for change in changes]
    assert np.mean(visible) > 0.5
    assert max(changes) < 0.25


def test_a_name_runs_hot_now_and_then(minutes: list[Prints], listings: list[Listing]):
    prints = np.concatenate(minutes)
    minute = (prints["time_ms"] - prints["time_ms"][0]) // 60_000
    counts = np.zeros((5, len(listings)), dtype=int)
    np.add.at(counts, (minute, prints["instrument"]), 1)
    usual = np.median(counts, axis=0)
    assert (counts.max(axis=0) > 4 * np.maximum(usual, 20)).any()


def test_skipped_time_has_no_prints_and_never_runs_back(listings: list[Listing]):
    market = market_of(listings)
    before = trade(market, 10)
    market.skip_to(market.time_ms + 60_000)
    market.skip_to(0)
    after = trade(market, 10)
    assert after["time_ms"][0] >= START_US // 1000 + 60_000
    assert after["seq"][0] > before["seq"][-1]


def test_gaps_in_the_universe_are_filled_alike_in_every_run():
    unknown = [Listing("00001.HK"), Listing("09999.HK")]
    prints = [trade(market_of(unknown, seed=seed), 100) for seed in (1, 2)]
    for number in (0, 1):
        first, second = (p["price"][p["instrument"] == number][0] for p in prints)
        assert first == pytest.approx(second, rel=0.02)

"""The step in which an instrument trades is learnt from its prints, and prices are put on it."""

from __future__ import annotations

import numpy as np
import pytest

from tickdeck.gui.panels.chart.price_step import LATEST, on_step, price_step


def walk(step: float, start: float, count: int = 500) -> np.ndarray:
    moves = np.random.default_rng(2).integers(-1, 2, count)
    return np.round(start + np.cumsum(moves) * step, 6)


@pytest.mark.parametrize(
    ("step", "start", "decimals"),
    [(0.5, 580.0, 1), (0.2, 211.2, 1), (0.05, 61.35, 2), (0.01, 231.45, 2), (0.001, 0.115, 3), (1.0, 5e4, 0)],
)
def test_the_step_of_the_prints_is_found(step: float, start: float, decimals: int) -> None:
    assert price_step(walk(step, start), decimals) == pytest.approx(step)


def test_some_mean_prices_between_the_steps_make_it_no_finer() -> None:
    prices = walk(0.01, 231.45, 1000)
    prices[::100] += 0.0037
    assert price_step(prices, 4) == pytest.approx(0.01)


def test_few_prices_tell_only_their_decimals() -> None:
    assert price_step(np.array([580.0, 580.5, 581.0] * 50), 1) == pytest.approx(0.1)
    assert price_step(np.zeros(0), 2) == pytest.approx(0.01)
    assert price_step(np.full(100, np.nan), 3) == pytest.approx(0.001)


def test_a_step_of_long_ago_counts_no_more() -> None:
    prices = np.concatenate((walk(0.01, 9.5, 3 * LATEST), walk(0.05, 21.0, LATEST)))
    assert price_step(prices, 2) == pytest.approx(0.05)


def test_a_price_is_put_on_the_nearest_step_and_never_on_none() -> None:
    assert on_step(580.34, 0.5, 1) == 580.5
    assert on_step(0.29999, 0.1, 1) == 0.3
    assert on_step(0.001, 0.5, 1) == 0.5
    assert np.isnan(on_step(float("nan"), 0.5, 1))


@pytest.mark.parametrize("price", [-3.2, -1e-9, 1e308, 1.7e308, -1e308, float("inf"), -float("inf")])
def test_a_price_that_no_step_is_near_stays_as_it_is(price: float) -> None:
    assert on_step(price, 0.01, 2) == price
    assert on_step(price, 0.3, 12) == price


def test_a_price_of_nothing_is_put_on_the_first_step() -> None:
    assert on_step(0.0, 0.01, 2) == 0.01

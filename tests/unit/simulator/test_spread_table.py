from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from tickdeck.simulator.spread_table import PHASE_1, PHASE_2, round_to_spread, spread

BEFORE = PHASE_1 - timedelta(days=1)
BETWEEN = PHASE_2 - timedelta(days=1)


@pytest.mark.parametrize(
    ("price", "before", "phase_1", "phase_2"),
    [
        (0.1, 0.001, 0.001, 0.001),
        (0.3, 0.005, 0.005, 0.005),
        (5.0, 0.01, 0.01, 0.005),
        (15.0, 0.02, 0.01, 0.01),
        (30.0, 0.05, 0.02, 0.02),
        (70.0, 0.05, 0.05, 0.05),
        (150.0, 0.1, 0.1, 0.1),
        (300.0, 0.2, 0.2, 0.2),
        (600.0, 0.5, 0.5, 0.5),
        (1500.0, 1.0, 1.0, 1.0),
        (3000.0, 2.0, 2.0, 2.0),
        (7000.0, 5.0, 5.0, 5.0),
    ],
)
def test_spread_depends_on_price_and_date(price: float, before: float, phase_1: float, phase_2: float):
    assert spread(price, BEFORE) == before
    assert spread(price, PHASE_1) == phase_1
    assert spread(price, BETWEEN) == phase_1
    assert spread(price, PHASE_2) == phase_2


def test_phases_begin_on_their_days():
    assert date(2025, 8, 4) == PHASE_1
    assert date(2026, 8, 3) == PHASE_2


@pytest.mark.parametrize("on_date", [BEFORE, PHASE_1, PHASE_2])
def test_rounding_gives_prices_on_the_table(on_date: date):
    anything = np.exp(np.linspace(np.log(0.011), np.log(9000), 20_001))
    rounded = round_to_spread(anything, on_date)
    thousandths = np.rint(rounded * 1000).astype(int)
    assert np.array_equal(rounded, thousandths / 1000)
    assert not (thousandths % np.rint(spread(rounded, on_date) * 1000).astype(int)).any()
    assert (np.abs(rounded - anything) <= spread(anything, on_date) / 2 + 1e-9).all()
    assert np.array_equal(round_to_spread(rounded, on_date), rounded)


def test_rounding_stays_within_the_table():
    assert round_to_spread([0.0, 1e9], PHASE_2).tolist() == [0.01, 9995.0]

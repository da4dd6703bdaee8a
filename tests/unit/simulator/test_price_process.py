from __future__ import annotations

import numpy as np
import pytest

from tickdeck.simulator.price_process import STEP_S, PriceProcess

NAMES, SECTORS = 120, 6
SECTOR = np.arange(NAMES) % SECTORS
TEN_MINUTES = round(600 / STEP_S)


@pytest.fixture(scope="module")
def log_returns() -> np.ndarray:
    process = PriceProcess(
        prices=np.full(NAMES, 20.0), sector=SECTOR, sectors=SECTORS, rng=np.random.default_rng(1)
    )
    path = []
    for _ in range(TEN_MINUTES):
        process.advance(np.ones(NAMES))
        path.append(process.log_price.copy())
    return np.diff(np.array(path), axis=0)


def test_names_of_a_sector_move_together(log_returns: np.ndarray):
    correlation = np.corrcoef(log_returns.T)
    same = SECTOR[:, None] == SECTOR[None, :]
    others = ~np.eye(NAMES, dtype=bool)
    assert correlation[same & others].mean() > correlation[~same].mean() + 0.1
    assert correlation[~same].mean() > 0.1


def test_large_moves_follow_large_moves(log_returns: np.ndarray):
    size = np.abs(log_returns)
    later = [np.corrcoef(size[:-20, name], size[20:, name])[0, 1] for name in range(NAMES)]
    assert np.mean(later) > 0.03


def test_a_push_adds_up_and_moves_only_what_was_traded():
    process = PriceProcess(
        prices=np.full(3, 20.0), sector=np.zeros(3, dtype=int), sectors=1, rng=np.random.default_rng(1)
    )
    before = process.log_price.copy()
    process.push(np.array([1, 1, 2]), np.array([0.1, 0.2, -0.1]))
    assert process.log_price - before == pytest.approx([0.0, 0.3, -0.1])

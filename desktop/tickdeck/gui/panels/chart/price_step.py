"""The steps in which an instrument trades, as its own prints show them: no provider tells tick sizes."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

LATEST = 2_000
"""So many of the newest prints are looked at; older ones may be of another step, as it goes by the price."""
_LEAST_PRICES = 8
"""Fewer different prices may lie on a coarser grid by chance."""
_ON_GRID = 0.98
"""Such a part of the prints: some are mean prices, which lie anywhere."""
_NEAR = 1e-6
_MOST_OF_PRICE = 0.01


def price_step(prices: npt.NDArray[np.float64], decimals: int) -> float:
    """The coarsest step, 1, 2 or 5 of a decimal place, on which nearly all prices lie.

    Args:
        prices: Of the newest prints.
        decimals: Decimal places of the instrument's prices, which tell the step where prices do not.
    """
    finest = 10.0**-decimals
    latest = np.unique(prices[-LATEST:][np.isfinite(prices[-LATEST:])], return_counts=True)
    values, counts = latest
    if values.size < _LEAST_PRICES:
        return finest
    most = _MOST_OF_PRICE * float(values[-1])
    for place in range(math.ceil(math.log10(max(most, finest))), -decimals - 1, -1):
        for step in (5 * 10.0**place, 2 * 10.0**place, 10.0**place):
            steps = values / step
            on = np.abs(steps - np.rint(steps)) < _NEAR * np.maximum(1.0, steps)
            is_fine_enough = step <= most and int(on.sum()) >= _LEAST_PRICES
            if is_fine_enough and counts[on].sum() >= _ON_GRID * counts.sum():
                return step
    return finest


def on_step(price: float, step: float, decimals: int) -> float:
    """The price on the grid of a step that is nearest, and never none at all.

    One that no step is near stays as it is: none is below zero, nor beyond what can be counted in steps.
    """
    with np.errstate(over="ignore"):
        steps = np.float64(price) / step
    if not math.isfinite(steps) or price < 0:
        return price
    nearest = round(float(max(1.0, np.rint(steps)) * step), decimals)
    return nearest if math.isfinite(nearest) else price

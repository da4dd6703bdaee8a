"""The Hong Kong spread table: the smallest price step, by price and by date.

For equities and REITs. The exchange narrowed it in two phases; other products keep tables of their own.
"""

from __future__ import annotations

from datetime import date

import numpy as np
import numpy.typing as npt

PHASE_1 = date(2025, 8, 4)
"""First trading day with narrower spreads from HK$10 to HK$50."""
PHASE_2 = date(2026, 8, 3)
"""First trading day with narrower spreads from HK$0.50 to HK$10."""

LOWEST_PRICE = 0.01
HIGHEST_PRICE = 9995.0

_Floats = npt.NDArray[np.float64]

# Lower ends of the price bands in HK$; a price on the edge belongs to the band above it.
_BAND_FROM = np.array([0.0, 0.25, 0.5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000])
_BEFORE = np.array([0.001, 0.005, 0.01, 0.02, 0.05, 0.05, 0.1, 0.2, 0.5, 1, 2, 5])
_FROM_PHASE_1 = np.array([0.001, 0.005, 0.01, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5])
_FROM_PHASE_2 = np.array([0.001, 0.005, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5])

# Thousandths of a dollar hold every spread exactly; prices are compared with half of that to spare.
_DECIMALS = 3
_SLACK = 1e-6


def spread(price: npt.ArrayLike, on_date: date) -> _Floats:
    """The price step in HK$ that applies at a price.

    Args:
        price: Prices in HK$.
        on_date: The trading day in Hong Kong.
    """
    if on_date >= PHASE_2:
        steps = _FROM_PHASE_2
    elif on_date >= PHASE_1:
        steps = _FROM_PHASE_1
    else:
        steps = _BEFORE
    band = np.searchsorted(_BAND_FROM, np.asarray(price, dtype=np.float64) + _SLACK, side="right") - 1
    return steps[np.maximum(band, 0)]


def round_to_spread(price: npt.ArrayLike, on_date: date) -> _Floats:
    """The nearest price in HK$ at which an order may stand.

    The result is rounded to thousandths, so that equal prices are equal numbers. Every edge of a band is
    a multiple of the step below it, therefore rounding up into the next band stays on the table.
    """
    clipped = np.clip(np.asarray(price, dtype=np.float64), LOWEST_PRICE, HIGHEST_PRICE)
    step = spread(clipped, on_date)
    return np.round(np.rint(clipped / step) * step, _DECIMALS)

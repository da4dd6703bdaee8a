"""How many decimals the prices of prints need, of which one instrument may have several at once."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tickdeck.gui.number_text import MAX_DECIMALS, PriceDecimals

_ROUNDED = 1e-4
"""Of the last digit: so far the noise of binary fractions never gets."""


def observe_prints(
    decimals: PriceDecimals, symbols: npt.NDArray[np.intp], prices: npt.NDArray[np.float64]
) -> None:
    """Let be learnt how many each instrument needs.

    Args:
        decimals: Learns it.
        symbols: The instrument of each print.
        prices: Its price.
    """
    decimals.observe(symbols, prices)
    known = np.array(decimals.of_rows(symbols))
    scaled = prices * 10.0**known
    short = np.flatnonzero((np.abs(scaled - np.rint(scaled)) > _ROUNDED) & (known < MAX_DECIMALS))
    for place in short.tolist():
        decimals.observe(symbols[place : place + 1], prices[place : place + 1])

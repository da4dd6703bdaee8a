"""The price axis of a chart."""

from __future__ import annotations

import math

from tickdeck.gui.charts.label_axis import LabelAxis
from tickdeck.gui.charts.view_range import decimals_of, levels
from tickdeck.gui.number_text import price_text, signed_percent
from tickdeck.gui.theme import Theme


class PriceAxis(LabelAxis):
    """Round prices at the right, as many as fit above the volume bars.

    Attributes:
        prices: The prices that are labelled.
        decimals: Decimal places of the instrument's prices.
        base: The price from which per cent are counted; NaN for plain prices.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__("right", theme)
        self.prices: list[float] = []
        self.decimals = 2
        self.base = math.nan

    def choose(self, low: float, high: float, most: int) -> None:
        """Label round prices, or round per cent, between two edges, at most so many of them."""
        if math.isnan(self.base):
            self.prices = levels(low, high, most)
            return
        shares = levels((low / self.base - 1) * 100, (high / self.base - 1) * 100, most)
        self.prices = [self.base * (1 + share / 100) for share in shares]

    def labels(self) -> list[tuple[float, str]]:
        """The prices, with more decimals where their distance needs them."""
        if not math.isnan(self.base):
            return [(price, signed_percent(price / self.base - 1)) for price in self.prices]
        decimals = self.decimals
        if len(self.prices) > 1:
            decimals = max(decimals, decimals_of(self.prices[1] - self.prices[0]))
        return [(price, price_text(price, decimals)) for price in self.prices]

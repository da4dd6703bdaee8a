"""The price axis of a chart."""

from __future__ import annotations

from tickdeck.gui.charts.label_axis import LabelAxis
from tickdeck.gui.charts.view_range import decimals_of
from tickdeck.gui.number_text import price_text
from tickdeck.gui.theme import Theme


class PriceAxis(LabelAxis):
    """Round prices at the right, as many as fit above the volume bars.

    Attributes:
        prices: The prices that are labelled.
        decimals: Decimal places of the instrument's prices.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__("right", theme)
        self.prices: list[float] = []
        self.decimals = 2

    def labels(self) -> list[tuple[float, str]]:
        """The prices, with more decimals where their distance needs them."""
        decimals = self.decimals
        if len(self.prices) > 1:
            decimals = max(decimals, decimals_of(self.prices[1] - self.prices[0]))
        return [(price, price_text(price, decimals)) for price in self.prices]

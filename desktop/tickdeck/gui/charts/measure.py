"""A measure on a chart, ready to be painted."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """What was measured between two points.

    Attributes:
        from_x, to_x: Places along the chart.
        from_price, to_price: Prices.
        text: What it comes to.
    """

    from_x: float
    to_x: float
    from_price: float
    to_price: float
    text: str

"""A line at a price: drawn by the person, or that of an alert."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PriceLine:
    """A line across the chart.

    Attributes:
        price: Where it lies.
        is_alert: Whether an alert waits there, or has waited.
        is_armed: Whether that alert can fire; a line without an alert has nothing to fire.
        label: Its price, where the axis does not say it; empty where it does.
    """

    price: float
    is_alert: bool = False
    is_armed: bool = True
    label: str = ""

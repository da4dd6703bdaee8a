"""What the tick chart shows in a frame, beside the series of prints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tickdeck.gui.charts.gap_band import PlacedBand
from tickdeck.gui.charts.repair_bar import PlacedBar


@dataclass(frozen=True, slots=True)
class PlotState:
    """What a frame shows, beside the series itself.

    Attributes:
        now_x: The present, in the series' seconds.
        bands: Gaps, by time.
        repair_bars: The bars of the provider's history that stand in each of them.
        last: Last price.
        reference: The price that the day's change is measured against, NaN if none.
        direction: Of the last change of price, +1, -1 or 0.
        is_stale: Whether the feed is not live now, so that the last price is grey.
        decimals: Decimal places of prices.
        origin_us: Local time of x = 0, microseconds since the epoch.
    """

    now_x: float = 0.0
    bands: Sequence[PlacedBand] = field(default_factory=tuple)
    repair_bars: Sequence[Sequence[PlacedBar]] = field(default_factory=tuple)
    last: float = float("nan")
    reference: float = float("nan")
    direction: int = 0
    is_stale: bool = False
    decimals: int = 2
    origin_us: int = 0

"""Bars of the provider's history inside the gaps of a chart: they stand where ticks are missing."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from tickdeck.domain.bar import Bar
from tickdeck.gui.charts.crosshair_text import prices_text
from tickdeck.gui.charts.gap_band import BandStyle, PlacedBand
from tickdeck.words import tr

_MINUTE_US = 60_000_000


@dataclass(frozen=True, slots=True)
class PlacedBar:
    """A bar in the plot's own time, cut to the gap that it stands in.

    Attributes:
        from_x, to_x: Its edges in seconds.
        bar: What it says, of its whole interval.
    """

    from_x: float
    to_x: float
    bar: Bar

    def is_within(self, low_x: float, high_x: float) -> bool:
        """Whether any of it lies between two edges."""
        return self.to_x >= low_x and self.from_x <= high_x


def placed_bars(
    bars: Sequence[Bar], bands: Sequence[PlacedBand], t0_us: int
) -> tuple[tuple[PlacedBar, ...], ...]:
    """Which bars stand in each band; none in a band that misses nothing, and each bar only once.

    A bar over several bands, as when a minute holds several short gaps, stands in the one of which it
    covers most; in the first of those where that is equal.

    Args:
        bars: By time, oldest first.
        bands: The bands.
        t0_us: UTC microseconds of x = 0.

    Returns:
        The bars of each band, in the order of the bands.
    """
    if not bars:
        return ((),) * len(bands)
    within = [_inside(bars, band, t0_us) if band.style is BandStyle.MISSING else () for band in bands]
    widest: dict[int, tuple[float, int]] = {}
    for place, parts in enumerate(within):
        for part in parts:
            width = part.to_x - part.from_x
            if width > widest.get(part.bar.time_us, (0.0, -1))[0]:
                widest[part.bar.time_us] = width, place
    return tuple(
        tuple(part for part in parts if widest[part.bar.time_us][1] == place)
        for place, parts in enumerate(within)
    )


def _inside(bars: Sequence[Bar], band: PlacedBand, t0_us: int) -> tuple[PlacedBar, ...]:
    # Bars do not overlap, so that both their beginnings and their ends ascend.
    start = bisect_right(bars, t0_us + band.from_x * 1e6, key=lambda bar: bar.time_us + bar.width_us)
    stop = bisect_left(bars, t0_us + band.to_x * 1e6, key=lambda bar: bar.time_us)
    found = []
    for bar in bars[start:stop]:
        from_x = max(band.from_x, (bar.time_us - t0_us) / 1e6)
        to_x = min(band.to_x, (bar.time_us + bar.width_us - t0_us) / 1e6)
        if to_x > from_x:
            found.append(PlacedBar(from_x, to_x, bar))
    return tuple(found)


def bar_name(bar: Bar) -> str:
    """What kind of bar it is: ``1-minute bar``."""
    if bar.width_us % _MINUTE_US == 0:
        return tr("{count}-minute bar", count=bar.width_us // _MINUTE_US)
    return tr("{count}-second bar", count=f"{bar.width_us / 1e6:g}")


def bars_name(bar: Bar) -> str:
    """What kind of bars several like it are: ``1-minute bars``."""
    if bar.width_us % _MINUTE_US == 0:
        return tr("{count}-minute bars", count=bar.width_us // _MINUTE_US)
    return tr("{count}-second bars", count=f"{bar.width_us / 1e6:g}")


def bar_text(bar: Bar, decimals: int) -> str:
    """A bar in words, for the crosshair."""
    prices = {"open": bar.open, "high": bar.high, "low": bar.low, "close": bar.close}
    return "  ".join([bar_name(bar), *prices_text(prices, decimals)])

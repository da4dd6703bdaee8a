"""What the crosshair reads: the exact print or bar, in words; and what a measure comes to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from tickdeck.domain.calendar import DAY_US
from tickdeck.gui.charts.tick_pages import AUCTION, Prints
from tickdeck.gui.number_text import MISSING, price_text, shortened, signed_percent, whole

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_SIDES = {1: "buy", -1: "sell"}


def moment_text(local_us: int) -> str:
    """A moment to the millisecond: ``10:41:09.967``.

    Args:
        local_us: Microseconds since the epoch by the local clock.
    """
    seconds, micros = divmod(local_us % DAY_US, 1_000_000)
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{micros // 1000:03d}"


def print_text(one: Prints, decimals: int, origin_us: int) -> str:
    """One print: its time, price, size and side.

    Args:
        one: Prints, of which the first counts.
        decimals: Of the price.
        origin_us: The local time of x = 0.
    """
    volume = float(one.volume[0])
    parts = [
        moment_text(origin_us + round(float(one.x[0]) * 1e6)),
        price_text(float(one.price[0]), decimals),
        # Nobody trades nothing: a size of zero is one that was not told.
        whole(volume) if volume else MISSING,
        _SIDES.get(int(one.side[0]), "side unknown"),
    ]
    if one.marks[0] & AUCTION:
        parts.append("auction")
    return "   ".join(parts)


def bar_parts(bar: Any, decimals: int, origin_us: int, t0_us: int) -> tuple[str, str]:
    """A bar: when it began, and its figures.

    Args:
        bar: Of dtype `bar_series.CHART_BAR`.
        decimals: Of prices.
        origin_us: The local time of x = 0.
        t0_us: UTC microseconds of x = 0.
    """
    named = (("O", "open"), ("H", "high"), ("L", "low"), ("C", "close"))
    figures = [f"{name} {price_text(float(bar[field]), decimals)}" for name, field in named]
    trades = int(bar["trades"])
    figures += [
        f"Vol {shortened(float(bar['volume']))}",
        f"VWAP {price_text(float(bar['vwap']), decimals)}",
        f"{trades:,} trade{'' if trades == 1 else 's'}",
    ]
    if bar["cut"]:
        figures.append("interrupted by a gap")
    local_us = origin_us + int(bar["start_us"]) - t0_us
    began = moment_text(local_us).removesuffix(".000")
    if local_us % DAY_US == 0:
        began = f"{_EPOCH + timedelta(microseconds=local_us):%d %b %Y}"
    return began, "   ".join(figures)


def span_text(seconds: float) -> str:
    """How long something took: ``850 ms``, ``12.4 s``, ``2 min 10 s``, ``3 h 5 min``, ``2 d 4 h``."""
    seconds = abs(seconds)
    if seconds < 1:
        return f"{seconds * 1000:.0f} ms"
    if seconds < 60:
        return f"{seconds:.1f} s"
    if seconds < 3600:
        return f"{seconds // 60:.0f} min {seconds % 60:.0f} s"
    if seconds < DAY_US / 1e6:
        return f"{seconds // 3600:.0f} h {seconds % 3600 // 60:.0f} min"
    return f"{seconds // 86_400:.0f} d {seconds % 86_400 // 3600:.0f} h"


def measure_text(from_price: float, to_price: float, seconds: float, volume: float, decimals: int) -> str:
    """What lies between two points: ``+0.52   +0.34%   2 min 10 s   volume 1.20 m``."""
    difference = to_price - from_price
    sign = "+" if difference > 0 else "−" if difference < 0 else ""
    share = signed_percent(difference / from_price) if from_price > 0 else MISSING
    steps = (
        f"{sign}{price_text(abs(difference), decimals)}",
        share,
        span_text(seconds),
        f"volume {shortened(volume)}",
    )
    return "   ".join(steps)


def countdown_text(seconds: float) -> str:
    """How long a bar goes on: ``0:42``, ``12:05``, ``5:12:00``."""
    left = max(0, int(seconds))
    if left >= 3600:
        return f"{left // 3600}:{left // 60 % 60:02d}:{left % 60:02d}"
    return f"{left // 60}:{left % 60:02d}"

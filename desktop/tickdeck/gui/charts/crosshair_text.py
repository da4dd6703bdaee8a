"""What the crosshair reads: the exact print or bar, in words; and what a measure comes to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tickdeck.domain.calendar import DAY_US
from tickdeck.gui.charts.gap_band import length_text
from tickdeck.gui.charts.prints import AUCTION, Prints
from tickdeck.gui.charts.time_axis import date_text, full_date_text
from tickdeck.gui.number_text import MISSING, price_text, shortened, signed_percent, signed_price, whole
from tickdeck.words import mark, tr, trn

_SIDES = {1: mark("buy", "who crossed the spread"), -1: mark("sell", "who crossed the spread")}
_FIGURES = (
    (mark("O {price}", "of a bar"), "open"),
    (mark("H {price}", "of a bar"), "high"),
    (mark("L {price}", "of a bar"), "low"),
    (mark("C {price}", "of a bar"), "close"),
)


def moment_text(local_us: int, now_us: int) -> str:
    """A moment to the millisecond: ``10:41:09.967``, and ``20 Nov 10:41:09.967`` on another day than today.

    Args:
        local_us: Microseconds since the epoch by the local clock.
        now_us: The present by the same clock.
    """
    seconds, micros = divmod(local_us % DAY_US, 1_000_000)
    text = f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}.{micros // 1000:03d}"
    return text if local_us // DAY_US == now_us // DAY_US else f"{date_text(local_us)} {text}"


def print_text(one: Prints, decimals: int, origin_us: int, now_us: int) -> str:
    """One print: its time, price, size and side.

    Args:
        one: Prints, of which the first counts.
        decimals: Of the price.
        origin_us: The local time of x = 0.
        now_us: The present by the local clock.
    """
    volume = float(one.volume[0])
    parts = [
        moment_text(origin_us + round(float(one.x[0]) * 1e6), now_us),
        price_text(float(one.price[0]), decimals),
        # Nobody trades nothing: a size of zero is one that was not told.
        whole(volume) if volume else MISSING,
        side_text(int(one.side[0])),
    ]
    if one.marks[0] & AUCTION:
        parts.append(tr("auction", "of a print"))
    return "   ".join(parts)


def side_text(side: int) -> str:
    """Who crossed the spread: ``buy``, ``sell``, ``side unknown``."""
    return tr(_SIDES[side], "who crossed the spread") if side in _SIDES else tr("side unknown")


def prices_text(prices: Mapping[str, float], decimals: int) -> list[str]:
    """The prices of a bar: ``O 1.00``, ``H 1.20``, ``L 0.90``, ``C 1.10``.

    Args:
        prices: By "open", "high", "low" and "close".
        decimals: Of prices.
    """
    return [tr(text, "of a bar", price=price_text(prices[field], decimals)) for text, field in _FIGURES]


def bar_parts(bar: Any, decimals: int, origin_us: int, t0_us: int, now_us: int) -> tuple[str, str]:
    """A bar: when it began, and its figures.

    Args:
        bar: Of dtype `bar_series.CHART_BAR`.
        decimals: Of prices.
        origin_us: The local time of x = 0.
        t0_us: UTC microseconds of x = 0.
        now_us: The present by the local clock.
    """
    figures = prices_text({field: float(bar[field]) for _, field in _FIGURES}, decimals)
    trades = int(bar["trades"])
    figures += [
        tr("Vol {volume}", volume=shortened(float(bar["volume"]))),
        tr("VWAP {price}", price=price_text(float(bar["vwap"]), decimals)),
        trn("{count} trade", "{count} trades", trades, count=f"{trades:,}"),
    ]
    if bar["cut"]:
        figures.append(tr("interrupted by a gap"))
    local_us = origin_us + int(bar["start_us"]) - t0_us
    began = moment_text(local_us, now_us).removesuffix(".000")
    if local_us % DAY_US == 0:
        began = full_date_text(local_us)
    return began, "   ".join(figures)


def span_text(seconds: float) -> str:
    """How long something took: ``850 ms``, ``12.4 s``, ``2 min 10 s``, ``3 h 5 min``, ``2 d 4 h``."""
    seconds = abs(seconds)
    if seconds < 1:
        return tr("{count} ms", count=f"{seconds * 1000:.0f}")
    if seconds < DAY_US / 1e6:
        return length_text(seconds)
    days, hours = seconds // 86_400, seconds % 86_400 // 3600
    return tr("{days} d {hours} h", days=f"{days:.0f}", hours=f"{hours:.0f}")


def measure_text(from_price: float, to_price: float, seconds: float, volume: float, decimals: int) -> str:
    """What lies between two points: ``+0.52   +0.34%   2 min 10 s   volume 1.20 m``."""
    difference = to_price - from_price
    share = signed_percent(difference / from_price) if from_price > 0 else MISSING
    steps = (
        signed_price(difference, decimals),
        share,
        span_text(seconds),
        tr("volume {volume}", volume=shortened(volume)),
    )
    return "   ".join(steps)


def countdown_text(seconds: float) -> str:
    """How long a bar goes on: ``0:42``, ``12:05``, ``5:12:00``."""
    left = max(0, int(seconds))
    if left >= 3600:
        return f"{left // 3600}:{left // 60 % 60:02d}:{left % 60:02d}"
    return f"{left // 60}:{left % 60:02d}"

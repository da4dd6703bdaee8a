"""What lies at a place of a chart: the nearest print, or the bar there; and what lies between two points."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

import numpy as np

from tickdeck.gui.charts.bar_series import BarSeries
from tickdeck.gui.charts.chart_data import ChartData
from tickdeck.gui.charts.crosshair_text import bar_parts, measure_text, moment_text, print_text
from tickdeck.gui.charts.measure import Measure
from tickdeck.gui.charts.plot_hands import Spot
from tickdeck.gui.charts.plot_state import PlotState
from tickdeck.gui.charts.plot_view import Shown


@dataclass(frozen=True, slots=True)
class Reading:
    """What the crosshair is on.

    Attributes:
        x: Where it lies along the chart; of a bar that the place is on, the place.
        price: The print's price, or the bar's close.
        when: The local time there; that of the place where no bar of a time is.
        text: The print or the bar in words.
        direction: Of the print's side, or of the bar: +1, -1 or 0.
    """

    x: float
    price: float
    when: str
    text: str
    direction: int


def read(x: float, shown: Shown, data: ChartData, state: PlotState) -> Reading | None:
    """What is nearest to a place along the chart; None where there is nothing.

    Args:
        x: The place.
        shown: What is in view.
        data: The data.
        state: Decimals and the local clock.
    """
    seconds = _time_at(shown, x)
    now_us = state.origin_us + round(state.now_x * 1e6)
    when = moment_text(state.origin_us + round(seconds * 1e6), now_us)
    if data.bars is None:
        one = data.series.nearest(seconds)
        if one is None:
            return None
        at = float(shown.scale.to_view(one.x)[0])
        text = print_text(one, state.decimals, state.origin_us, now_us)
        return Reading(at, float(one.price[0]), when, text, int(one.side[0]))
    place = _bar_at(data.bars, x, seconds, data.series.t0_us)
    if place is None:
        return None
    bar = data.bars.bars[place]
    began, text = bar_parts(bar, state.decimals, state.origin_us, data.series.t0_us, now_us)
    direction = int(np.sign(bar["close"] - bar["open"]))
    at = _middle(data.bars, place, shown, data.series.t0_us)
    if data.bars.kind.is_timed:
        if bar["start_us"] <= data.series.t0_us + round(seconds * 1e6) < bar["end_us"]:
            at, when = x, began
    else:
        when = began
    return Reading(at, float(bar["close"]), when, f"{began}   {text}", direction)


def stepped(
    from_x: float | None, steps: int, shown: Shown, data: ChartData, state: PlotState
) -> tuple[float, float] | None:
    """The place and the price of the print or bar beside a place; of the newest where there is none yet.

    Args:
        from_x: The place; None for none.
        steps: Negative for the one before.
        shown: What is in view.
        data: The data.
        state: The present.
    """
    seconds = state.now_x if from_x is None else _time_at(shown, from_x)
    if data.bars is None:
        own = data.series.nearest(seconds)
        if own is None:
            return None
        one = own if from_x is None else data.series.beside(float(own.x[0]), steps) or own
        return float(shown.scale.to_view(one.x)[0]), float(one.price[0])
    count = len(data.bars)
    if count == 0:
        return None
    place = count - 1
    if from_x is not None:
        found = _bar_at(data.bars, from_x, seconds, data.series.t0_us)
        place = min(max(0, (place if found is None else found) + steps), count - 1)
    at = _middle(data.bars, place, shown, data.series.t0_us)
    return at, float(data.bars.bars["close"][place])


def measured(
    spots: tuple[Spot, Spot] | None, shown: Shown, data: ChartData, state: PlotState
) -> Measure | None:
    """What lies between two points; None where nothing is measured."""
    if spots is None:
        return None
    begin, end = spots
    times = sorted((_time_at(shown, begin.x), _time_at(shown, end.x)))
    volume = data.series.volume_between(*times)
    text = measure_text(begin.price, end.price, times[1] - times[0], volume, state.decimals)
    return Measure(begin.x, end.x, begin.price, end.price, text)


def _time_at(shown: Shown, x: float) -> float:
    return float(shown.scale.to_time(np.array([x]))[0])


def _bar_at(bars: BarSeries, x: float, seconds: float, t0_us: int) -> int | None:
    count = len(bars)
    if count == 0:
        return None
    if not bars.kind.is_timed:
        return min(max(0, int(np.floor(x)) - bars.first), count - 1)
    at_us = t0_us + round(seconds * 1e6)
    return min(max(0, bisect_right(bars.bars["start_us"], at_us) - 1), count - 1)


def _middle(bars: BarSeries, place: int, shown: Shown, t0_us: int) -> float:
    if not bars.kind.is_timed:
        return bars.first + place + 0.5
    bar = bars.bars[place]
    edges = np.array([bar["start_us"] - t0_us, bar["end_us"] - t0_us]) / 1e6
    return float(shown.scale.to_view(edges).mean())

"""What of a chart's data is in view: the pure half of the plot, without a pixel painted."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from tickdeck.analytics.vwap import STEP_US, VwapCurve
from tickdeck.gui.charts.bar_series import GROUP, BarSeries
from tickdeck.gui.charts.bar_view import BarView, bar_view
from tickdeck.gui.charts.chart_data import ChartData
from tickdeck.gui.charts.chart_kind import Style, Unit
from tickdeck.gui.charts.compared import Trail, compared, trail_of
from tickdeck.gui.charts.gap_band import BandStyle
from tickdeck.gui.charts.plot_state import PlotOptions, PlotState
from tickdeck.gui.charts.prints import Prints
from tickdeck.gui.charts.tick_columns import COLUMN, Columns
from tickdeck.gui.charts.tick_line import Line, line_of
from tickdeck.gui.charts.time_scale import BarScale, Scale, TimeScale
from tickdeck.gui.charts.view_range import TimeRange

Floats = npt.NDArray[np.float64]
_NO_LINE = Line(np.zeros(0), np.zeros(0), np.zeros(0, dtype=bool))
MOST_POINTS = 600
"""With more prints in view, the line and the volume bars tell what points could not."""
_COUNTED_SPAN = 120.0
_LEAST_BARS = 5.0


@dataclass(frozen=True, slots=True)
class Shown:
    """What is in view.

    Attributes:
        low, high: The extremes of its prices; NaN where nothing is in view.
        scale: Where along the chart each time lies.
        columns: The prints by columns of pixels; none where there are bars.
        line: The line of prints or of closes; none where there are candles.
        bars: The bars; None where every print is shown.
        first_bar: The place in the series of the first bar in view.
        prints: The prints as points, where there are not too many.
        vwap: The mean by volume, None where it is not wanted.
        vwap_at: Where its points lie along the chart.
        peers: The lines of the instruments compared, and their labels.
        peer_places: Which of those that were chosen each of them is.
        base: The price from which per cent are counted; NaN where nothing is compared.
    """

    low: float
    high: float
    scale: Scale
    columns: Columns
    line: Line
    bars: BarView | None = None
    first_bar: int = 0
    prints: Prints | None = None
    vwap: VwapCurve | None = None
    vwap_at: Floats | None = None
    peers: tuple[tuple[Line, str], ...] = ()
    base: float = float("nan")
    peer_places: tuple[int, ...] = ()


def bounds(data: ChartData, state: PlotState) -> tuple[float, float]:
    """Where along the chart the first print and the present lie."""
    if data.bars is not None and not data.kind.is_timed:
        return float(data.bars.first), float(data.bars.first + len(data.bars))
    ends = np.array([data.series.first_x, state.now_x])
    if data.bars is not None and len(data.bars):
        # The first bar is shown whole, though it began before its first print, and the last though it lasts.
        edges_us = np.array([data.bars.bars["start_us"][0], data.bars.bars["end_us"][-1]])
        edges = (edges_us - data.series.t0_us) / 1e6
        ends = np.array([min(ends[0], edges[0]), max(ends[1], edges[1])])
    first, now = state.scale.to_view(ends).tolist()
    return first, now


def place_of(data: ChartData, state: PlotState, x: float) -> float:
    """Where along the chart a time (seconds) lies, whether that is in view or not."""
    bars = data.bars
    if bars is None or data.kind.is_timed:
        return float(state.scale.to_view(np.array([x]))[0])
    return float(bars.first + max(0, bars.slice_of(data.series.t0_us + round(x * 1e6), 0)[0]))


def usual_span(data: ChartData) -> tuple[float, float]:
    """How much of a chart of this kind is shown at first, and at least."""
    if data.kind.unit is Unit.TICKS:
        return 300.0, 1.0
    if data.kind.is_timed:
        return _COUNTED_SPAN * data.kind.size, _LEAST_BARS * data.kind.size
    return _COUNTED_SPAN, _LEAST_BARS


def shown(data: ChartData, state: PlotState, options: PlotOptions, time: TimeRange, width_px: int) -> Shown:
    """What is in view.

    Args:
        data: The data.
        state: What else there is.
        options: What of it is wanted.
        time: The part of the chart in view.
        width_px: How many pixels that is.
    """
    scale = _scale(data, state, time)
    low_x, high_x = scale.to_time(np.array([time.low, time.high])).tolist()
    if data.bars is None:
        view = _prints_in_view(data, state, time, scale, (low_x, high_x))
    else:
        view = _bars_in_view(
            data.bars, state, options, time, scale=scale, edges=(low_x, high_x), t0_us=data.series.t0_us
        )
    vwap, vwap_at = None, None
    t0_us = data.series.t0_us
    if options.vwap:
        vwap = data.vwap.curve(t0_us + round(low_x * 1e6), t0_us + round(high_x * 1e6), width_px)
        vwap = (
            vwap.since(t0_us + round(state.vwap_from_x * 1e6)) if math.isfinite(state.vwap_from_x) else vwap
        )
        x = (vwap.time_us - t0_us) / 1e6
        vwap = replace(vwap, begins=vwap.begins | _behind_gaps(x, state))
        vwap_at = scale.to_view(x)
    peers: tuple[tuple[Line, str], ...] = ()
    places: tuple[int, ...] = ()
    base, low, high = float("nan"), view.low, view.high
    if state.peers and not np.isnan(view.low):
        # Where closed times are left out, the hours between two edges are many more than are shown.
        span_s = time.high - time.low if isinstance(scale, TimeScale) else high_x - low_x
        until_x, width_s = min(high_x, state.now_x), _column_s(time, span_s)
        own, from_x = _own_trail(data, state, view, (low_x, until_x), low=time.low, width_s=width_s)
        # Where its own line is nowhere in view, its last price before that is what the axis counts from.
        otherwise = float(view.columns["last"][0] if view.bars is None else view.bars.open[0])
        found = compared(own, state.peers, (from_x, until_x), width_s=width_s, otherwise=otherwise)
        base, places = found.base, found.places
        peers = tuple((replace(line, x=scale.to_view(line.x)), label) for line, label in found.lines)
        low = min(low, *(float(line.y.min()) for line, _ in peers)) if peers else low
        high = max(high, *(float(line.y.max()) for line, _ in peers)) if peers else high
    return Shown(
        low,
        high,
        scale,
        view.columns,
        view.line,
        view.bars,
        view.first_bar,
        view.prints,
        vwap,
        vwap_at,
        peers,
        base,
        places,
    )


def _scale(data: ChartData, state: PlotState, time: TimeRange) -> Scale:
    bars = data.bars
    if bars is None or data.kind.is_timed:
        return state.scale
    start, stop = _counted(bars, time)
    # A bar beyond either edge, so that what lies between bars has a place.
    start, stop = max(0, start - 1), min(len(bars), stop + 1)
    part, t0_us = bars.bars[start:stop], data.series.t0_us
    every = 1
    if stop - start > GROUP * (time.high - time.low) / time.column_s:
        # About a pixel apart is near enough.
        every = GROUP
        part = part[::GROUP]
    start_x, end_x = (part["start_us"] - t0_us) / 1e6, (part["end_us"] - t0_us) / 1e6
    return BarScale(start_x, end_x, bars.first + start, every)


def _counted(bars: BarSeries, time: TimeRange) -> tuple[int, int]:
    start = int(np.floor(time.low)) - bars.first
    stop = int(np.ceil(time.high)) - bars.first
    return min(max(0, start), len(bars)), min(max(0, stop), len(bars))


def _prints_in_view(
    data: ChartData, state: PlotState, time: TimeRange, scale: Scale, edges: tuple[float, float]
) -> Shown:
    series, (low_x, high_x) = data.series, edges
    columns = series.columns(low_x, high_x, time.column_s)
    low = high = float("nan")
    if columns.size:
        # They ascend, so that those in view lie side by side.
        inner = columns[bisect_left(columns["last_x"], low_x) : bisect_right(columns["first_x"], high_x)]
        # Of the prints before the view only the last price, which holds into it, is to be seen.
        entry = columns["last" if columns["last_x"][0] < low_x else "first"][0]
        low = float(inner["low"].min(initial=entry))
        high = float(inner["high"].max(initial=entry))
    line = line_of(columns, time.column_s, _missing(state), min(state.now_x, high_x))
    prints = None
    if series.count_between(low_x, high_x) <= MOST_POINTS:
        prints = series.between(low_x, high_x)
    return Shown(low, high, scale, columns, Line(scale.to_view(line.x), line.y, line.connect), prints=prints)


def _bars_in_view(
    series: BarSeries,
    state: PlotState,
    options: PlotOptions,
    time: TimeRange,
    *,
    scale: Scale,
    edges: tuple[float, float],
    t0_us: int,
) -> Shown:
    if series.kind.is_timed:
        start, stop = series.slice_of(t0_us + round(edges[0] * 1e6), t0_us + round(edges[1] * 1e6))
    else:
        start, stop = _counted(series, time)
    bars, first_bar, each = series.bars[start:stop], start, 1
    if stop - start > GROUP * (time.high - time.low) / time.column_s:
        bars, first_bar, each = (
            series.groups()[start // GROUP : -(-stop // GROUP)],
            start // GROUP * GROUP,
            GROUP,
        )
    if bars.size == 0:
        return Shown(float("nan"), float("nan"), scale, np.zeros(0, dtype=COLUMN), _NO_LINE)
    from_x, to_x = (bars["start_us"] - t0_us) / 1e6, (bars["end_us"] - t0_us) / 1e6
    if series.kind.is_timed:
        left, right = scale.to_view(from_x), scale.to_view(to_x)
    else:
        left = series.first + first_bar + each * np.arange(bars.size, dtype=np.float64)
        right = left + each
    is_cut = bars["cut"]
    if series.kind.is_timed:
        # Other bars end where a gap begins; one of time goes on behind it.
        is_cut = is_cut | _interrupted(from_x, to_x, state)
    view = bar_view(bars, left, right, is_cut, time.column_s)
    line = _NO_LINE
    if options.style is Style.LINE:
        joined = np.append(~view.is_cut[1:], False)
        line = Line(view.middle, view.close, joined)
    low, high = float(np.nanmin(bars["low"])), float(np.nanmax(bars["high"]))
    return Shown(low, high, scale, np.zeros(0, dtype=COLUMN), line, view, start)


def _behind_gaps(x: Floats, state: PlotState) -> npt.NDArray[np.bool_]:
    """Which points of the VWAP follow a gap that may miss prints; a point tells of the second before it."""
    found = np.zeros(x.size, dtype=bool)
    for band in state.bands:
        if band.style is BandStyle.MISSING and x.size and band.to_x > x[0] and band.from_x < x[-1]:
            found[1:] |= (x[:-1] < band.to_x) & (x[1:] > band.from_x + STEP_US / 1e6)
    return found


def _interrupted(from_x: Floats, to_x: Floats, state: PlotState) -> npt.NDArray[np.bool_]:
    """In which bars a gap lies that may miss prints."""
    cut = np.zeros(from_x.size, dtype=bool)
    for band in state.bands:
        if band.style is BandStyle.MISSING and band.to_x >= from_x[0] and band.from_x <= to_x[-1]:
            cut |= (from_x < band.to_x) & (to_x > band.from_x)
    return cut


def _own_trail(
    data: ChartData, state: PlotState, view: Shown, edges: tuple[float, float], *, low: float, width_s: float
) -> tuple[Trail, float]:
    """When the instrument itself has a price, and from when on per cent are counted."""
    (low_x, high_x), bands = edges, _missing(state)
    if view.bars is None:
        return trail_of(view.columns, bands), low_x
    # Bars begin with their first print, which may be left of the view, and not with the price before that.
    at = min(int(np.searchsorted(view.bars.right, low, side="right")), view.bars.left.size - 1)
    from_x = float(view.scale.to_time(view.bars.left[at : at + 1])[0])
    columns = data.series.columns(from_x, high_x, width_s)
    columns = columns[columns["last_x"] >= from_x].copy()
    if columns.size:
        columns["first"][0] = view.bars.open[at]
        columns["first_x"][0] = max(float(columns["first_x"][0]), from_x)
    return trail_of(columns, bands), from_x


def _column_s(time: TimeRange, span_s: float) -> float:
    """About a point for each pixel, whatever a pixel is on this chart."""
    width_s = max(span_s * time.column_s / (time.high - time.low), 1e-3)
    # As the columns are anchored to their width, the noise of fractions would make them anew each time.
    return time.column_s if math.isclose(width_s, time.column_s, rel_tol=1e-9) else width_s


def _missing(state: PlotState) -> list[tuple[float, float]]:
    return [(band.from_x, band.to_x) for band in state.bands if band.style is BandStyle.MISSING]

"""One range of time for all charts of the grid: where one goes, the others follow."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from tickdeck.gui.charts.chart_data import ChartData
from tickdeck.gui.charts.chart_kind import ChartKind, Unit
from tickdeck.gui.charts.plot_state import PlotOptions
from tickdeck.gui.charts.tick_plot import TickPlot

_SAME_COLUMNS = 2.5
"""Edges so near each other are the same: each chart moves by whole columns of its own."""


class Ranged(Protocol):
    """A chart that has a range."""

    @property
    def plot(self) -> TickPlot:
        """Where it is drawn."""

    @property
    def data(self) -> ChartData:
        """What it is made of."""

    @property
    def options(self) -> PlotOptions:
        """What the person chose to see in it."""

    def choose_kind(self, kind: ChartKind) -> None:
        """Show every print, or other bars."""


@dataclass(frozen=True, slots=True)
class Span:
    """What of the market a chart shows.

    Attributes:
        kind: What it is made of.
        length: Seconds, or bars where those are not of time; None for everything held.
        until_us: The right edge, UTC microseconds; None while it follows the market.
        column_us: How much of it a column of pixels is, for `is_same`.
    """

    kind: ChartKind
    length: float | None
    until_us: int | None
    column_us: float = 0.0

    def is_same(self, other: Span) -> bool:
        """Whether two charts show the same, but for less than a person sees."""
        if (self.kind, self.length) != (other.kind, other.length):
            return False
        if self.until_us is None or other.until_us is None:
            return self.until_us is other.until_us
        return abs(self.until_us - other.until_us) <= _SAME_COLUMNS * max(self.column_us, other.column_us)


def span_of(chart: Ranged) -> Span | None:
    """What a chart shows; None while it shows nothing."""
    shown, time, t0_us = chart.plot.shown, chart.plot.time, chart.data.series.t0_us
    if shown is None or chart.plot.message or t0_us < 0:
        return None
    length = None if time.shows_all else time.span_s
    if time.follows:
        return Span(chart.options.kind, length, None)
    edges = np.array([time.high - time.column_s, time.high])
    before_x, until_x = shown.scale.to_time(edges).tolist()
    return Span(
        chart.options.kind, length, t0_us + round(until_x * 1e6), column_us=max(0.0, until_x - before_x) * 1e6
    )


def show_span(chart: Ranged, span: Span) -> bool:
    """Let a chart show what another shows; one that has bars of another sort only goes to the same moment.

    Returns:
        Whether it could; a chart that shows nothing yet cannot.
    """
    if chart.plot.shown is None or chart.plot.message or not len(chart.data.series):
        return False
    if _is_shared(span.kind) and chart.options.kind != span.kind:
        chart.choose_kind(span.kind)
    plot, is_like = chart.plot, chart.options.kind.is_timed == span.kind.is_timed
    length = span.length if is_like else plot.time.span_s
    if span.until_us is None:
        plot.choose_span(length)
    else:
        length = length if length is not None else plot.time.shown_s
        until = _along(chart, span.until_us)
        plot.time.show(until - length, until)
    # What follows the market has its button hidden, what does not has it shown.
    plot.navigated.emit()
    return True


def _is_shared(kind: ChartKind) -> bool:
    """Whether bars of this size make sense for any instrument."""
    return kind.unit not in (Unit.VOLUME, Unit.TURNOVER)


def _along(chart: Ranged, at_us: int) -> float:
    """Where along a chart a moment lies."""
    bars, t0_us = chart.data.bars, chart.data.series.t0_us
    if bars is not None and not chart.data.kind.is_timed:
        return bars.first + float(np.searchsorted(bars.bars["end_us"], at_us, side="right"))
    shown = chart.plot.shown
    at = np.array([(at_us - t0_us) / 1e6])
    return float(shown.scale.to_view(at)[0]) if shown is not None else float(at[0])


class SharedRange:
    """Watches what the charts show, and lets all show what the person moved one of them to.

    Attributes:
        is_on: Whether it does so.
    """

    def __init__(self) -> None:
        self.is_on = False
        self._wanted: Span | None = None
        self._number = 0
        # What each cell's chart showed last, and to which of the wanted it was moved.
        self._seen: dict[int, tuple[Span, int]] = {}

    def begin(self, leader: Ranged | None) -> None:
        """Share from now on what a chart shows, or what the next to show anything does."""
        self.is_on = True
        self._seen.clear()
        self._want(span_of(leader) if leader is not None else None)

    def end(self) -> None:
        """Leave each chart where it is."""
        self.is_on = False
        self._seen.clear()
        self._want(None)

    def forget(self, cell: int) -> None:
        """A cell has another chart or instrument: that one follows, and does not lead."""
        self._seen.pop(cell, None)

    def follow(self, charts: Mapping[int, Ranged]) -> list[int]:
        """Move those charts that do not show what the person moved one to.

        Args:
            charts: Those that are shown, by cell.

        Returns:
            The cells whose charts were moved, so that they must be drawn.
        """
        if not self.is_on:
            return []
        spans = {cell: span for cell, chart in charts.items() if (span := span_of(chart)) is not None}
        for cell, span in spans.items():
            seen = self._seen.get(cell)
            if self._wanted is None or (seen is not None and not seen[0].is_same(span)):
                self._want(span)
                self._seen[cell] = span, self._number
        moved = []
        for cell, span in spans.items():
            seen = self._seen.get(cell)
            if self._wanted is None or (seen is not None and seen[1] == self._number):
                continue
            if not span.is_same(self._wanted) and show_span(charts[cell], self._wanted):
                moved.append(cell)
            self._seen[cell] = span_of(charts[cell]) or span, self._number
        return moved

    def _want(self, span: Span | None) -> None:
        self._wanted = span
        self._number += 1

"""Which part of a chart was in view, so that it is there again tomorrow."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from tickdeck.gui.charts.tick_plot import TickPlot
from tickdeck.gui.panels.chart.source import ChartSource


@dataclass(frozen=True, slots=True)
class ChartView:
    """What was in view.

    Attributes:
        span: How much of the chart: seconds, or bars where these are counted.
        shows_all: Whether all of it.
        symbol_id: Whose past was looked at; empty where the chart followed the market.
        from_us, to_us: Which part of the past, UTC microseconds of the exchange's clock.
    """

    span: float
    shows_all: bool = False
    symbol_id: str = ""
    from_us: int = 0
    to_us: int = 0

    @property
    def follows(self) -> bool:
        """Whether the chart followed the market."""
        return not self.symbol_id

    def state(self) -> dict[str, object]:
        """As JSON can hold it."""
        return asdict(self)


def view_of(state: object) -> ChartView | None:
    """The view that a state tells; None for anything that tells none."""
    if not isinstance(state, Mapping):
        return None
    span, shows_all = state.get("span"), state.get("shows_all")
    if isinstance(span, bool) or not isinstance(span, (int, float)) or not 0 < span < math.inf:
        return None
    symbol_id, edges = state.get("symbol_id"), [state.get("from_us"), state.get("to_us")]
    whole = [edge for edge in edges if isinstance(edge, int) and not isinstance(edge, bool) and edge > 0]
    if isinstance(symbol_id, str) and symbol_id and len(whole) == len(edges) and whole[0] < whole[1]:
        return ChartView(float(span), False, symbol_id, whole[0], whole[1])
    return ChartView(float(span), shows_all is True)


class ViewMemory:
    """Returns to the past that was looked at, as soon as it is loaded again."""

    def __init__(self, plot: TickPlot) -> None:
        self._plot = plot
        self._wanted: ChartView | None = None
        # Whose oldest print is to be shown once the past is read; empty for nobody's.
        self._oldest_of = ""

    def now(self, source: ChartSource) -> ChartView:
        """What is in view, or will be."""
        time, times = self._plot.time, self._plot.times
        if self._wanted is not None:
            return self._wanted
        if time.follows or times is None or source.symbol < 0:
            return ChartView(time.span_s, time.shows_all)
        from_us, to_us = (source.data.series.t0_us + round(x * 1e6) for x in times)
        return ChartView(time.span_s, False, source.symbol_id, from_us, to_us)

    def restore(self, state: object) -> None:
        """Show what a state tells, from now on or once it is there."""
        view = view_of(state)
        self._wanted, self._oldest_of = None if view is None or view.follows else view, ""
        if view is not None:
            self._plot.choose_span(None if view.shows_all else view.span)

    def keep(self, source: ChartSource) -> None:
        """Show what is in view once more, as soon as its prints are there again."""
        view = self.now(source)
        self._wanted = None if view.follows else view

    def forget(self) -> None:
        """Stay where the person went."""
        self._wanted, self._oldest_of = None, ""

    def show_oldest(self, source: ChartSource) -> None:
        """Go to the oldest print held, and once more when the past is read for the first time."""
        self.forget()
        self._plot.oldest()
        if not source.history.is_read and source.history.has_more:
            self._oldest_of = source.symbol_id

    def advance(self, source: ChartSource, now_us: int) -> bool:
        """Go there once it is loaded; ask for it until then.

        Args:
            source: What is shown.
            now_us: The present, UTC microseconds.

        Returns:
            Whether the view moved.
        """
        view, series, history = self._wanted, source.data.series, source.history
        if view is None:
            return self._advance_to_oldest(source, now_us)
        if view.symbol_id != source.symbol_id:
            self._wanted = None
            return False
        from_x, to_x = ((at_us - series.t0_us) / 1e6 for at_us in (view.from_us, view.to_us))
        is_loaded = series.first_x <= from_x or not history.has_more or series.is_full
        if not is_loaded:
            history.ask(now_us)
        if not is_loaded or history.is_loading or source.data.is_working:
            return False
        self._wanted = None
        if to_x <= series.first_x:
            return False
        self._plot.show_times(from_x, to_x)
        return True

    def _advance_to_oldest(self, source: ChartSource, now_us: int) -> bool:
        if not self._oldest_of:
            return False
        if self._oldest_of != source.symbol_id or self._plot.time.follows:
            self._oldest_of = ""
            return False
        history = source.history
        if history.has_more and not history.is_read:
            history.ask(now_us)
            return False
        if source.data.is_working:
            return False
        self._oldest_of = ""
        self._plot.oldest()
        return True

"""The layers of a chart in the order in which they are painted, below its line and above it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from tickdeck.gui.charts.band_painter import LEAST_BAR_PX, BandPainter
from tickdeck.gui.charts.bar_painter import BarPainter
from tickdeck.gui.charts.chart_kind import ChartKind, Style
from tickdeck.gui.charts.gap_band import PlacedBand
from tickdeck.gui.charts.geometry import Geometry
from tickdeck.gui.charts.measure import Measure
from tickdeck.gui.charts.overlay_painter import OverlayPainter
from tickdeck.gui.charts.plot_painter import PlotPainter, VolumeBars, volume_bars
from tickdeck.gui.charts.plot_reading import Reading
from tickdeck.gui.charts.plot_state import PlotOptions, PlotState
from tickdeck.gui.charts.plot_view import Shown
from tickdeck.gui.charts.price_line import PriceLine
from tickdeck.gui.charts.print_painter import PrintPainter
from tickdeck.gui.charts.repair_bar import PlacedBar, bar_text
from tickdeck.gui.charts.time_scale import Scale, TimeScale
from tickdeck.gui.charts.view_range import TimeRange
from tickdeck.gui.number_text import MISSING, price_text, signed_percent
from tickdeck.gui.theme import Theme
from tickdeck.words import tr

_VOLUME_SHRINK = 0.97


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that is painted.

    Attributes:
        geometry: Where the plot lies.
        state: The frame's state.
        options: What the person chose to see.
        shown: What is in view.
        column_s: How much of the chart a pixel is.
        prices: The labelled prices.
        hover: Where the crosshair is, None for nowhere.
        reading: What it is on, None for nothing.
        measure: What was measured, None for nothing.
        kind: What the chart is made of.
        moment_px: Where another chart has its crosshair, in pixels; None for nowhere.
    """

    geometry: Geometry
    state: PlotState
    options: PlotOptions
    shown: Shown
    column_s: float
    prices: Sequence[float]
    hover: QPointF | None
    reading: Reading | None
    measure: Measure | None
    kind: ChartKind
    moment_px: float | None = None

    def bands(self) -> list[PlacedBand]:
        """The gaps in view, where they lie along the chart."""
        low, high = self.geometry.low_x, self.geometry.high_x
        edges = np.array([(band.from_x, band.to_x) for band in self.state.bands]).reshape(-1, 2)
        placed = self.shown.scale.to_view(edges.ravel()).reshape(-1, 2).tolist()
        return [
            replace(band, from_x=from_x, to_x=to_x)
            for band, (from_x, to_x) in zip(self.state.bands, placed, strict=True)
            if to_x >= low and from_x <= high
        ]

    def readable_bars(self) -> list[PlacedBar]:
        """The bars of the provider's history with room to be read, where they lie along the chart."""
        if not self.kind.is_timed:
            return []
        return _readable(self.state, self.shown.scale, self.column_s)


class PlotLayers:
    """Paints a scene."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._plot = PlotPainter(theme)
        self._bands = BandPainter(theme)
        self._bars = BarPainter(theme)
        self._prints = PrintPainter(theme)
        self._overlays = OverlayPainter(theme)
        self._full_volume = 0.0

    def forget(self) -> None:
        """Fit the volume's scale anew."""
        self._full_volume = 0.0

    @staticmethod
    def readable_bars(state: PlotState, time: TimeRange) -> list[PlacedBar]:
        """The bars of the provider's history that are in view with room to be read."""
        return [
            part
            for part in _readable(state, state.scale, time.column_s)
            if part.is_within(time.low, time.high)
        ]

    def under(self, painter: QPainter, scene: Scene) -> None:
        """What lies under the line."""
        geometry, state, options, shown = scene.geometry, scene.state, scene.options, scene.shown
        bands = scene.bands()
        self._bands.bands(painter, geometry, bands)
        self._plot.grid(painter, geometry, scene.prices)
        if isinstance(shown.scale, TimeScale):
            self._overlays.seams(painter, geometry, shown.scale.seams)
        if options.close:
            self._plot.reference(painter, geometry, state.reference)
        if options.day_range:
            self._overlays.level(painter, geometry, state.day_high, tr("day high"))
            self._overlays.level(painter, geometry, state.day_low, tr("day low"))
        if options.close:
            name = tr("previous close") if state.is_close else tr("day's first")
            self._overlays.name_level(geometry, state.reference, name)
        if options.volume:
            self._volume(painter, scene)
        self._bands.strips(painter, geometry, bands)
        self._bands.bars(painter, geometry, scene.readable_bars())
        if shown.bars is not None and options.style is Style.CANDLES:
            self._bars.candles(painter, geometry, shown.bars)

    def _volume(self, painter: QPainter, scene: Scene) -> None:
        shown = scene.shown
        if shown.bars is not None:
            self._grow(float(shown.bars.volume.max(initial=0.0)))
            self._bars.volume(painter, scene.geometry, shown.bars, self._full_volume)
            return
        bars = volume_bars(shown.columns, scene.column_s)
        self._grow(bars.highest)
        placed = VolumeBars(shown.scale.to_view(bars.x), bars.up, bars.down, bars.other)
        self._plot.volume(painter, scene.geometry, placed, self._full_volume, scene.column_s)

    def _grow(self, highest: float) -> None:
        # The scale grows at once and shrinks slowly, so that bars do not jump when a tall one leaves.
        self._full_volume = max(highest, self._full_volume * _VOLUME_SHRINK)

    def over(self, painter: QPainter, scene: Scene) -> None:
        """What lies over the line."""
        geometry, state, shown = scene.geometry, scene.state, scene.shown
        if shown.prints is not None and isinstance(shown.scale, TimeScale):
            largest = float(shown.prints.volume.max(initial=0.0))
            self._prints.points(painter, geometry, shown.prints, shown.scale, largest)
        if shown.vwap is not None and shown.vwap_at is not None:
            deviations = scene.options.deviations
            self._overlays.vwap(painter, geometry, shown.vwap, shown.vwap_at, deviations=deviations)
        for place, (line, label) in zip(shown.peer_places, shown.peers, strict=True):
            self._overlays.peer(painter, geometry, line, place, label)
        self._overlays.lines(painter, geometry, state.lines, state.chosen_line)
        self._bands.labels(painter, geometry, scene.bands(), self._overlays.places)
        # Nothing that is painted after these has a name.
        self._overlays.places.clear()
        if state.is_loading:
            self._overlays.loading(painter, geometry)
        self._last(painter, scene)
        for line_at in _from_nearest(state.lines, state.last):
            if geometry.is_in_prices(line_at.price):
                ink = self._overlays.line_ink(line_at)
                self._plot.price_tag(painter, geometry, line_at.price, _price(line_at.price, scene), ink)
        if state.clock:
            self._overlays.clock(painter, geometry, state.clock, self._plot.is_free_of_tags)
        self._plot.end_tags()
        if scene.measure is not None:
            self._overlays.measure(painter, geometry, scene.measure)
        self._crosshair(painter, scene)

    def _last(self, painter: QPainter, scene: Scene) -> None:
        state = scene.state
        if np.isnan(state.last):
            return
        colour = self._direction_ink(state.direction)
        if state.is_stale:
            colour = self._theme.stale
        text = _price(state.last, scene)
        if self._theme.marks and state.direction and not state.is_stale:
            text = f"{'▲' if state.direction > 0 else '▼'} {text}"
        self._plot.last_line(painter, scene.geometry, state.last, colour)
        self._plot.price_tag(painter, scene.geometry, state.last, text, colour, below=state.countdown)

    def _direction_ink(self, direction: int) -> QColor:
        return {1: self._theme.up, -1: self._theme.down}.get(direction, self._theme.dim)

    def _crosshair(self, painter: QPainter, scene: Scene) -> None:
        if scene.hover is None:
            if scene.moment_px is not None:
                self._plot.moment(painter, scene.geometry, scene.moment_px)
            return
        geometry, hover, reading = scene.geometry, scene.hover, scene.reading
        price = _price(geometry.y_at(hover.y()), scene)
        when = reading.when if reading is not None else MISSING
        self._plot.crosshair(painter, geometry, hover, price=price, when=when)
        # In a gap wider than the view the nearest print or bar is out of sight, perhaps hours away.
        if reading is not None and geometry.low_x <= reading.x <= geometry.high_x:
            if scene.shown.bars is None:
                self._plot.ring(painter, geometry, reading.x, reading.price)
            ink = self._direction_ink(reading.direction) if reading.direction else self._theme.text
            self._overlays.legend(painter, geometry, ((reading.text, ink),))
        x = geometry.x_at(hover.x())
        under = next((part for part in scene.readable_bars() if part.from_x <= x <= part.to_x), None)
        if under is not None:
            self._plot.note(painter, geometry, hover, bar_text(under.bar, scene.state.decimals))

    def message(self, painter: QPainter, rect: QRectF, text: str) -> None:
        """One sentence instead of a chart."""
        self._plot.message(painter, rect, text)

    def tip_at(self, scene: Scene, at: QPointF) -> str:
        """What lies under a position: gaps, and what was doubled or late."""
        return self._bands.tip_at(scene.geometry, scene.bands(), at)


def _readable(state: PlotState, scale: Scale, column_s: float) -> list[PlacedBar]:
    parts = [part for parts in state.repair_bars for part in parts]
    if not parts:
        return []
    edges = np.array([(part.from_x, part.to_x) for part in parts])
    placed = scale.to_view(edges.ravel()).reshape(-1, 2).tolist()
    return [
        PlacedBar(from_x, to_x, part.bar)
        for part, (from_x, to_x) in zip(parts, placed, strict=True)
        if to_x - from_x >= LEAST_BAR_PX * column_s
    ]


def _from_nearest(lines: Sequence[PriceLine], last: float) -> list[PriceLine]:
    """Lines in the order in which their prices stand on the axis away from the last one."""
    anchor = max((line.price for line in lines), default=last) if np.isnan(last) else last
    return sorted(lines, key=lambda line: abs(line.price - anchor))


def _price(price: float, scene: Scene) -> str:
    """A price as the axis writes it: in per cent where instruments are compared."""
    if np.isnan(scene.shown.base):
        return price_text(price, scene.state.decimals)
    return signed_percent(price / scene.shown.base - 1)

"""The surface of a chart: lays out what is in view and paints it; hands are given to it by `tick_plot`."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGraphicsGridLayout, QToolTip, QWidget

from tickdeck.gui.charts.chart_data import ChartData
from tickdeck.gui.charts.chart_kind import DAYS
from tickdeck.gui.charts.gap_band import PlacedBand
from tickdeck.gui.charts.geometry import VOLUME_SHARE, Geometry
from tickdeck.gui.charts.label_room import LabelRoom
from tickdeck.gui.charts.line_item import LineItem
from tickdeck.gui.charts.plot_hands import PlotHands
from tickdeck.gui.charts.plot_layers import PlotLayers, Scene
from tickdeck.gui.charts.plot_reading import Reading, measured, read
from tickdeck.gui.charts.plot_state import PlotOptions, PlotState
from tickdeck.gui.charts.plot_view import Shown, bounds, place_of, shown, usual_span
from tickdeck.gui.charts.price_axis import PriceAxis
from tickdeck.gui.charts.repair_bar import PlacedBar
from tickdeck.gui.charts.time_axis import TimeAxis
from tickdeck.gui.charts.view_range import MOST_SPAN_S, PriceRange, TimeRange
from tickdeck.gui.theme import Theme, font
from tickdeck.words import tr

_MARGIN_PX = 6
_ROOM_AFTER_LAST_PX = 8
_NEAR_PX = 120
"""So near its left end a view asks for what came before it."""


class PlotSurface(pg.GraphicsView):
    """Draws a chart's data.

    It never schedules its own repaint from data: `advance` marks the viewport once where something
    changed, and the frame clock paints. Only the mouse and a resize mark it in between.

    Attributes:
        time: Which part of the chart is in view.
        hands: What the mouse holds and measures.
        options: What the person chose to see.
        data: What is drawn.
        layers: How it is painted.
    """

    def __init__(self, theme: Theme, *, span_s: float = 300.0, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=theme.panel)
        self.setViewportUpdateMode(pg.GraphicsView.ViewportUpdateMode.NoViewportUpdate)
        self.setFrameShape(pg.GraphicsView.Shape.NoFrame)
        # The backdrop moves with the data, and pyqtgraph keeps backgrounds by default.
        self.setCacheMode(pg.GraphicsView.CacheModeFlag.CacheNone)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setInteractive(False)
        self._drop_menu()
        self.setAccessibleName(tr("Chart"))
        self._theme = theme
        self._room = LabelRoom.of(font(-1))
        self.layers = PlotLayers(theme)
        self.data = ChartData()
        self.options = PlotOptions()
        self.hands = PlotHands()
        self._state = PlotState()
        self._shown: Shown | None = None
        self._message = ""
        self._moment_us: int | None = None
        # What was drawn last, and the range of prices that it was drawn in.
        self._drawn: tuple[object, ...] = ()
        self._laid_out_size = QSize()
        self.time = TimeRange(span_s)
        self._price = PriceRange()
        self._time_axis = TimeAxis(theme, label_px=self._room.time_px)
        self._price_axis = PriceAxis(theme)
        self._view = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0)
        self._plot = pg.GraphicsWidget()
        self._curve = LineItem(theme)
        self._build_plot()

    def _drop_menu(self) -> None:
        """The chart's menu is its panel's; pyqtgraph's own is in English."""
        scene = self.scene()
        for action in scene.contextMenu:
            action.setParent(None)
        scene.contextMenu = []

    def _build_plot(self) -> None:
        self._view.disableAutoRange()
        self._view.addItem(self._curve)
        self._price_axis.setWidth(self._room.price_axis_px)
        self._time_axis.setHeight(self._room.time_axis_px)
        grid = QGraphicsGridLayout()
        grid.setContentsMargins(_MARGIN_PX, _MARGIN_PX, 0, 0)
        grid.setSpacing(0)
        grid.addItem(self._view, 0, 0)
        grid.addItem(self._price_axis, 0, 1)
        grid.addItem(self._time_axis, 1, 0)
        grid.setColumnStretchFactor(0, 1)
        grid.setRowStretchFactor(0, 1)
        self._plot.setLayout(grid)
        self._price_axis.linkToView(self._view)
        self._time_axis.linkToView(self._view)
        self.setCentralItem(self._plot)

    @property
    def message(self) -> str:
        """The sentence shown instead of a chart, empty while there is one."""
        return self._message

    @property
    def curve(self) -> pg.PlotCurveItem:
        """The line."""
        return self._curve

    @property
    def shown(self) -> Shown | None:
        """What is in view; None before there was anything."""
        return self._shown

    @property
    def bands(self) -> Sequence[PlacedBand]:
        """The gaps shown, in the prints' own time."""
        return self._state.bands

    @property
    def repair_bars(self) -> list[PlacedBar]:
        """The bars of the provider's history shown in the gaps."""
        return [bar for bars in self._state.repair_bars for bar in bars]

    @property
    def is_near_left(self) -> bool:
        """Whether the view has come near the oldest print."""
        return (
            self._shown is not None
            and self._is_ready()
            and (self.time.low <= bounds(self.data, self._state)[0] + _NEAR_PX * self.time.column_s)
        )

    def show_message(self, text: str) -> None:
        """Show a sentence instead of a chart."""
        if text != self._message:
            self._message = text
            self._plot.setVisible(not text)
            self._drawn = ()
            self.viewport().update()

    def show_data(self, data: ChartData) -> None:
        """Show other data, such as those of another instrument."""
        self.data = data
        self.hands.forget()
        self._shown = None
        self._refit_prices()

    def show_options(self, options: PlotOptions) -> None:
        """Show what else the person chose; another kind of bars begins at its usual span."""
        other_kind = options.kind != self.options.kind
        self.options = options
        if other_kind:
            self.hands.forget()
            span, least = usual_span(self.data)
            self.time.least_s = least
            self.time.choose(span)
        self._price.volume_share = PriceRange().volume_share if options.volume else 0.0
        self._refit()

    def _refit_prices(self) -> None:
        self._price.forget()
        self.layers.forget()
        self._drawn = ()

    def _refit(self) -> None:
        self._refit_prices()
        self._lay_out()

    def advance(self, state: PlotState) -> None:
        """Show the state of a frame."""
        if state.scale.closed != self._state.scale.closed and not self.time.follows:
            # What is left out changed places; the moment at the right edge stays.
            at = self._state.scale.to_time(np.array([self.time.high]))
            shift = float(state.scale.to_view(at)[0]) - self.time.high
            self.time.low, self.time.high = self.time.low + shift, self.time.high + shift
        self._state = state
        self.show_message("")
        self._lay_out()

    def _is_ready(self) -> bool:
        return not self._message and len(self.data.series) > 0

    def _is_drawn(self) -> bool:
        return not self._message and bool(self._drawn) and self._shown is not None

    def _lay_out(self) -> None:
        """Fit the ranges, and if anything differs from what was drawn, make everything anew."""
        self._laid_out_size = self.viewport().size()
        area = self._view.sceneBoundingRect()
        width_px = int(area.width())
        if width_px < 10 or not self._is_ready():
            return
        state, time = self._state, self.time
        first, now = bounds(self.data, state)
        time.most_s = max(MOST_SPAN_S, 1.1 * (now - first))
        # Room behind the last price, so that the line does not end in the axis.
        time.update(now, first, width_px, _ROOM_AFTER_LAST_PX)
        until = round(min(state.now_x, time.high) / time.column_s) if self.data.kind.is_timed else 0
        basis = (
            self.data.version,
            (time.low, time.high, until),
            (width_px, area.height(), self.options),
            (state.bands, state.repair_bars, state.last, state.reference, state.day_high, state.day_low),
            (state.direction, state.is_stale, state.decimals, state.countdown, state.is_loading),
            (state.lines, state.chosen_line, state.scale.closed),
            tuple((peer.name, peer.series.version) for peer in state.peers),
        )
        is_same = bool(self._drawn) and basis == self._drawn[0] and self._shown is not None
        if is_same and self._price.is_settled:
            return
        view = self._shown
        if view is None or not is_same:
            view = self._shown = shown(self.data, state, self.options, time, width_px)
        self._fit_prices(view)
        self._drawn = basis, (self._price.low, self._price.high)
        # The plotting area may end within a pixel; its columns are whole pixels all the same.
        right_x = time.low + area.width() * time.column_s
        height = self._price.high - self._price.low
        self._curve.set_bounds(QRectF(time.low, self._price.low, right_x - time.low, height))
        self._curve.setData(view.line.x, view.line.y, connect=view.line.connect, skipFiniteCheck=True)
        self._lay_out_axes(area, view)
        self._view.setRange(xRange=(time.low, right_x), yRange=(self._price.low, self._price.high), padding=0)
        self.viewport().update()

    def _fit_prices(self, view: Shown) -> None:
        if math.isnan(view.low):
            return
        within = self.layers.readable_bars(self._state, self.time)
        low = min(view.low, *(part.bar.low for part in within)) if within else view.low
        high = max(view.high, *(part.bar.high for part in within)) if within else view.high
        self._price.update(low, high, max(0.001 * high, 4 * 10.0**-self._state.decimals))

    def _lay_out_axes(self, area: QRectF, view: Shown) -> None:
        price = self._price
        most = max(2, int(area.height() * (1 - price.volume_share) / self._room.price_apart_px))
        self._price_axis.base = view.base
        self._price_axis.choose(price.floor, price.high, most)
        self._price_axis.decimals = self._state.decimals
        self._price_axis.covered = self._state.last
        self._price_axis.covered_px = self._room.tag_px + 1.0 if self._state.countdown else 0.0
        self._time_axis.origin_us = self._state.origin_us
        self._time_axis.now_us = self._state.origin_us + round(self._state.now_x * 1e6)
        self._time_axis.scale = view.scale
        self._time_axis.has_day_bars = self.options.kind == DAYS

    def geometry_now(self) -> Geometry:
        """Where the plot lies and what it shows."""
        area = self._view.sceneBoundingRect()
        return Geometry(
            rect=area,
            low_x=self.time.low,
            high_x=self.time.low + area.width() * self.time.column_s,
            low_y=self._price.low,
            high_y=self._price.high,
            right_px=float(self.viewport().width()),
            volume_share=VOLUME_SHARE if self.options.volume else 0.0,
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, after a resize with the data laid out for the new size."""
        if not self._message and self._laid_out_size != self.viewport().size():
            self._lay_out()
        hover = self.hands.hover
        tags = [line.price for line in self._state.lines]
        self._time_axis.covered = math.nan
        if hover is not None and self._is_drawn():
            geometry = self.geometry_now()
            self._time_axis.covered = geometry.x_at(hover.x())
            if geometry.rect.contains(hover):
                tags.append(geometry.y_at(hover.y()))
        self._price_axis.also_covered = tags
        self._time_axis.covered_px = self._room.time_px
        super().paintEvent(event)

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:
        """What lies under the line."""
        painter.fillRect(rect, self._theme.panel)
        if self._is_drawn():
            self.layers.under(painter, self._scene())

    def drawForeground(self, painter: QPainter, _rect: QRectF) -> None:
        """What lies over the line."""
        if self._message:
            self.layers.message(painter, QRectF(self.viewport().rect()), self._message)
        elif self._is_drawn():
            self.layers.over(painter, self._scene())

    def _scene(self) -> Scene:
        assert self._shown is not None  # noqa: S101 - `_is_drawn` was asked
        geometry = self.geometry_now()
        hover = self.hands.hover
        is_read = hover is not None and not self.hands.dragging and geometry.rect.contains(hover)
        return Scene(
            geometry,
            self._state,
            self.options,
            self._shown,
            self.time.column_s,
            self._price_axis.prices,
            hover if is_read else None,
            self.reading() if is_read else None,
            measured(self.hands.measure, self._shown, self.data, self._state),
            self.data.kind,
            self._moment_px(),
        )

    def reading(self) -> Reading | None:
        """What the crosshair is on; None where there is nothing."""
        if self.hands.hover is None or self._shown is None or not self._is_ready():
            return None
        x = self.geometry_now().x_at(self.hands.hover.x())
        return read(x, self._shown, self.data, self._state)

    @property
    def pointed_us(self) -> int | None:
        """The moment at the crosshair, UTC microseconds; None without one."""
        hover, shown_now = self.hands.hover, self._shown
        if hover is None or shown_now is None or self.hands.dragging or not self._is_drawn():
            return None
        geometry = self.geometry_now()
        if not geometry.rect.contains(hover):
            return None
        at = float(shown_now.scale.to_time(np.array([geometry.x_at(hover.x())]))[0])
        return self.data.series.t0_us + round(at * 1e6)

    def show_moment(self, at_us: int | None) -> None:
        """Mark the moment at which another chart has its crosshair; None marks nothing."""
        if at_us == self._moment_us:
            return
        before, self._moment_us = self._moment_px(), at_us
        for x in (before, self._moment_px()):
            if x is not None:
                self.viewport().update(round(x) - 2, 0, 4, self.viewport().height())

    def _moment_px(self) -> float | None:
        if self._moment_us is None or not self._is_drawn():
            return None
        at = (self._moment_us - self.data.series.t0_us) / 1e6
        return self.geometry_now().px(place_of(self.data, self._state, at))

    def tip_at(self, at: QPointF) -> str:
        """What the tooltip says at a position: the gap there, empty where there is none."""
        geometry = self.geometry_now()
        if not self._is_drawn() or not geometry.rect.contains(at):
            return ""
        return self.layers.tip_at(self._scene(), at)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell in a tooltip what a band or a strip stands for."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.tip_at(QPointF(event.pos()))
            if text:
                QToolTip.showText(event.globalPos(), text, self)
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new size before it is painted."""
        super().resizeEvent(event)
        self.viewport().update()

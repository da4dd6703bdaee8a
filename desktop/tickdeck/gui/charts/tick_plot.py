"""The tick chart itself: one line of prints over volume bars, followed, panned and zoomed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QGraphicsGridLayout, QToolTip, QWidget

from tickdeck.gui.charts.band_painter import LEAST_BAR_PX, BandPainter
from tickdeck.gui.charts.gap_band import BandStyle, PlacedBand
from tickdeck.gui.charts.geometry import Geometry
from tickdeck.gui.charts.line_item import LineItem
from tickdeck.gui.charts.plot_painter import PlotPainter, VolumeBars, volume_bars
from tickdeck.gui.charts.plot_state import PlotState
from tickdeck.gui.charts.price_axis import PriceAxis
from tickdeck.gui.charts.repair_bar import PlacedBar, bar_text
from tickdeck.gui.charts.tick_series import TickSeries
from tickdeck.gui.charts.time_axis import TimeAxis
from tickdeck.gui.charts.view_range import PriceRange, TimeRange, levels
from tickdeck.gui.number_text import price_text
from tickdeck.gui.theme import Theme

_AXIS_WIDTH_PX = 66
_AXIS_HEIGHT_PX = 26
_MARGIN_PX = 6
_TIME_LABEL_PX = 96
_PRICE_LABEL_PX = 58
_ROOM_AFTER_LAST_PX = 8
_VOLUME_SHRINK = 0.97
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_KEYS: dict[int, Callable[[TimeRange, float], None]] = {
    int(Qt.Key.Key_Left): lambda time, now: time.step(-1, now),
    int(Qt.Key.Key_Right): lambda time, now: time.step(1, now),
    int(Qt.Key.Key_Plus): lambda time, now: time.zoom_in_place(1, now),
    int(Qt.Key.Key_Equal): lambda time, now: time.zoom_in_place(1, now),
    int(Qt.Key.Key_Minus): lambda time, now: time.zoom_in_place(-1, now),
    int(Qt.Key.Key_Escape): lambda time, _now: time.resume(),
    int(Qt.Key.Key_L): lambda time, _now: time.resume(),
}


class TickPlot(pg.GraphicsView):
    """Draws a series and lets the person move through it.

    It never schedules its own repaint from data: `advance` marks the viewport once where something
    changed, and the frame clock paints. Only the mouse and a resize mark it in between.

    Signals:
        navigated(): The person moved or zoomed the view.
    """

    navigated = Signal()

    def __init__(self, theme: Theme, *, span_s: float, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=theme.panel)
        self.setViewportUpdateMode(pg.GraphicsView.ViewportUpdateMode.NoViewportUpdate)
        self.setFrameShape(pg.GraphicsView.Shape.NoFrame)
        # The backdrop moves with the data, and pyqtgraph keeps backgrounds by default.
        self.setCacheMode(pg.GraphicsView.CacheModeFlag.CacheNone)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setInteractive(False)
        self._theme = theme
        self._painter = PlotPainter(theme)
        self._band_painter = BandPainter(theme)
        self._series = TickSeries()
        self._state = PlotState()
        self._message = ""
        self._bars = VolumeBars(*(self._series.x,) * 4)
        self._full_volume = 0.0
        self._drawn: tuple[object, ...] = ()
        self._laid_out_size = QSize()
        self._hover: QPointF | None = None
        self._drag_from: float | None = None
        self._dragging = False
        self.time = TimeRange(span_s)
        self._price = PriceRange()
        self._time_axis = TimeAxis(theme, label_px=_TIME_LABEL_PX)
        self._price_axis = PriceAxis(theme)
        self._view = pg.ViewBox(enableMouse=False, enableMenu=False, defaultPadding=0)
        self._plot = pg.GraphicsWidget()
        self._curve = LineItem(theme)
        self._build_plot()

    def _build_plot(self) -> None:
        self._view.disableAutoRange()
        self._view.addItem(self._curve)
        self._price_axis.setWidth(_AXIS_WIDTH_PX)
        self._time_axis.setHeight(_AXIS_HEIGHT_PX)
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
    def bands(self) -> Sequence[PlacedBand]:
        """The gaps shown."""
        return self._state.bands

    @property
    def repair_bars(self) -> list[PlacedBar]:
        """The bars of the provider's history shown in the gaps."""
        return [bar for bars in self._state.repair_bars for bar in bars]

    def _drawn_bars(self) -> list[PlacedBar]:
        """Those of them that have room to be read."""
        least_s = LEAST_BAR_PX * self.time.column_s
        return [part for part in self.repair_bars if part.to_x - part.from_x >= least_s]

    def show_message(self, text: str) -> None:
        """Show a sentence instead of a chart."""
        if text != self._message:
            self._message = text
            self._plot.setVisible(not text)
            self._drawn = ()
            self.viewport().update()

    def show_series(self, series: TickSeries) -> None:
        """Show another instrument."""
        self._series = series
        self._price.forget()
        self._full_volume = 0.0
        self._drawn = ()

    def choose_span(self, span_s: float | None) -> None:
        """Show a span of time, or everything where it is None, and follow the market."""
        self.time.choose(span_s)
        self._refit()

    def resume(self) -> None:
        """Follow the market again."""
        self.time.resume()
        self._refit()

    def _refit(self) -> None:
        self._price.forget()
        self._full_volume = 0.0
        self._lay_out()

    def advance(self, state: PlotState) -> None:
        """Show the state of a frame."""
        self._state = state
        self.show_message("")
        self._lay_out()

    def _lay_out(self) -> None:
        """Fit the ranges, and if anything differs from what was drawn, make the line anew."""
        self._laid_out_size = self.viewport().size()
        area = self._view.sceneBoundingRect()
        width_px = int(area.width())
        if width_px < 10 or len(self._series) == 0:
            return
        series, state, time = self._series, self._state, self.time
        first = float(series.x[0])
        # Room behind the last price, so that the line does not end in the axis.
        time.update(state.now_x, first, width_px, _ROOM_AFTER_LAST_PX)
        columns = series.columns(time.low, time.high, time.column_s)
        if columns.size:
            inner = columns[(columns["last_x"] >= time.low) & (columns["first_x"] <= time.high)]
            # Of the prints before the view only the last price, which holds into it, is to be seen.
            entry = columns["last" if columns["last_x"][0] < time.low else "first"][0]
            bars = [part.bar for part in self._drawn_bars() if part.is_within(time.low, time.high)]
            low = float(min(inner["low"].min(initial=entry), entry, *(bar.low for bar in bars)))
            high = float(max(inner["high"].max(initial=entry), entry, *(bar.high for bar in bars)))
            self._price.update(low, high, max(0.001 * high, 4 * 10.0**-state.decimals))
        until_x = min(state.now_x, time.high)
        signature = (
            series.version,
            (time.low, time.high, round(until_x / time.column_s)),
            (self._price.low, self._price.high),
            (width_px, area.height()),
            (state.bands, state.repair_bars, state.last, state.reference),
            (state.direction, state.is_stale, state.decimals),
        )
        if signature == self._drawn:
            return
        self._drawn = signature
        gaps = [(band.from_x, band.to_x) for band in state.bands if band.style is BandStyle.MISSING]
        line = series.line(columns, gaps, until_x)
        # The plotting area may end within a pixel; its columns are whole pixels all the same.
        right_x = time.low + area.width() * time.column_s
        height = self._price.high - self._price.low
        self._curve.set_bounds(QRectF(time.low, self._price.low, right_x - time.low, height))
        self._curve.setData(line.x, line.y, connect=line.connect, skipFiniteCheck=True)
        self._lay_out_volume(columns)
        self._lay_out_axes(area)
        self._view.setRange(xRange=(time.low, right_x), yRange=(self._price.low, self._price.high), padding=0)
        self.viewport().update()

    def _lay_out_volume(self, columns: npt.NDArray[np.void]) -> None:
        self._bars = volume_bars(columns, self.time.column_s)
        # The scale grows at once and shrinks slowly, so that bars do not jump when a tall one leaves.
        self._full_volume = max(self._bars.highest, self._full_volume * _VOLUME_SHRINK)

    def _lay_out_axes(self, area: QRectF) -> None:
        price = self._price
        prices = levels(price.floor, price.high, max(2, int(area.height() * 0.78 / _PRICE_LABEL_PX)))
        self._price_axis.decimals = self._state.decimals
        self._price_axis.prices = prices
        self._price_axis.covered = self._state.last
        self._time_axis.origin_us = self._state.origin_us

    def _geometry(self) -> Geometry:
        area = self._view.sceneBoundingRect()
        return Geometry(
            rect=area,
            low_x=self.time.low,
            high_x=self.time.low + area.width() * self.time.column_s,
            low_y=self._price.low,
            high_y=self._price.high,
            right_px=float(self.viewport().width()),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, after a resize with the series laid out for the new size."""
        if not self._message and self._laid_out_size != self.viewport().size():
            self._lay_out()
        super().paintEvent(event)

    def drawBackground(self, painter: QPainter, rect: QRectF) -> None:
        """What lies under the line."""
        painter.fillRect(rect, self._theme.panel)
        if self._message or not self._drawn:
            return
        geometry = self._geometry()
        bands = self._visible_bands()
        self._band_painter.bands(painter, geometry, bands)
        self._painter.grid(painter, geometry, self._price_axis.prices)
        self._painter.reference(painter, geometry, self._state.reference)
        self._painter.volume(painter, geometry, self._bars, self._full_volume, self.time.column_s)
        self._band_painter.strips(painter, geometry, bands)
        self._band_painter.bars(painter, geometry, self._drawn_bars())

    def drawForeground(self, painter: QPainter, _rect: QRectF) -> None:
        """What lies over the line."""
        if self._message:
            self._painter.message(painter, QRectF(self.viewport().rect()), self._message)
            return
        if not self._drawn:
            return
        geometry = self._geometry()
        self._band_painter.labels(painter, geometry, self._visible_bands())
        last, theme = self._state.last, self._theme
        if last == last:  # noqa: PLR0124 - not NaN
            colour = theme.up if self._state.direction > 0 else theme.down
            if self._state.is_stale:
                colour = theme.stale
            self._painter.price_tag(
                painter,
                geometry,
                last,
                price_text(last, self._state.decimals),
                colour if self._state.direction else theme.dim,
            )
        if self._hover is not None and not self._dragging and geometry.rect.contains(self._hover):
            self._painter.crosshair(
                painter,
                geometry,
                self._hover,
                decimals=self._state.decimals,
                origin_us=self._state.origin_us,
                label_px=_TIME_LABEL_PX,
            )
            under = self._bar_at(geometry, self._hover)
            if under is not None:
                text = bar_text(under.bar, self._state.decimals)
                self._painter.note(painter, geometry, self._hover, text)

    def _bar_at(self, geometry: Geometry, at: QPointF) -> PlacedBar | None:
        """The bar at the mouse, None where there is none."""
        x = geometry.x_at(at.x())
        return next((part for part in self._drawn_bars() if part.from_x <= x <= part.to_x), None)

    def tip_at(self, at: QPointF) -> str:
        """What the tooltip says at a position: the gap there, empty where there is none."""
        geometry = self._geometry()
        if self._message or not self._drawn or not geometry.rect.contains(at):
            return ""
        return self._band_painter.tip_at(geometry, self._visible_bands(), at)

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

    def _visible_bands(self) -> list[PlacedBand]:
        return [
            band for band in self._state.bands if band.to_x >= self.time.low and band.from_x <= self.time.high
        ]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of the time."""
        if event.button() == Qt.MouseButton.LeftButton and not self._message:
            self._drag_from = event.position().x()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the time, or move the crosshair."""
        self._hover = event.position()
        if self._drag_from is not None:
            moved = event.position().x() - self._drag_from
            if self._dragging or abs(moved) >= 3:
                self._dragging = True
                self._drag_from = event.position().x()
                self.time.pan(moved * self.time.column_s)
                self._lay_out()
                self.navigated.emit()
        self.viewport().update()
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of the time."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._drag_from = None
            self._dragging = False
            self.viewport().update()
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Fit the prices and follow the market."""
        if event.button() == Qt.MouseButton.LeftButton and not self._message:
            self.resume()
            self.navigated.emit()
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the pointer."""
        steps = event.angleDelta().y() / 120
        if steps and not self._message and len(self._series):
            self.time.zoom(steps, self._geometry().x_at(event.position().x()), self._state.now_x)
            self._lay_out()
            self.navigated.emit()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right move through time, plus and minus zoom, Escape and L follow the market again."""
        act = _KEYS.get(event.key())
        if act is None or event.modifiers() & _COMMANDS or self._message or len(self._series) == 0:
            event.ignore()
            return
        act(self.time, self._state.now_x)
        self._lay_out()
        self.navigated.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """No crosshair without a mouse."""
        super().leaveEvent(event)
        self._hover = None
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new size before it is painted."""
        super().resizeEvent(event)
        self.viewport().update()

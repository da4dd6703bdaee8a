"""What lies under and over the line of a tick chart: grid, volume bars, tags, crosshair."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from tickdeck.gui.charts.geometry import VOLUME_SHARE, Geometry
from tickdeck.gui.charts.label_room import LabelPlaces, LabelRoom
from tickdeck.gui.charts.pixel_map import WholeBoxes
from tickdeck.gui.theme import Theme, blend, font

BAR_COLUMNS = 3
"""Columns of pixels that one volume bar takes, the space to its neighbour included."""

_NOTE_OFF_PX = 10
_RING_PX = 4.0
_TAG_MOVES = 4
"""So many tags high a price tag may stand away from its price, where others stand there."""


@dataclass(frozen=True, slots=True)
class VolumeBars:
    """Volume by side; bar i begins at x[i]."""

    x: npt.NDArray[np.float64]
    up: npt.NDArray[np.float64]
    down: npt.NDArray[np.float64]
    other: npt.NDArray[np.float64]

    @property
    def highest(self) -> float:
        """The volume of the highest bar."""
        return float((self.up + self.down + self.other).max()) if self.x.size else 0.0


def volume_bars(columns: npt.NDArray[np.void], column_s: float) -> VolumeBars:
    """Gather columns into bars wide enough to be seen apart."""
    if columns.size == 0:
        nothing = np.zeros(0)
        return VolumeBars(nothing, nothing, nothing, nothing)
    bar = columns["key"] // BAR_COLUMNS
    starts = np.flatnonzero(np.append(True, bar[1:] != bar[:-1]))
    up, down, other = (np.add.reduceat(columns[side], starts) for side in ("up", "down", "other"))
    return VolumeBars(bar[starts] * (BAR_COLUMNS * column_s), up, down, other)


class PlotPainter:
    """Paints everything of the chart but the line, the gaps and the axes' labels."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._small = font(-1)
        self._metrics = QFontMetrics(self._small)
        room = LabelRoom.of(self._small)
        self._tag_px, self._axis_px = room.tag_px, room.time_axis_px
        self._grid_pen = QPen(blend(theme.panel, theme.hairline, 0.8), 1)
        self._reference_pen = QPen(blend(theme.panel, theme.dim, 0.55), 1, Qt.PenStyle.CustomDashLine)
        self._reference_pen.setDashPattern([4, 4])
        self._cross_pen = QPen(blend(theme.panel, theme.dim, 0.5), 1)
        self._bar_colours = tuple(
            blend(theme.panel, colour, opacity)
            for colour, opacity in ((theme.up, 0.65), (theme.down, 0.65), (theme.dim, 0.45))
        )
        self._boxes = WholeBoxes()
        self._tag_places = LabelPlaces()
        self._first_tag: float | None = None

    def grid(self, painter: QPainter, geometry: Geometry, prices: Sequence[float]) -> None:
        """Faint horizontal lines at the labelled prices."""
        painter.setPen(self._grid_pen)
        left, right = int(geometry.rect.left()), int(geometry.rect.right()) - 1
        for price in prices:
            y = round(geometry.py(price))
            painter.drawLine(left, y, right, y)

    def volume(
        self, painter: QPainter, geometry: Geometry, bars: VolumeBars, full: float, column_s: float
    ) -> None:
        """Bars from the bottom, buyers' volume below sellers', unknown on top.

        Args:
            painter: Where to paint.
            geometry: The plot.
            bars: The bars.
            full: The volume that takes the whole height meant for bars.
            column_s: Seconds a column of pixels.
        """
        if full <= 0 or bars.x.size == 0:
            return
        pixels = geometry.rect.height() * VOLUME_SHARE
        column_px = geometry.rect.width() * column_s / (geometry.high_x - geometry.low_x)
        left = np.rint(geometry.rect.left() + (bars.x - geometry.low_x) / column_s * column_px)
        width = max(1.0, round((BAR_COLUMNS - 1) * column_px))
        total = bars.up + bars.down + bars.other
        # Whatever was traded can be seen, if only as one pixel.
        height = np.maximum(np.rint(total * (pixels / full)), total > 0)
        share = np.divide(height, total, out=np.zeros_like(total), where=total > 0)
        top = np.full(bars.x.size, float(round(geometry.rect.bottom())))
        painter.save()
        painter.setClipRect(geometry.rect)
        painter.setPen(Qt.PenStyle.NoPen)
        for volume, colour in zip((bars.up, bars.down, bars.other), self._bar_colours, strict=True):
            tall = np.rint(volume * share)
            top -= tall
            some = tall > 0
            painter.setBrush(colour)
            self._boxes.draw(painter, left[some], top[some], width, tall[some])
        painter.restore()

    def reference(self, painter: QPainter, geometry: Geometry, price: float) -> None:
        """A faint dashed line where the day's change is measured from."""
        if geometry.is_in_prices(price):
            y = round(geometry.py(price))
            painter.setPen(self._reference_pen)
            painter.drawLine(int(geometry.rect.left()), y, int(geometry.rect.right()) - 1, y)

    def last_line(self, painter: QPainter, geometry: Geometry, price: float, colour: QColor) -> None:
        """A faint dotted line at the last price."""
        if geometry.is_in_prices(price):
            y = round(geometry.py(price))
            painter.setPen(QPen(blend(self._theme.panel, colour, 0.5), 1, Qt.PenStyle.DotLine))
            painter.drawLine(int(geometry.rect.left()), y, int(geometry.rect.right()) - 1, y)

    def price_tag(
        self,
        painter: QPainter,
        geometry: Geometry,
        price: float,
        text: str,
        colour: QColor,
        *,
        below: str = "",
    ) -> None:
        """A price on the right axis, such as the last one; those that come later make room for those before.

        They move away from the first one, so that nearer prices first keep prices in their order.

        Args:
            painter: Where to paint.
            geometry: The plot.
            price: The price.
            text: What it says.
            colour: Of its ground.
            below: What stands below it, dim; empty for nothing.
        """
        y = min(max(geometry.py(price), geometry.rect.top() + self._tag_px / 2), geometry.rect.bottom())
        box = self._right_tag(geometry, y)
        height = self._tag_px + 1
        if below:
            box.setHeight(box.height() + height)
        # Down to the end of the axis of times, beyond which the picture is cut.
        strip = QRectF(box.left(), geometry.rect.top(), box.width(), geometry.rect.height() + self._axis_px)
        if self._first_tag is None:
            self._first_tag = price
        away = -1 if price >= self._first_tag else 1
        # At an edge there may be room on the other side alone.
        steps = [number * (height / 2) for number in range(1, 2 * _TAG_MOVES + 1)]
        moves = [way * step for way in (away, -away) for step in steps]
        place = self._tag_places.take(box, strip.adjusted(-1, -1, 1, 1), moves)
        if place is None:
            return
        tag = QRectF(place.left(), place.top(), place.width(), self._tag_px)
        self._tag(painter, tag, text, colour, self._theme.panel)
        if below:
            self._tag(painter, tag.translated(0, height), below, self._theme.panel, self._theme.dim)

    def is_free_of_tags(self, box: QRectF) -> bool:
        """Whether none of the price tags of this picture stands there."""
        return self._tag_places.is_free(box)

    def end_tags(self) -> None:
        """No price tags follow in this picture."""
        self._tag_places.clear()
        self._first_tag = None

    def ring(self, painter: QPainter, geometry: Geometry, x: float, price: float) -> None:
        """A ring around the print that the crosshair reads."""
        painter.save()
        painter.setClipRect(geometry.rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.text, 1.2))
        painter.drawEllipse(QPointF(geometry.px(x), geometry.py(price)), _RING_PX, _RING_PX)
        painter.restore()

    def crosshair(self, painter: QPainter, geometry: Geometry, at: QPointF, *, price: str, when: str) -> None:
        """Two faint lines through the mouse, with the price and the time on the axes.

        Args:
            painter: Where to paint.
            geometry: The plot.
            at: The mouse, in pixels.
            price: What stands on the price axis.
            when: What stands on the time axis.
        """
        x, y = round(at.x()), round(at.y())
        painter.setPen(self._cross_pen)
        painter.drawLine(x, int(geometry.rect.top()), x, int(geometry.rect.bottom()) - 1)
        painter.drawLine(int(geometry.rect.left()), y, int(geometry.rect.right()) - 1, y)
        ground = blend(self._theme.panel, self._theme.dim, 0.35)
        self._tag(painter, self._right_tag(geometry, at.y()), price, ground, self._theme.text)
        width = self._metrics.horizontalAdvance(when) + 12
        left = min(max(geometry.rect.left(), at.x() - width / 2), geometry.rect.right() - width)
        rect = QRectF(left, geometry.rect.bottom() + 2, width, self._tag_px)
        self._tag(painter, rect, when, ground, self._theme.text)

    def moment(self, painter: QPainter, geometry: Geometry, at_px: float) -> None:
        """A faint line where another chart has its crosshair."""
        if geometry.rect.left() <= at_px < geometry.rect.right():
            painter.setPen(self._cross_pen)
            painter.drawLine(
                round(at_px), int(geometry.rect.top()), round(at_px), int(geometry.rect.bottom()) - 1
            )

    def note(self, painter: QPainter, geometry: Geometry, at: QPointF, text: str) -> None:
        """A text beside the mouse, on a ground of its own."""
        width = self._metrics.horizontalAdvance(text) + 14
        left = at.x() + _NOTE_OFF_PX
        if left + width > geometry.rect.right():
            left = max(geometry.rect.left(), at.x() - _NOTE_OFF_PX - width)
        top = max(geometry.rect.top(), at.y() - _NOTE_OFF_PX - self._tag_px)
        rect = QRectF(round(left), round(top), width, self._tag_px)
        self._tag(painter, rect, text, blend(self._theme.panel, self._theme.dim, 0.35), self._theme.text)

    def message(self, painter: QPainter, rect: QRectF, text: str) -> None:
        """One sentence instead of a chart."""
        painter.setFont(font())
        painter.setPen(self._theme.dim)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)

    def _tag(self, painter: QPainter, rect: QRectF, text: str, ground: QColor, ink: QColor) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(rect, 3, 3)
        painter.setFont(self._small)
        painter.setPen(ink)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def _right_tag(self, geometry: Geometry, y: float) -> QRectF:
        left = geometry.rect.right() + 2
        return QRectF(left, round(y - self._tag_px / 2), geometry.right_px - left - 4, self._tag_px)

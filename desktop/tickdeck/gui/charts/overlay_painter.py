"""Paints what lies over a chart's prices: VWAP, the day's marks, the person's lines, seams, and a measure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen, QStaticText

from tickdeck.analytics.vwap import VwapCurve
from tickdeck.gui.charts.geometry import Geometry
from tickdeck.gui.charts.halo_text import HaloText
from tickdeck.gui.charts.label_room import LabelPlaces, LabelRoom
from tickdeck.gui.charts.measure import Measure
from tickdeck.gui.charts.pixel_map import Batch, Floats, pixels_x, pixels_y
from tickdeck.gui.charts.price_line import PriceLine
from tickdeck.gui.charts.tick_line import Line
from tickdeck.gui.theme import Theme, blend, font
from tickdeck.words import tr

_DASH_PX = 4
"""The VWAP is dashes of so many pixels, and as much between them."""
_BAND_OPACITIES = (0.45, 0.28)
_LEVEL_OPACITY = 0.5
_PAD_PX = 7
_MEASURE_OPACITY = 0.16
_NAME_LEFT_PX = 4
_FIGURES_APART = "   "
"""What `crosshair_text` puts between two figures."""
_PEER_MOVES = 4
"""The name of an instrument compared stands at most so many lines away from where its line ends."""
_PEER_PAD_PX = 3
_OFF_LINE_PX = 2
_ALERT_SHARE = 3
"""In a chart narrower than so many times the place of its name, a line of an alert has none."""
_LEVEL_SHARE = 1.5
"""In a chart lower than so many times that, a name would cover the candles."""


def peer_inks(theme: Theme) -> tuple[QColor, ...]:
    """The colours of the instruments compared, by their place."""
    # The accent is the instrument's own, amber the VWAP's and the gaps': those that tell groups apart are
    # as far from both, but for the first.
    return (*theme.links[1:], theme.dim)


class OverlayPainter:
    """Paints over the prices, within the plot.

    Attributes:
        places: Where names stand in this picture; whoever paints the picture clears it.
    """

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.places = LabelPlaces()
        self._small = font(-1)
        self._metrics = QFontMetrics(self._small)
        self._note_px = LabelRoom.of(self._small).tag_px
        self._batch = Batch()
        self._names = HaloText(self._small, theme.panel)
        self._line_names: list[tuple[QPointF, str, QColor]] = []
        self._peer_names: list[tuple[Floats, Floats, str, QColor]] = []
        self._clock = QStaticText()
        self._alert = tr("alert", "beside its line on a chart")
        self._alert_over = tr("alert, off", "beside its line on a chart")
        # Behind the names of levels at the left, and far from those of lines at the right.
        self._alert_left_px = 8 * self._metrics.height()
        self._level_pen = QPen(blend(theme.panel, theme.dim, _LEVEL_OPACITY), 1, Qt.PenStyle.DotLine)
        self._seam_pen = QPen(blend(theme.panel, theme.dim, 0.4), 1, Qt.PenStyle.DotLine)
        self._peer_inks = peer_inks(theme)

    def vwap(
        self, painter: QPainter, geometry: Geometry, curve: VwapCurve, at: Floats, *, deviations: bool
    ) -> None:
        """The mean by volume as a dashed line, and one and two deviations around it.

        Args:
            painter: Where to paint.
            geometry: The plot.
            curve: The curve.
            at: Where its points lie along the chart.
            deviations: Whether these are shown.
        """
        if at.size < 2:
            return
        x = pixels_x(geometry, at)
        joined = np.append(~curve.begins[1:], False)
        painter.save()
        painter.setClipRect(geometry.rect)
        if deviations:
            for times, opacity in zip((1, 2), _BAND_OPACITIES, strict=True):
                painter.setPen(QPen(blend(self._theme.panel, self._theme.amber, opacity), 1))
                for sign in (-times, times):
                    y = pixels_y(geometry, curve.vwap + sign * curve.deviation)
                    self._batch.path(painter, x, y, joined)
        painter.setPen(QPen(self._theme.amber, 1))
        y = pixels_y(geometry, curve.vwap)
        # Anchored to the chart, so that dashes scroll with it rather than crawl along it.
        origin = geometry.rect.left() - pixels_x(geometry, np.zeros(1))[0]
        for begin, end in _runs(curve.begins):
            self._dashes(painter, geometry, x[begin:end], y[begin:end], origin)
        painter.restore()

    def _dashes(self, painter: QPainter, geometry: Geometry, x: Floats, y: Floats, origin: float) -> None:
        left, right = geometry.rect.left(), geometry.rect.right()
        known = np.isfinite(y)
        x, y = x[known], y[known]
        if x.size < 2:
            return
        low, high = max(x[0], left - 2 * _DASH_PX), min(x[-1], right + 2 * _DASH_PX)
        step = 2 * _DASH_PX
        shift = left - origin
        numbers = np.arange(np.floor((low - shift) / step), np.ceil((high - shift) / step) + 1)
        begin = np.clip(numbers * step + shift, low, high)
        end = np.clip(numbers * step + shift + _DASH_PX, low, high)
        some = end > begin
        begin, end = begin[some], end[some]
        self._batch.strokes(painter, begin, np.interp(begin, x, y), end, np.interp(end, x, y))

    def level(self, painter: QPainter, geometry: Geometry, price: float, name: str) -> None:
        """A dotted line across the plot; `lines` writes its name at the left."""
        if not geometry.is_in_prices(price):
            return
        y = round(geometry.py(price))
        painter.setPen(self._level_pen)
        painter.drawLine(int(geometry.rect.left()), y, int(geometry.rect.right()) - 1, y)
        self._name_line(geometry, geometry.rect.left() + _NAME_LEFT_PX, y, name, self._theme.dim)

    def name_level(self, geometry: Geometry, price: float, name: str) -> None:
        """Let `lines` write a name at a level that is painted elsewhere, in a chart with room for it."""
        rect, unit_px = geometry.rect, self._alert_left_px
        is_roomy = rect.width() > _ALERT_SHARE * unit_px and rect.height() > _LEVEL_SHARE * unit_px
        if geometry.is_in_prices(price) and is_roomy:
            y = round(geometry.py(price))
            self._name_line(geometry, geometry.rect.left() + _NAME_LEFT_PX, y, name, self._theme.dim)

    def _name_line(self, geometry: Geometry, left: float, y: int, name: str, ink: QColor) -> None:
        """Find a place for a name above a line, or below it, or not at all where others are."""
        height = self._metrics.height()
        width = self._metrics.horizontalAdvance(name) + _NAME_LEFT_PX
        # What the crosshair reads comes and goes at the top; no name is to be cut by it then.
        free_from = geometry.rect.top() + self._note_px
        top = y - height if y - height >= free_from else max(y + 1.0, free_from)
        place = self.places.take(QRectF(left, top, width, height), geometry.rect, (height + 1.0,))
        if place is not None:
            baseline = QPointF(place.left(), place.top() + self._metrics.ascent())
            self._line_names.append((baseline, name, ink))

    def seams(self, painter: QPainter, geometry: Geometry, at: Floats) -> None:
        """A hairline where closed times were left out."""
        painter.setPen(self._seam_pen)
        top, bottom = int(geometry.rect.top()), int(geometry.rect.bottom()) - 1
        for x in np.rint(pixels_x(geometry, at)).astype(int).tolist():
            if geometry.rect.left() < x < geometry.rect.right():
                painter.drawLine(x, top, x, bottom)

    def line_ink(self, line: PriceLine) -> QColor:
        """The colour of a line: dim where its alert cannot fire."""
        return self._theme.accent if line.is_armed else self._theme.dim

    def lines(self, painter: QPainter, geometry: Geometry, lines: Sequence[PriceLine], chosen: int) -> None:
        """The person's own lines, dashed ones at alerts, the chosen one bolder; and the names of all lines.

        Where room is short, instruments compared come first, then the chosen line, then the others.
        """
        shown = [(place, line) for place, line in enumerate(lines) if geometry.is_in_prices(line.price)]
        for place, line in shown:
            y = round(geometry.py(line.price))
            style = Qt.PenStyle.DashLine if line.is_alert else Qt.PenStyle.SolidLine
            painter.setPen(QPen(self.line_ink(line), 2 if place == chosen else 1, style))
            painter.drawLine(int(geometry.rect.left()), y, int(geometry.rect.right()) - 1, y)
        self._name_peers(painter, geometry)
        for _, line in sorted(shown, key=lambda each: each[0] != chosen):
            is_wide = geometry.rect.width() > _ALERT_SHARE * self._alert_left_px
            name = self._alert if line.is_armed else self._alert_over
            text = " ".join(part for part in (name if line.is_alert and is_wide else "", line.label) if part)
            if text:
                left = geometry.rect.left() + (self._alert_left_px if is_wide else _NAME_LEFT_PX)
                y = round(geometry.py(line.price))
                self._name_line(geometry, left, y, text, self.line_ink(line))
        # Those of levels too, which lie under the candles.
        for baseline, name, ink in self._line_names:
            self._names.paint(painter, baseline, name, ink)
        self._line_names.clear()

    def peer(self, painter: QPainter, geometry: Geometry, line: Line, place: int, label: str) -> None:
        """The line of an instrument compared; `lines` writes its name and change at its end."""
        ink = self._peer_inks[place % len(self._peer_inks)]
        painter.save()
        painter.setClipRect(geometry.rect)
        painter.setPen(QPen(ink, 1))
        # Only where each column of pixels ends: its extremes would weigh as much as the instrument's own.
        last = np.flatnonzero(np.diff(line.x, append=np.inf) > 0)
        x, y = pixels_x(geometry, line.x[last]), pixels_y(geometry, line.y[last])
        self._batch.path(painter, x, y, line.connect[last])
        painter.restore()
        if x.size:
            # Over the lines of those that are painted after this one.
            self._peer_names.append((x, y, label, ink))

    def _name_peers(self, painter: QPainter, geometry: Geometry) -> None:
        """Write each name above where its line ends, or below, without covering any line with a ground."""
        height, rect = self._metrics.height(), geometry.rect
        for x, y, label, ink in self._peer_names:
            width = self._metrics.horizontalAdvance(label) + 2 * _PEER_PAD_PX
            end_px = min(float(x[-1]), rect.right())
            left = max(rect.left(), end_px - width - 1)
            beside = y[
                max(0, int(np.searchsorted(x, left)) - 1) : int(np.searchsorted(x, end_px, side="right"))
            ]
            above = max(min(float(beside.min()) - height - _OFF_LINE_PX, rect.bottom() - height), rect.top())
            below = float(beside.max()) + _OFF_LINE_PX - above
            further = [number * height for number in range(1, _PEER_MOVES + 1)]
            moves = [below, *(each for off in further for each in (-off, below + off))]
            is_clear = above + height <= float(beside.min())
            box = QRectF(left, above if is_clear else above + moves.pop(0), width, height)
            place = self.places.take(box, rect, moves)
            if place is not None:
                baseline = QPointF(place.left() + _PEER_PAD_PX, place.top() + self._metrics.ascent())
                self._names.paint(painter, baseline, label, ink)
        self._peer_names.clear()

    def measure(self, painter: QPainter, geometry: Geometry, measure: Measure) -> None:
        """A tinted box between two points, and what it comes to beside it."""
        rises = measure.to_price >= measure.from_price
        ink = self._theme.up if rises else self._theme.down
        ground = QColor(ink)
        ground.setAlphaF(_MEASURE_OPACITY)
        start = QPointF(geometry.px(measure.from_x), geometry.py(measure.from_price))
        end = QPointF(geometry.px(measure.to_x), geometry.py(measure.to_price))
        box = QRectF(start, end).normalized()
        painter.save()
        painter.setClipRect(geometry.rect)
        painter.fillRect(box, ground)
        painter.setPen(QPen(ink, 1))
        painter.drawRect(box)
        painter.restore()
        width = self._metrics.horizontalAdvance(measure.text) + 2 * _PAD_PX
        left = min(max(geometry.rect.left(), box.center().x() - width / 2), geometry.rect.right() - width)
        above = box.top() - self._note_px - 4
        below = min(box.bottom() + 4, geometry.rect.bottom() - self._note_px)
        top = above if rises and above > geometry.rect.top() else below
        note = QRectF(round(left), round(top), width, self._note_px)
        painter.fillRect(note, blend(self._theme.panel, self._theme.dim, 0.35))
        painter.setFont(self._small)
        painter.setPen(self._theme.text)
        painter.drawText(note, Qt.AlignmentFlag.AlignCenter, measure.text)

    def legend(self, painter: QPainter, geometry: Geometry, parts: Sequence[tuple[str, QColor]]) -> None:
        """What the crosshair reads, at the top left, as much of it as there is room for."""
        painter.setFont(self._small)
        left = geometry.rect.left() + 4
        room = geometry.rect.width() - 8
        parts = [(self._fitting(text, room), colour) for text, colour in parts]
        width = sum(self._metrics.horizontalAdvance(text) + _PAD_PX for text, _ in parts)
        ground = QRectF(left - 4, geometry.rect.top(), width + 4, self._note_px)
        painter.fillRect(ground.intersected(geometry.rect), self._theme.panel)
        for text, colour in parts:
            painter.setPen(colour)
            painter.drawText(QPointF(left, geometry.rect.top() + self._metrics.ascent() + 2), text)
            left += self._metrics.horizontalAdvance(text) + _PAD_PX

    def _fitting(self, text: str, room: float) -> str:
        """As many of the first figures of a text as have room."""
        figures = text.split(_FIGURES_APART)
        while len(figures) > 1 and self._metrics.horizontalAdvance(_FIGURES_APART.join(figures)) > room:
            figures.pop()
        return _FIGURES_APART.join(figures)

    def clock(
        self, painter: QPainter, geometry: Geometry, name: str, is_free: Callable[[QRectF], bool]
    ) -> None:
        """Whose clock the times are, in the corner between the axes, unless a price stands there."""
        if name != self._clock.text():
            self._clock = QStaticText(name)
            self._clock.setTextFormat(Qt.TextFormat.PlainText)
            self._clock.prepare(font=self._small)
        at = QPointF(geometry.rect.right() + 8, geometry.rect.bottom() + 6)
        if not is_free(QRectF(at, self._clock.size())):
            return
        painter.setFont(self._small)
        painter.setPen(self._theme.dim)
        painter.drawStaticText(at, self._clock)

    def loading(self, painter: QPainter, geometry: Geometry) -> None:
        """That older prints are on their way, at the left edge."""
        at = QPointF(geometry.rect.left() + _NAME_LEFT_PX, geometry.rect.center().y())
        self._names.paint(painter, at, tr("loading…"), self._theme.dim)


def _runs(begins: npt.NDArray[np.bool_]) -> list[tuple[int, int]]:
    """From where to where each day's points are."""
    starts = np.flatnonzero(begins).tolist()
    bounds = sorted({0, *starts, begins.size})
    return list(pairwise(bounds))

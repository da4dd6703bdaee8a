"""Paints the gaps of a chart: bands, strips, their labels, and the bars that stand in for missing ticks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from tickdeck.gui.charts.gap_band import BandStyle, PlacedBand
from tickdeck.gui.charts.geometry import Geometry
from tickdeck.gui.charts.repair_bar import PlacedBar
from tickdeck.gui.theme import BASE_PX, Theme, blend, font

STRIP_PX = 4
_STRIP_REACH_PX = 10
"""So far above the lower edge the mouse still means the strip."""
_LABEL_ROW_PX = 16
_LABEL_ROWS = 3
_LEAST_BAND_PX = 2
_LEAST_BODY_PX = 5
"""A bar narrower than this is only a stroke from its low to its high."""
_MOST_BODY_PX = 28
_BAND_OPACITY = 0.13
_FILLED_OPACITY = 0.05
_STRIP_OPACITY = 0.55
_BAR_OPACITY = 0.75


class BandPainter:
    """Everything amber on the plot."""

    def __init__(self, theme: Theme) -> None:
        self._small = font(BASE_PX - 1)
        self._metrics = QFontMetrics(self._small)
        self._grounds = {
            BandStyle.MISSING: blend(theme.panel, theme.amber, _BAND_OPACITY),
            BandStyle.FILLED: blend(theme.panel, theme.amber, _FILLED_OPACITY),
        }
        self._inks = {
            BandStyle.MISSING: theme.amber,
            BandStyle.FILLED: blend(theme.panel, theme.amber, 0.6),
        }
        self._strip = blend(theme.panel, theme.amber, _STRIP_OPACITY)
        self._bar_pen = QPen(blend(theme.panel, theme.amber, _BAR_OPACITY), 1)
        self._bar_pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)

    def bands(self, painter: QPainter, geometry: Geometry, bands: Sequence[PlacedBand]) -> None:
        """Gaps as bands over the whole height; painted first, since nothing shines through them."""
        for style in (BandStyle.FILLED, BandStyle.MISSING):
            for band in bands:
                if band.style is style:
                    painter.fillRect(_band_rect(geometry, band), self._grounds[style])

    def strips(self, painter: QPainter, geometry: Geometry, bands: Sequence[PlacedBand]) -> None:
        """Where prints were doubled or late, as strips at the lower edge, which the line never reaches."""
        for band in bands:
            if band.style is BandStyle.STRIP:
                rect = _band_rect(geometry, band)
                rect.setTop(rect.bottom() + 1 - STRIP_PX)
                painter.fillRect(rect, self._strip)

    def labels(self, painter: QPainter, geometry: Geometry, bands: Sequence[PlacedBand]) -> None:
        """What each gap was, at the top of its band; in a lower row where labels would overlap."""
        painter.setFont(self._small)
        ends = [-1e9] * _LABEL_ROWS
        for band in bands:
            if band.style is BandStyle.STRIP:
                continue
            rect = _band_rect(geometry, band)
            width = self._metrics.horizontalAdvance(band.label)
            left = max(geometry.rect.left() + 2, min(rect.left() + 3, geometry.rect.right() - width - 4))
            row = next((row for row, end in enumerate(ends) if left > end), None)
            if row is None:
                continue
            ends[row] = left + width + 8
            top = geometry.rect.top() + 3 + row * _LABEL_ROW_PX
            painter.setPen(self._inks[band.style])
            painter.drawText(QPointF(left, top + self._metrics.ascent()), band.label)

    def bars(self, painter: QPainter, geometry: Geometry, bars: Sequence[PlacedBar]) -> None:
        """Hollow bars of open, high, low and close: clearly no ticks."""
        shown = [part for part in bars if part.is_within(geometry.low_x, geometry.high_x)]
        if not shown:
            return
        painter.save()
        painter.setClipRect(geometry.rect)
        painter.setPen(self._bar_pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for part in shown:
            self._bar(painter, geometry, part)
        painter.restore()

    @staticmethod
    def _bar(painter: QPainter, geometry: Geometry, part: PlacedBar) -> None:
        left, right = geometry.px(part.from_x), geometry.px(part.to_x)
        middle = round((left + right) / 2)
        high, low = round(geometry.py(part.bar.high)), round(geometry.py(part.bar.low))
        width = min(right - left - 2, _MOST_BODY_PX)
        if width < _LEAST_BODY_PX:
            painter.drawLine(middle, high, middle, low)
            return
        ends = sorted((round(geometry.py(part.bar.open)), round(geometry.py(part.bar.close))))
        half = int(width // 2)
        painter.drawRect(QRect(middle - half, ends[0], 2 * half, ends[1] - ends[0]))
        painter.drawLine(middle, high, middle, ends[0])
        painter.drawLine(middle, ends[1], middle, low)

    @staticmethod
    def tip_at(geometry: Geometry, bands: Sequence[PlacedBand], at: QPointF) -> str:
        """The labels of what lies under a position, one a line: strips near the lower edge, bands above."""
        near_edge = at.y() > geometry.rect.bottom() - _STRIP_REACH_PX
        found = [
            band
            for band in bands
            if QRectF(_band_rect(geometry, band)).adjusted(-2, 0, 2, 0).contains(at)
            and (near_edge or band.style is not BandStyle.STRIP)
        ]
        strips = [band for band in found if band.style is BandStyle.STRIP]
        return "\n".join(band.label for band in strips or found)


def _band_rect(geometry: Geometry, band: PlacedBand) -> QRect:
    left = max(geometry.rect.left(), geometry.px(band.from_x))
    right = min(geometry.rect.right(), max(geometry.px(band.to_x), left + _LEAST_BAND_PX))
    return QRect(
        round(left), int(geometry.rect.top()), max(0, round(right) - round(left)), int(geometry.rect.height())
    )

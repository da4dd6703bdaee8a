"""Paints the gaps of a chart: bands, strips, their labels, and the bars that stand in for missing ticks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from tickdeck.gui.charts.gap_band import BandStyle, PlacedBand
from tickdeck.gui.charts.geometry import Geometry
from tickdeck.gui.charts.label_room import LabelPlaces, LabelRoom
from tickdeck.gui.charts.repair_bar import PlacedBar
from tickdeck.gui.theme import Theme, blend, font

STRIP_PX = 4
_STRIP_REACH_PX = 10
"""So far above the lower edge the mouse still means the strip."""
_LABEL_PAD_PX = 3
_LABEL_MOVES = 4
"""A label stands at most so many lines further down than usual."""
_FULL_LABELS = 2
"""So many of the newest gaps are told in full; those before them only by their length."""
LEAST_BAR_PX = 3
"""A bar with less room than this is not to be drawn: nobody could read it."""
_LEAST_BAND_PX = 2
_LEAST_BODY_PX = 5
"""A bar narrower than this is only a stroke from its low to its high."""
_MOST_BODY_PX = 28
_BAND_OPACITY = 0.13
_FILLED_OPACITY = 0.05
_STRIP_OPACITY = 0.55
_BAR_OPACITY = 0.75


class PlacedLabel(NamedTuple):
    """A text at the top of a band.

    Attributes:
        left: Its left edge, pixels.
        width: Its width, pixels.
        text: What it says.
    """

    left: float
    width: float
    text: str


def placed_labels(
    geometry: Geometry, bands: Sequence[PlacedBand], width_of: Callable[[str], float]
) -> list[PlacedLabel]:
    """The labels that have room; none covers another, nor a band that is not its own.

    Only gaps that may miss prints have one. The newest are told in full where that fits into the band
    itself, else by their length where there is room around them; older ones by their length within theirs.

    Args:
        geometry: What the plot shows.
        bands: Those in view.
        width_of: The width of a text in pixels.

    Returns:
        Newest first.
    """
    high = [(band, _band_rect(geometry, band)) for band in bands if band.style is not BandStyle.STRIP]
    missing = [(band, rect) for band, rect in high if band.style is BandStyle.MISSING]
    missing.sort(key=lambda placed: (placed[0].from_x, placed[0].to_x), reverse=True)
    found: list[PlacedLabel] = []
    for number, (band, rect) in enumerate(missing):
        left, right = float(rect.left()), float(rect.left() + rect.width())
        texts: tuple[str, ...] = (band.short,)
        if number < _FULL_LABELS:
            texts = (band.label, band.short)
            others = [other for placed, other in high if placed is not band]
            left, right = _room(geometry, rect, others)
        for text in texts:
            width = width_of(text)
            if text != band.short and band.short and width + 2 * _LABEL_PAD_PX > rect.width():
                # It would lie across the prints beside the band.
                continue
            most_left = right - _LABEL_PAD_PX - width
            at = min(max(rect.left(), left) + _LABEL_PAD_PX, most_left)
            apart = 2 * _LABEL_PAD_PX
            is_free = all(
                at + width + apart <= label.left or at >= label.left + label.width + apart for label in found
            )
            if text and at >= left + _LABEL_PAD_PX and is_free:
                found.append(PlacedLabel(at, width, text))
                break
    return found


def _room(geometry: Geometry, own: QRect, others: Sequence[QRect]) -> tuple[float, float]:
    """How far to the left and to the right of a band there is no other."""
    left, right = geometry.rect.left(), geometry.rect.right()
    for other in others:
        if other.left() > own.left():
            right = min(right, float(other.left()))
        else:
            left = max(left, float(min(other.left() + other.width(), own.left())))
    return left, right


class BandPainter:
    """Everything amber on the plot."""

    def __init__(self, theme: Theme) -> None:
        self._small = font(-1)
        self._metrics = QFontMetrics(self._small)
        self._label_top_px = LabelRoom.of(self._small).tag_px + 2
        self._grounds = {
            BandStyle.MISSING: blend(theme.panel, theme.amber, _BAND_OPACITY),
            BandStyle.FILLED: blend(theme.panel, theme.amber, _FILLED_OPACITY),
        }
        self._ink = theme.amber
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

    def labels(
        self, painter: QPainter, geometry: Geometry, bands: Sequence[PlacedBand], places: LabelPlaces
    ) -> None:
        """What each gap was, at the top of its band, or below a name that stands there.

        Args:
            painter: Where to paint.
            geometry: The plot.
            bands: Those in view.
            places: Where names stand already.
        """
        painter.setFont(self._small)
        painter.setPen(self._ink)
        # Above lies what the crosshair reads.
        top, height = geometry.rect.top() + self._label_top_px, self._metrics.height()
        moves = [float(number * height) for number in range(1, _LABEL_MOVES + 1)]
        for label in placed_labels(geometry, bands, self._metrics.horizontalAdvance):
            place = places.take(QRectF(label.left, top, label.width, height), geometry.rect, moves)
            if place is not None:
                painter.drawText(QPointF(place.left(), place.top() + self._metrics.ascent()), label.text)

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

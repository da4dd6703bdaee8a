"""Paints the bars of a chart: candles, their volume, and what is special about some of them."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from tickdeck.gui.charts.bar_view import BarView
from tickdeck.gui.charts.geometry import VOLUME_SHARE, Geometry
from tickdeck.gui.charts.pixel_map import Batch, Floats, pixels_x, pixels_y
from tickdeck.gui.theme import Theme, blend, font
from tickdeck.words import tr

_BODY_SHARE = 0.72
_MOST_HALF_PX = 14.0
_VOLUME_OPACITY = 0.5
_MARK_SLOT_PX = 8.0
"""Bars with less room carry no letter."""
_MARK_PX = 4.0


class BarPainter:
    """Paints bars; a rise is hollow where colours alone would not tell it from a fall."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._batch = Batch()
        self._small = font(-2)
        self._metrics = QFontMetrics(self._small)
        self._auction = tr("A", "letter that marks an auction")
        self._volume_colours = (
            blend(theme.panel, theme.up, _VOLUME_OPACITY),
            blend(theme.panel, theme.down, _VOLUME_OPACITY),
        )

    def candles(self, painter: QPainter, geometry: Geometry, view: BarView) -> None:
        """A stroke from low to high, and a body from open to close where there is room for one."""
        if view.left.size == 0:
            return
        middle = np.floor(pixels_x(geometry, view.middle))
        slot = pixels_x(geometry, view.right) - pixels_x(geometry, view.left)
        high, low = np.rint(pixels_y(geometry, view.high)), np.rint(pixels_y(geometry, view.low))
        top = np.rint(pixels_y(geometry, np.maximum(view.open, view.close)))
        bottom = np.rint(pixels_y(geometry, np.minimum(view.open, view.close)))
        half = _half(slot)
        rises = view.close >= view.open
        painter.save()
        painter.setClipRect(geometry.rect)
        for which, colour in ((rises, self._theme.up), (~rises, self._theme.down)):
            ones = np.ones(int(which.sum()))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            tall = np.maximum(1.0, low[which] - high[which] + 1)
            self._batch.boxes(painter, middle[which], high[which], ones, tall)
            bodies = which & (half > 0)
            left, width = middle[bodies] - half[bodies], 2 * half[bodies] + 1
            height = bottom[bodies] - top[bodies] + 1
            if self._theme.marks and colour is self._theme.up:
                painter.setBrush(self._theme.panel)
                painter.setPen(QPen(colour, 1))
                self._batch.boxes(painter, left + 0.5, top[bodies] + 0.5, width - 1, height - 1)
            else:
                self._batch.boxes(painter, left, top[bodies], width, height)
        self._cuts(painter, middle, half, low, view.is_cut)
        painter.restore()
        self._auctions(painter, geometry, view, (middle, slot, low))

    def volume(self, painter: QPainter, geometry: Geometry, view: BarView, full: float) -> None:
        """What was traded in each bar, in the colour of the bar.

        Args:
            painter: Where to paint.
            geometry: The plot.
            view: The bars.
            full: The volume that takes the whole height meant for it.
        """
        if full <= 0 or view.left.size == 0:
            return
        middle = np.floor(pixels_x(geometry, view.middle))
        half = _half(pixels_x(geometry, view.right) - pixels_x(geometry, view.left))
        left, width = middle - half, 2 * half + 1
        tall = np.maximum(
            np.rint(view.volume * (geometry.rect.height() * VOLUME_SHARE / full)), view.volume > 0
        )
        floor = float(round(geometry.rect.bottom()))
        rises = view.close >= view.open
        painter.save()
        painter.setClipRect(geometry.rect)
        painter.setPen(Qt.PenStyle.NoPen)
        for which, colour in zip((rises, ~rises), self._volume_colours, strict=True):
            painter.setBrush(colour)
            self._batch.boxes(painter, left[which], floor - tall[which], width[which], tall[which])
        painter.restore()

    def _cuts(
        self, painter: QPainter, middle: Floats, half: Floats, low: Floats, cut: npt.NDArray[np.bool_]
    ) -> None:
        """A small amber square below each bar that a gap interrupts."""
        if not cut.any():
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.amber)
        size = np.minimum(_MARK_PX, 2 * half[cut] + 1)
        self._batch.boxes(painter, middle[cut] + 0.5 - size / 2, low[cut] + 4, size, size)

    def _auctions(
        self, painter: QPainter, geometry: Geometry, view: BarView, places: tuple[Floats, Floats, Floats]
    ) -> None:
        """A letter below each bar with a print of an auction."""
        middle, slot, low = places
        which = np.flatnonzero(view.is_auction & (slot >= _MARK_SLOT_PX))
        if which.size == 0:
            return
        painter.setFont(self._small)
        painter.setPen(QColor(self._theme.dim))
        half = self._metrics.horizontalAdvance(self._auction) / 2
        for at in which.tolist():
            y = min(low[at] + 12 + self._metrics.ascent(), geometry.rect.bottom())
            painter.drawText(QPointF(middle[at] + 0.5 - half, y), self._auction)


def _half(slot: Floats) -> Floats:
    """How far a body reaches on either side of its stroke, in whole pixels."""
    return np.clip(np.floor((slot * _BODY_SHARE - 1) / 2), 0.0, _MOST_HALF_PX)

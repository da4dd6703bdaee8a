"""Paints single prints as points: their size is what was traded, their colour who crossed the spread."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from tickdeck.gui.charts.geometry import Geometry
from tickdeck.gui.charts.pixel_map import pixels_x, pixels_y
from tickdeck.gui.charts.prints import AUCTION, Prints
from tickdeck.gui.charts.time_scale import TimeScale
from tickdeck.gui.theme import Theme, blend

_LEAST_PX, _MOST_PX = 1.5, 9.0
_OPACITY = 0.75
_RING_PX = 4.0


class PrintPainter:
    """Paints prints; where colours alone would not tell sides apart, points are triangles up or down."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._inks = {
            1: blend(theme.panel, theme.up, _OPACITY),
            -1: blend(theme.panel, theme.down, _OPACITY),
            0: blend(theme.panel, theme.dim, _OPACITY),
        }

    def points(
        self, painter: QPainter, geometry: Geometry, prints: Prints, scale: TimeScale, full: float
    ) -> None:
        """The prints in view.

        Args:
            painter: Where to paint.
            geometry: The plot.
            prints: A few hundred at most.
            scale: Where their times lie.
            full: The volume of the largest point; areas are as the volumes.
        """
        if prints.x.size == 0:
            return
        x = pixels_x(geometry, scale.to_view(prints.x)).tolist()
        y = pixels_y(geometry, prints.price).tolist()
        share = np.sqrt(np.clip(prints.volume / full, 0.0, 1.0)) if full > 0 else np.zeros(prints.x.size)
        radius = (_LEAST_PX + share * (_MOST_PX - _LEAST_PX)).tolist()
        painter.save()
        painter.setClipRect(geometry.rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        # The largest lie below, so that none hides another.
        for at in np.argsort(-prints.volume, kind="stable").tolist():
            side = int(prints.side[at])
            painter.setBrush(self._inks[side])
            centre = QPointF(x[at], y[at])
            if self._theme.marks and side:
                painter.drawPolygon(_triangle(centre, radius[at] + 1, side))
            else:
                painter.drawEllipse(centre, radius[at], radius[at])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.text, 1))
        for at in np.flatnonzero(prints.marks & AUCTION).tolist():
            reach = radius[at] + _RING_PX
            painter.drawPolygon(_diamond(QPointF(x[at], y[at]), reach))
        painter.restore()


def _triangle(at: QPointF, reach: float, side: int) -> QPolygonF:
    tip = -side * reach
    return QPolygonF(
        [
            QPointF(at.x(), at.y() + tip),
            QPointF(at.x() + reach, at.y() - tip * 0.7),
            QPointF(at.x() - reach, at.y() - tip * 0.7),
        ]
    )


def _diamond(at: QPointF, reach: float) -> QPolygonF:
    corners = ((0, -reach), (reach, 0), (0, reach), (-reach, 0))
    return QPolygonF([QPointF(at.x() + x, at.y() + y) for x, y in corners])

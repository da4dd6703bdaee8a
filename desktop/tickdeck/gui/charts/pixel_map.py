"""Pixels of many places at once, and strokes and boxes drawn in one call each."""

from __future__ import annotations

from typing import cast

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QLineF, QRect, QRectF
from PySide6.QtGui import QPainter
from shiboken6 import wrapInstance

from tickdeck.gui.charts.geometry import Geometry

Floats = npt.NDArray[np.float64]


def pixels_x(geometry: Geometry, at: Floats) -> Floats:
    """The pixels of places along the chart."""
    rect = geometry.rect
    return rect.left() + (at - geometry.low_x) * (rect.width() / (geometry.high_x - geometry.low_x))


def pixels_y(geometry: Geometry, price: Floats) -> Floats:
    """The pixels of prices."""
    rect = geometry.rect
    return rect.bottom() - (price - geometry.low_y) * (rect.height() / (geometry.high_y - geometry.low_y))


class WholeBoxes:
    """Boxes of whole pixels, drawn all together; Qt fills those much faster than ones with fractions."""

    def __init__(self) -> None:
        self._corners = np.zeros((0, 4), dtype=np.int32)
        self._first = QRect()

    def draw(self, painter: QPainter, left: Floats, top: Floats, width: float, height: Floats) -> None:
        """Fill boxes with the painter's brush.

        Args:
            painter: Where to paint, without a pen.
            left: The first pixel of each, a whole number.
            top: The topmost, a whole number.
            width: Of each of them.
            height: At least 1.
        """
        count = left.size
        if count == 0:
            return
        if count > len(self._corners):
            # As a QRect lies in memory: the first and the last pixel each way.
            self._corners = np.zeros((2 * count, 4), dtype=np.int32)
            self._first = cast("QRect", wrapInstance(self._corners.ctypes.data, QRect))
        corners = self._corners[:count]
        corners[:, 0], corners[:, 1] = left, top
        corners[:, 2], corners[:, 3] = left + width - 1, top + height - 1
        painter.drawRects(self._first, count)


class Batch:
    """Boxes and strokes that are drawn all together; a call for each would cost more than the drawing."""

    def __init__(self) -> None:
        self._boxes = pg.Qt.internals.PrimitiveArray(QRectF, 4)
        self._strokes = pg.Qt.internals.PrimitiveArray(QLineF, 4)

    def boxes(self, painter: QPainter, left: Floats, top: Floats, width: Floats, height: Floats) -> None:
        """Rectangles, with the painter's pen and brush."""
        if left.size == 0:
            return
        self._boxes.resize(int(left.size))
        array = self._boxes.ndarray()
        array[:, 0], array[:, 1], array[:, 2], array[:, 3] = left, top, width, height
        painter.drawRects(*self._boxes.drawargs())

    def strokes(self, painter: QPainter, x: Floats, y: Floats, to_x: Floats, to_y: Floats) -> None:
        """Straight strokes, with the painter's pen."""
        if x.size == 0:
            return
        self._strokes.resize(int(x.size))
        array = self._strokes.ndarray()
        array[:, 0], array[:, 1], array[:, 2], array[:, 3] = x, y, to_x, to_y
        painter.drawLines(*self._strokes.drawargs())

    def path(self, painter: QPainter, x: Floats, y: Floats, joined: npt.NDArray[np.bool_]) -> None:
        """A line through points, with the painter's pen; point i is joined with the next where `joined`."""
        on = np.flatnonzero(joined[: x.size - 1] & np.isfinite(y[:-1]) & np.isfinite(y[1:]))
        self.strokes(painter, x[on], y[on], x[on + 1], y[on + 1])

"""The little chart of an entry: volume of the minutes around it, and what is usual for them."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen, QPolygonF

from tickdeck.gui.theme import Theme, blend

BARS = 26
"""Minutes from left to right: those up to the entry, and some behind it."""
SIZE_PX = (88, 30)
"""Beside text of the usual size."""

_QUIET = 0.45
_GAP = 0.3


def heights_of(
    volumes: Sequence[float], usuals: Sequence[float]
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Bars and usual volumes as parts of the highest, 0 to 1; NaN stays unknown.

    Args:
        volumes: Of each minute.
        usuals: What is usual for it; of the same length.
    """
    bars, line = np.array(volumes, dtype=np.float64), np.array(usuals, dtype=np.float64)
    highest = np.nanmax(np.concatenate((bars, line, [0.0])))
    if not highest > 0:
        return np.zeros(bars.size), np.full(line.size, np.nan)
    return bars / highest, line / highest


def paint_minutes(
    painter: QPainter,
    box: QRectF,
    *,
    volumes: Sequence[float],
    usuals: Sequence[float],
    marked: range,
    theme: Theme,
) -> None:
    """Paint bars, with those that an entry is about in amber.

    Args:
        painter: Where.
        box: The chart's edges; room for `BARS`.
        volumes: Of each minute, oldest first.
        usuals: What is usual for each.
        marked: Places of the minutes that the entry is about.
        theme: Colours.
    """
    bars, line = heights_of(volumes, usuals)
    step = box.width() / BARS
    quiet = blend(theme.panel, theme.dim, _QUIET)
    painter.fillRect(QRectF(box.left(), box.bottom() - 1, box.width(), 1), theme.hairline)
    for place, height in enumerate(bars[:BARS].tolist()):
        if height > 0:
            high = max(1.0, height * (box.height() - 1))
            bar = QRectF(box.left() + place * step, box.bottom() - high, step * (1 - _GAP), high)
            painter.fillRect(bar, theme.amber if place in marked else quiet)
    points = [
        QPointF(box.left() + (place + 0.5 - _GAP / 2) * step, box.bottom() - height * (box.height() - 1))
        for place, height in enumerate(line[:BARS].tolist())
        if height == height  # noqa: PLR0124
    ]
    if len(points) > 1:
        painter.setPen(QPen(theme.accent, 1))
        painter.drawPolyline(QPolygonF(points))

"""The line of a chart, as pyqtgraph draws it."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QRectF

from tickdeck.gui.theme import Theme


class LineItem(pg.PlotCurveItem):
    """A curve whose bounds are those of the view, since it is made anew for each."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(pen=pg.mkPen(theme.accent, width=1), antialias=False)
        # Drawing segments spares the making of a QPainterPath, which costs far more than the drawing.
        self.setSegmentedLineMode("on")
        self._bounds = QRectF()

    def set_bounds(self, bounds: QRectF) -> None:
        """Set the range of the view."""
        self.prepareGeometryChange()
        self._bounds = bounds

    def boundingRect(self) -> QRectF:
        """The range of the view."""
        return self._bounds

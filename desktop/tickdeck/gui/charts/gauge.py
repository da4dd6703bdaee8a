"""A gauge: what part of a core something takes, as a slim bar with its figure."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tickdeck.gui.number_text import MISSING
from tickdeck.gui.theme import Theme, blend, font

NOTABLE = 0.6
CRITICAL = 0.9

_BAR_PX = 4
_LEAST_BAR_PX = 16
_WIDEST = "100 %"
_GAP_PX = 10
_CALM = 0.6
"""How far the bar of an ordinary load stands out from the panel."""


class LoadGauge(QWidget):
    """A label, a bar that is full at one core, and a percentage; amber from 60 %, red from 90 %.

    Attributes:
        text: The percentage shown.
    """

    def __init__(
        self, label: str, *, theme: Theme, tip: str, label_px: int, parent: QWidget | None = None
    ) -> None:
        """Make a gauge without a value.

        Args:
            label: What takes the time.
            theme: Colours.
            tip: The tooltip.
            label_px: How wide the label is at least, so that bars and texts begin below each other.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._label = label
        self._theme = theme
        self._percent = -1
        self.setFont(font())
        # Never less than the label needs, in whatever language and size it is.
        self._label_px = max(label_px, self.fontMetrics().horizontalAdvance(label) + _GAP_PX)
        self.setToolTip(tip)
        self.setFixedHeight(self._theme.sizes.row)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{label} {self.text}")

    @property
    def text(self) -> str:
        """The percentage shown."""
        return MISSING if self._percent < 0 else f"{self._percent} %"

    def show_load(self, load: float) -> None:
        """Show a load, 1 being a whole core; NaN is unknown."""
        percent = -1 if math.isnan(load) else round(max(0.0, load) * 100)
        if percent != self._percent:
            self._percent = percent
            self.setAccessibleName(f"{self._label} {self.text}")
            self.update()

    def colour(self) -> QColor:
        """The colour of the bar."""
        if self._percent >= CRITICAL * 100:
            return self._theme.bad
        if self._percent >= NOTABLE * 100:
            return self._theme.amber
        return blend(self._theme.panel, self._theme.dim, _CALM)

    def sizeHint(self) -> QSize:
        """Room for a bar of some length."""
        return QSize(200, self._theme.sizes.row)

    def minimumSizeHint(self) -> QSize:
        """Room for the label and the figure."""
        figure = self.fontMetrics().horizontalAdvance(_WIDEST)
        return QSize(self._label_px + _LEAST_BAR_PX + _GAP_PX + figure, self._theme.sizes.row)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Label, bar, figure."""
        painter = QPainter(self)
        metrics = self.fontMetrics()
        line = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(self._theme.dim)
        painter.drawText(self.rect(), line | Qt.AlignmentFlag.AlignLeft, self._label)
        painter.setPen(self.colour() if self._percent >= NOTABLE * 100 else self._theme.text)
        painter.drawText(self.rect(), line | Qt.AlignmentFlag.AlignRight, self.text)
        left = self._label_px
        # The widest figure, so that the bar does not move.
        right = self.width() - metrics.horizontalAdvance(_WIDEST) - _GAP_PX
        bar = QRectF(left, (self.height() - _BAR_PX) / 2, right - left, _BAR_PX)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.hairline)
        painter.drawRoundedRect(bar, _BAR_PX / 2, _BAR_PX / 2)
        if self._percent > 0:
            bar.setWidth(max(_BAR_PX, bar.width() * min(1.0, self._percent / 100)))
            painter.setBrush(self.colour())
            painter.drawRoundedRect(bar, _BAR_PX / 2, _BAR_PX / 2)

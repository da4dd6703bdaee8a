"""Where a plot lies on its widget, and what of time and price it shows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

VOLUME_SHARE = 0.17
"""How much of the height the highest volume bar takes."""


@dataclass(frozen=True, slots=True)
class Geometry:
    """The plot's rectangle on the widget and what it shows.

    Attributes:
        rect: The plotting area in pixels, without the axes.
        low_x, high_x: Edges in seconds.
        low_y, high_y: Edges in price.
        right_px: Right edge of the widget, behind the price axis.
        volume_share: How much of the height, at the bottom, belongs to volume bars; 0 without any.
    """

    rect: QRectF
    low_x: float
    high_x: float
    low_y: float
    high_y: float
    right_px: float
    volume_share: float = 0.0

    def is_in_prices(self, price: float) -> bool:
        """Whether a price lies in view, and above the volume bars."""
        return self.low_y + self.volume_share * (self.high_y - self.low_y) < price < self.high_y

    def px(self, x: float) -> float:
        """The pixel of a moment."""
        return self.rect.left() + (x - self.low_x) / (self.high_x - self.low_x) * self.rect.width()

    def py(self, y: float) -> float:
        """The pixel of a price."""
        return self.rect.bottom() - (y - self.low_y) / (self.high_y - self.low_y) * self.rect.height()

    def x_at(self, px: float) -> float:
        """The moment at a pixel."""
        return self.low_x + (px - self.rect.left()) / self.rect.width() * (self.high_x - self.low_x)

    def y_at(self, py: float) -> float:
        """The price at a pixel."""
        return self.low_y + (self.rect.bottom() - py) / self.rect.height() * (self.high_y - self.low_y)

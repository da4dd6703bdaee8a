"""A surface that floats over the window's panels, with a rounded hairline and a soft shadow."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tickdeck.gui.theme import Theme, blend

SHADOW_PX = 10
"""Beyond its edge on all sides."""

_RADIUS_PX = 6
_SHADOW_ALPHA_ON_DARK = 9
_SHADOW_ALPHA_ON_LIGHT = 3


class FloatingSurface(QWidget):
    """A child widget of the window that lies over the others; whoever owns it says where.

    Attributes:
        body: Where the content goes, from top to bottom.
    """

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.body = QVBoxLayout(self)
        edge = SHADOW_PX + 1
        self.body.setContentsMargins(edge, edge, edge, edge)
        self.body.setSpacing(0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The shadow as a few outlines that add up, the surface, and its hairline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        surface = QRectF(self.rect()).adjusted(SHADOW_PX, SHADOW_PX, -SHADOW_PX, -SHADOW_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        is_dark = self._theme.window.lightness() < 128
        painter.setBrush(QColor(0, 0, 0, _SHADOW_ALPHA_ON_DARK if is_dark else _SHADOW_ALPHA_ON_LIGHT))
        # Below the surface nobody sees it, and filling that ten times would cost more than all the rest.
        inside = surface.toRect().adjusted(_RADIUS_PX, _RADIUS_PX, -_RADIUS_PX, -_RADIUS_PX)
        painter.setClipRegion(QRegion(self.rect()) - QRegion(inside))
        for far in range(1, SHADOW_PX):
            # It falls a little downwards, as light comes from above.
            shadow = surface.adjusted(-far, -far / 2, far, far)
            painter.drawRoundedRect(shadow, _RADIUS_PX + far, _RADIUS_PX + far)
        painter.setClipping(False)
        painter.setBrush(self._theme.panel)
        painter.setPen(QPen(blend(self._theme.hairline, self._theme.text, 0.15), 1))
        painter.drawRoundedRect(surface.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS_PX, _RADIUS_PX)

"""Text that can be read over candles and lines: a narrow rim in the ground's colour around each letter."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPaintEngine, QPainter, QPainterPath, QPen

RIM_PX = 3.0
"""The width of the stroke that makes the rim; half of it lies outside the letters."""
_AROUND_PX = math.ceil(RIM_PX / 2) + 1
_MOST_KEPT = 128
_SCREENS = {QPaintEngine.Type.Raster, QPaintEngine.Type.OpenGL, QPaintEngine.Type.OpenGL2}


class HaloText:
    """Paints texts in one font.

    A rim takes long to paint, so those painted last are kept as pictures; a drawing gets lines instead.
    """

    def __init__(self, font: QFont, ground: QColor) -> None:
        """Begin with no text.

        Args:
            font: Of all texts.
            ground: The colour of the rim.
        """
        self._font = font
        self._ground = ground
        self._pen = QPen(ground, RIM_PX, j=Qt.PenJoinStyle.RoundJoin)
        self._rims: dict[tuple[str, float], tuple[QPointF, QImage]] = {}

    def paint(self, painter: QPainter, baseline: QPointF, text: str, ink: QColor) -> None:
        """Write a text, to whole pixels.

        Args:
            painter: Where to paint.
            baseline: The left end of its baseline.
            text: What to write.
            ink: Its colour.
        """
        at = QPointF(round(baseline.x()), round(baseline.y()))
        if painter.paintEngine().type() not in _SCREENS:
            # Who opens the drawing may not have the font; rim and letters shall fit all the same.
            outline = self._outline(text)
            painter.save()
            painter.translate(at)
            painter.strokePath(outline, self._pen)
            painter.fillPath(outline, ink)
            painter.restore()
            return
        corner, rim = self._rim(text, painter.device().devicePixelRatio())
        painter.drawImage(at + corner, rim)
        painter.setFont(self._font)
        painter.setPen(ink)
        painter.drawText(at, text)

    def _outline(self, text: str) -> QPainterPath:
        outline = QPainterPath()
        # Strokes of a letter may overlap.
        outline.setFillRule(Qt.FillRule.WindingFill)
        outline.addText(QPointF(), self._font, text)
        return outline

    def _rim(self, text: str, ratio: float) -> tuple[QPointF, QImage]:
        """The rim as a picture, and where its corner is from the beginning of the baseline."""
        key = (text, ratio)
        kept = self._rims.pop(key, None)
        if kept is None:
            kept = self._painted_rim(text, ratio)
            if len(self._rims) >= _MOST_KEPT:
                del self._rims[next(iter(self._rims))]
        # The newest last.
        self._rims[key] = kept
        return kept

    def _painted_rim(self, text: str, ratio: float) -> tuple[QPointF, QImage]:
        outline = self._outline(text)
        box = outline.boundingRect().toAlignedRect()
        box.adjust(-_AROUND_PX, -_AROUND_PX, _AROUND_PX, _AROUND_PX)
        image = QImage((QSizeF(box.size()) * ratio).toSize(), QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-box.topLeft())
        painter.strokePath(outline, self._pen)
        painter.end()
        return QPointF(box.topLeft()), image

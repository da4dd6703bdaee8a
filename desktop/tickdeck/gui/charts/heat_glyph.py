"""Values put together from pictures of their characters, which is far quicker than to draw each anew."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QImage, QPainter

_PAD = 1
"""Device pixels beside a character, into which its edges may reach."""
_BYTES = 4


@dataclass(frozen=True, slots=True)
class _Glyph:
    """A character.

    Attributes:
        pixels: Its picture, premultiplied, shape (height, width with both pads, 4).
        advance: How far behind it the next one begins, in device pixels.
    """

    pixels: npt.NDArray[np.uint8]
    advance: float


class GlyphWriter:
    """Writes in one font, one colour and for one kind of screen.

    Figures have one width and no kerning, so that characters side by side are the text.
    """

    def __init__(self, of: QFont, ink: QColor, ratio: float) -> None:
        """Know no character yet.

        Args:
            of: The font.
            ink: The colour.
            ratio: Device pixels a logical pixel.
        """
        self._font = of
        self._ink = ink
        self._ratio = ratio
        metrics = QFontMetrics(of)
        self._ascent = metrics.ascent()
        self._height = max(1, math.ceil(metrics.height() * ratio))
        self._metrics = QFontMetricsF(of)
        self._known: dict[str, _Glyph] = {}

    def written(self, text: str) -> QImage:
        """A picture of a text, of as many pixels as it covers, without a ratio of its own."""
        glyphs = [self._known.get(character) or self._learn(character) for character in text]
        width = max(1, math.ceil(sum(glyph.advance for glyph in glyphs)))
        pixels = np.zeros((self._height, width + 2 * _PAD, _BYTES), dtype=np.uint8)
        at = 0.0
        for glyph in glyphs:
            begin = round(at)
            room = pixels[:, begin : begin + glyph.pixels.shape[1]]
            np.maximum(room, glyph.pixels[:, : room.shape[1]], out=room)
            at += glyph.advance
        row = pixels.shape[1] * _BYTES
        image = QImage(
            pixels.data, pixels.shape[1], self._height, row, QImage.Format.Format_ARGB32_Premultiplied
        )
        # A copy, since the picture would share the array's memory without holding it.
        return image.copy(_PAD, 0, width, self._height)

    def _learn(self, character: str) -> _Glyph:
        advance = self._metrics.horizontalAdvance(character) * self._ratio
        image = QImage(
            max(1, math.ceil(advance)) + 2 * _PAD, self._height, QImage.Format.Format_ARGB32_Premultiplied
        )
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.translate(_PAD, 0)
        painter.scale(self._ratio, self._ratio)
        painter.setPen(self._ink)
        painter.setFont(self._font)
        painter.drawText(QPointF(0, self._ascent), character)
        painter.end()
        pixels = np.frombuffer(image.constBits(), dtype=np.uint8)
        pixels = pixels.reshape(self._height, image.width(), _BYTES).copy()
        glyph = self._known[character] = _Glyph(pixels, advance)
        return glyph

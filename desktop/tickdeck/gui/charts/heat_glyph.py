"""Values put together from pictures of their characters, which is far quicker than to draw each anew."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QImage, QPainter

_PAD = 1
"""Device pixels beside a character, into which its edges may reach."""


@dataclass(frozen=True, slots=True)
class _Glyph:
    """A character.

    Attributes:
        picture: With a pad at each side.
        advance: How far behind it the next one begins, in device pixels.
    """

    picture: QImage
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
        image = QImage(width, self._height, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        at = 0.0
        for glyph in glyphs:
            painter.drawImage(round(at) - _PAD, 0, glyph.picture)
            at += glyph.advance
        painter.end()
        # Without what painted on it, which the picture would keep.
        return image.copy()

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
        glyph = self._known[character] = _Glyph(image, advance)
        return glyph

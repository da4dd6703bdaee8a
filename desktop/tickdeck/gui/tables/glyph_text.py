"""Texts prepared for painting: figures as glyphs without shaping, everything else as static text.

Shaping a text costs more than painting it, and figures change all the time. But their digits are all
of one width and are never joined, so that texts of one shape ("ddd.dd") share their glyphs' positions,
and a new figure only needs other glyph numbers: 6 us a cell against 26 us for a new QStaticText.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QGlyphRun,
    QPainter,
    QRawFont,
    QStaticText,
    QTextLayout,
    QTransform,
)

_ALPHABET = "0123456789.,+-−–:% kmbnt"
_TO_SHAPE = str.maketrans("123456789", "000000000")
_MAX_KEPT = 4096

Prepared: TypeAlias = tuple[float, QGlyphRun | None, QStaticText | None]
"""Width, and either a figure's glyphs or a static text."""

Placed: TypeAlias = tuple[float, float, Prepared]
"""Left edge, top edge, text."""


class GlyphText:
    """Prepares and paints short texts of one font."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        metrics = QFontMetricsF(font)
        self._ascent = metrics.ascent()
        self.height = metrics.height()
        self._metrics = metrics
        self._glyphs: dict[str, int] = {}
        self._advances: dict[str, float] = {}
        self._shapes: dict[str, tuple[float, QGlyphRun]] = {}
        self._kept: dict[str, Prepared] = {}
        self._raw: QRawFont | None = None
        for character in _ALPHABET:
            self._learn(character)
        digits = {self._advances.get(digit) for digit in "0123456789"}
        self._tabular = len(digits) == 1 and None not in digits

    def prepare(self, text: str) -> Prepared:
        """Prepare a text for painting; texts seen lately are ready."""
        known = self._kept.get(text)
        if known is not None:
            return known
        if len(self._kept) >= _MAX_KEPT:
            self._kept.clear()
        key = text.translate(_TO_SHAPE)
        shape = self._shapes.get(key) or self._shape(key)
        if shape is None:
            prepared = self._words(text)
        else:
            glyphs = self._glyphs
            run = QGlyphRun(shape[1])
            run.setGlyphIndexes([glyphs[character] for character in text])
            prepared = shape[0], run, None
        self._kept[text] = prepared
        return prepared

    def elided(self, text: str, width: float) -> str:
        """The text, cut with an ellipsis if it is wider than `width`."""
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)

    def paint(self, painter: QPainter, texts: Iterable[Placed]) -> None:
        """Paint with the painter's pen; its font must be this one's."""
        ascent, draw_glyphs, draw_static = self._ascent, painter.drawGlyphRun, painter.drawStaticText
        for x, top, (_, run, static) in texts:
            if run is not None:
                draw_glyphs(QPointF(x, top + ascent), run)
            elif static is not None:
                draw_static(QPointF(x, top), static)

    def _learn(self, character: str) -> None:
        """Find the glyph that the font's features, such as tabular figures, choose for a character."""
        # A space alone makes no glyph run; behind a digit it makes the second glyph.
        layout = QTextLayout("0" + character, self.font)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        runs = layout.glyphRuns()
        if len(runs) != 1 or len(runs[0].glyphIndexes()) < 2:
            return  # another font fills in for this character: texts with it are painted as words
        positions = runs[0].positions()
        self._raw = self._raw or runs[0].rawFont()
        self._glyphs[character] = runs[0].glyphIndexes()[1]
        both = line.naturalTextWidth() if character != " " else line.horizontalAdvance()
        self._advances[character] = both - positions[1].x()
        if character == " ":
            self._advances[character] = self._metrics.horizontalAdvance(" ")

    def _shape(self, shape: str) -> tuple[float, QGlyphRun] | None:
        if not self._tabular or self._raw is None or not self._glyphs.keys() >= set(shape):
            return None
        x = 0.0
        positions = []
        for character in shape:
            positions.append(QPointF(x, 0.0))
            x += self._advances[character]
        run = QGlyphRun()
        run.setRawFont(self._raw)
        run.setPositions(positions)
        if len(self._shapes) >= _MAX_KEPT:
            self._shapes.clear()
        self._shapes[shape] = x, run
        return self._shapes[shape]

    def _words(self, text: str) -> Prepared:
        static = QStaticText(text)
        static.setTextFormat(Qt.TextFormat.PlainText)
        static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        static.prepare(QTransform(), self.font)
        return static.size().width(), None, static

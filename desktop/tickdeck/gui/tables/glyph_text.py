"""Texts prepared for painting: figures as glyphs without shaping, everything else as static text.

Shaping a text costs more than painting it, and figures change all the time. But their digits are all
of one width and are never joined, so that texts of one shape ("ddd.dd") at one edge share their glyphs'
positions; and all figures of a row that have one colour make one run of glyphs. That is a sixth of the
time that a QStaticText a cell takes.
"""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGlyphRun, QRawFont, QStaticText, QTextLayout, QTransform

_ALPHABET = "0123456789.,+-−–:% kmbnt"
_TO_SHAPE = str.maketrans("123456789", "000000000")
_MAX_KEPT = 4096

Figure: TypeAlias = tuple[int, list[int]]
"""The place of a text, as a number that stands for its shape and edge, and its glyphs."""


class GlyphText:
    """Prepares short texts of one font.

    Attributes:
        font: The font.
        ascent, height: Its measures in pixels.
    """

    def __init__(self, font: QFont) -> None:
        self.font = font
        self._metrics = QFontMetricsF(font)
        self.ascent = self._metrics.ascent()
        self.height = self._metrics.height()
        self._glyphs: dict[str, int] = {}
        self._advances: dict[str, float] = {}
        self._places: dict[tuple[str, float, bool], int] = {}
        self._points: list[list[QPointF]] = []
        self._runs: dict[tuple[int, ...], QGlyphRun] = {}
        self._words: dict[tuple[str, float], QStaticText] = {}
        self._raw: QRawFont | None = None
        for character in _ALPHABET:
            self._learn(character)
        digits = {self._advances.get(digit) for digit in "0123456789"}
        self._tabular = len(digits) == 1 and None not in digits

    def figure(self, text: str, edge: float, *, right: bool) -> Figure | None:
        """A text as glyphs.

        Args:
            text: The text.
            edge: Where it begins, or where it ends if it stands at the right.
            right: Whether it stands at the right.

        Returns:
            None where the text has characters that are not a figure's, or the font has no tabular digits.
        """
        key = text.translate(_TO_SHAPE), edge, right
        place = self._places.get(key)
        if place is None:
            place = self._place(*key)
            if place is None:
                return None
        glyphs = self._glyphs
        return place, [glyphs[character] for character in text]

    def run(self, places: list[int], glyphs: list[int]) -> QGlyphRun:
        """Several figures as one run, to be drawn at the line's origin."""
        key = tuple(places)
        positioned = self._runs.get(key)
        if positioned is None:
            positioned = QGlyphRun()
            if self._raw is not None:
                positioned.setRawFont(self._raw)
            positioned.setPositions([point for place in places for point in self._points[place]])
            if len(self._runs) >= _MAX_KEPT:
                self._runs.clear()
            self._runs[key] = positioned
        run = QGlyphRun(positioned)
        run.setGlyphIndexes(glyphs)
        return run

    def words(self, text: str, width: float) -> QStaticText:
        """A text of any characters, cut with an ellipsis if it is wider than `width`."""
        static = self._words.get((text, width))
        if static is None:
            static = QStaticText(self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width))
            static.setTextFormat(Qt.TextFormat.PlainText)
            static.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
            static.prepare(QTransform(), self.font)
            if len(self._words) >= _MAX_KEPT:
                self._words.clear()
            self._words[text, width] = static
        return static

    def _learn(self, character: str) -> None:
        """Find the glyph that the font's features, such as tabular figures, choose for a character."""
        # A space alone makes no run of glyphs, but it is the second glyph behind a digit.
        layout = QTextLayout("0" + character, self.font)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        runs = layout.glyphRuns()
        if len(runs) != 1 or len(runs[0].glyphIndexes()) != 2:
            return  # another font fills in for this character: texts with it are words
        self._raw = self._raw or runs[0].rawFont()
        self._glyphs[character] = runs[0].glyphIndexes()[1]
        width = line.naturalTextWidth() - runs[0].positions()[1].x()
        self._advances[character] = self._metrics.horizontalAdvance(" ") if character == " " else width

    def _place(self, shape: str, edge: float, right: bool) -> int | None:
        if not self._tabular or not self._glyphs.keys() >= set(shape):
            return None
        x = edge - sum(self._advances[character] for character in shape) if right else edge
        points = []
        for character in shape:
            points.append(QPointF(x, 0.0))
            x += self._advances[character]
        self._points.append(points)
        self._places[shape, edge, right] = len(self._points) - 1
        return len(self._points) - 1

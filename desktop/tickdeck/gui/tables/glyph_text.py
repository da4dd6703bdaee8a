"""Texts prepared for painting: figures as glyphs without shaping, everything else as static text.

Shaping a text costs more than painting it, and figures change all the time. But their digits are all
of one width and are never joined, so that texts of one shape ("ddd.dd") at one edge share their glyphs'
positions; and all texts in a few rows that have one colour make one run of glyphs.
"""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGlyphRun, QRawFont, QStaticText, QTextLayout, QTransform

_ALPHABET = "0123456789.,+-−–:% kmbnt×~"
_TO_SHAPE = str.maketrans("123456789", "000000000")
_MAX_KEPT = 4096

_FIGURE_LINES = 96
_WORD_LINES = 2


class Shape:
    """Where the glyphs of a text stand, on any line of a table.

    Args:
        xs: The left edge of each glyph in pixels.
        most_lines: For so many lines positions are kept: many where many texts share the shape.
    """

    __slots__ = ("_lines", "_most_lines", "_xs")

    def __init__(self, xs: list[float], most_lines: int) -> None:
        self._xs = xs
        self._most_lines = most_lines
        self._lines: dict[int, list[QPointF]] = {}

    def at(self, line: int, row_px: int) -> list[QPointF]:
        """The positions of the glyphs on a line, line 0 being at y = 0 and each `row_px` high."""
        points = self._lines.get(line)
        if points is None:
            if len(self._lines) >= self._most_lines:
                self._lines.clear()
            y = float(line * row_px)
            points = self._lines[line] = [QPointF(x, y) for x in self._xs]
        return points


Figure: TypeAlias = tuple[Shape, list[int]]
"""Where the glyphs of a text stand, and which they are."""


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
        self._shapes: dict[tuple[str, float, bool], Shape] = {}
        self._words: dict[tuple[str, float], QStaticText] = {}
        self._rises: dict[str, float] = {}
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
        shape = self._shapes.get(key)
        if shape is None:
            shape = self._shape(*key)
            if shape is None:
                return None
        return shape, list(map(self._glyphs.__getitem__, text))

    def word(self, text: str, edge: float, width: float, *, right: bool) -> Figure | None:
        """A text of any characters as glyphs, cut with an ellipsis if it is wider than `width`.

        Returns:
            None where it takes more than this font, as Chinese names do.
        """
        elided = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
        layout = QTextLayout(elided, self.font)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        runs = layout.glyphRuns()
        if len(runs) != 1 or self._raw is None or runs[0].rawFont() != self._raw:
            return None
        left = edge - line.naturalTextWidth() if right else edge
        return Shape([left + point.x() for point in runs[0].positions()], _WORD_LINES), runs[0].glyphIndexes()

    def apart(self, text: str) -> tuple[str, str]:
        """The figure that a text begins with, as "71.2 萬" does, and what follows; empty without one."""
        end = next((at for at, character in enumerate(text) if character not in self._glyphs), len(text))
        if not self._tabular or not any(character.isdigit() for character in text[:end]):
            end = 0
        return text[:end], text[end:]

    def width(self, figure: str) -> float:
        """How wide a figure is in pixels."""
        return sum(self._advances[character] for character in figure)

    def run(self, points: list[QPointF], glyphs: list[int]) -> QGlyphRun:
        """Glyphs at their positions as what a painter draws."""
        run = QGlyphRun()
        if self._raw is not None:
            run.setRawFont(self._raw)
        run.setPositions(points)
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

    def rise(self, words: str) -> float:
        """How far a text of other fonts must be raised, so that it stands on the line as ours do."""
        rise = self._rises.get(words)
        if rise is None:
            layout = QTextLayout(words, self.font)
            layout.beginLayout()
            line = layout.createLine()
            layout.endLayout()
            if len(self._rises) >= _MAX_KEPT:
                self._rises.clear()
            rise = self._rises[words] = line.ascent() - self.ascent
        return rise

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

    def _shape(self, shape: str, edge: float, right: bool) -> Shape | None:
        if not self._tabular or not self._glyphs.keys() >= set(shape):
            return None
        x = edge - sum(self._advances[character] for character in shape) if right else edge
        xs = []
        for character in shape:
            xs.append(x)
            x += self._advances[character]
        if len(self._shapes) >= _MAX_KEPT:
            self._shapes.clear()
        made = self._shapes[shape, edge, right] = Shape(xs, _FIGURE_LINES)
        return made

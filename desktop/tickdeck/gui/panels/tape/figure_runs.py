"""Figures painted as glyphs that are placed without shaping: on a busy tape every row is always new."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QGlyphRun, QPainter, QRawFont, QTextLayout

_ALPHABET = "0123456789.,:-–"
_TO_SHAPE = str.maketrans("123456789", "000000000")
_MOST_KEPT = 4_096


class FigureRuns:
    """Gathers texts of one font by colour, and paints each colour as one run of glyphs.

    Digits are all of one width and are never joined, so that texts of one shape ("00:00:00.000") share
    where their glyphs stand.

    Attributes:
        font: The font.
    """

    def __init__(self, face: QFont) -> None:
        self.font = face
        metrics = QFontMetricsF(face)
        self._height, self._ascent = metrics.height(), metrics.ascent()
        self._raw: QRawFont | None = None
        self._glyphs: dict[str, int] = {}
        self._advances: dict[str, float] = {}
        for character in _ALPHABET:
            self._learn(character)
        digits = {self._advances.get(digit) for digit in "0123456789"}
        self._is_tabular = len(digits) == 1 and None not in digits
        self._placed: dict[tuple[str, float, bool, float], list[QPointF]] = {}
        self._runs: dict[int, tuple[list[QPointF], list[int]]] = {}

    def add(self, text: str, edge: float, top: float, *, is_right: bool, colour: int) -> bool:
        """Gather a text.

        Args:
            text: The text.
            edge: Where it begins, or where it ends if it stands at the right.
            top: The upper edge of its line.
            is_right: Whether it stands at the right.
            colour: The number of its colour, for `paint`.

        Returns:
            Whether it is a figure; anything else is left to the painter.
        """
        if not self._is_tabular:
            return False
        try:
            glyphs = [self._glyphs[character] for character in text]
        except KeyError:
            return False
        key = text.translate(_TO_SHAPE), edge, is_right, top
        points = self._placed.get(key)
        if points is None:
            points = self._place(*key)
        run = self._runs.get(colour)
        if run is None:
            self._runs[colour] = points.copy(), glyphs
        else:
            run[0].extend(points)
            run[1].extend(glyphs)
        return True

    def gathered(self) -> list[int]:
        """The colours of what is gathered."""
        return list(self._runs)

    def paint(self, painter: QPainter, colour: int, left: float, line_px: float) -> None:
        """Paint what is gathered of a colour, with the painter's pen, and let go of it.

        Args:
            painter: Paints it.
            colour: The number of the colour.
            left: What is added to all edges.
            line_px: How high the lines are; the texts stand in their middle.
        """
        points, glyphs = self._runs.pop(colour)
        run = QGlyphRun()
        if self._raw is not None:
            run.setRawFont(self._raw)
        run.setPositions(points)
        run.setGlyphIndexes(glyphs)
        painter.drawGlyphRun(QPointF(left, round((line_px - self._height) / 2 + self._ascent)), run)

    def _place(self, shape: str, edge: float, is_right: bool, top: float) -> list[QPointF]:
        if len(self._placed) >= _MOST_KEPT:
            self._placed.clear()
        advances = [self._advances[character] for character in shape]
        x = edge - sum(advances) if is_right else edge
        points = []
        for advance in advances:
            points.append(QPointF(x, top))
            x += advance
        self._placed[shape, edge, is_right, top] = points
        return points

    def _learn(self, character: str) -> None:
        """Find the glyph that the font's features, such as tabular figures, choose for a character."""
        layout = QTextLayout("0" + character, self.font)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        runs = layout.glyphRuns()
        if len(runs) != 1 or len(runs[0].glyphIndexes()) != 2:
            return  # another font fills in for this character: texts with it are the painter's
        self._raw = self._raw or runs[0].rawFont()
        self._glyphs[character] = runs[0].glyphIndexes()[1]
        self._advances[character] = line.naturalTextWidth() - runs[0].positions()[1].x()

"""Figures gathered by colour and painted without shaping: on a busy tape every row is always new."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainter

from tickdeck.gui.tables.glyph_text import GlyphText


class FigureRuns:
    """Gathers texts of one font by colour, and paints each colour as one run of glyphs.

    Attributes:
        font: The font.
    """

    def __init__(self, face: QFont) -> None:
        self.font = face
        self._text = GlyphText(face)
        self._runs: dict[int, tuple[list[QPointF], list[int]]] = {}

    def add(self, text: str, edge: float, line: int, row_px: int, *, is_right: bool, colour: int) -> bool:
        """Gather a text.

        Args:
            text: The text.
            edge: Where it begins, or where it ends if it stands at the right.
            line: On which line it stands, counted from the top.
            row_px: How high the lines are.
            is_right: Whether it stands at the right.
            colour: The number of its colour, for `paint`.

        Returns:
            Whether it is a figure; anything else is left to the painter.
        """
        figure = self._text.figure(text, edge, right=is_right)
        if figure is None:
            return False
        shape, glyphs = figure
        points = shape.at(line, row_px)
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
        text = self._text
        run = text.run(*self._runs.pop(colour))
        painter.drawGlyphRun(QPointF(left, round((line_px - text.height) / 2 + text.ascent)), run)

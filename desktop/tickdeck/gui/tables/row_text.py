"""The texts of a live table's rows, prepared so that a row is painted in a few strokes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF
from PySide6.QtGui import QGlyphRun, QPainter, QPen, QStaticText

from tickdeck.gui.tables.column import Column, Rows, Tone
from tickdeck.gui.tables.glyph_text import Figure, GlyphText

PAD_PX = 8
"""From the edge of a column to its text."""

_MAX_KEPT = 2048
"""Texts of a column whose glyphs are kept: most figures come again, as prices and times do."""


@dataclass(slots=True)
class RowText:
    """One row.

    Attributes:
        figures: A run of glyphs for each tone that the row has.
        words: Other texts, with their tone and left edge.
    """

    figures: list[tuple[int, QGlyphRun]] = field(default_factory=list)
    words: list[tuple[int, float, QStaticText]] = field(default_factory=list)


class RowWriter:
    """Writes rows of given columns, and paints what it wrote."""

    def __init__(self, *, columns: Sequence[Column], text: GlyphText) -> None:
        self._columns = columns
        self._text = text
        self._widths: Sequence[int] = ()
        self._figures: list[dict[str, Figure | None]] = []

    def write(self, symbols: Rows, widths: Sequence[int]) -> list[RowText]:
        """The present texts of some instruments.

        Args:
            symbols: The instruments.
            widths: The columns' widths in pixels.
        """
        text = self._text
        if widths != self._widths:
            self._widths, self._figures = widths, [{} for _ in widths]
        rows = [RowText() for _ in range(symbols.size)]
        runs: list[dict[int, tuple[list[int], list[int]]]] = [{} for _ in rows]
        x = 0
        for column, width, seen in zip(self._columns, widths, self._figures, strict=True):
            if len(seen) > _MAX_KEPT:
                seen.clear()
            right = column.right
            edge = float(x + width - PAD_PX if right else x + PAD_PX)
            tones = column.tones(symbols) if column.tones else [int(Tone.TEXT)] * len(rows)
            for row, by_tone, cell, tone in zip(rows, runs, column.texts(symbols), tones, strict=True):
                if cell in seen:
                    figure = seen[cell]
                else:
                    figure = seen[cell] = text.figure(cell, edge, right=right)
                if figure is None:
                    words = text.words(cell, width - 2 * PAD_PX)
                    row.words.append((tone, edge - words.size().width() if right else edge, words))
                elif tone in by_tone:
                    places, glyphs = by_tone[tone]
                    places.append(figure[0])
                    glyphs += figure[1]
                else:
                    by_tone[tone] = [figure[0]], figure[1].copy()
            x += width
        for row, by_tone in zip(rows, runs, strict=True):
            row.figures = [(tone, text.run(places, glyphs)) for tone, (places, glyphs) in by_tone.items()]
        return rows

    def paint(
        self, painter: QPainter, rows: Sequence[tuple[float, bool, RowText]], pens: Sequence[QPen]
    ) -> None:
        """Paint rows.

        Args:
            painter: At the table's origin.
            rows: The top of each row's text, whether it is stale and so grey as a whole, and its texts.
            pens: A pen for each tone.
        """
        figures: list[list[tuple[QPointF, QGlyphRun]]] = [[] for _ in pens]
        words: list[list[tuple[QPointF, QStaticText]]] = [[] for _ in pens]
        for top, is_stale, row in rows:
            origin = QPointF(0.0, top + self._text.ascent)
            for tone, run in row.figures:
                figures[Tone.FAINT if is_stale else tone].append((origin, run))
            for tone, x, static in row.words:
                words[Tone.FAINT if is_stale else tone].append((QPointF(x, top), static))
        painter.setFont(self._text.font)
        for tone, pen in enumerate(pens):
            painter.setPen(pen)
            for origin, run in figures[tone]:
                painter.drawGlyphRun(origin, run)
            for corner, static in words[tone]:
                painter.drawStaticText(corner, static)

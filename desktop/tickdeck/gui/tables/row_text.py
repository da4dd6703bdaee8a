"""The texts of a live table's rows, prepared so that a row is painted in a few strokes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
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

    figures: list[tuple[int, QGlyphRun]]
    words: list[tuple[int, float, QStaticText]]


class _Cell(NamedTuple):
    """A written cell: a figure, or else words and their left edge."""

    tone: int
    figure: Figure | None
    x: float = 0.0
    words: QStaticText | None = None


_NOTHING = _Cell(0, None)


class RowWriter:
    """Writes rows of given columns, and paints what it wrote."""

    def __init__(self, *, columns: Sequence[Column], text: GlyphText) -> None:
        self._columns = columns
        self._text = text
        self._widths: Sequence[int] = ()
        self._figures: list[dict[str, Figure | None]] = []
        self._cells: dict[int, list[_Cell]] = {}
        self._raw = np.zeros((len(columns), 0))

    def forget(self, symbols: Rows) -> None:
        """Write some instruments anew, as when their prices show more decimals from now on."""
        self._raw[:, symbols[symbols < self._raw.shape[1]]] = np.nan

    def write(self, symbols: Rows, widths: Sequence[int]) -> list[RowText]:
        """The present texts of some instruments.

        Args:
            symbols: The instruments.
            widths: The columns' widths in pixels.
        """
        if widths != self._widths:
            self._widths, self._figures = widths, [{} for _ in widths]
            self._raw[:] = np.nan
        self._fit(int(symbols.max(initial=-1)) + 1)
        rows = [self._cells.setdefault(symbol, []) for symbol in symbols.tolist()]
        x = 0
        for place, (column, width) in enumerate(zip(self._columns, widths, strict=True)):
            changed = self._changed(place, column, symbols)
            if not width:
                # A hidden column: a place in the row, and nothing in it.
                for row in rows:
                    row[place : place + 1] = (_NOTHING,)
            elif changed.size:
                cells = self._write_cells(place, symbols[changed], x, width)
                for row, cell in zip(changed.tolist(), cells, strict=True):
                    rows[row][place : place + 1] = (cell,)
            x += width
        return [self._row_text(cells) for cells in rows]

    def _changed(self, place: int, column: Column, symbols: Rows) -> Rows:
        """Which of the instruments must have a column written."""
        if column.raw is None:
            return np.arange(symbols.size)
        raw = column.raw(symbols)
        # NaN is unlike itself: what is not known is written again.
        changed = np.flatnonzero(raw != self._raw[place, symbols])
        self._raw[place, symbols] = raw
        return changed

    def _write_cells(self, place: int, symbols: Rows, x: int, width: int) -> list[_Cell]:
        """Cells of one column that begins at x."""
        column, seen, text = self._columns[place], self._figures[place], self._text
        if len(seen) > _MAX_KEPT:
            seen.clear()
        edge = float(x + width - PAD_PX if column.right else x + PAD_PX)
        tones = column.tones(symbols) if column.tones else [int(Tone.TEXT)] * symbols.size
        cells = []
        for cell, tone in zip(column.texts(symbols), tones, strict=True):
            if cell in seen:
                figure = seen[cell]
            else:
                figure = seen[cell] = text.figure(cell, edge, right=column.right)
            if figure is not None:
                cells.append(_Cell(tone, figure))
            else:
                words = text.words(cell, width - 2 * PAD_PX)
                left = edge - words.size().width() if column.right else edge
                cells.append(_Cell(tone, None, left, words))
        return cells

    def _row_text(self, cells: list[_Cell]) -> RowText:
        """A row of cells as few runs of glyphs."""
        runs: dict[int, tuple[list[int], list[int]]] = {}
        words = []
        for cell in cells:
            if cell.figure is not None:
                place, glyphs = cell.figure
                run = runs.get(cell.tone)
                if run is None:
                    runs[cell.tone] = [place], glyphs.copy()
                else:
                    run[0].append(place)
                    run[1].extend(glyphs)
            elif cell.words is not None:
                words.append((cell.tone, cell.x, cell.words))
        text = self._text
        return RowText([(tone, text.run(places, glyphs)) for tone, (places, glyphs) in runs.items()], words)

    def _fit(self, size: int) -> None:
        more = size - self._raw.shape[1]
        if more > 0:
            unknown = np.full((len(self._columns), more), np.nan)
            self._raw = np.concatenate((self._raw, unknown), axis=1)

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

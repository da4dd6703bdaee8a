"""The texts of a live table's rows, prepared so that a row is painted in a few strokes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias, cast

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QGlyphRun, QPainter, QPen, QStaticText

from tickdeck.gui.tables.column import Column, Rows, Tone
from tickdeck.gui.tables.glyph_text import Figure, GlyphText, Shape

PAD_PX = 8
"""From the edge of a column to its text."""

_MAX_KEPT = 2048
"""Texts of a column whose glyphs are kept: most figures come again, as prices and times do."""


_Words: TypeAlias = tuple[float, float, QStaticText]
"""Words of several fonts, with their left edge and how far they stand above the line."""

_Made: TypeAlias = tuple[Figure | None, _Words | None]
"""A text as it is painted: what of it are glyphs of the font, and what takes others."""

_Cell: TypeAlias = tuple[int, Figure | None, _Words | None]
"""Likewise with its tone."""

_NOTHING: _Cell = (0, None, None)
_FAINT = int(Tone.FAINT)


_BATCH_ROWS = 8
"""So many rows make a run of glyphs: few enough that most runs only change their glyphs."""


class _Batch:
    """Glyphs of one tone in a few rows, and the run that they made when they were painted last."""

    __slots__ = ("_made_of", "_run", "glyphs", "shapes")

    def __init__(self) -> None:
        self.shapes: list[Shape | int] = []
        self.glyphs: list[int] = []
        self._made_of: list[Shape | int] = []
        self._run = QGlyphRun()

    def take_run(self, text: GlyphText, row_px: int) -> QGlyphRun:
        """The glyphs as a run; where they stand is told anew only if it differs from the last time."""
        shapes, glyphs = self.shapes, self.glyphs
        self.shapes, self.glyphs = [], []
        if shapes != self._made_of:
            self._made_of = shapes
            points: list[QPointF] = []
            for shape, line in zip(shapes[::2], shapes[1::2], strict=True):
                points += cast("Shape", shape).at(cast("int", line), row_px)
            self._run = text.run(points, glyphs)
        else:
            self._run.setGlyphIndexes(glyphs)
        return self._run


class RowWriter:
    """Writes rows of given columns, and paints what it wrote."""

    def __init__(self, *, columns: Sequence[Column], text: GlyphText, row_px: int) -> None:
        self._columns = columns
        self._text = text
        self._row_px = row_px
        self._boxes: Sequence[tuple[int, int]] = ()
        self._figures: list[dict[str, _Made]] = []
        self._cells: dict[int, list[_Cell]] = {}
        self._raw = np.zeros((len(columns), 0))
        self._batches: dict[tuple[int, ...], list[list[_Batch]]] = {}

    @property
    def font(self) -> QFont:
        """The font of all texts."""
        return self._text.font

    @property
    def line_height(self) -> float:
        """The height of a text in pixels."""
        return self._text.height

    def forget(self, symbols: Rows) -> None:
        """Write some instruments anew, as when their prices show more decimals from now on."""
        self._raw[:, symbols[symbols < self._raw.shape[1]]] = np.nan

    def write(self, symbols: Rows, boxes: Sequence[tuple[int, int]]) -> set[int]:
        """Take the present texts of some instruments.

        Args:
            symbols: The instruments.
            boxes: The left edge and the width of each column in pixels; a width of 0 hides it.

        Returns:
            The columns in which any text was written.
        """
        written: set[int] = set()
        if boxes != self._boxes:
            self._boxes, self._figures = boxes, [{} for _ in boxes]
            self._cells.clear()
            self._batches.clear()
            self._raw[:] = np.nan
        self._fit(int(symbols.max(initial=-1)) + 1)
        blank = [_NOTHING] * len(boxes)
        rows = [self._cells.setdefault(symbol, blank.copy()) for symbol in symbols.tolist()]
        for place, (column, (x, width)) in enumerate(zip(self._columns, boxes, strict=True)):
            if not width or column.painter is not None:
                continue
            changed = self._changed(place, column, symbols)
            if changed.size:
                written.add(place)
                cells = self._write_cells(place, symbols[changed], x, width)
                for row, cell in zip(changed.tolist(), cells, strict=True):
                    rows[row][place] = cell
        return written

    def paint(
        self,
        painter: QPainter,
        rows: Sequence[tuple[int, int, bool]],
        pens: Sequence[QPen],
        *,
        columns: tuple[int, ...],
    ) -> None:
        """Paint texts, all of one tone at once.

        Args:
            painter: With its origin where the text of line 0 begins at the top.
            rows: For each row its line, its instrument, which was written, and whether it is grey as a whole.
            pens: A pen for each tone.
            columns: The columns to be painted, those that are hidden not among them.
        """
        words: list[list[tuple[QPointF, QStaticText]]] = [[] for _ in pens]
        batches = self._batches.setdefault(columns, [])
        while len(batches) * _BATCH_ROWS < len(rows):
            batches.append([_Batch() for _ in Tone])
        for place, (line, symbol, is_stale) in enumerate(rows):
            cells, of_rows = self._cells[symbol], batches[place // _BATCH_ROWS]
            for column in columns:
                tone, figure, others = cells[column]
                if is_stale:
                    tone = _FAINT
                if figure is not None:
                    batch = of_rows[tone]
                    batch.shapes += (figure[0], line)
                    batch.glyphs += figure[1]
                if others is not None:
                    x, rise, static = others
                    words[tone].append((QPointF(x, line * self._row_px - rise), static))
        painter.setFont(self._text.font)
        baseline = QPointF(0.0, self._text.ascent)
        for tone, pen in enumerate(pens):
            painter.setPen(pen)
            for of_rows in batches:
                if of_rows[tone].glyphs:
                    painter.drawGlyphRun(baseline, of_rows[tone].take_run(self._text, self._row_px))
            for corner, static in words[tone]:
                painter.drawStaticText(corner, static)

    def _changed(self, place: int, column: Column, symbols: Rows) -> Rows:
        """Which of the instruments must have a column written."""
        if column.raw is None:
            return np.arange(symbols.size)
        raw = column.raw(symbols)
        # NaN is unlike itself: what is not known is written again.
        (changed,) = (raw != self._raw[place, symbols]).nonzero()
        self._raw[place, symbols] = raw
        return changed

    def _write_cells(self, place: int, symbols: Rows, x: int, width: int) -> list[_Cell]:
        """Cells of one column that begins at x."""
        column, seen = self._columns[place], self._figures[place]
        if len(seen) > _MAX_KEPT:
            seen.clear()
        edge = float(x + width - PAD_PX if column.right else x + PAD_PX)
        tones = column.tones(symbols) if column.tones else [int(Tone.TEXT)] * symbols.size
        cells: list[_Cell] = []
        for cell, tone in zip(column.texts(symbols), tones, strict=True):
            made = seen.get(cell)
            if made is None:
                made = seen[cell] = self._made(cell, edge, width - 2 * PAD_PX, right=column.right)
            cells.append((tone, *made))
        return cells

    def _made(self, cell: str, edge: float, width: int, *, right: bool) -> _Made:
        """What is painted of a text."""
        text = self._text
        figure = text.figure(cell, edge, right=right) or text.word(cell, edge, width, right=right)
        if figure is not None:
            return figure, None
        number, unit = text.apart(cell)
        words, rise = text.words(unit, width), text.rise(unit)
        left = edge - words.size().width() if right else edge
        if not number:
            return None, (left, rise, words)
        figure = text.figure(number, left, right=right)
        return figure, (left if right else edge + text.width(number), rise, words)

    def _fit(self, size: int) -> None:
        more = size - self._raw.shape[1]
        if more > 0:
            unknown = np.full((len(self._columns), more), np.nan)
            self._raw = np.concatenate((self._raw, unknown), axis=1)

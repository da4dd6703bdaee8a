"""The day's range as a bar, low at the left and high at the right, with the last price in it."""

from __future__ import annotations

import numpy as np
from PySide6.QtGui import QPainter

from tickdeck.gui.tables.cell_painter import Cells
from tickdeck.gui.tables.quote_values import QuoteValues
from tickdeck.gui.theme import blend

_PAD_PX = 8
_BAR_PX = 4
_MARK_PX = 2
_MARK_HIGH_PX = 10
_TRACK = 0.16
"""How strongly the bar stands out from the panel."""


class RangeBar:
    """Draws the bar. Without a print there is none; where high and low are one, the mark is in the middle."""

    def __init__(self, values: QuoteValues) -> None:
        self._values = values

    def paint(self, painter: QPainter, cells: Cells) -> bool:
        """Draw the bars of some cells."""
        board, symbols = self._values.board, cells.symbols
        last, low, high = board.last[symbols], board.low[symbols], board.high[symbols]
        span = high - low
        is_known = ~np.isnan(last + span)
        is_bar = span > 0
        place = np.full(symbols.size, 0.5)
        np.divide(last - low, span, out=place, where=is_bar)
        left, width = cells.left + _PAD_PX, cells.width - 2 * _PAD_PX
        if width < _MARK_PX:
            return True
        place = np.minimum(np.maximum(place, 0.0), 1.0)
        place[~is_known] = 0.0
        at = np.rint(place * (width - _MARK_PX)).astype(int).tolist()
        theme = cells.theme
        down = (cells.height - _BAR_PX) // 2
        mark_down = (cells.height - _MARK_HIGH_PX) // 2
        track = blend(theme.panel, theme.dim, _TRACK)
        for known, top, x, is_stale in zip(is_known.tolist(), cells.tops, at, cells.stale, strict=True):
            if known:
                painter.fillRect(left, top + down, width, _BAR_PX, track)
                colour = theme.stale if is_stale else theme.text
                painter.fillRect(left + x, top + mark_down, _MARK_PX, _MARK_HIGH_PX, colour)
        return True

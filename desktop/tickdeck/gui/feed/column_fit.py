"""Makes the columns of a figure table as wide as the size of the texts and the titles ask for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtGui import QFontMetrics

from tickdeck.gui.feed.figure_rows import FigureColumn
from tickdeck.gui.feed.figure_table import PAD_PX
from tickdeck.gui.theme import Theme, font

_SPARE_PX = 4
"""What digits may be wider than those of the text measured, and the edge of a first column."""


def fitted(columns: Sequence[FigureColumn], theme: Theme) -> tuple[FigureColumn, ...]:
    """Columns whose widths were given for texts of the usual size, wide enough for those of a theme."""
    titles, cells = QFontMetrics(font(-1)), QFontMetrics(font())

    def width(column: FigureColumn) -> int:
        title_px = titles.horizontalAdvance(column.title) + PAD_PX if column.title else 0
        text_px = max(
            (cells.horizontalAdvance(text) + 2 * PAD_PX + _SPARE_PX for text in column.texts), default=0
        )
        return max(theme.sizes.scaled(column.width), title_px, text_px)

    return tuple(replace(column, width=width(column)) for column in columns)

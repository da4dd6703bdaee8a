"""What draws the cells of a column that shows no text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QPainter

from tickdeck.gui.theme import Theme


@dataclass(frozen=True, slots=True)
class Cells:
    """Cells of one column that are to be painted now.

    Attributes:
        symbols: The instruments, one a cell.
        tops: The upper edge of each cell, in pixels of the painter.
        stale: Whether each is grey as a whole.
        left: The left edge of the column.
        width: Its width.
        height: The height of a row.
        theme: Colours.
        pixel_ratio: Device pixels a pixel, for what is kept as a picture.
        now_us: The time of the frame, UTC microseconds.
    """

    symbols: npt.NDArray[np.intp]
    tops: list[int]
    stale: list[bool]
    left: int
    width: int
    height: int
    theme: Theme
    pixel_ratio: float
    now_us: int


class CellPainter(Protocol):
    """Draws cells; one instance serves one column of one table."""

    def paint(self, painter: QPainter, cells: Cells) -> bool:
        """Draw all of them; the background is there already.

        Args:
            painter: At the table's origin; its pen, brush and hints are restored by the caller.
            cells: What is to be drawn.

        Returns:
            False if that was too much for one frame, so that the cells are to be drawn again in the next.
        """

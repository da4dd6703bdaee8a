"""The last ten moves as ten small boxes, the newest at the right."""

from __future__ import annotations

import math
from typing import Protocol

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPixmap

from tickdeck.gui.tables.cell_painter import Cells
from tickdeck.gui.theme import Theme, blend
from tickdeck.pipeline.moves import KEPT

_PAD_PX = 8
_GAP_PX = 1
_MOST_PX = 4
_HIGH_PX = 9
_HALF_PX = 5
_EMPTY = 0.12
_OLD = 0.62
_GREY = 0.45
_RISE, _FALL = 1, 2
_OF_HALF = KEPT // 2
_HALF_MASK = (1 << 2 * _OF_HALF) - 1


class LastMoves(Protocol):
    """Who knows the moves: `pipeline.moves.Moves`."""

    def packed(self, rows: npt.NDArray[np.intp]) -> npt.NDArray[np.uint64]:
        """Ten moves as one number for each row: two bits a move, 1 a rise and 2 a fall, the newest lowest."""


class MoveBoxes:
    """Draws the boxes. Where colours must not tell alone, rises stand high and falls low.

    There are few pictures of five boxes, so each is drawn once and kept.
    """

    def __init__(self, moves: LastMoves) -> None:
        self._moves = moves
        self._look: tuple[Theme, int, float] | None = None
        self._pictures: dict[tuple[int, bool, bool], QPixmap] = {}

    def paint(self, painter: QPainter, cells: Cells) -> bool:
        """Draw the boxes of some cells."""
        step = min(_MOST_PX + _GAP_PX, (cells.width - 2 * _PAD_PX + _GAP_PX) // KEPT)
        if step <= _GAP_PX:
            return True
        look = cells.theme, step, cells.pixel_ratio
        if self._look is None or self._look[0] is not look[0] or self._look[1:] != look[1:]:
            self._look = look
            self._pictures.clear()
        left, half = cells.left + _PAD_PX, _OF_HALF * step
        down = (cells.height - _HIGH_PX) // 2
        packed = self._moves.packed(cells.symbols).tolist()
        pictures = self._pictures
        for moves, top, is_stale in zip(packed, cells.tops, cells.stale, strict=True):
            for x, key in (
                (left, (moves >> 2 * _OF_HALF, False, is_stale)),
                (left + half, (moves & _HALF_MASK, True, is_stale)),
            ):
                picture = pictures.get(key)
                if picture is None:
                    picture = pictures[key] = _picture(*look, moves=key[0], is_newest=key[1], is_stale=key[2])
                painter.drawPixmap(x, top + down, picture)
        return True


def _picture(
    theme: Theme, step: int, ratio: float, *, moves: int, is_newest: bool, is_stale: bool
) -> QPixmap:
    """Five boxes; in the newer half the last is the newest of all."""
    pixmap = QPixmap(math.ceil(_OF_HALF * step * ratio), math.ceil(_HIGH_PX * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    for place in range(_OF_HALF):
        move = moves >> 2 * (_OF_HALF - 1 - place) & 3
        is_last = is_newest and place == _OF_HALF - 1
        top = _HIGH_PX - _HALF_PX if theme.marks and move == _FALL else 0
        height = _HALF_PX if theme.marks and move else _HIGH_PX
        box = QRect(place * step, top, step - _GAP_PX, height)
        painter.fillRect(box, _colour(theme, move, is_last=is_last, is_stale=is_stale))
    painter.end()
    return pixmap


def _colour(theme: Theme, move: int, *, is_last: bool, is_stale: bool) -> QColor:
    if not move:
        return blend(theme.panel, theme.dim, _EMPTY)
    if is_stale:
        # Grey rows keep a trace of what rose and what fell.
        return blend(theme.panel, theme.stale, _GREY if move == _RISE else _GREY / 2)
    return blend(theme.panel, theme.up if move == _RISE else theme.down, 1.0 if is_last else _OLD)

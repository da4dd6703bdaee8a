"""The day's prices as a small line, kept as a picture for each row."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from tickdeck.gui.tables.cell_painter import Cells
from tickdeck.gui.tables.column import Rows
from tickdeck.gui.tables.day_shape import DayShapes
from tickdeck.gui.tables.quote_values import QuoteValues
from tickdeck.gui.theme import Theme, blend
from tickdeck.pipeline.minutes import Minutes

REDRAW_US = 1_000_000
"""A picture is drawn anew at most so often while its last minute goes on."""

_PAD_PX = 8
_EDGE_PX = 4
_MOST_KEPT = 1024
_MOST_OLD_A_FRAME = 4
_MOST_NEW_A_FRAME = 12
"""So many pictures are drawn in one frame: of those that are there but old, and of those that are missing."""

_NOT_KNOWN = -2
"""The minute of an instrument that is newer than the minutes know."""

_PEN_PX = 1.0
_LEVEL = 0.30
_GREY = 0.7
_NO_TIME_US = -(1 << 60)

_Look: TypeAlias = tuple[int, int, float, bool]
"""Width and height in pixels, device pixels a pixel, and whether it is grey."""


@dataclass(slots=True)
class _Picture:
    """A drawn line, and what it was drawn of."""

    pixmap: QPixmap
    look: _Look
    drawn_us: int
    price: float
    minute: int
    resumed: int
    span: tuple[int, int] | None


class DayLine:
    """Draws the line: in the colour of a rise if the last price is above what changes are measured against.

    That price is a faint level, where the day has reached it.
    """

    def __init__(self, values: QuoteValues, minutes: Minutes) -> None:
        self._values = values
        self._minutes = minutes
        self._shapes = DayShapes(minutes)
        self._surveyed_us = _NO_TIME_US
        self._pictures: dict[int, _Picture] = {}
        self._theme: Theme | None = None
        self.drawn = 0
        """How many pictures have been drawn so far."""

    def paint(self, painter: QPainter, cells: Cells) -> bool:
        """Draw the lines of some cells."""
        width = cells.width - 2 * _PAD_PX
        if width < 2:
            return True
        if cells.theme is not self._theme:
            self._theme = cells.theme
            self._pictures.clear()
        if not 0 <= cells.now_us - self._surveyed_us < REDRAW_US:
            self._surveyed_us = cells.now_us
            self._shapes.survey()
        old, new, is_finished = _MOST_OLD_A_FRAME, _MOST_NEW_A_FRAME, True
        left = cells.left + _PAD_PX
        looks = [(width, cells.height, cells.pixel_ratio, is_stale) for is_stale in (False, True)]
        prices = self._values.board.last[cells.symbols].tolist()
        pictures = self._pictures
        for symbol, price, minute, top, is_stale in zip(
            cells.symbols.tolist(), prices, self._newest(cells.symbols), cells.tops, cells.stale, strict=True
        ):
            if minute == _NOT_KNOWN:
                continue
            picture, look = pictures.get(symbol), looks[is_stale]
            if picture is None or picture.look != look:
                if new:
                    new -= 1
                    picture = self._draw(symbol, look, cells, price, minute)
                else:
                    is_finished = False
                    continue
            elif picture.minute != minute or self._is_old(picture, symbol, price, cells.now_us):
                if old:
                    old -= 1
                    picture = self._draw(symbol, look, cells, price, minute)
                elif picture.minute != minute:
                    is_finished = False
            painter.drawPixmap(left, top, picture.pixmap)
        return is_finished

    def _newest(self, symbols: Rows) -> list[int]:
        """The last minute with a print of some instruments, -1 where there is none yet."""
        known = symbols < min(self._minutes.newest.size, self._values.board.last.size)
        newest = np.full(symbols.size, _NOT_KNOWN, dtype=np.intp)
        newest[known] = self._minutes.newest[symbols[known]]
        minutes: list[int] = newest.tolist()
        return minutes

    def _is_old(self, picture: _Picture, symbol: int, price: float, now_us: int) -> bool:
        """Whether the line is another: the price went on, the day of others did, or begins earlier now."""
        if picture.resumed != self._minutes.resumed:
            return True
        if now_us - picture.drawn_us < REDRAW_US or picture.minute < 0:
            return False
        return picture.price != price or picture.span != self._shapes.span(symbol)

    def _draw(self, symbol: int, look: _Look, cells: Cells, price: float, minute: int) -> _Picture:
        self.drawn += 1
        # The one that was drawn longest ago goes first.
        self._pictures.pop(symbol, None)
        while len(self._pictures) >= _MOST_KEPT:
            del self._pictures[next(iter(self._pictures))]
        width, height, ratio, is_stale = look
        pixmap = QPixmap(round(width * ratio), round(height * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(QColor(0, 0, 0, 0))
        if minute >= 0 and not self._shapes.is_known(symbol):
            self._shapes.survey()
        x, closes = self._shapes.points(symbol, width)
        if closes.size:
            reference = self._reference(symbol)
            theme = cells.theme
            painter = QPainter(pixmap)
            _paint_line(
                painter,
                x,
                closes,
                reference=reference,
                size=(width, height),
                colour=_colour(theme, float(closes[-1]), reference, is_stale=is_stale),
                level_colour=blend(theme.panel, theme.dim, _LEVEL),
            )
            painter.end()
        span = self._shapes.span(symbol)
        picture = self._pictures[symbol] = _Picture(
            pixmap, look, cells.now_us, price, minute, self._minutes.resumed, span
        )
        return picture

    def _reference(self, symbol: int) -> float:
        board = self._values.board
        close = float(board.previous_close[symbol])
        return float(board.open[symbol]) if math.isnan(close) else close


def _paint_line(
    painter: QPainter,
    x: npt.NDArray[np.float64],
    closes: npt.NDArray[np.float64],
    *,
    reference: float,
    size: tuple[int, int],
    colour: QColor,
    level_colour: QColor,
) -> None:
    width, height = size
    low, high = float(np.nanmin(closes)), float(np.nanmax(closes))
    room = height - 2 * _EDGE_PX - 1
    # A price that has not moved is a level line in the middle.
    scale = room / (high - low) if high > low else 0.0
    top = _EDGE_PX + 0.5 if scale else height // 2 + 0.5
    if scale and low <= reference <= high:
        painter.fillRect(QRectF(0, round(top + (high - reference) * scale - 0.5), width, 1), level_colour)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, _PEN_PX))
    paint_broken_line(painter, x, top + (high - closes) * scale)


def paint_broken_line(painter: QPainter, x: npt.NDArray[np.float64], y: npt.NDArray[np.float64]) -> None:
    """Draw a line through points, with the painter's pen; it breaks where a y is NaN."""
    breaks = np.flatnonzero(np.isnan(y))
    begins, ends = np.append(0, breaks + 1).tolist(), np.append(breaks, y.size).tolist()
    for begin, end in zip(begins, ends, strict=True):
        points = [QPointF(*pair) for pair in zip(x[begin:end].tolist(), y[begin:end].tolist(), strict=True)]
        if len(points) > 1:
            painter.drawPolyline(points)
        elif points:
            painter.drawPoint(points[0])


def _colour(theme: Theme, last: float, reference: float, *, is_stale: bool) -> QColor:
    if is_stale:
        return blend(theme.panel, theme.stale, _GREY)
    if last > reference:
        return theme.up
    return theme.down if last < reference else theme.dim

"""The card of a tile: the full quote and the day's line, beside the tile."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from tickdeck.gui.charts.treemap import Rect
from tickdeck.gui.panels.heatmap.card_place import card_place
from tickdeck.gui.panels.heatmap.card_text import CardText
from tickdeck.gui.tables.day_line import paint_broken_line
from tickdeck.gui.theme import Theme, font

_PAD_PX = 12
_GAP_PX = 8
_BETWEEN_PX = 24
_LEAST_WIDTH, _LINE_HEIGHT = 20, 3.6
"""How wide the card is at least, and how high the day's line is, in sizes of text."""

LINE_POINTS_PX = 240
"""For how many pixels the day's line has points."""


class QuoteCard(QWidget):
    """A window of its own without a frame, that takes neither the mouse nor the keys.

    Attributes:
        text: What it says; None before it was shown.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(
            parent,
            Qt.WindowType.ToolTip
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowTransparentForInput
            | Qt.WindowType.WindowDoesNotAcceptFocus,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._theme = theme
        self._title_font, self._price_font = font(1, bold=True), font(3)
        self._row = QFontMetrics(font()).height() + 3
        self._title_height = QFontMetrics(self._title_font).height() + 4
        self._price_height = QFontMetrics(self._price_font).height() + 6
        self._least = _LEAST_WIDTH * theme.sizes.text + 2 * _PAD_PX
        self._line_height = round(_LINE_HEIGHT * theme.sizes.text)
        self.text: CardText | None = None
        self._line: npt.NDArray[np.float64] = np.zeros(0)
        self._reference = math.nan

    def show_quote(self, text: CardText, line: npt.NDArray[np.float64], reference: float) -> None:
        """Say something else.

        Args:
            text: The quote.
            line: The day's prices, evenly spaced, NaN where nothing was recorded but neither first nor last.
            reference: The price that the change is measured against, NaN if unknown.
        """
        width = self.width() if self.text is not None and self.text.title == text.title else 0
        self.text = text
        self._line = line
        self._reference = reference
        self.setAccessibleName(text.plain)
        # Figures that grow and shrink do not move its edge to and fro.
        size = self.sizeHint().expandedTo(QSize(width, 0))
        if size != self.size():
            self.setFixedSize(size)
        self.update()

    def stand_beside(self, tile: QRect, screen: QRect) -> None:
        """Show it beside a tile; both rectangles are of the whole desktop."""
        x, y = card_place(
            Rect(tile.x(), tile.y(), tile.width(), tile.height()),
            self.width(),
            self.height(),
            Rect(screen.x(), screen.y(), screen.width(), screen.height()),
        )
        self.move(round(x), round(y))
        if not self.isVisible():
            self.show()

    def sizeHint(self) -> QSize:
        """As large as what it says."""
        text = self.text
        if text is None:
            return QSize(self._least, self._row)
        height = 2 * _PAD_PX + self._title_height + self._price_height + self._rows_height(text)
        height += self._line_height + _GAP_PX if self._line.size else 0
        return QSize(self._width_of(text), height + _GAP_PX)

    def _rows_height(self, text: CardText) -> int:
        return (len(text.rows) + len(text.notes)) * self._row

    def _width_of(self, text: CardText) -> int:
        """Room for every row and note."""
        width = QFontMetrics(font()).horizontalAdvance
        rows = (width(label) + _BETWEEN_PX + width(figure) for label, figure in text.rows)
        price = QFontMetrics(self._price_font).horizontalAdvance
        needed = (price(text.price) + _BETWEEN_PX + price(text.change), *rows, *map(width, text.notes))
        return max(self._least, 2 * _PAD_PX + max(needed))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Title, price, the day's line, the figures."""
        text, theme = self.text, self._theme
        if text is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.panel)
        painter.setPen(theme.hairline)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter
        room = self.rect().adjusted(_PAD_PX, _PAD_PX, -_PAD_PX, -_PAD_PX)
        colour = (theme.dim, theme.up, theme.down)[text.direction]
        painter.setFont(self._title_font)
        painter.setPen(theme.text)
        title = painter.fontMetrics().elidedText(text.title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(
            QRect(room.left(), room.top(), room.width(), self._title_height), left | middle, title
        )
        line = QRect(room.left(), room.top() + self._title_height, room.width(), self._price_height)
        painter.setFont(self._price_font)
        painter.drawText(line, left | middle, text.price)
        painter.setPen(colour)
        painter.drawText(line, right | middle, text.change)
        top = line.bottom() + 1
        if self._line.size:
            self._paint_line(painter, QRectF(room.left(), top + _GAP_PX / 2, room.width(), self._line_height))
            top += self._line_height + _GAP_PX
        top += _GAP_PX // 2
        painter.setFont(font())
        for label, figure in text.rows:
            row = QRect(room.left(), top, room.width(), self._row)
            painter.setPen(theme.dim)
            painter.drawText(row, left | middle, label)
            painter.setPen(theme.text)
            painter.drawText(row, right | middle, figure)
            top += self._row
        top += _GAP_PX // 2
        painter.setPen(theme.dim)
        for note in text.notes:
            painter.drawText(QRect(room.left(), top, room.width(), self._row), left | middle, note)
            top += self._row

    def _paint_line(self, painter: QPainter, room: QRectF) -> None:
        """The day's prices, and a dashed line where the reference is if that lies among them."""
        line, theme = self._line, self._theme
        known = line if math.isnan(self._reference) else np.append(line, self._reference)
        low, high = float(np.nanmin(known)), float(np.nanmax(known))
        bottom, scale = room.bottom() - 1, (room.height() - 2) / ((high - low) or 1.0)
        if not math.isnan(self._reference):
            pen = QPen(theme.stale, 1, Qt.PenStyle.DashLine)
            painter.setPen(pen)
            y = round(bottom - (self._reference - low) * scale)
            painter.drawLine(round(room.left()), y, round(room.right()), y)
        rises = math.isnan(self._reference) or line[-1] >= self._reference
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.up if rises else theme.down, 1.2))
        x = np.linspace(room.left(), room.left() + room.width(), line.size)
        paint_broken_line(painter, x, bottom - (line - low) * scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)

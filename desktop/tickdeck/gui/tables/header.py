"""The header of a live table: dim titles aligned with their columns, a small arrow on the sorted one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget

from tickdeck.gui.tables.column import Column
from tickdeck.gui.tables.row_text import PAD_PX
from tickdeck.gui.theme import BASE_PX, Theme, font

HEADER_ROW_PX = 24
_ARROW_PX = 6


class TableHeader(QHeaderView):
    """Paints its sections itself, so that a title ends exactly where its numbers end."""

    def __init__(self, *, columns: Sequence[Column], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = columns
        self._theme = theme
        self.setFont(font(BASE_PX - 1))
        self.setFixedHeight(HEADER_ROW_PX)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Take the same columns with other widths or tooltips."""
        self._columns = columns
        self.viewport().update()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint one title."""
        painter.fillRect(rect, self._theme.panel)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._theme.hairline)
        column = self._columns[logicalIndex]
        is_sorted = logicalIndex == self.sortIndicatorSection()
        painter.setPen(self._theme.text if is_sorted else self._theme.dim)
        inner = rect.adjusted(PAD_PX, 0, -PAD_PX, -1)
        align = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(inner, align | Qt.AlignmentFlag.AlignVCenter, column.title)
        if is_sorted:
            width = self.fontMetrics().horizontalAdvance(column.title)
            x = inner.right() - width - _ARROW_PX - 3 if column.right else inner.left() + width + 4
            self._paint_arrow(painter, QRectF(x, inner.center().y() - 1.5, _ARROW_PX, 4))

    def _paint_arrow(self, painter: QPainter, box: QRectF) -> None:
        falling = self.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        base, tip = (box.top(), box.bottom()) if falling else (box.bottom(), box.top())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(painter.pen().color())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(
            QPolygonF([QPointF(box.left(), base), QPointF(box.right(), base), QPointF(box.center().x(), tip)])
        )
        painter.restore()

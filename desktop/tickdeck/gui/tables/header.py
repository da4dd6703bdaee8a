"""The header of a live table: dim titles aligned with their columns, a small arrow on the sorted one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QHeaderView, QWidget

from tickdeck.gui.tables.column import Column
from tickdeck.gui.tables.column_layout import LEAST_PX
from tickdeck.gui.tables.row_text import PAD_PX
from tickdeck.gui.theme import Theme, font

_ARROW_PX = 6


class TableHeader(QHeaderView):
    """Paints its sections itself, so that a title ends exactly where its numbers end.

    Pinned sections stay at the left edge while the others are scrolled below them.

    Attributes:
        is_pressed: Whether a mouse button is down in it, so that a change of width is the user's.

    Signals:
        released(): The mouse button was let go: a drag of a section or of its edge is over.
    """

    released = Signal()

    def __init__(self, *, columns: Sequence[Column], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = columns
        self._theme = theme
        self.is_pressed = False
        self._pinned_pressed = -1
        self.setFont(font(-1))
        self.setFixedHeight(theme.sizes.columns)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(LEAST_PX)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Take columns with other widths or tooltips, or others."""
        self._columns = columns
        self.viewport().update()

    def title_width(self, column: Column) -> int:
        """How wide a section must be for the title of a column, in pixels."""
        return self.fontMetrics().horizontalAdvance(column.title) + 2 * PAD_PX

    def show_sorted(self, section: int, *, falling: bool) -> None:
        """Mark the section that the rows are sorted by; -1 marks none."""
        order = Qt.SortOrder.DescendingOrder if falling else Qt.SortOrder.AscendingOrder
        self.setSortIndicator(section, order)

    def pinned_boxes(self) -> list[tuple[int, int, int]]:
        """Section, left edge in the viewport and width of each pinned column that is shown."""
        boxes, x = [], 0
        for place in range(self.count()):
            section = self.logicalIndex(place)
            if section < len(self._columns) and self._columns[section].pinned:
                width = self.sectionSize(section)
                if width:
                    boxes.append((section, x, width))
                x += width
        return boxes

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is pinned over what is scrolled."""
        super().paintEvent(event)
        boxes = self.pinned_boxes() if self.offset() else []
        if boxes:
            painter = QPainter(self.viewport())
            for section, x, width in boxes:
                self.paintSection(painter, QRect(x, 0, width, self.height()), section)
            edge = boxes[-1][1] + boxes[-1][2]
            painter.fillRect(edge, 0, 1, self.height(), self._theme.hairline)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click or a drag."""
        self.is_pressed = True
        self._pinned_pressed = self._pinned_at(event)
        if self._pinned_pressed < 0:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End it."""
        if self._pinned_pressed < 0:
            super().mouseReleaseEvent(event)
        elif self._pinned_pressed == self._pinned_at(event):
            self.sectionClicked.emit(self._pinned_pressed)
        self._pinned_pressed = -1
        self.is_pressed = False
        self.released.emit()

    def _pinned_at(self, event: QMouseEvent) -> int:
        """The pinned section under the pointer while it covers what is scrolled; -1 for none."""
        if not self.offset() or event.button() != Qt.MouseButton.LeftButton:
            return -1
        at = event.position().x()
        return next((section for section, x, width in self.pinned_boxes() if x <= at < x + width), -1)

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

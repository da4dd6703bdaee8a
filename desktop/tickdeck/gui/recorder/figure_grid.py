"""A grid of figures: a label a row, numbers right-aligned below the title of their column."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from tickdeck.gui.feed.line_sizes import label_px, line_px
from tickdeck.gui.tables.column import Tone
from tickdeck.gui.tables.row_colours import RowColours
from tickdeck.gui.theme import Theme, font

_GAP_PX = 10
"""Between a title and what is left of it."""


class Figure(NamedTuple):
    """One cell.

    Attributes:
        text: What it says.
        tone: What its colour means.
    """

    text: str
    tone: Tone = Tone.TEXT


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row.

    Attributes:
        label: What its figures are of.
        figures: One for each column.
        tip: The tooltip.
    """

    label: str
    figures: tuple[Figure, ...]
    tip: str = ""


class FigureGrid(QWidget):
    """A few rows of figures that keep their places.

    Attributes:
        rows: The rows shown.
    """

    def __init__(
        self, *, columns: Sequence[tuple[str, int]], theme: Theme, name: str, parent: QWidget | None = None
    ) -> None:
        """Make it empty.

        Args:
            columns: Titles, and widths in pixels for texts of the usual size, from left to right; the labels
                take what is left.
            theme: Colours.
            name: What a screen reader calls it.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._pens = RowColours(theme).pens
        self._name = name
        self._title_font = font(-1)
        self._line_px = line_px(theme)
        self._label_px = label_px(theme)
        titles = QFontMetrics(self._title_font)
        self._columns = tuple(
            (title, max(theme.sizes.scaled(width), titles.horizontalAdvance(title) + _GAP_PX))
            for title, width in columns
        )
        self.rows: tuple[GridRow, ...] = ()
        self.setFont(font())
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: Sequence[GridRow]) -> None:
        """Show other rows; does nothing if they are the same, and paints only those that differ."""
        before, self.rows = self.rows, tuple(rows)
        if before == self.rows:
            return
        self.setAccessibleName(f"{self._name}: {' '.join(map(self._spoken, self.rows))}")
        if len(before) != len(self.rows):
            self.updateGeometry()
            self.update()
            return
        for place, (one, other) in enumerate(zip(before, self.rows, strict=True)):
            if one != other:
                self.update(self._box_of(place))

    def sizeHint(self) -> QSize:
        """High enough for all rows."""
        # Titles are as high as a line, so that rows stand level with facts beside the grid.
        width = self._label_px + sum(width for _, width in self._columns)
        return QSize(width, self._line_px * (1 + len(self.rows)))

    def minimumSizeHint(self) -> QSize:
        """Room for the figures."""
        return QSize(sum(width for _, width in self._columns), self.sizeHint().height())

    def tip_at(self, y: int) -> str:
        """The tooltip of the row at a height, empty where there is none."""
        place = y // self._line_px - 1
        return self.rows[place].tip if 0 <= place < len(self.rows) else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Titles, then the rows that the event covers."""
        painter = QPainter(self)
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter
        if event.rect().top() < self._line_px:
            painter.setFont(self._title_font)
            painter.setPen(self._pens[Tone.DIM])
            for (title, _), box in zip(self._columns, self._cells(self._box_of(-1)), strict=True):
                painter.drawText(box, right | middle, title)
            painter.setFont(self.font())
        for place, row in enumerate(self.rows):
            line = self._box_of(place)
            if not line.intersects(event.rect()):
                continue
            painter.setPen(self._pens[Tone.DIM])
            painter.drawText(line, left | middle, row.label)
            for figure, box in zip(row.figures, self._cells(line), strict=True):
                painter.setPen(self._pens[figure.tone])
                painter.drawText(box, right | middle, figure.text)

    def event(self, event: QEvent) -> bool:
        """What a row is, in its tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos().y()), self)
            return True
        return super().event(event)

    def _box_of(self, place: int) -> QRect:
        return QRect(0, (1 + place) * self._line_px, self.width(), self._line_px)

    def _cells(self, line: QRect) -> list[QRect]:
        """Where the figures of a line stand, from left to right."""
        boxes, x = [], self.width()
        for _, width in reversed(self._columns):
            x -= width
            boxes.append(QRect(x, line.y(), width, line.height()))
        return boxes[::-1]

    def _spoken(self, row: GridRow) -> str:
        figures = ", ".join(
            f"{title} {figure.text}"
            for (title, _), figure in zip(self._columns, row.figures, strict=True)
            if figure.text
        )
        return f"{row.label} {figures}."

"""The instruments of a day with their strips: only what is in sight is painted."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from tickdeck.domain.data_quality import DayQuality, Verdict
from tickdeck.gui.quality.quality_rows import QualityRows
from tickdeck.gui.quality.strip_axis import StripAxis
from tickdeck.gui.quality.strip_painter import StripPainter
from tickdeck.gui.tables.live_table import LiveTable
from tickdeck.gui.tables.row_text import PAD_PX
from tickdeck.gui.theme import Theme
from tickdeck.words import tr

_NOTHING = DayQuality(feed="", day="", verdict=Verdict.PROVEN, files=0, bytes=0, ticks=0)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class QualityTable(LiveTable):
    """A line an instrument, the worst on top until another column is clicked.

    Attributes:
        axis: The times above the strips.

    Signals:
        chosen(str): The id of an instrument that was entered or clicked twice.
    """

    chosen = Signal(str)

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty table.

        Args:
            theme: Colours.
            parent: Qt parent.
        """
        self._quality = QualityRows(_NOTHING, names=lambda _symbol: "")
        super().__init__(
            columns=self._quality.columns,
            size=0,
            theme=theme,
            tooltip=self._row_tip,
            parent=parent,
        )
        self._strips = StripPainter(theme)
        self._filter_text = ""
        self._clicked: tuple[int, bool] | None = None
        self.setAccessibleName(tr("Data quality, an instrument a row"))
        self.axis = StripAxis(self.horizontalHeader(), theme=theme)
        self.horizontalHeader().sectionClicked.connect(self._on_header_clicked)
        self.doubleClicked.connect(lambda index: self._choose(index.row()))

    @property
    def rows(self) -> QualityRows:
        """What is shown, before anything is filtered out."""
        return self._quality

    @property
    def shown(self) -> int:
        """How many rows there are."""
        return int(self.order.size)

    def show_quality(self, rows: QualityRows) -> None:
        """Show another day, sorted as was clicked last, else with the worst on top."""
        # What is asked of the rows that go must not be answered from those that come.
        self.relist(np.zeros(0, dtype=np.intp), size=len(self._quality))
        self._quality = rows
        column, falling = self._clicked or rows.first_order()
        # The base class looks at the sorted column while it takes the new ones.
        self._sort_column, self._sort_falling = column, falling
        self.set_columns(rows.columns)
        self._relist()
        self.sort_by(column, falling=falling)
        self.verticalScrollBar().setValue(0)
        self.axis.show_times(rows)

    def clear(self) -> None:
        """Show no rows."""
        self.show_quality(QualityRows(_NOTHING, names=lambda _symbol: ""))

    def filter_by(self, text: str) -> None:
        """Show only rows whose code or name holds a text; all where it is empty."""
        if text != self._filter_text:
            self._filter_text = text
            self._relist()
            self.sort_by(self._sort_column, falling=self._sort_falling)

    # What Qt calls.

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows' texts as every live table does, and their strips over them."""
        super().paintEvent(event)
        column = self._quality.strip_column
        if self._empty_text or self.isColumnHidden(column):
            return
        painter = QPainter(self.viewport())
        left, width = self._strip_box()
        offset, area = self.verticalOffset(), event.rect()
        row_px = self.row_px
        first = max(0, (area.top() + offset) // row_px)
        last = min((area.bottom() + offset) // row_px + 1, self.shown)
        for row, number in zip(range(first, last), self.order[first:last].tolist(), strict=True):
            box = QRect(left, row * row_px - offset, width, row_px)
            self._strips.paint(painter, box, self._quality.strip(number))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses the row."""
        if event.key() in _ENTER and not event.isAutoRepeat():
            self._choose(self.currentIndex().row())
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the tooltip go along a strip, since what it says changes from pixel to pixel."""
        super().mouseMoveEvent(event)
        if QToolTip.isVisible() and (tip := self.tip_at(event.position().toPoint())):
            QToolTip.showText(event.globalPosition().toPoint(), tip, self.viewport())

    def viewportEvent(self, event: QEvent) -> bool:
        """What is to be known of a cell, or of the moment under the pointer where that is a strip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos()), self.viewport())
            return True
        return super().viewportEvent(event)

    def tip_at(self, position: QPoint) -> str:
        """The tooltip at a position of the viewport, empty where there is none."""
        row, column = self.rowAt(position.y()), self.columnAt(position.x())
        if not 0 <= row < self.shown or column < 0:
            return ""
        number = int(self.order[row])
        if column == self._quality.strip_column:
            left, width = self._strip_box()
            return self._quality.strip_tip(number, position.x() - left, width) or self._quality.tip(number)
        return self._quality.cell_tip(number, column)

    # Inside.

    def _strip_box(self) -> tuple[int, int]:
        """Where the strips begin, and how wide they are."""
        column = self._quality.strip_column
        return self.columnViewportPosition(column) + PAD_PX, self.columnWidth(column) - 2 * PAD_PX

    def _on_header_clicked(self) -> None:
        # The base class, which was connected first, has sorted by then.
        self._clicked = self._sort_column, self._sort_falling

    def _row_tip(self, number: int) -> str:
        return self._quality.tip(number)

    def _relist(self) -> None:
        numbers = self._quality.matching(self._filter_text)
        self.relist(np.asarray(numbers, dtype=np.intp), size=len(self._quality))

    def _choose(self, row: int) -> None:
        if 0 <= row < self.shown:
            self.chosen.emit(self._quality.symbol(int(self.order[row])))

"""A table of live rows that paints all that is visible in one pass, without asking its model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

from tickdeck.gui.tables.column import Column, Rows, Tone, fitted_widths
from tickdeck.gui.tables.glyph_text import GlyphText
from tickdeck.gui.tables.header import TableHeader
from tickdeck.gui.tables.model import KeySearch, LiveModel
from tickdeck.gui.tables.row_colours import FLASH_STEPS, RowColours
from tickdeck.gui.tables.row_text import RowText, RowWriter
from tickdeck.gui.theme import BASE_PX, ROW_PX, Theme, font

FLASH_US = 400_000
RESORT_US = 1_000_000

_ACCENT_PX = 2
_NEVER_US = -(1 << 60)

_Index: TypeAlias = QModelIndex | QPersistentModelIndex


class LiveTable(QTableView):
    """Rows are instruments, known by their numbers; columns are `Column` values.

    The owner calls `refresh` once a frame with what changed; the table writes the texts of visible rows,
    keeps the order, and paints only rows that look different.

    Attributes:
        held: Whether the order is frozen because the pointer is over the rows.

    Signals:
        picked(int): The user chose an instrument by mouse or keyboard.
    """

    picked = Signal(int)

    def __init__(
        self,
        *,
        columns: Sequence[Column],
        size: int,
        theme: Theme,
        tooltip: Callable[[int], str],
        sort_column: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = columns
        self._text = GlyphText(font(BASE_PX))
        self._rows = LiveModel(columns=columns, size=size, tooltip=tooltip, parent=self)
        self._writer = RowWriter(columns=columns, text=self._text)
        self._texts: dict[int, RowText] = {}
        self._written = np.zeros(size, dtype=bool)
        self._stale = np.zeros(size, dtype=bool)
        self._flash_us = np.full(size, _NEVER_US, dtype=np.int64)
        self._flash_up = np.zeros(size, dtype=bool)
        self._flash_painted = np.zeros(size, dtype=bool)
        self._now_us = 0
        self._sorted_us = _NEVER_US
        self._hover = -1
        self._following = False
        self._empty_text = ""
        self._search = KeySearch(columns)
        self.held = False
        self._colours = RowColours(theme)
        self._set_up(theme, sort_column)

    @property
    def order(self) -> Rows:
        """The instruments from top to bottom."""
        return self._rows.order

    def set_empty_text(self, text: str) -> None:
        """Show a sentence in place of the rows, or the rows where it is empty."""
        if text != self._empty_text:
            self._empty_text = text
            self.viewport().update()

    def refresh(
        self,
        *,
        now_us: int,
        changed: Rows,
        rewritten: Rows,
        risen: Rows,
        fallen: Rows,
        stale: npt.NDArray[np.bool_],
    ) -> None:
        """Take in a frame and mark the rows that must be painted.

        Args:
            now_us: Time of the frame.
            changed: Instruments of which any value changed.
            rewritten: Instruments of which all must be written again, though nothing changed.
            risen: Those whose price rose; they flash.
            fallen: Those whose price fell; they flash.
            stale: For every instrument, whether its feed is not live now, so that its row is grey.
        """
        self._now_us = now_us
        self._fit(stale.size)
        self._written[changed] = False
        self._written[rewritten] = False
        self._writer.forget(rewritten)
        for symbols, is_up in ((risen, True), (fallen, False)):
            self._flash_us[symbols] = now_us
            self._flash_up[symbols] = is_up
        greyed = stale != self._stale
        self._stale = stale.copy()
        live = self._columns[self._sort_column].live
        if live and not self.held and now_us - self._sorted_us >= RESORT_US:
            self._resort()
        first, last = self._visible()
        shown = self.order[first:last]
        flashing = now_us - self._flash_us[shown] < FLASH_US
        dirty = ~self._written[shown] | flashing | self._flash_painted[shown] | greyed[shown]
        self._update_rows(first, np.flatnonzero(dirty))

    def sort_by(self, column: int, *, falling: bool) -> None:
        """Order the rows by a column now; instruments without a value come last either way."""
        self._sort_column, self._sort_falling = column, falling
        self._fit_columns()
        order = Qt.SortOrder.DescendingOrder if falling else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(column, order)
        self._resort()

    def follow(self, symbol: int) -> None:
        """Select an instrument that was chosen elsewhere, and bring it into view."""
        if symbol == self._symbol_of(self.currentIndex()):
            return
        self._following = True
        if 0 <= symbol < self.order.size:
            index = self._rows.index(self._rows.row_of(symbol), 0)
            self.setCurrentIndex(index)
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        else:
            self.setCurrentIndex(QModelIndex())
        self._following = False
        self.viewport().update()

    def cell_text(self, symbol: int, column: int) -> str:
        """The text of a cell as it is now."""
        return self._columns[column].texts(np.array([symbol], dtype=np.intp))[0]

    def flash_of(self, symbol: int) -> float:
        """How strongly a row flashes at this frame: 1 at the change, 0 after 400 ms, negative if it fell."""
        left = max(0.0, 1 - (self._now_us - int(self._flash_us[symbol])) / FLASH_US)
        return left if self._flash_up[symbol] else -left

    # What Qt calls.

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that the event covers."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._colours.panel)
        if self._empty_text:
            painter.setPen(self._colours.pens[Tone.DIM])
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self._empty_text)
            return
        first, last = self._visible()
        offset = self.verticalOffset()
        needed: set[int] = set()
        for rect in event.region():  # type: ignore[attr-defined]
            top = max((rect.top() + offset) // ROW_PX, first)
            needed.update(range(top, min((rect.bottom() + offset) // ROW_PX + 1, last)))
        rows = sorted(needed)
        self._write(self.order[rows])
        self._paint_backgrounds(painter, rows)
        self._paint_texts(painter, rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many whole columns as fit; what is left goes to the column that stretches."""
        super().resizeEvent(event)
        self._fit_columns()

    def viewportEvent(self, event: QEvent) -> bool:
        """Hold the order while the pointer is over the rows."""
        if event.type() == QEvent.Type.Enter:
            self.held = True
        elif event.type() == QEvent.Type.Leave:
            self.held = False
            self._set_hover(-1)
        return super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the row under the pointer."""
        super().mouseMoveEvent(event)
        self._set_hover(self.rowAt(event.position().toPoint().y()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the focus without choosing a row, as Qt would where none is chosen."""
        chosen = self.currentIndex().isValid()
        self._following = True
        super().focusInEvent(event)
        if not chosen:
            self.selectionModel().clearCurrentIndex()
        self._following = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the selected row as tab-separated text."""
        if event.matches(QKeySequence.StandardKey.Copy):
            if self.currentIndex().isValid():
                QGuiApplication.clipboard().setText(self._rows.row_text(self.currentIndex().row()))
            return
        super().keyPressEvent(event)

    def moveCursor(
        self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End go to the first and last row."""
        action = QAbstractItemView.CursorAction
        if self.order.size and cursorAction in (action.MoveHome, action.MoveEnd):
            row = 0 if cursorAction == action.MoveHome else self.order.size - 1
            return self._rows.index(row, 0)
        return super().moveCursor(cursorAction, modifiers)

    def keyboardSearch(self, search: str) -> None:
        """Go to the row whose code or name begins with what is typed."""
        row = self._search.find(search, monotonic(), order=self.order, current=self.currentIndex().row())
        if row >= 0:
            self.setCurrentIndex(self._rows.index(row, 0))

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell what the user picked."""
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.isValid() and not self._following:
            self.picked.emit(self._symbol_of(current))

    # Inside.

    def _set_up(self, theme: Theme, sort_column: int) -> None:
        header = TableHeader(columns=self._columns, theme=theme, parent=self)
        self.setHorizontalHeader(header)
        self.setModel(self._rows)
        for section, column in enumerate(self._columns):
            self.setColumnWidth(section, column.width)
        header.setSectionResizeMode(TableHeader.ResizeMode.Fixed)
        header.sectionResized.connect(self._on_section_resized)
        header.sectionClicked.connect(self._on_section_clicked)
        self._sort_column, self._sort_falling = sort_column, self._columns[sort_column].falling_first
        self.sort_by(sort_column, falling=self._sort_falling)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(rows.ResizeMode.Fixed)
        rows.setMinimumSectionSize(ROW_PX)
        rows.setDefaultSectionSize(ROW_PX)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(ROW_PX)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def _fit_columns(self) -> None:
        """Hide columns from the right where there is no room, but never the one that sorts the rows."""
        widths = fitted_widths(self._columns, self.viewport().width(), keep=self._sort_column)
        for section, width in enumerate(widths):
            self.setColumnHidden(section, not width)
            if width:
                self.setColumnWidth(section, width)
        self._written[:] = False

    def _symbol_of(self, index: _Index) -> int:
        return self._rows.symbol_at(index.row()) if index.isValid() else -1

    def _visible(self) -> tuple[int, int]:
        """The first visible row and the one behind the last."""
        top = self.verticalOffset()
        bottom = top + self.viewport().height()
        return top // ROW_PX, min(-(-bottom // ROW_PX), self.order.size)

    def _update_rows(self, first: int, dirty: npt.NDArray[np.intp]) -> None:
        """Mark rows for painting, given by their distance from the first visible one."""
        if dirty.size == 0:
            return
        # Text painted through a ragged clip costs half as much again, so many rows are marked as one block.
        is_few = dirty.size * 3 < dirty[-1] - dirty[0]
        runs = np.split(dirty, np.flatnonzero(np.diff(dirty) > 1) + 1) if is_few else [dirty]
        width, offset = self.viewport().width(), self.verticalOffset()
        for run in runs:
            top = (first + int(run[0])) * ROW_PX - offset
            self.viewport().update(QRect(0, top, width, int(run[-1] - run[0] + 1) * ROW_PX))

    def _resort(self) -> None:
        self._sorted_us = self._now_us
        keys = self._columns[self._sort_column].keys()
        if keys.size == self.order.size:
            # NaN sorts behind everything in numpy, negated or not.
            order = np.argsort(-keys if self._sort_falling else keys, kind="stable")
            if not np.array_equal(order, self.order):
                was_visible = self._is_current_visible()
                self._rows.set_order(order)
                if was_visible and not self._is_current_visible():
                    self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)
                self.viewport().update()

    def _is_current_visible(self) -> bool:
        """Whether the selected row is in view; a re-sort shall not carry it off then."""
        first, last = self._visible()
        return first <= self.currentIndex().row() < last

    def _fit(self, size: int) -> None:
        more = size - self._written.size
        if more > 0:
            self._rows.resize(size)
            self._written = np.append(self._written, np.zeros(more, dtype=bool))
            self._stale = np.append(self._stale, np.zeros(more, dtype=bool))
            self._flash_us = np.append(self._flash_us, np.full(more, _NEVER_US, dtype=np.int64))
            self._flash_up = np.append(self._flash_up, np.zeros(more, dtype=bool))
            self._flash_painted = np.append(self._flash_painted, np.zeros(more, dtype=bool))

    def _write(self, symbols: Rows) -> None:
        """Prepare the texts of rows whose values changed since they were written last."""
        symbols = symbols[~self._written[symbols]]
        if symbols.size:
            self._written[symbols] = True
            widths = [self.columnWidth(section) for section in range(len(self._columns))]
            self._texts.update(zip(symbols.tolist(), self._writer.write(symbols, widths), strict=True))

    def _paint_backgrounds(self, painter: QPainter, rows: list[int]) -> None:
        width = self.viewport().width()
        selected = self.currentIndex().row()
        offset = self.verticalOffset()
        shown = self.order[rows]
        ages = self._now_us - self._flash_us[shown]
        flashing = ages < FLASH_US
        self._flash_painted[shown] = flashing
        steps = (FLASH_STEPS - ages * FLASH_STEPS // FLASH_US).tolist()
        boxes = [
            (self.columnViewportPosition(section), self.columnWidth(section))
            for section, column in enumerate(self._columns)
            if column.flash
        ]
        for place, row in enumerate(rows):
            y = row * ROW_PX - offset
            if row == selected:
                painter.fillRect(0, y, width, ROW_PX, self._colours.selection)
                painter.fillRect(0, y, _ACCENT_PX, ROW_PX, self._colours.accent)
            elif row == self._hover:
                painter.fillRect(0, y, width, ROW_PX, self._colours.hover)
            if flashing[place]:
                colour = self._colours.flash(steps[place], up=bool(self._flash_up[shown[place]]))
                for x, box_width in boxes:
                    painter.fillRect(x, y, box_width, ROW_PX, colour)

    def _paint_texts(self, painter: QPainter, rows: list[int]) -> None:
        shown = self.order[rows]
        offset = self.verticalOffset() - (ROW_PX - self._text.height) / 2
        texts = [
            (row * ROW_PX - offset, is_stale, self._texts[symbol])
            for row, symbol, is_stale in zip(rows, shown.tolist(), self._stale[shown].tolist(), strict=True)
        ]
        painter.translate(-self.horizontalOffset(), 0)
        self._writer.paint(painter, texts, self._colours.pens)

    def _set_hover(self, row: int) -> None:
        if row != self._hover:
            before, self._hover = self._hover, row
            first = self._visible()[0]
            touched = sorted(at - first for at in (before, row) if at >= first)
            self._update_rows(first, np.array(touched, dtype=np.intp))

    def _on_section_resized(self) -> None:
        self._written[:] = False

    def _on_section_clicked(self, section: int) -> None:
        again = section == self._sort_column
        falling = not self._sort_falling if again else self._columns[section].falling_first
        self.sort_by(section, falling=falling)

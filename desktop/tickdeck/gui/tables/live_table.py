"""A table of live rows that paints all that is visible in one pass, without asking its model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from tickdeck.gui.tables.column import Column, Rows, Tone, fitted_widths
from tickdeck.gui.tables.flashes import FLASH_US, Flashes
from tickdeck.gui.tables.glyph_text import GlyphText
from tickdeck.gui.tables.header import TableHeader
from tickdeck.gui.tables.model import KeySearch, LiveModel
from tickdeck.gui.tables.row_colours import FLASH_STEPS, RowColours
from tickdeck.gui.tables.row_text import RowText, RowWriter
from tickdeck.gui.tables.row_view import RowView
from tickdeck.gui.theme import BASE_PX, ROW_PX, Theme, font

RESORT_US = 1_000_000

_ACCENT_PX = 2
_NEVER_US = -(1 << 60)

_Index: TypeAlias = QModelIndex | QPersistentModelIndex


class LiveTable(RowView):
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
        self._written = np.zeros(0, dtype=bool)
        self._stale = np.zeros(0, dtype=bool)
        self._flashes = Flashes()
        self._listed: Rows = np.arange(size, dtype=np.intp)
        self._fit(size)
        self._now_us = 0
        self._sorted_us = _NEVER_US
        self._unsorted = False
        self._following = False
        self._empty_text = ""
        self._search = KeySearch(columns)
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
        self._written[changed] = False
        self._written[rewritten] = False
        self._writer.forget(rewritten)
        self._flashes.begin(risen, now_us, up=True)
        self._flashes.begin(fallen, now_us, up=False)
        grey = np.zeros(self._stale.size, dtype=bool)
        # Whoever tells may not know of the newest instruments yet.
        known = min(grey.size, stale.size)
        grey[:known] = stale[:known]
        greyed = grey != self._stale
        self._stale = grey
        live = self._columns[self._sort_column].live or self._unsorted
        if live and not self.held and now_us - self._sorted_us >= RESORT_US:
            self._resort()
        first, last = self.visible_rows()
        shown = self.order[first:last]
        flashing = self._flashes.ages(shown, now_us) < FLASH_US
        dirty = ~self._written[shown] | flashing | self._flashes.painted[shown] | greyed[shown]
        self.mark_rows(first, np.flatnonzero(dirty))

    def relist(self, symbols: Rows, *, size: int) -> None:
        """Show other instruments: those that went vanish, new ones come to their places.

        While the order is held, new ones wait at the end.

        Args:
            symbols: The numbers of those to be shown, ascending.
            size: How many instruments there are in all.
        """
        self._fit(size)
        self._listed = symbols
        current, scrolled = self._symbol_of(self.currentIndex()), self.verticalScrollBar().value()
        kept = self.order[np.isin(self.order, symbols)]
        self._rows.set_rows(np.concatenate((kept, np.setdiff1d(symbols, kept))), size)
        self._unsorted = True
        if not self.held:
            self._resort()
        if self._rows.row_of(current) >= 0:
            self._following = True
            self.setCurrentIndex(self._rows.index(self._rows.row_of(current), 0))
            self._following = False
        self.updateGeometries()
        self.verticalScrollBar().setValue(scrolled)
        self.viewport().update()

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Take the same columns with other widths or tooltips."""
        self._columns = columns
        self._writer = RowWriter(columns=columns, text=self._text)
        self._texts.clear()
        self._search = KeySearch(columns)
        self._header.set_columns(columns)
        self._rows.set_columns(columns)
        self._fit_columns()
        self.viewport().update()

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
        if self._rows.row_of(symbol) >= 0:
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
        return self._flashes.strength(symbol, self._now_us)

    # What Qt calls.

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that the event covers."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._colours.panel)
        if self._empty_text:
            painter.setPen(self._colours.pens[Tone.DIM])
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self._empty_text)
            return
        first, last = self.visible_rows()
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
        self._header = header = TableHeader(columns=self._columns, theme=theme, parent=self)
        self.setHorizontalHeader(header)
        self.setModel(self._rows)
        for section, column in enumerate(self._columns):
            self.setColumnWidth(section, column.width)
        header.setSectionResizeMode(TableHeader.ResizeMode.Fixed)
        header.sectionResized.connect(self._on_section_resized)
        header.sectionClicked.connect(self._on_section_clicked)
        self._sort_column, self._sort_falling = sort_column, self._columns[sort_column].falling_first
        self.sort_by(sort_column, falling=self._sort_falling)
        self.set_up_rows()

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

    def _resort(self) -> None:
        self._sorted_us = self._now_us
        keys = self._columns[self._sort_column].keys()
        if keys.size > self._listed.max(initial=-1):
            self._unsorted = False
            keys = keys[self._listed]
            # NaN sorts behind everything in numpy, negated or not.
            order = self._listed[np.argsort(-keys if self._sort_falling else keys, kind="stable")]
            if not np.array_equal(order, self.order):
                was_visible = self._is_current_visible()
                self._rows.set_order(order)
                if was_visible and not self._is_current_visible():
                    self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)
                self.viewport().update()

    def _is_current_visible(self) -> bool:
        """Whether the selected row is in view; a re-sort shall not carry it off then."""
        first, last = self.visible_rows()
        return first <= self.currentIndex().row() < last

    def _fit(self, size: int) -> None:
        more = size - self._written.size
        if more > 0:
            self._written = np.append(self._written, np.zeros(more, dtype=bool))
            self._stale = np.append(self._stale, np.zeros(more, dtype=bool))
            self._flashes.fit(size)

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
        ages = self._flashes.ages(shown, self._now_us)
        flashing = ages < FLASH_US
        self._flashes.painted[shown] = flashing
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
            elif row == self.hovered:
                painter.fillRect(0, y, width, ROW_PX, self._colours.hover)
            if flashing[place]:
                colour = self._colours.flash(steps[place], up=bool(self._flashes.up[shown[place]]))
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

    def _on_section_resized(self) -> None:
        self._written[:] = False

    def _on_section_clicked(self, section: int) -> None:
        again = section == self._sort_column
        falling = not self._sort_falling if again else self._columns[section].falling_first
        self.sort_by(section, falling=falling)

"""A table of live rows that paints all that is visible in one pass, without asking its model."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from time import monotonic

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QWidget

from tickdeck.gui.tables.column import Column, Rows
from tickdeck.gui.tables.drag_view import DragView
from tickdeck.gui.tables.flashes import Flashes
from tickdeck.gui.tables.glyph_text import GlyphText
from tickdeck.gui.tables.model import KeySearch
from tickdeck.gui.tables.note_editor import NoteEditor
from tickdeck.gui.tables.row_canvas import RowCanvas, Scene
from tickdeck.gui.tables.row_order import OWN_ORDER
from tickdeck.gui.tables.row_text import PAD_PX, RowWriter
from tickdeck.gui.theme import Theme, font

RESORT_US = 500_000
"""The order of live rows is renewed at most so often."""

_RENEW_US = 1_000_000
"""What changes as time passes is written again so often."""

_NEVER_US = -(1 << 60)
_SPARE_PX = 4
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class LiveTable(DragView):
    """Rows are instruments, known by their numbers; columns are `Column` values.

    The owner calls `refresh` once a frame with what changed; the table writes the texts of visible rows,
    keeps the order, and paints only rows that look different.

    Signals:
        chart_requested(int): An instrument was clicked twice, or Enter was pressed on it.
        note_edited(str, str): The user wrote a note: the instrument's id and the text.
    """

    chart_requested = Signal(int)
    note_edited = Signal(str, str)

    def __init__(
        self,
        *,
        columns: Sequence[Column],
        size: int,
        theme: Theme,
        tooltip: Callable[[int], str],
        sort_column: int = 0,
        id_of: Callable[[int], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Make a table of all instruments.

        Args:
            columns: The columns; they can be chosen by the user if they have ids.
            size: How many instruments there are.
            theme: Colours.
            tooltip: What is to be known of an instrument.
            sort_column: The column that the rows are sorted by at first, or `OWN_ORDER`.
            id_of: The id of an instrument, by which it is dragged and its note is kept; None if rows cannot
                be dragged.
            parent: Qt parent.
        """
        super().__init__(columns=columns, size=size, theme=theme, tooltip=tooltip, id_of=id_of, parent=parent)
        self._text = GlyphText(font())
        self._flashes = Flashes()
        self._written = np.zeros(0, dtype=bool)
        self._stale = np.zeros(0, dtype=bool)
        self._renewed_us = _NEVER_US
        self._is_finished = True
        self._empty_text = ""
        self._editor: NoteEditor | None = None
        self._left_before = 0
        self._usual_sort = sort_column, sort_column >= 0 and columns[sort_column].falling_first
        self._read_columns()
        self._fit(size)
        self.setHorizontalHeader(self._header)
        self.setModel(self._rows)
        self._set_up_header()
        self._header.sectionClicked.connect(self._on_section_clicked)
        self.set_up_rows()
        self.sort_by(sort_column, falling=self._usual_sort[1])

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
        live = (self._sort_column >= 0 and self._columns[self._sort_column].live) or self._unsorted
        if live and not self.held and self._editor is None and now_us - self._sorted_us >= RESORT_US:
            self._resort()
        first, last = self.visible_rows()
        shown = self.order[first:last]
        places = np.flatnonzero(shown >= 0)
        shown = shown[places]
        if self._has_timely and not 0 <= now_us - self._renewed_us < _RENEW_US:
            self._renewed_us = now_us
            self._written[shown] = False
        flashing = self._flashes.steps(shown, now_us) != self._flashes.painted[shown]
        dirty = ~self._written[shown] | flashing | greyed[shown]
        if not self._is_finished:
            dirty[:] = True
            self._is_finished = True
        if dirty.any():
            touched = self._write(shown, self.column_boxes()) | self._drawn
            if flashing.any():
                touched |= self._flashed
            span = None if greyed.any() else self.span_of(touched)
            self.mark_rows(first, places[dirty], span=span)

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Take columns with other widths or tooltips, or others; what the user made of them is kept."""
        sorted_by = self._columns[self._sort_column].key if self._sort_column >= 0 else ""
        self._take_columns(columns)
        self._rows.set_columns(columns)
        self._read_columns()
        if sorted_by:
            # Others may stand in its place; what is gone leaves the rows in their own order.
            self._sort_column = self.section_of(sorted_by)
        self._fit_columns()
        self._header.show_sorted(self._sort_column, falling=self._sort_falling)
        self.viewport().update()

    def symbol_at(self, position: QPoint) -> int:
        """The instrument at a position of the viewport; negative for a title or where there is no row."""
        row = self.rowAt(position.y())
        return self._rows.symbol_at(row) if 0 <= row < self.order.size else -1

    def edit_note(self, symbol: int) -> None:
        """Let the user change an instrument's note in place; nothing where there is none."""
        section = next((at for at, column in enumerate(self._columns) if column.note is not None), -1)
        row = self._rows.row_of(symbol) if symbol >= 0 else -1
        if section < 0 or row < 0 or self._editor is not None:
            return
        column = self._columns[section]
        self._left_before = self.horizontalScrollBar().value()
        if self.isColumnHidden(section) and column.note is not None:
            self.show_column(column.key, shown=True)
        self.scrollTo(self._rows.index(row, 0))
        self.scroll_sideways_to(section)
        text = column.note(symbol) if column.note is not None else ""
        editor = NoteEditor(symbol, text, name=column.full_name, parent=self.viewport())
        editor.finished.connect(self._on_note_finished)
        editor.closed.connect(self._on_note_closed)
        self._editor = editor
        editor.setGeometry(self.visualRect(self._rows.index(row, section)))
        editor.show()
        editor.setFocus()

    def state(self) -> dict[str, object]:  # type: ignore[override]
        """Columns, order and folded sections, as JSON can hold them."""
        key = self._columns[self._sort_column].key if self._sort_column >= 0 else ""
        return {
            "columns": self.column_state(),
            "sort": {"column": key, "falling": self._sort_falling},
            "folded": sorted(self._folded),
        }

    def restore(self, state: Mapping[str, object]) -> None:
        """Be as it was; what cannot be used is as usual."""
        columns, sort, folded = (state.get(name) for name in ("columns", "sort", "folded"))
        self.restore_columns(columns if isinstance(columns, dict) else {})
        self._folded = (
            {each for each in folded if isinstance(each, str)} if isinstance(folded, list) else set()
        )
        column, falling = self._usual_sort
        if isinstance(sort, dict):
            key = sort.get("column")
            if key == "":
                column, falling = OWN_ORDER, False
            elif isinstance(key, str) and self.section_of(key) >= 0:
                column = self.section_of(key)
                falling = sort.get("falling") is True
        self.sort_by(column, falling=falling)

    # What Qt calls.

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that the event covers."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.panel)
        if self._empty_text:
            painter.setPen(self._theme.dim)
            box = self.viewport().rect().adjusted(PAD_PX, 0, -PAD_PX, 0)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._empty_text)
            return
        scene = self._scene(self.rows_in(event.region()), event.rect())
        self._is_finished &= self._canvas.paint(painter, scene)
        if self._drop_row >= 0:
            self._canvas.paint_drop_line(painter, self._drop_top(), self.viewport().width())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the focus without choosing a row, as Qt would where none is chosen."""
        chosen = self.currentIndex().isValid()
        self._following = True
        super().focusInEvent(event)
        if not chosen:
            self.selectionModel().clearCurrentIndex()
        self._following = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy rows, open a chart, change a note, fold a section."""
        if event.matches(QKeySequence.StandardKey.Copy):
            if text := self.selected_text() if self.selected.size else "":
                QGuiApplication.clipboard().setText(text)
            return
        symbol = self._symbol_of(self.currentIndex())
        if symbol < 0 and self.currentIndex().isValid() and self._fold_by_key(event, symbol):
            return
        if symbol >= 0 and event.key() in _ENTER and not event.isAutoRepeat():
            self.chart_requested.emit(symbol)
        elif symbol >= 0 and event.key() == Qt.Key.Key_F2:
            self.edit_note(symbol)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Go to the row whose code or name begins with what is typed."""
        rows = np.flatnonzero(self.order >= 0)
        current = int(np.searchsorted(rows, self.currentIndex().row(), side="right")) - 1
        place = self._search.find(search, monotonic(), order=self.order[rows], current=current)
        if place >= 0:
            self.setCurrentIndex(self._rows.index(int(rows[place]), 0))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a row; a title folds or unfolds its section."""
        super().mousePressEvent(event)
        # Qt tells nothing where the row was the current one before.
        if (symbol := self.symbol_at(event.position().toPoint())) >= 0:
            self._wanted = symbol
        self._fold_at(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a chart, or change a note."""
        super().mouseDoubleClickEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        position = event.position().toPoint()
        symbol, section = self.symbol_at(position), self.column_at(position.x())
        if symbol < 0:
            self._fold_at(event)
        elif section >= 0 and self._columns[section].note is not None:
            self.edit_note(symbol)
        else:
            self.chart_requested.emit(symbol)

    # Inside.

    def _read_columns(self) -> None:
        """Make what follows from the columns."""
        columns = self._columns
        self._writer = RowWriter(columns=columns, text=self._text, row_px=self.row_px)
        self._canvas = RowCanvas(columns, theme=self._theme, writer=self._writer, flashes=self._flashes)
        self._written[:] = False
        self._search = KeySearch(columns)
        self._has_timely = any(column.timely for column in columns)
        self._drawn = {place for place, column in enumerate(columns) if column.painter is not None}
        self._flashed = {place for place, column in enumerate(columns) if column.flash}

    def _fit(self, size: int) -> None:
        super()._fit(size)
        more = size - self._written.size
        if more > 0:
            self._written = np.append(self._written, np.zeros(more, dtype=bool))
            self._stale = np.append(self._stale, np.zeros(more, dtype=bool))
            self._flashes.fit(size)

    def _on_fitted(self) -> None:
        super()._on_fitted()
        self._written[:] = False

    def _scene(self, rows: list[int], area: QRect) -> Scene:
        """What is to be painted of some rows within an area, their texts written."""
        shown, boxes = self.order[rows], self.column_boxes()
        self._write(shown[shown >= 0], boxes)
        current = self.currentIndex().row()
        chosen = np.where(shown >= 0, self._chosen[shown], np.array(rows, dtype=np.intp) == current)
        viewport = self.viewport()
        return Scene(
            rows=rows,
            shown=shown,
            titles=self._rows.titles,
            boxes=boxes,
            columns=self.columns_in(area),
            pinned_width=self.pinned_width(),
            offset=(self.horizontalOffset(), self.verticalOffset()),
            size=(viewport.width(), viewport.height()),
            chosen=chosen.tolist(),
            current=current,
            hovered=self.hovered,
            stale=self._stale,
            now_us=self._now_us,
        )

    def _write(self, symbols: Rows, boxes: list[tuple[int, int]]) -> set[int]:
        """Prepare the texts of rows whose values changed since they were written last.

        Returns:
            The columns in which any text was written.
        """
        symbols = symbols[~self._written[symbols]]
        if not symbols.size:
            return set()
        self._written[symbols] = True
        return self._writer.write(symbols, boxes)

    def _content_width(self, section: int) -> int:
        """How wide a column must be for its title and the texts in sight."""
        column, metrics = self._columns[section], self.fontMetrics()
        if column.painter is not None:
            return super()._content_width(section)
        shown = self.order[slice(*self.visible_rows())]
        widest = max((metrics.horizontalAdvance(text) for text in column.texts(shown[shown >= 0])), default=0)
        return max(self._header.title_width(column), widest + 2 * PAD_PX) + _SPARE_PX

    def _on_note_finished(self, symbol: int, text: str) -> None:
        if self._id_of is not None:
            self.note_edited.emit(self._id_of(symbol), text)
        self._written[symbol] = False
        self.viewport().update()

    def _on_note_closed(self) -> None:
        self._editor = None
        self.horizontalScrollBar().setValue(self._left_before)
        self.setFocus()

    def _on_section_clicked(self, section: int) -> None:
        column = self._columns[section]
        if section == self._sort_column and self._sections and self._sort_falling != column.falling_first:
            # After both ways comes the order that the user gave the rows.
            self.sort_by(OWN_ORDER, falling=False)
        else:
            self.sort_again(column.key)

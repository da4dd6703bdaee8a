"""A small table of figures that change now and then: only the cells that read differently are painted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from tickdeck.gui.feed.figure_model import FigureModel
from tickdeck.gui.feed.figure_rows import Cell, FigureColumn, FigureRow, figure_widths
from tickdeck.gui.tables.column import Tone
from tickdeck.gui.tables.glyph_text import GlyphText
from tickdeck.gui.tables.row_colours import RowColours
from tickdeck.gui.theme import Theme, font

PAD_PX = 7
"""From the edge of a column to its text."""

_EDGE_PX = 3
"""What the first and the last column have more, so that they end where the panel's header does."""

_DOT_PX = 8
_DOT_GAP_PX = 6
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_Index: TypeAlias = QModelIndex | QPersistentModelIndex

RowOf: TypeAlias = Callable[[int], FigureRow]
"""Makes a row, given its place from the top."""

TipOf: TypeAlias = Callable[[int], str]
"""Makes a row's tooltip, given its place from the top."""


class FigureTable(QTableView):
    """Rows with right-aligned figures, which the arrow keys walk through.

    Attributes:
        row_px: How high a row is.

    Signals:
        chosen(int): The row whose action was clicked or entered.
        walked(int): The row that became the current one, -1 if none is.
    """

    chosen = Signal(int)
    walked = Signal(int)

    def __init__(
        self, *, columns: Sequence[FigureColumn], theme: Theme, name: str, parent: QWidget | None = None
    ) -> None:
        """Make an empty table.

        Args:
            columns: From left to right.
            theme: Colours.
            name: What a screen reader calls it.
            parent: Qt parent.
        """
        super().__init__(parent)
        self.row_px = theme.sizes.row
        self._header_px = theme.sizes.columns
        self._columns = columns
        self._widths: list[int] = [0] * len(columns)
        self._colours = RowColours(theme)
        self._accent = QPen(theme.accent)
        self._text = GlyphText(font())
        self._empty_text = ""
        self._hover = (-1, -1)
        self._seen: dict[int, FigureRow] = {}
        self._row_of: RowOf = lambda _row: ()
        self._tip_of: TipOf = lambda _row: ""
        self._rows = FigureModel(columns, self.row, self.tip, self)
        self._set_up(theme, name)

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self._rows.rowCount()

    def row(self, row: int) -> FigureRow:
        """What a row says."""
        return self._seen.get(row) or self._row_of(row)

    def tip(self, row: int) -> str:
        """A row's tooltip."""
        return self._tip_of(row)

    def set_empty_text(self, text: str) -> None:
        """What stands in place of the rows while there are none."""
        self._empty_text = text
        self.viewport().update()

    def show_rows(self, count: int, row_of: RowOf, tip_of: TipOf) -> None:
        """Show rows, and mark the cells that read differently; rows out of sight are not made.

        Args:
            count: How many there are.
            row_of: Makes one; called for rows in sight, now and when others come into sight.
            tip_of: Makes a row's tooltip; called only when somebody wants to see it.
        """
        self._tip_of = tip_of
        if count != self.count:
            self._resize(count, row_of)
        self._row_of = row_of
        seen, self._seen = self._seen, {}
        for row in self._in_sight():
            made = self._seen[row] = row_of(row)
            before = seen.get(row)
            if made != before:
                self._mark(row, made, before or ())

    def all_rows_px(self) -> int:
        """How high the table must be to show all its rows, the header included."""
        return self.least_px(self.count)

    def least_px(self, rows: int) -> int:
        """How high the table must be to show so many rows, the header included."""
        return self._header_px + 1 + rows * self.row_px

    # What Qt calls.

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that the event covers."""
        painter = QPainter(self.viewport())
        area = event.rect()
        painter.fillRect(area, self._colours.panel)
        if not self.count:
            painter.setPen(self._colours.pens[Tone.DIM])
            box = self.viewport().rect().adjusted(PAD_PX + _EDGE_PX, 0, 0, 0)
            box.setHeight(min(box.height(), self.row_px))
            painter.drawText(
                box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._empty_text
            )
            return
        painter.setFont(self._text.font)
        offset = self.verticalOffset()
        first, last = (area.top() + offset) // self.row_px, (area.bottom() + offset) // self.row_px
        for row in range(max(first, 0), min(last + 1, self.count)):
            made = self._seen.get(row)
            if made is None:
                made = self._seen[row] = self._row_of(row)
            self._paint_row(painter, row, made, row * self.row_px - offset, area)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many columns as fit."""
        super().resizeEvent(event)
        columns = list(self._columns)
        self._widths = figure_widths(columns, self.viewport().width() - 2 * _EDGE_PX)
        self._widths[0] += _EDGE_PX
        self._widths[-1] += _EDGE_PX
        for section, width in enumerate(self._widths):
            self.setColumnHidden(section, not width)
            if width:
                self.setColumnWidth(section, width)

    def sizeHint(self) -> QSize:
        """High enough for all rows."""
        return QSize(sum(column.width for column in self._columns), self.all_rows_px())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the row under the pointer."""
        super().mouseMoveEvent(event)
        at = event.position().toPoint()
        self._set_hover(self.rowAt(at.y()), self.columnAt(at.x()))

    def viewportEvent(self, event: QEvent) -> bool:
        """Let go of the row when the pointer leaves."""
        if event.type() == QEvent.Type.Leave:
            self._set_hover(-1, -1)
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what the row's action says; Ctrl+C copies all of the row, its columns apart by tabs."""
        row = self.currentIndex().row()
        if event.matches(QKeySequence.StandardKey.Copy) and row >= 0:
            QGuiApplication.clipboard().setText("\t".join(cell.text for cell in self.row(row)))
            return
        if event.key() in _ENTER and row >= 0 and any(column.action for column in self._columns):
            if not event.isAutoRepeat():
                self.chosen.emit(row)
            return
        super().keyPressEvent(event)

    def moveCursor(
        self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End go to the first and the last row, where Qt would go along the row."""
        action = QAbstractItemView.CursorAction
        if self.count and cursorAction in (action.MoveHome, action.MoveEnd):
            return self._rows.index(0 if cursorAction == action.MoveHome else self.count - 1, 0)
        return super().moveCursor(cursorAction, modifiers)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the focus without choosing a row, as Qt would, so that Enter does nothing unforeseen."""
        chosen = self.currentIndex().isValid()
        super().focusInEvent(event)
        if not chosen:
            self.selectionModel().clearCurrentIndex()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Unmark the row."""
        super().focusOutEvent(event)
        self.viewport().update()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell where the keyboard is."""
        super().currentChanged(current, previous)
        self.viewport().update()
        self.walked.emit(current.row())

    # Inside.

    def _set_up(self, theme: Theme, name: str) -> None:
        self.setAccessibleName(name)
        self.setModel(self._rows)
        self.setHorizontalHeader(_Header(self._columns, theme, self))
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(rows.ResizeMode.Fixed)
        rows.setMinimumSectionSize(self.row_px)
        rows.setDefaultSectionSize(self.row_px)
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
        self.verticalScrollBar().setSingleStep(self.row_px)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.clicked.connect(self._on_clicked)

    def _resize(self, count: int, row_of: RowOf) -> None:
        """Have more rows or fewer, on top, and leave in sight what is read."""
        bar, more, current = self.verticalScrollBar(), count - self.count, self.currentIndex().row()
        top = bar.value()
        self._row_of = row_of
        self._seen.clear()
        self._rows.resize(count)
        self.updateGeometries()
        if top:
            bar.setValue(max(0, top + more * self.row_px))
        if 0 <= current < count:
            selection = self.selectionModel()
            selection.setCurrentIndex(
                self._rows.index(current, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        self.updateGeometry()
        self.viewport().update()

    def _in_sight(self) -> range:
        top = self.verticalOffset()
        bottom = top + self.viewport().height()
        return range(top // self.row_px, min(-(-bottom // self.row_px), self.count))

    def _mark(self, row: int, cells: FigureRow, before: FigureRow) -> None:
        """Have the cells of a row painted that differ, as one piece."""
        differ = [place for place, cell in enumerate(cells) if place >= len(before) or cell != before[place]]
        if differ:
            left = sum(self._widths[: differ[0]])
            width = sum(self._widths[differ[0] : differ[-1] + 1])
            top = row * self.row_px - self.verticalOffset()
            self.viewport().update(QRect(left, top, width, self.row_px))

    def _paint_row(self, painter: QPainter, row: int, made: FigureRow, top: int, area: QRect) -> None:
        colours = self._colours
        is_current = self.hasFocus() and row == self.currentIndex().row()
        if is_current:
            painter.fillRect(0, top, self.viewport().width(), self.row_px, colours.selection)
            painter.fillRect(0, top, 2, self.row_px, colours.accent)
        elif row == self._hover[0]:
            painter.fillRect(0, top, self.viewport().width(), self.row_px, colours.hover)
        x = 0
        for place, (column, width) in enumerate(zip(self._columns, self._widths, strict=True)):
            cell = made[place]
            in_area = x <= area.right() and x + width > area.left()
            if in_area and width and (cell.text or cell.dot is not None):
                left = x + PAD_PX + (_EDGE_PX if not place else 0)
                right = x + width - PAD_PX - (_EDGE_PX if place == len(self._widths) - 1 else 0)
                lit = column.action and (is_current or (row, place) == self._hover)
                self._paint_cell(painter, cell, QRectF(left, top, right - left, self.row_px), column, lit=lit)
            x += width

    def _paint_cell(
        self, painter: QPainter, cell: Cell, box: QRectF, column: FigureColumn, *, lit: bool
    ) -> None:
        pens = self._colours.pens
        if cell.dot is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(pens[cell.dot].color())
            painter.drawEllipse(QRectF(box.left(), box.center().y() - _DOT_PX / 2, _DOT_PX, _DOT_PX))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
            box.setLeft(box.left() + _DOT_PX + _DOT_GAP_PX)
        text = self._text.words(cell.text, box.width())
        # Whole pixels, since text between them is blurred and jumps when its width changes.
        x = round(box.right() - text.size().width()) if column.right else box.left()
        pen = pens[Tone.TEXT] if lit and cell.tone is Tone.DIM else pens[cell.tone]
        painter.setPen(self._accent if cell.link else pen)
        painter.drawStaticText(QPointF(x, box.top() + round((self.row_px - self._text.height) / 2)), text)
        if lit and cell.tone is not Tone.FAINT:
            line = QRectF(x, box.top() + self.row_px - 5, text.size().width(), 1)
            painter.fillRect(line, painter.pen().color())

    def _set_hover(self, row: int, column: int) -> None:
        if (row, column) != self._hover:
            self._hover = row, column
            over = row >= 0 and column >= 0 and self._columns[column].action
            self.viewport().setCursor(
                Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
            )
            self.viewport().update()

    def _on_clicked(self, index: QModelIndex) -> None:
        if self._columns[index.column()].action:
            self.chosen.emit(index.row())


class _Header(QHeaderView):
    """Dim titles that end exactly where their figures end."""

    def __init__(self, columns: Sequence[FigureColumn], theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._columns = columns
        self._theme = theme
        self.setFont(font(-1))
        self.setFixedHeight(theme.sizes.columns)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(16)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        painter.fillRect(rect, self._theme.panel)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, self._theme.hairline)
        column, last = self._columns[logicalIndex], logicalIndex == len(self._columns) - 1
        inner = rect.adjusted(
            PAD_PX + (0 if logicalIndex else _EDGE_PX), 0, -PAD_PX - (_EDGE_PX if last else 0), -1
        )
        align = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        title = QFontMetrics(self.font()).elidedText(
            column.title, Qt.TextElideMode.ElideRight, inner.width() + PAD_PX
        )
        painter.setPen(self._theme.dim)
        painter.drawText(inner, align | Qt.AlignmentFlag.AlignVCenter, title)

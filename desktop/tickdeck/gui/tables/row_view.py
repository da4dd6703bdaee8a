"""A bare view of rows of one height: which of them are seen, under the pointer, or to be painted."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFocusEvent, QMouseEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView, QWidget

_SIDEWAYS_PX = 40


class RowView(QTableView):
    """A QTableView without grid, frame and tabbing, that paints nothing itself.

    Attributes:
        row_px: How high a row is.
        hovered: The row under the pointer, -1 if there is none.
    """

    def __init__(self, *, row_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row_px = row_px
        self.hovered = -1
        self._is_pointed_at = False
        self._takes_composed = False

    @property
    def held(self) -> bool:
        """Whether the order of the rows is frozen, as it is while the pointer is over them."""
        return self._is_pointed_at

    @held.setter
    def held(self, held: bool) -> None:
        self._is_pointed_at = held

    def set_up_rows(self) -> None:
        """Configure Qt's part, once the header and the model are set."""
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(rows.ResizeMode.Fixed)
        rows.setMinimumSectionSize(self.row_px)
        rows.setDefaultSectionSize(self.row_px)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(self.row_px)
        self.horizontalScrollBar().setSingleStep(_SIDEWAYS_PX)
        # What stands still while the rest is scrolled sideways must be painted again.
        self.horizontalScrollBar().valueChanged.connect(self._on_scrolled_sideways)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def take_composed_text(self) -> None:
        """Let an input method compose text over the rows, for whoever watches the events of the table."""
        self._takes_composed = True
        self._let_compose()

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Go to another row."""
        super().currentChanged(current, previous)
        self._let_compose()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the keys."""
        super().focusInEvent(event)
        self._let_compose()

    def _let_compose(self) -> None:
        # Qt turns it off with every row that cannot be edited.
        if self._takes_composed:
            self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)

    def visible_rows(self) -> tuple[int, int]:
        """The first visible row and the one behind the last."""
        top, row_px = self.verticalOffset(), self.row_px
        bottom = top + self.viewport().height()
        return top // row_px, min(-(-bottom // row_px), self.model().rowCount())

    def rows_in(self, region: QRegion) -> list[int]:
        """The rows of which something is in a region of the viewport, ascending."""
        first, last = self.visible_rows()
        offset, rows = self.verticalOffset(), set[int]()
        for rect in region:  # type: ignore[attr-defined]
            top = max((rect.top() + offset) // self.row_px, first)
            rows.update(range(top, min((rect.bottom() + offset) // self.row_px + 1, last)))
        return sorted(rows)

    def mark_rows(
        self, first: int, dirty: npt.NDArray[np.intp], *, span: tuple[int, int] | None = None
    ) -> None:
        """Mark rows for painting.

        Args:
            first: The first visible row.
            dirty: The rows, ascending, as their distances from it.
            span: From where to where in the viewport they look different; None is their whole width.
        """
        if dirty.size == 0:
            return
        # Text painted through a ragged clip costs half as much again, so many rows are marked as one block.
        is_few = dirty.size * 3 < dirty[-1] - dirty[0]
        runs = np.split(dirty, np.flatnonzero(np.diff(dirty) > 1) + 1) if is_few else [dirty]
        left, right = span if span is not None else (0, self.viewport().width())
        offset = self.verticalOffset()
        for run in runs:
            top = (first + int(run[0])) * self.row_px - offset
            self.viewport().update(QRect(left, top, right - left, int(run[-1] - run[0] + 1) * self.row_px))

    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring a row into view; never sideways, since it is rows that are chosen."""
        if not index.isValid():
            return
        row_px, bar = self.row_px, self.verticalScrollBar()
        top, height = index.row() * row_px, self.viewport().height()
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(top - (height - row_px) // 2)
        elif hint == QAbstractItemView.ScrollHint.PositionAtTop or top < bar.value():
            bar.setValue(top)
        elif hint == QAbstractItemView.ScrollHint.PositionAtBottom or top + row_px > bar.value() + height:
            bar.setValue(top + row_px - height)

    def viewportEvent(self, event: QEvent) -> bool:
        """Notice whether the pointer is over the rows."""
        if event.type() == QEvent.Type.Enter:
            self._is_pointed_at = True
        elif event.type() == QEvent.Type.Leave:
            self._is_pointed_at = False
            self._set_hovered(-1)
        return super().viewportEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the row under the pointer."""
        super().mouseMoveEvent(event)
        self._set_hovered(self.rowAt(event.position().toPoint().y()))

    def moveCursor(
        self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End go to the first and last row, Left and Right scroll sideways."""
        action = QAbstractItemView.CursorAction
        count = self.model().rowCount()
        if count and cursorAction in (action.MoveHome, action.MoveEnd):
            return self.model().index(0 if cursorAction == action.MoveHome else count - 1, 0)
        if cursorAction in (action.MoveLeft, action.MoveRight):
            bar = self.horizontalScrollBar()
            step = -_SIDEWAYS_PX if cursorAction == action.MoveLeft else _SIDEWAYS_PX
            bar.setValue(bar.value() + step)
            return self.currentIndex()
        return super().moveCursor(cursorAction, modifiers)

    def _on_scrolled_sideways(self) -> None:
        self.viewport().update()

    def _set_hovered(self, row: int) -> None:
        if row != self.hovered:
            before, self.hovered = self.hovered, row
            first = self.visible_rows()[0]
            touched = sorted(at - first for at in (before, row) if at >= first)
            self.mark_rows(first, np.array(touched, dtype=np.intp))

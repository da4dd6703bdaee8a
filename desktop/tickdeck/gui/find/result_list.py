"""What was found, a row each; one of them is marked, and keys typed elsewhere move the mark."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QWidget

Row = TypeVar("Row")

_EDGE_PX = 4


class ResultModel(QAbstractListModel, Generic[Row]):
    """The rows as they are drawn, and as they are read aloud.

    Args:
        spoken: The words of a row, for who cannot see it.
        parent: Qt parent.
    """

    def __init__(self, spoken: Callable[[Row], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spoken = spoken
        self._rows: list[Row] = []

    @property
    def rows(self) -> Sequence[Row]:
        """What is shown."""
        return self._rows

    def show(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The words of a row."""
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) and index.isValid():
            return self._spoken(self._rows[index.row()])
        return None


class ResultList(QListView):
    """A list without focus of its own, as high as its rows.

    Signals:
        taken(int): A row was clicked.
    """

    taken = Signal(int)

    def __init__(
        self,
        model: ResultModel,
        delegate: QStyledItemDelegate,
        *,
        row_px: int,
        most_rows: int,
        parent: QWidget | None = None,
    ) -> None:
        """Make a list of what a model holds.

        Args:
            model: The rows.
            delegate: Draws a row.
            row_px: How high a row is.
            most_rows: So many are in sight at most; more can be scrolled to.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._row_px = row_px
        self._most_rows = most_rows
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.setUniformItemSizes(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewportMargins(_EDGE_PX, _EDGE_PX, _EDGE_PX, _EDGE_PX)
        # The surface below shows, with its round corners.
        self.setStyleSheet("QListView { background: transparent; border: none; }")
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)

    @property
    def marked(self) -> int:
        """The marked row, -1 if there are none."""
        return self.currentIndex().row()

    def fitting_px(self, most_px: int) -> int:
        """How high it is best: as many rows as it may show and there is room for, none of them cut.

        Args:
            most_px: How much room there is; one row is shown in any case.
        """
        room = max(1, (most_px - 2 * _EDGE_PX) // self._row_px)
        return min(self.model().rowCount(), self._most_rows, room) * self._row_px + 2 * _EDGE_PX

    def mark(self, row: int) -> None:
        """Mark a row and bring it into sight."""
        index = self.model().index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def move_mark(self, key: int) -> bool:
        """Move the mark as an arrow or page key asks; past an end it comes back at the other.

        Returns:
            Whether it is one of those keys.
        """
        rows = self.model().rowCount()
        step = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: self._most_rows - 1,
            Qt.Key.Key_PageUp: 1 - self._most_rows,
        }.get(Qt.Key(key))
        if step is None:
            return False
        if rows:
            there = self.marked + step
            self.mark(there % rows if abs(step) == 1 else min(max(there, 0), rows - 1))
        return True

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the row under the pointer."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index != self.currentIndex():
            self.setCurrentIndex(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Nothing: a row is taken when the button is let go of."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the row under the pointer."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.taken.emit(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Nothing more than two clicks."""
        event.accept()

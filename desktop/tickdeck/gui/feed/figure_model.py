"""The model of a figure table, for tooltips and screen readers; painting never asks it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tickdeck.gui.feed.figure_rows import FigureColumn, FigureRow

_NO_PARENT = QModelIndex()
_Index: TypeAlias = QModelIndex | QPersistentModelIndex


class FigureModel(QAbstractTableModel):
    """Rows that are made when somebody asks."""

    def __init__(
        self,
        columns: Sequence[FigureColumn],
        row: Callable[[int], FigureRow],
        tip: Callable[[int], str],
        parent: QObject,
    ) -> None:
        """Make it without rows.

        Args:
            columns: From left to right.
            row: Makes a row, given its place from the top.
            tip: Makes a row's tooltip.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._columns = columns
        self._row = row
        self._tip = tip
        self._count = 0

    def resize(self, count: int) -> None:
        """Have another number of rows, of which any may read differently."""
        self.beginResetModel()
        self._count = count
        self.endResetModel()

    # What Qt calls.

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        """How many there are."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        """How many there are; some may be hidden."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell's text, or its row's tooltip."""
        if index.isValid() and role == Qt.ItemDataRole.DisplayRole:
            return self._row(index.row())[index.column()].text
        if index.isValid() and role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(index.row()) or None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """A title, or what the header's tooltip says."""
        if orientation is Qt.Orientation.Horizontal and 0 <= section < len(self._columns):
            if role == Qt.ItemDataRole.DisplayRole:
                return self._columns[section].title
            if role == Qt.ItemDataRole.ToolTipRole:
                return self._columns[section].tip or None
        return None

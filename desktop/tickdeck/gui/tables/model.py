"""The model behind a live table, for accessibility, copying, searching and tests; painting never asks it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from tickdeck.gui.tables.column import Column, Rows

_PAUSE_S = 1.0
"""After so long without a key, typing begins anew."""

_NO_RANK = 4

_NO_PARENT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class LiveModel(QAbstractTableModel):
    """Instruments in the order of display. Values are read when asked for; no signal tells of a tick.

    Attributes:
        order: The instrument of each row.
    """

    def __init__(
        self,
        *,
        columns: Sequence[Column],
        size: int,
        tooltip: Callable[[int], str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._columns = columns
        self._tooltip = tooltip
        self.order: Rows = np.arange(size, dtype=np.intp)
        self._row_of = self.order.copy()

    def symbol_at(self, row: int) -> int:
        """The instrument of a row."""
        return int(self.order[row])

    def row_of(self, symbol: int) -> int:
        """The row of an instrument, -1 if it has none."""
        return int(self._row_of[symbol]) if 0 <= symbol < self._row_of.size else -1

    def set_order(self, order: Rows) -> None:
        """Reorder the rows; selection and focus stay with their instruments."""
        if np.array_equal(order, self.order):
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        symbols = [int(self.order[index.row()]) for index in before]
        self.order = order
        self._row_of[order] = np.arange(order.size)
        after = [
            self.index(int(self._row_of[symbol]), index.column())
            for symbol, index in zip(symbols, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def set_rows(self, order: Rows, size: int) -> None:
        """Show other instruments, in this order.

        Args:
            order: Their numbers from top to bottom.
            size: How many instruments there are in all.
        """
        self.beginResetModel()
        self.order = order
        self._row_of = np.full(size, -1, dtype=np.intp)
        self._row_of[order] = np.arange(order.size)
        self.endResetModel()

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Take the same columns with other widths or tooltips."""
        self._columns = columns
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)

    def row_text(self, row: int) -> str:
        """A row as tab-separated text with its values in full."""
        symbol = self.symbol_at(row)
        return "\t".join(
            column.exact(symbol) if column.exact else self._text(column, symbol) for column in self._columns
        )

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        """One row an instrument."""
        return 0 if parent.isValid() else int(self.order.size)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        """The columns given."""
        return 0 if parent.isValid() else len(self._columns)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Text, alignment and tooltip of a cell as they are now."""
        if not index.isValid():
            return None
        column = self._columns[index.column()]
        symbol = self.symbol_at(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(column, symbol)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.right else _LEFT
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tooltip(symbol)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.title} {self._text(column, symbol)}"
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Titles and their alignment."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self._columns[section].right else _LEFT
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._columns[section].tip or None
        return None

    @staticmethod
    def _text(column: Column, symbol: int) -> str:
        return column.texts(np.array([symbol], dtype=np.intp))[0]


class KeySearch:
    """Gathers what is typed, and says which row it means: digits a code, letters a name.

    A whole code comes first, then the beginning of a code, of a name, of a word in a name. One letter typed
    again and again goes from each such row to the next.
    """

    def __init__(self, columns: Sequence[Column]) -> None:
        self._code, self._name = columns[0], columns[1]
        self._typed = ""
        self._at_s = float("-inf")

    def find(self, text: str, at_s: float, *, order: Rows, current: int) -> int:
        """Take in typed text, and find its row; -1 where none fits.

        Args:
            text: What the key wrote.
            at_s: When, in seconds of a clock that never turns back.
            order: The instruments from top to bottom.
            current: The selected row, -1 if none is.
        """
        if at_s - self._at_s > _PAUSE_S:
            self._typed = ""
        self._at_s = at_s
        self._typed = (self._typed + text.casefold()).lstrip()
        wanted = self._typed
        if not wanted:
            return -1
        codes = [code.casefold() for code in self._code.texts(order)]
        names = [name.casefold() for name in self._name.texts(order)]
        rows = list(range(len(codes)))
        row = _best(wanted, codes, names, rows)
        if row < 0 and len(set(wanted)) == 1:
            row = _best(wanted[0], codes, names, rows[current + 1 :] + rows[: current + 1])
        return row


def _best(wanted: str, codes: Sequence[str], names: Sequence[str], rows: Sequence[int]) -> int:
    """The row that fits best; of several the one that stands first in `rows`."""
    ranks = [_rank(wanted, codes[row], names[row]) for row in rows]
    best = min(ranks, default=_NO_RANK)
    return rows[ranks.index(best)] if best < _NO_RANK else -1


def _rank(wanted: str, code: str, name: str) -> int:
    bare = code.lstrip("0")
    if wanted in (code, bare):
        return 0
    if code.startswith(wanted) or bare.startswith(wanted):
        return 1
    if name.startswith(wanted):
        return 2
    return 3 if f" {wanted}" in name else _NO_RANK

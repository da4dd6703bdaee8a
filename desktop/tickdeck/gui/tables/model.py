"""The model behind a live table, for accessibility, copying, searching and tests; painting never asks it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from tickdeck.gui.tables.column import Column, Rows
from tickdeck.gui.tables.row_drag import INSTRUMENTS_MIME, instruments_mime
from tickdeck.gui.tables.sections import Title
from tickdeck.words import trn

_PAUSE_S = 1.0
"""After so long without a key, typing begins anew."""

_NO_RANK = 4
_WITH_HINT = "QList<QPersistentModelIndex>", "QAbstractItemModel::LayoutChangeHint"

_NO_PARENT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class LiveModel(QAbstractTableModel):
    """Instruments in the order of display. Values are read when asked for; no signal tells of a tick.

    Attributes:
        order: The instrument of each row; a negative number is the title of a section.
        titles: The titles by these numbers.
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
        self.titles: Mapping[int, Title] = {}
        self.order: Rows = np.arange(size, dtype=np.intp)
        self._row_of = self.order.copy()
        self._title_rows: dict[int, int] = {}
        self._id_of: Callable[[int], str] | None = None

    def set_ids(self, id_of: Callable[[int], str]) -> None:
        """Let rows be dragged out as instruments, by their ids."""
        self._id_of = id_of

    @property
    def size(self) -> int:
        """How many instruments there are in all."""
        return int(self._row_of.size)

    def symbol_at(self, row: int) -> int:
        """The instrument of a row; negative for a title."""
        return int(self.order[row])

    def row_of(self, symbol: int) -> int:
        """The row of an instrument or a title, -1 if it has none."""
        if symbol < 0:
            return self._title_rows.get(symbol, -1)
        return int(self._row_of[symbol]) if symbol < self._row_of.size else -1

    def set_order(self, order: Rows) -> None:
        """Reorder the rows; selection and focus stay with their instruments."""
        if np.array_equal(order, self.order):
            return
        # Told that only rows are sorted, the header is not laid out and painted anew.
        hint = QAbstractTableModel.LayoutChangeHint.VerticalSortHint
        self.layoutAboutToBeChanged[_WITH_HINT].emit([], hint)  # type: ignore[index]
        before = self.persistentIndexList()
        symbols = [int(self.order[index.row()]) for index in before]
        self._place(order)
        after = [
            self.index(self.row_of(symbol), index.column())
            for symbol, index in zip(symbols, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged[_WITH_HINT].emit([], hint)  # type: ignore[index]

    def set_rows(self, order: Rows, size: int, titles: Mapping[int, Title] | None = None) -> None:
        """Show other rows.

        Args:
            order: Instruments and titles from top to bottom.
            size: How many instruments there are in all.
            titles: The titles by their numbers.
        """
        self.beginResetModel()
        self._row_of = np.full(size, -1, dtype=np.intp)
        self.titles = titles or {}
        self._place(order)
        self.endResetModel()

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Take columns with other widths or tooltips, or others."""
        same = [column.key for column in columns] == [column.key for column in self._columns]
        if not same:
            self.beginResetModel()
        self._columns = columns
        if same:
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(columns) - 1)
        else:
            self.endResetModel()

    def _place(self, order: Rows) -> None:
        self.order = order
        rows = np.arange(order.size)
        is_instrument = order >= 0
        self._row_of[order[is_instrument]] = rows[is_instrument]
        titles = zip(order[~is_instrument].tolist(), rows[~is_instrument].tolist(), strict=True)
        self._title_rows = dict(titles)

    def row_text(self, row: int) -> str:
        """A row as tab-separated text with its values in full; empty for a title."""
        symbol = self.symbol_at(row)
        if symbol < 0:
            return ""
        return "\t".join(column.copied(symbol) for column in self._columns if column.is_copied())

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
        if symbol < 0:
            return self._title_data(self.titles[symbol], index.column(), role)
        value: object = None
        if role == Qt.ItemDataRole.DisplayRole:
            value = self._text(column, symbol)
        elif role == Qt.ItemDataRole.TextAlignmentRole:
            value = _RIGHT if column.right else _LEFT
        elif role == Qt.ItemDataRole.ToolTipRole:
            value = self._tooltip(symbol)
        elif role == Qt.ItemDataRole.AccessibleTextRole:
            value = f"{column.full_name} {self._text(column, symbol)}"
        return value

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Instruments can be dragged."""
        usual = super().flags(index)
        if self._id_of is None or not index.isValid() or self.order[index.row()] < 0:
            return usual
        return usual | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """What rows are dragged out as."""
        return [INSTRUMENTS_MIME, "text/plain"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The instruments of some cells, from top to bottom."""
        rows = sorted({index.row() for index in indexes})
        symbols = [symbol for row in rows if (symbol := self.symbol_at(row)) >= 0]
        return instruments_mime([self._id_of(symbol) for symbol in symbols] if self._id_of else [])

    def supportedDragActions(self) -> Qt.DropAction:
        """Dragging takes nothing away."""
        return Qt.DropAction.CopyAction

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Titles and their alignment."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        told: dict[int, object] = {
            Qt.ItemDataRole.DisplayRole: column.title,
            Qt.ItemDataRole.TextAlignmentRole: _RIGHT if column.right else _LEFT,
            Qt.ItemDataRole.ToolTipRole: column.tip or None,
            Qt.ItemDataRole.AccessibleTextRole: column.full_name,
        }
        return told.get(role)

    @staticmethod
    def _title_data(title: Title, column: int, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return title.text if column == 0 else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = {"title": title.text, "count": f"{title.shown:,}"}
            if title.is_folded:
                return trn("{title}, 1 name, folded", "{title}, {count} names, folded", title.shown, **told)
            return trn("{title}, 1 name, unfolded", "{title}, {count} names, unfolded", title.shown, **told)
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

"""Rows of a table in the order in which they are shown, with what is chosen among them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from tickdeck.gui.tables.column import Column, Rows
from tickdeck.gui.tables.column_menu import ColumnMenu
from tickdeck.gui.tables.column_view import ColumnView
from tickdeck.gui.tables.model import LiveModel
from tickdeck.gui.tables.sections import Section, Title, arranged
from tickdeck.gui.theme import Theme

HOLD_US = 3_000_000
"""After something was chosen by hand, the order is held for so long."""

OWN_ORDER = -1
"""In place of a column: the order that the user gave the rows."""

_MANY = 64
_NEVER_US = -(1 << 60)
_FOLDING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_Index: TypeAlias = QModelIndex | QPersistentModelIndex


class OrderedView(ColumnView):
    """Keeps rows in the order of a column or in their own, within sections, and what is chosen with them.

    Signals:
        picked(int): The user went to an instrument by mouse or keyboard.
        selected_changed(): Other instruments are selected, however that came.
        sort_changed(): The rows are sorted otherwise.
    """

    picked = Signal(int)
    selected_changed = Signal()
    sort_changed = Signal()

    def __init__(
        self,
        *,
        columns: Sequence[Column],
        size: int,
        theme: Theme,
        tooltip: Callable[[int], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(columns=columns, theme=theme, parent=parent)
        self._rows = LiveModel(columns=columns, size=size, tooltip=tooltip, parent=self)
        self._listed: Rows = np.arange(size, dtype=np.intp)
        self._sections: tuple[Section, ...] = ()
        self._folded: set[str] = set()
        self._sort_falling = False
        self._now_us = 0
        self._sorted_us = _NEVER_US
        self._held_until_us = _NEVER_US
        self._unsorted = False
        self._following = False
        self._wanted = -1
        self._size = size
        self._chosen = np.zeros(size, dtype=bool)

    @property
    def order(self) -> Rows:
        """What is in each row from top to bottom: an instrument's number, or a negative one for a title."""
        return self._rows.order

    @property
    def symbols(self) -> Rows:
        """The instruments shown, from top to bottom."""
        return self.order[self.order >= 0]

    @property
    def selected(self) -> Rows:
        """The selected instruments, from top to bottom."""
        symbols = self.symbols
        return symbols[self._chosen[symbols]]

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections; none where all rows are one list."""
        return self._sections

    @property
    def has_own_order(self) -> bool:
        """Whether the rows stand in the order that the user gave them."""
        return self._sort_column == OWN_ORDER

    @property
    def held(self) -> bool:
        """Whether the order is frozen: the pointer is over the rows, or something was just chosen there."""
        return self._is_pointed_at or self._now_us < self._held_until_us

    @held.setter
    def held(self, held: bool) -> None:
        self._is_pointed_at = held
        self._held_until_us = _NEVER_US

    def relist(self, symbols: Rows, *, size: int) -> None:
        """Show other instruments: those that went vanish, new ones come to their places.

        While the order is held, new ones wait at the end.

        Args:
            symbols: The numbers of those to be shown, ascending.
            size: How many instruments there are in all.
        """
        self._fit(size)
        self._listed = symbols
        self._unsorted = True
        self._rearrange()

    def set_sections(self, sections: Sequence[Section]) -> None:
        """Show rows in titled groups that can be folded; sorting stays within each.

        Args:
            sections: The groups, each in the user's own order; none makes all rows one list again. What is
                listed but in none of them stands before all others.
        """
        self._sections = tuple(sections)
        self._unsorted = True
        self._rearrange()

    def fold(self, title: str, *, folded: bool) -> None:
        """Hide or show the rows of a section, by its title."""
        if folded != (title in self._folded):
            (self._folded.add if folded else self._folded.discard)(title)
            self._show(*self._arranged(self._keys_with(title), falling=False))

    def sort_by(self, column: int, *, falling: bool) -> None:
        """Order the rows by a column now; instruments without a value come last either way.

        Args:
            column: The column's number, or `OWN_ORDER`.
            falling: Whether the largest comes first.
        """
        changed = (column, falling) != (self._sort_column, self._sort_falling)
        self._sort_column, self._sort_falling = column, falling
        self._fit_columns()
        self._header.show_sorted(column, falling=falling)
        self._resort()
        if changed:
            self.sort_changed.emit()

    def sort_again(self, key: str) -> None:
        """Sort by a column as a click on its header does: the other way round where it sorts already.

        Args:
            key: The column's id; empty for the user's own order.
        """
        section = self.section_of(key) if key else OWN_ORDER
        if section == OWN_ORDER:
            self.sort_by(OWN_ORDER, falling=False)
        elif section == self._sort_column:
            self.sort_by(section, falling=not self._sort_falling)
        else:
            self.sort_by(section, falling=self._columns[section].falling_first)

    def column_menu(self) -> ColumnMenu:
        """The menu in which columns are chosen, and by which of them the rows are sorted."""
        menu = super().column_menu()
        menu.add_sorting(
            [self._columns[section] for section in self.shown_columns()],
            sorted_by=self._columns[self._sort_column].key if self._sort_column >= 0 else "",
            has_own_order=bool(self._sections),
        )
        menu.sort_chosen.connect(self.sort_again)
        return menu

    def follow(self, symbol: int, *, is_choice: bool = True) -> None:
        """Select an instrument that was chosen elsewhere, and bring it into view.

        Args:
            symbol: The instrument; negative for none.
            is_choice: Whether the user chose it just now, so that it is kept in view. Before the first frame
                nobody has chosen anything.
        """
        if is_choice and self._now_us > 0:
            self._wanted = symbol
        if symbol == self._symbol_of(self.currentIndex()) and self._is_selected(symbol):
            return
        self._following = True
        row = self._rows.row_of(symbol) if symbol >= 0 else -1
        flag = QItemSelectionModel.SelectionFlag
        if row >= 0:
            index = self._rows.index(row, 0)
            self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
            self.scrollTo(index)
        else:
            self.selectionModel().clearSelection()
            self.selectionModel().setCurrentIndex(QModelIndex(), flag.NoUpdate)
        self._following = False
        self.viewport().update()

    def select(self, symbols: Iterable[int]) -> None:
        """Select several instruments; what is not shown is passed over, and the keys stay where they are."""
        self._following = True
        self._select_rows(np.array([self._rows.row_of(symbol) for symbol in symbols], dtype=np.intp))
        self._following = False

    def selected_text(self) -> str:
        """The selected rows as tab-separated text with their values in full.

        Where columns can be chosen, only those that are come, under their names.
        """
        if not self._is_choosable:
            rows = [self._rows.row_of(symbol) for symbol in self.selected.tolist()]
            return "\n".join(self._rows.row_text(row) for row in rows)
        shown = [self._columns[section] for section in self.shown_columns()]
        copied = [column for column in shown if column.is_copied()]
        lines = [[column.full_name for column in copied]]
        lines += [[column.copied(symbol) for column in copied] for symbol in self.selected.tolist()]
        return "\n".join("\t".join(line) for line in lines)

    # What Qt calls.

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell what the user picked."""
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.isValid() and not self._following:
            self._hold()
            if (symbol := self._symbol_of(current)) >= 0:
                self._wanted = symbol
                self.picked.emit(symbol)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Note what is selected, by instrument, so that it outlives the order."""
        super().selectionChanged(selected, deselected)
        for ranges, is_chosen in ((deselected, False), (selected, True)):
            for each in ranges:  # type: ignore[attr-defined]
                rows = self.order[each.top() : each.bottom() + 1]
                self._chosen[rows[rows >= 0]] = is_chosen
        if not self._following:
            self._hold()
        self.viewport().update()
        self.selected_changed.emit()

    # Inside.

    def _fold_by_key(self, event: QKeyEvent, number: int) -> bool:
        """Fold or unfold the section whose title has the keys; False if the key does neither."""
        title = self._rows.titles[number]
        if event.key() in _FOLDING:
            self.fold(title.text, folded=not title.is_folded)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.fold(title.text, folded=event.key() == Qt.Key.Key_Left)
        else:
            return False
        return True

    def _fold_at(self, event: QMouseEvent) -> None:
        row = self.rowAt(event.position().toPoint().y())
        number = self._rows.symbol_at(row) if 0 <= row < self.order.size else 0
        if number < 0 and event.button() == Qt.MouseButton.LeftButton:
            title = self._rows.titles[number]
            self.fold(title.text, folded=not title.is_folded)

    def _hold(self) -> None:
        self._held_until_us = self._now_us + HOLD_US

    def _symbol_of(self, index: _Index) -> int:
        """The instrument of an index; negative for a title or none."""
        return self._rows.symbol_at(index.row()) if index.isValid() else -1

    def _is_selected(self, symbol: int) -> bool:
        return 0 <= symbol < self._chosen.size and bool(self._chosen[symbol])

    def _fit(self, size: int) -> None:
        """Give instruments that were numbered meanwhile their places."""
        more = size - self._chosen.size
        if more > 0:
            self._chosen = np.append(self._chosen, np.zeros(more, dtype=bool))
        self._size = max(self._size, size)

    def _resort(self) -> None:
        self._sorted_us = self._now_us
        keys = self._columns[self._sort_column].keys() if self._sort_column >= 0 else None
        if keys is not None and keys.size <= self._listed.max(initial=-1):
            return
        self._unsorted = False
        self._show(*self._arranged(keys, falling=self._sort_falling))

    def _rearrange(self) -> None:
        """Show what is listed now; in its order, or while that is held with new ones at the end."""
        # As they stand, since there may be no figures yet by which new ones could be sorted.
        keys = None if self.has_own_order else self._shown_keys()
        self._show(*self._arranged(keys, falling=False))
        if not self.held:
            self._resort()
        self.updateGeometries()
        self.viewport().update()

    def _shown_keys(self) -> npt.NDArray[np.float64]:
        """The order as it is shown, as what is sorted by; what is not shown comes last."""
        keys = np.full(self._size, np.nan)
        order = self.order
        rows = np.arange(order.size)[order >= 0]
        keys[order[rows]] = rows
        return keys

    def _keys_with(self, title: str) -> npt.NDArray[np.float64] | None:
        """Likewise, but one section is sorted as all should be, since it comes into sight."""
        if self.has_own_order:
            return None
        keys, wanted = self._shown_keys(), self._columns[self._sort_column].keys()
        for section in self._sections:
            if section.title == title and section.symbols.max(initial=-1) < wanted.size:
                of_these = wanted[section.symbols]
                order = np.argsort(-of_these if self._sort_falling else of_these, kind="stable")
                keys[section.symbols[order]] = np.arange(order.size)
        return keys

    def bring_into_view(self, symbol: int) -> None:
        """Scroll to an instrument's row, wherever it went, and keep it in view."""
        row = self._rows.row_of(symbol) if symbol >= 0 else -1
        if row >= 0:
            self._wanted = symbol
            self.scrollTo(self._rows.index(row, 0), QAbstractItemView.ScrollHint.EnsureVisible)

    def _arranged(
        self, keys: npt.NDArray[np.float64] | None, *, falling: bool
    ) -> tuple[Rows, dict[int, Title]]:
        listed = np.zeros(self._size, dtype=bool)
        listed[self._listed] = True
        return arranged(self._sections, listed, folded=self._folded, keys=keys, falling=falling)

    def _show(self, order: Rows, titles: dict[int, Title]) -> None:
        """Show rows; what is chosen stays chosen, and what the user chose in view if it was."""
        rows = self._rows
        if titles == rows.titles and np.array_equal(order, self.order) and rows.size == self._size:
            return
        is_followed = self._is_current_followed()
        is_same_rows = titles == rows.titles and order.size == self.order.size
        # Qt takes time with the square of how many scattered rows are selected; all of them are one stretch.
        is_scattered = _MANY < np.count_nonzero(self._chosen) < self.symbols.size
        if not is_scattered and is_same_rows and np.array_equal(np.sort(order), np.sort(self.order)):
            rows.set_order(order)
        else:
            self._show_others(order, titles)
        if is_followed and not self._is_current_visible() and self.currentIndex().isValid():
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)
        self.viewport().update()

    def _show_others(self, order: Rows, titles: dict[int, Title]) -> None:
        index = self.currentIndex()
        current = self._rows.symbol_at(index.row()) if index.isValid() else None
        scrolled, chosen = self.verticalScrollBar().value(), np.flatnonzero(self._chosen)
        self._following = True
        self._rows.set_rows(order, self._size, titles)
        kept = order[order >= 0]
        gone = chosen[~np.isin(chosen, kept)]
        self._chosen[gone] = False
        self._select_rows(np.array([self._rows.row_of(symbol) for symbol in chosen.tolist()], dtype=np.intp))
        row = self._rows.row_of(current) if current is not None else -1
        if row >= 0:
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self._rows.index(row, 0), flag)
        self._following = False
        self.updateGeometries()
        self.verticalScrollBar().setValue(scrolled)
        if gone.size:
            self.selected_changed.emit()

    def _select_rows(self, rows: Rows) -> None:
        rows = np.sort(rows[rows >= 0])
        last = max(0, len(self._columns) - 1)
        selection = QItemSelection()
        for run in np.split(rows, np.flatnonzero(np.diff(rows) > 1) + 1) if rows.size else []:
            selection.select(self._rows.index(int(run[0]), 0), self._rows.index(int(run[-1]), last))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _is_current_followed(self) -> bool:
        """Whether a re-sort shall not carry the row with the keys out of view.

        Who looks at the top wants to see what comes there.
        """
        is_wanted = self._wanted >= 0 and self._symbol_of(self.currentIndex()) == self._wanted
        return is_wanted and self.verticalScrollBar().value() > 0 and self._is_current_visible()

    def _is_current_visible(self) -> bool:
        """Whether the row with the keys is in view."""
        first, last = self.visible_rows()
        return first <= self.currentIndex().row() < last

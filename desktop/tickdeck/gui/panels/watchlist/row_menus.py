"""The menu of a row, and of the title above rows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from tickdeck.gui.panels.watchlist.list_editing import ListEditing
from tickdeck.gui.panels.watchlist.list_table import ListTable
from tickdeck.gui.panels.watchlist.listing import Heap
from tickdeck.gui.panels.watchlist.menus import Choice, ListMenus, menu_of
from tickdeck.gui.panels.watchlist.separator_strip import SeparatorStrip
from tickdeck.gui.selection import Selection
from tickdeck.settings.watchlist_edits import remove_separator
from tickdeck.words import tr


@dataclass(frozen=True, slots=True, kw_only=True)
class Outside:
    """What the menu offers and others do.

    Attributes:
        add: Asks for instruments in a dialog.
        find: Opens the field in which an instrument is found.
        open_chart: Shows the chart of an instrument.
        set_alert: Asks for an alert on an instrument.
        is_chart_offered: Whether somebody opens charts.
        is_alert_offered: Whether somebody sets alerts.
    """

    add: Callable[[], None]
    find: Callable[[], None]
    open_chart: Callable[[int], None]
    set_alert: Callable[[int], None]
    is_chart_offered: Callable[[], bool]
    is_alert_offered: Callable[[], bool]


class RowMenus:
    """Builds what is offered for the rows of the list shown."""

    def __init__(
        self,
        *,
        editing: ListEditing,
        menus: ListMenus,
        rows: ListTable,
        selection: Selection,
        separators: SeparatorStrip,
        outside: Outside,
        parent: QWidget,
    ) -> None:
        """Connect the parts.

        Args:
            editing: Carries out what is chosen.
            menus: The menus of lists, which are part of these.
            rows: The list shown.
            selection: The instrument selected in all panels.
            separators: Asks for the titles of separators.
            outside: What others do.
            parent: Whose menus these are.
        """
        self._editing = editing
        self._menus = menus
        self._rows = rows
        self._selection = selection
        self._separators = separators
        self._outside = outside
        self._parent = parent
        separators.added.connect(self._show_selected)

    def of_row(self, row: int) -> QMenu:
        """The menu of a row of the table, of the list alone where there is none."""
        heap = self._rows.heap_of_row(row)
        if heap is not None and heap.separator >= 0:
            return self._of_separator(heap)
        order = self._rows.table.order
        symbol = int(order[row]) if heap is None and 0 <= row < order.size else -1
        if symbol >= 0 and symbol not in self._rows.table.selected:
            self._selection.select(symbol)
            self._rows.table.follow(symbol)
        is_row, outside, editing = symbol >= 0, self._outside, self._editing
        choices: list[Choice | QMenu | None] = []
        if outside.is_chart_offered():
            choices.append(Choice(tr("Open the chart"), partial(outside.open_chart, symbol), "Enter", is_row))
        if outside.is_alert_offered():
            choices.append(Choice(tr("Set an alert…"), partial(outside.set_alert, symbol), "", is_row))
        if choices:
            choices.append(None)
        is_own = editing.is_own_order
        choices += [
            Choice(tr("Copy"), self._copy, "Ctrl+C", is_row),
            Choice(tr("Paste"), editing.paste, "Ctrl+V"),
            Choice(tr("Remove from the list"), editing.remove_chosen, "Del", is_row),
            self._menus.of_other_lists(),
            None,
            Choice(
                tr("Order by hand"), self._rows.order_by_hand, "Ctrl+Shift+O", is_on=self._rows.is_by_hand
            ),
            Choice(tr("Separator above this row…"), self.separate, "Ctrl+Shift+S", is_own and is_row),
            None,
            Choice(tr("Find an instrument…"), outside.find, "Ins"),
            Choice(tr("Add instruments…"), outside.add, "Ctrl+I"),
            self._menus.of_universes(editing.place),
        ]
        return menu_of(self._parent, choices)

    def separate(self) -> None:
        """Ask for the title of a separator above the first selected row, or at the end of the list."""
        if not self._editing.is_own_order:
            self._editing.lists.tell(
                tr("The list is grouped by sector; ungroup it to put separators into it.")
            )
            return
        chosen = self._editing.chosen()
        rows = self._editing.current.rows
        if not chosen:
            self._separators.begin_adding(None)
            return
        first, remark = min(chosen, key=rows.index), ""
        if not self._rows.is_by_hand:
            # Sorted by a column, another row may stand below it.
            remark = tr("it stands above {code} in the order by hand", code=first)
        self._separators.begin_adding(rows.index(first), remark=remark)

    def place_for_key(self) -> tuple[QPoint, int]:
        """Where on the screen a menu stands that a key has asked for, and the row that it is of."""
        table = self._rows.table
        viewport, current = table.viewport(), table.currentIndex()
        if not current.isValid():
            return viewport.mapToGlobal(QPoint(0, 0)), -1
        box = table.visualRect(current)
        below = QPoint(max(box.left(), 0), min(max(0, box.bottom() + 1), viewport.height()))
        return viewport.mapToGlobal(below), current.row()

    def _show_selected(self) -> None:
        """Have the selected row in sight: below a new separator it may have gone far."""
        self._rows.relist()
        self._rows.table.bring_into_view(self._selection.symbol)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._rows.table.selected_text())

    def _of_separator(self, heap: Heap) -> QMenu:
        editing = self._editing
        lists, place = editing.lists, editing.place
        return menu_of(
            self._parent,
            [
                Choice(tr("Rename the separator…"), partial(self._separators.begin_renaming, heap.separator)),
                Choice(
                    tr("Remove the separator"),
                    lambda: _done(lists.edit(partial(remove_separator, place=place, at=heap.separator))),
                ),
            ],
        )


def _done(_changed: bool) -> None:
    """A choice has nothing to give back."""

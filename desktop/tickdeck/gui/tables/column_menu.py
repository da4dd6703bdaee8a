"""The menu in which columns are chosen."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from tickdeck.gui.tables.column import Column
from tickdeck.words import tr


class ColumnMenu(QMenu):
    """Check marks by group; it stays open while several are set.

    It knows nothing of the table, which listens to it: a menu that held on to its table would be a circle
    that Python could only break at a bad moment.

    Args:
        columns: What can be chosen; pinned columns cannot be hidden and are not listed.
        shown: The keys of the columns that are shown now.
        parent: Qt parent.

    Signals:
        column_toggled(str, bool): A column is to be shown or hidden, by its key.
        reset_chosen(): Columns are to be as they were at first.
        sort_chosen(str): Rows are to be sorted by a column, by its key; by the own order where it is empty.
    """

    column_toggled = Signal(str, bool)
    reset_chosen = Signal()
    sort_chosen = Signal(str)

    def __init__(
        self, columns: Sequence[Column], *, shown: Collection[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("Columns"))
        self.setToolTipsVisible(True)
        self._of_column: dict[str, QAction] = {}
        groups = dict.fromkeys(column.group for column in columns if not column.pinned)
        for group in groups:
            self.addSection(group)
            for column in columns:
                if column.group == group and not column.pinned:
                    self._add(column)
        self.addSeparator()
        self.addAction(tr("Reset columns")).triggered.connect(self.reset_chosen)
        self.mark(shown)

    def mark(self, shown: Collection[str]) -> None:
        """Set the check marks.

        Args:
            shown: The keys of the columns that are shown now; where there is no room, one that is shown may
                have hidden another.
        """
        for key, action in self._of_column.items():
            action.setChecked(key in shown)

    def add_sorting(self, columns: Sequence[Column], *, sorted_by: str, has_own_order: bool) -> None:
        """Offer the ways in which rows can be sorted, as a menu of its own on top.

        Args:
            columns: The columns that can sort.
            sorted_by: The key of the one that does; empty for the user's own order.
            has_own_order: Whether there is one.
        """
        choices = QMenu(tr("Sort by"), self)
        own = [("", tr("Own order"))] if has_own_order else []
        for key, name in [*own, *((column.key, column.full_name) for column in columns)]:
            action = choices.addAction(name)
            action.setCheckable(True)
            action.setChecked(key == sorted_by)
            action.setData(key)
            action.triggered.connect(self._on_sort_triggered)
        # Resetting the columns is offered in any case.
        self.insertMenu(self.actions()[0], choices)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Set a check mark without closing."""
        if not self._toggle(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The space bar sets a check mark without closing, Enter closes; Home and End go to the ends."""
        if event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            # Qt's own menus only scroll.
            self.setActiveAction(self.actions()[-1])
            if event.key() == Qt.Key.Key_End:
                return
            # From the last entry on to the first, which would open if it were chosen: it is a menu.
            event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
        if event.key() != Qt.Key.Key_Space or not self._toggle(self.activeAction()):
            super().keyPressEvent(event)

    def _add(self, column: Column) -> None:
        action = self.addAction(column.full_name)
        action.setCheckable(True)
        action.setToolTip(column.tip)
        action.setData(column.key)
        action.triggered.connect(self._on_triggered)
        self._of_column[column.key] = action

    def _toggle(self, action: QAction | None) -> bool:
        if action is None or not action.isCheckable():
            return False
        action.trigger()
        return True

    def _on_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.column_toggled.emit(str(action.data()), action.isChecked())

    def _on_sort_triggered(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.sort_chosen.emit(str(action.data()))

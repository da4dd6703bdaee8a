"""Rows that can be dragged to another place of their own order, and out of the table."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from tickdeck.gui.tables.column import Column
from tickdeck.gui.tables.drag_tag import drag_tag
from tickdeck.gui.tables.row_drag import dragged_ids, own_order, place_of
from tickdeck.gui.tables.row_order import OrderedView
from tickdeck.gui.theme import Theme
from tickdeck.words import trn


class DragView(OrderedView):
    """Rows that are dragged are instruments by their ids, for whoever takes them.

    Dropped on the table itself while it is in the user's own order, they ask to be moved; what is not on it
    yet is left to the widgets around it.

    Signals:
        rows_moved(list, int): The user dragged instruments within the own order: their numbers, and the
            place among all rows of the own order, titles included, before which they shall stand; counted
            as if they had not been taken out yet.
    """

    rows_moved = Signal(list, int)

    def __init__(
        self,
        *,
        columns: Sequence[Column],
        size: int,
        theme: Theme,
        tooltip: Callable[[int], str],
        id_of: Callable[[int], str] | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(columns=columns, size=size, theme=theme, tooltip=tooltip, parent=parent)
        self._id_of = id_of
        self._drop_row = -1
        self._dragged: list[int] = []
        if id_of is not None:
            self._rows.set_ids(id_of)
            self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)

    def place_at(self, position: QPoint) -> int:
        """Where in the own order what is dropped at a position of the viewport goes, see `rows_moved`."""
        return place_of(self._gap_at(position), self.order, self._sections, self._folded)

    def show_drop_at(self, position: QPoint | None) -> None:
        """Show between which rows something would be dropped, or nothing any more."""
        row = -1 if position is None else self._gap_at(position)
        if row != self._drop_row:
            self._drop_row = row
            self.viewport().update()

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag the selected rows with a tag that says which: whole rows would cover where they are dropped.

        Qt has no other way to drag than a loop of its own, see `drag_tile`.
        """
        data = self.model().mimeData(self.selectedIndexes())
        ids = dragged_ids(data)
        if not ids:
            return
        label = ids[0]
        if len(ids) > 1:
            label = trn("1 instrument", "{count} instruments", len(ids), count=f"{len(ids):,}")
        drag = QDrag(self)
        drag.setMimeData(data)
        theme, ratio = self._theme, self.devicePixelRatioF()
        drag.setPixmap(drag_tag(label, ground=theme.selection, text=theme.text, ratio=ratio))
        drag.exec(actions, Qt.DropAction.CopyAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take rows of ours that may be moved; anything else is for the panel."""
        self._dragged = self._movable(event)
        self._follow_drag(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where they would go."""
        self._follow_drag(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget them."""
        self._dragged = []
        self.show_drop_at(None)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell where they were dropped."""
        dragged, self._dragged = self._dragged, []
        self.show_drop_at(None)
        if not dragged:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.rows_moved.emit(dragged, self.place_at(event.position().toPoint()))

    # Inside.

    def _drop_top(self) -> int:
        """Where in the viewport the line is that shows where something would be dropped."""
        return self._drop_row * self.row_px - self.verticalOffset()

    def _gap_at(self, position: QPoint) -> int:
        """The row below the gap between rows that is nearest to a position."""
        middle = position.y() + self.verticalOffset() + self.row_px // 2
        return min(max(0, middle // self.row_px), self.order.size)

    def _movable(self, event: QDropEvent) -> list[int]:
        """The rows of this table that are dragged, if they may be moved in it."""
        if self._id_of is None or not self.has_own_order or not self._sections:
            return []
        wanted = set(dragged_ids(event.mimeData()))
        listed = self._listed.tolist() if wanted else []
        dragged = [symbol for symbol in listed if self._id_of(symbol) in wanted]
        # What is not on this list yet is for whoever keeps the list.
        if len(dragged) < len(wanted):
            return []
        places = {symbol: place for place, symbol in enumerate(own_order(self._sections))}
        return sorted(dragged, key=lambda symbol: places.get(symbol, -1))

    def _follow_drag(self, event: QDragMoveEvent) -> None:
        if not self._dragged:
            event.ignore()
            return
        position = event.position().toPoint()
        self.show_drop_at(position)
        bar, height, row_px = self.verticalScrollBar(), self.viewport().height(), self.row_px
        if position.y() < row_px or position.y() > height - row_px:
            bar.setValue(bar.value() + (row_px if position.y() > row_px else -row_px))
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

"""A table of alerts or firings, which keeps to what is selected while rows come and go."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from tickdeck.gui.feed.figure_rows import FigureColumn
from tickdeck.gui.feed.figure_table import FigureTable, RowOf, TipOf
from tickdeck.gui.theme import Theme

_MARK_PX = 2
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WALKING = (
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown),
    *(Qt.Key.Key_Home, Qt.Key.Key_End),
)


class AlertTable(FigureTable):
    """Rows that have keys of their own, so that what is selected stays when others come on top.

    Signals:
        opened(): Enter was pressed on a row.
        toggled(): The space bar was.
        double_clicked(): A row was double-clicked.
        menu_asked(QPoint): A menu is wanted at a place of the screen.
        selected(): Another row is selected, or none.
        touched(): A hand chose a row, which may be the selected one already.
    """

    opened = Signal()
    toggled = Signal()
    double_clicked = Signal()
    menu_asked = Signal(QPoint)
    selected = Signal()
    touched = Signal()

    def __init__(
        self, *, columns: Sequence[FigureColumn], theme: Theme, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(columns=columns, theme=theme, name=name, parent=parent)
        self._keys: Sequence[object] = ()
        self._key: object = None
        self._touched_key: object = None
        self._shows = False
        self._unfocused = theme.dim
        self.walked.connect(self._on_walked)
        self.pressed.connect(self._note_hand)

    @property
    def key(self) -> object:
        """The key of the selected row; None if none is."""
        return self._key

    @property
    def is_by_hand(self) -> bool:
        """Whether a hand chose the selected row, and it did not come in the place of one that is gone."""
        return self._key is not None and self._key == self._touched_key

    def select(self, key: object) -> None:
        """Select the row of a key, as by hand; does nothing if there is none."""
        if key in self._keys:
            self._set_row(self._keys.index(key))
            self._note_hand()

    def show_keyed(self, keys: Sequence[object], row_of: RowOf, tip_of: TipOf) -> None:
        """Show rows and stay with the one that is selected, or the one in its place if that is gone.

        Args:
            keys: A key for each row, from the top.
            row_of: Makes a row, given its place.
            tip_of: Makes a row's tooltip.
        """
        before, key = self._keys, self._key
        self._shows = True
        self._keys = keys
        self.show_rows(len(keys), row_of, tip_of)
        if keys != before and key is not None:
            if key in keys:
                self._set_row(keys.index(key))
            elif keys:
                self._set_row(min(before.index(key), len(keys) - 1))
            else:
                self._set_row(-1)
        self._shows = False
        self._note_row(self.currentIndex().row())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Mark the selected row also while the keys go elsewhere, since the choices below are about it."""
        super().paintEvent(event)
        row = self.currentIndex().row()
        if row >= 0 and not self.hasFocus():
            box = self.visualRect(self.currentIndex())
            QPainter(self.viewport()).fillRect(0, box.top(), _MARK_PX, self.rowHeight(row), self._unfocused)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, the space bar switches on and off, the arrows choose."""
        if self._key is not None and not event.isAutoRepeat():
            if event.key() in _ENTER:
                self.opened.emit()
                return
            if event.key() == Qt.Key.Key_Space:
                self.toggled.emit()
                return
        super().keyPressEvent(event)
        if event.key() in _WALKING:
            # Qt tells nothing where there is no further row.
            self._note_hand()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Tell of a double click on a row."""
        super().mouseDoubleClickEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.rowAt(event.position().toPoint().y()) >= 0:
            self.double_clicked.emit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for a menu, at the pointer or at the selected row."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            box = self.visualRect(self.currentIndex())
            self.menu_asked.emit(self.viewport().mapToGlobal(box.bottomLeft()))
            return
        row = self.rowAt(self.viewport().mapFromGlobal(event.globalPos()).y())
        if row >= 0:
            self._set_row(row)
        self.menu_asked.emit(event.globalPos())

    def _set_row(self, row: int) -> None:
        selection = self.selectionModel()
        if row < 0:
            selection.clearCurrentIndex()
        else:
            index = self.model().index(row, 0)
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _on_walked(self, row: int) -> None:
        if not self._shows:
            self._note_row(row)
            self._note_hand()

    def _note_hand(self) -> None:
        self._touched_key = self._key
        self.touched.emit()

    def _note_row(self, row: int) -> None:
        key = self._keys[row] if 0 <= row < len(self._keys) else None
        if key != self._key:
            self._key = key
            self.selected.emit()

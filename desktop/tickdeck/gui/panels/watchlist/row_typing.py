"""What is typed over the rows: it finds an instrument, or filters the rows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent

from tickdeck.gui.tables.row_view import RowView

_FILTERS = {"/": "", ">": ">", "<": "<", "、": "", "》": ">", "《": "<"}
"""What begins a filter, with what stands in it then; Chinese keyboards have other characters there."""
_PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class RowTyping(QObject):
    """Watches a table for text, typed by key or composed by an input method.

    Chinese is composed from the first letter on: were that a key for the table, the input method would not
    get it, and what stands in the field would begin with a letter that belongs to no name.

    Signals:
        sought(str): This was typed to find an instrument.
        filtered(str): A filter was begun that reads so.
        ended(): Escape was pressed while there is a filter.
    """

    sought = Signal(str)
    filtered = Signal(str)
    ended = Signal()

    def __init__(self, table: RowView, *, finds: bool, has_filter: Callable[[], bool]) -> None:
        """Watch.

        Args:
            table: The rows.
            finds: Whether there is a field in which instruments are found.
            has_filter: Whether the field of the filter is shown.
        """
        super().__init__(table)
        self._finds = finds
        self._has_filter = has_filter
        table.installEventFilter(self)
        if finds:
            table.take_composed_text()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take text to where it belongs; every other key is for the table."""
        if isinstance(event, QInputMethodEvent):
            return self._take(event.commitString())
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Escape and self._has_filter():
            self.ended.emit()
            return True
        return not event.modifiers() & ~_PLAIN and self._take(event.text())

    def _take(self, typed: str) -> bool:
        if typed in _FILTERS:
            self.filtered.emit(_FILTERS[typed])
        elif self._finds and typed.isprintable() and typed.strip():
            self.sought.emit(typed)
        else:
            return False
        return True

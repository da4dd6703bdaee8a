"""The selected instrument, shared by all panels."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Selection(QObject):
    """Which instrument is selected.

    Signals:
        changed(int): The number of the newly selected instrument.
    """

    changed = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._symbol = -1

    @property
    def symbol(self) -> int:
        """The number of the selected instrument, -1 if none is."""
        return self._symbol

    def select(self, symbol: int) -> None:
        """Select an instrument everywhere."""
        if symbol != self._symbol:
            self._symbol = symbol
            self.changed.emit(symbol)

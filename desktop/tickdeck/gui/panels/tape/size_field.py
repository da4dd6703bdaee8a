"""The field for the least size on the tape."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from tickdeck.words import tr

MOST_WRITTEN = 20


class SizeField(QLineEdit):
    """A field that Enter and Escape leave.

    Signals:
        left(): The keys are to go back to where they came from.
    """

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(tr("all sizes"))
        self.setAccessibleName(tr("Least size"))
        self.setMaxLength(MOST_WRITTEN)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave at Enter and Escape; a menu around the field gets neither."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.left.emit()
        else:
            super().keyPressEvent(event)

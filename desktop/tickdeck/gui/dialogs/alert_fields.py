"""The fields of the dialog that sets an alert."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class FindField(QLineEdit):
    """A field in which something is searched for.

    Signals:
        asked(): Down was pressed: what fits is to be shown.
    """

    asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down asks for what fits."""
        if event.key() == Qt.Key.Key_Down:
            self.asked.emit()
            return
        super().keyPressEvent(event)


def field_of(name: str, tip: str, *, width_px: float = 0) -> QLineEdit:
    """A field; one with a width of its own is for a number."""
    field = QLineEdit()
    dress(field, name, tip)
    if width_px:
        field.setFixedWidth(round(width_px))
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
    return field


def dress(field: QLineEdit, name: str, tip: str) -> None:
    """Say what a field is for.

    Args:
        field: The field.
        name: What it is called where it is read aloud.
        tip: Its tooltip.
    """
    field.setAccessibleName(name)
    field.setToolTip(tip)

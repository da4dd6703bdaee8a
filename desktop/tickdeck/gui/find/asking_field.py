"""A field whose Enter, Escape and arrows belong to the list below it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

_OWN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Up, Qt.Key.Key_Down)


class AskingField(QLineEdit):
    """A line of text above what it finds; what the keys do is up to who derives from it."""

    def event(self, event: QEvent) -> bool:
        """Keep the keys that mean something here from being somebody's shortcut."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _OWN
        ):
            event.accept()
            return True
        return super().event(event)

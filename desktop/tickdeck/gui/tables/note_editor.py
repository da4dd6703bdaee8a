"""A field over a cell, in which its text is changed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from tickdeck.words import tr

MOST_CHARACTERS = 200


class NoteEditor(QLineEdit):
    """Enter or going elsewhere keeps what was written, Escape leaves everything as it was.

    Args:
        symbol: Whose note it is.
        text: The note as it is.
        name: What the field is called where it is read aloud.
        parent: The widget that it lies over.

    Signals:
        finished(int, str): The instrument and what was written; only if that differs from before.
        closed(): The field is gone.
    """

    finished = Signal(int, str)
    closed = Signal()

    def __init__(self, symbol: int, text: str, *, name: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._symbol = symbol
        self._before = text
        self._is_done = False
        self.setAccessibleName(name)
        self.setToolTip(tr("Enter keeps the note, Escape leaves it as it was."))
        self.setMaxLength(MOST_CHARACTERS)
        self.setFrame(False)
        self.selectAll()

    def finish(self, *, keep: bool) -> None:
        """Close, and keep what was written or not."""
        if self._is_done:
            return
        self._is_done = True
        text = self.text().strip()
        self.hide()
        self.closed.emit()
        if keep and text != self._before:
            self.finished.emit(self._symbol, text)
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep or leave."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finish(keep=True)
        elif event.key() == Qt.Key.Key_Escape:
            self.finish(keep=False)
        else:
            super().keyPressEvent(event)
            # What the field does not need is not for the table below it.
            event.accept()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Going elsewhere keeps what was written, unless it is only to the field's own menu."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.finish(keep=True)

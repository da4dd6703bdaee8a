"""The days that a limit concerns, as the dialogs about it show them, and the button that deletes them."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from tickdeck.gui.theme import Theme, font
from tickdeck.words import mark, tr

WIDTH_PX = 460
"""At the usual size of texts."""

_HEIGHT_PX = 132
_COLUMN_PX = 96

ONLY_PROVEN = mark(
    "Only past days are ever deleted, each as a whole, and only when they are sealed and pass an audit "
    "right before."
)


class DayList(QPlainTextEdit):
    """Lines that can be read, scrolled and copied."""

    def __init__(self, *, theme: Theme) -> None:
        super().__init__()
        self._hint = QSize(theme.sizes.scaled(WIDTH_PX), theme.sizes.scaled(_HEIGHT_PX))
        self.setAccessibleName(tr("Days that would be deleted"))
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setFont(font())
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTabStopDistance(theme.sizes.scaled(_COLUMN_PX))

    def sizeHint(self) -> QSize:
        """A handful of days; more can be scrolled to."""
        return self._hint


def warn(button: QPushButton, theme: Theme, *, on: bool) -> None:
    """Give a button that deletes the colour of what cannot be undone, or the usual one."""
    colour = theme.bad.name()
    sheet = f"QPushButton:enabled {{ color: {colour}; border-color: {colour}; }}" if on else ""
    if button.styleSheet() != sheet:
        button.setStyleSheet(sheet)

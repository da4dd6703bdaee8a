"""A field over what it renames: Enter takes the name, Escape leaves it as it was."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolTip, QWidget

from tickdeck.gui.style_property import set_style_property
from tickdeck.gui.theme import Theme, blend, font
from tickdeck.words import tr


class NameField(QLineEdit):
    """One name, typed in place.

    A name that cannot be used is marked, with what is wrong as a tooltip; leaving the field then gives up.

    Signals:
        accepted(str): A name that can be used, without white space around it.
        ended(bool): Typing is over, by key or otherwise; a click has put the focus where it was clicked.
    """

    accepted = Signal(str)
    ended = Signal(bool)

    def __init__(self, *, theme: Theme, trouble: Callable[[str], str], parent: QWidget | None = None) -> None:
        """Make a field.

        Args:
            theme: Colours.
            trouble: What is wrong with a name, in one sentence; empty if nothing is.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._trouble = trouble
        self._is_open = False
        self.setFont(font())
        self.setAccessibleName(tr("Name of the list"))
        self.setToolTip(tr("Enter takes the name, Escape leaves it as it was"))
        self.setStyleSheet(field_sheet(theme))
        self.textEdited.connect(self._check)

    def begin(self, name: str) -> None:
        """Open with a name, all of it selected."""
        self._is_open = True
        self.setText(name)
        self._check()
        self.show()
        self.raise_()
        self.selectAll()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def give_up(self) -> None:
        """Close and leave the name as it was."""
        if self._is_open:
            self._end(by_key=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the name or leave it; all other keys type."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            name = " ".join(self.text().split())
            if trouble := self._trouble(name):
                QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), trouble, self)
                return
            self._end(by_key=True, name=name)
        elif event.key() == Qt.Key.Key_Escape:
            self._end(by_key=True)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A click elsewhere takes the name, if it can be used."""
        super().focusOutEvent(event)
        if self._is_open and event.reason() is not Qt.FocusReason.PopupFocusReason:
            name = " ".join(self.text().split())
            self._end(by_key=False, name="" if self._trouble(name) else name)

    def _end(self, *, by_key: bool, name: str = "") -> None:
        self._is_open = False
        self.hide()
        if name:
            self.accepted.emit(name)
        self.ended.emit(by_key)

    def _check(self) -> None:
        set_style_property(self, "wrong", bool(self._trouble(" ".join(self.text().split()))))


def field_sheet(theme: Theme) -> str:
    """The style of a line edit in a panel's header or above its rows."""
    marked = blend(theme.panel, theme.accent, 0.35).name()
    return (
        f"QLineEdit {{ background: {theme.window.name()}; color: {theme.text.name()}; padding: 0 6px;"
        f" border: 1px solid {theme.hairline.name()}; border-radius: 4px;"
        f" selection-background-color: {marked}; selection-color: {theme.text.name()}; }}"
        f" QLineEdit:focus {{ border-color: {theme.accent.name()}; }}"
        f' QLineEdit[wrong="true"] {{ border-color: {theme.down.name()}; }}'
    )

"""The workspaces in the top bar: one text each, the shown one bright, and a plus for another."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QMenu, QSizePolicy, QWidget
from shiboken6 import isValid

from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme
from tickdeck.words import tr

_NAME_PX = 130


class WorkspaceTabs(QWidget):
    """Shows workspaces by name; a double click or F2 renames one in its place.

    Signals:
        chosen(int): Show the one at a place, from 0.
        add_asked(): Add one.
        renamed(int, str): Give one another name.
        delete_asked(int): Delete one.
        reset_asked(): Lay the shown one as it first was.
    """

    chosen = Signal(int)
    add_asked = Signal()
    renamed = Signal(int, str)
    delete_asked = Signal(int)
    reset_asked = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(tr("Workspaces"))
        self._names: tuple[str, ...] = ()
        self._buttons: list[TextButton] = []
        self._field: QLineEdit | None = None
        self._field_at = -1
        self._keys_before: QWidget | None = None
        self.add_button = TextButton("+", theme=theme)
        self.add_button.setAccessibleName(tr("New workspace"))
        self.add_button.setToolTip(tr("New workspace, beginning as a copy of this one"))
        self.add_button.clicked.connect(self.add_asked)
        self._layout.addWidget(self.add_button)

    @property
    def names(self) -> tuple[str, ...]:
        """What is shown."""
        return self._names

    def show_workspaces(self, names: Sequence[str], shown: int) -> None:
        """Show these names, one of them bright."""
        self._drop_field()
        if tuple(names) != self._names:
            focused = next((place for place, button in enumerate(self._buttons) if button.hasFocus()), -1)
            for button in self._buttons:
                self._layout.removeWidget(button)
                button.deleteLater()
            self._names = tuple(names)
            self._buttons = [self._button(place, name) for place, name in enumerate(names)]
            for place, button in enumerate(self._buttons):
                self._layout.insertWidget(place, button)
            if 0 <= focused < len(self._buttons):
                self._buttons[focused].show()
                self._buttons[focused].setFocus()
        for place, button in enumerate(self._buttons):
            button.setChecked(place == shown)

    def edit(self, place: int) -> None:
        """Let a name be written over, in its place."""
        self._drop_field()
        self._field_at = place
        self._keys_before = QApplication.focusWidget()
        self._field = field = _NameField(self._names[place])
        field.given_up.connect(self._drop_field)
        field.setFixedWidth(_NAME_PX)
        field.setAccessibleName(tr("Name of the workspace"))
        field.selectAll()
        self._layout.insertWidget(place, field)
        field.editingFinished.connect(self._on_edited)
        # What is not shown takes no keys, and hiding the button first would hand them to the menu.
        field.show()
        field.setFocus()
        self._buttons[place].hide()

    def menu_of(self, place: int) -> QMenu:
        """What can be done with one."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Rename") + "\tF2").triggered.connect(lambda: self.edit(place))
        menu.addAction(tr("Reset its layout")).triggered.connect(lambda: self._reset(place))
        delete = menu.addAction(tr("Delete"))
        delete.setEnabled(len(self._names) > 1)
        delete.triggered.connect(lambda: self.delete_asked.emit(place))
        return menu

    def _button(self, place: int, name: str) -> TextButton:
        button = _Tab(f"{place + 1} {name}", theme=self._theme)
        button.setCheckable(True)
        button.setAccessibleName(tr("Workspace {name}", name=name))
        button.setToolTip(
            tr("Show this workspace ({keys}); double click to rename it", keys=f"Ctrl+{place + 1}")
        )
        button.clicked.connect(partial(self.chosen.emit, place))
        button.rename_asked.connect(partial(self.edit, place))
        button.menu_asked.connect(partial(self._show_menu, place))
        return button

    def _show_menu(self, place: int, at: QPoint) -> None:
        self.menu_of(place).popup(at)

    def _reset(self, place: int) -> None:
        self.chosen.emit(place)
        self.reset_asked.emit()

    def _on_edited(self) -> None:
        if self._field is not None:
            place, name = self._field_at, self._field.text()
            self._drop_field()
            if name != self._names[place]:
                self.renamed.emit(place, name)

    def _drop_field(self) -> None:
        field, self._field = self._field, None
        if field is None:
            return
        button, before = self._buttons[self._field_at], self._keys_before
        had_keys = field.hasFocus()
        self._layout.removeWidget(field)
        button.show()
        if had_keys:
            # Qt would give them to whatever is next, which is the menu.
            goes_back = before is not None and isValid(before) and before.isVisible()
            (before if before is not None and goes_back else button).setFocus()
        field.hide()
        field.deleteLater()


class _NameField(QLineEdit):
    """The field in which a workspace is named.

    Signals:
        given_up(): Escape; the name stays as it was.
    """

    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up at Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            return
        super().keyPressEvent(event)


class _Tab(TextButton):
    """A button that can be renamed, and has a menu.

    Signals:
        rename_asked(): A double click, or F2.
        menu_asked(QPoint): The menu is wanted at a point of the screen.
    """

    rename_asked = Signal()
    menu_asked = Signal(QPoint)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for another name."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.rename_asked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for another name at F2."""
        if event.key() == Qt.Key.Key_F2:
            self.rename_asked.emit()
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu."""
        self.menu_asked.emit(event.globalPos())
        event.accept()

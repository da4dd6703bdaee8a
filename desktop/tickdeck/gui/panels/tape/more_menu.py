"""What the tape's header has no room for: its choices and the least size, in a menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QWidget, QWidgetAction

from tickdeck.gui.panels.tape.size_field import SizeField
from tickdeck.gui.style_property import set_style_property
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme
from tickdeck.words import tr

_CLOSED = "⋯"


class MoreMenu(TextButton):
    """Opens a menu in which each button of the header is an entry, and its field another field.

    Attributes:
        menu: The menu.
        field: Says the same as the header's field.
    """

    def __init__(self, *, buttons: Sequence[TextButton], least: QLineEdit, theme: Theme) -> None:
        """Make the button and its menu.

        Args:
            buttons: The choices; an entry clicks its button.
            least: The field for the least size.
            theme: Colours.
        """
        super().__init__(_CLOSED, theme=theme)
        self.setToolTip(tr("What there is no room for in the header"))
        self.setAccessibleName(tr("More choices of the tape"))
        self.menu = QMenu(self)
        for button in buttons:
            entry = self.menu.addAction(button.text())
            entry.setCheckable(True)
            entry.setToolTip(button.toolTip())
            entry.setChecked(button.isChecked())
            button.toggled.connect(entry.setChecked)
            # A click, so that what listens to the button hears of it.
            entry.triggered.connect(button.click)
        self.menu.setToolTipsVisible(True)
        self.menu.addSeparator()
        self._least = least
        self.field = SizeField()
        self._add_field()
        self.clicked.connect(self._open)

    def show_least(self, text: str) -> None:
        """Say which least size holds, as the field that says it may be folded; empty for none."""
        shown = f"≥ {text} {_CLOSED}" if text else _CLOSED
        if shown != self.text():
            self.setText(shown)
            self.updateGeometry()

    def open_field(self) -> None:
        """Open the menu with the keys in its field."""
        self._open()
        self.menu.setActiveAction(self._field_action)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_wrong(self, *, is_wrong: bool) -> None:
        """Show whether what the field says is no size."""
        set_style_property(self.field, "wrong", is_wrong)
        self.field.setToolTip(self._least.toolTip())

    def _add_field(self) -> None:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(10, 4, 10, 6)
        self.field.setToolTip(self._least.toolTip())
        self.field.setFixedWidth(self._least.maximumWidth())
        self.field.setText(self._least.text())
        layout.addWidget(QLabel(tr("Least size")))
        layout.addWidget(self.field)
        # The arrows reach the row, and the row hands the keys to its field.
        row.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        row.setFocusProxy(self.field)
        action = QWidgetAction(self.menu)
        action.setDefaultWidget(row)
        self.menu.addAction(action)
        self._field_action = action
        self.field.textEdited.connect(self._least.setText)
        self._least.textChanged.connect(self._on_least_changed)
        self.field.left.connect(self.menu.close)

    def _on_least_changed(self, text: str) -> None:
        if text != self.field.text():
            self.field.setText(text)

    def _open(self) -> None:
        self.menu.popup(self.mapToGlobal(QPoint(0, self.height())))

"""Named rows of fields in a dialog, and what is wrong with a field below it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from tickdeck.gui.dialogs.dialog_frame import toned_label
from tickdeck.gui.style_property import set_style_property

_BETWEEN_COLUMNS_PX, _BETWEEN_ROWS_PX = 14, 8


class FormRows:
    """A grid of two columns: names, and fields that are all as wide.

    Attributes:
        grid: The layout to be put into the dialog.
    """

    def __init__(self, *, name_px: int, field_px: int) -> None:
        """Make it empty.

        Args:
            name_px: How wide names are at least.
            field_px: How wide fields are.
        """
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(_BETWEEN_COLUMNS_PX)
        self.grid.setVerticalSpacing(_BETWEEN_ROWS_PX)
        self.grid.setColumnMinimumWidth(0, name_px)
        self._field_px = field_px
        self._errors: dict[QLineEdit, QLabel] = {}

    @property
    def fields(self) -> tuple[QLineEdit, ...]:
        """All fields of which something can be wrong."""
        return tuple(self._errors)

    def field(self, name: str, placeholder: str) -> QLineEdit:
        """A field of which something can be wrong."""
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setPlaceholderText(placeholder)
        self._errors[field] = error = toned_label("", "severe", wraps=True)
        error.hide()
        return field

    def error(self, field: QLineEdit) -> QLabel:
        """Where is told what is wrong with a field; to be put below it."""
        return self._errors[field]

    def add(self, name: str, *widgets: QWidget) -> tuple[QWidget, ...]:
        """Add a named row, and what belongs to it below; returns all of it."""
        row = self.grid.rowCount()
        label = toned_label(name, "dim")
        self.grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
        for below, widget in enumerate(widgets):
            widget.setFixedWidth(self._field_px)
            self.grid.addWidget(widget, row + below, 1)
        return label, *widgets

    def show_wrong(self, wrong: Mapping[QLineEdit, str]) -> None:
        """Say what is wrong with these fields, and with no other."""
        for field, error in self._errors.items():
            error.setText(wrong.get(field, ""))
            error.setVisible(field in wrong)
            set_style_property(field, "wrong", field in wrong)

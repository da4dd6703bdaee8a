"""The board, and above it why figures are missing or rest on today alone."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from tickdeck.gui.panel_header import dim_label
from tickdeck.gui.tables.live_table import LiveTable
from tickdeck.gui.theme import font

_PAD_PX = 8


class BoardPage(QWidget):
    """The table of all instruments under a sentence that is there only where it is needed.

    Attributes:
        basis: The sentence.
    """

    def __init__(self, table: LiveTable) -> None:
        """Put a table under no sentence.

        Args:
            table: The board.
        """
        super().__init__()
        self.basis = dim_label()
        self.basis.setWordWrap(True)
        self.basis.setFont(font(-1))
        self.basis.setContentsMargins(_PAD_PX, 4, _PAD_PX, 4)
        # Its words may be wider than the panel.
        self.basis.setMinimumWidth(1)
        self.basis.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.basis)
        layout.addWidget(table, 1)
        self.setFocusProxy(table)

    def show_basis(self, text: str) -> None:
        """Say on what the figures rest; nothing where it is empty."""
        if text != self.basis.text():
            self.basis.setText(text)
            self.basis.setVisible(bool(text))

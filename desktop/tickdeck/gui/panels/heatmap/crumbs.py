"""The line above the tiles that says which sector is shown alone, and leads back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from tickdeck.gui.charts.heat_painter import short_sector
from tickdeck.gui.panel_header import dim_label
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Sizes, Theme
from tickdeck.words import tr

_AROUND_TEXT_PX = 8


def crumbs_px(sizes: Sizes) -> int:
    """Room that the line takes at the top of the tiles."""
    return sizes.text + _AROUND_TEXT_PX


class Crumbs(QWidget):
    """Says "All › Technology"; hidden while all sectors are shown.

    Signals:
        all_clicked(): The user wants all sectors.
    """

    all_clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedHeight(crumbs_px(theme.sizes))
        self.all_button = TextButton(tr("All", "sectors"), theme=theme, colour=theme.accent)
        self.all_button.setToolTip(tr("Show all sectors (Esc or Backspace)"))
        self.all_button.setAccessibleName(tr("Show all sectors"))
        # Its keys belong to the tiles: Esc and Backspace do the same.
        self.all_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sector = QLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(5)
        row.addWidget(self.all_button)
        row.addWidget(dim_label("›"))
        row.addWidget(self._sector)
        row.addStretch(1)
        self.all_button.clicked.connect(self.all_clicked)
        self.hide()

    @property
    def text(self) -> str:
        """What it says, empty while it is hidden."""
        return f"{self.all_button.text()} › {self._sector.text()}" if not self.isHidden() else ""

    def show_sector(self, sector: str) -> None:
        """Say which sector is shown; none hides it."""
        self._sector.setText(short_sector(sector))
        self.adjustSize()
        self.setVisible(bool(sector))

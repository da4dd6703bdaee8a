"""The button over the feed that says how many entries wait until the pointer leaves."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme
from tickdeck.words import tr, trn

_MORE_PX = QSize(16, 2)


class NewerPill(TextButton):
    """A button on a surface of its own, hidden while nothing waits."""

    def __init__(self, *, theme: Theme, parent: QWidget) -> None:
        super().__init__("", theme=theme, colour=theme.accent, parent=parent)
        self._surface, self._edge = theme.panel, theme.hairline
        self.setToolTip(tr("Show what came meanwhile (Home)"))
        self.hide()

    def show_count(self, count: int) -> None:
        """Say how many wait; none hides the button."""
        self.setVisible(count > 0)
        if count:
            number = f"{count:,}"
            self.setText(tr("{count} newer ↑", count=number))
            named = trn("Show {count} newer entry", "Show {count} newer entries", count, count=number)
            self.setAccessibleName(named)
            self.resize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Room for the text inside the round ends."""
        return super().sizeHint() + _MORE_PX

    def paintEvent(self, event: QPaintEvent) -> None:
        """The surface, and the text on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._edge, 1))
        painter.setBrush(self._surface)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.end()
        super().paintEvent(event)

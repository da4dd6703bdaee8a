"""A field with a few choices, of which one holds."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from tickdeck.gui.theme import Theme

_ARROW_PX = 4.0
_ARROW_FROM_RIGHT_PX = 14


class ChoiceBox(QComboBox):
    """A combo box with a thin arrow; the wheel, which would change it in passing, is left to the page."""

    def __init__(self, *, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        """Make a box without choices.

        Args:
            theme: Colours.
            name: What it is called where it is read aloud.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Change nothing."""
        event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field, and the arrow over it."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.dim if self.isEnabled() else self._theme.stale, 1.3))
        x, y = self.width() - _ARROW_FROM_RIGHT_PX, self.height() / 2
        painter.drawPolyline(
            QPolygonF(
                [
                    QPointF(x - _ARROW_PX, y - _ARROW_PX / 2),
                    QPointF(x, y + _ARROW_PX / 2),
                    QPointF(x + _ARROW_PX, y - _ARROW_PX / 2),
                ]
            )
        )

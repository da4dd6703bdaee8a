"""A button that is only text, for the few choices in a panel's header."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from tickdeck.gui.theme import Theme, font

_PADDING_PX = 3


class TextButton(QAbstractButton):
    """Dim text that brightens under the mouse, and stays bright while it is checked.

    Args:
        text: What it says.
        theme: Colours.
        colour: Its colour where it is not one of several choices.
        parent: Qt parent.
    """

    def __init__(
        self, text: str, *, theme: Theme, colour: QColor | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colour = colour
        self.setText(text)
        self.setFont(font())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as the text and a little room to aim at."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2 * _PADDING_PX, metrics.height() + 6)

    def enterEvent(self, event: QEvent) -> None:
        """Brighten."""
        super().enterEvent(event)  # type: ignore[arg-type]
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Dim again."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The text, underlined while the keyboard is on it."""
        painter = QPainter(self)
        bright = self.isChecked() or self.underMouse() or self.isDown()
        painter.setPen(self._colour or (self._theme.text if bright else self._theme.dim))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            painter.fillRect(QRect(_PADDING_PX, self.height() - 3, self.width() - 2 * _PADDING_PX, 1), self._theme.accent)

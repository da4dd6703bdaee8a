"""A button that is only text, for the few choices in a panel's header or beside a message."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from tickdeck.gui.theme import Theme, blend, font

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
        self._by_keyboard = False
        self.setText(text)
        self.setFont(font())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, text: str) -> None:
        """Say something else; does nothing if it is the same."""
        if text != self.text():
            self.setText(text)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As wide as the text and a little room to aim at."""
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.text()) + 2 * _PADDING_PX, metrics.height() + 6)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Brighten."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Dim again."""
        super().leaveEvent(event)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is, if it brought the focus here."""
        self._by_keyboard = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        )
        super().focusInEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The text, underlined while the keyboard is on it."""
        painter = QPainter(self)
        bright = self.isChecked() or self.underMouse() or self.isDown()
        painter.setPen(self._pen_colour(bright=bright))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus() and self._by_keyboard:
            line = QRect(_PADDING_PX, self.height() - 3, self.width() - 2 * _PADDING_PX, 1)
            painter.fillRect(line, self._theme.accent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what the space bar does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def _pen_colour(self, *, bright: bool) -> QColor:
        if self._colour is None:
            return self._theme.text if bright else self._theme.dim
        # What has a colour of its own brightens towards the text.
        return blend(self._colour, self._theme.text, 0.35) if bright else self._colour

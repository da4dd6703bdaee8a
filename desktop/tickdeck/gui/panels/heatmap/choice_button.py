"""A choice in the header: what it is now, with a menu of what else it can be."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme

_ARROW_PX = 3.5
_ARROW_ROOM_PX = 14
_MOST_SHORT_PX = 110
"""Of a choice alone, at the usual size of texts: users give lists long names."""


class ChoiceButton(TextButton):
    """A text button with a small arrow, which says that a menu opens."""

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        """Make a button without a choice.

        Args:
            theme: Colours.
            parent: Qt parent.
        """
        super().__init__("", theme=theme, parent=parent)
        self._theme = theme
        self._choice = ""
        self._whole = ""
        self._is_short = False

    def show_choice(self, choice: str, whole: str, tip: str) -> None:
        """Show what is chosen.

        Args:
            choice: It alone, for where there is little room.
            whole: With the words that say of what it is the choice.
            tip: What it means.
        """
        self._choice, self._whole = choice, whole
        self.setToolTip(tip)
        self.setAccessibleName(whole)
        self._write()

    def set_short(self, is_short: bool) -> None:
        """Show the choice alone, and not more of it than there is room for."""
        self._is_short = is_short
        self._write()

    def sizeHint(self) -> QSize:
        """Room for the arrow too."""
        return super().sizeHint() + QSize(_ARROW_ROOM_PX, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The text, and the arrow behind it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_bright = self.underMouse() or self.isDown()
        painter.setPen(self._theme.text if is_bright else self._theme.dim)
        room = self.rect().adjusted(3, 0, -_ARROW_ROOM_PX, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.setPen(QPen(painter.pen().color(), 1.2))
        x, y = self.width() - _ARROW_ROOM_PX / 2, self.height() / 2 + 1
        painter.drawPolyline(
            QPolygonF(
                [
                    QPointF(x - _ARROW_PX, y - _ARROW_PX / 2),
                    QPointF(x, y + _ARROW_PX / 2),
                    QPointF(x + _ARROW_PX, y - _ARROW_PX / 2),
                ]
            )
        )
        if self.hasFocus() and self._by_keyboard:
            painter.fillRect(3, self.height() - 3, room.width(), 1, self._theme.accent)

    def _write(self) -> None:
        most = self._theme.sizes.scaled(_MOST_SHORT_PX)
        short = self.fontMetrics().elidedText(self._choice, Qt.TextElideMode.ElideRight, most)
        self.say(short if self._is_short else self._whole)

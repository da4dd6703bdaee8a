"""The notice: one sentence about what is wrong, in plain sight above the status bar."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tickdeck.gui.theme import BASE_PX, Theme, blend, font

_HEIGHT_PX = 28
_BAR_PX = 3
_MARGIN_PX = 12
_TINT = 0.14


class Notice(QWidget):
    """A strip with the worst trouble; hidden while there is none. Its tooltip lists all of it.

    Attributes:
        sentences: What is wrong, worst first.
        severe: Whether it is red (nothing comes in, or the user must act) rather than amber.
    """

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.sentences: tuple[str, ...] = ()
        self.severe = False
        self.setFont(font(BASE_PX))
        self.setFixedHeight(_HEIGHT_PX)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_trouble(self, sentences: tuple[str, ...], *, severe: bool) -> None:
        """Show the first of some sentences, or nothing where there are none."""
        if (sentences, severe) == (self.sentences, self.severe):
            return
        self.sentences, self.severe = sentences, severe
        self.setToolTip("\n".join(sentences))
        self.setAccessibleName(" ".join(sentences))
        self.setVisible(bool(sentences))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(400, _HEIGHT_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The sentence, and how many more there are."""
        if not self.sentences:
            return
        painter = QPainter(self)
        colour = self._theme.down if self.severe else self._theme.amber
        painter.fillRect(self.rect(), blend(self._theme.window, colour, _TINT))
        painter.fillRect(QRect(0, 0, _BAR_PX, self.height()), colour)
        inner = self.rect().adjusted(_MARGIN_PX, 0, -_MARGIN_PX, 0)
        more = f"{len(self.sentences) - 1} more" if len(self.sentences) > 1 else ""
        painter.setPen(self._theme.dim)
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, more)
        if more:
            inner.setRight(inner.right() - self.fontMetrics().horizontalAdvance(more) - _MARGIN_PX)
        text = self.fontMetrics().elidedText(self.sentences[0], Qt.TextElideMode.ElideRight, inner.width())
        painter.setPen(self._theme.text)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

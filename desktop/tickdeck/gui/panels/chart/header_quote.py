"""Figures in a chart's header: the price and its change, or the mean by volume."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tickdeck.gui.theme import HEADER_PX, Theme, font


class HeaderQuote(QWidget):
    """Figures in one colour; grows but never shrinks, so that nothing behind it shakes."""

    def __init__(self, theme: Theme, *, name: str) -> None:
        """Show nothing yet.

        Args:
            theme: Colours.
            name: What the figures are, where they are read aloud.
        """
        super().__init__()
        self._theme = theme
        self._name = name
        self._texts: tuple[str, ...] = ()
        self._colour = theme.dim
        self._width = 0
        self.setFont(font(1))
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        # Spares painting the header's style sheet below it at every change of price.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """What is shown."""
        return "  ".join(self._texts)

    @property
    def colour(self) -> QColor:
        """In which colour."""
        return self._colour

    def clear(self) -> None:
        """Show nothing and take no room."""
        self._width = 0
        self._texts = ()
        self.updateGeometry()
        self.update()

    def show_quote(self, texts: tuple[str, ...], colour: QColor) -> None:
        """Show figures."""
        if texts == self._texts and colour == self._colour:
            return
        self._texts = texts
        self._colour = colour
        width = QFontMetrics(self.font()).horizontalAdvance(self.text) + 2
        if width > self._width:
            self._width = width
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the widest text so far."""
        return QSize(self._width, HEADER_PX - 8)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The text, in one colour."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.panel)
        painter.setPen(self._colour)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text)

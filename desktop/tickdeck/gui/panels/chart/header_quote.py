"""Figures in a chart's header: the price and its change, or the mean by volume."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tickdeck.gui.theme import Theme, font

_DIGITS = str.maketrans("123456789", "000000000")
_AROUND_PX = 8
"""So much lower than the header it is."""


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
        # The widest so far, and the widest first figure.
        self._width = self._brief_width = 0
        self._is_brief = False
        self._measured: set[str] = set()
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

    @property
    def hints(self) -> tuple[int, int]:
        """How wide all figures are, and how wide the first one alone is."""
        return self._width, self._brief_width

    def set_brief(self, is_brief: bool) -> None:
        """Show only the first figure, or all."""
        if is_brief != self._is_brief:
            self._is_brief = is_brief
            self.updateGeometry()
            self.update()

    def clear(self) -> None:
        """Show nothing and take no room."""
        self._width = self._brief_width = 0
        self._measured.clear()
        self._texts = ()
        self.updateGeometry()
        self.update()

    def show_quote(self, texts: tuple[str, ...], colour: QColor) -> None:
        """Show figures."""
        if texts == self._texts and colour == self._colour:
            return
        self._texts, self._colour = texts, colour
        self.update()
        # Digits are equally wide, so that each shape of text is measured once.
        shape = self.text.translate(_DIGITS)
        if shape in self._measured:
            return
        self._measured.add(shape)
        metrics = QFontMetrics(self.font())
        width, brief_width = (
            metrics.horizontalAdvance(text) + 2 if text else 0 for text in (self.text, "".join(texts[:1]))
        )
        if width > self._width or brief_width > self._brief_width:
            self._width, self._brief_width = max(width, self._width), max(brief_width, self._brief_width)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for the widest text so far."""
        return QSize(
            self._brief_width if self._is_brief else self._width, self._theme.sizes.header - _AROUND_PX
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The text, in one colour."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.panel)
        painter.setPen(self._colour)
        text = "".join(self._texts[:1]) if self._is_brief else self.text
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

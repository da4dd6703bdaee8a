"""How far something is, as a slim bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from tickdeck.gui.theme import Theme

_BAR_PX = 4


class ProgressBar(QWidget):
    """A bar in the accent's colour that only grows within one piece of work.

    Attributes:
        part: How much is done, 0 to 1.
    """

    def __init__(
        self, *, theme: Theme, name: str, height_px: int = _BAR_PX, parent: QWidget | None = None
    ) -> None:
        """Make an empty bar.

        Args:
            theme: Colours.
            name: What a screen reader calls it.
            height_px: How thick it is.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self.part = 0.0
        self.setFixedHeight(height_px)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tell()

    def begin(self) -> None:
        """Be empty again."""
        self.part = 0.0
        self._tell()

    def show_part(self, part: float) -> None:
        """Show how much is done, 0 to 1; less than before changes nothing."""
        part = min(1.0, part)
        if part > self.part:
            self.part = part
            self._tell()

    def sizeHint(self) -> QSize:
        """Room for a bar of some length."""
        return QSize(200, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The groove, and what is done of it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.hairline)
        bar, radius = QRectF(self.rect()), self.height() / 2
        painter.drawRoundedRect(bar, radius, radius)
        if self.part > 0:
            bar.setWidth(max(float(self.height()), bar.width() * self.part))
            painter.setBrush(self._theme.accent)
            painter.drawRoundedRect(bar, radius, radius)

    def _tell(self) -> None:
        self.setAccessibleName(f"{self._name} {self.part:.0%}")
        self.update()

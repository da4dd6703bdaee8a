"""An axis that is only labels, painted from cached text.

pyqtgraph's own painting lays out every label at each change of the range, which would happen in most
frames of a chart that scrolls.
"""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QStaticText

from tickdeck.gui.theme import Theme, font

_OFFSET_PX = 8
_MOST_TEXTS = 500


class LabelAxis(pg.AxisItem):
    """Labels below or at the right of a plot; which, the subclass says.

    Attributes:
        covered: A value where something else stands on the axis, so that labels near it are left out.
        covered_px: How far below that value something stands too; below a chart, how wide it is.
        also_covered: Other such values, with nothing below them.
    """

    def __init__(self, orientation: str, theme: Theme) -> None:
        super().__init__(orientation)
        self.enableAutoSIPrefix(False)
        self._colour = theme.dim
        self._font: QFont = font(-1)
        self._line_height = QFontMetrics(self._font).height()
        self._texts: dict[str, QStaticText] = {}
        self.covered = float("nan")
        self.covered_px = 0.0
        self.also_covered: Sequence[float] = ()

    def labels(self) -> list[tuple[float, str]]:
        """Where each label stands, and what it says."""
        raise NotImplementedError

    def boundingRect(self) -> QRectF:
        """The room that the layout gave."""
        return self.rect()

    def paint(self, painter: QPainter, _option: object, _widget: object) -> None:
        """Draw the labels."""
        low, high = self.range
        if high <= low:
            return
        size = self.size()
        painter.setPen(self._colour)
        painter.setFont(self._font)
        for value, text in self.labels():
            share = (value - low) / (high - low)
            static = self._static(text)
            if self._is_covered(value, static):
                continue
            if self.orientation == "right":
                top = round((1 - share) * size.height() - self._line_height / 2)
                at = QPointF(_OFFSET_PX, top)
            else:
                at = QPointF(round(share * size.width() - static.size().width() / 2), _OFFSET_PX - 2)
            painter.drawStaticText(at, static)

    def _is_covered(self, value: float, static: QStaticText) -> bool:
        low, high = self.range
        off = (self.covered - value) / (high - low)
        if self.orientation == "right":
            height = self.size().height()
            if any(
                abs(other - value) / (high - low) * height < self._line_height for other in self.also_covered
            ):
                return True
            return -self._line_height < off * height < self._line_height + self.covered_px
        return abs(off) * self.size().width() < (static.size().width() + self.covered_px) / 2

    def _static(self, text: str) -> QStaticText:
        static = self._texts.get(text)
        if static is None:
            if len(self._texts) >= _MOST_TEXTS:
                self._texts.clear()
            static = QStaticText(text)
            static.setTextFormat(Qt.TextFormat.PlainText)
            static.prepare(font=self._font)
            self._texts[text] = static
        return static

"""The time axis in a table's header, above the strips."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from tickdeck.gui.charts.time_axis import time_labels
from tickdeck.gui.conventions import offset_us
from tickdeck.gui.quality.quality_rows import QualityRows
from tickdeck.gui.tables.row_text import PAD_PX
from tickdeck.gui.theme import Theme, font

_LABEL_PX = 52
_TICK_PX = 3


class StripAxis(QWidget):
    """Lies over the header's section of the strips; clicks go through it and sort.

    Attributes:
        labels: Where each label stands, in pixels from the left edge of the strips, and what it says.
    """

    def __init__(self, header: QHeaderView, *, theme: Theme) -> None:
        super().__init__(header.viewport())
        self._header = header
        self._theme = theme
        self._label_px = theme.sizes.scaled(_LABEL_PX)
        self._rows: QualityRows | None = None
        self.labels: tuple[tuple[int, str], ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFont(font(-1))
        header.geometriesChanged.connect(self.place)
        header.sectionResized.connect(self.place)
        header.sortIndicatorChanged.connect(self.update)
        self.hide()

    def show_times(self, rows: QualityRows) -> None:
        """Show the times of another day."""
        self._rows = rows
        self.place()

    def place(self) -> None:
        """Lie where the strips' section is, or hide where there is none."""
        rows, header = self._rows, self._header
        if rows is None or rows.strip_column >= header.count() or header.isSectionHidden(rows.strip_column):
            self.hide()
            return
        left, width = header.sectionViewportPosition(rows.strip_column), header.sectionSize(rows.strip_column)
        self.setGeometry(left, 0, width, header.height() - 1)
        self.labels = self._labels(rows, width - 2 * PAD_PX)
        self.setVisible(bool(self.labels))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The labels, each over a small tick."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.panel)
        rows = self._rows
        is_sorted = rows is not None and self._header.sortIndicatorSection() == rows.strip_column
        painter.setPen(self._theme.text if is_sorted else self._theme.dim)
        metrics = self.fontMetrics()
        for x, text in self.labels:
            width = metrics.horizontalAdvance(text)
            left = round(PAD_PX + x - width / 2)
            painter.drawText(
                QRectF(left, 0, width + 1, self.height() - 1), Qt.AlignmentFlag.AlignVCenter, text
            )
            painter.fillRect(QRect(PAD_PX + x, self.height() - _TICK_PX, 1, _TICK_PX), self._theme.stale)

    def _labels(self, rows: QualityRows, width: int) -> tuple[tuple[int, str], ...]:
        quality = rows.quality
        long_s = (quality.last_us - quality.first_us) / 1e6
        if quality.first_us < 0 or long_s <= 0 or width < self._label_px:
            return ()
        origin_us = quality.first_us + offset_us(quality.first_us, rows.venue)
        labels = time_labels(0.0, long_s, origin_us, width, self._label_px)
        return tuple((round(at / long_s * width), text) for at, text in labels)

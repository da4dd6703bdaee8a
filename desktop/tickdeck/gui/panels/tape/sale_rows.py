"""The rows of the tape, newest on top, painted as they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from tickdeck.gui.theme import Theme, font

ROW_PX = 21
_MARGIN_PX = 10
_CODE_PX = 62


@dataclass(frozen=True, slots=True)
class RowText:
    """A row as it is painted.

    Attributes:
        texts: Time, code, price, size.
        side: +1 bought, -1 sold, 0 unknown.
        is_large: Whether it stands out.
        tip: Its tooltip.
    """

    texts: tuple[str, str, str, str]
    side: int
    is_large: bool
    tip: str


class SaleRows(QAbstractScrollArea):
    """Paints texts in columns: time, code where there are several instruments, price, size.

    Attributes:
        selected: The row that is selected, counted from the top, -1 if none is.

    Signals:
        picked(int): A row was clicked or gone to by a key, counted from the top.
        scrolled(): The rows were moved by hand.
    """

    picked = Signal(int)
    scrolled = Signal()

    def __init__(self, *, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fonts = {False: font(), True: font(bold=True)}
        self._height = QFontMetrics(self._fonts[False]).height()
        self._rows: Sequence[RowText] = ()
        self._shows_code = False
        self._message = ""
        self.selected = -1
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.verticalScrollBar().setSingleStep(1)
        self.verticalScrollBar().actionTriggered.connect(self.scrolled)

    @property
    def fitting(self) -> int:
        """How many rows there is room for."""
        return max(1, self.viewport().height() // ROW_PX)

    @property
    def first(self) -> int:
        """The uppermost row shown, counted from the newest."""
        return self.verticalScrollBar().value()

    def set_count(self, count: int) -> None:
        """Let so many rows be scrolled through."""
        bar = self.verticalScrollBar()
        bar.setPageStep(self.fitting)
        bar.setRange(0, max(0, count - self.fitting))

    def show_rows(self, rows: Sequence[RowText], *, shows_code: bool, message: str = "") -> None:
        """Show these rows from the top, or a message where there are none."""
        if rows == self._rows and shows_code == self._shows_code and message == self._message:
            return
        self._rows, self._shows_code, self._message = rows, shows_code, message
        self.setAccessibleDescription(message or ", ".join(rows[0].texts) if rows or message else "")
        self.viewport().update()

    def row_at(self, position: QPoint) -> int:
        """The row at a place of the viewport, counted from the top; -1 where there is none."""
        row = position.y() // ROW_PX
        return row if 0 <= row < len(self._rows) else -1

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Every row, or the message."""
        painter = QPainter(self.viewport())
        theme, width = self._theme, self.viewport().width()
        painter.fillRect(self.viewport().rect(), theme.panel)
        if not self._rows:
            painter.setFont(self._fonts[False])
            painter.setPen(theme.dim)
            painter.drawText(
                self.viewport().rect().adjusted(_MARGIN_PX, 0, -_MARGIN_PX, 0),
                Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
                self._message,
            )
            return
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter
        time_px = QFontMetrics(self._fonts[True]).horizontalAdvance("00:00:00.000") + 10
        code_px = _CODE_PX if self._shows_code else 0
        rest = max(0, width - 2 * _MARGIN_PX - time_px - code_px)
        price_px = rest // 2
        colours = {1: theme.up, -1: theme.down, 0: theme.dim}
        marks = {1: "▲", -1: "▼", 0: ""}
        for place, row in enumerate(self._rows):
            y = place * ROW_PX
            if place == self.selected:
                painter.fillRect(0, y, width, ROW_PX, theme.selection)
            painter.setFont(self._fonts[row.is_large])
            x = _MARGIN_PX
            painter.setPen(theme.text if row.is_large else theme.dim)
            painter.drawText(QRect(x, y, time_px, ROW_PX), left | middle, row.texts[0])
            x += time_px
            if code_px:
                painter.drawText(QRect(x, y, code_px, ROW_PX), left | middle, row.texts[1])
                x += code_px
            painter.setPen(colours[row.side])
            painter.drawText(QRect(x, y, price_px, ROW_PX), right | middle, row.texts[2])
            size = f"{marks[row.side]} {row.texts[3]}".strip() if theme.marks else row.texts[3]
            painter.drawText(QRect(x + price_px, y, rest - price_px, ROW_PX), right | middle, size)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the row."""
        row = self.row_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and row >= 0:
            self.picked.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and pages go through the rows; Home is the newest."""
        bar = self.verticalScrollBar()
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -self.fitting,
            Qt.Key.Key_PageDown: self.fitting,
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        bar.setValue(bar.value() + step)
        self.scrolled.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        """The whole of a row in its tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = self.row_at(event.pos())
            QToolTip.showText(event.globalPos(), self._rows[row].tip if row >= 0 else "", self)
            return True
        return super().viewportEvent(event)

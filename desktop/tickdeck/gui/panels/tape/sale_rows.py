"""The rows of the tape, newest on top, painted as they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from tickdeck.gui.panels.tape.columns import GAP_PX, Columns, Widths, columns
from tickdeck.gui.panels.tape.figure_runs import FigureRuns
from tickdeck.gui.theme import Theme, font

_LOWER_PX = 4
"""So much lower than a row of a table is one of the tape: there are no columns to tell apart."""
_MOST_KEPT = 4_096
_MARGIN_PX = 10
_USUAL_PRICE, _USUAL_SIZE = "0000.0", "00,000"
_TIMES = ("00:00:00.000", "00:00:00", "00:00")
_USUAL_CODE = "00000000"
_LARGE, _STALE = 2, 3
"""Colours beside those of the sides."""
_CENTRE = Qt.AlignmentFlag.AlignCenter
_MARKS = {1: "▲", -1: "▼", 0: ""}


@dataclass(frozen=True, slots=True)
class RowText:
    """A row as it is painted.

    Attributes:
        texts: Time, code, price, size.
        side: +1 bought, -1 sold, 0 unknown.
        is_large: Whether it stands out.
        is_stale: Whether its feed is not live now, so that it is grey.
        note: What stands in the row instead, on a thin line across it.
    """

    texts: tuple[str, str, str, str]
    side: int
    is_large: bool
    is_stale: bool = False
    note: str = ""


class SaleRows(QAbstractScrollArea):
    """Paints texts in columns: time, code where there are several instruments, price, size.

    Attributes:
        row_px: How high a row is.
        selected: The row that is selected, counted from the top, -1 if none is.

    Signals:
        picked(int): A row was clicked or gone to by a key, counted from the top.
        scrolled(): The rows were moved by hand.
    """

    picked = Signal(int)
    scrolled = Signal()

    def __init__(
        self, *, theme: Theme, tip: Callable[[int], str] = lambda _: "", parent: QWidget | None = None
    ) -> None:
        """Show nothing.

        Args:
            theme: Colours and sizes.
            tip: The tooltip of a row, counted from the top.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._theme = theme
        self._tip = tip
        self.row_px = theme.sizes.row - _LOWER_PX
        self._texts = {is_large: FigureRuns(font(bold=is_large)) for is_large in (False, True)}
        self._metrics = {is_large: QFontMetrics(text.font) for is_large, text in self._texts.items()}
        self._advances: dict[tuple[bool, str], int] = {}
        self._clock_px = tuple(self._widest(text) for text in _TIMES)
        self._usual_code_px = self._widest(_USUAL_CODE)
        self._mark_px = max(self._widest(mark) for mark in _MARKS.values()) if theme.marks else 0
        self._widths = Widths((0, 0, 0), 0, 0, 0, 0)
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
        return max(1, self.viewport().height() // self.row_px)

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
        self._widths = self._measured()
        if message != self.accessibleDescription():
            self.setAccessibleDescription(message)
        self.viewport().update()

    @property
    def columns(self) -> Columns:
        """Where the columns are now, counted from the left margin."""
        return columns(max(0, self.viewport().width() - 2 * _MARGIN_PX), self._widths)

    def row_at(self, position: QPoint) -> int:
        """The row at a place of the viewport, counted from the top; -1 where there is none."""
        row = position.y() // self.row_px
        return row if 0 <= row < len(self._rows) else -1

    def minimumSizeHint(self) -> QSize:
        """Room for a time, a price and a size: a dock dropped beside it takes no more than the rest."""
        px = self._clock_px[-1] + self._widest(_USUAL_PRICE) + self._widest(_USUAL_SIZE) + 2 * GAP_PX
        bar_px = self.verticalScrollBar().sizeHint().width()
        return QSize(px + 2 * _MARGIN_PX + bar_px, 3 * self.row_px)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Every row, or the message."""
        painter = QPainter(self.viewport())
        theme, width = self._theme, self.viewport().width()
        painter.fillRect(self.viewport().rect(), theme.panel)
        if not self._rows:
            painter.setFont(self._texts[False].font)
            painter.setPen(theme.dim)
            painter.drawText(
                self.viewport().rect().adjusted(_MARGIN_PX, 0, -_MARGIN_PX, 0),
                Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap,
                self._message,
            )
            return
        at = self.columns
        if 0 <= self.selected < len(self._rows):
            painter.fillRect(0, self.selected * self.row_px, width, self.row_px, theme.selection)
        for place, row in enumerate(self._rows):
            if row.note:
                self._paint_note(painter, row.note, place)
            else:
                self._add_row(painter, row, place, at)
        # A colour at a time: what costs is to change the pen, not the glyphs.
        colours = self._colours()
        for texts in self._texts.values():
            for colour in texts.gathered():
                painter.setPen(colours[colour])
                texts.paint(painter, colour, _MARGIN_PX, self.row_px)

    def _colours(self) -> dict[int, QColor]:
        theme = self._theme
        return {1: theme.up, -1: theme.down, 0: theme.dim, _LARGE: theme.text, _STALE: theme.stale}

    def _add_row(self, painter: QPainter, row: RowText, place: int, at: Columns) -> None:
        """Gather the figures of a row, and paint at once what is no figure."""
        texts = self._texts[row.is_large]
        usual, coloured = (_STALE, _STALE) if row.is_stale else (_LARGE if row.is_large else 0, row.side)
        time, code, price, size = row.texts
        for (x, width), whole, is_right, colour in (
            (at.time, time[: at.letters], False, usual),
            (at.code, code, False, usual),
            (at.price, price, True, coloured),
            (at.mark, _MARKS[row.side], False, coloured),
            (at.size, size, True, coloured),
        ):
            if not width or not whole:
                continue
            text = self._fitting(row, whole, width)
            edge = x + width if is_right else x
            if not texts.add(text, edge, place, self.row_px, is_right=is_right, colour=colour):
                side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
                box = QRect(_MARGIN_PX + x, place * self.row_px, width, self.row_px)
                painter.setFont(texts.font)
                painter.setPen(self._colours()[colour])
                painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_note(self, painter: QPainter, note: str, place: int) -> None:
        left, width = _MARGIN_PX, max(0, self.viewport().width() - 2 * _MARGIN_PX)
        middle = place * self.row_px + self.row_px // 2
        text = self._metrics[False].elidedText(note, Qt.TextElideMode.ElideRight, width)
        line = (width - self._metrics[False].horizontalAdvance(text)) // 2 - _MARGIN_PX
        if line > 0:
            for x in (left, left + width - line):
                painter.fillRect(x, middle, line, 1, self._theme.hairline)
        painter.setFont(self._texts[False].font)
        painter.setPen(self._theme.dim)
        painter.drawText(QRect(left, middle - self.row_px // 2, width, self.row_px), _CENTRE, text)

    def _fitting(self, row: RowText, text: str, width: int) -> str:
        # Qt measures what it cuts short by another rounding, and would cut what just fits.
        if text is row.texts[0] or self._advance(text, is_large=row.is_large) <= width:
            return text
        return self._metrics[row.is_large].elidedText(text, Qt.TextElideMode.ElideRight, width)

    def _advance(self, text: str, *, is_large: bool) -> int:
        """How wide a text is; prices and sizes come again and again."""
        known = self._advances.get((is_large, text))
        if known is None:
            if len(self._advances) > _MOST_KEPT:
                self._advances.clear()
            known = self._advances[is_large, text] = self._metrics[is_large].horizontalAdvance(text)
        return known

    def _widest(self, text: str) -> int:
        """How wide a text is in whichever font is wider: that depends on what fonts there are."""
        return max(self._advance(text, is_large=is_large) for is_large in self._metrics)

    def _measured(self) -> Widths:
        def widest(column: int) -> int:
            advances = (self._advance(row.texts[column], is_large=row.is_large) for row in self._rows)
            return max(advances, default=0)

        milliseconds, seconds, minutes = self._clock_px
        return Widths(
            times=(milliseconds, seconds, minutes),
            code=widest(1) if self._shows_code else 0,
            price=widest(2),
            mark=self._mark_px,
            size=widest(3),
            usual_code=self._usual_code_px,
        )

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
            QToolTip.showText(event.globalPos(), self._tip(row) if row >= 0 else "", self)
            return True
        return super().viewportEvent(event)

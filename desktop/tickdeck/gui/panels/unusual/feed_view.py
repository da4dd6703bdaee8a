"""The feed as a list: newest on top, each entry with its reason, and nothing moves under the pointer."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from tickdeck.analytics.unusual import Unusual
from tickdeck.domain.instrument import InstrumentTable
from tickdeck.gui.panels.unusual.explanation import explain
from tickdeck.gui.panels.unusual.feed_entry import PAD_X, EntryLook, FeedEntry
from tickdeck.gui.panels.unusual.feed_minutes import ShownMinutes
from tickdeck.gui.panels.unusual.feed_rows import AwayRow, FeedRow, away_text
from tickdeck.gui.panels.unusual.newer_pill import NewerPill
from tickdeck.gui.theme import Theme, blend
from tickdeck.words import tr

_ACCENT_PX = 2
_HOVER = 0.035
_PILL_FROM_TOP_PX = 6
_MOST_AT_ONCE = 60
"""So many entries are wrapped anew at each step of a resizing; more of them once it pauses."""
_WRAP_MS = 60
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class FeedView(QAbstractScrollArea):
    """Shows rows; new ones wait above while the pointer is over it, and a button says how many they are.

    Attributes:
        newer: The button that shows what waits.

    Signals:
        picked(int): An instrument was chosen by mouse or keyboard.
        opened(int, object): The chart of an instrument is wanted at a moment, UTC microseconds.
    """

    picked = Signal(int)
    opened = Signal(int, object)

    def __init__(
        self,
        *,
        instruments: InstrumentTable,
        minutes_of: Callable[[Unusual], ShownMinutes],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty feed.

        Args:
            instruments: Of whom entries tell.
            minutes_of: What an entry's little chart shows now.
            theme: Colours.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._instruments = instruments
        self._minutes_of = minutes_of
        self._theme = theme
        self._look = EntryLook(theme)
        self._rows: list[FeedRow] = []
        self._waiting: list[FeedRow] | None = None
        self._tops: list[int] = [0]
        self._laid: dict[int, FeedEntry] = {}
        self._pictured: set[int] = set()
        self._wrapping = QTimer(self, interval=_WRAP_MS, singleShot=True)
        self._wrapping.timeout.connect(self._rewrap)
        self._width = -1
        self._current = -1
        self._hovered = -1
        self._empty_text = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Unusual volume, newest first"))
        self.viewport().setMouseTracking(True)
        self.newer = NewerPill(theme=theme, parent=self.viewport())
        self.newer.clicked.connect(self.show_newest)

    # What it shows.

    @property
    def rows(self) -> Sequence[FeedRow]:
        """The rows from top to bottom, without those that wait."""
        return self._rows

    @property
    def waiting(self) -> int:
        """How many entries wait until the pointer leaves."""
        if self._waiting is None:
            return 0
        shown = {row.number for row in self._rows if isinstance(row, Unusual)}
        return sum(isinstance(row, Unusual) and row.number not in shown for row in self._waiting)

    @property
    def current(self) -> Unusual | None:
        """The entry that the keys are on; None if there is none."""
        return next((row for row in self._entries() if row.number == self._current), None)

    def set_empty_text(self, text: str) -> None:
        """Show a sentence while there is no row."""
        if text != self._empty_text:
            self._empty_text = text
            self.viewport().update()

    def show_rows(self, rows: list[FeedRow], *, at_once: bool = False) -> None:
        """Show rows from top to bottom.

        Args:
            rows: All of them.
            at_once: Whether they are shown even under the pointer, as when the user chose others.
        """
        if not at_once and self._rows and self._is_pointed_at():
            self._waiting = rows
            self._show_newer()
            return
        self._waiting = None
        anchor, offset = self._anchor()
        self._rows = rows
        numbers = {row.number for row in self._entries()}
        self._laid = {number: laid for number, laid in self._laid.items() if number in numbers}
        self._lay_out()
        if self.verticalScrollBar().value() > 0 and anchor in numbers:
            place = next(at for at, row in enumerate(rows) if _number(row) == anchor)
            self.verticalScrollBar().setValue(self._tops[place] + offset)
        self._show_newer()
        self.viewport().update()

    def show_newest(self) -> None:
        """Go to the top, and show what waits."""
        if self._waiting is not None:
            self.show_rows(self._waiting, at_once=True)
        self.verticalScrollBar().setValue(0)

    def entry_at(self, position: QPoint) -> Unusual | None:
        """The entry at a position of the viewport."""
        y = position.y() + self.verticalScrollBar().value()
        place = bisect_right(self._tops, y) - 1
        row = self._rows[place] if 0 <= place < len(self._rows) else None
        return row if isinstance(row, Unusual) else None

    def box_of(self, number: int) -> QRect:
        """Where an entry is in the viewport; empty if it is not shown."""
        for place, row in enumerate(self._rows):
            if _number(row) == number:
                top = self._tops[place] - self.verticalScrollBar().value()
                return QRect(0, top, self.viewport().width(), self._tops[place + 1] - self._tops[place])
        return QRect()

    def point_to(self, entry: Unusual) -> None:
        """Put the keys on an entry, bring it into view and choose its instrument."""
        self._current = entry.number
        box, bar = self.box_of(entry.number), self.verticalScrollBar()
        if box.top() < 0:
            bar.setValue(bar.value() + box.top())
        elif box.bottom() >= self.viewport().height():
            bar.setValue(bar.value() + box.bottom() - self.viewport().height() + 1)
        self.setAccessibleDescription(explain(entry, self._instruments[entry.symbol]))
        self.viewport().update()
        self.picked.emit(entry.symbol)

    # What Qt calls.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap the texts anew."""
        super().resizeEvent(event)
        if self._room() == self._width:
            self._fit_bar()
        elif len(self._rows) <= _MOST_AT_ONCE:
            self._rewrap()
        else:
            self._wrapping.start()
        self._show_newer()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows in sight."""
        theme, painter = self._theme, QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.panel)
        if not self._rows:
            painter.setPen(theme.dim)
            painter.setFont(self._look.plain)
            self._paint_empty_text(painter)
            return
        offset, width = self.verticalScrollBar().value(), self.viewport().width()
        place = max(bisect_right(self._tops, offset) - 1, 0)
        painted: set[int] = set()
        while place < len(self._rows) and self._tops[place] - offset < self.viewport().height():
            top, bottom = self._tops[place] - offset, self._tops[place + 1] - offset
            row = self._rows[place]
            if isinstance(row, AwayRow):
                self._paint_away(painter, row, QRect(0, top, width, bottom - top))
            else:
                self._paint_entry(painter, row, QRect(0, top, width, bottom - top))
                painted.add(row.number)
            place += 1
        for number in self._pictured - painted:
            if number in self._laid:
                self._laid[number].forget_picture()
        self._pictured = painted

    def _paint_empty_text(self, painter: QPainter) -> None:
        """In the middle; where there is too little room for that, as much as fits, from its beginning."""
        wrapped = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        room = self.viewport().rect().adjusted(24, 0, -24, 0)
        needed_px = painter.boundingRect(room, int(wrapped), self._empty_text).height()
        if needed_px > room.height():
            room = self.viewport().rect().adjusted(10, 2, -10, 0)
        else:
            room.setTop((room.height() - needed_px) // 2)
        painter.drawText(room, int(wrapped), self._empty_text)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say what the pointer is over."""
        self._hover(self.entry_at(event.position().toPoint()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the instrument of an entry."""
        entry = self.entry_at(event.position().toPoint())
        if entry is not None and event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton):
            self.point_to(entry)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the chart where it was seen."""
        entry = self.entry_at(event.position().toPoint())
        if entry is not None and event.button() is Qt.MouseButton.LeftButton:
            self.opened.emit(entry.symbol, entry.at_us)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show what waited once the pointer leaves the rows."""
        done = super().viewportEvent(event)
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
            if self._waiting is not None:
                self.show_rows(self._waiting, at_once=True)
        return done

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys are."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys are elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from entry to entry; Enter opens the chart."""
        key, entries = event.key(), self._entries()
        if key in _ENTER:
            if self.current is not None and not event.isAutoRepeat():
                self.opened.emit(self.current.symbol, self.current.at_us)
        elif key == Qt.Key.Key_Home:
            self.show_newest()
            if self._entries():
                self.point_to(self._entries()[0])
        elif not entries:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_End:
            self.point_to(entries[-1])
        elif key in _STEPS:
            place = next((at for at, row in enumerate(entries) if row.number == self._current), None)
            place = 0 if place is None else place + _STEPS[Qt.Key(key)]
            self.point_to(entries[min(max(place, 0), len(entries) - 1)])
        else:
            super().keyPressEvent(event)

    # Inside.

    def _entries(self) -> list[Unusual]:
        return [row for row in self._rows if isinstance(row, Unusual)]

    def _rewrap(self) -> None:
        """Wrap all texts for the present width, with the first entry in sight where it was."""
        anchor, offset = self._anchor()
        at_top = self.verticalScrollBar().value() == 0
        self._lay_out()
        for place, row in enumerate(self._rows):
            if _number(row) == anchor and not at_top:
                self.verticalScrollBar().setValue(self._tops[place] + offset)
        self.viewport().update()

    def _is_pointed_at(self) -> bool:
        return self.viewport().underMouse()

    def _hover(self, entry: Unusual | None) -> None:
        number = entry.number if entry is not None else -1
        if number != self._hovered:
            self._hovered = number
            self.viewport().update()

    def _anchor(self) -> tuple[int, int]:
        """The first entry in sight, and how much of it is above the edge."""
        offset = self.verticalScrollBar().value()
        for place in range(max(bisect_right(self._tops, offset) - 1, 0), len(self._rows)):
            number = _number(self._rows[place])
            if number >= 0:
                return number, offset - self._tops[place]
        return -1, 0

    def _lay_out(self) -> None:
        self._width = self._room()
        heights = [
            self._laid_of(row).height if isinstance(row, Unusual) else self._look.away for row in self._rows
        ]
        self._tops = [0, *accumulate(heights)]
        self._fit_bar()

    def _room(self) -> int:
        """What entries may be wide; the scroll bar's part is left free, lest they change when it comes."""
        return self.contentsRect().width() - self.verticalScrollBar().sizeHint().width()

    def _laid_of(self, entry: Unusual) -> FeedEntry:
        laid = self._laid.get(entry.number)
        if laid is None:
            instrument = self._instruments[entry.symbol]
            laid = self._laid[entry.number] = FeedEntry(entry, instrument, self._look)
        laid.lay_out(self._width)
        return laid

    def _fit_bar(self) -> None:
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(height)
        bar.setSingleStep(24)
        bar.setRange(0, max(0, self._tops[-1] - height))

    def _show_newer(self) -> None:
        self.newer.show_count(self.waiting)
        left = (self.viewport().width() - self.newer.width()) // 2
        self.newer.move(left, _PILL_FROM_TOP_PX)

    def _paint_entry(self, painter: QPainter, entry: Unusual, box: QRect) -> None:
        theme = self._theme
        if entry.number == self._current:
            painter.fillRect(box, theme.selection)
            if self.hasFocus():
                painter.fillRect(box.left(), box.top(), _ACCENT_PX, box.height(), theme.accent)
        elif entry.number == self._hovered:
            painter.fillRect(box, blend(theme.panel, theme.text, _HOVER))
        self._laid_of(entry).paint(painter, box.top(), self._minutes_of(entry))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, theme.hairline)

    def _paint_away(self, painter: QPainter, row: AwayRow, box: QRect) -> None:
        painter.setFont(self._look.small_bold)
        painter.setPen(self._theme.amber)
        at = box.adjusted(PAD_X, 0, -PAD_X, 0)
        painter.drawText(at, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, away_text(row.count))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, self._theme.hairline)


def _number(row: FeedRow) -> int:
    return row.number if isinstance(row, Unusual) else -1

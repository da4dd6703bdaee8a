"""The watchlist: every instrument that is wanted in one live table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import cast

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.listed import Listed
from tickdeck.gui.panel_header import PanelHeader, dim_label
from tickdeck.gui.selection import Selection
from tickdeck.gui.tables.column import Column
from tickdeck.gui.tables.live_table import LiveTable
from tickdeck.gui.tables.model import LiveModel
from tickdeck.gui.tables.quote_columns import QuoteColumns, with_tips
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme
from tickdeck.pipeline.board import Board

WAITING = "Waiting for the first tick …"
REFUSED = "No ticks: see the message below."
EMPTY = "The list is empty. Ctrl+I adds instruments."

_COUNT_EVERY_US = 250_000
_PAUSE_US = 1_000_000
"""After so long without a frame, as when the window was hidden, what moved meanwhile does not flash."""


class WatchlistPanel(QWidget):
    """Code, name and today's figures of every instrument; choosing a row selects it everywhere.

    What is listed may change at any time; the selected instrument stays selected as long as it is listed,
    and the one that takes its place follows it otherwise.

    Attributes:
        header: The panel's header, which serves as its dock's title bar.
        table: The table.
        add_button: Asks for more instruments.

    Signals:
        remove_requested(int): The user wants an instrument off the list: the Delete key, or the menu.
        add_requested(): The user wants to add some: the button in the header, Ctrl+I, or the menu.
    """

    remove_requested = Signal(int)
    add_requested = Signal()

    def __init__(
        self,
        *,
        board: Board,
        selection: Selection,
        theme: Theme,
        stale: Callable[[], npt.NDArray[np.bool_]],
        listed: Listed | None = None,
        title: str = "Watchlist",
        parent: QWidget | None = None,
    ) -> None:
        """Build the panel.

        Args:
            board: Where the figures come from.
            selection: The instrument selected in all panels.
            theme: Colours.
            stale: For every instrument, whether its feed is not live now, so that its row is grey.
            listed: Which instruments are shown; None shows all.
            title: Name of the list, such as "Hong Kong".
            parent: Qt parent.
        """
        super().__init__(parent)
        self._board = board
        self._selection = selection
        self._stale = stale
        self._version = 0
        self._frame_us = 0
        self._counted_us = -_COUNT_EVERY_US
        self._waiting = WAITING
        self._listed = listed if listed is not None else Listed(board.instruments)
        self._numbers = np.zeros(0, dtype=np.intp)
        self._listed_as = (-1, -1)
        self._quotes = QuoteColumns(board)
        self._columns = with_tips(self._quotes.columns(), board.instruments)
        turnover = next(place for place, column in enumerate(self._columns) if column.title == "Turnover")
        self.header = PanelHeader(title)
        self._count = dim_label()
        self.header.add_left(self._count)
        self.add_button = TextButton("+", theme=theme)
        self.add_button.setToolTip("Add instruments (Ctrl+I)")
        self.add_button.setAccessibleName("Add instruments")
        self.header.add_left(self.add_button)
        self.table = LiveTable(
            columns=self._columns,
            size=board.last.size,
            theme=theme,
            tooltip=self._quotes.tooltip,
            sort_column=turnover,
        )
        self.table.setAccessibleName(title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        self.setFocusProxy(self.table)
        self._relist()
        self.add_button.clicked.connect(self.add_requested)
        self.table.picked.connect(selection.select)
        selection.changed.connect(self.table.follow)
        self.table.follow(selection.symbol)

    def refresh(self, frame: Frame) -> None:
        """Take what changed from the board and mark the rows that look different."""
        board = self._board
        if self._listed_as != (self._listed.version, board.last.size):
            self._relist()
        changed = board.changed_since(self._version)
        moved = changed[board.moved[changed] > self._version]
        if frame.now_us - self._frame_us > _PAUSE_US:
            moved = moved[:0]
        rewritten = self._quotes.observe(changed, frame.now_us)
        self._version, self._frame_us = board.version, frame.now_us
        direction = board.direction[moved]
        self.table.refresh(
            now_us=frame.now_us,
            changed=changed,
            rewritten=rewritten,
            risen=moved[direction > 0],
            fallen=moved[direction < 0],
            stale=self._stale(),
        )
        if frame.now_us - self._counted_us >= _COUNT_EVERY_US:
            self._counted_us = frame.now_us
            self._show_count()

    def expect_ticks(self, expected: bool) -> None:
        """Say, while there are none, whether ticks are still to be waited for."""
        self._waiting = WAITING if expected else REFUSED
        self._show_empty_text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the removal of the selected instrument, or for more of them."""
        pressed = event.keyCombination()
        if event.key() == Qt.Key.Key_Delete and not event.isAutoRepeat():
            if self._listed.holds(self._selection.symbol):
                self.remove_requested.emit(self._selection.symbol)
        elif (pressed.keyboardModifiers(), pressed.key()) == (
            Qt.KeyboardModifier.ControlModifier,
            Qt.Key.Key_I,
        ):
            self.add_requested.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the row under the pointer, or for a key with the selected one."""
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            symbol = self._selection.symbol if self._listed.holds(self._selection.symbol) else -1
            at = self._below_row(symbol)
        else:
            viewport, at = self.table.viewport(), event.globalPos()
            index = self.table.indexAt(viewport.mapFromGlobal(at))
            is_row = viewport.rect().contains(viewport.mapFromGlobal(at)) and index.isValid()
            symbol = int(self.table.order[index.row()]) if is_row else -1
        if symbol >= 0:
            self._selection.select(symbol)
        self._menu_of(symbol).popup(at)
        event.accept()

    def _menu_of(self, symbol: int) -> QMenu:
        """The menu of an instrument, or of the list alone where it is -1."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # The keys are only written beside the choices: the table and the panel listen to them.
        copy = menu.addAction("Copy\tCtrl+C")
        copy.triggered.connect(lambda: self._copy(symbol))
        remove = menu.addAction("Remove from the list\tDel")
        remove.triggered.connect(lambda: self._ask_to_remove(symbol))
        for action in (copy, remove):
            action.setEnabled(symbol >= 0)
        menu.addSeparator()
        menu.addAction("Add instruments …\tCtrl+I").triggered.connect(self.add_requested)
        return menu

    def _below_row(self, symbol: int) -> QPoint:
        """Where on the screen a menu stands that a key has asked for."""
        viewport, row = self.table.viewport(), np.flatnonzero(self.table.order == symbol)
        if not row.size:
            return viewport.mapToGlobal(QPoint(0, 0))
        box = self.table.visualRect(self.table.model().index(int(row[0]), 0))
        below = QPoint(box.left(), min(max(0, box.bottom() + 1), viewport.height()))
        return viewport.mapToGlobal(below)

    def _copy(self, symbol: int) -> None:
        row = np.flatnonzero(self.table.order == symbol)
        if row.size:
            model = cast("LiveModel", self.table.model())
            QGuiApplication.clipboard().setText(model.row_text(int(row[0])))

    def _ask_to_remove(self, symbol: int) -> None:
        # The list may have changed while the menu was open.
        if self._listed.holds(symbol):
            self.remove_requested.emit(symbol)

    def _relist(self) -> None:
        """Show what is listed now."""
        board, selected = self._board, self._selection.symbol
        self._listed_as = (self._listed.version, board.last.size)
        self._numbers = self._listed.numbers(board.last.size)
        row = np.flatnonzero(self.table.order == selected)
        instruments = [board.instruments[number] for number in self._numbers.tolist()]
        columns = with_tips(self._quotes.columns(instruments), instruments)
        if _looks(columns) != _looks(self._columns):
            self._columns = columns
            self.table.set_columns(columns)
        self.table.relist(self._numbers, size=board.last.size)
        if row.size and not self._listed.holds(selected):
            order = self.table.order
            self._selection.select(int(order[min(int(row[0]), order.size - 1)]) if order.size else -1)
        self._show_count()

    def _show_empty_text(self) -> None:
        if not self._numbers.size:
            self.table.set_empty_text(EMPTY)
        else:
            self.table.set_empty_text("" if self._board.version else self._waiting)

    def _show_count(self) -> None:
        size = self._numbers.size
        traded = int(np.count_nonzero(self._board.trades[self._numbers]))
        self._show_empty_text()
        self._count.setText(f"{size:,} names" if size != 1 else "1 name")
        held = "order held · " if self.table.held and self._board.version else ""
        self.header.set_state(f"{held}{traded:,} of {size:,} traded" if size else "")


def _looks(columns: Sequence[Column]) -> list[tuple[int, str]]:
    """What of columns follows from the instruments listed."""
    return [(column.width, column.tip) for column in columns]

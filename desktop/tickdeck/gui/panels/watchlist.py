"""The watchlist: every instrument of the universe in one live table."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.panel_header import PanelHeader, dim_label
from tickdeck.gui.selection import Selection
from tickdeck.gui.tables.live_table import LiveTable
from tickdeck.gui.tables.quote_columns import QuoteColumns, with_tips
from tickdeck.gui.theme import Theme
from tickdeck.pipeline.board import Board

WAITING = "Waiting for the first tick …"
REFUSED = "No ticks: see the message below."

_COUNT_EVERY_US = 250_000
_PAUSE_US = 1_000_000
"""After so long without a frame, as when the window was hidden, what moved meanwhile does not flash."""


class WatchlistPanel(QWidget):
    """Code, name and today's figures of every instrument; choosing a row selects it everywhere.

    Attributes:
        header: The panel's header, which serves as its dock's title bar.
        table: The table.
    """

    def __init__(
        self,
        *,
        board: Board,
        selection: Selection,
        theme: Theme,
        stale: Callable[[], npt.NDArray[np.bool_]],
        title: str = "Watchlist",
        parent: QWidget | None = None,
    ) -> None:
        """Build the panel.

        Args:
            board: Where the figures come from.
            selection: The instrument selected in all panels.
            theme: Colours.
            stale: For every instrument, whether its feed is not live now, so that its row is grey.
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
        self._size = board.last.size
        self._quotes = QuoteColumns(board)
        columns = with_tips(self._quotes.columns(), board.instruments)
        turnover = next(place for place, column in enumerate(columns) if column.title == "Turnover")
        self.header = PanelHeader(title)
        self._count = dim_label()
        self.header.add_left(self._count)
        self.table = LiveTable(
            columns=columns, size=self._size, theme=theme, tooltip=self._quotes.tooltip, sort_column=turnover
        )
        self.table.setAccessibleName(title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        self.setFocusProxy(self.table)
        self._show_count()
        self.table.picked.connect(selection.select)
        selection.changed.connect(self.table.follow)
        self.table.follow(selection.symbol)

    def refresh(self, frame: Frame) -> None:
        """Take what changed from the board and mark the rows that look different."""
        board = self._board
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

    def _show_empty_text(self) -> None:
        self.table.set_empty_text("" if self._board.version else self._waiting)

    def _show_count(self) -> None:
        size = self._board.last.size
        traded = int(np.count_nonzero(self._board.trades))
        self._show_empty_text()
        self._count.setText(f"{size:,} names" if size != 1 else "1 name")
        held = "order held · " if self.table.held and self._board.version else ""
        self.header.set_state(f"{held}{traded:,} of {size:,} traded")

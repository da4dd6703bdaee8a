"""The list shown, in a live table: its rows under their separators or sectors, filtered, and up to date."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject

from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.panels.watchlist.listing import Heap, Kinds, Listing, listing_of
from tickdeck.gui.panels.watchlist.lists_model import WatchlistsModel
from tickdeck.gui.selection import Selection
from tickdeck.gui.tables.live_table import LiveTable
from tickdeck.gui.tables.quote_columns import QuoteColumns, with_tips
from tickdeck.gui.tables.quote_filter import Names, QuoteFilter, parse_filter
from tickdeck.gui.tables.row_order import OWN_ORDER
from tickdeck.gui.tables.sections import Section
from tickdeck.gui.theme import Theme
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.minutes import Minutes
from tickdeck.pipeline.moves import Moves
from tickdeck.settings.watchlists import Grouping
from tickdeck.words import mark, tr

WAITING = mark("Waiting for the first tick…")
REFUSED = mark("No ticks: see the message below.")
EMPTY = mark("The list is empty: type a code or a name, or paste a list.")
FILTERED_OUT = mark("No row passes the filter.")

_LOOK_EVERY_US = 250_000
_PAUSE_US = 1_000_000
"""After so long without a frame, as when the window was hidden, what moved meanwhile does not flash."""
_USUAL_SORT = "turnover"
_BARE = " "
"""The title of a separator without one, which shall be seen all the same."""

Rvol = Callable[[], npt.NDArray[np.float64]]


@dataclass(frozen=True, slots=True)
class _View:
    """How a list was seen last.

    Attributes:
        column: The column that sorts it; empty for its own order.
        is_falling: Whether the largest comes first.
        scrolled: How far it is scrolled, in pixels.
    """

    column: str
    is_falling: bool
    scrolled: int = 0


class ListTable(QObject):
    """Keeps a `LiveTable` at the list shown.

    Each list keeps how it is sorted and scrolled. What is selected stays selected wherever its row goes; when
    its row is removed, the one that takes its place follows; with the last row only what is on no other list
    is given up. Another list leaves the selection alone.

    Attributes:
        table: The table.
        traded: How many instruments of the list have traded.
        size: How many instruments are on the list.
        passing: How many of them pass the filter.
    """

    def __init__(
        self,
        *,
        board: Board,
        lists: WatchlistsModel,
        selection: Selection,
        theme: Theme,
        stale: Callable[[], npt.NDArray[np.bool_]],
        minutes: Minutes | None,
        moves: Moves | None,
        rvol: Rvol | None,
        names: Names | None,
        parent: QObject | None = None,
    ) -> None:
        """Build the table; see `WatchlistPanel` for the arguments."""
        super().__init__(parent)
        self._board = board
        self._lists = lists
        self._selection = selection
        self._stale = stale
        self._minutes = minutes
        self._rvol = rvol
        self._names = names
        self._version = 0
        self._frame_us = 0
        self._looked_us = -_LOOK_EVERY_US
        self._waiting = WAITING
        self._listed_as = (-1, -1)
        self._shown_list = lists.now.current
        self._listing = Listing((), is_grouped=False)
        self._kinds = Kinds(board.instruments)
        self._shown = np.zeros(0, dtype=np.intp)
        self._shown_size = -1
        self._filter: QuoteFilter | None = None
        self._is_picking = False
        self._notes = lists.now.notes
        self._views: dict[str, _View] = {}
        self.traded = self.size = self.passing = 0
        self._quotes = QuoteColumns(
            board, minutes=minutes, moves=moves, rvol=rvol, notes=lambda code: lists.now.notes.get(code, "")
        )
        self._columns = with_tips(self._quotes.columns(), board.instruments)
        usual = next(at for at, column in enumerate(self._columns) if column.key == _USUAL_SORT)
        self.table = LiveTable(
            columns=self._columns,
            size=board.last.size,
            theme=theme,
            tooltip=self._quotes.tooltip,
            sort_column=usual,
            id_of=lambda number: board.instruments[number].id,
        )
        self.relist()
        self.table.picked.connect(self._on_picked)
        selection.changed.connect(self._on_selected)
        self.table.follow(selection.symbol, is_choice=False)

    @property
    def filter_trouble(self) -> str:
        """What was not understood of the filter, in one sentence; empty if all was."""
        return self._filter.error if self._filter is not None else ""

    @property
    def is_filtered(self) -> bool:
        """Whether there is a filter that can be used."""
        return self._filter is not None and not self._filter.error

    def refresh(self, frame: Frame) -> bool:
        """Take what changed from the board and mark the rows that look different.

        Returns:
            Whether the counts were looked at again, as they are a few times a second.
        """
        board = self._board
        is_look = frame.now_us - self._looked_us >= _LOOK_EVERY_US
        self.relist()
        if is_look and self.is_filtered and not self.table.held:
            self._sift()
        changed = board.changed_since(self._version)
        moved = changed[board.moved[changed] > self._version]
        if frame.now_us - self._frame_us > _PAUSE_US:
            moved = moved[:0]
        rewritten = np.union1d(self._quotes.observe(changed, frame.now_us), self._renoted())
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
        if is_look:
            self._looked_us = frame.now_us
            self._count()
        return is_look

    def expect_ticks(self, expected: bool) -> None:
        """Say, while there are none, whether ticks are still to be waited for."""
        self._waiting = WAITING if expected else REFUSED
        self._show_empty_text()

    def set_filter(self, text: str) -> None:
        """Show only the rows that pass a filter; an empty text lets all pass."""
        self._filter = None
        if text.strip():
            self._filter = parse_filter(
                text, self._board, self._minutes, self._rvol, names=self._names, now_us=lambda: self._frame_us
            )
        self._sift()
        self.table.verticalScrollBar().setValue(0)

    def relist(self) -> None:
        """Show the list as it is now, if it is another or a different one."""
        board, now = self._board, self._lists.now
        if self._listed_as == (self._lists.version, board.last.size):
            return
        before_list, self._shown_list = self._shown_list, now.current
        name, selected = now.current.name, self._selection.symbol
        is_renamed = before_list.name not in now.names and before_list.rows == now.current.rows
        is_other = name != before_list.name and not is_renamed
        if is_other:
            self._views[before_list.name] = self._view()
        self._listed_as = (self._lists.version, board.last.size)
        before = self._listing
        self._listing = listing_of(now.current, board.instruments, board.last.size)
        instruments = self._kinds.among(self._listing.numbers)
        columns = with_tips(self._quotes.columns(instruments), instruments)
        if [(each.width, each.tip) for each in columns] != [(each.width, each.tip) for each in self._columns]:
            self._columns = columns
            self.table.set_columns(columns)
        row = np.flatnonzero(self.table.order == selected)
        if not before.is_same(self._listing):
            # Who is on the list no more is not shown in passing as one of no section.
            self._shown = np.sort(self._shown[np.isin(self._shown, self._listing.numbers)])
            self.table.relist(self._shown, size=board.last.size)
            self.table.set_sections(
                [
                    Section(heap.title or (_BARE if heap.separator >= 0 else ""), heap.numbers)
                    for heap in self._listing.heaps
                ]
            )
        self._sift()
        self.table.setAccessibleName(tr("Watchlist {list}", list=name))
        if is_other:
            view = self._views.get(name)
            if view is not None:
                self._sort(view.column, falling=view.is_falling)
            self.table.follow(selected, is_choice=False)
            self.table.verticalScrollBar().setValue(view.scrolled if view is not None else 0)
        elif row.size and selected not in self._listing.numbers:
            self._select_near(int(row[0]))

    def sorts(self) -> dict[str, object]:
        """How each list is sorted, by its name, as JSON can hold it."""
        views = self._views | {self._shown_list.name: self._view()}
        names = self._lists.now.names
        return {name: [view.column, view.is_falling] for name, view in views.items() if name in names}

    def restore_sorts(self, sorts: Mapping[str, object]) -> None:
        """Sort each list as it was; what cannot be used is as usual."""
        for name, sort in sorts.items():
            if isinstance(sort, list) and len(sort) == 2 and isinstance(sort[0], str):
                self._views[name] = _View(sort[0], is_falling=sort[1] is True)
        view = self._views.get(self._shown_list.name)
        if view is not None:
            self._sort(view.column, falling=view.is_falling)

    def chosen(self) -> list[str]:
        """The ids of the selected rows, from top to bottom."""
        return [self._board.instruments[number].id for number in self.table.selected.tolist()]

    @property
    def is_by_hand(self) -> bool:
        """Whether the rows stand as the user put them."""
        return self.table.has_own_order and self._lists.now.current.grouping is Grouping.OWN

    def order_by_hand(self) -> None:
        """Show the rows as the user put them."""
        self.table.sort_by(OWN_ORDER, falling=False)

    def heap_of_row(self, row: int) -> Heap | None:
        """The heap whose title stands in a row of the table; None where there is none."""
        number = int(self.table.order[row]) if 0 <= row < self.table.order.size else 0
        return self._listing.heaps[-1 - number] if number < 0 else None

    def list_place(self, row: int) -> int:
        """The place among the list's rows of a row of the own order, as the table counts them."""
        places = self._listing.row_places(self._lists.now.current, self._board.instruments)
        return places[min(max(row, 0), len(places) - 1)]

    def _sift(self) -> None:
        """Show what passes the filter."""
        passing = self._listing
        if self._filter is not None and self.is_filtered:
            passing = passing.filtered(self._filter.mask())
        numbers = np.sort(passing.numbers)
        self.passing = numbers.size
        if not np.array_equal(numbers, self._shown) or self._board.last.size != self._shown_size:
            self._shown, self._shown_size = numbers, self._board.last.size
            self.table.relist(numbers, size=self._board.last.size)
        self._count()

    def _view(self) -> _View:
        sort = self.table.state()["sort"]
        column, falling = (sort.get("column"), sort.get("falling")) if isinstance(sort, dict) else ("", False)
        return _View(str(column), is_falling=falling is True, scrolled=self.table.verticalScrollBar().value())

    def _sort(self, column: str, *, falling: bool) -> None:
        section = self.table.section_of(column) if column else OWN_ORDER
        if section >= 0 or not column:
            self.table.sort_by(section, falling=falling)

    def _renoted(self) -> npt.NDArray[np.intp]:
        """The instruments of which a note was written or undone since the last frame."""
        before, now = self._notes, self._lists.now.notes
        if before is now:
            return np.zeros(0, dtype=np.intp)
        self._notes = now
        numbers = (self._board.instruments.number(code) for code, _ in before.items() ^ now.items())
        known = {number for number in numbers if number is not None and number < self._board.last.size}
        return np.array(sorted(known), dtype=np.intp)

    def _select_near(self, row: int) -> None:
        """Select what stands now where the removed row stood."""
        order = self.table.order
        rows = np.flatnonzero(order >= 0)
        if not rows.size:
            # What is on another list is still priced, and nobody meant to empty its chart.
            if self._board.instruments[self._selection.symbol].id not in self._lists.now.ids:
                self._selection.select(-1)
            return
        self._selection.select(int(order[rows[min(int(np.searchsorted(rows, row)), rows.size - 1)]]))

    def _on_picked(self, symbol: int) -> None:
        self._is_picking = True
        self._selection.select(symbol)
        self._is_picking = False

    def _on_selected(self, symbol: int) -> None:
        # What was picked here may become one of several selected rows.
        if not self._is_picking:
            self.table.follow(symbol)

    def _count(self) -> None:
        numbers = self._listing.numbers
        self.size = numbers.size
        self.traded = int(np.count_nonzero(self._board.trades[numbers]))
        self._show_empty_text()

    def _show_empty_text(self) -> None:
        if not self._listing.numbers.size and not self._listing.is_grouped:
            self.table.set_empty_text(tr(EMPTY))
        elif self._listing.numbers.size and not self.passing:
            self.table.set_empty_text(tr(FILTERED_OUT))
        else:
            self.table.set_empty_text("" if self._board.version else tr(self._waiting))

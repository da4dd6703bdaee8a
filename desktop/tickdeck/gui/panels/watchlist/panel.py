"""The watchlists: lists of instruments as tabs, of which one is shown as a live table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QMetaMethod, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tickdeck.gui.actions import Action
from tickdeck.gui.find.find_box import FindBox, FindInstruments
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.panels.watchlist.filter_strip import FilterStrip
from tickdeck.gui.panels.watchlist.incoming import ReadText, read_any_text
from tickdeck.gui.panels.watchlist.list_actions import list_actions
from tickdeck.gui.panels.watchlist.list_editing import ListEditing
from tickdeck.gui.panels.watchlist.list_files import ListFiles, RunInWorker, run_here
from tickdeck.gui.panels.watchlist.list_header import ListHeader
from tickdeck.gui.panels.watchlist.list_table import ListTable, Rvol
from tickdeck.gui.panels.watchlist.lists_model import WatchlistsModel
from tickdeck.gui.panels.watchlist.menus import ListMenus, Universes
from tickdeck.gui.panels.watchlist.row_menus import Outside, RowMenus
from tickdeck.gui.panels.watchlist.row_typing import RowTyping
from tickdeck.gui.panels.watchlist.separator_strip import SeparatorStrip
from tickdeck.gui.selection import Selection
from tickdeck.gui.tables.quote_filter import Names
from tickdeck.gui.tables.row_drag import INSTRUMENTS_MIME
from tickdeck.gui.theme import Theme
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.minutes import Minutes
from tickdeck.pipeline.moves import Moves
from tickdeck.settings.watchlists import FIRST_NAME, Watchlist, Watchlists
from tickdeck.words import tr, trn

_FIND_MARGIN_PX = 6
_MOST_FIND_PX = 440
"""At the usual size of texts; it grows with them."""


class WatchlistPanel(QWidget):
    """Tabs of lists, and the figures of the one shown; choosing a row selects its instrument everywhere.

    A key typed over the rows opens a field in which any instrument is found, to be shown or added. Rows are
    pasted, dropped, dragged, removed; everything can be undone.

    Attributes:
        header: The panel's header, which serves as its dock's title bar.
        lists: The lists; see the argument.
        rows: The list shown.
        table: Its table.
        editing: Carries out what the user asks for.
        files: Imports and exports lists.
        filter_strip: The field that filters the rows.
        separator_strip: The field for the title of a separator.
        menus: What is offered for lists.
        find_box: The field in which instruments are found; None where nothing was given to find them.

    Signals:
        add_requested(): The user wants to add instruments in a dialog: Ctrl+I, or the menu.
        chart_requested(int): The user wants to see the chart of an instrument.
        alert_requested(int): The user wants an alert on an instrument.
    """

    add_requested = Signal()
    chart_requested = Signal(int)
    alert_requested = Signal(int)

    def __init__(
        self,
        *,
        board: Board,
        selection: Selection,
        theme: Theme,
        stale: Callable[[], npt.NDArray[np.bool_]],
        lists: WatchlistsModel | None = None,
        find: FindInstruments | None = None,
        names: Names | None = None,
        universes: Universes = tuple,
        read_text: ReadText = read_any_text,
        run_in_worker: RunInWorker = run_here,
        minutes: Minutes | None = None,
        moves: Moves | None = None,
        rvol: Rvol | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Build the panel.

        Args:
            board: Where the figures come from.
            selection: The instrument selected in all panels.
            theme: Colours.
            stale: For every instrument, whether its feed is not live now, so that its row is grey.
            lists: The lists; None for one with all instruments of the board.
            find: Finds instruments as one types; None leaves typing to go to the row that begins with it.
            names: Further names of an instrument by its id, such as Chinese ones, for the filter.
            universes: Whole lists that can be added, each a name and the ids.
            read_text: Finds the instruments in a pasted text.
            run_in_worker: Runs what waits for the disk.
            minutes: The day by the minute; None leaves out the columns that need it, as for the next two.
            moves: The last moves of each price.
            rvol: Relative volumes.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._selection = selection
        self._board = board
        self._most_find_px = theme.sizes.scaled(_MOST_FIND_PX)
        ids = tuple(board.instruments[number].id for number in range(board.last.size))
        self.lists = lists if lists is not None else WatchlistsModel(_all_in_one(ids), self)
        self.rows = ListTable(
            board=board,
            lists=self.lists,
            selection=selection,
            theme=theme,
            stale=stale,
            minutes=minutes,
            moves=moves,
            rvol=rvol,
            names=names,
            parent=self,
        )
        self.table = self.rows.table
        self.editing = ListEditing(
            lists=self.lists, chosen=self.rows.chosen, read_text=read_text, run_in_worker=run_in_worker
        )
        self.files = ListFiles(
            lists=self.lists, read_text=read_text, run_in_worker=run_in_worker, board=board, parent=self
        )
        self.header = ListHeader(editing=self.editing, theme=theme, tip=self._tab_tip)
        self.filter_strip = FilterStrip(theme=theme)
        self.separator_strip = SeparatorStrip(self.editing, theme=theme)
        self.find_box = FindBox(find, theme=theme, parent=self) if find is not None else None
        self.menus = ListMenus(
            editing=self.editing,
            files=self.files,
            universes=universes,
            rename=self.header.name_list,
            create=self.header.create_list,
            filter_rows=self.filter_rows,
            choose_columns=self.table.choose_columns,
            parent=self,
        )
        self._row_menus = RowMenus(
            editing=self.editing,
            menus=self.menus,
            rows=self.rows,
            selection=selection,
            separators=self.separator_strip,
            outside=self._outside(),
            parent=self,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.filter_strip, self.separator_strip, self.table):
            layout.addWidget(widget)
        self.setFocusProxy(self.table)
        self.setAcceptDrops(True)
        self._connect(universes)
        self._show_state()

    def refresh(self, frame: Frame) -> None:
        """Take what changed from the board and mark the rows that look different."""
        if self.rows.refresh(frame):
            self._show_state()
        self.header.pass_frame(frame.now_us)

    def expect_ticks(self, expected: bool) -> None:
        """Say, while there are none, whether ticks are still to be waited for."""
        self.rows.expect_ticks(expected)

    def offered(self) -> Sequence[Action]:
        """What can be done by key."""
        return self._actions

    def state(self) -> dict[str, object]:
        """The table's columns, how each list is sorted, and the filter; the lists have their own file."""
        return {"table": self.table.state(), "sorts": self.rows.sorts(), "filter": self.filter_strip.text}

    def restore(self, state: Mapping[str, object]) -> None:
        """Be as it was; what cannot be used is the default."""
        table, sorts, text = (state.get(name) for name in ("table", "sorts", "filter"))
        self.table.restore(table if isinstance(table, dict) else {})
        self.rows.restore_sorts(sorts if isinstance(sorts, dict) else {})
        text = text if isinstance(text, str) else ""
        self.filter_strip.field.setText(text)
        self.filter_strip.setVisible(bool(text))
        self._filter(text)

    def find_instrument(self, typed: str = "") -> None:
        """Open the field in which an instrument is found, with what was typed already."""
        if self.find_box is None:
            return
        self._place_find_box()
        self.find_box.open(typed)

    def filter_rows(self) -> None:
        """Open the field that filters the rows."""
        self.filter_strip.begin(self.filter_strip.text)

    def step_rows(self, by: int) -> None:
        """Move the selected rows a row up (-1) or down (1) in the user's own order."""
        if not self.rows.is_by_hand:
            self.lists.tell(tr("Rows are moved in their own order: Ctrl+Shift+O shows it."))
        else:
            self.editing.step_chosen(by)

    # What Qt calls.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The field that finds stays over the rows."""
        super().resizeEvent(event)
        self._place_find_box()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the row under the pointer, or for a key with the selected ones."""
        viewport = self.table.viewport()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            at, row = self._row_menus.place_for_key()
        else:
            at = event.globalPos()
            inside = viewport.mapFromGlobal(at)
            row = self.table.rowAt(inside.y()) if viewport.rect().contains(inside) else -1
        self._row_menus.of_row(row).popup(at)
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take instruments, and any text."""
        data = event.mimeData()
        if event.source() is not self.table and (data.hasFormat(INSTRUMENTS_MIME) or data.hasText()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show between which rows they would be dropped, where the rows stand as the user put them."""
        event.acceptProposedAction()
        self.table.show_drop_at(self._inside(event.position().toPoint()) if self.rows.is_by_hand else None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing would be dropped any more."""
        super().dragLeaveEvent(event)
        self.table.show_drop_at(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Put what was dropped on the list, between the rows under the pointer or at its end."""
        self.table.show_drop_at(None)
        event.acceptProposedAction()
        place = None
        if self.rows.is_by_hand:
            place = self.rows.list_place(self.table.place_at(self._inside(event.position().toPoint())))
        self.editing.take_mime(event.mimeData(), at=place)

    # Inside.

    def _connect(self, universes: Universes) -> None:
        self._actions = list_actions(
            self.editing,
            self.files,
            create=self.header.create_list,
            rename=lambda: self.header.name_list(self.editing.place),
            add=self.add_requested.emit,
            find=self.find_instrument,
            filter_rows=self.filter_rows,
            separate=self._row_menus.separate,
            step=self.step_rows,
            own_order=self.rows.order_by_hand,
            choose_columns=self.table.choose_columns,
            universes=universes(),
        )
        self.lists.changed.connect(self._on_lists_changed)
        header, strip, table = self.header, self.filter_strip, self.table
        header.left.connect(self._give_keys_back)
        header.menu_asked.connect(self._show_list_menu)
        header.all_asked.connect(self._show_all_lists)
        header.filter_asked.connect(self.filter_rows)
        strip.edited.connect(self._filter)
        strip.accepted.connect(self._give_keys_back)
        strip.given_up.connect(self._end_filter)
        self.separator_strip.ended.connect(self._give_keys_back)
        table.chart_requested.connect(self.chart_requested)
        table.rows_moved.connect(self._on_rows_moved)
        table.note_edited.connect(self.lists.note)
        typing = RowTyping(table, finds=self.find_box is not None, has_filter=strip.isVisible)
        typing.sought.connect(self.find_instrument)
        typing.filtered.connect(self._begin_filter)
        typing.ended.connect(self._end_filter)
        if self.find_box is not None:
            self.find_box.chosen.connect(self._on_found)

    def _outside(self) -> Outside:
        def is_heard(signal: str) -> Callable[[], bool]:
            return lambda: self.isSignalConnected(QMetaMethod.fromSignal(getattr(self, signal)))

        return Outside(
            add=self.add_requested.emit,
            find=self.find_instrument,
            open_chart=self.chart_requested.emit,
            set_alert=self.alert_requested.emit,
            is_chart_offered=is_heard("chart_requested"),
            is_alert_offered=is_heard("alert_requested"),
        )

    def _show_state(self) -> None:
        rows = self.rows
        states = []
        if rows.size:
            counts = tr("{count} of {total} traded", count=f"{rows.traded:,}", total=f"{rows.size:,}")
            states = [counts, tr("{count} of {total}", count=f"{rows.traded:,}", total=f"{rows.size:,}")]
            if self.table.held and self._board.version:
                states = [tr("order held · {counts}", counts=counts), tr("order held")]
        self.header.set_usual(*states)
        self.filter_strip.show_outcome(rows)

    def _tab_tip(self, place: int) -> str:
        one = self.lists.now.each[place]
        count = len(one.ids)
        names = trn("1 instrument", "{count} instruments", count, count=f"{count:,}")
        how = tr("A double click renames it, a drag moves it, and its menu does the rest.")
        return tr("{list}: {instruments}", list=one.title, instruments=names) + f"\n{how}"

    def _filter(self, text: str) -> None:
        self.rows.set_filter(text)
        self._show_state()

    def _begin_filter(self, typed: str) -> None:
        """Open the field that filters with what was typed already; without it, as it is."""
        self.filter_rows()
        if typed:
            self.filter_strip.field.setText(typed)
            self._filter(typed)

    def _end_filter(self) -> None:
        self.filter_strip.field.clear()
        self.filter_strip.hide()
        self._filter("")
        self._give_keys_back()

    def _give_keys_back(self, _text: str = "") -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place_find_box(self) -> None:
        if self.find_box is not None:
            width = min(self.width() - 2 * _FIND_MARGIN_PX, self._most_find_px)
            self.find_box.setGeometry(_FIND_MARGIN_PX, _FIND_MARGIN_PX, width, self.find_box.height())

    def _show_list_menu(self, place: int, at: QPoint) -> None:
        self.menus.of_list(place).popup(at)

    def _show_all_lists(self, at: QPoint) -> None:
        self.menus.of_all().popup(at)

    def _on_lists_changed(self) -> None:
        self.rows.relist()
        self.header.show_lists()
        self._show_state()

    def _on_found(self, code: str) -> None:
        if code not in self.editing.current.ids:
            self.editing.add([code])
        # Whoever subscribes numbers it at once.
        self.rows.relist()
        number = self._board.instruments.number(code)
        if number is not None:
            self._selection.select(number)
            self.table.follow(number)

    def _on_rows_moved(self, symbols: list[int], row: int) -> None:
        ids = [self._board.instruments[symbol].id for symbol in symbols]
        self.editing.move_rows(ids, self.rows.list_place(row))

    def _inside(self, at: QPoint) -> QPoint:
        return self.table.viewport().mapFrom(self, at)


def _all_in_one(ids: Sequence[str]) -> Watchlists:
    return Watchlists((Watchlist(FIRST_NAME, tuple(ids)),))

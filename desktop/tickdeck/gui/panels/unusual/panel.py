"""The panel of unusual volume: a feed that explains itself, and a board of what is unusual right now."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from tickdeck.analytics.unusual import DayMinutes, Unusual, UnusualKind
from tickdeck.analytics.unusual_watch import Watch
from tickdeck.gui.actions import Action
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.panels.unusual.basis_words import board_text, empty_text
from tickdeck.gui.panels.unusual.board_columns import SCORE_COLUMN, BoardColumns
from tickdeck.gui.panels.unusual.board_page import BoardPage
from tickdeck.gui.panels.unusual.explanation import clock_text, explain
from tickdeck.gui.panels.unusual.feed_minutes import minutes_around
from tickdeck.gui.panels.unusual.feed_rows import rows_of
from tickdeck.gui.panels.unusual.feed_view import FeedView
from tickdeck.gui.panels.unusual.kept_state import KeptState, View, kept_state_of
from tickdeck.gui.panels.unusual.panel_actions import actions_of, menu_of
from tickdeck.gui.panels.unusual.threshold_sheet import ThresholdSheet
from tickdeck.gui.panels.unusual.view_header import ViewHeader
from tickdeck.gui.selection import Selection
from tickdeck.gui.tables.live_table import LiveTable
from tickdeck.gui.theme import Theme
from tickdeck.pipeline.board import Board
from tickdeck.settings.unusual import Thresholds
from tickdeck.words import tr

_NOBODY = np.zeros(0, dtype=np.intp)
_SLOW_US = 1_000_000


class UnusualPanel(QWidget):
    """Shows what a watch has seen, and tunes it.

    Attributes:
        header: The panel's header, which serves as its dock's title bar.
        feed: What was seen, newest first.
        table: All instruments, the most unusual now on top.
        board_page: The page that holds it.

    Signals:
        chart_requested(int, object): An instrument's chart is wanted at a moment, UTC microseconds.
        sounded(object): Something was seen whose `UnusualKind` shall be heard; only while sound is on.
        thresholds_changed(object): The user has chosen other `Thresholds`, which are to be kept.
    """

    chart_requested = Signal(int, object)
    sounded = Signal(object)
    thresholds_changed = Signal(object)

    def __init__(
        self,
        *,
        watch: Watch,
        board: Board,
        minutes: DayMinutes,
        selection: Selection,
        theme: Theme,
        stale: Callable[[], npt.NDArray[np.bool_]],
        parent: QWidget | None = None,
    ) -> None:
        """Build the panel.

        Args:
            watch: What detects and remembers; it is fed elsewhere.
            board: Prices of the board's rows.
            minutes: The day by the minute, for the little charts.
            selection: The instrument that the panel chooses and follows.
            theme: Colours.
            stale: For every instrument, whether its feed is not live now, so that its row is grey.
            parent: Qt parent.
        """
        super().__init__(parent)
        self._watch = watch
        self._board = board
        self._selection = selection
        self._stale = stale
        self._theme = theme
        self._kept = KeptState()
        self._drawn: tuple[object, ...] = ()
        self._told = watch.log.total
        self._board_version = -1
        self._slow_us = -_SLOW_US
        self.feed = FeedView(
            instruments=board.instruments,
            minutes_of=lambda entry: minutes_around(entry, minutes, watch),
            theme=theme,
        )
        self._figures = BoardColumns(board, watch)
        self.table = LiveTable(
            columns=self._figures.columns(),
            size=board.last.size,
            theme=theme,
            tooltip=self._figures.tooltip,
            sort_column=SCORE_COLUMN,
        )
        self.table.setAccessibleName(tr("Instruments, the most unusual volume first"))
        self._listed_size = board.last.size
        self.header = ViewHeader(theme)
        self.header.chosen.connect(self._show_view)
        self.header.switched.connect(self.switch_view)
        self.header.menu_button.clicked.connect(self._open_menu)
        self.board_page = BoardPage(self.table)
        self._pages = QStackedWidget()
        for page in (self.feed, self.board_page):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        self.feed.picked.connect(selection.select)
        self.feed.opened.connect(self.chart_requested)
        self.table.picked.connect(selection.select)
        self.table.chart_requested.connect(self._open_row)
        selection.changed.connect(self.table.follow)
        self.table.follow(selection.symbol)
        self._show_view(View.FEED)

    @cached_property
    def sheet(self) -> ThresholdSheet:
        """The thresholds, made when they are first asked for."""
        sheet = ThresholdSheet(self._watch, theme=self._theme)
        sheet.changed.connect(self._set_thresholds)
        sheet.done.connect(self._leave_sheet)
        self._pages.addWidget(sheet)
        return sheet

    def refresh(self, frame: Frame) -> None:
        """Show what was seen since the last frame; does nothing in a frame without news."""
        log = self._watch.log
        log.look(frame.now_us)
        self._sound()
        news = (log.total, log.away, self._kept.kinds, frozenset(self._muted()), len(log))
        if news != self._drawn:
            self._drawn = news
            self._show_rows()
        if frame.now_us - self._slow_us >= _SLOW_US:
            # The little charts go on by the minute, and texts about time by the second.
            self._slow_us = frame.now_us
            self._show_words()
            self.feed.viewport().update()
            page = self._pages.currentWidget()
            if isinstance(page, ThresholdSheet) and page.isVisible():
                page.show_rates()
        if self.table.isVisible():
            self._refresh_table(frame)

    # What the window asks of it.

    @property
    def view(self) -> View:
        """Which page is shown, the sheet aside."""
        return self._kept.view

    @property
    def kinds(self) -> frozenset[UnusualKind]:
        """The kinds that are shown."""
        return self._kept.kinds

    @property
    def has_sound(self) -> bool:
        """Whether what is seen shall be heard."""
        return self._kept.has_sound

    def state(self) -> dict[str, object]:
        """What it remembers, as JSON can hold it."""
        table = self._board.instruments
        muted = {table[symbol].id: day for symbol, day in self._watch.muted.days.items()}
        return self._kept.as_json(muted)

    def restore(self, state: Mapping[str, object]) -> None:
        """Be as it was; what cannot be used is left as it is at first."""
        self._kept, muted = kept_state_of(state)
        for known, day in muted.items():
            number = self._board.instruments.number(known)
            if number is not None:
                self._watch.muted.add(number, day)
        self._show_view(self._kept.view)

    def offered(self) -> Sequence[Action]:
        """What can be done here, with the keys that count in the panel."""
        return actions_of(self)

    # What the user does.

    def switch_view(self) -> None:
        """Show the board in place of the feed, or the feed."""
        self._show_view(View.NOW if self._kept.view is View.FEED else View.FEED)
        self._give_keys()

    def show_sheet(self) -> None:
        """Show the thresholds."""
        self.sheet.show_thresholds()
        self._pages.setCurrentWidget(self.sheet)
        self.setFocusProxy(self.sheet)
        next(iter(self.sheet.switches.values())).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def toggle_kind(self, kind: UnusualKind) -> None:
        """Show a kind, or leave it out."""
        self._kept = self._kept.with_kind(kind, is_shown=kind not in self._kept.kinds)
        self._show_rows(at_once=True)

    def toggle_sound(self) -> None:
        """Have what is seen heard, or not."""
        self._kept = self._kept.with_sound(has_sound=not self._kept.has_sound)

    def toggle_mute(self) -> None:
        """Tell nothing more of the chosen instrument today, or tell of it again."""
        symbol = self._chosen()
        if symbol < 0:
            return
        if symbol in self._watch.muted:
            self._watch.muted.discard(symbol)
        else:
            self._watch.muted.add(symbol)
        self._show_rows(at_once=True)

    def open_chosen(self) -> None:
        """Ask for the chart of the entry, or of the board's row at its newest print."""
        entry = self.feed.current
        if entry is not None and self._pages.currentWidget() is self.feed:
            self.chart_requested.emit(entry.symbol, entry.at_us)
        elif self._selection.symbol >= 0:
            self.chart_requested.emit(self._selection.symbol, self._newest_us(self._selection.symbol))

    def copy_entry(self) -> None:
        """Put the explanation of the entry on the clipboard; a row of the board copies itself."""
        entry = self.feed.current
        if entry is not None:
            said = explain(entry, self._board.instruments[entry.symbol])
            time = clock_text(self._board.instruments[entry.symbol].venue, entry.at_us)
            QGuiApplication.clipboard().setText(f"{time} {said}")

    def has_chosen(self) -> bool:
        """Whether there is an instrument to do something with."""
        return self._chosen() >= 0

    def has_entry(self) -> bool:
        """Whether there is an entry to do something with."""
        return self._pages.currentWidget() is self.feed and self.feed.current is not None

    # What Qt calls.

    def sizeHint(self) -> QSize:
        """Room for a few entries."""
        sizes = self._theme.sizes
        return QSize(sizes.scaled(320), 16 * sizes.row)

    def minimumSizeHint(self) -> QSize:
        """An entry and a little of the next, so that on a small screen the panel below is left some rows."""
        sizes = self._theme.sizes
        return QSize(sizes.scaled(200), 4 * sizes.row)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with an entry."""
        if isinstance(self._pages.currentWidget(), ThresholdSheet):
            return
        at = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            entry = self.feed.current
            box = self.feed.box_of(entry.number) if entry is not None else self.feed.rect()
            at = self.feed.viewport().mapToGlobal(QPoint(24, max(0, box.top()) + 24))
        self._menu(of_entry=True).popup(at)
        event.accept()

    # Inside.

    def _show_view(self, view: View) -> None:
        self._kept = self._kept.with_view(view)
        self.header.show_view(view)
        page = self.feed if view is View.FEED else self.board_page
        self._pages.setCurrentWidget(page)
        self.setFocusProxy(page)
        self._board_version = -1
        self._show_rows(at_once=True)

    def _leave_sheet(self) -> None:
        self._show_view(self._kept.view)
        self._give_keys()

    def _give_keys(self) -> None:
        page = self.feed if self._kept.view is View.FEED else self.table
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_rows(self, *, at_once: bool = False) -> None:
        log = self._watch.log
        rows = rows_of(log, kinds=self._kept.kinds, muted=frozenset(self._muted()), away=log.away)
        self.feed.show_rows(rows, at_once=at_once)
        self._show_words()

    def _show_words(self) -> None:
        log = self._watch.log
        muted = frozenset(self._muted())
        shown = sum(entry.kind in self._kept.kinds and entry.symbol not in muted for entry in log)
        self.feed.set_empty_text(empty_text(self._watch, self._board.instruments, is_filtered=len(log) > 0))
        since = ""
        if log.first_us >= 0:
            since = clock_text(self._board.instruments.venue, log.first_us, seconds=False)
        self.header.show_count(shown, since=since, dropped=log.dropped)

    def _refresh_table(self, frame: Frame) -> None:
        size = self._board.last.size
        if size != self._listed_size:
            self._listed_size = size
            self.table.relist(np.arange(size, dtype=np.intp), size=size)
        changed = _NOBODY
        if self._watch.version != self._board_version:
            self._board_version = self._watch.version
            changed = np.arange(size, dtype=np.intp)
        basis = board_text(self._watch, self._board.instruments)
        # Before anything is known, the sentence stands in place of rows.
        self.table.set_empty_text("" if self._watch.version else basis)
        self.board_page.show_basis(basis if self._watch.version else "")
        self.table.refresh(
            now_us=frame.now_us,
            changed=changed,
            rewritten=_NOBODY,
            risen=_NOBODY,
            fallen=_NOBODY,
            stale=self._stale(),
        )

    def _sound(self) -> None:
        log, muted = self._watch.log, self._muted()
        if log.total == self._told:
            return
        new = [
            entry
            for entry in log.since(self._told)
            if entry.kind in self._kept.kinds and entry.symbol not in muted
        ]
        self._told = log.total
        if new and self._kept.has_sound:
            # One for all that came in a frame.
            self.sounded.emit(new[-1].kind)

    def _muted(self) -> set[int]:
        return {symbol for symbol in self._watch.muted.days if symbol in self._watch.muted}

    def _chosen(self) -> int:
        """The instrument that a key is about; -1 if there is none."""
        if self._pages.currentWidget() is self.feed:
            entry: Unusual | None = self.feed.current
            return entry.symbol if entry is not None else -1
        return self._selection.symbol

    def _open_row(self, symbol: int) -> None:
        self.chart_requested.emit(symbol, self._newest_us(symbol))

    def _newest_us(self, symbol: int) -> int:
        return int(self._board.recv_us[symbol]) if symbol < self._board.recv_us.size else -1

    def _set_thresholds(self, thresholds: Thresholds) -> None:
        self._watch.set_thresholds(thresholds)
        self.thresholds_changed.emit(thresholds)

    def _open_menu(self) -> None:
        below = self.header.menu_button.mapToGlobal(QPoint(0, self.header.menu_button.height()))
        self._menu(of_entry=False).popup(below)

    def _menu(self, *, of_entry: bool) -> QMenu:
        muted = [
            (f"{table.code} {table.name}".rstrip(), partial(self._unmute, symbol))
            for symbol in sorted(self._muted())
            for table in (self._board.instruments[symbol],)
        ]
        return menu_of(self, self.offered(), of_entry=of_entry, muted=muted)

    def _unmute(self, symbol: int) -> None:
        self._watch.muted.discard(symbol)
        self._show_rows(at_once=True)

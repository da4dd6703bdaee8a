"""Watchlists as a person uses them: typed, pasted, dropped, moved, separated, grouped, filtered, undone."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from openpyxl import Workbook
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QInputMethodQueryEvent,
)
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from gui.live_market import MORNING_US, cell_text, instruments, prints
from tickdeck.app.window_panels import _add_to_list
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.gui.actions import ActionTable
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.panels.watchlist.list_table import EMPTY, FILTERED_OUT
from tickdeck.gui.panels.watchlist.lists_model import WatchlistsModel
from tickdeck.gui.panels.watchlist.panel import WatchlistPanel
from tickdeck.gui.selection import Selection
from tickdeck.gui.tables.column_menu import ColumnMenu
from tickdeck.gui.tables.row_drag import INSTRUMENTS_MIME, instruments_mime
from tickdeck.gui.theme import Sizes, Theme, apply_theme, load_theme
from tickdeck.pipeline.board import Board
from tickdeck.settings.universe import Listing
from tickdeck.settings.watchlist_edits import add_separator
from tickdeck.settings.watchlists import Grouping, Separator, Watchlist, Watchlists
from tickdeck.symbols.search import SearchIndex

ROW_PX = Sizes().row

pytestmark = pytest.mark.qt_log_ignore(
    "propagateSizeHints", r"raise\(\)", "grabbing the keyboard", extend=True
)

TENCENT, ALIBABA, HKEX, MEITUAN, LENOVO = "00700.HK", "09988.HK", "00388.HK", "03690.HK", "00992.HK"
HSBC = "00005.HK"
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@dataclass
class Desk:
    """A panel over two lists, with an app that numbers what is wanted."""

    panel: WatchlistPanel
    lists: WatchlistsModel
    board: Board
    selection: Selection
    qtbot: QtBot
    wanted: list[tuple[str, ...]]
    window: QWidget
    now_us: int = MORNING_US
    frames: int = 0

    def frame(self, after_ms: float = 33) -> None:
        self.frames += 1
        self.now_us += round(after_ms * 1000)
        self.panel.refresh(Frame(self.frames, self.now_us))

    def print(self, *quotes: tuple[str, float, float]) -> None:
        numbered = [(self.number(code), price, volume) for code, price, volume in quotes]
        self.board.apply(prints(*numbered, at_us=self.now_us))
        self.frame()

    def number(self, code: str) -> int:
        number = self.board.instruments.number(code)
        assert number is not None
        return number

    def rows(self) -> list[str]:
        """What stands in each row: an id, or a title in brackets."""
        table = self.panel.table
        titles = table.model().titles  # type: ignore[attr-defined]
        return [
            self.board.instruments[number].id if number >= 0 else f"[{titles[number].text}]"
            for number in table.order.tolist()
        ]

    def held(self) -> list[object]:
        return list(self.lists.now.current.rows)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.panel.table, key, modifier)

    def click(self, row: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        at = QPoint(90, row * ROW_PX + 12)
        self.qtbot.mouseClick(self.panel.table.viewport(), Qt.MouseButton.LeftButton, modifier, at)

    def type(self, text: str) -> None:
        """Type as a keyboard does: each key goes to whoever has the focus."""
        for letter in text:
            focused = QApplication.focusWidget()
            assert focused is not None
            self.qtbot.keyClick(focused, letter)

    def paste(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.key(Qt.Key.Key_V, CTRL)

    def drop(self, data: QMimeData, row: int) -> None:
        at = QPointF(self.panel.table.viewport().mapTo(self.panel, QPoint(90, row * ROW_PX + 1)))
        given = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        enter = QDragEnterEvent(at.toPoint(), *given)
        QApplication.sendEvent(self.panel, enter)
        assert enter.isAccepted()
        QApplication.sendEvent(self.panel, QDragMoveEvent(at.toPoint(), *given))
        QApplication.sendEvent(self.panel, QDropEvent(at, *given))


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


@pytest.fixture
def desk_of(qtbot: QtBot, theme: Theme) -> Callable[..., Desk]:
    def make(*each: Watchlist, table: InstrumentTable | None = None) -> Desk:
        table = table if table is not None else instruments()
        board, selection = Board(table), Selection()
        lists = WatchlistsModel(Watchlists(each))
        wanted: list[tuple[str, ...]] = []

        def want() -> None:
            wanted.append(lists.now.ids)
            for code in lists.now.ids:
                table.add(Instrument(code))
            board.fit()

        lists.wanted_changed.connect(want)
        known = [Listing(one.id, one.name, one.sector) for one in table]
        panel = WatchlistPanel(
            board=board,
            selection=selection,
            theme=theme,
            stale=lambda: np.zeros(len(table), dtype=bool),
            lists=lists,
            find=SearchIndex([*known, Listing(HSBC, "HSBC", "Financials")]).find,
            universes=lambda: [("Everything", [one.id for one in table])],
        )
        ActionTable().add_all(panel.offered(), panel)
        # In a window, as in its dock, since the field that finds lies over the panel's neighbours too.
        window = QWidget()
        qtbot.addWidget(window)
        panel.setParent(window)
        window.resize(820, 500)
        panel.resize(820, 400)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        panel.setFocus()
        desk = Desk(panel, lists, board, selection, qtbot, wanted, window)
        panel.rows.order_by_hand()
        desk.frame()
        return desk

    return make


@pytest.fixture
def desk(desk_of: Callable[..., Desk]) -> Desk:
    mine = Watchlist("Mine", (TENCENT, ALIBABA, HKEX, MEITUAN))
    return desk_of(mine, Watchlist("Other", (LENOVO,)))


def test_a_key_typed_over_the_rows_opens_the_field_that_finds_with_the_key_in_it(desk: Desk) -> None:
    desk.type("hsb")
    box = desk.panel.find_box
    assert box is not None
    assert box.isVisible()
    assert box.text() == "hsb"
    assert [found.id for found in box.found][:1] == [HSBC]
    desk.qtbot.keyClick(box, Qt.Key.Key_Return)
    assert desk.held()[-1] == HSBC
    assert desk.wanted == [(TENCENT, ALIBABA, HKEX, MEITUAN, HSBC, LENOVO)]
    assert desk.selection.symbol == desk.number(HSBC)
    assert desk.rows()[-1] == HSBC
    assert QApplication.focusWidget() is desk.panel.table
    assert not box.isVisible()


def compose(text: str, *, preedit: str = "") -> None:
    """Compose as an input method does, which asks first whether text is wanted where the keys go."""
    focused = QApplication.focusObject()
    query = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
    QApplication.sendEvent(focused, query)
    assert query.value(Qt.InputMethodQuery.ImEnabled)
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(text)
    QApplication.sendEvent(focused, event)


@pytest.mark.parametrize("go", [None, Qt.Key.Key_Down])
def test_text_of_an_input_method_finds_too(desk: Desk, go: Qt.Key | None) -> None:
    if go is not None:
        desk.key(go)
    box = desk.panel.find_box
    assert box is not None
    compose("", preedit="hs")
    assert not box.isVisible()
    compose("hsbc")
    assert box.isVisible()
    assert box.text() == "hsbc"
    assert QApplication.focusWidget() is box
    desk.qtbot.keyClick(box, Qt.Key.Key_Return)
    assert desk.held()[-1] == HSBC
    compose("》")
    assert desk.panel.filter_strip.text == ">"


def test_one_that_is_on_the_list_is_only_selected(desk: Desk) -> None:
    desk.type("388")
    desk.qtbot.keyClick(desk.panel.find_box, Qt.Key.Key_Return)
    assert desk.selection.symbol == desk.number(HKEX)
    assert desk.panel.table.currentIndex().row() == 2
    assert desk.lists.next_undo == ""
    desk.type("x")
    desk.qtbot.keyClick(desk.panel.find_box, Qt.Key.Key_Escape)
    assert not desk.panel.find_box.isVisible()
    assert QApplication.focusWidget() is desk.panel.table


def test_keys_with_control_and_the_space_bar_open_no_field(desk: Desk) -> None:
    desk.click(0)
    desk.key(Qt.Key.Key_A, CTRL)
    desk.key(Qt.Key.Key_Space)
    desk.key(Qt.Key.Key_Down)
    assert not desk.panel.find_box.isVisible()


def test_pasting_adds_every_instrument_and_says_what_was_not_understood(desk: Desk) -> None:
    desk.paste("hk.00005\n992 ???")
    assert desk.held()[-2:] == [HSBC, LENOVO]
    assert desk.lists.news.text == "Added 2 instruments to Mine · left out “???”"
    desk.paste("??? !!!")
    assert desk.lists.news.text.startswith("There is no instrument in")
    assert not desk.lists.news.offers_undo
    desk.paste("700")
    assert desk.lists.news.text == "00700.HK is on Mine already."


@pytest.mark.parametrize("is_gone", [False, True])
def test_a_long_text_is_read_elsewhere_and_goes_onto_the_list_on_which_it_was_pasted(
    desk: Desk, is_gone: bool
) -> None:
    later: list[Callable[[], None]] = []
    desk.panel.editing._run_in_worker = lambda job, done: later.append(lambda: done(job()))
    desk.paste("\n".join(f"{number:05d}.HK" for number in range(1, 401)))
    assert desk.held() == [TENCENT, ALIBABA, HKEX, MEITUAN]
    if is_gone:
        desk.panel.editing.delete(0)
    else:
        # Its tab is another place by then.
        desk.panel.editing.move_list(0, 1)
    (arrive,) = later
    arrive()
    if is_gone:
        assert desk.lists.now.ids == (LENOVO,)
        assert desk.lists.news.text == "The list Mine is gone; nothing was added to it."
    else:
        assert len(desk.lists.now.each[1].ids) == 403
        assert desk.lists.news.text == "Added 399 instruments to Mine"


def test_delete_removes_all_selected_rows_at_once_and_undo_brings_them_back(desk: Desk) -> None:
    desk.click(1)
    desk.click(2, SHIFT)
    desk.key(Qt.Key.Key_Delete)
    assert desk.held() == [TENCENT, MEITUAN]
    assert desk.rows() == [TENCENT, MEITUAN]
    assert desk.panel.header.state == "Removed 2 instruments from Mine"
    assert desk.wanted == [(TENCENT, MEITUAN, LENOVO)]
    desk.key(Qt.Key.Key_Z, CTRL)
    assert desk.rows() == [TENCENT, ALIBABA, HKEX, MEITUAN]
    assert desk.panel.header.state == "Undo: removed 2 instruments from Mine"
    desk.key(Qt.Key.Key_Z, CTRL | SHIFT)
    assert desk.rows() == [TENCENT, MEITUAN]
    desk.key(Qt.Key.Key_Y, CTRL)
    assert desk.rows() == [TENCENT, MEITUAN]


def test_what_is_on_another_list_too_stays_wanted(desk: Desk) -> None:
    desk.paste("992")
    desk.click(4)
    desk.key(Qt.Key.Key_Delete)
    assert desk.held() == [TENCENT, ALIBABA, HKEX, MEITUAN]
    assert desk.wanted == []


def test_after_a_removal_the_row_that_takes_its_place_is_selected(desk: Desk) -> None:
    desk.click(1)
    desk.key(Qt.Key.Key_Delete)
    assert desk.selection.symbol == desk.number(HKEX)
    desk.key(Qt.Key.Key_Delete)
    desk.key(Qt.Key.Key_Delete)
    assert desk.held() == [TENCENT]
    assert desk.selection.symbol == desk.number(TENCENT)


@pytest.mark.parametrize(("elsewhere", "is_kept"), [((TENCENT,), True), ((LENOVO,), False)])
def test_when_a_list_is_emptied_what_is_on_another_stays_selected(
    desk_of: Callable[..., Desk], elsewhere: tuple[str, ...], is_kept: bool
) -> None:
    desk = desk_of(Watchlist("Mine", (TENCENT,)), Watchlist("Other", elsewhere))
    desk.click(0)
    chosen = desk.selection.symbol
    desk.key(Qt.Key.Key_Delete)
    assert desk.held() == []
    assert desk.selection.symbol == (chosen if is_kept else -1)


def test_alt_and_an_arrow_move_the_selected_rows(desk: Desk) -> None:
    desk.click(2)
    desk.key(Qt.Key.Key_Up, ALT)
    assert desk.rows() == [TENCENT, HKEX, ALIBABA, MEITUAN]
    assert desk.selection.symbol == desk.number(HKEX)
    desk.key(Qt.Key.Key_Down, ALT)
    desk.key(Qt.Key.Key_Down, ALT)
    desk.key(Qt.Key.Key_Down, ALT)
    assert desk.rows() == [TENCENT, ALIBABA, MEITUAN, HKEX]
    assert desk.wanted == []


def test_rows_that_are_sorted_are_not_moved_and_it_is_said_how_they_can_be(desk: Desk) -> None:
    desk.panel.table.sort_by(0, falling=False)
    desk.click(0)
    desk.key(Qt.Key.Key_Down, ALT)
    assert desk.held() == [TENCENT, ALIBABA, HKEX, MEITUAN]
    assert "Ctrl+Shift+O" in desk.lists.news.text
    desk.key(Qt.Key.Key_O, CTRL | SHIFT)
    assert desk.rows() == [TENCENT, ALIBABA, HKEX, MEITUAN]


def test_a_row_dragged_within_the_own_order_goes_where_it_is_dropped(desk: Desk) -> None:
    table = desk.panel.table
    given = (
        Qt.DropAction.CopyAction, instruments_mime([MEITUAN, TENCENT]), Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    at = QPoint(90, 2 * ROW_PX + 1)
    for event in (QDragEnterEvent(at, *given), QDropEvent(QPointF(at), *given)):
        QApplication.sendEvent(table.viewport(), event)
    assert desk.rows() == [ALIBABA, TENCENT, MEITUAN, HKEX]
    assert desk.lists.news.text == "Moved 2 instruments within Mine"


@pytest.mark.parametrize("is_text", [False, True])
def test_instruments_dropped_from_elsewhere_are_added_where_they_are_dropped(
    desk: Desk, is_text: bool
) -> None:
    data = QMimeData()
    if is_text:
        data.setText("hk.00005")
    else:
        data.setData(INSTRUMENTS_MIME, HSBC.encode())
    desk.drop(data, 1)
    desk.frame()
    assert desk.held() == [TENCENT, HSBC, ALIBABA, HKEX, MEITUAN]
    assert desk.rows() == desk.held()


def test_a_separator_is_put_above_the_row_by_key_and_renamed_and_removed_by_its_menu(desk: Desk) -> None:
    desk.click(2)
    desk.key(Qt.Key.Key_S, CTRL | SHIFT)
    strip = desk.panel.separator_strip
    assert strip.isVisible()
    desk.qtbot.keyClicks(strip.field, "Exchanges")
    desk.qtbot.keyClick(strip.field, Qt.Key.Key_Return)
    assert desk.rows() == [TENCENT, ALIBABA, "[Exchanges]", HKEX, MEITUAN]
    assert QApplication.focusWidget() is desk.panel.table
    menu_at(desk, 2, "Rename the separator…")
    strip.field.selectAll()
    desk.qtbot.keyClicks(strip.field, "Rest")
    desk.qtbot.keyClick(strip.field, Qt.Key.Key_Return)
    assert desk.rows()[2] == "[Rest]"
    assert not strip.isVisible()
    menu_at(desk, 2, "Remove the separator")
    assert desk.rows() == [TENCENT, ALIBABA, HKEX, MEITUAN]
    for _ in range(3):
        desk.key(Qt.Key.Key_Z, CTRL)
    assert desk.held() == [TENCENT, ALIBABA, HKEX, MEITUAN]
    assert desk.lists.next_undo == ""


def test_in_a_sorted_list_the_row_stays_in_sight_under_its_new_separator(
    desk_of: Callable[..., Desk],
) -> None:
    table = InstrumentTable([Instrument(f"{number:05}.HK") for number in range(1, 301)])
    codes = tuple(one.id for one in table)
    desk = desk_of(Watchlist("Long", codes), table=table)
    # The last by hand trades most.
    desk.print(*((code, 10.0, 100.0 * place) for place, code in enumerate(codes, 1)))
    turnover = desk.panel.table.section_of("turnover")
    desk.panel.table.sort_by(turnover, falling=True)
    desk.frame()
    assert desk.rows()[0] == codes[-1]
    desk.click(3)
    code = desk.rows()[3]
    desk.key(Qt.Key.Key_S, CTRL | SHIFT)
    strip = desk.panel.separator_strip
    desk.qtbot.keyClicks(strip.field, "Few")
    desk.qtbot.keyClick(strip.field, Qt.Key.Key_Return)
    desk.frame()
    table_ = desk.panel.table
    first, last = table_.visible_rows()
    assert first <= desk.rows().index(code) < last
    assert desk.panel.rows.chosen() == [code]
    assert f"it stands above {code} in the order by hand" in desk.lists.news.text
    assert desk.lists.news.offers_undo
    desk.key(Qt.Key.Key_Z, CTRL)
    assert desk.held() == list(codes)


def test_a_separator_that_is_given_up_changes_nothing(desk: Desk) -> None:
    desk.click(2)
    desk.key(Qt.Key.Key_S, CTRL | SHIFT)
    desk.qtbot.keyClick(desk.panel.separator_strip.field, Qt.Key.Key_Escape)
    assert desk.lists.next_undo == ""
    assert not desk.panel.separator_strip.isVisible()


def test_rows_move_past_separators_and_are_dropped_below_them(desk_of: Callable[..., Desk]) -> None:
    desk = desk_of(Watchlist("Mine", (TENCENT, Separator("Two"), ALIBABA, Separator(""), HKEX)))
    assert desk.rows() == [TENCENT, "[Two]", ALIBABA, "[ ]", HKEX]
    desk.click(4)
    desk.key(Qt.Key.Key_Up, ALT)
    assert desk.held() == [TENCENT, Separator("Two"), ALIBABA, HKEX, Separator("")]
    data = QMimeData()
    data.setData(INSTRUMENTS_MIME, MEITUAN.encode())
    desk.drop(data, 2)
    assert desk.held() == [TENCENT, Separator("Two"), MEITUAN, ALIBABA, HKEX, Separator("")]


def test_a_list_is_grouped_by_sector_and_back_by_key(desk_of: Callable[..., Desk]) -> None:
    table = InstrumentTable(
        [
            Instrument(TENCENT, "Tencent", "Technology"),
            Instrument(HSBC, "HSBC", "Financials"),
            Instrument(LENOVO),
        ]
    )
    desk = desk_of(Watchlist("Mine", (LENOVO, TENCENT, Separator("x"), HSBC)), table=table)
    desk.key(Qt.Key.Key_G, CTRL)
    assert desk.lists.now.current.grouping is Grouping.SECTOR
    assert desk.rows() == ["[Financials]", HSBC, "[Technology]", TENCENT, "[No sector]", LENOVO]
    desk.click(0)
    assert desk.rows()[:2] == ["[Financials]", "[Technology]"]
    desk.click(0)
    desk.key(Qt.Key.Key_Down, ALT)
    desk.key(Qt.Key.Key_G, CTRL)
    assert desk.rows() == [LENOVO, TENCENT, "[x]", HSBC]


def test_lists_are_gone_through_by_key_and_each_keeps_its_scroll_place_and_the_selection_stays(
    desk_of: Callable[..., Desk],
) -> None:
    table = instruments(200)
    desk = desk_of(
        Watchlist("Long", tuple(one.id for one in table)), Watchlist("Short", (TENCENT,)), table=table
    )
    desk.click(3)
    bar = desk.panel.table.verticalScrollBar()
    bar.setValue(40 * ROW_PX)
    for key in ((Qt.Key.Key_PageDown, CTRL), (Qt.Key.Key_Tab, CTRL), (Qt.Key.Key_PageUp, CTRL)):
        desk.key(*key)
    assert desk.lists.now.current.name == "Short"
    assert desk.rows() == [TENCENT]
    assert desk.selection.symbol == 3
    desk.key(Qt.Key.Key_Backtab, CTRL | SHIFT)
    assert desk.lists.now.current.name == "Long"
    assert bar.value() == 40 * ROW_PX
    assert desk.selection.symbol == 3


def test_a_list_that_is_renamed_stays_where_it_was_scrolled_to(desk_of: Callable[..., Desk]) -> None:
    table = instruments(200)
    desk = desk_of(Watchlist("Long", tuple(one.id for one in table)), table=table)
    bar = desk.panel.table.verticalScrollBar()
    bar.setValue(40 * ROW_PX)
    desk.panel.editing.rename(0, "Longer")
    desk.frame()
    assert bar.value() == 40 * ROW_PX


def test_each_list_keeps_its_own_sorting_also_over_a_restart(desk_of: Callable[..., Desk]) -> None:
    each = (Watchlist("Mine", (TENCENT, ALIBABA, HKEX)), Watchlist("Other", (LENOVO, HKEX, ALIBABA)))
    desk = desk_of(*each)
    desk.lists.show(1)
    desk.panel.table.sort_by(desk.panel.table.section_of("code"), falling=True)
    assert desk.rows() == [ALIBABA, LENOVO, HKEX]
    desk.lists.show(0)
    assert desk.rows() == [TENCENT, ALIBABA, HKEX]
    desk.lists.show(1)
    assert desk.rows() == [ALIBABA, LENOVO, HKEX]
    desk.lists.show(0)
    later = desk_of(*each)
    later.panel.restore(desk.panel.state())
    assert later.rows() == [TENCENT, ALIBABA, HKEX]
    later.lists.show(1)
    assert later.rows() == [ALIBABA, LENOVO, HKEX]


def test_a_filter_shows_what_passes_with_a_count_and_escape_clears_it(desk: Desk) -> None:
    desk.print((TENCENT, 400.0, 1000), (ALIBABA, 150.0, 10), (HKEX, 300.0, 10))
    desk.key(Qt.Key.Key_F, CTRL)
    strip = desk.panel.filter_strip
    assert QApplication.focusWidget() is strip.field
    desk.type("turnover>100k")
    assert desk.rows() == [TENCENT]
    assert strip.remark == "1 of 4"
    desk.print((HKEX, 300.0, 10_000))
    desk.frame(300)
    assert desk.rows() == [TENCENT, HKEX]
    assert strip.remark == "2 of 4"
    desk.qtbot.keyClick(strip.field, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is desk.panel.table
    assert strip.isVisible()
    desk.key(Qt.Key.Key_Escape)
    assert not strip.isVisible()
    assert len(desk.rows()) == 4
    desk.key(Qt.Key.Key_F, CTRL)
    desk.type("tencent")
    assert desk.rows() == [TENCENT]
    desk.qtbot.keyClick(strip.field, Qt.Key.Key_Escape)
    assert not strip.isVisible()
    assert len(desk.rows()) == 4


def test_a_filter_that_is_not_understood_says_so_and_shows_all(desk: Desk) -> None:
    desk.print((TENCENT, 400.0, 1000))
    desk.panel.filter_rows()
    desk.type("turnover>")
    strip = desk.panel.filter_strip
    assert strip.remark.endswith(".")
    assert strip.field.property("wrong") is True
    assert len(desk.rows()) == 4
    strip.field.selectAll()
    desk.type("nothingiscalledthis")
    assert strip.field.property("wrong") is False
    assert desk.rows() == []
    assert desk.panel.table._empty_text == FILTERED_OUT


def test_rows_do_not_come_and_go_by_a_filter_while_the_pointer_is_over_them(desk: Desk) -> None:
    desk.print((TENCENT, 400.0, 1000), (HKEX, 300.0, 10))
    desk.panel.filter_rows()
    desk.type("turnover>100k")
    desk.panel.table.held = True
    desk.print((HKEX, 300.0, 10_000))
    desk.frame(300)
    assert desk.rows() == [TENCENT]
    desk.panel.table.held = False
    desk.frame(300)
    assert desk.rows() == [TENCENT, HKEX]


def test_an_empty_list_says_what_to_do_and_typing_fills_it(desk_of: Callable[..., Desk]) -> None:
    desk = desk_of(Watchlist("New"))
    assert desk.panel.table._empty_text == EMPTY
    desk.type("700")
    desk.qtbot.keyClick(desk.panel.find_box, Qt.Key.Key_Return)
    assert desk.held() == [TENCENT]
    desk.print((TENCENT, 400.0, 100))
    desk.frame(300)
    assert desk.panel.table._empty_text == ""


def menu_at(desk: Desk, row: int, choice: str, *submenus: str) -> None:
    """Choose from the menu of a row, through submenus."""
    viewport = desk.panel.table.viewport()
    at = QPoint(90, row * ROW_PX + 12)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, event)
    (menu,) = [menu for menu in desk.panel.findChildren(QMenu) if menu.isVisible()]
    choose(menu, [*submenus, choice])
    menu.close()


def choose(menu: QMenu, texts: Sequence[str]) -> None:
    by_text = {action.text().partition("\t")[0].partition("  (")[0]: action for action in menu.actions()}
    action = by_text[texts[0]]
    if len(texts) > 1:
        submenu = action.menu()
        assert isinstance(submenu, QMenu)
        choose(submenu, texts[1:])
    else:
        assert action.isEnabled()
        action.trigger()


def test_selected_rows_are_added_to_another_list_from_their_menu(desk: Desk) -> None:
    desk.click(0)
    desk.click(1, CTRL)
    menu_at(desk, 1, "Other", "Add to another list")
    assert desk.lists.now.each[1].ids == (LENOVO, TENCENT, ALIBABA)
    assert desk.lists.now.current.name == "Mine"
    menu_at(desk, 1, "New list", "Add to another list")
    assert desk.lists.now.current.ids == (TENCENT, ALIBABA)


@pytest.mark.parametrize("by_key", [True, False])
def test_what_the_heat_map_adds_goes_to_the_list_that_is_chosen_at_its_tile(desk: Desk, by_key: bool) -> None:
    tile = QRect(desk.panel.mapToGlobal(QPoint(300, 200)), QSize(80, 50))
    heatmap = SimpleNamespace(map=SimpleNamespace(screen_rect=lambda _symbol: tile))
    run = SimpleNamespace(terminal=SimpleNamespace(instruments=desk.board.instruments))
    _add_to_list(run, desk.panel, heatmap, desk.number(TENCENT))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert tile.contains(menu.pos())
    ticked = {each.text(): each.isChecked() for each in menu.actions() if each.isCheckable()}
    assert ticked == {"Mine": True, "Other": False}
    if by_key:
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
            desk.qtbot.keyClick(menu, key)
    else:
        (other,) = (each for each in menu.actions() if each.text() == "Other")
        at = menu.actionGeometry(other).center()
        desk.qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=at)
    assert desk.lists.now.each[1].ids == (LENOVO, TENCENT)
    assert desk.lists.now.current.name == "Mine"


def test_a_whole_list_is_added_from_the_menu(desk: Desk) -> None:
    menu_at(desk, 0, "Everything", "Add a whole list")
    assert desk.held() == [TENCENT, ALIBABA, HKEX, MEITUAN, LENOVO]


def test_charts_and_alerts_are_offered_only_where_somebody_listens(desk: Desk) -> None:
    def offered() -> set[str]:
        menu = desk.panel._row_menus.of_row(0)
        texts = {action.text().partition("\t")[0] for action in menu.actions()}
        menu.deleteLater()
        return texts & {"Open the chart", "Set an alert…"}

    assert offered() == set()
    asked: list[int] = []
    desk.panel.chart_requested.connect(asked.append)
    desk.panel.alert_requested.connect(asked.append)
    assert offered() == {"Open the chart", "Set an alert…"}
    menu_at(desk, 2, "Set an alert…")
    at = QPoint(90, ROW_PX + 12)
    desk.qtbot.mouseDClick(desk.panel.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked == [desk.number(HKEX), desk.number(ALIBABA)]


def test_a_note_belongs_to_the_lists_and_can_be_undone(desk: Desk) -> None:
    desk.print((TENCENT, 400.0, 100))
    desk.panel.table.note_edited.emit(TENCENT, "results on Tuesday")
    assert cell_text(desk.panel.table, desk.number(TENCENT), "note") == "results on Tuesday"
    assert desk.lists.now.notes == {TENCENT: "results on Tuesday"}
    desk.panel.table.show_column("note", shown=True)
    bar = desk.panel.table.horizontalScrollBar()
    desk.qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    desk.frame(500)
    noted = desk.panel.table.viewport().grab().toImage()
    desk.key(Qt.Key.Key_Z, CTRL)
    assert desk.lists.now.notes == {}
    desk.frame()
    assert desk.panel.table.viewport().grab().toImage() != noted


def test_lists_are_exported_to_a_file_and_imported_again(desk: Desk, tmp_path: Path) -> None:
    desk.lists.edit(partial(add_separator, place=0, title="Rest", at=2))
    path = tmp_path / "all.txt"
    desk.panel.files.write(path, desk.lists.now.each)
    assert desk.lists.news.text == f"Exported to {path}"
    desk.panel.files.read(path)
    assert desk.lists.now.names == ("Mine", "Other", "Mine 2", "Other 2")
    assert desk.held() == list(desk.lists.now.each[0].rows)
    (tmp_path / "odd.txt").write_text("# Banks\n5\n???\n", encoding="utf-8")
    desk.panel.files.read(tmp_path / "odd.txt")
    assert desk.lists.now.current == Watchlist("odd", (Separator("Banks"), HSBC))
    assert desk.lists.news.text == "Imported the list odd · 1 line left out"
    assert "???" in desk.lists.news.details


def test_a_file_that_cannot_be_read_or_written_is_told(desk: Desk, tmp_path: Path) -> None:
    desk.panel.files.read(tmp_path / "missing.txt")
    assert desk.lists.news.text == "missing.txt cannot be read: No such file or directory."
    (tmp_path / "picture.txt").write_bytes(bytes(range(256)) * 40)
    desk.panel.files.read(tmp_path / "picture.txt")
    assert desk.lists.news.text.startswith("picture.txt cannot be read.")
    desk.panel.files.write(tmp_path / "no" / "such.txt", desk.lists.now.each)
    there = tmp_path / "no" / "such.txt"
    assert desk.lists.news.text == (
        f"{there} cannot be written: No such file or directory; export it to another folder."
    )
    assert desk.lists.next_undo == ""


def test_a_list_is_exported_as_a_table_that_other_programs_read(desk: Desk, tmp_path: Path) -> None:
    desk.panel.table.note_edited.emit(TENCENT, "results, on Tuesday")
    desk.lists.edit(partial(add_separator, place=0, title="Rest", at=1))
    path = tmp_path / "mine.csv"
    desk.panel.files.write(path, desk.lists.now.each[:1])
    # Excel takes a table without the mark for one in the system's old code page.
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    heading, first, second, *_ = csv.reader(path.read_text(encoding="utf-8-sig").splitlines())
    assert heading == ["Code", "Name", "List", "Separator", "Note"]
    assert first == [TENCENT, "Tencent", "Mine", "", "results, on Tuesday"]
    assert second == [ALIBABA, "Alibaba", "Mine", "Rest", ""]
    desk.panel.files.read(path)
    assert desk.lists.news.text == "Imported the list Mine 2"
    assert desk.lists.now.current.rows == desk.lists.now.each[0].rows


def test_a_table_gives_back_the_lists_their_separators_and_the_notes(
    desk_of: Callable[..., Desk], tmp_path: Path
) -> None:
    mine = Watchlist(
        "Mine",
        (TENCENT, Separator("Banks, big"), HSBC, Separator(), HKEX, Separator(), MEITUAN, Separator("Later")),
    )
    other = Watchlist("Other", (Separator(), HSBC, Separator("None"), Separator("Rest"), TENCENT, LENOVO))
    before = desk_of(mine, other, Watchlist("Empty"), Watchlist("Plain", (ALIBABA, TENCENT)))
    before.lists.note(TENCENT, "results, on Tuesday")
    before.lists.note(HSBC, 'a "bank"')
    path = tmp_path / "all.csv"
    before.panel.files.write(path, before.lists.now.each)
    after = desk_of(Watchlist("Here"))
    after.panel.files.read(path)
    assert after.lists.now.each[1:] == before.lists.now.each
    assert after.lists.now.notes == before.lists.now.notes
    assert after.lists.news.text == "Imported 4 lists"
    assert after.lists.news.details == ""
    after.lists.undo()
    assert after.lists.now.names == ("Here",)
    assert after.lists.now.notes == {}


def test_a_table_that_a_spreadsheet_wrote_is_told_about_by_its_own_lines(desk: Desk, tmp_path: Path) -> None:
    rows = (
        "Code;Name;List;Separator;Note",
        f"{TENCENT};Tencent;Banks;;",
        "???;Nothing;Banks;Big;",
        f'{HSBC};HSBC;Banks;Big;"two\nlines"',
        f"{HSBC};HSBC;Other;;",
        ";;;;",
        "!!!;Nothing;banks;Big;",
        f";Nobody;Banks;{'x' * 41};",
        f"700;Tencent;Banks;{'y' * 41};theirs",
        f"{ALIBABA};Alibaba;;;{'n' * 201}",
        MEITUAN,
    )
    (tmp_path / "desk.csv").write_text("\n".join(rows), encoding="utf-8-sig", newline="\r\n")
    desk.lists.note(TENCENT, "my own")
    desk.panel.files.read(tmp_path / "desk.csv")
    assert desk.lists.now.each[2:] == (
        Watchlist("Banks", (TENCENT, Separator("Big"), HSBC, Separator("y" * 40))),
        Watchlist("Other 2", (HSBC,)),
        Watchlist("desk", (ALIBABA, MEITUAN)),
    )
    assert desk.lists.now.notes == {TENCENT: "my own", HSBC: "two lines"}
    assert desk.lists.news.text == "Imported 3 lists · 6 lines left out"
    assert sorted(desk.lists.news.details.splitlines()) == [
        f"{TENCENT} · Note: theirs",
        f"{ALIBABA} · A note has at most 200 characters.",
        "Line 3: “???” is left out, this is no code.",
        "Line 8: “!!!” is left out, this is no code.",
        "Line 9: “Nobody” is left out, the row has no code.",
        f"The title “{'y' * 40}” was cut to 40 characters.",
    ]


def test_a_workbook_is_imported(desk: Desk, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["Symbol", "Company"], ["0700.HK", "Tencent"], ["HK.03690", "Meituan"], ["???", "Nothing"]):
        sheet.append(row)
    book.save(tmp_path / "desk.xlsx")
    desk.panel.files.read(tmp_path / "desk.xlsx")
    assert desk.lists.now.current == Watchlist("desk", (TENCENT, MEITUAN))
    assert desk.lists.news.text == "Imported the list desk · 1 line left out"
    assert desk.lists.news.details == "Line 4: “???, Nothing” is left out, this is no code."
    (tmp_path / "broken.xlsx").write_bytes(b"PK\x03\x04 and no more")
    desk.panel.files.read(tmp_path / "broken.xlsx")
    assert desk.lists.news.text.startswith("broken.xlsx cannot be read.")


def test_import_and_export_ask_for_a_file_without_stopping_anything(desk: Desk) -> None:
    for ask in (desk.panel.files.ask_import, lambda: desk.panel.files.ask_export(desk.lists.now.each)):
        ask()
        (dialog,) = [each for each in desk.panel.findChildren(QFileDialog) if each.isVisible()]
        dialog.reject()
        desk.qtbot.waitUntil(lambda: not desk.panel.findChildren(QFileDialog))


def test_the_filter_and_the_order_are_remembered_and_a_foreign_state_is_harmless(
    desk_of: Callable[..., Desk],
) -> None:
    mine = Watchlist("Mine", (TENCENT, ALIBABA))
    desk = desk_of(mine)
    desk.panel.table.sort_by(desk.panel.table.section_of("name"), falling=True)
    desk.panel.filter_rows()
    desk.type("ali")
    state = desk.panel.state()
    other = desk_of(mine)
    other.panel.restore(state)
    assert other.rows() == [ALIBABA]
    assert other.panel.filter_strip.isVisible()
    assert other.panel.state() == state
    for foreign in ({}, {"table": 7, "filter": ["x"]}, {"sorts": {"Mine": 3, 7: []}, "table": {"sort": []}}):
        other.panel.restore(foreign)
        assert len(other.rows()) == 2
        assert not other.panel.filter_strip.isVisible()


def test_every_action_has_a_name_of_its_own_and_no_two_share_a_key(desk: Desk) -> None:
    actions = desk.panel.offered()
    keys = [key for action in actions for key in action.keys.split("; ") if key]
    assert len(set(keys)) == len(keys)
    assert len({action.name for action in actions}) == len(actions)
    assert all(action.group == "Watchlist" for action in actions)


def test_a_new_list_is_made_named_and_deleted_by_key_alone(desk: Desk) -> None:
    desk.key(Qt.Key.Key_N, CTRL | SHIFT)
    field = desk.panel.header.tabs.field
    desk.qtbot.keyClicks(field, "Tech")
    desk.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert desk.lists.now.names == ("Mine", "Other", "Tech")
    table = desk.panel.offered()
    next(action for action in table if action.name == "watchlist.delete").run()
    assert desk.lists.now.names == ("Mine", "Other")
    assert desk.panel.header.state == "Deleted the list Tech"


@pytest.mark.parametrize("by_key", [True, False])
def test_the_menu_of_a_tab_duplicates_and_deletes_and_both_are_undone(desk: Desk, by_key: bool) -> None:
    header, qtbot = desk.panel.header, desk.qtbot
    tabs, undo = header.tabs, header.undo_button

    def choose_in_menu(text: str) -> None:
        at = tabs.box_of(desk.lists.now.shown).center()
        reason = QContextMenuEvent.Reason.Keyboard if by_key else QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(tabs, QContextMenuEvent(reason, at, tabs.mapToGlobal(at)))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        (wanted,) = (each for each in menu.actions() if each.text().partition("\t")[0] == text)
        if by_key:
            while menu.activeAction() is not wanted:
                qtbot.keyClick(menu, Qt.Key.Key_Down)
            qtbot.keyClick(menu, Qt.Key.Key_Return)
        else:
            qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(wanted).center())

    def undo_it() -> None:
        if by_key:
            desk.key(Qt.Key.Key_Z, CTRL)
        else:
            qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)

    choose_in_menu("Duplicate")
    assert desk.lists.now.names == ("Mine", "Mine 2", "Other")
    assert desk.lists.now.current.name == "Mine 2"
    assert desk.held() == [TENCENT, ALIBABA, HKEX, MEITUAN]
    choose_in_menu("Delete the list")
    assert desk.lists.now.names == ("Mine", "Other")
    undo_it()
    assert desk.lists.now.names == ("Mine", "Mine 2", "Other")
    assert desk.lists.now.current.name == "Mine 2"
    choose_in_menu("Duplicate")
    undo_it()
    assert desk.lists.now.names == ("Mine", "Mine 2", "Other")


def test_nothing_is_made_anew_by_a_frame_in_which_the_lists_stayed_as_they_are(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    for name in ("relist", "set_sections", "set_columns"):
        monkeypatch.setattr(desk.panel.table, name, lambda *_args, name=name, **_kwargs: made.append(name))
    for _ in range(20):
        desk.print((TENCENT, 400.0, 100))
    desk.frame(2000)
    assert made == []


def test_events_of_no_key_pass_the_panel(desk: Desk) -> None:
    assert not desk.panel.eventFilter(desk.panel.table, QEvent(QEvent.Type.None_))


def list_menu(desk: Desk, place: int) -> QMenu:
    desk.panel.header.menu_asked.emit(place, desk.panel.mapToGlobal(QPoint(5, 5)))
    (menu,) = [menu for menu in desk.panel.findChildren(QMenu) if menu.isVisible()]
    return menu


def test_the_menu_of_the_list_shown_opens_the_filter_and_the_columns(desk: Desk) -> None:
    menu = list_menu(desk, 0)
    texts = [action.text() for action in menu.actions()]
    assert "Filter the rows\tCtrl+F" in texts
    assert "Choose columns…\tCtrl+Shift+K" in texts
    choose(menu, ["Filter the rows"])
    assert desk.panel.filter_strip.isVisible()
    choose(menu, ["Choose columns…"])
    menu.close()
    menus = [each for each in desk.panel.findChildren(ColumnMenu) if each.isVisible()]
    assert len(menus) == 1
    menus[0].close()
    menu = list_menu(desk, 1)
    assert not any(action.text().startswith("Filter") for action in menu.actions())
    menu.close()


def test_home_and_end_go_to_the_ends_of_the_menu_of_columns(desk: Desk, qtbot: QtBot) -> None:
    desk.panel.table.choose_columns()
    (menu,) = (each for each in desk.panel.findChildren(ColumnMenu) if each.isVisible())
    chosen: list[str] = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Home, Qt.Key.Key_Home):
        qtbot.keyClick(menu, key)
        chosen.append(menu.activeAction().text())
    assert chosen[2] == "Reset columns"
    assert chosen[3] == chosen[4] == chosen[0]
    menu.close()


@pytest.mark.parametrize(("key", "text"), [("/", ""), (">", ">"), ("<", "<")])
def test_what_begins_a_filter_opens_its_field_instead_of_the_one_that_finds(
    desk: Desk, key: str, text: str
) -> None:
    desk.type(key)
    strip, find_box = desk.panel.filter_strip, desk.panel.find_box
    assert QApplication.focusWidget() is strip.field
    assert find_box is not None
    assert not find_box.isVisible()
    assert strip.text == text
    desk.print((TENCENT, 400.0, 1000), (HKEX, 300.0, 10))
    desk.print((TENCENT, 420.0, 1000))
    desk.type("2%" if text else "tencent")
    assert strip.text == (f"{text}2%" if text else "tencent")
    assert desk.rows() == ([HKEX] if text == "<" else [TENCENT])


def test_a_click_on_the_count_opens_the_filter_but_a_drag_of_it_does_not(desk: Desk) -> None:
    desk.print((TENCENT, 400.0, 1000))
    desk.frame(300)
    header, label = desk.panel.header, desk.panel.header._state
    assert label.text() == "1 of 4 traded"
    assert "Ctrl+F" in label.toolTip()
    desk.qtbot.mousePress(label, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    desk.qtbot.mouseRelease(label, Qt.MouseButton.LeftButton, pos=QPoint(60, 5))
    assert not desk.panel.filter_strip.isVisible()
    desk.qtbot.mouseClick(label, Qt.MouseButton.LeftButton)
    assert desk.panel.filter_strip.isVisible()
    desk.panel.filter_strip.given_up.emit()
    desk.lists.tell("Something was done.")
    assert label.toolTip() == ""
    desk.qtbot.mouseClick(label, Qt.MouseButton.LeftButton)
    assert not desk.panel.filter_strip.isVisible()
    assert header.state == "Something was done."


def test_a_whole_list_is_added_from_the_palette(desk: Desk) -> None:
    add = next(action for action in desk.panel.offered() if action.name == "watchlist.add_all.0")
    assert add.title.startswith("Add all of Everything to this list (")
    add.run()
    assert set(desk.held()) >= {TENCENT, ALIBABA}
    everything = len(desk.held())
    assert f"({everything:,})" in add.title
    desk.key(Qt.Key.Key_Z, CTRL)
    assert len(desk.held()) < everything


def test_the_palette_and_the_menu_call_an_export_the_same(desk: Desk) -> None:
    titles = {action.title for action in desk.panel.offered()}
    menu = {each.text() for each in desk.panel.menus.of_list(0).actions()}
    assert {"Export this list…", "Export all lists…", "Import lists…"} <= titles & menu

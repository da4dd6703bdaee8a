"""The watchlist: order, selection, copying, flashes and greyness, as a user meets them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QFontMetricsF,
    QGuiApplication,
    QImage,
)
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from gui.live_market import MORNING_US, NAN, cell_text, instruments, prints
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.gui.actions import ActionTable
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.number_text import PriceDecimals, shortened, signed_percent, whole
from tickdeck.gui.panels.watchlist.list_header import NEWS_US
from tickdeck.gui.panels.watchlist.list_table import EMPTY
from tickdeck.gui.panels.watchlist.lists_model import WatchlistsModel
from tickdeck.gui.panels.watchlist.panel import WatchlistPanel
from tickdeck.gui.selection import Selection
from tickdeck.gui.tables.flashes import FLASH_STEPS
from tickdeck.gui.tables.row_colours import RowColours
from tickdeck.gui.tables.row_text import PAD_PX
from tickdeck.gui.theme import Sizes, Theme, apply_theme, font, load_theme
from tickdeck.pipeline.board import Board
from tickdeck.settings.watchlist_edits import add, replace_rows
from tickdeck.settings.watchlists import Watchlist, Watchlists

TENCENT, ALIBABA, HKEX, MEITUAN, LENOVO = range(5)
CODE, NAME, LAST, CHANGE, TIME = "code", "name", "last", "change_percent", "time"
BID, ASK, VOLUME, TURNOVER, TRADES, HIGH, LOW = "bid", "ask", "volume", "turnover", "trades", "high", "low"

ROW_PX = Sizes().row

# The offscreen platform says so of every window that has a least or fixed size, and of every menu.
pytestmark = pytest.mark.qt_log_ignore(
    "propagateSizeHints", r"raise\(\)", "grabbing the keyboard", extend=True
)


@dataclass
class Desk:
    """A watchlist with all that it hangs on."""

    panel: WatchlistPanel
    board: Board
    selection: Selection
    lists: WatchlistsModel
    theme: Theme
    stale: np.ndarray
    now_us: int = MORNING_US
    frames: int = field(default=0)

    def frame(self, after_ms: float = 33) -> None:
        self.frames += 1
        self.now_us += round(after_ms * 1000)
        self.panel.refresh(Frame(self.frames, self.now_us))

    def print(self, *quotes: tuple[int, float, float]) -> None:
        self.board.apply(prints(*quotes, at_us=self.now_us))
        self.frame()

    def list_only(self, *symbols: int) -> None:
        ids = [self.board.instruments[symbol].id for symbol in symbols]
        self.lists.edit(lambda now: replace_rows(now, now.shown, ids))

    def quote(self, symbol: int, bid: float, ask: float, volume: float = 300.0) -> None:
        self.board.apply_quotes({symbol: (self.now_us, self.now_us, bid, volume, ask, 2 * volume)})
        self.frame()

    def order(self) -> list[int]:
        return self.panel.table.order.tolist()

    def visible(self) -> set[str]:
        """The columns that have room."""
        table = self.panel.table
        return {each.key for at, each in enumerate(table._columns) if not table.isColumnHidden(at)}

    def section(self, column: str) -> int:
        return self.panel.table.section_of(column)

    def text(self, symbol: int, column: str) -> str:
        return cell_text(self.panel.table, symbol, column)

    def click_header(self, qtbot: QtBot, column: str) -> None:
        header = self.panel.table.horizontalHeader()
        at = QPoint(header.sectionViewportPosition(self.section(column)) + 10, header.height() // 2)
        qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)

    def click_row(self, qtbot: QtBot, row: int) -> None:
        viewport = self.panel.table.viewport()
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=QPoint(90, row * ROW_PX + 12))

    def picture(self, row: int, column: str) -> QImage:
        """A cell as it is painted."""
        table, section = self.panel.table, self.section(column)
        left, width = table.columnViewportPosition(section), table.columnWidth(section)
        return table.viewport().grab(QRect(left, row * ROW_PX, width, ROW_PX)).toImage()

    def pixel(self, row: int, column: str) -> QColor:
        """The background at the left end of a cell, where no figure reaches."""
        table = self.panel.table
        image = table.viewport().grab().toImage()
        x = table.columnViewportPosition(self.section(column)) + 2
        return image.pixelColor(
            round(x * image.devicePixelRatio()), round((row * ROW_PX + 12) * image.devicePixelRatio())
        )


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


@pytest.fixture
def desk_of(qtbot: QtBot, theme: Theme) -> Callable[[InstrumentTable], Desk]:
    def make(table: InstrumentTable) -> Desk:
        board = Board(table)
        stale = np.zeros(len(table), dtype=bool)
        selection = Selection()
        lists = WatchlistsModel(Watchlists((Watchlist("Hong Kong", tuple(each.id for each in table)),)))
        panel = WatchlistPanel(board=board, selection=selection, theme=theme, stale=stale.copy, lists=lists)
        ActionTable().add_all(panel.offered(), panel)
        qtbot.addWidget(panel)
        panel.resize(800, 400)
        panel.show()
        desk = Desk(panel, board, selection, lists, theme, stale)
        desk.frame()
        return desk

    return make


@pytest.fixture
def desk(desk_of: Callable[[InstrumentTable], Desk]) -> Desk:
    return desk_of(instruments())


def test_numbers_sort_as_numbers_and_the_unpriced_come_last_both_ways(desk: Desk, qtbot: QtBot) -> None:
    desk.print((TENCENT, 120.0, 100), (ALIBABA, 9.8, 100), (MEITUAN, 1000.0, 100))
    desk.click_header(qtbot, LAST)
    assert desk.order() == [MEITUAN, TENCENT, ALIBABA, HKEX, LENOVO]
    desk.click_header(qtbot, LAST)
    assert desk.order() == [ALIBABA, TENCENT, MEITUAN, HKEX, LENOVO]


def test_names_sort_by_the_alphabet_first_a_then_z(desk: Desk, qtbot: QtBot) -> None:
    desk.click_header(qtbot, NAME)
    assert desk.order() == [ALIBABA, HKEX, LENOVO, MEITUAN, TENCENT]
    desk.click_header(qtbot, NAME)
    assert desk.order() == [TENCENT, MEITUAN, LENOVO, HKEX, ALIBABA]


def test_every_header_can_be_clicked_both_ways(desk: Desk, qtbot: QtBot) -> None:
    desk.print((TENCENT, 120.0, 100), (ALIBABA, 9.8, 300))
    table = desk.panel.table
    for column in [table._columns[section].key for section in table.shown_columns()]:
        desk.click_header(qtbot, column)
        first = desk.order()
        desk.click_header(qtbot, column)
        assert sorted(first) == sorted(desk.order()) == [0, 1, 2, 3, 4]


def test_the_largest_turnover_is_on_top_at_first_and_the_order_is_renewed_once_a_second(desk: Desk) -> None:
    desk.frame(1000)
    desk.print((TENCENT, 100.0, 100), (ALIBABA, 100.0, 200))
    desk.frame(1000)
    assert desk.order()[:2] == [ALIBABA, TENCENT]
    desk.print((TENCENT, 100.0, 900))
    assert desk.order()[:2] == [ALIBABA, TENCENT]
    desk.frame(1000)
    assert desk.order()[:2] == [TENCENT, ALIBABA]


def test_the_order_is_held_while_the_pointer_is_over_the_rows(desk: Desk, qtbot: QtBot) -> None:
    desk.print((TENCENT, 100.0, 100), (ALIBABA, 100.0, 200))
    desk.frame(1000)
    qtbot.mouseMove(desk.panel.table.viewport(), QPoint(50, 50))
    qtbot.waitUntil(lambda: desk.panel.table.held)
    desk.print((TENCENT, 100.0, 900))
    desk.frame(2000)
    assert desk.order()[:2] == [ALIBABA, TENCENT]
    assert desk.panel.header.state == "order held · 2 of 5 traded"
    qtbot.mouseMove(desk.panel.header, QPoint(5, 5))
    qtbot.waitUntil(lambda: not desk.panel.table.held)
    desk.frame(1000)
    assert desk.order()[:2] == [TENCENT, ALIBABA]


def test_a_clicked_row_is_selected_everywhere_and_stays_selected_when_the_order_changes(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.print((TENCENT, 100.0, 100), (ALIBABA, 100.0, 200))
    desk.frame(1000)
    desk.click_row(qtbot, 1)
    assert desk.selection.symbol == TENCENT
    desk.panel.table.held = False
    desk.print((TENCENT, 100.0, 900))
    desk.frame(1000)
    assert desk.order()[0] == TENCENT
    assert desk.selection.symbol == TENCENT
    assert desk.panel.table.currentIndex().row() == 0
    qtbot.keyClick(desk.panel.table, Qt.Key.Key_Down)
    assert desk.selection.symbol == ALIBABA


def test_keys_move_the_selection(desk_of: Callable[[InstrumentTable], Desk], qtbot: QtBot) -> None:
    desk = desk_of(instruments(60))
    desk.print((TENCENT, 1.0, 1))
    desk.click_header(qtbot, CODE)
    order = desk.order()
    table = desk.panel.table
    desk.click_row(qtbot, 0)
    seen = []
    for key in (
        Qt.Key.Key_Down,
        Qt.Key.Key_End,
        Qt.Key.Key_Up,
        Qt.Key.Key_Home,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_PageUp,
    ):
        qtbot.keyClick(table, key)
        seen.append(order.index(desk.selection.symbol))
    page = seen[4]
    assert seen == [1, 59, 58, 0, page, 0]
    assert 8 < page < 20


def test_an_instrument_selected_elsewhere_is_scrolled_into_view(
    desk_of: Callable[[InstrumentTable], Desk], qtbot: QtBot
) -> None:
    desk = desk_of(instruments(200))
    desk.print((TENCENT, 1.0, 1))
    desk.click_header(qtbot, CODE)
    desk.selection.select(150)
    table = desk.panel.table
    assert table.currentIndex().row() == desk.order().index(150)
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()).center())


def test_copying_gives_the_selected_row_in_full_as_tab_separated_text(desk: Desk, qtbot: QtBot) -> None:
    desk.board.previous_close[ALIBABA] = 150.0
    desk.print((ALIBABA, 154.5, 1_000_000), (ALIBABA, 153.0, 500))
    desk.selection.select(ALIBABA)
    qtbot.keyClick(desk.panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    names, values = (line.split("\t") for line in QGuiApplication.clipboard().text().splitlines())
    copied = dict(zip(names, values, strict=True))
    assert copied["Code"] == "09988"
    assert copied["Last"] == "153.0"
    assert copied["Change %"] == "2.0000"
    assert copied["Turnover"] == "154576500"
    assert copied["Volume"] == "1000500"
    assert copied["Bid"] == ""


@pytest.mark.parametrize(
    ("price", "volume", "turnover"), [(607.5, 27_000_001, "16402500607.5"), (0.1, 0.0003, "0.00003")]
)
def test_totals_are_copied_with_all_their_digits(
    desk: Desk, qtbot: QtBot, price: float, volume: float, turnover: str
) -> None:
    desk.print((ALIBABA, price, volume))
    desk.selection.select(ALIBABA)
    qtbot.keyClick(desk.panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    names, values = (line.split("\t") for line in QGuiApplication.clipboard().text().splitlines())
    copied = dict(zip(names, values, strict=True))
    assert copied["Turnover"] == turnover


def test_a_number_that_is_missing_is_copied_as_nothing(desk: Desk, qtbot: QtBot) -> None:
    desk.selection.select(HKEX)
    qtbot.keyClick(desk.panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    values = QGuiApplication.clipboard().text().splitlines()[1].split("\t")
    assert values[:2] == ["00388", "HKEX"]
    assert set(values[2:]) == {""}


def test_a_row_shows_its_figures_and_a_dash_where_there_is_none(desk: Desk) -> None:
    columns = (CODE, NAME, LAST, CHANGE, TIME, BID, ASK, VOLUME, TURNOVER, TRADES, HIGH, LOW)
    desk.board.previous_close[ALIBABA] = 150.0
    desk.print((ALIBABA, 154.5, 1_000_000), (ALIBABA, 153.0, 500))
    assert [desk.text(ALIBABA, column) for column in columns] == [
        "09988", "Alibaba", "153.0", "+2.00%", "11:11:00", "–", "–",
        "1.00 m", "154.6 m", "2", "154.5", "153.0",
    ]  # fmt: skip
    assert [desk.text(HKEX, column) for column in columns] == ["00388", "HKEX", *["–"] * 10]


def test_the_tooltip_gives_the_full_quote(desk: Desk) -> None:
    desk.print((ALIBABA, 153.0, 15_211_123))
    model = desk.panel.table.model()
    tooltip = model.data(model.index(desk.order().index(ALIBABA), 0), Qt.ItemDataRole.ToolTipRole)
    assert "15,211,123" in tooltip
    assert "2,327,301,819 HKD" in tooltip
    assert "against today's first recorded print 153.0" in tooltip


def test_before_the_first_tick_a_sentence_stands_in_place_of_the_rows(desk: Desk) -> None:
    blank = desk.panel.table.viewport().grab().toImage()
    desk.print((TENCENT, 400.0, 100))
    desk.frame(300)
    assert desk.panel.header.state == "1 of 5 traded"
    assert desk.panel.table.viewport().grab().toImage() != blank


def test_a_move_flashes_and_fades_in_400_ms(desk: Desk) -> None:
    desk.print((TENCENT, 400.0, 900), (ALIBABA, 100.0, 100))
    desk.frame(1000)
    assert desk.pixel(0, LAST) == desk.theme.panel
    desk.print((TENCENT, 401.0, 100))
    full = RowColours(desk.theme).flash(FLASH_STEPS, up=True)
    seen = desk.pixel(0, LAST)
    assert max(abs(a - b) for a, b in zip(seen.getRgb(), full.getRgb(), strict=True)) <= 2
    desk.frame(200)
    half = desk.pixel(0, LAST)
    assert desk.theme.panel.green() < half.green() < seen.green()
    desk.frame(250)
    assert desk.pixel(0, LAST) == desk.theme.panel
    assert desk.pixel(1, LAST) == desk.theme.panel


def test_a_fall_flashes_red_and_a_print_at_the_same_price_does_not(desk: Desk) -> None:
    desk.print((TENCENT, 400.0, 900))
    desk.frame(1000)
    desk.print((TENCENT, 400.0, 100))
    assert desk.pixel(0, LAST) == desk.theme.panel
    desk.print((TENCENT, 399.0, 100))
    seen = desk.pixel(0, LAST)
    assert seen.red() > max(seen.green(), desk.theme.panel.red()), "it fell"


def test_what_moved_while_the_window_was_hidden_does_not_flash(desk: Desk) -> None:
    desk.print((TENCENT, 400.0, 900))
    desk.board.apply(prints((TENCENT, 410.0, 100)))
    desk.frame(5000)
    assert desk.pixel(0, LAST) == desk.theme.panel
    assert desk.text(TENCENT, LAST) == "410.0"


def test_a_stale_row_is_grey_as_a_whole(desk: Desk) -> None:
    def colours() -> set[str]:
        image = desk.panel.table.viewport().grab().toImage()
        return {
            image.pixelColor(x, y).name()
            for y in range(ROW_PX)
            for x in range(int(desk.panel.table.viewport().width()))
        }

    desk.board.previous_close[TENCENT] = 390.0
    desk.print((TENCENT, 400.0, 900))
    desk.frame(1000)
    assert any(QColor(name).green() > 140 for name in colours())
    desk.stale[TENCENT] = True
    desk.frame()
    assert all(QColor(name).lightness() <= desk.theme.stale.lightness() + 1 for name in colours())


def test_only_what_changed_is_painted(desk: Desk, qtbot: QtBot) -> None:
    desk.print((TENCENT, 400.0, 900), (ALIBABA, 100.0, 100))
    desk.frame(1000)
    desk.pixel(0, LAST)
    painted: list[int] = []
    writer = desk.panel.table._writer
    write = writer.write
    writer.write = lambda symbols, widths: painted.extend(symbols.tolist()) or write(symbols, widths)
    desk.print((ALIBABA, 100.0, 100))
    desk.pixel(0, LAST)
    assert painted == [ALIBABA]


def test_focus_alone_chooses_nothing_and_the_first_key_chooses_the_first_row(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.print((TENCENT, 400.0, 900), (ALIBABA, 100.0, 100))
    desk.frame(1000)
    desk.panel.activateWindow()
    desk.panel.setFocus()
    qtbot.waitUntil(desk.panel.table.hasFocus)
    assert desk.selection.symbol == -1
    qtbot.keyClick(desk.panel.table, Qt.Key.Key_Down)
    assert desk.selection.symbol == TENCENT


def test_painting_never_asks_the_model(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.print((TENCENT, 400.0, 900), (ALIBABA, 100.0, 100))

    def refuse(*_args: object) -> None:
        raise AssertionError("the model was asked")

    monkeypatch.setattr(type(desk.panel.table.model()), "data", refuse)
    desk.print((TENCENT, 401.0, 900))
    desk.pixel(0, LAST)


def test_prices_keep_as_many_decimals_as_their_instrument_has_shown() -> None:
    table = InstrumentTable(
        [
            Instrument("00700.HK"),
            Instrument("00992.HK"),
            Instrument("BTCUSDT.BINANCE"),
            Instrument("PEPEUSDT.BINANCE"),
        ]
    )
    decimals = PriceDecimals(table)
    rows = np.arange(4)
    decimals.observe(rows, np.array([421.5, 0.455, 60123.45, 0.00001234]))
    assert decimals.of_rows(rows) == [1, 3, 2, 8]
    grown = decimals.observe(rows, np.array([98.25, 0.5, 60000.0, np.nan]))
    assert grown.tolist() == [0]
    assert decimals.of_rows(rows) == [2, 3, 2, 8]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (float("nan"), "–"), (0.0, "0"), (400.0, "400"), (0.0125, "0.0125"), (999.6, "999.6"),
        (999.97, "1.00 k"),
        (12_345.0, "12.3 k"),
        (711_700_000.0, "711.7 m"), (999_960_000.0, "1.00 bn"), (2_330_123_456.0, "2.33 bn"),
        (5e12, "5.00 tn"),
        (8e16, "80000.0 tn"),
    ],
)  # fmt: skip
def test_large_values_are_shortened(value: float, text: str) -> None:
    assert shortened(value) == text


def test_signs_and_separators() -> None:
    assert [signed_percent(value) for value in (0.0342, -0.0124, 0.00001, float("nan"))] == [
        "+3.42%",
        "−1.24%",
        "0.00%",
        "–",
    ]
    assert [whole(value) for value in (2_330_123_456.0, 0.5, float("nan"))] == ["2,330,123,456", "0.5", "–"]
    assert whole(172_200.00000000003) == "172,200", "what adding up prices leaves behind is no fraction"


def test_an_instrument_added_later_gets_its_row(desk: Desk) -> None:
    desk.lists.edit(lambda now: add(now, 0, ["00005.HK"]))
    assert sorted(desk.order()) == [0, 1, 2, 3, 4]
    desk.board.instruments.add(Instrument("00005.HK", "HSBC"))
    desk.stale.resize(6, refcheck=False)
    desk.print((5, 60.0, 100))
    assert sorted(desk.order()) == [0, 1, 2, 3, 4, 5]
    desk.frame(1000)
    assert desk.order()[0] == 5


def test_the_model_keeps_qts_rules(desk: Desk, qtmodeltester: ModelTester) -> None:
    desk.print((TENCENT, 400.0, 900))
    qtmodeltester.check(desk.panel.table.model(), force_py=True)
    desk.frame(1000)
    qtmodeltester.check(desk.panel.table.model())


def test_columns_without_room_are_hidden_whole_but_not_the_sorted_one(desk: Desk, qtbot: QtBot) -> None:
    table = desk.panel.table
    desk.panel.resize(420, 400)
    qtbot.waitUntil(lambda: table.width() == 420)
    desk.print((ALIBABA, 153.0, 100))
    every = {each.key for each in table._columns if each.shown}
    assert TURNOVER in desk.visible()
    assert desk.visible() < every
    assert sum(table.columnWidth(desk.section(key)) for key in desk.visible()) <= table.viewport().width()
    desk.panel.resize(1200, 400)
    qtbot.waitUntil(lambda: table.width() == 1200)
    assert desk.visible() == every


def test_the_list_fits_a_narrow_window_with_the_price_and_its_change(desk: Desk, qtbot: QtBot) -> None:
    desk.panel.resize(420, 400)
    table = desk.panel.table
    qtbot.waitUntil(lambda: table.width() == 420)
    assert {CODE, NAME, LAST, CHANGE, TURNOVER} <= desk.visible()
    qtbot.waitUntil(lambda: not table.horizontalScrollBar().maximum())


def test_bid_and_ask_stand_beside_the_last_price_and_move_without_a_print(desk: Desk) -> None:
    desk.print((TENCENT, 400.0, 100))
    desk.quote(TENCENT, 399.8, 400.2)
    assert [desk.text(TENCENT, column) for column in (LAST, BID, ASK)] == ["400.0", "399.8", "400.2"]
    desk.frame(1000)
    before = {column: desk.picture(0, column) for column in (LAST, BID, ASK)}
    desk.quote(TENCENT, 399.6, NAN)
    assert [desk.text(TENCENT, column) for column in (BID, ASK)] == ["399.6", "–"]
    painted_anew = {column for column in before if desk.picture(0, column) != before[column]}
    assert painted_anew == {BID, ASK}


def test_a_quote_that_needs_more_decimals_gives_them_to_all_prices_of_its_instrument(desk: Desk) -> None:
    desk.print((TENCENT, 400.0, 100))
    desk.quote(TENCENT, 399.85, 400.05)
    assert [desk.text(TENCENT, column) for column in (LAST, BID, ASK)] == ["400.00", "399.85", "400.05"]


def test_the_tooltip_gives_the_book_with_its_spread_also_before_the_first_print(desk: Desk) -> None:
    def tooltip(symbol: int) -> str:
        model = desk.panel.table.model()
        index = model.index(desk.order().index(symbol), 0)
        return str(model.data(index, Qt.ItemDataRole.ToolTipRole))

    desk.quote(ALIBABA, 149.9, 150.1)
    assert "No print yet.\nBid 149.9 × 300, ask 150.1 × 600, spread 0.2 (0.13%)" in tooltip(ALIBABA)
    desk.print((ALIBABA, 150.0, 100))
    desk.quote(ALIBABA, NAN, 150.1)
    assert "Bid – × 300, ask 150.1 × 600" in tooltip(ALIBABA)
    assert "ask" not in tooltip(HKEX)


def test_columns_have_room_for_their_widest_figures(desk: Desk) -> None:
    table = desk.panel.table
    metrics = QFontMetricsF(font())
    for column, widest in ((LAST, "1234.5"), (CHANGE, "+10.25%"), (VOLUME, "711.7 m")):
        assert table.columnWidth(desk.section(column)) >= metrics.horizontalAdvance(widest) + 2 * PAD_PX


def test_an_instrument_taken_off_the_list_vanishes_and_one_put_on_it_comes_to_its_place(desk: Desk) -> None:
    desk.print((TENCENT, 100.0, 300), (ALIBABA, 100.0, 200), (HKEX, 100.0, 100))
    desk.frame(1000)
    desk.list_only(TENCENT, HKEX)
    desk.frame()
    assert desk.order() == [TENCENT, HKEX]
    desk.frame(NEWS_US // 1000 + 300)
    assert desk.panel.header.state == "2 of 2 traded"
    desk.list_only(TENCENT, ALIBABA, HKEX)
    desk.frame()
    assert desk.order() == [TENCENT, ALIBABA, HKEX]


def test_what_is_not_listed_prints_unseen(desk: Desk) -> None:
    desk.print((TENCENT, 100.0, 300), (ALIBABA, 100.0, 200))
    desk.list_only(TENCENT)
    desk.frame(1000)
    before = desk.panel.table.viewport().grab().toImage()
    desk.print((ALIBABA, 101.0, 20_000))
    desk.frame(1000)
    assert desk.order() == [TENCENT]
    assert desk.panel.table.viewport().grab().toImage() == before


def test_a_list_that_stays_as_it_is_is_not_made_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []
    monkeypatch.setattr(desk.panel.table, "relist", lambda *_args, **_kwargs: made.append(1))
    desk.print((TENCENT, 100.0, 300))
    desk.list_only(*range(5))
    desk.lists.tell("Nothing changed.")
    desk.frame()
    assert made == []


def test_the_selected_instrument_stays_selected_while_it_is_listed(desk: Desk, qtbot: QtBot) -> None:
    desk.print(*[(symbol, 100.0, 500 - symbol) for symbol in range(5)])
    desk.frame(1000)
    desk.click_row(qtbot, 2)
    desk.panel.table.held = False
    heard: list[int] = []
    desk.selection.changed.connect(heard.append)
    desk.list_only(ALIBABA, HKEX, LENOVO)
    desk.frame()
    assert desk.selection.symbol == HKEX
    assert desk.panel.table.currentIndex().row() == desk.order().index(HKEX) == 1
    assert heard == []


def test_when_the_selected_one_is_removed_the_next_takes_its_place(desk: Desk, qtbot: QtBot) -> None:
    desk.print(*[(symbol, 100.0, 500 - symbol) for symbol in range(5)])
    desk.frame(1000)
    desk.click_row(qtbot, 2)
    desk.panel.table.held = False
    desk.list_only(TENCENT, ALIBABA, MEITUAN, LENOVO)
    desk.frame()
    assert desk.selection.symbol == MEITUAN
    desk.list_only(TENCENT, ALIBABA)
    desk.frame()
    assert desk.selection.symbol == ALIBABA
    desk.list_only()
    desk.frame()
    assert desk.selection.symbol == -1
    assert desk.panel.table._empty_text == EMPTY


def test_while_the_order_is_held_new_ones_wait_at_the_end_and_then_come_to_their_place(desk: Desk) -> None:
    desk.list_only(ALIBABA, HKEX, LENOVO)
    desk.frame()
    desk.panel.table.sort_by(desk.section(CODE), falling=False)
    assert desk.order() == [HKEX, LENOVO, ALIBABA]
    desk.panel.table.held = True
    desk.list_only(TENCENT, HKEX, ALIBABA)
    desk.frame(1000)
    assert desk.order() == [HKEX, ALIBABA, TENCENT]
    desk.panel.table.held = False
    desk.frame(1000)
    assert desk.order() == [HKEX, TENCENT, ALIBABA]


def test_the_view_stays_where_it_was_scrolled_to_when_the_list_changes(
    desk_of: Callable[[InstrumentTable], Desk],
) -> None:
    desk = desk_of(instruments(200))
    desk.panel.table.verticalScrollBar().setValue(40 * ROW_PX)
    desk.list_only(*range(199))
    desk.frame()
    assert desk.panel.table.verticalScrollBar().value() == 40 * ROW_PX


def test_a_list_of_pairs_gets_room_for_their_prices(desk: Desk) -> None:
    before = desk.panel.table.columnWidth(desk.section(LAST))
    number = desk.board.instruments.add(Instrument("PEPEUSDT.BINANCE", "Pepe"))
    desk.board.fit()
    desk.list_only(number)
    desk.print((number, 0.00001234, 1e6))
    assert desk.panel.table.columnWidth(desk.section(LAST)) > before
    model = desk.panel.table.model()
    tip = model.headerData(desk.section(VOLUME), Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert tip.endswith("in units of the traded coin.")


@pytest.mark.parametrize(("key", "is_removed"), [(Qt.Key.Key_Delete, True), (Qt.Key.Key_Backspace, False)])
def test_delete_alone_removes_the_selected_row(
    desk: Desk, qtbot: QtBot, key: Qt.Key, is_removed: bool
) -> None:
    qtbot.keyClick(desk.panel.table, key)
    assert sorted(desk.order()) == [0, 1, 2, 3, 4]
    desk.selection.select(HKEX)
    qtbot.keyClick(desk.panel.table, key)
    assert (HKEX not in desk.order()) is is_removed


def menu_at(desk: Desk, at: QPoint | None) -> QMenu:
    """The menu that a right click into the rows opens, or the menu key where there is no place."""
    table = desk.panel.table
    if at is None:
        event = QContextMenuEvent(
            QContextMenuEvent.Reason.Keyboard, QPoint(3, 3), table.mapToGlobal(QPoint())
        )
        QApplication.sendEvent(table, event)
    else:
        viewport = table.viewport()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, viewport.mapToGlobal(at))
        QApplication.sendEvent(viewport, event)
    (menu,) = [menu for menu in desk.panel.findChildren(QMenu) if menu.isVisible()]
    return menu


def choices(menu: QMenu) -> dict[str, QAction]:
    return {action.text().partition("\t")[0]: action for action in menu.actions() if action.text()}


@pytest.mark.parametrize("by_key", [False, True])
def test_the_menu_of_a_row_copies_it_removes_it_and_asks_for_more(desk: Desk, by_key: bool) -> None:
    asked: list[int] = []
    desk.panel.add_requested.connect(lambda: asked.append(-1))
    symbol = desk.order()[2]
    code = desk.board.instruments[symbol].code
    desk.selection.select(symbol if by_key else desk.order()[0])
    for choice in ("Copy", "Add instruments…", "Remove from the list"):
        menu = menu_at(desk, None if by_key else QPoint(90, 2 * ROW_PX + 12))
        assert desk.selection.symbol == symbol
        choices(menu)[choice].trigger()
        menu.close()
    assert QGuiApplication.clipboard().text().splitlines()[1].startswith(f"{code}\t")
    assert asked == [-1]
    assert symbol not in desk.order()


def test_below_the_rows_the_menu_offers_nothing_of_a_row(desk: Desk) -> None:
    desk.selection.select(HKEX)
    menu = menu_at(desk, QPoint(90, desk.panel.table.viewport().height() - 2))
    enabled = {name for name, action in choices(menu).items() if action.isEnabled()}
    assert {"Paste", "Add instruments…", "Order by hand"} <= enabled
    assert not enabled & {"Copy", "Remove from the list", "Separator above this row…"}
    assert desk.selection.symbol == HKEX
    menu.close()


def test_ctrl_i_asks_for_more_instruments(desk: Desk, qtbot: QtBot) -> None:
    asked: list[int] = []
    desk.panel.add_requested.connect(lambda: asked.append(1))
    qtbot.keyClick(desk.panel.table, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert len(asked) == 1
    qtbot.keyClick(desk.panel.table, Qt.Key.Key_I)
    assert len(asked) == 1


def test_a_stale_row_is_grey_with_its_bid_and_ask(desk: Desk) -> None:
    desk.print((TENCENT, 400.0, 900))
    desk.quote(TENCENT, 399.8, 400.2)
    desk.frame(1000)
    desk.stale[TENCENT] = True
    desk.frame()
    image = desk.panel.table.viewport().grab().toImage()
    names = {image.pixelColor(x, y).name() for y in range(ROW_PX) for x in range(image.width())}
    assert all(QColor(name).lightness() <= desk.theme.stale.lightness() + 1 for name in names)


def test_a_list_that_is_painted_before_its_first_frame_shows_what_there_is(
    qtbot: QtBot, theme: Theme
) -> None:
    board = Board(instruments())
    board.apply(prints((TENCENT, 400.0, 100)))
    panel = WatchlistPanel(
        board=board, selection=Selection(), theme=theme, stale=lambda: np.zeros(5, dtype=bool)
    )
    qtbot.addWidget(panel)
    panel.resize(820, 400)
    panel.show()
    panel.table.viewport().grab()
    assert cell_text(panel.table, TENCENT, TIME) == "11:11:00"

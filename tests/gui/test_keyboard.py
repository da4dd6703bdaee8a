"""The window without a mouse: where the keys go, what they do there, and how one sees it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gui.live_market import HandClock, instruments, prints
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.market import Market
from tickdeck.gui.frame_clock import FrameClock
from tickdeck.gui.main_window import MainWindow
from tickdeck.gui.panel import PanelEntry, Place
from tickdeck.gui.panels.chart.panel import ChartPanel
from tickdeck.gui.panels.heatmap.panel import HeatmapPanel
from tickdeck.gui.panels.watchlist.list_table import REFUSED, WAITING
from tickdeck.gui.panels.watchlist.panel import WatchlistPanel
from tickdeck.gui.selection import Selection
from tickdeck.gui.tables.model import KeySearch
from tickdeck.gui.tables.quote_columns import QuoteColumns, with_tips
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme, apply_theme, load_theme
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.latency import TURNS
from tickdeck.pipeline.tape import Tape
from tickdeck.session.health import Figures, ShardHealth, ShardState

# The offscreen platform says so of every window that has a least or fixed size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

TENCENT, ALIBABA, HKEX, MEITUAN, LENOVO = range(5)


@dataclass
class Desk:
    """The whole window over a market of five."""

    window: MainWindow
    watchlist: WatchlistPanel
    chart: ChartPanel
    heatmap: HeatmapPanel
    selection: Selection
    clock: HandClock
    frame_clock: FrameClock
    board: Board
    tape: Tape
    figures: list[Figures]

    def frame(self, after_us: int = 300_000) -> None:
        self.clock.us += after_us
        for _turn in range(TURNS):
            self.frame_clock._on_turn()

    def trade(self, symbol: int, price: float) -> None:
        block = prints((symbol, price, 100), at_us=self.clock.us)
        self.board.apply(block)
        self.tape.append(block)

    def marked(self) -> list[bool]:
        return [panel.header.marked for panel in (self.watchlist, self.chart, self.heatmap)]


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Desk:
    table = instruments()
    board, tape, selection, clock = Board(table), Tape(), Selection(), HandClock()
    figures = [Figures("alltick", Market.UNKNOWN, ())]
    frame_clock = FrameClock(clock=clock, pull=lambda: None, painted=lambda _: None, shown=lambda _: None)

    def stale() -> np.ndarray:
        return np.zeros(len(table), dtype=bool)

    watchlist = WatchlistPanel(board=board, selection=selection, theme=theme, stale=stale)
    chart = ChartPanel(
        board=board, tape=tape, gaps=lambda _: (), stale=stale, selection=selection, theme=theme
    )
    heatmap = HeatmapPanel(board=board, selection=selection, theme=theme, stale=stale)
    window = MainWindow(
        instruments=table,
        frame_clock=frame_clock,
        theme=theme,
        figures=lambda: figures[0],
        panels=(
            PanelEntry("watchlist", watchlist, Place.LEFT),
            PanelEntry("chart", chart, Place.RIGHT_TOP),
            PanelEntry("heatmap", heatmap, Place.RIGHT_BOTTOM),
        ),
        on_close=lambda: None,
    )
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return Desk(window, watchlist, chart, heatmap, selection, clock, frame_clock, board, tape, figures)


def test_the_watchlist_has_the_keys_at_the_start_and_its_header_says_so(desk: Desk) -> None:
    assert QApplication.focusWidget() is desk.watchlist.table
    assert desk.marked() == [True, False, False]


def test_the_mark_goes_where_the_focus_goes_and_is_an_accent_line(desk: Desk, theme: Theme) -> None:
    desk.chart.plot.setFocus()
    assert desk.marked() == [False, True, False]
    image = desk.chart.header.grab().toImage()
    assert image.pixelColor(image.width() // 2, 0) == theme.accent
    image = desk.watchlist.header.grab().toImage()
    assert image.pixelColor(image.width() // 2, 0) != theme.accent
    desk.chart.header.findChildren(TextButton)[0].setFocus()
    assert desk.marked() == [False, True, False]


def test_a_click_into_a_panel_gives_it_the_keys(desk: Desk, qtbot: QtBot) -> None:
    qtbot.mouseClick(desk.heatmap.map, Qt.MouseButton.LeftButton)
    assert desk.marked() == [False, False, True]


def test_arrows_move_the_chart_through_time_and_escape_or_l_return_to_the_market(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.selection.select(TENCENT)
    desk.trade(TENCENT, 400.0)
    desk.frame()
    desk.frame(100_000_000)
    time, plot = desk.chart.plot.time, desk.chart.plot
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_L):
        high = time.high
        qtbot.keyClick(plot, Qt.Key.Key_Left)
        assert not time.follows
        assert time.high == pytest.approx(high - 0.1 * time.shown_s, abs=2 * time.column_s)
        assert desk.chart.live_button.isVisible()
        qtbot.keyClick(plot, key)
        assert time.follows
        assert not desk.chart.live_button.isVisible()


def test_going_right_to_the_present_follows_it_and_never_passes_it(desk: Desk, qtbot: QtBot) -> None:
    desk.selection.select(TENCENT)
    desk.trade(TENCENT, 400.0)
    desk.frame(0)
    desk.frame(100_000_000)
    time, plot = desk.chart.plot.time, desk.chart.plot
    high = time.high
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert time.high == high
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right):
        qtbot.keyClick(plot, key)
    assert not time.follows
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert time.follows
    assert time.high == pytest.approx(high, abs=2 * time.column_s)


def test_plus_and_minus_zoom_and_stay_with_the_market(desk: Desk, qtbot: QtBot) -> None:
    desk.selection.select(TENCENT)
    desk.trade(TENCENT, 400.0)
    desk.frame(0)
    desk.frame(400_000_000)
    time, plot = desk.chart.plot.time, desk.chart.plot
    shown = time.shown_s
    qtbot.keyClick(plot, Qt.Key.Key_Plus)
    assert time.shown_s < shown
    assert time.follows
    qtbot.keyClick(plot, Qt.Key.Key_Minus)
    assert time.shown_s == pytest.approx(shown)


def test_other_keys_pass_the_chart_by(desk: Desk, qtbot: QtBot) -> None:
    desk.selection.select(TENCENT)
    desk.trade(TENCENT, 400.0)
    desk.frame()
    high = desk.chart.plot.time.high
    qtbot.keyClick(desk.chart.plot, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert desk.chart.plot.time.follows
    assert desk.chart.plot.time.high == high


@pytest.mark.parametrize(
    ("typed", "found"), [("700", TENCENT), ("00388", HKEX), ("992", LENOVO), ("mei", MEITUAN), ("A", ALIBABA)]
)
def test_typing_jumps_to_the_code_or_the_name(desk: Desk, qtbot: QtBot, typed: str, found: int) -> None:
    for symbol in range(5):
        desk.trade(symbol, 100.0 - symbol)
    desk.frame()
    qtbot.keyClicks(desk.watchlist.table, typed)
    assert desk.selection.symbol == found


def test_what_is_typed_and_found_nowhere_changes_nothing(desk: Desk, qtbot: QtBot) -> None:
    desk.selection.select(HKEX)
    qtbot.keyClicks(desk.watchlist.table, "zz")
    assert desk.selection.symbol == HKEX


@pytest.fixture
def find() -> Callable[..., str]:
    table = InstrumentTable(
        [
            Instrument("07001.HK", "Alpha"),
            Instrument("00700.HK", "Tencent"),
            Instrument("09992.HK", "Pop Mart"),
            Instrument("00992.HK", "Aztec"),
        ]
    )
    order = np.arange(len(table))
    search = KeySearch(QuoteColumns(Board(table)).columns())

    def found(text: str, at_s: float, current: int = -1) -> str:
        row = search.find(text, at_s, order=order, current=current)
        return table[row].name if row >= 0 else ""

    return found


def test_a_whole_code_counts_more_than_the_beginning_of_one(find: Callable[..., str]) -> None:
    assert [find(digit, at) for at, digit in enumerate("700")] == ["Alpha", "Alpha", "Tencent"]


def test_a_word_within_a_name_is_found_and_a_pause_begins_anew(find: Callable[..., str]) -> None:
    assert find("mart", 0) == "Pop Mart"
    assert find("t", 5) == "Tencent"


def test_one_letter_again_goes_to_the_next_of_its_rows(find: Callable[..., str]) -> None:
    assert [find("a", 0), find("a", 0.3, current=0), find("a", 0.6, current=3)] == ["Alpha", "Aztec", "Alpha"]


def test_headers_say_since_when_they_count_and_in_which_unit(desk: Desk) -> None:
    model = desk.watchlist.table.model()
    tips = {
        model.headerData(section, Qt.Orientation.Horizontal): model.headerData(
            section, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole
        )
        for section in range(model.columnCount())
    }
    assert tips["Volume"] == "Of today, as far as it was recorded: the quantity of all prints, in shares."
    assert tips["Turnover"] == "Of today, as far as it was recorded: the value of all prints, in HKD."
    assert "today's first recorded print" in tips["Chg %"]
    assert all(tips[title] for title in ("High", "Low", "Trades"))
    pairs = InstrumentTable([Instrument("BTCUSDT.BINANCE", "Bitcoin")])
    tips = {column.title: column.tip for column in with_tips(QuoteColumns(Board(pairs)).columns(), pairs)}
    assert tips["Volume"].endswith("in units of the traded coin.")


def test_where_the_token_is_refused_the_list_does_not_say_to_wait(desk: Desk) -> None:
    desk.frame()
    assert desk.watchlist.table._empty_text == WAITING
    refused = ShardHealth(1, ShardState.REFUSED, 5, 0, -1, 0, "The token was refused.", -1)
    desk.figures[0] = replace(desk.figures[0], shards=(refused,), trouble=("The token was refused.",))
    desk.frame()
    assert desk.watchlist.table._empty_text == REFUSED == "No ticks: see the message below."
    desk.trade(TENCENT, 400.0)
    desk.frame()
    assert desk.watchlist.table._empty_text == ""

"""The shell: what it shows of the run, when frames run, how it closes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.live_market import HandClock, instruments, prints
from tickdeck.domain.market import Market
from tickdeck.gui.frame_clock import Frame, FrameClock
from tickdeck.gui.main_window import MainWindow
from tickdeck.gui.panel_header import PanelHeader
from tickdeck.gui.panels.watchlist import WatchlistPanel
from tickdeck.gui.selection import Selection
from tickdeck.gui.theme import Theme, apply_theme, load_theme
from tickdeck.pipeline.board import Board
from tickdeck.session.health import Figures, ShardHealth, ShardState

# The offscreen platform says so of every window that has a least or fixed size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


class PlainPanel(QWidget):
    """A panel that counts its frames."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.header = PanelHeader(title)
        self.frames = 0

    def refresh(self, frame: Frame) -> None:
        self.frames += 1


@dataclass
class Desk:
    window: MainWindow
    clock: HandClock
    frame_clock: FrameClock
    board: Board
    selection: Selection
    watchlist: WatchlistPanel
    heatmap: PlainPanel
    figures: list[Figures]
    shown: list[bool] = field(default_factory=list)
    closed: list[bool] = field(default_factory=list)

    def label(self, name: str) -> QLabel:
        return self.window.findChild(QLabel, name)

    def frame(self, after_us: int = 300_000) -> None:
        self.clock.us += after_us
        self.frame_clock._on_frame()


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Desk:
    table = instruments()
    board, selection, clock = Board(table), Selection(), HandClock()
    shown: list[bool] = []
    closed: list[bool] = []
    figures = [Figures("alltick", Market.UNKNOWN, ())]
    frame_clock = FrameClock(clock=clock, pull=lambda: None, painted=lambda _us: None, shown=shown.append)
    watchlist = WatchlistPanel(
        board=board, selection=selection, theme=theme, stale=lambda: np.zeros(len(table), dtype=bool)
    )
    heatmap = PlainPanel("Heatmap")
    window = MainWindow(
        instruments=table,
        frame_clock=frame_clock,
        theme=theme,
        figures=lambda: figures[0],
        watchlist=watchlist,
        chart=PlainPanel("Chart"),
        heatmap=heatmap,
        on_close=lambda: closed.append(True),
    )
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return Desk(window, clock, frame_clock, board, selection, watchlist, heatmap, figures, shown, closed)


@pytest.mark.parametrize(
    ("market", "pill", "title"),
    [
        (Market.UNKNOWN, "NOT CONNECTED", "Tickdeck – not connected"),
        (Market.SIMULATED, "SIMULATED", "Tickdeck – simulated"),
        (Market.CAPTURED, "CAPTURED", "Tickdeck – captured"),
        (Market.LIVE, "LIVE", "Tickdeck – live"),
    ],
)
def test_pill_and_title_say_what_kind_of_market_it_is(
    desk: Desk, market: Market, pill: str, title: str
) -> None:
    desk.figures[0] = replace(desk.figures[0], market=market, title="AllTick")
    desk.frame()
    assert desk.label("pill").text() == pill
    assert desk.window.windowTitle() == title
    assert desk.label("feed").text() == "AllTick"


def test_the_simulated_pill_is_amber_and_the_live_one_green(desk: Desk, theme: Theme) -> None:
    for market, colour in (
        (Market.SIMULATED, theme.amber),
        (Market.LIVE, theme.up),
        (Market.UNKNOWN, theme.hairline),
    ):
        desk.figures[0] = replace(desk.figures[0], market=market)
        desk.frame()
        image = desk.label("pill").grab().toImage()
        assert image.pixelColor(image.width() // 2, 0) == colour


def test_the_clock_is_the_venues(desk: Desk) -> None:
    desk.frame()
    assert desk.label("clock").text() == "11:11:00 HKT"
    desk.frame(61_000_000)
    assert desk.label("clock").text() == "11:12:01 HKT"


def test_trouble_is_in_plain_sight_until_it_is_over(desk: Desk) -> None:
    shard = ShardHealth(1, ShardState.REFUSED, 5, 0, -1, 0, "The token was refused.", -1)
    desk.figures[0] = replace(desk.figures[0], shards=(shard,), trouble=("The token was refused.",))
    desk.frame()
    assert desk.window.notice.isVisible()
    assert desk.window.notice.severe
    desk.figures[0] = replace(desk.figures[0], trouble=())
    desk.frame()
    assert not desk.window.notice.isVisible()


def test_closing_hides_and_says_so_once(desk: Desk) -> None:
    assert desk.window.close() is False
    assert desk.window.isHidden()
    desk.window.close()
    assert desk.closed == [True]
    assert desk.shown == [True, False]


def test_ctrl_q_closes_and_escape_does_not(desk: Desk, qtbot: QtBot) -> None:
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    qtbot.keyClick(desk.watchlist.table, Qt.Key.Key_Escape)
    assert desk.closed == []
    qtbot.keyClick(desk.watchlist.table, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert desk.closed == [True]


def test_frames_run_only_while_the_window_can_be_seen(desk: Desk, qtbot: QtBot) -> None:
    assert desk.shown == [True]
    desk.window.hide()
    assert desk.shown == [True, False]
    desk.window.show()
    assert desk.shown == [True, False, True]
    desk.window.showMinimized()
    qtbot.waitUntil(lambda: desk.shown == [True, False, True, False])
    desk.window.showNormal()
    qtbot.waitUntil(lambda: desk.shown[-1])


def test_every_panel_is_refreshed_each_frame(desk: Desk) -> None:
    before = desk.heatmap.frames
    desk.board.apply(prints((1, 154.0, 100)))
    desk.frame()
    assert desk.heatmap.frames == before + 1
    assert desk.watchlist.header.state == "1 of 5 traded"


def test_headers_are_the_docks_title_bars(desk: Desk) -> None:
    docks = {dock.objectName(): dock for dock in desk.window.findChildren(QDockWidget)}
    assert set(docks) == {"watchlist", "chart", "heatmap"}
    assert docks["watchlist"].titleBarWidget() is desk.watchlist.header
    assert desk.watchlist.header.height() == 30
    assert docks["watchlist"].geometry().right() < docks["chart"].geometry().left()
    assert docks["chart"].geometry().bottom() < docks["heatmap"].geometry().top()


def test_it_fits_the_screen_and_has_a_least_size_and_an_icon(desk: Desk) -> None:
    screen = desk.window.screen().availableSize()
    assert desk.window.minimumSize() == QSize(1100, 640).boundedTo(screen)
    assert desk.window.size().boundedTo(screen) == desk.window.size()
    assert not desk.window.windowIcon().pixmap(QSize(64, 64)).isNull()

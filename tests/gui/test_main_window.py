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
from tickdeck.gui.main_menu import main_menu
from tickdeck.gui.main_window import FEED, LOG, MainWindow
from tickdeck.gui.panel import PanelEntry, Place
from tickdeck.gui.panel_header import PanelHeader
from tickdeck.gui.panels.watchlist.panel import WatchlistPanel
from tickdeck.gui.selection import Selection
from tickdeck.gui.text_button import TextButton
from tickdeck.gui.theme import Theme, apply_theme, load_theme
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.latency import TURNS
from tickdeck.session.health import Figures, ShardHealth, ShardState

# The offscreen platform says so of every window that has a least or fixed size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


class PlainPanel(QWidget):
    """A panel that counts its frames."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
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
    feed: PlainPanel
    figures: list[Figures]
    retried: list[bool]
    phase: list[str]
    shown: list[bool] = field(default_factory=list)
    closed: list[bool] = field(default_factory=list)

    def label(self, name: str) -> QLabel:
        return self.window.findChild(QLabel, name)

    def frame(self, after_us: int = 300_000) -> None:
        self.clock.us += after_us
        for _turn in range(TURNS):
            self.frame_clock._on_turn()


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
    heatmap, feed = PlainPanel("Heatmap"), PlainPanel("Feed")
    retried: list[bool] = []
    phase = [""]
    window = MainWindow(
        instruments=table,
        frame_clock=frame_clock,
        theme=theme,
        figures=lambda: figures[0],
        panels=(
            PanelEntry("watchlist", watchlist, Place.LEFT),
            PanelEntry("chart", PlainPanel("Chart"), Place.RIGHT_TOP),
            PanelEntry("heatmap", heatmap, Place.RIGHT_BOTTOM),
            PanelEntry(FEED, feed, Place.HIDDEN, "Ctrl+Shift+F"),
            PanelEntry(LOG, PlainPanel("Log"), Place.HIDDEN),
        ),
        phase=lambda: phase[0],
        retry=lambda: retried.append(True),
        on_close=lambda: closed.append(True),
    )
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return Desk(
        window=window,
        clock=clock,
        frame_clock=frame_clock,
        board=board,
        selection=selection,
        watchlist=watchlist,
        heatmap=heatmap,
        feed=feed,
        figures=figures,
        retried=retried,
        phase=phase,
        shown=shown,
        closed=closed,
    )


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
    assert set(docks) == {"watchlist", "chart", "heatmap", "feed", "log"}
    assert docks["watchlist"].titleBarWidget() is desk.watchlist.header
    assert desk.watchlist.header.height() == 30
    assert docks["watchlist"].geometry().right() < docks["chart"].geometry().left()
    assert docks["chart"].geometry().bottom() < docks["heatmap"].geometry().top()


def test_it_fits_the_screen_and_has_a_least_size_and_an_icon(desk: Desk) -> None:
    # The system puts a title above it and edges around it.
    screen = desk.window.screen().availableSize() - QSize(8, 40)
    assert desk.window.minimumSize() == QSize(1100, 640).boundedTo(screen)
    assert desk.window.size().boundedTo(screen) == desk.window.size()
    assert not desk.window.windowIcon().pixmap(QSize(64, 64)).isNull()


def test_what_was_larger_than_the_screen_comes_back_with_its_title_and_status_bar_on_it(
    desk: Desk, theme: Theme, qtbot: QtBot
) -> None:
    room = desk.window.screen().availableGeometry()
    desk.window.setGeometry(room)
    desk.window.take_place(desk.window.place())
    assert room.adjusted(0, 18, 0, 0).contains(desk.window.geometry())


def test_a_window_beside_others_on_the_screen_comes_back_where_it_was(desk: Desk) -> None:
    room = desk.window.screen().availableGeometry()
    desk.window.setMinimumSize(100, 100)
    here = room.adjusted(0, 30, -room.width() // 2, 0)
    desk.window.setGeometry(here)
    desk.window.take_place(desk.window.place())
    assert desk.window.geometry() == here


def test_what_was_done_is_told_in_the_notice_and_gives_way_to_trouble(desk: Desk) -> None:
    notice = desk.window.notice
    notice.tell("The tape is saved in /tmp/tape.csv.")
    assert notice.isVisible()
    assert notice.sentence == notice.toolTip() == "The tape is saved in /tmp/tape.csv."
    assert notice.details_button.isHidden()
    desk.figures[0] = replace(desk.figures[0], trouble=("The token was refused.",))
    desk.frame()
    assert notice.sentence == "The token was refused."
    assert not notice.details_button.isHidden()


def test_what_was_done_stands_before_a_trouble_that_was_there_and_is_put_away(desk: Desk) -> None:
    notice = desk.window.notice
    desk.figures[0] = replace(desk.figures[0], trouble=("The disk is slow.",))
    desk.frame()
    notice.tell("The tape is saved in /tmp/tape.csv.")
    desk.frame()
    assert notice.sentence == "The tape is saved in /tmp/tape.csv."
    notice.dismiss_button.click()
    assert notice.sentence == "The disk is slow."
    notice.dismiss_button.click()
    assert not notice.isVisible()


def toggle_feed(desk: Desk) -> None:
    """Choose the feed panel as in the main menu."""
    menu = main_menu(desk.window.actions_table, desk.window)
    panels = next(each.menu() for each in menu.actions() if each.text() == "Panels")
    chosen = next(each for each in panels.actions() if each.text().startswith("Feed"))
    assert chosen.isChecked() is desk.feed.isVisible()
    chosen.trigger()


def test_a_hidden_panel_costs_nothing_until_it_is_opened_below_the_others(desk: Desk, qtbot: QtBot) -> None:
    desk.frame()
    assert desk.feed.frames == 0
    assert not desk.feed.isVisible()
    toggle_feed(desk)
    desk.frame()
    assert desk.feed.frames == 1
    docks = {dock.objectName(): dock for dock in desk.window.findChildren(QDockWidget)}
    qtbot.waitUntil(lambda: docks["heatmap"].geometry().bottom() < docks["feed"].geometry().top())
    assert docks["watchlist"].geometry().bottom() < docks["feed"].geometry().top()
    toggle_feed(desk)
    desk.frame()
    assert desk.feed.frames == 1
    assert not desk.feed.isVisible()


def test_keys_open_the_feed_panel_and_closing_it_gives_them_back(desk: Desk, qtbot: QtBot) -> None:
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    desk.watchlist.table.setFocus()
    shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(desk.watchlist.table, Qt.Key.Key_F, shift)
    assert QApplication.focusWidget() is desk.feed
    qtbot.keyClick(desk.feed, Qt.Key.Key_F, shift)
    assert not desk.feed.isVisible()
    assert QApplication.focusWidget() is desk.watchlist.table


def test_light_details_and_the_cross_open_and_close_it(desk: Desk, qtbot: QtBot) -> None:
    light = desk.label("shards").parentWidget()
    qtbot.mouseClick(light, Qt.MouseButton.LeftButton)
    assert desk.feed.isVisible()
    qtbot.mouseClick(light, Qt.MouseButton.LeftButton)
    assert not desk.feed.isVisible()
    desk.figures[0] = replace(desk.figures[0], trouble=("The data folder is full.",))
    desk.frame()
    for _ in range(2):
        qtbot.mouseClick(desk.window.notice.details_button, Qt.MouseButton.LeftButton)
        assert desk.feed.isVisible()
    (cross,) = desk.feed.header.findChildren(TextButton)
    qtbot.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert not desk.feed.isVisible()


@pytest.mark.parametrize(
    ("is_live", "is_about_recording", "shown"), [(True, False, LOG), (True, True, FEED), (False, False, FEED)]
)
def test_details_are_those_of_the_connection_only_where_it_may_be_the_cause(
    desk: Desk, qtbot: QtBot, is_live: bool, is_about_recording: bool, shown: str
) -> None:
    """There is no panel of the recorder here, in whose place that of the feed is shown."""
    state = ShardState.LIVE if is_live else ShardState.BACKING_OFF
    desk.figures[0] = replace(
        desk.figures[0],
        shards=(ShardHealth(1, state, 5, 5, -1, 0, "", -1),),
        recording_trouble=is_about_recording,
        trouble=("The watchlists were damaged.",),
    )
    desk.frame()
    qtbot.mouseClick(desk.window.notice.details_button, Qt.MouseButton.LeftButton)
    assert [name for name in (FEED, LOG) if desk.window.workspace.is_shown(name)] == [shown]


def test_what_was_refused_can_be_tried_again_from_the_notice(desk: Desk, qtbot: QtBot) -> None:
    desk.figures[0] = replace(desk.figures[0], trouble=("The token was refused.",))
    desk.frame()
    assert not desk.window.notice.retry_button.isVisible()
    desk.figures[0] = replace(desk.figures[0], can_retry=True)
    desk.frame()
    qtbot.mouseClick(desk.window.notice.retry_button, Qt.MouseButton.LeftButton)
    assert desk.retried == [True]


def test_a_message_can_be_put_away_from_the_menu(desk: Desk) -> None:
    action = desk.window.actions_table["window.dismiss"]
    assert not action.is_offered()
    desk.figures[0] = replace(desk.figures[0], trouble=("Not subscribed are FOO.US: unknown.",))
    desk.frame()
    assert action.is_offered()
    action.run()
    assert not desk.window.notice.isVisible()
    desk.frame()
    assert not desk.window.notice.isVisible()
    assert not action.is_offered()


def test_the_notice_neither_moves_nor_covers_a_panel(desk: Desk) -> None:
    desk.frame()
    docks = desk.window.findChildren(QDockWidget)
    before = [dock.geometry() for dock in docks]
    desk.figures[0] = replace(desk.figures[0], trouble=("The token was refused.",))
    desk.frame()
    assert [dock.geometry() for dock in docks] == before
    notice, bar = desk.window.notice, desk.window.status_bar
    assert notice.isVisible()
    assert bar.rect().contains(notice.geometry())
    assert notice.parentWidget() is bar


def test_the_clock_says_what_the_market_does(desk: Desk) -> None:
    desk.phase[0] = "lunch"
    desk.frame()
    assert desk.label("clock").text() == "HKEX lunch · 11:11:00 HKT"


def test_lag_is_in_plain_sight_and_moves_nothing(desk: Desk) -> None:
    def lag() -> QLabel:
        return desk.window.top_bar.findChild(QLabel, "behind")

    desk.frame()
    assert not lag().isVisible()
    desk.window.top_bar.layout().activate()
    pill = desk.label("pill").geometry()
    desk.figures[0] = replace(desk.figures[0], behind_s=4.2)
    desk.frame()
    assert lag().isVisible()
    assert lag().text() == "4.2 s behind"
    desk.window.top_bar.layout().activate()
    assert desk.label("pill").geometry() == pill
    assert lag().geometry().right() < pill.left()
    desk.figures[0] = replace(desk.figures[0], behind_s=0.0)
    desk.frame()
    assert not lag().isVisible()


def test_the_time_that_panels_take_is_added_up(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.frame()
    before = desk.frame_clock.drawing_s

    def slow(_frame: Frame) -> None:
        desk.clock.us += 7_000

    monkeypatch.setattr(desk.heatmap, "refresh", slow)
    desk.frame()
    assert desk.frame_clock.drawing_s - before == pytest.approx(0.007, abs=1e-6)

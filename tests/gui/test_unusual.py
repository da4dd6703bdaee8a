"""Unusual volume as a person uses it: by mouse and by keyboard, and with nothing moving under the pointer."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from fakes.unusual_market import SENSITIVE, Market
from tickdeck.analytics.unusual import Unusual, UnusualKind
from tickdeck.domain.venue import Venue
from tickdeck.gui.actions import ActionTable
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.number_text import MISSING
from tickdeck.gui.panels.unusual.basis_words import DEAF
from tickdeck.gui.panels.unusual.explanation import clock_text
from tickdeck.gui.panels.unusual.feed_rows import AwayRow
from tickdeck.gui.panels.unusual.kept_state import View
from tickdeck.gui.panels.unusual.panel import UnusualPanel
from tickdeck.gui.selection import Selection
from tickdeck.gui.theme import Theme, apply_theme, load_theme
from tickdeck.pipeline.board import Board
from tickdeck.settings.unusual import Thresholds

# The offscreen platform says so of every window that has a least or fixed size, and of menus.
pytestmark = pytest.mark.qt_log_ignore(r"propagateSizeHints|raise\(\)|grabbing the keyboard", extend=True)

SECOND_US = 1_000_000


@dataclass
class Desk:
    """The panel in a window, before a market that the test moves."""

    market: Market
    board: Board
    selection: Selection
    panel: UnusualPanel
    window: QWidget
    frames: int = 0

    def frame(self, after_us: int = 33_000) -> None:
        self.frames += 1
        self.market.now_us += after_us
        self.panel.refresh(Frame(self.frames, self.market.now_us))

    def see(
        self, kind: UnusualKind = UnusualKind.BLOCK, symbol: int = 0, at_us: int | None = None
    ) -> Unusual:
        """Have the watch see something, with the numbers of a real entry."""
        log = self.market.watch.log
        entry = Unusual(
            number=log.total + 1,
            kind=kind,
            symbol=symbol,
            at_us=self.market.now_us if at_us is None else at_us,
            volume=90_000.0,
            usual=20_000.0,
            span_s=60,
            turnover=9e6,
            share=0.2,
            since_us=self.market.now_us - 60 * SECOND_US,
            move=0.01,
        )
        log.add(entry)
        return entry

    def click(self, entry: Unusual, *, double: bool = False) -> None:
        feed = self.panel.feed
        at = feed.box_of(entry.number).center()
        QTest.mouseClick(feed.viewport(), Qt.MouseButton.LeftButton, pos=at)
        if double:
            QTest.mouseDClick(feed.viewport(), Qt.MouseButton.LeftButton, pos=at)

    def hover(self, *, over: bool) -> None:
        """Move the pointer into the feed, or out of it."""
        viewport = self.panel.feed.viewport()
        viewport.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, over)
        at = QPointF(40, 20)
        event = QEnterEvent(at, at, at) if over else QEvent(QEvent.Type.Leave)
        QApplication.sendEvent(viewport, event)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        target = self.window.focusWidget()
        assert target is not None
        QTest.keyClick(target, key, modifier)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Desk:
    market = Market()
    board, selection = Board(market.table), Selection()
    panel = UnusualPanel(
        watch=market.watch,
        board=board,
        minutes=market.minutes,
        selection=selection,
        theme=theme,
        stale=lambda: market.stale,
    )
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.addWidget(panel.header)
    layout.addWidget(panel, 1)
    ActionTable().add_all(panel.offered(), panel)
    window.resize(420, 460)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    result = Desk(market, board, selection, panel, window)
    panel.feed.setFocus()
    result.frame()
    return result


def numbers(desk: Desk) -> list[int]:
    return [row.number for row in desk.panel.feed.rows if isinstance(row, Unusual)]


def test_says_on_what_it_rests_while_nothing_was_seen(desk: Desk) -> None:
    assert "first tick" in desk.panel.feed._empty_text
    desk.market.run(5)
    desk.frame(SECOND_US)
    assert "Learning" in desk.panel.feed._empty_text
    assert "today alone" in desk.panel.feed._empty_text
    desk.market.learn(days=4)
    desk.frame(SECOND_US)
    assert "4 recorded days" in desk.panel.feed._empty_text
    desk.market.stale[:] = True
    desk.market.pass_second()
    desk.frame(SECOND_US)
    assert desk.panel.feed._empty_text == DEAF
    assert desk.panel.header.state == ""


def test_a_real_alarm_reaches_the_feed(desk: Desk) -> None:
    desk.market.learn()
    desk.market.run(100)
    desk.market.second((1, 101.0, 90_000.0))
    desk.frame()
    (entry,) = [row for row in desk.panel.feed.rows if isinstance(row, Unusual)]
    assert (entry.kind, entry.symbol) == (UnusualKind.BLOCK, 1)
    assert desk.panel.header.state == "1 since 10:30"
    assert desk.panel.feed.grab().toImage() != desk.panel.table.grab().toImage()


def test_the_newest_is_on_top(desk: Desk) -> None:
    for _ in range(3):
        desk.see()
        desk.frame()
    assert numbers(desk) == [3, 2, 1]


def test_a_print_that_is_told_a_second_later_stands_where_its_time_is(desk: Desk) -> None:
    told_us = desk.market.now_us // SECOND_US * SECOND_US
    for kind, at_us in (
        (UnusualKind.VOLUME, told_us),
        (UnusualKind.BLOCK, told_us - 400_000),
        (UnusualKind.BURST, told_us),
        (UnusualKind.BLOCK, told_us - 900_000),
    ):
        desk.see(kind, at_us=at_us)
    desk.frame()
    shown = [row for row in desk.panel.feed.rows if isinstance(row, Unusual)]
    times = [clock_text(Venue.HK, row.at_us) for row in shown]
    assert times == sorted(times, reverse=True)
    assert [row.kind.name for row in shown] == ["BURST", "VOLUME", "BLOCK", "BLOCK"]


def test_a_click_selects_and_a_double_click_opens_the_chart_there(desk: Desk, qtbot: QtBot) -> None:
    first, second = desk.see(symbol=2), desk.see(symbol=1)
    desk.frame()
    desk.click(first)
    assert desk.selection.symbol == 2
    with qtbot.waitSignal(desk.panel.chart_requested) as caught:
        desk.click(second, double=True)
    assert caught.args == [1, second.at_us]


def test_arrows_go_from_entry_to_entry_and_enter_opens(desk: Desk, qtbot: QtBot) -> None:
    for symbol in (0, 1, 2):
        desk.see(symbol=symbol)
    desk.frame()
    for _ in range(2):
        desk.key(Qt.Key.Key_Down)
    assert desk.selection.symbol == 1
    assert "00388" not in desk.panel.feed.accessibleDescription()
    assert "09988.HK One print" in desk.panel.feed.accessibleDescription()
    desk.key(Qt.Key.Key_End)
    assert desk.selection.symbol == 0
    desk.key(Qt.Key.Key_Up)
    with qtbot.waitSignal(desk.panel.chart_requested) as caught:
        desk.key(Qt.Key.Key_Return)
    assert caught.args is not None
    assert caught.args[0] == 1


def test_nothing_moves_under_the_pointer(desk: Desk) -> None:
    for _ in range(3):
        desk.see()
    desk.frame()
    desk.hover(over=True)
    top = desk.panel.feed.box_of(3).top()
    desk.see()
    desk.see()
    desk.frame()
    assert desk.panel.feed.box_of(3).top() == top
    assert desk.panel.feed.newer.isVisible()
    assert desk.panel.feed.newer.text() == "2 newer ↑"
    desk.hover(over=False)
    assert numbers(desk)[:2] == [5, 4]
    assert not desk.panel.feed.newer.isVisible()


def test_the_button_shows_what_waits(desk: Desk) -> None:
    desk.see()
    desk.frame()
    desk.hover(over=True)
    desk.see()
    desk.frame()
    QTest.mouseClick(desk.panel.feed.newer, Qt.MouseButton.LeftButton)
    assert numbers(desk) == [2, 1]


def test_who_has_scrolled_down_stays_where_he_reads(desk: Desk) -> None:
    for _ in range(30):
        desk.see()
    desk.frame()
    bar = desk.panel.feed.verticalScrollBar()
    bar.setValue(500)
    read = desk.panel.feed.entry_at(QPoint(30, 5))
    assert read is not None
    top = desk.panel.feed.box_of(read.number).top()
    desk.see()
    desk.frame()
    assert desk.panel.feed.box_of(read.number).top() == top
    desk.key(Qt.Key.Key_Home)
    assert bar.value() == 0


def test_what_came_while_nobody_looked_has_a_line_above(desk: Desk) -> None:
    desk.see()
    desk.frame()
    for _ in range(3):
        desk.see()
    desk.frame(20 * SECOND_US)
    assert desk.panel.feed.rows[0] == AwayRow(3)
    desk.see()
    desk.frame()
    assert numbers(desk) == [5, 4, 3, 2, 1]
    assert desk.panel.feed.rows[1] == AwayRow(3)


def test_kinds_are_left_out_by_the_menu(desk: Desk) -> None:
    desk.see(UnusualKind.BLOCK)
    desk.see(UnusualKind.JUMP)
    desk.frame()
    QTest.mouseClick(desk.panel.header.menu_button, Qt.MouseButton.LeftButton)
    menu = desk.panel.findChild(QMenu)
    assert menu is not None
    (choice,) = [action for action in menu.actions() if "Block" in action.text()]
    assert choice.isChecked()
    choice.trigger()
    menu.close()
    assert numbers(desk) == [2]
    assert desk.panel.header.state.startswith("1")
    desk.panel.toggle_kind(UnusualKind.JUMP)
    assert "chosen kinds" in desk.panel.feed._empty_text


def test_an_instrument_is_muted_for_today_by_a_key(desk: Desk) -> None:
    desk.see(symbol=1)
    desk.see(symbol=0)
    desk.frame()
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert numbers(desk) == [1]
    assert 0 in desk.market.watch.muted
    menu = desk.panel._menu(of_entry=False)
    (unmute,) = [action for action in menu.actions() if action.text() == "Unmute 00700 Tencent"]
    unmute.trigger()
    assert numbers(desk) == [2, 1]


def test_the_explanation_is_copied(desk: Desk) -> None:
    desk.see(symbol=1)
    desk.frame()
    desk.key(Qt.Key.Key_Home)
    desk.key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "09988.HK One print of 90.0 k shares" in QGuiApplication.clipboard().text()


def test_the_board_ranks_what_is_unusual_now(desk: Desk, qtbot: QtBot) -> None:
    desk.market.learn()
    desk.market.run(240)
    desk.market.run(30, times=4.0, only=2)
    desk.key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert desk.panel.view is View.NOW
    assert desk.panel.table.hasFocus()
    desk.frame(2 * SECOND_US)
    assert int(desk.panel.table.order[0]) == 2
    assert desk.panel.table.model().index(0, 3).data() == "1.5×"
    desk.key(Qt.Key.Key_Down)
    assert desk.selection.symbol == 2
    with qtbot.waitSignal(desk.panel.chart_requested) as caught:
        desk.key(Qt.Key.Key_Return)
    assert caught.args is not None
    assert caught.args[0] == 2
    assert "Usual for them" in desk.panel._figures.tooltip(2)


def test_the_board_says_on_what_it_rests(desk: Desk) -> None:
    basis = desk.panel.board_page.basis
    desk.key(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    desk.market.run(200)
    desk.frame(SECOND_US)
    table = desk.panel.table
    assert table.model().index(0, 3).data() == MISSING
    assert basis.isVisible()
    assert basis.text().startswith("Learning what is usual. Without recorded days")
    assert basis.height() >= basis.heightForWidth(basis.width())
    assert table.geometry().top() > basis.geometry().bottom()
    desk.market.run(500)
    desk.frame(SECOND_US)
    assert basis.text() == "Without recorded days, volume is compared with today alone."
    desk.market.stale[:] = True
    desk.market.pass_second()
    desk.frame(SECOND_US)
    assert basis.text() == DEAF
    desk.market.stale[:] = False
    desk.market.learn(days=4)
    desk.market.run(5)
    desk.frame(SECOND_US)
    assert not basis.isVisible()


def test_amounts_are_shown_and_typed_short(desk: Desk) -> None:
    desk.key(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    sheet, watch = desk.panel.sheet, desk.market.watch
    sheet.usual_button.click()
    field = sheet.fields["block_turnover"]
    assert field.text() == "10 m"
    assert "10m is ten million" in field.toolTip()
    assert "Between 0 and 1 tn." in field.toolTip()
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "25m")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert watch.thresholds.block_turnover == 25e6
    sheet.show_thresholds()
    assert field.text() == "25 m"


def test_thresholds_are_typed_and_wrong_ones_told(desk: Desk, qtbot: QtBot) -> None:
    desk.key(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    sheet, watch = desk.panel.sheet, desk.market.watch
    assert sheet.isVisible()
    field = sheet.fields["volume_ratio"]
    field.setFocus()
    field.selectAll()
    with qtbot.waitSignal(desk.panel.thresholds_changed) as caught:
        QTest.keyClicks(field, "6.5")
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert caught.args == [replace(SENSITIVE, volume_ratio=6.5)]
    assert watch.thresholds.volume_ratio == 6.5
    field.selectAll()
    QTest.keyClicks(field, "0")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert watch.thresholds.volume_ratio == 6.5
    assert field.property("wrong") is True
    assert sheet._wrong["volume_ratio"].text() == "This must be a number between 1.2 and 100."
    QTest.mouseClick(sheet.usual_button, Qt.MouseButton.LeftButton)
    assert watch.thresholds == Thresholds()
    assert not field.property("wrong")
    sheet.switches["jump_on"].click()
    assert not watch.thresholds.jump_on
    desk.key(Qt.Key.Key_Escape)
    assert desk.panel.feed.isVisible()


def test_how_often_a_detector_speaks_is_shown_once_measured(desk: Desk) -> None:
    desk.panel.show_sheet()
    label = desk.panel.sheet._rates[UnusualKind.VOLUME]
    assert "not known" in label.text()
    desk.market.watch.take_rates(SENSITIVE, {UnusualKind.VOLUME: 0.02})
    desk.frame(SECOND_US)
    assert label.text() == "On the last recorded day one alarm for every 50 instruments."


def test_sound_is_off_until_it_is_wanted(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(desk.panel.sounded):
        desk.see()
        desk.frame()
    desk.panel.toggle_sound()
    with qtbot.waitSignals([desk.panel.sounded]):
        desk.see()
        desk.see()
        desk.frame()
    with qtbot.assertNotEmitted(desk.panel.sounded):
        desk.frame()


def test_it_is_tomorrow_as_it_was_left(desk: Desk) -> None:
    desk.panel.toggle_kind(UnusualKind.BURST)
    desk.panel.toggle_sound()
    desk.panel.switch_view()
    desk.market.run(2)
    desk.market.watch.muted.add(1)
    state = desk.panel.state()
    desk.market.watch.muted.discard(1)
    desk.panel.restore({})
    assert desk.panel.view is View.FEED
    desk.panel.restore(state)
    assert desk.panel.view is View.NOW
    assert desk.panel.kinds == frozenset(UnusualKind) - {UnusualKind.BURST}
    assert desk.panel.has_sound
    assert 1 in desk.market.watch.muted
    desk.panel.restore({"view": [], "muted": {"09999.HK": 3}, "left_out": 4})
    assert desk.panel.view is View.FEED


def test_a_frame_without_news_paints_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.see()
    desk.frame()
    desk.frame(2 * SECOND_US)
    shown: list[object] = []
    monkeypatch.setattr(desk.panel.feed, "show_rows", lambda rows, **_: shown.append(rows))
    for _ in range(10):
        desk.frame()
    assert shown == []
    desk.see()
    desk.frame()
    assert len(shown) == 1


@pytest.mark.parametrize("width", [220, 310, 420, 900])
def test_every_width_shows_every_entry(desk: Desk, width: int) -> None:
    for kind in UnusualKind:
        desk.see(kind)
    desk.frame()
    desk.window.resize(width, 460)
    heights = [desk.panel.feed.box_of(number).height() for number in numbers(desk)]
    assert len(heights) == len(UnusualKind)
    assert min(heights) > 30
    assert not desk.panel.feed.grab().isNull()


@pytest.mark.parametrize("width", [254, 304, 334])
def test_an_entry_does_not_change_when_the_scroll_bar_comes(desk: Desk, width: int) -> None:
    feed, log = desk.panel.feed, desk.market.watch.log
    desk.window.resize(width + desk.window.width() - feed.width(), 460)
    assert feed.width() == width
    log.add(replace(desk.see(), number=2, volumes=(1.0, 2.0), usuals=(1.0, 1.0)))
    desk.frame()
    assert not feed.verticalScrollBar().isVisible()
    before = feed._laid[2]._has_chart, feed.box_of(2).height()
    for _ in range(30):
        desk.see()
    desk.frame()
    QApplication.processEvents()
    assert feed.verticalScrollBar().isVisible()
    assert (feed._laid[2]._has_chart, feed.box_of(2).height()) == before
    assert before[0] == (width > 260)


def test_everything_has_a_name(desk: Desk) -> None:
    panel = desk.panel
    for field in panel.sheet.fields.values():
        assert field.accessibleName()
        assert field.toolTip()
    header = panel.header
    buttons = (header.feed_button, header.now_button, header.switch_button, header.menu_button)
    for button in (*buttons, panel.feed.newer):
        assert button.accessibleName() or button.text() or button is panel.feed.newer
        assert button.toolTip()
    assert panel.feed.accessibleName()
    assert panel.table.accessibleName()

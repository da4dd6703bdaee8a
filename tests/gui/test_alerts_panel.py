"""The alerts panel as it is used: by mouse and by keys, with what fires kept and told."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.live_market import MORNING_US, instruments, prints
from tickdeck.analytics.alert_measures import Market
from tickdeck.analytics.alerts import AlertBook
from tickdeck.domain.sessions import AlwaysOpen
from tickdeck.gui.actions import ActionTable
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.panels.alerts.desk import AlertDesk
from tickdeck.gui.panels.alerts.panel import AlertsPanel
from tickdeck.gui.theme import Sizes, Theme, apply_theme, load_theme
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.minutes import Minutes
from tickdeck.settings.alert import Alert, AlertKind, AlertState, Fired, Repeat, Side
from tickdeck.settings.alerts import KeptAlerts

ROW_PX = Sizes().row

# The offscreen platform says so of every window that has a least or fixed size, and of menus.
pytestmark = pytest.mark.qt_log_ignore(
    "propagateSizeHints", r"raise\(\)", "grabbing the keyboard", extend=True
)

CODE, NAME, WHEN, LAST, TO_GO, OFTEN, STATE = range(7)
TIME, WHAT, NOTE, AWAY = range(4)
SECOND_US = 1_000_000


@dataclass
class Keeper:
    """A disk that answers when the test says so."""

    answers: bool = True
    trouble: str = ""
    kept: list[KeptAlerts] = field(default_factory=list)

    def save(self, kept: KeptAlerts) -> int:
        self.kept.append(kept)
        return len(self.kept)

    def is_saved(self, number: int) -> bool:
        return self.answers


class Room:
    """A panel with its desk, and a market that the test moves."""

    def __init__(self, theme: Theme) -> None:
        table = instruments(5)
        self.board, self.minutes = Board(table), Minutes(table)
        self.book = AlertBook(table, hours=lambda _venue: AlwaysOpen())
        self.keeper = Keeper()
        self.told: list[Fired] = []
        self.quiet = False
        self.chosen = -1
        self.asked: list[object] = []
        self.now_us = MORNING_US
        self.frames = 0
        self.desk = AlertDesk(book=self.book, keeper=self.keeper, market=self.market, tell=self.told.extend)
        self.panel = AlertsPanel(
            desk=self.desk,
            instruments=table,
            last=lambda number: float(self.board.last[number]),
            is_stale=lambda _number: False,
            theme=theme,
            is_quiet=lambda: self.quiet,
            chosen=lambda: self.chosen,
        )
        self.panel.new_asked.connect(lambda number: self.asked.append(("new", number)))
        self.panel.edit_asked.connect(lambda alert_id: self.asked.append(("edit", alert_id)))
        self.panel.chart_asked.connect(lambda number, at_us: self.asked.append(("chart", number, at_us)))
        self.panel.quiet_asked.connect(lambda quiet: self.asked.append(("quiet", quiet)))
        self.window = QWidget()
        box = QVBoxLayout(self.window)
        box.addWidget(self.panel.header)
        box.addWidget(self.panel)
        self.window.resize(900, 400)
        self.actions = ActionTable()
        self.actions.add_all(self.panel.offered(), self.panel)

    def market(self, now_us: int) -> Market:
        return Market(now_us, self.board, self.minutes, np.full(5, np.nan), np.zeros(5, dtype=bool))

    def trade(self, symbol: int, price: float, after_us: int = SECOND_US) -> None:
        self.now_us += after_us
        block = prints((symbol, price, 100), at_us=self.now_us)
        for sink in (self.board.apply, self.minutes.append, self.book.append):
            sink(block)
        self.desk.check(self.now_us)
        self.frame()

    def frame(self, after_us: int = 300_000) -> None:
        self.frames += 1
        self.now_us += after_us
        self.panel.refresh(Frame(self.frames, self.now_us))

    def texts(self, column: int) -> list[str]:
        table = self.panel.log if self.panel.is_log_shown else self.panel.alerts
        return [table.row(row)[column].text for row in range(table.count)]

    def press(self, qtbot: QtBot, key: Qt.Key, *keys: Qt.Key) -> None:
        for each in (key, *keys):
            table = self.panel.log if self.panel.is_log_shown else self.panel.alerts
            qtbot.keyClick(table, each)


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


@pytest.fixture
def room(qtbot: QtBot, theme: Theme) -> Room:
    result = Room(theme)
    qtbot.addWidget(result.window)
    with qtbot.waitExposed(result.window):
        result.window.show()
    result.panel.alerts.setFocus()
    result.frame()
    return result


def alert(
    alert_id: str, level: float = 610.0, kind: AlertKind = AlertKind.PRICE_ABOVE, **more: object
) -> Alert:
    usual: dict[str, object] = {"id": alert_id, "instrument": "00700.HK", "kind": kind, "level": level}
    return Alert(**(usual | more))  # type: ignore[arg-type]


def at(row: int) -> QPoint:
    return QPoint(120, row * ROW_PX + ROW_PX // 2)


def test_without_alerts_the_panel_says_how_to_set_one(room: Room, qtbot: QtBot) -> None:
    assert room.panel.alerts.count == 0
    assert room.panel.foot.hint == ""
    room.press(qtbot, Qt.Key.Key_Insert)
    qtbot.mouseClick(room.panel.new_button, Qt.MouseButton.LeftButton)
    assert room.asked == [("new", -1), ("new", -1)]


def test_a_new_alert_is_asked_for_on_the_selected_row_or_else_on_what_the_window_shows(
    room: Room, qtbot: QtBot
) -> None:
    room.chosen = 3
    room.press(qtbot, Qt.Key.Key_Insert)
    room.desk.put(alert("a"))
    room.frame()
    room.panel.select("a")
    qtbot.mouseClick(room.panel.new_button, Qt.MouseButton.LeftButton)
    assert room.asked == [("new", 3), ("new", 0)]
    # Since the row was selected, another instrument was chosen in the window.
    room.chosen = 4
    qtbot.mouseClick(room.panel.new_button, Qt.MouseButton.LeftButton)
    room.desk.put(alert("b", instrument="09988.HK"))
    room.frame()
    room.panel.select("b")
    qtbot.mouseClick(room.panel.new_button, Qt.MouseButton.LeftButton)
    assert room.asked[2:] == [("new", 4), ("new", 1)]


def test_a_click_or_a_key_on_the_row_that_is_selected_already_counts_too(room: Room, qtbot: QtBot) -> None:
    room.desk.put(alert("a"))
    room.frame()
    viewport, new = room.panel.alerts.viewport(), room.panel.new_button
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=at(0))
    room.chosen = 3
    qtbot.mouseClick(new, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=at(0))
    qtbot.mouseClick(new, Qt.MouseButton.LeftButton)
    room.chosen = 4
    room.press(qtbot, Qt.Key.Key_Insert, Qt.Key.Key_Up, Qt.Key.Key_Insert)
    assert room.asked == [("new", 3), ("new", 0), ("new", 4), ("new", 0)]


def test_a_row_that_takes_the_place_of_a_deleted_one_was_chosen_by_nobody(room: Room, qtbot: QtBot) -> None:
    room.chosen = 3
    room.desk.put(alert("a", instrument="09988.HK"))
    room.desk.put(alert("b"))
    room.frame()
    qtbot.mouseClick(room.panel.alerts.viewport(), Qt.MouseButton.LeftButton, pos=at(0))
    room.press(qtbot, Qt.Key.Key_Delete)
    assert room.panel.selected is not None
    room.press(qtbot, Qt.Key.Key_Insert)
    # What a hand chose stays so while others come on top.
    qtbot.mouseClick(room.panel.alerts.viewport(), Qt.MouseButton.LeftButton, pos=at(0))
    room.desk.put(alert("c"))
    room.frame()
    room.press(qtbot, Qt.Key.Key_Insert)
    assert room.asked == [("new", 3), ("new", 1)]


def test_an_alert_shows_what_it_waits_for_and_how_far_it_is(room: Room) -> None:
    room.desk.put(alert("a", repeat=Repeat.DAILY))
    room.trade(0, 600)
    assert [cell.text for cell in room.panel.alerts.row(0)] == [
        "00700", "Tencent", "at or above 610.00", "600.00", "+1.67%", "daily", "waits",
    ]  # fmt: skip


def test_what_fires_is_shown_kept_and_told(room: Room, qtbot: QtBot) -> None:
    room.desk.put(alert("a", note="half out"))
    room.trade(0, 600)
    room.trade(0, 611)
    assert [fired.alert.id for fired in room.told] == ["a"]
    assert room.texts(STATE) == ["fired 11:11:02"]
    assert room.panel.log_button.text() == "Log · 1 new"
    assert room.keeper.kept[-1].log[0].sentence.startswith("00700.HK Tencent traded at 611.00")
    assert not room.keeper.kept[-1].alerts[0][0].is_on
    room.press(qtbot, Qt.Key.Key_L)
    assert room.panel.is_log_shown
    assert room.texts(WHAT) == ["00700 Tencent traded at 611.00: at or above 610.00"]
    assert room.texts(NOTE) == ["half out"]
    assert room.panel.log.row(0)[TIME].dot is not None
    assert room.panel.log_button.text() == "Log"
    room.press(qtbot, Qt.Key.Key_L, Qt.Key.Key_L)
    assert room.panel.log.row(0)[TIME].dot is None


def test_a_firing_is_told_only_when_it_is_on_the_disk(room: Room) -> None:
    room.keeper.answers = False
    room.desk.put(alert("a"))
    room.trade(0, 611)
    assert room.told == []
    room.keeper.answers = True
    room.desk.release(room.now_us)
    room.desk.release(room.now_us)
    assert len(room.told) == 1


def test_a_disk_that_does_not_answer_delays_it_by_a_second(room: Room) -> None:
    room.keeper.answers = False
    room.keeper.trouble = "The alerts cannot be written."
    room.desk.put(alert("a"))
    room.trade(0, 611)
    room.desk.check(room.now_us + SECOND_US)
    assert len(room.told) == 1
    room.frame()
    assert room.panel.header.state == "Not saved"
    assert room.panel.header.toolTip() == "The alerts cannot be written."


def test_at_the_end_of_a_run_nothing_stays_untold_or_unwritten(room: Room) -> None:
    room.keeper.answers = False
    room.desk.put(alert("a"))
    room.desk.put(alert("b", 700, kind=AlertKind.PRICE_CROSSES))
    room.trade(0, 611)
    room.desk.finish()
    assert len(room.told) == 1
    before = len(room.keeper.kept)
    room.trade(0, 701)
    room.desk.finish()
    room.desk.finish()
    assert room.keeper.kept[-1].alerts[1][1].side is Side.ABOVE
    assert len(room.keeper.kept) == before + 1


def test_the_next_run_knows_what_happened_and_tells_what_it_missed(
    room: Room, theme: Theme, qtbot: QtBot
) -> None:
    room.desk.put(alert("a", repeat=Repeat.EACH_TIME))
    room.desk.put(alert("b", 620))
    room.trade(0, 611)
    later = Room(theme)
    qtbot.addWidget(later.window)
    later.desk.load(room.keeper.kept[-1])
    later.now_us = room.now_us
    later.trade(0, 625)
    assert [(fired.alert.id, fired.while_away) for fired in later.told] == [("b", True)]
    later.panel.show_log()
    assert later.texts(AWAY) == ["away", ""]


def test_keys_switch_snooze_delete_and_undo(room: Room, qtbot: QtBot) -> None:
    room.desk.put(alert("a"))
    room.desk.put(alert("b", 620))
    room.frame()
    room.press(qtbot, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert room.panel.selected is not None
    assert room.panel.selected.id == "a"
    room.press(qtbot, Qt.Key.Key_Space)
    assert [one.is_on for one in room.desk.alerts] == [False, True]
    assert room.panel.foot.switch_button.text() == "Switch on"
    room.press(qtbot, Qt.Key.Key_O, Qt.Key.Key_S)
    assert room.texts(STATE) == ["waits", "snoozed to 11:26"]
    room.press(qtbot, Qt.Key.Key_S)
    assert room.texts(STATE) == ["waits", "waits"]
    room.press(qtbot, Qt.Key.Key_Delete)
    assert [one.id for one in room.desk.alerts] == ["b"]
    qtbot.keyClick(room.panel.alerts, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [one.id for one in room.desk.alerts] == ["a", "b"]
    assert room.panel.selected.id == "a"
    room.press(qtbot, Qt.Key.Key_Return, Qt.Key.Key_F2, Qt.Key.Key_C, Qt.Key.Key_Insert)
    assert room.asked == [("edit", "a"), ("edit", "a"), ("chart", 0, None), ("new", 0)]
    assert {one.id for one, _ in room.keeper.kept[-1].alerts} == {"a", "b"}


def test_the_buttons_at_the_foot_do_what_the_keys_do(room: Room, qtbot: QtBot) -> None:
    room.desk.put(alert("a"))
    room.frame()
    assert room.panel.foot.hint
    assert not room.panel.foot.delete_button.isVisible()
    qtbot.mouseClick(room.panel.alerts.viewport(), Qt.MouseButton.LeftButton, pos=at(0))
    for button in (
        room.panel.foot.edit_button,
        room.panel.foot.switch_button,
        room.panel.foot.snooze_button,
        room.panel.foot.chart_button,
        room.panel.foot.delete_button,
    ):
        assert button.toolTip()
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert room.asked == [("edit", "a"), ("chart", 0, None)]
    assert room.texts(WHEN) == []
    qtbot.mouseClick(room.panel.foot.undo_button, Qt.MouseButton.LeftButton)
    assert room.texts(WHEN) == ["at or above 610.00"]
    assert not room.desk.alerts[0].is_on


def test_a_row_is_copied_whole(room: Room, qtbot: QtBot) -> None:
    room.desk.put(alert("a", note="half out"))
    room.trade(0, 600)
    room.trade(0, 611)
    room.press(qtbot, Qt.Key.Key_L, Qt.Key.Key_Home)
    qtbot.keyClick(room.panel.log, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text().split("\t")
    assert copied == [cell.text for cell in room.panel.log.row(0)]
    assert {"00700 Tencent traded at 611.00: at or above 610.00", "half out"} < set(copied)


def test_a_double_click_opens_the_chart_there(room: Room, qtbot: QtBot) -> None:
    room.desk.put(alert("a", 140, instrument="09988.HK"))
    room.trade(1, 150)
    fired_us = room.told[0].at_us
    for _ in range(2):
        table = room.panel.log if room.panel.is_log_shown else room.panel.alerts
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at(0))
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at(0))
        qtbot.mouseClick(room.panel.log_button, Qt.MouseButton.LeftButton)
    assert room.asked == [("chart", 1, None), ("chart", 1, fired_us)]


def test_the_selected_row_stays_selected_when_another_comes_on_top(room: Room) -> None:
    room.desk.put(alert("a"))
    room.desk.put(alert("b"))
    room.panel.select("a")
    room.desk.put(alert("c"))
    room.frame()
    assert room.panel.alerts.currentIndex().row() == 2
    assert room.panel.selected is not None
    assert room.panel.selected.id == "a"


def test_home_and_end_choose_the_first_and_the_last_row(room: Room, qtbot: QtBot) -> None:
    for level in (601.0, 602.0, 603.0):
        room.desk.put(alert(f"{level:g}", level))
    room.frame()
    room.press(qtbot, Qt.Key.Key_Down, Qt.Key.Key_End)
    last = room.panel.alerts.key
    room.press(qtbot, Qt.Key.Key_Home)
    assert (room.panel.alerts.key, last) == ("603", "601")


def test_a_menu_offers_what_can_be_done(room: Room, qtbot: QtBot) -> None:
    room.desk.put(alert("a"))
    room.panel.select("a")
    room.panel.alerts.menu_asked.emit(QPoint(10, 10))
    menu = room.panel.findChildren(QMenu)[-1]
    texts = [action.text().partition("\t")[0] for action in menu.actions()]
    assert "Delete the alert" in texts
    assert "Clear the log of alerts" not in texts
    chosen = next(action for action in menu.actions() if "60 minutes" in action.text())
    chosen.trigger()
    assert room.texts(STATE) == ["snoozed to 12:11"]
    menu.close()


def test_quiet_is_asked_for_and_shown(room: Room, qtbot: QtBot) -> None:
    qtbot.mouseClick(room.panel.quiet_button, Qt.MouseButton.LeftButton)
    room.quiet = True
    room.frame()
    assert room.panel.quiet_button.isChecked()
    room.press(qtbot, Qt.Key.Key_Q)
    assert room.asked == [("quiet", True), ("quiet", False)]


def test_the_log_can_be_cleared(room: Room, qtbot: QtBot) -> None:
    room.desk.put(alert("a"))
    room.trade(0, 611)
    qtbot.mouseClick(room.panel.log_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(room.panel.foot.clear_button, Qt.MouseButton.LeftButton)
    assert room.panel.log.count == 0
    assert room.keeper.kept[-1].log == ()


def test_tomorrow_it_is_as_it_was_left(room: Room, theme: Theme, qtbot: QtBot) -> None:
    room.desk.put(alert("a"))
    room.trade(0, 611)
    room.panel.show_log()
    state = json.loads(json.dumps(room.panel.state()))
    later = Room(theme)
    qtbot.addWidget(later.window)
    later.desk.load(room.keeper.kept[-1])
    later.panel.restore(state)
    assert later.panel.is_log_shown
    assert later.desk.unread == 0


@pytest.mark.parametrize("state", [{}, {"log": 5, "read_until_us": "x"}, {"other": None}])
def test_a_foreign_state_is_harmless(room: Room, state: dict[str, object]) -> None:
    room.panel.restore(state)
    assert not room.panel.is_log_shown


def test_an_edited_alert_begins_anew_and_undo_brings_the_old_one_back(room: Room) -> None:
    room.desk.put(alert("a"))
    room.trade(0, 611)
    room.desk.put(alert("a", 620))
    assert room.desk.alerts[0].is_on
    assert room.desk.state("a") == AlertState()
    room.trade(0, 612)
    undone = room.desk.undo()
    assert undone is not None
    assert (undone.level, undone.is_on) == (610.0, False)
    assert room.desk.state("a").side is Side.ARMING


def test_a_changed_note_does_not_make_it_fire_again(room: Room) -> None:
    room.desk.put(alert("a", repeat=Repeat.EACH_TIME))
    room.trade(0, 611)
    room.desk.put(alert("a", repeat=Repeat.EACH_TIME, note="seen"))
    room.trade(0, 612)
    assert len(room.told) == 1


def test_what_did_not_fire_is_written_now_and_then_only(room: Room) -> None:
    room.desk.put(alert("a", kind=AlertKind.PRICE_CROSSES))
    room.desk.put(alert("b", 700, kind=AlertKind.PRICE_CROSSES))
    before = len(room.keeper.kept)
    for step in range(20):
        room.trade(0, 600 + step % 3)
    assert len(room.keeper.kept) - before <= 1


def test_a_panel_that_nothing_changes_in_is_not_painted(room: Room, qtbot: QtBot) -> None:
    room.desk.put(alert("a"))
    room.trade(0, 600)
    marks: list[int] = []
    viewport = room.panel.alerts.viewport()
    update = viewport.update
    viewport.update = lambda *args: (marks.append(1), update(*args))  # type: ignore[method-assign, func-returns-value, misc]
    for _ in range(5):
        room.frame()
    assert marks == []


def test_every_control_says_what_it_does(room: Room) -> None:
    panel = room.panel
    for button in (panel.set_button, panel.log_button, panel.new_button, panel.quiet_button):
        assert button.text()
        assert button.toolTip()
    assert panel.alerts.accessibleName()
    assert panel.log.accessibleName()


def test_the_row_that_the_choices_are_about_stays_marked_without_the_keys(room: Room, theme: Theme) -> None:
    room.desk.put(alert("a"))
    room.panel.select("a")
    room.panel.new_button.setFocus()
    picture = room.panel.alerts.viewport().grab().toImage()
    assert not room.panel.alerts.hasFocus()
    assert picture.pixelColor(0, ROW_PX // 2) == theme.dim
    assert room.panel.foot.delete_button.isVisible()

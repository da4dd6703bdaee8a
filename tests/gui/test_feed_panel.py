"""The feed panel: what it says of the connections and the gaps, and what can be done from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QFontMetricsF, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from gui.live_market import MORNING_US, instruments
from tickdeck.domain.market import Market
from tickdeck.gui.charts.gauge import LoadGauge
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.panels.feed.panel import NO_GAPS, FeedPanel
from tickdeck.gui.tables.column import Tone
from tickdeck.gui.tables.row_text import PAD_PX
from tickdeck.gui.theme import Sizes, Theme, apply_theme, font, load_theme
from tickdeck.pipeline.gaps import STILL_OPEN, UNKNOWN_MISSED, Episode, GapKind
from tickdeck.session.health import FeedHealth, Figures, LeftOut, ShardHealth, ShardState

ROW_PX = Sizes().row

# The offscreen platform says so of every window that has a least or fixed size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

NUMBER, STATE, RETRY, TICK, ANSWER, TRIP, RATE, NAMES, SILENT, DROPS, WHY, ACTION = range(12)
BEGIN, LENGTH, WHAT, WHOM, COST = range(5)


class Control:
    """Writes down what was asked for."""

    def __init__(self) -> None:
        self.reconnected: list[int] = []

    def reconnect(self, number: int) -> None:
        self.reconnected.append(number)

    def retry(self) -> None:
        raise AssertionError("the panel tries one shard at a time")

    def diagnostics(self) -> str:
        return "all that helps"


@dataclass
class Desk:
    panel: FeedPanel
    control: Control
    theme: Theme
    figures: list[Figures]
    feed: list[FeedHealth]
    asked: list[str]
    now_us: int = MORNING_US
    frames: int = field(default=0)

    def frame(self, after_ms: float = 300) -> None:
        self.frames += 1
        self.now_us += round(after_ms * 1000)
        self.panel.refresh(Frame(self.frames, self.now_us))

    def show(self, *shards: ShardHealth) -> None:
        self.figures[0] = replace(self.figures[0], shards=shards)
        self.frame()

    def show_gaps(self, *episodes: Episode) -> None:
        self.feed[0] = replace(self.feed[0], episodes=episodes)
        self.frame()

    def shard(self, row: int, column: int) -> str:
        return self.panel.shards.row(row)[column].text

    def gap(self, row: int) -> list[str]:
        return [cell.text for cell in self.panel.gaps.row(row)]

    def click(self, qtbot: QtBot, row: int, column: int) -> None:
        table = self.panel.shards
        x = table.columnViewportPosition(column) + table.columnWidth(column) // 2
        qtbot.mouseClick(
            table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, row * ROW_PX + ROW_PX // 2)
        )


def live(number: int) -> ShardHealth:
    return ShardHealth(
        number=number,
        state=ShardState.LIVE,
        wanted=200,
        confirmed=200,
        last_frame_us=MORNING_US,
        reconnects=0,
        note="",
        retry_at_us=-1,
        last_tick_us=MORNING_US,
        answered_us=MORNING_US - 2_000_000,
        round_trip_ms=38.4,
        ticks_per_s=512.3,
    )


def lost(number: int) -> ShardHealth:
    return replace(
        live(number),
        state=ShardState.BACKING_OFF,
        confirmed=0,
        reconnects=4,
        note="The connection timed out.",
        retry_at_us=MORNING_US + 4_000_000,
        reasons=(("The connection timed out.", 3), ("The connection was reset.", 1)),
    )


def refused(number: int) -> ShardHealth:
    unknown = {"last_tick_us": -1, "answered_us": -1, "round_trip_ms": float("nan")}
    return replace(live(number), state=ShardState.REFUSED, note="The token was refused.", **unknown)


def outage(seconds_ago: float, length_s: float, **known: object) -> Episode:
    from_us = MORNING_US - round(seconds_ago * 1e6)
    usual = Episode(
        from_us, from_us + round(length_s * 1e6), "The connection timed out.", GapKind.OUTAGE, (0, 1, 2), 0, 0
    )
    return replace(usual, **known)


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Desk:
    control, asked = Control(), []
    figures = [Figures("alltick", Market.LIVE, (live(1), live(2), live(3)), title="AllTick")]
    feed = [FeedHealth(phase="lunch", token="from the keyring", proxy="none", plan="premium")]

    def ask_figures() -> Figures:
        asked.append("figures")
        return figures[0]

    panel = FeedPanel(
        figures=ask_figures, feed=lambda: feed[0], control=control, instruments=instruments(), theme=theme
    )
    qtbot.addWidget(panel)
    qtbot.addWidget(panel.header)
    panel.resize(1600, 400)
    with qtbot.waitExposed(panel):
        panel.show()
    desk = Desk(panel, control, theme, figures, feed, asked)
    desk.frame()
    return desk


def test_a_live_shard_shows_its_ages_rates_and_names(desk: Desk) -> None:
    assert [cell.text for cell in desk.panel.shards.row(0)] == [
        *("1", "live", "", "0.3 s", "2.3 s", "38", "512", "200/200", "0", "0", "", "Reconnect")
    ]
    assert desk.panel.shards.row(0)[STATE].dot is Tone.GOOD
    assert desk.panel.header.state == "3 of 3 live"


def test_a_lost_shard_says_when_it_is_sought_again_and_why_it_was_lost(desk: Desk) -> None:
    desk.show(live(1), lost(2))
    assert desk.shard(1, STATE) == "backing off"
    assert desk.shard(1, RETRY) == "in 4 s"
    assert desk.shard(1, DROPS) == "4"
    desk.frame(2_000)
    assert desk.shard(1, RETRY) == "in 2 s"
    (story,) = desk.panel.story.facts
    assert story.label == "Shard 2"
    assert story.text.startswith("The connection timed out.")
    assert "The connection timed out (3 times), The connection was reset" in story.text
    assert "The connection was reset." in desk.panel.shards.tip(1)


def test_what_is_not_known_is_a_dash(desk: Desk) -> None:
    desk.show(refused(1))
    assert [desk.shard(0, column) for column in (TICK, ANSWER, TRIP)] == ["–"] * 3
    assert desk.shard(0, ACTION) == "Try again"
    assert desk.panel.shards.row(0)[STATE].dot is Tone.BAD


def test_silent_and_unconfirmed_names_are_amber(desk: Desk) -> None:
    desk.show(replace(live(1), confirmed=198, silent=17), live(2))
    cells = desk.panel.shards.row(0)
    assert (cells[NAMES].text, cells[NAMES].tone) == ("198/200", Tone.AMBER)
    assert (cells[SILENT].text, cells[SILENT].tone) == ("17", Tone.AMBER)
    assert desk.panel.shards.row(1)[NAMES].tone is Tone.TEXT


def test_a_click_reconnects_once_until_it_has_had_an_effect(desk: Desk, qtbot: QtBot) -> None:
    desk.click(qtbot, 1, ACTION)
    desk.click(qtbot, 1, ACTION)
    assert desk.control.reconnected == [2]
    desk.frame()
    assert desk.shard(1, ACTION) == "Asked"
    desk.show(live(1), replace(lost(2)), live(3))
    assert desk.shard(1, ACTION) == "Reconnect"
    desk.click(qtbot, 1, STATE)
    assert desk.control.reconnected == [2]


def test_where_nothing_happens_it_can_be_asked_again(desk: Desk, qtbot: QtBot) -> None:
    desk.click(qtbot, 0, ACTION)
    desk.frame(2_000)
    assert desk.shard(0, ACTION) == "Reconnect"
    desk.click(qtbot, 0, ACTION)
    assert desk.control.reconnected == [1, 1]


def test_the_keyboard_walks_to_a_shard_and_enter_tries_it_again(desk: Desk, qtbot: QtBot) -> None:
    desk.show(live(1), refused(2), lost(3))
    desk.panel.activateWindow()
    qtbot.waitUntil(desk.panel.isActiveWindow)
    desk.panel.setFocus()
    assert QApplication.focusWidget() is desk.panel.shards
    qtbot.keyClick(desk.panel.shards, Qt.Key.Key_Return)
    assert desk.control.reconnected == []
    for _ in range(2):
        qtbot.keyClick(desk.panel.shards, Qt.Key.Key_Down)
    assert desk.panel.story.facts[0].text == "The token was refused."
    qtbot.keyClick(desk.panel.shards, Qt.Key.Key_Return)
    assert desk.control.reconnected == [2]
    qtbot.keyClick(desk.panel.shards, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is desk.panel.gaps


@pytest.mark.parametrize(
    ("load", "text", "colour"),
    [(0.34, "34 %", ""), (0.6, "60 %", "amber"), (0.93, "93 %", "down"), (1.4, "140 %", "down")],
)
def test_gauges_turn_amber_and_red(desk: Desk, load: float, text: str, colour: str) -> None:
    desk.feed[0] = replace(desk.feed[0], message_load=load, drawing_load=load)
    desk.frame()
    for gauge in (desk.panel.message_gauge, desk.panel.drawing_gauge):
        assert gauge.text == text
        meant = gauge.colour() in (desk.theme.amber, desk.theme.down)
        assert gauge.colour() == getattr(desk.theme, colour) if colour else not meant


def test_a_gauge_without_a_value_shows_a_dash(qtbot: QtBot, theme: Theme) -> None:
    gauge = LoadGauge("Messages", theme=theme, tip="", label_px=84)
    qtbot.addWidget(gauge)
    gauge.show_load(float("nan"))
    assert gauge.text == "–"


def test_what_is_left_out_is_grouped_by_reason_with_all_names_in_the_tooltip(desk: Desk) -> None:
    names = [f"{number:05d}.HK" for number in range(1, 18)]
    left_out = [LeftOut(name, "The plan has no room for it.") for name in names]
    left_out.insert(3, LeftOut("09999.HK", "AllTick does not know it."))
    desk.feed[0] = replace(desk.feed[0], left_out=tuple(left_out), notes=("Repaired 3 codes.",))
    desk.frame()
    room, unknown, note = desk.panel.left_out.facts
    assert room.label == "17 left out"
    assert room.text.endswith("00001.HK, 00002.HK, 00003.HK, 00004.HK, 00005.HK and 12 more")
    assert all(name in room.tip for name in names)
    assert unknown.text == "AllTick does not know it: 09999.HK"
    assert note.text == "Repaired 3 codes."


def test_it_says_where_token_proxy_and_plan_come_from_and_what_the_market_does(desk: Desk) -> None:
    assert {fact.label: fact.text for fact in desk.panel.facts.facts} == {
        "Token": "from the keyring",
        "Plan": "premium",
        "Proxy": "none",
        "Market": "lunch",
    }


def test_a_gap_says_when_how_long_what_to_whom_and_what_it_cost(desk: Desk) -> None:
    desk.show_gaps(
        outage(9, 0, to_us=STILL_OPEN, missed=UNKNOWN_MISSED),
        outage(100, 12.4, missed=31, symbols=(0,)),
        outage(400, 65, backfilled=31),
        outage(500, 1, missed=3, backfilled=28),
        outage(600, 1, kind=GapKind.DUPLICATES, missed=UNKNOWN_MISSED),
        outage(100_000, 7_500),
    )
    assert [desk.gap(row) for row in range(6)] == [
        ["11:10:51", "so far", "The connection timed out", "3", "missed unknown"],
        ["11:09:20", "12.4 s", "The connection timed out", "00700", "missed 31"],
        ["11:04:20", "1 min 5 s", "The connection timed out", "3", "31 back-filled"],
        ["11:02:40", "1.0 s", "The connection timed out", "3", "missed 3 of 31"],
        ["11:01:00", "1.0 s", "The connection timed out", "3", "none missed"],
        ["20 Sep 07:24", "2 h 5 min", "The connection timed out", "3", "missed none"],
    ]
    assert {cell.tone for cell in desk.panel.gaps.row(4)} == {Tone.DIM}
    assert "00700.HK, 09988.HK, 00388.HK" in desk.panel.gaps.tip(0)


@pytest.mark.parametrize("width", [560, 1100])
def test_a_gap_of_one_pair_names_it_in_full_with_its_cost_in_sight(
    desk: Desk, qtbot: QtBot, width: int
) -> None:
    desk.panel.resize(width, 700)
    qtbot.waitUntil(lambda: (desk.panel.gaps.x() > 0) == (width >= 1000))
    desk.show_gaps(outage(100, 12.4, missed=31, symbols=(0,)))
    gaps = desk.panel.gaps
    words = QFontMetricsF(font()).horizontalAdvance("BTCUSDT")
    assert gaps.columnWidth(3) >= words + 2 * PAD_PX
    assert gaps.columnViewportPosition(4) + gaps.columnWidth(4) <= gaps.viewport().width()


def test_in_a_low_panel_all_connections_stay_in_sight_above_an_empty_list_of_gaps(
    desk: Desk, qtbot: QtBot
) -> None:
    panel = desk.panel
    panel.resize(900, 200)
    desk.show(live(1), live(2), live(3))
    assert panel.gaps.count == 0
    qtbot.waitUntil(lambda: panel.gaps.height() == panel.gaps.least_px(1))
    assert panel.gaps.y() >= panel.shards.all_rows_px()
    assert panel.gaps.geometry().bottom() == panel.height() - 1


def test_gaps_get_a_few_rows_below_the_connections_and_what_those_leave(desk: Desk, qtbot: QtBot) -> None:
    panel = desk.panel
    panel.resize(900, 260)
    desk.show_gaps(*(outage(100 * number, 5) for number in range(1, 30)))
    qtbot.waitUntil(lambda: panel.gaps.height() == panel.gaps.least_px(4))
    panel.resize(900, 900)
    qtbot.waitUntil(lambda: panel.gaps.y() == panel._above_px() + 1)
    assert panel.gaps.geometry().bottom() == panel.height() - 1


def test_without_gaps_it_says_so(desk: Desk) -> None:
    assert desk.panel.gaps.count == 0
    empty = desk.panel.gaps.viewport().grab().toImage()
    desk.panel.gaps.set_empty_text("")
    assert desk.panel.gaps.viewport().grab().toImage() != empty
    assert NO_GAPS.endswith(".")


def test_at_most_200_gaps_are_shown_and_the_rest_is_counted(desk: Desk) -> None:
    desk.show_gaps(*(outage(100 * number, 5) for number in range(1, 235)))
    assert desk.panel.gaps.count == 201
    assert desk.gap(200)[WHAT] == "and 34 more"
    desk.show_gaps(*(outage(100 * number, 5) for number in range(1, 201)))
    assert desk.panel.gaps.count == 200


def test_a_new_gap_on_top_leaves_in_place_what_is_read(desk: Desk) -> None:
    gaps = [outage(100 * number, 5) for number in range(1, 100)]
    desk.show_gaps(*gaps)
    bar = desk.panel.gaps.verticalScrollBar()
    bar.setValue(10 * ROW_PX)
    desk.show_gaps(outage(1, 0.5), *gaps)
    assert bar.value() == 11 * ROW_PX
    bar.setValue(0)
    desk.show_gaps(outage(0.5, 0.1), outage(1, 0.5), *gaps)
    assert bar.value() == 0


def test_diagnostics_go_to_the_clipboard_and_it_says_so_for_a_moment(desk: Desk, qtbot: QtBot) -> None:
    button = desk.panel.copy_button
    width = button.width()
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "all that helps"
    assert button.text() == "Copied"
    assert button.width() == width
    desk.frame(2_000)
    assert button.text() == "Copy diagnostics"


def test_it_asks_four_times_a_second_at_most(desk: Desk) -> None:
    desk.frame()
    before = len(desk.asked)
    for _ in range(30):
        desk.frame(1000 / 30)
    assert 3 <= len(desk.asked) - before <= 4


class Painted(QObject):
    """Notes which parts of a widget are painted."""

    def __init__(self) -> None:
        super().__init__()
        self.rects: list[tuple[int, int, int, int]] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QPaintEvent):
            self.rects.append(event.rect().getRect())
        return False


def test_only_cells_that_read_differently_are_painted(desk: Desk, qtbot: QtBot) -> None:
    table, painted = desk.panel.shards, {name: Painted() for name in ("shards", "gaps")}
    table.viewport().installEventFilter(painted["shards"])
    desk.panel.gaps.viewport().installEventFilter(painted["gaps"])
    rate = replace(live(2), ticks_per_s=99.0, last_tick_us=-1, answered_us=-1)
    still = [replace(live(number), last_tick_us=-1, answered_us=-1) for number in (1, 2, 3)]
    desk.show_gaps(*(outage(100 * number, 5) for number in range(1, 100)))
    desk.show(*still)
    qtbot.waitUntil(lambda: bool(painted["shards"].rects and painted["gaps"].rects))
    # New rows may bring a scroll bar, and that another layout.
    while any(each.rects for each in painted.values()):
        for each in painted.values():
            each.rects.clear()
        QApplication.processEvents()
    desk.show(still[0], rate, still[2])
    qtbot.waitUntil(lambda: bool(painted["shards"].rects))
    assert painted["shards"].rects == [
        (table.columnViewportPosition(RATE), ROW_PX, table.columnWidth(RATE), ROW_PX)
    ]
    assert painted["gaps"].rects == []


@pytest.mark.parametrize("width", [560, 700, 1000, 1600])
def test_at_any_width_state_age_names_and_choice_are_in_sight(desk: Desk, qtbot: QtBot, width: int) -> None:
    desk.panel.resize(width, 700)
    desk.frame()
    table = desk.panel.shards
    qtbot.waitUntil(lambda: (desk.panel.gaps.x() > 0) == (width >= 1000))
    for column in (NUMBER, STATE, RETRY, TICK, RATE, NAMES, SILENT, DROPS, ACTION):
        assert not table.isColumnHidden(column)
    assert table.columnViewportPosition(ACTION) + table.columnWidth(ACTION) <= table.viewport().width()


def test_the_models_are_sound(
    desk: Desk, qtmodeltester: ModelTester, connections: Callable[[], None]
) -> None:
    qtmodeltester.check(desk.panel.gaps.model())
    connections()
    qtmodeltester.check(desk.panel.shards.model())


@pytest.fixture
def connections(desk: Desk) -> Callable[[], None]:
    def change() -> None:
        desk.show_gaps(*(outage(100 * number, 5) for number in range(1, 9)))
        desk.show(*(live(number) for number in range(1, 11)))
        desk.show_gaps(outage(100, 5))
        desk.show(live(1))

    return change

"""Lines of alerts on a chart, what it is compared with, and that it is found again where it was left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.tick import TICK, Block, Row, block_of
from tickdeck.gui.actions import ActionTable
from tickdeck.gui.charts.chart_kind import TICKS, ChartKind, Unit
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.panels.chart.alert_level import AlertLevel
from tickdeck.gui.panels.chart.panel import ChartPanel
from tickdeck.gui.panels.chart.peers import MOST_PEERS
from tickdeck.gui.selection import Selection
from tickdeck.gui.theme import apply_theme, load_theme
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.gaps import Gap
from tickdeck.pipeline.tape import Tape
from tickdeck.symbols.search import Found, FoundIn, Rank

# The offscreen platform says so of windows with a least size, and of menus.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise", "grabbing the keyboard", extend=True)

OPEN_US = 1_789_954_200_000_000  # 2026-09-21, 09:30 in Hong Kong
CODES = ("09988.HK", "00700.HK", "03690.HK", "01810.HK", "00005.HK", "00388.HK")
LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def prints(from_s: int, to_s: int, *, symbol: int = 0) -> Block:
    rows: list[Row] = []
    for each in range(from_s, to_s, 2):
        time_us = OPEN_US + each * 1_000_000
        price = 100 + (each % 100) / 100
        rows.append((time_us, time_us + 5_000, symbol, price, 300.0, float("nan"), 1, -1, 0, 0))
    return block_of(rows)


class Recording:
    """A past that answers when the test says so."""

    def __init__(self) -> None:
        self.ticks = np.zeros(0, dtype=TICK)
        self.asked = 0
        self._waiting: list[tuple[int, Callable[[Block, bool], None]]] = []

    def ask(self, symbol_id: str, before_us: int, rows: int, done: Callable[[Block, bool], None]) -> None:
        self.asked += 1
        self._waiting.append((before_us, done))

    def answer(self) -> None:
        before_us, done = self._waiting.pop()
        older = self.ticks[self.ticks["time_us"] < before_us]
        done(older[-1_000:], older.size > 1_000)


@dataclass
class Desk:
    """A chart in a window, with an hour on it and alerts that a test sets."""

    panel: ChartPanel
    board: Board
    tape: Tape
    selection: Selection
    window: QWidget
    past: Recording
    levels: list[AlertLevel]
    gaps: list[Gap] = field(default_factory=list)
    now_s: float = 3600.0
    frames: int = 0

    def take(self, block: Block) -> None:
        self.board.apply(block)
        self.tape.append(block)

    def frame(self, count: int = 1, *, after_s: float = 0.0) -> None:
        self.now_s += after_s
        for _ in range(count):
            self.frames += 1
            self.panel.refresh(Frame(self.frames, OPEN_US + round(self.now_s * 1e6)))

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
        QTest.keyClick(self.panel.plot, key, modifiers)

    def lines(self) -> list[tuple[float, bool]]:
        return [(line.price, line.is_alert) for line in self.panel.plot._state.lines]

    def at_price(self, price: float) -> QPoint:
        return QPoint(200, round(self.panel.plot.geometry_now().py(price)))

    def drag(self, from_price: float, by_px: int) -> None:
        viewport, start = self.panel.plot.viewport(), self.at_price(from_price)
        QTest.mousePress(viewport, LEFT, PLAIN, start)
        for step in (1, 2, 3):
            QTest.mouseMove(viewport, start + QPoint(0, by_px * step // 3))
        self.frame(after_s=2.0)
        QTest.mouseRelease(viewport, LEFT, PLAIN, start + QPoint(0, by_px))


def found(text: str) -> Sequence[Found]:
    fitting = (code for code in CODES if text in code)
    return [Found(code, code[:5], "", "", "", (), FoundIn.CODE, Rank.CODE_PREFIX) for code in fitting]


def panel_of(desk: Desk | None, qtbot: QtBot) -> Desk:
    """A chart, with the market of another one if there is one."""
    theme = load_theme("dark")
    instruments = InstrumentTable([Instrument(code) for code in CODES])
    board, tape, past = Board(instruments), Tape(), Recording()
    if desk is not None:
        board, tape, past = desk.board, desk.tape, desk.past
    selection, levels, gaps = Selection(), list[AlertLevel](), list[Gap]()
    panel = ChartPanel(
        board=board,
        tape=tape,
        gaps=lambda symbol: gaps if symbol == 0 else (),
        stale=lambda: np.zeros(len(CODES), dtype=bool),
        selection=selection,
        theme=theme,
        past=past,
        levels=lambda symbol: tuple(levels) if symbol == 0 else (),
        find=found,
    )
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.addWidget(panel.header)
    layout.addWidget(panel, 1)
    window.resize(900, 480)
    ActionTable().add_all(panel.offered(), panel)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    panel.plot.setFocus()
    return Desk(panel, board, tape, selection, window, past, levels, gaps)


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Desk:
    apply_theme(qapp, load_theme("dark"))
    result = panel_of(None, qtbot)
    result.take(prints(0, 3600))
    result.selection.select(0)
    result.frame()
    return result


def test_alerts_are_lines_that_follow_them_each_second(desk: Desk) -> None:
    desk.levels += [AlertLevel("a", 100.5)]
    desk.frame()
    assert desk.lines() == [], "it was just asked"
    desk.frame(after_s=1.0)
    assert desk.lines() == [(100.5, True)]
    desk.levels[:] = [AlertLevel("a", 100.7, is_armed=False)]
    desk.frame(after_s=1.0)
    assert desk.lines() == [(100.7, True)]
    assert not desk.panel.plot._state.lines[0].is_armed
    desk.selection.select(1)
    desk.take(prints(0, 100, symbol=1))
    desk.frame()
    assert desk.lines() == []


def test_a_line_that_gets_an_alert_is_that_line(desk: Desk) -> None:
    desk.panel._lines.draw(100.5)
    desk.panel._lines.draw(100.8)
    desk.levels += [AlertLevel("a", 100.5)]
    desk.frame(after_s=1.0)
    assert desk.lines() == [(100.8, False), (100.5, True)]
    assert desk.panel._lines.chosen_price == 100.8, "what is chosen stays so"
    assert desk.panel.state()["lines"] == {"09988.HK": [100.8]}


def test_dragging_the_line_of_an_alert_asks_once_and_follows_what_comes_of_it(desk: Desk) -> None:
    asked: list[tuple[str, float]] = []
    desk.panel.level_moved.connect(lambda alert, price: asked.append((alert, price)))
    desk.levels += [AlertLevel("a", 100.5)]
    desk.frame(after_s=1.0)
    desk.drag(100.5, 30)
    ((alert, price),) = asked
    assert alert == "a"
    assert price < 100.5
    assert price == round(price, 3)
    desk.frame()
    assert desk.lines() == [(100.5, True)], "nobody moved the alert"
    desk.levels[:] = [AlertLevel("a", price)]
    desk.frame(after_s=1.0)
    assert desk.lines() == [(price, True)]


def test_an_alert_is_moved_and_removed_by_keyboard(desk: Desk, qtbot: QtBot) -> None:
    desk.levels += [AlertLevel("a", 100.5)]
    desk.frame(after_s=1.0)
    desk.key(Qt.Key.Key_H, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(desk.panel.level_moved) as moved:
        desk.key(Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    # Every second hundredth is traded.
    assert moved.args == ["a", pytest.approx(100.52)]
    with qtbot.waitSignal(desk.panel.level_removed) as removed:
        desk.key(Qt.Key.Key_Delete)
    assert removed.args == ["a"]
    assert not desk.panel.has_chosen_line
    desk.levels.clear()
    desk.frame()
    assert desk.lines() == [], "what came of it is seen at once"


def test_an_alert_is_asked_for_and_dragged_on_the_steps_of_the_price(desk: Desk, qtbot: QtBot) -> None:
    assert desk.panel._source.price_step() == pytest.approx(0.02)
    desk.panel.plot.hands.hover = QPointF(desk.at_price(100.371))
    with qtbot.waitSignal(desk.panel.alert_requested) as asked:
        desk.key(Qt.Key.Key_A)
    assert round(asked.args[1] * 100) % 2 == 0
    assert asked.args[1] == round(asked.args[1], 2)
    desk.levels += [AlertLevel("a", 100.5)]
    desk.frame(after_s=1.0)
    with qtbot.waitSignal(desk.panel.level_moved) as moved:
        desk.drag(100.5, 37)
    assert round(moved.args[1] * 100) % 2 == 0
    assert moved.args[1] < 100.5


def test_a_level_says_its_price_where_the_axis_says_per_cent(desk: Desk) -> None:
    desk.levels += [AlertLevel("a", 100.5)]
    desk.panel.draw_line()
    desk.frame(after_s=1.0)
    assert [line.label for line in desk.panel.plot._state.lines] == ["", ""]
    desk.take(prints(0, 3600, symbol=1))
    desk.panel.compare(["00700.HK"])
    desk.frame(2)
    own, alert = desk.panel.plot._state.lines
    assert alert.label == "100.50"
    assert own.label == f"{own.price:.2f}"


@pytest.mark.parametrize("width", [900, 300])
def test_the_price_of_a_level_is_painted_beside_it(desk: Desk, width: int) -> None:
    desk.window.resize(width, 480)
    desk.levels += [AlertLevel("a", 100.5)]
    desk.take(prints(0, 3600, symbol=1))
    desk.panel.compare(["00700.HK"])
    desk.frame(20, after_s=1.0)
    plot = desk.panel.plot
    rect, shown = plot.geometry_now().rect, plot._state
    with_label = plot.grab().toImage()
    bare = tuple(replace(line, label="") for line in shown.lines)
    plot.advance(replace(shown, lines=bare))
    without = plot.grab().toImage()
    y = round(plot.geometry_now().py(100.5))
    rows, columns = range(y - 16, y - 1), range(int(rect.left()), int(rect.right()))
    assert any(with_label.pixel(x, at) != without.pixel(x, at) for x in columns for at in rows)


def test_instruments_are_chosen_to_compare_with_and_removed_by_keyboard(desk: Desk) -> None:
    for symbol in range(1, len(CODES)):
        desk.take(prints(0, 3600, symbol=symbol))
    box, button = desk.panel.compare_box, desk.panel.header.compare_button
    assert box is not None
    assert button is not None
    desk.key(Qt.Key.Key_O)
    assert box.isVisible()
    assert box.find_box.hasFocus()
    QTest.keyClicks(box.find_box, "0070")
    QTest.keyClick(box.find_box, Qt.Key.Key_Return)
    desk.frame()
    assert desk.panel.state()["compared"] == ["00700.HK"]
    assert desk.panel.plot.shown is not None
    assert [label.split()[0] for _, label in desk.panel.plot.shown.peers] == ["00700"]
    assert button.isChecked()
    for code in ("0369", "0181", "0000"):
        QTest.keyClicks(box.find_box, code)
        QTest.keyClick(box.find_box, Qt.Key.Key_Return)
    assert len(box.buttons) == MOST_PEERS
    assert not box.find_box.isEnabled(), "there is no room for more"
    QTest.keyClick(box.buttons["00700.HK"], Qt.Key.Key_Delete)
    assert desk.panel.state()["compared"] == ["03690.HK", "01810.HK", "00005.HK"]
    assert box.find_box.hasFocus(), "and the box is still open"
    QTest.keyClick(box.find_box, Qt.Key.Key_Backspace)
    assert desk.panel.state()["compared"] == ["03690.HK", "01810.HK"]
    QTest.keyClick(box.find_box, Qt.Key.Key_Escape)
    assert not box.isVisible()
    assert QApplication.focusWidget() is desk.panel.plot
    assert desk.panel.plot.time.follows, "that Escape was not the chart's"


def test_the_box_is_opened_and_used_by_mouse_and_goes_with_the_focus(desk: Desk) -> None:
    box, button = desk.panel.compare_box, desk.panel.header.compare_button
    assert box is not None
    assert button is not None
    QTest.mouseClick(button, LEFT)
    assert box.isVisible()
    assert not button.isChecked(), "nothing is compared yet"
    desk.panel.compare(["00700.HK"])
    QTest.mouseClick(box.buttons["00700.HK"], LEFT)
    assert desk.panel.state()["compared"] == []
    desk.panel.plot.setFocus()
    assert not box.isVisible()


def test_the_colour_of_a_line_is_that_of_its_row(desk: Desk) -> None:
    desk.take(prints(0, 3600, symbol=2))
    desk.panel.compare(["00700.HK", "03690.HK"])
    desk.frame()
    assert desk.panel.plot.shown is not None
    assert desk.panel.plot.shown.peer_places == (1,), "the first one has no print yet"


def test_without_a_finder_comparing_is_not_offered(qtbot: QtBot, desk: Desk) -> None:
    panel = ChartPanel(
        board=desk.board,
        tape=desk.tape,
        gaps=lambda _: (),
        stale=lambda: np.zeros(len(CODES), dtype=bool),
        selection=desk.selection,
        theme=load_theme("dark"),
        name="second",
    )
    qtbot.addWidget(panel)
    assert panel.header.compare_button is None
    names = [action.name for action in panel.offered()]
    assert "second.compare" not in names
    assert all(name.startswith("second.") for name in names)


def test_several_charts_live_in_one_window(qtbot: QtBot, desk: Desk) -> None:
    table, window = ActionTable(), QWidget()
    layout = QVBoxLayout(window)
    panels = [
        ChartPanel(
            board=desk.board,
            tape=desk.tape,
            gaps=lambda _: (),
            stale=lambda: np.zeros(len(CODES), dtype=bool),
            selection=desk.selection,
            theme=load_theme("dark"),
            most_ticks=1_000,
            name=f"chart {number}",
        )
        for number in range(2)
    ]
    for panel in panels:
        layout.addWidget(panel)
        table.add_all(panel.offered(), panel)
    qtbot.addWidget(window)
    window.resize(400, 500)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    for panel in panels:
        panel.refresh(Frame(1, OPEN_US))
        assert len(panel.series) <= 1_000, "only the newest are held"
    panels[1].plot.setFocus()
    QTest.keyClick(panels[1].plot, Qt.Key.Key_W)
    assert [panel.options.vwap for panel in panels] == [True, False]


def shown_s(desk: Desk) -> tuple[float, float]:
    """The times at the edges, seconds from the opening."""
    times = desk.panel.plot.times
    assert times is not None
    t0_us = desk.panel.series.t0_us
    return times[0] + (t0_us - OPEN_US) / 1e6, times[1] + (t0_us - OPEN_US) / 1e6


@pytest.mark.parametrize("kind", [TICKS, ChartKind(Unit.TIME, 60), ChartKind(Unit.COUNT, 10)])
def test_another_window_shows_the_past_that_was_looked_at(desk: Desk, qtbot: QtBot, kind: ChartKind) -> None:
    desk.past.ticks = prints(-3000, 0)
    desk.panel.choose_kind(kind)
    desk.frame()
    desk.key(Qt.Key.Key_Home)
    desk.frame()
    desk.past.answer()
    desk.frame(3)
    desk.key(Qt.Key.Key_Home)
    desk.frame()
    before = shown_s(desk)
    assert before[0] < -1000
    state = desk.panel.state()

    other = panel_of(desk, qtbot)
    other.panel.restore(state)
    other.selection.select(0)
    other.frame()
    assert other.panel.plot.time.follows, "it is not loaded yet"
    assert other.panel.state()["view"] == state["view"], "nor forgotten"
    while other.past._waiting:
        other.past.answer()
        other.frame(4)
    assert other.panel.options.kind == kind
    assert not other.panel.plot.time.follows
    assert other.panel.live_button.isVisible()
    assert shown_s(other) == pytest.approx(before, abs=25)


def test_who_moves_meanwhile_stays_where_he_went(desk: Desk, qtbot: QtBot) -> None:
    desk.key(Qt.Key.Key_Left)
    desk.frame()
    state = desk.panel.state()
    view = state["view"]
    assert isinstance(view, dict)
    other = panel_of(desk, qtbot)
    other.panel.restore(state | {"view": view | {"from_us": OPEN_US - 10_000_000, "to_us": OPEN_US}})
    other.selection.select(0)
    other.frame()
    other.key(Qt.Key.Key_Left)
    before = other.panel.plot.time.low
    other.past.answer()
    other.frame(5)
    assert other.panel.plot.time.low == pytest.approx(before, abs=other.panel.plot.time.column_s)


def test_the_span_of_a_chart_that_follows_is_kept(desk: Desk, qtbot: QtBot) -> None:
    desk.panel.plot.choose_span(777)
    other = panel_of(desk, qtbot)
    other.panel.restore(desk.panel.state())
    assert other.panel.plot.time.span_s == 777
    assert other.panel.plot.time.follows
    for view in (None, 3, {}, {"span": "x"}, {"span": -1}, {"span": True}, {"span": float("nan")}):
        other.panel.restore({"view": view})
        assert other.panel.plot.time.follows


def test_the_vwap_crosses_no_gap_that_may_miss_prints(desk: Desk) -> None:
    desk.panel.plot.choose_span(1800)
    desk.frame()
    assert desk.panel.plot.shown is not None
    vwap = desk.panel.plot.shown.vwap
    assert vwap is not None
    assert not vwap.begins[1:].any()
    gap = Gap(0, OPEN_US + 3_000_000_000, OPEN_US + 3_050_000_000, "connection lost", missed=5)
    desk.gaps.append(gap)
    desk.frame()
    vwap = desk.panel.plot.shown.vwap
    assert vwap is not None
    behind = vwap.time_us[np.flatnonzero(vwap.begins[1:]) + 1]
    assert behind.size > 0
    assert behind.max() >= gap.to_us
    desk.gaps[:] = [replace(gap, missed=0, backfilled=5)]
    desk.frame()
    vwap = desk.panel.plot.shown.vwap
    assert vwap is not None
    assert not vwap.begins[1:].any(), "what was brought back joins it again"

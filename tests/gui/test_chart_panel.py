"""What a person does with the chart: kinds, measures, lines, the past, keys, pictures, and its memory."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import date, time
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.sessions import AlwaysOpen, SessionTable, TradingCalendar, TradingDay, hong_kong_hours
from tickdeck.domain.tick import NO_SEQ, TICK, Block
from tickdeck.gui.actions import ActionTable
from tickdeck.gui.charts.chart_kind import TICKS, ChartKind, Unit
from tickdeck.gui.charts.halo_text import HaloText
from tickdeck.gui.charts.overlay_painter import OverlayPainter
from tickdeck.gui.charts.past import TakePast, Unsealed
from tickdeck.gui.charts.plot_painter import PlotPainter
from tickdeck.gui.charts.price_line import PriceLine
from tickdeck.gui.charts.time_scale import TimeScale
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.panels.chart.panel import ChartPanel
from tickdeck.gui.panels.chart.unrecorded import Unrecorded
from tickdeck.gui.selection import Selection
from tickdeck.gui.theme import apply_theme, font, load_theme
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.tape import Tape

# The offscreen platform says so of windows with a least size, and of menus.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise", "grabbing the keyboard", extend=True)

OPEN_US = 1_789_954_200_000_000  # 2026-09-21, 09:30 in Hong Kong
MINUTE = ChartKind(Unit.TIME, 60)


def prints(from_s: float, to_s: float, count: int, *, symbol: int = 0, seed: int = 1) -> Block:
    rng = np.random.default_rng(seed)
    block = np.zeros(count, dtype=TICK)
    block["time_us"] = OPEN_US + (np.sort(rng.uniform(from_s, to_s, count)) * 1e6).astype(np.int64)
    block["recv_us"] = block["time_us"] + 5_000
    block["price"] = np.round(100 + np.cumsum(rng.normal(0, 0.02, count)), 2)
    block["volume"] = rng.integers(1, 50, count) * 100.0
    block["side"] = rng.integers(-1, 2, count)
    block["turnover"] = math.nan
    block["seq"] = NO_SEQ
    block["symbol"] = symbol
    return block


class Recording:
    """A past that answers when the test says so; the program did not run in its pauses."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, int, int]] = []
        self._waiting: list[TakePast] = []
        self.ticks = np.zeros(0, dtype=TICK)
        self.pauses: list[tuple[int, int]] = []
        self.unsealed = Unsealed.NOTHING
        self.hurried = 0

    def seal_soon(self) -> None:
        self.hurried += 1

    def ask(self, symbol_id: str, before_us: int, rows: int, done: TakePast) -> None:
        self.asked.append((symbol_id, before_us, rows))
        self._waiting.append(done)

    def answer(self) -> None:
        _, before_us, _ = self.asked[-1]
        older = self.ticks[self.ticks["time_us"] < before_us]
        page = older[-5_000:]
        since_us = int(page["recv_us"][0]) if page.size else before_us
        pauses = [pause for pause in self.pauses if pause[1] > since_us and pause[0] < before_us]
        self._waiting.pop()(page, older.size > 5_000, pauses, self.unsealed)


@dataclass
class Desk:
    """A chart in a window, with a morning on it."""

    panel: ChartPanel
    board: Board
    tape: Tape
    selection: Selection
    window: QWidget
    past: Recording
    table: ActionTable
    pauses: dict[int, list[tuple[int, int]]]
    hours: list[TradingCalendar]
    frames: int = 0
    now_s: float = 3600.0

    @property
    def t0_us(self) -> int:
        return self.panel.series.t0_us

    def take(self, block: Block) -> None:
        self.board.apply(block)
        self.tape.append(block)

    def frame(self, count: int = 1) -> None:
        for _ in range(count):
            self.frames += 1
            self.panel.refresh(Frame(self.frames, OPEN_US + round(self.now_s * 1e6)))

    def point(self, share_x: float, share_y: float) -> QPoint:
        rect = self.panel.plot.geometry_now().rect
        return QPoint(
            round(rect.left() + share_x * rect.width()), round(rect.top() + share_y * rect.height())
        )

    def hover(self, share_x: float, share_y: float) -> None:
        # A move to where the mouse is already would be none.
        QTest.mouseMove(self.panel.plot.viewport(), self.point(share_x, share_y) + QPoint(3, 3))
        QTest.mouseMove(self.panel.plot.viewport(), self.point(share_x, share_y))

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.panel.plot, key, modifiers)

    def bars(self) -> np.ndarray:
        bars = self.panel.data.bars
        assert bars is not None
        return bars.bars


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Desk:
    theme = load_theme("dark")
    apply_theme(qapp, theme)
    instruments = InstrumentTable([Instrument("09988.HK", "Alibaba"), Instrument("00700.HK", "Tencent")])
    board, tape, selection, past = Board(instruments), Tape(), Selection(), Recording()
    pauses: dict[int, list[tuple[int, int]]] = {}
    hours: list[TradingCalendar] = [AlwaysOpen()]
    panel = ChartPanel(
        board=board,
        tape=tape,
        gaps=lambda _: (),
        stale=lambda: np.zeros(2, dtype=bool),
        selection=selection,
        theme=theme,
        past=past,
        pauses_of=pauses.get,
        calendar=lambda _: hours[-1],
    )
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.addWidget(panel.header)
    layout.addWidget(panel, 1)
    window.resize(900, 480)
    table = ActionTable()
    table.add_all(panel.offered(), panel)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    panel.plot.setFocus()
    found = Desk(panel, board, tape, selection, window, past, table, pauses, hours)
    found.take(prints(0, 3600, 4000))
    selection.select(0)
    found.frame()
    return found


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_a_button_shows_bars_of_a_minute_and_another_every_print_again(desk: Desk) -> None:
    click(desk.panel.kinds.buttons["1m"])
    desk.frame()
    assert desk.bars()["trades"].sum() == 4000
    assert desk.bars().size == 60
    assert desk.panel.plot.shown is not None
    assert desk.panel.plot.shown.bars is not None
    click(desk.panel.kinds.buttons["Ticks"])
    desk.frame()
    assert desk.panel.plot.shown.bars is None
    assert desk.panel.data.bars is None


def test_all_of_the_chart_shows_the_first_bar_whole_though_it_began_before_its_first_print(
    desk: Desk,
) -> None:
    desk.panel.choose_kind(ChartKind(Unit.TIME, 2_400))
    desk.key(Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    desk.frame()
    began_x = (int(desk.bars()["start_us"][0]) - desk.panel.series.t0_us) / 1e6
    assert began_x < desk.panel.series.first_x
    assert desk.panel.plot.time.low <= began_x


def test_bars_of_volume_have_a_round_size_that_fits_the_day(desk: Desk) -> None:
    click(desk.panel.kinds.buttons["Vol"])
    desk.frame()
    assert desk.panel.options.kind == ChartKind(Unit.VOLUME, 100_000)
    assert 50 <= desk.bars().size <= 200
    assert desk.panel.kinds.buttons["Vol"].isChecked()


def test_a_size_of_ones_own_is_written_into_the_menu(desk: Desk) -> None:
    kinds = desk.panel.kinds
    kinds.open_menu()
    QTest.keyClicks(kinds.field, "250")
    QTest.keyClick(kinds.field, Qt.Key.Key_Return)
    assert desk.panel.options.kind == ChartKind(Unit.COUNT, 250)
    assert kinds.more.text() == "250t ▾"
    kinds.open_menu()
    kinds.field.setText("many")
    QTest.keyClick(kinds.field, Qt.Key.Key_Return)
    assert desk.panel.options.kind == ChartKind(Unit.COUNT, 250), "what is no size changes nothing"
    assert "No bar" in kinds.field.toolTip()


def test_new_prints_extend_the_last_bar(desk: Desk) -> None:
    desk.panel.choose_kind(ChartKind(Unit.COUNT, 100))
    desk.frame()
    before = desk.bars().size
    desk.take(prints(3601, 3602, 30, seed=2))
    desk.frame()
    assert desk.bars().size == before + 1
    assert desk.bars()["trades"][-1] == 30


def test_the_crosshair_reads_the_exact_print(desk: Desk) -> None:
    desk.panel.plot.choose_span(60)
    desk.hover(0.5, 0.4)
    reading = desk.panel.plot.reading()
    assert reading is not None
    one = desk.panel.series.nearest(reading.x)
    assert one is not None
    price, volume = float(one.price[0]), int(one.volume[0])
    assert reading.text.split("   ")[1:3] == [f"{price:.2f}", f"{volume:,}"]
    assert reading.text.split("   ")[0].startswith("10:")
    assert reading.text.split("   ")[3] in {"buy", "sell", "side unknown"}


def test_the_crosshair_reads_the_bar(desk: Desk) -> None:
    desk.panel.choose_kind(MINUTE)
    desk.frame()
    desk.hover(0.5, 0.4)
    reading = desk.panel.plot.reading()
    assert reading is not None
    assert all(word in reading.text for word in ("O ", "H ", "L ", "C ", "Vol ", "VWAP ", " trades"))


def test_the_crosshair_moves_from_print_to_print_by_keyboard(desk: Desk) -> None:
    desk.panel.plot.choose_span(60)
    prices = []
    for _ in range(4):
        desk.key(Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
        reading = desk.panel.plot.reading()
        assert reading is not None
        prices.append(reading.price)
    assert prices == desk.panel.series.price[-4:][::-1].tolist()


def test_shift_and_drag_measure_and_escape_removes_the_measure(desk: Desk) -> None:
    viewport, start, end = desk.panel.plot.viewport(), desk.point(0.3, 0.6), desk.point(0.6, 0.3)
    high = desk.panel.plot.time.high
    shift, left = Qt.KeyboardModifier.ShiftModifier, Qt.MouseButton.LeftButton
    QTest.mousePress(viewport, left, shift, start)
    QTest.mouseMove(viewport, end)
    QTest.mouseRelease(viewport, left, shift, end)
    measure = desk.panel.plot._scene().measure
    assert measure is not None
    sign, share, _, volume = measure.text.split("   ")
    assert sign.startswith("+")
    assert share.startswith("+")
    series = desk.panel.series
    spots = desk.panel.plot.hands.measure
    assert spots is not None
    assert volume.startswith("volume ")
    assert series.volume_between(spots[0].x, spots[1].x) > 0
    assert desk.panel.plot.time.high == high, "measuring moves nothing"
    desk.key(Qt.Key.Key_Escape)
    assert desk.panel.plot._scene().measure is None


def test_m_measures_by_keyboard_alone(desk: Desk) -> None:
    desk.key(Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    desk.key(Qt.Key.Key_M)
    for _ in range(5):
        desk.key(Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    desk.key(Qt.Key.Key_M)
    spots = desk.panel.plot.hands.measure
    assert spots is not None
    assert spots[1].x < spots[0].x
    assert not desk.panel.plot.hands.is_measuring


def test_a_line_is_drawn_dragged_alerted_and_removed(desk: Desk, qtbot: QtBot) -> None:
    desk.hover(0.5, 0.5)
    desk.key(Qt.Key.Key_H)
    desk.frame()
    (price,) = desk.panel.state()["lines"]["09988.HK"]  # type: ignore[index]
    geometry = desk.panel.plot.geometry_now()
    start = QPoint(200, round(geometry.py(price)))
    viewport, left, plain = (
        desk.panel.plot.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QTest.mousePress(viewport, left, plain, start)
    QTest.mouseMove(viewport, start + QPoint(0, 40))
    QTest.mouseRelease(viewport, left, plain, start + QPoint(0, 40))
    (moved,) = desk.panel.state()["lines"]["09988.HK"]  # type: ignore[index]
    assert moved < price
    assert moved == round(moved, 2)
    with qtbot.waitSignal(desk.panel.alert_requested) as asked:
        desk.key(Qt.Key.Key_A)
    assert asked.args == [0, moved]
    desk.key(Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert desk.panel.state()["lines"] == {"09988.HK": [pytest.approx(moved + 0.01)]}
    desk.key(Qt.Key.Key_Delete)
    assert desk.panel.state()["lines"] == {}


def test_lines_belong_to_their_instrument(desk: Desk) -> None:
    desk.take(prints(0, 3600, 100, symbol=1))
    desk.panel.draw_line()
    desk.selection.select(1)
    desk.frame()
    desk.panel.draw_line()
    lines = desk.panel.state()["lines"]
    assert isinstance(lines, dict)
    assert set(lines) == {"09988.HK", "00700.HK"}


def test_older_ticks_are_asked_for_at_the_left_end_and_the_view_stays(desk: Desk) -> None:
    desk.past.ticks = prints(-4000, 0, 12_000, seed=3)
    desk.panel.plot.choose_span(300)
    desk.frame()
    assert desk.past.asked == [], "nothing is asked while there is enough"
    desk.panel.plot.show_times(0, 300)
    desk.frame()
    assert [asked[0] for asked in desk.past.asked] == ["09988.HK"]
    assert desk.panel._source.history.is_loading
    low = desk.panel.plot.time.low
    desk.past.answer()
    desk.frame(3)
    assert len(desk.panel.series) == 9_000
    assert desk.panel.plot.time.low == pytest.approx(low, abs=desk.panel.plot.time.column_s)
    assert not desk.panel._source.history.is_loading
    assert len(desk.past.asked) == 1, "the view is not near the end any more"


def test_the_first_time_home_goes_to_what_the_recording_has(desk: Desk) -> None:
    """So soon after a start nobody has read any of it yet."""
    desk.past.ticks = prints(-4000, 0, 12_000, seed=3)
    desk.panel.plot.choose_span(300)
    desk.frame()
    desk.key(Qt.Key.Key_Home)
    desk.frame(2)
    assert desk.panel.plot.time.low == pytest.approx(desk.panel.series.first_x, abs=1)
    desk.past.answer()
    desk.frame(2)
    oldest = desk.panel.series.first_x
    assert oldest < -1000
    assert desk.panel.plot.time.low == pytest.approx(oldest, abs=1)
    desk.past.answer()
    desk.frame(2)
    assert desk.panel.series.first_x < oldest
    assert desk.panel.plot.time.low == pytest.approx(oldest, abs=1), "it is no longer on its way"


@pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_Plus, Qt.Key.Key_End])
def test_who_moves_on_before_the_past_is_read_stays_there(desk: Desk, key: Qt.Key) -> None:
    desk.past.ticks = prints(-4000, 0, 12_000, seed=3)
    desk.panel.plot.choose_span(300)
    desk.frame()
    desk.key(Qt.Key.Key_Home)
    desk.frame(2)
    desk.key(key)
    desk.frame()
    low = desk.panel.plot.time.low
    desk.past.answer()
    desk.frame(2)
    assert desk.panel.series.first_x < -1000
    assert desk.panel.plot.time.low == pytest.approx(low, abs=1)


def test_what_others_questions_took_the_place_of_is_asked_again(desk: Desk) -> None:
    desk.past.ticks = prints(-4000, 0, 1_000, seed=3)
    desk.key(Qt.Key.Key_Home)
    desk.frame(2)
    desk.past._waiting.pop()(np.zeros(0, dtype=TICK), True)
    desk.frame(2)
    assert len(desk.past.asked) == 2
    desk.past.answer()
    desk.frame(2)
    assert desk.panel.series.first_x < -3000
    assert desk.panel.plot.time.low == pytest.approx(desk.panel.series.first_x, abs=1)


def joins(desk: Desk, from_s: float, to_s: float) -> bool:
    """Whether the line goes on from before a time of the chart to behind another."""
    shown = desk.panel.plot._shown
    assert shown is not None
    line, view = shown.line, shown.scale.to_view(np.array([from_s, to_s])).tolist()
    crosses = (line.x[:-1] < view[1]) & (line.x[1:] > view[0]) & line.connect[:-1]
    return bool(crosses.any())


def recall(desk: Desk) -> None:
    """Show all, and let the recording tell what it has."""
    desk.key(Qt.Key.Key_Home)
    desk.frame(2)
    desk.past.answer()
    desk.panel.plot.fit()
    desk.frame(30)


def edges(desk: Desk) -> tuple[float, float]:
    """The last recorded print and this run's first, in seconds of the chart."""
    t0_us, before = desk.panel.series.t0_us, int(desk.past.ticks["time_us"].max())
    first = int(desk.tape.since(0, 0).ticks["time_us"].min())
    return (before - t0_us) / 1e6, (first - t0_us) / 1e6


def test_the_time_in_which_the_program_was_closed_is_a_gap(desk: Desk) -> None:
    desk.past.ticks = prints(-4000, -900, 3_000, seed=3)
    recall(desk)
    from_x, to_x = edges(desk)
    (band,) = desk.panel.plot._state.bands
    assert (band.from_x, band.to_x) == pytest.approx((from_x, to_x))
    assert band.label == "gap 15 min 1 s · not recorded"
    assert band.short == "15 min 1 s"
    assert not joins(desk, from_x + 10, to_x - 10)
    assert joins(desk, from_x - 100, from_x - 90)


def test_each_time_between_two_earlier_runs_is_a_gap(desk: Desk) -> None:
    runs = [prints(-9000, -6000, 5_000, seed=3), prints(-5000, -3000, 4_000, seed=4), prints(-900, -1, 900)]
    desk.past.ticks = np.concatenate(runs)
    desk.past.pauses = [
        (int(before["recv_us"][-1]) + 200_000, int(after["recv_us"][0]) - 100_000)
        for before, after in pairwise(runs)
    ]
    recall(desk)
    desk.key(Qt.Key.Key_Home)
    desk.frame(2)
    desk.past.answer()
    desk.panel.plot.fit()
    desk.frame(30)
    assert len(desk.panel.series) == 4_000 + 9_900
    bands = desk.panel.plot._state.bands
    assert [band.label for band in bands] == [
        "gap 16 min 41 s · not recorded",
        "gap 35 min 3 s · not recorded",
    ]
    for band in bands:
        assert not joins(desk, band.from_x + 10, band.to_x - 10)
        assert joins(desk, band.from_x - 100, band.from_x - 90)
    for kind in (ChartKind(Unit.COUNT, 70), ChartKind(Unit.COUNT, 110)):
        desk.panel.choose_kind(kind)
        desk.frame(10)
        bars, t0_us = desk.bars(), desk.panel.series.t0_us
        for band in bands:
            from_us, to_us = (t0_us + round(x * 1e6) for x in (band.from_x, band.to_x))
            assert not np.any((bars["start_us"] <= from_us) & (bars["end_us"] >= to_us))
            assert bars["cut"][np.searchsorted(bars["start_us"], to_us)]


def test_a_pause_of_the_recording_while_the_market_was_closed_is_no_gap(desk: Desk) -> None:
    hours = [TradingDay(date(2026, 9, day), time(9, 30), time(12), time(13), time(16)) for day in (18, 21)]
    recorded = np.concatenate((prints(-235_802, -235_801, 50), prints(1, 2, 50)))
    pause = int(recorded["recv_us"][49]) + 1, int(recorded["recv_us"][50]) - 1
    seam = Unrecorded(SessionTable(hours, hong_kong_hours()))
    ticks, is_cut = seam.recall(recorded, [pause])
    assert (ticks["flags"].any(), is_cut) == (False, False)
    assert seam.bands(desk.panel.series) == ()
    always = Unrecorded(AlwaysOpen())
    ticks, is_cut = always.recall(recorded, [pause])
    assert (np.flatnonzero(ticks["flags"]).tolist(), is_cut) == ([50], False)
    assert not recorded["flags"].any(), "an answer is not to be changed"


def test_the_same_time_is_no_gap_twice_when_the_recording_has_this_run_too(desk: Desk) -> None:
    earlier, now = prints(-900, -600, 300), prints(0, 60, 100)
    seam = Unrecorded(AlwaysOpen())
    seam.begin(now, missed=0)
    seam.recall(earlier, [(int(earlier["recv_us"][-1]) + 1, int(now["recv_us"][0]))], int(now["time_us"][0]))
    (band,) = seam.bands(desk.panel.series)
    assert band.label == "gap 10 min 1 s · not recorded"


def test_replayed_traffic_has_its_gaps_where_its_prints_are(desk: Desk) -> None:
    recorded = np.concatenate((prints(-900, -600, 300), prints(-300, -1, 300)))
    recorded["recv_us"] += 86_400_000_000
    pause = int(recorded["recv_us"][299]) + 10, int(recorded["recv_us"][300]) - 10
    seam = Unrecorded(AlwaysOpen())
    seam.recall(recorded, [pause])
    (band,) = seam.bands(desk.panel.series)
    edges_us = [desk.panel.series.t0_us + x * 1e6 for x in (band.from_x, band.to_x)]
    assert edges_us == pytest.approx(recorded["time_us"][299:301], abs=100)


def test_a_run_that_begins_after_the_past_was_read_is_kept_apart_from_it(desk: Desk) -> None:
    desk.past.ticks = prints(-4000, -900, 3_000, symbol=1, seed=3)
    desk.selection.select(1)
    desk.frame(2)
    desk.past.answer()
    desk.frame(2)
    assert desk.panel.plot._state.bands == ()
    desk.take(prints(3000, 3600, 300, symbol=1, seed=4))
    desk.panel.plot.fit()
    desk.frame(30)
    (band,) = desk.panel.plot._state.bands
    assert "not recorded" in band.label
    assert not joins(desk, band.from_x + 10, band.to_x - 10)


def test_while_this_run_has_no_print_the_line_ends_where_the_recording_does(desk: Desk) -> None:
    """The day's sums tell the last price, which would go on to the present."""
    earlier = prints(-4000, -900, 3_000, symbol=1, seed=3)
    last_us = int(earlier["recv_us"][-1])
    desk.board.apply(earlier)
    desk.past.ticks = earlier
    desk.selection.select(1)
    desk.frame(2)
    desk.past.answer()
    desk.panel.plot.fit()
    desk.frame(30)
    assert desk.panel.plot._state.bands == (), "it is not known yet when nothing was recorded"
    desk.pauses[1] = [(last_us + 60_000_000, OPEN_US)]
    desk.frame(2)
    (band,) = desk.panel.plot._state.bands
    state, shown = desk.panel.plot._state, desk.panel.plot._shown
    assert band.to_x == pytest.approx(state.now_x, abs=0.01)
    assert band.label == "gap 1 h 14 min · not recorded", "others were recorded for a minute longer"
    assert shown is not None
    assert shown.line.x.max() == pytest.approx(float(shown.scale.to_view(np.array([band.from_x]))[0]))
    desk.take(prints(3601, 3660, 60, symbol=1, seed=4))
    desk.now_s = 3700
    desk.frame(5)
    (band,) = desk.panel.plot._state.bands
    assert band.to_x == pytest.approx((int(desk.tape.since(1, 0).ticks["time_us"][0]) - desk.t0_us) / 1e6)


def test_a_quick_restart_and_a_closed_market_leave_the_line_as_it_is(desk: Desk) -> None:
    hours = [TradingDay(date(2026, 9, day), time(9, 30), time(12), time(13), time(16)) for day in (18, 21)]
    seam = Unrecorded(SessionTable(hours, hong_kong_hours()))
    evening = prints(-235_810, -235_800.5, 50)  # Friday, until the close
    seam.recall(evening)
    last_us, night_us = int(evening["recv_us"][-1]), OPEN_US - 3600_000_000
    seam.wait(night_us, [(last_us, night_us - 60_000_000)])
    assert seam.bands(desk.panel.series) == ()
    seam.wait(OPEN_US + 60_000_000, [(last_us, night_us)])
    assert [band.short for band in seam.bands(desk.panel.series)] == ["1 min 1 s"]
    late = OPEN_US - 36_000_000_000  # Half past eleven in the evening before.
    seam.wait(late + 2_400_000_000, [(late, late + 60_000_000)])
    assert seam.bands(desk.panel.series) == (), "a closed market misses nothing, however long"
    seam.wait(OPEN_US + 60_000_000, [(last_us - 900_000_000, last_us - 600_000_000)])
    assert seam.bands(desk.panel.series) == (), "it was recorded until this run began"


def test_bars_of_prints_end_where_nothing_was_recorded(desk: Desk) -> None:
    desk.panel.choose_kind(ChartKind(Unit.COUNT, 70))
    desk.past.ticks = prints(-4000, -900, 3_000, seed=3)
    recall(desk)
    t0_us = desk.panel.series.t0_us
    from_us, to_us = (t0_us + round(x * 1e6) for x in edges(desk))
    for kind in (ChartKind(Unit.COUNT, 70), ChartKind(Unit.COUNT, 90)):
        desk.panel.choose_kind(kind)
        desk.frame(10)
        bars = desk.bars()
        assert int(bars["trades"].sum()) == 7_000
        assert not np.any((bars["start_us"] <= from_us) & (bars["end_us"] >= to_us))
        assert bars["cut"][np.searchsorted(bars["start_us"], to_us)]


def test_a_restart_within_seconds_and_a_night_are_no_gaps(desk: Desk) -> None:
    desk.past.ticks = prints(-4000, -1, 8_000, seed=3)[-5_000:]
    recall(desk)
    assert len(desk.panel.series) == 9_000
    assert desk.panel.plot._state.bands == ()


def test_what_the_tape_has_let_go_was_recorded(desk: Desk) -> None:
    """The recording has this run's earlier prints; a quiet time between them and the tape is no gap."""
    seam = Unrecorded(AlwaysOpen())
    assert not seam.begin(prints(0, 10, 10), missed=5)
    assert seam.recall(prints(-100, -50, 10))[1] is False
    assert seam.bands(desk.panel.series) == ()


def test_what_the_tape_has_let_go_is_awaited_until_it_is_sealed(desk: Desk) -> None:
    """Older prints put before the tape's would hide that this run's first ones lie between."""
    busy = prints(0, 3600, 50_000, symbol=1)
    desk.take(busy)
    before = prints(-4000, -1, 3_000, symbol=1, seed=3)
    desk.past.ticks, desk.past.unsealed = before, Unsealed.OF_THIS_RUN
    desk.selection.select(1)
    desk.frame()
    held = len(desk.panel.series)
    assert held < busy.size, "the tape has let the first ones go"
    desk.key(Qt.Key.Key_Home)
    desk.frame()
    desk.past.answer()
    desk.frame(2)
    assert len(desk.panel.series) == held
    assert desk.panel.plot._state.is_loading
    assert len(desk.past.asked) == 1, "it is not asked in each frame"
    assert desk.past.hurried == 1
    desk.past.ticks, desk.past.unsealed = np.concatenate((before, busy)), Unsealed.NOTHING
    desk.now_s += 5
    while desk.panel._source.history.has_more:
        desk.frame()
        desk.past.answer()
        desk.frame(2)
        desk.key(Qt.Key.Key_Home)
    assert len(desk.panel.series) == 53_000


def test_what_a_run_that_was_cut_off_recorded_is_awaited_for_a_while(desk: Desk) -> None:
    this_run = prints(0, 3600, 500, symbol=1)
    desk.take(this_run)
    desk.past.ticks, desk.past.unsealed = prints(-90_000, -86_000, 100, symbol=1), Unsealed.OF_EARLIER_RUNS
    desk.selection.select(1)
    desk.frame()
    desk.key(Qt.Key.Key_Home)
    desk.frame()
    desk.past.answer()
    desk.frame(2)
    assert len(desk.panel.series) == 500, "yesterday is not joined to now"
    assert desk.panel.plot._state.is_loading
    for _ in range(40):
        desk.now_s += 5
        desk.frame()
        if desk.past._waiting:
            desk.past.answer()
    desk.frame(2)
    assert len(desk.panel.series) == 600
    assert len(desk.past.asked) < 30


def test_the_vwap_is_that_of_the_day_also_where_an_earlier_run_recorded_its_beginning(desk: Desk) -> None:
    """The board goes on from the day's sums; the curve has to have the prints they are made of."""
    before = prints(-4000, -1, 8_000, symbol=1, seed=3)
    earlier = Board(desk.board.instruments)
    earlier.apply(before)
    desk.past.ticks = before
    desk.take(prints(0, 3600, 500, symbol=1))
    desk.selection.select(1)
    desk.frame(2)
    assert desk.past.asked == [], "the day is whole so far"
    desk.board.resume(np.array([1]), earlier.so_far()[[1]])
    for asked in (1, 2):
        desk.frame(30)
        assert len(desk.past.asked) == asked
        desk.past.answer()
    desk.frame(30)
    assert len(desk.past.asked) == 2, "no day before is needed for it"
    assert desk.panel.data.vwap.latest()[0] == pytest.approx(desk.panel._source.vwap)


def test_what_is_not_sealed_yet_hides_nothing_while_the_tape_has_all_of_this_run(desk: Desk) -> None:
    desk.past.ticks, desk.past.unsealed = prints(-4000, 0, 3_000, seed=3), Unsealed.OF_THIS_RUN
    recall(desk)
    assert len(desk.panel.series) == 7_000


def test_only_hours_of_an_open_market_count(desk: Desk) -> None:
    hours = [TradingDay(date(2026, 9, day), time(9, 30), time(12), time(13), time(16)) for day in (18, 21)]
    evening, morning = prints(-237_603, -237_602, 50), prints(1, 2, 50)  # Friday, 15:30 to Monday, 09:30
    seam = Unrecorded(SessionTable(hours, hong_kong_hours()))
    assert not seam.begin(morning, missed=0)
    assert seam.recall(evening)[1] is True
    (band,) = seam.bands(desk.panel.series)
    assert band.short == "30 min 3 s"
    at_close = Unrecorded(SessionTable(hours, hong_kong_hours()))
    assert at_close.recall(prints(-235_802, -235_801, 50))[1] is False  # a second before the close
    assert not at_close.begin(morning, missed=0)


def test_a_market_that_trades_while_the_calendar_says_closed_has_gaps_too(desk: Desk) -> None:
    """A simulated market has prints at night."""
    hours = [TradingDay(date(2026, 9, day), time(9, 30), time(12), time(13), time(16)) for day in (18, 21)]
    seam = Unrecorded(SessionTable(hours, hong_kong_hours()))
    seam.begin(prints(-199_900, -199_800, 50), missed=0)
    assert seam.recall(prints(-200_100, -199_960, 50))[1] is True
    (band,) = seam.bands(desk.panel.series)
    assert band.short == "1 min 5 s"


@pytest.mark.parametrize("level", ["last", "reference", "day_high", "lines"])
def test_no_level_is_drawn_through_the_volume(desk: Desk, level: str) -> None:
    plot = desk.panel.plot
    plot.options = replace(plot.options, day_range=True)
    geometry = plot.geometry_now()
    price = geometry.y_at(geometry.rect.bottom() - 0.14 * geometry.rect.height())
    at = round(geometry.py(price))

    def row() -> np.ndarray:
        image = plot.grab().toImage()
        return np.array([image.pixel(x, at) for x in range(5, int(geometry.rect.right()) - 5)])

    before, usual = row(), plot._state
    told = {level: (PriceLine(price),) if level == "lines" else price}
    plot._state = replace(usual, **told)  # type: ignore[arg-type]
    # With each frame the volume's scale may shrink a little.
    assert np.mean(row() != before) < 0.1
    plot.options = replace(plot.options, volume=False)
    plot._state = usual
    before = row()
    plot._state = replace(usual, **told)  # type: ignore[arg-type]
    assert np.mean(row() != before) > 0.2, "without volume the prices reach down to the edge"


def test_a_line_of_ones_own_says_its_price_on_the_axis(desk: Desk) -> None:
    plot, theme = desk.panel.plot, load_theme("dark")
    geometry = plot.geometry_now()
    price = geometry.y_at(geometry.rect.top() + 0.3 * geometry.rect.height())
    plot._state = replace(plot._state, lines=(PriceLine(price),))
    image = plot.grab().toImage()
    x, y = round(geometry.rect.right()) + 6, round(geometry.py(price))
    assert image.pixel(x, y + 5) == theme.accent.rgb()
    above = [image.pixel(at, y - 6) for at in range(int(geometry.rect.right()) - 60, x - 6)]
    assert theme.accent.rgb() not in above


def test_the_crosshair_reads_no_print_that_is_out_of_sight(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    monkeypatch.setattr(
        OverlayPainter, "legend", lambda _self, _painter, _geometry, parts: read.append(parts[0][0])
    )
    desk.take(prints(7200, 7300, 100))
    desk.now_s = 7300.0
    desk.frame()
    plot = desk.panel.plot
    origin_s = (plot.data.series.t0_us - OPEN_US) / 1e6
    for kind, from_s, to_s, count in (
        (TICKS, 3500.0, 3700.0, 1),
        (TICKS, 5000.0, 5100.0, 0),
        (MINUTE, 3500.0, 3700.0, 1),
        (MINUTE, 5000.0, 5100.0, 0),
    ):
        desk.panel.choose_kind(kind)
        desk.frame()
        read.clear()
        plot.show_times(from_s - origin_s, to_s - origin_s)
        desk.frame()
        desk.hover(0.3, 0.3)
        plot.grab()
        assert min(len(read), 1) == count, (from_s, read)


def test_between_bars_the_crosshair_tells_the_time_of_its_place(desk: Desk) -> None:
    desk.take(prints(7200, 7300, 100))
    desk.now_s = 7300.0
    desk.panel.choose_kind(MINUTE)
    desk.frame()
    plot = desk.panel.plot
    origin_s = (plot.data.series.t0_us - OPEN_US) / 1e6
    plot.show_times(3000.0 - origin_s, 7300.0 - origin_s)
    desk.frame()
    desk.hover(0.5, 0.3)
    between = plot.reading()
    desk.hover(0.05, 0.3)
    on = plot.reading()
    assert between is not None
    assert on is not None
    assert between.when.startswith("10:5"), between.when
    assert on.text.startswith(on.when)
    assert not between.text.startswith(between.when)


def test_left_of_the_first_bar_the_crosshair_tells_the_time_of_its_place(desk: Desk) -> None:
    desk.panel.choose_kind(MINUTE)
    desk.frame()
    plot = desk.panel.plot
    plot.show_times(plot.data.series.first_x - 7_200, plot.data.series.first_x + 600)
    desk.frame()
    desk.hover(0.3, 0.3)
    reading = plot.reading()
    assert reading is None or reading.when.startswith(("07:", "08:")), reading


def test_while_the_past_is_loaded_it_says_so_readably(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []
    monkeypatch.setattr(HaloText, "paint", lambda _self, _painter, _at, text, _ink: written.append(text))
    desk.key(Qt.Key.Key_Home)
    desk.frame(2)
    assert desk.panel._source.history.is_loading
    desk.panel.plot.grab()
    assert "loading…" in written


def test_a_size_of_ones_own_is_written_by_keys_alone(desk: Desk) -> None:
    def press(*keys: Qt.Key | str) -> None:
        for key in keys:
            menu = QApplication.activePopupWidget()
            assert menu is not None
            to = menu.focusWidget() or menu
            if isinstance(key, str):
                QTest.keyClicks(to, key)
            else:
                QTest.keyClick(to, key)

    desk.key(Qt.Key.Key_K)
    press(Qt.Key.Key_Up, "250", Qt.Key.Key_Return)
    assert desk.panel.options.kind == ChartKind(Unit.COUNT, 250)
    desk.key(Qt.Key.Key_K)
    press(Qt.Key.Key_Up, *([Qt.Key.Key_Backspace] * 3), "30k", Qt.Key.Key_Tab, Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert desk.panel.options.kind == ChartKind(Unit.VOLUME, 30_000)
    desk.key(Qt.Key.Key_K)
    press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert desk.panel.options.kind == TICKS


def test_prices_on_the_axis_keep_their_order_where_they_crowd(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    tags: list[tuple[float, float]] = []
    monkeypatch.setattr(
        PlotPainter, "_tag", lambda _self, _painter, rect, text, *_: tags.append((float(text), rect.top()))
    )
    plot = desk.panel.plot
    last = plot._state.last
    apart = (plot.geometry_now().high_y - plot.geometry_now().low_y) / 100
    for steps in ((-3, 1, -1, 2, -2, 3), (4, 3, 2, 1), (-1, -4, -2, -3)):
        tags.clear()
        lines = tuple(PriceLine(round(last + apart * step, 2)) for step in steps)
        plot._state = replace(plot._state, lines=lines, countdown="", decimals=2)
        plot.grab()
        assert len(tags) == len(steps) + 1
        tops = [top for _price, top in sorted(tags, reverse=True)]
        assert tops == sorted(tops)


def test_the_past_is_asked_for_until_there_is_none(desk: Desk) -> None:
    desk.past.ticks = prints(-4000, 0, 12_000, seed=3)
    for _ in range(8):
        desk.key(Qt.Key.Key_Home)
        desk.frame(4)
        if desk.panel._source.history.is_loading:
            desk.past.answer()
    assert len(desk.panel.series) == 16_000
    assert len(desk.past.asked) == 3
    assert np.all(np.diff(desk.panel.series.between(-1e9, 1e9).x) >= 0)


def test_bars_and_vwap_reach_into_the_past_part_by_part(desk: Desk) -> None:
    desk.past.ticks = prints(-3000, 0, 4_000, seed=3)
    desk.panel.choose_kind(MINUTE)
    desk.frame()
    newest = desk.bars()[-10:].copy()
    assert desk.panel._source.history.is_loading, "more bars have room than there are"
    desk.past.answer()
    desk.frame(10)
    assert not desk.panel.data.is_working
    assert desk.bars()["trades"].sum() == 8_000
    assert desk.bars()[-10:].tobytes() == newest.tobytes()
    everything = desk.panel.series.between(-1e9, 1e9)
    mean = (everything.price * everything.volume).sum() / everything.volume.sum()
    assert desk.panel.data.vwap.latest()[0] == pytest.approx(mean)


def test_an_answer_for_another_instrument_changes_nothing(desk: Desk) -> None:
    desk.past.ticks = prints(-4000, 0, 1000, seed=3)
    desk.take(prints(0, 3600, 100, symbol=1))
    desk.key(Qt.Key.Key_Home)
    desk.frame()
    desk.selection.select(1)
    desk.frame()
    desk.past._waiting.pop(0)(desk.past.ticks, True)
    desk.frame()
    assert len(desk.panel.series) == 100


def test_an_instrument_without_a_print_today_shows_its_past(desk: Desk) -> None:
    desk.selection.select(1)
    desk.frame()
    assert desk.panel.plot.message == "loading…"
    desk.past.ticks = prints(-4000, 0, 500, symbol=1)
    desk.past.answer()
    desk.frame()
    assert desk.panel.plot.message == ""
    assert len(desk.panel.series) == 500


def test_keys_choose_kinds_and_turn_things_on_and_off(desk: Desk) -> None:
    desk.key(Qt.Key.Key_W)
    assert not desk.panel.options.vwap
    desk.panel.choose_kind(MINUTE)
    desk.key(Qt.Key.Key_S)
    desk.frame()
    assert desk.panel.plot.curve.xData.size == 60, "closes as a line"
    desk.key(Qt.Key.Key_T)
    assert desk.panel.options.kind == TICKS
    desk.key(Qt.Key.Key_Left)
    desk.frame()
    assert desk.panel.live_button.isVisible()
    desk.key(Qt.Key.Key_End)
    assert desk.panel.plot.time.follows
    assert not desk.panel.live_button.isVisible()
    desk.key(Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert desk.panel.plot.time.shows_all


def test_that_there_is_no_print_is_said_once_the_recording_has_none_either(desk: Desk) -> None:
    desk.selection.select(1)
    desk.frame()
    assert desk.panel.plot.message == "loading…"
    desk.past.answer()
    desk.frame()
    assert desk.panel.plot.message == (
        "No print of 00700 yet\nThe first one shows here as soon as it is made."
    )


def menu_at(desk: Desk, at: QPoint) -> QMenu:
    viewport = desk.panel.plot.viewport()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, viewport.mapToGlobal(at))
    QApplication.sendEvent(viewport, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def hours_of_that_day() -> SessionTable:
    day = TradingDay(date(2026, 9, 21), time(9, 30), time(12), time(13), time(16))
    return SessionTable([day], hong_kong_hours())


@pytest.mark.parametrize(
    ("name", "key", "title"),
    [
        ("volume", Qt.Key.Key_V, "Show volume"),
        ("vwap", Qt.Key.Key_W, "Show VWAP"),
        ("deviations", Qt.Key.Key_D, "Show deviations around VWAP"),
        ("day_range", None, "Show the day's high and low"),
        ("close", None, "Show the previous close"),
        ("compact", Qt.Key.Key_C, "Leave out closed times"),
    ],
)
def test_what_is_shown_is_switched_by_a_key_and_in_the_menu(
    desk: Desk, name: str, key: Qt.Key | None, title: str
) -> None:
    def is_on() -> bool:
        return bool(getattr(desk.panel.options, name))

    desk.hours.append(hours_of_that_day())
    desk.frame(2)
    before = is_on()
    if key is not None:
        desk.key(key)
        assert is_on() is not before
        desk.key(key)
    menu = menu_at(desk, desk.point(0.5, 0.5))
    entry = next(each for each in menu.actions() if each.text().split("\t")[0] == title)
    assert entry.isChecked() is before
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(entry).center())
    assert is_on() is not before


def test_closed_times_cannot_be_left_out_where_the_market_never_closes(desk: Desk) -> None:
    desk.key(Qt.Key.Key_C)
    assert desk.panel.options.compact, "the key does nothing that would show only in another market"
    menu = menu_at(desk, desk.point(0.5, 0.5))
    entry = next(each for each in menu.actions() if each.text().startswith("Leave out closed times"))
    assert entry.text() == "Leave out closed times: this market never closes\tC"
    assert not entry.isEnabled()
    menu.close()


def test_no_two_actions_share_a_key(desk: Desk) -> None:
    keys = [key for action in desk.table for key in action.keys.split("; ") if key]
    assert len(keys) == len(set(keys))


def test_the_chart_is_tomorrow_as_it_was_left_today(desk: Desk) -> None:
    panel = desk.panel
    panel.choose_kind(ChartKind(Unit.TURNOVER, 5e6))
    panel.flip("deviations")
    panel.draw_line()
    panel.compare(["00700.HK"])
    state = panel.state()
    panel.restore({})
    assert panel.options.kind == TICKS
    assert panel.state()["lines"] == {}
    assert not panel.is_comparing
    panel.restore(state)
    assert panel.state() == state
    panel.restore({"options": 3, "lines": [], "compared": [1, None]})
    assert panel.options.kind == TICKS


def test_comparing_shows_per_cent_from_the_left_edge(desk: Desk) -> None:
    desk.take(prints(0, 3600, 1000, symbol=1, seed=5))
    desk.panel.compare(["00700.HK", "09988.HK", "UNKNOWN.US"])
    desk.frame()
    shown = desk.panel.plot.shown
    assert shown is not None
    ((line, label),) = shown.peers
    assert line.y[0] == pytest.approx(shown.base)
    assert label.startswith("00700 ")
    assert label.endswith("%")
    assert all(text.endswith("%") for _, text in desk.panel.plot._price_axis.labels())
    desk.panel.stop_comparing()
    desk.frame()
    assert desk.panel.plot.shown is not None
    assert math.isnan(desk.panel.plot.shown.base)


@pytest.mark.parametrize("name", ["chart.png", "chart.svg"])
def test_a_picture_is_saved(desk: Desk, tmp_path: Path, name: str) -> None:
    path, told = tmp_path / name, list[str]()
    desk.panel.told.connect(told.append)
    desk.panel.save_to(str(path))
    assert told == [f"The picture is saved in {path}."]
    if name.endswith("png"):
        image = QImage(str(path))
        assert image.width() >= 850
    else:
        text = path.read_text(encoding="utf-8")
        assert "<svg" in text
        assert "Alibaba" in text
        assert "<image" not in text, "lines stay lines"


def test_a_picture_that_cannot_be_saved_is_told(desk: Desk, tmp_path: Path) -> None:
    told: list[str] = []
    desk.panel.told.connect(told.append)
    desk.panel.save_to(str(tmp_path / "nowhere" / "chart.png"))
    (said,) = told
    assert "could not be written" in said
    assert "save it in another folder" in said


def test_the_menu_says_the_price_and_does_what_it_says(desk: Desk, qtbot: QtBot) -> None:
    desk.panel.plot.menu_asked.emit(desk.window.mapToGlobal(QPoint(100, 100)), 101.25)
    (menu,) = [each for each in desk.panel.findChildren(QMenu) if each.parent() is desk.panel]
    texts = {action.text().split("\t")[0]: action for action in menu.actions()}
    assert "Draw a line at 101.25" in texts
    assert "Stop comparing" not in texts
    assert texts["Show VWAP"].isChecked()
    texts["Show VWAP"].trigger()
    assert not desk.panel.options.vwap
    with qtbot.waitSignal(desk.panel.alert_requested) as asked:
        texts["Set an alert at 101.25…"].trigger()
    assert asked.args == [0, 101.25], "wherever the mouse is by then"


def test_a_narrow_header_keeps_the_kind_and_its_menu(desk: Desk) -> None:
    desk.window.resize(430, 400)
    QApplication.sendPostedEvents()
    kinds = desk.panel.kinds
    assert not kinds.buttons["1m"].isVisible()
    assert kinds.more.text() == "Ticks ▾"
    desk.window.resize(900, 400)
    assert kinds.buttons["1m"].isVisible()


def test_the_header_has_the_vwap_of_the_day_also_where_only_its_last_prints_are_held(desk: Desk) -> None:
    """The watchlist counts all of the day: two figures for one thing would contradict each other."""
    desk.board.apply(prints(3600, 3601, 3_000, seed=9))
    desk.frame()
    vwap = float(desk.board.turnover[0] / desk.board.volume[0])
    held, _ = desk.panel.data.vwap.latest()
    assert f"{held:.2f}" != f"{vwap:.2f}"
    assert desk.panel.vwap.text == f"VWAP {vwap:.2f}"


def test_bars_of_a_second_have_no_time_left_to_tell(desk: Desk) -> None:
    for seconds, is_told in ((1, False), (5, True)):
        desk.panel.choose_kind(ChartKind(Unit.TIME, seconds))
        newest = desk.bars()["end_us"][-1]
        desk.now_s = (int(newest) - OPEN_US) / 1e6 - 0.5
        desk.frame(3)
        assert bool(desk.panel.plot._state.countdown) is is_told, seconds


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        (ChartKind(Unit.TIME, 300), "Bars of 5 minutes"),
        (ChartKind(Unit.VOLUME, 7_000), "Bars of equal volume"),
        (ChartKind(Unit.COUNT, 250), None),
    ],
)
def test_the_menu_of_kinds_marks_the_one_that_is_shown(
    desk: Desk, kind: ChartKind, title: str | None
) -> None:
    desk.panel.choose_kind(kind)
    kinds = desk.panel.kinds
    kinds.open_menu()
    marked = [action.text() for action in kinds._menu.actions() if action.isChecked()]
    assert marked == ([title] if title is not None else [])
    kinds._menu.close()


def test_a_price_on_the_axis_hides_the_label_that_it_would_cut(desk: Desk) -> None:
    plot, theme = desk.panel.plot, load_theme("dark")
    geometry = plot.geometry_now()
    label = plot._price_axis.prices[1]
    x, y = round(geometry.rect.right()) + 8, round(geometry.py(label))

    def below() -> set[int]:
        image = plot.grab().toImage()
        return {image.pixel(x + right, y + down) for right in range(30) for down in range(1, 6)}

    assert len(below()) > 1, "the label is there"
    plot._state = replace(plot._state, lines=(PriceLine(geometry.y_at(y - 10.0)),))
    assert below() == {theme.panel.rgb()}


def test_the_clocks_name_gives_way_to_a_price_in_its_corner(desk: Desk) -> None:
    plot = desk.panel.plot
    plot.options = replace(plot.options, volume=False)
    desk.window.resize(900, 400)
    QApplication.sendPostedEvents()
    geometry = plot.geometry_now()
    usual = replace(plot._state, countdown="0:42")

    def corner(last_y: float, clock: str) -> QImage:
        plot._state = replace(usual, last=geometry.y_at(last_y), clock=clock)
        rect = QRect(round(geometry.rect.right()) + 8, round(geometry.rect.bottom()) + 6, 30, 16)
        return plot.grab(rect).toImage()

    middle, bottom = geometry.rect.center().y(), geometry.rect.bottom() - 18
    assert corner(middle, "HKT") != corner(middle, "")
    assert corner(bottom, "HKT") == corner(bottom, "")


def test_no_name_of_a_level_stands_where_the_crosshair_reads(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    named: dict[str, float] = {}
    monkeypatch.setattr(
        HaloText, "paint", lambda _self, _painter, at, name, _ink: named.__setitem__(name, at.y())
    )
    plot = desk.panel.plot
    plot.options = replace(plot.options, day_range=True)
    geometry = plot.geometry_now()
    high = geometry.y_at(geometry.rect.top() + 6)
    close = geometry.y_at(geometry.rect.center().y())
    plot._state = replace(plot._state, day_high=high, reference=close, is_close=True)
    plot.grab()
    line_px = QFontMetrics(font(-1)).height()
    assert named["day high"] > geometry.rect.top() + 1.5 * line_px
    assert geometry.rect.center().y() - line_px < named["previous close"] < geometry.rect.center().y()
    plot._state = replace(plot._state, is_close=False)
    named.clear()
    plot.grab()
    assert "day's first" in named
    assert "previous close" not in named


_LAYERS = {
    "vwap": ("_overlays", "vwap"),
    "candles": ("_bars", "candles"),
    "measure": ("_overlays", "measure"),
    "seams": ("_overlays", "seams"),
    "loading": ("_overlays", "loading"),
    "day low": ("_overlays", "level"),
    "ring": ("_plot", "ring"),
}


@pytest.mark.parametrize("layer", _LAYERS)
def test_each_layer_is_seen(desk: Desk, monkeypatch: pytest.MonkeyPatch, layer: str) -> None:
    plot = desk.panel.plot
    match layer:
        case "vwap":
            plot.options = replace(plot.options, vwap=True)
        case "candles":
            click(desk.panel.kinds.buttons["1m"])
        case "measure":
            viewport, start, end = plot.viewport(), desk.point(0.3, 0.6), desk.point(0.6, 0.3)
            shift, left = Qt.KeyboardModifier.ShiftModifier, Qt.MouseButton.LeftButton
            QTest.mousePress(viewport, left, shift, start)
            QTest.mouseMove(viewport, end)
            QTest.mouseRelease(viewport, left, shift, end)
        case "seams":
            assert plot.times is not None
            middle = sum(plot.times) / 2
            plot.advance(replace(plot._state, scale=TimeScale([(middle, middle + 60)])))
        case "loading":
            plot.advance(replace(plot._state, is_loading=True))
        case "day low":
            plot.options = replace(plot.options, day_range=True)
        case "ring":
            desk.hover(0.5, 0.5)
    plot.options = replace(plot.options, volume=False)  # its scale shrinks with each frame
    plot.grab()
    seen = plot.grab().toImage()
    assert plot.grab().toImage() == seen, "nothing else changes meanwhile"
    owner, name = _LAYERS[layer]
    # On the class: what is put back on the object would hold it in a ring, and with it a chart that is gone.
    monkeypatch.setattr(type(getattr(plot.layers, owner)), name, lambda *_, **__: None)
    assert plot.grab().toImage() != seen, layer

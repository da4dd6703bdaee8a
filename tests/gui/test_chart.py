"""The chart as a person sees and moves it: following, panning, gaps, colours, and what it says when empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.tick import Row, TickFlag, block_of
from tickdeck.gui.charts.plot_painter import volume_bars
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.panels.chart import ChartPanel
from tickdeck.gui.selection import Selection
from tickdeck.gui.theme import Theme, apply_theme, load_theme
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.gaps import Gap
from tickdeck.pipeline.tape import Tape

# The offscreen platform says so of every window that has a least or fixed size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

T0 = 1_732_240_800_000_000  # 10:00:00 in Hong Kong


@dataclass
class Desk:
    """A chart with a market that the test moves."""

    panel: ChartPanel
    board: Board
    tape: Tape
    selection: Selection
    window: QWidget
    gaps: list[Gap] = field(default_factory=list)
    stale: npt.NDArray[np.bool_] = field(default_factory=lambda: np.zeros(0, dtype=bool))
    frames: int = 0

    def print_at(
        self,
        at_s: float,
        price: float,
        *,
        symbol: int = 0,
        flags: int = 0,
        side: int = 1,
        volume: float = 100,
    ) -> None:
        time_us = T0 + round(at_s * 1e6)
        row: Row = (time_us, time_us + 5_000, symbol, price, volume, float("nan"), side, -1, flags, 0)
        block = block_of([row])
        self.board.apply(block)
        self.tape.append(block)

    def frame(self, at_s: float) -> None:
        self.frames += 1
        self.panel.refresh(Frame(self.frames, T0 + round(at_s * 1e6)))

    def pieces(self) -> list[tuple[float, float]]:
        """Where the line is joined, as pairs of x."""
        curve = self.panel.plot.curve
        connect = np.asarray(curve.opts["connect"], dtype=bool)
        x = curve.xData
        return [(float(x[i]), float(x[i + 1])) for i in np.flatnonzero(connect[:-1])]

    def drag(self, by_px: int) -> None:
        viewport = self.panel.plot.viewport()
        start = QPoint(300, 150)
        press(viewport, start)
        for step in range(1, 6):
            move(viewport, start + QPoint(by_px * step // 5, 0))
        release(viewport, start + QPoint(by_px, 0))


def press(widget: QWidget, at: QPoint) -> None:
    QTest.mousePress(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def move(widget: QWidget, at: QPoint) -> None:
    QTest.mouseMove(widget, at)


def release(widget: QWidget, at: QPoint) -> None:
    QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    result = load_theme("dark")
    apply_theme(qapp, result)
    return result


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Desk:
    instruments = InstrumentTable(
        [Instrument("09988.HK", "Alibaba"), Instrument("00700.HK", "Tencent"), Instrument("01810.HK")]
    )
    board, tape, selection = Board(instruments), Tape(), Selection()
    gaps: list[Gap] = []

    def gaps_of(symbol: int) -> Sequence[Gap]:
        return gaps if symbol == 0 else ()

    stale = np.zeros(len(board.instruments), dtype=bool)
    panel = ChartPanel(
        board=board, tape=tape, gaps=gaps_of, stale=lambda: stale, selection=selection, theme=theme
    )
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.addWidget(panel.header)
    layout.addWidget(panel, 1)
    window.resize(900, 420)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return Desk(panel, board, tape, selection, window, gaps, stale)


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_says_what_to_do_when_nothing_is_selected(desk: Desk) -> None:
    desk.frame(0)
    assert desk.panel.plot.message == "Select an instrument in the watchlist or the heatmap"


def test_says_that_the_instrument_has_not_printed_yet(desk: Desk) -> None:
    desk.selection.select(1)
    desk.frame(0)
    assert desk.panel.plot.message == "No print of 00700 yet"
    desk.print_at(1, 400.0, symbol=1)
    desk.frame(1.1)
    assert desk.panel.plot.message == ""


def test_header_names_the_instrument_and_colours_the_change(desk: Desk, theme: Theme) -> None:
    desk.board.previous_close[0] = 150.0
    desk.print_at(0, 154.5)
    desk.selection.select(0)
    desk.frame(0.1)
    assert desk.panel.header.title == "09988 Alibaba"
    assert desk.panel.quote.text == "154.5  +3.00%"
    assert desk.panel.quote.colour == theme.up
    desk.print_at(1, 147.0)
    desk.frame(1.1)
    assert desk.panel.quote.text == "147.0  −2.00%"
    assert desk.panel.quote.colour == theme.down


def test_another_selection_shows_only_its_own_prints(desk: Desk) -> None:
    desk.print_at(0, 100.0)
    desk.print_at(1, 400.0, symbol=1)
    desk.selection.select(0)
    desk.frame(1.5)
    desk.selection.select(1)
    desk.frame(2)
    assert desk.panel.series.price.tolist() == [400.0]
    assert desk.panel.header.title == "00700 Tencent"


def test_every_print_arrives_once(desk: Desk) -> None:
    desk.selection.select(0)
    for number in range(50):
        desk.print_at(number / 10, 100.0 + number)
        if number % 7 == 0:
            desk.frame(number / 10)
    desk.frame(5)
    desk.frame(5.1)
    assert desk.panel.series.price.tolist() == [100.0 + number for number in range(50)]


def test_follows_the_market_in_whole_columns(desk: Desk) -> None:
    desk.print_at(0, 100.0)
    desk.selection.select(0)
    time = desk.panel.plot.time
    edges = []
    for number in range(100):
        desk.frame(number / 30)
        edges.append(time.low / time.column_s)
    assert time.follows
    assert np.allclose(edges, np.rint(edges), atol=1e-3)
    assert np.all(np.diff(edges) >= -1e-6)
    assert time.high * 1.0 > 99 / 30 - 0.01


def test_the_line_never_crosses_a_gap(desk: Desk) -> None:
    desk.selection.select(0)
    for at in (0, 5, 10, 30, 35):
        desk.print_at(at, 100.0 + at)
    desk.gaps.append(Gap(0, T0 + 12_000_000, T0 + 24_400_000, "shard 2 reconnected", -1))
    desk.frame(40)
    assert not any(a < 24.3 and b > 12.1 for a, b in desk.pieces())
    assert any(a <= 10.5 and b >= 11.9 for a, b in desk.pieces())
    (band,) = desk.panel.plot.bands
    assert band.label == "gap 12.4 s · shard 2 reconnected · missed unknown"
    assert (band.from_x, band.to_x) == (pytest.approx(12.0, abs=0.1), pytest.approx(24.4, abs=0.1))


def test_an_open_gap_grows_with_the_present(desk: Desk) -> None:
    desk.selection.select(0)
    desk.print_at(0, 100.0)
    desk.gaps.append(Gap(0, T0 + 2_000_000, -1, "shard 1 backing off", 7))
    desk.frame(5)
    desk.frame(9)
    (band,) = desk.panel.plot.bands
    assert band.to_x == pytest.approx(9.0, abs=0.1)
    assert band.label == "gap 7.0 s so far · shard 1 backing off · missed 7"
    assert max(b for _, b in desk.pieces()) <= 2.1


def test_a_gap_is_painted_in_amber_on_the_plot(desk: Desk, theme: Theme, qapp: QApplication) -> None:
    desk.selection.select(0)
    for at in (0, 1, 200, 201):
        desk.print_at(at, 100.0)
    desk.gaps.append(Gap(0, T0 + 50_000_000, T0 + 150_000_000, "", 0))
    desk.frame(210)
    plot = desk.panel.plot
    area = plot.curve.getViewBox().sceneBoundingRect()
    image = plot.grab().toImage()
    x = round(area.left() + (100 - plot.time.low) / plot.time.column_s)
    inside = image.pixelColor(x, round(area.bottom()) - 30)
    outside = image.pixelColor(round(area.left()) + 2, round(area.bottom()) - 30)
    assert outside == theme.panel
    assert inside.red() > outside.red() + 10
    assert inside.red() - outside.red() > inside.blue() - outside.blue()


def test_a_late_print_never_turns_the_line_back(desk: Desk) -> None:
    desk.selection.select(0)
    desk.print_at(10, 100.0)
    desk.print_at(4, 90.0, flags=TickFlag.OUT_OF_ORDER)
    desk.print_at(12, 101.0)
    desk.frame(13)
    assert np.all(np.diff(desk.panel.plot.curve.xData) >= 0)
    assert desk.panel.series.volume.sum() == 300


def test_volume_is_kept_by_side(desk: Desk) -> None:
    desk.selection.select(0)
    desk.print_at(0, 100.0, side=1, volume=300)
    desk.print_at(0, 100.0, side=-1, volume=200)
    desk.print_at(0, 100.0, side=0, volume=50)
    desk.frame(1)
    time = desk.panel.plot.time
    bars = volume_bars(desk.panel.series.columns(time.low, time.high, time.column_s), time.column_s)
    assert (bars.up.sum(), bars.down.sum(), bars.other.sum(), bars.highest) == (300, 200, 50, 550)


def test_dragging_leaves_the_market_and_live_returns_to_it(desk: Desk, qtbot: QtBot) -> None:
    desk.selection.select(0)
    desk.print_at(0, 100.0)
    desk.frame(60)
    panel = desk.panel
    assert not panel.live_button.isVisible()
    before = panel.plot.time.high
    desk.drag(100)
    assert not panel.plot.time.follows
    assert panel.live_button.isVisible()
    assert panel.plot.time.high == pytest.approx(before - 100 * panel.plot.time.column_s, abs=1)
    held = panel.plot.time.high
    desk.frame(70)
    assert panel.plot.time.high == held
    click(qtbot, panel.live_button)
    desk.frame(71)
    assert panel.plot.time.follows
    assert not panel.live_button.isVisible()
    assert panel.plot.time.high > 71


def test_a_click_without_a_move_stays_with_the_market(desk: Desk, qtbot: QtBot) -> None:
    desk.selection.select(0)
    desk.print_at(0, 100.0)
    desk.frame(60)
    qtbot.mouseClick(desk.panel.plot.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 100))
    assert desk.panel.plot.time.follows


def test_a_double_click_returns_to_the_market(desk: Desk, qtbot: QtBot) -> None:
    desk.selection.select(0)
    desk.print_at(0, 100.0)
    desk.frame(60)
    desk.drag(200)
    qtbot.mouseDClick(desk.panel.plot.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 100))
    assert desk.panel.plot.time.follows
    assert not desk.panel.live_button.isVisible()


@pytest.mark.parametrize(("name", "span_s"), [("1m", 60), ("5m", 300), ("15m", 900)])
def test_a_choice_of_time_shows_that_much(desk: Desk, qtbot: QtBot, name: str, span_s: float) -> None:
    desk.selection.select(0)
    desk.print_at(0, 100.0)
    desk.frame(2000)
    click(qtbot, desk.panel.span_buttons[name])
    time = desk.panel.plot.time
    assert time.high - time.low == pytest.approx(span_s)
    assert [button.text() for button in desk.panel.span_buttons.values() if button.isChecked()] == [name]


def test_the_first_prints_fill_the_chart_before_there_are_enough_for_the_span(desk: Desk) -> None:
    desk.selection.select(0)
    desk.print_at(0, 100.0)
    time = desk.panel.plot.time
    shown = []
    for at in (1, 60, 120, 400):
        desk.frame(at)
        assert time.low <= 0.5 or time.shown_s == 300
        shown.append(time.shown_s)
    assert shown == sorted(shown)
    assert shown[0] < 60
    assert shown[-1] == 300


def test_all_shows_the_first_print_and_grows(desk: Desk, qtbot: QtBot) -> None:
    desk.selection.select(0)
    desk.print_at(0, 100.0)
    desk.frame(10)
    click(qtbot, desk.panel.span_buttons["All"])
    for at in (10, 500, 5000):
        desk.frame(at)
        assert desk.panel.plot.time.low <= 0
        assert desk.panel.plot.time.high >= at


def wheel(widget: QWidget, at: QPointF, steps: int) -> None:
    event = QWheelEvent(
        at,
        QPointF(widget.mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def test_the_wheel_zooms_at_the_pointer(desk: Desk) -> None:
    desk.selection.select(0)
    desk.print_at(0, 100.0)
    desk.frame(300)
    plot = desk.panel.plot
    area = plot.curve.getViewBox().sceneBoundingRect()
    at = QPointF(area.left() + 200, 100)
    under = plot.time.low + 200 * plot.time.column_s
    wheel(plot.viewport(), at, 2)
    assert plot.time.shown_s < 300
    assert plot.time.low + 200 * plot.time.column_s == pytest.approx(under, abs=plot.time.column_s * 1.01)
    assert not any(button.isChecked() for button in desk.panel.span_buttons.values())
    assert desk.panel.live_button.isVisible()
    wheel(plot.viewport(), at, -6)
    assert plot.time.follows


def test_prices_stay_put_while_they_fit(desk: Desk) -> None:
    desk.selection.select(0)
    for number in range(100):
        desk.print_at(number / 10, 100.0 + (number % 10) / 10)
    desk.frame(10)
    view = desk.panel.plot.curve.getViewBox()
    before = view.viewRange()[1]
    for number in range(100, 130):
        desk.print_at(number / 10, 100.0 + (number % 10) / 10)
        desk.frame(number / 10 + 0.05)
    assert view.viewRange()[1] == before
    desk.print_at(13.5, 105.0)
    desk.frame(13.6)
    assert view.viewRange()[1][1] > 105.0


def test_a_still_market_costs_no_painting(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.selection.select(0)
    desk.print_at(0, 100.0)
    desk.frame(1)
    made = []
    monkeypatch.setattr(desk.panel.plot.curve, "setData", lambda *_args, **_kwargs: made.append(1))
    desk.frame(1)
    desk.frame(1.001)
    assert made == []


def test_replayed_traffic_of_another_year_follows_its_own_clock(desk: Desk) -> None:
    years_us = 70_000_000_000_000
    desk.selection.select(0)
    row: Row = (T0, T0 + years_us, 0, 100.0, 1.0, float("nan"), 0, -1, 0, 0)
    desk.board.apply(block_of([row]))
    desk.tape.append(block_of([row]))
    desk.panel.refresh(Frame(1, T0 + years_us + 2_000_000))
    assert 2.0 <= desk.panel.plot.time.high < 10.0


def test_the_price_is_grey_while_its_connection_is_not_live(desk: Desk, theme: Theme) -> None:
    desk.selection.select(0)
    desk.print_at(0, 100.0)
    desk.print_at(1, 101.0)
    desk.frame(1)
    assert desk.panel.quote.colour == theme.up
    desk.stale[0] = True
    desk.frame(2)
    assert desk.panel.quote.colour == theme.stale
    desk.stale[0] = False
    desk.frame(3)
    assert desk.panel.quote.colour == theme.up

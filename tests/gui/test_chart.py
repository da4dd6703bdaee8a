"""The chart as a person sees and moves it: following, panning, gaps, colours, and what it says when empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tickdeck.domain.bar import Bar
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.tick import Row, TickFlag, block_of
from tickdeck.gui.charts.gap_band import BandStyle
from tickdeck.gui.charts.plot_painter import volume_bars
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.panels.chart.panel import ChartPanel
from tickdeck.gui.selection import Selection
from tickdeck.gui.theme import Theme, apply_theme, blend, load_theme
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.gaps import Gap, GapKind
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
    bars: list[Bar] = field(default_factory=list)
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
    bars: list[Bar] = []
    panel = ChartPanel(
        board=board,
        tape=tape,
        gaps=gaps_of,
        stale=lambda: stale,
        selection=selection,
        theme=theme,
        bars=lambda symbol: tuple(bars) if symbol == 0 else (),
    )
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.addWidget(panel.header)
    layout.addWidget(panel, 1)
    window.resize(900, 420)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return Desk(panel, board, tape, selection, window, gaps, bars, stale)


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_says_what_to_do_when_nothing_is_selected(desk: Desk) -> None:
    desk.frame(0)
    assert desk.panel.plot.message == "Select an instrument in the watchlist or the heatmap"


def test_says_that_the_instrument_has_not_printed_yet(desk: Desk) -> None:
    desk.selection.select(1)
    desk.frame(0)
    assert desk.panel.plot.message == (
        "No print of 00700 yet\nThe first one shows here as soon as it is made."
    )
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


def test_fitting_shows_the_first_print_and_grows(desk: Desk, qtbot: QtBot) -> None:
    desk.selection.select(0)
    desk.print_at(0, 100.0)
    desk.frame(10)
    qtbot.mouseDClick(desk.panel.plot.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 100))
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


def minute_bar(at_s: float, prices: tuple[float, float, float, float]) -> Bar:
    return Bar(T0 + round(at_s * 1e6), 60_000_000, *prices, 1000.0, float("nan"))


def column_px(desk: Desk, at_s: float) -> int:
    """The pixel of the viewport at which a moment lies."""
    plot = desk.panel.plot
    return round(plot.geometry_now().px(at_s))


def test_a_gap_that_was_filled_is_faint_and_the_line_goes_through_it(desk: Desk, theme: Theme) -> None:
    desk.selection.select(0)
    desk.print_at(0, 100.0)
    desk.print_at(30, 104.0, flags=TickFlag.AFTER_GAP)
    desk.print_at(35, 104.0)
    outage = Gap(0, T0 + 2_000_000, T0 + 28_000_000, "shard 2 reconnected", 2)
    desk.gaps.append(outage)
    desk.frame(40)
    assert not any(b > 2.1 and a < 27.9 for a, b in desk.pieces())
    for at, price in ((10, 101.0), (20, 102.0)):
        desk.print_at(at, price, flags=TickFlag.BACKFILLED)
    desk.gaps[0] = replace(outage, missed=0, backfilled=2)
    desk.frame(40.1)
    pieces = desk.pieces()
    for x in (5, 15, 25, 29):
        assert any(a <= x <= b for a, b in pieces), "the line goes on where the prints are"
    (band,) = desk.panel.plot.bands
    assert band.style is BandStyle.FILLED
    assert band.label == "gap 26.0 s · shard 2 reconnected · 2 back-filled"
    image = desk.panel.plot.grab().toImage()
    at_px = column_px(desk, 15)
    bottom = round(desk.panel.plot.geometry_now().rect.bottom()) - 40
    filled = image.pixelColor(at_px, bottom)
    assert theme.panel.red() < filled.red() < blend(theme.panel, theme.amber, 0.13).red()


def test_a_gap_that_was_filled_in_part_keeps_its_band_and_the_line_its_breaks(desk: Desk) -> None:
    desk.selection.select(0)
    desk.print_at(0, 100.0)
    desk.print_at(30, 104.0, flags=TickFlag.AFTER_GAP)
    desk.print_at(15, 101.0, flags=TickFlag.BACKFILLED)
    desk.gaps.append(Gap(0, T0 + 2_000_000, T0 + 28_000_000, "reconnected", 31, backfilled=1))
    desk.frame(40)
    (band,) = desk.panel.plot.bands
    assert band.label == "gap 26.0 s · reconnected · 1 back-filled · missed 31"
    assert not any(a < 14 and b > 3 for a, b in desk.pieces())
    assert not any(a <= 28.5 and b >= 29.9 for a, b in desk.pieces())


def test_prints_brought_later_stand_where_they_belong_and_break_the_line_nowhere(desk: Desk) -> None:
    desk.selection.select(0)
    for at in (0, 1, 2, 6, 7, 8):
        desk.print_at(at, 100.0 + at)
    desk.frame(9)
    for at in (3, 4, 5):
        desk.print_at(at, 100.0 + at, flags=TickFlag.BACKFILLED)
    desk.frame(9.1)
    assert desk.panel.series.price.tolist() == [100.0 + at for at in range(9)]
    pieces = desk.pieces()
    for x in np.arange(0.5, 8.5, 0.25):
        assert any(a <= x <= b for a, b in pieces)


@pytest.mark.parametrize("kind", [GapKind.DUPLICATES, GapKind.DISORDER])
def test_doubled_or_late_prints_are_a_strip_at_the_edge_that_breaks_nothing(
    desk: Desk, theme: Theme, kind: GapKind
) -> None:
    desk.selection.select(0)
    for at in (0, 10, 20, 30):
        desk.print_at(at, 100.0 + at, volume=0)
    desk.gaps.append(Gap(0, T0 + 8_000_000, T0 + 22_000_000, "14 prints came late", 0, kind))
    desk.frame(31)
    assert any(a <= 15 <= b for a, b in desk.pieces())
    plot = desk.panel.plot
    rect = plot.geometry_now().rect
    image = plot.grab().toImage()
    x = column_px(desk, 15)
    assert image.pixelColor(x, round(rect.bottom()) - 2).red() > theme.panel.red() + 50
    assert image.pixelColor(x, round(rect.bottom()) - 8) == theme.panel
    assert image.pixelColor(column_px(desk, 4), round(rect.bottom()) - 2) == theme.panel
    label = "14 prints came late · 14.0 s"
    assert plot.tip_at(QPointF(x, rect.bottom() - 3)) == label
    assert plot.tip_at(QPointF(x, rect.center().y())) == ""


def test_the_tooltip_of_a_band_says_what_it_was(desk: Desk) -> None:
    desk.selection.select(0)
    for at in (0, 30):
        desk.print_at(at, 100.0)
    desk.gaps.append(Gap(0, T0 + 5_000_000, T0 + 25_000_000, "shard 1 reconnected"))
    desk.frame(31)
    middle = desk.panel.plot.geometry_now().rect.center().y()
    at = QPointF(column_px(desk, 15), middle)
    assert desk.panel.plot.tip_at(at) == "gap 20.0 s · shard 1 reconnected · missed unknown"
    assert desk.panel.plot.tip_at(QPointF(column_px(desk, 2), middle)) == ""


def test_bars_stand_in_the_gap_and_only_there_and_count_for_the_range(desk: Desk) -> None:
    desk.selection.select(0)
    for at in (0, 30, 250, 260):
        desk.print_at(at, 100.0)
    desk.gaps.append(Gap(0, T0 + 50_000_000, T0 + 240_000_000, "reconnected"))
    desk.frame(261)
    before = desk.panel.plot.curve.getViewBox().viewRange()[1]
    desk.bars.extend(
        [
            minute_bar(-60, (1.0, 900.0, 1.0, 1.0)),
            minute_bar(60, (100.0, 108.0, 99.0, 107.0)),
            minute_bar(120, (107.0, 107.5, 92.0, 93.0)),
            minute_bar(240, (1.0, 900.0, 1.0, 1.0)),
        ]
    )
    desk.panel.plot.resume()
    desk.frame(261.1)
    plot = desk.panel.plot
    assert [(bar.from_x, bar.to_x) for bar in plot.repair_bars] == [
        (pytest.approx(60, abs=0.1), pytest.approx(120, abs=0.1)),
        (pytest.approx(120, abs=0.1), pytest.approx(180, abs=0.1)),
    ]
    low, high = plot.curve.getViewBox().viewRange()[1]
    assert (low, high) != tuple(before)
    assert low < 92
    assert 108 < high < 200
    assert plot.bands[0].label.endswith("missed unknown · 1-minute bars")


def test_a_bar_that_reaches_out_of_the_gap_is_cut_to_it(desk: Desk) -> None:
    desk.selection.select(0)
    for at in (0, 20, 40, 50):
        desk.print_at(at, 100.0)
    desk.gaps.append(Gap(0, T0 + 22_000_000, T0 + 38_000_000, "reconnected"))
    desk.bars.append(minute_bar(0, (100.0, 101.0, 99.0, 100.0)))
    desk.frame(51)
    (bar,) = desk.panel.plot.repair_bars
    assert (bar.from_x, bar.to_x) == (pytest.approx(22, abs=0.1), pytest.approx(38, abs=0.1))


def test_a_bar_over_several_gaps_stands_only_in_the_one_that_it_covers_most(desk: Desk) -> None:
    desk.selection.select(0)
    for at in (0, 8, 18, 28, 44, 54, 62):
        desk.print_at(at, 100.0)
    for begin, end in ((10, 16), (30, 42), (46, 52)):
        desk.gaps.append(Gap(0, T0 + begin * 1_000_000, T0 + end * 1_000_000, "reconnected"))
    desk.bars.append(minute_bar(0, (100.0, 101.0, 99.0, 100.0)))
    desk.frame(63)
    (bar,) = desk.panel.plot.repair_bars
    assert (bar.from_x, bar.to_x) == (pytest.approx(30, abs=0.1), pytest.approx(42, abs=0.1))


def test_a_bar_without_room_is_neither_drawn_nor_counts_for_the_range(desk: Desk) -> None:
    desk.selection.select(0)
    for at in (0, 30, 31, 260):
        desk.print_at(at, 100.0)
    desk.gaps.append(Gap(0, T0 + 30_200_000, T0 + 30_800_000, "reconnected"))
    desk.bars.append(minute_bar(0, (100.0, 900.0, 99.0, 100.0)))
    desk.panel.plot.choose_span(None)
    desk.frame(261)
    plot = desk.panel.plot
    assert len(plot.repair_bars) == 1
    assert column_px(desk, 30.8) - column_px(desk, 30.2) <= 2
    assert plot.curve.getViewBox().viewRange()[1][1] < 200


def test_bars_are_hollow_and_painted_in_the_gaps_colour(desk: Desk, theme: Theme) -> None:
    desk.selection.select(0)
    for at in (0, 30, 250, 260):
        desk.print_at(at, 100.0)
    desk.gaps.append(Gap(0, T0 + 50_000_000, T0 + 240_000_000, ""))
    desk.bars.append(minute_bar(120, (98.0, 106.0, 96.0, 104.0)))
    desk.frame(261)
    plot = desk.panel.plot
    geometry = plot.geometry_now()
    image = plot.grab().toImage()
    x = column_px(desk, 150)
    ground = blend(theme.panel, theme.amber, 0.13)
    wick = image.pixelColor(x, round(geometry.py(105.0)))
    assert wick.red() > ground.red() + 60
    assert wick.red() > wick.blue() + 40
    inside = [image.pixelColor(x, y) for y in range(round(geometry.py(103.5)), round(geometry.py(100.5)))]
    assert all(colour.red() < ground.red() + 30 for colour in inside), "nothing but the grid shines through"


def test_no_bar_stands_where_the_prints_themselves_were_brought_back(desk: Desk) -> None:
    desk.selection.select(0)
    for at in (0, 250):
        desk.print_at(at, 100.0)
    desk.gaps.append(Gap(0, T0 + 50_000_000, T0 + 240_000_000, "", 0, backfilled=5))
    desk.bars.append(minute_bar(120, (98.0, 106.0, 96.0, 104.0)))
    desk.frame(261)
    assert desk.panel.plot.repair_bars == []


def test_the_crosshair_reads_a_bar_that_it_is_on(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.selection.select(0)
    for at in (0, 30, 250, 260):
        desk.print_at(at, 100.0)
    desk.gaps.append(Gap(0, T0 + 50_000_000, T0 + 240_000_000, ""))
    desk.bars.append(minute_bar(120, (98.0, 106.0, 96.5, 104.0)))
    desk.frame(261)
    plot = desk.panel.plot
    read: list[str] = []
    note = plot.layers._plot.note
    monkeypatch.setattr(
        plot.layers._plot, "note", lambda *painted: read.append(painted[-1]) or note(*painted)
    )
    for at_s in (150, 20):
        move(plot.viewport(), QPoint(column_px(desk, at_s), 120))
        plot.grab()
    assert set(read) == {"1-minute bar  O 98.0  H 106.0  L 96.5  C 104.0"}


def test_gaps_that_stay_as_they_are_are_placed_once(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.selection.select(0)
    for at in (0, 10, 20):
        desk.print_at(at, 100.0)
    desk.gaps.append(Gap(0, T0 + 2_000_000, T0 + 8_000_000, "reconnected"))
    desk.frame(21)
    placed: list[int] = []
    monkeypatch.setattr(desk.panel.series, "place", lambda *_args: placed.append(1))
    desk.print_at(22, 101.0)
    desk.frame(23)
    desk.frame(24)
    assert placed == []


def test_a_close_of_the_day_before_that_is_learnt_later_moves_the_reference_line(desk: Desk) -> None:
    desk.selection.select(0)
    desk.print_at(0, 100.0)
    desk.print_at(1, 102.0)
    desk.frame(2)
    assert desk.panel.quote.text == "102.0  +2.00%"
    plot = desk.panel.plot
    y = round(plot.geometry_now().py(101.0))
    x_range = range(round(plot.geometry_now().rect.left()) + 3, column_px(desk, 0) - 3)
    before = plot.grab().toImage()
    desk.board.set_previous_closes({0: 101.0})
    desk.frame(2)
    after = plot.grab().toImage()
    assert desk.panel.quote.text == "102.0  +0.99%"
    assert any(
        before.pixelColor(x, y + off) != after.pixelColor(x, y + off) for x in x_range for off in (-1, 0, 1)
    )


def test_an_instrument_that_nobody_told_the_state_of_yet_is_not_grey(desk: Desk, theme: Theme) -> None:
    number = desk.board.instruments.add(Instrument("00005.HK", "HSBC"))
    desk.print_at(0, 60.0, symbol=number)
    desk.print_at(1, 61.0, symbol=number)
    desk.selection.select(number)
    desk.frame(2)
    assert desk.panel.quote.colour == theme.up

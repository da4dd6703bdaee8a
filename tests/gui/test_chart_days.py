"""A chart over several days: what axis and crosshair call them, and what the recording tells of them."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from datetime import date, time

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.sessions import AlwaysOpen, SessionTable, TradingCalendar, TradingDay, hong_kong_hours
from tickdeck.domain.tick import NO_SEQ, TICK, Block
from tickdeck.domain.venue import Venue
from tickdeck.gui.charts.chart_kind import DAYS, ChartKind, Unit
from tickdeck.gui.charts.past import TakePast, Unsealed
from tickdeck.gui.charts.time_axis import scaled_labels
from tickdeck.gui.charts.time_scale import TimeScale
from tickdeck.gui.frame_clock import Frame
from tickdeck.gui.panels.chart.panel import ChartPanel
from tickdeck.gui.selection import Selection
from tickdeck.gui.theme import apply_theme, load_theme
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.gaps import Gap
from tickdeck.pipeline.tape import Tape

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", "raise", "grabbing the keyboard", extend=True)

OPEN_US = 1_789_954_200_000_000  # 2026-09-21, a Monday, 09:30 in Hong Kong
HOUR, DAY = 3600.0, 86_400.0
FRIDAY = -3 * DAY
HOURS = SessionTable(
    [TradingDay(date(2026, 9, day), time(9, 30), time(12), time(13), time(16)) for day in (17, 18, 21)],
    hong_kong_hours(),
)


def prints(from_s: float, to_s: float, *, symbol: int = 0, every_s: float = 4.0) -> Block:
    times = OPEN_US + (np.arange(from_s, to_s, every_s) * 1e6).astype(np.int64)
    block = np.zeros(times.size, dtype=TICK)
    block["time_us"], block["recv_us"] = times, times + 5_000
    block["price"] = 100 + np.arange(times.size) % 100 / 100
    block["volume"], block["turnover"], block["seq"] = 300.0, math.nan, NO_SEQ
    block["symbol"] = symbol
    return block


def at_us(seconds: float) -> int:
    return OPEN_US + round(seconds * 1e6)


@dataclass
class Recording:
    """Answers when the test says so, a page at a time, with the gaps from the page's first tick on."""

    ticks: Block = field(default_factory=lambda: np.concatenate((day(-4 * DAY), day(FRIDAY))))
    gaps: list[Gap] = field(default_factory=list)
    page: int = 10_000
    asked: int = 0
    waiting: list[tuple[int, TakePast]] = field(default_factory=list)

    def ask(self, symbol_id: str, before_us: int, rows: int, done: TakePast) -> None:
        self.asked += 1
        self.waiting.append((before_us, done))

    def answer(self) -> None:
        waiting, self.waiting = self.waiting, []
        for before_us, done in waiting:
            older = self.ticks[self.ticks["time_us"] < before_us]
            page = older[-self.page :]
            since_us = int(page["recv_us"][0]) if page.size else before_us
            gaps = [gap for gap in self.gaps if gap.from_us < before_us and gap.to_us >= since_us]
            done(page, older.size > page.size, (), Unsealed.NOTHING, gaps)


def day(begin_s: float) -> Block:
    """A day of continuous trading."""
    return np.concatenate(
        (prints(begin_s, begin_s + 2.5 * HOUR), prints(begin_s + 3.5 * HOUR, begin_s + 6.5 * HOUR))
    )


@dataclass
class Desk:
    """A chart with the first hour of a Monday on it."""

    panel: ChartPanel
    tape: Tape
    past: Recording
    gaps: list[Gap]
    hours: list[TradingCalendar]
    frames: int = 0

    def frame(self, count: int = 1) -> None:
        for _ in range(count):
            self.frames += 1
            self.panel.refresh(Frame(self.frames, at_us(HOUR)))

    def recall(self) -> None:
        """Show all that is recorded."""
        self.panel.oldest()
        for _ in range(6):
            self.frame(3)
            self.past.answer()
            self.panel.oldest()
        self.panel.fit()
        self.frame(40)

    def show(self, from_s: float, to_s: float) -> None:
        t0_us = self.panel.series.t0_us
        self.panel.plot.show_times(*((at_us(each) - t0_us) / 1e6 for each in (from_s, to_s)))
        self.panel.plot.navigated.emit()
        self.frame(5)

    def axis(self) -> list[tuple[float, str]]:
        return self.panel.plot._time_axis.labels()

    def reading(self, seconds: float) -> tuple[str, str]:
        """What stands on the time axis at a moment, and beside the chart."""
        plot = self.panel.plot
        geometry, state = plot.geometry_now(), plot._state
        x = float(state.scale.to_view(np.array([(at_us(seconds) - self.panel.series.t0_us) / 1e6]))[0])
        plot.hands.hover = geometry.rect.center()
        plot.hands.hover.setX(geometry.px(x))
        reading = plot.reading()
        assert reading is not None
        return reading.when, reading.text


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Desk:
    theme = load_theme("dark")
    apply_theme(qapp, theme)
    table = InstrumentTable([Instrument("09988.HK", "Alibaba"), Instrument("00700.HK", "Tencent")])
    board, tape, selection, past = Board(table), Tape(900), Selection(), Recording()
    gaps: list[Gap] = []
    hours: list[TradingCalendar] = [HOURS]

    def calendar(_venue: Venue) -> TradingCalendar:
        return hours[-1]

    panel = ChartPanel(
        board=board,
        tape=tape,
        gaps=lambda _: tuple(gaps),
        stale=lambda: np.zeros(2, dtype=bool),
        selection=selection,
        theme=theme,
        past=past,
        calendar=calendar,
    )
    qtbot.addWidget(panel)
    panel.resize(900, 500)
    panel.show()
    qtbot.waitExposed(panel)
    block = prints(0, HOUR)
    board.apply(block)
    tape.append(block)
    selection.select(0)
    desk = Desk(panel, tape, past, gaps, hours)
    desk.frame(3)
    return desk


def test_the_axis_has_each_date_where_the_night_before_it_is_left_out(desk: Desk) -> None:
    desk.recall()
    seams = desk.panel.plot._state.scale.seams.tolist()
    assert len(seams) == 4, "two lunches and two nights"
    dates = [(place, text) for place, text in desk.axis() if "Sep" in text]
    assert dates == [(seams[1], "18 Sep"), (seams[3], "21 Sep")]


@pytest.mark.parametrize(
    ("hours_into_the_day", "said"),
    [
        (1, "The first one shows here as soon as it is made."),
        (3, "The market is closed now; the first one shows here once it trades."),
        (12, "The market is closed now; the first one shows here once it trades."),
    ],
)
def test_where_there_is_no_print_it_says_when_one_is_to_be_expected(
    desk: Desk, hours_into_the_day: float, said: str
) -> None:
    desk.past.ticks = desk.past.ticks[:0]
    desk.panel._selection.select(1)
    desk.frame()
    desk.past.answer()
    desk.panel.refresh(Frame(desk.frames + 1, at_us(hours_into_the_day * HOUR)))
    assert desk.panel.plot.message == f"No print of 00700 yet\n{said}"


def test_a_bar_of_a_day_has_its_date_below_its_middle(desk: Desk) -> None:
    desk.recall()
    seams = desk.panel.plot._state.scale.seams.tolist()
    desk.panel.choose_kind(DAYS)
    desk.recall()
    dates = {text: place for place, text in desk.axis()}
    assert dates["18 Sep"] == pytest.approx((seams[1] + seams[3]) / 2, abs=1)
    assert dates["21 Sep"] > seams[3] + 1


def test_many_days_have_as_many_dates_as_there_is_room_for() -> None:
    nights = [(number * DAY + 6.5 * HOUR, (number + 1) * DAY) for number in range(30)]
    width_s = 31 * 6.5 * HOUR
    labels = scaled_labels(
        TimeScale(nights), 0, width_s, origin_us=OPEN_US + 8 * 3_600_000_000, size_px=900, label_px=96
    )
    assert [text for _, text in labels][-3:] == ["15 Oct", "18 Oct", "21 Oct"]
    assert min(np.diff([place for place, _ in labels])) >= 0.7 * 96 / 900 * width_s


def test_an_axis_within_another_day_than_today_says_which(desk: Desk) -> None:
    desk.recall()
    desk.show(FRIDAY + HOUR / 2, FRIDAY + 2 * HOUR)
    assert [text for _, text in desk.axis() if "Sep" in text] == ["18 Sep"]
    desk.show(HOUR / 4, HOUR)
    assert [text for _, text in desk.axis() if "Sep" in text] == []


@pytest.mark.parametrize("kind", [ChartKind(), ChartKind(Unit.TIME, 60), ChartKind(Unit.COUNT, 10)])
def test_the_crosshair_tells_the_date_of_another_day_than_today(desk: Desk, kind: ChartKind) -> None:
    desk.panel.choose_kind(kind)
    desk.recall()
    if kind.unit is not Unit.COUNT:
        desk.show(FRIDAY + HOUR / 2, FRIDAY + 2 * HOUR)
        assert all(text.startswith("18 Sep 10:30:") for text in desk.reading(FRIDAY + HOUR + 1))
    desk.panel.follow()
    desk.frame(5)
    assert not any("Sep" in text for text in desk.reading(HOUR - 120))


def test_a_gap_of_an_earlier_day_is_a_band_that_no_line_crosses(desk: Desk) -> None:
    begin, end = FRIDAY + HOUR, FRIDAY + 2 * HOUR
    times = desk.past.ticks["time_us"]
    desk.past.ticks = desk.past.ticks[(times < at_us(begin)) | (times >= at_us(end))]
    desk.past.gaps = [Gap(0, at_us(begin), at_us(end), "the connection was lost")]
    desk.recall()
    (band,) = desk.panel.plot.bands
    assert band.label == "gap 1 h 0 min · the connection was lost · missed unknown"
    t0_us = desk.panel.series.t0_us
    edges_us = [t0_us + x * 1e6 for x in (band.from_x, band.to_x)]
    assert edges_us == pytest.approx([at_us(begin), at_us(end)], abs=1e6)
    shown = desk.panel.plot.shown
    assert shown is not None
    middle = float(shown.scale.to_view(np.array([(band.from_x + band.to_x) / 2]))[0])
    line = shown.line
    assert not np.any((line.x[:-1] < middle) & (line.x[1:] > middle) & line.connect[:-1])


def test_a_gap_of_this_run_that_is_recorded_by_now_is_one_band_and_the_runs_own(desk: Desk) -> None:
    edges = at_us(-100), at_us(10)
    desk.gaps.append(Gap(0, *edges, "the connection was lost", missed=7))
    desk.past.gaps = [Gap(0, *edges, "the connection was lost")]
    desk.recall()
    assert desk.past.asked
    (band,) = desk.panel.plot.bands
    assert "missed 7" in band.label


def test_a_market_that_turns_out_to_keep_other_hours_is_shown_by_those_and_where_it_was(desk: Desk) -> None:
    """A simulated market says that it is one once it is connected, and trades round the clock."""
    desk.recall()
    desk.show(FRIDAY + HOUR / 2, FRIDAY + 2 * HOUR)
    before = desk.panel.plot.times
    t0_us = desk.panel.series.t0_us
    assert before is not None
    assert desk.panel.plot._state.scale.closed
    # The chart is made anew from what the tape still has, and counts its time from another print.
    desk.tape.append(prints(HOUR, HOUR + 800, every_s=0.02))
    desk.hours.append(AlwaysOpen())
    for _ in range(6):
        desk.frame(20)
        desk.past.answer()
    desk.frame(20)
    assert not desk.panel.plot._state.scale.closed
    after = desk.panel.plot.times
    assert after is not None
    moved = (desk.panel.series.t0_us - t0_us) / 1e6
    assert moved > 0
    assert [x + moved for x in after] == pytest.approx(before, abs=30)
    asked = desk.past.asked
    desk.frame(20)
    assert desk.past.asked == asked, "it is made anew once"


def test_a_day_in_view_is_read_to_its_beginning_so_that_its_vwap_is_the_days(desk: Desk) -> None:
    desk.past.page = 1_400
    desk.panel._source.history.ask(at_us(HOUR))
    desk.past.answer()
    desk.frame(20)
    assert desk.past.asked == 1
    desk.show(FRIDAY + 6 * HOUR, FRIDAY + 6.4 * HOUR)
    assert desk.past.asked == 2, "the afternoon alone is held"
    shown = desk.panel.plot.shown
    assert shown is not None
    assert shown.vwap is not None
    assert not np.any(shown.vwap.time_us < OPEN_US - 1_000_000), "its mean is not known yet"
    while desk.past.waiting:
        desk.past.answer()
        desk.frame(20)
    shown = desk.panel.plot.shown
    assert shown is not None
    assert shown.vwap is not None
    friday = day(FRIDAY)
    friday["price"] = desk.past.ticks["price"][-friday.size :]
    until = friday[friday["time_us"] < int(shown.vwap.time_us[3])]
    mean = float((until["price"] * until["volume"]).sum() / until["volume"].sum())
    assert shown.vwap.vwap[3] == pytest.approx(mean)
    assert desk.panel.series.t0_us + desk.panel.series.first_x * 1e6 > at_us(-4 * DAY), (
        "no day more than needed"
    )


def test_a_line_compared_is_as_fine_over_a_weekend_that_is_left_out_as_within_a_day(desk: Desk) -> None:
    desk.panel.compare(["00700.HK"])
    other = prints(0, HOUR, symbol=1)
    desk.tape.append(other)
    desk.recall()
    desk.past.answer()
    desk.frame(20)
    desk.show(FRIDAY + 5.5 * HOUR, HOUR)
    desk.past.answer()
    desk.frame(20)
    shown = desk.panel.plot.shown
    assert shown is not None
    ((line, _),) = shown.peers
    assert line.x.size > 300, "not one point for each quarter of an hour"


def test_a_line_compared_keeps_the_hours_that_the_market_turned_out_to_have(desk: Desk) -> None:
    desk.panel.compare(["00700.HK"])
    desk.tape.append(prints(0, HOUR, symbol=1))
    desk.frame(3)
    assert crosses_the_weekend(desk), "nobody trades then"
    desk.hours.append(AlwaysOpen())
    assert not crosses_the_weekend(desk)


def crosses_the_weekend(desk: Desk) -> bool:
    """Whether the line compared goes on from Friday's close to Monday's opening."""
    for _ in range(6):
        desk.show(FRIDAY, HOUR)
        desk.past.answer()
        desk.frame(20)
    shown = desk.panel.plot.shown
    assert shown is not None
    ((line, _),) = shown.peers
    edges = np.array([(at_us(each) - desk.panel.series.t0_us) / 1e6 for each in (FRIDAY + 6 * HOUR, 600)])
    low, high = shown.scale.to_view(edges).tolist()
    inside = (line.x[1:] > low) & (line.x[:-1] < high)
    assert inside.any()
    return bool(line.connect[:-1][inside].all())

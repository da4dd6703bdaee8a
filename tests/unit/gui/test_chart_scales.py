"""Where times lie along a chart, what its axis says, which times are left out, and what kinds there are."""

from __future__ import annotations

from datetime import date, time
from itertools import pairwise

import numpy as np
import pytest

from tickdeck.domain.sessions import SessionTable, TradingDay, hong_kong_hours
from tickdeck.domain.tick import Row, block_of
from tickdeck.gui.charts.chart_kind import TICKS, ChartKind, Unit, kind_of, round_size, size_text, sized
from tickdeck.gui.charts.closed_times import ClosedTimes
from tickdeck.gui.charts.crosshair_text import countdown_text, measure_text, span_text
from tickdeck.gui.charts.plot_state import SWITCHES, PlotOptions, options_of
from tickdeck.gui.charts.tick_series import TickSeries
from tickdeck.gui.charts.time_axis import scaled_labels
from tickdeck.gui.charts.time_scale import BarScale, TimeScale
from tickdeck.gui.panels.chart.price_lines import MOST_LINES, PriceLines

HK_US = 8 * 3_600_000_000
MORNING_US = 1_789_954_200_000_000  # 2026-09-21, 09:30 in Hong Kong
HOUR = 3600.0


def print_at(seconds: float) -> Row:
    time_us = MORNING_US + round(seconds * 1e6)
    return (time_us, time_us, 0, 10.0, 100.0, float("nan"), 0, -1, 0, 0)


def calendar() -> SessionTable:
    days = [
        TradingDay(date(2026, 9, day), time(9, 30), time(12, 0), time(13, 0), time(16, 0)) for day in (18, 21)
    ]
    return SessionTable(days, hong_kong_hours())


def test_time_without_closed_stretches_is_as_it_is() -> None:
    scale = TimeScale()
    x = np.array([-5.0, 0.0, 7.5])
    assert scale.to_view(x).tolist() == scale.to_time(x).tolist() == x.tolist()


def test_a_closed_stretch_has_no_width_and_zero_stays_where_it_is() -> None:
    scale = TimeScale([(-50.0, -10.0), (100.0, 400.0), (500.0, 600.0)])
    view = scale.to_view(np.array([-60.0, -50.0, -10.0, 0.0, 100.0, 250.0, 400.0, 450.0, 700.0]))
    assert view.tolist() == [-20.0, -10.0, -10.0, 0.0, 100.0, 100.0, 100.0, 150.0, 300.0]
    assert scale.seams.tolist() == [-10.0, 100.0, 200.0]
    there = np.array([-70.0, -5.0, 50.0, 99.0, 450.0, 650.0])
    assert scale.to_time(scale.to_view(there)) == pytest.approx(there)


def test_older_closed_stretches_move_nothing_that_was_there() -> None:
    x = np.array([-5.0, 0.0, 50.0, 450.0])
    before, after = TimeScale([(100.0, 400.0)]), TimeScale([(-500.0, -100.0), (100.0, 400.0)])
    assert before.to_view(x).tolist() == after.to_view(x).tolist()


def test_counted_bars_are_one_wide_whatever_time_they_took() -> None:
    scale = BarScale(np.array([0.0, 10.0, 11.0]), np.array([9.0, 10.5, 100.0]), -1)
    middles = scale.to_view(np.array([4.5, 10.25, 55.5]))
    assert middles == pytest.approx([-0.5, 0.5, 1.5])
    assert scale.to_time(middles) == pytest.approx([4.5, 10.25, 55.5])


def test_lunch_is_left_out_and_the_night_too() -> None:
    series = TickSeries()
    series.append(
        block_of([print_at(s) for s in (-86_400 * 3 + HOUR, -86_400 * 3 + 6 * HOUR, 10, HOUR, 4 * HOUR)])
    )
    zero = (MORNING_US - series.t0_us) / 1e6
    closed = ClosedTimes(calendar()).of(series, zero + 4 * HOUR)
    assert [(round(a - zero), round(b - zero)) for a, b in closed][-1] == (
        round(2.5 * HOUR),
        round(3.5 * HOUR),
    )
    assert len(closed) == 3, "Friday's lunch, the weekend, today's lunch"


def test_prints_behind_the_close_stay_where_they_are() -> None:
    series = TickSeries()
    series.append(block_of([print_at(s) for s in (0, 2.5 * HOUR + 30, 3.5 * HOUR + 1)]))
    ((from_x, to_x),) = ClosedTimes(calendar()).of(series, 4 * HOUR)
    assert from_x == pytest.approx(2.5 * HOUR + 30, abs=0.01)
    assert to_x == pytest.approx(3.5 * HOUR, abs=0.01)


def test_a_lunch_under_way_ends_at_the_present() -> None:
    series = TickSeries()
    series.append(block_of([print_at(0), print_at(2.4 * HOUR)]))
    times = ClosedTimes(calendar())
    (_, first), (_, then) = times.of(series, 2.6 * HOUR)[0], times.of(series, 3.0 * HOUR)[0]
    assert (first, then) == (pytest.approx(2.6 * HOUR), pytest.approx(3.0 * HOUR))


def test_what_is_free_of_a_closed_time_is_the_same_looked_at_frame_by_frame_and_at_once() -> None:
    noon = 2.5 * HOUR
    # Prints go on for a while, stop for ten minutes, come again, and one comes later than its time says.
    offsets = [0.0, *np.arange(1, 200, 7.0), *np.arange(800, 2000, 11.0)]
    series, times = TickSeries(), ClosedTimes(calendar())
    for count, offset in enumerate(offsets):
        series.append(block_of([print_at(noon + offset)]))
        if count == 100:
            series.append(block_of([print_at(noon + 500)]))
        found = times.of(series, noon + offset + 3)
        at_once = ClosedTimes(calendar()).of(series, noon + offset + 3)
        if count < 100:
            assert found == at_once
    assert times.of(series, noon + 2_020) == ClosedTimes(calendar()).of(series, noon + 2_020)


def labels(scale: TimeScale | BarScale, low: float, high: float) -> list[tuple[float, str]]:
    return scaled_labels(scale, low, high, origin_us=MORNING_US + HK_US, size_px=900, label_px=96)


def test_labels_are_whole_steps_of_the_local_clock() -> None:
    texts = [text for _, text in labels(TimeScale(), 0, 2 * HOUR)]
    assert texts == ["09:45", "10:00", "10:15", "10:30", "10:45", "11:00", "11:15"]


@pytest.mark.parametrize("low", [0.0, 61.0, 1234.5, 2 * HOUR + 7])
@pytest.mark.parametrize("span", [2.0, 45.0, 300.0, 3 * HOUR, 20 * HOUR])
@pytest.mark.parametrize("size_px", [60, 110, 180])
def test_on_a_narrow_axis_there_is_one_time_at_least(low: float, span: float, size_px: int) -> None:
    found = scaled_labels(
        TimeScale(), low, low + span, origin_us=MORNING_US + HK_US, size_px=size_px, label_px=96
    )
    assert found
    assert all(low + span * 24 / size_px <= place <= low + span * (1 - 24 / size_px) for place, _ in found)


def test_an_axis_without_room_for_a_time_has_none() -> None:
    assert scaled_labels(TimeScale(), 0, 300, origin_us=0, size_px=30, label_px=96) == []


def test_labels_go_on_behind_what_is_left_out_and_none_covers_another() -> None:
    lunch = TimeScale([(2.5 * HOUR, 3.5 * HOUR)])
    found = labels(lunch, 0, 5.5 * HOUR)
    assert "12:30" not in [text for _, text in found]
    assert "15:00" in [text for _, text in found]
    assert min(np.diff([place for place, _ in found])) >= 0.7 * 96 / 900 * 5.5 * HOUR


def test_a_new_day_is_told_by_its_date() -> None:
    night = TimeScale([(6.5 * HOUR, 24 * HOUR)])
    texts = [text for _, text in labels(night, 0, 13 * HOUR)]
    assert "22 Sep" in texts


def test_a_day_that_begins_within_trading_hours_has_its_date_too() -> None:
    """US shares by a Hong Kong clock: 22:30 to 05:00, and only the weekend's closure spans a midnight."""
    week = [(0.0, 6.5), (24.0, 30.5), (96.0, 102.5), (120.0, 126.5)]
    closed = [(end * HOUR, begin * HOUR) for (_, end), (begin, _) in pairwise(week)]
    thursday_us = 22.5 * HOUR * 1e6 + 20_411 * 86_400_000_000
    labels = scaled_labels(
        TimeScale(closed), 0, 26 * HOUR, origin_us=round(thursday_us), size_px=1200, label_px=60
    )
    assert [text for _, text in labels if ":" not in text] == [
        "20 Nov",
        "21 Nov",
        "23 Nov",
        "24 Nov",
        "25 Nov",
    ]


def test_bars_are_labelled_with_their_times() -> None:
    start = np.arange(200) * 30.0
    texts = [text for _, text in labels(BarScale(start, start + 29, 0), 0, 200)]
    assert len(texts) >= 4
    assert all(len(text) in (5, 8) for text in texts)


@pytest.mark.parametrize(
    ("text", "size"),
    [("250", 250), ("20k", 20_000), ("1.5m", 1_500_000), (" 2 bn ", 2e9), ("1,000", 1000), ("250t", 250)],
)
def test_sizes_are_read_as_people_write_them(text: str, size: float) -> None:
    assert size_text(text) == size


@pytest.mark.parametrize("text", ["", "k", "-5", "0", "many", "nan", "inf", "1e999"])
def test_what_is_no_size_is_none(text: str) -> None:
    assert size_text(text) is None


def test_no_kind_has_a_size_that_no_bar_can_have() -> None:
    assert sized(Unit.COUNT, 1) is None
    assert sized(Unit.COUNT, 2.5) is None
    assert sized(Unit.TIME, 0.5) is None
    assert sized(Unit.VOLUME, float("inf")) is None
    assert sized(Unit.TIME, 90) == ChartKind(Unit.TIME, 90)


def test_kinds_say_what_they_are() -> None:
    kinds = [TICKS, ChartKind(Unit.COUNT, 100), ChartKind(Unit.TIME, 900), ChartKind(Unit.TIME, 86_400)]
    assert [kind.label for kind in kinds] == ["Ticks", "100t", "15m", "1D"]
    assert ChartKind(Unit.TIME, 60).title == "Bars of 1 minute"


@pytest.mark.parametrize("kind", [TICKS, ChartKind(Unit.VOLUME, 5e5), ChartKind(Unit.TIME, 5.0)])
def test_a_kind_survives_its_state(kind: ChartKind) -> None:
    assert kind_of(kind.state()) == kind


@pytest.mark.parametrize(
    "state", [None, 3, "1m", {}, {"unit": []}, {"unit": "moon", "size": 3}, {"unit": "time", "size": True}]
)
def test_a_foreign_state_is_no_kind(state: object) -> None:
    assert kind_of(state) is None


def test_options_survive_their_state_and_foreign_ones_are_as_usual() -> None:
    options = PlotOptions(kind=ChartKind(Unit.COUNT, 500)).flipped("vwap").flipped("compact")
    assert options_of(options.state()) == options
    assert options_of(dict.fromkeys((*SWITCHES, "style", "kind"), "yes")) == PlotOptions()


def test_usual_sizes_are_round() -> None:
    assert [round_size(amount) for amount in (150, 40_000_000, float("nan"), 0)] == [1, 500_000, 1, 1]


def test_lines_are_kept_by_instrument_and_foreign_states_do_no_harm() -> None:
    lines = PriceLines()
    assert lines.add("00700.HK", 420.0) == 0
    assert lines.add("00700.HK", 425.0) == 1
    assert lines.add("00700.HK", float("nan")) == -1
    lines.move("00700.HK", 1, 426.0)
    lines.move("00700.HK", 7, 1.0)
    lines.remove("09988.HK", 0)
    other = PriceLines()
    other.restore(lines.state())
    assert other.of("00700.HK") == (420.0, 426.0)
    for state in (None, 3, {"00700.HK": "x"}, {3: [1.0]}, {"00700.HK": [None, True, "1", -4.0]}):
        other.restore(state)
        assert other.of("00700.HK") == ()
    for _ in range(MOST_LINES + 5):
        other.add("00700.HK", 1.0)
    assert len(other.of("00700.HK")) == MOST_LINES


def test_words_for_spans_and_measures() -> None:
    assert [span_text(s) for s in (0.85, 12.4, 130, 11_100, 187_200)] == [
        "850 ms",
        "12.4 s",
        "2 min 10 s",
        "3 h 5 min",
        "2 d 4 h",
    ]
    assert measure_text(100.0, 99.5, 60, 1_200_000, 2) == "−0.50   −0.50%   1 min 0 s   volume 1.20 m"
    assert [countdown_text(s) for s in (42, 725, 18_720)] == ["0:42", "12:05", "5:12:00"]

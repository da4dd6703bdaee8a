"""The bars of a chart: made piece by piece as all at once, cut at gaps, and steady while the past is read."""

from __future__ import annotations

import math

import numpy as np
import pytest

from tickdeck.analytics.bars import tick_bars, time_bars, turnover_bars, volume_bars
from tickdeck.domain.tick import NO_SEQ, TICK, Block, TickFlag
from tickdeck.gui.charts.bar_series import GROUP, BarSeries
from tickdeck.gui.charts.chart_kind import ChartKind, Unit

START_US = 1_790_000_040_000_000
COUNT, VOLUME = ChartKind(Unit.COUNT, 25), ChartKind(Unit.VOLUME, 20_000)
TURNOVER, TIME = ChartKind(Unit.TURNOVER, 2_000_000), ChartKind(Unit.TIME, 5)
EVERY = (COUNT, VOLUME, TURNOVER, TIME)


def prints(seed: int, count: int) -> Block:
    rng = np.random.default_rng(seed)
    block = np.zeros(count, dtype=TICK)
    block["time_us"] = START_US + (np.sort(rng.uniform(0, 600, count)) * 1e6).astype(np.int64)
    block["recv_us"] = block["time_us"] + 5_000
    block["price"] = np.round(100 + np.cumsum(rng.normal(0, 0.05, count)), 2)
    block["volume"] = rng.integers(1, 50, count) * 100.0
    block["turnover"] = math.nan
    block["side"] = rng.integers(-1, 2, count)
    block["seq"] = NO_SEQ
    return block


def series_of(kind: ChartKind) -> BarSeries:
    return BarSeries(kind, lambda _: 0)


def expected(kind: ChartKind, ticks: Block) -> np.ndarray:
    if kind.unit is Unit.COUNT:
        return tick_bars(ticks, int(kind.size))
    if kind.unit is Unit.TIME:
        return time_bars(ticks, round(kind.size * 1e6))
    return (volume_bars if kind.unit is Unit.VOLUME else turnover_bars)(ticks, kind.size)


def same(bars: np.ndarray, others: np.ndarray) -> None:
    for name in ("start_us", "end_us", "open", "high", "low", "close", "volume", "vwap", "trades"):
        assert np.allclose(bars[name], others[name], rtol=1e-12, equal_nan=True), name


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.unit)
@pytest.mark.parametrize("pieces", [1, 7, 400])
def test_bars_made_piece_by_piece_are_those_made_at_once(kind: ChartKind, pieces: int) -> None:
    ticks = prints(1, 2500)
    series = series_of(kind)
    for part in np.array_split(ticks, pieces):
        series.append(part)
    same(series.bars, expected(kind, ticks))
    assert not series.bars["cut"].any()


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.unit)
def test_no_bar_changes_when_the_past_is_read_before_it(kind: ChartKind) -> None:
    ticks = prints(2, 3000)
    series = series_of(kind)
    series.append(ticks[2000:])
    # A bar of time may begin before the first print that was held.
    kept, number = series.bars[1:].copy(), series.first + 1
    for stop in (2000, 1400, 1399, 300):
        start = {2000: 1400, 1400: 1399, 1399: 300, 300: 0}[stop]
        series.prepend(ticks[start:stop])
    place = number - series.first
    same(series.bars[place:], kept)
    assert series.bars["trades"].sum() == 3000
    assert series.bars["volume"].sum() == ticks["volume"].sum()
    assert np.all(np.diff(series.bars["start_us"]) >= 0)
    assert series.bars["open"][0] == ticks["price"][0]


def test_counted_bars_of_the_past_are_full_but_the_oldest() -> None:
    ticks = prints(3, 1010)
    series = series_of(COUNT)
    series.append(ticks[1000:])
    for start in range(900, -1, -100):
        series.prepend(ticks[start : start + 100])
    assert series.bars["trades"].tolist() == [25] * 40 + [10]
    assert series.bars["close"][:-1].tolist() == ticks["price"][24:1000:25].tolist()


def test_bars_of_time_meet_where_the_past_was_read() -> None:
    ticks = prints(4, 3000)
    series = series_of(TIME)
    series.append(ticks[1777:])
    series.prepend(ticks[801:1777])
    series.prepend(ticks[:801])
    same(series.bars, expected(TIME, ticks))


@pytest.mark.parametrize("kind", [COUNT, VOLUME, TURNOVER], ids=lambda kind: kind.unit)
def test_a_gap_ends_a_bar_and_marks_it(kind: ChartKind) -> None:
    ticks = prints(5, 60)
    ticks["volume"] = 10.0
    ticks["flags"][30] = TickFlag.AFTER_GAP
    series = series_of(kind)
    series.append(ticks)
    bars = series.bars
    after = int(np.flatnonzero(bars["start_us"] == ticks["time_us"][30])[0])
    assert bars["cut"][after - 1]
    assert bars["open"][after] == ticks["price"][30]
    assert bars["end_us"][after - 1] == ticks["time_us"][29]


def test_prints_that_the_reader_missed_end_a_bar_too() -> None:
    ticks = prints(6, 40)
    series = series_of(COUNT)
    series.append(ticks[:30])
    series.append(ticks[30:], after_gap=True)
    assert series.bars["trades"].tolist() == [25, 5, 10]
    assert series.bars["cut"].tolist() == [False, True, False]


def test_a_gap_in_the_past_ends_its_bar_too() -> None:
    ticks = prints(7, 100)
    ticks["flags"][40] = TickFlag.AFTER_GAP
    series = series_of(COUNT)
    series.append(ticks[90:])
    series.prepend(ticks[:90])
    assert series.bars["trades"].tolist() == [15, 25, 25, 25, 10]
    assert series.bars["open"].tolist() == ticks["price"][[0, 15, 40, 65, 90]].tolist()


def test_a_late_print_amends_the_bar_of_its_time_but_not_its_close() -> None:
    ticks = prints(8, 600)
    series = series_of(TIME)
    series.append(ticks)
    close = series.bars["close"].copy()
    late = ticks[100:101].copy()
    late["price"], late["flags"] = 999.0, TickFlag.OUT_OF_ORDER
    series.append(late)
    place = int(np.searchsorted(series.bars["start_us"], late["time_us"][0], side="right")) - 1
    assert series.bars["high"][place] == 999.0
    assert series.bars["close"].tolist() == close.tolist()


def test_a_new_print_costs_the_last_bar_only() -> None:
    ticks = prints(9, 5000)
    series = series_of(COUNT)
    series.append(ticks[:4990])
    before = series.bars[:-1].copy()
    series.append(ticks[4990:4991])
    same(series.bars[: before.size], before)
    assert series.bars["trades"][-1] == 16


def test_groups_have_the_extremes_and_the_volume_of_their_bars() -> None:
    ticks = prints(10, 5000)
    series = series_of(ChartKind(Unit.COUNT, 10))
    for part in np.array_split(ticks, 30):
        series.append(part)
        groups = series.groups()
        starts = np.arange(0, len(series), GROUP)
        assert groups["high"].tolist() == np.maximum.reduceat(series.bars["high"], starts).tolist()
        assert groups["low"].tolist() == np.minimum.reduceat(series.bars["low"], starts).tolist()
        assert groups["close"][-1] == series.bars["close"][-1]
    assert groups["volume"].sum() == ticks["volume"].sum()

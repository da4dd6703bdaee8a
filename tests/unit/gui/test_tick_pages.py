"""Older prints of a chart: packed, put before the others, and reduced exactly to the columns of a view."""

from __future__ import annotations

import tracemalloc

import numpy as np
import pytest

from tickdeck.domain.tick import NO_SEQ, TICK, Block, TickFlag
from tickdeck.gui.charts import tick_pages
from tickdeck.gui.charts.prints import BREAKS, Prints
from tickdeck.gui.charts.tick_page import CELL, Page
from tickdeck.gui.charts.tick_series import TickSeries

T0 = 1_790_000_000_000_000


def prints(seed: int, count: int, *, span_s: float = 1000.0, end_s: float = 0.0) -> Block:
    """Prints that end so many seconds before or behind T0, in bursts and lulls."""
    rng = np.random.default_rng(seed)
    at = np.sort(rng.uniform(0, 1, count) ** 3) * span_s + end_s - span_s
    block = np.zeros(count, dtype=TICK)
    block["time_us"] = T0 + (at * 1e6).astype(np.int64)
    block["recv_us"] = block["time_us"] + 5_000
    block["price"] = np.round(100 + np.cumsum(rng.normal(0, 0.05, count)), 2)
    block["volume"] = rng.integers(1, 50, count) * 100.0
    block["side"] = rng.integers(-1, 2, count)
    block["turnover"] = np.nan
    block["seq"] = NO_SEQ
    return block


def series_with_past(ticks: Block, pieces: int, newest: int = 10) -> TickSeries:
    series = TickSeries(1000, 10_000_000)
    series.append(ticks[-newest:])
    for part in reversed(np.array_split(ticks[:-newest], pieces)):
        series.prepend(part)
    return series


@pytest.mark.parametrize("width_s", [0.01, 0.4, 3.0, 60.0, 250.0])
@pytest.mark.parametrize("pieces", [1, 9])
def test_columns_of_the_past_equal_a_plain_reckoning(width_s: float, pieces: int) -> None:
    ticks = prints(1, 20_000)
    series = series_with_past(ticks, pieces)
    columns = series.columns(series.first_x, series.last_x, width_s)
    x = (ticks["time_us"] - series.t0_us) / 1e6
    keys = np.floor(x / width_s).astype(np.int64)
    made, price, volume, side = columns["key"], ticks["price"], ticks["volume"], ticks["side"]
    assert sorted(set(keys.tolist())) == sorted(set(made.tolist()))
    exact = width_s < 60  # Edges between very full columns are those of cells.
    for key in np.unique(made):
        own, part = columns[made == key], keys == key
        if exact:
            assert own["low"].min() == price[part].min()
            assert own["high"].max() == price[part].max()
            assert own["up"].sum() == volume[part & (side > 0)].sum()
            assert own["other"].sum() == volume[part & (side == 0)].sum()
    assert columns["low"].min() == price.min()
    assert columns["high"].max() == price.max()
    for name, which in (("up", side > 0), ("down", side < 0), ("other", side == 0)):
        assert columns[name].sum() == volume[which].sum()


def test_a_view_of_the_past_has_a_column_beyond_each_edge() -> None:
    ticks = prints(2, 5000)
    series = series_with_past(ticks, 5)
    low, high = series.first_x + 400.0, series.first_x + 420.0
    columns = series.columns(low, high, 0.1)
    assert columns["last_x"][0] < low
    assert columns["first_x"][-1] > high
    assert np.all(np.diff(columns["key"]) >= 0)


def test_a_gap_in_the_past_breaks_the_line() -> None:
    ticks = prints(3, 2000)
    ticks["flags"][700] = TickFlag.AFTER_GAP
    series = series_with_past(ticks, 3)
    at = (ticks["time_us"][700] - series.t0_us) / 1e6
    columns = series.columns(series.first_x, series.last_x, 100.0)
    broken = columns[columns["breaks"]]
    assert at in broken["first_x"]


def test_a_view_looks_at_few_prints_however_many_it_covers(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at = []
    extremes = Page._extremes

    def counted(page: Page, where: slice | np.ndarray, starts: np.ndarray) -> dict[str, np.ndarray]:
        looked_at.append(where.stop - where.start if isinstance(where, slice) else where.size)
        return extremes(page, where, starts)

    monkeypatch.setattr(Page, "_extremes", counted)
    ticks = prints(4, 400_000)
    series = series_with_past(ticks, 4)
    looked_at.clear()
    columns = series.columns(series.first_x, series.last_x, 1000.0 / 200)
    assert sum(looked_at) <= 2 * CELL * columns.size
    looked_at.clear()
    series.columns(series.first_x, series.last_x, 1000.0 / 200)
    assert sum(looked_at) == 0, "a view that moves finds whole pages as they were"


def test_prints_are_counted_on_both_sides_of_the_seam() -> None:
    series = series_with_past(prints(6, 3_000), 4, newest=500)
    edges = np.random.default_rng(7).uniform(series.first_x - 9, series.last_x + 9, (200, 2))
    for low_x, high_x in np.sort(edges, axis=1).tolist():
        assert series.count_between(low_x, high_x) == series.between(low_x, high_x).size


def test_only_older_prints_are_taken_and_no_more_than_there_is_room_for() -> None:
    ticks = prints(5, 1000)
    series = TickSeries(100, 600)
    series.append(ticks[900:])
    taken = series.prepend(ticks)
    assert taken is not None
    assert taken.x.size == 500
    assert series.is_full
    assert series.prepend(prints(6, 10, end_s=-2000)) is None
    assert series.between(series.first_x, series.last_x).price.tolist() == ticks["price"][400:].tolist()


def test_what_falls_behind_the_newest_is_packed_and_the_oldest_let_go_at_last() -> None:
    ticks = prints(7, 6000)
    series = TickSeries(500, 2_000)
    for part in np.array_split(ticks, 60):
        series.append(part)
        assert len(series) <= 3_000
    held = series.between(series.first_x, series.last_x)
    assert held.price.tolist() == ticks["price"][-held.x.size :].tolist()
    assert held.x.size >= 1_500


def test_a_print_that_comes_later_than_the_newest_ones_stands_among_the_packed() -> None:
    ticks = prints(8, 4000)
    late, rest = ticks[50:51].copy(), np.delete(ticks, 50)
    late["flags"] = TickFlag.BACKFILLED
    series = TickSeries(500, 100_000)
    series.append(rest[:2000])
    series.append(rest[2000:])
    series.append(late)
    assert np.all(np.diff(series.between(-1e9, 1e9).x) >= 0)
    assert series.between(-1e9, 1e9).price.tolist() == ticks["price"].tolist()


def test_the_nearest_print_and_those_beside_it_are_found_on_either_side_of_the_seam() -> None:
    ticks = prints(9, 300)
    series = series_with_past(ticks, 4, newest=100)
    x = (ticks["time_us"] - series.t0_us) / 1e6
    for place in (5, 150, 198, 199, 200, 250):
        one = series.nearest(x[place])
        assert one is not None
        assert one.price[0] == ticks["price"][place]
        after, before = series.beside(x[place], 1), series.beside(x[place], -1)
        assert after is not None
        assert before is not None
        assert after.x[0] == pytest.approx(x[x > x[place]][0])
        assert before.x[0] == pytest.approx(x[x < x[place]][-1])
    assert series.beside(float(x[-1]), 1) is None
    assert series.beside(float(x[0]), -1) is None


def test_the_volume_between_two_times_is_that_of_the_prints_there() -> None:
    ticks = prints(10, 3000)
    series = series_with_past(ticks, 5, newest=1000)
    x = (ticks["time_us"] - series.t0_us) / 1e6
    low, high = float(x[700]), float(x[2600])
    assert series.volume_between(low, high) == ticks["volume"][(x >= low) & (x <= high)].sum()


def test_late_prints_over_the_edges_of_pages_go_to_each_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tick_pages, "PAGE_ROWS", 600)
    ticks = prints(13, 4_000)
    series = TickSeries(200, 100_000)
    for part in np.array_split(ticks, 20):
        series.append(part)
    assert len(series.pages) > 3
    late = prints(14, 900, span_s=800.0, end_s=-50.0)
    late["flags"] = int(TickFlag.BACKFILLED)
    series.append(late)
    held = series.between(-1e9, 1e9)
    assert np.all(np.diff(held.x) >= 0)
    assert held.size == len(series) == 4_900
    assert np.array_equal(np.sort(held.volume), np.sort(np.concatenate((ticks["volume"], late["volume"]))))


def test_a_print_of_long_ago_costs_no_column_for_each_moment_since() -> None:
    ticks = prints(15, 2_000)
    ticks["time_us"][0] -= 20 * 365 * 86_400_000_000
    series = series_with_past(ticks, 1)
    tracemalloc.start()
    columns = series.columns(series.last_x - 30, series.last_x, 0.06)
    whole = series.columns(series.first_x, series.last_x, 0.06)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert columns.size
    assert whole[["up", "down", "other"]][0].tolist() != whole[["up", "down", "other"]][-1].tolist()
    assert sum(float(whole[name].sum()) for name in ("up", "down", "other")) == ticks["volume"].sum()
    assert most < 5_000_000


@pytest.mark.parametrize("before", [4_992, 5_010, 5_030])
def test_prints_on_both_sides_of_a_time_without_any_keep_to_their_own_columns(before: int) -> None:
    x = np.concatenate((np.linspace(0, 999, before), np.linspace(10_000, 10_999, 5_000)))
    marks = np.zeros(x.size, dtype=np.uint8)
    marks[before] = BREAKS
    ones, sides = np.ones(x.size), np.zeros(x.size, dtype=np.int8)
    page = Page(Prints(x, ones, ones.astype(np.float32), sides, marks))
    columns = page.columns(-1.0, 20_000.0, 1_000.0)
    assert columns["key"].tolist() == [0, 10]
    assert columns["other"].tolist() == [before, 5_000]
    assert columns["breaks"].tolist() == [False, True]


@pytest.mark.parametrize("marked", [None, 77])
def test_a_packed_print_takes_nine_bytes_and_is_exactly_what_it_was(marked: int | None) -> None:
    ticks = prints(12, 100_000, span_s=20_000.0)
    ticks["time_us"] -= ticks["time_us"] % 1_000  # As feeds send it.
    ticks["volume"][5] = 50  # An odd lot.
    x = (ticks["time_us"] - T0) / 1e6
    marks = np.zeros(ticks.size, dtype=np.uint8)
    if marked is not None:
        marks[marked] = BREAKS
    given = Prints(x, ticks["price"], ticks["volume"].astype(np.float32), ticks["side"], marks)
    tracemalloc.start()
    page = Page(given)
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert held / page.size < (10 if marked is None else 11), "with the sums of cells"
    back = page.prints
    for name in ("x", "price", "volume", "side", "marks"):
        assert np.array_equal(getattr(back, name), getattr(given, name)), name
    for start, stop in ((0, page.size), (3, 5), (70, 1_000), (64, 128), (99_990, 100_000)):
        assert page.volume(start, stop) == given.volume[start:stop].sum(dtype=np.float64)

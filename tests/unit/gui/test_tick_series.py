"""The prints of the chart: time order, columns that equal a plain reckoning, and no line across a gap."""

from __future__ import annotations

import numpy as np
import pytest

from tickdeck.domain.tick import Block, Row, TickFlag, block_of
from tickdeck.gui.charts.tick_series import Line, TickSeries

T0 = 1_732_240_800_000_000


def row(
    at_s: float,
    price: float,
    *,
    volume: float = 100.0,
    side: int = 1,
    flags: int = 0,
    late_s: float = 0.01,
    timed: bool = True,
    seq: int = -1,
) -> Row:
    time_us = T0 + round(at_s * 1e6)
    recv_us = time_us + round(late_s * 1e6)
    return (time_us if timed else -1, recv_us, 0, price, volume, float("nan"), side, seq, flags, 0)


def series_of(*rows: Row) -> TickSeries:
    series = TickSeries()
    series.append(block_of(list(rows)))
    return series


def random_block(seed: int, count: int, start_s: float = 0.0) -> Block:
    rng = np.random.default_rng(seed)
    at = start_s + np.sort(rng.uniform(0, 60, count))
    return block_of(
        [
            row(float(t), float(p), volume=float(v), side=int(s))
            for t, p, v, s in zip(
                at,
                np.round(100 + rng.normal(0, 1, count), 2),
                rng.integers(1, 50, count) * 100,
                rng.integers(-1, 2, count),
                strict=True,
            )
        ]
    )


def joined(line: Line) -> list[tuple[float, float, float, float]]:
    """The pieces that are drawn: from x, from y, to x, to y."""
    return [
        (float(line.x[i]), float(line.y[i]), float(line.x[i + 1]), float(line.y[i + 1]))
        for i in np.flatnonzero(line.connect[:-1])
    ]


def crosses(line: Line, from_x: float, to_x: float) -> bool:
    """Whether any piece runs through the inside of an interval."""
    return any(min(a, c) < to_x - 1e-9 and max(a, c) > from_x + 1e-9 for a, _, c, _ in joined(line))


def test_x_is_seconds_of_exchange_time_from_the_first_print() -> None:
    series = series_of(row(5, 10.0), row(7.5, 11.0))
    assert series.t0_us == T0 + 5_000_000
    assert series.x.tolist() == [0.0, 2.5]


def test_receipt_stands_in_for_a_missing_exchange_time() -> None:
    series = series_of(row(0, 10.0), row(2, 11.0, timed=False, late_s=0.5))
    assert series.x.tolist() == [0.0, 2.5]


def test_a_late_print_is_put_where_it_belongs_in_time() -> None:
    series = series_of(row(0, 10.0), row(2, 12.0))
    series.append(block_of([row(1, 11.0, flags=TickFlag.OUT_OF_ORDER), row(3, 13.0)]))
    assert series.x.tolist() == [0.0, 1.0, 2.0, 3.0]
    assert series.price.tolist() == [10.0, 11.0, 12.0, 13.0]
    columns = series.columns(0, 4, 0.1)
    assert np.all(np.diff(series.line(columns, (), 4.0).x) >= 0)


def test_prints_of_one_moment_keep_their_order_of_arrival() -> None:
    series = series_of(row(0, 10.0), row(1, 11.0), row(1, 12.0), row(1, 13.0))
    assert series.price.tolist() == [10.0, 11.0, 12.0, 13.0]


def test_a_missing_volume_counts_as_nothing_and_a_bad_price_is_left_out() -> None:
    series = series_of(row(0, 10.0, volume=float("nan")), row(1, float("nan")), row(2, 11.0))
    assert series.volume.tolist() == [0.0, 100.0]
    assert series.price.tolist() == [10.0, 11.0]


def test_only_the_newest_prints_are_kept() -> None:
    series = TickSeries(capacity=100)
    for start in range(0, 1000, 7):
        series.append(block_of([row(start + i, float(start + i)) for i in range(7)]))
        assert len(series) <= 200
    assert series.price[-1] == 1000.0
    assert np.all(np.diff(series.price) == 1)
    assert len(series) >= 100


@pytest.mark.parametrize("pieces", [1, 3, 50])
def test_columns_equal_a_plain_reckoning_however_the_prints_arrive(pieces: int) -> None:
    block = random_block(1, 3000)
    series = TickSeries()
    for part in np.array_split(block, pieces):
        series.append(part)
        series.columns(0, 60, 0.25)
    columns = series.columns(-1, 61, 0.25)
    keys = np.floor(series.x / 0.25).astype(int)
    assert columns["key"].tolist() == sorted(set(keys.tolist()))
    for column in columns:
        prices = series.price[keys == column["key"]]
        volumes, sides = series.volume[keys == column["key"]], series.side[keys == column["key"]]
        assert (column["first"], column["last"]) == (prices[0], prices[-1])
        assert (column["low"], column["high"]) == (prices.min(), prices.max())
        assert column["up"] == volumes[sides > 0].sum()
        assert column["down"] == volumes[sides < 0].sum()
        assert column["other"] == volumes[sides == 0].sum()


def test_a_late_print_changes_the_columns_made_before() -> None:
    series = series_of(*[row(i, 10.0) for i in range(10)])
    series.columns(0, 10, 1.0)
    series.append(block_of([row(4.5, 99.0, flags=TickFlag.OUT_OF_ORDER)]))
    columns = series.columns(0, 10, 1.0)
    assert columns["high"].tolist() == [10.0] * 4 + [99.0] + [10.0] * 5


def test_columns_of_a_view_include_one_beyond_each_edge() -> None:
    series = series_of(*[row(i, float(i)) for i in range(20)])
    assert series.columns(5.2, 9.8, 1.0)["key"].tolist() == [4, 5, 6, 7, 8, 9, 10]


def test_the_line_touches_every_extreme_and_every_last_price() -> None:
    series = TickSeries()
    series.append(random_block(2, 2000))
    columns = series.columns(0, 60, 0.5)
    line = series.line(columns, (), 60.0)
    points = set(zip(line.x.tolist(), line.y.tolist(), strict=True))
    for column in columns:
        centre = (column["key"] + 0.5) * 0.5
        assert {(centre, column["low"]), (centre, column["high"]), (centre, column["last"])} <= points


def test_a_price_holds_until_the_next_print() -> None:
    series = series_of(row(0.5, 10.0), row(10.5, 12.0))
    pieces = joined(series.line(series.columns(0, 20, 1.0), (), 15.0))
    assert pieces == [(0.5, 10.0, 10.5, 10.0), (10.5, 10.0, 10.5, 12.0), (10.5, 12.0, 15.0, 12.0)]


def test_the_line_never_crosses_a_gap_band() -> None:
    series = series_of(row(0, 10.0), row(3, 11.0), row(9, 12.0), row(12, 13.0))
    line = series.line(series.columns(0, 20, 0.1), [(3.4, 8.5)], 15.0)
    assert not crosses(line, 3.4, 8.5)
    assert crosses(line, 3.1, 3.3), "the price holds up to where the gap begins"
    assert crosses(line, 9.5, 11.5)


def test_the_line_breaks_before_a_print_that_follows_a_gap() -> None:
    series = series_of(row(0, 10.0), row(1, 11.0), row(8, 12.0, flags=TickFlag.AFTER_GAP), row(9, 12.5))
    assert not crosses(series.line(series.columns(0, 20, 0.1), (), 9.0), 1.2, 7.9)


def test_a_gap_within_one_pixel_breaks_the_line_too() -> None:
    series = series_of(row(0, 10.0), row(0.2, 50.0, flags=TickFlag.AFTER_GAP))
    line = series.line(series.columns(0, 20, 1.0), (), 0.5)
    assert not any({10.0, 50.0} <= {b, d} for _, b, _, d in joined(line))


def test_an_open_gap_ends_the_line() -> None:
    series = series_of(row(0, 10.0), row(1, 11.0))
    line = series.line(series.columns(0, 20, 0.1), [(2.0, 15.0)], 15.0)
    assert line.x.max() == pytest.approx(2.0)


def test_of_two_gaps_in_one_pause_the_first_ends_the_line() -> None:
    series = series_of(row(0, 10.0), row(20, 11.0))
    line = series.line(series.columns(0, 30, 0.1), [(8.0, 12.0), (2.0, 5.0)], 21.0)
    assert not crosses(line, 2.0, 19.9)


def test_prints_missed_by_the_reader_are_a_gap() -> None:
    series = series_of(row(0, 10.0))
    series.append(block_of([row(9, 11.0)]), after_gap=True)
    assert not crosses(series.line(series.columns(0, 20, 0.1), (), 9.0), 0.2, 8.9)


def test_a_gap_is_placed_between_the_prints_around_it_whatever_the_clocks_say() -> None:
    years = 70_000_000.0
    series = series_of(row(0, 10.0, late_s=years), row(3, 11.0, late_s=years), row(20, 12.0, late_s=years))
    received = T0 + round(years * 1e6)
    from_x, to_x, final = series.place(received + 5_000_000, received + 15_000_000)
    assert (from_x, to_x, final) == (pytest.approx(5.0), pytest.approx(15.0), True)


def test_a_gap_never_covers_the_prints_around_it() -> None:
    series = series_of(row(0, 10.0), row(3, 11.0, late_s=-1.0), row(6, 12.0, late_s=3.0))
    from_x, to_x, _ = series.place(T0 + 2_500_000, T0 + 8_900_000)
    assert 3.0 <= from_x <= to_x <= 6.0


def test_a_gap_without_a_print_after_it_is_not_final() -> None:
    series = series_of(row(0, 10.0), row(3, 11.0))
    assert series.place(T0 + 5_000_000, T0 + 8_000_000)[2] is False


def test_nothing_gives_nothing() -> None:
    series = TickSeries()
    series.append(block_of([]))
    columns = series.columns(0, 10, 0.1)
    assert columns.size == 0
    assert series.line(columns, (), 10.0).x.size == 0


def line_of(series: TickSeries) -> Line:
    return series.line(series.columns(0, 60, 0.1), (), float(series.x[-1]))


def test_prints_brought_later_for_the_moment_of_a_known_one_stand_by_their_ids() -> None:
    series = series_of(row(0, 10.0, seq=1), row(5, 13.0, seq=4))
    series.append(
        block_of([row(5, price, seq=seq, flags=TickFlag.BACKFILLED) for price, seq in ((11.0, 2), (12.0, 3))])
    )
    assert series.price.tolist() == [10.0, 11.0, 12.0, 13.0]


def test_a_flag_on_a_late_print_breaks_the_line_before_the_next_that_came_in_time() -> None:
    series = series_of(row(0, 10.0), row(4, 11.0))
    series.append(block_of([row(2, 12.0, flags=TickFlag.AFTER_GAP | TickFlag.OUT_OF_ORDER)]))
    assert crosses(line_of(series), 0.5, 1.5)
    assert crosses(line_of(series), 2.5, 3.5)
    series.append(block_of([row(9, 13.0), row(10, 14.0)]))
    line = line_of(series)
    assert not crosses(line, 4.3, 8.9)
    assert crosses(line, 9.2, 9.8)


def test_prints_missed_by_the_reader_break_the_line_where_it_goes_on_not_where_history_is() -> None:
    series = series_of(row(0, 10.0), row(4, 11.0))
    series.append(block_of([row(2, 12.0, flags=TickFlag.BACKFILLED)]), after_gap=True)
    series.append(block_of([row(9, 13.0, flags=TickFlag.AFTER_GAP)]))
    series.break_at(())
    line = line_of(series)
    assert crosses(line, 0.5, 3.5)
    assert not crosses(line, 4.3, 8.9), "no gap of the feed excuses what the reader let go"


def test_the_line_breaks_only_where_prints_are_still_missing() -> None:
    def flagged() -> TickSeries:
        return series_of(
            row(0, 10.0), row(5, 11.0, flags=TickFlag.AFTER_GAP), row(9, 12.0, flags=TickFlag.AFTER_GAP)
        )

    first = (T0 + 1_000_000, T0 + 5_000_000)
    series = flagged()
    series.break_at([first])
    line = line_of(series)
    assert not crosses(line, 0.3, 4.9)
    assert crosses(line, 5.3, 8.7)
    series.break_at(())
    assert crosses(line_of(series), 0.3, 4.9)
    series.break_at([first])
    assert not crosses(line_of(series), 0.3, 4.9), "what was found missing after all breaks it again"


def test_a_jump_ends_with_the_print_that_shows_it_and_breaks_nothing_after_that() -> None:
    series = series_of(
        row(0, 10.0), row(5, 11.0, flags=TickFlag.AFTER_GAP), row(9, 12.0, flags=TickFlag.AFTER_GAP)
    )
    received = [T0 + 10_000, T0 + 5_010_000]
    series.break_at([(received[0], received[1])])
    assert not crosses(line_of(series), 0.3, 4.9)
    assert crosses(line_of(series), 5.3, 8.7)


def test_a_jump_within_one_read_breaks_the_line_although_it_has_no_length() -> None:
    series = series_of(row(0, 10.0, late_s=2.0), row(2, 50.0, late_s=0.0, flags=TickFlag.AFTER_GAP))
    series.break_at([(T0 + 2_000_000, T0 + 2_000_000)])
    assert not crosses(line_of(series), 0.2, 1.9)


def test_a_print_that_comes_later_is_judged_by_the_gaps_known_then() -> None:
    series = series_of(row(0, 10.0))
    series.break_at(())
    series.append(block_of([row(5, 11.0, flags=TickFlag.AFTER_GAP)]))
    assert not crosses(line_of(series), 0.3, 4.9)
    series.break_at(())
    assert crosses(line_of(series), 0.3, 4.9)


def test_the_line_breaks_before_each_answer_after_which_prints_are_missing() -> None:
    day_us = 86_400_000_000
    series = TickSeries(1_000, 100_000)
    for day in (3, 2, 1, 0):
        at_us = [1_782_180_000_000_000 + day * day_us + second * 1_000_000 for second in range(5)]
        ticks = block_of([(us, us, 0, 10.0, 1.0, float("nan"), 0, -1, 0, 0) for us in at_us])
        if day == 3:
            series.append(ticks)
        else:
            series.break_first()
            series.prepend(ticks)
    columns = series.columns(series.first_x, series.last_x, 3_600.0)
    assert columns["breaks"].tolist() == [False, True, True, True]


def test_a_line_that_breaks_before_its_first_print_after_all_is_drawn_anew() -> None:
    at_us = [1_782_180_000_000_000 + second * 1_000_000 for second in range(5)]
    series = TickSeries()
    series.append(block_of([(us, us, 0, 10.0, 1.0, float("nan"), 0, -1, 0, 0) for us in at_us]))
    whole = series.columns(0, 5, 0.1)["breaks"].tolist()
    series.break_first()
    assert series.columns(0, 5, 0.1)["breaks"].tolist() == [True, *whole[1:]]

"""Bars against a slow reference that takes one print after the other, and the rules that it does not show."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np
import pytest

from tickdeck.analytics.bars import BAR, Bars, tick_bars, time_bars, turnover_bars, volume_bars
from tickdeck.domain.tick import NO_SEQ, NO_TIME, TICK, Block, Side, TickFlag

MINUTE_US = 60_000_000
START_US = 1_790_000_000_000_000 // MINUTE_US * MINUTE_US
LATE = int(TickFlag.OUT_OF_ORDER)


def prints(*rows: dict[str, Any]) -> Block:
    """Prints of price 10 and volume 100 a second apart, but for what is given."""
    block = np.zeros(len(rows), dtype=TICK)
    for number, row in enumerate(rows):
        usual = {
            "time_us": START_US + number * 1_000_000,
            "recv_us": START_US + number * 1_000_000 + 5_000,
            "price": 10.0,
            "volume": 100.0,
            "turnover": math.nan,
            "seq": number + 1,
            "ordinal": number,
        }
        for name, value in (usual | row).items():
            block[number][name] = value
    return block


def random_prints(count: int, seed: int) -> Block:
    """Prints as bad as they come: late ones, unknown times, volumes and turnovers."""
    rng = np.random.default_rng(seed)
    block = np.zeros(count, dtype=TICK)
    block["recv_us"] = START_US + np.cumsum(rng.integers(0, 3_000_000, count))
    late = rng.random(count) < 0.03
    block["time_us"] = block["recv_us"] - 20_000 - np.where(late, rng.integers(0, 200_000_000, count), 0)
    block["time_us"][rng.random(count) < 0.05] = NO_TIME
    block["price"] = np.round(100 + np.cumsum(rng.normal(0, 0.05, count)), 2)
    block["volume"] = rng.integers(1, 2000, count) / 1000
    block["volume"][rng.random(count) < 0.05] = math.nan
    block["turnover"] = np.where(rng.random(count) < 0.5, math.nan, block["price"] * block["volume"])
    block["side"] = rng.integers(-1, 2, count)
    block["seq"] = NO_SEQ
    block["flags"] = np.where(late, LATE, 0)
    block["ordinal"] = np.arange(count)
    return block


def bar_of(ticks: Iterable[Any]) -> dict[str, Any]:
    """One bar, print by print."""
    times: list[int] = []
    bar: dict[str, Any] = dict.fromkeys(("volume", "turnover", "buy_volume", "sell_volume"), 0.0)
    bar |= {"trades": 0, "flags": 0, "high": -math.inf, "low": math.inf}
    value = 0.0
    ends: list[tuple[bool, float]] = []
    for tick in ticks:
        times.append(int(tick["recv_us"] if tick["time_us"] == NO_TIME else tick["time_us"]))
        price, volume = float(tick["price"]), float(tick["volume"])
        bar["trades"] += 1
        bar["flags"] |= int(tick["flags"])
        bar["high"], bar["low"] = max(bar["high"], price), min(bar["low"], price)
        ends.append((bool(int(tick["flags"]) & LATE), price))
        if not math.isnan(volume):
            bar["volume"] += volume
            value += price * volume
            bar["buy_volume"] += volume if tick["side"] == Side.BUY else 0
            bar["sell_volume"] += volume if tick["side"] == Side.SELL else 0
        if not math.isnan(tick["turnover"]):
            bar["turnover"] += float(tick["turnover"])
        elif not math.isnan(volume):
            bar["turnover"] += price * volume
    bar["vwap"] = value / bar["volume"] if bar["volume"] else math.nan
    bar["start_us"], bar["end_us"] = min(times), max(times)
    bar["open"], bar["close"] = ends[0][1], ends[-1][1]
    bar["punctual"] = [price for late, price in ends if not late]
    return bar


def slow_time_bars(ticks: Block, span_us: int, origin_us: int) -> list[dict[str, Any]]:
    groups: dict[int, list[Any]] = {}
    for tick in ticks:
        time_us = int(tick["recv_us"] if tick["time_us"] == NO_TIME else tick["time_us"])
        groups.setdefault((time_us - origin_us) // span_us, []).append(tick)
    bars = []
    for number in sorted(groups):
        bar = bar_of(groups[number])
        bar["start_us"] = number * span_us + origin_us
        bar["end_us"] = bar["start_us"] + span_us
        if bar["punctual"]:
            bar["open"], bar["close"] = bar["punctual"][0], bar["punctual"][-1]
        bar["complete"] = True
        bars.append(bar)
    bars[-1]["complete"] = False
    return bars


def slow_filled_bars(ticks: Block, amount: Callable[[Any], float], most: float) -> list[dict[str, Any]]:
    bars: list[dict[str, Any]] = []
    group: list[Any] = []
    total = 0.0
    for tick in ticks:
        group.append(tick)
        # Every amount here has few decimals; their sum is rounded to them, as a person would add them up.
        total = round(total + amount(tick), 7)
        if total >= most:
            bars.append(bar_of(group) | {"complete": True})
            group, total = [], 0.0
    return [*bars, bar_of(group) | {"complete": False}] if group else bars


def volume_of(tick: Any) -> float:
    return 0.0 if math.isnan(tick["volume"]) else float(tick["volume"])


def turnover_of(tick: Any) -> float:
    known = not math.isnan(tick["turnover"])
    return float(tick["turnover"]) if known else float(tick["price"]) * volume_of(tick)


def assert_same(bars: Bars, expected: Sequence[dict[str, Any]]) -> None:
    assert bars.dtype == BAR
    assert bars.size == len(expected)
    for name in BAR.names or ():
        np.testing.assert_allclose(
            bars[name].astype(np.float64),
            np.array([float(bar[name]) for bar in expected]),
            rtol=1e-12,
            atol=1e-9,
            err_msg=name,
        )


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(("span_us", "origin_us"), [(MINUTE_US, 0), (7_000_000, 3), (86_400_000_000, 0)])
def test_time_bars_are_what_taking_one_print_after_the_other_gives(
    seed: int, span_us: int, origin_us: int
) -> None:
    ticks = random_prints(1_000, seed)
    assert_same(time_bars(ticks, span_us, origin_us=origin_us), slow_time_bars(ticks, span_us, origin_us))


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("most", [0.001, 1, 7.5, 1_000_000])
def test_volume_bars_are_what_taking_one_print_after_the_other_gives(seed: int, most: float) -> None:
    ticks = random_prints(700, seed)
    assert_same(volume_bars(ticks, most), slow_filled_bars(ticks, volume_of, most))


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("most", [0.01, 450.0, 1e9])
def test_turnover_bars_are_what_taking_one_print_after_the_other_gives(seed: int, most: float) -> None:
    ticks = random_prints(700, seed)
    assert_same(turnover_bars(ticks, most), slow_filled_bars(ticks, turnover_of, most))


@pytest.mark.parametrize("count", [1, 2, 7, 100, 699, 700, 701])
def test_tick_bars_are_what_taking_one_print_after_the_other_gives(count: int) -> None:
    ticks = random_prints(700, seed=9)
    groups = [ticks[first : first + count] for first in range(0, 700, count)]
    expected = [bar_of(group) | {"complete": len(group) == count} for group in groups]
    assert_same(tick_bars(ticks, count), expected)


def test_bars_of_any_kind_leave_no_print_and_no_volume_out() -> None:
    ticks = random_prints(20_000, seed=4)
    volume, turnover = np.nansum(ticks["volume"]), sum(turnover_of(tick) for tick in ticks)
    for bars in (
        time_bars(ticks, MINUTE_US),
        tick_bars(ticks, 33),
        volume_bars(ticks, 12.5),
        turnover_bars(ticks, 900),
    ):
        assert int(bars["trades"].sum()) == ticks.size
        assert math.isclose(float(bars["volume"].sum()), volume, rel_tol=1e-12)
        assert math.isclose(float(bars["turnover"].sum()), turnover, rel_tol=1e-12)


def test_bars_of_the_prints_so_far_are_the_same_but_for_the_last() -> None:
    ticks = random_prints(600, seed=6)
    ticks = ticks[ticks["flags"] == 0]
    makers: list[Callable[[Block], Bars]] = [
        lambda ticks: time_bars(ticks, MINUTE_US),
        lambda ticks: tick_bars(ticks, 8),
        lambda ticks: volume_bars(ticks, 5),
        lambda ticks: turnover_bars(ticks, 600),
    ]
    for make in makers:
        whole = make(ticks)
        for count in range(1, ticks.size, 29):
            bars = make(ticks[:count])
            done = bars[bars["complete"]]
            assert done.tobytes() == whole[: done.size].tobytes()
            assert bars.size - done.size <= 1


def test_no_prints_are_no_bars() -> None:
    nothing = np.zeros(0, dtype=TICK)
    for bars in (
        time_bars(nothing, 1),
        tick_bars(nothing, 1),
        volume_bars(nothing, 1),
        turnover_bars(nothing, 1),
    ):
        assert bars.size == 0
        assert bars.dtype == BAR


def test_intervals_without_a_print_have_no_bar() -> None:
    bars = time_bars(prints({}, {"time_us": START_US + 5 * MINUTE_US}), MINUTE_US)
    assert (bars["start_us"] - START_US).tolist() == [0, 5 * MINUTE_US]
    assert bars["complete"].tolist() == [True, False]


def test_bars_begin_at_the_origin() -> None:
    (bar,) = time_bars(prints({}), 3_600_000_000, origin_us=START_US - 1_800_000_000)
    assert (bar["start_us"], bar["end_us"]) == (START_US - 1_800_000_000, START_US + 1_800_000_000)


def test_times_before_the_origin_and_before_1970_fall_into_the_bar_before() -> None:
    bars = time_bars(prints({"time_us": -90_000_000, "recv_us": 0}), MINUTE_US)
    assert bars["start_us"].tolist() == [-2 * MINUTE_US]


def test_a_late_print_amends_its_bar_but_is_neither_open_nor_close() -> None:
    ticks = prints(
        {"price": 10.0},
        {"price": 11.0},
        {"time_us": START_US + MINUTE_US, "price": 12.0},
        {"time_us": START_US - 1, "price": 5.0, "flags": LATE},
        {"time_us": START_US + 500_000, "price": 99.0, "flags": LATE},
    )
    early, first, second = time_bars(ticks, MINUTE_US)
    assert (first["open"], first["high"], first["low"], first["close"]) == (10, 99, 10, 11)
    assert (first["trades"], first["volume"], first["flags"]) == (3, 300, LATE)
    # It is all that is known of its interval.
    assert (early["open"], early["close"], early["trades"]) == (5, 5, 1)
    assert (second["open"], second["close"], second["flags"]) == (12, 12, 0)


def test_back_filled_prints_stand_where_their_ids_put_them() -> None:
    filled = int(TickFlag.BACKFILLED)
    ticks = prints(
        {"price": 10.0, "seq": 1},
        {"price": 40.0, "seq": 5, "time_us": START_US + MINUTE_US},
        {"price": 20.0, "seq": 2, "flags": filled},
        {"price": 30.0, "seq": 3, "time_us": START_US + MINUTE_US - 1, "flags": filled},
        {"price": 35.0, "seq": 4, "time_us": START_US + MINUTE_US, "flags": filled},
    )
    first, second = time_bars(ticks, MINUTE_US)
    assert (first["open"], first["close"], first["trades"]) == (10, 30, 3)
    assert (second["open"], second["close"], second["trades"]) == (35, 40, 2)


def test_without_ids_back_filled_prints_stand_where_they_arrived() -> None:
    filled = int(TickFlag.BACKFILLED)
    (bar,) = time_bars(
        prints({"price": 1.0, "seq": 7}, {"price": 2.0, "seq": NO_SEQ, "flags": filled}), MINUTE_US
    )
    assert (bar["open"], bar["close"]) == (1, 2)


def test_a_print_without_volume_is_a_trade_without_volume() -> None:
    (bar,) = time_bars(prints({}, {"volume": math.nan, "price": 50.0, "side": 1}), MINUTE_US)
    assert (bar["trades"], bar["volume"], bar["turnover"], bar["buy_volume"]) == (2, 100, 1000, 0)
    assert (bar["high"], bar["vwap"]) == (50, 10)


def test_a_bar_without_any_volume_has_no_vwap() -> None:
    (bar,) = tick_bars(prints({"volume": math.nan}), 1)
    assert bar["volume"] == 0
    assert math.isnan(bar["vwap"])


def test_volume_that_is_none_counts_as_unknown() -> None:
    (bar,) = tick_bars(prints({"volume": -5.0}, {"volume": math.inf}, {}), 3)
    assert (bar["volume"], bar["turnover"], bar["vwap"]) == (100, 1000, 10)


def test_a_turnover_that_is_told_is_believed() -> None:
    (bar,) = tick_bars(prints({"turnover": 1003.0}, {}), 2)
    assert bar["turnover"] == 2003
    assert bar["vwap"] == 10


def test_volume_is_counted_for_who_crossed_the_spread() -> None:
    (bar,) = tick_bars(prints({"side": 1}, {"side": -1, "volume": 300.0}, {"side": 0}), 3)
    assert (bar["volume"], bar["buy_volume"], bar["sell_volume"]) == (500, 100, 300)


def test_a_print_belongs_whole_to_the_bar_that_it_completes() -> None:
    bars = volume_bars(prints({}, {"volume": 950.0}, {}, {"volume": 400.0}), 500)
    assert bars["volume"].tolist() == [1050, 500]
    assert bars["complete"].tolist() == [True, True]


def test_ten_times_a_tenth_is_one() -> None:
    ticks = np.repeat(prints({"volume": 0.1}), 1_000_000)
    bars = volume_bars(ticks, 1)
    assert np.unique(bars["trades"]).tolist() == [10]
    assert bool(bars["complete"].all())


def test_ten_times_a_tenth_is_one_beside_a_print_of_a_trillion() -> None:
    ticks = np.append(np.repeat(prints({"volume": 0.1}), 10_000), prints({"volume": 1e12}))
    assert volume_bars(ticks, 1)["trades"].tolist() == [10] * 1_000 + [1]


def test_bars_of_the_largest_turnovers_do_not_overflow() -> None:
    ticks = np.repeat(prints({"volume": 1e9, "price": 1e9}), 1_000)
    assert turnover_bars(ticks, 1e19)["trades"].tolist() == [10] * 100
    ticks["volume"] = 1e200
    assert turnover_bars(ticks, 2.45e210)["trades"].tolist() == [25] * 40


def test_a_volume_below_all_units_gives_a_bar_a_print() -> None:
    assert volume_bars(prints({}, {"volume": 1e-12}, {"volume": 1e-12}), 1e-12)["trades"].tolist() == [
        1,
        1,
        1,
    ]


def test_bars_say_which_kinds_of_prints_they_have() -> None:
    (bar,) = tick_bars(prints({"flags": int(TickFlag.AUCTION)}, {"flags": int(TickFlag.AFTER_GAP)}), 2)
    assert bar["flags"] == TickFlag.AUCTION | TickFlag.AFTER_GAP


@pytest.mark.parametrize("bad", [0, -1, 1.5, True, math.nan])
def test_a_span_or_count_that_is_no_whole_number_above_zero_is_refused(bad: Any) -> None:
    with pytest.raises(ValueError, match="whole number above zero"):
        time_bars(prints({}), bad)
    with pytest.raises(ValueError, match="whole number above zero"):
        tick_bars(prints({}), bad)


@pytest.mark.parametrize("bad", [0, -1.0, math.nan, math.inf])
def test_a_volume_or_turnover_that_is_no_number_above_zero_is_refused(bad: float) -> None:
    with pytest.raises(ValueError, match="number above zero"):
        volume_bars(prints({}), bad)
    with pytest.raises(ValueError, match="number above zero"):
        turnover_bars(prints({}), bad)


def test_the_ticks_themselves_are_left_as_they_are() -> None:
    ticks = random_prints(500, seed=2)
    before = ticks.tobytes()
    ticks.flags.writeable = False
    time_bars(ticks, MINUTE_US)
    volume_bars(ticks, 3)
    assert ticks.tobytes() == before

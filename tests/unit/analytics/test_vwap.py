"""VWAP and its deviation against a slow reference, however the prints arrive."""

from __future__ import annotations

import math

import numpy as np
import pytest

from tickdeck.analytics.vwap import STEP_US, SessionVwap
from tickdeck.domain.calendar import DAY_US
from tickdeck.domain.tick import NO_SEQ, TICK, Block

MIDNIGHT_US = 1_790_000_000_000_000 // DAY_US * DAY_US
NOON_US = MIDNIGHT_US + DAY_US // 2


def prints(seed: int, count: int, *, start_us: int = NOON_US, span_s: float = 300.0) -> Block:
    rng = np.random.default_rng(seed)
    block = np.zeros(count, dtype=TICK)
    block["time_us"] = start_us + (np.sort(rng.uniform(0, span_s, count)) * 1e6).astype(np.int64)
    block["recv_us"] = block["time_us"] + 5_000
    block["price"] = np.round(100 + np.cumsum(rng.normal(0, 0.05, count)), 2)
    block["volume"] = rng.integers(1, 50, count) * 100.0
    block["turnover"] = math.nan
    block["seq"] = NO_SEQ
    return block


def reckoned(ticks: Block) -> tuple[float, float]:
    price, volume = ticks["price"], ticks["volume"]
    mean = float((price * volume).sum() / volume.sum())
    return mean, math.sqrt(float((volume * (price - mean) ** 2).sum() / volume.sum()))


@pytest.mark.parametrize("pieces", [1, 2, 40])
def test_equals_a_plain_reckoning_however_the_prints_arrive(pieces: int) -> None:
    ticks = prints(1, 2000)
    vwap = SessionVwap(lambda _: 0)
    for part in np.array_split(ticks, pieces):
        vwap.append(part)
    assert vwap.latest() == (pytest.approx(reckoned(ticks)[0]), pytest.approx(reckoned(ticks)[1]))


@pytest.mark.parametrize("pieces", [1, 3, 20])
def test_the_past_read_afterwards_gives_the_same_curve(pieces: int) -> None:
    ticks = prints(2, 1500)
    whole, later = SessionVwap(lambda _: 0), SessionVwap(lambda _: 0)
    whole.append(ticks)
    *older, newest = np.array_split(ticks, pieces + 1)
    later.append(newest)
    for part in reversed(older):
        later.prepend(part)
    span = NOON_US, NOON_US + 400 * STEP_US
    one, other = whole.curve(*span, 10_000), later.curve(*span, 10_000)
    assert one.time_us.tolist() == other.time_us.tolist()
    assert np.allclose(one.vwap, other.vwap)
    assert np.allclose(one.deviation, other.deviation, atol=1e-6)


def test_a_point_tells_of_everything_up_to_the_end_of_its_second() -> None:
    ticks = prints(3, 800)
    vwap = SessionVwap(lambda _: 0)
    vwap.append(ticks)
    curve = vwap.curve(NOON_US, NOON_US + 400 * STEP_US, 10_000)
    for place in (0, 7, curve.vwap.size - 1):
        mean, deviation = reckoned(ticks[ticks["time_us"] < curve.time_us[place]])
        assert curve.vwap[place] == pytest.approx(mean)
        assert curve.deviation[place] == pytest.approx(deviation, abs=1e-6)


def test_a_new_local_day_begins_anew() -> None:
    vwap = SessionVwap(lambda _: 8 * 3_600_000_000)
    evening_us = MIDNIGHT_US + 15 * 3_600_000_000  # 23:00 by the local clock
    one, other = prints(4, 300, start_us=evening_us), prints(5, 300, start_us=evening_us + 2 * 3_600_000_000)
    vwap.append(np.concatenate((one, other)))
    assert vwap.latest()[0] == pytest.approx(reckoned(other)[0])
    curve = vwap.curve(evening_us, evening_us + DAY_US, 10_000)
    assert np.count_nonzero(curve.begins) == 2


def test_late_prints_count_at_their_own_time() -> None:
    ticks = prints(6, 600)
    late = ticks[100:120]
    vwap = SessionVwap(lambda _: 0)
    vwap.append(np.concatenate((ticks[:100], ticks[120:])))
    vwap.append(late)
    assert vwap.latest()[0] == pytest.approx(reckoned(ticks)[0])
    curve = vwap.curve(NOON_US, NOON_US + 400 * STEP_US, 10_000)
    assert np.all(np.diff(curve.time_us) > 0)


def test_prints_without_a_volume_say_nothing() -> None:
    ticks = prints(7, 50)
    ticks["volume"][::2] = math.nan
    vwap = SessionVwap(lambda _: 0)
    vwap.append(ticks)
    assert vwap.latest()[0] == pytest.approx(reckoned(ticks[1::2])[0])
    nothing = SessionVwap(lambda _: 0)
    nothing.append(ticks[::2])
    assert math.isnan(nothing.latest()[0])
    assert nothing.curve(0, NOON_US, 10).vwap.size == 0


def test_few_points_are_enough_where_few_are_wanted() -> None:
    vwap = SessionVwap(lambda _: 0)
    vwap.append(prints(8, 5000, span_s=3000.0))
    curve = vwap.curve(NOON_US, NOON_US + 3000 * STEP_US, 100)
    assert 50 <= curve.vwap.size <= 210
    assert curve.vwap[-1] == pytest.approx(vwap.latest()[0])

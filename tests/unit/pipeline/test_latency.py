from __future__ import annotations

import math

import numpy as np
import pytest

from tickdeck.domain.tick import block_of
from tickdeck.pipeline.latency import LatencyHistogram, PaintLatency

BUCKET = 2 ** (1 / 16)


def _of(*latencies_us: int) -> LatencyHistogram:
    histogram = LatencyHistogram()
    histogram.record(np.array(latencies_us, dtype=np.int64))
    return histogram


def test_where_nothing_was_counted_there_is_no_figure():
    histogram = _of()
    assert (histogram.count, histogram.max_ms) == (0, 0.0)
    assert math.isnan(histogram.quantile_ms(0.99))


@pytest.mark.parametrize("q", [0.01, 0.5, 0.9, 0.99, 0.999, 1.0])
def test_quantiles_are_within_a_bucket_and_never_flatter(q: float):
    latencies = np.random.default_rng(1).lognormal(8, 2, 20_000).astype(np.int64) + 1
    histogram = LatencyHistogram()
    for part in np.array_split(latencies, 37):
        histogram.record(part)
    exact_ms = float(np.sort(latencies)[math.ceil(q * latencies.size) - 1]) / 1000
    assert exact_ms <= histogram.quantile_ms(q) <= exact_ms * BUCKET * 1.000001
    assert histogram.quantile_ms(q) <= histogram.max_ms == latencies.max() / 1000
    assert histogram.count == 20_000


def test_a_single_latency_is_exact():
    assert _of(12_345).quantile_ms(0.5) == _of(12_345).max_ms == 12.345


def test_negative_latencies_count_as_none_at_all():
    histogram = _of(-5_000_000, 0)
    assert (histogram.count, histogram.max_ms, histogram.quantile_ms(0.99)) == (2, 0.0, 0.0)


def test_latencies_beyond_every_bucket_are_counted_too():
    histogram = _of(10**15)
    assert histogram.count == 1
    assert histogram.max_ms == 1e12


def test_the_share_since_a_snapshot_forgets_what_was_before():
    histogram = _of(500_000, 400_000)
    before = histogram.copy()
    histogram.record(np.array([1_000] * 99 + [2_000]))
    recent = histogram.since(before)
    assert recent.count == 100
    assert 1.0 <= recent.quantile_ms(0.99) <= BUCKET
    assert 2.0 <= recent.max_ms <= 2.0 * BUCKET
    assert before.count == 2
    assert histogram.since(histogram.copy()).count == 0
    assert math.isnan(histogram.since(histogram.copy()).quantile_ms(0.5))


def _tick(recv_us: int):
    return block_of([(0, recv_us, 0, 1.0, 1.0, 1.0, 0, 0, 0, 0)])


def test_every_tick_waits_until_all_of_the_screen_has_had_its_turn_with_it():
    paint = PaintLatency()
    paint.append(_tick(1_000))
    paint.painted(2_000)
    paint.painted(3_000)
    assert paint.histogram.count == 0, "nothing is painted while the window is hidden"
    paint.show(True)
    paint.append(_tick(10_000))
    paint.append(_tick(20_000))
    paint.painted(50_000)
    assert paint.histogram.count == 0, "half of the screen does not show it yet"
    paint.append(_tick(60_000))
    paint.painted(70_000)
    assert paint.histogram.count == 2
    assert paint.histogram.max_ms == 60.0
    paint.painted(140_000)
    paint.painted(999_000)
    assert paint.histogram.count == 3
    assert paint.histogram.max_ms == 80.0
    paint.append(_tick(1_060_000))
    paint.show(False)
    paint.show(True)
    paint.painted(1_999_000)
    paint.painted(2_999_000)
    assert paint.histogram.count == 3, "what waited while hidden was never painted"

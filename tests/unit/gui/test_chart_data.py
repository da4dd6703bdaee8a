"""What a chart draws comes to the same however its prints came: at once, or part by part from the past."""

from __future__ import annotations

import numpy as np
import pytest

from tickdeck.domain.tick import NO_SEQ, TICK, Block
from tickdeck.gui.charts.chart_data import PART_ROWS, ChartData
from tickdeck.gui.charts.chart_kind import ChartKind, Unit

T0 = 1_790_000_000_000_000
MINUTE = ChartKind(Unit.TIME, 60)


def prints(count: int) -> Block:
    rng = np.random.default_rng(3)
    block = np.zeros(count, dtype=TICK)
    block["time_us"] = T0 + np.sort(rng.integers(0, 3_600_000, count)) * 1_000
    block["recv_us"] = block["time_us"] + 5_000
    block["price"] = np.round(100 + np.cumsum(rng.normal(0, 0.05, count)), 2)
    block["volume"] = rng.integers(1, 50, count) * 100.0
    block["turnover"], block["seq"] = np.nan, NO_SEQ
    return block


@pytest.mark.parametrize("is_pending", [True, False])
def test_the_bar_behind_a_gap_of_the_past_is_cut_also_while_bars_are_built(is_pending: bool) -> None:
    ticks = prints(PART_ROWS)
    data = ChartData()
    data.append(ticks[-1_000:])
    data.prepend(ticks[20_000:-1_000])
    data.choose(ChartKind(Unit.TIME, 3_600))
    while data.is_working and not is_pending:
        data.work()
    data.prepend(ticks[:10_000], before_gap=True)
    while data.is_working:
        data.work()
    assert data.bars is not None
    assert data.bars.bars["cut"].any()


@pytest.mark.parametrize("chosen_first", [True, False])
def test_bars_and_vwap_of_an_answer_have_every_part_of_it(chosen_first: bool) -> None:
    ticks = prints(2 * PART_ROWS + 5_000)
    whole, parted = ChartData(), ChartData()
    whole.choose(MINUTE)
    whole.append(ticks)
    if chosen_first:
        parted.choose(MINUTE)
    parted.append(ticks[-1_000:])
    assert parted.prepend(ticks[:-1_000]) == ticks.size - 1_000
    if not chosen_first:
        parted.choose(MINUTE)
    while parted.is_working:
        parted.work()
    assert whole.bars is not None
    assert parted.bars is not None
    for name in ("start_us", "trades", "volume", "high", "low", "close"):
        assert np.array_equal(parted.bars.bars[name], whole.bars.bars[name]), name
    assert parted.vwap.volume == whole.vwap.volume == ticks["volume"].sum()

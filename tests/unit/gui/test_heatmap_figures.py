"""What tiles are as large as and what their colours tell, against sums done by hand."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt
import pytest

from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.tick import block_of
from tickdeck.gui.panels.heatmap.choices import Colouring, Sizing
from tickdeck.gui.panels.heatmap.figures import FrozenFigures, LiveFigures, size_classes
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.minutes import Minutes

T0 = 1_732_240_800_000_000
"""10:00 in Hong Kong."""
MINUTE_US = 60_000_000
ALIBABA, APPLE, UNTRADED = range(3)


class Market:
    def __init__(self) -> None:
        self.table = InstrumentTable(
            [
                Instrument("09988.HK", "Alibaba", lot=100),
                Instrument("AAPL.US", "Apple"),
                Instrument("00001.HK"),
            ]
        )
        self.board, self.minutes = Board(self.table), Minutes(self.table)
        self.rvol: npt.NDArray[np.float64] = np.array([6.3])
        self.figures = LiveFigures(self.board, minutes=self.minutes, rvol=lambda: self.rvol)

    def trade(
        self, symbol: int, price: float, volume: float, *, at_us: int = T0, received_us: int | None = None
    ) -> None:
        received = at_us if received_us is None else received_us
        block = block_of([(at_us, received, symbol, price, volume, price * volume, 1, -1, 0, 0)])
        self.board.apply(block)
        self.minutes.append(block)


@pytest.fixture
def market() -> Market:
    return Market()


def test_turnover_and_volume_are_the_days(market: Market) -> None:
    market.trade(ALIBABA, 100.0, 30)
    market.trade(ALIBABA, 110.0, 10)
    assert market.figures.sizes(Sizing.TURNOVER).tolist() == [4_100.0, 0.0, 0.0]
    assert market.figures.sizes(Sizing.VOLUME).tolist() == [40.0, 0.0, 0.0]


def test_equal_needs_no_trade(market: Market) -> None:
    assert market.figures.sizes(Sizing.EQUAL).tolist() == [1.0, 1.0, 1.0]


def test_the_value_of_a_lot_is_at_the_previous_close_and_only_where_the_lot_is_known(market: Market) -> None:
    market.trade(ALIBABA, 90.0, 1)
    market.trade(APPLE, 200.0, 1)
    assert market.figures.sizes(Sizing.LOT_VALUE).tolist() == [9_000.0, 0.0, 0.0]
    market.board.set_previous_closes({ALIBABA: 80.0})
    assert market.figures.sizes(Sizing.LOT_VALUE).tolist() == [8_000.0, 0.0, 0.0]


def test_a_size_class_is_a_tenth_of_the_turnover_and_half_as_large() -> None:
    turnover = np.array([5e9, 5.1e8, 5e8, 4.9e8, 4e6, 1.0, 0.0])
    assert size_classes(turnover).tolist() == [16.0, 16.0, 8.0, 8.0, 2.0, 1.0, 0.0]
    assert size_classes(np.zeros(3)).tolist() == [0.0, 0.0, 0.0]


def test_distance_to_vwap(market: Market) -> None:
    market.trade(ALIBABA, 100.0, 30)
    market.trade(ALIBABA, 110.0, 10)
    distance = market.figures.values(Colouring.VWAP_DISTANCE, T0)
    assert distance[ALIBABA] == pytest.approx(110 / 102.5 - 1)
    assert np.isnan(distance[1:]).all()


def test_a_change_from_the_first_print_is_unknown_while_others_count_from_a_close(market: Market) -> None:
    for price in (100.0, 110.0):
        market.trade(ALIBABA, price, 1)
        market.trade(APPLE, price, 1)
    assert market.figures.values(Colouring.CHANGE, T0)[:2] == pytest.approx([0.1, 0.1])
    market.board.set_previous_closes({APPLE: 200.0})
    change = market.figures.values(Colouring.CHANGE, T0)
    assert math.isnan(change[ALIBABA])
    assert change[APPLE] == pytest.approx(-0.45)


def test_rvol_of_those_not_told_is_unknown(market: Market) -> None:
    values = market.figures.values(Colouring.RVOL, T0)
    assert values[0] == 6.3
    assert np.isnan(values[1:]).all()


def test_five_minute_change_is_against_the_end_of_the_minute_five_minutes_ago(market: Market) -> None:
    for minute, price in enumerate((100.0, 101.0, 102.0, 103.0, 104.0, 105.0, 106.0)):
        market.trade(ALIBABA, price, 1, at_us=T0 + minute * MINUTE_US)
    change = market.figures.values(Colouring.CHANGE_5_MIN, T0 + 6 * MINUTE_US + 1)
    assert change[ALIBABA] == pytest.approx(106 / 101 - 1)
    assert np.isnan(change[1:]).all()


def test_five_minutes_without_a_print_are_no_change(market: Market) -> None:
    market.trade(ALIBABA, 100.0, 1)
    assert market.figures.values(Colouring.CHANGE_5_MIN, T0 + 20 * MINUTE_US)[ALIBABA] == 0.0


def test_the_first_five_minutes_are_unknown_and_so_is_what_was_yesterday(market: Market) -> None:
    market.trade(ALIBABA, 100.0, 1)
    assert math.isnan(market.figures.values(Colouring.CHANGE_5_MIN, T0 + 3 * MINUTE_US)[ALIBABA])
    assert math.isnan(market.figures.values(Colouring.CHANGE_5_MIN, T0 + 1440 * MINUTE_US)[ALIBABA])


def test_a_replayed_market_counts_its_own_minutes(market: Market) -> None:
    week_us = 7 * 1440 * MINUTE_US
    for minute, price in enumerate((100.0, 101.0, 102.0, 103.0, 104.0, 105.0, 106.0)):
        at_us = T0 + minute * MINUTE_US
        market.trade(ALIBABA, price, 1, at_us=at_us, received_us=at_us + week_us)
    change = market.figures.values(Colouring.CHANGE_5_MIN, T0 + week_us + 6 * MINUTE_US)
    assert change[ALIBABA] == pytest.approx(106 / 101 - 1)


def test_what_nobody_tells_is_not_known() -> None:
    market = Market()
    figures = LiveFigures(market.board)
    assert not figures.knows(Colouring.CHANGE_5_MIN)
    assert not figures.knows(Colouring.RVOL)
    assert figures.knows(Colouring.VWAP_DISTANCE)
    assert np.isnan(figures.values(Colouring.CHANGE_5_MIN, T0)).all()
    assert np.isnan(figures.values(Colouring.RVOL, T0)).all()


def test_instruments_that_come_later_are_in_all_figures(market: Market) -> None:
    market.figures.values(Colouring.CHANGE_5_MIN, T0)
    number = market.table.add(Instrument("00005.HK", "HSBC", lot=400))
    market.trade(number, 10.0, 3)
    for sizing in Sizing:
        assert market.figures.sizes(sizing)[number] > 0
    for colouring in Colouring:
        assert market.figures.values(colouring, T0).size == 4


def test_frozen_figures_stay(market: Market) -> None:
    market.trade(ALIBABA, 100.0, 30)
    frozen = FrozenFigures.of(market.figures, T0)
    market.trade(ALIBABA, 110.0, 30)
    assert frozen.sizes(Sizing.TURNOVER)[ALIBABA] == 3_000.0
    assert frozen.values(Colouring.VWAP_DISTANCE, T0)[ALIBABA] == 0.0

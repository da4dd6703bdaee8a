"""Figures that follow from the board and the minutes, and the day as a line."""

from __future__ import annotations

import numpy as np
import pytest

from gui.live_market import MORNING_US, NAN, instruments, prints
from tickdeck.domain.calendar import MINUTE_US
from tickdeck.domain.instrument import Instrument
from tickdeck.gui.tables.day_shape import DayShapes
from tickdeck.gui.tables.quote_values import QuoteValues
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.minutes import Minutes, MinutesSoFar

TENCENT, ALIBABA = 0, 1
DAY_US = 86_400_000_000


@pytest.fixture
def board() -> Board:
    return Board(instruments())


@pytest.fixture
def minutes(board: Board) -> Minutes:
    return Minutes(board.instruments)


def tick(board: Board, minutes: Minutes, price: float, at_us: int, symbol: int = TENCENT) -> None:
    block = prints((symbol, price, 100), at_us=at_us)
    board.apply(block)
    minutes.append(block)


def test_vwap_spread_and_range_and_nothing_where_nothing_is_known(board: Board) -> None:
    board.apply(prints((TENCENT, 100.0, 300), (TENCENT, 104.0, 100)))
    board.apply_quotes({TENCENT: (MORNING_US, MORNING_US, 99.0, 1.0, 101.0, 1.0)})
    values = QuoteValues(board)
    assert values.vwap()[TENCENT] == 101.0
    assert values.vwap_distance()[TENCENT] == pytest.approx(3 / 101)
    assert values.spread()[TENCENT] == 2.0
    assert values.spread_share()[TENCENT] == pytest.approx(0.02)
    assert values.range_place()[TENCENT] == 1.0
    for figure in (values.vwap, values.spread_share, values.range_place, values.age_s, values.rvol):
        assert np.isnan(figure()[ALIBABA])


def test_figures_follow_the_board(board: Board) -> None:
    values = QuoteValues(board)
    board.apply(prints((TENCENT, 100.0, 100)))
    assert values.change()[TENCENT] == 0
    board.apply(prints((TENCENT, 110.0, 100)))
    assert values.change()[TENCENT] == pytest.approx(0.1)
    assert values.points()[TENCENT] == pytest.approx(10)


def test_the_change_within_minutes_is_measured_from_the_close_so_many_minutes_ago(
    board: Board, minutes: Minutes
) -> None:
    for ago, price in ((6, 100.0), (5, 102.0), (1, 103.0), (0, 104.0)):
        tick(board, minutes, price, MORNING_US - ago * MINUTE_US)
    values = QuoteValues(board, minutes=minutes)
    values.set_now(MORNING_US)
    assert values.moved_within(5)[TENCENT] == pytest.approx(104 / 102 - 1)
    assert values.moved_within(1)[TENCENT] == pytest.approx(104 / 103 - 1)
    values.set_now(MORNING_US + MINUTE_US)
    assert values.moved_within(1)[TENCENT] == 0
    values.set_now(MORNING_US + DAY_US)
    assert np.isnan(values.moved_within(1)[TENCENT]), "yesterday is not a minute ago"


def test_before_the_first_print_a_change_is_unknown(board: Board, minutes: Minutes) -> None:
    tick(board, minutes, 100.0, MORNING_US)
    values = QuoteValues(board, minutes=minutes)
    values.set_now(MORNING_US)
    assert np.isnan(values.moved_within(1)[TENCENT])
    assert np.isnan(QuoteValues(board).moved_within(1)).all(), "nobody keeps the minutes"


def test_relative_volumes_may_be_fewer_than_instruments(board: Board) -> None:
    values = QuoteValues(board, rvol=lambda: np.array([1.5, NAN]))
    values.set_now(MORNING_US)
    assert values.rvol()[0] == 1.5
    assert np.isnan(values.rvol()[1:]).all()
    board.instruments.add(Instrument("00005.HK"))
    board.fit()
    values.set_now(MORNING_US)
    assert values.rvol().size == values.offsets_us().size == 6


def test_an_instrument_that_is_added_within_a_second_has_figures_in_it(
    board: Board, minutes: Minutes
) -> None:
    values = QuoteValues(board, minutes=minutes, rvol=lambda: np.array([1.5, 2.5]))
    values.set_now(MORNING_US)
    arrays = (values.rvol, lambda: values.close_before(5), values.offsets_us, values.is_provisional)
    before = board.last.size
    assert [array().size for array in arrays] == [before] * len(arrays)
    board.instruments.add(Instrument("06666.HK"))
    board.fit()
    # Painted before the next frame has told the time.
    assert [array().size for array in arrays] == [before + 1] * len(arrays)


def test_ages_count_from_the_receipt(board: Board) -> None:
    board.apply(prints((TENCENT, 100.0, 100)))
    values = QuoteValues(board)
    values.set_now(MORNING_US + 2_500_000)
    assert values.age_s()[TENCENT] == 2.5


def test_days_of_one_date_are_drawn_from_and_to_the_same_minutes(board: Board, minutes: Minutes) -> None:
    tick(board, minutes, 100.0, MORNING_US)
    tick(board, minutes, 50.0, MORNING_US + 10 * MINUTE_US, ALIBABA)
    tick(board, minutes, 101.0, MORNING_US + 40 * MINUTE_US)
    shapes = DayShapes(minutes)
    shapes.survey()
    assert shapes.span(TENCENT) == shapes.span(ALIBABA)
    x, closes = shapes.points(TENCENT, 41)
    assert (x[0], x[-1]) == (0, 40)
    assert closes[[0, 39, 40]].tolist() == [100.0, 100.0, 101.0]
    x, closes = shapes.points(ALIBABA, 41)
    assert (x.tolist(), closes.tolist()) == ([10.0], [50.0])
    assert shapes.points(2, 41)[0].size == 0


def test_many_minutes_are_reduced_to_pixels_and_the_newest_price_is_the_end(
    board: Board, minutes: Minutes
) -> None:
    for at in range(200):
        tick(board, minutes, 100.0 + at, MORNING_US + at * MINUTE_US)
    shapes = DayShapes(minutes)
    shapes.survey()
    x, closes = shapes.points(TENCENT, 50)
    assert x.size == 50
    assert (np.diff(x) > 0).all()
    assert closes[-1] == 299.0


def test_a_new_day_begins_a_new_line(board: Board, minutes: Minutes) -> None:
    shapes = DayShapes(minutes)
    tick(board, minutes, 100.0, MORNING_US)
    shapes.survey()
    tick(board, minutes, 90.0, MORNING_US + DAY_US + 5 * MINUTE_US)
    tick(board, minutes, 91.0, MORNING_US + DAY_US + 50 * MINUTE_US)
    shapes.survey()
    assert shapes.points(TENCENT, 20)[1][0] == 90.0


def test_what_earlier_runs_recorded_is_part_of_the_line_which_breaks_where_nobody_recorded(
    board: Board, minutes: Minutes
) -> None:
    earlier = Minutes(board.instruments)
    for at in range(30):
        tick(board, earlier, 80.0 + at, MORNING_US + at * MINUTE_US)
    tick(board, minutes, 100.0, MORNING_US + 60 * MINUTE_US)
    shapes = DayShapes(minutes)
    shapes.survey()
    assert shapes.points(TENCENT, 91)[1].tolist() == [100.0]
    found = earlier.so_far()
    pause = MORNING_US + 35 * MINUTE_US, MORNING_US + 55 * MINUTE_US
    rows = np.arange(found.day.size)
    minutes.resume(rows, MinutesSoFar(found.day, found.first, found.close, found.volume, (pause,)))
    assert not shapes.is_known(TENCENT)
    shapes.survey()
    for columns in (61, 30):
        x, closes = shapes.points(TENCENT, columns)
        assert (closes[0], closes[-1]) == (80.0 if columns == 61 else 82.0, 100.0)
        (breaks,) = np.nonzero(np.isnan(closes))
        assert breaks.size == 1
        before, after = x[breaks[0] - 1], x[breaks[0] + 1]
        assert before == pytest.approx(34 / 60 * (columns - 1), abs=1)
        assert after == pytest.approx(55 / 60 * (columns - 1), abs=1)
        assert (np.diff(x) > 0).all()

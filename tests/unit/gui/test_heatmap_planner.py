"""When tiles are laid out anew: seldom, for a reason, and at once for what the user did."""

from __future__ import annotations

import numpy as np
import pytest

from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.tick import block_of
from tickdeck.gui.charts.steps import finished
from tickdeck.gui.listed import Listed
from tickdeck.gui.panels.heatmap.choices import Choices
from tickdeck.gui.panels.heatmap.figures import LiveFigures
from tickdeck.gui.panels.heatmap.list_filter import ListFilter
from tickdeck.gui.panels.heatmap.planner import RELAYOUT_US, Need, Planner, Room
from tickdeck.pipeline.board import Board

ROOM = Room(700, 400, 0, 15, 1.0)
T0 = 1_732_240_800_000_000


class Market:
    def __init__(self) -> None:
        self.board = Board(
            InstrumentTable([Instrument(f"{n:05d}.HK", sector="AB"[n % 2]) for n in range(1, 7)])
        )
        self.listed = Listed(self.board.instruments)
        self.planner = Planner(self.board, ListFilter(self.listed, self.board.instruments))
        self.figures = LiveFigures(self.board)
        self.choices = Choices()

    def trade(self, symbol: int, turnover: float) -> None:
        self.board.apply(block_of([(T0, T0, symbol, 10.0, 1.0, turnover, 1, -1, 0, 0)]))

    def need(self, now_us: int, room: Room = ROOM) -> Need:
        return self.planner.need(now_us, room, self.figures, self.choices)

    def numbers(self, now_us: int = T0, room: Room = ROOM) -> set[int]:
        layout = finished(self.planner.lay_out(now_us, room, self.figures, self.choices))
        return {tile.number for tile in layout.tiles}


@pytest.fixture
def market() -> Market:
    made = Market()
    for symbol in range(5):
        made.trade(symbol, 1e6)
    made.numbers()
    return made


def test_only_what_has_a_size_has_a_tile(market: Market) -> None:
    assert market.numbers() == {0, 1, 2, 3, 4}


def test_nothing_is_due_while_little_shifts(market: Market) -> None:
    market.trade(0, 1e5)
    assert market.need(T0 + 10 * RELAYOUT_US) is Need.NONE


def test_what_shifts_waits_for_two_seconds(market: Market) -> None:
    market.trade(0, 9e6)
    assert market.need(T0 + RELAYOUT_US - 1) is Need.NONE
    assert market.need(T0 + RELAYOUT_US) is Need.SHIFT


def test_the_first_sizes_wait_for_nothing() -> None:
    market = Market()
    assert market.numbers() == set()
    assert market.need(T0 + 1) is Need.NONE
    market.trade(3, 1.0)
    assert market.need(T0 + 2) is Need.NOW


def test_another_room_list_or_choice_waits_for_nothing(market: Market) -> None:
    assert market.need(T0 + 1) is Need.NONE
    assert market.need(T0 + 1, Room(700, 400, 0, 15, 2.0)) is Need.NOW
    market.listed.set(np.array([True, True, False, False, False, False]))
    assert market.need(T0 + 1) is Need.NOW
    assert market.numbers() == {0, 1}
    market.planner.forget()
    assert market.need(T0 + 1) is Need.NOW


def test_a_sector_alone_has_no_header_and_leaves_room_above(market: Market) -> None:
    market.choices = Choices(sector="B")
    room = Room(700, 400, 20, 15, 1.0)
    layout = finished(market.planner.lay_out(T0, room, market.figures, market.choices))
    assert {tile.number for tile in layout.tiles} == {0, 2, 4}
    assert layout.headers == ()
    assert min(tile.rect.y for tile in layout.tiles) == 20
    assert max(tile.rect.y + tile.rect.height for tile in layout.tiles) == pytest.approx(400)


def test_a_new_instrument_alone_is_no_hurry(market: Market) -> None:
    number = market.board.instruments.add(Instrument("00099.HK", sector="A"))
    market.numbers()
    market.trade(number, 1.0)
    assert market.need(T0 + 1) is Need.NONE

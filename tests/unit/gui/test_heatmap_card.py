"""The card of a tile: beside it, never on it, with the full quote and the day's line."""

from __future__ import annotations

import numpy as np
import pytest

from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.tick import block_of
from tickdeck.gui.charts.treemap import Rect
from tickdeck.gui.number_text import PriceDecimals
from tickdeck.gui.panels.heatmap.card_place import card_place
from tickdeck.gui.panels.heatmap.card_text import NOT_LIVE, CardText, card_text, day_line
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.minutes import Minutes

SCREEN = Rect(0, 0, 1920, 1080)
WIDTH, HEIGHT = 264.0, 320.0
T0 = 1_732_240_800_000_000


def overlaps(tile: Rect, place: tuple[float, float]) -> bool:
    x, y = place
    across = min(tile.x + tile.width, x + WIDTH) - max(tile.x, x)
    return across > 0 and min(tile.y + tile.height, y + HEIGHT) - max(tile.y, y) > 0


@pytest.mark.parametrize("x", [0, 300, 900, 1500, 1900])
@pytest.mark.parametrize("y", [0, 400, 1000, 1070])
@pytest.mark.parametrize("size", [(10, 10), (400, 300), (900, 60)])
def test_it_is_on_the_screen_and_not_on_the_tile(x: int, y: int, size: tuple[int, int]) -> None:
    tile = Rect(x, y, min(size[0], 1920 - x), min(size[1], 1080 - y))
    left, top = card_place(tile, WIDTH, HEIGHT, SCREEN)
    assert 0 <= left <= 1920 - WIDTH
    assert 0 <= top <= 1080 - HEIGHT
    assert not overlaps(tile, (left, top))


def test_it_stands_to_the_right_where_there_is_room() -> None:
    assert card_place(Rect(100, 200, 50, 50), WIDTH, HEIGHT, SCREEN) == (158.0, 200)


def test_a_second_screen_counts_from_its_own_corner() -> None:
    left, top = card_place(Rect(2000, -300, 50, 50), WIDTH, HEIGHT, Rect(1920, -400, 1280, 800))
    assert 1920 <= left <= 1920 + 1280 - WIDTH
    assert -400 <= top <= 400 - HEIGHT


def test_on_a_tile_as_large_as_the_screen_it_covers_as_little_as_it_can() -> None:
    left, top = card_place(Rect(0, 0, 1800, 1080), WIDTH, HEIGHT, SCREEN)
    assert (left, top) == (1920 - WIDTH, 0)


def quote(*, traded: bool = True, is_stale: bool = False) -> tuple[CardText, Minutes]:
    table = InstrumentTable([Instrument("09988.HK", "Alibaba", "Technology", 100, "HKD")])
    board, minutes = Board(table), Minutes(table)
    board.set_previous_closes({0: 150.0})
    if traded:
        prices = (151.0, 153.5, 148.2)
        rows = [
            (T0 + n * 60_000_000, T0 + n * 60_000_000, 0, price, 200.0, price * 200, 1, -1, 0, 0)
            for n, price in enumerate(prices)
        ]
        board.apply(block_of(rows))
        minutes.append(block_of(rows))
        board.apply_quotes({0: (T0, T0, 148.1, 1_200.0, 148.3, float("nan"))})
    text = card_text(board, 0, PriceDecimals(table), five_minutes=float("nan"), rvol=6.31, is_stale=is_stale)
    return text, minutes


def test_it_is_the_full_quote() -> None:
    text, _ = quote()
    assert (text.title, text.price, text.change, text.direction) == (
        "09988 Alibaba",
        "148.2 HKD",
        "−1.20%",
        -1,
    )
    assert dict(text.rows) == {
        "Bid": "148.1 × 1,200",
        "Ask": "148.3",
        "Day's range": "148.2 to 153.5",
        "VWAP": "150.90",
        "Turnover": "90,540 HKD",
        "Volume": "600",
        "Trades": "3",
        "5 minutes": "–",
        "RVOL": "6.3×",
        "Last print": "10:02:00 HKT",
    }
    assert text.notes == ("Technology",)


def test_before_the_first_print_all_is_a_dash() -> None:
    text, minutes = quote(traded=False)
    assert text.price == "– HKD"
    assert text.direction == 0
    figures = dict(text.rows)
    figures.pop("RVOL")
    assert set(figures.values()) == {"–"}
    assert day_line(minutes, 0, 240).size == 0


def test_a_connection_that_is_not_live_is_said() -> None:
    text, _ = quote(is_stale=True)
    assert NOT_LIVE in text.notes
    assert NOT_LIVE in text.plain


def test_the_line_is_the_day_so_far() -> None:
    _, minutes = quote()
    assert day_line(minutes, 0, 240).tolist() == pytest.approx([151.0, 153.5, 148.2], rel=1e-6)
    assert day_line(None, 0, 240).size == 0
    assert day_line(minutes, 5, 240).size == 0


def test_a_long_day_is_at_most_two_points_a_pixel_and_ends_now() -> None:
    _, minutes = quote()
    minutes.close[0, :1000] = np.linspace(1, 1000, 1000)
    minutes.newest[0] = 999
    line = day_line(minutes, 0, 100)
    assert line.size == 200
    assert line[-1] == 1000


def test_the_line_breaks_where_nothing_was_recorded_and_begins_with_the_first_price() -> None:
    _, minutes = quote()
    minutes.close[0, :8] = [np.nan, np.nan, 150.0, 151.0, np.nan, np.nan, 152.0, 153.0]
    minutes.newest[0] = 7
    assert np.array_equal(
        day_line(minutes, 0, 240), [150.0, 151.0, np.nan, np.nan, 152.0, 153.0], equal_nan=True
    )
    minutes.close[0, 3:8] = np.nan
    assert day_line(minutes, 0, 240).size == 0, "one price is no line"

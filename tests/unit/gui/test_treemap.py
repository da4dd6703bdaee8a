"""The tree map: areas in proportion, nothing outside or on top of each other, the same every time."""

from __future__ import annotations

import math

import numpy as np
import pytest

from tickdeck.gui.charts.treemap import OTHER, Layout, Rect, layout, squarify

WHOLE = Rect(0, 0, 750, 420)


def market(count: int, seed: int = 1) -> tuple[list[float], list[str]]:
    rng = np.random.default_rng(seed)
    weights = rng.pareto(1.1, count) + 0.001
    return weights.tolist(), [f"Sector {number % 11}" for number in range(count)]


def overlap(a: Rect, b: Rect) -> float:
    across = min(a.x + a.width, b.x + b.width) - max(a.x, b.x)
    down = min(a.y + a.height, b.y + b.height) - max(a.y, b.y)
    return max(0.0, across) * max(0.0, down)


def assert_sound(made: Layout, whole: Rect) -> None:
    for rect in [tile.rect for tile in made.tiles] + [header.rect for header in made.headers]:
        assert all(math.isfinite(value) for value in rect)
        assert rect.width >= 0
        assert rect.height >= 0
        assert rect.x >= whole.x - 1e-6
        assert rect.y >= whole.y - 1e-6
        assert rect.x + rect.width <= whole.x + whole.width + 1e-6
        assert rect.y + rect.height <= whole.y + whole.height + 1e-6


def test_areas_are_in_proportion_to_weights() -> None:
    weights = sorted(market(100)[0], reverse=True)
    rects = squarify(weights, WHOLE)
    for weight, rect in zip(weights, rects, strict=True):
        assert rect.area == pytest.approx(weight / sum(weights) * WHOLE.area)


def test_the_example_of_the_paper() -> None:
    rects = squarify([6, 6, 4, 3, 2, 2, 1], Rect(0, 0, 6, 4))
    assert rects[0] == pytest.approx(Rect(0, 0, 3, 2))
    assert rects[1] == pytest.approx(Rect(0, 2, 3, 2))
    assert rects[2].area == pytest.approx(4)


def test_every_weight_above_zero_gets_a_tile_and_none_overlap() -> None:
    weights, sectors = market(300)
    made = layout(weights, sectors, WHOLE)
    assert sorted(tile.number for tile in made.tiles) == list(range(300))
    assert_sound(made, WHOLE)
    rects = [tile.rect for tile in made.tiles]
    for place, rect in enumerate(rects):
        assert all(overlap(rect, other) < 1e-6 for other in rects[place + 1 :])


def test_tiles_stay_below_the_header_of_their_sector() -> None:
    weights, sectors = market(200)
    made = layout(weights, sectors, WHOLE)
    assert {header.sector for header in made.headers} <= set(sectors)
    for header in made.headers:
        assert all(overlap(header.rect, tile.rect) < 1e-6 for tile in made.tiles)


def test_an_unknown_sector_is_named_other() -> None:
    made = layout([1.0, 2.0], ["", ""], WHOLE)
    assert [header.sector for header in made.headers] == [OTHER]


def test_the_largest_sector_comes_first() -> None:
    made = layout([1.0, 5.0, 2.0], ["A", "B", "C"], WHOLE)
    assert [tile.number for tile in made.tiles] == [1, 2, 0]


@pytest.mark.parametrize("worthless", [0.0, -3.0, math.nan, math.inf])
def test_a_weight_without_meaning_gets_no_tile(worthless: float) -> None:
    made = layout([worthless, 4.0, 1.0], ["A", "A", "A"], WHOLE)
    assert [tile.number for tile in made.tiles] == [1, 2]
    assert_sound(made, WHOLE)


@pytest.mark.parametrize(
    "rect", [Rect(0, 0, 0, 100), Rect(0, 0, 3, 2), Rect(5, 5, 40, 20), Rect(0, 0, 1, 900)]
)
def test_little_room_makes_no_impossible_sizes(rect: Rect) -> None:
    weights, sectors = market(560)
    assert_sound(layout(weights, sectors, rect), rect)


def test_weights_of_very_different_size_stay_sound() -> None:
    weights = [10.0**exponent for exponent in range(-12, 13)]
    assert_sound(layout(weights, ["A"] * len(weights), WHOLE), WHOLE)


def test_equal_input_gives_equal_tiles_and_equal_weights_keep_their_order() -> None:
    weights, sectors = market(100)
    assert layout(weights, sectors, WHOLE) == layout(weights, sectors, WHOLE)
    assert [tile.number for tile in layout([1.0] * 6, ["A"] * 6, WHOLE).tiles] == list(range(6))


def test_nothing_gives_nothing() -> None:
    assert layout([], [], WHOLE) == Layout()
    assert layout([0.0, 0.0], ["A", "B"], WHOLE) == Layout()

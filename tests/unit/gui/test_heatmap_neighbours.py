"""Where the arrow keys go on a real tree map."""

from __future__ import annotations

import numpy as np
import pytest

from tickdeck.gui.charts.treemap import Rect, layout
from tickdeck.gui.panels.heatmap.neighbours import Direction, neighbour

OPPOSITE = {
    Direction.LEFT: Direction.RIGHT,
    Direction.RIGHT: Direction.LEFT,
    Direction.UP: Direction.DOWN,
    Direction.DOWN: Direction.UP,
}


def boxes(count: int = 60) -> np.ndarray:
    rng = np.random.default_rng(4)
    made = layout(rng.pareto(1.1, count).tolist(), [f"S{n % 7}" for n in range(count)], Rect(0, 0, 700, 400))
    return np.array(
        [(t.rect.x, t.rect.y, t.rect.x + t.rect.width, t.rect.y + t.rect.height) for t in made.tiles]
    )


def test_the_neighbour_straight_ahead_comes_before_a_nearer_one_aside() -> None:
    four = np.array([[0, 0, 10, 10], [30, 0, 40, 10], [11, 60, 20, 70], [0, 40, 10, 50]], dtype=float)
    assert neighbour(four, 0, Direction.RIGHT) == 1
    assert neighbour(four, 0, Direction.DOWN) == 3


@pytest.mark.parametrize("direction", list(Direction))
def test_at_the_edge_there_is_none(direction: Direction) -> None:
    assert neighbour(np.array([[0.0, 0.0, 5.0, 5.0]]), 0, direction) == -1


@pytest.mark.parametrize("direction", list(Direction))
def test_every_step_goes_that_way(direction: Direction) -> None:
    tiles = boxes()
    axis, sign = direction.value
    for place in range(len(tiles)):
        to = neighbour(tiles, place, direction)
        if to >= 0:
            before, after = (tiles[each, axis] + tiles[each, axis + 2] for each in (place, to))
            assert (after - before) * sign > 0


def test_every_tile_can_be_reached() -> None:
    tiles = boxes()
    reached, todo = {0}, [0]
    while todo:
        place = todo.pop()
        for direction in Direction:
            to = neighbour(tiles, place, direction)
            if to >= 0 and to not in reached:
                reached.add(to)
                todo.append(to)
    assert len(reached) == len(tiles)

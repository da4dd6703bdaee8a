"""Laying out in steps: the same tiles as at once, and never many in one step."""

from __future__ import annotations

import pytest

from tickdeck.gui.charts.steps import step_of
from tickdeck.gui.charts.treemap import STEP_TILES, Layout, Rect, layout, layout_steps

ROOM = Rect(0, 0, 900, 500)
WEIGHTS = [1000.0 / (1 + number) for number in range(400)]


@pytest.mark.parametrize(
    "sectors", [[f"Sector {number % 11}" for number in range(400)], [""] * 400], ids=["sectors", "one sector"]
)
def test_steps_lead_to_the_same_tiles_and_none_places_many(sectors: list[str]) -> None:
    steps = layout_steps(WEIGHTS, sectors, ROOM)
    count = 0
    done: Layout | None = None
    while done is None:
        done = step_of(steps)
        count += 1
    assert done == layout(WEIGHTS, sectors, ROOM)
    assert len(done.tiles) == 400
    assert count >= 400 / (2 * STEP_TILES)


def test_headers_are_as_high_as_asked_and_none_without_a_height() -> None:
    sectors = ["A", "B"] * 200
    (high, *_) = layout(WEIGHTS, sectors, ROOM, header_height=19).headers
    assert high.rect.height == 19
    assert layout(WEIGHTS, sectors, ROOM, header_height=0).headers == ()

"""Which columns are shown and how wide, before and after the user had a hand in it."""

from __future__ import annotations

import json

import numpy as np
import pytest

from tickdeck.gui.tables.column import Column
from tickdeck.gui.tables.column_layout import LEAST_PX, MOST_PX, ColumnLayout


def column(key: str, width: int = 100, **given: bool) -> Column:
    return Column(
        id=key,
        title=key.title(),
        width=width,
        texts=lambda rows: [""] * rows.size,
        keys=lambda: np.zeros(0),
        **given,
    )


COLUMNS = (
    column("code", 50, pinned=True),
    column("name", 80, pinned=True, stretch=True),
    column("last"),
    column("volume"),
    column("time"),
    column("vwap", shown=False),
)


@pytest.fixture
def layout() -> ColumnLayout:
    return ColumnLayout(COLUMNS)


def shown(layout: ColumnLayout, room: int, keep: str = "") -> list[str]:
    widths = layout.widths(room, keep=keep)
    return [key for key in layout.order if widths[key]]


def test_without_room_untouched_columns_go_from_the_right_and_the_sorted_one_stays(
    layout: ColumnLayout,
) -> None:
    assert shown(layout, 430) == ["code", "name", "last", "volume", "time"]
    assert shown(layout, 429) == ["code", "name", "last", "volume"]
    assert shown(layout, 429, keep="time") == ["code", "name", "last", "time"]
    assert shown(layout, 10) == ["code", "name"]


def test_the_room_that_is_left_goes_to_the_column_that_stretches(layout: ColumnLayout) -> None:
    assert layout.widths(500)["name"] == 150
    layout.resize("name", 90)
    assert layout.widths(500)["name"] == 90


def test_what_was_in_sight_when_a_column_is_shown_stays_and_the_table_is_wider_than_its_room(
    layout: ColumnLayout,
) -> None:
    layout.keep(shown(layout, 330))
    layout.show("vwap", shown=True)
    assert shown(layout, 330) == ["code", "name", "last", "volume", "vwap"]
    assert sum(layout.widths(330).values()) == 430
    assert not layout.is_usual


def test_a_column_that_was_hidden_by_hand_does_not_come_back_with_room(layout: ColumnLayout) -> None:
    layout.show("volume", shown=False)
    assert "volume" not in shown(layout, 2000)
    layout.show("code", shown=False)
    assert "code" in shown(layout, 2000), "what is pinned cannot be hidden"


def test_pinned_columns_stay_in_front(layout: ColumnLayout) -> None:
    layout.move("time", 0)
    assert layout.order[:3] == ("code", "name", "time")
    layout.move("code", 4)
    assert set(layout.order[:2]) == {"code", "name"}


def test_widths_are_kept_within_reason(layout: ColumnLayout) -> None:
    layout.resize("last", 1)
    layout.resize("time", 100_000)
    assert (layout.widths(5000)["last"], layout.widths(5000)["time"]) == (LEAST_PX, MOST_PX)


def test_a_layout_comes_back_as_it_was(layout: ColumnLayout) -> None:
    layout.keep(shown(layout, 330))
    layout.move("time", 2)
    layout.resize("last", 70)
    layout.show("vwap", shown=True)
    layout.show("volume", shown=False)
    again = ColumnLayout(COLUMNS)
    again.restore(json.loads(json.dumps(layout.state())))
    assert again.order == layout.order
    assert again.widths(300) == layout.widths(300)
    again.reset()
    assert again.is_usual
    assert again.widths(300) == ColumnLayout(COLUMNS).widths(300)


def test_columns_that_came_since_stand_behind_their_neighbours_and_gone_ones_are_forgotten(
    layout: ColumnLayout,
) -> None:
    layout.move("time", 2)
    state = layout.state()
    newer = ColumnLayout((*COLUMNS[:3], column("rvol"), *COLUMNS[4:]))
    newer.restore(state)
    assert newer.order == ("code", "name", "time", "last", "rvol", "vwap")


@pytest.mark.parametrize(
    "state",
    [
        {},
        {"order": 5, "shown": [], "widths": "wide", "kept": None},
        {"order": ["nothing", 3, "time", "time"], "kept": ["nothing"]},
        {"shown": {"volume": "yes", "nothing": True}, "widths": {"last": "80", "time": True, "nothing": 3}},
        {"widths": {"last": -5e9}},
    ],
)
def test_a_foreign_state_is_harmless(layout: ColumnLayout, state: dict[str, object]) -> None:
    layout.restore(state)
    assert sorted(layout.order) == sorted(each.id for each in COLUMNS)
    assert shown(layout, 430)[:2] == ["code", "name"]
    assert layout.widths(430)["last"] == 100


def test_widths_grow_with_the_text_and_the_title_has_room_but_what_asks_for_none_stays_hidden() -> None:
    layout = ColumnLayout(
        (column("code", 50), column("last", 61), column("none", 0)),
        scale=4 / 3,
        least=lambda each: 90 if each.key != "code" else 0,
    )
    assert layout.widths(1000) == {"code": 67, "last": 90, "none": 0}
    layout.resize("last", 120)
    assert layout.width("last") == 120
    assert layout.state()["widths"] == {"last": 90}, "as it is where text is of its usual size"

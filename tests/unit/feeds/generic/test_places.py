from __future__ import annotations

from typing import Any

import pytest

from tickdeck.feeds.generic.places import Condition, Place, PlaceError, items_at, parts_of, text_of


@pytest.mark.parametrize(
    ("place", "value"),
    [
        ("a", 1),
        ("b.c", 2),
        ("b.d.1", 4),
        ("$.f", 5),
        ("$.b.0", 6),
        ("b.d.2", None),
        ("b.d.-1", None),
        ("b.d.x", None),
        ("a.b", None),
        ("none", None),
        ("f", None),
    ],
)
def test_a_place_is_read_from_the_tick_or_from_the_frame(place: str, value: Any):
    item = {"a": 1, "b": {"c": 2, "d": [3, 4]}}
    assert Place(place).read(item, {"f": 5, "b": [6]}) == value


@pytest.mark.parametrize("place", ["", ".", "a.", ".a", "a..b", "$", "$."])
def test_a_place_with_an_empty_part_is_none(place: str):
    with pytest.raises(PlaceError, match=r"^must "):
        Place(place)


@pytest.mark.parametrize(
    ("frame", "place", "items"),
    [
        ({"a": [{}, 1]}, "a", [{}, 1]),
        ({"a": {"b": {"c": 1}}}, "a.b", [{"c": 1}]),
        ({"a": [{"b": [{"c": 1}]}, {"b": [{"c": 2}, {"c": 3}]}, {}]}, "a.b", [{"c": 1}, {"c": 2}, {"c": 3}]),
        ({"a": []}, "a", []),
        ({"a": [1, 2]}, "a", [[1, 2]]),
        ({"a": [[1, 2], [3, 4]]}, "a", [[1, 2], [3, 4]]),
        ([0, [[1, 2]]], "1", [[1, 2]]),
        ({"a": None}, "a", None),
        ({}, "a.b", None),
        (7, "a", None),
        ("text", "0", None),
    ],
)
def test_ticks_are_found_in_lists_and_alone(frame: Any, place: str, items: Any):
    assert items_at(frame, parts_of(place)) == items


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (200, "200"),
        (200.0, "200"),
        ("200", "200"),
        (True, "true"),
        (1.5, "1.5"),
        pytest.param(10**5000, None, id="huge"),
        ([], None),
        (None, None),
    ],
)
def test_single_values_are_compared_as_text(value: Any, text: str | None):
    assert text_of(value) == text


@pytest.mark.parametrize(
    ("expected", "frame", "is_met"),
    [
        ({"a": 1}, {"a": "1"}, True),
        ({"a": 1}, {"a": 2}, False),
        ({"a": 1}, {"a": True}, False),
        ({"a": (1, "x")}, {"a": "x"}, True),
        ({"a": 1, "b.c": 2}, {"a": 1, "b": {"c": 2}}, True),
        ({"a": 1, "b.c": 2}, {"a": 1}, False),
        ({"a": "*"}, {"a": {}}, True),
        ({"a": "*"}, {"a": None}, False),
        ({"a": "*"}, {}, False),
        ({"a": "*"}, "a", False),
        ("pong", "pong", True),
        ("1", 1, True),
        ("pong", {"pong": 1}, False),
    ],
)
def test_a_condition_is_met_if_all_of_it_is(expected: Any, frame: Any, is_met: bool):
    assert Condition(expected).is_met(frame) is is_met

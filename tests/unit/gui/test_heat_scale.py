"""The scale of the heat map: symmetric, adjustable within bounds, and true to what it says."""

from __future__ import annotations

import math

import numpy as np
import pytest

from tickdeck.gui.charts.heat_scale import STEPS, UNKNOWN, HeatScale, ScaleKind

CHANGE = HeatScale(ScaleKind.SHARE, 0.03, 0.03)
RVOL = HeatScale(ScaleKind.RATIO, 3.0, 3.0)


def test_changes_are_coloured_the_same_on_both_sides() -> None:
    values = np.array([-0.09, -0.03, -0.015, 0.0, 0.015, 0.03, 0.09])
    steps = CHANGE.steps(values).tolist()
    assert steps == [-STEPS, -STEPS, -STEPS // 2, 0, STEPS // 2, STEPS, STEPS]


def test_half_is_as_far_from_a_usual_volume_as_double() -> None:
    values = np.array([0.0, 1 / 3, 1 / math.sqrt(3), 1.0, math.sqrt(3), 3.0, 40.0])
    steps = RVOL.steps(values).tolist()
    assert steps == [-STEPS, -STEPS, -STEPS // 2, 0, STEPS // 2, STEPS, STEPS]


def test_no_value_is_neutral_and_a_dash() -> None:
    for scale in (CHANGE, RVOL):
        assert scale.steps(np.array([math.nan])).tolist() == [0]
        (shown,) = scale.shown(np.array([math.nan])).tolist()
        assert shown == UNKNOWN
        assert scale.text(shown) == "–"
        assert scale.direction(shown) == 0


@pytest.mark.parametrize(
    ("scale", "value", "text", "short"),
    [
        (CHANGE, 0.01234, "+1.23%", "+1%"),
        (CHANGE, -0.3456, "−34.56%", "−35%"),
        (CHANGE, 0.00001, "0.00%", "0%"),
        (RVOL, 6.349, "6.3×", "6×"),
        (RVOL, 0.04, "0.0×", "0×"),
    ],
)
def test_values_read_as_everywhere_else(scale: HeatScale, value: float, text: str, short: str) -> None:
    (shown,) = scale.shown(np.array([value])).tolist()
    assert scale.text(shown) == text
    assert scale.short_text(shown) == short


def test_what_is_shown_differs_only_where_the_text_does() -> None:
    values = np.array([0.012341, 0.012349, 0.01236])
    first, second, third = CHANGE.shown(values).tolist()
    assert first == second != third


def test_a_direction_is_that_of_the_number_written() -> None:
    assert [CHANGE.direction(shown) for shown in CHANGE.shown(np.array([0.001, 0.0, -0.001])).tolist()] == [
        1,
        0,
        -1,
    ]
    assert [RVOL.direction(shown) for shown in RVOL.shown(np.array([2.0, 1.0, 0.5])).tolist()] == [1, 0, -1]


def test_ends_read_as_round_numbers() -> None:
    assert (CHANGE.low_label, CHANGE.high_label) == ("−3%", "+3%")
    assert CHANGE.with_full(0.0075).high_label == "+0.75%"
    assert (RVOL.low_label, RVOL.high_label) == ("0.33×", "3×")


@pytest.mark.parametrize("scale", [CHANGE, RVOL])
def test_steps_stay_within_bounds_and_come_back(scale: HeatScale) -> None:
    assert scale.stepped(-100).full == scale.least
    assert scale.stepped(100).full == scale.most
    assert scale.stepped(1).stepped(-1) == scale
    assert scale.stepped(3).reset() == scale


def test_bounds_are_a_half_and_twenty_percent() -> None:
    assert (CHANGE.least, CHANGE.most) == (0.005, 0.2)


def test_a_dragged_colour_stays_under_the_mouse() -> None:
    assert CHANGE.dragged(0.5, 1.0).full == pytest.approx(0.015)
    assert CHANGE.dragged(-0.5, -0.25).full == pytest.approx(0.06)
    assert RVOL.dragged(1.0, 0.5).full == pytest.approx(9.0)


@pytest.mark.parametrize("scale", [CHANGE, RVOL])
@pytest.mark.parametrize("at", [(0.0, 0.0), (0.9, -1.0), (1.0, 0.0), (0.01, 50.0)])
def test_no_drag_leaves_the_bounds(scale: HeatScale, at: tuple[float, float]) -> None:
    assert scale.least <= scale.dragged(*at).full <= scale.most


@pytest.mark.parametrize("full", [math.nan, math.inf, -math.inf])
def test_an_end_that_is_no_number_changes_nothing(full: float) -> None:
    assert CHANGE.with_full(full) == CHANGE


def test_a_place_on_the_bar_is_that_of_the_colour() -> None:
    assert CHANGE.place(0.015) == pytest.approx(0.5)
    assert CHANGE.place(-1.0) == -1.0
    assert RVOL.place(0.0) == -1.0
    assert RVOL.place(math.nan) is None

"""How differences, ratios and ages read."""

from __future__ import annotations

import pytest

from tickdeck.gui.number_text import coarse_age, signed_price, times_text

NAN = float("nan")


@pytest.mark.parametrize(
    ("difference", "decimals", "text"),
    [(1.25, 2, "+1.25"), (-0.5, 1, "−0.5"), (0.001, 2, "0.00"), (0.0, -1, "0"), (NAN, 2, "–")],
)
def test_a_difference_of_prices_has_its_sign(difference: float, decimals: int, text: str) -> None:
    assert signed_price(difference, decimals) == text


@pytest.mark.parametrize(
    ("ratio", "text"),
    [(1.44, "1.4×"), (0.0, "0.0×"), (99.94, "99.9×"), (99.96, "100×"), (1234.5, "1,234×"), (NAN, "–")],
)
def test_a_ratio_says_how_many_times(ratio: float, text: str) -> None:
    assert times_text(ratio) == text


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0.9, "0 s"),
        (99.9, "99 s"),
        (100, "1 min"),
        (5999, "99 min"),
        (6000, "1 h"),
        (172_800, "2 d"),
        (NAN, "–"),
    ],
)
def test_an_age_is_told_in_the_unit_that_says_enough(seconds: float, text: str) -> None:
    assert coarse_age(seconds) == text

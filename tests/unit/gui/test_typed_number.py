"""Numbers that people type are read with their units, and written back without losing a digit."""

from __future__ import annotations

import math
from collections.abc import Iterator

import pytest

from tickdeck.gui.conventions import Conventions, follow
from tickdeck.gui.typed_number import exactly, number_of
from tickdeck.settings.look import Units


@pytest.fixture
def in_myriads() -> Iterator[None]:
    follow(Conventions(units=Units.MYRIADS))
    yield
    follow(Conventions())


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("10m", 1e7),
        (" 10 M ", 1e7),
        ("1.5bn", 1.5e9),
        ("200,000", 2e5),
        ("200k", 2e5),
        ("3萬", 3e4),
        ("1亿", 1e8),
        ("−2", -2.0),
        ("1e3", 1e3),
        (".5", 0.5),
    ],
)
def test_what_was_typed_is_read(typed: str, value: float) -> None:
    assert number_of(typed) == value


@pytest.mark.parametrize("typed", ["", "m", "ten", "10 apples", "1.2.3", "10mm", "nan", "inf"])
def test_what_is_no_number_is_none(typed: str) -> None:
    assert math.isnan(number_of(typed))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (500.0, "500"),
        (200_000.0, "200 k"),
        (10_000_000.0, "10 m"),
        (2_500_000.0, "2.5 m"),
        (10_250_375.0, "10,250,375"),
        (1e12, "1 tn"),
        (1234.5, "1,234.5"),
    ],
)
def test_it_is_written_short_only_where_that_says_all_of_it(value: float, text: str) -> None:
    assert exactly(value) == text
    assert number_of(text) == value


@pytest.mark.usefixtures("in_myriads")
def test_where_amounts_are_counted_in_ten_thousands_so_is_this() -> None:
    assert [exactly(value) for value in (200_000.0, 1e7, 2.5e8, 10_250_375.0)] == [
        "20 萬",
        "1000 萬",
        "2.5 億",
        "10,250,375",
    ]
    assert number_of("1000 萬") == 1e7

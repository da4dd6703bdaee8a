from __future__ import annotations

import math
from typing import Any

import pytest

from tickdeck.feeds.generic.amounts import RunningTotals, number_of, whole_number_of
from tickdeck.pipeline.rejects import RejectedError


@pytest.mark.parametrize(
    ("value", "number"), [(1, 1.0), (1.5, 1.5), ("1.5", 1.5), ("-2e3", -2000.0), ("", None), (None, None)]
)
def test_numbers_come_as_numbers_or_as_text(value: Any, number: float | None):
    assert number_of(value, "price") == number


@pytest.mark.parametrize("value", ["x", " 1", "1_0", "1e400", True, [], {}, 10**400, "1,5"])
def test_what_is_no_number_is_rejected_by_the_name_of_its_field(value: Any):
    with pytest.raises(RejectedError, match=r"^price is not a number$"):
        number_of(value, "price")


@pytest.mark.parametrize(("value", "number"), [(7, 7), ("7", 7), (7.0, 7), ("", None), (None, None)])
def test_whole_numbers_come_as_numbers_or_as_text(value: Any, number: int | None):
    assert whole_number_of(value, "id") == number


@pytest.mark.parametrize("value", ["x", 1.5, "1.5", True, [], "a-b"])
def test_what_is_no_whole_number_is_rejected(value: Any):
    with pytest.raises(RejectedError, match=r"^id is not a whole number$"):
        whole_number_of(value, "id")


def test_a_print_has_what_it_adds_to_the_total_before():
    totals = RunningTotals()
    assert math.isnan(totals.part(0, 100, 1))
    assert totals.part(0, 130, 2) == 30
    assert totals.part(0, 130, 2) == 0
    assert math.isnan(totals.part(1, 50, 2))
    assert totals.part(0, 131, 3) == 1


def test_a_smaller_total_begins_a_day():
    totals = RunningTotals()
    totals.part(0, 100, 1)
    assert totals.part(0, 20, 2) == 20
    assert totals.part(0, 25, 3) == 5
    # The same, where the feed tells no times.
    totals.part(1, 100, -1)
    assert totals.part(1, 20, -1) == 20


def test_a_print_that_comes_late_does_not_begin_a_day():
    totals = RunningTotals()
    totals.part(0, 100, 10)
    totals.part(0, 130, 30)
    assert math.isnan(totals.part(0, 120, 20))
    assert totals.part(0, 140, 40) == 10


def test_an_absent_total_leaves_the_last_one_standing():
    totals = RunningTotals()
    totals.part(0, 100, 1)
    assert math.isnan(totals.part(0, math.nan, 2))
    assert totals.part(0, 110, 3) == 10


def test_forgotten_totals_start_anew():
    totals = RunningTotals()
    for symbol in (0, 1):
        totals.part(symbol, 100, 1)
    totals.forget([0, 7])
    assert math.isnan(totals.part(0, 110, 2))
    assert totals.part(1, 110, 2) == 10

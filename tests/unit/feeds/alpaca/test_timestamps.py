from __future__ import annotations

import pytest

from tickdeck.feeds.alpaca.timestamps import time_us_of_text
from tickdeck.pipeline.rejects import RejectedError

SECOND_US = 1_614_009_104_000_000
"""2021-02-22T15:51:44Z."""


@pytest.mark.parametrize(
    ("fraction", "micros"),
    [
        ("", 0),
        (".2", 200_000),
        (".20", 200_000),
        (".208", 208_000),
        (".2081", 208_100),
        (".20812", 208_120),
        (".208123", 208_123),
        (".2081234", 208_123),
        (".20812345", 208_123),
        (".208123459", 208_123),
        (".000000999", 0),
        (".999999999", 999_999),
    ],
)
def test_any_number_of_digits_of_a_second_is_cut_to_microseconds(fraction: str, micros: int):
    assert time_us_of_text(f"2021-02-22T15:51:44{fraction}Z") == SECOND_US + micros


def test_a_zone_is_taken_into_account():
    assert time_us_of_text("2021-02-22T10:51:44.5-05:00") == SECOND_US + 500_000
    assert time_us_of_text("2021-02-22T15:51:44+00:00") == SECOND_US


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2021-02-22",
        "2021-02-22 15:51:44Z",
        "2021-02-22T15:51:44",
        "2021-02-22T15:51:44.Z",
        "2021-02-22T15:51:44.1234567890Z",
        "2021-02-22T15:51:44.1_2Z",
        "2021-02-22T15:51:44Z ",
        "2021-13-22T15:51:44Z",
        "2021-02-30T15:51:44Z",
        "2021-02-22T25:51:44Z",
        "1970-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "0000-00-00T00:00:00Z",
        "0001-01-01T00:00:00+23:59",
        "2021-02-22T15:51:44+99:99",
        "٢٠٢١-02-22T15:51:44Z",
    ],
)
def test_what_is_no_time_is_rejected(text: str):
    with pytest.raises(RejectedError, match=r"RFC 3339|absurd"):
        time_us_of_text(text)

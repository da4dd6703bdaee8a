from __future__ import annotations

from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tickdeck.feeds.generic.description import TimeUnit
from tickdeck.feeds.generic.times import Times
from tickdeck.pipeline.rejects import RejectedError

US = 1_782_180_164_123_456
SECOND_US = 1_782_180_164_000_000
HONG_KONG = ZoneInfo("Asia/Hong_Kong")


@pytest.mark.parametrize(
    ("unit", "value", "time_us"),
    [
        ("auto", None, -1),
        ("auto", "", -1),
        ("auto", US // 1_000_000, SECOND_US),
        ("auto", US // 1000, US // 1000 * 1000),
        ("auto", str(US // 1000), US // 1000 * 1000),
        ("auto", US, US),
        ("auto", US * 1000 + 789, US),
        ("auto", 1782180164.123456, US),
        ("auto", "1782180164.5", SECOND_US + 500_000),
        ("auto", float(US // 1000), US // 1000 * 1000),
        ("auto", "2026-06-23T02:02:44.123456Z", US),
        ("auto", "2026-06-23T10:02:44", SECOND_US),
        ("s", 1_782_180_164, SECOND_US),
        ("s", "1782180164.25", SECOND_US + 250_000),
        ("ms", 1_782_180_164_123, US // 1000 * 1000),
        ("ms", 1_782_180_164_123.456, US),
        ("us", str(US), US),
        ("ns", US * 1000 + 999, US),
        ("rfc3339", "2026-06-23T02:02:44Z", SECOND_US),
        ("rfc3339", "2026-06-23T02:02:44.123456789Z", US),
        ("rfc3339", "2026-06-23T10:02:44.123456+08:00", US),
        ("rfc3339", "2026-06-23 10:02:44.123456", US),
        ("rfc3339", "", -1),
    ],
)
def test_times_of_all_units_become_utc_microseconds(unit: str, value: Any, time_us: int):
    assert Times(TimeUnit(unit), HONG_KONG).us_of(value) == time_us


@pytest.mark.parametrize(
    ("unit", "value"),
    [
        ("auto", 0),
        ("auto", -1),
        ("auto", 10**25),
        pytest.param("auto", 10**400, id="huge"),
        ("auto", "nan"),
        ("auto", "inf"),
        ("auto", 1e300),
        ("auto", True),
        ("auto", []),
        ("auto", "noon"),
        ("auto", "1782180164_000"),
        ("auto", "1999-12-31T23:59:59Z"),
        ("auto", "0001-01-01T00:00:00"),
        ("auto", "9999-12-31T23:59:59-23:59"),
        ("s", 1_782_180_164_123),
        ("ms", 1_782_180_164),
        ("us", 1_782_180_164_123),
        ("ns", US),
        ("ms", "2026-06-23T02:02:44Z"),
        ("ms", 1e308),
        ("rfc3339", 1_782_180_164),
        ("rfc3339", "1782180164"),
        ("rfc3339", "1782180164.5"),
        ("rfc3339", "02:02:44"),
        pytest.param("rfc3339", "x" * 100_000, id="long"),
    ],
)
def test_what_is_no_time_of_the_unit_is_rejected(unit: str, value: Any):
    with pytest.raises(RejectedError, match=r"^time is "):
        Times(TimeUnit(unit), HONG_KONG).us_of(value)

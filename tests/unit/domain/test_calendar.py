from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tickdeck.domain.calendar import utc_offset_us
from tickdeck.domain.venue import Venue

HOUR_US = 3_600_000_000


@pytest.mark.parametrize(
    ("venue", "month", "hours"),
    [(Venue.HK, 1, 8), (Venue.HK, 7, 8), (Venue.US, 1, -5), (Venue.US, 7, -4), (Venue.BINANCE, 7, 0)],
)
def test_local_time_is_the_venues_summer_time_included(venue: Venue, month: int, hours: int):
    at_us = int(datetime(2026, month, 15, 12, tzinfo=UTC).timestamp()) * 1_000_000
    assert utc_offset_us(venue, at_us) == hours * HOUR_US


def test_summer_time_begins_at_its_moment():
    # 2026-03-08 02:00 in New York is 07:00 UTC.
    change_us = int(datetime(2026, 3, 8, 7, tzinfo=UTC).timestamp()) * 1_000_000
    assert utc_offset_us(Venue.US, change_us - 1_000_000) == -5 * HOUR_US
    assert utc_offset_us(Venue.US, change_us) == -4 * HOUR_US

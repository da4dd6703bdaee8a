"""Trading days: which local date a print belongs to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from tickdeck.domain.venue import FACTS, Venue

DAY_US = 86_400_000_000
"""Microseconds of a day."""
MINUTE_US = 60_000_000
"""Microseconds of a minute."""
MINUTES = DAY_US // MINUTE_US
"""Minutes of a day."""


def utc_offset_us(venue: Venue, at_us: int) -> int:
    """How far the venue's local time is ahead of UTC at a moment.

    Args:
        venue: The venue.
        at_us: UTC microseconds since the epoch.

    Returns:
        Microseconds; add them to a UTC time to get the local wall clock.
    """
    moment = datetime.fromtimestamp(at_us / 1e6, tz=UTC).astimezone(ZoneInfo(FACTS[venue].time_zone))
    return int((moment.utcoffset() or timedelta()).total_seconds()) * 1_000_000

"""Moments by the clock of an instrument's exchange."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from tickdeck.domain.venue import FACTS, Venue
from tickdeck.gui.number_text import MISSING


@lru_cache(maxsize=4096)
def zone_of(symbol: str) -> ZoneInfo:
    """The time zone of an instrument's exchange; UTC for what damage has made of an id."""
    venue = symbol.rpartition(".")[2]
    return ZoneInfo(FACTS[Venue(venue)].time_zone if venue in set(Venue) else "UTC")


def local(time_us: int, zone: ZoneInfo) -> datetime:
    """A moment, UTC microseconds, by a local clock, to the second."""
    return datetime.fromtimestamp(time_us // 1_000_000, tz=UTC).astimezone(zone)


def clock_text(time_us: int, zone: ZoneInfo, day: str) -> str:
    """A moment as ``09:30:04``, with the date where that is another: ``20 Nov 19:02``.

    Args:
        time_us: UTC microseconds; negative if it never was, for which a dash stands.
        zone: The local clock.
        day: The date that goes without saying, ``YYYY-MM-DD``.
    """
    if time_us < 0:
        return MISSING
    moment = local(time_us, zone)
    same_day = moment.date().isoformat() == day
    return f"{moment:%H:%M:%S}" if same_day else f"{moment.day} {moment:%b %H:%M}"


def span_text(from_us: int, to_us: int, zone: ZoneInfo) -> str:
    """A stretch of time with its zone: ``10:41:05 to 10:46:10 HKT``; UTC microseconds."""
    begin, end = local(from_us, zone), local(to_us, zone)
    return f"{begin:%H:%M:%S} to {end:%H:%M:%S} {end:%Z}"

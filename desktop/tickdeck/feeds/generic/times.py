"""Times in a described unit, or as text in the form of RFC 3339 and ISO 8601."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any

import msgspec

from tickdeck.domain.tick import NO_TIME
from tickdeck.feeds.fields import time_us_of
from tickdeck.feeds.generic.amounts import number_of
from tickdeck.feeds.generic.description import TimeUnit
from tickdeck.pipeline.rejects import RejectedError

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_PER_SECOND = {TimeUnit.S: 1, TimeUnit.MS: 1_000, TimeUnit.US: 1_000_000, TimeUnit.NS: 1_000_000_000}
_LARGEST_SECONDS = 10_000_000_000
"""A number below this can only be seconds, and only those have a meaningful fraction."""
_ABSURD = "time is absurd"


class Times:
    """Reads times into UTC microseconds."""

    def __init__(self, unit: TimeUnit, zone: tzinfo) -> None:
        """Read times of a unit.

        Args:
            unit: What numbers count since 1970, or that there are none.
            zone: What a text without a zone means.
        """
        self._unit = unit
        self._zone = zone

    def us_of(self, value: Any) -> int:
        """A time as UTC microseconds; -1 for null and for empty text.

        Raises:
            RejectedError: If it cannot be understood, or is not within the years 2000 to 2100.
        """
        if value is None or value == "":
            return NO_TIME
        if type(value) is int:
            if self._unit is TimeUnit.AUTO:
                return time_us_of(value)
        elif type(value) is str:
            whole = _whole(value)
            if whole is not None:
                value = whole
            elif self._unit in {TimeUnit.AUTO, TimeUnit.RFC3339} and not _is_decimal(value):
                return self._us_of_text(value)
        if self._unit is TimeUnit.RFC3339:
            raise RejectedError("time is not a date with time")
        return self._us_of_number(value)

    def _us_of_number(self, value: Any) -> int:
        if type(value) is not int:
            value = number_of(value, "time")
        if self._unit is TimeUnit.AUTO:
            if type(value) is int:
                return time_us_of(value)
            is_seconds = abs(value) < _LARGEST_SECONDS
            return _checked(round(value * 1_000_000)) if is_seconds else time_us_of(_rounded(value))
        per_second = _PER_SECOND[self._unit]
        if type(value) is int:
            return _checked(value * 1_000_000 // per_second)
        return _checked(_rounded(value * (1_000_000 / per_second)))

    def _us_of_text(self, text: str) -> int:
        try:
            moment = datetime.fromisoformat(text)
            if moment.tzinfo is None:
                moment = moment.replace(tzinfo=self._zone)
            time_us = (moment - _EPOCH) // _MICROSECOND
        except (ValueError, OverflowError):
            raise RejectedError("time is neither a number nor a date with time") from None
        return _checked(time_us)


def _whole(text: str) -> int | None:
    try:
        return msgspec.convert(text, int, strict=False)
    except msgspec.ValidationError:
        return None


def _is_decimal(text: str) -> bool:
    try:
        msgspec.convert(text, float, strict=False)
    except msgspec.ValidationError:
        return False
    return True


def _rounded(value: float) -> int:
    try:
        return round(value)
    except (ValueError, OverflowError):
        raise RejectedError(_ABSURD) from None


def _checked(time_us: int) -> int:
    """A time in microseconds that is one: by magnitude it could be read as another unit."""
    if time_us_of(time_us) != time_us:
        raise RejectedError(_ABSURD)
    return time_us

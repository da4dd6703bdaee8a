"""Times as text, as Alpaca writes them: RFC 3339 with up to nine digits of a second."""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache

from tickdeck.feeds.fields import time_us_of
from tickdeck.pipeline.rejects import RejectedError

_STAMP = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.([0-9]{1,9}))?(Z|[+-][0-9]{2}:[0-9]{2})"
)
_DIGITS_OF_MICROSECONDS = 6


def time_us_of_text(text: str) -> int:
    """A time as UTC microseconds; what is finer is cut off.

    Raises:
        RejectedError: If it is no time in this form, or not within the years 2000 to 2100.
    """
    stamp = _STAMP.fullmatch(text)
    if stamp is None:
        raise RejectedError("time is not RFC 3339")
    second, fraction, zone = stamp.groups()
    if fraction is None:
        return _second_us(second, zone)
    digits = fraction[:_DIGITS_OF_MICROSECONDS].ljust(_DIGITS_OF_MICROSECONDS, "0")
    return _second_us(second, zone) + int(digits)


@lru_cache(maxsize=16)
def _second_us(second: str, zone: str) -> int:
    """The beginning of a second; many prints share one."""
    try:
        moment = datetime.fromisoformat(second + ("+00:00" if zone == "Z" else zone))
    except ValueError:
        raise RejectedError("time is absurd") from None
    return time_us_of(int(moment.timestamp()))

"""Reading the fields of a print: numbers sent as text or as numbers, times in any unit."""

from __future__ import annotations

from math import inf, nan

import msgspec

from tickdeck.domain.tick import NO_SEQ, NO_TIME
from tickdeck.pipeline.rejects import RejectedError

MALFORMED = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)
"""What decoding JSON of unknown origin raises."""

_EARLIEST_S = 946_684_800
"""2000-01-01; what lies before it, or behind 2100, is no time of a trade."""
_LATEST_S = 4_102_444_800
_PER_SECOND = (1_000, 1, 1_000_000, 1_000_000_000)
"""Milliseconds first, since nearly all providers send them."""
_LONGEST_INTEGER = 24


def price_of(value: str | float | None) -> float:
    """A price: finite and above zero.

    Raises:
        RejectedError: If it is anything else.
    """
    try:
        price = float(value)  # type: ignore[arg-type]  # None is a TypeError like any other
    except (TypeError, ValueError):
        raise RejectedError("price is not a number") from None
    # NaN fails every comparison; and Python reads "1_000" as a number, which no provider means.
    if not 0 < price < inf or (type(value) is str and "_" in value):
        raise RejectedError("price is not above zero" if price <= 0 else "price is not a number")
    return price


def quantity_of(value: str | float | None, name: str) -> float:
    """A volume or turnover: finite, not negative; NaN where the field is absent.

    Raises:
        RejectedError: If it is anything else.
    """
    if value is None:
        return nan
    try:
        quantity = float(value)
    except ValueError:
        raise RejectedError(f"{name} is not a number") from None
    if not 0 <= quantity < inf or (type(value) is str and "_" in value):
        raise RejectedError(f"{name} is negative" if quantity < 0 else f"{name} is not a number")
    return quantity


def time_us_of(value: str | int | None) -> int:
    """A time as UTC microseconds, from seconds, milli-, micro- or nanoseconds by magnitude; -1 if absent.

    Raises:
        RejectedError: If it is no number, negative, or not within the years 2000 to 2100 in any unit.
    """
    if value is None:
        return NO_TIME
    stamp = value if type(value) is int else _integer(value, "time is not a number")
    for per_second in _PER_SECOND:
        if _EARLIEST_S * per_second <= stamp < _LATEST_S * per_second:
            return stamp * 1_000_000 // per_second
    raise RejectedError("time is absurd")


def seq_of(value: str | int | None) -> int:
    """A provider's id of a print; -1 if absent.

    Raises:
        RejectedError: If it is no number, negative, or larger than 63 bits.
    """
    if value is None:
        return NO_SEQ
    seq = value if type(value) is int else _integer(value, "id is not a number")
    if not 0 <= seq < 1 << 63:
        raise RejectedError("id is out of range")
    return seq


def _integer(value: str | int, complaint: str) -> int:
    # Longer digits could only be absurd, and converting thousands of them takes long.
    text = str(value)
    if not text.lstrip("-").isdecimal() or len(text) > _LONGEST_INTEGER:
        raise RejectedError(complaint)
    return int(text)

"""Checking the fields of a print, and saying what is wrong with one.

The JSON library reads numbers sent as text, more strictly than Python does; what is left is their range.
"""

from __future__ import annotations

import re
from math import nan
from typing import Literal

import msgspec

from tickdeck.domain.tick import NO_SEQ, NO_TIME
from tickdeck.pipeline.rejects import RejectedError
from tickdeck.words import mark

MALFORMED = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)
"""What decoding JSON of unknown origin raises."""

_FIELD = re.compile(r"`\$\.data\.(?:\w{1,20}\[\d{1,6}\]\.)?(\w{1,20})`")

_EARLIEST_S = 946_684_800
"""2000-01-01; what lies before it, or behind 2100, is no time of a trade."""
_LATEST_S = 4_102_444_800
_MOST = 1e15
"""What is larger is no price, volume or turnover; their products and sums stay far within a double."""
_PER_SECOND = (1_000, 1, 1_000_000, 1_000_000_000)
"""Milliseconds first, since nearly all providers send them."""


def price_of(price: float) -> float:
    """A price: finite and above zero.

    Raises:
        RejectedError: If it is not.
    """
    if 0 < price < _MOST:
        return price
    raise RejectedError(mark("price is out of range") if price >= _MOST else mark("price is not above zero"))


def quantity_of(quantity: float | Literal[""] | None, name: str) -> float:
    """A volume or turnover: finite, not negative; NaN where the field is absent, or an empty text.

    Raises:
        RejectedError: If it is neither.
    """
    if quantity:
        if 0 < quantity < _MOST:
            return quantity
    elif quantity == 0:
        return 0.0
    else:
        return nan
    raise RejectedError(mark("{name} is out of range").format(name=name))


def time_us_of(stamp: int | None) -> int:
    """A time as UTC microseconds, from seconds, milli-, micro- or nanoseconds by magnitude; -1 if absent.

    Raises:
        RejectedError: If it is not within the years 2000 to 2100 in any unit.
    """
    if stamp is None:
        return NO_TIME
    for per_second in _PER_SECOND:
        if _EARLIEST_S * per_second <= stamp < _LATEST_S * per_second:
            return stamp * 1_000_000 // per_second
    raise RejectedError(mark("time is absurd"))


def seq_of(seq: int | None) -> int:
    """A provider's id of a print; -1 if absent.

    Raises:
        RejectedError: If it is negative or larger than 63 bits.
    """
    if seq is None:
        return NO_SEQ
    if 0 <= seq < 1 << 63:
        return seq
    raise RejectedError(mark("id is out of range"))


def rejection(error: BaseException) -> RejectedError:
    """Why a frame could not be decoded, in one of a bounded number of reasons."""
    if not isinstance(error, msgspec.ValidationError):
        return RejectedError(mark("frame is not JSON"))
    field = _FIELD.search(str(error))
    if field is None:
        return RejectedError(mark("frame has values of the wrong type"))
    return RejectedError(mark("{name} is not a number").format(name=field[1]))

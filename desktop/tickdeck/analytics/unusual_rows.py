"""Entries of unusual volume as plain rows, such as a file of JSON holds, and back."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import fields, replace

from tickdeck.analytics.unusual import Unusual, UnusualKind
from tickdeck.domain.calendar import MINUTES

_MOST_MINUTES = 60
"""More minutes than any entry shows are not of this program."""
_WITHIN_US = 2 * 86_400_000_000
"""No time in an entry is further from it than this."""
_USUAL = Unusual(number=0, kind=UnusualKind.VOLUME, symbol=0, at_us=0)
_BY_HAND = {"number", "kind", "symbol", "at_us", "volumes", "usuals"}
_NUMBERS = tuple(field.name for field in fields(Unusual) if field.name not in _BY_HAND)
_TIMES = ("largest_us", "since_us")


class RowError(ValueError):
    """A row is no entry."""


def row_of(entry: Unusual) -> dict[str, object]:
    """An entry without its number and instrument, and without what has no value for its kind."""
    row: dict[str, object] = {"kind": entry.kind.value, "at_us": entry.at_us}
    for name in _NUMBERS:
        value = getattr(entry, name)
        if math.isfinite(value) and value != getattr(_USUAL, name):
            row[name] = value
    # As a text: a line of a file each would be long.
    row["volumes"] = " ".join(f"{value:g}" for value in entry.volumes)
    row["usuals"] = " ".join(f"{value:g}" for value in entry.usuals)
    return row


def entry_of(row: Mapping[str, object], symbol: int) -> Unusual:
    """The entry of a row; its number is 0 until a log gives it one.

    Args:
        row: What was held; names that are not known are another version's, and mean nothing.
        symbol: The instrument's number.

    Raises:
        RowError: If it is none.
    """
    kind = next((kind for kind in UnusualKind if kind == row.get("kind")), None)
    at_us = row.get("at_us")
    if kind is None or type(at_us) is not int or not 0 < at_us < 1 << 60:
        raise RowError("no kind or time")
    known = {name: _number(name, row[name], at_us) for name in _NUMBERS if name in row}
    volumes, usuals = _minutes(row.get("volumes")), _minutes(row.get("usuals"))
    entry = replace(_USUAL, kind=kind, symbol=symbol, at_us=at_us, volumes=volumes, usuals=usuals)
    return replace(entry, **known)  # type: ignore[arg-type]


def _number(name: str, value: object, at_us: int) -> int | float:
    is_whole = isinstance(getattr(_USUAL, name), int)
    if isinstance(value, bool) or not isinstance(value, int if is_whole else int | float):
        raise RowError(f"{name} is no number")
    if not math.isfinite(value) or abs(value) > 1e18:
        raise RowError(f"{name} is out of bounds")
    if name in _TIMES and value >= 0 and abs(value - at_us) > _WITHIN_US:
        raise RowError(f"{name} is of another day")
    if name == "minute" and not -1 <= value < MINUTES:
        raise RowError("no minute of a day")
    return value if is_whole else float(value)


def _minutes(held: object) -> tuple[float, ...]:
    if held is None or held == "":
        return ()
    if not isinstance(held, str) or len(held.split()) > _MOST_MINUTES:
        raise RowError("no minutes")
    try:
        values = tuple(float(each) for each in held.split())
    except ValueError:
        raise RowError("no minutes") from None
    if any(math.isinf(value) for value in values):
        raise RowError("no minutes")
    return tuple(math.nan if math.isnan(value) else value for value in values)

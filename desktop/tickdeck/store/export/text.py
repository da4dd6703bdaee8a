"""Many numbers and times as text at once: matrices of bytes, a row a value, in which 0 stands for nothing.

A number is written with the fewest digits that read back to the very same double, as Python's ``repr`` does:
where a whole number below 2^53 divided by a power of ten up to 10^22 is the value, that quotient is rounded
correctly (IEEE 754), and so is its decimal text when it is read. What has no such form is left to ``repr``.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from tickdeck.store.export.columns import runs

Text = npt.NDArray[np.uint8]
"""2-D, a row a value; the bytes that are not 0, in order, are its text."""

_PLACES = 10
_POWERS = np.array([10**places for places in range(_PLACES + 1)], dtype=np.int64)
_EXACT = 2.0**53
_ZERO, _POINT, _MINUS = (ord(letter) for letter in "0.-")


def joined(columns: Sequence[Text], *, between: bytes = b",", end: bytes = b"\n") -> bytes:
    """Lines of text: a value of each column, with a separator between them."""
    rows = columns[0].shape[0]
    width = sum(column.shape[1] + 1 for column in columns)
    lines = np.zeros((rows, width), dtype=np.uint8)
    at = 0
    for column in columns:
        lines[:, at : at + column.shape[1]] = column
        at += column.shape[1] + 1
        lines[:, at - 1] = between[0]
    lines[:, -1] = end[0]
    flat = lines.ravel()
    data: bytes = flat[flat != 0].tobytes()
    return data


def words(texts: Sequence[str], numbers: npt.NDArray[np.int64]) -> Text:
    """A row: one of a few texts, by its number."""
    table = _table([text.encode() for text in texts])
    chosen: Text = table[numbers]
    return chosen


def decimals(values: npt.NDArray[np.float64]) -> Text:
    """Doubles with the fewest digits that read back the same; nothing for NaN."""
    known = ~np.isnan(values)
    shifted = np.zeros(values.size, dtype=np.int64)
    places = np.zeros(values.size, dtype=np.int64)
    # Minus zero has a sign that no whole number has.
    left = np.flatnonzero(known & np.isfinite(values) & ~((values == 0) & np.signbit(values)))
    odd = np.setdiff1d(np.flatnonzero(known), left, assume_unique=True)
    for power in range(_PLACES):
        if not left.size:
            break
        rest = values[left]
        with np.errstate(over="ignore"):
            whole = np.rint(rest * float(10**power))
        fits = (np.abs(whole) < _EXACT) & (whole / float(10**power) == rest)
        found = left[fits]
        shifted[found], places[found] = whole[fits].astype(np.int64), power
        left = left[~fits]
    text = _fixed(shifted, places)
    odd = np.concatenate((odd, left))
    if odd.size:
        table = _table([repr(value).encode() for value in values[odd].tolist()])
        if table.shape[1] > text.shape[1]:
            text = np.pad(text, ((0, 0), (0, table.shape[1] - text.shape[1])))
        text[odd] = 0
        text[odd, : table.shape[1]] = table
    text[~known] = 0
    return text


def integers(values: npt.NDArray[np.int64]) -> Text:
    """Whole numbers."""
    return _fixed(values, np.zeros(values.size, dtype=np.int64))


def times(time_us: npt.NDArray[np.int64], ending: Text) -> Text:
    """Moments as ISO 8601 with microseconds.

    Args:
        time_us: Microseconds since 1970 on the clock that is written.
        ending: What follows each: ``Z`` or the offset from UTC.
    """
    seconds = time_us // 1_000_000
    first, run = runs(seconds)
    dates = np.datetime_as_string(seconds[first].astype("datetime64[s]")).astype(np.bytes_)
    table = dates.view(np.uint8).reshape(first.size, -1) if first.size else np.zeros((0, 19), dtype=np.uint8)
    width = table.shape[1]
    text = np.zeros((time_us.size, width + 7 + ending.shape[1]), dtype=np.uint8)
    text[:, :width] = table[run]
    text[:, width] = _POINT
    _write_digits(text[:, width + 1 : width + 7], time_us - seconds * 1_000_000)
    text[:, width + 7 :] = ending
    return text


def offsets(offsets_us: npt.NDArray[np.int64]) -> Text:
    """Offsets from UTC as ISO 8601 has them: ``+08:00``."""
    different, numbers = np.unique(offsets_us, return_inverse=True)
    return words([_offset(value // 60_000_000) for value in different.tolist()], numbers)


def _offset(minutes: int) -> str:
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def _fixed(shifted: npt.NDArray[np.int64], places: npt.NDArray[np.int64]) -> Text:
    """`shifted` / 10^`places`, with so many places."""
    size = np.abs(shifted).view(np.uint64)
    most = int(places.max(initial=0))
    if most:
        scale = _POWERS[places].view(np.uint64)
        whole = size // scale
        fraction = (size - whole * scale) * _POWERS[most - places].view(np.uint64)
    else:
        whole = size
    digits = len(str(int(whole.max(initial=0))))
    text = np.zeros((shifted.size, 1 + digits + (1 + most if most else 0)), dtype=np.uint8)
    text[shifted < 0, 0] = _MINUS
    _write_digits(text[:, 1 : 1 + digits], whole)
    for digit in range(digits - 1):
        text[whole < np.uint64(10 ** (digits - 1 - digit)), 1 + digit] = 0
    if most:
        text[:, 1 + digits] = np.where(places > 0, _POINT, 0)
        _write_digits(text[:, 2 + digits :], fraction)
        for place in range(most):
            text[places <= place, 2 + digits + place] = 0
    return text


def _write_digits(out: Text, values: npt.NDArray[np.int64] | npt.NDArray[np.uint64]) -> None:
    """Fill all columns with decimal digits, zeros in front."""
    ten = values.dtype.type(10)
    for column in range(out.shape[1] - 1, -1, -1):
        tens = values // ten
        out[:, column] = (values - tens * ten).astype(np.uint8) + _ZERO
        values = tens


def _table(texts: Sequence[bytes]) -> Text:
    """Texts as a matrix, filled up with 0."""
    width = max(1, max((len(text) for text in texts), default=1))
    return np.array(texts, dtype=f"S{width}").view(np.uint8).reshape(len(texts), width)

"""Columns of pixels: what the prints within each come to, which is all that a chart can show of them."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
import numpy.typing as npt

COLUMN = np.dtype(
    [
        ("key", "i8"),
        ("first_x", "f8"),
        ("last_x", "f8"),
        ("first", "f8"),
        ("low", "f8"),
        ("high", "f8"),
        ("last", "f8"),
        ("up", "f8"),
        ("down", "f8"),
        ("other", "f8"),
        ("breaks", "?"),
    ]
)
"""One pixel column: its number (x // width), the prints in it, volume by side, and whether the line
breaks before it. A break inside a pixel makes two columns of the same number, and so does the seam between
prints that are kept apart."""

Columns: TypeAlias = npt.NDArray[np.void]
"""Columns of dtype `COLUMN`, ascending."""


def reduced(rows: npt.NDArray[np.void], width_s: float) -> Columns:
    """The columns of rows that are sorted by time.

    Args:
        rows: With the fields x (seconds), price, volume, side and breaks.
        width_s: Seconds a column.
    """
    if rows.size == 0:
        return np.zeros(0, dtype=COLUMN)
    key = np.floor(rows["x"] / width_s).astype(np.int64)
    begins = np.empty(rows.size, dtype=bool)
    begins[0] = True
    np.not_equal(key[1:], key[:-1], out=begins[1:])
    begins |= rows["breaks"]
    starts = np.flatnonzero(begins)
    ends = np.append(starts[1:], rows.size) - 1
    price, volume, side = np.ascontiguousarray(rows["price"]), rows["volume"], rows["side"]
    columns = np.zeros(starts.size, dtype=COLUMN)
    columns["key"] = key[starts]
    columns["first_x"] = rows["x"][starts]
    columns["last_x"] = rows["x"][ends]
    columns["first"] = price[starts]
    columns["last"] = price[ends]
    columns["low"] = np.minimum.reduceat(price, starts)
    columns["high"] = np.maximum.reduceat(price, starts)
    columns["up"] = np.add.reduceat(np.where(side > 0, volume, 0.0), starts)
    columns["down"] = np.add.reduceat(np.where(side < 0, volume, 0.0), starts)
    columns["other"] = np.add.reduceat(np.where(side == 0, volume, 0.0), starts)
    columns["breaks"] = rows["breaks"][starts]
    return columns

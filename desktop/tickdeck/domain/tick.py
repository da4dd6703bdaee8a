"""The tick: one trade print, as a row of the numpy type that every part passes on."""

from __future__ import annotations

from enum import IntEnum, IntFlag
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Block: TypeAlias = npt.NDArray[np.void]
"""Ticks that arrived together: a 1-D array of dtype `TICK`, in arrival order."""

Row: TypeAlias = tuple[int, int, int, float, float, float, int, int, int, int]
"""One tick as a tuple in the order of `TICK`, the form in which protocols hand it over."""

TICK = np.dtype(
    [
        ("time_us", "<i8"),
        ("recv_us", "<i8"),
        ("symbol", "<u4"),
        ("price", "<f8"),
        ("volume", "<f8"),
        ("turnover", "<f8"),
        ("side", "<i1"),
        ("seq", "<i8"),
        ("flags", "<u2"),
        ("ordinal", "<u8"),
    ]
)
"""One trade print; packed and little-endian, so that an array's bytes are the journal's bytes.

time_us: exchange time, UTC microseconds since the epoch, -1 if the feed gives none.
recv_us: receipt, UTC microseconds of a clock that never steps back (see `domain.clock`).
symbol: the instrument's number within this run, see `domain.instrument.InstrumentTable`.
price: in the instrument's currency.
volume: traded quantity of this print, NaN if absent.
turnover: traded value of this print, NaN if absent.
side: a `Side`.
seq: the provider's id of the print, -1 if none.
flags: a union of `TickFlag`.
ordinal: arrival number, counted over all instruments of a recording from 0.
"""

NO_TIME = -1
NO_SEQ = -1


class Side(IntEnum):
    """Who crossed the spread."""

    BUY = 1
    SELL = -1
    UNKNOWN = 0


class TickFlag(IntFlag):
    """What is special about a print."""

    OUT_OF_ORDER = 1
    BACKFILLED = 2
    AFTER_GAP = 4
    AUCTION = 8
    SNAPSHOT = 16


def block_of(rows: list[Row]) -> Block:
    """Turn rows into one block of dtype `TICK`."""
    return np.array(rows, dtype=TICK)

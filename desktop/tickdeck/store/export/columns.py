"""What the columns of an export mean, for the formats that are not our own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
import numpy.typing as npt

from tickdeck.domain.instrument import Instrument
from tickdeck.domain.tick import NO_TIME, Block, Side, TickFlag
from tickdeck.domain.venue import FACTS, Venue

COLUMNS = (
    "time_utc",
    "time_local",
    "recv_utc",
    "symbol",
    "price",
    "volume",
    "turnover",
    "side",
    "id",
    "flags",
    "ordinal",
)
"""The columns of an export; Parquet has `time_zone` besides, as its local times carry none."""

SIDES = {Side.SELL: "sell", Side.UNKNOWN: "", Side.BUY: "buy"}
_FLAGS = {
    TickFlag.OUT_OF_ORDER: "out-of-order",
    TickFlag.BACKFILLED: "back-filled",
    TickFlag.AFTER_GAP: "after-gap",
    TickFlag.AUCTION: "auction",
    TickFlag.SNAPSHOT: "snapshot",
}
_QUARTER_US = 900_000_000
"""Clocks are changed at quarters of an hour everywhere."""
_LATEST_US = 253_402_214_400_000_000
"""The beginning of the last day that the calendar of Python has."""


def flag_words(flags: int) -> str:
    """The flags of a tick as words with ``|`` between; what this version does not know is a number."""
    words = [word for flag, word in _FLAGS.items() if flags & flag]
    unknown = flags & ~sum(_FLAGS)
    return "|".join([*words, str(unknown)] if unknown else words)


def time_zone_of(instrument: Instrument) -> str:
    """The IANA name of the time zone in which an instrument's venue trades; UTC where no venue is known."""
    name = instrument.id.rpartition(".")[2]
    return FACTS[Venue(name)].time_zone if name in set(Venue) else "UTC"


class LocalTime:
    """How far exchanges are ahead of UTC, for many prints at once."""

    def __init__(self, instruments: Sequence[Instrument]) -> None:
        """Prepare for the instruments that the ticks' ``symbol`` counts."""
        self.zones = sorted({time_zone_of(instrument) for instrument in instruments} | {"UTC"})
        self._zone_of = np.array(
            [self.zones.index(time_zone_of(instrument)) for instrument in instruments], dtype=np.int64
        )
        self._known: dict[tuple[int, int], int] = {}

    def zone_numbers(self, ticks: Block) -> npt.NDArray[np.int64]:
        """A tick: the index of its time zone in `zones`."""
        numbers: npt.NDArray[np.int64] = self._zone_of[ticks["symbol"]]
        return numbers

    def offsets_us(self, ticks: Block) -> npt.NDArray[np.int64]:
        """A tick: microseconds to add to its exchange time in UTC to get the exchange's wall clock."""
        numbers = self.zone_numbers(ticks)
        offsets = np.zeros(ticks.size, dtype=np.int64)
        for number in numbered(numbers)[0]:
            if self.zones[number] == "UTC":
                continue
            rows = np.flatnonzero(numbers == number)
            quarters = np.clip(ticks["time_us"][rows], 0, _LATEST_US) // _QUARTER_US
            first, run = runs(quarters)
            values = [self._offset_us(number, quarter) for quarter in quarters[first].tolist()]
            offsets[rows] = np.array(values, dtype=np.int64)[run]
        return offsets

    def _offset_us(self, number: int, quarter: int) -> int:
        known = self._known.get((number, quarter))
        if known is None:
            moment = datetime.fromtimestamp(quarter * 900, UTC).astimezone(ZoneInfo(self.zones[number]))
            known = int((moment.utcoffset() or timedelta()).total_seconds()) * 1_000_000
            self._known[number, quarter] = known
        return known


def runs(values: npt.NDArray[np.int64]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Where equal neighbours begin, and of each value in which of these runs it is."""
    begins = np.ones(values.size, dtype=bool)
    np.not_equal(values[1:], values[:-1], out=begins[1:])
    return np.flatnonzero(begins), np.cumsum(begins) - 1


def numbered(
    values: npt.NDArray[np.integer[Any]],
) -> tuple[list[int], npt.NDArray[np.int64]]:
    """The different ones of many values of at most 16 bits, in order, and which of them each value is."""
    lowest = int(values.min(initial=0))
    shifted = values.astype(np.int64) - lowest
    occurs = np.bincount(shifted) > 0
    different = (np.flatnonzero(occurs) + lowest).tolist()
    return different, (np.cumsum(occurs) - 1)[shifted]


def has_time(ticks: Block) -> npt.NDArray[np.bool_]:
    """Whether the feed gave an exchange time."""
    known: npt.NDArray[np.bool_] = ticks["time_us"] != NO_TIME
    return known

"""What each instrument traded in each minute of one recorded day, made from the day's files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from tickdeck.domain.calendar import DAY_US, MINUTE_US, MINUTES, utc_offset_us
from tickdeck.domain.errors import RecordingError
from tickdeck.domain.tick import Block
from tickdeck.domain.venue import Venue
from tickdeck.store.chunks import CHUNK_ROWS
from tickdeck.store.day_gaps import DayGaps, is_loss
from tickdeck.store.known_file import KnownFile
from tickdeck.store.past.day_files import DayFiles, damaged_rows, pieces, read_around_damage
from tickdeck.store.past.exchange_time import Times, exchange_times_us
from tickdeck.store.segment_file import SegmentFile

HOUR_US = 60 * MINUTE_US
SILENT_MINUTES = 5
"""The recording counts as running through so long a silence of all its instruments."""
LOST_S = 15.0
"""A minute of which an instrument lost more than this is unknown."""
_FAR_US = 8 * DAY_US
"""A print so far from its receipt has a wrong time and counts nowhere."""
_READ_ROWS = 16 * CHUNK_ROWS
_EPOCH = date(1970, 1, 1)

Floats: TypeAlias = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class MinuteTable:
    """A day of receipt by the minute.

    Attributes:
        day: The UTC date of receipt, in days since the epoch.
        instruments: Ids of those that were asked for that day.
        row_instrument: Whose a row of `volume` is, as a place in `instruments`, shape (rows,).
        row_date: Its date by the venue's clock, in days since the epoch, shape (rows,).
        volume: Quantity, float32, shape (rows, 1440) by the venue's clock; NaN where it is unknown. There is
            a row where there was a print or a loss.
        heard: Whether the recording ran, by the minute of receipt in UTC, shape (1440,).
        damage: What could not be read, a sentence each.
    """

    day: int
    instruments: tuple[str, ...]
    row_instrument: npt.NDArray[np.int32]
    row_date: npt.NDArray[np.int32]
    volume: npt.NDArray[np.float32]
    heard: npt.NDArray[np.bool_]
    damage: tuple[str, ...] = ()


def venue_of(code: str) -> Venue:
    """The venue that an id names."""
    return Venue(code.rpartition(".")[2])


def has_venue(code: str) -> bool:
    """Whether an id names a venue that there is."""
    return code.rpartition(".")[2] in Venue.__members__.values()


class VenueClock:
    """The venues' wall clocks, hour by hour; offsets change at whole hours of UTC."""

    def __init__(self, venues: Iterable[Venue]) -> None:
        self._venues = list(venues)
        self._offsets_us: dict[int, list[int]] = {}

    def offsets_us(self, hours: Iterable[int]) -> Times:
        """How far each venue is ahead of UTC.

        Args:
            hours: Hours since the epoch.

        Returns:
            Microseconds, shape (venues, hours).
        """
        table: list[list[int]] = []
        for hour in hours:
            if hour not in self._offsets_us:
                self._offsets_us[hour] = [utc_offset_us(venue, hour * HOUR_US) for venue in self._venues]
            table.append(self._offsets_us[hour])
        return np.array(table, dtype=np.int64).reshape(-1, len(self._venues)).T

    def minutes_of(self, day: int) -> Times:
        """Each venue's wall clock at each minute of a UTC day.

        Returns:
            Minutes since the epoch as if they were UTC, shape (venues, 1440).
        """
        offsets_us = self.offsets_us(range(24 * day, 24 * day + 24))
        return (day * MINUTES + np.arange(MINUTES)) + np.repeat(offsets_us // MINUTE_US, 60, axis=1)


def minute_table(day: date, files: DayFiles) -> MinuteTable:
    """Count a day's ticks by the minute, as `tickdeck.pipeline.minutes.Minutes` does while they come.

    Raises:
        ReplacedError: If a file was replaced meanwhile.
    """
    counting = _Counting((day - _EPOCH).days, files.files)
    for known in files.files:
        counting.add_file(known)
    counting.add_losses(files.files)
    return counting.table(files.damage)


class _Counting:
    """Sums of one day."""

    def __init__(self, day: int, files: Iterable[KnownFile]) -> None:
        self._day = day
        found = {each.id for file in files for each in file.instruments.values()}
        # Whatever has no venue has no clock to count by.
        self._ids = sorted(code for code in found if has_venue(code))
        self._places = {code: place for place, code in enumerate(self._ids)}
        venues = sorted({venue_of(code) for code in self._ids})
        self._venue = np.array([venues.index(venue_of(code)) for code in self._ids], dtype=np.intp)
        self._clock = VenueClock(venues)
        self._volume: dict[int, Floats] = {}
        self._has_row: dict[int, npt.NDArray[np.bool_]] = {}
        self._heard = np.zeros(MINUTES, dtype=np.bool_)
        self._damaged: set[int] = set()
        self._damage: list[str] = []

    def add_file(self, known: KnownFile) -> None:
        """Count the ticks of a file; where rows are damaged, whose they are is unknown for the day."""
        numbers = np.ascontiguousarray(known.index["symbol"])
        by_number = {number: self._places.get(each.id, -1) for number, each in known.instruments.items()}
        places = np.array([by_number.get(number, -1) for number in numbers.tolist()], dtype=np.intp)
        with known.open() as file:
            for first, last in pieces(0, known.rows, _READ_ROWS):
                try:
                    self._add(file.ticks(first, last), numbers, places)
                except (RecordingError, MemoryError):
                    self._add_around_damage(known, file, first, last, places)

    def _add_around_damage(
        self, known: KnownFile, file: SegmentFile, first: int, last: int, places: npt.NDArray[np.intp]
    ) -> None:
        numbers = np.ascontiguousarray(known.index["symbol"])
        is_read = np.zeros(last - first, dtype=np.bool_)
        for row, ticks in read_around_damage(file, first, last):
            self._add(ticks, numbers, places)
            is_read[row - first : row - first + ticks.size] = True
        lost = first + np.flatnonzero(~is_read)
        starts, counts = (known.index[name].astype(np.int64) for name in ("start", "count"))
        for start, count, place in zip(starts.tolist(), counts.tolist(), places.tolist(), strict=True):
            if place >= 0 and ((lost >= start) & (lost < start + count)).any():
                self._damaged.add(place)
        self._damage.append(damaged_rows(known, lost.size))

    def _add(self, ticks: Block, numbers: npt.NDArray[np.uint32], places: npt.NDArray[np.intp]) -> None:
        received_us = np.ascontiguousarray(ticks["recv_us"])
        received = received_us // MINUTE_US - self._day * MINUTES
        self._heard[received[(received >= 0) & (received < MINUTES)]] = True
        symbol = np.ascontiguousarray(ticks["symbol"])
        at = np.minimum(np.searchsorted(numbers, symbol), numbers.size - 1)
        place = np.where(numbers[at] == symbol, places[at], -1)
        time_us = exchange_times_us(np.ascontiguousarray(ticks["time_us"]), received_us)
        volume = np.nan_to_num(ticks["volume"], nan=0.0, posinf=0.0, neginf=0.0)
        counts = (place >= 0) & (np.abs(time_us - received_us) < _FAR_US)
        if not counts.all():
            place, time_us, volume = place[counts], time_us[counts], volume[counts]
        if not place.size:
            return
        # Small numbers, which divide several times as fast.
        minute = (time_us // MINUTE_US - self._day * MINUTES).astype(np.int32)
        hour = minute // 60
        first = int(hour.min())
        offsets = (
            self._clock.offsets_us(range(24 * self._day + first, 24 * self._day + int(hour.max()) + 1))
            // MINUTE_US
        )
        minute += offsets.astype(np.int32)[self._venue[place], hour - first]
        days = minute // MINUTES
        minute -= days * MINUTES
        for after in range(int(days.min()), int(days.max()) + 1):
            of_day = days == after
            if of_day.all():
                self._count(self._day + after, place, minute, volume)
            elif of_day.any():
                self._count(self._day + after, place[of_day], minute[of_day], volume[of_day])

    def _count(
        self, local_day: int, place: npt.NDArray[np.intp], minute: npt.NDArray[np.int32], volume: Floats
    ) -> None:
        total = self._of(local_day)
        np.add.at(total.reshape(-1), place * MINUTES + minute, volume)
        self._has_row[local_day][place] = True

    def _of(self, local_day: int) -> Floats:
        if local_day not in self._volume:
            self._volume[local_day] = np.zeros((len(self._ids), MINUTES))
            self._has_row[local_day] = np.zeros(len(self._ids), dtype=np.bool_)
        return self._volume[local_day]

    def add_losses(self, files: Iterable[KnownFile]) -> None:
        """Make the minutes unknown of which too much was lost, and all of whoever has damaged rows."""
        noted = DayGaps()
        for file in files:
            for gap in file.gaps:
                concerned = [
                    self._places[each.id]
                    for number, each in file.instruments.items()
                    if gap.symbol in {-1, number} and each.id in self._places
                ]
                noted.add(concerned, gap)
        wall_clock = self._clock.minutes_of(self._day)
        for place in noted.instruments():
            lost_s = _lost_s(
                [(gap.from_us, gap.to_us) for gap in noted.of(place) if is_loss(gap)], self._day * DAY_US
            )
            self._forget(place, wall_clock[self._venue[place]][lost_s > LOST_S])
        for place in self._damaged:
            for local_day in list(self._volume):
                self._forget(place, local_day * MINUTES + np.arange(MINUTES))

    def _forget(self, place: int, minutes: Times) -> None:
        for local_day in np.unique(minutes // MINUTES).tolist():
            self._of(local_day)[place, minutes[minutes // MINUTES == local_day] % MINUTES] = np.nan
            self._has_row[local_day][place] = True

    def table(self, damage: tuple[str, ...]) -> MinuteTable:
        """What was counted."""
        rows = [(local_day, np.flatnonzero(self._has_row[local_day])) for local_day in sorted(self._volume)]
        places = [each.astype(np.int32) for _, each in rows]
        volume = [self._volume[local_day][each].astype(np.float32) for local_day, each in rows]
        dates = [np.full(each.size, local_day, dtype=np.int32) for local_day, each in rows]
        return MinuteTable(
            day=self._day,
            instruments=tuple(self._ids),
            row_instrument=np.concatenate([np.zeros(0, np.int32), *places]),
            row_date=np.concatenate([np.zeros(0, np.int32), *dates]),
            volume=np.concatenate([np.zeros((0, MINUTES), np.float32), *volume]),
            heard=_filled(self._heard),
            damage=(*damage, *dict.fromkeys(self._damage)),
        )


def _lost_s(losses: list[tuple[int, int]], begin_us: int) -> Floats:
    """How many seconds of each minute of a day lie within intervals of time, shape (1440,)."""
    lost_us = np.zeros(MINUTES)
    done_us = begin_us
    for from_us, to_us in sorted(losses):
        # Intervals may overlap; nothing is lost twice.
        start, end = max(from_us, done_us) - begin_us, min(to_us - begin_us, DAY_US)
        if start >= end:
            continue
        done_us = end + begin_us
        first, last = start // MINUTE_US, (end - 1) // MINUTE_US
        lost_us[first : last + 1] += MINUTE_US
        lost_us[first] -= start % MINUTE_US
        lost_us[last] -= -end % MINUTE_US
    return lost_us / 1e6


def _filled(heard: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """The minutes with ticks, and those of short silences between them."""
    filled = heard.copy()
    (minutes,) = np.nonzero(heard)
    for last, following in zip(minutes[:-1].tolist(), minutes[1:].tolist(), strict=True):
        if following - last - 1 <= SILENT_MINUTES:
            filled[last:following] = True
    return filled

"""The volumes by the minute of the last recorded days, put together from one table a day of receipt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from tickdeck.domain.calendar import DAY_US, MINUTES, utc_offset_us
from tickdeck.domain.errors import RecordingError
from tickdeck.domain.venue import Venue
from tickdeck.store.known_file import ReplacedError
from tickdeck.store.past.day_files import FeedFiles
from tickdeck.store.past.messages import MinutesBefore, MinutesTold
from tickdeck.store.past.minute_cache import MinuteCache, key_of
from tickdeck.store.past.minute_table import MinuteTable, VenueClock, has_venue, minute_table, venue_of
from tickdeck.words import mark

_TRIES = 5
_EPOCH = date(1970, 1, 1)
Volumes = npt.NDArray[np.float32]


@dataclass(slots=True, eq=False)
class _Date:
    """A date by the venues' clocks.

    Attributes:
        volume: Quantity, shape (instruments, 1440); NaN where it is unknown.
        is_known: Whether the recording of the instrument ran, of the same shape.
    """

    volume: Volumes
    is_known: npt.NDArray[np.bool_]


class PastMinutes:
    """Counts recorded days and keeps what it has counted."""

    def __init__(self, files: FeedFiles, cache: MinuteCache) -> None:
        self._files = files
        self._cache = cache

    def answer(self, question: MinutesBefore) -> tuple[MinutesTold, list[Volumes]]:
        """Answer a question.

        What was received since midnight UTC still grows. It is counted where it is of a day that is over
        already, as in the evening for Hong Kong; not for a few late minutes of an American evening.

        Returns:
            The beginning of the answer, and of each date an array of shape (instruments, 1440).

        Raises:
            RecordingError: If the feed's folder cannot be listed.
        """
        recorded = self._files.recorded_days()
        self._cache.tidy(recorded, question.now_us)
        gathering = _Gathering(question)
        damage: list[str] = []
        for day in reversed(recorded):
            number = (day - _EPOCH).days
            if number >= gathering.until:
                continue
            table, troubles = self._table(day)
            damage += [f"{day}: {each}" for each in troubles]
            if table is not None:
                gathering.add(table)
                damage += [f"{day}: {each}" for each in table.damage]
            # A date begins in the UTC day before it at the earliest.
            if gathering.dates_from(number + 1) >= question.days:
                break
        dates, volumes = gathering.last(question.days)
        told = MinutesTold(
            bytes=sum(each.nbytes for each in volumes),
            dates=tuple(str(each) for each in dates),
            damage=tuple(dict.fromkeys(damage)),
        )
        return told, volumes

    def _table(self, day: date) -> tuple[MinuteTable | None, list[str]]:
        """A day by the minute, and what went wrong with it."""
        for _ in range(_TRIES):
            try:
                key = key_of(self._files.paths(day))
                if (kept := self._cache.load(day, key)) is not None:
                    return kept, []
                table = minute_table(day, self._files.of(day))
                if key_of(self._files.paths(day)) != key:
                    continue
            except (ReplacedError, FileNotFoundError):
                continue
            except (RecordingError, OSError, MemoryError) as error:
                return None, [mark("it cannot be read ({why}).").format(why=str(error) or "out of memory")]
            try:
                self._cache.save(day, key, table)
            except OSError as error:
                why = error.strerror or error
                return table, [
                    mark("its minutes cannot be kept ({why}); they will be counted again.").format(why=why)
                ]
            return table, []
        return None, [mark("its files keep being replaced while they are read.")]


class _Gathering:
    """The dates of some instruments, as far as they were found.

    Attributes:
        until: The day of receipt, in days since the epoch, from which on nothing is of the past.
    """

    def __init__(self, question: MinutesBefore) -> None:
        self._ids = question.instruments
        self._places = {code: place for place, code in enumerate(self._ids)}
        self._dates: dict[int, _Date] = {}
        venues = sorted({venue_of(code) for code in self._ids if has_venue(code)})
        self._clock = VenueClock(venues)
        self._venue = np.array(
            [venues.index(venue_of(code)) if has_venue(code) else -1 for code in self._ids], dtype=np.intp
        )
        today = [_today(venue, question.now_us) for venue in venues]
        self.until = max(today, default=0)
        self._today = np.array([today[venue] if venue >= 0 else 0 for venue in self._venue], dtype=np.int64)

    def add(self, table: MinuteTable) -> None:
        """Take in a day of receipt."""
        ours = np.array([self._places.get(code, -1) for code in table.instruments], dtype=np.intp)
        known = np.unique(ours[ours >= 0])
        wall_clock = self._clock.minutes_of(table.day)
        for venue in range(len(wall_clock)):
            minutes = wall_clock[venue][table.heard]
            those = known[self._venue[known] == venue]
            for day in np.unique(minutes // MINUTES).tolist():
                rows = those[self._today[those] > day]
                if rows.size:
                    of_day = minutes[minutes // MINUTES == day] % MINUTES
                    self._of(day).is_known[rows[:, None], of_day] = True
        if not table.row_instrument.size:
            return
        place = ours[table.row_instrument]
        for day in np.unique(table.row_date).tolist():
            (rows,) = np.nonzero((table.row_date == day) & (place >= 0))
            rows = rows[self._today[place[rows]] > day]
            if rows.size:
                # An instrument has one row a date.
                self._of(day).volume[place[rows]] += table.volume[rows]

    def dates_from(self, day: int) -> int:
        """How many dates from one on have any volume."""
        return sum(number >= day and _has_volume(each) for number, each in self._dates.items())

    def last(self, days: int) -> tuple[list[date], list[Volumes]]:
        """The last dates on which anything was traded, oldest first, with their volumes."""
        traded = sorted(day for day, each in self._dates.items() if _has_volume(each))
        traded = traded[max(0, len(traded) - days) :]
        volumes = []
        for day in traded:
            found = self._dates[day]
            found.volume[~found.is_known & (found.volume == 0)] = np.nan
            volumes.append(found.volume)
        return [_EPOCH + timedelta(days=day) for day in traded], volumes

    def _of(self, day: int) -> _Date:
        if day not in self._dates:
            shape = len(self._ids), MINUTES
            self._dates[day] = _Date(np.zeros(shape, np.float32), np.zeros(shape, np.bool_))
        return self._dates[day]


def _has_volume(found: _Date) -> bool:
    return bool((found.volume > 0).any())


def _today(venue: Venue, now_us: int) -> int:
    return (now_us + utc_offset_us(venue, now_us)) // DAY_US

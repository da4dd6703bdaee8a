"""The day of each instrument by the minute: closing price and volume, for sparklines, changes and RVOL."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tickdeck.domain.calendar import DAY_US, MINUTE_US, MINUTES, utc_offset_us
from tickdeck.domain.instrument import InstrumentTable
from tickdeck.domain.tick import Block, TickFlag
from tickdeck.domain.venue import Venue
from tickdeck.pipeline.local_time import LocalTime

NO_DAY = -1

Rows = npt.NDArray[np.intp]
Floats = npt.NDArray[np.float32]
Span = tuple[int, int]


@dataclass(frozen=True, slots=True, eq=False)
class MinutesSoFar:
    """A part of `Minutes`: what was counted before a run began.

    Attributes:
        day: The local date of each instrument, in days since the epoch, shape (instruments,); -1 where
            nothing was counted.
        first: The minute of the first column.
        close, volume: As in `Minutes`, shape (instruments, columns).
        pauses: From when to when nothing was recorded, UTC microseconds.
    """

    day: npt.NDArray[np.int64]
    first: int
    close: Floats
    volume: Floats
    pauses: tuple[Span, ...] = ()

    def part(self, first: int, last: int) -> MinutesSoFar:
        """Some of the instruments, from one place up to another."""
        rows = slice(first, last)
        return MinutesSoFar(self.day[rows], self.first, self.close[rows], self.volume[rows], self.pauses)


class Minutes:
    """What every instrument's day was like so far, minute by minute; a sink of ingest.

    A new local date clears an instrument's row. Prints of an earlier date count nowhere.

    Attributes:
        close: Last price of each minute, shape (instruments, `MINUTES`), float32; a minute without a print
            has the close before, NaN before the first print and behind `newest`. NaN too where nothing was
            recorded between two runs.
        volume: Quantity of each minute, of the same shape and type.
        newest: The minute of each instrument's newest print; -1 before the first.
        day: Its local date, in days since the epoch; -1 before the first.
        version: Grows by one with every block.
        resumed: Grows by one whenever something was put before what had come.
    """

    def __init__(self, instruments: InstrumentTable) -> None:
        self._instruments = instruments
        self._local_time = LocalTime(instruments)
        self.version = 0
        self.resumed = 0
        self._unrecorded: dict[int, tuple[Span, ...]] = {}
        """The minutes, from one up to another, that are not filled, by the instrument."""
        self.close = np.zeros((0, MINUTES), dtype=np.float32)
        self.volume = np.zeros((0, MINUTES), dtype=np.float32)
        self.newest = np.zeros(0, dtype=np.intp)
        self.day = np.zeros(0, dtype=np.int64)
        self.fit()

    def append(self, block: Block) -> None:
        """Take in a block of ticks, in arrival order."""
        if block.size == 0:
            return
        self.fit()
        self.version += 1
        symbol = block["symbol"].astype(np.intp)
        local_us = self._local_time.of(block, symbol)
        day = local_us // DAY_US
        late = (block["flags"] & (TickFlag.OUT_OF_ORDER | TickFlag.BACKFILLED)) != 0
        if (day == self.day[symbol]).all():
            self._append_day(block, symbol, local_us, late)
            return
        for date in np.unique(day):
            of_date = day == date
            rows = np.unique(symbol[of_date])
            self._begin_day(rows[self.day[rows] < date], int(date))
            today = of_date & (self.day[symbol] == date)
            self._append_day(block[today], symbol[today], local_us[today], late[today])

    def fit(self) -> None:
        """Give instruments that were numbered meanwhile their rows."""
        more = len(self._instruments) - self.day.size
        if more > 0:
            self.close = np.concatenate((self.close, np.full((more, MINUTES), np.nan, dtype=np.float32)))
            self.volume = np.concatenate((self.volume, np.zeros((more, MINUTES), dtype=np.float32)))
            self.newest = np.append(self.newest, np.full(more, -1, dtype=np.intp))
            self.day = np.append(self.day, np.full(more, NO_DAY, dtype=np.int64))

    def so_far(self) -> MinutesSoFar:
        """What was counted; the columns before the first print of all and behind the newest are left out."""
        (columns,) = np.nonzero(((self.volume > 0) | ~np.isnan(self.close)).any(axis=0))
        first, end = (int(columns[0]), int(columns[-1]) + 1) if columns.size else (0, 0)
        return MinutesSoFar(
            self.day.copy(), first, self.close[:, first:end].copy(), self.volume[:, first:end].copy()
        )

    def resume(self, symbols: Rows, so_far: MinutesSoFar) -> None:
        """Put what was counted before this run before what has come; once for each instrument.

        Args:
            symbols: The instruments' numbers, each once.
            so_far: Of each what had been counted. What is of a day that is over for its instrument is
                passed over.
        """
        self.fit()
        places = np.flatnonzero((so_far.day != NO_DAY) & (so_far.day >= self.day[symbols]))
        rows, days = symbols[places], so_far.day[places]
        if not rows.size:
            return
        self.version += 1
        self.resumed += 1
        for day in np.unique(days):
            self._begin_day(rows[(days == day) & (self.day[rows] < day)], int(day))
        columns = slice(so_far.first, so_far.first + so_far.close.shape[1])
        self.volume[rows, columns] += so_far.volume[places]
        own = self.close[rows]
        newest = self.newest[rows]
        begun = np.where(newest < 0, MINUTES, np.argmax(~np.isnan(own), axis=1))
        before = np.full(own.shape, np.nan, dtype=np.float32)
        before[:, columns] = so_far.close[places]
        is_known = ~np.isnan(before)
        until = np.where(is_known.any(axis=1), MINUTES - 1 - np.argmax(is_known[:, ::-1], axis=1), -1)
        ends = before[np.arange(rows.size), until]
        for members, spans in self._unrecorded_of(rows, days, so_far.pauses):
            for first, end in spans:
                before[members, first:end] = np.nan
        before[np.arange(rows.size), until] = ends
        self.close[rows] = np.where(np.arange(MINUTES) < begun[:, np.newaxis], before, own)
        self.newest[rows] = np.where(newest < 0, until, newest)
        carried = np.flatnonzero((newest >= 0) & (until >= 0))
        self._fill(rows[carried], until[carried], begun[carried])

    def close_at(self, minute: npt.NDArray[np.intp] | int) -> npt.NDArray[np.float64]:
        """Each instrument's price at the end of a minute of its day; NaN before its first print.

        Args:
            minute: One for all, or one each; behind the newest print it is the last price still.
        """
        at = np.minimum(minute, self.newest)
        known: npt.NDArray[np.float64] = np.full(self.day.size, np.nan)
        (rows,) = np.nonzero(at >= 0)
        known[rows] = self.close[rows, at[rows]]
        return known

    def volume_within(
        self, first: npt.NDArray[np.intp] | int, last: npt.NDArray[np.intp] | int
    ) -> npt.NDArray[np.float64]:
        """Each instrument's quantity from one minute of its day to another, both included.

        Args:
            first: One for all, or one each; what lies outside the day counts nothing.
            last: Likewise.
        """
        first = np.broadcast_to(np.maximum(first, 0), self.day.shape)
        last = np.broadcast_to(np.minimum(last, MINUTES - 1), self.day.shape)
        total = np.zeros(self.day.size)
        for back in range(int((last - first).max(initial=-1)) + 1):
            at = last - back
            (rows,) = np.nonzero(at >= first)
            total[rows] += self.volume[rows, at[rows]]
        return total

    def _append_day(
        self,
        block: Block,
        symbol: Rows,
        local_us: npt.NDArray[np.int64],
        late: npt.NDArray[np.bool_],
    ) -> None:
        """Take in prints of the day that their instruments are at."""
        if block.size == 0:
            return
        minute = (local_us % DAY_US // MINUTE_US).astype(np.intp)
        volume = np.nan_to_num(block["volume"], posinf=0.0, neginf=0.0)
        np.add.at(self.volume, (symbol, minute), volume.astype(np.float32))
        if late.any():
            # What came late is part of its minute's volume, and no close.
            block, symbol, minute = block[~late], symbol[~late], minute[~late]
        if symbol.size:
            self._close(symbol, minute, block["price"])

    def _close(self, symbol: Rows, minute: Rows, price: npt.NDArray[np.float64]) -> None:
        """Take in prints that came in order."""
        # Stable, so that the prints of an instrument stay in the order of their arrival.
        by_symbol = np.argsort(symbol, kind="stable")
        symbol, price = symbol[by_symbol], price[by_symbol]
        # A clock that went back a little would put the newest price into a minute that is over.
        cell = symbol * MINUTES + np.maximum(minute[by_symbol], self.newest[symbol])
        cell = np.maximum.accumulate(cell)
        last = np.append(cell[1:] != cell[:-1], True)
        cell, price = cell[last], price[last]
        rows, minute = np.divmod(cell, MINUTES)
        self.close[rows, minute] = price
        since = self.newest[rows]
        goes_on = np.flatnonzero(rows[1:] == rows[:-1]) + 1
        since[goes_on] = minute[goes_on - 1]
        self._fill(rows, since, minute)
        # With repeated indices numpy keeps the last value assigned, which is the newest minute.
        self.newest[rows] = minute

    def _fill(self, rows: Rows, since: Rows, until: Rows) -> None:
        """Carry closes over the minutes without a print, from one each up to another."""
        for row, first, end in zip(
            *(part[(since >= 0) & (until > since + 1)].tolist() for part in (rows, since, until)),
            strict=True,
        ):
            self.close[row, first + 1 : end] = self.close[row, first]
            for pause in self._unrecorded.get(row, ()):
                self.close[row, max(pause[0], first + 1) : min(pause[1], end)] = np.nan

    def _unrecorded_of(
        self, rows: Rows, days: npt.NDArray[np.int64], pauses: Sequence[Span]
    ) -> list[tuple[Rows, tuple[Span, ...]]]:
        """Note which whole minutes of the instruments' days lie within pauses.

        Returns:
            Places in `rows` of instruments of one venue, and their minutes from one up to another.
        """
        alike: dict[tuple[Venue, int], list[int]] = {}
        for place, (row, day) in enumerate(zip(rows.tolist(), days.tolist(), strict=True)):
            alike.setdefault((self._instruments[row].venue, day), []).append(place)
        found: list[tuple[Rows, tuple[Span, ...]]] = []
        for (venue, day), places in alike.items():
            spans = tuple(filter(None, (_minutes_within(pause, venue, day) for pause in pauses)))
            if spans:
                found.append((np.array(places, dtype=np.intp), spans))
                self._unrecorded |= dict.fromkeys(rows[places].tolist(), spans)
        return found

    def _begin_day(self, rows: Rows, day: int) -> None:
        for row in rows.tolist() if self._unrecorded else ():
            self._unrecorded.pop(row, None)
        self.close[rows] = np.nan
        self.volume[rows] = 0
        self.newest[rows] = -1
        self.day[rows] = day


def _minutes_within(pause: Span, venue: Venue, day: int) -> Span | None:
    """The whole minutes of a venue's day within a pause, from one up to another; None if there is none."""
    begin_us, end_us = (at_us + utc_offset_us(venue, at_us) - day * DAY_US for at_us in pause)
    first, end = max(0, -(-begin_us // MINUTE_US)), min(end_us // MINUTE_US, MINUTES)
    return (first, end) if first < end else None

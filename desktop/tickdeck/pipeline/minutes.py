"""The day of each instrument by the minute: closing price and volume, for sparklines, changes and RVOL."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tickdeck.domain.calendar import DAY_US
from tickdeck.domain.instrument import InstrumentTable
from tickdeck.domain.tick import Block, TickFlag
from tickdeck.pipeline.local_time import LocalTime

MINUTES = 1440
"""Minutes of a day; a column is a minute of the venue's wall clock."""
MINUTE_US = 60_000_000
_NO_DAY = -1

Rows = npt.NDArray[np.intp]


class Minutes:
    """What every instrument's day was like so far, minute by minute; a sink of ingest.

    A new local date clears an instrument's row. Prints of an earlier date count nowhere.

    Attributes:
        close: Last price of each minute, shape (instruments, `MINUTES`), float32; a minute without a print
            has the close before, NaN before the first print and behind `newest`.
        volume: Quantity of each minute, of the same shape and type.
        newest: The minute of each instrument's newest print; -1 before the first.
        day: Its local date, in days since the epoch; -1 before the first.
        version: Grows by one with every block.
    """

    def __init__(self, instruments: InstrumentTable) -> None:
        self._instruments = instruments
        self._local_time = LocalTime(instruments)
        self.version = 0
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
            self.day = np.append(self.day, np.full(more, _NO_DAY, dtype=np.int64))

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
        # A clock that went back a little would put the newest price into a minute that is over.
        minute = np.maximum(minute, self.newest[symbol])
        # Minute by minute, so that each is filled from the one before; a block rarely has two.
        for each in np.unique(minute):
            of_minute = minute == each
            rows = np.unique(symbol[of_minute])
            self._fill(rows, np.full(rows.size, each, dtype=np.intp))
            self.close[symbol[of_minute], each] = block["price"][of_minute]
            self.newest[rows] = np.maximum(self.newest[rows], each)

    def _fill(self, rows: Rows, minute: Rows) -> None:
        """Carry closes over the minutes without a print, up to a minute each."""
        newest = self.newest[rows]
        for row, since, until in zip(
            *(part[(newest >= 0) & (minute > newest + 1)].tolist() for part in (rows, newest, minute)),
            strict=True,
        ):
            self.close[row, since + 1 : until] = self.close[row, since]

    def _begin_day(self, rows: Rows, day: int) -> None:
        self.close[rows] = np.nan
        self.volume[rows] = 0
        self.newest[rows] = -1
        self.day[rows] = day

"""The board: the latest state of every instrument, in columns, with a version per row."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from tickdeck.domain.calendar import DAY_US
from tickdeck.domain.instrument import InstrumentTable
from tickdeck.domain.quote import Quote
from tickdeck.domain.tick import Block, TickFlag
from tickdeck.pipeline.local_time import LocalTime

_NO_DAY = -1
_PRICES = ("last", "previous_close", "open", "high", "low", "bid", "bid_volume", "ask", "ask_volume")
"""Columns that are NaN as long as nothing is known."""

_SO_FAR = {
    "open": "<f8",
    "high": "<f8",
    "low": "<f8",
    "last": "<f8",
    "volume": "<f8",
    "turnover": "<f8",
    "trades": "<i8",
    "time_us": "<i8",
    "recv_us": "<i8",
}
DAY_SO_FAR = np.dtype([("day", "<i8"), *_SO_FAR.items()])
"""What an instrument has traded on a day, as the columns of `Board` of these names; ``day`` is the date by
the venue's clock, days since the epoch."""


class Board:
    """Columns of one value an instrument, indexed by the instrument's number.

    Panels pull: they remember the version that they drew last and ask `changed_since`. Columns are
    exposed as arrays of length `len(instruments)`; readers must not write to them.

    Attributes:
        version: Grows by one with every block applied.
        last: Last price; NaN before the first print.
        previous_close: Close of the day before, NaN where nobody gave one.
        open: First price of the day.
        high, low: Extremes of the day.
        volume: Traded quantity of the day.
        turnover: Traded value of the day; prints without a turnover count price times volume.
        trades: Number of prints of the day.
        bid, ask: Best prices of the book; NaN where a side is empty or nobody told.
        bid_volume, ask_volume: Quantities there, NaN likewise.
        time_us: Exchange time of the last print, UTC microseconds; -1 if none.
        recv_us: Receipt of the last print, UTC microseconds; -1 if none.
        direction: +1 or -1, how the last change of price went; 0 before the first.
        moved: The version at which the price changed last.
        row_version: The version at which anything of the row changed last.
    """

    def __init__(self, instruments: InstrumentTable) -> None:
        self._instruments = instruments
        self.version = 0
        self._size = 0
        self._local_time = LocalTime(instruments)
        self._day = np.zeros(0, dtype=np.int64)
        self.last = np.zeros(0)
        self.previous_close = np.zeros(0)
        self.open = np.zeros(0)
        self.high = np.zeros(0)
        self.low = np.zeros(0)
        self.volume = np.zeros(0)
        self.turnover = np.zeros(0)
        self.trades = np.zeros(0, dtype=np.int64)
        self.bid = np.zeros(0)
        self.bid_volume = np.zeros(0)
        self.ask = np.zeros(0)
        self.ask_volume = np.zeros(0)
        self.time_us = np.zeros(0, dtype=np.int64)
        self.recv_us = np.zeros(0, dtype=np.int64)
        self.direction = np.zeros(0, dtype=np.int8)
        self.moved = np.zeros(0, dtype=np.int64)
        self.row_version = np.zeros(0, dtype=np.int64)
        self._fit()

    @property
    def instruments(self) -> InstrumentTable:
        """The instruments whose numbers index the columns."""
        return self._instruments

    def reference(self) -> npt.NDArray[np.float64]:
        """The price that a change is measured against: the previous close, else the day's first price."""
        return np.where(np.isnan(self.previous_close), self.open, self.previous_close)

    def change(self) -> npt.NDArray[np.float64]:
        """Change of each instrument as a fraction (0.01 is 1 %), NaN before the first print."""
        return self.last / self.reference() - 1

    def changed_since(self, version: int) -> npt.NDArray[np.intp]:
        """Numbers of the instruments of which anything changed after a version."""
        return np.flatnonzero(self.row_version > version)

    def apply(self, block: Block) -> None:
        """Take in a block of ticks, in arrival order.

        A late print (flagged out of order) counts into volume, high and low, but is not the last price.
        """
        if block.size == 0:
            return
        self._fit()
        self.version += 1
        symbol = block["symbol"].astype(np.intp)
        day = self._local_time.of(block, symbol) // DAY_US
        if (day == self._day[symbol]).all():
            self._apply_day(block, symbol)
            return
        # A new day begins for some: one day after the other, so that each close is the day's last print.
        for date in np.unique(day):
            of_date = day == date
            self._begin_day(np.unique(symbol[of_date]), int(date))
            # Prints of an earlier day, which a provider may replay, belong in the record, not on the board.
            today = of_date & (self._day[symbol] == date)
            self._apply_day(block[today], symbol[today])

    def apply_quotes(self, quotes: Mapping[int, Quote]) -> None:
        """Take in the newest bid and ask of some instruments."""
        if not quotes:
            return
        self._fit()
        self.version += 1
        symbol = np.fromiter(quotes, dtype=np.intp, count=len(quotes))
        told = np.array([quote[2:] for quote in quotes.values()])
        self.bid[symbol], self.bid_volume[symbol] = told[:, 0], told[:, 1]
        self.ask[symbol], self.ask_volume[symbol] = told[:, 2], told[:, 3]
        self.row_version[symbol] = self.version

    def set_previous_closes(self, closes: Mapping[int, float]) -> None:
        """Take in closes of the day before, as the provider's history tells them."""
        if not closes:
            return
        self._fit()
        self.version += 1
        symbol = np.fromiter(closes, dtype=np.intp, count=len(closes))
        self.previous_close[symbol] = np.fromiter(closes.values(), dtype=np.float64, count=len(closes))
        self.row_version[symbol] = self.version

    def so_far(self) -> npt.NDArray[np.void]:
        """The day of each instrument, dtype `DAY_SO_FAR`; a copy."""
        rows = np.zeros(self._size, dtype=DAY_SO_FAR)
        rows["day"] = self._day
        for name in _SO_FAR:
            rows[name] = getattr(self, name)
        return rows

    def resume(self, symbols: npt.NDArray[np.intp], rows: npt.NDArray[np.void]) -> None:
        """Take in what was traded before the first print that was applied; once for each instrument.

        Args:
            symbols: The instruments' numbers, each once.
            rows: Of each what it had traded, dtype `DAY_SO_FAR`. Those without a trade, and those of a day
                that is over for their instrument, are passed over.
        """
        self._fit()
        wanted = (rows["trades"] > 0) & (rows["day"] >= self._day[symbols])
        symbols, rows = symbols[wanted], rows[wanted]
        if not symbols.size:
            return
        self.version += 1
        begins = self._day[symbols] < rows["day"]
        for day in np.unique(rows["day"]):
            self._begin_day(symbols[rows["day"] == day], int(day))
        self.volume[symbols] += rows["volume"]
        self.turnover[symbols] += rows["turnover"]
        self.trades[symbols] += rows["trades"]
        self.open[symbols] = np.where(np.isnan(rows["open"]), self.open[symbols], rows["open"])
        self.high[symbols] = np.fmax(self.high[symbols], rows["high"])
        self.low[symbols] = np.fmin(self.low[symbols], rows["low"])
        silent = begins | np.isnan(self.last[symbols])
        for name in ("last", "time_us", "recv_us"):
            getattr(self, name)[symbols[silent]] = rows[name][silent]
        self.row_version[symbols] = self.version

    def fit(self) -> None:
        """Give instruments that were numbered meanwhile their rows."""
        self._fit()

    def _apply_day(self, block: Block, symbol: npt.NDArray[np.intp]) -> None:
        """Take in prints of the day that their instruments are at."""
        if block.size == 0:
            return
        price = block["price"]
        volume = np.nan_to_num(block["volume"])
        value = block["turnover"]
        value = np.where(np.isnan(value), price * volume, value)

        self.trades += np.bincount(symbol, minlength=self._size)
        self.volume += np.bincount(symbol, weights=volume, minlength=self._size)
        self.turnover += np.bincount(symbol, weights=value, minlength=self._size)
        np.fmax.at(self.high, symbol, price)
        np.fmin.at(self.low, symbol, price)

        self.row_version[symbol] = self.version
        in_order = (block["flags"] & (TickFlag.OUT_OF_ORDER | TickFlag.BACKFILLED)) == 0
        if not in_order.all():
            block, symbol, price = block[in_order], symbol[in_order], price[in_order]
        unopened = np.isnan(self.open[symbol])
        if unopened.any():
            # Reversed, so that of several first prints the earliest stays.
            self.open[symbol[unopened][::-1]] = price[unopened][::-1]
        self._apply_last(block, symbol, price)

    def _apply_last(self, block: Block, symbol: npt.NDArray[np.intp], price: npt.NDArray[np.float64]) -> None:
        """Set what the newest print of each instrument decides."""
        touched = np.unique(symbol)
        before = self.last[touched]
        # With repeated indices numpy keeps the last value assigned, which is the newest print.
        self.last[symbol] = price
        self.time_us[symbol] = block["time_us"]
        self.recv_us[symbol] = block["recv_us"]
        difference = self.last[touched] - before
        moved = touched[(difference != 0) & ~np.isnan(difference)]
        self.direction[moved] = np.sign(difference[(difference != 0) & ~np.isnan(difference)])
        self.moved[moved] = self.version

    def _begin_day(self, symbols: npt.NDArray[np.intp], day: int) -> None:
        """Clear the figures of instruments for which a day is new; their last price becomes the close."""
        rows = symbols[self._day[symbols] < day]
        followed = rows[(self._day[rows] != _NO_DAY) & ~np.isnan(self.last[rows])]
        self.previous_close[followed] = self.last[followed]
        self._day[rows] = day
        for column in (self.open, self.high, self.low):
            column[rows] = np.nan
        for total in (self.volume, self.turnover):
            total[rows] = 0.0
        self.trades[rows] = 0

    def _fit(self) -> None:
        """Grow the columns to the number of instruments."""
        size = len(self._instruments)
        if size == self._size:
            return
        more = size - self._size
        for name in _PRICES:
            setattr(self, name, np.append(getattr(self, name), np.full(more, np.nan)))
        for name in ("volume", "turnover"):
            setattr(self, name, np.append(getattr(self, name), np.zeros(more)))
        for name in ("trades", "moved", "row_version"):
            setattr(self, name, np.append(getattr(self, name), np.zeros(more, dtype=np.int64)))
        for name in ("time_us", "recv_us", "_day"):
            setattr(self, name, np.append(getattr(self, name), np.full(more, -1, dtype=np.int64)))
        self.direction = np.append(self.direction, np.zeros(more, dtype=np.int8))
        self._size = size

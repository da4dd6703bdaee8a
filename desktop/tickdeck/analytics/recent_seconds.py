"""What every instrument did second by second: prints, volume, largest print and price of some minutes."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tickdeck.domain.tick import NO_TIME, TICK, Block, TickFlag

Floats = npt.NDArray[np.float64]

VOLUME_S = 300
"""Seconds for which volume and largest prints are kept."""
PRINTS_S = 600
"""Seconds for which numbers of prints are kept."""
PRICE_S = 61
"""Seconds for which prices are kept: one more than a move is measured over."""

BURST_S = 10

_FOLD_AT_ROWS = 16_384
_OLD_US = 30_000_000
"""A print that was made so long before it came tells nothing about now."""
_NOT_NOW = np.uint16(TickFlag.OUT_OF_ORDER | TickFlag.BACKFILLED | TickFlag.SNAPSHOT | TickFlag.AUCTION)


class RecentSeconds:
    """Sums of each second, by the time of receipt, for all instruments at once.

    `append` keeps a reference only; sums are made once a second, when numpy has many prints to add at once.

    Attributes:
        last: Newest price of each instrument; NaN before its first print.
        volume: Traded quantity within the windows that were asked for, shape (windows, instruments).
        second_volume, second_prints: Quantity and prints of the newest second.
        prints_burst, prints_long: Prints of the last `BURST_S` and `PRINTS_S` seconds.
        top_volume, top_us: Quantity and time of the newest second's largest print; 0 and -1 without one.
        top_price: Its price.
    """

    def __init__(self, windows_s: tuple[int, ...]) -> None:
        """Keep seconds of no instrument yet, see `fit`.

        Args:
            windows_s: Over how many seconds volumes are added up, none longer than `VOLUME_S`.
        """
        self._windows_s = windows_s
        self._size = 0
        self._second = 0
        self._pending: list[Block] = []
        self._pending_rows = 0
        self.last = np.zeros(0)
        self.volume = np.zeros((len(windows_s), 0))
        self.second_volume = np.zeros(0)
        self.second_prints = np.zeros(0)
        self.prints_burst = np.zeros(0)
        self.prints_long = np.zeros(0)
        self.top_volume = np.zeros(0)
        self.top_us = np.zeros(0, dtype=np.int64)
        self.top_price = np.zeros(0)
        self._volumes = np.zeros((VOLUME_S + 1, 0))
        self._tops = np.zeros((VOLUME_S, 0))
        self._top_times = np.zeros((VOLUME_S, 0), dtype=np.int64)
        self._prints = np.zeros((PRINTS_S + 1, 0), dtype=np.float32)
        self._prices = np.zeros((PRICE_S, 0))
        self._open_volume = np.zeros(0)
        self._open_prints = np.zeros(0)
        self._open_top = np.zeros(0)
        self._open_top_us = np.zeros(0, dtype=np.int64)
        self._open_top_price = np.zeros(0)

    def fit(self, size: int) -> None:
        """Give instruments that were numbered meanwhile their columns."""
        more = size - self._size
        if more <= 0:
            return
        self._size = size
        for name in ("volume", "_volumes", "_tops", "_prints"):
            setattr(self, name, _widened(getattr(self, name), more, 0))
        for name in ("second_volume", "second_prints", "prints_burst", "prints_long", "top_volume"):
            setattr(self, name, _widened(getattr(self, name), more, 0))
        for name in ("_open_volume", "_open_prints", "_open_top"):
            setattr(self, name, _widened(getattr(self, name), more, 0))
        for name in ("_top_times", "top_us", "_open_top_us"):
            setattr(self, name, _widened(getattr(self, name), more, -1))
        for name in ("last", "top_price", "_prices", "_open_top_price"):
            setattr(self, name, _widened(getattr(self, name), more, np.nan))

    def append(self, block: Block) -> None:
        """Take in a block, which nobody must change afterwards."""
        if block.size:
            self._pending.append(block)
            self._pending_rows += block.size
            if self._pending_rows >= _FOLD_AT_ROWS:
                self._fold()

    def pass_seconds(self, count: int, counts: npt.NDArray[np.bool_]) -> None:
        """Close the second that is open, and let further ones pass in which nothing came.

        Args:
            count: How many seconds have passed, at least one.
            counts: For every instrument, whether what it did in them counts.
        """
        self._fold()
        quiet = ~counts
        for sums in (self._open_volume, self._open_prints, self._open_top):
            sums[quiet] = 0
        self.second_volume = self._open_volume.copy()
        self.second_prints = self._open_prints.copy()
        self.top_volume = self._open_top.copy()
        self.top_us = np.where(self.top_volume > 0, self._open_top_us, NO_TIME)
        self.top_price = self._open_top_price.copy()
        for passed in range(count):
            self._roll(is_empty=passed > 0)
        for sums in (self._open_volume, self._open_prints, self._open_top):
            sums[:] = 0

    def forget(self, rows: npt.NDArray[np.bool_]) -> None:
        """Let some instruments begin anew, as behind a break."""
        self._volumes[:, rows] = 0
        self._tops[:, rows] = 0
        self._prints[:, rows] = 0
        self._prices[:, rows] = np.nan
        self.volume[:, rows] = 0
        self.prints_burst[rows] = 0
        self.prints_long[rows] = 0

    def price_ago(self, seconds: int) -> Floats:
        """Each instrument's price some seconds ago, less than `PRICE_S`; NaN where it had none."""
        result: Floats = self._prices[(self._second - 1 - seconds) % PRICE_S]
        return result

    def largest(self, symbol: int, seconds: int) -> tuple[float, int]:
        """Quantity and time of an instrument's largest print of the last seconds; 0 and -1 without one."""
        rows = np.arange(self._second - seconds, self._second) % VOLUME_S
        column = self._tops[rows, symbol]
        place = int(np.argmax(column))
        if column[place] <= 0:
            return 0.0, NO_TIME
        return float(column[place]), int(self._top_times[rows[place], symbol])

    def _roll(self, *, is_empty: bool) -> None:
        second = self._second
        volumes, prints = self._volumes[second % (VOLUME_S + 1)], self._prints[second % (PRINTS_S + 1)]
        volumes[:] = 0 if is_empty else self._open_volume
        prints[:] = 0 if is_empty else self._open_prints
        self._tops[second % VOLUME_S] = 0 if is_empty else self._open_top
        self._top_times[second % VOLUME_S] = self._open_top_us
        self._prices[second % PRICE_S] = self.last
        self._second += 1
        for place, span in enumerate(self._windows_s):
            # A row more than is added up: the one that leaves is still there.
            self.volume[place] += volumes - self._volumes[(second - span) % (VOLUME_S + 1)]
        np.maximum(self.volume, 0, out=self.volume)
        self.prints_burst += prints - self._prints[(second - BURST_S) % (PRINTS_S + 1)]
        self.prints_long += prints - self._prints[(second - PRINTS_S) % (PRINTS_S + 1)]

    def _fold(self) -> None:
        """Add the prints at hand to the open second."""
        if not self._pending:
            return
        # As bytes: numpy works out how to join the fields of each two blocks anew, which takes far longer.
        block = np.frombuffer(b"".join([each.tobytes() for each in self._pending]), dtype=TICK)
        self._pending, self._pending_rows = [], 0
        time_us, recv_us = block["time_us"], block["recv_us"]
        time_us = np.where(time_us == NO_TIME, recv_us, time_us)
        price, volume = np.ascontiguousarray(block["price"]), np.ascontiguousarray(block["volume"])
        volume = np.where(np.isfinite(volume), volume, 0.0)
        # Zero, infinity and NaN are no prices.
        usable = ((block["flags"] & _NOT_NOW) == 0) & (recv_us - time_us < _OLD_US)
        usable &= (price > 0) & (price < np.inf) & (volume >= 0)
        if not usable.all():
            time_us, price, volume = time_us[usable], price[usable], volume[usable]
        symbol = block["symbol"][usable].astype(np.intp)
        self.fit(int(symbol.max(initial=-1)) + 1)
        self._open_volume += np.bincount(symbol, weights=volume, minlength=self._size)
        self._open_prints += np.bincount(symbol, minlength=self._size)
        # With repeated indices numpy keeps the last value assigned, which is the newest price.
        self.last[symbol] = price
        largest = np.zeros(self._size)
        np.maximum.at(largest, symbol, volume)
        (at,) = np.nonzero(volume == largest[symbol])
        place = np.zeros(self._size, dtype=np.intp)
        place[symbol[at]] = at
        (rows,) = np.nonzero(largest > self._open_top)
        self._open_top[rows] = largest[rows]
        self._open_top_us[rows] = time_us[place[rows]]
        self._open_top_price[rows] = price[place[rows]]


def _widened(array: npt.NDArray[np.generic], more: int, value: float) -> npt.NDArray[np.generic]:
    filled = np.full((*array.shape[:-1], more), value, dtype=array.dtype)
    return np.concatenate((array, filled), axis=-1)

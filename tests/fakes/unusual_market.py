"""A market of a few instruments that a test drives second by second before a watch."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np

from tickdeck.analytics.unusual import Unusual
from tickdeck.analytics.unusual_watch import Watch
from tickdeck.analytics.usual import Hours, RecordedVolumes, UsualVolume
from tickdeck.domain.calendar import MINUTES
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.sessions import AlwaysOpen
from tickdeck.domain.tick import block_of
from tickdeck.pipeline.minutes import Minutes
from tickdeck.settings.unusual import Thresholds

MORNING_US = 1_789_957_800_000_000
"""2026-09-21, 10:30:00 in Hong Kong."""
NAN = float("nan")
SENSITIVE = Thresholds(
    burst_ratio=5.0, burst_prints=30, block_ratio=50.0, block_share=0.0005, block_turnover=1_000_000.0
)
"""Such as a market of a few prints a second reaches."""


class Market:
    """Instruments, and what they trade each second.

    Attributes:
        steady: Quantity of each print of a steady second.
        stale: What the watch is told.
    """

    def __init__(
        self,
        *,
        hours: Hours = lambda _venue: AlwaysOpen(),
        thresholds: Thresholds = SENSITIVE,
        count: int = 3,
        now_us: int = MORNING_US,
    ) -> None:
        names = ("Tencent", "Alibaba", "HKEX", "Meituan", "Lenovo")
        codes = ("00700", "09988", "00388", "03690", "00992")
        known = [Instrument(f"{codes[at]}.HK", names[at], "", 100, "HKD") for at in range(count)]
        self.table = InstrumentTable(known)
        self.minutes = Minutes(self.table)
        self.watch = Watch(self.table, self.minutes, hours, thresholds)
        self.stale = np.zeros(count, dtype=bool)
        self.now_us = now_us
        self.price = [100.0] * count
        self.steady = 1000.0

    def learn(self, days: int = 4, a_minute: float = 60_000.0, known: slice = slice(None)) -> None:
        """Know days on which each minute had the same volume, save for a little chance.

        Args:
            days: How many.
            a_minute: The volume.
            known: The minutes of the day that were recorded.
        """
        rng = np.random.default_rng(5)
        dates = tuple(date(2026, 9, 1 + each) for each in range(days))
        volume = a_minute * np.exp(rng.normal(0, 0.05, (days, MINUTES)))
        volume[:, np.setdiff1d(np.arange(MINUTES), np.arange(MINUTES)[known])] = NAN
        recorded = {instrument.id: RecordedVolumes(dates, volume) for instrument in self.table}
        self.watch.use(UsualVolume.learnt(self.table, recorded, lambda _venue: AlwaysOpen()))

    def prints(self, rows: Sequence[tuple[int, float, float]], *, flags: int = 0, late_us: int = 0) -> None:
        """Prints of a second: instrument, price, quantity."""
        at_us = self.now_us + 500_000
        block = block_of(
            [
                (at_us - late_us, at_us, symbol, price, volume, NAN, 1, -1, flags, 0)
                for symbol, price, volume in rows
            ]
        )
        self.minutes.append(block)
        self.watch.append(block)

    def second(self, *extra: tuple[int, float, float], times: float = 1.0, only: int = -1) -> None:
        """A second of the market.

        Args:
            extra: Prints beside the steady ones.
            times: How many times the steady volume is traded.
            only: By which instrument; -1 by all.
        """
        rows = [
            (symbol, self.price[symbol], self.steady * (times if only in (-1, symbol) else 1.0))
            for symbol in range(len(self.table))
        ]
        self.prints([*rows, *extra])
        self.pass_second()

    def pass_second(self, count: int = 1) -> None:
        self.now_us += count * 1_000_000
        self.watch.pass_second(self.now_us, self.stale)

    def run(self, seconds: int, *, times: float = 1.0, only: int = -1) -> None:
        for _ in range(seconds):
            self.second(times=times, only=only)

    @property
    def log(self) -> list[Unusual]:
        """What was seen, oldest first."""
        return list(self.watch.log)

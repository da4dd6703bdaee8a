"""Something unusual: what a detector has seen of an instrument, with every number that explains it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

import numpy as np
import numpy.typing as npt

NAN = float("nan")


class DayMinutes(Protocol):
    """The day by the minute, as `tickdeck.pipeline.minutes.Minutes` keeps it."""

    @property
    def volume(self) -> npt.NDArray[np.float32]:
        """Quantity of each minute of the venue's day, shape (instruments, 1440)."""

    @property
    def day(self) -> npt.NDArray[np.int64]:
        """The local date that each row is of, days since the epoch."""


class UnusualKind(StrEnum):
    """Which detector saw it."""

    VOLUME = "volume"
    """Volume of some minutes against what is usual at that time of the day."""
    BURST = "burst"
    """Many prints within seconds."""
    BLOCK = "block"
    """One print that is large for the day."""
    JUMP = "jump"
    """A move of the price with volume behind it."""
    ACCELERATING = "accelerating"
    """Three minutes, each with more volume than the one before, and than usual."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unusual:
    """One thing seen; numbers that its kind has no use for are NaN, or 0 where they count.

    Attributes:
        number: Counts all that a watch has seen, from 1.
        kind: Which detector saw it.
        symbol: The instrument's number.
        at_us: When, UTC microseconds.
        price: The price then.
        move: How the price changed over `span_s`, a fraction.
        span_s: Over how many seconds volume, prints and move are told.
        volume: Traded quantity within them; of a block the print's.
        usual: What is usual for them.
        z: How many standard deviations the volume is above what is usual.
        days: From how many recorded days the usual volume follows; 0 for the running day alone.
        prints, usual_prints: Numbers of prints.
        usual_move: What the price usually moves within `span_s`, a fraction.
        largest, largest_us: Quantity and time of the largest print within `span_s`; 0 and -1 without one.
        turnover: Traded value, of a block the print's.
        share: A block's volume as a fraction of the day's with it.
        since_us: Since when the day is known, UTC microseconds; -1 where that does not matter.
        day: The local date, days since the epoch.
        minute: The minute of the venue's day in which it was seen.
        volumes: Traded quantity of that minute so far, and of those before, oldest first.
        usuals: What is usual for each of them; NaN where unknown.
    """

    number: int
    kind: UnusualKind
    symbol: int
    at_us: int
    price: float = NAN
    move: float = NAN
    span_s: int = 0
    volume: float = NAN
    usual: float = NAN
    z: float = NAN
    days: int = 0
    prints: int = 0
    usual_prints: float = NAN
    usual_move: float = NAN
    largest: float = 0.0
    largest_us: int = -1
    turnover: float = NAN
    share: float = NAN
    since_us: int = -1
    day: int = -1
    minute: int = -1
    volumes: tuple[float, ...] = ()
    usuals: tuple[float, ...] = ()

    @property
    def ratio(self) -> float:
        """Volume in multiples of what is usual; NaN where nothing is usual."""
        return self.volume / self.usual if self.usual > 0 else NAN

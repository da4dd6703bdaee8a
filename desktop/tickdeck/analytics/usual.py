"""What volume is usual for an instrument at a time of the day, learnt from recorded days.

The usual volume of a minute is the mean of the recorded days at that minute of the venue's clock, smoothed
over its neighbours; where there are five days or more the busiest counts as the second busiest, so that
one event does not hide the next (Tukey, *The Future of Data Analysis*, 1962: the winsorised mean). How far
above usual is unusual is measured on log(1 + volume / usual), whose distribution is close to normal where
volume itself has a long tail (Ajinkya and Jain, *The behavior of daily stock market trading volume*, 1989),
half an hour of the day by half an hour, because markets are less regular around the open than at noon.

Only minutes of continuous trading count. A half day teaches its morning; an auction and a lunch break
teach nothing, and neither do minutes that were not recorded, or a day on which the instrument never traded.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from tickdeck.domain.calendar import DAY_US, MINUTE_US, MINUTES, utc_offset_us
from tickdeck.domain.instrument import InstrumentTable
from tickdeck.domain.sessions import Phase, TradingCalendar
from tickdeck.domain.venue import Venue

WINDOWS_MIN = (1, 3, 5)
"""The stretches, in minutes, over which volume is compared with what is usual."""
BUCKET_MIN = 30
BUCKETS = MINUTES // BUCKET_MIN
"""Stretches of the day whose spread is measured together."""

Floats = npt.NDArray[np.float64]
_Singles = npt.NDArray[np.float32]
_Mask = npt.NDArray[np.bool_]
Hours = Callable[[Venue], TradingCalendar]
"""When each venue trades."""

_EPOCH = date(1970, 1, 1).toordinal()
_WINSORISED_DAYS = 5
_SMOOTHED_MIN = 15
"""Neighbours on each side of a minute that one day alone is smoothed over; more days need fewer."""
_LEAST_SMOOTHED_MIN = 2
_LEAST_SAMPLES = 10
LEAST_SPREAD = 0.1
"""On the log scale; a narrower one is chance, and would call anything unusual."""


def is_trading(phase: Phase) -> bool:
    """Whether volume of a phase is compared; where hours are unknown, all of it is."""
    return phase in (Phase.OPEN, Phase.UNKNOWN)


def open_minutes(calendar: TradingCalendar, venue: Venue, day: int) -> _Mask:
    """Which minutes of a local day are continuous trading, shape (`MINUTES`,).

    Args:
        calendar: The venue's.
        venue: Whose clock it is.
        day: Days since the epoch.
    """
    result = np.zeros(MINUTES, dtype=np.bool_)
    # Noon tells the offset of the day; clocks are put forward at night, when nothing trades.
    start_us = day * DAY_US - utc_offset_us(venue, day * DAY_US + DAY_US // 2)
    at_us = start_us
    while at_us < start_us + DAY_US:
        span = calendar.at(at_us)
        if is_trading(span.phase):
            first = (max(span.from_us, start_us) - start_us) // MINUTE_US
            behind = -(-(min(span.to_us, start_us + DAY_US) - start_us) // MINUTE_US)
            result[first:behind] = True
        at_us = span.to_us
    return result


@dataclass(frozen=True, slots=True)
class RecordedVolumes:
    """Volumes of an instrument by the minute on recorded days.

    Attributes:
        dates: The local dates, each once.
        volume: Traded quantities, shape (days, `MINUTES`); NaN where nothing was recorded.
    """

    dates: tuple[date, ...]
    volume: npt.NDArray[np.floating]

    def __post_init__(self) -> None:
        if self.volume.shape != (len(self.dates), MINUTES) or len(set(self.dates)) != len(self.dates):
            raise ValueError("There must be a row of 1,440 minutes for each of different dates.")


@dataclass(frozen=True, slots=True)
class Lesson:
    """What recorded days teach of one instrument.

    Attributes:
        mean: Usual volume of each minute, shape (`MINUTES`,), float32; NaN where none is known.
        centre, spread: Mean and standard deviation of log(1 + volume / usual) for each of `WINDOWS_MIN`
            and half hour of the day, shape (windows, `BUCKETS`), float32; NaN where unknown.
        days: How many days taught it.
    """

    mean: _Singles
    centre: _Singles
    spread: _Singles
    days: int


def lesson_of(recorded: npt.NDArray[np.floating]) -> Lesson:
    """Learn from an instrument's days.

    Args:
        recorded: Volumes, shape (days, `MINUTES`); NaN where a minute does not count.
    """
    volume: Floats = np.asarray(recorded[np.isfinite(recorded).any(axis=1)], dtype=np.float64)
    windows = len(WINDOWS_MIN)
    centre = np.full((windows, BUCKETS), np.nan, dtype=np.float32)
    spread = centre.copy()
    days = len(volume)
    if not days:
        return Lesson(np.full(MINUTES, np.nan, dtype=np.float32), centre, spread, 0)
    smooth = _smoothed(volume, max(_LEAST_SMOOTHED_MIN, _SMOOTHED_MIN // days))
    mean = _winsorised_mean(smooth)
    known = np.isfinite(smooth)
    total, count = np.where(known, smooth, 0.0).sum(axis=0), known.sum(axis=0)
    others = mean[None, :]
    if days > 1:
        # A day is measured against the others, as a new one will be; a single one only against itself.
        rest = total - np.where(known, smooth, 0.0)
        others = np.divide(rest, count - 1, out=np.full(volume.shape, np.nan), where=count > 1)
    for place, span in enumerate(WINDOWS_MIN):
        ratio = _rolling(volume, span) / _positive(_rolling(others, span))
        logs = np.log1p(ratio).reshape(days, BUCKETS, BUCKET_MIN).transpose(1, 0, 2).reshape(BUCKETS, -1)
        centre[place], spread[place] = _moments(logs)
    return Lesson(mean.astype(np.float32), centre, spread, days)


class UsualVolume:
    """The usual volume of every instrument of a run.

    Attributes:
        mean: Of each minute, shape (instruments, `MINUTES`), float32; 0 where none is known.
        centre, spread: See `Lesson`; shape (instruments, windows, `BUCKETS`), float32.
        days: How many days each instrument was learnt from, 0 for those without any.
    """

    def __init__(self, size: int = 0) -> None:
        windows = len(WINDOWS_MIN)
        self.mean = np.zeros((size, MINUTES), dtype=np.float32)
        self.centre = np.full((size, windows, BUCKETS), np.nan, dtype=np.float32)
        self.spread = self.centre.copy()
        self.days = np.zeros(size, dtype=np.int64)

    @classmethod
    def learnt(
        cls, instruments: InstrumentTable, recorded: Mapping[str, RecordedVolumes], hours: Hours
    ) -> UsualVolume:
        """Learn from recordings; takes about a millisecond an instrument, and is at home in any thread.

        Args:
            instruments: Whose numbers index the result.
            recorded: By instrument id; ids that the table does not have are left out.
            hours: When each venue trades.
        """
        result = cls(len(instruments))
        for number, volume in counted(instruments, recorded, hours):
            result.take(number, lesson_of(volume))
        return result

    def take(self, number: int, lesson: Lesson) -> None:
        """Take in what was learnt of an instrument."""
        self.mean[number] = np.nan_to_num(lesson.mean)
        self.centre[number], self.spread[number] = lesson.centre, lesson.spread
        self.days[number] = lesson.days if bool((self.mean[number] > 0).any()) else 0

    def fit(self, size: int) -> None:
        """Give instruments that were numbered later their rows; nothing is known of them."""
        more = size - self.days.size
        if more > 0:
            none = UsualVolume(more)
            self.mean = np.concatenate((self.mean, none.mean))
            self.centre = np.concatenate((self.centre, none.centre))
            self.spread = np.concatenate((self.spread, none.spread))
            self.days = np.concatenate((self.days, none.days))

    def at(self, minute: npt.NDArray[np.intp]) -> Floats:
        """The usual volume of a minute of the day, one for each instrument; 0 outside the day."""
        inside = (minute >= 0) & (minute < MINUTES)
        found = self.mean[np.arange(self.days.size), np.where(inside, minute, 0)].astype(np.float64)
        result: Floats = np.where(inside, found, 0.0)
        return result


def counted(
    instruments: InstrumentTable, recorded: Mapping[str, RecordedVolumes], hours: Hours
) -> list[tuple[int, Floats]]:
    """The instruments with recordings, and their volumes with NaN wherever a minute teaches nothing."""
    known = [
        (number, instruments[number].venue, volumes)
        for instrument_id, volumes in recorded.items()
        if (number := instruments.number(instrument_id)) is not None
    ]
    trading = {
        (venue, day): open_minutes(hours(venue), venue, day.toordinal() - _EPOCH)
        for _, venue, volumes in known
        for day in volumes.dates
    }
    result = []
    for number, venue, volumes in known:
        mask = np.array([trading[venue, day] for day in volumes.dates]).reshape(-1, MINUTES)
        counts = mask & (np.nan_to_num(volumes.volume) > 0).any(axis=1)[:, None]
        result.append((number, np.where(counts, volumes.volume, np.nan).astype(np.float64)))
    return result


def _smoothed(volume: Floats, half: int) -> Floats:
    """The mean of each minute and its neighbours of the same day, as far as they are known."""
    known = np.isfinite(volume)
    total = _centred_sum(np.where(known, volume, 0.0), half)
    count = _centred_sum(known.astype(np.float64), half)
    mean: Floats = np.divide(total, count, out=np.full(volume.shape, np.nan), where=known & (count > 0))
    return mean


def _centred_sum(values: Floats, half: int) -> Floats:
    padded = np.pad(values, ((0, 0), (half + 1, half)))
    running = np.cumsum(padded, axis=1)
    return running[:, 2 * half + 1 :] - running[:, : -2 * half - 1]


def _winsorised_mean(values: Floats) -> Floats:
    """Mean over the days of each minute; NaN where no day knows it."""
    values = np.sort(values, axis=0)
    count = np.isfinite(values).sum(axis=0)
    (enough,) = np.nonzero(count >= _WINSORISED_DAYS)
    values[count[enough] - 1, enough] = values[count[enough] - 2, enough]
    total = np.nansum(values, axis=0)
    mean: Floats = np.divide(total, count, out=np.full(total.shape, np.nan), where=count > 0)
    return mean


def _rolling(values: Floats, span: int) -> Floats:
    """Sums over each minute and those before it; NaN where one of them is unknown."""
    result = values.copy()
    for back in range(1, span):
        result[:, back:] += values[:, :-back]
        result[:, :back] = np.nan
    return result


def _positive(values: Floats) -> Floats:
    return np.where(values > 0, values, np.nan)


def _moments(logs: Floats) -> tuple[_Singles, _Singles]:
    """Mean and standard deviation of each row, NaN for rows with too few samples."""
    known = np.isfinite(logs)
    count = known.sum(axis=1)
    enough = count >= _LEAST_SAMPLES
    safe = np.maximum(count, 1)
    mean = np.where(known, logs, 0.0).sum(axis=1) / safe
    variance = np.where(known, (logs - mean[:, None]) ** 2, 0.0).sum(axis=1) / np.maximum(count - 1, 1)
    spread = np.maximum(np.sqrt(variance), LEAST_SPREAD)
    return (
        np.where(enough, mean, np.nan).astype(np.float32),
        np.where(enough, spread, np.nan).astype(np.float32),
    )

"""How often detectors would have spoken on a recorded day: a rehearsal with its minutes.

The newest recorded day of each instrument is played against what the days before it teach, so that no day
is compared with itself. Recorded minutes tell nothing of single prints, so only what rests on minutes is
rehearsed; and a window is looked at when a minute ends, not once a second, so that a live day has a few
alarms more. What was rightly told that day counts like what was not: the rate is how often one is called.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tickdeck.analytics.detectors import (
    ACCELERATING_MIN,
    Floats,
    accelerating_minutes,
    ratio_of,
    unusual_volumes,
)
from tickdeck.analytics.unusual import UnusualKind
from tickdeck.analytics.usual import (
    BUCKET_MIN,
    WINDOWS_MIN,
    Hours,
    Lesson,
    RecordedVolumes,
    counted,
    lesson_of,
)
from tickdeck.domain.calendar import MINUTES
from tickdeck.domain.instrument import InstrumentTable
from tickdeck.settings.unusual import Thresholds


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """A recorded day of many instruments, and what days before it teach of each.

    Attributes:
        numbers: The instruments, by their numbers.
        volume: Quantity of each minute, shape (instruments, 1440); NaN where none was recorded or trading.
        lessons: What the other days teach, one for each instrument.
    """

    numbers: tuple[int, ...]
    volume: Floats
    lessons: tuple[Lesson, ...]

    @property
    def instrument_days(self) -> int:
        """How many days of an instrument it plays."""
        return len(self.numbers)


def rehearsal_of(
    instruments: InstrumentTable, recorded: Mapping[str, RecordedVolumes], hours: Hours
) -> Rehearsal:
    """Prepare a rehearsal; takes about a millisecond an instrument, and is at home in any thread.

    Args:
        instruments: Whose numbers are used.
        recorded: By instrument id; those with a single day have nothing to be compared with.
        hours: When each venue trades.
    """
    numbers, days, lessons = [], [], []
    ids = {number: known for known in recorded if (number := instruments.number(known)) is not None}
    for number, volume in counted(instruments, recorded, hours):
        dates = recorded[ids[number]].dates
        newest = dates.index(max(dates)) if dates else -1
        lesson = lesson_of(np.delete(volume, newest, axis=0)) if len(dates) > 1 else None
        if lesson is not None and lesson.days:
            numbers.append(number)
            days.append(volume[newest])
            lessons.append(lesson)
    return Rehearsal(tuple(numbers), np.array(days).reshape(-1, MINUTES), tuple(lessons))


def false_alarms(
    rehearsal: Rehearsal, thresholds: Thresholds, price: npt.NDArray[np.float64]
) -> dict[UnusualKind, float]:
    """Alarms an instrument and day, of the detectors that rest on minutes; empty without a day to play.

    Args:
        rehearsal: The day.
        thresholds: From where on something is unusual; a detector that is off is rehearsed too.
        price: By number, for the least turnover; where it is NaN or missing, any turnover is enough.
    """
    if not rehearsal.instrument_days:
        return {}
    volume = rehearsal.volume
    mean = np.array([lesson.mean for lesson in rehearsal.lessons], dtype=np.float64)
    known = np.array([price[each] if each < price.size else np.nan for each in rehearsal.numbers])[:, None]
    bucket = np.arange(MINUTES) // BUCKET_MIN
    reached = np.zeros(volume.shape, dtype=np.bool_)
    for place, span in enumerate(WINDOWS_MIN):
        centre, spread = (
            np.array([getattr(lesson, name)[place] for lesson in rehearsal.lessons])[:, bucket]
            for name in ("centre", "spread")
        )
        traded, usual = _within(volume, span), _within(mean, span)
        z = (np.log1p(ratio_of(traded, usual)) - centre) / spread
        reached |= unusual_volumes(traded, usual, z, thresholds) & ~(
            traded * known < thresholds.least_turnover
        )
    growing = np.zeros(volume.shape, dtype=np.bool_)
    back = ACCELERATING_MIN
    last4, usual4 = (
        np.array([values[:, each : MINUTES - back + each] for each in range(back + 1)])
        for values in (volume, mean)
    )
    growing[:, back:] = accelerating_minutes(last4, usual4, thresholds)
    growing[:, back:] &= ~(last4[1:].sum(axis=0) * known < thresholds.least_turnover)
    return {
        UnusualKind.VOLUME: _alarms(reached, thresholds.cool_down_s) / rehearsal.instrument_days,
        UnusualKind.ACCELERATING: _alarms(growing, thresholds.cool_down_s) / rehearsal.instrument_days,
    }


def _within(values: Floats, span: int) -> Floats:
    """Sums of each minute and those before it; NaN where one is unknown."""
    result = values.copy()
    for back in range(1, span):
        result[:, back:] += values[:, :-back]
        result[:, :back] = np.nan
    return result


def _alarms(reached: npt.NDArray[np.bool_], cool_down_s: int) -> int:
    """How many alarms are left of what was reached, minute by minute, once each has quiet behind it."""
    quiet_min = -(-cool_down_s // 60)
    spoken = np.full(len(reached), -quiet_min)
    alarms = 0
    for minute in np.flatnonzero(reached.any(axis=0)).tolist():
        rows = reached[:, minute] & (minute - spoken >= quiet_min)
        spoken[rows] = minute
        alarms += int(rows.sum())
    return alarms

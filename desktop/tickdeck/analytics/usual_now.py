"""What volume is usual around the present minute of each instrument's day, second by second."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tickdeck.analytics.running_day import RunningDay
from tickdeck.analytics.usual import BUCKET_MIN, WINDOWS_MIN, UsualVolume

Floats = npt.NDArray[np.float64]


class UsualNow:
    """Looks up once a minute what holds for all its seconds.

    Attributes:
        minute: The usual volume of the minute; 0 where no recorded day knows it.
        day: The usual volume of a whole day, likewise.
        has_days: Which instruments have recorded days.
        centre, spread: Mean and standard deviation of log(1 + volume / usual), shape (windows, instruments).
    """

    def __init__(self) -> None:
        windows = len(WINDOWS_MIN)
        self.minute = np.zeros(0)
        self.day = np.zeros(0)
        self.has_days = np.zeros(0, dtype=np.bool_)
        self.centre = np.zeros((windows, 0))
        self.spread = np.zeros((windows, 0))
        self._whole = np.zeros((windows, 0))
        self._first = np.zeros((windows, 0))
        self._is_known = np.zeros((windows, 0), dtype=np.bool_)
        self._all_have_days = False

    def learn(self, usual: UsualVolume, minute: npt.NDArray[np.intp], day: RunningDay) -> None:
        """Come to a minute.

        Args:
            usual: What recorded days tell.
            minute: The minute of each instrument's day; -1 where it is not known yet.
            day: What the running day tells of those without recorded ones.
        """
        around = [usual.at(minute - back) for back in range(max(WINDOWS_MIN) + 1)]
        self.minute = around[0]
        self._whole = np.array([sum(around[1:span], np.zeros(minute.size)) for span in WINDOWS_MIN])
        self._first = np.array([around[span] for span in WINDOWS_MIN])
        # A window of which no recorded day knows some minutes would be compared with a part of itself.
        known = np.logical_and.accumulate(np.array(around) > 0, axis=0)
        self._is_known = np.array([known[span] for span in WINDOWS_MIN])
        rows, bucket = np.arange(minute.size), np.maximum(minute, 0) // BUCKET_MIN
        self.centre = usual.centre[rows, :, bucket].T.astype(np.float64)
        self.spread = usual.spread[rows, :, bucket].T.astype(np.float64)
        self.day = usual.mean.sum(axis=1, dtype=np.float64)
        self.has_days = usual.days > 0
        self._all_have_days = bool(self.has_days.all())
        if not self._all_have_days:
            self.centre = np.where(self.has_days, self.centre, day.centre())
            self.spread = np.where(self.has_days, self.spread, day.spread())

    def within(self, part: float, volume: Floats, day: RunningDay) -> Floats:
        """What is usual within each of `WINDOWS_MIN`, the minute being over up to a part.

        Args:
            part: Of the minute, 0 to 1.
            volume: What was traded within the windows, shape (windows, instruments).
            day: See `learn`.
        """
        # A window ends within the present minute and begins within one that counts as far as it is inside.
        usual: Floats = self._first * (1 - part)
        usual += self._whole
        usual += self.minute * part
        usual *= self._is_known
        return usual if self._all_have_days else np.where(self.has_days, usual, day.usual_within(volume))

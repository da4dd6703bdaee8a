"""What the running day alone tells: what was usual in it so far, for instruments without recorded days."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tickdeck.analytics.usual import LEAST_SPREAD, WINDOWS_MIN

Floats = npt.NDArray[np.float64]
_Mask = npt.NDArray[np.bool_]

LEAST_HEARD_S = 600
"""So many seconds before a window make a usual volume."""
_LEAST_SAMPLES = 10

_TEN_SECONDS_IN_MOVE = 6
_FADING = 1 / 60
"""The newest of sixty: what the price usually moves is known from about the last ten minutes."""
_SNAPSHOTS = 7
"""As many ten seconds ago, so that a move is compared with the time before it."""


class RunningDay:
    """Sums of each instrument's day, as far as it was listened to.

    Attributes:
        volume, prints: Quantity and number of prints.
        heard_s: Seconds in which it was listened to.
        compared, usual: Quantity, and what recorded days have for the same seconds; both 0 while there are
            none to compare with.
        compared_s: How many seconds these are.
    """

    def __init__(self) -> None:
        self.volume = np.zeros(0)
        self.prints = np.zeros(0)
        self.heard_s = np.zeros(0)
        self.compared = np.zeros(0)
        self.compared_s = np.zeros(0)
        self.usual = np.zeros(0)
        windows = len(WINDOWS_MIN)
        self._count = np.zeros((windows, 0))
        self._mean = np.zeros((windows, 0))
        self._squares = np.zeros((windows, 0))

    def fit(self, size: int) -> None:
        """Give instruments that were numbered meanwhile their places."""
        more = size - self.volume.size
        if more > 0:
            sums = ("volume", "prints", "heard_s", "compared", "compared_s", "usual")
            for name in (*sums, "_count", "_mean", "_squares"):
                array = getattr(self, name)
                new = np.zeros((*array.shape[:-1], more))
                setattr(self, name, np.concatenate((array, new), axis=-1))

    def begin(self, rows: _Mask) -> None:
        """Begin a new day for some instruments."""
        for sums in (self.volume, self.prints, self.heard_s, self.compared, self.compared_s, self.usual):
            sums[rows] = 0
        for moments in (self._count, self._mean, self._squares):
            moments[:, rows] = 0

    def compare_anew(self) -> None:
        """Begin to compare: what should have been traded in the time that has passed is not known."""
        self.compared[:] = 0
        self.compared_s[:] = 0
        self.usual[:] = 0

    def pass_seconds(
        self, heard_s: npt.NDArray[np.int64], *, volume: Floats, prints: Floats, usual_a_second: Floats
    ) -> None:
        """Add seconds that have passed.

        Args:
            heard_s: For how many of them each instrument was listened to.
            volume: What it traded in them.
            prints: How often.
            usual_a_second: What recorded days have for each of them; 0 where there are none.
        """
        self.volume += volume
        self.prints += prints
        self.heard_s += heard_s
        self.compared += np.where(usual_a_second > 0, volume, 0.0)
        self.compared_s += heard_s
        self.usual += heard_s * usual_a_second

    def usual_within(self, volumes: Floats) -> Floats:
        """The mean before each window, for as long as the window is; NaN where too little was heard.

        Args:
            volumes: What each of `WINDOWS_MIN` holds now, shape (windows, instruments).
        """
        spans_s = np.array(WINDOWS_MIN)[:, None] * 60.0
        before_s = self.heard_s - spans_s
        known = before_s >= LEAST_HEARD_S
        mean = np.maximum(self.volume - volumes, 0) / np.where(known, before_s, 1)
        return np.where(known & (mean > 0), mean * spans_s, np.nan)

    def note_minute(self, logs: Floats, heard_s: npt.NDArray[np.int64], ended: _Mask) -> None:
        """Learn at the end of a minute how volumes spread.

        Args:
            logs: log(1 + volume / usual) of each window, shape (windows, instruments).
            heard_s: For how long each instrument has been listened to without a break.
            ended: For which instruments a minute ended.
        """
        known = np.isfinite(logs) & ended & (heard_s >= np.array(WINDOWS_MIN)[:, None] * 60)
        # Welford, Note on a method for calculating corrected sums of squares, 1962.
        self._count += known
        away = np.where(known, logs - self._mean, 0.0)
        self._mean += away / np.maximum(self._count, 1)
        self._squares += away * np.where(known, logs - self._mean, 0.0)

    def centre(self) -> Floats:
        """Mean of what `note_minute` was told, shape (windows, instruments); NaN before ten minutes."""
        return np.where(self._count >= _LEAST_SAMPLES, self._mean, np.nan)

    def spread(self) -> Floats:
        """Its standard deviation, of the same shape."""
        variance = self._squares / np.maximum(self._count - 1, 1)
        return np.where(self._count >= _LEAST_SAMPLES, np.maximum(np.sqrt(variance), LEAST_SPREAD), np.nan)


class UsualMoves:
    """How far each price usually moves in a minute: from squared returns of ten seconds that fade."""

    def __init__(self) -> None:
        self._count = np.zeros(0)
        self._variance = np.zeros(0)
        self._before = np.zeros((_SNAPSHOTS, 0))
        self._place = 0

    def fit(self, size: int) -> None:
        """Give instruments that were numbered meanwhile their places."""
        more = size - self._count.size
        if more > 0:
            self._count = np.append(self._count, np.zeros(more))
            self._variance = np.append(self._variance, np.zeros(more))
            self._before = np.concatenate((self._before, np.zeros((_SNAPSHOTS, more))), axis=1)

    def pass_ten_seconds(self, moves: Floats) -> None:
        """Take in the logarithmic returns of the last ten seconds; NaN teaches nothing."""
        self._before[self._place] = self._variance
        self._place = (self._place + 1) % _SNAPSHOTS
        known = np.isfinite(moves)
        self._count += known
        weight = np.maximum(_FADING, 1 / np.maximum(self._count, 1))
        squares = np.where(known, moves, 0.0) ** 2
        self._variance += np.where(known, weight * (squares - self._variance), 0.0)

    def variance(self) -> Floats:
        """Variance of a minute's move as it was over a minute ago; 0 where it is not known."""
        variance: Floats = _TEN_SECONDS_IN_MOVE * self._before[self._place]
        return variance

"""The detectors of unusual volume: pure functions of one second of all instruments.

Each returns the numbers of the instruments that reach its thresholds; a comparison with NaN, which is what
is not known, is never reached. Who has been quiet or deaf for a while is left out by `Second.heard_s`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tickdeck.analytics.recent_seconds import BURST_S, PRINTS_S
from tickdeck.analytics.usual import WINDOWS_MIN
from tickdeck.settings.unusual import Thresholds

Floats = npt.NDArray[np.float64]
Rows = npt.NDArray[np.intp]

JUMP_S = 60
"""Over so many seconds a move of the price is measured."""
BURST_HEARD_S = 120
"""So long an instrument is listened to before its prints are compared with what is usual."""
JUMP_HEARD_S = 300
"""So long, before its moves are."""
ACCELERATING_MIN = 3
BLOCK_HEARD_S = 1800
"""So much of the day must have been listened to, where there is no other day to measure a block by."""
BLOCK_LEAST_PRINTS = 100
"""So many prints of the day make a mean that one more can be compared with."""


@dataclass(slots=True, kw_only=True)
class Second:
    """What is known of all instruments at the end of a second; arrays of one value an instrument.

    What only candidates need is worked out for them alone, by the methods that take their numbers.

    Attributes:
        heard_s: For how many seconds without a break an instrument has been listened to in continuous
            trading; 0 where it is stale, or its market does not trade.
        last: Newest price.
        volume: Traded quantity within each of `WINDOWS_MIN`, shape (windows, instruments).
        usual: What is usual for it, of the same shape; NaN where unknown.
        centre, spread: Mean and standard deviation of log(1 + volume / usual), of the same shape.
        prints, prints_long: Prints within the last `BURST_S` and `PRINTS_S` seconds.
        top_volume, top_price: Quantity and price of this second's largest print.
        day_prints, day_volume: Prints and quantity of the day before this second, since it is listened to.
        day_heard_s: For how many seconds of the day it was listened to.
        usual_day: Quantity of a usual day, 0 where there is none.
        has_days: Whether there are recorded days of it.
        before: Price `JUMP_S` ago.
        move_variance: Variance of a move within `JUMP_S` before that, on the logarithmic scale.
    """

    heard_s: npt.NDArray[np.int64]
    last: Floats
    volume: Floats
    usual: Floats
    centre: Floats
    spread: Floats
    prints: Floats
    prints_long: Floats
    top_volume: Floats
    top_price: Floats
    day_prints: Floats
    day_volume: Floats
    day_heard_s: Floats
    usual_day: Floats
    has_days: npt.NDArray[np.bool_]
    before: Floats
    move_variance: Floats

    @property
    def z(self) -> Floats:
        """Standard scores of the volumes, of their shape; NaN where unknown."""
        return score_of(self.volume, self.usual, self.centre, self.spread)

    def usual_prints(self, rows: Rows) -> Floats:
        """Prints that are usual within `BURST_S`: the mean of what was heard before them."""
        before_s = np.minimum(self.heard_s[rows], PRINTS_S) - BURST_S
        counted = (self.prints_long[rows] - self.prints[rows]) * BURST_S
        usual: Floats = np.divide(counted, before_s, out=np.full(rows.size, np.nan), where=before_s > 0)
        return usual

    def usual_move(self, rows: Rows) -> Floats:
        """Standard deviation of a move within `JUMP_S`; 0 where it is not known."""
        usual: Floats = np.sqrt(self.move_variance[rows])
        return usual

    def day_measure(self, rows: Rows) -> Floats:
        """What a block's share is of: the day's quantity or, where it is more, that of a usual day.

        NaN where neither says much yet.
        """
        known = self.has_days[rows] | (self.day_heard_s[rows] >= BLOCK_HEARD_S)
        return np.where(known, np.maximum(self.day_volume[rows], self.usual_day[rows]), np.nan)


def ratio_of(volume: Floats, usual: Floats) -> Floats:
    """Volume in multiples of what is usual, NaN where nothing is."""
    ratio: Floats = np.divide(volume, usual, out=np.full(np.shape(volume), np.nan), where=usual > 0)
    return ratio


def score_of(volume: Floats, usual: Floats, centre: Floats, spread: Floats) -> Floats:
    """How many standard deviations volume is above what is usual, NaN where that is unknown."""
    score: Floats = (np.log1p(ratio_of(volume, usual)) - centre) / spread
    return score


def unusual_volumes(
    volume: Floats, usual: Floats, z: Floats, thresholds: Thresholds
) -> npt.NDArray[np.bool_]:
    """Where volume reaches both thresholds of the volume detector; arrays of one shape."""
    reached: npt.NDArray[np.bool_] = (
        (usual > 0) & (volume >= thresholds.volume_ratio * usual) & (z >= thresholds.volume_z)
    )
    return reached


def accelerating_minutes(volumes: Floats, usuals: Floats, thresholds: Thresholds) -> npt.NDArray[np.bool_]:
    """Where three minutes grew, each from the one before, and each was above usual.

    Args:
        volumes: Of four minutes that are over, oldest first, shape (4, ...).
        usuals: What is usual for them, of the same shape.
        thresholds: From where on it counts.
    """
    grows = np.all(volumes[1:] > volumes[:-1], axis=0)
    above = (usuals[1:] > 0) & (volumes[1:] >= thresholds.accelerating_ratio * usuals[1:])
    result: npt.NDArray[np.bool_] = np.logical_and(grows, above.all(axis=0))
    return result


def find_volume(second: Second, thresholds: Thresholds) -> tuple[Rows, Rows]:
    """Instruments with unusual volume, and for each the place in `WINDOWS_MIN` of its highest score."""
    near = (second.volume >= thresholds.volume_ratio * second.usual) & (second.usual > 0)
    (rows,) = np.nonzero(near.any(axis=0))
    if not rows.size:
        return rows, rows
    volume, usual = second.volume[:, rows], second.usual[:, rows]
    z = score_of(volume, usual, second.centre[:, rows], second.spread[:, rows])
    reached = unusual_volumes(volume, usual, z, thresholds)
    reached &= second.heard_s[rows] >= np.array(WINDOWS_MIN)[:, None] * 60
    reached &= volume * second.last[rows] >= thresholds.least_turnover
    told = reached.any(axis=0)
    scores = np.where(reached, z, -np.inf)[:, told]
    return rows[told], np.argmax(scores, axis=0)


def find_burst(second: Second, thresholds: Thresholds) -> Rows:
    """Instruments with a burst of prints."""
    (rows,) = np.nonzero(second.prints >= thresholds.burst_prints)
    if not rows.size:
        return rows
    reached = second.heard_s[rows] >= BURST_HEARD_S
    reached &= second.prints[rows] >= thresholds.burst_ratio * second.usual_prints(rows)
    return rows[reached]


def find_block(second: Second, thresholds: Thresholds) -> Rows:
    """Instruments of which one print of this second is a block."""
    worth = max(thresholds.block_turnover, thresholds.least_turnover)
    (rows,) = np.nonzero(second.top_volume * second.top_price >= worth)
    if not rows.size:
        return rows
    top, prints = second.top_volume[rows], second.day_prints[rows]
    reached = (second.heard_s[rows] > 0) & (prints >= BLOCK_LEAST_PRINTS)
    reached &= top >= thresholds.block_ratio * ratio_of(second.day_volume[rows], prints)
    reached &= top >= thresholds.block_share * second.day_measure(rows)
    # A second without prints has a largest one of 0, which may be worth a threshold of 0.
    return rows[reached & (top > 0)]


def find_jump(second: Second, thresholds: Thresholds) -> Rows:
    """Instruments whose price jumped with volume behind it."""
    volume, usual = second.volume[0], second.usual[0]
    (rows,) = np.nonzero((volume >= thresholds.jump_ratio * usual) & (usual > 0))
    if not rows.size:
        return rows
    usual_move = second.usual_move(rows)
    reached = (second.heard_s[rows] >= JUMP_HEARD_S) & (usual_move > 0)
    moves = np.abs(np.log(second.last[rows] / second.before[rows]))
    reached &= moves >= thresholds.jump_moves * usual_move
    reached &= volume[rows] * second.last[rows] >= thresholds.least_turnover
    return rows[reached]

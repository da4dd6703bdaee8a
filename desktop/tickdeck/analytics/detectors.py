"""The detectors of unusual volume: pure functions of one second of all instruments.

Each returns the numbers of the instruments that reach its thresholds; a comparison with NaN, which is what
is not known, is never reached. Who has been quiet or deaf for a while is left out by `Second.heard_s`.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tickdeck.analytics.recent_seconds import BURST_S
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

    Attributes:
        heard_s: For how many seconds without a break an instrument has been listened to in continuous
            trading; 0 where it is stale, or its market does not trade.
        last: Newest price.
        volume: Traded quantity within each of `WINDOWS_MIN`, shape (windows, instruments).
        usual: What is usual for it, of the same shape; NaN where unknown.
        z: Its standard score, of the same shape; NaN where unknown.
        prints: Prints within the last `BURST_S` seconds.
        usual_prints: What is usual for it.
        top_volume, top_price: Quantity and price of this second's largest print.
        day_prints, day_volume: Prints and quantity of the day before this second, since it is listened to.
        day_measure: What a block's share is of: the day's quantity or, where it is more, that of a usual day;
            NaN where neither says much yet.
        move: How the price changed within `JUMP_S`, on the logarithmic scale.
        usual_move: Its standard deviation before.
    """

    heard_s: npt.NDArray[np.int64]
    last: Floats
    volume: Floats
    usual: Floats
    z: Floats
    prints: Floats
    usual_prints: Floats
    top_volume: Floats
    top_price: Floats
    day_prints: Floats
    day_volume: Floats
    day_measure: Floats
    move: Floats
    usual_move: Floats


def ratio_of(volume: Floats, usual: Floats) -> Floats:
    """Volume in multiples of what is usual, NaN where nothing is."""
    ratio: Floats = np.divide(volume, usual, out=np.full(np.shape(volume), np.nan), where=usual > 0)
    return ratio


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
    spans_s = np.array(WINDOWS_MIN)[:, None] * 60
    reached = unusual_volumes(second.volume, second.usual, second.z, thresholds)
    reached &= second.heard_s >= spans_s
    reached &= second.volume * second.last >= thresholds.least_turnover
    (rows,) = np.nonzero(reached.any(axis=0))
    scores = np.where(reached[:, rows], second.z[:, rows], -np.inf)
    return rows, np.argmax(scores, axis=0)


def find_burst(second: Second, thresholds: Thresholds) -> Rows:
    """Instruments with a burst of prints."""
    reached = (second.heard_s >= BURST_HEARD_S) & (second.prints >= thresholds.burst_prints)
    reached &= second.prints >= thresholds.burst_ratio * second.usual_prints
    (rows,) = np.nonzero(reached)
    return rows


def find_block(second: Second, thresholds: Thresholds) -> Rows:
    """Instruments of which one print of this second is a block."""
    mean = ratio_of(second.day_volume, second.day_prints)
    reached = (second.heard_s > 0) & (second.day_prints >= BLOCK_LEAST_PRINTS)
    reached &= second.top_volume >= thresholds.block_ratio * mean
    reached &= second.top_volume >= thresholds.block_share * second.day_measure
    worth = max(thresholds.block_turnover, thresholds.least_turnover)
    reached &= second.top_volume * second.top_price >= worth
    (rows,) = np.nonzero(reached)
    return rows


def find_jump(second: Second, thresholds: Thresholds) -> Rows:
    """Instruments whose price jumped with volume behind it."""
    reached = (second.heard_s >= JUMP_HEARD_S) & (second.usual_move > 0)
    reached &= np.abs(second.move) >= thresholds.jump_moves * second.usual_move
    reached &= (second.usual[0] > 0) & (second.volume[0] >= thresholds.jump_ratio * second.usual[0])
    reached &= second.volume[0] * second.last >= thresholds.least_turnover
    (rows,) = np.nonzero(reached)
    return rows


def usual_prints(long: Floats, burst: Floats, heard_s: npt.NDArray[np.int64], long_s: int) -> Floats:
    """Prints that are usual within `BURST_S`: the mean of what was heard before them.

    Args:
        long: Prints of the last `long_s` seconds.
        burst: Those of the last `BURST_S` among them.
        heard_s: For how long an instrument has been listened to.
        long_s: Seconds.
    """
    before_s = np.minimum(heard_s, long_s) - BURST_S
    counted = (long - burst) * BURST_S
    usual: Floats = np.divide(counted, before_s, out=np.full(long.shape, np.nan), where=before_s > 0)
    return usual

"""Which tile lies beside another, for going from tile to tile with the arrow keys."""

from __future__ import annotations

from enum import Enum

import numpy as np
import numpy.typing as npt

_ASIDE = 3.0
"""How much farther a step to the side counts than one straight ahead."""


class Direction(Enum):
    """Where an arrow key goes: along which axis, and whether towards larger coordinates."""

    LEFT = (0, -1)
    RIGHT = (0, 1)
    UP = (1, -1)
    DOWN = (1, 1)


def neighbour(boxes: npt.NDArray[np.float64], place: int, direction: Direction) -> int:
    """The nearest rectangle in a direction.

    Args:
        boxes: Rectangles, shape (n, 4): left, top, right, bottom.
        place: From which of them.
        direction: Where to.

    Returns:
        Its place, or -1 where there is nothing on that side.
    """
    axis, sign = direction.value
    across = 1 - axis
    begin, end = boxes[:, axis], boxes[:, axis + 2]
    ahead = begin - end[place] if sign > 0 else begin[place] - end
    # Neighbours touch, or overlap by a rounded pixel.
    candidates = np.flatnonzero(ahead >= -1.5)
    candidates = candidates[candidates != place]
    if not candidates.size:
        return -1
    middle = (boxes[place, across] + boxes[place, across + 2]) / 2
    aside = np.maximum(boxes[candidates, across] - middle, middle - boxes[candidates, across + 2])
    cost = np.maximum(0.0, ahead[candidates]) + _ASIDE * np.maximum(0.0, aside)
    return int(candidates[np.argmin(cost)])

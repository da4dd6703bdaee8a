"""When prints were made, for those who go by the exchange's clock."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tickdeck.domain.calendar import DAY_US
from tickdeck.domain.tick import NO_TIME

Times = npt.NDArray[np.int64]


def exchange_times_us(time_us: Times, received_us: Times) -> Times:
    """The exchange's times, and the receipts where there is none or it is far ahead and so must be wrong.

    Args:
        time_us: As the feed gave them, UTC microseconds.
        received_us: When they were received, of the same shape.
    """
    unusable = (time_us == NO_TIME) | (time_us > received_us + DAY_US)
    return np.where(unusable, received_us, time_us)

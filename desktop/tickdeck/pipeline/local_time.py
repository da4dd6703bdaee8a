"""The venue's wall clock at each print."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tickdeck.domain.calendar import DAY_US, utc_offset_us
from tickdeck.domain.instrument import InstrumentTable
from tickdeck.domain.tick import NO_TIME, Block
from tickdeck.domain.venue import Venue

_HOUR_US = 3_600_000_000
_VENUES = list(Venue)


class LocalTime:
    """Turns the times of prints into those of their venues' clocks."""

    def __init__(self, instruments: InstrumentTable) -> None:
        self._instruments = instruments
        self._venue = np.zeros(0, dtype=np.intp)
        self._offsets_us = np.zeros(len(_VENUES), dtype=np.int64)
        self._offsets_hour = -1

    def of(self, block: Block, symbol: npt.NDArray[np.intp]) -> npt.NDArray[np.int64]:
        """The wall clock of each print, microseconds since the epoch as if it were UTC.

        Args:
            block: The prints; at least one.
            symbol: Their instruments' numbers.
        """
        if self._venue.size < len(self._instruments):
            more = range(self._venue.size, len(self._instruments))
            places = [_VENUES.index(self._instruments[row].venue) for row in more]
            self._venue = np.append(self._venue, np.array(places, dtype=np.intp))
        time_us, recv_us = block["time_us"], block["recv_us"]
        # A time far ahead of the receipt is wrong, and would hold back all prints until then.
        unusable = (time_us == NO_TIME) | (time_us > recv_us + DAY_US)
        time_us = np.where(unusable, recv_us, time_us)
        hour = int(time_us[0]) // _HOUR_US
        if hour != self._offsets_hour:
            self._offsets_hour = hour
            self._offsets_us = np.array([utc_offset_us(venue, hour * _HOUR_US) for venue in Venue])
        local_us: npt.NDArray[np.int64] = time_us + self._offsets_us[self._venue[symbol]]
        return local_us

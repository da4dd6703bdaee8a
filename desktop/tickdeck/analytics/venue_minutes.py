"""Where in its venue's day each instrument is: the minute, and whether continuous trading is on."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from tickdeck.analytics.usual import Hours, is_trading, open_minutes
from tickdeck.domain.calendar import DAY_US, MINUTE_US, utc_offset_us
from tickdeck.domain.instrument import InstrumentTable
from tickdeck.domain.sessions import Phase, PhaseSpan, TradingCalendar
from tickdeck.domain.venue import Venue

_HOUR_US = 3_600_000_000
_NOWHERE = PhaseSpan(Phase.UNKNOWN, 0, 0)


@dataclass(slots=True)
class _VenueNow:
    calendar: TradingCalendar | None = None
    span: PhaseSpan = _NOWHERE
    offset_us: int = 0
    day: int = -1
    open_s: int = 0


class VenueMinutes:
    """Follows the clocks of all venues that the instruments have.

    Attributes:
        is_open: For every instrument, whether its market is in continuous trading.
        minute: The minute of its venue's day.
        day: Its local date, days since the epoch.
        part: How much of the minute has passed, 0 to 1.
        open_s: Seconds of continuous trading that its day has in all.
    """

    def __init__(self, instruments: InstrumentTable, hours: Hours) -> None:
        self._instruments = instruments
        self._hours = hours
        self._hour = -1
        self._venues: dict[Venue, _VenueNow] = {}
        self._places = np.zeros(0, dtype=np.intp)
        self._states: list[tuple[bool, int, int, int]] = []
        self.is_open = np.zeros(0, dtype=np.bool_)
        self.minute = np.zeros(0, dtype=np.intp)
        self.day = np.zeros(0, dtype=np.int64)
        self.open_s = np.zeros(0)
        self.part = 0.0

    def set(self, now_us: int) -> None:
        """Come to a moment, UTC microseconds."""
        self._fit()
        hour = now_us // _HOUR_US
        for venue, now in self._venues.items():
            if hour != self._hour or now.day < 0:
                now.offset_us = utc_offset_us(venue, now_us)
            calendar, day = self._hours(venue), (now_us + now.offset_us) // DAY_US
            # Whether a market is simulated, and so always open, is known only once it has answered.
            is_other = calendar is not now.calendar
            if is_other or not now.span.from_us <= now_us < now.span.to_us:
                now.span = calendar.at(now_us)
            if is_other or day != now.day:
                now.calendar, now.day = calendar, day
                now.open_s = 60 * int(open_minutes(calendar, venue, day).sum())
        self._hour = hour
        self.part = now_us % MINUTE_US / MINUTE_US
        states = [
            (
                is_trading(now.span.phase),
                (now_us + now.offset_us) % DAY_US // MINUTE_US,
                now.day,
                now.open_s,
            )
            for now in self._venues.values()
        ]
        # For most seconds of a minute nothing changes.
        if states != self._states or self.minute.size != self._places.size:
            self._states = states
            opens, minutes, days, opens_s = zip(*states, strict=True) if states else ((), (), (), ())
            self.is_open = np.array(opens, dtype=np.bool_)[self._places]
            self.minute = np.array(minutes, dtype=np.intp)[self._places]
            self.day = np.array(days, dtype=np.int64)[self._places]
            self.open_s = np.array(opens_s, dtype=np.float64)[self._places]

    def _fit(self) -> None:
        new = []
        for number in range(self._places.size, len(self._instruments)):
            venue = self._instruments[number].venue
            self._venues.setdefault(venue, _VenueNow())
            new.append(list(self._venues).index(venue))
        if new:
            self._places = np.append(self._places, np.array(new, dtype=np.intp))

"""Alerts as columns of one value an alert, so that all of them are looked at in one go."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from tickdeck.analytics.alert_measures import KINDS
from tickdeck.domain.instrument import InstrumentTable
from tickdeck.settings.alert import Alert, AlertState, Repeat, Side

_REPEATS = list(Repeat)
ONCE, DAILY, EACH_TIME = (_REPEATS.index(repeat) for repeat in (Repeat.ONCE, Repeat.DAILY, Repeat.EACH_TIME))


class AlertColumns:
    """What some alerts watch, and how far each has come; see `Alert` and `AlertState`.

    Attributes:
        row: The number of each one's instrument, -1 for one that the run does not have.
        kind: Its place in `KINDS`.
        repeat: `ONCE`, `DAILY` or `EACH_TIME`.
        level, minutes, cool_down_us, is_on: What was asked for.
        side, day, fired_us, fired_day, times, quiet_until_us: How far it has come.
        is_from_earlier_run: Whether that is what an earlier run left, and nothing was seen since.
    """

    def __init__(self, alerts: Sequence[tuple[Alert, AlertState]], *, from_earlier_run: bool = False) -> None:
        made, states = [alert for alert, _ in alerts], [state for _, state in alerts]
        self.row = np.full(len(alerts), -1, dtype=np.intp)
        self.kind = np.array([KINDS.index(alert.kind) for alert in made], dtype=np.int8)
        self.repeat = np.array([_REPEATS.index(alert.repeat) for alert in made], dtype=np.int8)
        self.level = np.array([alert.level for alert in made], dtype=np.float64)
        self.minutes = np.array([alert.minutes for alert in made], dtype=np.intp)
        self.cool_down_us = np.array([alert.cool_down_s * 1_000_000 for alert in made], dtype=np.int64)
        self.is_on = np.array([alert.is_on for alert in made], dtype=np.bool_)
        self.side = np.array([state.side for state in states], dtype=np.int8)
        self.day = np.array([state.day for state in states], dtype=np.int64)
        self.fired_us = np.array([state.fired_us for state in states], dtype=np.int64)
        self.fired_day = np.array([state.fired_day for state in states], dtype=np.int64)
        self.times = np.array([state.times for state in states], dtype=np.int64)
        self.quiet_until_us = np.array([state.quiet_until_us for state in states], dtype=np.int64)
        self.is_from_earlier_run = np.full(len(alerts), from_earlier_run)
        self._known_instruments = -1
        self._states = states
        self._states_as_of = self._remembered()

    def find(self, alerts: Sequence[Alert], instruments: InstrumentTable) -> None:
        """Find the numbers of the instruments, again where there are more than before."""
        if self._known_instruments == len(instruments):
            return
        self._known_instruments = len(instruments)
        for place, alert in enumerate(alerts):
            number = instruments.number(alert.instrument)
            self.row[place] = -1 if number is None else number

    def states(self) -> list[AlertState]:
        """How far each has come; only those that came further are made anew. Not to be written to."""
        remembered = self._remembered()
        for place in np.flatnonzero((remembered != self._states_as_of).any(axis=0)).tolist():
            self._states[place] = self.state(place)
        self._states_as_of = remembered
        return self._states

    def state(self, place: int) -> AlertState:
        """How far one has come."""
        return AlertState(
            side=Side(int(self.side[place])),
            day=int(self.day[place]),
            fired_us=int(self.fired_us[place]),
            fired_day=int(self.fired_day[place]),
            times=int(self.times[place]),
            quiet_until_us=int(self.quiet_until_us[place]),
        )

    def _remembered(self) -> npt.NDArray[np.int64]:
        columns = self.side, self.day, self.fired_us, self.fired_day, self.times, self.quiet_until_us
        return np.array(columns, dtype=np.int64)

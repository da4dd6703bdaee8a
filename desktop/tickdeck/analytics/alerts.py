"""The alerts of a run: what each watches, where it stands, and which fire now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from operator import attrgetter

import numpy as np

from tickdeck.analytics.alert_check import Check
from tickdeck.analytics.alert_columns import AlertColumns
from tickdeck.analytics.alert_measures import Market, Measures
from tickdeck.analytics.alert_words import what_happened
from tickdeck.analytics.price_spans import PriceSpans
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.domain.sessions import TradingCalendar
from tickdeck.domain.tick import Block
from tickdeck.domain.venue import Venue
from tickdeck.settings.alert import MOST_ALERTS, Alert, AlertError, AlertState, Fired, Repeat, Side
from tickdeck.words import tr


class AlertBook:
    """All alerts, in the order in which they were made; a sink of ingest.

    An alert fires when what it waits for comes true between two checks, extremes in between included. What
    was true at the check before does not fire again, a restart included; what came true while the program
    was not running fires at the first print, and says so. Prices come from prints alone: a gap, or a
    connection that is not live, fires nothing.

    Attributes:
        alerts: What is watched.
        version: Grows when an alert is added, removed, changed or fires.
        state_version: Grows when what must be remembered of any alert changes.
    """

    def __init__(
        self,
        instruments: InstrumentTable,
        *,
        hours: Callable[[Venue], TradingCalendar],
        name_of: Callable[[Instrument], str] = attrgetter("name"),
    ) -> None:
        """Make a book without alerts.

        Args:
            instruments: Those of the run; alerts of others wait until theirs is among them.
            hours: When a venue trades.
            name_of: What an instrument is called where it fires.
        """
        self._instruments = instruments
        self._name_of = name_of
        self._spans = PriceSpans()
        self._measures = Measures(instruments, hours, self._spans)
        self._alerts: list[Alert] = []
        self._places: dict[str, int] = {}
        self._columns = AlertColumns(())
        self.version = 0
        self.state_version = 0

    @property
    def alerts(self) -> Sequence[Alert]:
        """The alerts; not to be written to."""
        return self._alerts

    def load(self, alerts: Iterable[tuple[Alert, AlertState]]) -> None:
        """Have exactly these alerts, with the states in which an earlier run left them."""
        pairs = list(alerts)[:MOST_ALERTS]
        self._alerts = [alert for alert, _ in pairs]
        self._columns = AlertColumns(pairs, from_earlier_run=True)
        self._changed()

    def place(self, alert_id: str) -> int:
        """An alert's place among all; -1 if there is none of that id."""
        return self._places.get(alert_id, -1)

    def on_prices_of(self, symbol: int) -> list[Alert]:
        """The alerts on prices of an instrument, by its number, those that are off included."""
        if not 0 <= symbol < len(self._instruments):
            return []
        instrument_id = self._instruments[symbol].id
        return [alert for alert in self._alerts if alert.kind.is_price and alert.instrument == instrument_id]

    def state(self, alert_id: str) -> AlertState:
        """How far an alert has come; that of a new one where there is none of that id."""
        place = self.place(alert_id)
        return self._columns.state(place) if place >= 0 else AlertState()

    def with_states(self) -> tuple[tuple[Alert, AlertState], ...]:
        """All alerts, each with how far it has come."""
        return tuple(zip(self._alerts, self._columns.states(), strict=True))

    def put(self, alert: Alert, state: AlertState | None = None, *, at: int | None = None) -> None:
        """Add an alert, or have it in place of the one with its id.

        Args:
            alert: The alert.
            state: How far it has come; None begins anew.
            at: Where a new one goes; None is behind all others.

        Raises:
            AlertError: If there are as many as there may be.
        """
        pairs = list(self.with_states())
        entry = alert, state or AlertState()
        place = self.place(alert.id)
        if place >= 0:
            pairs[place] = entry
        elif len(pairs) >= MOST_ALERTS:
            raise AlertError(
                tr("There are {count} alerts already; delete some that are over.", count=f"{MOST_ALERTS:,}")
            )
        else:
            pairs.insert(len(pairs) if at is None else at, entry)
        self._rebuild(pairs)

    def remove(self, alert_id: str) -> None:
        """Forget an alert; does nothing if there is none of that id."""
        place = self.place(alert_id)
        if place >= 0:
            pairs = list(self.with_states())
            del pairs[place]
            self._rebuild(pairs)

    def switch(self, alert_id: str, *, on: bool) -> None:
        """Switch an alert on or off; one that is switched on waits for the next time that it comes true."""
        place = self.place(alert_id)
        if place >= 0 and self._alerts[place].is_on is not on:
            state = self._columns.state(place)
            if on:
                state = replace(state, side=Side.ARMING)
            self.put(replace(self._alerts[place], is_on=on), state)

    def snooze(self, alert_id: str, until_us: int) -> None:
        """Have an alert say nothing until a moment; what comes true meanwhile does not fire."""
        place = self.place(alert_id)
        if place >= 0:
            self.put(self._alerts[place], replace(self._columns.state(place), quiet_until_us=until_us))

    def append(self, block: Block) -> None:
        """Take in a block of ticks, in arrival order."""
        if self._alerts:
            self._spans.append(block)

    def check(self, market: Market) -> list[Fired]:
        """What fires now, in the order of the alerts; looks at what was appended since the last check."""
        columns = self._columns
        if not self._alerts:
            return []
        columns.find(self._alerts, self._instruments)
        active = np.flatnonzero(columns.is_on & (columns.row >= 0))
        if not active.size:
            self._spans.clear()
            return []
        market.board.fit()
        market.minutes.fit()
        look = Check(columns, active, market, self._measures, self._spans)
        if look.store():
            self.state_version += 1
        fired = [self._fire(index, look) for index in np.flatnonzero(look.fires).tolist()]
        self._spans.clear()
        if fired:
            self.version += 1
        return fired

    def _fire(self, index: int, look: Check) -> Fired:
        """Note one firing, and switch off what fires once."""
        place = int(look.places[index])
        alert, columns, now_us = self._alerts[place], self._columns, look.market.now_us
        price = float(look.price[index])
        fired = Fired(
            alert=alert,
            at_us=now_us,
            price=price,
            sentence=what_happened(
                alert,
                float(look.value[index]),
                price,
                name=self._name_of(self._instruments[int(columns.row[place])]),
                rising=bool(look.rising[index]),
            ),
            while_away=bool(look.away[index]),
        )
        columns.fired_us[place] = now_us
        columns.fired_day[place] = look.today[index]
        columns.times[place] += 1
        if alert.repeat is Repeat.ONCE:
            self._alerts[place] = replace(alert, is_on=False)
            columns.is_on[place] = False
        self.state_version += 1
        return fired

    def _rebuild(self, pairs: list[tuple[Alert, AlertState]]) -> None:
        earlier = {
            alert.id for place, alert in enumerate(self._alerts) if self._columns.is_from_earlier_run[place]
        }
        self._alerts = [alert for alert, _ in pairs]
        self._columns = AlertColumns(pairs)
        self._columns.is_from_earlier_run[:] = [alert.id in earlier for alert in self._alerts]
        self._changed()

    def _changed(self) -> None:
        self._places = {alert.id: place for place, alert in enumerate(self._alerts)}
        self.version += 1
        self.state_version += 1

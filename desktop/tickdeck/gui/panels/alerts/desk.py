"""What can be done with alerts: look, tell and keep; make, change, delete and take that back."""

from __future__ import annotations

import math
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, Protocol

from tickdeck.analytics.alert_measures import Market
from tickdeck.analytics.alerts import AlertBook
from tickdeck.settings.alert import Alert, AlertKind, AlertState, Fired, LogEntry, Side
from tickdeck.settings.alerts import KeptAlerts, bounded

_SIDES_EVERY_US = 5_000_000
"""How often what is remembered of alerts that did not fire is written."""
_ANSWER_US = 1_000_000
"""How long a firing waits for the disk before it is told anyway."""
_MOST_UNDONE = 50


class Keeper(Protocol):
    """Writes what is kept, elsewhere; see `tickdeck.settings.alerts.AlertKeeper`."""

    @property
    def trouble(self) -> str:
        """Why it cannot be written, one sentence."""

    def save(self, kept: KeptAlerts) -> int:
        """Have everything written soon; returns the number of this state."""

    def is_saved(self, number: int) -> bool:
        """Whether a state is on the disk."""


class PriceLevel(NamedTuple):
    """An alert on a price, as a chart shows it.

    Attributes:
        id: The alert's.
        price: Its level.
        is_armed: Whether it watches; one that is off can be moved and removed all the same.
    """

    id: str
    price: float
    is_armed: bool


@dataclass(frozen=True, slots=True)
class _Undoable:
    """What an alert was before it was changed or deleted."""

    alert: Alert
    state: AlertState
    place: int


class AlertDesk:
    """The alerts of a run, with their log.

    A firing is told when it is on the disk, or a second later where the disk does not answer, so that a
    program that is killed in between neither loses it nor tells it twice.

    Attributes:
        read_until_us: Up to when the user has seen the log, UTC microseconds.
    """

    def __init__(
        self,
        *,
        book: AlertBook,
        keeper: Keeper,
        market: Callable[[int], Market],
        tell: Callable[[Sequence[Fired]], None],
    ) -> None:
        """Make a desk.

        Args:
            book: The alerts.
            keeper: Writes them.
            market: The market at a moment, UTC microseconds.
            tell: Called with what fired.
        """
        self._book = book
        self._keeper = keeper
        self._market = market
        self._tell = tell
        self._log: list[LogEntry] = []
        self._dropped = 0
        self._foreign: tuple[object, ...] = ()
        self._undoable: list[_Undoable] = []
        self._untold: list[tuple[int, Fired]] = []
        self._written_version = 0
        self._written_us = -_SIDES_EVERY_US
        self._changes = 0
        self._levels: dict[int, Sequence[PriceLevel]] = {}
        self._levels_as_of = -1
        self.read_until_us = -1

    # What there is.

    @property
    def version(self) -> int:
        """Grows with whatever the user can see."""
        return self._book.version + self._changes

    @property
    def alerts(self) -> Sequence[Alert]:
        """What is watched, the oldest first; not to be written to."""
        return self._book.alerts

    @property
    def log(self) -> Sequence[LogEntry]:
        """What has fired, the oldest first; not to be written to."""
        return self._log

    @property
    def dropped(self) -> int:
        """How many older firings are no longer in the log."""
        return self._dropped

    @property
    def unread(self) -> int:
        """How many firings the user has not seen."""
        count = 0
        for entry in reversed(self._log):
            if entry.at_us <= self.read_until_us:
                break
            count += 1
        return count

    @property
    def trouble(self) -> str:
        """Why the alerts cannot be kept, one sentence; empty if they can."""
        return self._keeper.trouble

    @property
    def undoable(self) -> Alert | None:
        """The alert that `undo` would bring back; None if there is nothing to undo."""
        return self._undoable[-1].alert if self._undoable else None

    def alert(self, alert_id: str) -> Alert | None:
        """An alert by its id."""
        place = self._book.place(alert_id)
        return self._book.alerts[place] if place >= 0 else None

    def state(self, alert_id: str) -> AlertState:
        """How far an alert has come."""
        return self._book.state(alert_id)

    def levels_of(self, symbol: int) -> Sequence[PriceLevel]:
        """The prices on which an instrument has alerts, by its number; made anew only when alerts change."""
        if self._levels_as_of != self._book.version:
            self._levels.clear()
            self._levels_as_of = self._book.version
        if symbol not in self._levels:
            self._levels[symbol] = tuple(
                PriceLevel(alert.id, alert.level, alert.is_on) for alert in self._book.on_prices_of(symbol)
            )
        return self._levels[symbol]

    # What comes from outside.

    def load(self, kept: KeptAlerts) -> None:
        """Begin with what an earlier run left."""
        self._book.load(kept.alerts)
        self._log, self._dropped, self._foreign = list(kept.log), kept.dropped, kept.foreign
        self._written_version = self._book.state_version
        self._changes += 1

    def check(self, now_us: int) -> None:
        """Look at all alerts and tell what fired; meant for once a second."""
        book = self._book
        if book.alerts:
            fired = book.check(self._market(now_us))
            if fired:
                self._log.extend(one.entry for one in fired)
                self._changes += 1
                number = self._save(now_us)
                self._untold += [(number, one) for one in fired]
            elif book.state_version != self._written_version and (
                now_us - self._written_us >= _SIDES_EVERY_US
            ):
                self._save(now_us)
        if self._untold:
            self.release(now_us)

    def release(self, now_us: int) -> None:
        """Tell what is on the disk by now; may be called more often than `check`."""
        told = [
            one
            for number, one in self._untold
            if self._keeper.is_saved(number) or now_us - one.at_us >= _ANSWER_US
        ]
        if told:
            self._untold = self._untold[len(told) :]
            self._tell(told)

    def finish(self) -> None:
        """Tell what waits, and have written what was not; for the end of a run, before the keeper stops."""
        untold, self._untold = self._untold, []
        if untold:
            self._tell([one for _, one in untold])
        if self._book.state_version != self._written_version:
            self._save(self._written_us)

    # What the user does.

    @staticmethod
    def new_id() -> str:
        """An id that no other alert has."""
        return uuid.uuid4().hex

    def put(self, alert: Alert) -> None:
        """Add an alert, or change the one with its id; one that watches something else begins anew.

        Raises:
            AlertError: If there are as many as there may be.
        """
        before = self.alert(alert.id)
        state = AlertState()
        if before is not None:
            self._remember(before)
            if before.is_on and before.watched == alert.watched:
                state = self.state(alert.id)
        self._book.put(alert, state)
        self._keep()

    def move_level(self, alert_id: str, price: float, *, last: float = math.nan) -> None:
        """Have an alert on a price wait for another, as its line on a chart is dragged; it is on from then.

        One that was dragged past the last price waits for the price to come to it from there, rather than
        to fire at once. Does nothing if there is no alert on a price of that id.

        Args:
            alert_id: The alert's id.
            price: The new level.
            last: The instrument's last price; NaN where none is known.

        Raises:
            AlertError: If that is no price.
        """
        alert = self.alert(alert_id)
        if alert is None or not alert.kind.is_price or price == alert.level:
            return
        kind = alert.kind
        if kind is not AlertKind.PRICE_CROSSES and price > last:
            kind = AlertKind.PRICE_ABOVE
        elif kind is not AlertKind.PRICE_CROSSES and price < last:
            kind = AlertKind.PRICE_BELOW
        self.put(replace(alert, kind=kind, level=price, is_on=True))

    def delete(self, alert_id: str) -> None:
        """Delete an alert; does nothing if there is none of that id."""
        alert = self.alert(alert_id)
        if alert is not None:
            self._remember(alert)
            self._book.remove(alert_id)
            self._keep()

    def undo(self) -> Alert | None:
        """Have the alert that was changed or deleted last as it was; returns it, None if there is none."""
        if not self._undoable:
            return None
        last = self._undoable.pop()
        state = last.state
        if self.alert(last.alert.id) is not None:
            # What it waits for may have come true meanwhile, for the other level.
            state = replace(state, side=Side.ARMING)
        self._book.put(last.alert, state, at=min(last.place, len(self._book.alerts)))
        self._keep()
        return last.alert

    def switch(self, alert_id: str, *, on: bool) -> None:
        """Switch an alert on or off."""
        self._book.switch(alert_id, on=on)
        self._keep()

    def snooze(self, alert_id: str, until_us: int) -> None:
        """Have an alert say nothing until a moment, UTC microseconds; a past one wakes it."""
        self._book.snooze(alert_id, until_us)
        self._keep()

    def clear_log(self) -> None:
        """Forget what has fired."""
        self._log.clear()
        self._dropped = 0
        self._keep()

    def mark_read(self) -> None:
        """Have seen all that has fired so far."""
        if self._log and self._log[-1].at_us > self.read_until_us:
            self.read_until_us = self._log[-1].at_us
            self._changes += 1

    # Inside.

    def _remember(self, alert: Alert) -> None:
        self._undoable.append(_Undoable(alert, self.state(alert.id), self._book.place(alert.id)))
        del self._undoable[:-_MOST_UNDONE]

    def _keep(self) -> None:
        self._changes += 1
        self._save(self._written_us)

    def _save(self, now_us: int) -> int:
        book = self._book
        kept = bounded(KeptAlerts(book.with_states(), tuple(self._log), self._dropped, self._foreign))
        self._log, self._dropped = list(kept.log), kept.dropped
        self._written_version, self._written_us = book.state_version, now_us
        return self._keeper.save(kept)

"""An alert: what somebody wants to be told of, and how far it has come."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from tickdeck.words import tr

MOST_ALERTS = 1_000
MOST_MINUTES = 240
"""The longest window of a change or a volume."""
MOST_NOTE = 200
MOST_COOL_DOWN_S = 86_400
_MOST_STALE_S = 86_400
_MOST_CHANGE = 10.0
_MOST_LEVEL = 1e15

NEVER = -1
"""A time or a day that has not come."""


class AlertError(ValueError):
    """An alert cannot be as it was asked for; the text is one sentence for the user."""


class AlertKind(StrEnum):
    """What an alert watches."""

    PRICE_ABOVE = "price at or above"
    PRICE_BELOW = "price at or below"
    PRICE_CROSSES = "price crosses"
    """From either side; touching the level counts."""
    DAY_CHANGE = "change of the day"
    """Upwards for a positive level, downwards for a negative one."""
    MOVE = "change of the last minutes"
    """Likewise."""
    DAY_VOLUME = "volume of the day"
    VOLUME = "volume of the last minutes"
    RVOL = "relative volume"
    VWAP_UP = "price rises above VWAP"
    VWAP_DOWN = "price falls below VWAP"
    STALE = "no print"
    """While the venue trades."""

    @property
    def is_price(self) -> bool:
        """Whether its level is a price."""
        return self in {AlertKind.PRICE_ABOVE, AlertKind.PRICE_BELOW, AlertKind.PRICE_CROSSES}

    @property
    def is_change(self) -> bool:
        """Whether its level is a fraction, 0.03 for 3 %."""
        return self in {AlertKind.DAY_CHANGE, AlertKind.MOVE}

    @property
    def is_volume(self) -> bool:
        """Whether its level is a quantity."""
        return self in {AlertKind.DAY_VOLUME, AlertKind.VOLUME}

    @property
    def is_vwap(self) -> bool:
        """Whether its level is the VWAP of the day, so that it has none of its own."""
        return self in {AlertKind.VWAP_UP, AlertKind.VWAP_DOWN}

    @property
    def has_minutes(self) -> bool:
        """Whether it looks at the last minutes."""
        return self in {AlertKind.MOVE, AlertKind.VOLUME}


class Repeat(StrEnum):
    """How often an alert fires."""

    ONCE = "once"
    """Then it is off."""
    DAILY = "daily"
    """At most once a day of the venue."""
    EACH_TIME = "each time"
    """Whenever it comes true again, but not within its cool-down."""


class Sound(StrEnum):
    """What is heard when it fires; the names of files in ``resources/sounds``."""

    NONE = ""
    BELL = "bell"
    CHIME = "chime"
    RISE = "rise"
    FALL = "fall"
    ALARM = "alarm"


class Side(IntEnum):
    """Where an instrument stood at the last check, seen from the alert's level."""

    UNARMED = -3
    """Not looked at yet; what is true already fires."""
    ARMING = -2
    """Switched on again; takes whatever side it finds."""
    BELOW = -1
    """Not true; below the level of an alert that fires on crossing."""
    AT_LEVEL = 0
    """Exactly at a level, having touched it; only for `AlertKind.PRICE_CROSSES`."""
    ABOVE = 1
    """True; above the level of an alert that fires on crossing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """What somebody wants to be told of.

    Attributes:
        id: Identifies it among all alerts.
        instrument: The id of the instrument it watches.
        kind: What it watches.
        level: A price in the instrument's currency, a change as a fraction, a quantity in the venue's units,
            a multiple of the usual volume, or seconds without a print; 0 where the VWAP is the level.
        minutes: How many minutes a change or a volume of the last minutes looks back on.
        repeat: How often it fires.
        cool_down_s: How long it is quiet after having fired, where it fires each time.
        note: What its owner wrote to it.
        sound: What is heard.
        is_on: Whether it watches at all.
        created_us: When it was made, UTC microseconds.

    Raises:
        AlertError: If one of these cannot be used.
    """

    id: str
    instrument: str
    kind: AlertKind
    level: float = 0.0
    minutes: int = 5
    repeat: Repeat = Repeat.ONCE
    cool_down_s: int = 60
    note: str = ""
    sound: Sound = Sound.BELL
    is_on: bool = True
    created_us: int = NEVER

    @property
    def watched(self) -> tuple[object, ...]:
        """What decides when it comes true; two alerts with the same one watch the same."""
        return self.instrument, self.kind, self.level, self.minutes

    def __post_init__(self) -> None:
        if not self.id or not self.instrument:
            raise AlertError(tr("An alert needs an instrument."))
        if not math.isfinite(self.level) or abs(self.level) > _MOST_LEVEL:
            raise AlertError(tr("The level is not a number that can be reached."))
        self._check_level()
        if self.kind.has_minutes and not 1 <= self.minutes <= MOST_MINUTES:
            raise AlertError(tr("It looks back on 1 to {most} minutes.", most=MOST_MINUTES))
        if not 0 <= self.cool_down_s <= MOST_COOL_DOWN_S:
            raise AlertError(
                tr("The pause after firing is 0 to {most} seconds.", most=f"{MOST_COOL_DOWN_S:,}")
            )
        if len(self.note) > MOST_NOTE:
            raise AlertError(tr("A note has at most {most} characters.", most=MOST_NOTE))

    def _check_level(self) -> None:
        kind, level = self.kind, self.level
        if kind.is_price and level <= 0:
            raise AlertError(tr("The price must be above zero."))
        if kind.is_change and not 0 < abs(level) <= _MOST_CHANGE:
            raise AlertError(
                tr("The change must be above zero (a rise) or below it (a fall), up to 1,000 %.")
            )
        if kind.is_volume and level <= 0:
            raise AlertError(tr("The volume must be above zero."))
        if kind is AlertKind.RVOL and level <= 0:
            raise AlertError(tr("The multiple of the usual volume must be above zero."))
        if kind is AlertKind.STALE and not 1 <= level <= _MOST_STALE_S:
            raise AlertError(
                tr("The time without a print is 1 to {most} seconds.", most=f"{_MOST_STALE_S:,}")
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertState:
    """How far an alert has come; what it must know after a restart so as to fire once.

    Attributes:
        side: Where its instrument stood at the last check.
        day: The local date of the venue, in days since the epoch, to which `side` belongs.
        fired_us: When it fired last, UTC microseconds.
        fired_day: On which local date of its venue.
        times: How often it has fired.
        quiet_until_us: Until when it is snoozed, UTC microseconds.
    """

    side: Side = Side.UNARMED
    day: int = NEVER
    fired_us: int = NEVER
    fired_day: int = NEVER
    times: int = 0
    quiet_until_us: int = NEVER


@dataclass(frozen=True, slots=True, kw_only=True)
class Fired:
    """One firing.

    Attributes:
        alert: The alert as it was then.
        at_us: When, UTC microseconds.
        price: The price that made it fire, or the last one; NaN where none is known.
        sentence: What happened.
        while_away: Whether it happened while the program was not running.
    """

    alert: Alert
    at_us: int
    price: float
    sentence: str
    while_away: bool = False

    @property
    def entry(self) -> LogEntry:
        """What is kept of it."""
        return LogEntry(
            at_us=self.at_us,
            alert=self.alert.id,
            instrument=self.alert.instrument,
            price=self.price,
            sentence=self.sentence,
            note=self.alert.note,
            while_away=self.while_away,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEntry:
    """A firing as the log keeps it, whatever becomes of the alert.

    Attributes:
        at_us: When, UTC microseconds.
        alert: The alert's id.
        instrument: The instrument's id.
        price: See `Fired`.
        sentence: What happened.
        note: What the owner had written to the alert.
        while_away: See `Fired`.
    """

    at_us: int
    alert: str
    instrument: str
    price: float
    sentence: str
    note: str = ""
    while_away: bool = False

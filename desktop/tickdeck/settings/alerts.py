"""The alerts' file: what is watched, how far each alert has come, and what has fired."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, cast

from tickdeck.settings.alert import (
    MOST_ALERTS,
    Alert,
    AlertError,
    AlertKind,
    AlertState,
    LogEntry,
    Repeat,
    Side,
    Sound,
)
from tickdeck.settings.keeper import Keeper
from tickdeck.settings.kept_file import KeptFile
from tickdeck.words import mark

MOST_KEPT = 2_000
"""Firings in the log; older ones are dropped, and counted."""


@dataclass(frozen=True, slots=True)
class KeptAlerts:
    """All that is kept of alerts.

    Attributes:
        alerts: Each alert with how far it has come.
        log: What has fired, the oldest first.
        dropped: How many older firings are no longer in the log.
        foreign: Alerts that this version does not understand; they stay in the file as they are.
    """

    alerts: tuple[tuple[Alert, AlertState], ...] = ()
    log: tuple[LogEntry, ...] = ()
    dropped: int = 0
    foreign: tuple[object, ...] = field(default=())


class AlertFile:
    """``alerts.json`` in a folder."""

    def __init__(self, folder: Path) -> None:
        self._file = KeptFile(folder, "alerts", what=mark("The alerts"))
        self.path = self._file.path

    def load(self) -> tuple[KeptAlerts, str]:
        """Read the alerts, and what is to be told about them.

        What cannot be used is left out, and told; where saving would lose it, a copy of the file is kept.
        """
        held, trouble = self._file.read()
        found = _Found()
        for row in _rows(held.get("alerts")):
            found.take(row)
        log: list[LogEntry] = []
        unread = 0
        for row in _rows(held.get("log")):
            try:
                log.append(_entry_of(row))
            except (KeyError, TypeError, ValueError):
                unread += 1
        log.sort(key=lambda entry: entry.at_us)
        dropped = held.get("dropped", 0)
        dropped = dropped if type(dropped) is int and dropped > 0 else 0
        kept = KeptAlerts(tuple(found.alerts), tuple(log), dropped + unread, tuple(found.foreign))
        told = self._file.account(held, trouble, *self._lost(found, unread))
        if found.foreign:
            stay = mark("Alerts in {path} that cannot be used: {count}; they stay in the file.").format(
                path=self.path, count=f"{len(found.foreign):,}"
            )
            told = f"{told} {stay}".strip()
        return bounded(kept), told

    def _lost(self, found: _Found, unread: int) -> list[str]:
        """What the next writing would lose, a sentence each."""
        told = []
        if found.repeated:
            told.append(
                mark(
                    "Alerts in {path} with an id that another one has: {count}; the first of each is used."
                ).format(path=self.path, count=f"{found.repeated:,}")
            )
        if found.surplus:
            told.append(
                mark("Alerts in {path} beyond the first {most}: {count}; they were left out.").format(
                    path=self.path, most=f"{MOST_ALERTS:,}", count=f"{found.surplus:,}"
                )
            )
        if unread:
            told.append(
                mark("Entries of the log in {path} that cannot be read: {count}; they were left out.").format(
                    path=self.path, count=f"{unread:,}"
                )
            )
        return told

    def save(self, kept: KeptAlerts) -> None:
        """Write everything; the file is the old one or the new one at any time, a power cut included.

        Raises:
            StorageError: If the folder cannot be written to; the old file is as it was.
        """
        alerts = [
            _values(alert, _ALERT_FIELDS) | {"state": _values(state, _STATE_FIELDS)}
            for alert, state in kept.alerts
        ]
        self._file.write(
            {
                "alerts": [*alerts, *kept.foreign],
                "dropped": kept.dropped,
                "log": [_row_of(entry) for entry in kept.log],
            }
        )


class AlertKeeper(Keeper[KeptAlerts]):
    """Writes the alerts' file.

    What a firing leaves is on the disk before anybody hears of it, if the disk answers. A program that is
    killed has then either told nothing and fires again, or told it and does not.
    """

    def __init__(self, file: AlertFile) -> None:
        super().__init__(file.save, name="alerts")


@dataclass(slots=True)
class _Found:
    """What a file has of alerts.

    Attributes:
        alerts: Each with how far it has come.
        foreign: Those that cannot be understood.
        repeated: How many have an id that another one has.
        surplus: How many are more than there may be.
    """

    alerts: list[tuple[Alert, AlertState]] = field(default_factory=list)
    foreign: list[object] = field(default_factory=list)
    repeated: int = 0
    surplus: int = 0
    _ids: set[str] = field(default_factory=set)

    def take(self, row: object) -> None:
        """Look at one of the file."""
        try:
            alert, state = _alert_of(row)
        except (AlertError, KeyError, TypeError, ValueError):
            self.foreign.append(row)
            return
        if alert.id in self._ids:
            self.repeated += 1
        elif len(self.alerts) >= MOST_ALERTS:
            self.surplus += 1
        else:
            self._ids.add(alert.id)
            self.alerts.append((alert, state))


def bounded(kept: KeptAlerts) -> KeptAlerts:
    """The same with no more firings than are kept, the oldest being dropped first."""
    over = len(kept.log) - MOST_KEPT
    if over <= 0:
        return kept
    return KeptAlerts(kept.alerts, kept.log[over:], kept.dropped + over, kept.foreign)


def _rows(held: object) -> Iterable[object]:
    return held if isinstance(held, list) else [] if held is None else [held]


_ALERT_FIELDS, _STATE_FIELDS, _ENTRY_FIELDS = (
    tuple(each.name for each in fields(kind)) for kind in (Alert, AlertState, LogEntry)
)
_KINDS: dict[str, Any] = {"kind": AlertKind, "repeat": Repeat, "sound": Sound}
_TEXTS = {"id", "instrument", "note"}
_WHOLE = {"minutes", "cool_down_s", "created_us"}


def _alert_of(row: object) -> tuple[Alert, AlertState]:
    """An alert of the file; fields that an earlier version did not have are the usual ones.

    Raises:
        AlertError, KeyError, TypeError, ValueError: If it is none.
    """
    held = cast("Mapping[str, object]", row)
    if not isinstance(row, dict):
        raise TypeError
    made: dict[str, Any] = {}
    for name in _ALERT_FIELDS:
        if name not in held:
            continue
        value = held[name]
        if name in _KINDS:
            made[name] = _KINDS[name](value)
        elif name in _TEXTS:
            made[name] = _text(value)
        elif name in _WHOLE:
            made[name] = _whole(value)
        elif name == "is_on":
            if type(value) is not bool:
                raise TypeError
            made[name] = value
        else:
            made[name] = _number(value)
    return Alert(**made), _state_of(held.get("state"))


def _state_of(held: object) -> AlertState:
    """How far an alert had come; one whose state is damaged begins anew, but fires nothing that is old."""
    try:
        if not isinstance(held, dict):
            return AlertState(side=Side.ARMING)
        whole = {name: _whole(held[name]) for name in _STATE_FIELDS}
        return AlertState(**(whole | {"side": Side(whole["side"])}))  # type: ignore[arg-type]
    except (KeyError, TypeError, ValueError):
        return AlertState(side=Side.ARMING)


def _row_of(entry: LogEntry) -> dict[str, object]:
    row = _values(entry, _ENTRY_FIELDS)
    # JSON knows no NaN.
    return row | {"price": None} if math.isnan(entry.price) else row


def _values(held: object, names: tuple[str, ...]) -> dict[str, object]:
    return {name: getattr(held, name) for name in names}


def _entry_of(row: object) -> LogEntry:
    held = cast("Mapping[str, object]", row)
    if not isinstance(row, dict):
        raise TypeError
    price = held.get("price")
    return LogEntry(
        at_us=_whole(held["at_us"]),
        alert=_text(held["alert"]),
        instrument=_text(held["instrument"]),
        price=math.nan if price is None else _number(price),
        sentence=_text(held["sentence"]),
        note=_text(held.get("note", "")),
        while_away=held.get("while_away") is True,
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    # Half a character, as JSON can name it, cannot be written down again.
    value.encode()
    return value


def _whole(value: object) -> int:
    if type(value) is not int or not -(1 << 62) < value < 1 << 62:
        raise TypeError
    return value


def _number(value: object) -> float:
    if type(value) not in {int, float}:
        raise TypeError
    return float(cast("float", value))

"""The alerts' file: what is watched, how far each alert has come, and what has fired."""

from __future__ import annotations

import math
import threading
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
from tickdeck.settings.kept_file import KeptFile, StorageError
from tickdeck.words import mark, tr

VERSION = 1
MOST_KEPT = 2_000
"""Firings in the log; older ones are dropped, and counted."""

_RETRY_S = 2.0
_GATHER_S = 0.05
"""How long a change waits for others, since several often come together."""


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
        told = self._lost(found, unread, is_of_another_version=held.get("version", VERSION) != VERSION)
        if told:
            told.append(self._copied())
        if found.foreign:
            told.append(
                tr(
                    "Alerts in {path} that cannot be used: {count}; they stay in the file.",
                    path=self.path,
                    count=f"{len(found.foreign):,}",
                )
            )
        return bounded(kept), " ".join(filter(None, (trouble, *told)))

    def _lost(self, found: _Found, unread: int, *, is_of_another_version: bool) -> list[str]:
        """What the next writing would lose, a sentence each."""
        told = []
        if is_of_another_version:
            told.append(
                tr(
                    "{path} is of another version of Tickdeck; what this one understands of it is used.",
                    path=self.path,
                )
            )
        if found.repeated:
            told.append(
                tr(
                    "Alerts in {path} with an id that another one has: {count}; the first of each is used.",
                    path=self.path,
                    count=f"{found.repeated:,}",
                )
            )
        if found.surplus:
            told.append(
                tr(
                    "Alerts in {path} beyond the first {most}: {count}; they were left out.",
                    path=self.path,
                    most=f"{MOST_ALERTS:,}",
                    count=f"{found.surplus:,}",
                )
            )
        if unread:
            told.append(
                tr(
                    "Entries of the log in {path} that cannot be read: {count}; they were left out.",
                    path=self.path,
                    count=f"{unread:,}",
                )
            )
        return told

    def _copied(self) -> str:
        copy = self._file.keep_copy()
        if copy is None:
            return tr("No copy of the file as it was could be kept.")
        return tr("The file as it was is in {path}.", path=copy)

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
                "version": VERSION,
                "alerts": [*alerts, *kept.foreign],
                "dropped": kept.dropped,
                "log": [_row_of(entry) for entry in kept.log],
            }
        )


class AlertKeeper:
    """Writes the alerts' file in a thread of its own, the newest state and none in between.

    What a firing leaves is on the disk before anybody hears of it, if the disk answers: `save` gives a
    number, and `is_saved` says when that is written. A program that is killed has then either told nothing
    and fires again, or told it and does not.

    Attributes:
        trouble: Why the file cannot be written, one sentence; empty while it can.
    """

    def __init__(self, file: AlertFile) -> None:
        self._file = file
        self._turn = threading.Condition()
        self._waiting: KeptAlerts | None = None
        self._asked = 0
        self._saved = 0
        self._ends = False
        self._thread: threading.Thread | None = None
        self.trouble = ""

    def save(self, kept: KeptAlerts) -> int:
        """Have everything written soon; returns at once, with the number of this state."""
        with self._turn:
            self._waiting = kept
            self._asked += 1
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="alerts", daemon=True)
                self._thread.start()
            self._turn.notify_all()
            return self._asked

    def is_saved(self, number: int) -> bool:
        """Whether a state, or a later one, is on the disk."""
        return self._saved >= number

    def stop(self, timeout_s: float = 3.0) -> bool:
        """Write what waits, and end; returns whether all is on the disk."""
        with self._turn:
            self._ends = True
            self._turn.notify_all()
        if self._thread is not None:
            self._thread.join(timeout_s)
        return self._saved >= self._asked

    def _run(self) -> None:
        while True:
            with self._turn:
                self._turn.wait_for(lambda: self._waiting is not None or self._ends)
                if not self._ends:
                    self._turn.wait_for(lambda: self._ends, _GATHER_S)
                kept, number = self._waiting, self._asked
                self._waiting = None
            if kept is None:
                return
            try:
                self._file.save(kept)
            except StorageError as error:
                self.trouble = str(error)
                with self._turn:
                    if self._waiting is None:
                        self._waiting = kept
                    if self._ends:
                        return
                    self._turn.wait_for(lambda: self._ends, _RETRY_S)
                continue
            self._saved, self.trouble = number, ""


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

"""What the export dialog offers, what it gives back, and what it is told while an export runs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TypeAlias
from zoneinfo import ZoneInfo

_SECOND_US = 1_000_000


class ExportFormat(StrEnum):
    """What an export is written as; the values are those of the command line."""

    CSV = "csv"
    PARQUET = "parquet"
    HDF5 = "hdf5"


ENDINGS = {ExportFormat.CSV: ".csv", ExportFormat.PARQUET: ".parquet", ExportFormat.HDF5: ".h5"}
"""How the names of new files end."""

_KNOWN_ENDINGS = (".csv.gz", *ENDINGS.values())


@dataclass(frozen=True, slots=True)
class ExportChoices:
    """What can be chosen.

    Attributes:
        days: Feeds and the UTC dates (``YYYY-MM-DD``) recorded of each, in any order; at least one.
        folder: Where files are proposed to go.
        time_zone: The exchange's local time, an IANA name.
        selected: The id of the instrument selected in the window; empty if none is.
        selected_name: Its name; may be empty.
        parquet_trouble: Why Parquet cannot be written, one sentence; empty if it can.
        feed, day: What is chosen at first; the newest day of the first feed where they are not there.
    """

    days: tuple[tuple[str, str], ...]
    folder: Path
    time_zone: str = "UTC"
    selected: str = ""
    selected_name: str = ""
    parquet_trouble: str = ""
    feed: str = ""
    day: str = ""

    @property
    def feeds(self) -> tuple[str, ...]:
        """The feeds, each once."""
        return tuple(dict.fromkeys(feed for feed, _ in self.days))

    def days_of(self, feed: str) -> tuple[str, ...]:
        """The days of a feed, newest first."""
        return tuple(sorted({day for of, day in self.days if of == feed}, reverse=True))


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What was chosen.

    Attributes:
        feed: Whose recordings.
        first_day, last_day: UTC dates of receipt, ``YYYY-MM-DD``, both included.
        symbols: Canonical ids; empty for all.
        start_us, end_us: Only what was received from the one on and before the other, UTC microseconds;
            None for no bound.
        form: What to write.
        target: The file.
        overwrite: Whether a file that is there is to be replaced.
    """

    feed: str
    first_day: str
    last_day: str
    symbols: tuple[str, ...]
    start_us: int | None
    end_us: int | None
    form: ExportFormat
    target: Path
    overwrite: bool = False


@dataclass(frozen=True, slots=True)
class ExportEstimate:
    """About how much an export comes to.

    Attributes:
        rows: Ticks; -1 if unknown.
        bytes: The file's size; -1 if unknown.
    """

    rows: int = -1
    bytes: int = -1


@dataclass(frozen=True, slots=True)
class ExportUpdate:
    """What an export tells: how far it is, or once at its end what became of it.

    Attributes:
        rows, of: Ticks done, and how many there are; 0 of 0 while they are counted.
        done: The complete file; None before.
        cancelled: Whether it has ended because it was told to.
        error: Why it has ended otherwise, one sentence.
        notes: What else is to be known at its end, one sentence each.
    """

    rows: int = 0
    of: int = 0
    done: Path | None = None
    cancelled: bool = False
    error: str = ""
    notes: tuple[str, ...] = ()

    @property
    def is_last(self) -> bool:
        """Whether the export has ended."""
        return self.done is not None or self.cancelled or bool(self.error)


Report: TypeAlias = Callable[[ExportUpdate], None]
"""Takes an update; to be called in the window's thread."""

Cancel: TypeAlias = Callable[[], None]
"""Tells an export to end; it reports `ExportUpdate.cancelled` when it has."""

RunExport: TypeAlias = Callable[[ExportChoice, Report], Cancel]
"""Begins an export elsewhere."""


def clock_time(text: str) -> time | None:
    """A local time as people write it: ``9:30``, ``09:30:15``, ``0930``; None if it is none."""
    text = text.strip()
    if text.isascii() and text.isdigit() and len(text) in {3, 4}:
        text = f"{text[:-2]}:{text[-2:]}"
    parts = text.split(":")
    if len(parts) not in {2, 3} or not all(part.isascii() and part.isdigit() for part in parts):
        return None
    try:
        hour, minute, second = map(int, (*parts, "0")[:3])
        return time(hour, minute, second)
    except ValueError:
        return None


def moment_us(day: str, clock: time, zone: ZoneInfo) -> int:
    """The moment of a UTC date at which a local clock shows a time.

    A recording's day is the UTC date, which is two local dates where the clock is not UTC: the one that
    falls into the day is meant.

    Args:
        day: UTC date, ``YYYY-MM-DD``.
        clock: The local time.
        zone: Of the local clock.

    Returns:
        UTC microseconds.
    """
    wanted = date.fromisoformat(day)
    begin = datetime.combine(wanted, time(), tzinfo=UTC)
    for ahead in (0, -1, 1):
        at = datetime.combine(wanted + timedelta(days=ahead), clock, tzinfo=zone).astimezone(UTC)
        if begin <= at < begin + timedelta(days=1):
            return int(at.timestamp()) * _SECOND_US
    # An hour that this day leaves out, or has only outside the UTC date, as when clocks are put forward.
    return int(datetime.combine(wanted, clock, tzinfo=zone).timestamp()) * _SECOND_US


def file_name(feed: str, first_day: str, last_day: str, symbol: str, form: ExportFormat) -> str:
    """A name for an export: ``alltick 2026-11-20 00700.HK.csv``."""
    days = first_day if first_day == last_day else f"{first_day} to {last_day}"
    return " ".join(part for part in (feed, days, symbol) if part) + ENDINGS[form]


def with_ending(name: str, form: ExportFormat) -> str:
    """A file's name with a format's ending in place of another format's, or behind what it has."""
    if form is ExportFormat.CSV and name.lower().endswith(".csv.gz"):
        return name
    for ending in _KNOWN_ENDINGS:
        if name.lower().endswith(ending):
            return name[: -len(ending)] + ENDINGS[form]
    return name + ENDINGS[form]

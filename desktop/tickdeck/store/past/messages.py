"""What the window asks about recorded days and what the answering process says; needs no HDF5.

A question is a line of JSON. An answer is a line of JSON that says how many bytes follow it, and those bytes.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TypeAlias

import msgspec

NO_INSTRUMENT = (1 << 32) - 1
"""The number of ticks whose instrument the run does not have."""
NO_HOLE = -1


class TickClock(StrEnum):
    """Which time of a tick is meant."""

    EXCHANGE = "exchange"
    """The exchange's; the receipt where the feed gave none that can be right."""
    RECEIPT = "receipt"


class TicksBefore(msgspec.Struct, frozen=True, tag="ticks"):
    """Asks for the newest ticks of an instrument before a time.

    Attributes:
        instrument: Its canonical id.
        before_us: Only ticks before it, UTC microseconds.
        rows: How many at most. There are a few more where others that arrived earlier are not older than the
            oldest of these: whoever goes on before that one must not miss them.
        clock: By which clock.
        symbol: The number that the ticks are to carry.
    """

    instrument: str
    before_us: int
    rows: int
    clock: TickClock = TickClock.EXCHANGE
    symbol: int = NO_INSTRUMENT


class MinutesBefore(msgspec.Struct, frozen=True, tag="minutes"):
    """Asks for the volumes by the minute of the last recorded days before today.

    Attributes:
        instruments: Canonical ids.
        days: How many days at most.
        now_us: What today is follows from it for each venue, UTC microseconds.
    """

    instruments: tuple[str, ...]
    days: int
    now_us: int


class DayBefore(msgspec.Struct, frozen=True, tag="day"):
    """Asks what was traded today, by each venue's clock, before a run began.

    Attributes:
        instruments: Canonical ids, each once.
        before_us: Only what was received before it, UTC microseconds; tells which day is today.
    """

    instruments: tuple[str, ...]
    before_us: int


class RecordedDates(msgspec.Struct, frozen=True, tag="days"):
    """Asks which days are recorded."""


Question: TypeAlias = TicksBefore | MinutesBefore | DayBefore | RecordedDates


class GapTold(msgspec.Struct, frozen=True):
    """A gap of the instrument that was asked about; see `tickdeck.pipeline.gaps.Gap`."""

    from_us: int
    to_us: int
    reason: str
    missed: int


class TicksTold(msgspec.Struct, frozen=True, tag="ticks"):
    """The beginning of an answer to `TicksBefore`; the rows follow, dtype `tickdeck.domain.tick.TICK`.

    Attributes:
        bytes: How many follow.
        has_more: Whether there are older ticks.
        hole_since_us: From when on ticks may be missing since they are recorded and not sealed yet, UTC
            microseconds; `NO_HOLE` if they are all there.
        is_awaited: Whether any of those is about to be sealed, so that asking again is worth it.
        gaps: Where ticks were lost from the first tick on, oldest first.
        damage: What could not be read, a sentence each.
        pauses: When nothing was recorded from the first tick on, between two runs, oldest first: from and
            to, UTC microseconds of receipt.
    """

    bytes: int
    has_more: bool
    hole_since_us: int = NO_HOLE
    is_awaited: bool = False
    gaps: tuple[GapTold, ...] = ()
    damage: tuple[str, ...] = ()
    pauses: tuple[tuple[int, int], ...] = ()


class MinutesTold(msgspec.Struct, frozen=True, tag="minutes"):
    """The beginning of an answer to `MinutesBefore`; an array follows: float32, (days, instruments, 1440).

    Attributes:
        bytes: How many follow.
        dates: The venues' dates, ``YYYY-MM-DD``, oldest first.
        damage: What could not be read or kept, a sentence each.
    """

    bytes: int
    dates: tuple[str, ...]
    damage: tuple[str, ...] = ()


class DayTold(msgspec.Struct, frozen=True, tag="day"):
    """The beginning of an answer to `DayBefore`.

    What follows is of each instrument a row of dtype `DAY_SO_FAR` and one of dtype `MOVES_SO_FAR`, and then
    two arrays of float32, (instruments, `minutes`): the closes and the volumes by the minute.

    Attributes:
        bytes: How many follow.
        first_minute: Of the venue's day the minute of the first column.
        minutes: How many columns there are.
        hole_since_us: From when on ticks are missing since they are not sealed yet, UTC microseconds;
            `NO_HOLE` if they are all there.
        is_awaited: Whether any of those is about to be sealed, so that asking again is worth it.
        damage: What could not be read, a sentence each.
        pauses: When nothing was recorded today until the run began, oldest first: from and to, UTC
            microseconds of receipt.
    """

    bytes: int
    first_minute: int = 0
    minutes: int = 0
    hole_since_us: int = NO_HOLE
    is_awaited: bool = False
    damage: tuple[str, ...] = ()
    pauses: tuple[tuple[int, int], ...] = ()


class DatesTold(msgspec.Struct, frozen=True, tag="days"):
    """The answer to `RecordedDates`.

    Attributes:
        dates: The UTC dates of receipt, ``YYYY-MM-DD``, oldest first.
    """

    dates: tuple[str, ...]
    bytes: int = 0


class Refused(msgspec.Struct, frozen=True, tag="refused"):
    """That a question could not be answered.

    Attributes:
        error: Why, one sentence.
    """

    error: str
    bytes: int = 0


Told: TypeAlias = TicksTold | MinutesTold | DayTold | DatesTold | Refused


def line_of(message: Question | Told) -> bytes:
    """A message as the line that goes through the pipe."""
    return msgspec.json.encode(message) + b"\n"


def question_in(line: bytes) -> Question:
    """The question that a line holds.

    Raises:
        msgspec.MsgspecError: If it is none.
    """
    question: Question = msgspec.json.decode(line, type=Question)
    return question


def told_in(line: bytes) -> Told:
    """The beginning of an answer that a line holds.

    Raises:
        msgspec.MsgspecError: If it is none.
    """
    told: Told = msgspec.json.decode(line, type=Told)
    return told

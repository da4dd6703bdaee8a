"""Trading sessions: whether a market trades at a moment, so that a lunch break is not taken for silence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Protocol
from zoneinfo import ZoneInfo

from tickdeck.words import mark

_BEGINNING_US, _END_US = -(1 << 62), 1 << 62


class Phase(StrEnum):
    """What a market does at a moment; ``tr(phase, "phase of a market")`` says it."""

    CLOSED = mark("closed", "phase of a market")
    AUCTION = mark("auction", "phase of a market")
    """Orders are collected; prints come together at its end."""
    OPEN = mark("open", "phase of a market")
    """Continuous trading: the only phase in which silence means something."""
    LUNCH = mark("lunch", "phase of a market")
    EXTENDED = mark("extended hours", "phase of a market")
    """Before and after the main session; thin."""
    UNKNOWN = mark("unknown", "phase of a market")
    """The table does not reach this far."""


@dataclass(frozen=True, slots=True)
class PhaseSpan:
    """A phase and its bounds, UTC microseconds; the first belongs to it, the last does not."""

    phase: Phase
    from_us: int
    to_us: int


class TradingCalendar(Protocol):
    """When a venue trades."""

    def at(self, at_us: int) -> PhaseSpan:
        """The phase at a moment, UTC microseconds."""


class AlwaysOpen:
    """A market that never closes, such as coins, or our own simulated exchange."""

    def at(self, at_us: int) -> PhaseSpan:  # noqa: ARG002
        """Open, from the beginning to the end of time."""
        return PhaseSpan(Phase.OPEN, _BEGINNING_US, _END_US)


@dataclass(frozen=True, slots=True)
class TradingDay:
    """A day of trading, on the market's wall clock.

    Attributes:
        date: The local date.
        open, close: Beginning and end of continuous trading.
        break_start, break_end: The break at midday; None on a day without one.
    """

    date: date
    open: time
    break_start: time | None
    break_end: time | None
    close: time


@dataclass(frozen=True, slots=True)
class MarketHours:
    """What a market does around continuous trading, on each of its days.

    Attributes:
        time_zone: Its local time, an IANA name.
        around: The phase before the open and after the close.
        begins: When that phase begins, on the wall clock.
        after_close: How long it lasts behind the close, shortened days included.
    """

    time_zone: str
    around: Phase
    begins: time
    after_close: timedelta


def hong_kong_hours() -> MarketHours:
    """The Stock Exchange of Hong Kong: an auction before the open and one at the close.

    The opening one counts from its first order to the open, blocking included; the closing one to the last
    moment at which it may end.
    """
    return MarketHours("Asia/Hong_Kong", Phase.AUCTION, time(9, 0), timedelta(minutes=10))


def us_hours() -> MarketHours:
    """The exchanges of the United States: extended hours from 04:00, and for four hours behind the close.

    That is until 20:00, and until 17:00 on the days that end at 13:00.
    """
    return MarketHours("America/New_York", Phase.EXTENDED, time(4, 0), timedelta(hours=4))


class SessionTable:
    """A market whose trading days are known, for the years from the first of them to the last."""

    def __init__(self, days: Iterable[TradingDay], hours: MarketHours) -> None:
        """Work out all phases once.

        Args:
            days: The trading days, the earliest first; without any, every moment is `Phase.UNKNOWN`.
            hours: What the market does around them.
        """
        self._starts_us: list[int] = [_BEGINNING_US]
        self._phases: list[Phase] = [Phase.UNKNOWN]
        zone = ZoneInfo(hours.time_zone)
        for start, phase in _changes(list(days), hours):
            self._starts_us.append(int(start.replace(tzinfo=zone).timestamp()) * 1_000_000)
            self._phases.append(phase)
        self._starts_us.append(_END_US)

    def at(self, at_us: int) -> PhaseSpan:
        """The phase at a moment, UTC microseconds."""
        place = bisect_right(self._starts_us, at_us, 1, len(self._phases)) - 1
        return PhaseSpan(self._phases[place], self._starts_us[place], self._starts_us[place + 1])


def _changes(days: list[TradingDay], hours: MarketHours) -> Iterator[tuple[datetime, Phase]]:
    """When which phase begins, on the wall clock."""
    if not days:
        return
    yield datetime(days[0].date.year, 1, 1), Phase.CLOSED  # noqa: DTZ001
    for day in days:
        yield datetime.combine(day.date, hours.begins), hours.around
        yield datetime.combine(day.date, day.open), Phase.OPEN
        if day.break_start is not None and day.break_end is not None:
            yield datetime.combine(day.date, day.break_start), Phase.LUNCH
            yield datetime.combine(day.date, day.break_end), Phase.OPEN
        close = datetime.combine(day.date, day.close)
        yield close, hours.around
        yield close + hours.after_close, Phase.CLOSED
    yield datetime(days[-1].date.year + 1, 1, 1), Phase.UNKNOWN  # noqa: DTZ001

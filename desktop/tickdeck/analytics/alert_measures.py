"""What alerts watch, measured for all of them at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeAlias

import numpy as np
import numpy.typing as npt

from tickdeck.analytics.price_spans import PriceSpans
from tickdeck.domain.calendar import DAY_US, MINUTE_US, utc_offset_us
from tickdeck.domain.instrument import InstrumentTable
from tickdeck.domain.sessions import Phase, TradingCalendar
from tickdeck.domain.venue import Venue
from tickdeck.settings.alert import NEVER, AlertKind

Numbers: TypeAlias = npt.NDArray[np.float64]
Times: TypeAlias = npt.NDArray[np.int64]
Rows: TypeAlias = npt.NDArray[np.intp]
Flags: TypeAlias = npt.NDArray[np.bool_]

_HOUR_US = 3_600_000_000
_VENUES = list(Venue)
KINDS = list(AlertKind)
"""Kinds by the numbers that stand for them in arrays."""


class BoardColumns(Protocol):
    """What alerts read of the board, a value an instrument; see `tickdeck.pipeline.board`."""

    @property
    def last(self) -> Numbers:
        """Last prices, NaN before the first."""

    @property
    def previous_close(self) -> Numbers:
        """Closes of the day before, NaN where nobody gave one."""

    @property
    def volume(self) -> Numbers:
        """Quantities of the day."""

    @property
    def turnover(self) -> Numbers:
        """Values of the day."""

    @property
    def recv_us(self) -> Times:
        """Receipt of the last prints, -1 before the first."""

    def fit(self) -> None:
        """Have a row for each instrument."""

    def reference(self) -> Numbers:
        """The prices that changes of the day are measured against."""


class MinuteColumns(Protocol):
    """What alerts read of the day by the minute; see `tickdeck.pipeline.minutes`."""

    @property
    def day(self) -> Times:
        """The local date of each instrument's newest print, -1 before the first."""

    def fit(self) -> None:
        """Have a row for each instrument."""

    def close_at(self, minute: Rows | int) -> Numbers:
        """Each instrument's price at the end of a minute of its day."""

    def volume_within(self, first: Rows | int, last: Rows | int) -> Numbers:
        """Each instrument's quantity from one minute of its day to another."""


@dataclass(frozen=True, slots=True)
class Market:
    """The market at a moment.

    Attributes:
        now_us: When, UTC microseconds.
        board: Prices and totals.
        minutes: The day by the minute.
        rvol: Volume as a multiple of the usual one; NaN unknown; may be shorter than the board.
        stale: Whether an instrument's connection is not live; may be shorter likewise, and is then.
        is_whole: Whether what was traded of an instrument today before this run is known too; may be shorter
            likewise, and is not then. None where every day is whole.
    """

    now_us: int
    board: BoardColumns
    minutes: MinuteColumns
    rvol: Numbers
    stale: Flags
    is_whole: Flags | None = None


@dataclass(frozen=True, slots=True)
class Watched:
    """What some alerts watch, in the units of their levels, a value an alert; NaN where it is unknown.

    Attributes:
        now: At present.
        first: At the first print since the last look.
        high, low: The extremes since then.
        against: What a price is compared with where that is not the level itself: the VWAP.
    """

    now: Numbers
    first: Numbers
    high: Numbers
    low: Numbers
    against: Numbers


class Measures:
    """Measures what alerts watch.

    Args:
        instruments: Those of the run.
        hours: When a venue trades.
        spans: How far prices went since the last look.
    """

    def __init__(
        self, instruments: InstrumentTable, hours: Callable[[Venue], TradingCalendar], spans: PriceSpans
    ) -> None:
        self._instruments = instruments
        self._hours = hours
        self._spans = spans
        self._venue = np.zeros(0, dtype=np.intp)
        self._offsets_us = np.zeros(len(_VENUES), dtype=np.int64)
        self._offsets_hour = NEVER
        self._since_us = NEVER

    def local_us(self, now_us: int) -> Times:
        """The wall clock of each instrument's venue, microseconds since the epoch as if it were UTC."""
        self._fit(now_us)
        local_us: Times = now_us + self._offsets_us[self._venue]
        return local_us

    def watched(self, kind: npt.NDArray[np.int8], back: Rows, row: Rows, market: Market) -> Watched:
        """What some alerts watch.

        Args:
            kind: The kind of each alert, as its place in `KINDS`.
            back: How many minutes each looks back.
            row: The number of each one's instrument.
            market: The market now.
        """
        self._fit(market.now_us)
        board, size = market.board, len(self._instruments)
        self._spans.fit(size)
        base, shift = np.ones(kind.size), np.zeros(kind.size)
        against = np.full(kind.size, np.nan)
        kinds = np.unique(kind)
        with np.errstate(divide="ignore", invalid="ignore"):
            for number in kinds:
                of_kind, what = kind == number, KINDS[number]
                if what is AlertKind.DAY_CHANGE:
                    base[of_kind], shift[of_kind] = _day_base(board)[row[of_kind]], 1
                elif what is AlertKind.MOVE:
                    base[of_kind], shift[of_kind] = self._closes(back[of_kind], row[of_kind], market), 1
                elif what.is_vwap:
                    against[of_kind] = (board.turnover / board.volume)[row[of_kind]]
            now = board.last[row] / base - shift
            first, high, low = (
                column[row] / base - shift
                for column in (self._spans.first, self._spans.high, self._spans.low)
            )
        for number in kinds:
            of_kind = kind == number
            figure = self._figure(KINDS[number], back[of_kind], row[of_kind], market)
            if figure is not None:
                for column in (now, first, high, low):
                    column[of_kind] = figure
        return Watched(now, first, high, low, against)

    def _figure(self, kind: AlertKind, back: Rows, row: Rows, market: Market) -> Numbers | None:
        """What is no price: it has one value between two looks."""
        match kind:
            case AlertKind.DAY_VOLUME:
                return market.board.volume[row]
            case AlertKind.VOLUME:
                return self._volumes(back, row, market)
            case AlertKind.RVOL:
                return _padded(market.rvol, len(self._instruments))[row]
            case AlertKind.STALE:
                return self._silence_s(market)[row]
            case _:
                return None

    def _minute(self, market: Market) -> tuple[Rows, Flags]:
        """The minute of each venue's day, and for whom it is still the day of its newest print."""
        local_us = self.local_us(market.now_us)
        return (local_us % DAY_US // MINUTE_US).astype(np.intp), market.minutes.day == local_us // DAY_US

    def _closes(self, back: Rows, row: Rows, market: Market) -> Numbers:
        minute, is_today = self._minute(market)
        result = np.full(row.size, np.nan)
        for each in np.unique(back):
            closes = market.minutes.close_at(minute - each)
            result[back == each] = np.where(is_today, closes, np.nan)[row[back == each]]
        return result

    def _volumes(self, back: Rows, row: Rows, market: Market) -> Numbers:
        minute, is_today = self._minute(market)
        result = np.full(row.size, np.nan)
        for each in np.unique(back):
            volume = market.minutes.volume_within(minute - each + 1, minute)
            result[back == each] = np.where(is_today, volume, np.nan)[row[back == each]]
        return result

    def _silence_s(self, market: Market) -> Numbers:
        """Seconds since each instrument's last print, counted only while its venue trades continuously."""
        if self._since_us == NEVER:
            self._since_us = market.now_us
        open_us = np.full(len(_VENUES), NEVER, dtype=np.int64)
        for place in np.unique(self._venue):
            span = self._hours(_VENUES[place]).at(market.now_us)
            if span.phase is Phase.OPEN:
                open_us[place] = max(span.from_us, 0)
        opened_us = open_us[self._venue]
        since_us = np.maximum(np.maximum(market.board.recv_us, opened_us), self._since_us)
        return np.where(opened_us == NEVER, np.nan, (market.now_us - since_us) / 1e6)

    def _fit(self, now_us: int) -> None:
        size = len(self._instruments)
        if self._venue.size < size:
            more = [_VENUES.index(self._instruments[row].venue) for row in range(self._venue.size, size)]
            self._venue = np.append(self._venue, np.array(more, dtype=np.intp))
        if (hour := now_us // _HOUR_US) != self._offsets_hour:
            self._offsets_hour = hour
            self._offsets_us = np.array([utc_offset_us(venue, now_us) for venue in _VENUES], dtype=np.int64)


def _day_base(board: BoardColumns) -> Numbers:
    """What changes of the day count from: one basis for all, so unknown where only others have a close."""
    close = board.previous_close
    return board.reference() if np.isnan(close).all() else close


def _padded(values: Numbers, size: int) -> Numbers:
    more = size - values.size
    return values if more <= 0 else np.append(values, np.full(more, np.nan))

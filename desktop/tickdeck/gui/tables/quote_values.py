"""Figures of all instruments that follow from the board and the minutes: one array each, NaN unknown."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from tickdeck.domain.calendar import DAY_US, MINUTE_US, utc_offset_us
from tickdeck.domain.venue import Venue
from tickdeck.gui import conventions
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.minutes import Minutes

Floats: TypeAlias = npt.NDArray[np.float64]
Rvol: TypeAlias = Callable[[], Floats]
"""Volume so far over what is usual by now, one value an instrument, NaN unknown; new ones may be missing."""

_SECOND_US = 1_000_000
_HOUR_US = 3_600_000_000


class QuoteValues:
    """Computes figures; `set_now` says, once a frame, what time it is.

    Arrays have one value an instrument of the board. They are the caller's to read, not to write.

    Attributes:
        board: Where prices and totals come from.
        minutes: The day by the minute; None if it is not kept.
        has_rvol: Whether anybody tells relative volumes.
        now_us: The time of the frame, UTC microseconds; -1 before the first.
        second: `now_us` in whole seconds.
    """

    def __init__(self, board: Board, *, minutes: Minutes | None = None, rvol: Rvol | None = None) -> None:
        self.board = board
        self.minutes = minutes
        self.has_rvol = rvol is not None
        self.now_us = -1
        self.second = -1
        self._rvol = rvol
        self._offsets_us = np.zeros(0, dtype=np.int64)
        self._shown_offsets_us = np.zeros(0, dtype=np.int64)
        self._offsets_hour = -1
        self._provisional = np.zeros(0, dtype=bool)
        self._provisional_of: Floats | None = None
        self._kept: dict[int, Floats] = {}
        self._kept_as = (-1, -1)
        self._of_version: dict[str, Floats] = {}
        self._version = -1

    def set_now(self, now_us: int) -> None:
        """Take the time of a frame."""
        self.now_us = now_us
        self.second = now_us // _SECOND_US
        size, hour = self.board.last.size, now_us // _HOUR_US
        if hour != self._offsets_hour or self._offsets_us.size != size:
            self._offsets_hour = hour
            venues = [self.board.instruments[number].venue for number in range(size)]
            own = {venue: utc_offset_us(venue, now_us) for venue in Venue}
            shown = {venue: conventions.offset_us(now_us, venue) for venue in Venue}
            self._offsets_us = np.array([own[venue] for venue in venues], dtype=np.int64)
            self._shown_offsets_us = np.array([shown[venue] for venue in venues], dtype=np.int64)
        if self._kept_as != (self.second, size):
            # What follows from whole minutes and from RVOL is computed anew once a second.
            self._kept_as = self.second, size
            self._kept.clear()
            self._version = -1

    def offsets_us(self) -> npt.NDArray[np.int64]:
        """How far the local time of each instrument's venue is ahead of UTC."""
        self._know_offsets()
        return self._offsets_us

    def shown_offsets_us(self) -> npt.NDArray[np.int64]:
        """How far the clock on which the times of each instrument are shown is ahead of UTC."""
        self._know_offsets()
        return self._shown_offsets_us

    def change(self) -> Floats:
        """Change as a fraction, against what `Board.reference` says."""
        return self._once("change", self.board.change)

    def known_change(self) -> Floats:
        """Likewise, but NaN where it does not compare with the others; see `known_change` below."""
        return self._once("known change", lambda: known_change(self.board))

    def is_provisional(self) -> npt.NDArray[np.bool_]:
        """Whether each change counts from today's first recorded print, while others count from a close."""
        change, known = self.change(), self.known_change()
        if self._provisional_of is not known:
            self._provisional_of, self._provisional = known, np.isnan(known) & ~np.isnan(change)
        return self._provisional

    def known_points(self) -> Floats:
        """`points`, but NaN where it does not compare with the others."""
        return np.where(self.is_provisional(), np.nan, self.points())

    def points(self) -> Floats:
        """Change in the currency of the price, against what `Board.reference` says."""
        return self._once("points", lambda: self.board.last - self.board.reference())

    def spread(self) -> Floats:
        """Ask less bid."""
        return self._once("spread", lambda: self.board.ask - self.board.bid)

    def spread_share(self) -> Floats:
        """The spread as a fraction of the price in the middle."""
        board = self.board
        return self._once("spread_share", lambda: _ratio(self.spread(), (board.ask + board.bid) / 2))

    def vwap(self) -> Floats:
        """Turnover of the day over its volume: the average price, weighted with quantity."""
        return self._once("vwap", lambda: _ratio(self.board.turnover, self.board.volume))

    def vwap_distance(self) -> Floats:
        """How far the last price is above the VWAP, as a fraction of it."""
        return self._once("vwap_distance", lambda: _ratio(self.board.last, self.vwap()) - 1)

    def range_place(self) -> Floats:
        """Where the last price is between the day's low (0) and high (1)."""
        board = self.board
        return _ratio(board.last - board.low, board.high - board.low)

    def moved_within(self, minutes: int) -> Floats:
        """Change of price against the close of so many whole minutes ago, as a fraction."""
        before = self.close_before(minutes)
        return self._once(f"moved {minutes}", lambda: _ratio(self.board.last, before) - 1)

    def close_before(self, minutes: int) -> Floats:
        """Each price at the end of the minute so many before the present one; NaN where nothing was then.

        A day is not compared with the one before: behind midnight it is unknown until so much has passed.
        """
        return self._once_a_second(minutes, lambda: self._close_before(minutes))

    def rvol(self) -> Floats:
        """Volume so far over what is usual by now."""
        return self._once_a_second(0, self._told_rvol)

    def age_s(self) -> Floats:
        """Seconds since the last print was received."""
        received = self.board.recv_us
        return np.where(received >= 0, np.maximum(self.now_us - received, 0) / _SECOND_US, np.nan)

    def traded(self, totals: Floats | npt.NDArray[np.int64]) -> Floats:
        """Totals, NaN where there is no print today: no print is not a quantity of zero."""
        return np.where(self.board.trades > 0, totals, np.nan)

    def _know_offsets(self) -> None:
        if self._offsets_us.size < self.board.last.size:
            # Asked before the first frame.
            self.set_now(max(self.now_us, 0, int(self.board.recv_us.max(initial=0))))

    def _told_rvol(self) -> Floats:
        found = np.full(self.board.last.size, np.nan)
        if self._rvol is not None:
            told = self._rvol()[: found.size]
            found[: told.size] = told
        return found

    def _once_a_second(self, minutes: int, compute: Callable[[], Floats]) -> Floats:
        """What is computed anew with each second; sooner where an instrument was added meanwhile."""
        kept = self._kept.get(minutes)
        if kept is None or kept.size != self.board.last.size:
            kept = self._kept[minutes] = compute()
        return kept

    def _once(self, name: str, compute: Callable[[], Floats]) -> Floats:
        """A figure that is computed once as long as the board stays as it is."""
        if self._version != self.board.version:
            self._version = self.board.version
            self._of_version.clear()
        kept = self._of_version.get(name)
        if kept is None or kept.size != self.board.last.size:
            kept = self._of_version[name] = compute()
        return kept

    def _close_before(self, minutes: int) -> Floats:
        known = np.full(self.board.last.size, np.nan)
        if self.minutes is None or self.now_us < 0:
            return known
        size = min(known.size, self.minutes.day.size)
        local_us = self.now_us + self.offsets_us()[:size]
        minute = np.full(self.minutes.day.size, -1, dtype=np.intp)
        minute[:size] = local_us % DAY_US // MINUTE_US - minutes
        minute[:size][self.minutes.day[:size] != local_us // DAY_US] = -1
        known[:size] = self.minutes.close_at(minute)[:size]
        return known


def known_change(board: Board) -> Floats:
    """Changes of one basis: NaN without a previous close where others have one.

    Where nobody has a previous close, all count from today's first recorded print.
    """
    unknown = np.isnan(board.previous_close)
    return board.change() if unknown.all() else np.where(unknown, np.nan, board.change())


def _ratio(part: Floats, whole: Floats) -> Floats:
    """A quotient, NaN where it has none."""
    return np.divide(part, whole, out=np.full(part.shape, np.nan), where=whole != 0)

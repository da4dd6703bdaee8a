"""How large each tile is and what its colour tells, for all instruments at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeAlias

import numpy as np
import numpy.typing as npt

from tickdeck.domain.calendar import DAY_US, MINUTE_US, utc_offset_us
from tickdeck.domain.venue import Venue
from tickdeck.gui.panels.heatmap.choices import Colouring, Sizing
from tickdeck.gui.tables.quote_values import known_change
from tickdeck.pipeline.board import Board
from tickdeck.pipeline.minutes import Minutes

Values: TypeAlias = npt.NDArray[np.float64]

CLASSES = 5
"""Sizes that tiles have by size class."""
CLASS_STEP = 10.0
"""Times the turnover that is one class."""
BACK_MINUTES = 5

_HOUR_US = 3_600_000_000


class Figures(Protocol):
    """What the heat map shows; a value an instrument, NaN where it is unknown."""

    def sizes(self, sizing: Sizing) -> Values:
        """How large the tiles are, on any measure; what is not above 0 has none."""

    def values(self, colouring: Colouring, now_us: int) -> Values:
        """What colours tell at a moment, UTC microseconds."""


class LiveFigures:
    """Figures of the board as it is."""

    def __init__(
        self, board: Board, *, minutes: Minutes | None = None, rvol: Callable[[], Values] | None = None
    ) -> None:
        """Read from where the market is kept.

        Args:
            board: Prices and totals of the day.
            minutes: The day by the minute; None leaves the 5-minute change unknown.
            rvol: RVOL of each instrument, possibly of fewer; None leaves it unknown.
        """
        self._board = board
        self._minutes = minutes
        self._rvol = rvol
        self._offsets_hour = -1
        self._offsets_us = np.zeros(0, dtype=np.int64)
        self._lots = np.zeros(0)

    def knows(self, colouring: Colouring) -> bool:
        """Whether there is anything that could tell a colouring's values."""
        if colouring is Colouring.CHANGE_5_MIN:
            return self._minutes is not None
        return colouring is not Colouring.RVOL or self._rvol is not None

    def sizes(self, sizing: Sizing) -> Values:
        """How large the tiles are, see `Sizing`."""
        board = self._board
        if sizing is Sizing.EQUAL:
            return np.ones(board.last.size)
        if sizing is Sizing.VOLUME:
            return board.volume
        if sizing is Sizing.SIZE_CLASS:
            return size_classes(board.turnover)
        if sizing is Sizing.LOT_VALUE:
            price = np.where(np.isnan(board.previous_close), board.last, board.previous_close)
            return np.nan_to_num(self._lot() * price)
        return board.turnover

    def values(self, colouring: Colouring, now_us: int) -> Values:
        """What colours tell, see `Colouring`."""
        board = self._board
        if colouring is Colouring.CHANGE_5_MIN:
            return self._change_5_min(now_us)
        if colouring is Colouring.RVOL:
            return _fitted(self._rvol() if self._rvol is not None else np.zeros(0), board.last.size)
        if colouring is Colouring.VWAP_DISTANCE:
            with np.errstate(divide="ignore", invalid="ignore"):
                distance: Values = board.last * board.volume / board.turnover - 1
            return np.where(np.isfinite(distance), distance, np.nan)
        return known_change(board)

    def _change_5_min(self, now_us: int) -> Values:
        board, minutes = self._board, self._minutes
        if minutes is None:
            return np.full(board.last.size, np.nan)
        minutes.fit()
        local_us = self._market_now(now_us) + self._offsets(now_us)
        before = np.zeros(minutes.day.size, dtype=np.intp)
        size = min(before.size, local_us.size)
        before[:size] = local_us[:size] % DAY_US // MINUTE_US - BACK_MINUTES
        close = _fitted(minutes.close_at(before), board.last.size)
        # Five minutes ago may have been yesterday, which the minutes no longer know.
        of_today = np.zeros(board.last.size, dtype=bool)
        of_today[:size] = minutes.day[:size] == local_us[:size] // DAY_US
        close[~of_today] = np.nan
        return board.last / close - 1

    def _market_now(self, now_us: int) -> npt.NDArray[np.int64]:
        """The present by each instrument's own prints: a replayed market has a clock of its own."""
        board = self._board
        timed = (board.time_us >= 0) & (board.recv_us >= 0)
        since_us = np.maximum(0, now_us - board.recv_us)
        return np.where(timed, board.time_us + since_us, now_us)

    def _offsets(self, now_us: int) -> npt.NDArray[np.int64]:
        """How far the local time of each instrument is ahead of UTC."""
        size, hour = self._board.last.size, now_us // _HOUR_US
        if hour != self._offsets_hour or self._offsets_us.size != size:
            self._offsets_hour = hour
            ahead = {venue: utc_offset_us(venue, now_us) for venue in Venue}
            instruments = self._board.instruments
            venues = (instruments[number].venue for number in range(size))
            self._offsets_us = np.array([ahead[venue] for venue in venues], dtype=np.int64)
        return self._offsets_us

    def _lot(self) -> Values:
        """The board lot of each instrument, NaN where it is unknown."""
        size = self._board.last.size
        if self._lots.size != size:
            lots = [self._board.instruments[number].lot for number in range(size)]
            self._lots = np.array([lot or np.nan for lot in lots], dtype=np.float64)
        return self._lots


@dataclass(frozen=True, slots=True)
class FrozenFigures:
    """Figures as they were at one moment."""

    _sizes: dict[Sizing, Values]
    _values: dict[Colouring, Values]

    @staticmethod
    def of(figures: LiveFigures, now_us: int) -> FrozenFigures:
        """Keep all that could be chosen to be shown."""
        return FrozenFigures(
            {sizing: figures.sizes(sizing).copy() for sizing in Sizing},
            {colouring: figures.values(colouring, now_us).copy() for colouring in Colouring},
        )

    def sizes(self, sizing: Sizing) -> Values:
        """As they were."""
        return self._sizes[sizing]

    def values(self, colouring: Colouring, now_us: int) -> Values:  # noqa: ARG002
        """As they were, whatever the time is."""
        return self._values[colouring]


def size_classes(turnover: Values) -> Values:
    """The size of each instrument's class: half of the largest for each tenth of its turnover, 0 for none."""
    most = float(turnover.max(initial=0.0))
    if most <= 0:
        return np.zeros(turnover.size)
    with np.errstate(divide="ignore", invalid="ignore"):
        below = np.floor(np.log(most / turnover) / np.log(CLASS_STEP) + 1e-9)
    below = np.clip(np.nan_to_num(below, nan=CLASSES - 1), 0, CLASSES - 1)
    return np.where(turnover > 0, 2.0 ** (CLASSES - 1 - below), 0.0)


def _fitted(values: Values, size: int) -> Values:
    """As many values as there are instruments; those of the newest may not be known yet."""
    fitted = np.full(size, np.nan)
    fitted[: min(size, values.size)] = values[:size]
    return fitted

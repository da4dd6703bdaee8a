"""What earlier runs recorded today comes before what this one receives: sums, minutes and moves."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from tickdeck.app.desk_worker import DeskWorker
from tickdeck.app.past import Past, SupersededError
from tickdeck.app.wiring import Terminal
from tickdeck.domain.calendar import DAY_US, utc_offset_us
from tickdeck.domain.errors import RecordingError
from tickdeck.pipeline.minutes import NO_DAY, Minutes, Span
from tickdeck.pipeline.moves import Moves
from tickdeck.store.past.answers import DaySoFar
from tickdeck.words import mark

_log = logging.getLogger(__name__)

_SETTLE_S = 3
"""So long the number of instruments stands still before those that are new are asked about."""
_AGAIN_S = 5.0
_AT_A_TIME = 64
"""The minutes of so many instruments are put in at a time, so that no frame is held up."""
_MOST_WAITED_S = 120.0
"""So long the journals of a run that was cut off are waited for, which are being sealed."""
_UNKNOWN = mark("What was recorded earlier today is missing in the day's volumes, highs and lows: {why}")
_UNSEALED = mark(
    "A part of what was recorded earlier today is not sealed, and missing in the day's volumes, highs and "
    "lows."
)


class EarlierToday:
    """Asks once for each instrument, and puts the answer before what a run has received.

    Attributes:
        trouble: What is missing of the day, one sentence; empty if nothing is.
    """

    def __init__(
        self, terminal: Terminal, past: Past, worker: DeskWorker, *, minutes: Minutes, moves: Moves
    ) -> None:
        """Make it before the first tick is received.

        Args:
            terminal: The run, whose board has the sums of the day.
            past: What was recorded.
            worker: Runs what waits.
            minutes: The day of each instrument by the minute.
            moves: The last moves of each price.
        """
        self.trouble = ""
        self._terminal = terminal
        self._past = past
        self._worker = worker
        self._minutes = minutes
        self._moves = moves
        self._done: list[tuple[range, tuple[tuple[int, int], ...]]] = []
        self._began_us = terminal.clock.now_us()
        self._asked = 0
        self._known = 0
        self._still_s = 0
        self._seen_us = self._began_us

    def pass_second(self) -> None:
        """Ask about instruments that are new."""
        known = len(self._terminal.instruments)
        if known != self._known:
            self._seen_us = self._terminal.clock.now_us()
        self._still_s = self._still_s + 1 if known == self._known else 0
        self._known = known
        if known > self._asked and self._still_s >= _SETTLE_S:
            # Those of the beginning are received from then on, later ones from when they came.
            since_us = self._seen_us if self._asked else self._began_us
            numbers, self._asked = range(self._asked, known), known
            self._worker.do(self._resume(numbers, since_us))

    def pauses_of(self, number: int) -> tuple[tuple[int, int], ...] | None:
        """When nothing was recorded today until this run received an instrument.

        Args:
            number: An instrument's.

        Returns:
            From and to, UTC microseconds of receipt, oldest first; None as long as not all can be read that
            was recorded of the instrument.
        """
        return next((pauses for numbers, pauses in self._done if number in numbers), None)

    def is_whole(self) -> npt.NDArray[np.bool_]:
        """Of each instrument that was asked about, whether what was recorded of it today is put in.

        It counts as whole where nothing more is to be had, too.
        """
        whole = np.zeros(self._asked, dtype=bool)
        for numbers, _ in self._done:
            whole[numbers.start : numbers.stop] = True
        return whole

    async def _resume(self, numbers: range, since_us: int) -> None:
        table = self._terminal.instruments
        ids = [table[number].id for number in numbers]
        try:
            found = await self._found(ids)
        except RecordingError as error:
            self.trouble = _UNKNOWN.format(why=error)
            self._done.append((numbers, ()))
            return
        for sentence in found.damage:
            _log.warning("%s", sentence)
        if not found.is_whole:
            self.trouble = _UNSEALED
        symbols = np.array(numbers, dtype=np.intp)
        is_over = found.rows["day"] < self._today_of(numbers)
        rows = found.rows.copy()
        rows[is_over] = np.zeros((), dtype=rows.dtype)
        found.minutes.day[is_over] = NO_DAY
        self._terminal.board.resume(symbols, rows)
        self._moves.resume(symbols, found.moves)
        minutes = replace(found.minutes, pauses=self._until(since_us, found.minutes.pauses))
        for first in range(0, symbols.size, _AT_A_TIME):
            last = first + _AT_A_TIME
            self._minutes.resume(symbols[first:last], minutes.part(first, last))
            await asyncio.sleep(0)
        self._done.append((numbers, minutes.pauses))

    def _until(self, since_us: int, pauses: tuple[Span, ...]) -> tuple[Span, ...]:
        """Pauses until the run began, and on to when instruments came that it did not have from then on."""
        if since_us <= self._began_us:
            return pauses
        if pauses and pauses[-1][1] >= self._began_us:
            return *pauses[:-1], (pauses[-1][0], since_us)
        return *pauses, (self._began_us, since_us)

    def _today_of(self, numbers: range) -> npt.NDArray[np.int64]:
        """Each one's date, in days since the epoch; an instrument may come on a later day than the run."""
        now_us = self._terminal.clock.now_us()
        venues = [self._terminal.instruments[number].venue for number in numbers]
        days = {venue: (now_us + utc_offset_us(venue, now_us)) // DAY_US for venue in set(venues)}
        return np.array([days[venue] for venue in venues], dtype=np.int64)

    async def _found(self, ids: Sequence[str]) -> DaySoFar:
        waited_s = 0.0
        while True:
            try:
                found = await self._past.day_so_far(ids, self._began_us)
                if not found.is_awaited or waited_s >= _MOST_WAITED_S:
                    return found
            except SupersededError:
                if waited_s >= _MOST_WAITED_S:
                    raise
            await asyncio.sleep(_AGAIN_S)
            waited_s += _AGAIN_S

"""What earlier runs recorded today comes before what this one receives: sums, minutes and moves."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence

import numpy as np

from tickdeck.app.desk_worker import DeskWorker
from tickdeck.app.past import Past, SupersededError
from tickdeck.app.wiring import Terminal
from tickdeck.domain.errors import RecordingError
from tickdeck.pipeline.minutes import Minutes
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

    def pass_second(self) -> None:
        """Ask about instruments that are new."""
        known = len(self._terminal.instruments)
        self._still_s = self._still_s + 1 if known == self._known else 0
        self._known = known
        if known > self._asked and self._still_s >= _SETTLE_S:
            numbers, self._asked = range(self._asked, known), known
            self._worker.do(self._resume(numbers))

    def pauses_of(self, number: int) -> tuple[tuple[int, int], ...] | None:
        """When nothing was recorded today until this run began.

        Args:
            number: An instrument's.

        Returns:
            From and to, UTC microseconds of receipt, oldest first; None as long as not all can be read that
            was recorded of the instrument.
        """
        return next((pauses for numbers, pauses in self._done if number in numbers), None)

    async def _resume(self, numbers: range) -> None:
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
        self._terminal.board.resume(symbols, found.rows)
        self._moves.resume(symbols, found.moves)
        for first in range(0, symbols.size, _AT_A_TIME):
            last = first + _AT_A_TIME
            self._minutes.resume(symbols[first:last], found.minutes.part(first, last))
            await asyncio.sleep(0)
        self._done.append((numbers, found.minutes.pauses))

    async def _found(self, ids: Sequence[str]) -> DaySoFar:
        waited_s = 0.0
        while True:
            try:
                found = await self._past.day_so_far(ids, self._began_us)
                if found.is_whole or waited_s >= _MOST_WAITED_S:
                    return found
            except SupersededError:
                if waited_s >= _MOST_WAITED_S:
                    raise
            await asyncio.sleep(_AGAIN_S)
            waited_s += _AGAIN_S

"""What earlier runs recorded today goes on the board, so that the day's sums are those of the day."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence

import numpy as np

from tickdeck.app.desk_worker import DeskWorker
from tickdeck.app.past import Past, SupersededError
from tickdeck.app.wiring import Terminal
from tickdeck.domain.errors import RecordingError
from tickdeck.store.past.answers import DaySoFar
from tickdeck.words import mark

_log = logging.getLogger(__name__)

_SETTLE_S = 3
"""So long the number of instruments stands still before those that are new are asked about."""
_AGAIN_S = 5.0
_MOST_WAITED_S = 120.0
"""So long the journals of a run that was cut off are waited for, which are being sealed."""
_UNKNOWN = mark("What was recorded earlier today is missing in the day's volumes, highs and lows: {why}")
_UNSEALED = mark(
    "A part of what was recorded earlier today is not sealed, and missing in the day's volumes, highs and "
    "lows."
)


class EarlierToday:
    """Asks once for each instrument, and puts the answer on the board of a run.

    Attributes:
        trouble: What is missing on the board, one sentence; empty if nothing is.
    """

    def __init__(self, terminal: Terminal, past: Past, worker: DeskWorker) -> None:
        """Make it before the first tick is received.

        Args:
            terminal: The run.
            past: What was recorded.
            worker: Runs what waits.
        """
        self.trouble = ""
        self._terminal = terminal
        self._past = past
        self._worker = worker
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

    async def _resume(self, numbers: range) -> None:
        table = self._terminal.instruments
        ids = [table[number].id for number in numbers]
        try:
            found = await self._found(ids)
        except RecordingError as error:
            self.trouble = _UNKNOWN.format(why=error)
            return
        for sentence in found.damage:
            _log.warning("%s", sentence)
        if not found.is_whole:
            self.trouble = _UNSEALED
        self._terminal.board.resume(np.array(numbers, dtype=np.intp), found.rows)

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

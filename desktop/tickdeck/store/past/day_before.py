"""What earlier runs recorded of the day that goes on, summed up by instrument as the board does."""

from __future__ import annotations

from datetime import date

import numpy as np
import numpy.typing as npt

from tickdeck.domain.calendar import DAY_US, utc_offset_us
from tickdeck.domain.errors import RecordingError
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.pipeline.board import DAY_SO_FAR, Board
from tickdeck.store.known_file import KnownFile, ReplacedError
from tickdeck.store.past.day_files import FeedFiles, damaged_rows, read_around_damage
from tickdeck.store.past.messages import NO_HOLE, DayBefore, DayTold
from tickdeck.words import mark

_TRIES = 5
_NEAR_US = 3_600_000_000
"""A block over midnight lies in one of the two days."""
_EPOCH = date(1970, 1, 1)
Rows = npt.NDArray[np.void]


def day_before(files: FeedFiles, question: DayBefore) -> tuple[DayTold, Rows]:
    """Answer a question.

    Returns:
        The beginning of the answer, and a row of dtype `DAY_SO_FAR` for each instrument that was asked about.

    Raises:
        RecordingError: If the feed's folder cannot be listed, or its files are replaced faster than they
            can be read. What is damaged is left out and told instead.
    """
    for _ in range(_TRIES):
        try:
            return _answer(files, question)
        except ReplacedError:
            continue
    raise RecordingError(mark("The recording keeps being replaced while it is read."))


def _answer(files: FeedFiles, question: DayBefore) -> tuple[DayTold, Rows]:
    day = _Day(question)
    unsealed: list[int] = []
    damage: list[str] = []
    for received in files.days():
        if ((received - _EPOCH).days + 1) * DAY_US + _NEAR_US <= day.begin_us:
            continue
        of_day = files.of(received)
        damage += of_day.damage
        unsealed += [at for at in files.unsealed_since_us(received) if at < question.before_us]
        for known in of_day.files:
            damage += day.add(known)
    rows = day.rows()
    told = DayTold(
        bytes=rows.nbytes, hole_since_us=min(unsealed, default=NO_HOLE), damage=tuple(dict.fromkeys(damage))
    )
    return told, rows


class _Day:
    """A board of the day.

    Attributes:
        begin_us: When it began where it began first, UTC microseconds.
    """

    def __init__(self, question: DayBefore) -> None:
        self._before_us = question.before_us
        self._table = InstrumentTable(map(Instrument, question.instruments))
        self._board = Board(self._table)
        at_us = question.before_us
        offsets_us = {venue: utc_offset_us(venue, at_us) for venue in {each.venue for each in self._table}}
        today = {venue: (at_us + offset_us) // DAY_US for venue, offset_us in offsets_us.items()}
        self.begin_us = min((today[each] * DAY_US - offsets_us[each] for each in today), default=at_us)
        self._today = np.array([today[each.venue] for each in self._table], dtype=np.int64)

    def add(self, known: KnownFile) -> list[str]:
        """Take in a file; returns what of it could not be read."""
        numbers = np.full(max(known.instruments, default=-1) + 1, -1, dtype=np.int64)
        for number, instrument in known.instruments.items():
            ours = self._table.number(instrument.id)
            numbers[number] = -1 if ours is None else ours
        read = 0
        with known.open() as file:
            for _, ticks in read_around_damage(file, 0, known.rows):
                read += ticks.size
                ours = numbers[ticks["symbol"]]
                received_us = ticks["recv_us"]
                wanted = (ours >= 0) & (self.begin_us <= received_us) & (received_us < self._before_us)
                block = ticks[wanted]
                block["symbol"] = ours[wanted]
                self._board.apply(block)
        return [damaged_rows(known, known.rows - read)] if read < known.rows else []

    def rows(self) -> Rows:
        """What each instrument has traded today, all zero where that is nothing."""
        rows = self._board.so_far()
        rows[rows["day"] != self._today] = np.zeros((), dtype=DAY_SO_FAR)
        return rows

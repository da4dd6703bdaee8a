"""What earlier runs recorded of the day that goes on, summed up by instrument as the board does."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from tickdeck.domain.calendar import DAY_US, utc_offset_us
from tickdeck.domain.errors import RecordingError
from tickdeck.domain.instrument import Instrument, InstrumentTable
from tickdeck.pipeline.board import DAY_SO_FAR, Board
from tickdeck.pipeline.minutes import Minutes
from tickdeck.pipeline.moves import MOVES_SO_FAR, Moves
from tickdeck.store.known_file import KnownFile, ReplacedError
from tickdeck.store.past.day_files import DayFiles, FeedFiles, damaged_rows, read_around_damage
from tickdeck.store.past.messages import NO_HOLE, DayBefore, DayTold
from tickdeck.store.past.pauses import Pauses, Span, pause_until
from tickdeck.words import mark

_TRIES = 5
_NEAR_US = 3_600_000_000
"""A block over midnight lies in one of the two days."""
_EPOCH = date(1970, 1, 1)
Arrays = list[npt.NDArray[Any]]
_Counted = tuple[
    npt.NDArray[np.void], npt.NDArray[np.void], int, npt.NDArray[np.float32], npt.NDArray[np.float32]
]


def day_before(files: FeedFiles, question: DayBefore, pauses: Pauses | None = None) -> tuple[DayTold, Arrays]:
    """Answer a question.

    Args:
        files: The feed's.
        question: What is asked.
        pauses: Remembers what was found out about the files; None to look anew.

    Returns:
        The beginning of the answer, and what follows it; see `DayTold`.

    Raises:
        RecordingError: If the feed's folder cannot be listed, or its files are replaced faster than they
            can be read. What is damaged is left out and told instead.
    """
    for _ in range(_TRIES):
        try:
            return _answer(files, question, pauses or Pauses())
        except ReplacedError:
            continue
    raise RecordingError(mark("The recording keeps being replaced while it is read."))


def _answer(files: FeedFiles, question: DayBefore, pauses: Pauses) -> tuple[DayTold, Arrays]:
    day = _Day(question)
    days: list[DayFiles] = []
    unsealed: list[int] = []
    set_aside: list[int] = []
    damage: list[str] = []
    for received in files.days():
        if ((received - _EPOCH).days + 1) * DAY_US + _NEAR_US <= day.begin_us:
            continue
        of_day = files.of(received)
        days.append(of_day)
        damage += of_day.damage
        unsealed += [at for at in files.unsealed_since_us(received) if at < question.before_us]
        aside = files.unsealed_since_us(received, is_set_aside=True)
        set_aside += [at for at in aside if at < question.before_us]
        for known in of_day.files:
            damage += day.add(known)
    rows, moves, first_minute, close, volume = day.counted()
    arrays: Arrays = [rows, moves, close, volume]
    told = DayTold(
        bytes=sum(each.nbytes for each in arrays),
        first_minute=first_minute,
        minutes=close.shape[1],
        hole_since_us=min([*unsealed, *set_aside], default=NO_HOLE),
        is_awaited=bool(unsealed),
        damage=tuple(dict.fromkeys(damage)),
        pauses=_pauses(days, day.received, question.before_us, pauses, [*unsealed, *set_aside]),
    )
    return told, arrays


def _pauses(
    days: list[DayFiles],
    received: dict[Path, Span],
    before_us: int,
    pauses: Pauses,
    unsealed: list[int],
) -> tuple[Span, ...]:
    """When nothing was recorded until the run began."""
    # The run may have sealed a file of its own meanwhile.
    found = tuple(
        pause for pause in pauses.within(days, received, before_us, unsealed) if pause[1] <= before_us
    )
    files = [known for of_day in days for known in of_day.files if known.path in received]
    if not files or unsealed:
        return found
    last = pause_until(files[-1], received[files[-1].path], before_us)
    return found if last is None else (*found, last)


class _Day:
    """A board of the day, and the day by the minute.

    Attributes:
        begin_us: When it began where it began first, UTC microseconds.
        received: When the first and the last tick of it was received that is in a file.
    """

    def __init__(self, question: DayBefore) -> None:
        self._before_us = question.before_us
        self._table = InstrumentTable(map(Instrument, question.instruments))
        self._board = Board(self._table)
        self._minutes = Minutes(self._table)
        self._moves = Moves(self._table)
        self.received: dict[Path, Span] = {}
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
                is_today = (self.begin_us <= received_us) & (received_us < self._before_us)
                if is_today.any():
                    self._note(known.path, received_us[is_today])
                wanted = (ours >= 0) & is_today
                block = ticks[wanted]
                block["symbol"] = ours[wanted]
                self._board.apply(block)
                self._minutes.append(block)
                self._moves.append(block)
        return [damaged_rows(known, known.rows - read)] if read < known.rows else []

    def counted(self) -> _Counted:
        """What each instrument has traded today, all zero or unknown where that is nothing."""
        rows, moves, minutes = self._board.so_far(), self._moves.so_far(), self._minutes.so_far()
        is_over = rows["day"] != self._today
        rows[is_over] = np.zeros((), dtype=DAY_SO_FAR)
        moves[is_over] = np.array((0, np.nan), dtype=MOVES_SO_FAR)
        minutes.close[is_over], minutes.volume[is_over] = np.nan, 0
        return rows, moves, minutes.first, minutes.close, minutes.volume

    def _note(self, path: Path, received_us: npt.NDArray[np.int64]) -> None:
        first, last = int(received_us.min()), int(received_us.max())
        known = self.received.get(path, (first, last))
        self.received[path] = min(known[0], first), max(known[1], last)

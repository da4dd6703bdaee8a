"""The newest recorded ticks of an instrument before a time, from as many files and days as it takes."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import numpy as np

from tickdeck.domain.calendar import DAY_US
from tickdeck.domain.errors import RecordingError
from tickdeck.domain.tick import Block
from tickdeck.pipeline.gaps import Gap
from tickdeck.store.chunks import CHUNK_ROWS
from tickdeck.store.day_gaps import DayGaps, is_loss
from tickdeck.store.known_file import KnownFile, ReplacedError
from tickdeck.store.order import joined, rows_at
from tickdeck.store.past.day_files import DayFiles, FeedFiles, damaged_rows, read_around_damage
from tickdeck.store.past.exchange_time import Times, exchange_times_us
from tickdeck.store.past.messages import NO_HOLE, GapTold, TickClock, TicksBefore, TicksTold
from tickdeck.store.past.pauses import Pauses, Span
from tickdeck.store.segment_file import SegmentFile
from tickdeck.words import mark

MOST_ROWS = 500_000
"""Ticks of one answer, 32 MB."""
MOST_FILES = 40
"""After so many files an answer is given though there are more, as long as there is a tick in it."""
_STEP_ROWS = 1_000
_LATE_ROWS = 1_000
"""How far behind its place a late print is looked for."""
_SPARE_FILES = 3
"""In how many more files prints are looked for that arrived early."""
_NOT_YET_US, _NEVER_US = -(1 << 62), 1 << 62
_TRIES = 5
_NEAR_US = 3_600_000_000
"""A block over midnight lies in one of the two days."""
_EPOCH = date(1970, 1, 1)


@dataclass(slots=True)
class _Stretch:
    """What was gathered so far, newest first.

    Attributes:
        blocks: Ticks, each block in the order of arrival.
        rows: How many they are.
        since_us: The time of the oldest; far away before there is one.
        files: How many files were read.
        has_more: Whether there are older ticks.
        looked_rows: How many older ones lie before the first of these in the order of arrival, and were
            looked at.
        looked_files: How many files were looked into after one that has older ticks.
        is_done: Whether that is enough.
        unsealed_us: When journals began whose ticks are missing until they are sealed.
        set_aside_us: When journals began whose ticks are missing since they could not be sealed.
        days: The days gone through, with their files.
        damage: What could not be read, a sentence each.
        received: When the first and the last tick was received that was found in a file.
    """

    blocks: list[Block] = field(default_factory=list)
    rows: int = 0
    since_us: int = _NEVER_US
    files: int = 0
    has_more: bool = False
    looked_rows: int = 0
    looked_files: int = 0
    is_done: bool = False
    unsealed_us: list[int] = field(default_factory=list)
    set_aside_us: list[int] = field(default_factory=list)
    days: list[DayFiles] = field(default_factory=list)
    damage: list[str] = field(default_factory=list)
    received: dict[Path, Span] = field(default_factory=dict)

    @property
    def missing_us(self) -> list[int]:
        """When journals began whose ticks are missing."""
        return [*self.unsealed_us, *self.set_aside_us]


def ticks_before(
    files: FeedFiles, question: TicksBefore, pauses: Pauses | None = None
) -> tuple[TicksTold, Block]:
    """Answer a question.

    Args:
        files: The feed's.
        question: What is asked.
        pauses: Remembers what was found out about the files; None to look anew.

    Returns:
        The beginning of the answer, and the ticks in the order of arrival.

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


def _answer(files: FeedFiles, question: TicksBefore, pauses: Pauses) -> tuple[TicksTold, Block]:
    rows = min(max(question.rows, 1), MOST_ROWS)
    stretch = _Stretch()
    for day in reversed(files.days()):
        begin_us = (day - _EPOCH).days * DAY_US
        if begin_us - _NEAR_US >= question.before_us:
            continue
        of_day = files.of(day)
        stretch.days.append(of_day)
        stretch.damage += of_day.damage
        stretch.unsealed_us += [at for at in files.unsealed_since_us(day) if at < question.before_us]
        set_aside = files.unsealed_since_us(day, is_set_aside=True)
        stretch.set_aside_us += [at for at in set_aside if at < question.before_us]
        is_whole = begin_us + DAY_US + _NEAR_US <= question.before_us
        _go_back(stretch, of_day, question, rows, is_whole=is_whole)
        if stretch.is_done:
            break
    ticks = joined(stretch.blocks[::-1])
    ticks["symbol"] = question.symbol
    # What a hole before the first tick hides is for the question after this one.
    since_us = int(_times_us(ticks, question.clock).min()) if ticks.size and stretch.has_more else 0
    return (
        TicksTold(
            bytes=ticks.nbytes,
            has_more=stretch.has_more,
            hole_since_us=min((at for at in stretch.missing_us if at >= since_us), default=NO_HOLE),
            is_awaited=any(at >= since_us for at in stretch.unsealed_us),
            gaps=_gaps(stretch.days, question, since_us),
            damage=tuple(dict.fromkeys(stretch.damage)),
            pauses=_pauses(stretch, ticks, question, pauses),
        ),
        ticks,
    )


def _go_back(stretch: _Stretch, day: DayFiles, question: TicksBefore, rows: int, *, is_whole: bool) -> None:
    """Gather a day's ticks from the last file to the first, until there are enough."""
    for known in reversed(day.files):
        place = known.rows_of(question.instrument)
        if place is None or not place[1]:
            continue
        is_enough = stretch.has_more or stretch.rows >= rows or (stretch.rows and stretch.files >= MOST_FILES)
        wanted = 0 if is_enough else rows - stretch.rows
        with known.open() as file:
            instrument = _Instrument(file, *place, question.clock)
            try:
                ticks, left = instrument.last(question.before_us, wanted, stretch.since_us, is_whole=is_whole)
            except (RecordingError, MemoryError):
                whole = _around_damage(stretch, known, file, place)
                ticks, left = _last_in(whole, question.before_us, wanted, stretch.since_us, question.clock)
        stretch.files += 1
        if ticks.size:
            stretch.blocks.append(ticks)
            stretch.rows += ticks.size
            stretch.since_us = min(stretch.since_us, int(_times_us(ticks, question.clock).min()))
            received_us = ticks["recv_us"]
            stretch.received[known.path] = int(received_us.min()), int(received_us.max())
        if left:
            stretch.has_more = True
            # Prints that belong to these may have arrived before others that do not: so far they are looked
            # for, into the file before where there is one.
            stretch.looked_rows = left if ticks.size else stretch.looked_rows + left
            stretch.looked_files += 1
            stretch.is_done = stretch.looked_rows >= _STEP_ROWS or stretch.looked_files > _SPARE_FILES
            if stretch.is_done:
                return


class _Instrument:
    """The rows of one instrument in an open file, in the order of arrival."""

    def __init__(self, file: SegmentFile, start: int, count: int, clock: TickClock) -> None:
        self._file = file
        self._start = start
        self._count = count
        self._clock = clock

    def last(self, before_us: int, wanted: int, since_us: int, *, is_whole: bool) -> tuple[Block, int]:
        """The last rows before a time, and how many others there are before them.

        Args:
            before_us: The time, UTC microseconds.
            wanted: How many at most, but for those that belong to them.
            since_us: The time of the oldest that is there already; what is not older belongs to it.
            is_whole: Whether all rows are before it.

        Raises:
            RecordingError: If one of the rows looked at is damaged.
        """
        end = self._count if is_whole else self._rows_before(before_us)
        begin = max(0, end - wanted)
        # Prints do not arrive in the order in which they were made.
        found = self._read(begin, min(self._count, end + _LATE_ROWS))
        ticks, left = _chosen(found, before_us, _NOT_YET_US if wanted else since_us, self._clock)
        if begin and wanted and not ticks.size:
            # The exchange's clock is far ahead: without looking at all rows there would be no end of asking.
            return _last_in(self._read(0, self._count), before_us, wanted, since_us, self._clock)
        left += begin
        since_us = min(since_us, int(_times_us(ticks, self._clock).min(initial=_NEVER_US)))
        while begin:
            low = max(0, begin - _STEP_ROWS)
            earlier, _ = _chosen(self._read(low, begin), before_us, since_us, self._clock)
            if not earlier.size:
                break
            ticks = joined([earlier, ticks])
            left -= earlier.size
            begin = low
        return ticks, left

    def _rows_before(self, before_us: int) -> int:
        """How many rows are before a time, taking them to be in that order."""

        def time_us(row: int) -> int:
            return int(_times_us(self._read(row, row + 1), self._clock)[0])

        if time_us(self._count - 1) < before_us:
            return self._count
        low, high = 0, self._count
        while high - low > CHUNK_ROWS:
            middle = (low + high) // 2
            if time_us(middle) < before_us:
                low = middle
            else:
                high = middle
        return low + int(np.searchsorted(_times_us(self._read(low, high), self._clock), before_us))

    def _read(self, first: int, last: int) -> Block:
        return self._file.ticks(self._start + first, self._start + last)


def _last_in(ticks: Block, before_us: int, wanted: int, since_us: int, clock: TickClock) -> tuple[Block, int]:
    """The same as `_Instrument.last` of ticks that are in memory, whatever their times."""
    ticks, _ = _chosen(ticks, before_us, _NOT_YET_US, clock)
    begin = max(0, ticks.size - wanted)
    since_us = min(since_us, int(_times_us(ticks[begin:], clock).min(initial=_NEVER_US)))
    earlier, left = _chosen(ticks[:begin], before_us, since_us, clock)
    return joined([earlier, ticks[begin:]]), left


def _chosen(ticks: Block, before_us: int, since_us: int, clock: TickClock) -> tuple[Block, int]:
    """The ticks from one time up to another, and how many are older."""
    times_us = _times_us(ticks, clock)
    chosen = np.flatnonzero((times_us >= since_us) & (times_us < before_us))
    older = int((times_us < since_us).sum())
    return ticks if chosen.size == ticks.size else rows_at(ticks, chosen), older


def _times_us(ticks: Block, clock: TickClock) -> Times:
    received_us = np.ascontiguousarray(ticks["recv_us"])
    if clock is TickClock.RECEIPT:
        return received_us
    return exchange_times_us(np.ascontiguousarray(ticks["time_us"]), received_us)


def _around_damage(stretch: _Stretch, known: KnownFile, file: SegmentFile, place: tuple[int, int]) -> Block:
    """All of an instrument's ticks that a damaged file still gives."""
    start, count = place
    read = [ticks for _, ticks in read_around_damage(file, start, start + count)]
    lost = count - sum(ticks.size for ticks in read)
    stretch.damage.append(damaged_rows(known, lost))
    return joined(read)


def _pauses(stretch: _Stretch, ticks: Block, question: TicksBefore, pauses: Pauses) -> tuple[Span, ...]:
    """When nothing was recorded in a stretch of time, by receipt."""
    if not ticks.size:
        return ()
    # The exchange's clock need not be near: replayed traffic is as old as it was.
    ahead_us = int(_times_us(ticks[-1:], question.clock)[0]) - int(ticks["recv_us"][-1])
    before_us = question.before_us - ahead_us
    return pauses.within(stretch.days[::-1], stretch.received, before_us, stretch.missing_us)


def _gaps(days: list[DayFiles], question: TicksBefore, since_us: int) -> tuple[GapTold, ...]:
    """The losses of an instrument in a stretch of time, oldest first."""
    noted = DayGaps()
    for known in (file for day in reversed(days) for file in day.files):
        numbers = {number for number, each in known.instruments.items() if each.id == question.instrument}
        # An instrument that a file does not have was not asked for then, and is not missing there.
        for gap in known.gaps if numbers else ():
            if gap.symbol in numbers or gap.symbol < 0:
                noted.add((0,), gap)
    return tuple(
        GapTold(gap.from_us, gap.to_us, gap.reason, gap.missed)
        for gap in noted.of(0)
        if is_loss(gap) and _is_within(gap, since_us, question.before_us)
    )


def _is_within(gap: Gap, since_us: int, before_us: int) -> bool:
    return gap.from_us < before_us and gap.to_us >= since_us

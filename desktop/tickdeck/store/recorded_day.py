"""A recorded day as it went: every instrument's ticks in the order in which they arrived."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from tickdeck.domain.errors import RecordingError
from tickdeck.domain.instrument import Instrument
from tickdeck.domain.tick import TICK, Block
from tickdeck.store.known_file import KnownFile, ReplacedError
from tickdeck.store.order import arrival_positions, copy_rows, rows_at
from tickdeck.store.segment_file import SegmentFile
from tickdeck.words import mark

MOST_ROWS = 12_000_000
"""Ticks in memory at a time, 750 MB; a file that has more is read several times."""
_PART_ROWS = 1 << 20
_SAMPLE = 16
_NO_INSTRUMENT = np.iinfo(np.uint32).max


class RecordedDay:
    """The ticks of a day; iterating gives blocks in the order of arrival.

    A day that is merged while it is read goes on being read where it was.

    Attributes:
        date: The UTC date of receipt.
        instruments: The instruments; ``symbol`` in a block is the place in this tuple.
        rows: How many ticks there are.
        nameless: Ticks left out, and not in `rows`, because damage has left no name of their instrument.
    """

    def __init__(
        self, date: dt.date, files: Callable[[], list[KnownFile]], *, most_rows: int = MOST_ROWS
    ) -> None:
        """Take a day's files.

        Args:
            date: The day.
            files: Lists its files, oldest first.
            most_rows: How many ticks may be in memory at a time.

        Raises:
            RecordingError: If a file cannot be read, or there is none.
        """
        self.date = date
        self._list = files
        self._most_rows = most_rows
        self._files = files()
        if not self._files:
            raise RecordingError(mark("There are no recordings of {day}.").format(day=date))
        numbers: dict[str, int] = {}
        found: list[Instrument] = []
        for file in self._files:
            for _, instrument in sorted(file.instruments.items()):
                if numbers.setdefault(instrument.id, len(numbers)) == len(found):
                    found.append(instrument)
        self.instruments = tuple(found)
        self._numbers = numbers
        self.rows, self.nameless = _counts(self._files)

    def __iter__(self) -> Iterator[Block]:
        return self.blocks()

    def blocks(self, rows: int = 100_000) -> Iterator[Block]:
        """The ticks in the order of arrival.

        Args:
            rows: How many a block has at most.

        Yields:
            New 1-D arrays of dtype `tickdeck.domain.tick.TICK`. ``symbol`` is the place in `instruments`,
            ``ordinal`` counts from 0 over the day.

        Raises:
            RecordingError: If a file is damaged, or the day has changed meanwhile.
        """
        done = 0
        while True:
            try:
                for block in self._blocks_from(done, rows):
                    _number(block, done)
                    done += block.size
                    yield block
                return
            except ReplacedError:
                self._list_again()

    def _blocks_from(self, done: int, rows: int) -> Iterator[Block]:
        for known in self._files:
            count = _counts([known])[0]
            if done >= count:
                done -= count
                continue
            with known.open() as file:
                for block in self._with_our_numbers(known, _in_arrival_order(file, rows, self._most_rows)):
                    if done < block.size:
                        yield block[done:]
                    done = max(0, done - block.size)

    def _with_our_numbers(self, known: KnownFile, blocks: Iterator[Block]) -> Iterator[Block]:
        theirs = known.index["symbol"]
        ours = self._our_numbers(known)
        if (theirs == ours).all():
            yield from blocks
            return
        for block in blocks:
            numbers = ours[np.searchsorted(theirs, block["symbol"])]
            block["symbol"] = numbers
            named = np.flatnonzero(numbers != _NO_INSTRUMENT)
            yield block if named.size == block.size else rows_at(block, named)

    def _our_numbers(self, known: KnownFile) -> npt.NDArray[np.uint32]:
        """Our numbers of the instruments in a file's index."""
        return np.array(
            [
                self._numbers[known.instruments[int(number)].id]
                if int(number) in known.instruments
                else _NO_INSTRUMENT
                for number in known.index["symbol"]
            ],
            dtype=np.uint32,
        )

    def _list_again(self) -> None:
        files = self._list()
        ids = {instrument.id for file in files for instrument in file.instruments.values()}
        if _counts(files) != (self.rows, self.nameless) or not ids <= self._numbers.keys():
            raise RecordingError(
                mark("The recording of {day} has changed while it was read; begin again.").format(
                    day=self.date
                )
            )
        self._files = files


def _counts(files: list[KnownFile]) -> tuple[int, int]:
    """How many ticks have an instrument, and how many have none."""
    nameless = sum(
        int(row["count"])
        for file in files
        for row in file.index
        if int(row["symbol"]) not in file.instruments
    )
    return sum(file.rows for file in files) - nameless, nameless


def _number(block: Block, first: int) -> None:
    """Count a block's ordinals on from a number; in a merged file they do so already."""
    ordinals = block["ordinal"]
    if int(ordinals[0]) != first or int(ordinals[-1]) != first + block.size - 1:
        ordinals[:] = np.arange(first, first + block.size)


def _in_arrival_order(file: SegmentFile, rows: int, most_rows: int) -> Iterator[Block]:
    for ticks in _windows(file, most_rows):
        positions = arrival_positions(np.ascontiguousarray(ticks["ordinal"]))
        for first in range(0, positions.size, rows):
            yield rows_at(ticks, positions[first : first + rows])


def _windows(file: SegmentFile, most_rows: int) -> Iterator[Block]:
    """All ticks of a file in parts that fit into memory: of each part all arrived before the next part's."""
    if file.rows <= most_rows:
        yield file.ticks()
        return
    sample = np.sort(np.concatenate([part["ordinal"][::_SAMPLE] for part in _parts(file)]))
    step = max(1, most_rows * 9 // 10 // _SAMPLE)
    edges = [0, *(int(edge) for edge in np.unique(sample[step::step])), 1 << 64]
    for begin, end in pairwise(edges):
        window, filled = np.empty(most_rows, dtype=TICK), 0
        for part in _parts(file):
            ordinals = part["ordinal"]
            within = ordinals >= np.uint64(begin)
            if end < 1 << 64:
                within &= ordinals < np.uint64(end)
            found = rows_at(part, np.flatnonzero(within))
            if filled + found.size > window.size:
                # Only where damage repeats ordinals can a window hold more than was sampled.
                larger = np.empty(2 * (filled + found.size), dtype=TICK)
                copy_rows(window[:filled], larger[:filled])
                window = larger
            copy_rows(found, window[filled : filled + found.size])
            filled += found.size
        yield window[:filled]


def _parts(file: SegmentFile) -> Iterator[Block]:
    for first in range(0, file.rows, _PART_ROWS):
        yield file.ticks(first, first + _PART_ROWS)

"""The ids of a provider that counts its prints, followed through a day: where they jump, and what came later.

A print is in order if nothing says that it came late or from the history. Between two prints in order that
follow each other, ids may be missing: that is a hole, as `tickdeck.pipeline.ingest` noted it; late prints
with ids in it have filled it as far as they go.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tickdeck.domain.tick import NO_SEQ, TickFlag

_LATE = int(TickFlag.OUT_OF_ORDER | TickFlag.BACKFILLED)
_NO_RUN = -1


@dataclass(frozen=True, slots=True)
class MissingIds:
    """Ids that are in no file, between two prints in order.

    Attributes:
        instrument: The row of the instrument.
        after_seq: The id of the print before them.
        from_us, to_us: When the prints around them were received, UTC microseconds.
        count: How many.
        file: Which file the print after them is in, by number of `IdTrail.begin_file`.
    """

    instrument: int
    after_seq: int
    from_us: int
    to_us: int
    count: int
    file: int


class IdTrail:
    """The ids of all instruments of a day, file by file in arrival order.

    A new run of the program begins anew: of what was printed between two runs no gap tells.
    """

    def __init__(self) -> None:
        self._last_seq = np.zeros(0, dtype=np.int64)
        self._last_us = np.zeros(0, dtype=np.int64)
        self._last_run = np.zeros(0, dtype=np.int64)
        self._last_segment = np.zeros(0, dtype=np.int64)
        self._run = 0
        self._file = -1
        self._holes: list[npt.NDArray[np.int64]] = []
        self._joins: list[npt.NDArray[np.int64]] = []
        self._late: dict[int, list[npt.NDArray[np.int64]]] = defaultdict(list)
        self._of_file: list[npt.NDArray[np.int64]] = []
        self._seen = np.zeros(0, dtype=np.bool_)

    def begin_file(self, number: int, instruments: int) -> None:
        """Begin a file.

        Args:
            number: Its number, for `MissingIds.file`.
            instruments: How many instruments there are by now.
        """
        more = max(0, instruments - self._last_seq.size)
        self._last_seq = np.append(self._last_seq, np.zeros(more, dtype=np.int64))
        self._last_us = np.append(self._last_us, np.zeros(more, dtype=np.int64))
        self._last_run = np.append(self._last_run, np.full(more, _NO_RUN))
        self._last_segment = np.append(self._last_segment, np.zeros(more, dtype=np.int64))
        self._seen = np.zeros(self._last_seq.size, dtype=np.bool_)
        self._file = number
        self._joins, self._of_file = [], []

    def add(
        self,
        rows: npt.NDArray[np.int64],
        seq: npt.NDArray[np.int64],
        recv_us: npt.NDArray[np.int64],
        flags: npt.NDArray[np.uint16],
        segment: npt.NDArray[np.int64],
    ) -> None:
        """Follow ticks, sorted by instrument and, within one, by arrival.

        Args:
            rows: The row of each tick's instrument.
            seq: Its id.
            recv_us: Its receipt, UTC microseconds.
            flags: Its flags, see `TickFlag`.
            segment: In which of the segments merged into the file each tick was; a new one may be a new run.
        """
        has_id = seq != NO_SEQ
        late = has_id & ((flags & _LATE) != 0)
        if late.any():
            late_rows, late_seq = rows[late], seq[late]
            edges = np.flatnonzero(np.diff(late_rows)) + 1
            for part in np.split(np.arange(late_rows.size), edges):
                self._late[int(late_rows[part[0]])].append(late_seq[part])
            has_id &= ~late
        if not has_id.all():
            rows, seq, recv_us, segment = rows[has_id], seq[has_id], recv_us[has_id], segment[has_id]
        if not rows.size:
            return
        same = rows[1:] == rows[:-1]
        at = np.flatnonzero(same & (np.diff(seq) > 1) & (segment[1:] == segment[:-1]))
        self._of_file.append(self._table(rows[at], seq[at], seq[at + 1], recv_us[at], recv_us[at + 1]))
        firsts = np.concatenate(([0], np.flatnonzero(~same) + 1))
        lasts = np.append(firsts[1:] - 1, rows.size - 1)
        self._join(rows[firsts], seq[firsts], recv_us[firsts], segment[firsts])
        who = rows[lasts]
        self._last_seq[who], self._last_us[who] = seq[lasts], recv_us[lasts]
        self._last_segment[who] = segment[lasts]
        self._seen[who] = True

    def end_file(self, *, goes_on: bool, is_whole: bool) -> None:
        """End a file.

        Args:
            goes_on: Whether it is of the same run as the file before it.
            is_whole: Whether all that was recorded in it could be read; else its ids prove nothing.
        """
        if not goes_on:
            self._run += 1
        if is_whole:
            self._holes += self._of_file
            if goes_on:
                self._holes += self._joins
        else:
            # What follows cannot be held against what could not be read.
            self._run += 1
        self._last_run[self._seen] = self._run

    def missing(self) -> Iterator[MissingIds]:
        """Where ids are missing, by instrument and id."""
        if not self._holes:
            return
        table = np.concatenate(self._holes)
        order = np.lexsort((table[:, 1], table[:, 0]))
        late = {row: np.unique(np.concatenate(parts)) for row, parts in self._late.items()}
        nothing = np.zeros(0, dtype=np.int64)
        for row, after, before, from_us, to_us, file in table[order].tolist():
            came = late.get(row, nothing)
            filled = int(
                np.searchsorted(came, before, side="left") - np.searchsorted(came, after, side="right")
            )
            if (count := before - after - 1 - filled) > 0:
                yield MissingIds(row, after, from_us, to_us, count, file)

    def _join(
        self,
        rows: npt.NDArray[np.int64],
        seq: npt.NDArray[np.int64],
        recv_us: npt.NDArray[np.int64],
        segment: npt.NDArray[np.int64],
    ) -> None:
        """Compare the first print of instruments with the last one before it."""
        within = self._seen[rows] & (self._last_segment[rows] == segment)
        earlier = ~self._seen[rows] & (self._last_run[rows] == self._run)
        for chosen, holes in ((within, self._of_file), (earlier, self._joins)):
            at = np.flatnonzero(chosen & (seq - self._last_seq[rows] > 1))
            who = rows[at]
            holes.append(self._table(who, self._last_seq[who], seq[at], self._last_us[who], recv_us[at]))

    def _table(self, *columns: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        return np.column_stack((*columns, np.full(columns[0].size, self._file)))

"""When nothing was recorded, between two runs, found from the files of recorded days.

A file says when it was begun and not whether a run ended before it: a run that goes on begins a new one every
few minutes. So the last tick of a segment and the first of the next tell, of any instrument. Where these are
further apart than the ticks of both make likely, nobody recorded.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from tickdeck.domain.errors import RecordingError
from tickdeck.store.catalogue import MERGED_ROW, merged_rows
from tickdeck.store.day_names import number_of
from tickdeck.store.known_file import KnownFile
from tickdeck.store.past.day_files import DayFiles, pieces, read_around_damage
from tickdeck.store.segment_file import SegmentFile

LEAST_US = 5_000_000
"""So long a silence of everything is none between two runs."""
_USUAL_WAITS = 30
"""Nor is one shorter than so many waits for the next tick."""
_SEGMENT_US = 300_000_000
"""A segment of a run that goes on lasts so long, or has very many ticks; any other is all of a run."""
_BUSIEST = 6
"""Of so many instruments the ticks are looked at where those of the busiest alone look like a pause."""
_MOST_KNOWN = 2048
_MERGED_ROWS = 1_000_000
"""An instrument of a merged day with more rows than this is not looked at: it takes too long."""

Span: TypeAlias = tuple[int, int]
"""From when to when, UTC microseconds of receipt."""
Times: TypeAlias = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Segment:
    """What was recorded in one go, or a part of that.

    Attributes:
        file: Where its ticks are.
        number: Its own among the day's; -1 where that is not known.
        place: Its place among those that were merged into the file.
        rows: How many ticks it has.
        is_known_before: Whether all that was recorded since the segment before it is in that one.
    """

    file: KnownFile
    number: int
    place: int
    rows: int
    is_known_before: bool


class Pauses:
    """Remembers what was looked up in files, each of which changes no more."""

    def __init__(self) -> None:
        self._ends: OrderedDict[tuple[Path, tuple[int, int, int], int], list[Span | None]] = OrderedDict()
        self._merged: OrderedDict[tuple[Path, tuple[int, int, int]], list[_Segment]] = OrderedDict()

    def within(
        self, days: Sequence[DayFiles], own: Mapping[Path, Span], before_us: int, unsealed_us: Sequence[int]
    ) -> tuple[Span, ...]:
        """The pauses from an instrument's first tick up to a time.

        Args:
            days: The days' files, oldest first.
            own: When the instrument's first and last tick was received that was found in a file.
            before_us: The time, UTC microseconds of receipt.
            unsealed_us: When journals began that are not sealed; what they have was recorded.

        Returns:
            Oldest first, by receipt.

        Raises:
            ReplacedError: If a file was replaced meanwhile.
        """
        found: list[Span] = []
        since_us = min((first for first, _ in own.values()), default=before_us)
        for before, after in pairwise(self._segments(days, own)):
            if not after.is_known_before or not _may_pause(before, after, own):
                continue
            pause = self._pause(before, after)
            if pause is None or pause[1] <= since_us:
                continue
            if pause[0] >= before_us:
                break
            if not any(pause[0] < at_us < pause[1] for at_us in unsealed_us):
                found.append(pause)
        return tuple(found)

    def _segments(self, days: Sequence[DayFiles], own: Mapping[Path, Span]) -> Iterator[_Segment]:
        """The segments with ticks from the first file on that has some of the instrument."""
        has_begun, is_known = False, False
        for day in days:
            number = 0
            for known in day.files:
                has_begun = has_begun or known.path in own
                for segment in self._of(known) if has_begun else ():
                    # A number that is left out is a file that cannot be read, or is gone.
                    is_known = is_known and segment.number == number + 1
                    number = segment.number
                    if segment.rows:
                        yield replace(segment, is_known_before=is_known)
                        is_known = True
            is_known = is_known and not day.damage

    def _of(self, known: KnownFile) -> list[_Segment]:
        """The segments in a file."""
        if not known.is_merged:
            return [_Segment(known, number_of(known.path), 0, known.rows, is_known_before=False)]
        key = known.path, known.mark
        if key not in self._merged:
            parts = _merged_parts(known)
            self._merged[key] = [
                _Segment(known, number, place, rows, is_known_before=False)
                for place, (number, rows) in enumerate(parts)
            ]
            _bound(self._merged)
        return self._merged[key]

    def _pause(self, before: _Segment, after: _Segment) -> Span | None:
        for depth in (1, _BUSIEST):
            ends = [each for each in self._spans(before, depth) if each is not None]
            begins = [each for each in self._spans(after, depth) if each is not None]
            if not ends or not begins:
                return None
            from_us, to_us = max(last for _, last in ends), min(first for first, _ in begins)
            usual_us = min(_usual_us(before, ends), _usual_us(after, begins))
            if to_us - from_us <= max(LEAST_US, _USUAL_WAITS * usual_us):
                return None
        return from_us, to_us

    def _spans(self, segment: _Segment, depth: int) -> list[Span | None]:
        """When the first and the last tick of each of the busiest instruments was received."""
        found: list[Span | None] = []
        known = segment.file
        for rank in range(min(depth, known.index.size)):
            key = known.path, known.mark, rank
            if key not in self._ends:
                self._ends[key] = self._read(known, rank)
                _bound(self._ends)
            found.append(self._ends[key][segment.place])
        return found

    def _read(self, known: KnownFile, rank: int) -> list[Span | None]:
        """The same of one instrument, for each segment in a file."""
        row = known.index[np.argsort(known.index["count"], kind="stable")[::-1][rank]]
        start, count = int(row["start"]), int(row["count"])
        with known.open() as file:
            if not known.is_merged:
                return [_edges(file, start, count)]
            return _edges_by_part(file, start, count, [part.rows for part in self._of(known)])


def pause_until(known: KnownFile, own: Span, run_us: int) -> Span | None:
    """The pause from the last tick of a file until a run began; None if the silence may be a usual one.

    Args:
        known: The last file before the run.
        own: When its first and its last tick was received, UTC microseconds.
        run_us: When the run began.
    """
    first_us, last_us = own
    usual_us = min(_SEGMENT_US, last_us - first_us) // max(known.rows, 1)
    return (last_us, run_us) if run_us - last_us > max(LEAST_US, _USUAL_WAITS * usual_us) else None


def _merged_parts(known: KnownFile) -> list[tuple[int, int]]:
    """The number and the rows of each segment in a merged file."""
    try:
        rows = merged_rows(known.path)
    except RecordingError:
        rows = np.zeros(0, dtype=MERGED_ROW)
    names = [row["name"].decode("utf-8", "replace") for row in rows]
    counts = [int(count) for count in rows["rows"]]
    if sum(counts) != known.rows:
        # Where the parts lie is not known, so that it counts as one.
        return [(-1, known.rows)]
    return [(number_of(Path(name)), count) for name, count in zip(names, counts, strict=True)]


def _usual_us(segment: _Segment, spans: Sequence[Span]) -> int:
    """How long the next tick of a segment is waited for on the average."""
    lasted_us = max(last for _, last in spans) - min(first for first, _ in spans)
    return min(_SEGMENT_US, lasted_us) // segment.rows


def _may_pause(before: _Segment, after: _Segment, own: Mapping[Path, Span]) -> bool:
    """Whether the instrument itself was silent between two files, as far as its own ticks tell."""
    left, right = own.get(before.file.path), own.get(after.file.path)
    if before.file is after.file or left is None or right is None:
        return True
    return right[0] - left[1] > LEAST_US


def _edges(file: SegmentFile, start: int, count: int) -> Span | None:
    try:
        rows = [file.ticks(at, at + 1)["recv_us"] for at in (start, start + count - 1)]
    except (RecordingError, MemoryError):
        return None
    return (int(rows[0][0]), int(rows[1][0])) if all(each.size for each in rows) else None


def _edges_by_part(file: SegmentFile, start: int, count: int, parts: Sequence[int]) -> list[Span | None]:
    """The same for each part of a merged file, in which ticks are counted over the day."""
    if count > _MERGED_ROWS:
        return [None] * len(parts)
    ordinals: list[npt.NDArray[np.uint64]] = []
    received: list[Times] = []
    for first, last in pieces(start, start + count):
        for _, ticks in read_around_damage(file, first, last):
            ordinals.append(ticks["ordinal"].astype(np.uint64))
            received.append(ticks["recv_us"].astype(np.int64))
    if not ordinals:
        return [None] * len(parts)
    times = np.concatenate(received)
    ends = np.searchsorted(np.concatenate(ordinals), np.cumsum(parts).astype(np.uint64))
    found: list[Span | None] = []
    begin = 0
    for end in ends.tolist():
        found.append((int(times[begin]), int(times[end - 1])) if end > begin else None)
        begin = end
    return found


def _bound(known: OrderedDict[Any, Any]) -> None:
    while len(known) > _MOST_KNOWN:
        known.popitem(last=False)

"""Looks through the files of a recording: which are as they were written, and what of them is selected."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from tickdeck.domain.calendar import DAY_US
from tickdeck.domain.errors import RecordingError
from tickdeck.store.digest import Digest, check_digest
from tickdeck.store.export.selection import Selection, SourceChangedError, SourceFile
from tickdeck.store.segment_file import SegmentFile
from tickdeck.words import mark

READ_ROWS = 262_144
"""How many rows are in memory while files are looked through."""
ALL = -1
"""In place of an instrument: all of a shard."""


class CancelledError(Exception):
    """Whoever asked for the export wants it no more."""


@dataclass(frozen=True, slots=True, order=True)
class ExportGap:
    """A gap that goes along.

    Attributes:
        from_us, to_us: As in `tickdeck.pipeline.gaps.Gap`.
        symbol: Index into the plan's instruments, or `ALL`.
        reason: Why, in a few words.
        missed: How many ticks are missing, -1 if unknown.
    """

    from_us: int
    to_us: int
    symbol: int
    reason: str
    missed: int


@dataclass(frozen=True, slots=True)
class Surveyed:
    """What one file contributes."""

    pieces: list[tuple[int, int, int, int]]
    """day, symbol, start, stop"""
    ordinals: tuple[int, int]
    """the smallest, and one above the largest"""
    gaps: list[ExportGap]
    attributes: dict[str, Any]
    nameless: int


def sort_out(files: tuple[SourceFile, ...], go_on: Callable[[], bool]) -> tuple[list[SourceFile], list[str]]:
    """The files that are as they were written, and a sentence for each that is not."""
    good, damage = [], []
    for file in files:
        ask(go_on)
        why = file.damage or _damage_of(file)
        if why:
            damage.append(
                mark("{path} is left out, it is damaged: {why}. “tickdeck audit” says more.").format(
                    path=file.path, why=why.rstrip(".")
                )
            )
        else:
            good.append(file)
    return good, damage


def _damage_of(file: SourceFile) -> str:
    try:
        match check_digest(file.path):
            case Digest.BROKEN:
                return mark("its checksum is not that of its content")
            case Digest.HOLDS:
                return ""
            case Digest.ABSENT:
                # An earlier version wrote it: the checksums of its parts are all there is.
                with opened(file.path) as content:
                    for start in range(0, content.rows, READ_ROWS):
                        content.ticks(start, start + READ_ROWS)
                return ""
    except FileNotFoundError:
        raise SourceChangedError from None
    except SourceChangedError:
        raise
    except (RecordingError, OSError) as error:
        return str(error)


def survey(
    file: SourceFile, numbers: dict[str, int], selection: Selection, go_on: Callable[[], bool]
) -> Surveyed:
    """Look through a file.

    Args:
        file: The file.
        numbers: The selected instruments: their ids and the numbers that they have in the export.
        selection: What is wanted.
        go_on: Asked now and then; answers False to cancel.

    Raises:
        CancelledError: If it is cancelled.
        RecordingError: If the file cannot be read.
    """
    with opened(file.path) as content:
        names = {number: instrument.id for number, instrument in content.instruments().items()}
        pieces: list[tuple[int, int, int, int]] = []
        for row in content.index:
            start, stop = int(row["start"]), int(row["start"]) + int(row["count"])
            symbol = numbers.get(names.get(int(row["symbol"]), ""))
            if symbol is None:
                continue
            if file.day is not None and selection.start_us is None and selection.end_us is None:
                pieces.append((day_number(file.day), symbol, start, stop))
                continue
            ask(go_on)
            for first, last, day in _within(content, start, stop, selection):
                pieces.append((day, symbol, first, last))
        return Surveyed(
            pieces=pieces,
            ordinals=_ordinals(content, file, go_on),
            gaps=_gaps(content, names, numbers, selection),
            attributes=content.attributes,
            nameless=sum(int(row["count"]) for row in content.index if int(row["symbol"]) not in names),
        )


def _within(file: SegmentFile, start: int, stop: int, selection: Selection) -> Iterator[tuple[int, int, int]]:
    """First row, last row and day of each run of rows that are within the bounds of time."""
    for first in range(start, stop, READ_ROWS):
        received = file.ticks(first, min(stop, first + READ_ROWS))["recv_us"]
        days = received // DAY_US
        wanted = np.ones(received.size, dtype=bool)
        if selection.start_us is not None:
            wanted &= received >= selection.start_us
        if selection.end_us is not None:
            wanted &= received < selection.end_us
        if selection.first_day is not None:
            wanted &= days >= day_number(selection.first_day)
        if selection.last_day is not None:
            wanted &= days <= day_number(selection.last_day)
        keys = np.where(wanted, days, np.int64(-1))
        edges = [0, *(np.flatnonzero(np.diff(keys)) + 1).tolist(), received.size]
        for one, other in pairwise(edges):
            if other > one and wanted[one]:
                yield first + one, first + other, int(days[one])


def _ordinals(file: SegmentFile, source: SourceFile, go_on: Callable[[], bool]) -> tuple[int, int]:
    """The smallest arrival number of a file, and one above the largest."""
    if source.is_merged or not file.rows:
        return 0, file.rows
    lowest, highest = [], []
    for start in range(0, file.rows, READ_ROWS):
        ask(go_on)
        ordinals = file.ticks(start, start + READ_ROWS)["ordinal"]
        lowest.append(int(ordinals.min()))
        highest.append(int(ordinals.max()))
    return min(lowest), max(highest) + 1


def _gaps(
    file: SegmentFile, names: dict[int, str], numbers: dict[str, int], selection: Selection
) -> list[ExportGap]:
    found = []
    for gap in file.gaps():
        symbol = ALL if gap.symbol == ALL else numbers.get(names.get(gap.symbol, ""))
        is_before = selection.start_us is not None and 0 <= gap.to_us <= selection.start_us
        is_behind = selection.end_us is not None and gap.from_us >= selection.end_us
        if symbol is not None and not is_before and not is_behind:
            found.append(ExportGap(gap.from_us, gap.to_us, symbol, gap.reason, gap.missed))
    return found


def opened(path: Path) -> SegmentFile:
    """Open a sealed file.

    Raises:
        SourceChangedError: If it is not there any more.
        RecordingError: If it cannot be read.
    """
    try:
        return SegmentFile(path)
    except RecordingError:
        if not path.exists():
            raise SourceChangedError from None
        raise


def ask(go_on: Callable[[], bool]) -> None:
    """Go on, if that is still wanted.

    Raises:
        CancelledError: If not.
    """
    if not go_on():
        raise CancelledError


def day_number(day: date) -> int:
    """Days since 1970-01-01."""
    return day.toordinal() - date(1970, 1, 1).toordinal()

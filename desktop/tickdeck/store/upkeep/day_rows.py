"""The rows of a merged day: instruments numbered anew, arrival counted over the day, in the file's order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tickdeck.domain.errors import RecordingError
from tickdeck.domain.tick import TICK, Block
from tickdeck.store.catalogue import MERGED
from tickdeck.store.hdf5 import INDEX, SYMBOL
from tickdeck.store.segment_file import SegmentFile
from tickdeck.store.upkeep.merge_source import PIECE_ROWS, Part, Source, own_rows

GROUP_ROWS = 1_000_000
"""Rows of consecutive instruments that are put together in memory, 63 bytes each."""
_SKIP_ROWS = 16_384
"""Rows between two wanted ones that are read along: they lie in the same chunk as a rule."""


@dataclass(frozen=True, slots=True)
class PlacedPart:
    """An instrument's rows in a source, and what they become.

    Attributes:
        symbol: The instrument's number in the day.
        source: Where they are.
        part: Which rows they are there.
        offset: The day's arrival number of the source's first tick.
    """

    symbol: int
    source: Source
    part: Part
    offset: int


class DayRows:
    """What the files of a day are together.

    Attributes:
        placed: The parts in the order of the day's rows: by instrument, then by arrival.
    """

    def __init__(self, sources: list[Source]) -> None:
        """Number instruments and arrival anew.

        Args:
            sources: The files in order of arrival.
        """
        self._sources = sources
        self._symbols, self._numbers = _united(sources)
        placed: list[PlacedPart] = []
        offset = 0
        for source, numbers in zip(sources, self._numbers, strict=True):
            placed += [PlacedPart(numbers[part.symbol], source, part, offset) for part in source.parts]
            offset += source.rows
        # Stable: the parts of an instrument stay in the order of the sources.
        self.placed = sorted(placed, key=lambda each: each.symbol)

    def tables(self) -> dict[str, npt.NDArray[np.void]]:
        """The tables of the day's file by their names."""
        totals: dict[int, int] = {}
        for each in self.placed:
            totals[each.symbol] = totals.get(each.symbol, 0) + each.part.count
        index = np.zeros(len(totals), dtype=INDEX)
        index["symbol"], index["count"] = list(totals), list(totals.values())
        index["start"] = np.cumsum(index["count"]) - index["count"]
        gaps = [source.gaps.copy() for source in self._sources]
        for rows, numbers in zip(gaps, self._numbers, strict=True):
            rows["symbol"] = [numbers.get(int(each), -1) for each in rows["symbol"]]
        return {
            "symbols": self._symbols,
            "index": index,
            "gaps": np.concatenate(gaps),
            MERGED: np.concatenate([source.merged for source in self._sources]),
        }

    def blocks(self) -> Iterator[Block]:
        """The day's rows in the order of its file, some at a time.

        Raises:
            RecordingError: If a source has changed and cannot be read any more.
        """
        group: list[PlacedPart] = []
        size = 0
        for each in self.placed:
            if group and size + each.part.count > GROUP_ROWS:
                yield _together(group, size)
                group, size = [], 0
            if each.part.count > GROUP_ROWS:
                yield from _piecewise(each)
            else:
                group.append(each)
                size += each.part.count
        if group:
            yield _together(group, size)


def _united(sources: list[Source]) -> tuple[npt.NDArray[np.void], list[dict[int, int]]]:
    """Unite instruments by their ids; those without a name stay apart, as nobody knows whose they are.

    Returns:
        The day's table of instruments, and for each source the day's numbers by the source's own.
    """
    known: dict[str, int] = {}
    newest: dict[str, np.void] = {}
    for source in sources:
        for row in source.symbols:
            code = row["code"].decode()
            known.setdefault(code, len(known))
            newest[code] = row
    symbols = np.array(list(newest.values()), dtype=SYMBOL)
    symbols["id"] = np.arange(len(known))
    following = len(known)
    by_source: list[dict[int, int]] = []
    for source in sources:
        numbers = {number: known[code] for number, code in source.codes.items()}
        carried = {part.symbol for part in source.parts} | {int(each) for each in source.gaps["symbol"]}
        for number in sorted(carried - {-1} - numbers.keys()):
            numbers[number] = following
            following += 1
        by_source.append(numbers)
    return symbols, by_source


def _piecewise(placed: PlacedPart) -> Iterator[Block]:
    """The rows of a part that is too large to be held."""
    end = placed.part.start + placed.part.count
    with SegmentFile(placed.source.path) as file:
        for start in range(placed.part.start, end, PIECE_ROWS):
            rows = own_rows(file, start, min(end, start + PIECE_ROWS))
            _renumber(rows, placed)
            yield rows


def _together(group: list[PlacedPart], size: int) -> Block:
    """The rows of some parts in their order, reading each source once from front to back."""
    block = np.empty(size, dtype=TICK)
    wanted: dict[int, list[tuple[PlacedPart, int]]] = {}
    at = 0
    for each in group:
        wanted.setdefault(id(each.source), []).append((each, at))
        at += each.part.count
    for parts in wanted.values():
        parts.sort(key=lambda entry: entry[0].part.start)
        with SegmentFile(parts[0][0].source.path) as file:
            for span in _spans(parts):
                first = span[0][0].part.start
                last = span[-1][0].part
                rows = own_rows(file, first, last.start + last.count)
                for each, to in span:
                    start = each.part.start - first
                    taken = block[to : to + each.part.count]
                    taken[:] = rows[start : start + each.part.count]
                    _renumber(taken, each)
    return block


def _spans(parts: list[tuple[PlacedPart, int]]) -> Iterator[list[tuple[PlacedPart, int]]]:
    """Parts that are read at once, as they lie close together in their file."""
    span: list[tuple[PlacedPart, int]] = []
    end = 0
    for entry in parts:
        part = entry[0].part
        far = part.start - end > _SKIP_ROWS
        if span and (far or part.start + part.count - span[0][0].part.start > GROUP_ROWS):
            yield span
            span = []
        span.append(entry)
        end = part.start + part.count
    yield span


def _renumber(rows: Block, placed: PlacedPart) -> None:
    if (rows["symbol"] != placed.part.symbol).any():
        raise RecordingError(f"{placed.source.path} has changed while it was merged.")
    rows["symbol"] = placed.symbol
    rows["ordinal"] = placed.source.ordinals.places(rows["ordinal"]) + np.uint64(placed.offset)

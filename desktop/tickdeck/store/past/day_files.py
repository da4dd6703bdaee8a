"""The sealed files of one day that can be read; what cannot is left out and told.

`tickdeck.store.known_file.KnownFiles` refuses where anything is damaged, which is right for whoever exports
or researches. A chart shows what there is.
"""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tickdeck.domain.errors import RecordingError
from tickdeck.domain.tick import Block
from tickdeck.store.chunks import CHUNK_ROWS
from tickdeck.store.day_names import day_file, days_of, segments_of
from tickdeck.store.journal import SUFFIX, read_header
from tickdeck.store.known_file import KnownFile, ReplacedError, looked_into, mark_of
from tickdeck.store.segment import POISONED_SUFFIX
from tickdeck.store.segment_file import SegmentFile
from tickdeck.words import mark

MOST_KNOWN = 256
"""Tables of so many files are kept, 30 MB with 560 instruments each."""


@dataclass(frozen=True, slots=True)
class DayFiles:
    """A day's files.

    Attributes:
        files: Those that can be opened, in the order of their recording; together they have no tick twice.
        damage: Which could not be opened, a sentence each.
    """

    files: tuple[KnownFile, ...]
    damage: tuple[str, ...]


class FeedFiles:
    """The sealed files of a feed, each looked into when its day is first asked for."""

    def __init__(self, feed_dir: Path) -> None:
        self._feed_dir = feed_dir
        self._known: OrderedDict[Path, KnownFile] = OrderedDict()

    def days(self) -> list[date]:
        """The UTC dates of receipt that have files or may have, oldest first.

        Raises:
            RecordingError: If the folder cannot be listed.
        """
        try:
            return days_of(self._feed_dir)
        except OSError as error:
            raise RecordingError(
                mark("{path} cannot be read ({why}).").format(
                    path=self._feed_dir, why=error.strerror or error
                )
            ) from error

    def recorded_days(self) -> list[date]:
        """The UTC dates of receipt that have sealed files, oldest first.

        Raises:
            RecordingError: If a folder cannot be listed.
        """
        return [day for day in self.days() if self.paths(day)]

    def paths(self, day: date) -> list[Path]:
        """All sealed files of a day, the merged one first.

        Raises:
            RecordingError: If the folder cannot be listed.
        """
        try:
            # In this order: a day that is merged between the two must not be missed.
            segments, whole = segments_of(self._feed_dir / str(day)), day_file(self._feed_dir, day)
        except OSError as error:
            raise RecordingError(
                mark("{path} cannot be read ({why}).").format(path=day, why=error.strerror or error)
            ) from error
        return [whole, *segments] if os.path.lexists(whole) else segments

    def of(self, day: date) -> DayFiles:
        """A day's files as they are now.

        Raises:
            ReplacedError: If one was replaced meanwhile; asking again finds its ticks.
            RecordingError: If the folder cannot be listed.
        """
        paths = self.paths(day)
        whole = day_file(self._feed_dir, day)
        merged: frozenset[str] = frozenset()
        damage: list[str] = []
        files: list[KnownFile] = []
        for path in paths:
            if path.name in merged:
                continue
            try:
                file = self._look_into(path, day, is_merged=path == whole)
            except (RecordingError, MemoryError) as error:
                if not os.path.lexists(path):
                    raise ReplacedError from None
                damage.append(_left_out(path, error))
            else:
                files.append(file)
                merged |= file.merged
        return DayFiles(tuple(files), tuple(damage))

    def unsealed_since_us(self, day: date, *, is_set_aside: bool = False) -> list[int]:
        """When the journals of a day began that are not sealed, UTC microseconds.

        Args:
            day: The day.
            is_set_aside: Those that could not be sealed, and will not be while the program runs; else those
                that will.
        """
        folder = self._feed_dir / str(day)
        began: list[int] = []
        for path in folder.glob(f"*{SUFFIX}{POISONED_SUFFIX}" if is_set_aside else f"*{SUFFIX}"):
            try:
                header = read_header(path)
            except OSError:
                # It was sealed just now, and will be seen as a file.
                continue
            if header is not None:
                began.append(header.created_us)
        return sorted(began)

    def _look_into(self, path: Path, day: date, *, is_merged: bool) -> KnownFile:
        known = self._known.get(path)
        if known is None or known.mark != mark_of(path):
            known = self._known[path] = looked_into(path, day, is_merged=is_merged)
        self._known.move_to_end(path)
        while len(self._known) > MOST_KNOWN:
            self._known.popitem(last=False)
        return known


def pieces(first: int, last: int, rows: int = CHUNK_ROWS) -> Iterator[tuple[int, int]]:
    """Rows from one up to another in pieces that begin where a chunk begins, but for the first."""
    while first < last:
        end = min(last, (first // rows + 1) * rows)
        yield first, end
        first = end


def read_around_damage(file: SegmentFile, first: int, last: int) -> Iterator[tuple[int, Block]]:
    """What can be read of some rows, with the number of the first of each piece."""
    for start, end in pieces(first, last):
        try:
            ticks = file.ticks(start, end)
        except (RecordingError, MemoryError):
            continue
        yield start, ticks


def damaged_rows(known: KnownFile, count: int) -> str:
    """One sentence about ticks of a file that could not be read."""
    return mark("{count} ticks of {name} are damaged and left out. “tickdeck audit” says more.").format(
        count=f"{count:,}", name=known.path.name
    )


def _left_out(path: Path, error: Exception) -> str:
    why = str(error).rstrip(".") or mark("out of memory")
    return mark("{name} is left out ({why}). “tickdeck audit” says more.").format(name=path.name, why=why)

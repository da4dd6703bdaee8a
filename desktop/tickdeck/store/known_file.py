"""What is in a sealed file, read once, and whether the file under that name is still the same.

Merging a day replaces files while others read: a segment goes, a day's file comes or is exchanged for a
larger one. Who read the tables of one and then the ticks of another would show ticks twice, or not at all.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from tickdeck.domain.errors import RecordingError
from tickdeck.domain.instrument import Instrument
from tickdeck.pipeline.gaps import Gap
from tickdeck.store.catalogue import SealedFile, sealed_files
from tickdeck.store.entries import why_no_file
from tickdeck.store.segment_file import SegmentFile
from tickdeck.words import mark

_TRIES = 5
_Result = TypeVar("_Result")


class ReplacedError(Exception):
    """A file is no longer the one that was listed; listing again finds its ticks."""


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A sealed file and what its tables say.

    Attributes:
        path, day, is_merged: See `tickdeck.store.catalogue.SealedFile`.
        mark: Changes when another file takes the name.
        merged: Names of the segments that were merged into it.
        rows: How many ticks it has.
        instruments: By the number that its ticks carry.
        index: Its table `tickdeck.store.hdf5.INDEX`.
        gaps: With the file's numbers.
    """

    path: Path
    day: date
    is_merged: bool
    mark: tuple[int, int, int]
    merged: frozenset[str]
    rows: int
    instruments: dict[int, Instrument]
    index: npt.NDArray[np.void]
    gaps: list[Gap]

    def open(self) -> SegmentFile:
        """Open it for reading.

        Raises:
            ReplacedError: If it is gone or another has its name.
            RecordingError: If it cannot be read.
        """
        file = _open(self.path)
        if mark_of(self.path) != self.mark:
            file.close()
            raise ReplacedError
        return file

    def rows_of(self, instrument_id: str) -> tuple[int, int] | None:
        """First row and count of an instrument; None if it never ticked."""
        for number, instrument in self.instruments.items():
            if instrument.id == instrument_id:
                for row in self.index[self.index["symbol"] == number]:
                    return int(row["start"]), int(row["count"])
        return None


class KnownFiles:
    """The sealed files of a feed, each looked into when it is first asked for."""

    def __init__(self, feed_dir: Path) -> None:
        self._feed_dir = feed_dir
        self._known: dict[Path, KnownFile] = {}

    def days(self) -> list[date]:
        """The UTC dates of receipt that have files, oldest first."""
        return sorted({file.day for file in sealed_files(self._feed_dir)})

    def read(
        self, do: Callable[[list[KnownFile]], _Result], wanted: Callable[[date], bool] = lambda _: True
    ) -> _Result:
        """Do something with the files of some days, and once more where a file was replaced meanwhile.

        Args:
            do: Gets the files, oldest first, which together have every tick once.
            wanted: Whether files of a day are to be among them.

        Raises:
            RecordingError: If a file cannot be read, or files are replaced faster than they can be read.
        """
        for _ in range(_TRIES):
            try:
                return do(self._list(wanted))
            except ReplacedError:
                continue
        raise RecordingError(
            mark("The files in {path} keep being replaced while they are read.").format(path=self._feed_dir)
        )

    def _list(self, wanted: Callable[[date], bool]) -> list[KnownFile]:
        files = [self._look_into(file) for file in sealed_files(self._feed_dir) if wanted(file.day)]
        merged = {(file.day, name) for file in files for name in file.merged}
        if any((file.day, file.path.name) in merged for file in files if not file.is_merged):
            # A day's file took in a segment after the segments had been listed.
            raise ReplacedError
        return files

    def _look_into(self, file: SealedFile) -> KnownFile:
        known = self._known.get(file.path)
        if known is None or known.mark != mark_of(file.path):
            known = self._known[file.path] = looked_into(file.path, file.day, is_merged=file.is_merged)
        return known


def looked_into(path: Path, day: date, *, is_merged: bool) -> KnownFile:
    """Read the tables of a sealed file.

    Args:
        path: See `tickdeck.store.catalogue.SealedFile`, as for the others.
        day: The UTC date of receipt.
        is_merged: Whether it is the day's file.

    Raises:
        ReplacedError: If it is gone or another took its name meanwhile.
        RecordingError: If it cannot be read.
    """
    before = mark_of(path)
    with _open(path) as opened:
        known = KnownFile(
            path=path,
            day=day,
            is_merged=is_merged,
            mark=before,
            merged=opened.merged if is_merged else frozenset(),
            rows=opened.rows,
            instruments=opened.instruments(),
            index=opened.index,
            gaps=opened.gaps(),
        )
    if mark_of(path) != before:
        raise ReplacedError
    return known


def mark_of(path: Path) -> tuple[int, int, int]:
    """What changes when another file takes the name.

    Raises:
        ReplacedError: If there is none of that name.
        RecordingError: If it cannot be asked, or the name is a link to what is not there.
    """
    try:
        found = path.stat()
    except OSError as error:
        if isinstance(error, FileNotFoundError) and not os.path.lexists(path):
            raise ReplacedError from None
        raise RecordingError(
            why_no_file(path)
            or mark("{path} cannot be read ({why}).").format(path=path, why=error.strerror or error)
        ) from error
    return found.st_ino, found.st_size, found.st_mtime_ns


def _open(path: Path) -> SegmentFile:
    try:
        return SegmentFile(path)
    except RecordingError:
        if not os.path.lexists(path):
            raise ReplacedError from None
        raise

"""Which sealed files make up a feed's recordings: days' segments, or the file that a day was merged into."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import h5py
import numpy as np
import numpy.typing as npt

from tickdeck.domain.errors import RecordingError
from tickdeck.store.day_names import day_file, days_of, segments_of
from tickdeck.words import mark

MERGED = "merged"
"""The dataset of a merged file that names the segments in it; what it names is not read beside it."""
MERGED_ROW = np.dtype([("name", "S32"), ("sha256", "S64"), ("rows", "<u8")])
"""A segment in a merged file: its name, what it is recognised by (its digest) and how many ticks it had."""


@dataclass(frozen=True, slots=True)
class SealedFile:
    """A file of a recording.

    Attributes:
        path: Where it is.
        day: The UTC date of receipt of what is in it.
        is_merged: Whether it is a whole day's.
    """

    path: Path
    day: date
    is_merged: bool


def sealed_files(feed_dir: Path) -> list[SealedFile]:
    """The files to be read of a feed, oldest first; none twice, whatever an interrupted merging left.

    Raises:
        RecordingError: If a folder cannot be listed, or a merged file cannot be read, so that it is unknown
            what is in it.
    """
    try:
        return [file for day in days_of(feed_dir) for file in _files_of(feed_dir, day)]
    except OSError as error:
        raise RecordingError(
            mark("{path} cannot be read ({why}).").format(path=feed_dir, why=error.strerror or error)
        ) from error


def _files_of(feed_dir: Path, day: date) -> list[SealedFile]:
    # In this order: a day that is merged between the two must not be missed.
    segments, whole = segments_of(feed_dir / str(day)), day_file(feed_dir, day)
    found: list[SealedFile] = []
    if whole.exists():
        found.append(SealedFile(whole, day, is_merged=True))
        if segments:
            merged = merged_segments(whole)
            segments = [path for path in segments if path.name not in merged]
    return found + [SealedFile(path, day, is_merged=False) for path in segments]


def merged_segments(path: Path) -> set[str]:
    """The names of the segments that were merged into a file; none if it was not merged.

    Raises:
        RecordingError: If the file cannot be read.
    """
    return {name.decode() for name in merged_rows(path)["name"]}


def merged_rows(path: Path) -> npt.NDArray[np.void]:
    """The segments that were merged into a file, dtype `MERGED_ROW`; none if it was not merged.

    Raises:
        RecordingError: If the file cannot be read.
    """
    try:
        with h5py.File(path, "r") as file:
            if MERGED not in file:
                return np.zeros(0, dtype=MERGED_ROW)
            rows: npt.NDArray[np.void] = file[MERGED][:][list(MERGED_ROW.names or ())].astype(MERGED_ROW)
            return rows
    except (OSError, ValueError, TypeError, LookupError, RuntimeError) as error:
        raise RecordingError(mark("{path} cannot be read: {why}.").format(path=path, why=error)) from error

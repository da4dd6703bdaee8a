"""Which sealed files make up a feed's recordings: days' segments, or the file that a day was merged into."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import h5py

from tickdeck.domain.errors import RecordingError
from tickdeck.store.segment import SEALED_SUFFIX

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
MERGED = "merged"
"""The dataset of a merged file that names the segments in it; what it names is not read beside it."""


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
        RecordingError: If a merged file cannot be read, so that it is unknown what is in it.
    """
    found: list[SealedFile] = []
    names = {path.stem for path in feed_dir.glob(f"[0-9]*{SEALED_SUFFIX}")}
    names |= {path.name for path in feed_dir.glob("[0-9]*") if path.is_dir()}
    for name in sorted(name for name in names if _is_day(name)):
        day, whole = date.fromisoformat(name), feed_dir / f"{name}{SEALED_SUFFIX}"
        # In this order: a day that is merged between the two must not be missed.
        segments = sorted((feed_dir / name).glob(f"[0-9]*{SEALED_SUFFIX}"))
        if whole.exists():
            found.append(SealedFile(whole, day, is_merged=True))
            if segments:
                merged = merged_segments(whole)
                segments = [path for path in segments if path.name not in merged]
        found += [SealedFile(path, day, is_merged=False) for path in segments]
    return found


def _is_day(name: str) -> bool:
    try:
        return _DAY.fullmatch(name) is not None and date.fromisoformat(name) is not None
    except ValueError:
        return False


def merged_segments(path: Path) -> set[str]:
    """The names of the segments that were merged into a file.

    Raises:
        RecordingError: If the file cannot be read.
    """
    try:
        with h5py.File(path, "r") as file:
            return {name.decode() for name in file[MERGED]["name"]} if MERGED in file else set()
    except (OSError, ValueError, KeyError, RuntimeError) as error:
        raise RecordingError(f"{path} cannot be read: {error}.") from error

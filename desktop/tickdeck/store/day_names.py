"""Which days and sealed segments lie in a feed's folder, by their names; needs no HDF5.

A day is a folder ``YYYY-MM-DD`` of segments ``NNNN.h5``, the file ``YYYY-MM-DD.h5`` that they were merged
into, or both. Segments are counted, and a number may have more digits than its neighbours': they are sorted
by number, never as text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from tickdeck.store.segment import SEALED_SUFFIX

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NUMBER = re.compile(r"[0-9]+")
_DAY_LENGTH = len("YYYY-MM-DD")


def day_named(name: str) -> date | None:
    """The day that a text names, ``YYYY-MM-DD``; None if it is anything else."""
    try:
        return date.fromisoformat(name) if _DAY.fullmatch(name) else None
    except ValueError:
        return None


def day_file(feed_dir: Path, day: str | date) -> Path:
    """The file that a day is merged into."""
    return feed_dir / f"{day}{SEALED_SUFFIX}"


def days_of(feed_dir: Path) -> list[date]:
    """The days whose names anything in a feed's folder begins with, oldest first; none without the folder.

    Whether any of it can be read is left to the caller: a folder may be empty, a file set aside.

    Raises:
        OSError: If the folder cannot be listed.
    """
    named = {day_named(path.name[:_DAY_LENGTH]) for path in _inside(feed_dir)}
    return sorted(day for day in named if day is not None)


def segments_of(day_dir: Path) -> list[Path]:
    """The sealed segments in a day's folder, in the order of their recording; none without the folder.

    Raises:
        OSError: If the folder cannot be listed.
    """
    return sorted(filter(is_segment, _inside(day_dir)), key=number_of)


def is_segment(path: Path) -> bool:
    """Whether this is a sealed segment, by its name."""
    return path.suffix == SEALED_SUFFIX and _NUMBER.fullmatch(path.stem) is not None


def number_of(path: Path) -> int:
    """The number that a segment, its journal, or what was set aside of it counts as; -1 for another file."""
    stem = path.name.partition(".")[0]
    return int(stem) if _NUMBER.fullmatch(stem) else -1


def _inside(folder: Path) -> Iterable[Path]:
    try:
        return list(folder.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return []

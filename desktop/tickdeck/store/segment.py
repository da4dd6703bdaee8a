"""Where the segments of a recording lie: ``<feed>/<YYYY-MM-DD>/<NNNN>.journal`` and ``.h5``."""

from __future__ import annotations

import contextlib
import os
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from tickdeck.domain.calendar import DAY_US
from tickdeck.store.journal import SUFFIX

SEALED_SUFFIX = ".h5"
UNFINISHED_SUFFIX = ".unfinished"
"""Behind the name of an HDF5 file that is still being written."""
DAMAGED_SUFFIX = ".damaged"
"""Behind the name of a journal with damage in its middle, sealed as far as it is whole."""

POISONED_SUFFIX = ".poisoned"
"""Behind the name of a journal that could not be sealed, kept for ``tickdeck recover FILE``."""


def day_of(recv_us: int) -> str:
    """The UTC date of a receipt, ``YYYY-MM-DD``; the name of a day's folder."""
    return _date_of(recv_us // DAY_US)


@lru_cache(maxsize=8)
def _date_of(day: int) -> str:
    # Asked for with each block; formatting a date costs more than writing one.
    return datetime.fromtimestamp(day * 86_400, tz=UTC).date().isoformat()


def next_journal(feed_dir: Path, day: str, above: int = 0) -> Path:
    """The first unused segment name of a day; creates the day's folder.

    Segments that were merged into the day's file are gone and their names are not: they stand in the file. A
    day that is merged already goes on from the second in which its file was written, which is above them all.

    Args:
        feed_dir: The feed's folder.
        day: The UTC date, ``YYYY-MM-DD``.
        above: Numbers up to this one count as used, though no file may be left that has them.

    Raises:
        OSError: If the folder cannot be created or listed.
    """
    folder = feed_dir / day
    folder.mkdir(parents=True, exist_ok=True)
    stems = [path.name.partition(".")[0] for path in folder.iterdir()]
    used = [int(stem) for stem in stems if stem.isascii() and stem.isdecimal()]
    try:
        merged = int((feed_dir / f"{day}{SEALED_SUFFIX}").stat().st_mtime)
    except FileNotFoundError:
        merged = 0
    return folder / f"{max([above, merged, *used]) + 1:04d}{SUFFIX}"


def sealed_path(journal: Path) -> Path:
    """The HDF5 file that a journal becomes."""
    return journal.with_suffix(SEALED_SUFFIX)


def unfinished_path(journal: Path, process: int) -> Path:
    """Where a process writes the HDF5 file of a journal until it is complete.

    The number keeps a sealer that outlived its recorder and a recovery out of each other's way.
    """
    final = sealed_path(journal)
    return final.with_name(f"{final.name}.{process}{UNFINISHED_SUFFIX}")


def journals_below(folder: Path) -> list[Path]:
    """All journals below a folder, oldest first; what has such a name and is no file is none."""
    return sorted(filter(Path.is_file, folder.rglob(f"*{SUFFIX}")), key=_order)


def _order(journal: Path) -> tuple[Path, int, str]:
    """By folder and number: 9999 comes before 10000."""
    return journal.parent, int(journal.stem) if journal.stem.isdecimal() else -1, journal.name


def sync_folder(folder: Path) -> None:
    """Make a rename or deletion in a folder survive a power cut."""
    # Windows cannot open folders, and needs no such call.
    with contextlib.suppress(PermissionError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def unfinished_files(feed_dir: Path) -> list[Path]:
    """Files below a feed's folder that never got their names."""
    return [*feed_dir.glob(f"*{UNFINISHED_SUFFIX}"), *feed_dir.glob(f"*/*{UNFINISHED_SUFFIX}")]


def remove_unfinished(feed_dir: Path) -> int:
    """Remove what killed sealers and mergers left; what they read is still there. The caller holds the lock.

    Args:
        feed_dir: The feed's folder.

    Returns:
        How many files were removed; one that the disk does not let go of does no harm.
    """
    removed = 0
    for file in unfinished_files(feed_dir):
        with contextlib.suppress(OSError):
            file.unlink()
            removed += 1
    return removed

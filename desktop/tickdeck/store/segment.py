"""Where the segments of a recording lie: ``<feed>/<YYYY-MM-DD>/<NNNN>.journal`` and ``.h5``."""

from __future__ import annotations

import contextlib
import os
from datetime import UTC, datetime
from pathlib import Path

from tickdeck.domain.calendar import DAY_US
from tickdeck.store.journal import SUFFIX

SEALED_SUFFIX = ".h5"
UNFINISHED_SUFFIX = ".unfinished"
"""Behind the name of an HDF5 file that is still being written."""
DAMAGED_SUFFIX = ".damaged"
"""Behind the name of a journal with damage in its middle, sealed as far as it is whole."""


def day_of(recv_us: int) -> str:
    """The UTC date of a receipt, ``YYYY-MM-DD``; the name of a day's folder."""
    return datetime.fromtimestamp(recv_us // DAY_US * 86_400, tz=UTC).date().isoformat()


def next_journal(feed_dir: Path, day: str, above: int = 0) -> Path:
    """The first unused segment name of a day; creates the day's folder.

    Args:
        feed_dir: The feed's folder.
        day: The UTC date, ``YYYY-MM-DD``.
        above: Numbers up to this one count as used, though no file may be left that has them.

    Raises:
        OSError: If the folder cannot be created or listed.
    """
    folder = feed_dir / day
    folder.mkdir(parents=True, exist_ok=True)
    used = [int(path.name[:4]) for path in folder.iterdir() if path.name[:4].isdecimal()]
    return folder / f"{max([above, *used]) + 1:04d}{SUFFIX}"


def sealed_path(journal: Path) -> Path:
    """The HDF5 file that a journal becomes."""
    return journal.with_suffix(SEALED_SUFFIX)


def journals_below(folder: Path) -> list[Path]:
    """All journals below a folder, oldest first."""
    return sorted(folder.rglob(f"*{SUFFIX}"))


def sync_folder(folder: Path) -> None:
    """Make a rename or deletion in a folder survive a power cut."""
    # Windows cannot open folders, and needs no such call.
    with contextlib.suppress(PermissionError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

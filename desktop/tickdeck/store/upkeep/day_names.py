"""How the files of a day are named; needs no HDF5."""

from __future__ import annotations

from pathlib import Path

from tickdeck.store.segment import SEALED_SUFFIX

DAY_PATTERN = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"
"""A day's folder, and the beginning of the name of the file that it is merged into."""
SEGMENT_PATTERN = f"[0-9]*{SEALED_SUFFIX}"
"""The sealed segments in a day's folder."""


def day_file(feed_dir: Path, day: str) -> Path:
    """The file that a day is merged into."""
    return feed_dir / f"{day}{SEALED_SUFFIX}"
